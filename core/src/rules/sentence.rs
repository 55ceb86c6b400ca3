//! A compiled rule as the law's own sentence in English (the print-back of GN 11(o)).

use super::{Rule, RuleTable};

impl RuleTable {
    /// The sentence of a rule, paragraphs separated by line ends, without its designation.
    #[must_use]
    pub fn sentence(&self, _rule: &Rule) -> String {
        String::new()
    }
}
