//! Checks how values come about: the sale of Schedules 4 and 6, assists (Schedule 3 s. 4(1)(b), Schedule 6 s. 4(1)(b)), and
//! what stands in the place of a price (Schedule 6 ss. 5-10).

use super::inventory::FROM_INVENTORY;
use super::{Below, Check, quoted};
use crate::amount::{Amount, Rounding};
use crate::good::{
    AssistFile, ComputedFile, DeductiveFile, MaterialFile, SaleFile, Unacceptable, ValuationFile, ValuedBy,
};
use crate::problem::ProblemKind;
use crate::says;
use std::fmt::Display;

/// What is added to the price of a material (Schedule 6 ss. 3(1), 4(1)).
const MATERIAL_ADDITIONS: [&str; 6] =
    ["indirect_payments", "commissions_and_brokerage", "containers", "assists", "royalties", "resale_proceeds"];
/// What is deducted from a unit price (Schedule 6 s. 8(1)).
const UNIT_DEDUCTIONS: [&str; 3] = ["commissions", "profit_and_general_expenses", "recoverable_taxes"];
/// The elements that a buyer may supply (Schedule 3 s. 4(1)(b)(i)-(iv)).
const ELEMENTS: [(&str, ()); 4] = [("materials", ()), ("tools", ()), ("indirect_materials", ()), ("design", ())];
const FROM_VALUATION: &str = "from valuation";

/// Over what the value of an element is spread (Schedule 3 s. 4(13)).
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spread {
    FirstShipmentProduction,
    AnticipatedProduction,
    SingleShipment,
}

const SPREADS: [(&str, Spread); 3] = [
    ("first_shipment_production", Spread::FirstShipmentProduction),
    ("anticipated_production", Spread::AnticipatedProduction),
    ("single_shipment", Spread::SingleShipment),
];

