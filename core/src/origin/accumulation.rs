//! Uniform Regulations s. 9: production of other producers in the territory, accumulated by the statements they sign.
//!
//! By net cost, a material counts with the net cost and the non-originating materials of its producer (s. 9(2)(a)), or
//! non-originating but for a stated part of that net cost (s. 9(2)(b)); by transaction value, with the non-originating
//! materials of its producer (s. 9(3)). For the change of classification the non-originating materials of its producer
//! may be tested in its place, if the statement classifies all of them (s. 9(7)(a)(ii)). What is not stated gives nothing:
//! each method takes only the statement that is its own, and only for production entirely in the territory. De minimis
//! (s. 5) takes the material with its full value.
//!
//! Example: bearing rings bought for 1.50, whose producer states a net cost of 1.40 and non-originating materials of 0.75,
//! add 1.40 to the net cost of the bearings and 0.75 to their non-originating materials (s. 9(8), Example 1, Situation B).

use super::{Case, material};
use crate::amount::Amount;
use crate::citation::Citation;
use crate::good::{Material, StatedValue};
use crate::trace::{Accumulation, Finding, Method, Question, Step};

/// The value of non-originating materials under a method, accumulated materials as their producers state it.
pub(super) fn value_of_non_originating_materials(case: Case<'_>, method: Method) -> Amount {
    if !case.accumulates {
        return case.value_of_non_originating_materials;
    }
    material::non_originating(case).map(|one| counted(one, method)).sum()
}

/// What counts of a non-originating material under a method.
pub(crate) fn counted(material: &Material, method: Method) -> Amount {
    under(material, method).map_or_else(|| material.value_after_deductions(), |(_, amount)| amount)
}

/// One step for each material with a statement: what it counts for under the method, and by which provision.
pub(super) fn steps(case: Case<'_>, method: Method) -> Vec<Step<'_>> {
    let step = |one| {
        let (section, asked) = match under(one, method) {
            Some((section, amount)) => (section, Accumulation::Counts(one, amount)),
            None => ("9(7)", Accumulation::InFull(one)),
        };
        Step::fact(Question::Accumulation(asked), Citation::Section(section), true)
    };
    stated(case).map(step).collect()
}

fn stated(case: Case<'_>) -> impl Iterator<Item = &Material> {
    material::non_originating(case).filter(|one| one.accumulated.is_some())
}

/// The provision by which a material is accumulated under a method, and its value of non-originating materials.
fn under(material: &Material, method: Method) -> Option<(&'static str, Amount)> {
    let stated = material.accumulation()?;
    let section = |of_itself, average| if stated.averaged { average } else { of_itself };
    match (method, stated.value?) {
        (Method::NetCost, StatedValue::NetCost { non_originating, .. }) => {
            Some((section("9(2)(a)", "9(4)"), non_originating))
        }
        (Method::NetCost, StatedValue::Without(amount)) => {
            Some((section("9(2)(b)", "9(4)"), material.value.less(amount)))
        }
        (
            Method::TransactionValue,
            StatedValue::NetCost { non_originating, .. } | StatedValue::NonOriginating(non_originating),
        ) => Some((section("9(3)", "9(5)"), non_originating)),
        _ => None,
    }
}

/// The non-originating materials that are stated for the change of classification; none if there is no such statement.
///
/// Where a content is required besides, s. 9(7)(a) asks for a statement of value "and" for this one. The reverse is not asked:
/// Example 1 of s. 9(8) accumulates values by a statement of values alone, though its good must change classification too.
pub(super) fn stated_materials(material: &Material, content: bool) -> Option<&[Material]> {
    let statement = material.accumulated.as_ref().filter(|statement| !content || statement.value.is_some())?;
    let stated = statement.non_originating_materials.as_slice();
    (!stated.is_empty()).then_some(stated)
}

/// s. 9(7)(a)(ii): the material itself changes classification, or all that its producer used, in the territory.
pub(super) fn shifts<'a>(tested: &'a Material, itself: Step<'a>, stated: Vec<Step<'a>>) -> Step<'a> {
    let section = Citation::Section("9(7)(a)(ii)");
    let ask = Question::Accumulation;
    let entirely = Finding::from(tested.accumulation().is_some());
    let entirely = Step::fact(ask(Accumulation::ProducedEntirely(tested)), section, entirely);
    let because = std::iter::once(entirely).chain(stated).collect();
    let stated = Step::all_of(ask(Accumulation::StatedMaterials(tested)), section, because);
    Step::any_of(ask(Accumulation::Shifts(tested)), section, vec![itself, stated])
}
