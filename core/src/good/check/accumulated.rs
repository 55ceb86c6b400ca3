//! Checks the statement of a material's producer (s. 9).

use super::Check;
use crate::amount::{Amount, Rounding};
use crate::good::{Accumulated, AccumulatedFile, EvidenceFile, MaterialFile, StatedValue, UsedMaterialFile};
use crate::problem::ProblemKind;
use crate::says;

/// The costs of s. 8(2)(a)-(c), which the producer's net cost may lack.
const NOT_INCLUDED: [&str; 3] = ["freight_insurance_packing", "duties_and_taxes", "brokerage"];

/// The periods of an average (s. 9(4), (5)).
const PERIODS: [(&str, ()); 4] = [("one_month", ()), ("three_months", ()), ("six_months", ()), ("twelve_months", ())];

impl Check<'_> {
    /// The statement about a material at `at`, whose value is `value`.
    pub(super) fn accumulated(&mut self, at: &str, file: &MaterialFile, value: Option<Amount>) -> Option<Accumulated> {
        let stated = file.accumulated.as_ref()?;
        let at = format!("{at}.accumulated");
        if !file.made_from.is_empty() {
            let message = says!("the production of another producer is accumulated; this material is self-produced");
            self.report(&at, ProblemKind::Contradiction, message);
        }
        let countries = stated.produced_in.iter().flatten().enumerate();
        let produced_in = countries
            .filter_map(|(place, text)| self.country(&format!("{at}.produced_in[{place}]"), Some(text)))
            .collect();
        let amount = self.stated_value(&at, stated, value);
        let used = stated.non_originating_materials.as_deref();
        if used.is_some_and(<[_]>::is_empty) {
            let message = says!("a material without non-originating materials is originating: state that instead");
            self.report(&format!("{at}.non_originating_materials"), ProblemKind::Contradiction, message);
        }
        let says_nothing = used.is_none() && amounts(stated).iter().all(|amount| amount.is_none());
        if says_nothing {
            let message = says!(
                "state net_cost with value_of_non_originating_materials, without_non_originating, \
                           value_of_non_originating_materials alone, or non_originating_materials"
            );
            self.report(&at, ProblemKind::Missing, message);
        }
        let used: Vec<MaterialFile> = used.unwrap_or_default().iter().map(as_material).collect();
        let non_originating_materials = self.materials(&format!("{at}.non_originating_materials"), &used, None);
        let sum: Amount = non_originating_materials.iter().map(|one| one.value).sum();
        let total = match amount {
            Some(StatedValue::NetCost { non_originating, .. } | StatedValue::NonOriginating(non_originating)) => {
                Some(non_originating)
            }
            _ => None,
        };
        if total.is_some_and(|total| sum > total) {
            let message = says!("these materials are worth more than value_of_non_originating_materials");
            self.report(&format!("{at}.non_originating_materials"), ProblemKind::Contradiction, message);
        }
        let evidence = file.evidence.as_ref().is_some_and(EvidenceFile::names_one);
        let averaged = stated.period.is_some();
        Some(Accumulated { value: amount, averaged, produced_in, non_originating_materials, evidence })
    }

    /// s. 9(4), (5): sums over a month, three, six or twelve months, with the units over which they are averaged.
    fn averaged_statement(&mut self, at: &str, file: &AccumulatedFile) -> Share {
        let below = |key: &str| format!("{at}.{key}");
        self.one_of(&below("period"), file.period.as_deref(), &PERIODS);
        let units = self.amount(&below("units"), file.units.as_deref());
        let used = self.amount(&below("units_used"), file.units_used.as_deref());
        let units = self.above_zero(&below("units"), units);
        let used = self.above_zero(&below("units_used"), used);
        let given = [file.period.is_some(), file.units.is_some(), file.units_used.is_some()];
        if given.contains(&true) && given.contains(&false) {
            let message = says!("an average gives period, units and units_used together (s. 9(4), (5))");
            self.report(at, ProblemKind::Missing, message);
        }
        if used.zip(units).is_some_and(|(used, units)| used > units) {
            let message = says!("is more than the units over which the amounts are sums (s. 9(4), (5))");
            self.report(&below("units_used"), ProblemKind::Contradiction, message);
        }
        match (used, units) {
            (Some(used), Some(of)) => Share::Units { used, of },
            _ => Share::Whole,
        }
    }

    /// One of the statements of s. 9(2) and (3); the amounts in the bounds that the value of the material sets.
    fn stated_value(&mut self, at: &str, file: &AccumulatedFile, value: Option<Amount>) -> Option<StatedValue> {
        let below = |key: &str| format!("{at}.{key}");
        let [net_cost, without, non_originating] = amounts(file);
        let (net_cost_at, without_at) = (below("net_cost"), below("without_non_originating"));
        let non_originating_at = below("value_of_non_originating_materials");
        let share = self.averaged_statement(at, file);
        let rate = self.rate(&format!("{at}."), file.exchange.as_ref());
        let mut part = |at: &str, text, rounding| {
            let sum = self.amount(at, text)?;
            share.of(self.converted(at, rate, sum, rounding)?, rounding)
        };
        let own_net_cost = part(&net_cost_at, net_cost, Rounding::Down);
        let without_amount = part(&without_at, without, Rounding::Down);
        let non_originating_amount = part(&non_originating_at, non_originating, Rounding::Up);
        self.above_zero(&net_cost_at, own_net_cost);
        let not_included_at = below("not_included");
        let not_included = self.named(&not_included_at, &file.not_included, &NOT_INCLUDED);
        let not_included = self.converted(&not_included_at, rate, not_included, Rounding::Down).unwrap_or_default();
        if without.is_some() && (net_cost.is_some() || non_originating.is_some()) {
            let message =
                says!("a statement of s. 9(2)(b) gives this amount only; one of s. 9(2)(a) or (3) gives the others");
            self.report(&without_at, ProblemKind::Contradiction, message);
        }
        if net_cost.is_some() && non_originating.is_none() {
            let message = says!("is needed with net_cost (s. 9(2)(a))");
            self.report(&non_originating_at, ProblemKind::Missing, message);
        }
        if net_cost.is_none() && !file.not_included.is_empty() {
            let message = says!("costs that net_cost does not include need a net_cost (s. 9(2)(a)(i))");
            self.report(&not_included_at, ProblemKind::Contradiction, message);
        }
        let above =
            |amount: Option<Amount>, limit: Option<Amount>| amount.zip(limit).is_some_and(|(one, most)| one > most);
        if above(non_originating_amount, own_net_cost) {
            self.report(&non_originating_at, ProblemKind::Contradiction, says!("is more than net_cost"));
        }
        for (place, amount) in [(&non_originating_at, non_originating_amount), (&without_at, without_amount)] {
            if above(amount, value) {
                self.report(place, ProblemKind::Contradiction, says!("is more than the value of the material"));
            }
        }
        match (own_net_cost, without_amount, non_originating_amount) {
            (Some(own), None, Some(non_originating)) => {
                Some(StatedValue::NetCost { net_cost: own.plus(not_included), non_originating })
            }
            (None, Some(amount), None) => Some(StatedValue::Without(amount)),
            (None, None, Some(amount)) => Some(StatedValue::NonOriginating(amount)),
            _ => None,
        }
    }
}

/// The part of the sums of a statement that falls to the material in the good (s. 9(4), (5)).
#[derive(Clone, Copy)]
enum Share {
    /// The amounts are those of the material in the good.
    Whole,
    /// They are sums, over so many units of which so many are in the good.
    Units { used: Amount, of: Amount },
}

impl Share {
    /// A part is rounded so that it does not help.
    fn of(self, sum: Amount, rounding: Rounding) -> Option<Amount> {
        match self {
            Share::Whole => Some(sum),
            Share::Units { used, of } => sum.part(used, of, rounding),
        }
    }
}

/// The three amounts that a statement may give.
fn amounts(file: &AccumulatedFile) -> [Option<&str>; 3] {
    let value = file.value_of_non_originating_materials.as_deref();
    [file.net_cost.as_deref(), file.without_non_originating.as_deref(), value]
}

/// A material of the material's producer, as one of the bill; without a value it counts for nothing here.
fn as_material(used: &UsedMaterialFile) -> MaterialFile {
    MaterialFile {
        name: used.name.clone(),
        hs: used.hs.clone(),
        value: used.value.clone().unwrap_or_else(|| "0".to_owned()),
        originating: Some(false),
        facts: used.facts.clone(),
        ..MaterialFile::default()
    }
}
