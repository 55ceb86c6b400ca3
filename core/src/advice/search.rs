//! The cheapest minimal sets of changes by which a good becomes originating, each proved by a determination.
//!
//! From a good, and from it with each combination of what a tree does not show, the tree tells the alternatives. The
//! sets that reach one are determined; a set that does not suffice, because the tree then asks for more, is a place to
//! read on from. What is asked is never more than what is needed, so no set is missed; what is found is determined, so
//! none is wrong. Where the cheapest set that was kept turns out to hold a smaller one, the search is repeated.
//!
//! Example: a good short of its content by 30.00 with materials of 20.00, 25.00 and 40.00 has the sets {40.00} and
//! {20.00, 25.00} (s. 7(2)).

use super::change::{self, By, Change};
use super::condition::{Alternative, Set, elements, only};
use super::cover::{Judge, Search};
use super::reading::{Elements, Reader};
use super::{Bound, Meter, lines};
use crate::determination::{Status, determine};
use crate::good::{Good, Material};
use crate::rules::RuleTable;
use std::collections::{BTreeMap, BTreeSet};

/// How often the search is repeated at most.
const REPEATED: usize = 8;
/// Of how many elements without cost every combination is tried to be spared.
const WITHOUT_COST: usize = 6;

/// What is searched.
pub(super) struct Wanted<'w> {
    pub(super) rules: &'w RuleTable,
    pub(super) good: &'w Good,
    pub(super) by: By,
    pub(super) changes: &'w [Change],
    pub(super) costs: &'w [u128],
    /// The combinations from which the tree is read.
    pub(super) roots: &'w [Set],
    /// How many sets are kept.
    pub(super) keep: usize,
}

/// The sets that were found, the cheapest first, with their costs.
pub(super) type Found = Vec<(u128, Set)>;

/// The cheapest sets, as far as the meter allows.
pub(super) fn cheapest(wanted: &Wanted<'_>, meter: &mut Meter) -> Found {
    let excludes: Vec<Set> = wanted
        .changes
        .iter()
        .map(|one| {
            let others = wanted.changes.iter().enumerate().filter(|(_, other)| one.contradicts(other));
            others.fold(0, |all, (place, _)| all | only(place))
        })
        .collect();
    let known = Elements::of(wanted.changes);
    let mut state = State {
        wanted,
        meter,
        found: Vec::new(),
        determined: BTreeMap::new(),
        unread: BTreeSet::new(),
        dropped: false,
    };
    let mut read: BTreeMap<Set, Read> = BTreeMap::new();
    for turn in 0.. {
        state.dropped = false;
        state.unread = wanted.roots.iter().map(|root| (state.cost(*root), root.count_ones(), *root)).collect();
        let mut seen: BTreeSet<Set> = BTreeSet::new();
        while let Some((cost, _, root)) = state.unread.pop_first() {
            let dear = state.limit().is_some_and(|limit| cost >= limit);
            if dear || !seen.insert(root) || state.is_dominated(root) {
                continue;
            }
            if let Some(alternatives) = alternatives(&mut state, &known, root, &mut read) {
                for covers in alternatives {
                    Search { costs: wanted.costs, excludes: &excludes, root, covers: &covers, judge: &mut state }.run();
                }
            }
        }
        if !state.dropped {
            break;
        }
        if turn >= REPEATED {
            state.meter.bound(Bound::Search);
            break;
        }
    }
    state.found
}

/// What was read from one place.
struct Read {
    alternatives: Vec<Alternative>,
    relaxed: bool,
}

/// The alternatives from a place; none if it suffices itself, or if another place shows all that it does.
fn alternatives(
    state: &mut State<'_, '_>,
    known: &Elements,
    root: Set,
    read: &mut BTreeMap<Set, Read>,
) -> Option<Vec<Alternative>> {
    if read.get(&root).is_none() {
        let found = read_off(state, known, root)?;
        read.insert(root, found);
    }
    let own = read.get(&root)?;
    // A fact or an election that shows nothing new, where the tree shows all, is no part of a minimal set.
    let shows_nothing_new = |element: usize| {
        let without = read.get(&(root & !only(element)));
        without.is_some_and(|other| !own.relaxed && !other.relaxed && other.alternatives == own.alternatives)
    };
    (!elements(root).any(shows_nothing_new)).then(|| own.alternatives.clone())
}

