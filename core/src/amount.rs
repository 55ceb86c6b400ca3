//! Amounts of money and percentages: exact decimals, bounded where they enter so that no operation can overflow.
//!
//! The Regulations know no rounding but the one of Schedule 9: a threshold is decided by multiplication, and a
//! percentage is rounded only to be shown.
//!
//! ```
//! use usmca::{Amount, Percent};
//! let (part, whole): (Amount, Amount) = ("40".parse().unwrap(), "100".parse().unwrap());
//! let limit: Percent = "60".parse().unwrap();
//! assert!(limit.is_reached_by(whole.less(part), whole), "exactly 60 percent is not less than 60 percent");
//! ```

mod millionths;

pub(crate) use millionths::{Limit, Millionths};

use crate::fraction::Fraction;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::iter::Sum;
use std::str::FromStr;

/// Digits allowed before and after the decimal point of an amount that is read.
const INTEGER_DIGITS: usize = 12;
const DECIMALS: usize = 6;

/// To which side a part that has more decimals than an amount is rounded: the one that does not grant preference.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Rounding {
    /// To the smaller amount.
    Down,
    /// To the larger amount.
    Up,
}

/// Why a text is not an amount or a percentage.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum AmountError {
    /// Not digits with at most one decimal point.
    #[error("an amount is digits with at most one decimal point, such as \"1234.56\"")]
    NotANumber,
    /// A minus sign.
    #[error("an amount cannot be negative")]
    Negative,
    /// Too many digits.
    #[error("an amount has at most 12 digits before the decimal point and 6 after it")]
    TooLong,
    /// A percentage above one hundred.
    #[error("a percentage is from 0 to 100")]
    Percentage,
}

fn parse(text: &str) -> Result<Decimal, AmountError> {
    if text.starts_with('-') {
        return Err(AmountError::Negative);
    }
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(fraction) || text.ends_with('.') {
        return Err(AmountError::NotANumber);
    }
    if whole.trim_start_matches('0').len() > INTEGER_DIGITS || fraction.len() > DECIMALS {
        return Err(AmountError::TooLong);
    }
    Decimal::from_str_exact(text).map_err(|_| AmountError::NotANumber)
}

/// An amount of money, or a weight or volume; in the unit of the input, and below zero only as a result. Stored as text, as a
/// percentage is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Amount(Decimal);

impl Amount {
    /// Nothing.
    pub const ZERO: Amount = Amount(Decimal::ZERO);
    /// One unit.
    pub(crate) const ONE: Amount = Amount(Decimal::ONE);

    /// So many millionths, without trailing zeros; the most that an amount holds if they are more.
    pub(crate) fn of_millionths(millionths: i128) -> Amount {
        let decimals = u32::try_from(DECIMALS).unwrap_or_default();
        Amount(Decimal::try_from_i128_with_scale(millionths, decimals).unwrap_or(Decimal::MAX).normalize())
    }

    /// The same without trailing zeros.
    pub(crate) fn trimmed(self) -> Amount {
        Amount(self.0.normalize())
    }

    /// The sum. Inputs are bounded to 18 digits, so 28 digits hold any sum of a bill of materials.
    #[must_use]
    pub fn plus(self, other: Amount) -> Amount {
        Amount(self.0.saturating_add(other.0))
    }

    /// The difference, which may be below zero.
    #[must_use]
    pub fn less(self, other: Amount) -> Amount {
        Amount(self.0.saturating_sub(other.0))
    }

    /// `units` of `whole` units of it, exact as far as an amount has decimals; none of nothing, or if it is larger than an
    /// amount that is read may be. What is below zero counts as nothing.
    pub(crate) fn part(self, units: Amount, whole: Amount, rounding: Rounding) -> Option<Amount> {
        Fraction::from(self).times(&units.into()).over(&whole.into())?.amount(rounding)
    }

    /// It itself, if an amount that is read may be as large.
    pub(crate) fn bounded(self) -> Option<Amount> {
        let most = u32::try_from(INTEGER_DIGITS + DECIMALS).ok().and_then(|digits| 10_i128.checked_pow(digits))?;
        (self.millionths() < most).then_some(self)
    }

