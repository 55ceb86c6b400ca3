//! Uniform Regulations s. 3(2), (6) and GN 11(o): the product-specific rule.
//!
//! Any one of a rule's alternatives suffices (s. 3(6)); all that an alternative asks for must be met together. Where
//! facts decide which rule is the good's, the answer stays open only if the rules would differ.
//!
//! Example: a fan of 8414.59 may change from any other heading, or from its parts of 8414.90 with a regional value
//! content of 60 percent (transaction value) or 50 percent (net cost).

use super::candidate::{Candidate, Candidates};
use super::tariff_shift::{self, Shift, Target};
use super::{Case, automotive, de_minimis, original_equipment, process, prohibition, regional_value_content, share};
use crate::citation::Citation;
use crate::rules::{Alternative, FactId, Narrowed, NoteEffect, RegionalValueContent};
use crate::trace::{Finding, Input, Question, Step, Subject};

/// How many candidates are told in full.
const MANY: usize = 12;

/// The route, and the tariff shifts tested on it: one list of alternatives for each candidate.
pub(super) struct Route<'c, 'a> {
    pub(super) step: Step<'a>,
    pub(super) shifts: Vec<CandidateShifts<'c, 'a>>,
    /// Whether one of the candidates must apply.
    pub(super) exhaustive: bool,
}

/// The tariff shifts of one candidate.
pub(super) struct CandidateShifts<'c, 'a> {
    pub(super) candidate: &'c Candidate<'a>,
    /// One for each alternative; none for an alternative that requires no change.
    pub(super) alternatives: Vec<Option<Shift<'a>>>,
}

pub(super) fn route<'c, 'a>(case: Case<'a>, candidates: &'c Candidates<'a>, produced: &Step<'a>) -> Route<'c, 'a> {
    let section = Citation::Section("3(2)");
    let mut shifts = Vec::new();
    let mut because = vec![produced.clone()];
    let rule = if candidates.open.is_empty() {
        no_rule(case)
    } else {
        let steps = weighed(case, candidates, &mut shifts);
        let exhaustive = candidates.exhaustive && steps.len() == candidates.open.len();
        Step::choice(Question::WhichRule, section, steps, exhaustive)
    };
    let exhaustive = candidates.exhaustive && shifts.len() == candidates.open.len();
    let mut by_rule = Vec::new();
    if !case.good.states_materials() {
        by_rule.push(Step::fact(Question::Stated(Input::Materials, Subject::Good), section, None));
    }
    by_rule.push(rule);
    by_rule.extend(prohibition::steps(case, false));
    let processes = process::processes(case);
    if processes.is_empty() {
        because.extend(by_rule);
    } else {
        let by_rule = Step::all_of(Question::ProductSpecific, section, by_rule);
        let either = std::iter::once(by_rule).chain(processes).collect();
        because.push(Step::any_of(Question::RuleOrProcess, section, either));
    }
    let step = Step::all_of(Question::ProductSpecific, section, because);
    Route { step, shifts, exhaustive }
}

/// No rule is printed for the good: a note may stand in its place, which is left to the reader.
fn no_rule(case: Case<'_>) -> Step<'_> {
    let mut notes = case.rules.notes().iter().filter(|note| note.effect == NoteEffect::Governs);
    match notes.find(|note| case.good.classification.is_in(&note.codes) != Finding::NotMet) {
        Some(note) => Step::fact(Question::Governed(note), Citation::Provision(&note.citation), None),
        None => Step::fact(Question::NoRule, Citation::Section("3(2)"), None),
    }
}

/// Each candidate with what it requires. Of very many, such as those of a code that was hundreds of codes, no more than it
/// takes to see that they differ; if they agree, each is kept without its reasons.
fn weighed<'c, 'a>(
    case: Case<'a>,
    candidates: &'c Candidates<'a>,
    shifts: &mut Vec<CandidateShifts<'c, 'a>>,
) -> Vec<Step<'a>> {
    let many = candidates.open.len() > MANY;
    let mut steps: Vec<Step<'a>> = Vec::new();
    for one in &candidates.open {
        let (step, tested) = candidate(case, one);
        shifts.push(tested);
        let differs = steps.first().is_some_and(|first| first.finding() != step.finding());
        let open = step.finding() == Finding::Unknown;
        steps.push(step);
        if many && (differs || open) {
            return steps;
        }
    }
    if many { steps.into_iter().map(Step::without_reasons).collect() } else { steps }
}

/// GN 11(k) and Part 6: what vehicles must satisfy besides, on the routes that do not go through an alternative.
///
/// None if no candidate is a rule for such a vehicle.
pub(super) fn appendix<'a>(case: Case<'a>, candidates: &Candidates<'a>) -> Option<Step<'a>> {
    let part = Citation::Provision("Uniform Regulations, Part 6");
    let requires = |one: &Candidate<'a>| {
        let facts = automotive::requirements(case, one.codes, &added(case, one));
        let requires = Step::all_of(Question::Appendix, part, facts);
        Step::candidate(one.question(), part, one.applies.clone(), requires)
    };
    let none = candidates.open.iter().all(|one| added(case, one).is_empty());
    let steps = candidates.open.iter().map(requires);
    (!none).then(|| Step::choice(Question::Appendix, part, steps.collect(), candidates.exhaustive))
}

