//! Uniform Regulations s. 3(1): goods wholly obtained or produced in the territory.
//!
//! The paragraph must be claimed; a claim is contradicted by production elsewhere or by a non-originating material.
//! Example: waste and scrap from production in Mexico claims paragraph (j).

use super::{Case, material, not_originating};
use crate::citation::Citation;
use crate::trace::{Input, Question, Step, Subject};

pub(super) fn route(case: Case<'_>) -> Step<'_> {
    let claimed = case.good.wholly_obtained;
    let section = Citation::Section(claimed.map_or("3(1)", section));
    if claimed.is_none() {
        return Step::fact(Question::WhollyObtained(None), section, false);
    }
    let mut because = vec![obtained_in_territory(case)];
    let others = material::non_originating(case).filter(|one| one.role.is_tested_for_shift());
    because.extend(others.map(not_originating));
    Step::all_of(Question::WhollyObtained(claimed), section, because)
}

fn obtained_in_territory(case: Case<'_>) -> Step<'_> {
    let section = Citation::Section("3(1)");
    let countries = &case.good.produced_in;
    if countries.is_empty() {
        return Step::fact(Question::Stated(Input::ProducedIn, Subject::Good), section, None);
    }
    Step::fact(Question::ProducedEntirely, section, countries.iter().all(|country| country.is_party()))
}

fn section(paragraph: char) -> &'static str {
    match paragraph {
        'a' => "3(1)(a)",
        'b' => "3(1)(b)",
        'c' => "3(1)(c)",
        'd' => "3(1)(d)",
        'e' => "3(1)(e)",
        'f' => "3(1)(f)",
        'g' => "3(1)(g)",
        'h' => "3(1)(h)",
        'i' => "3(1)(i)",
        'j' => "3(1)(j)",
        _ => "3(1)(k)",
    }
}
