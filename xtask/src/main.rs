//! The project's own chores: `cargo xtask web` builds the page, `cargo xtask serve` serves it on this machine.

mod chore;
mod serve;
mod web;

use clap::Parser;
use std::process::ExitCode;

/// The project's own chores.
#[derive(Parser)]
#[command(name = "xtask")]
enum Xtask {
    /// Builds the page with the engine and the law into `web/dist`.
    Web,
    /// Serves `web/dist` on 127.0.0.1.
    Serve(serve::Serve),
}

fn main() -> ExitCode {
    let outcome = match Xtask::parse() {
        Xtask::Web => web::build(),
        Xtask::Serve(serve) => serve.run(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
