//! The only reader of YAML (and so of JSON): bounded, strict, and precise about the place of a problem.
//!
//! Keys given twice, keys that nothing knows, anchors, aliases, merge keys and tags are refused. Codes, amounts and
//! dates are texts: a number or a boolean where a text is expected must be quoted, as other readers would change it.

use serde::de::DeserializeOwned;
use serde_yaml::budget::BudgetBreach;
use serde_yaml::{DuplicateKeyPolicy, Error, MergeKeyPolicy, Options};
use usmca::{Message, Problem, ProblemKind, says};

/// The longest text that is read, in bytes.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;

/// The most values that a text may have: keys, lists, maps and scalars.
pub const MAX_NODES: usize = 1_000_000;

/// The deepest nesting.
pub const MAX_DEPTH: usize = 64;

/// The most documents in one text.
pub const MAX_DOCUMENTS: usize = 10_000;

/// Reads one document. The name of the file begins the place of a problem: `good.yaml:3:7`.
///
/// # Errors
/// Text that is too large or too deep, that is not YAML, or that has not the form of `T`.
///
/// ```
/// use std::collections::BTreeMap;
/// use usmca_rules::yaml;
/// let read: BTreeMap<String, String> = yaml::read("good.yaml", "hs: \"0101.10\"").unwrap();
/// assert_eq!(read["hs"], "0101.10");
/// let problem = yaml::read::<BTreeMap<String, String>>("good.yaml", "hs: \"01\"\nhs: \"02\"").unwrap_err();
/// assert_eq!((problem.at.as_str(), problem.kind), ("good.yaml:2:1", usmca::ProblemKind::DuplicateKey));
/// ```
pub fn read<T: DeserializeOwned>(name: &str, text: &str) -> Result<T, Problem> {
    bounded(name, text)?;
    serde_yaml::from_str_with_options(text, options()).map_err(|error| problem(name, &error))
}

/// Reads any number of documents, separated by `---`; empty documents are skipped.
///
/// # Errors
/// As for [`read`], at the first document that has a problem.
///
/// ```
/// let read: Vec<Vec<String>> = usmca_rules::yaml::read_all("goods.yaml", "[a]\n---\n[b, c]\n").unwrap();
/// assert_eq!(read.len(), 2);
/// ```
pub fn read_all<T: DeserializeOwned>(name: &str, text: &str) -> Result<Vec<T>, Problem> {
    bounded(name, text)?;
    serde_yaml::from_multiple_with_options(text, options()).map_err(|error| problem(name, &error))
}

/// Reads any number of documents, leaving keys given twice and numbers without quotes to `T`, which reports them all.
///
/// # Errors
/// Text that is too large or too deep, or that is not YAML.
///
/// ```
/// // A type that keeps what it is given sees the key twice.
/// assert!(usmca_rules::yaml::read_trees::<std::collections::BTreeMap<String, f32>>("", "a: 1\na: 2").is_ok());
/// ```
pub fn read_trees<T: DeserializeOwned>(name: &str, text: &str) -> Result<Vec<T>, Problem> {
    bounded(name, text)?;
    let mut options = options();
    options.duplicate_keys = DuplicateKeyPolicy::PassThrough;
    options.no_schema = false;
    serde_yaml::from_multiple_with_options(text, options).map_err(|error| problem(name, &error))
}

fn bounded(name: &str, text: &str) -> Result<(), Problem> {
    if text.len() <= MAX_BYTES {
        return Ok(());
    }
    let message = says!("has {0} bytes: at most {1} are read", text.len(), MAX_BYTES);
    Err(Problem::new(name, ProblemKind::TooLarge, message))
}

fn options() -> Options {
    let budget = serde_yaml::budget! {
        max_reader_input_bytes: Some(MAX_BYTES),
        max_total_scalar_bytes: MAX_BYTES,
        max_total_comment_bytes: MAX_BYTES,
        max_events: 4 * MAX_NODES,
        max_nodes: MAX_NODES,
        max_depth: MAX_DEPTH,
        max_documents: MAX_DOCUMENTS,
        max_anchors: 0,
        max_aliases: 0,
        max_merge_keys: 0,
    };
    serde_yaml::options! {
        budget: budget,
        emit_comments: false,
        duplicate_keys: DuplicateKeyPolicy::Error,
        merge_keys: MergeKeyPolicy::Error,
        strict_booleans: true,
        no_schema: true,
        reject_unsupported_tags: true,
    }
}

