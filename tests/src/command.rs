//! The command line, run as a person or a script runs it.

use std::io::Write;
use std::process::{Command, Output, Stdio};

/// The command line: the program that `USMCA` names, or that which cargo builds.
#[must_use]
pub fn program() -> Command {
    if let Some(program) = std::env::var_os("USMCA") {
        return Command::new(program);
    }
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["run", "--quiet", "--package", "usmca-cli", "--"]);
    cargo
}

/// Runs `usmca` with arguments and standard input.
///
/// # Panics
/// If it cannot be started.
#[must_use]
pub fn usmca(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = program()
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command line starts");
    let mut stdin = child.stdin.take().expect("standard input");
    // An input that is refused early closes the pipe; that is no failure of the test.
    let _ = stdin.write_all(input);
    drop(stdin);
    child.wait_with_output().expect("the command line ends")
}

/// What it printed.
///
/// # Panics
/// If that is not UTF-8.
#[must_use]
pub fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

/// Asserts that a problem is told of each of the places.
///
/// # Panics
/// If one is not among what was told.
pub fn assert_told(told: &str, places: &[&str]) {
    for place in places {
        assert!(told.contains(&format!("{place}: ")), "{place} is not among\n{told}");
    }
}
