//! The linter: anyone's certification, as data or as pasted text, against the nine elements (Annex 5-A); no bill of materials.

use crate::certify::bounded;
use crate::check;
use crate::decode::{self, Reading, is_hidden};
use crate::file::CertificationFile;
use crate::finding::{Fault, Finding, FindingWords, Severity};
use crate::plain;
use serde::Serialize;
use usmca::{Language, Message, Problem, ProblemKind, RuleTable, says};
use usmca_wire::{Format, Node, trees};

/// The largest certification that is checked, in bytes.
const MAXIMUM_BYTES: usize = 1024 * 1024;

/// What was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Linted {
    /// The certification could be read.
    Read {
        /// What was read.
        file: Box<CertificationFile>,
        /// What is wrong or doubtful, in the order of the elements.
        findings: Vec<Finding>,
    },
    /// It could not.
    Unreadable(Vec<Problem>),
}

/// What was found, in words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "lint", rename_all = "snake_case")]
pub enum LintReport {
    /// No element is missing or not acceptable.
    Fine {
        /// Warnings and notes.
        findings: Vec<FindingWords>,
    },
    /// An element is.
    Faulty {
        /// Errors, warnings and notes, in the order of the elements.
        findings: Vec<FindingWords>,
    },
    /// The text could not be read.
    Unreadable {
        /// Why.
        problems: Vec<Problem>,
    },
}

/// Checks a certification. Without a format it is taken for data if it looks like it, else for pasted text.
#[must_use]
pub fn lint(rules: &RuleTable, bytes: &[u8], format: Option<Format>) -> Linted {
    let problem = |kind, message: Message| Linted::Unreadable(vec![Problem::new("", kind, message)]);
    if bytes.len() > MAXIMUM_BYTES {
        return problem(ProblemKind::TooLarge, says!("larger than {0} bytes; give one certification", MAXIMUM_BYTES));
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}'),
        Err(_) => return problem(ProblemKind::Syntax, says!("not UTF-8 text")),
    };
    match data(text, format) {
        Some(Ok(node)) => {
            let (file, problems) = decode::certification(node, Reading::ToLint);
            let shape = bounded(problems).into_iter().map(|one| Finding {
                element: None,
                at: one.at,
                fault: Fault::Shape(one.message),
            });
            let findings = shape.chain(check::findings(&file, rules)).collect();
            Linted::Read { file: Box::new(file), findings }
        }
        Some(Err(problem)) => Linted::Unreadable(vec![problem]),
        None => {
            let visible: String = text.chars().map(|letter| if is_hidden(letter) { ' ' } else { letter }).collect();
            match plain::read(&visible) {
                Some(file) => {
                    let findings = check::findings(&file, rules);
                    Linted::Read { file: Box::new(file), findings }
                }
                None => {
                    let message = says!(
                        "no element of a certification is in the text; elements are found by their usual labels, such as \"Exporter:\" or \"Criterio de origen:\""
                    );
                    problem(ProblemKind::Missing, message)
                }
            }
        }
    }
}

/// The text as data, if it is meant as data.
fn data(text: &str, format: Option<Format>) -> Option<Result<Node, Problem>> {
    let one = |format| {
        let mut documents = trees(text.as_bytes(), format)?.into_iter();
        match (documents.next(), documents.next()) {
            (Some(node), None) => Ok(node),
            (None, _) => Err(Problem::new("", ProblemKind::Missing, says!("holds no certification"))),
            _ => Err(Problem::new(
                "",
                ProblemKind::TooLarge,
                says!("holds several documents; one certification is expected"),
            )),
        }
    };
    match format {
        Some(format) => Some(one(format)),
        None if text.trim_start().starts_with('{') => Some(one(Format::Json)),
        #[cfg(feature = "yaml")]
        None => one(Format::Yaml).ok().filter(is_certification).map(Ok),
        #[cfg(not(feature = "yaml"))]
        None => None,
    }
}

/// A map with a key of a certification file; labels of a pasted text begin with a capital letter.
#[cfg(feature = "yaml")]
fn is_certification(node: &Node) -> bool {
    let keys =
        ["certification", "certifier", "exporter", "producer", "importer", "goods", "blanket_period", "signature"];
    let known = |value: &Node, key: &str| keys.contains(&key) && matches!(value, Node::Map(_) | Node::List(_));
    matches!(node, Node::Map(entries) if entries.iter().any(|(key, value)| known(value, key)))
}

impl Linted {
    /// Whether an element is missing or not acceptable.
    #[must_use]
    pub fn is_faulty(&self) -> bool {
        matches!(self, Linted::Read { findings, .. } if findings.iter().any(|one| one.fault.severity() == Severity::Error))
    }

    /// What was found, in one language.
    #[must_use]
    pub fn report(&self, language: Language) -> LintReport {
        match self {
            Linted::Unreadable(problems) => {
                LintReport::Unreadable { problems: problems.iter().map(|one| one.told(language)).collect() }
            }
            Linted::Read { findings, .. } => {
                let findings = findings.iter().map(|one| one.words(language)).collect();
                if self.is_faulty() { LintReport::Faulty { findings } } else { LintReport::Fine { findings } }
            }
        }
    }
}