fn problem(name: &str, error: &Error) -> Problem {
    let at = match error.location().filter(|location| location.line() > 0) {
        Some(location) => format!("{name}:{}:{}", location.line(), location.column()),
        None => name.to_owned(),
    };
    let (kind, message) = described(error.without_snippet());
    Problem::new(at, kind, message)
}

/// What kind of problem an error is, and what would be accepted.
fn described(error: &Error) -> (ProblemKind, Message) {
    match error {
        Error::Budget { breach, .. } => over_budget(breach),
        Error::DuplicateMappingKey { key: Some(key), .. } => {
            (ProblemKind::DuplicateKey, format!("the key \"{key}\" is given twice").into())
        }
        Error::DuplicateMappingKey { .. } => (ProblemKind::DuplicateKey, "a key is given twice".into()),
        Error::SerdeUnknownField { field, expected, .. } => {
            (ProblemKind::UnknownKey, format!("no key \"{field}\": the keys are {}", expected.join(", ")).into())
        }
        Error::SerdeUnknownVariant { variant, expected, .. } => (
            ProblemKind::NotAccepted,
            format!("\"{variant}\" is not accepted: it is one of {}", expected.join(", ")).into(),
        ),
        Error::SerdeMissingField { field, .. } => {
            (ProblemKind::Missing, format!("the key \"{field}\" must be there").into())
        }
        Error::SerdeInvalidType { unexpected, expected, .. } => {
            (ProblemKind::WrongType, format!("found {unexpected}: {expected} is accepted").into())
        }
        Error::Unexpected { expected, .. } => {
            (ProblemKind::WrongType, format!("{} is accepted here", named(expected)).into())
        }
        Error::QuotingRequired { value, .. } => (
            ProblemKind::WrongType,
            format!("a text that looks like a number or a boolean is quoted: \"{value}\"").into(),
        ),
        Error::MergeKeyNotAllowed { .. } => (ProblemKind::Syntax, says!("merge keys are not accepted")),
        other => {
            let message = plain(&other.to_string());
            // The reader looks ahead of the budget in brackets, and has a limit of its own there.
            let deep = message.contains("recursion limit");
            if deep { too_deep() } else { (ProblemKind::Syntax, says!("not well-formed: {0}", message)) }
        }
    }
}

/// The reader's word for a part of YAML, in plain words.
fn named(part: &str) -> &str {
    match part {
        "string scalar" | "string" => "a text",
        "mapping start" | "map" => "a map of keys",
        "sequence start" | "seq" => "a list",
        other => other,
    }
}

fn too_deep() -> (ProblemKind, Message) {
    (ProblemKind::TooLarge, says!("nested too deep: at most {0} levels are read", MAX_DEPTH))
}

fn over_budget(breach: &BudgetBreach) -> (ProblemKind, Message) {
    match breach {
        BudgetBreach::Anchors { .. } | BudgetBreach::Aliases { .. } => {
            (ProblemKind::Syntax, says!("anchors and aliases are not accepted: write the value out"))
        }
        BudgetBreach::Depth { .. } => too_deep(),
        BudgetBreach::Nodes { .. } => {
            (ProblemKind::TooLarge, says!("has too many values: at most {0} are read", MAX_NODES))
        }
        BudgetBreach::Documents { .. } => {
            (ProblemKind::TooLarge, says!("has too many documents: at most {0} are read", MAX_DOCUMENTS))
        }
        _ => (ProblemKind::TooLarge, says!("is too large to be read")),
    }
}

/// The reader's own message in the style of the others: its first line, without place and full stop.
fn plain(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default();
    let line = line.split(" at line ").next().unwrap_or(line).trim_end_matches('.');
    let mut letters = line.chars();
    let first = letters.next().map(|letter| letter.to_lowercase().to_string()).unwrap_or_default();
    format!("{first}{}", letters.as_str())
}

// The build script includes this file too, so the place of its tests is spelled out.
#[cfg(test)]
#[path = "yaml/tests.rs"]
mod tests;
