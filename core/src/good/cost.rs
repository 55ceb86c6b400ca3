//! What the good costs and what it sells for: the transaction value as adjusted (Schedule 3), the total cost and the
//! net cost (s. 7(11)), from whichever figures the file gives.
//!
//! Net cost is total cost less the excluded costs that it includes; those inside the value of a material stay
//! (s. 7(13)(b)). Example: total cost 100.00 with excluded costs of 12.00 is a net cost of 88.00 (s. 7(22), Example 4).

mod allocation;
mod books;
mod interest;
mod maturity;
mod pool;
mod read_pool;

pub use pool::{Allocation, Books, CostKind, Debt, LeftOut, Pool, Route, Way};

use super::check::{Check, excluded_within};
use super::material::Material;
use super::{CostsFile, GoodFile};
use crate::amount::{Amount, Rounding};
use crate::problem::ProblemKind;
use crate::says;

/// What the price may include and must not (Schedule 3 s. 3(3); "adjusted to exclude international shipment").
const DEDUCTIONS: [&str; 4] =
    ["international_shipment", "packing_for_shipment", "construction_and_assembly", "duties_and_taxes"];
/// What must be added if the price lacks it (Schedule 3 s. 4(1)); indirect payments are part of it (s. 3(1)).
const ADDITIONS: [&str; 7] = [
    "indirect_payments",
    "commissions_and_brokerage",
    "transport_to_point_of_direct_shipment",
    "packaging",
    "assists",
    "royalties",
    "resale_proceeds",
];
/// What net cost excludes (s. 1(1), "excluded costs").
pub(super) const EXCLUDED: [&str; 4] =
    ["sales_promotion", "royalties", "shipping_and_packing", "non_allowable_interest"];

/// The values that the file states or that follow from it.
pub(super) struct Statement {
    pub(super) transaction_value: Option<Amount>,
    pub(super) total_cost: Option<Amount>,
    pub(super) net_cost: Option<Amount>,
    pub(super) net_cost_from_bill: bool,
    pub(super) books: Option<Books>,
}

pub(super) fn statement(check: &mut Check<'_>, file: &GoodFile, materials: &[Material]) -> Statement {
    let stated_net_cost = check.amount("net_cost", file.net_cost.as_deref());
    let added = file.costs.as_ref().map(|costs| books::added(check, costs, file.quantity.as_deref()));
    let from_books = added.as_ref().is_some_and(|added| added.has_materials);
    let parts = file.costs.as_ref().and_then(|costs| costs_incurred(check, "costs", costs, materials, from_books));
    let excluded = file.costs.as_ref().map(|costs| check.named("costs.excluded", &costs.excluded, &EXCLUDED));
    let added = added.unwrap_or_default();
    let excluded = excluded.map(|stated| stated.plus(added.non_allowable_interest()));
    if let Some(excluded) = excluded {
        check.excluded_at_least("costs", excluded.plus(added.allocated_excluded()), excluded_within(materials));
    }
    if stated_net_cost.is_some() && file.costs.is_some() {
        check.report("net_cost", ProblemKind::Contradiction, says!("give either net_cost or costs, not both"));
    }
    let parts = parts.filter(|_| !added.is_wrong);
    let total_cost = parts.map(|parts| parts.plus(added.allocated_total()));
    if total_cost.is_some_and(|total| added.interest() > total.incurred) {
        check.report(
            "costs.interest",
            ProblemKind::Contradiction,
            says!("the interest of the debts is more than the total"),
        );
    }
    // The allocated net cost is rounded by itself: the sum of both must not be less exact than it.
    let net = |parts: TotalCost| parts.incurred.less(excluded.unwrap_or_default()).plus(added.allocated_net());
    let computed = parts.map(net);
    let at = if stated_net_cost.is_some() { "net_cost" } else { "costs" };
    let incurred = parts.map(|parts| parts.incurred);
    Statement {
        transaction_value: transaction_value(check, file),
        total_cost: check.above_zero("costs", total_cost.map(|total| total.by_value.min(total.incurred))),
        net_cost: check.above_zero(at, stated_net_cost.or(computed)),
        net_cost_from_bill: file.costs.as_ref().is_some_and(is_from_bill),
        books: incurred
            .zip(computed)
            .and_then(|(incurred, net)| added.books(incurred, net, excluded.unwrap_or_default())),
    }
}

