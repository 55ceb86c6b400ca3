//! `usmca`: determine the origin of goods, certify it, look up rules, check the tables.

mod advise;
mod arguments;
mod audit;
mod batch;
mod certify;
mod check;
mod choices;
mod determine;
mod exit;
mod find;
mod inventory;
mod lint;
mod paint;
mod rule;
mod serve;

use arguments::{Arguments, Command};
use clap::Parser;
use exit::Exit;
use std::io::Write;
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are what was asked for; anything else could not be run.
            let asked = !error.use_stderr();
            let _ = error.print();
            return if asked { Exit::Fine } else { Exit::CouldNotRun }.into();
        }
    };
    let done = match arguments.command {
        Command::Determine(options) => determine::run(&options),
        Command::Batch(options) => batch::run(&options),
        Command::Advise(options) => advise::run(&options),
        Command::Choices(options) => choices::run(&options),
        Command::Rule(options) => rule::run(&options),
        Command::Find(options) => find::run(&options),
        Command::Inventory(options) => inventory::run(&options),
        Command::Certify(options) => certify::run(&options),
        Command::Lint(options) => lint::run(&options),
        Command::Check(options) => check::run(&options),
        Command::Audit(options) => audit::run(&options),
        Command::Serve(options) => serve::run(&options),
    };
    match done {
        Ok((text, exit)) => match std::io::stdout().lock().write_all(text.as_bytes()) {
            Ok(()) => exit.into(),
            // A reader that stops reading, such as `head`, is no failure.
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => exit.into(),
            Err(error) => fail(&error.to_string()),
        },
        Err(message) => fail(&message),
    }
}

fn fail(message: &str) -> ExitCode {
    let _ = writeln!(std::io::stderr(), "usmca: {message}");
    Exit::CouldNotRun.into()
}
