//! The project's own chores: `cargo xtask web` builds the page, `serve` serves it, `npm` and `python` build packages, `test`
//! runs every test.

mod chore;
mod npm;
mod python;
mod serve;
mod test;
mod web;

use clap::Parser;
use std::process::ExitCode;

/// The project's own chores.
#[derive(Parser)]
#[command(name = "xtask")]
enum Xtask {
    /// Builds the page with the engine and the law into `web/dist`.
    Web,
    /// Builds the package for Node and for bundlers in `npm`.
    Npm,
    /// Builds the wheel for Python, and tests it with Spark and Odoo's module.
    Python,
    /// Regenerates the JSON Schemas in `docs/schema`, and what else is made from the types.
    Schemas,
    /// Runs every test there is, and installs what they need.
    Test,
    /// Serves `web/dist` on 127.0.0.1.
    Serve(serve::Serve),
}

fn main() -> ExitCode {
    let outcome = match Xtask::parse() {
        Xtask::Web => web::build(),
        Xtask::Npm => npm::build(),
        Xtask::Python => python::test(None),
        Xtask::Schemas => test::schemas(),
        Xtask::Test => test::everything(),
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
