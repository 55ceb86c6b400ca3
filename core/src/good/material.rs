//! A material of the bill, its role, and the materials from which a self-produced material is made.

use super::{Accumulated, Classification, ValuedBy};
use crate::amount::Amount;
use std::collections::BTreeMap;

/// What a material is to the good (s. 8).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum MaterialRole {
    /// Incorporated in the good.
    #[default]
    Incorporated,
    /// An indirect material: originating wherever it is made (s. 8(13)).
    Indirect,
    /// Packaging for retail sale, classified with the good (s. 8(14)).
    Packaging,
    /// Packing for shipment (s. 8(17)).
    Packing,
    /// An accessory, spare part, tool or instruction delivered with the good (s. 8(24)).
    Accessory,
    /// A recovered material of a remanufactured good (s. 4).
    Recovered,
}

impl MaterialRole {
    /// Whether the change in tariff classification is tested on it (s. 8(13), (14)(c), (17), (24)(c)).
    #[must_use]
    pub const fn is_tested_for_shift(self) -> bool {
        matches!(self, MaterialRole::Incorporated | MaterialRole::Recovered)
    }

    /// Whether its value counts in the regional value content (s. 8(13), (15), (17), (25)).
    #[must_use]
    pub const fn counts_in_value(self) -> bool {
        !matches!(self, MaterialRole::Indirect | MaterialRole::Packing)
    }
}

/// What was withdrawn from an inventory.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Withdrawn {
    /// The value of the units that are not originating.
    pub(crate) non_originating: Amount,
    /// The provision that the method rests on.
    pub(crate) provision: &'static str,
}

/// A material that has been checked.
#[derive(Clone, PartialEq, Debug)]
pub struct Material {
    /// Its place in the file, `materials[2].made_from[0]`.
    pub(crate) at: String,
    pub(crate) id: Option<String>,
    pub(crate) name: Option<String>,
    pub(crate) classification: Classification,
    pub(crate) value: Amount,
    /// What stands in the place of its price (Schedule 6).
    pub(crate) valued_by: Option<ValuedBy>,
    /// What an inventory shows of it (Schedules 7 and 8).
    pub(crate) withdrawn: Option<Withdrawn>,
    /// Whether its value was converted from another currency (s. 2).
    pub(crate) converted: bool,
    /// Whether its value includes costs that no evidence shows (s. 8(3)).
    pub(crate) without_evidence: bool,
    /// The sum of its deductions, at most its value.
    pub(crate) deductions: Amount,
    pub(crate) originating: Option<bool>,
    /// Whether it was called originating, and what it is made from shows that it is not.
    pub(crate) refuted: bool,
    pub(crate) role: MaterialRole,
    pub(crate) weight: Option<Amount>,
    /// It is of the component that gives an apparel good its classification (s. 5(8)).
    pub(crate) determines_classification: bool,
    pub(crate) facts: BTreeMap<String, bool>,
    pub(crate) made_from: Vec<Material>,
    /// What its producer states, if its production is accumulated (s. 9).
    pub(crate) accumulated: Option<Accumulated>,
    /// Whether a supplier's declaration supports its origin on the day of the good.
    pub(crate) evidenced: bool,
    /// The total cost of a self-produced material, if its costs are stated (s. 8(8)).
    pub(crate) total_cost: Option<Amount>,
    /// The excluded costs within its value: its own as stated, or those of what it is made from (s. 7(13)(b)).
    pub(crate) excluded: Amount,
    /// Whether the producer designates it as an intermediate material (s. 8(6)).
    pub(crate) designated: bool,
}

impl Material {
    /// Its place in the file, `materials[2].made_from[0]`.
    #[must_use]
    pub fn at(&self) -> &str {
        &self.at
    }

    /// Its name, or its place in the list.
    #[must_use]
    pub fn label(&self) -> &str {
        self.name.as_ref().or(self.id.as_ref()).unwrap_or(&self.at)
    }

    /// Whether it is originating, as far as that is stated and what it is made from does not refute it.
    #[must_use]
    pub const fn originating(&self) -> Option<bool> {
        self.originating
    }

    /// Its value, before the deductions of s. 8(2).
    #[must_use]
    pub const fn value(&self) -> Amount {
        self.value
    }

    /// What it is to the good.
    #[must_use]
    pub const fn role(&self) -> MaterialRole {
        self.role
    }

    /// Its classification.
    #[must_use]
    pub const fn classification(&self) -> &Classification {
        &self.classification
    }

    /// What counts of it where it is not originating: its value less the deductions of s. 8(2), or the part of what was
    /// withdrawn from an inventory that is not originating.
    #[must_use]
    pub fn value_after_deductions(&self) -> Amount {
        let withdrawn = self.withdrawn.as_ref().map(|withdrawn| withdrawn.non_originating);
        withdrawn.unwrap_or_else(|| self.value.less(self.deductions))
    }

    /// The value of a self-produced material that is designated as intermediate: its total cost (s. 8(8)).
    #[must_use]
    pub(crate) fn intermediate_value(&self) -> Amount {
        self.total_cost.unwrap_or(self.value)
    }

    /// The net cost of a self-produced material whose costs are stated (s. 7(13)).
    #[must_use]
    pub(crate) fn net_cost(&self) -> Option<Amount> {
        self.total_cost.map(|cost| cost.less(self.excluded)).filter(|cost| cost.is_positive())
    }

    /// Every material of a bill, self-produced ones before those from which they are made.
    pub(crate) fn nodes(materials: &[Material]) -> impl Iterator<Item = &Material> {
        let (mut outer, mut open) = (materials.iter(), Vec::new());
        std::iter::from_fn(move || {
            let material = open.pop().or_else(|| outer.next())?;
            open.extend(material.made_from.iter().rev());
            Some(material)
        })
    }

    /// The materials of a bill that are not self-produced, each self-produced one replaced by its own (s. 7(5)(a)).
    pub(crate) fn rolled_down(materials: &[Material]) -> impl Iterator<Item = &Material> {
        let (mut outer, mut open) = (materials.iter(), Vec::new());
        std::iter::from_fn(move || {
            loop {
                let material = open.pop().or_else(|| outer.next())?;
                if material.made_from.is_empty() {
                    return Some(material);
                }
                open.extend(material.made_from.iter().rev());
            }
        })
    }
}
