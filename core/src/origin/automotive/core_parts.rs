//! Uniform Regulations s. 14(4)-(13), GN 11(k)(iii)(B), (G)-(I): the core parts of a passenger vehicle or light truck.
//!
//! The parts of column 1 of Table A.2 must be originating: each of them, with all its non-originating materials counted or
//! only its non-originating components of column 2 (s. 14(7)), or all together as a super-core, counted in either way
//! (s. 14(10)). An average must exceed the threshold (s. 14(12)); else reaching it is enough. Each way is tried.
//!
//! A super-core counts what is non-originating in each of its parts, also in one that is originating by itself: s. 14(10) takes
//! them as one part, and does not say that s. 14(1) applies inside it.
//!
//! A part that is a self-produced material of the bill has its figures read off the bill (`bill`).
//!
//! Example: an engine with a net cost of 4,000 and non-originating materials of 1,000 reaches 75 percent; with 1,001 it needs
//! column 2 or the super-core.

mod bill;

use super::{Vehicle, all_of, any_of, averaging, between, fact};
use crate::amount::{Amount, Percent};
use crate::citation::Citation;
use crate::good::{CorePart, CoreParts};
use crate::origin::intermediate_material;
use crate::rules::CorePartCategory;
use crate::trace::{Automotive, AutomotiveKey, AutomotiveMeasure, Counted, Intermediate, Question, Step};
use bill::NonOriginating;
use std::collections::BTreeMap;

const AT: &str = "automotive.core_parts";

/// What is non-originating in each part by its place, counted in each of the ways; none where a figure is missing.
type Counts<'a> = BTreeMap<&'a str, [Option<NonOriginating<'a>>; 2]>;

/// What the parts of one vehicle are decided by.
#[derive(Clone, Copy)]
struct Core<'c, 'a> {
    vehicle: Vehicle<'a>,
    threshold: Threshold<'a>,
    counts: &'c Counts<'a>,
}

/// What the figures of all parts are held against.
#[derive(Clone, Copy)]
struct Threshold<'a> {
    percent: Percent,
    averaged: bool,
    section: Citation<'a>,
}

pub(super) fn step<'a>(vehicle: Vehicle<'a>, stated: &'a CoreParts) -> Step<'a> {
    let law = &vehicle.law.core_parts;
    let percent = match vehicle.in_force(&law.net_cost, &law.section) {
        Ok(percent) => percent,
        Err(asked) => return asked,
    };
    let threshold =
        Threshold { percent, averaged: stated.averaging.is_some(), section: Citation::Section(&law.section) };
    let parts =
        stated.categories.iter().flat_map(|(category, parts)| parts.iter().flatten().map(|part| (*category, part)));
    let counts: Counts<'_> =
        parts.map(|(category, part)| (part.at.as_str(), bill::of(vehicle, category, part))).collect();
    let core = Core { vehicle, threshold, counts: &counts };
    let ways = vec![core.each(stated), core.super_core(stated)];
    let section = Citation::Section("14(4)");
    match &stated.averaging {
        None => any_of(Automotive::CoreParts, section, ways),
        Some(averaging) => {
            let period = averaging::step(vehicle, averaging);
            all_of(Automotive::CoreParts, section, vec![period, any_of(Automotive::EachOrSuperCore, section, ways)])
        }
    }
}

