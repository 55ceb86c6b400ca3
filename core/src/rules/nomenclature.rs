//! The editions of the Harmonized System, the codes of each, and how a code of one corresponds to codes of another.

use serde::{Deserialize, Serialize};

/// An edition of the Harmonized System.
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

/// The code lists and the correlations.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Nomenclature {}
