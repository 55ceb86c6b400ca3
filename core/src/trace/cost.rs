//! The questions behind a net cost that comes of the books of a producer (s. 7(11)-(14)), as data.

use crate::amount::{Amount, Percent};
use crate::good::{Allocation, Debt, LeftOut, Pool};

/// How a part of the net cost came about.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Cost<'a> {
    /// The net cost: total cost less the excluded costs.
    NetCost,
    /// The costs that the file gives for the good alone.
    Stated,
    /// Costs of all goods, of which a part is the good's.
    Allocated(&'a Allocation),
    /// One pool of them.
    Pool(&'a Pool),
    /// What is left out of the allocation.
    LeftOut(LeftOut, Amount),
    /// Is the interest of a debt within the limit?
    Debt(&'a Debt),
    /// Currency gains, deducted from total cost.
    CurrencyGains(Amount),
    /// Currency losses, included in total cost.
    CurrencyLosses(Amount),
}

/// The figures of a part of the net cost.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum CostMeasure {
    /// total cost − excluded costs.
    NetCost {
        /// All costs.
        total_cost: Amount,
        /// What net cost leaves out.
        excluded: Amount,
        /// What is left.
        net_cost: Amount,
    },
    /// share × quantity ÷ units.
    Spread {
        /// The net cost of all units.
        share: Amount,
        /// The units that the file is about, and those over which the share is spread.
        units: Option<(Amount, Amount)>,
        /// That of the units that the file is about, rounded down.
        net_cost: Amount,
    },
    /// (costs − excluded costs) × part ÷ whole.
    Ratio {
        /// What is allocated.
        costs: Amount,
        /// The excluded costs in it.
        excluded: Amount,
        /// The good's part of the ratio, and that of all goods.
        ratio: (Amount, Amount),
        /// What is the good's.
        share: Amount,
    },
    /// costs of the good − excluded costs.
    Attributed {
        /// What is attributed to the good, or stated for it alone.
        costs: Amount,
        /// The excluded costs in it.
        excluded: Amount,
        /// What is left.
        share: Amount,
    },
    /// rate of the contract − rate of the federal government, not more than the limit.
    Interest {
        /// Percent a year.
        rate: Amount,
        /// Percent a year.
        government_rate: Amount,
        /// Percentage points.
        limit: Percent,
    },
}
