//! The cheapest sums of values that reach a need, none with a value to spare, exactly and fast: by meeting in the middle.
//!
//! The values are taken from the largest down. Of a set without a spare value the smallest is the last: the others stay
//! below the need and come within that value of it. They are a sum of one half and a sum of the other, and of the second
//! half's sums, which are in order, only those near the need are looked at.
//!
//! Example: for a need of 60 and values 50, 40, 30, 20, of the sets whose last is 20 the others lie from 40 to below 60:
//! {50} and {40}; {50, 40} and {40, 30} are too much, for they reach 60 without it.

use super::condition::{Set, only};

/// More sums than this are not held.
const MAXIMUM_SUMS: usize = 1 << 22;

/// A sum, and the values in it by their places in the order of size.
type Sum = (u64, u64);

/// Values, the largest first, and the need, all divided by what they have in common.
pub(super) struct Halves {
    values: Vec<(usize, u64)>,
    need: u64,
    common: u128,
}

impl Halves {
    /// None if the sums are too large to be held.
    pub(super) fn of(values: impl Iterator<Item = (usize, u128)>, need: u128) -> Option<Halves> {
        let mut values: Vec<(usize, u128)> = values.filter(|(_, value)| *value > 0).collect();
        values.sort_by(|(one, left), (other, right)| right.cmp(left).then(one.cmp(other)));
        let common = values.iter().fold(0, |common, (_, value)| greatest_common_divisor(common, *value)).max(1);
        let total: u128 = values.iter().map(|(_, value)| value).sum();
        u64::try_from(total.checked_div(common)?.checked_add(1)?).ok()?;
        let small = |value: u128| u64::try_from(value.checked_div(common)?).ok();
        let need = u64::try_from(need.div_ceil(common)).ok()?;
        let values = values.iter().map(|(one, value)| Some((*one, small(*value)?))).collect::<Option<Vec<_>>>()?;
        (values.len() <= 64).then_some(Halves { values, need, common })
    }

    /// The cheapest sets below a limit, in order of cost, so many at most; none if there is no work left to spend.
    pub(super) fn cheapest(
        &self,
        wanted: usize,
        limit: Option<u128>,
        spend: &mut dyn FnMut(usize) -> bool,
    ) -> Option<Vec<(u128, Set)>> {
        let limit = limit.map_or(u64::MAX, |limit| u64::try_from(limit.div_ceil(self.common)).unwrap_or(u64::MAX));
        let mut kept = Kept { sums: Vec::new(), wanted, limit };
        let mut halves: [Vec<Sum>; 2] = [vec![(0, 0)], vec![(0, 0)]];
        for (place, (_, value)) in self.values.iter().enumerate() {
            if kept.limit <= self.need {
                break;
            }
            let [left, right] = &halves;
            if !spend(left.len().saturating_add(right.len()).checked_div(64)?.saturating_add(1)) {
                return None;
            }
            let last = 1_u64.checked_shl(u32::try_from(place).ok()?)?;
            pairs(left, right, (self.need.saturating_sub(*value), self.need), |sum, set| {
                kept.take(sum.saturating_add(*value), set | last)
            });
            let [left, right] = &mut halves;
            let smaller = if left.len() <= right.len() { left } else { right };
            *smaller = with(smaller, (*value, last), self.need);
            if smaller.len() > MAXIMUM_SUMS {
                return None;
            }
        }
        kept.sums.sort_unstable();
        kept.sums.truncate(wanted);
        let set = |places: u64| {
            let values = self.values.iter().enumerate();
            let within = values.filter(|(place, _)| {
                places.checked_shr(u32::try_from(*place).unwrap_or(64)).is_some_and(|bits| bits & 1 == 1)
            });
            within.fold(0, |all, (_, (element, _))| all | only(*element))
        };
        Some(
            kept.sums
                .iter()
                .map(|(sum, places)| (u128::from(*sum).saturating_mul(self.common), set(*places)))
                .collect(),
        )
    }
}

/// The cheapest sums so far.
struct Kept {
    sums: Vec<Sum>,
    wanted: usize,
    /// Sums from here on are of no interest.
    limit: u64,
}

impl Kept {
    /// Takes a sum; what is the limit now?
    fn take(&mut self, sum: u64, set: u64) -> u64 {
        if sum < self.limit {
            self.sums.push((sum, set));
        }
        if self.sums.len() >= self.wanted.saturating_mul(2) {
            self.sums.sort_unstable();
            self.sums.truncate(self.wanted);
            self.limit = self.sums.last().map_or(self.limit, |(sum, _)| *sum);
        }
        self.limit
    }
}

/// Every pair whose sum lies from the one bound to below the other, of each left sum the smallest first.
fn pairs(left: &[Sum], right: &[Sum], (from, below): (u64, u64), mut take: impl FnMut(u64, u64) -> u64) {
    let last = below.saturating_sub(from);
    let mut start = right.len();
    let mut limit = u64::MAX;
    for (sum, set) in left {
        while start
            .checked_sub(1)
            .and_then(|one| right.get(one))
            .is_some_and(|(other, _)| sum.saturating_add(*other) >= from)
        {
            start -= 1;
        }
        for (other, others) in right.get(start..).unwrap_or_default() {
            let whole = sum.saturating_add(*other);
            // The last value is what lies between the bounds: what it makes of the sum is held against the limit.
            if whole >= below || whole.saturating_add(last) >= limit {
                break;
            }
            limit = take(whole, set | others);
        }
    }
}

/// The sums with and without one more value, in order, those below the need.
fn with(sums: &[Sum], (value, last): (u64, u64), need: u64) -> Vec<Sum> {
    let mut merged = Vec::with_capacity(sums.len().saturating_mul(2));
    let mut more = sums.iter().map(|(sum, set)| (sum.saturating_add(value), set | last)).peekable();
    for one in sums {
        while let Some(other) = more.next_if(|other| other < one) {
            merged.push(other);
        }
        merged.push(*one);
    }
    merged.extend(more);
    merged.truncate(merged.partition_point(|(sum, _)| *sum < need));
    merged
}

fn greatest_common_divisor(mut one: u128, mut other: u128) -> u128 {
    while let Some(rest) = one.checked_rem(other) {
        (one, other) = (other, rest);
    }
    one
}
