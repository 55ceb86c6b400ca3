//! What is wrong in an input, where, and what would be accepted.
//!
//! Rules and goods are refused whole: every problem of a file is reported at once.

mod message;
mod words;

pub use message::Message;
pub use words::{Entry as ProblemWords, entries as problem_words};

use crate::language::Language;
use serde::Serialize;
use std::fmt;

/// One thing wrong in a rule file or a good file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Problem {
    /// The place: a path such as `materials[3].hs`, or a line and column.
    pub at: String,
    /// What kind of problem it is.
    pub kind: ProblemKind,
    /// What is wrong and what would be accepted, in lower case without a full stop.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub message: Message,
}

impl Problem {
    /// A problem at a place.
    #[must_use]
    pub fn new(at: impl Into<String>, kind: ProblemKind, message: impl Into<Message>) -> Self {
        Problem { at: at.into(), kind, message: message.into() }
    }

    /// The problem told in a language.
    #[must_use]
    pub fn told(&self, language: Language) -> Self {
        Problem { at: self.at.clone(), kind: self.kind, message: self.message.told(language) }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.at.is_empty() { write!(f, "{}", self.message) } else { write!(f, "{}: {}", self.at, self.message) }
    }
}

/// The kinds of problems, for programs that sort them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ProblemKind {
    /// The text is not the format that it should be.
    Syntax,
    /// Too large, too deep or too many.
    TooLarge,
    /// A key that nothing knows.
    UnknownKey,
    /// A key given twice.
    DuplicateKey,
    /// A value of another type than the key takes.
    WrongType,
    /// A key that must be there and is not.
    Missing,
    /// A value that is not one of those accepted.
    NotAccepted,
    /// A code that is malformed or in no table.
    Code,
    /// An amount that is malformed, negative or too long.
    Amount,
    /// A date that does not exist.
    Date,
    /// Two things that contradict each other.
    Contradiction,
    /// A fact that no rule knows.
    UnknownFact,
    /// Codes of two rules that overlap.
    Overlap,
    /// A rule without the hash of its official sentence, or with one that does not agree.
    Hash,
}