fn transaction_value(check: &mut Check<'_>, file: &GoodFile) -> Option<Amount> {
    let price = check.amount("transaction_value", file.transaction_value.as_deref());
    let rate = check.rate("", file.exchange.as_ref());
    let Some(adjustments) = &file.adjustments else {
        let price = price.and_then(|price| check.converted("transaction_value", rate, price, Rounding::Down));
        return check.above_zero("transaction_value", price);
    };
    let deductions = check.named("adjustments.deduct", &adjustments.deduct, &DEDUCTIONS);
    let additions = check.named("adjustments.add", &adjustments.add, &ADDITIONS);
    if file.transaction_value.is_none() {
        check.report("adjustments", ProblemKind::Missing, says!("adjustments need a transaction_value to adjust"));
    }
    let quantity = file.quantity.as_deref().map_or(Some(Amount::ONE), |text| text.parse().ok());
    let assists = check.assists("adjustments.assists", &adjustments.assists, quantity, Rounding::Down);
    let adjusted = price.map(|price| price.plus(additions).plus(assists).less(deductions));
    let adjusted = adjusted.and_then(|price| check.converted("transaction_value", rate, price, Rounding::Down));
    check.above_zero("transaction_value", adjusted)
}

/// Total cost, with accumulated materials at their value (s. 8(1)) or as their producers state it (s. 9(2)(a)(i)).
///
/// They differ only where the bill says so; de minimis (s. 5) is measured against the lower.
#[derive(Clone, Copy)]
struct TotalCost {
    by_value: Amount,
    incurred: Amount,
}

impl TotalCost {
    const fn stated(amount: Amount) -> TotalCost {
        TotalCost { by_value: amount, incurred: amount }
    }

    fn plus(self, amount: Amount) -> TotalCost {
        TotalCost { by_value: self.by_value.plus(amount), incurred: self.incurred.plus(amount) }
    }

    fn less(self, amount: Amount) -> TotalCost {
        TotalCost { by_value: self.by_value.less(amount), incurred: self.incurred.less(amount) }
    }
}

fn is_from_bill(costs: &CostsFile) -> bool {
    costs.materials.as_deref() == Some("from bill")
}

/// The total cost of a self-produced material: stated, or the sum of its parts.
pub(super) fn total_cost(check: &mut Check<'_>, at: &str, costs: &CostsFile, materials: &[Material]) -> Option<Amount> {
    if costs.allocated.is_some() || !costs.interest.is_empty() {
        let message =
            says!("allocated and interest are for the costs of the good; give those of a material as amounts");
        check.report(at, ProblemKind::NotAccepted, message);
    }
    costs_incurred(check, at, costs, materials, false).map(|total| total.by_value.max(total.incurred))
}

/// The total cost but for what is allocated: stated, or the sum of its parts, with what s. 1(6)(d) says of currency.
fn costs_incurred(
    check: &mut Check<'_>,
    at: &str,
    costs: &CostsFile,
    materials: &[Material],
    from_books: bool,
) -> Option<TotalCost> {
    let below = |key: &str| format!("{at}.{key}");
    let losses = check.amount(&below("currency_losses"), costs.currency_losses.as_deref()).unwrap_or_default();
    let gains = check.amount(&below("currency_gains"), costs.currency_gains.as_deref()).unwrap_or_default();
    let parts = [&costs.materials, &costs.product, &costs.period, &costs.other];
    if costs.total.is_some() && (costs.allocated.is_some() || parts.iter().any(|part| part.is_some())) {
        check.report(
            &below("total"),
            ProblemKind::Contradiction,
            says!("give either the total or its parts, not both"),
        );
        return None;
    }
    let stated = if costs.total.is_some() {
        check.amount(&below("total"), costs.total.as_deref()).map(TotalCost::stated)
    } else {
        sum_of_parts(check, at, costs, materials, from_books)
    };
    Some(stated?.plus(losses).less(gains))
}

fn sum_of_parts(
    check: &mut Check<'_>,
    at: &str,
    costs: &CostsFile,
    materials: &[Material],
    from_books: bool,
) -> Option<TotalCost> {
    let below = |key: &str| format!("{at}.{key}");
    let of_materials = if is_from_bill(costs) {
        let by_value = Material::rolled_down(materials).map(|material| material.value).sum();
        let incurred = Material::rolled_down(materials).map(Material::cost_incurred).sum();
        Some(TotalCost { by_value, incurred })
    } else {
        check.amount(&below("materials"), costs.materials.as_deref()).map(TotalCost::stated)
    };
    match (&costs.materials, from_books) {
        (None, false) => {
            let message =
                says!("give the total, or materials (an amount, or \"from bill\") with product, period and other");
            check.report(at, ProblemKind::Missing, message);
        }
        (Some(_), true) => {
            let message = says!("a pool of direct_material holds the cost of materials already");
            check.report(&below("materials"), ProblemKind::Contradiction, message);
        }
        _ => {}
    }
    let product = check.amount(&below("product"), costs.product.as_deref()).unwrap_or_default();
    let period = check.amount(&below("period"), costs.period.as_deref()).unwrap_or_default();
    let other = check.amount(&below("other"), costs.other.as_deref()).unwrap_or_default();
    let nothing = from_books.then(|| TotalCost::stated(Amount::ZERO));
    Some(of_materials.or(nothing)?.plus(product).plus(period).plus(other))
}
