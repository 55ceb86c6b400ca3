//! The provision on which a finding rests.
//!
//! `s.` stands for a section of the Uniform Regulations (SOR/2020-155; 19 CFR part 182, appendix A), `GN 11(o)` for
//! the product-specific rules of General Note 11, named by chapter and number.

use std::fmt;

/// A provision of the law.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Citation<'a> {
    /// A section of the Uniform Regulations, such as `5(1)`.
    Section(&'a str),
    /// A product-specific rule, by its id.
    Rule(&'a str),
    /// A provision in full, such as the one that a fact of `rules/facts.yaml` rests on.
    Provision(&'a str),
}

impl fmt::Display for Citation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Citation::Section(section) => write!(f, "s. {section}"),
            Citation::Rule(id) => write!(f, "GN 11(o) {id}"),
            Citation::Provision(text) => f.write_str(text),
        }
    }
}
