//! What would change the answer: the cheapest minimal sets of changes by which a good becomes originating, the room that
//! one has which is, and what rests on claims that no supplier's declaration supports (ss. 3 to 9, 7(21)).
//!
//! Example: a pump that lacks 7.00 of its content becomes originating by one bearing of 8.00 from a Party, or by a price
//! that is 17.50 higher.

mod answer;
mod change;
mod condition;
mod cover;
mod evidence;
mod figure;
mod halves;
mod reading;
mod search;
mod words;

pub use answer::*;
pub use change::{Change, Election};
pub use evidence::Support;
pub use figure::{Distance, LeastBase};

use crate::amount::Amount;
use crate::determination::{Determination, Status, determine};
use crate::good::{Good, Material};
use crate::rules::RuleTable;
use change::By;
use condition::{ELEMENTS, Set, elements, only};
use search::{Found, Wanted};
use std::collections::BTreeSet;

/// How many sets of changes are shown unless another number is wanted.
pub const SETS: usize = 20;
/// The most that may be wanted.
pub const MAXIMUM_SETS: usize = 200;
/// Of so many materials at most the origin is weighed; up to forty the search is exact.
const MATERIALS: usize = 96;
/// How many combinations of elections and stated facts are tried.
const COMBINATIONS: usize = 256;
/// Lines of bills that are determined, and steps of the search, in one question.
const LINES: usize = 600_000;
const STEPS: usize = 1_500_000;
/// A determination costs at least as much as one of so many lines.
const FEWEST_LINES: usize = 10;

/// What was left out because it would take too long.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Bound {
    /// Only the largest of the materials were weighed.
    Materials,
    /// Only some of the facts, or of their combinations.
    Facts,
    /// The rules leave more alternatives than were weighed.
    Alternatives,
    /// The search ended before it was complete: cheaper sets may exist.
    Search,
    /// Not every material was tried.
    Losses,
}

/// What may still be spent, and what was left out.
#[derive(Debug)]
struct Meter {
    lines: usize,
    steps: usize,
    bounds: BTreeSet<Bound>,
}

impl Meter {
    const fn new() -> Meter {
        Meter { lines: LINES, steps: STEPS, bounds: BTreeSet::new() }
    }

    /// Whether a good of so many lines may be determined.
    fn determine(&mut self, lines: usize) -> bool {
        let Some(left) = self.lines.checked_sub(lines.max(FEWEST_LINES)) else {
            self.bound(Bound::Search);
            return false;
        };
        self.lines = left;
        true
    }

    fn spend(&mut self, steps: usize) -> bool {
        self.steps.checked_sub(steps).map(|left| self.steps = left).is_some()
    }

    fn bound(&mut self, bound: Bound) {
        self.bounds.insert(bound);
    }
}

/// Changes that suffice together, none of them spare.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChangeSet {
    /// The value of the materials that it touches.
    pub value: Amount,
    /// The changes.
    pub changes: Vec<Change>,
}

/// What would change the determination of a good.
#[derive(Clone, PartialEq, Debug)]
pub struct Advice<'a> {
    /// The good as it is.
    pub determination: Determination<'a>,
    /// Of a good that does not originate, or of which it is not known: what would make it originating, the cheapest first.
    pub sets: Vec<ChangeSet>,
    /// The least price and net cost with which it originates, where they decide.
    pub least_bases: Vec<LeastBase>,
    /// By how much values must fall, or may rise.
    pub distances: Vec<Distance>,
    /// Of a good that originates: the places of the materials each of which loses it the status, if it loses its origin.
    pub losses: Vec<String>,
    /// What rests on claims without a supplier's declaration.
    pub support: Support,
    /// What was left out.
    pub bounds: BTreeSet<Bound>,
}

/// What would change the determination of a good; so many sets of changes at most. Total, and bounded in time.
#[must_use]
pub fn advise<'a>(rules: &'a RuleTable, good: &'a Good, sets: usize) -> Advice<'a> {
    let keep = sets.clamp(1, MAXIMUM_SETS);
    let determination = determine(rules, good);
    let originating = determination.status() == Status::Originating;
    let mut meter = Meter::new();
    let sets = if originating { Vec::new() } else { change_sets(&determination, keep, &mut meter) };
    let mut bounds = std::mem::take(&mut meter.bounds);
    let mut meter = Meter::new();
    let least_bases = figure::least_bases(rules, good, &mut meter);
    let losses = if originating { losses(rules, good, &mut meter) } else { Vec::new() };
    bounds.extend(meter.bounds);
    let mut meter = Meter::new();
    let support = evidence::support(&determination, keep, &mut meter);
    bounds.extend(meter.bounds);
    let distances = figure::distances(&determination);
    Advice { determination, sets, least_bases, distances, losses, support, bounds }
}

