//! Checks rates of exchange and converts by them (s. 2).

use super::Check;
use crate::amount::{Amount, Rounding};
use crate::good::ExchangeFile;
use crate::problem::ProblemKind;
use crate::says;
use std::fmt::Display;

/// Which rate is used.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Basis {
    Recorded,
    RecordedWithin30Days,
    Published,
}

const BASES: [(&str, Basis); 3] = [
    ("recorded", Basis::Recorded),
    ("recorded_within_30_days", Basis::RecordedWithin30Days),
    ("published", Basis::Published),
];

/// A rate that converts, or amounts that are in the currency of the file.
#[derive(Clone, Copy)]
pub(in crate::good) struct Rate(Option<Amount>);

impl Check<'_> {
    /// An amount that is stated at `at`, in the currency of the file; what has more decimals is rounded so that it does not
    /// help.
    pub(in crate::good) fn converted(
        &mut self,
        at: &(impl Display + ?Sized),
        rate: Rate,
        amount: Amount,
        rounding: Rounding,
    ) -> Option<Amount> {
        let Rate(Some(rate)) = rate else { return Some(amount) };
        let converted = amount.part(rate, Amount::ONE, rounding);
        if converted.is_none() {
            let message = says!("{0} at a rate of {1} has more than 12 digits before the decimal point", amount, rate);
            self.report(at, ProblemKind::TooLarge, message);
        }
        converted
    }

    /// The rate under `exchange`, of the basis that the law allows for how the thing was acquired.
    pub(in crate::good) fn rate(&mut self, prefix: &(impl Display + ?Sized), file: Option<&ExchangeFile>) -> Rate {
        let Some(file) = file else { return Rate(None) };
        let below = |key: &str| format!("{prefix}exchange.{key}");
        let rate = self.amount(&below("rate"), Some(&file.rate));
        let rate = self.above_zero(&below("rate"), rate);
        let basis = self.one_of(&below("basis"), Some(&file.basis), &BASES);
        let not_purchased = file.not_purchased == Some(true);
        if basis.is_some_and(|basis| (basis == Basis::Recorded) == not_purchased) {
            let message = says!(
                "a sale or purchase is converted at the rate `recorded` for it (s. 2(1)(a)); what is acquired \
                           otherwise at one `recorded_within_30_days`, or `published` (s. 2(1)(b))"
            );
            self.report(&below("basis"), ProblemKind::NotAccepted, message);
        }
        Rate(rate)
    }
}