impl<'a> Core<'_, 'a> {
    /// Each part by itself; where figures are averages, the parts of each category together (s. 14(12)).
    fn each(self, stated: &'a CoreParts) -> Step<'a> {
        let mut steps = Vec::new();
        for (category, parts) in &stated.categories {
            match parts.as_deref() {
                None => steps.push(asked_parts(*category)),
                Some([]) => steps.push(fact(Automotive::NoneUsed(*category), Citation::Section("14(4)"), true)),
                Some(parts) if self.threshold.averaged => {
                    steps.push(self.originating(Automotive::CorePartAverage(*category), *category, parts));
                }
                Some(parts) => {
                    steps.extend(parts.iter().map(|part| {
                        self.originating(Automotive::CorePart(part), *category, std::slice::from_ref(part))
                    }))
                }
            }
        }
        all_of(Automotive::EachCorePart, Citation::Section("14(4)"), steps)
    }

    /// One part, or those of a category: by its own rule, or by its content.
    fn originating(self, question: Automotive<'a>, category: CorePartCategory, parts: &'a [CorePart]) -> Step<'a> {
        let may_change = self.vehicle.law.core_parts.not_only_by_content.contains(&category);
        let silent = parts.iter().all(CorePart::states_nothing);
        // A part whose content counts all materials and is known needs no word on its own rule, which asks for the same content.
        let told = parts.iter().all(|part| part.originating().is_some() || silent || may_change);
        let mut ways = Vec::new();
        if told {
            let section = Citation::Section(if may_change { "14(6)" } else { "14(5)" });
            let own: Vec<Step<'a>> = parts.iter().map(|part| self.by_its_own_rule(part, section)).collect();
            match <[Step<'a>; 1]>::try_from(own) {
                Ok([one]) => ways.push(one),
                Err(several) => ways.push(all_of(question, section, several)),
            }
        }
        if !silent {
            ways.extend(self.by_content(parts.iter(), ["14(7)(a)", "14(7)(b)"]));
        }
        any_of(question, self.threshold.section, ways)
    }

    /// As stated, unless its bill refutes that; a material of the bill of which nothing is stated is determined as a good of
    /// its own.
    fn by_its_own_rule(self, part: &'a CorePart, section: Citation<'a>) -> Step<'a> {
        match (&part.from_bill, part.originating()) {
            (Some(material), _) if part.refuted => {
                let originates = Question::Intermediate(Intermediate::Originates(material));
                Step::fact(originates, Citation::Section("8(7)(a)"), false)
            }
            (Some(material), None) => intermediate_material::origin(self.vehicle.case, material),
            (_, stated) => fact(Automotive::CorePartAsStated(part), section, stated),
        }
    }

    /// All parts as one (s. 14(10)).
    fn super_core(self, stated: &'a CoreParts) -> Step<'a> {
        let silent = stated.categories.iter().filter(|(_, parts)| parts.is_none());
        let mut steps: Vec<Step<'a>> = silent.map(|(category, _)| asked_parts(*category)).collect();
        let parts = stated.categories.iter().flat_map(|(_, parts)| parts.iter().flatten());
        let ways = self.by_content(parts, ["14(10)(a)", "14(10)(b)"]).into();
        steps.push(any_of(Automotive::SuperCore, self.threshold.section, ways));
        all_of(Automotive::SuperCore, Citation::Section("14(10)"), steps)
    }

    /// The content of parts in each of the ways, each with its section.
    fn by_content(self, parts: impl Iterator<Item = &'a CorePart> + Clone, sections: [&'a str; 2]) -> [Step<'a>; 2] {
        let [all, column_two] = sections.map(Citation::Section);
        [self.counting(Counted::AllMaterials, parts.clone(), all), self.counting(Counted::ColumnTwo, parts, column_two)]
    }

    fn counting(self, way: Counted, parts: impl Iterator<Item = &'a CorePart>, section: Citation<'a>) -> Step<'a> {
        let (mut net_cost, mut counted, mut asked) = (Amount::ZERO, NonOriginating::default(), Vec::new());
        for part in parts {
            let mut ask = |key| asked.push(fact(Automotive::Asked(&part.at, &part.label, key), section, None));
            match part.net_cost {
                Some(cost) => net_cost = net_cost.plus(cost),
                None => ask(AutomotiveKey::NetCost),
            }
            let [all, column_two] = self
                .counts
                .get(part.at.as_str())
                .map(|counts| counts.each_ref().map(Option::as_ref))
                .unwrap_or_default();
            let (value, key) = match way {
                Counted::AllMaterials => (all, AutomotiveKey::ValueOfMaterials),
                Counted::ColumnTwo => (column_two, AutomotiveKey::ValueOfComponents),
            };
            match value {
                Some(value) => counted = counted.plus(value.clone()),
                None => ask(key),
            }
        }
        if !asked.is_empty() {
            return all_of(Automotive::Counting(way), section, asked);
        }
        let Threshold { percent: threshold, averaged, .. } = self.threshold;
        let measure = |non_originating_value| AutomotiveMeasure::CoreParts {
            net_cost,
            non_originating_value,
            threshold,
            averaged,
        };
        let least_and_most = [measure(counted.most), measure(counted.least)];
        between(Automotive::Counting(way), section, least_and_most, counted.behind)
    }
}

fn asked_parts<'a>(category: CorePartCategory) -> Step<'a> {
    fact(Automotive::Asked(AT, "", AutomotiveKey::Parts(category)), Citation::Section("14(4)"), None)
}
