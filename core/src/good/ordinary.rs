//! A good of which nothing is stated that few goods have: a code, materials that are bought, prices and costs.
//!
//! It holds what a verdict looks at of such a good, close together, so that millions of them are looked through quickly.
//!
//! Example: an extractor hood of 8414.60 with a motor, a wheel and screws of one code each is ordinary; with a self-produced
//! wheel, or as a set, it is not.

use super::{Elections, Good, Key, Material, MaterialRole, TransportFile};
use crate::amount::Millionths;

/// What a verdict looks at of an ordinary good.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Ordinary {
    pub(crate) key: Key,
    /// Whether it is produced entirely in the territory.
    pub(crate) produced: bool,
    /// The materials that are not said to be originating.
    pub(crate) lines: Box<[Line]>,
}

/// A material that is not said to be originating.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Line {
    /// Its place in the bill.
    pub(crate) place: u32,
    pub(crate) role: MaterialRole,
    pub(crate) key: Key,
    /// After the deductions of s. 8(2).
    pub(crate) value: Millionths,
}

impl Good {
    /// The same, with what a verdict looks at if it is ordinary; every field of a good is asked whether it is.
    pub(super) fn with_ordinary(self) -> Good {
        let ordinary = self.ordinary();
        Good { ordinary, ..self }
    }

    fn ordinary(&self) -> Option<Ordinary> {
        let Good {
            // They tell what was read, or are read by the verdict itself.
            name: _,
            hs_edition: _,
            date: _,
            transaction_value: _,
            total_cost: _,
            net_cost: _,
            books: _,
            facts: _,
            // They tell what was read, or what follows from it.
            net_cost_from_bill: _,
            net_cost_from_costs: _,
            ordinary: _,
            // Provisions ask for them that a ruling leaves to the tree, by the code of the good.
            imported_from: _,
            weight: _,
            classification,
            produced_in,
            wholly_obtained,
            set,
            materials,
            elections,
            closed,
            transport,
            automotive,
            self_produced,
        } = self;
        let Elections { method: _, de_minimis_base: _, intermediate_fixed: _, averaging } = elections;
        let TransportFile { left_territory, under_customs_control, only_permitted_operations } = transport;
        let left = [*left_territory, *under_customs_control, *only_permitted_operations];
        let ordinary = wholly_obtained.is_none()
            && !set
            && !produced_in.is_empty()
            && self.states_materials()
            && averaging.is_none()
            && closed.is_empty()
            && matches!(left, [None | Some(false), None, None])
            && automotive.is_none()
            && self_produced.is_empty();
        let key = classification.key().filter(|_| ordinary)?;
        let originates = |one: &Material| one.originating == Some(true);
        let lines = materials.iter().enumerate().filter(|(_, one)| !originates(one) || !one.made_from.is_empty());
        let produced = produced_in.iter().all(|country| country.is_party());
        Some(Ordinary { key, produced, lines: lines.map(|(place, one)| one.line(place)).collect::<Option<_>>()? })
    }
}

impl Material {
    /// None if anything is stated of it that few materials have.
    fn line(&self, place: usize) -> Option<Line> {
        let Material {
            // They tell what was read.
            at: _,
            id: _,
            name: _,
            valued_by: _,
            converted: _,
            without_evidence: _,
            evidenced: _,
            // They are in its value.
            value: _,
            withdrawn: _,
            deductions: _,
            // Only of a self-produced material.
            refuted: _,
            total_cost: _,
            excluded: _,
            designated: _,
            // Textile provisions ask for them, which a ruling leaves to the tree, by the code of the good.
            weight: _,
            determines_classification: _,
            originating: _,
            classification,
            role,
            facts,
            made_from,
            accumulated,
        } = self;
        let ordinary = facts.is_empty() && made_from.is_empty() && accumulated.is_none();
        let key = classification.key().filter(|_| ordinary)?;
        let value = Millionths::of(self.value_after_deductions())?;
        Some(Line { place: u32::try_from(place).ok()?, role: *role, key, value })
    }
}
