//! Uniform Regulations s. 3(4), (5) and GN 11(n)(i): goods classified with their parts, and unassembled goods.
//!
//! A good some of whose parts cannot change classification because good and parts share a subheading (or a heading
//! without subheadings) originates with a regional value content of 60 percent (transaction value) or 50 percent (net
//! cost). The same holds for a good imported unassembled and classified as assembled (General Rule 2(a)); that must be
//! claimed. Not for chapters 61 to 63.
//!
//! GN 11(n)(i)(B) adds that the material must be provided for as "parts"; this stricter reading is applied.

use super::candidate::Candidate;
use super::product_specific::{CandidateShifts, Route};
use super::{Case, automotive, de_minimis, original_equipment, regional_value_content};
use crate::citation::Citation;
use crate::good::Material;
use crate::hs::Level;
use crate::trace::{Finding, Question, Step, Subject};

/// The subheading provides for the good and its parts (s. 3(5)).
const GOOD_AND_PARTS: &str = "provides-for-good-and-parts";
/// The material is provided for as parts.
const AS_PARTS: &str = "provided-for-as-parts";
/// Imported unassembled, classified as assembled.
pub(super) const UNASSEMBLED: &str = "imported-unassembled";

pub(super) fn route<'a>(case: Case<'a>, specific: &Route<'_, 'a>, produced: &Step<'a>) -> Step<'a> {
    let section = Citation::Section("3(4)");
    let rule = &case.rules.agreement().parts;
    let available = !case.good.classification.is_in(&rule.not_for);
    let mut because =
        vec![Step::fact(Question::PartsRuleAvailable, section, available), produced.clone(), condition(case, specific)];
    if because.iter().all(|step| step.finding() != Finding::NotMet) {
        let thresholds = (rule.transaction_value, rule.net_cost);
        let content = regional_value_content::by_either_method(case, section, thresholds);
        let waived = de_minimis::waives_regional_value_content(case);
        because.push(Step::any_of(Question::RvcOrWaiver, section, vec![content, waived.clone()]));
        because.extend(original_equipment::on_any_route(case, &waived));
        because.extend(automotive::averaging::of_other_goods(case));
    }
    Step::all_of(Question::GoodsWithParts, section, because)
}

/// s. 3(4)(a) or (b).
fn condition<'a>(case: Case<'a>, specific: &Route<'_, 'a>) -> Step<'a> {
    let steps: Vec<Step<'a>> = specific.shifts.iter().map(|one| of_candidate(case, one)).collect();
    let section = Citation::Section("3(4)(a)");
    let parts = if steps.is_empty() {
        Step::fact(Question::OnlyPartsFail, section, false)
    } else {
        Step::choice(Question::OnlyPartsFail, section, steps, specific.exhaustive)
    };
    let unassembled = unassembled(case, specific);
    Step::any_of(Question::PartsOrUnassembled, Citation::Section("3(4)"), vec![parts, unassembled])
}

/// s. 3(4)(b): claimed, and a material provided for as parts cannot change classification because of it.
fn unassembled<'a>(case: Case<'a>, specific: &Route<'_, 'a>) -> Step<'a> {
    let section = Citation::Section("3(4)(b)");
    let claimed = case.fact::<Finding>(Subject::Good, UNASSEMBLED) == Finding::Met;
    if !claimed {
        return Step::fact(Question::Unassembled, section, false);
    }
    let candidates = specific.shifts.iter().map(|one| {
        let failing = failing_everywhere(one).unwrap_or_default().into_iter();
        let parts = failing.map(|(tested, _)| case.fact(Subject::Material(tested), AS_PARTS)).collect();
        let requires = Step::any_of(Question::Unassembled, section, parts);
        as_candidate(one.candidate, requires)
    });
    Step::choice(Question::Unassembled, section, candidates.collect(), specific.exhaustive)
}

/// Every material changes classification under some alternative, or fails only because it is a part of the good's own
/// subheading; and at least one fails.
fn of_candidate<'a>(case: Case<'a>, candidate: &CandidateShifts<'_, 'a>) -> Step<'a> {
    let section = Citation::Section("3(4)(a)");
    let question = Question::OnlyPartsFail;
    let failing = failing_everywhere(candidate);
    let requires = match failing {
        None => Step::fact(question, section, false),
        Some(failing) if failing.is_empty() => Step::fact(question, section, false),
        Some(failing) => {
            let mut because: Vec<Step<'a>> = failing.iter().map(|one| is_part(case, *one)).collect();
            // At least one of them must be a part that fails; what may yet change does not show it.
            if failing.iter().all(|(_, open)| open.is_some()) {
                let fails = failing.iter().filter_map(|(tested, open)| {
                    let fails = Step::none_of(Question::CannotChange(tested), section, vec![(*open)?.clone()]);
                    Some(Step::all_of(question, section, vec![fails, part(case, tested)]))
                });
                because.push(Step::any_of(question, section, fails.collect()));
            }
            if because.iter().all(|step| step.finding() != Finding::NotMet) {
                because.push(case.fact(Subject::Good, GOOD_AND_PARTS));
            }
            Step::all_of(question, section, because)
        }
    };
    as_candidate(candidate.candidate, requires)
}

fn as_candidate<'a>(candidate: &Candidate<'a>, requires: Step<'a>) -> Step<'a> {
    Step::candidate(candidate.question(), candidate.citation(), candidate.applies.clone(), requires)
}

/// A material that fails under every alternative; with its step if that is not certain.
type Failing<'s, 'a> = (&'a Material, Option<&'s Step<'a>>);

/// The materials that may fail under every alternative; none if some alternative requires no change.
fn failing_everywhere<'s, 'a>(candidate: &'s CandidateShifts<'_, 'a>) -> Option<Vec<Failing<'s, 'a>>> {
    let mut common: Option<Vec<Failing<'s, 'a>>> = None;
    for alternative in &candidate.alternatives {
        let shift = alternative.as_ref()?;
        let certain = shift.failing.iter().map(|one| (*one, None));
        let failing: Vec<Failing<'s, 'a>> =
            certain.chain(shift.open.iter().map(|(one, step)| (*one, Some(step)))).collect();
        common = Some(match common {
            None => failing,
            Some(common) => common.into_iter().filter_map(|one| in_both(one, &failing)).collect(),
        });
    }
    common
}

fn in_both<'s, 'a>(one: Failing<'s, 'a>, others: &[Failing<'s, 'a>]) -> Option<Failing<'s, 'a>> {
    let other = others.iter().find(|other| other.0.at == one.0.at)?;
    Some((one.0, one.1.or(other.1)))
}

/// A part of the good's own subheading, or a material that changes after all.
fn is_part<'a>(case: Case<'a>, (tested, open): Failing<'_, 'a>) -> Step<'a> {
    let part = part(case, tested);
    match open {
        None => part,
        Some(shifts) => Step::any_of(part.question(), part.citation(), vec![shifts.clone(), part]),
    }
}

fn part<'a>(case: Case<'a>, tested: &'a Material) -> Step<'a> {
    let section = Citation::Section("3(4)(a)");
    let question = Question::ShiftsOrIsPart(tested);
    let same = case.good.classification.same(&tested.classification, Level::Subheading);
    let mut because = vec![Step::fact(Question::SameCode(tested, Level::Subheading), section, same)];
    if same != Finding::NotMet {
        because.push(case.fact(Subject::Material(tested), AS_PARTS));
    }
    Step::all_of(question, section, because)
}
