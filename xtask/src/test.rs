//! `cargo xtask test`: everything that must hold, in the order in which it fails fastest.

use crate::chore::{ChoreError, apt, command_line, root, run};
use crate::{npm, python, web};
use std::path::Path;
use std::process::Command;

/// Where Debian's package puts the browser.
const CHROMIUM: &str = "/usr/bin/chromium";

/// Formats, lints, tests, builds the page and tests it, and builds the documentation.
pub(crate) fn everything() -> Result<(), ChoreError> {
    step("format");
    run(cargo().args(["fmt", "--all", "--check"]))?;
    step("lint");
    run(cargo().args(["clippy", "--locked", "--workspace", "--all-targets", "--", "--deny", "warnings"]))?;
    step("page");
    web::build()?;
    step("unit tests, cases, properties, command line, parity, tidiness");
    let all = ["--locked", "--workspace", "--features", "usmca-tests/wasm"];
    // The command line as the tests are built, since it would be built once more if each of them asked cargo for it.
    run(cargo().arg("build").args(all).args(["--bins", "--tests"]))?;
    run(cargo().arg("test").args(all))?;
    step("page in a browser");
    browser()?;
    run(web::npm(&root().join("web")).args(["test"]))?;
    step("package for Node");
    npm::package()?;
    npm::test()?;
    step("wheel for Python, Spark, Odoo");
    python::test(Some(&command_line()))?;
    step("documentation");
    run(cargo().env("RUSTDOCFLAGS", "--deny warnings").args(["doc", "--locked", "--workspace", "--no-deps"]))?;
    println!("\neverything holds");
    Ok(())
}

/// Writes the schemas. What prints them is an example of the tests, so that no chore waits for the engine to be built.
pub(crate) fn schemas() -> Result<(), ChoreError> {
    run(cargo().args(["run", "--quiet", "--locked", "--package", "usmca-tests", "--example", "schemas"]))
}

fn step(name: &str) {
    println!("\n== {name}");
}

fn cargo() -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root()).env("USMCA", command_line());
    cargo
}

/// Installs the browser from Debian if there is none.
fn browser() -> Result<(), ChoreError> {
    if std::env::var_os("CHROMIUM").is_some() || Path::new(CHROMIUM).exists() {
        return Ok(());
    }
    apt("chromium")
}
