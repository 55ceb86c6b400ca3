//! Uniform Regulations s. 3(7) and Schedule 2, GN 11(p): goods that originate when imported from a Party.
//!
//! No production is needed. Example: storage units of 8471.70 bought from outside the territory and resold from one
//! Party to another (s. 3(9), Example 5).

use super::Case;
use crate::citation::Citation;
use crate::rules::{Goods, Narrowed};
use crate::trace::{Finding, Input, Question, Step, Subject};

pub(super) fn route(case: Case<'_>) -> Step<'_> {
    let section = Citation::Section("3(7)");
    let named = case.rules.agreement().by_importation.iter();
    let named: Vec<Step<'_>> = named.filter_map(|goods| is_among(case, goods)).collect();
    let mut because = vec![Step::any_of(Question::NamedForImportation, section, named)];
    if because.iter().all(|step| step.finding() != Finding::NotMet) {
        because.push(imported_from_party(case));
    }
    Step::all_of(Question::ByImportation, section, because)
}

fn imported_from_party(case: Case<'_>) -> Step<'_> {
    match case.good.imported_from {
        None => Step::fact(Question::Stated(Input::ImportedFrom, Subject::Good), Citation::Section("3(7)"), None),
        Some(country) => Step::fact(Question::ImportedFromParty, Citation::Section("3(7)"), country.is_party()),
    }
}

/// Whether the good is among goods that a list names; none if its code already says that it is not.
pub(super) fn is_among<'a>(case: Case<'a>, goods: &'a Goods) -> Option<Step<'a>> {
    let section = Citation::Section("3(7)");
    let classified = case.good.classification.is_in(&goods.codes);
    let code = Step::fact(Question::InCodes(Subject::Good, &goods.codes), section, classified);
    match (&goods.narrowed, classified) {
        (_, Finding::NotMet) => None,
        (Narrowed::Described(id), _) => {
            Some(Step::all_of(Question::NamedForImportation, section, vec![code, case.fact(Subject::Good, id)]))
        }
        _ => Some(code),
    }
}
