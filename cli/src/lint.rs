//! `usmca lint`: anyone's certification of origin, as data or as pasted text, against the nine minimum data elements.

use crate::certify::format_of;
use crate::determine::contents;
use crate::exit::Exit;
use clap::{Args, ValueEnum};
use std::path::PathBuf;
use usmca::Language;
use usmca_certification::{Linted, lint, lint_text};

/// Exit code: 0 nothing is missing, 2 an element is missing or not acceptable, 4 unreadable, 1 could not run.
#[derive(Args, Debug)]
pub(crate) struct Lint {
    /// A certification as data (.json, .yaml, .yml) or as plain text; `-` reads standard input
    pub(crate) file: PathBuf,
    /// How to print what is found
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    /// The language of what is found: en, es or fr
    #[arg(long, default_value_t = Language::En)]
    pub(crate) lang: Language,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
pub(crate) enum Format {
    /// For a terminal
    Text,
    /// As data
    Json,
}

/// What is found, and the exit code.
///
/// # Errors
/// The file cannot be read.
pub(crate) fn run(options: &Lint) -> Result<(String, Exit), String> {
    let file = &options.file;
    let bytes = contents(file).map_err(|error| format!("{}: cannot be read: {error}", file.display()))?;
    let as_data = file.extension().is_some_and(|one| ["json", "yaml", "yml"].iter().any(|known| one == *known));
    let linted = lint(usmca_rules::law(), &bytes, as_data.then(|| format_of(file)));
    let exit = match &linted {
        Linted::Unreadable(_) => Exit::Rejected,
        _ if linted.is_faulty() => Exit::NonOriginating,
        _ => Exit::Fine,
    };
    let report = linted.report(options.lang);
    let text = match options.format {
        Format::Text => lint_text(&report, options.lang),
        Format::Json => usmca_certification::to_json(&report) + "\n",
    };
    Ok((text, exit))
}