/// Reads the tree of the good with a set of changes; none if that suffices, or if there is no work left to spend.
fn read_off(state: &mut State<'_, '_>, known: &Elements, root: Set) -> Option<Read> {
    let (good, status) = state.determined(root)?;
    if status == Status::Originating {
        state.accept(root);
        return None;
    }
    let determination = determine(state.wanted.rules, &good);
    let refuted = Material::nodes(&good.materials).any(|one| one.refuted);
    let mut reader = Reader { determination: &determination, elements: known, refuted, relaxed: false, cut: false };
    let (alternatives, whole) = reader.whole().alternatives();
    if reader.cut || !whole {
        state.meter.bound(Bound::Alternatives);
    }
    Some(Read { alternatives, relaxed: reader.relaxed })
}

struct State<'s, 'w> {
    wanted: &'s Wanted<'w>,
    meter: &'s mut Meter,
    found: Found,
    determined: BTreeMap<Set, bool>,
    /// The places to read from, the cheapest first.
    unread: BTreeSet<(u128, u32, Set)>,
    /// Whether a set was dropped because a smaller one was found later.
    dropped: bool,
}

impl State<'_, '_> {
    fn cost(&self, set: Set) -> u128 {
        elements(set).filter_map(|element| self.wanted.costs.get(element)).sum()
    }

    /// The good with a set of changes, and its status; none if there is no work left to spend.
    fn determined(&mut self, set: Set) -> Option<(Good, Status)> {
        if !self.meter.determine(lines(self.wanted.good)) {
            return None;
        }
        let changes = elements(set).filter_map(|element| self.wanted.changes.get(element));
        let good = change::changed(self.wanted.rules, self.wanted.good, self.wanted.by, changes);
        let status = determine(self.wanted.rules, &good).status();
        Some((good, status))
    }

    fn suffices(&mut self, set: Set) -> Option<bool> {
        if let Some(known) = self.determined.get(&set) {
            return Some(*known);
        }
        let (_, status) = self.determined(set)?;
        let suffices = status == Status::Originating;
        self.determined.insert(set, suffices);
        Some(suffices)
    }

    /// Keeps a set that suffices, or what is left of it without the elements that cost nothing and can be spared.
    fn accept(&mut self, set: Set) {
        let spare: Vec<usize> = elements(set).filter(|one| self.wanted.costs.get(*one) == Some(&0)).collect();
        if spare.len() > WITHOUT_COST {
            let smaller = spare.iter().map(|one| set & !only(*one)).find(|one| self.suffices(*one) == Some(true));
            return match smaller {
                Some(smaller) => self.accept(smaller),
                None => self.keep(set),
            };
        }
        let mut smaller: Vec<Set> = (1..(1_usize << spare.len()))
            .map(|picked| {
                let dropped = spare.iter().enumerate().filter(|(place, _)| picked >> place & 1 == 1);
                dropped.fold(set, |rest, (_, element)| rest & !only(*element))
            })
            .collect();
        smaller.sort_by_key(|one| (one.count_ones(), *one));
        let least = smaller.into_iter().find(|one| self.suffices(*one) == Some(true));
        self.keep(least.unwrap_or(set));
    }

    fn keep(&mut self, set: Set) {
        if self.is_dominated(set) {
            return;
        }
        let before = self.found.len();
        self.found.retain(|(_, one)| one & set != set);
        self.dropped |= self.found.len() < before;
        self.found.push((self.cost(set), set));
        self.found.sort_by_key(|(cost, set)| (*cost, set.count_ones(), *set));
        self.found.truncate(self.wanted.keep);
    }
}

impl Judge for State<'_, '_> {
    fn limit(&self) -> Option<u128> {
        let last = self.found.last().filter(|_| self.found.len() >= self.wanted.keep);
        last.map(|(cost, _)| *cost)
    }

    fn is_dominated(&self, set: Set) -> bool {
        self.found.iter().any(|(_, one)| one & set == *one)
    }

    fn take(&mut self, set: Set) {
        match self.suffices(set) {
            Some(true) => self.accept(set),
            Some(false) => {
                self.unread.insert((self.cost(set), set.count_ones(), set));
            }
            None => {}
        }
    }

    fn spend(&mut self, work: usize) -> bool {
        self.meter.spend(work)
    }

    fn leave_out(&mut self) {
        self.meter.bound(Bound::Search);
    }
}
