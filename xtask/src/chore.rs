//! What every chore needs: the root of the project, programs to run, and what can go wrong.

use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Why a chore could not be done.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ChoreError {
    /// A program is not there to be run.
    #[error("cannot run `{program}`: {source}")]
    NotRun { program: String, source: io::Error },
    /// A program ran and failed.
    #[error("`{program}` failed")]
    Failed { program: String },
    /// A file or a socket refused.
    #[error("{what}: {source}")]
    Io { what: String, source: io::Error },
    /// The bindings could not be made.
    #[error("cannot make the bindings: {0}")]
    Bindings(String),
    /// The page has not been built.
    #[error("{0} is not there: build it with `cargo xtask web`")]
    NotBuilt(String),
}

/// The folder of the workspace.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Where cargo puts what it builds.
pub(crate) fn target() -> PathBuf {
    let root = root();
    let elsewhere = ["CARGO_TARGET_DIR", "CARGO_BUILD_TARGET_DIR"].into_iter().find_map(std::env::var_os);
    elsewhere.map_or_else(|| root.join("target"), |folder| root.join(folder))
}

/// The command line as it is built for the tests, which run it where `USMCA` names it.
pub(crate) fn command_line() -> PathBuf {
    target().join("debug/usmca")
}

/// Runs a program to its end and takes its failure for our own.
pub(crate) fn run(command: &mut Command) -> Result<(), ChoreError> {
    let program = command.get_program().to_string_lossy().into_owned();
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(ChoreError::Failed { program }),
        Err(source) => Err(ChoreError::NotRun { program, source }),
    }
}

/// Installs a package of Debian.
pub(crate) fn apt(package: &str) -> Result<(), ChoreError> {
    run(Command::new("apt-get").args(["update", "--quiet"]))?;
    run(Command::new("apt-get").args(["install", "--quiet", "--yes", package]))
}
