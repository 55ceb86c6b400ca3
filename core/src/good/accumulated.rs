//! What the producer of a material states, so that its production can be accumulated (s. 9).

use super::Material;
use crate::amount::Amount;
use crate::party::Country;

/// What the statement says of costs and of value (s. 9(2)-(3)).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum StatedValue {
    /// s. 9(2)(a): the net cost, with the costs of s. 8(2)(a)-(c) that it lacks, and the value of non-originating materials.
    NetCost {
        /// What the good incurs with respect to the material.
        net_cost: Amount,
        /// The value of the materials that are not originating.
        non_originating: Amount,
    },
    /// s. 9(2)(b): a part of the net cost without any value of non-originating materials.
    Without(Amount),
    /// s. 9(3): the value of non-originating materials only.
    NonOriginating(Amount),
}

/// A statement that the producer of a material signed.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Accumulated {
    pub(crate) value: Option<StatedValue>,
    /// Whether the amounts are averages over a period (s. 9(4), (5)).
    pub(crate) averaged: bool,
    pub(crate) produced_in: Vec<Country>,
    /// All the non-originating materials from which it was made; empty if not stated (s. 9(7)(a)(ii)).
    pub(crate) non_originating_materials: Vec<Material>,
    /// Whether the file refers to the statement itself.
    pub(crate) evidence: bool,
}

impl Accumulated {
    /// Whether it says that production took place entirely in the territory (s. 9(1)(c), (7)(a)(ii)).
    pub(crate) fn is_entirely_produced(&self) -> bool {
        !self.produced_in.is_empty() && self.produced_in.iter().all(|country| country.is_party())
    }
}

impl Material {
    /// The statement by which its production is accumulated; an originating material needs none.
    pub(crate) fn accumulation(&self) -> Option<&Accumulated> {
        let stated =
            self.accumulated.as_ref().filter(|_| self.originating != Some(true) && self.role.counts_in_value());
        stated.filter(|stated| stated.is_entirely_produced())
    }

    /// What the producer of the good incurs for it (s. 9(2)(a)(i), s. 8(1)).
    pub(crate) fn cost_incurred(&self) -> Amount {
        match self.accumulation().and_then(|stated| stated.value) {
            Some(StatedValue::NetCost { net_cost, .. }) => net_cost,
            _ => self.value,
        }
    }

    /// The material, and the non-originating materials that its producer states.
    pub(crate) fn with_stated_materials(&self) -> impl Iterator<Item = &Material> {
        let stated = self.accumulated.iter().flat_map(|stated| &stated.non_originating_materials);
        std::iter::once(self).chain(stated)
    }
}
