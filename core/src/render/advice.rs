//! Words for advice: what would change the answer, in English, Spanish and French, and as text for a terminal.

mod en;
mod es;
mod fr;
mod text;

pub use text::advice_text;

use crate::advice::Bound;
use crate::language::Language;
use crate::trace::{Input, Method};

/// A heading of the text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Heading {
    /// The sets of changes.
    Sets,
    /// There are none.
    NoSets,
    /// The room that is left, or what is lacking.
    Figures,
    /// Materials whose loss would lose the status.
    Losses,
    /// The two verdicts.
    Trusted,
    /// The second of them.
    Supported,
    /// The declarations that keep the status.
    Declarations,
    /// What was left out.
    Bounded,
}

/// How one language says it.
pub(crate) struct AdviceWords {
    originating: fn(&str) -> String,
    release: fn(&str) -> String,
    fact: fn(&str, bool) -> String,
    circumstance: fn(Input) -> &'static str,
    least_base: fn(Method, bool, &str, &str) -> String,
    distance: fn(bool, &str, &str) -> String,
    bound: fn(Bound) -> &'static str,
    heading: fn(Heading) -> &'static str,
    touches: fn(&str) -> String,
}

impl AdviceWords {
    pub(crate) fn originating(&self, material: &str) -> String {
        (self.originating)(material)
    }

    pub(crate) fn release(&self, key: &str) -> String {
        (self.release)(key)
    }

    /// What would have to be true; the question is that of the fact.
    pub(crate) fn fact(&self, question: &str, answer: bool) -> String {
        (self.fact)(question, answer)
    }

    /// The key of the file, and what would have to be so.
    pub(crate) fn circumstance(&self, input: Input) -> (&'static str, &'static str) {
        let key = match input {
            Input::ProducedIn => "produced_in",
            Input::ImportedFrom => "imported_from",
            Input::UnderCustomsControl => "transport.under_customs_control",
            _ => "transport.only_permitted_operations",
        };
        (key, (self.circumstance)(input))
    }

    pub(crate) fn least_base(&self, method: Method, rises: bool, least: &str, by: &str) -> String {
        (self.least_base)(method, rises, least, by)
    }

    pub(crate) fn distance(&self, met: bool, by: &str, figures: &str) -> String {
        (self.distance)(met, by, figures)
    }

    pub(crate) fn bound(&self, bound: Bound) -> &'static str {
        (self.bound)(bound)
    }
}

impl Language {
    /// The words for advice.
    pub(crate) const fn advice(self) -> &'static AdviceWords {
        match self {
            Language::En => &en::WORDS,
            Language::Es => &es::WORDS,
            Language::Fr => &fr::WORDS,
        }
    }
}
