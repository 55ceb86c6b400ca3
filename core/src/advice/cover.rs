//! The cheapest sets of elements that reach every cover of an alternative, none of them with an element to spare.
//!
//! A search by branch and bound: what must be in is put in, a part without hope or dearer than the sets found is left out,
//! and the last cover, if what each element takes is what it costs, is solved by halves ([`super::halves`]).
//!
//! Example: of values 50, 40, 30 and 20 with a need of 60, the sets are {40, 20}, {50, 20}, {40, 30}, {50, 30} and {50, 40}.

use super::condition::{Cover, Set, elements, only};
use super::halves::Halves;

/// More elements than this in one cover are solved by halves.
const FEW: usize = 12;
/// Not more than this, for a half has at most so many sums as two to the power of its elements.
const MANY: usize = 44;
/// So many elements are looked at for one step of work.
const LOOKED_AT: usize = 16;
/// How many sets of a cover are asked for beyond those that are wanted, at most.
const MOST: usize = 50_000;

/// What is done with a set that reaches every cover.
pub(super) trait Judge {
    /// The cost from which a set is of no interest.
    fn limit(&self) -> Option<u128>;
    /// Whether a cheaper set inside it is known to suffice.
    fn is_dominated(&self, set: Set) -> bool;
    /// Takes a set; it may turn out not to suffice.
    fn take(&mut self, set: Set);
    /// Whether there is work left to spend; so much of it is spent.
    fn spend(&mut self, work: usize) -> bool;
    /// Something was left out.
    fn leave_out(&mut self);
}

/// The search of one alternative.
pub(super) struct Search<'s, J> {
    pub(super) costs: &'s [u128],
    /// For each element those that it excludes.
    pub(super) excludes: &'s [Set],
    /// What is chosen from the outset, and may be spare.
    pub(super) root: Set,
    pub(super) covers: &'s [Cover],
    pub(super) judge: &'s mut J,
}

/// A cover that is not reached yet.
struct Open<'c> {
    cover: &'c Cover,
    need: u128,
}

impl<'s, J: Judge> Search<'s, J> {
    /// Every set that is cheap enough, as far as there is work to spend.
    pub(super) fn run(&mut self) {
        let free = self.covers.iter().flat_map(|cover| &cover.takes).fold(0, |all, (element, _)| all | only(*element));
        let barred = elements(self.root).fold(0, |all, element| all | self.excluded(element));
        self.step(self.root, free & !self.root & !barred);
    }

    fn excluded(&self, element: usize) -> Set {
        self.excludes.get(element).copied().unwrap_or_default()
    }

    fn cost(&self, set: Set) -> u128 {
        elements(set).filter_map(|element| self.costs.get(element)).sum()
    }

    fn step(&mut self, mut chosen: Set, mut free: Set) {
        let looked_at: usize = self.covers.iter().map(|cover| cover.takes.len()).sum();
        if !self.judge.spend(1 + looked_at / LOOKED_AT) {
            return self.judge.leave_out();
        }
        let covers: &'s [Cover] = self.covers;
        let open = loop {
            let Some((open, forced)) = unreached(covers, chosen, free) else { return };
            if forced == 0 {
                break open;
            }
            for element in elements(forced) {
                if free & only(element) == 0 {
                    return;
                }
                chosen |= only(element);
                free &= !only(element) & !self.excluded(element);
            }
        };
        if self.judge.is_dominated(chosen) {
            return;
        }
        let spent = self.cost(chosen);
        let least = open.iter().map(|open| self.least(open, free)).max().unwrap_or_default();
        if self.judge.limit().is_some_and(|limit| spent.saturating_add(least) >= limit) {
            return;
        }
        if open.is_empty() {
            return self.leaf(chosen);
        }
        self.branch(chosen, free, &open);
    }

