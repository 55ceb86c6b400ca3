//! Uniform Regulations s. 4: recovered materials of remanufactured goods.
//!
//! A material recovered from a used good in the territory is treated as originating if it is incorporated in a
//! remanufactured good (s. 4(1)). Both are facts, and the good must be of a kind that can be remanufactured (s. 1(1)).
//! Unless both are stated it counts as any other material.
//!
//! Example: housings recovered from used water pumps, in a remanufactured pump (s. 4(4), Example 1).

use super::Case;
use crate::good::{Material, MaterialRole};
use crate::trace::Finding;

/// Derived from a used good in the territory, and cleaned, inspected or tested.
const RECOVERED: &str = "recovered-in-territory";
/// A remanufactured good, as s. 1(1) defines it.
const REMANUFACTURED: &str = "remanufactured-good";

/// Whether a recovered material is treated as originating.
pub(super) fn is_originating(case: Case<'_>, material: &Material) -> bool {
    let remanufactured = &case.rules.agreement().remanufactured;
    let classification = &case.good.classification;
    material.role == MaterialRole::Recovered
        && material.facts.get(RECOVERED) == Some(&true)
        && case.good.facts.get(REMANUFACTURED) == Some(&true)
        && classification.is_in(&remanufactured.codes) == Finding::Met
        && classification.is_in(&remanufactured.except) == Finding::NotMet
}
