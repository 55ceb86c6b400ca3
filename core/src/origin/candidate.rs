//! Which product-specific rule is the good's (GN 11(m)(v), (o)): its code, the day, and the facts choose.
//!
//! Several rules may cover one code: a described good and "any other good", a tariff item and its subheading, goods for
//! use in a vehicle. All are candidates until a fact decides.
//!
//! Example: 8708.30 has a rule for goods for use in a passenger vehicle, light truck or heavy truck, and one for any
//! other good; which it is matters only if the two give different answers.

use super::Case;
use crate::citation::Citation;
use crate::hs::{HsCode, HsSet, Level};
use crate::rules::{Alternative, Fact, FactId, Lead, Narrowed, Rule};
use crate::trace::{Cell, Finding, Input, Question, Step, Subject};

/// A rule, cut to some of the goods of its code.
pub(super) struct Candidate<'a> {
    pub(super) rule: &'a Rule,
    pub(super) codes: &'a HsSet,
    pub(super) cell: Cell<'a>,
    /// The alternatives for those goods, with their place in the rule.
    pub(super) alternatives: Vec<(usize, &'a Alternative)>,
    /// Whether it is the one for this good.
    pub(super) applies: Step<'a>,
    /// Whether it takes in every good that no other candidate takes.
    takes_the_rest: bool,
}

impl<'a> Candidate<'a> {
    pub(super) fn question(&self) -> Question<'a> {
        Question::Candidate(self.rule, self.codes, self.cell)
    }

    pub(super) fn citation(&self) -> Citation<'a> {
        Citation::Rule(&self.rule.id)
    }
}

/// The candidates for a good.
pub(super) struct Candidates<'a> {
    /// Those that may apply.
    pub(super) open: Vec<Candidate<'a>>,
    /// Whether one of them must apply: some candidate takes in every good that no other takes.
    pub(super) exhaustive: bool,
}

/// Every candidate for the good, those that do not apply left out.
pub(super) fn candidates(case: Case<'_>) -> Candidates<'_> {
    let rules = case.rules.rules_covering(&case.good.classification, case.good.date);
    let mut open: Vec<Candidate<'_>> = rules.iter().flat_map(|rule| of_rule(case, rule, &rules)).collect();
    // If the one that takes the rest of a code does not apply, it is because another does.
    let has_rest = |code: &HsCode| {
        open.iter().any(|candidate| candidate.takes_the_rest && candidate.codes.contains(*code) == Finding::Met)
    };
    let exhaustive = case.good.classification.candidates().iter().all(has_rest);
    open.retain(|candidate| candidate.applies.finding() != Finding::NotMet);
    Candidates { open, exhaustive }
}

/// The cells of one rule: for each description that it uses, for the other goods, or for all of them.
fn of_rule<'a>(case: Case<'a>, rule: &'a Rule, all: &[&'a Rule]) -> Vec<Candidate<'a>> {
    let mut candidates = Vec::new();
    let mut seen: Vec<&HsSet> = Vec::new();
    for alternative in &rule.alternatives {
        let codes = &alternative.to.codes;
        if seen.contains(&codes) || case.good.classification.is_in(codes) == Finding::NotMet {
            continue;
        }
        seen.push(codes);
        candidates.extend(of_codes(case, rule, codes, all));
    }
    candidates
}

fn of_codes<'a>(case: Case<'a>, rule: &'a Rule, codes: &'a HsSet, all: &[&'a Rule]) -> Vec<Candidate<'a>> {
    let descriptions = descriptions(case, rule, codes, all);
    let has_rest = rule.alternatives.iter().any(|one| &one.to.codes == codes && !is_described(one));
    let rest = if descriptions.is_empty() { Cell::Whole } else { Cell::Other };
    let mut cells: Vec<(Cell<'a>, Option<&'a FactId>)> =
        descriptions.iter().map(|id| (Cell::Described(fact(case, id)), Some(*id))).collect();
    if has_rest {
        cells.push((rest, None));
    }
    let candidate = |(cell, description): (Cell<'a>, Option<&'a FactId>)| {
        let alternatives = rule.alternatives.iter().enumerate();
        let alternatives = alternatives.filter(|(_, one)| &one.to.codes == codes && serves(one, description));
        Candidate {
            rule,
            codes,
            cell,
            alternatives: alternatives.collect(),
            applies: applies(case, rule, codes, (description, &descriptions), all),
            takes_the_rest: description.is_none() && rule.lead.as_ref().is_none_or(takes_the_rest),
        }
    };
    // A description of another rule leaves nothing here but what is said of every good.
    cells.into_iter().map(candidate).filter(|one| !one.alternatives.is_empty()).collect()
}

fn fact<'a>(case: Case<'a>, id: &str) -> &'a Fact {
    case.rules.facts().get(id).unwrap_or(&super::UNDEFINED)
}

fn is_described(alternative: &Alternative) -> bool {
    matches!(alternative.to.narrowed, Narrowed::Described(_))
}

