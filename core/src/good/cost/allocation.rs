//! Reasonable allocation (s. 7(11), Schedule 5): the part of each pool of costs that is the good's.
//!
//! A pool is allocated by the ratio of a base (Appendix A), of direct labor and direct material costs (Appendix B) or of
//! direct costs (Appendix C), or directly attributed. No ratio is rounded; the sum is, downwards at the sixth place, if it
//! does not end there. The routes of s. 7(11) differ only where direct costs hold excluded costs and another pool is
//! allocated by their ratio: by paragraphs (a) and (c) the ratio is of what is left, by (b) of all of it.
//!
//! Example: of 30.00 of overhead without excluded costs, a good with 15.00 of 25.00 of direct labor and direct material
//! costs has 18.00 (Schedule 5, Appendix B, Example 1).

use super::super::AllocatedFile;
use super::super::check::Check;
use super::pool::{Allocation, CostKind, Pool, Route, Way};
use super::read_pool::{Costs, pool};
use crate::amount::Amount;
use crate::fraction::Fraction;
use crate::problem::ProblemKind;
use crate::says;

/// The most pools of a file.
const MOST_POOLS: usize = 200;

/// What is allocated to the good, for its quantity.
pub(super) struct Allocated {
    pub(super) allocation: Allocation,
    pub(super) total_cost: Amount,
}

/// What is the good's of one pool, with the ratio as part and whole.
struct Share {
    net: Fraction,
    excluded: Fraction,
    part: Fraction,
    whole: Fraction,
}

/// The allocation of a file, for the quantity of its good.
pub(super) fn allocated(
    check: &mut Check<'_>,
    at: &str,
    file: &AllocatedFile,
    quantity: Option<&str>,
) -> Option<Allocated> {
    let routes = [("a", Route::A), ("b", Route::B), ("c", Route::C)];
    let route = check.one_of(&format!("{at}.route"), file.route.as_deref(), &routes);
    let (units, spread) = units(check, &format!("{at}.units"), file.units.as_deref(), quantity);
    let at = format!("{at}.pools");
    if file.pools.is_empty() {
        check.report(&at, ProblemKind::Missing, says!("give at least one pool of costs"));
    }
    if file.pools.len() > MOST_POOLS {
        check.report(&at, ProblemKind::TooLarge, says!("at most {0} pools", MOST_POOLS));
        return None;
    }
    let read = file.pools.iter().enumerate().map(|(place, file)| pool(check, &format!("{at}[{place}]"), file));
    let read: Vec<Option<Costs>> = read.collect();
    let pools: Vec<Costs> = read.into_iter().collect::<Option<_>>()?;
    if combines_b_with_c(&pools) {
        let message =
            says!("Appendix B and Appendix C are not combined (Schedule 5 s. 4(c)(ii)); give other pools a base");
        check.report(&at, ProblemKind::Contradiction, message);
        return None;
    }
    let Some((route, shares)) = best(&pools, route) else {
        let message =
            says!("the ratio of Appendix B or C needs pools of direct_material and direct_labor, not all of nothing");
        check.report(&at, ProblemKind::Missing, message);
        return None;
    };
    let [net, excluded] = [sum(shares.iter().map(|one| &one.net)), sum(shares.iter().map(|one| &one.excluded))];
    let spread = spread?;
    Some(Allocated {
        total_cost: net.plus(&excluded).times(&spread).rounded_down(),
        allocation: Allocation {
            route,
            pools: pools.into_iter().zip(&shares).map(|(one, share)| told(one, share)).collect(),
            share: net.rounded(),
            units,
            net_cost: net.times(&spread).rounded_down(),
        },
    })
}

