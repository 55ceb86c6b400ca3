//! The wheel and what stands on it (Spark, Odoo): built, installed into an environment of its own under `target`, tested.

use crate::chore::{ChoreError, apt, root, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What is installed, with the hash of every file.
const REQUIREMENTS: &str = "python/requirements.txt";

/// Builds the wheel as the tests of Rust are built, and runs every test of Python, against a command line that has just been
/// built if one has.
pub(crate) fn test(usmca: Option<&Path>) -> Result<(), ChoreError> {
    let environment = environment()?;
    java()?;
    let wheels = environment.join("wheels");
    emptied(&wheels)?;
    let maturin = environment.join("bin/maturin");
    run(in_folder(&maturin, "python")
        .args(["build", "--quiet", "--locked", "--profile", "dev", "--out"])
        .arg(&wheels))?;
    // Without an index nothing but the wheel that was just built can be taken.
    let wheel = ["-m", "pip", "install", "--quiet", "--force-reinstall", "--no-deps", "--no-index", "usmca"];
    let interpreter = environment.join("bin/python");
    run(in_folder(&interpreter, "python").args(wheel).arg("--find-links").arg(&wheels))?;
    for folder in ["python", "odoo"] {
        let tests = ["-m", "pytest", "--quiet", "-p", "no:cacheprovider"];
        run(in_folder(&interpreter, folder).args(tests).envs(usmca.map(|program| ("USMCA", program))))?;
    }
    Ok(())
}

fn in_folder(program: &Path, folder: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root().join(folder)).env("PYTHONDONTWRITEBYTECODE", "1");
    command
}

/// The virtual environment with what the requirements say; made anew only when they change.
fn environment() -> Result<PathBuf, ChoreError> {
    let environment = root().join("target/python");
    let installed = environment.join("requirements.txt");
    let wanted = root().join(REQUIREMENTS);
    let read = |file: &Path| fs::read(file).ok();
    if read(&installed).is_some() && read(&installed) == read(&wanted) {
        return Ok(environment);
    }
    if !succeeds(Command::new("python3").args(["-c", "import ensurepip, venv"])) {
        apt("python3-venv")?;
    }
    run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&environment))?;
    let install = ["-m", "pip", "install", "--quiet", "--no-cache-dir", "--no-compile", "--require-hashes"];
    let python = environment.join("bin/python");
    run(in_folder(&python, "python").args(install).arg("--requirement").arg(&wanted))?;
    let failed = |source| ChoreError::Io { what: "cannot note what was installed".into(), source };
    fs::copy(&wanted, &installed).map_err(failed)?;
    Ok(environment)
}

/// Installs Java from Debian if there is none, for Spark.
fn java() -> Result<(), ChoreError> {
    if succeeds(Command::new("java").arg("-version")) {
        return Ok(());
    }
    apt("openjdk-17-jre-headless")
}

fn succeeds(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

fn emptied(folder: &Path) -> Result<(), ChoreError> {
    let failed = |source| ChoreError::Io { what: format!("cannot empty {}", folder.display()), source };
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(failed)?;
    }
    fs::create_dir_all(folder).map_err(failed)
}