fn change_sets(determination: &Determination<'_>, keep: usize, meter: &mut Meter) -> Vec<ChangeSet> {
    let good = determination.good();
    let mut leaves: Vec<&Material> = weighed(determination);
    if leaves.len() > MATERIALS {
        meter.bound(Bound::Materials);
        leaves.sort_by_key(|one| std::cmp::Reverse(one.value_after_deductions()));
        leaves.truncate(MATERIALS);
    }
    let sourced = |one: &&Material| Change::Originating { at: one.at.clone() };
    let mut changes: Vec<Change> = leaves.iter().map(sourced).collect();
    let mut costs: Vec<u128> = leaves.iter().map(|one| units(one.value_after_deductions())).collect();
    changes.extend(change::releases(good));
    changes.extend(change::conditions(good, determination.trace()));
    if changes.len() > ELEMENTS {
        meter.bound(Bound::Facts);
        changes.truncate(ELEMENTS);
    }
    costs.resize(changes.len(), 0);
    let roots = combinations(&changes, meter);
    let rules = determination.rules();
    let wanted = Wanted { rules, good, by: By::Sourcing, changes: &changes, costs: &costs, roots: &roots, keep };
    let found = search::cheapest(&wanted, meter);
    told(found, &changes, &costs)
}

/// The materials that might be sourced as originating: of a set its goods, else those that are not self-produced.
fn weighed<'a>(determination: &Determination<'a>) -> Vec<&'a Material> {
    let good = determination.good();
    if good.set {
        let goods = good.materials.iter().filter(|one| one.role.is_tested_for_shift());
        return goods.filter(|one| one.originating != Some(true)).collect();
    }
    let leaves = Material::rolled_down(&good.materials).filter(|one| determination.counts(one));
    leaves.filter(|one| one.role.counts_in_value() || one.role.is_tested_for_shift()).collect()
}

/// How many lines of a bill are determined, on every level.
fn lines(good: &Good) -> usize {
    Material::nodes(&good.materials).count()
}

fn units(amount: Amount) -> u128 {
    u128::try_from(amount.millionths()).unwrap_or_default()
}

/// Every combination of the changes whose effect no tree shows; if there are too many, the smaller ones.
fn combinations(changes: &[Change], meter: &mut Meter) -> Vec<Set> {
    let tried: Vec<usize> =
        changes.iter().enumerate().filter(|(_, one)| one.is_tried()).map(|(place, _)| place).collect();
    let mut all: Vec<Set> = vec![0];
    let mut largest: Vec<(Set, usize)> = vec![(0, 0)];
    while !largest.is_empty() {
        let larger = largest.iter().flat_map(|(set, next)| {
            let rest = tried.iter().enumerate().skip(*next);
            rest.map(move |(place, element)| (set | only(*element), place + 1))
        });
        let larger: Vec<(Set, usize)> = larger.take(COMBINATIONS + 1).collect();
        if all.len() + larger.len() > COMBINATIONS {
            meter.bound(Bound::Facts);
            break;
        }
        all.extend(larger.iter().map(|(set, _)| *set));
        largest = larger;
    }
    all
}

fn told(found: Found, changes: &[Change], costs: &[u128]) -> Vec<ChangeSet> {
    let value = |set: Set| elements(set).filter_map(|element| costs.get(element)).sum::<u128>();
    let set = |set: Set| ChangeSet {
        value: Amount::shown_of_millionths(i128::try_from(value(set)).unwrap_or(i128::MAX)),
        changes: elements(set).filter_map(|element| changes.get(element)).cloned().collect(),
    };
    found.into_iter().map(|(_, one)| set(one)).collect()
}

/// The materials that are said to originate, without each of which the good does not.
fn losses(rules: &RuleTable, good: &Good, meter: &mut Meter) -> Vec<String> {
    let mut losses = Vec::new();
    for one in Material::nodes(&good.materials).filter(|one| one.originating == Some(true)) {
        if !meter.determine(lines(good)) {
            meter.bounds.remove(&Bound::Search);
            meter.bound(Bound::Losses);
            break;
        }
        let lost = evidence::without(rules, good, &BTreeSet::from([one.at.as_str()]), Some(false));
        if determine(rules, &lost).status() != Status::Originating {
            losses.push(one.at.clone());
        }
    }
    losses
}
