//! A change of a good that is weighed, and the good as it would then be.
//!
//! Materials are sourced as originating (ss. 3(3), 7(4)), elections are released (ss. 5(1), 7(1), 8(6)), and what would
//! have to be true is assumed.
//!
//! Example: `Originating { at: "materials[3]" }` leaves the value of the fourth material out of the formula (s. 7(2)).

use crate::amount::Amount;
use crate::good::{Good, Material, StatedValue};
use crate::party::Country;
use crate::rules::RuleTable;
use crate::trace::{Input, Question, Step, Subject};
use std::collections::{BTreeMap, BTreeSet};

/// A choice that the file fixes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Election {
    /// `elections.method` (s. 7(1)).
    Method,
    /// `elections.de_minimis_base` (s. 5(1)).
    DeMinimisBase,
    /// `elections.intermediate` (s. 8(6)).
    Intermediate,
}

/// One change of a good.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Change {
    /// A material is sourced as originating.
    Originating {
        /// Its place in the file.
        at: String,
    },
    /// A choice is no longer fixed, so that every lawful one is tried.
    Release(Election),
    /// A fact is what it is: it would have to be so.
    Fact {
        /// The place of the material; empty for the good.
        at: String,
        /// The fact.
        id: String,
        /// What it would have to be.
        answer: bool,
        /// Whether the file states the opposite.
        stated: bool,
    },
    /// The same of an input that is no fact of the tables: production, importation, transport.
    Circumstance(Input),
}

impl Change {
    /// Whether the producer cannot choose it: it would have to be true.
    #[must_use]
    pub const fn would_have_to_be_true(&self) -> bool {
        matches!(self, Change::Fact { .. } | Change::Circumstance(_))
    }

    /// Whether the tree does not show what it would bring: it is tried in every combination.
    pub(super) const fn is_tried(&self) -> bool {
        matches!(self, Change::Release(_) | Change::Fact { stated: true, .. } | Change::Circumstance(Input::ProducedIn))
    }

    /// Whether both cannot be.
    pub(super) fn contradicts(&self, other: &Change) -> bool {
        match (self, other) {
            (Change::Fact { at, id, answer, .. }, Change::Fact { at: place, id: fact, answer: opposite, .. }) => {
                at == place && id == fact && answer != opposite
            }
            _ => false,
        }
    }
}

/// The choices that the file fixes.
pub(super) fn releases(good: &Good) -> Vec<Change> {
    let fixed = [
        (Election::Method, good.elections.method.is_some()),
        (Election::DeMinimisBase, good.elections.de_minimis_base.is_some()),
        (Election::Intermediate, good.elections.intermediate_fixed),
    ];
    fixed.into_iter().filter(|(_, fixed)| *fixed).map(|(election, _)| Change::Release(election)).collect()
}

/// The facts and circumstances that a tree asks for, each answer that the file does not give.
pub(super) fn conditions(good: &Good, trace: &Step<'_>) -> Vec<Change> {
    let mut found: Vec<Change> = Vec::new();
    let mut seen: BTreeSet<Change> = BTreeSet::new();
    for step in trace.walk() {
        for change in of_question(good, step.question()) {
            if seen.insert(change.clone()) {
                found.push(change);
            }
        }
    }
    found
}

fn of_question(good: &Good, question: Question<'_>) -> Vec<Change> {
    match question {
        Question::Fact(subject, id, _) => {
            let (at, facts) = match subject {
                Subject::Good => (String::new(), &good.facts),
                Subject::Material(material) => (material.at.clone(), &material.facts),
            };
            let fact = |answer, stated| Change::Fact { at: at.clone(), id: id.to_owned(), answer, stated };
            match facts.get(id) {
                Some(answer) => vec![fact(!answer, true)],
                None => vec![fact(true, false), fact(false, false)],
            }
        }
        Question::ProducedEntirely if good.produced_in.iter().all(|country| country.is_party()) => Vec::new(),
        Question::ProducedEntirely => vec![Change::Circumstance(Input::ProducedIn)],
        Question::ImportedFromParty if good.imported_from.is_some_and(Country::is_party) => Vec::new(),
        Question::ImportedFromParty => vec![Change::Circumstance(Input::ImportedFrom)],
        Question::Stated(input, Subject::Good) if is_circumstance(good, input) => vec![Change::Circumstance(input)],
        _ => Vec::new(),
    }
}