/// The quantity of the good and the units over which its share is spread, and the ratio of the two.
fn units(
    check: &mut Check<'_>,
    at: &str,
    units: Option<&str>,
    quantity: Option<&str>,
) -> (Option<(Amount, Amount)>, Option<Fraction>) {
    if units.is_none() {
        return (None, Some(Fraction::whole(1)));
    }
    let units = check.amount(at, units);
    let units = check.above_zero(at, units);
    // A quantity that is no amount is reported where it stands.
    let quantity: Option<Amount> = quantity.unwrap_or("1").parse().ok();
    let Some((quantity, units)) = quantity.zip(units) else { return (None, None) };
    if units < quantity {
        let message = says!("are fewer than the quantity of the good, {0}", quantity);
        check.report(at, ProblemKind::Contradiction, message);
    }
    (Some((quantity, units)), Fraction::from(quantity).over(&units.into()))
}

/// Schedule 5 s. 4(c)(ii) combines Appendix A with B or with C, not B with C.
fn combines_b_with_c(pools: &[Costs]) -> bool {
    let uses = |way: &Way| pools.iter().any(|one| one.pool.way == *way);
    uses(&Way::AppendixB) && uses(&Way::AppendixC)
}

/// The shares by the route that is stated, or by the one that leaves the most net cost, which is the producer's choice.
fn best(pools: &[Costs], route: Option<Route>) -> Option<(Route, Vec<Share>)> {
    let by = |route| Some((route, shares(pools, route)?));
    let Some(route) = route else {
        let [before, after] = [by(Route::A)?, by(Route::B)?];
        let net = |shares: &[Share]| sum(shares.iter().map(|one| &one.net));
        return Some(if net(&before.1).is_less_than(&net(&after.1)) { after } else { before });
    };
    by(route)
}

fn shares(pools: &[Costs], route: Route) -> Option<Vec<Share>> {
    let share = |one: &Costs| match one.pool.way {
        Way::Base(_) | Way::Attributed => own(one),
        Way::AppendixB => by_direct_costs(pools, one, route, &[CostKind::DirectMaterial, CostKind::DirectLabor]),
        Way::AppendixC => {
            let direct = [CostKind::DirectMaterial, CostKind::DirectLabor, CostKind::DirectOverhead];
            by_direct_costs(pools, one, route, &direct)
        }
    };
    pools.iter().map(share).collect()
}

/// What is the good's by a ratio that does not come of other pools.
fn own(one: &Costs) -> Option<Share> {
    let (part, whole) = one.ratio.clone()?;
    if one.pool.way == Way::Attributed {
        let (net, excluded) = (part.minus(&one.excluded), one.excluded.clone());
        return Some(Share { net, excluded, part, whole });
    }
    by_ratio(one, part, whole)
}

/// Appendices A, B and C: the excluded costs go by the ratio of the costs that hold them.
fn by_ratio(one: &Costs, part: Fraction, whole: Fraction) -> Option<Share> {
    let excluded = one.excluded.times(&part).over(&whole)?;
    let net = one.allocable.minus(&one.excluded).times(&part).over(&whole)?;
    Some(Share { net, excluded, part, whole })
}

/// The ratio of the direct costs of the good to those of all goods.
fn by_direct_costs(pools: &[Costs], one: &Costs, route: Route, kinds: &[CostKind]) -> Option<Share> {
    let is_there = |kind: CostKind| pools.iter().any(|pool| pool.kind == kind);
    if !is_there(CostKind::DirectMaterial) || !is_there(CostKind::DirectLabor) {
        return None;
    }
    let (mut part, mut whole) = (Fraction::zero(), Fraction::zero());
    for direct in pools.iter().filter(|pool| kinds.contains(&pool.kind)) {
        let share = own(direct)?;
        part = part.plus(&share.net);
        whole = whole.plus(&direct.allocable);
        match route {
            Route::B => part = part.plus(&share.excluded),
            // Of a cost that is attributed only the good's own excluded costs are known: the whole is the larger.
            Route::A | Route::C => whole = whole.minus(&direct.excluded),
        }
    }
    by_ratio(one, part, whole)
}

fn sum<'f>(fractions: impl Iterator<Item = &'f Fraction>) -> Fraction {
    fractions.fold(Fraction::zero(), |sum, one| sum.plus(one))
}

fn told(costs: Costs, share: &Share) -> Pool {
    Pool { ratio: (share.part.rounded(), share.whole.rounded()), share: share.net.rounded(), ..costs.pool }
}
