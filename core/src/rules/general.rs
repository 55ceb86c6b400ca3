//! General rules of General Note 11(m) to (q), and chapter notes that reach beyond one rule: processes that confer origin,
//! materials whose origin is disregarded, and practices that take origin away. They are in `rules/general.yaml`.

use super::{FactId, Goods};
use crate::hs::HsSet;
use serde::{Deserialize, Serialize};

/// The general rules, compiled.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct GeneralRules {
    /// Processes that confer origin.
    pub processes: Vec<Process>,
    /// Materials whose origin is disregarded.
    pub disregarded: Vec<Disregarded>,
    /// What takes origin away.
    pub prohibitions: Vec<Prohibition>,
}

/// A process in the territory from which a good originates, whatever its product-specific rule says.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Process {
    /// The provision.
    pub citation: String,
    /// The goods.
    pub goods: HsSet,
    /// The goods among them for which it does not.
    pub except: HsSet,
    /// The process.
    pub fact: FactId,
}

/// Materials whose origin is disregarded in certain goods.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Disregarded {
    /// The provision.
    pub citation: String,
    /// The goods.
    pub goods: HsSet,
    /// The materials.
    pub materials: Vec<Goods>,
}

/// A practice that takes origin away from certain goods.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Prohibition {
    /// The provision.
    pub citation: String,
    /// The goods.
    pub goods: HsSet,
    /// The goods among them that it spares.
    pub except: HsSet,
    /// It matters only if a material is of these codes; any material if there are none.
    pub materials: HsSet,
    /// The practice.
    pub fact: FactId,
    /// What makes up for it.
    pub unless: Option<FactId>,
    /// It reaches goods on every route, not only on that of the product-specific rule.
    pub on_every_route: bool,
}

/// `rules/general.yaml`, with codes and phrases as text.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GeneralFile {
    /// Processes that confer origin.
    pub processes: Vec<ProcessFile>,
    /// Materials whose origin is disregarded.
    pub disregarded: Vec<DisregardedFile>,
    /// What takes origin away.
    pub prohibitions: Vec<ProhibitionFile>,
}

/// A process, as text.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProcessFile {
    /// The provision.
    pub citation: String,
    /// Codes.
    pub goods: String,
    /// Codes.
    #[serde(default)]
    pub except: Option<String>,
    /// A fact id.
    pub fact: String,
}

/// Disregarded materials, as text.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DisregardedFile {
    /// The provision.
    pub citation: String,
    /// Codes.
    pub goods: String,
    /// Phrases naming goods.
    pub materials: Vec<String>,
}

/// A practice, as text.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProhibitionFile {
    /// The provision.
    pub citation: String,
    /// Codes.
    pub goods: String,
    /// Codes.
    #[serde(default)]
    pub except: Option<String>,
    /// Codes.
    #[serde(default)]
    pub materials: Option<String>,
    /// A fact id.
    pub fact: String,
    /// A fact id.
    #[serde(default)]
    pub unless: Option<String>,
    /// It reaches goods on every route.
    #[serde(default)]
    pub on_every_route: bool,
}