fn is_circumstance(good: &Good, input: Input) -> bool {
    match input {
        Input::ProducedIn | Input::ImportedFrom => true,
        Input::UnderCustomsControl => good.transport.under_customs_control != Some(true),
        Input::OnlyPermittedOperations => good.transport.only_permitted_operations != Some(true),
        _ => false,
    }
}

/// What makes a material originating.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum By {
    /// It is bought as such; one that was self-produced is made no longer.
    Sourcing,
    /// A claim for it is believed.
    Claim,
}

/// The good as it would be with the changes.
pub(super) fn changed<'c>(rules: &RuleTable, good: &Good, by: By, changes: impl Iterator<Item = &'c Change>) -> Good {
    let mut good = good.clone();
    let mut edits = Edits { by, originating: BTreeSet::new(), facts: BTreeMap::new() };
    for change in changes {
        match change {
            Change::Originating { at } => {
                edits.originating.insert(at);
            }
            Change::Release(Election::Method) => good.elections.method = None,
            Change::Release(Election::DeMinimisBase) => good.elections.de_minimis_base = None,
            Change::Release(Election::Intermediate) => good.elections.intermediate_fixed = false,
            Change::Fact { at, id, answer, .. } if at.is_empty() => {
                good.facts.insert(id.clone(), *answer);
            }
            Change::Fact { at, id, answer, .. } => edits.facts.entry(at).or_default().push((id, *answer)),
            // Which of the Parties it is decides nothing.
            Change::Circumstance(Input::ProducedIn) => good.produced_in = vec![Country::US],
            Change::Circumstance(Input::ImportedFrom) => good.imported_from = Some(Country::US),
            Change::Circumstance(Input::UnderCustomsControl) => good.transport.under_customs_control = Some(true),
            Change::Circumstance(_) => good.transport.only_permitted_operations = Some(true),
        }
    }
    let mut materials = std::mem::take(&mut good.materials);
    edits.of(&mut materials, &mut good);
    good.materials = materials;
    good.with_claims_held(rules)
}

/// What changes in the bill, by place.
struct Edits<'c> {
    by: By,
    originating: BTreeSet<&'c str>,
    facts: BTreeMap<&'c str, Vec<(&'c str, bool)>>,
}

impl<'c> Edits<'c> {
    fn of(&self, materials: &mut [Material], good: &mut Good) {
        if self.originating.is_empty() && self.facts.is_empty() {
            return;
        }
        for one in materials {
            if self.originating.contains(one.at.as_str()) {
                net_cost_without_statement(one, good);
                one.originating = Some(true);
                one.refuted = false;
                if self.by == By::Sourcing {
                    one.made_from.clear();
                    (one.total_cost, one.excluded, one.designated) = (None, Amount::ZERO, false);
                }
                one.withdrawn = None;
            }
            self.answer(one);
            let stated = one.accumulated.iter_mut().flat_map(|stated| &mut stated.non_originating_materials);
            stated.for_each(|used| self.answer(used));
            self.of(&mut one.made_from, good);
        }
    }

    fn answer(&self, one: &mut Material) {
        for (id, answer) in self.facts.get(one.at.as_str()).into_iter().flatten() {
            one.facts.insert((*id).to_owned(), *answer);
        }
    }
}

/// An originating material enters the net cost at its value, not at what its producer states (ss. 8(1), 9(2)(a)(i)).
fn net_cost_without_statement(one: &Material, good: &mut Good) {
    let stated = one.accumulation().and_then(|stated| stated.value);
    if let (true, Some(StatedValue::NetCost { net_cost, .. })) = (good.net_cost_from_bill, stated) {
        let changed = good.net_cost.map(|whole| whole.plus(one.value).less(net_cost));
        good.net_cost = changed.filter(|whole: &Amount| whole.is_positive());
    }
}
