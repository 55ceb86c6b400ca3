//! What the books of a producer add to the stated costs of a good (s. 7(11), (14), s. 1(6)(d)).
//!
//! Example: with total cost of 45,000 and currency gains of 1,000 related to the production of the good, total cost is
//! 44,000 (s. 7(22), Example 9).

use super::super::CostsFile;
use super::super::check::Check;
use super::allocation::{self, Allocated};
use super::interest;
use super::pool::{Books, Debt};
use crate::amount::Amount;

/// What is allocated, the debts, and currency.
#[derive(Default)]
pub(super) struct Added {
    allocated: Option<Allocated>,
    debts: Vec<Debt>,
    currency_gains: Option<Amount>,
    currency_losses: Option<Amount>,
    is_stated: bool,
    /// Whether what is allocated could not be found.
    pub(super) is_wrong: bool,
    /// Whether a pool holds the cost of materials.
    pub(super) has_materials: bool,
}

pub(super) fn added(check: &mut Check<'_>, costs: &CostsFile, quantity: Option<&str>) -> Added {
    let pools = costs.allocated.iter().flat_map(|file| &file.pools);
    let debts = costs.interest.len().saturating_add(pools.map(|pool| pool.interest.len()).sum());
    if !interest::are_few(check, "costs", debts) {
        return Added::default();
    }
    // What is wrong with these two is reported where they are added.
    let currency = |text: &Option<String>| text.as_ref()?.parse().ok();
    let currency_gains = currency(&costs.currency_gains);
    let currency_losses = currency(&costs.currency_losses);
    let allocated = costs.allocated.as_ref();
    let is_stated = allocated.is_some() || debts > 0 || currency_gains.is_some() || currency_losses.is_some();
    let has_materials = allocated.is_some_and(|file| file.pools.iter().any(|pool| pool.kind == "direct_material"));
    let allocated = allocated.and_then(|file| allocation::allocated(check, "costs.allocated", file, quantity));
    let is_wrong = costs.allocated.is_some() && allocated.is_none();
    let debts = interest::debts(check, "costs", &costs.excluded, &costs.interest);
    Added { allocated, debts, currency_gains, currency_losses, is_stated, is_wrong, has_materials }
}

impl Added {
    pub(super) fn allocated_total(&self) -> Amount {
        self.allocated.as_ref().map(|allocated| allocated.total_cost).unwrap_or_default()
    }

    pub(super) fn allocated_net(&self) -> Amount {
        self.allocated.as_ref().map(|allocated| allocated.allocation.net_cost).unwrap_or_default()
    }

    pub(super) fn allocated_excluded(&self) -> Amount {
        self.allocated_total().less(self.allocated_net())
    }

    /// The interest of the debts that are not in a pool.
    pub(super) fn interest(&self) -> Amount {
        self.debts.iter().map(|debt| debt.interest).sum()
    }

    pub(super) fn non_allowable_interest(&self) -> Amount {
        self.debts.iter().map(Debt::non_allowable).sum()
    }

    /// What is told, with the costs that are stated, currency in them, and their excluded costs; none if the costs are stated without books.
    pub(super) fn books(self, incurred: Amount, net_cost: Amount, excluded: Amount) -> Option<Books> {
        let total_cost = incurred.plus(self.allocated_total());
        let losses = self.currency_losses.unwrap_or_default();
        let stated = (incurred.less(losses).plus(self.currency_gains.unwrap_or_default()), excluded);
        let Added { allocated, debts, currency_gains, currency_losses, is_stated, .. } = self;
        let allocation = allocated.map(|allocated| allocated.allocation);
        is_stated.then_some(Books { total_cost, net_cost, stated, allocation, debts, currency_gains, currency_losses })
    }
}