    /// Whether it is more than zero.
    #[must_use]
    pub fn is_positive(self) -> bool {
        self.0 > Decimal::ZERO
    }

    /// The decimal itself.
    #[must_use]
    pub const fn decimal(self) -> Decimal {
        self.0
    }

    /// In the smallest unit that an amount may have.
    pub(crate) fn millionths(self) -> i128 {
        millionths(self.0)
    }

    /// So many millionths, shown with two decimals or more.
    pub(crate) fn shown_of_millionths(millionths: i128) -> Amount {
        let Amount(mut amount) = Amount::of_millionths(millionths);
        if amount.scale() < 2 {
            amount.rescale(2);
        }
        Amount(amount)
    }

    /// `self` as a percentage of `whole`, rounded half up to two places for display; none of nothing.
    #[must_use]
    pub fn percent_of(self, whole: Amount) -> Option<String> {
        Some(format!("{:.2}", self.percentage_of(whole)?.0))
    }

    /// The same as a figure.
    #[must_use]
    pub fn percentage_of(self, whole: Amount) -> Option<Amount> {
        let ratio = self.0.checked_div(whole.0)?.checked_mul(Decimal::ONE_HUNDRED)?;
        Some(Amount(ratio.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)))
    }
}

fn millionths(decimal: Decimal) -> i128 {
    let decimals = u32::try_from(DECIMALS).unwrap_or_default();
    let power = |exponent| 10_i128.checked_pow(exponent).unwrap_or(i128::MAX);
    match decimals.checked_sub(decimal.scale()) {
        Some(more) => decimal.mantissa().saturating_mul(power(more)),
        None => decimal.mantissa().checked_div(power(decimal.scale().abs_diff(decimals))).unwrap_or_default(),
    }
}

impl Sum for Amount {
    fn sum<I: Iterator<Item = Amount>>(amounts: I) -> Amount {
        amounts.fold(Amount::ZERO, Amount::plus)
    }
}

impl FromStr for Amount {
    type Err = AmountError;

    fn from_str(text: &str) -> Result<Self, AmountError> {
        parse(text).map(Amount)
    }
}

impl TryFrom<String> for Amount {
    type Error = AmountError;

    fn try_from(text: String) -> Result<Self, AmountError> {
        text.parse()
    }
}

impl From<Amount> for String {
    fn from(amount: Amount) -> String {
        amount.to_string()
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A percentage of the law, from 0 to 100, exact. Stored as text, which every format can tell from a float.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Percent(Decimal);

impl Percent {
    /// All of it.
    pub const WHOLE: Percent = Percent(Decimal::ONE_HUNDRED);

    /// In millionths of a percent.
    pub(crate) fn millionths(self) -> i128 {
        millionths(self.0)
    }

    /// Whether `part` is not less than this percentage of `whole`.
    #[must_use]
    pub fn is_reached_by(self, part: Amount, whole: Amount) -> bool {
        part.0.saturating_mul(Decimal::ONE_HUNDRED) >= self.0.saturating_mul(whole.0)
    }

    /// The figure itself.
    #[must_use]
    pub const fn amount(self) -> Amount {
        Amount(self.0)
    }

    /// Whether `part` is not more than this percentage of `whole`.
    #[must_use]
    pub fn is_not_exceeded_by(self, part: Amount, whole: Amount) -> bool {
        part.0.saturating_mul(Decimal::ONE_HUNDRED) <= self.0.saturating_mul(whole.0)
    }
}

impl FromStr for Percent {
    type Err = AmountError;

    fn from_str(text: &str) -> Result<Self, AmountError> {
        let value = parse(text)?;
        if value > Decimal::ONE_HUNDRED { Err(AmountError::Percentage) } else { Ok(Percent(value)) }
    }
}

impl TryFrom<String> for Percent {
    type Error = AmountError;

    fn try_from(text: String) -> Result<Self, AmountError> {
        text.parse()
    }
}

impl From<Percent> for String {
    fn from(percent: Percent) -> String {
        percent.to_string()
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