    fn branch(&mut self, chosen: Set, free: Set, open: &[Open<'_>]) {
        let available = |cover: &Cover| cover.takes.iter().filter(|(one, _)| free & only(*one) != 0).count();
        let choices = open.iter().filter(|open| open.cover.is_choice());
        if let Some(choice) = choices.min_by_key(|open| available(open.cover)) {
            let mut either: Vec<usize> = choice.cover.takes.iter().map(|(one, _)| *one).collect();
            either.retain(|one| free & only(*one) != 0);
            either.sort_by_key(|one| (self.costs.get(*one), *one));
            let mut left = free;
            for element in either {
                left &= !only(element);
                self.step(chosen | only(element), left & !self.excluded(element));
            }
            return;
        }
        if let [last] = open
            && self.is_solved_by_halves(last.cover, free)
            && self.halves(chosen, free, last)
        {
            return;
        }
        // The cover with the fewest elements first, and of it the one that takes most.
        let Some(first) = open.iter().min_by_key(|open| available(open.cover)) else { return };
        let takes = first.cover.takes.iter().filter(|(one, _)| free & only(*one) != 0);
        let Some((element, _)) = takes.max_by_key(|(one, takes)| (*takes, std::cmp::Reverse(*one))) else { return };
        let left = free & !only(*element);
        self.step(chosen | only(*element), left & !self.excluded(*element));
        self.step(chosen, left);
    }

    fn is_solved_by_halves(&self, cover: &Cover, free: Set) -> bool {
        let mut count = 0;
        for (element, takes) in cover.takes.iter().filter(|(one, _)| free & only(*one) != 0) {
            count += 1;
            if self.costs.get(*element) != Some(takes) || self.excluded(*element) & free != 0 {
                return false;
            }
        }
        (FEW..=MANY).contains(&count)
    }

    /// Whether it could be solved so.
    fn halves(&mut self, chosen: Set, free: Set, last: &Open<'_>) -> bool {
        let takes = last.cover.takes.iter().copied().filter(|(one, _)| free & only(*one) != 0);
        let Some(halves) = Halves::of(takes, last.need) else { return false };
        let spent = self.cost(chosen);
        let mut wanted = 64;
        loop {
            let limit = self.judge.limit().map(|limit| limit.saturating_sub(spent));
            let judge = &mut *self.judge;
            let Some(found) = halves.cheapest(wanted, limit, &mut |work| judge.spend(work)) else {
                self.judge.leave_out();
                return true;
            };
            let all = found.len() < wanted;
            let mut dear = false;
            for (cost, set) in found {
                dear = self.judge.limit().is_some_and(|limit| spent.saturating_add(cost) >= limit);
                if dear {
                    break;
                }
                if !self.judge.is_dominated(chosen | set) {
                    self.leaf(chosen | set);
                }
            }
            if all || dear {
                return true;
            }
            wanted *= 8;
            if wanted > MOST {
                self.judge.leave_out();
                return true;
            }
        }
    }

    /// A set with an element to spare is left to the search that finds it without.
    fn leaf(&mut self, set: Set) {
        let spare = |element: usize| {
            let rest = set & !only(element);
            self.covers.iter().all(|cover| cover.taken(rest) >= cover.need)
        };
        if !elements(set & !self.root).any(spare) {
            self.judge.take(set);
        }
    }

    /// No set that reaches a cover costs less: the elements in the order of what they take for their cost, the last in part.
    fn least(&self, open: &Open<'_>, free: Set) -> u128 {
        let cost = |element: &usize| self.costs.get(*element).copied().unwrap_or_default();
        let mut takes: Vec<(usize, u128)> =
            open.cover.takes.iter().copied().filter(|(one, _)| free & only(*one) != 0).collect();
        let product = |one: u128, other: u128| one.saturating_mul(other);
        takes.sort_by(|(one, takes), (other, most)| product(cost(one), *most).cmp(&product(cost(other), *takes)));
        let (mut need, mut sum) = (open.need, 0_u128);
        for (element, takes) in takes {
            if takes >= need {
                let part = product(cost(&element), need).div_ceil(takes.max(1));
                return sum.saturating_add(part.min(cost(&element)));
            }
            need -= takes;
            sum = sum.saturating_add(cost(&element));
        }
        sum
    }
}

/// The covers that are not reached, and the elements that none of them can do without; none if one cannot be reached.
fn unreached(covers: &[Cover], chosen: Set, free: Set) -> Option<(Vec<Open<'_>>, Set)> {
    let mut open = Vec::new();
    let mut forced = 0;
    for cover in covers {
        let need = cover.need.saturating_sub(cover.taken(chosen));
        if need == 0 {
            continue;
        }
        let available = cover.taken(free);
        let spare = available.checked_sub(need)?;
        let needed = cover.takes.iter().filter(|(one, takes)| free & only(*one) != 0 && *takes > spare);
        forced |= needed.fold(0, |all, (one, _)| all | only(*one));
        open.push(Open { cover, need });
    }
    Some((open, forced))
}
