//! What Uniform Regulations Schedules 7 and 8 give for a ledger: the units and values of each withdrawal, and the rest.

use super::fraction::{Figure, Fraction};
use super::stock::Out;
use jiff::civil::Date;
use serde::Serialize;

/// The result for a ledger.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Account {
    /// The provision that the method rests on.
    pub provision: &'static str,
    /// Each withdrawal, in the order of the ledger.
    pub withdrawals: Vec<Withdrawal>,
    /// The ratio of each period, of the average methods that have periods.
    pub periods: Vec<PeriodRatio>,
    /// What is there at the end.
    pub remaining: Remaining,
}

impl Account {
    pub(super) fn new(provision: &'static str) -> Account {
        Account { provision, withdrawals: Vec::new(), periods: Vec::new(), remaining: Remaining::default() }
    }
}

/// The units of a withdrawal, and their value.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Withdrawal {
    /// The line of the ledger.
    pub line: u64,
    /// The day.
    pub date: Date,
    /// Its label.
    pub reference: Option<String>,
    /// All its units.
    pub quantity: Figure,
    /// Units that are considered originating.
    pub originating: Figure,
    /// Units that are considered non-originating.
    pub non_originating: Figure,
    /// The value of the non-originating units; none where a unit value is not stated or the Schedule gives none.
    pub value_of_non_originating: Option<Figure>,
    /// The non-originating units of each unit, of an average method.
    pub ratio_of_non_originating: Option<Figure>,
    /// The average value of a unit, of an average method.
    pub average_unit_value: Option<Figure>,
    /// The receipts from which it is considered to come, of first in, first out and last in, first out.
    pub taken: Vec<Taken>,
    /// What remains after it.
    pub remaining: Remaining,
    /// There is no preceding period, for which Schedule 8 has no rule; its units are taken as non-originating.
    pub without_preceding_period: bool,
}

impl Withdrawal {
    pub(super) fn new(out: &Out<'_>, originating: &Fraction, non_originating: &Fraction) -> Withdrawal {
        Withdrawal {
            line: out.entry.line,
            date: out.entry.date,
            reference: out.entry.reference.clone(),
            quantity: out.quantity.figure(),
            originating: originating.figure(),
            non_originating: non_originating.figure(),
            value_of_non_originating: None,
            ratio_of_non_originating: None,
            average_unit_value: None,
            taken: Vec::new(),
            remaining: Remaining::default(),
            without_preceding_period: false,
        }
    }
}

/// Units of a receipt that are considered withdrawn.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Taken {
    /// The line of the receipt.
    pub line: u64,
    /// Its day.
    pub date: Date,
    /// How many of its units.
    pub quantity: Figure,
    /// The value of one.
    pub unit_value: Option<Figure>,
    /// Their origin.
    pub originating: bool,
}

/// What is in stock.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Remaining {
    /// Units.
    pub units: Option<Figure>,
    /// Those that are considered originating; none within a period, whose ratio is applied at its end.
    pub originating: Option<Figure>,
    /// Those that are considered non-originating.
    pub non_originating: Option<Figure>,
    /// The value of those that are considered non-originating, where it is known.
    pub value_of_non_originating: Option<Figure>,
}

impl Remaining {
    pub(super) fn new(units: &Fraction, non_originating: &Fraction, value: Option<&Fraction>) -> Remaining {
        Remaining {
            units: Some(units.figure()),
            originating: Some(units.minus(non_originating).figure()),
            non_originating: Some(non_originating.figure()),
            value_of_non_originating: value.map(Fraction::figure),
        }
    }
}

/// The ratio of a period, and what is left at its end by that ratio.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct PeriodRatio {
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub until: Date,
    /// Units there at its beginning and received in it.
    pub units: Figure,
    /// Those of them that are originating.
    pub originating: Figure,
    /// Those of them that are non-originating, of each unit; none if there were no units.
    pub ratio_of_non_originating: Option<Figure>,
    /// The average value of a unit, where it is known.
    pub average_unit_value: Option<Figure>,
    /// What is left at its end.
    pub remaining: Remaining,
}
