//! Uniform Regulations s. 14(4)-(13), GN 11(k)(iii)(B), (G)-(I): the core parts of a passenger vehicle or light truck.
//!
//! The parts of column 1 of Table A.2 must be originating: each of them, with all its non-originating materials counted or
//! only its non-originating components of column 2 (s. 14(7)), or all together as a super-core, counted in either way
//! (s. 14(10)). An average must exceed the threshold (s. 14(12)); else reaching it is enough. Each way is tried.
//!
//! A super-core counts what is non-originating in each of its parts, also in one that is originating by itself: s. 14(10) takes
//! them as one part, and does not say that s. 14(1) applies inside it.
//!
//! Example: an engine with a net cost of 4,000 and non-originating materials of 1,000 reaches 75 percent; with 1,001 it needs
//! column 2 or the super-core.

use super::{Vehicle, all_of, any_of, averaging, fact, figure};
use crate::amount::{Amount, Percent};
use crate::citation::Citation;
use crate::good::{CorePart, CoreParts};
use crate::rules::CorePartCategory;
use crate::trace::{Automotive, AutomotiveKey, AutomotiveMeasure, Counted, Step};

const AT: &str = "automotive.core_parts";
const WAYS: [Counted; 2] = [Counted::AllMaterials, Counted::ColumnTwo];

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
    let ways = vec![each(vehicle, stated, threshold), super_core(stated, threshold)];
    let section = Citation::Section("14(4)");
    match &stated.averaging {
        None => any_of(Automotive::CoreParts, section, ways),
        Some(averaging) => {
            let period = averaging::step(vehicle, averaging);
            all_of(Automotive::CoreParts, section, vec![period, any_of(Automotive::EachOrSuperCore, section, ways)])
        }
    }
}

/// Each part by itself; where figures are averages, the parts of each category together (s. 14(12)).
fn each<'a>(vehicle: Vehicle<'a>, stated: &'a CoreParts, threshold: Threshold<'a>) -> Step<'a> {
    let mut steps = Vec::new();
    for (category, parts) in &stated.categories {
        let may_change = vehicle.law.core_parts.not_only_by_content.contains(category);
        match parts.as_deref() {
            None => steps.push(asked_parts(*category)),
            Some([]) => steps.push(fact(Automotive::NoneUsed(*category), Citation::Section("14(4)"), true)),
            Some(parts) if threshold.averaged => {
                let question = Automotive::CorePartAverage(*category);
                steps.push(originating(question, parts, threshold, may_change));
            }
            Some(parts) => steps.extend(parts.iter().map(|part| {
                originating(Automotive::CorePart(part), std::slice::from_ref(part), threshold, may_change)
            })),
        }
    }
    all_of(Automotive::EachCorePart, Citation::Section("14(4)"), steps)
}

fn asked_parts<'a>(category: CorePartCategory) -> Step<'a> {
    fact(Automotive::Asked(AT, "", AutomotiveKey::Parts(category)), Citation::Section("14(4)"), None)
}

/// One part, or those of a category: by its own rule as stated, or by its content.
fn originating<'a>(
    question: Automotive<'a>,
    parts: &'a [CorePart],
    threshold: Threshold<'a>,
    may_change: bool,
) -> Step<'a> {
    let silent = parts.iter().all(|part| {
        part.originating.is_none() && part.net_cost.is_none() && part.materials.is_none() && part.components.is_none()
    });
    // A part whose content counts all materials and is known needs no word on its own rule, which asks for the same content.
    let told = parts.iter().all(|part| part.originating.is_some() || silent || may_change);
    let mut ways = Vec::new();
    if told {
        let section = Citation::Section(if may_change { "14(6)" } else { "14(5)" });
        let own = parts.iter().map(|part| fact(Automotive::CorePartAsStated(part), section, part.originating));
        let own: Vec<Step<'a>> = own.collect();
        match <[Step<'a>; 1]>::try_from(own) {
            Ok([one]) => ways.push(one),
            Err(several) => ways.push(all_of(question, section, several)),
        }
    }
    if !silent {
        ways.extend(WAYS.map(|way| counting(way, parts.iter(), threshold, ["14(7)(a)", "14(7)(b)"])));
    }
    any_of(question, threshold.section, ways)
}

/// All parts as one (s. 14(10)).
fn super_core<'a>(stated: &'a CoreParts, threshold: Threshold<'a>) -> Step<'a> {
    let silent = stated.categories.iter().filter(|(_, parts)| parts.is_none());
    let mut steps: Vec<Step<'a>> = silent.map(|(category, _)| asked_parts(*category)).collect();
    let parts = || stated.categories.iter().flat_map(|(_, parts)| parts.iter().flatten());
    let ways = WAYS.map(|way| counting(way, parts(), threshold, ["14(10)(a)", "14(10)(b)"])).into();
    steps.push(any_of(Automotive::SuperCore, threshold.section, ways));
    all_of(Automotive::SuperCore, Citation::Section("14(10)"), steps)
}

/// The content of parts, counting as non-originating all materials or only components of column 2.
fn counting<'a>(
    way: Counted,
    parts: impl Iterator<Item = &'a CorePart>,
    threshold: Threshold<'a>,
    sections: [&'a str; 2],
) -> Step<'a> {
    let [all, column_two] = sections;
    let section = Citation::Section(if way == Counted::AllMaterials { all } else { column_two });
    let (mut net_cost, mut non_originating_value, mut asked) = (Amount::ZERO, Amount::ZERO, Vec::new());
    for part in parts {
        let (value, key) = match way {
            Counted::AllMaterials => (part.materials, AutomotiveKey::ValueOfMaterials),
            Counted::ColumnTwo => (part.components, AutomotiveKey::ValueOfComponents),
        };
        net_cost = net_cost.plus(part.net_cost.unwrap_or_default());
        non_originating_value = non_originating_value.plus(value.unwrap_or_default());
        let missing =
            [(part.net_cost, AutomotiveKey::NetCost), (value, key)].into_iter().filter(|(amount, _)| amount.is_none());
        asked.extend(missing.map(|(_, key)| fact(Automotive::Asked(&part.at, &part.label, key), section, None)));
    }
    if !asked.is_empty() {
        return all_of(Automotive::Counting(way), section, asked);
    }
    let Threshold { percent: threshold, averaged, .. } = threshold;
    let measure = AutomotiveMeasure::CoreParts { net_cost, non_originating_value, threshold, averaged };
    figure(Automotive::Counting(way), section, measure)
}
