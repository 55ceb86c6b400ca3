//! The same bytes from the engine, the command line, and the WebAssembly of the page, for every case.

use std::io::Write;
use std::process::{Command, Stdio};
use usmca::Language;
use usmca_tests::{cases, program, root};
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
        let page = lines(Command::new("node").args(["tests/parity.mjs", "determine", name]), &all);
        let mut usmca = program();
        usmca.args(["determine", "-", "--format", "json", "--lang", name]);
        let command_line = lines(&mut usmca, &all);
        assert_eq!(engine.len(), page.len());
        assert_eq!(engine.len(), command_line.len());
        for (place, case) in cases.iter().enumerate() {
            assert_eq!(engine[place], page[place], "page, {name}: {}", case.name);
            assert_eq!(engine[place], command_line[place], "command line, {name}: {}", case.name);
        }
    }
}

/// What a good gives with each choice, for every case; the rest takes longer, and every fiftieth case tells enough.
#[test]
fn the_page_gives_the_same_choices_advice_and_reports() {
    let calculator = Calculator::embedded();
    let cases = cases().expect("the cases read");
    let goods: Vec<String> = cases.iter().map(|case| case.json().expect("a good")).collect();
    let some: Vec<String> = goods.iter().step_by(50).cloned().collect();
    let asked = |question: &str, language: &str, goods: &[String]| {
        let all = format!("[{}]", goods.join(","));
        lines(Command::new("node").args(["tests/parity.mjs", question, language]), &all)
    };
    let choices: Vec<String> = goods.iter().map(|good| calculator.choices_json(good)).collect();
    assert_eq!(choices, asked("choices", "en", &goods));
    for (name, language) in LANGUAGES {
        let advice: Vec<String> = some.iter().map(|good| calculator.advice_json(good, language, usmca::SETS)).collect();
        assert_eq!(advice, asked("advise", name, &some), "advice, {name}");
        let report = |good: &String| {
            let read = usmca_wire::read(good.as_bytes(), usmca_wire::Format::Json).remove(0);
            let called = read.file.as_ref().map(|file| file.name.clone().unwrap_or_else(|| file.hs.clone()));
            let answer = calculator.answer(&read, language);
            let bytes = usmca_pdf::report(&[(called.unwrap_or_default(), answer)], language);
            bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>()
        };
        assert_eq!(some.iter().map(report).collect::<Vec<_>>(), asked("report_pdf", name, &some), "report, {name}");
    }
}
