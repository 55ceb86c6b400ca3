//! The same bytes from the engine, the command line, and the WebAssembly of the page, for every case.

use std::io::Write;
use std::process::{Command, Stdio};
use usmca::Language;
use usmca_tests::{cases, root};
use usmca_wire::Calculator;

const LANGUAGES: [(&str, Language); 3] = [("en", Language::En), ("es", Language::Es), ("fr", Language::Fr)];

/// What a program prints, a line for each good.
fn lines(program: &mut Command, input: &str) -> Vec<String> {
    let child = program.current_dir(root()).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut child = child.expect("the program starts");
    let mut stdin = child.stdin.take().expect("standard input");
    let input = input.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().expect("the program ends");
    writer.join().expect("the writer ends").expect("the input is taken");
    String::from_utf8(output.stdout).expect("UTF-8").lines().map(str::to_owned).collect()
}

#[test]
fn every_front_end_gives_the_same_bytes() {
    let calculator = Calculator::embedded();
    let cases = cases().expect("the cases read");
    let goods: Vec<String> = cases.iter().map(|case| case.json().expect("a good")).collect();
    let all = format!("[{}]", goods.join(","));
    for (name, language) in LANGUAGES {
        let engine: Vec<String> = goods.iter().map(|good| calculator.answer_json(good, language)).collect();
        let page = lines(Command::new("node").args(["tests/parity.mjs", name]), &all);
        let mut usmca = Command::new(env!("CARGO"));
        usmca.args([
            "run",
            "--quiet",
            "--package",
            "usmca-cli",
            "--",
            "determine",
            "-",
            "--format",
            "json",
            "--lang",
            name,
        ]);
        let command_line = lines(&mut usmca, &all);
        assert_eq!(engine.len(), page.len());
        assert_eq!(engine.len(), command_line.len());
        for (place, case) in cases.iter().enumerate() {
            assert_eq!(engine[place], page[place], "page, {name}: {}", case.name);
            assert_eq!(engine[place], command_line[place], "command line, {name}: {}", case.name);
        }
    }
}
