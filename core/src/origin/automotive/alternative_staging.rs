//! Uniform Regulations s. 19, GN 11(k)(viii): passenger vehicles and light trucks with an approved alternative staging regime.
//!
//! Until the regime ends they need a lower regional value content and labor value content, no core parts, and by the terms of
//! the approval perhaps no steel and aluminum. What s. 19(4)(b) says of the parts of Table A.1 is read as a requirement of the
//! vehicle, not only of the parts, and asked. On other days the vehicle is as any other (s. 19(3)).
//!
//! Example: on June 30, 2025 such a vehicle needs 62.5 percent by net cost, on July 1, 2025 it needs 75.

use super::{Vehicle, fact};
use crate::citation::Citation;
use crate::hs::HsSet;
use crate::origin::{Case, regional_value_content};
use crate::trace::{Automotive, Question, Step, Subject};

/// Whether a regime is approved and in effect on the day.
pub(super) fn applies(case: Case<'_>) -> bool {
    let law = &case.rules.automotive().alternative_staging;
    let approved = case.good.automotive.as_ref().and_then(|stated| stated.alternative_staging);
    approved.zip(case.good.date).is_some_and(|(approved, day)| {
        let until = approved.until.unwrap_or(law.until);
        law.from <= day && day <= until
    })
}

/// s. 19(4)(a): the regional value content in the place of the rule's, by net cost.
pub(in crate::origin) fn content<'a>(case: Case<'a>, codes: &HsSet, waived: &Step<'a>) -> Option<Step<'a>> {
    Vehicle::of(case, codes).filter(|_| applies(case))?;
    let staged = case.rules.automotive().alternative_staging.regional_value_content;
    let section = Citation::Section("19(4)(a)");
    let required = regional_value_content::by_net_cost(case, section, staged);
    Some(Step::any_of(Question::Automotive(Automotive::StagedContent), section, vec![required, waived.clone()]))
}

/// s. 19(5).
pub(super) fn exempts_core_parts<'a>(vehicle: Vehicle<'a>) -> Option<Step<'a>> {
    applies(vehicle.case).then(|| fact(Automotive::ExemptCoreParts, Citation::Section("19(5)"), true))
}

/// s. 19(4)(c), by the terms of the approval.
pub(super) fn exempts_steel_and_aluminum<'a>(vehicle: Vehicle<'a>) -> Option<Step<'a>> {
    let exempt = vehicle.stated.alternative_staging.is_some_and(|approved| approved.exempt_from_steel_and_aluminum);
    let exempt = exempt && applies(vehicle.case);
    exempt.then(|| fact(Automotive::ExemptSteelAndAluminum, Citation::Section("19(4)(c)"), true))
}

/// s. 19(4)(b).
pub(super) fn parts<'a>(vehicle: Vehicle<'a>) -> Option<Step<'a>> {
    let id = &vehicle.law.facts.alternative_staging_parts;
    applies(vehicle.case).then(|| vehicle.case.fact(Subject::Good, id))
}