/// The descriptions by which a rule narrows the goods of a code; where it speaks of "any other good", also those by which
/// any rule narrows goods of which this may be one.
fn descriptions<'a>(case: Case<'a>, rule: &'a Rule, codes: &HsSet, all: &[&'a Rule]) -> Vec<&'a FactId> {
    let own = rule.alternatives.iter().filter(|one| &one.to.codes == codes);
    let of_others = own.clone().any(|one| one.to.narrowed == Narrowed::Other);
    let may_be = |one: &&'a Alternative| case.good.classification.is_in(&one.to.codes) != Finding::NotMet;
    let others = all.iter().filter(|_| of_others).flat_map(|rule| &rule.alternatives).filter(may_be);
    let mut ids: Vec<&'a FactId> = Vec::new();
    for id in own.chain(others).filter_map(|one| one.to.narrowed.fact()) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// Whether an alternative is for goods of the description, or for goods of none.
fn serves(alternative: &Alternative, description: Option<&FactId>) -> bool {
    match (&alternative.to.narrowed, description) {
        (Narrowed::Described(id), Some(described)) => id == described,
        (Narrowed::Described(_), None) | (Narrowed::Other, Some(_)) => false,
        _ => true,
    }
}

fn takes_the_rest(lead: &Lead) -> bool {
    lead.goods.narrowed == Narrowed::Other && lead.for_use_in.is_empty()
}

fn applies<'a>(
    case: Case<'a>,
    rule: &'a Rule,
    codes: &'a HsSet,
    (description, descriptions): (Option<&'a FactId>, &[&'a FactId]),
    all: &[&'a Rule],
) -> Step<'a> {
    let citation = Citation::Rule(&rule.id);
    let mut because = Vec::new();
    if case.good.date.is_none() && (rule.from.is_some() || rule.until.is_some()) {
        because.push(Step::fact(Question::Stated(Input::Date, Subject::Good), citation, None));
    }
    let classified = case.good.classification.is_in(codes);
    because.push(Step::fact(Question::InCodes(Subject::Good, codes), citation, classified));
    because.extend(not_a_tariff_item_elsewhere(case, codes, all));
    if let Some(lead) = &rule.lead {
        because.extend(lead_applies(case, rule, lead, all));
    }
    let facts = |ids: &[&'a FactId]| ids.iter().map(|id| case.fact(Subject::Good, id)).collect::<Vec<_>>();
    match description {
        Some(id) => because.extend(facts(&[id])),
        None if descriptions.is_empty() => {}
        None => because.push(Step::none_of(Question::NotNamedElsewhere, citation, facts(descriptions))),
    }
    Step::all_of(Question::RuleApplies, citation, because)
}

/// GN 11(m)(v): a rule for a tariff item takes precedence over the rule for its subheading.
fn not_a_tariff_item_elsewhere<'a>(case: Case<'a>, codes: &HsSet, all: &[&'a Rule]) -> Option<Step<'a>> {
    let is_item = |codes: &HsSet| codes.ranges().iter().any(|range| range.level() == Level::TariffItem);
    if is_item(codes) {
        return None;
    }
    let others = all.iter().flat_map(|rule| rule.alternatives.iter().map(move |one| (rule, &one.to.codes)));
    let mut items: Vec<Step<'a>> = Vec::new();
    for (rule, item) in others.filter(|(_, other)| is_item(other)) {
        let question = Question::InCodes(Subject::Good, item);
        let classified = case.good.classification.is_in(item);
        if classified != Finding::NotMet && items.iter().all(|step| step.question() != question) {
            items.push(Step::fact(question, Citation::Rule(&rule.id), classified));
        }
    }
    let citation = Citation::Provision("GN 11(m)(v)");
    (!items.is_empty()).then(|| Step::none_of(Question::NotNamedElsewhere, citation, items))
}

/// "For a good of ... for use in ...": the lead of a rule, and for "any other good" that no earlier lead takes it.
fn lead_applies<'a>(case: Case<'a>, rule: &'a Rule, lead: &'a Lead, all: &[&'a Rule]) -> Vec<Step<'a>> {
    let citation = Citation::Rule(&rule.id);
    let mut because = lead_facts(case, rule, lead);
    if lead.goods.narrowed == Narrowed::Other {
        let earlier = all.iter().take_while(|other| other.id != rule.id);
        let named = earlier.filter_map(|other| {
            let named = other.lead.as_ref().filter(|earlier| earlier.goods.codes == lead.goods.codes)?;
            let same_lead = named.goods == lead.goods && named.for_use_in == lead.for_use_in;
            (!same_lead)
                .then(|| Step::all_of(Question::RuleApplies, Citation::Rule(&other.id), lead_facts(case, other, named)))
        });
        because.push(Step::none_of(Question::NotNamedElsewhere, citation, named.collect()));
    }
    because
}

fn lead_facts<'a>(case: Case<'a>, rule: &'a Rule, lead: &'a Lead) -> Vec<Step<'a>> {
    let mut because = Vec::new();
    if let Narrowed::Described(id) = &lead.goods.narrowed {
        because.push(case.fact(Subject::Good, id));
    }
    if !lead.for_use_in.is_empty() {
        let uses = lead.for_use_in.iter().map(|id| case.fact(Subject::Good, id)).collect();
        because.push(Step::any_of(Question::ForUseIn, Citation::Rule(&rule.id), uses));
    }
    because
}
