//! Uniform Regulations Part 6 and GN 11(k): what a passenger vehicle, a light truck and a heavy truck must satisfy besides
//! their product-specific rule, computed where the file states figures and asked as a fact where it does not.
//!
//! Example: a passenger vehicle of 2025 needs 75 percent by net cost, originating core parts (s. 14(4)), 70 percent of
//! originating steel and of aluminum (s. 17), and a labor value content of 40 percent (s. 18).

pub(super) mod alternative_staging;
pub(super) mod averaging;
mod core_parts;
pub(super) mod heavy_truck_credit;
mod labor_value_content;
pub(super) mod new_plant;
mod steel_and_aluminum;

use super::{Case, regional_value_content};
use crate::amount::Percent;
use crate::citation::Citation;
use crate::date::Dated;
use crate::good::Automotive as Stated;
use crate::hs::HsSet;
use crate::rules::{AutomotiveRules, FactId, VehicleKind};
use crate::trace::{Automotive, AutomotiveMeasure, Finding, Input, Measure, Question, Step, Subject};

/// The law, and what the file states of the vehicle.
#[derive(Clone, Copy)]
struct Vehicle<'a> {
    case: Case<'a>,
    law: &'a AutomotiveRules,
    stated: &'a Stated,
    kind: VehicleKind,
}

impl<'a> Vehicle<'a> {
    /// A good of these codes of a rule; none if the file states nothing under `automotive` or it is no such vehicle.
    fn of(case: Case<'a>, codes: &HsSet) -> Option<Vehicle<'a>> {
        let law = case.rules.automotive();
        let stated = case.good.automotive.as_ref()?;
        let first = codes.ranges().first()?.first();
        let (kind, _) = law.vehicles.iter().find(|(_, of_kind)| of_kind.contains(first) == Finding::Met)?;
        Some(Vehicle { case, law, stated, kind: *kind })
    }

    /// The percentage in force, or the question for the day.
    fn in_force(self, staged: &'a Dated<Percent>, section: &'a str) -> Result<Percent, Step<'a>> {
        let asked = || Step::fact(Question::Stated(Input::Date, Subject::Good), Citation::Section(section), None);
        regional_value_content::in_force(self.case, staged).ok_or_else(asked)
    }
}

/// What an alternative of a rule adds for its goods, each requirement by its figures or as a fact.
pub(super) fn requirements<'a>(case: Case<'a>, codes: &HsSet, added: &[&'a FactId]) -> Vec<Step<'a>> {
    let Some(vehicle) = Vehicle::of(case, codes).filter(|_| !added.is_empty()) else {
        return added.iter().map(|id| case.fact(Subject::Good, id)).collect();
    };
    let mut steps = Vec::new();
    if let Some(averaging) = &vehicle.stated.averaging {
        steps.push(averaging::step(vehicle, averaging));
    }
    steps.extend(added.iter().map(|id| vehicle.requirement(id)));
    steps.extend(alternative_staging::parts(vehicle));
    steps
}

impl<'a> Vehicle<'a> {
    fn requirement(self, id: &'a FactId) -> Step<'a> {
        let (facts, stated) = (&self.law.facts, self.stated);
        let computed = if *id == facts.core_parts {
            let exempt = alternative_staging::exempts_core_parts(self);
            exempt.or_else(|| stated.core_parts.as_ref().map(|parts| core_parts::step(self, parts)))
        } else if *id == facts.steel_and_aluminum {
            let exempt = alternative_staging::exempts_steel_and_aluminum(self);
            exempt.or_else(|| stated.steel_and_aluminum.as_ref().map(|bought| steel_and_aluminum::step(self, bought)))
        } else if *id == facts.labor_value_content {
            stated.labor_value_content.as_ref().map(|labor| labor_value_content::step(self, labor))
        } else {
            None
        };
        computed.unwrap_or_else(|| self.case.fact(Subject::Good, id))
    }
}

/// A figure that is known.
fn figure<'a>(question: Automotive<'a>, citation: Citation<'a>, measure: AutomotiveMeasure) -> Step<'a> {
    Step::figure(Question::Automotive(question), citation, measure.is_met(), Measure::Automotive(measure))
}

/// A figure of which only the least and the most are known, with the steps behind it; it stays open where they differ.
fn between<'a>(
    question: Automotive<'a>,
    citation: Citation<'a>,
    [least, most]: [AutomotiveMeasure; 2],
    behind: Vec<Step<'a>>,
) -> Step<'a> {
    if least.is_met() == most.is_met() {
        return figure(question, citation, least).told(behind);
    }
    Step::open_figure(Question::Automotive(question), citation, Measure::Automotive(least), behind)
}

fn fact<'a>(question: Automotive<'a>, citation: Citation<'a>, stated: impl Into<Finding>) -> Step<'a> {
    Step::fact(Question::Automotive(question), citation, stated)
}

fn all_of<'a>(question: Automotive<'a>, citation: Citation<'a>, because: Vec<Step<'a>>) -> Step<'a> {
    Step::all_of(Question::Automotive(question), citation, because)
}

fn any_of<'a>(question: Automotive<'a>, citation: Citation<'a>, because: Vec<Step<'a>>) -> Step<'a> {
    Step::any_of(Question::Automotive(question), citation, because)
}