impl Check<'_> {
    /// Why a sale gives no acceptable price; a thing that is not sold has none.
    pub(super) fn sale(&mut self, prefix: &str, file: &SaleFile, priced: bool) -> Option<Unacceptable> {
        let reason = Unacceptable::of(file)?;
        if reason == Unacceptable::NotSold && priced {
            let message = says!("it is not sold, so it has no transaction value; leave out one of the two");
            self.report(&format!("{prefix}sale.sold"), ProblemKind::Contradiction, message);
        }
        Some(reason)
    }

    /// The value of what the buyer supplied, for the quantity of the good, or for the units of a material that each states.
    /// A part is rounded so that it does not help.
    pub(in crate::good) fn assists(
        &mut self,
        at: &(impl Display + ?Sized),
        files: &[AssistFile],
        quantity: Option<Amount>,
        rounding: Rounding,
    ) -> Amount {
        let places = files.iter().enumerate();
        places.filter_map(|(place, file)| self.assist(&format!("{at}[{place}]"), file, quantity, rounding)).sum()
    }

    fn assist(&mut self, at: &str, file: &AssistFile, good: Option<Amount>, rounding: Rounding) -> Option<Amount> {
        let below = |key: &str| format!("{at}.{key}");
        self.one_of(&below("element"), Some(&file.element), &ELEMENTS);
        let value = self.amount(&below("value"), Some(&file.value));
        let used = self.amount(&below("previous_use"), file.previous_use.as_deref()).unwrap_or_default();
        let spread = self.one_of(&below("spread_over"), file.spread_over.as_deref(), &SPREADS);
        let units = self.amount(&below("units"), file.units.as_deref());
        let units = self.above_zero(&below("units"), units);
        let contracted = self.amount(&below("contracted_units"), file.contracted_units.as_deref());
        let of_material = self.amount(&below("quantity"), file.quantity.as_deref());
        if good.is_some() && of_material.is_some() {
            self.report(
                &below("quantity"),
                ProblemKind::NotAccepted,
                says!("the quantity of the good is stated once, for all"),
            );
        }
        let quantity = good.or(of_material);
        if quantity.is_none() && spread.is_some() {
            let message = says!("give the units of the material in the good, over which the value is not spread");
            self.report(&below("quantity"), ProblemKind::Missing, message);
        }
        if value.is_some_and(|value| used > value) {
            self.report(&below("previous_use"), ProblemKind::Contradiction, says!("is more than the value"));
        }
        if file.spread_over.is_some() != file.units.is_some() {
            let message = says!("spread_over and units are given together; without them the whole value counts");
            self.report(at, ProblemKind::Missing, message);
        }
        if spread == Some(Spread::SingleShipment) && (contracted.is_none() || contracted != units) {
            let message = says!(
                "a single shipment takes the whole value only if it comprises all units contracted for: \
                           give the same number as contracted_units, or spread it over first_shipment_production \
                           or anticipated_production (s. 4(13))"
            );
            self.report(&below("spread_over"), ProblemKind::NotAccepted, message);
        }
        let value = value?.less(used);
        match (units, quantity) {
            (Some(units), Some(quantity)) if quantity > units => {
                self.report(
                    &below("units"),
                    ProblemKind::Contradiction,
                    says!("is less than the quantity that is valued"),
                );
                None
            }
            (Some(units), quantity) => value.part(quantity?, units, rounding),
            _ => Some(value),
        }
    }

    /// The value of a material: its price with what is added to it, or what stands in the place of a price.
    pub(super) fn value(&mut self, at: &str, file: &MaterialFile) -> (Option<Amount>, Option<ValuedBy>) {
        let below = |key| Below(at, key);
        let from_valuation = file.value == FROM_VALUATION;
        let reason = file.sale.as_ref().and_then(|sale| self.sale(&format!("{at}."), sale, !from_valuation));
        if reason.is_some() != file.valuation.is_some() {
            let message =
                says!("a sale whose price is not accepted and a valuation are given together (s. 8(4), Schedule 6)");
            self.report(&below("valuation"), ProblemKind::Missing, message);
        }
        if from_valuation != file.valuation.is_some() {
            let message = says!("with a valuation, and only then, the value is {0}", format!("{FROM_VALUATION:?}"));
            self.report(&below("value"), ProblemKind::Contradiction, message);
        }
        if let Some(valuation) = file.valuation.as_ref().filter(|_| from_valuation) {
            if !file.add.is_empty() || !file.assists.is_empty() {
                self.report(&below("add"), ProblemKind::Contradiction, says!("there is no price to add to"));
            }
            return self.valuation(&below("valuation").to_string(), valuation).unzip();
        }
        let elsewhere = from_valuation || (file.inventory.is_some() && file.value == FROM_INVENTORY);
        let price = if elsewhere { None } else { self.amount(&below("value"), Some(&file.value)) };
        let added = self.named(&below("add"), &file.add, &MATERIAL_ADDITIONS);
        let assists = self.assists(&below("assists"), &file.assists, None, Rounding::Up);
        (price.map(|price| price.plus(added).plus(assists)), None)
    }

    /// The first value that is given, in the order of Schedule 6.
    fn valuation(&mut self, at: &str, file: &ValuationFile) -> Option<(Amount, ValuedBy)> {
        let below = |key: &str| format!("{at}.{key}");
        let identical = self.lowest(&below("identical"), &file.identical);
        let similar = self.lowest(&below("similar"), &file.similar);
        let deductive = file.deductive.as_ref().map(|inner| self.deductive(&below("deductive"), inner));
        let computed = file.computed.as_ref().map(|inner| self.computed(&below("computed"), inner));
        let reasonable = self.amount(&below("reasonable_means"), file.reasonable_means.as_deref());
        let deductive = (ValuedBy::Deductive, deductive.flatten(), file.deductive.is_some());
        let computed = (ValuedBy::Computed, computed.flatten(), file.computed.is_some());
        let [first, second] =
            if file.computed_first == Some(true) { [computed, deductive] } else { [deductive, computed] };
        let order = [
            (ValuedBy::Identical, identical, !file.identical.is_empty()),
            (ValuedBy::Similar, similar, !file.similar.is_empty()),
            first,
            second,
            (ValuedBy::ReasonableMeans, reasonable, file.reasonable_means.is_some()),
        ];
        let Some((by, value, _)) = order.into_iter().find(|(.., given)| *given) else {
            let message =
                says!("give identical, similar, deductive, computed or reasonable_means (Schedule 6 ss. 5-10)");
            self.report(at, ProblemKind::Missing, message);
            return None;
        };
        Some((value?, by))
    }

    /// Schedule 6 ss. 5 and 6: of more than one value the lowest is used.
    fn lowest(&mut self, at: &str, values: &[String]) -> Option<Amount> {
        let places = values.iter().enumerate();
        let values = places.map(|(place, text)| self.amount(&format!("{at}[{place}]"), Some(text)));
        values.collect::<Vec<_>>().into_iter().collect::<Option<Vec<_>>>()?.into_iter().min()
    }

    /// Schedule 6 s. 8(1), (3): the unit price at which the greatest number of units is sold. Of two prices at which
    /// equally many are sold the higher one is taken, which does not grant preference.
    fn deductive(&mut self, at: &str, file: &DeductiveFile) -> Option<Amount> {
        let mut sold: Vec<(Amount, Amount)> = Vec::new();
        for (place, sales) in file.sales.iter().enumerate() {
            let price = self.amount(&format!("{at}.sales[{place}].unit_price"), Some(&sales.unit_price));
            let units = self.amount(&format!("{at}.sales[{place}].units"), Some(&sales.units));
            let Some((price, units)) = price.zip(units) else { continue };
            match sold.iter_mut().find(|(seen, _)| *seen == price) {
                Some((_, sum)) => *sum = sum.plus(units),
                None => sold.push((price, units)),
            }
        }
        if file.sales.is_empty() {
            self.report(&format!("{at}.sales"), ProblemKind::Missing, says!("list at least one price with its units"));
        }
        let deducted = self.named(&format!("{at}.deduct"), &file.deduct, &UNIT_DEDUCTIONS);
        if file.deduct.contains_key("commissions") && file.deduct.contains_key("profit_and_general_expenses") {
            let message =
                says!("either commissions or profit_and_general_expenses are deducted (Schedule 6 s. 8(1)(a))");
            self.report(&format!("{at}.deduct"), ProblemKind::Contradiction, message);
        }
        let units = self.amount(&format!("{at}.units"), Some(&file.units));
        let units = self.above_zero(&format!("{at}.units"), units)?;
        let (price, _) = sold.into_iter().max_by_key(|(price, units)| (*units, *price))?;
        if deducted > price {
            let message = says!("the deductions are more than the unit price {0}", price);
            self.report(&format!("{at}.deduct"), ProblemKind::Contradiction, message);
            return None;
        }
        let value = price.less(deducted).part(units, Amount::ONE, Rounding::Up);
        if value.is_none() {
            self.report(&format!("{at}.units"), ProblemKind::TooLarge, says!("the value is too large"));
        }
        value
    }

    /// Schedule 6 s. 9(1): materials, production, and profit and general expenses.
    fn computed(&mut self, at: &str, file: &ComputedFile) -> Option<Amount> {
        let parts = [
            ("materials", &file.materials),
            ("production", &file.production),
            ("profit_and_general_expenses", &file.profit_and_general_expenses),
        ];
        let amounts = parts.map(|(key, text)| self.amount(&format!("{at}.{key}"), Some(text)));
        amounts.into_iter().collect::<Option<Vec<_>>>().map(|amounts| amounts.into_iter().sum())
    }

    /// s. 8(3): what no evidence shows is named, and not deducted; a cost is not both.
    pub(super) fn without_evidence(&mut self, at: &str, file: &MaterialFile, names: &[&str]) {
        let below = Below(at, "without_evidence");
        self.named(&below, &file.without_evidence, names);
        for name in file.without_evidence.keys().filter(|name| file.deduct.contains_key(*name)) {
            let message = says!("{0} is deducted too; a cost has documentary evidence or not", quoted(name));
            self.report(&format!("{below}.{name}"), ProblemKind::Contradiction, message);
        }
    }
}
