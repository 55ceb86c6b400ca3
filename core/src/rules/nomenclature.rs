//! The editions of the Harmonized System, the codes of each, and how a code of one corresponds to codes of another.

mod build;
mod codes;

pub use build::Correspondence;

use crate::hs::{HsCode, Level};
use codes::{Codes, Correlation};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// An edition of the Harmonized System.
///
/// ```
/// use usmca::HsEdition;
/// assert_eq!("2022".parse(), Ok(HsEdition::Hs2022));
/// assert_eq!(HsEdition::Hs2012.to_string(), "2012");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum HsEdition {
    /// The edition in which the rules are written.
    #[serde(rename = "2012")]
    Hs2012,
    /// The edition of 2017.
    #[serde(rename = "2017")]
    Hs2017,
    /// The edition in which goods are classified today.
    #[serde(rename = "2022")]
    Hs2022,
}

impl HsEdition {
    /// Every edition that the tables know, oldest first.
    pub const ALL: [HsEdition; 3] = [HsEdition::Hs2012, HsEdition::Hs2017, HsEdition::Hs2022];

    /// The edition in which the rules are written, and to which other editions are transposed.
    pub const OF_RULES: HsEdition = HsEdition::Hs2012;
}

/// A text that names no edition.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("an HS edition is \"2012\", \"2017\" or \"2022\"")]
pub struct HsEditionError;

impl FromStr for HsEdition {
    type Err = HsEditionError;

    fn from_str(text: &str) -> Result<Self, HsEditionError> {
        HsEdition::ALL.into_iter().find(|edition| edition.to_string() == text).ok_or(HsEditionError)
    }
}

impl fmt::Display for HsEdition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            HsEdition::Hs2012 => "2012",
            HsEdition::Hs2017 => "2017",
            HsEdition::Hs2022 => "2022",
        })
    }
}

/// The code lists and the correlations, built by [`Nomenclature::new`].
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Nomenclature {
    editions: BTreeMap<HsEdition, Codes>,
    /// To the edition of the rules.
    correlations: BTreeMap<HsEdition, Correlation>,
}

impl Nomenclature {
    /// Whether the edition has the code: a shorter one as the beginning of a subheading, a longer one by its first six
    /// digits.
    #[must_use]
    pub fn contains(&self, edition: HsEdition, code: HsCode) -> bool {
        !self.subheadings(edition, code).is_empty()
    }

    /// The codes of the rules' edition that the code may be, ascending; none if its edition does not have it.
    ///
    /// A code that is one and the same in both editions is kept whole, with its national digits; otherwise the
    /// candidates have six digits, or as few as the code has.
    #[must_use]
    pub fn in_rule_edition(&self, edition: HsEdition, code: HsCode) -> Vec<HsCode> {
        let subheadings = self.subheadings(edition, code);
        let correlation = self.correlations.get(&edition);
        let others = |subheading| correlation.and_then(|all| all.candidates(subheading));
        if subheadings.is_empty() {
            return Vec::new();
        }
        if !subheadings.iter().any(|subheading| others(*subheading).is_some()) {
            return vec![code];
        }
        let level = code.truncated(Level::Subheading).level();
        let mut found: Vec<HsCode> = Vec::new();
        for subheading in subheadings {
            let same = std::slice::from_ref(subheading);
            let candidates = others(*subheading).unwrap_or(same);
            found.extend(candidates.iter().map(|number| HsCode::from_subheading(*number).truncated(level)));
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Every subheading of an edition, ascending.
    pub fn subheadings_of(&self, edition: HsEdition) -> impl Iterator<Item = HsCode> {
        let codes = self.editions.get(&edition).map(Codes::as_slice).unwrap_or_default();
        codes.iter().map(|number| HsCode::from_subheading(*number))
    }

    /// The subheadings of an edition that begin with the code, or the one to which it belongs.
    fn subheadings(&self, edition: HsEdition, code: HsCode) -> &[u32] {
        self.editions.get(&edition).map(|codes| codes.within(code.subheadings())).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
