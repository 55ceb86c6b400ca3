//! Amounts as whole millionths, for sums over very many goods: exact as an amount is, and several times as fast.
//!
//! Example: 12.50 and 0.125 are 12,500,000 and 125,000 millionths; together 12.625, with three decimals.

use super::{Amount, DECIMALS, Percent};
use rust_decimal::Decimal;

/// An amount of at most nine million million units, and how many decimals it is written with.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Millionths {
    units: i64,
    decimals: u8,
}

/// A percentage with which such amounts are compared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Limit {
    pub(crate) percent: Percent,
    /// In millionths of one percent.
    millionths: i64,
}

/// How many millionths a unit of so many decimals has.
const UNITS: [i64; DECIMALS + 1] = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];
/// One hundred percent in millionths of one percent.
const WHOLE: i64 = 100_000_000;

impl Millionths {
    /// None if the amount is larger, or has more decimals, or is nothing written with decimals: those a sum does not take over.
    pub(crate) fn of(amount: Amount) -> Option<Millionths> {
        let decimal = amount.decimal();
        if decimal.is_zero() && decimal.scale() > 0 {
            return None;
        }
        let unit = UNITS.get(usize::try_from(decimal.scale()).ok()?)?;
        let units = i64::try_from(decimal.mantissa()).ok()?.checked_mul(*unit)?;
        Some(Millionths { units, decimals: u8::try_from(decimal.scale()).ok()? })
    }

    /// Becomes the sum, with the decimals of the one that has more; none if it is too large.
    pub(crate) fn add(&mut self, other: Millionths) -> Option<()> {
        self.units = self.units.checked_add(other.units)?;
        self.decimals = self.decimals.max(other.decimals);
        Some(())
    }

    /// As an amount with the same decimals.
    pub(crate) fn amount(self) -> Amount {
        let unit = UNITS.get(usize::from(self.decimals)).copied().unwrap_or(1);
        Amount(Decimal::new(self.units.checked_div(unit).unwrap_or_default(), u32::from(self.decimals)))
    }
}

impl Limit {
    /// None of a percentage with more decimals than an amount.
    pub(crate) fn of(percent: Percent) -> Option<Limit> {
        let millionths = Millionths::of(percent.amount())?.units;
        Some(Limit { percent, millionths })
    }

    /// Whether the whole less a part is not less than this percentage of it (see [`Percent::is_reached_by`]).
    pub(crate) fn is_reached_without(self, part: Millionths, whole: Millionths) -> bool {
        product(WHOLE, part.units) <= product(WHOLE - self.millionths, whole.units)
    }

    /// Whether a part is not more than this percentage of a whole (see [`Percent::is_not_exceeded_by`]).
    pub(crate) fn is_not_exceeded_by(self, part: Millionths, whole: Millionths) -> bool {
        product(WHOLE, part.units) <= product(self.millionths, whole.units)
    }
}

/// Two numbers of 64 bits have a product of 128 at most.
fn product(one: i64, other: i64) -> i128 {
    i128::from(one).wrapping_mul(i128::from(other))
}