/// What the alternatives of a candidate add. Section 6 stands in the place of GN 11(o) for a set, with its chapter rules:
/// they are for the goods of the set (s. 6(5), Example 3).
fn added<'a>(case: Case<'a>, one: &Candidate<'a>) -> Vec<&'a FactId> {
    let replaced = |id: &str| {
        let fact = case.rules.facts().get(id);
        case.good.set && fact.is_some_and(|fact| fact.citation.starts_with("GN 11(o)"))
    };
    let mut ids: Vec<&'a FactId> = Vec::new();
    for id in one.alternatives.iter().flat_map(|(_, alternative)| &alternative.appendix) {
        if !ids.contains(&id) && !replaced(id) {
            ids.push(id);
        }
    }
    ids
}

fn candidate<'c, 'a>(case: Case<'a>, one: &'c Candidate<'a>) -> (Step<'a>, CandidateShifts<'c, 'a>) {
    let citation = Citation::Rule(&one.rule.id);
    let lettered = one.rule.alternatives.len() > 1;
    let mut steps = Vec::new();
    let mut alternatives = Vec::new();
    for (place, alternative) in &one.alternatives {
        let letter = lettered.then(|| letter(*place));
        let (step, shift) = requirements(case, one, alternative, letter);
        steps.push(step);
        alternatives.push(shift);
    }
    let mut applies = one.applies.clone();
    if one.rule.erratum.is_some() {
        let erratum = Step::fact(Question::Erratum(one.rule), citation, true);
        applies = Step::all_of(applies.question(), citation, vec![applies, erratum]);
    }
    let requires = match <[Step<'a>; 1]>::try_from(steps) {
        Ok([only]) => only,
        Err(several) => Step::any_of(Question::AnyAlternative, citation, several),
    };
    let step = Step::candidate(one.question(), citation, applies, requires);
    (step, CandidateShifts { candidate: one, alternatives })
}

fn letter(place: usize) -> char {
    u8::try_from(place).ok().filter(|place| *place < 26).map_or('?', |place| char::from(b'A' + place))
}

/// All that one alternative asks for.
fn requirements<'a>(
    case: Case<'a>,
    one: &Candidate<'a>,
    alternative: &'a Alternative,
    letter: Option<char>,
) -> (Step<'a>, Option<Shift<'a>>) {
    let citation = Citation::Rule(&one.rule.id);
    let mut because = Vec::new();
    let shift = alternative.tariff_shift.as_ref().map(|shift| {
        let content = alternative.regional_value_content.is_some();
        let target = Target::of(case, one, described(alternative), content);
        let (step, shift) = tariff_shift::tariff_shift(case, &target, shift);
        because.push(shift_or_de_minimis(case, citation, step, &shift));
        shift
    });
    let contents = match &alternative.regional_value_content {
        Some(content) => required_content(case, one, content),
        None => {
            let waived = de_minimis::waives_regional_value_content(case);
            original_equipment::required(case, one.rule.lead.as_ref(), None, &waived)
        }
    };
    let added: Vec<&'a FactId> = alternative.appendix.iter().collect();
    let vehicle = added.iter().any(|id| case.rules.automotive().facts.labor_value_content == **id);
    because.extend(automotive::averaging::of_other_goods(case).filter(|_| !vehicle && !contents.is_empty()));
    because.extend(contents);
    if let Some(required) = &alternative.share {
        because.push(share::required(case, citation, required));
    }
    because.extend(alternative.facts.iter().map(|id| case.fact(Subject::Good, id)));
    because.extend(regional_value_content::averaged_by_section_16(case).filter(|_| vehicle));
    because.extend(automotive::requirements(case, one.codes, &added));
    (Step::all_of(Question::Alternative(letter), citation, because), shift)
}

/// The regional value content of an alternative, or that which Part 6 sets for original equipment.
fn required_content<'a>(case: Case<'a>, one: &Candidate<'a>, content: &'a RegionalValueContent) -> Vec<Step<'a>> {
    let waived = de_minimis::waives_regional_value_content(case);
    let lead = one.rule.lead.as_ref();
    if let Some(staged) = lead.and_then(|lead| original_equipment::staged(case, lead, content, &waived)) {
        return vec![staged];
    }
    if let Some(staged) = automotive::alternative_staging::content(case, one.codes, &waived) {
        return vec![staged];
    }
    let citation = Citation::Rule(&one.rule.id);
    let required = regional_value_content::required(case, citation, content);
    let credited = automotive::heavy_truck_credit::step(case, one.codes, &required);
    let lower = automotive::new_plant::contents(case, content);
    let ways = [required, waived.clone()].into_iter().chain(credited).chain(lower).collect();
    let mut steps = vec![Step::any_of(Question::RvcOrWaiver, citation, ways)];
    let names_vehicles = lead.is_some_and(|lead| !lead.for_use_in.is_empty());
    steps.extend(regional_value_content::averaged_by_section_16(case).filter(|_| names_vehicles));
    steps.extend(original_equipment::required(case, lead, Some(content), &waived));
    steps
}

fn described(alternative: &Alternative) -> Option<&FactId> {
    match &alternative.to.narrowed {
        Narrowed::Described(id) => Some(id),
        _ => None,
    }
}

/// The change, or the forgiveness of s. 5(1) where some material does not change.
fn shift_or_de_minimis<'a>(case: Case<'a>, citation: Citation<'a>, step: Step<'a>, shift: &Shift<'a>) -> Step<'a> {
    let mut because = vec![step];
    if !shift.failing.is_empty() || !shift.open.is_empty() {
        because.push(de_minimis::forgives(case, shift));
    }
    Step::any_of(Question::ShiftOrDeMinimis, citation, because)
}
