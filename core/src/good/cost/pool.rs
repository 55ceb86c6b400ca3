//! What was allocated, as data: each pool of costs and each debt, with the figures that the trace tells.
//!
//! Amounts that follow from a division are rounded to six places here, because they are only shown; what is decided was
//! decided before (s. 7(11), Schedules 5 and 9).

use crate::amount::{Amount, Percent};

/// How the net cost of a good came about, where the file gives the books of the producer.
#[derive(Clone, PartialEq, Debug)]
pub struct Books {
    pub(crate) total_cost: Amount,
    pub(crate) net_cost: Amount,
    /// The costs that the file gives for the good alone, and the excluded costs in them.
    pub(crate) stated: (Amount, Amount),
    pub(crate) allocation: Option<Allocation>,
    /// Debts whose interest is in the costs that are not allocated.
    pub(crate) debts: Vec<Debt>,
    pub(crate) currency_gains: Option<Amount>,
    pub(crate) currency_losses: Option<Amount>,
}

impl Books {
    /// What net cost leaves out of total cost, all of it.
    pub(crate) fn excluded(&self) -> Amount {
        self.total_cost.less(self.net_cost).trimmed()
    }
}

/// Costs of all goods of a producer or a plant, and the part of each that is the good's.
#[derive(Clone, PartialEq, Debug)]
pub struct Allocation {
    pub(crate) route: Route,
    pub(crate) pools: Vec<Pool>,
    /// The net cost allocated to the units.
    pub(crate) share: Amount,
    /// The units over which it is spread, and those that the file is about; none if it is for the latter already.
    pub(crate) units: Option<(Amount, Amount)>,
    /// The net cost allocated to the units that the file is about, rounded down to six places.
    pub(crate) net_cost: Amount,
}

/// A paragraph of s. 7(11).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Route {
    /// The excluded costs are subtracted before the rest is allocated.
    A,
    /// All costs are allocated, and the excluded costs in what is allocated subtracted.
    B,
    /// Each cost is allocated without the excluded costs.
    C,
}

impl Route {
    /// The provision.
    #[must_use]
    pub const fn section(self) -> &'static str {
        match self {
            Route::A => "7(11)(a)",
            Route::B => "7(11)(b)",
            Route::C => "7(11)(c)",
        }
    }
}

/// The kinds of costs (s. 1(1)).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CostKind {
    /// The value of materials but for indirect and packing materials.
    DirectMaterial,
    /// Employees directly involved in production.
    DirectLabor,
    /// What else is directly associated with production.
    DirectOverhead,
    /// Expensed in the period, such as selling and administration.
    Period,
    /// All others on the books, such as interest.
    Other,
}

/// A pool of costs, allocated.
#[derive(Clone, PartialEq, Debug)]
pub struct Pool {
    pub(crate) name: String,
    pub(crate) amount: Amount,
    pub(crate) left_out: Vec<(LeftOut, Amount)>,
    /// The excluded costs in it, or in the part that is attributed.
    pub(crate) excluded: Amount,
    pub(crate) debts: Vec<Debt>,
    pub(crate) way: Way,
    /// Part and whole of the ratio.
    pub(crate) ratio: (Amount, Amount),
    /// The net cost allocated.
    pub(crate) share: Amount,
    /// The paragraph of Schedule 5 by which it is reasonably allocated.
    pub(crate) provision: &'static str,
}

/// How a pool is allocated.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Way {
    /// The ratio of an allocation base, by its name.
    Base(String),
    /// The ratio of direct labor and direct material costs.
    AppendixB,
    /// The ratio of direct costs.
    AppendixC,
    /// Directly attributed.
    Attributed,
}

/// Why a cost is left out of the allocation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LeftOut {
    /// A service to another person that is not related to the good.
    ServicesToOthers,
    /// The disposal of a discontinued operation.
    DiscontinuedOperations,
    /// The cumulative effect of accounting changes.
    AccountingChanges,
    /// The sale of a capital asset.
    SaleOfCapitalAssets,
    /// The value of a material holds it already.
    InValueOfMaterials,
}

impl LeftOut {
    /// The provision.
    #[must_use]
    pub const fn provision(self) -> &'static str {
        match self {
            LeftOut::ServicesToOthers => "Schedule 5 s. 7(a)",
            LeftOut::DiscontinuedOperations => "Schedule 5 s. 7(b)",
            LeftOut::AccountingChanges => "Schedule 5 s. 7(c)",
            LeftOut::SaleOfCapitalAssets => "Schedule 5 s. 7(d)",
            LeftOut::InValueOfMaterials => "s. 7(12)",
        }
    }
}

/// A debt of the producer, its interest compared with that of the federal government.
#[derive(Clone, PartialEq, Debug)]
pub struct Debt {
    pub(crate) name: String,
    pub(crate) rate: Amount,
    pub(crate) interest: Amount,
    /// The maturity of federal debt with which it is compared, in years.
    pub(crate) maturity: Amount,
    pub(crate) government_rate: Amount,
    /// The maturities between which the rate was interpolated.
    pub(crate) between: Option<(Amount, Amount)>,
    /// Percentage points above the federal rate, of which more are not allowed.
    pub(crate) limit: Percent,
    pub(crate) is_allowable: bool,
    /// The paragraph of Schedule 9 by which it is compared.
    pub(crate) provision: &'static str,
}

impl Debt {
    /// The non-allowable interest: all of the debt's, or none. The other reading of s. 1(1) would exclude only what is
    /// above the limit.
    pub(crate) fn non_allowable(&self) -> Amount {
        if self.is_allowable { Amount::ZERO } else { self.interest }
    }
}
