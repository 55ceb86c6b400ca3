//! `usmca batch` as a person or a script runs it: the bytes of `determine`, exit codes, and a run that is killed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use usmca_tests::tables::folder;
use usmca_tests::{cases, text, usmca};

fn path(file: &Path) -> &str {
    file.to_str().expect("a path of text")
}

#[test]
fn a_batch_of_lines_gives_the_bytes_of_determine_for_every_case() {
    let folder = folder("cases");
    let goods: Vec<String> = cases().expect("the cases read").iter().map(|case| case.json().expect("a good")).collect();
    let (lines, out) = (folder.join("goods.jsonl"), folder.join("answers.jsonl"));
    fs::write(&lines, goods.join("\n")).unwrap();
    let determined = usmca(&["determine", "-", "--format", "json"], format!("[{}]", goods.join(",")).as_bytes());
    let batched = usmca(&["batch", path(&lines), "--out", path(&out)], b"");
    assert_eq!(fs::read_to_string(&out).unwrap(), text(&determined));
    assert_eq!(batched.status.code(), determined.status.code());
    assert!(batched.stderr.is_empty(), "no progress is drawn but on a terminal");
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn the_exit_code_is_that_of_the_worst() {
    let folder = folder("exit");
    let (goods, out) = (folder.join("goods.csv"), folder.join("out.csv"));
    let materials = folder.join("materials.csv");
    fs::write(&materials, "good,hs,value,originating\nA,8501.40,60.00,false\nB,8414.90,190.00,false\n").unwrap();
    let fine = "A,8414.59,2012,2025-03-01,MX,200.00,\n";
    let failing = "B,8414.59,2012,2025-03-01,MX,200.00,transaction_value\n";
    for (rows, code) in [
        (fine.to_owned(), 4),
        (format!("{fine}{failing}"), 2),
        (format!("{fine}{failing}C,8414.59,,,,,\n"), 3),
        (format!("{fine}{failing}C,8414.5,,,,,\n"), 4),
    ] {
        fs::write(&goods, format!("id,hs,hs_edition,date,produced_in,transaction_value,elections.method\n{rows}"))
            .unwrap();
        let arguments = ["--materials", path(&materials), "--verdicts", "--out", path(&out)];
        let ran = usmca(&[&["batch", "--goods", path(&goods)], arguments.as_slice()].concat(), b"");
        assert_eq!(ran.status.code(), Some(code), "{rows}: {}", text(&ran));
    }
    fs::write(&materials, "good,hs,value,originating\nA,8501.40,60.00,false\n").unwrap();
    fs::write(&goods, format!("id,hs,hs_edition,date,produced_in,transaction_value,elections.method\n{fine}")).unwrap();
    let run = |more: &[&str]| {
        usmca(&[&["batch", "--goods", path(&goods), "--materials", path(&materials)], more].concat(), b"")
    };
    assert_eq!(run(&["--verdicts", "--out", path(&out)]).status.code(), Some(0));
    assert_eq!(run(&["--out", path(&out)]).status.code(), Some(1), "answers are no table");
    assert_eq!(run(&["--verdicts", "--out", "no-such-folder/out.csv"]).status.code(), Some(1));
    fs::write(&goods, "id,colour\n").unwrap();
    let refused = run(&["--verdicts", "--out", path(&out)]);
    assert_eq!(refused.status.code(), Some(4), "{}", text(&refused));
    assert!(text(&refused).contains("column colour") && text(&refused).contains("column hs"), "{}", text(&refused));
    fs::remove_dir_all(folder).unwrap();
}

/// The program itself, so that it is killed and not the `cargo` that started it.
fn program() -> PathBuf {
    let _ = usmca(&["--version"], b"");
    let test = std::env::current_exe().expect("this test has a path");
    test.ancestors().nth(2).expect("a folder of programs").join("usmca")
}

/// Kills a run as soon as its journal tells of work that is done; false if it ends before.
fn killed(program: &Path, arguments: &[&str], journal: &Path, more_than: u64) -> bool {
    let mut run = Command::new(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let began = Instant::now();
    loop {
        if run.try_wait().unwrap().is_some() {
            return false;
        }
        if fs::metadata(journal).is_ok_and(|journal| journal.len() > more_than) {
            run.kill().unwrap();
            run.wait().unwrap();
            return true;
        }
        assert!(began.elapsed() < Duration::from_secs(120), "the run neither ends nor journals");
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn a_run_that_is_killed_again_and_again_ends_with_the_same_bytes() {
    let folder = folder("killed");
    let program = program();
    let file = folder.join("goods.jsonl");
    let good = |place: u32| {
        let code = if place.is_multiple_of(97) { "7700.00" } else { "8414.59" };
        format!(
            "{{\"hs\":\"{code}\",\"date\":\"2025-03-01\",\"produced_in\":[\"MX\"],\"transaction_value\":\"{}.00\",\
             \"materials\":[{{\"hs\":\"8501.40\",\"value\":\"60.00\"}},{{\"hs\":\"8414.90\",\"value\":\"{}\"}}]}}\n",
            100 + place % 500,
            place % 91
        )
    };
    fs::write(&file, (0..40_000).map(good).collect::<String>()).unwrap();
    let (whole, out) = (folder.join("whole.jsonl"), folder.join("out.jsonl"));
    let run = |out: &Path, more: &[&str]| {
        let arguments = [&["batch", path(&file), "--out", path(out)], more].concat();
        Command::new(&program).args(arguments).stdout(Stdio::null()).status().unwrap()
    };
    let code = run(&whole, &[]).code();
    let journal = folder.join("out.jsonl.journal");
    let resume = ["batch", path(&file), "--out", path(&out), "--resume"];
    let (mut kills, mut seen) = (0, 0);
    while kills < 3 && killed(&program, &resume, &journal, seen + 400) {
        kills += 1;
        seen = fs::metadata(&journal).unwrap().len();
        assert!(!out.exists(), "nothing has the name of the output before all is there");
    }
    assert!(kills > 0, "the run was too short to be killed");
    assert_eq!(run(&out, &[]).code(), Some(1), "an interrupted run is not overwritten unless it is said");
    assert_eq!(run(&out, &["--resume"]).code(), code);
    assert!(fs::read(&out).unwrap() == fs::read(&whole).unwrap());
    let rejected = |out: &Path| fs::read(format!("{}.rejected.jsonl", out.display())).unwrap();
    assert!(rejected(&out) == rejected(&whole) && !rejected(&out).is_empty());
    fs::remove_dir_all(folder).unwrap();
}
