//! What the tests share: where things are, conformance cases as data, the command line, and goods near the rules.

mod case;
pub mod changes;
mod command;
mod folder;
pub mod goods;
mod ordinary;
mod pairs;
mod printed;
mod server;
pub mod tables;
mod vehicles;

pub use case::{Case, Expected, ExpectedProblem, ExpectedRequirement, cases};
pub use command::{assert_told, program, text, usmca};
pub use folder::{Folder, scenario};
pub use ordinary::ordinary;
pub use pairs::{Pair, chapter, chapters, days, pairs};
pub use printed::printed_lines;
pub use server::{Replied, Server, receive, send};
pub use vehicles::{vehicle, vehicles};

use std::path::{Path, PathBuf};

/// The root of the repository.
#[must_use]
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// The official text of the rules, which stands beside the repository; none, and a line that says so, where it does not.
#[must_use]
pub fn official_text() -> Option<PathBuf> {
    let beside = || root().join("../shared/law/gn11/rules.jsonl");
    let path = std::env::var_os("USMCA_OFFICIAL_TEXT").map_or_else(beside, PathBuf::from);
    let there = path.exists();
    if !there {
        println!("not run: the official text of the rules is not at {}", path.display());
    }
    there.then_some(path)
}

/// Every file below a folder with one of the extensions, in order of path.
#[must_use]
pub fn files(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    for path in entries.map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && !["target", "node_modules", "dist", "pkg", ".git"].contains(&name.as_str()) {
            found.extend(files(&path, extensions));
        } else if path.extension().is_some_and(|extension| extensions.iter().any(|one| extension == *one)) {
            found.push(path);
        }
    }
    found.sort();
    found
}
