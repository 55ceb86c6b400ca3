//! The words of a pack in the three languages: what an officer asks, and the labels of the answers.

mod en;
mod es;
mod fr;

use usmca::Language;

/// The words of one language.
pub(super) struct Words {
    pub(super) title: &'static str,
    pub(super) subtitle: &'static str,
    pub(super) page: &'static str,
    pub(super) not_law: &'static str,
    pub(super) nothing: &'static str,
    /// Each element with what is asked.
    pub(super) elements: [(&'static str, &'static str); 11],
    pub(super) record: [&'static str; 6],
    /// What a determination that a pack makes belongs to; the criterion follows.
    pub(super) anew: &'static str,
    pub(super) good: [&'static str; 8],
    pub(super) classification: [&'static str; 3],
    pub(super) rule: [&'static str; 2],
    pub(super) materials: [&'static str; 9],
    /// Originating, non-originating, not stated.
    pub(super) origins: [&'static str; 3],
    /// Of a claim of origin that is not believed.
    pub(super) refuted: &'static str,
    /// Of a claim that was not held against its bill anew.
    pub(super) not_held: &'static str,
    pub(super) counted: &'static str,
    pub(super) facts: [&'static str; 4],
    pub(super) sums: [&'static str; 2],
    pub(super) sum: &'static str,
    pub(super) worksheet: Worksheet,
    pub(super) calculation: [&'static str; 6],
    /// Status, criterion, taken as given, open.
    pub(super) result: [&'static str; 4],
    pub(super) statuses: [(&'static str, &'static str); 3],
    /// What a good file may leave out and an officer asks: name, day, place of production.
    pub(super) not_stated: [&'static str; 3],
    /// What no good file holds.
    pub(super) documents: [&'static str; 4],
}

/// The words of the cost worksheet.
#[derive(Clone, Copy)]
pub(super) struct Worksheet {
    pub(super) columns: [&'static str; 2],
    /// Materials, product costs, period costs, other costs.
    pub(super) parts: [&'static str; 4],
    pub(super) total: &'static str,
    pub(super) excluded: &'static str,
    pub(super) net_cost: &'static str,
    /// The transaction value, the net cost and the non-originating value that the calculation used.
    pub(super) used: [&'static str; 3],
}

pub(super) const fn words(language: Language) -> &'static Words {
    match language {
        Language::En => &en::WORDS,
        Language::Es => &es::WORDS,
        Language::Fr => &fr::WORDS,
    }
}
