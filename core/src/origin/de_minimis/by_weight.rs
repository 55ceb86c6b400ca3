//! Uniform Regulations s. 5(6)-(10): de minimis by weight, of textiles and apparel.
//!
//! Materials of chapters 50 to 60 goods that do not change classification are forgiven if they weigh at most a tenth of the
//! good, and their elastomeric part at most seven percent (s. 5(6)). Of goods of chapters 61 to 63 only the component that
//! determines classification counts (s. 5(7)-(9)).
//!
//! Example: 8 kg of foreign cotton yarn in 100 kg of fabric are forgiven, 12 kg are not.

use super::figure;
use crate::amount::Amount;
use crate::citation::Citation;
use crate::good::Material;
use crate::origin::Case;
use crate::origin::tariff_shift::Shift;
use crate::trace::{Base, Finding, Input, Question, Step, Subject};

/// Elastomeric yarn or fiber.
const ELASTOMERIC: &str = "elastomeric";

/// Whether the good is measured by weight, by its component or whole; none for a good of other chapters.
pub(super) fn forgives<'a>(case: Case<'a>, shift: &Shift<'a>) -> Option<Step<'a>> {
    let textiles = &case.rules.agreement().de_minimis.textiles;
    let classification = &case.good.classification;
    if classification.is_in(&textiles.by_component) == Finding::Met {
        Some(of_component(case, shift))
    } else if classification.is_in(&textiles.goods) == Finding::Met {
        let section = Citation::Section("5(6)");
        let whole = case.good.weight;
        let asked = || Step::fact(Question::Stated(Input::Weight, Subject::Good), section, None);
        Some(weighed(case, section, shift, whole.ok_or_else(|| vec![asked()])))
    } else {
        None
    }
}

/// s. 5(7): the whole is the component that determines classification.
fn of_component<'a>(case: Case<'a>, shift: &Shift<'a>) -> Step<'a> {
    let section = Citation::Section("5(7)");
    let component = case.good.materials.iter().filter(|one| one.determines_classification);
    let fibers: Vec<&'a Material> =
        component.flat_map(|one| Material::rolled_down(std::slice::from_ref(one))).collect();
    if fibers.is_empty() {
        let asked = Question::Stated(Input::Component, Subject::Good);
        return Step::fact(asked, section, None);
    }
    let unknown: Vec<Step<'a>> =
        fibers.iter().filter(|one| one.weight.is_none()).map(|one| weight(section, one)).collect();
    let whole = if unknown.is_empty() { Ok(fibers.iter().filter_map(|one| one.weight).sum()) } else { Err(unknown) };
    weighed(case, section, shift, whole)
}

fn weight<'a>(section: Citation<'a>, material: &'a Material) -> Step<'a> {
    Step::fact(Question::Stated(Input::Weight, Subject::Material(material)), section, None)
}

/// The two figures, or the questions that are open.
fn weighed<'a>(
    case: Case<'a>,
    section: Citation<'a>,
    shift: &Shift<'a>,
    whole: Result<Amount, Vec<Step<'a>>>,
) -> Step<'a> {
    let failing: Vec<&'a Material> = shift.failing.to_vec();
    let all: Vec<&'a Material> = failing.iter().copied().chain(shift.open.iter().map(|(one, _)| *one)).collect();
    let mut open: Vec<Step<'a>> =
        all.iter().filter(|one| one.weight.is_none()).map(|one| weight(section, one)).collect();
    let whole = match whole {
        Ok(whole) if open.is_empty() => whole,
        Ok(_) => return Step::all_of(Question::DeMinimis, section, open),
        Err(asked) => {
            open.extend(asked);
            return Step::all_of(Question::DeMinimis, section, open);
        }
    };
    let textiles = &case.rules.agreement().de_minimis.textiles;
    let sum = |materials: &[&Material]| materials.iter().filter_map(|one| one.weight).sum::<Amount>();
    let steps: Vec<Step<'a>> = shift.open.iter().map(|(_, step)| step.clone()).collect();
    let of_whole = |limit| (Base::Weight, whole, limit);
    let total = figure(section, of_whole(textiles.not_more_than), (sum(&failing), sum(&all)), &steps);
    let is = |one: &Material, wanted| one.facts.get(ELASTOMERIC).copied() == wanted;
    let certain: Vec<&Material> = failing.iter().copied().filter(|one| is(one, Some(true))).collect();
    let possible: Vec<&'a Material> = all.iter().copied().filter(|one| !is(one, Some(false))).collect();
    let mut questions = steps;
    let unanswered = possible.iter().filter(|one| is(one, None));
    questions.extend(unanswered.map(|one| case.fact(Subject::Material(one), ELASTOMERIC)));
    let elastomeric = figure(section, of_whole(textiles.elastomeric), (sum(&certain), sum(&possible)), &questions);
    Step::all_of(Question::DeMinimis, section, vec![total, elastomeric])
}

/// s. 5(9): of goods of chapters 61 to 63 only the component that determines classification is tested, where it is stated.
pub(in crate::origin) fn tested(case: Case<'_>) -> impl Iterator<Item = &Material> {
    let stated = case.good.materials.iter().any(|one| one.determines_classification);
    let by_component = &case.rules.agreement().de_minimis.textiles.by_component;
    let only_component = stated && case.good.classification.is_in(by_component) == Finding::Met;
    case.good.materials.iter().filter(move |one| !only_component || one.determines_classification)
}
