//! Exact quotients for Uniform Regulations Schedules 5, 7, 8 and 9, which divide before they multiply.
//!
//! The only rounding that the law knows is that of a maturity (Schedule 9 s. 1). An average that is carried from shipment
//! to shipment soon outgrows any decimal, so both terms are whole numbers without a bound; they are rounded only to be
//! shown, or downwards where an amount must leave them.

use crate::amount::{Amount, Percent, Rounding};
use num_bigint::BigUint;
use rust_decimal::Decimal;
use serde::Serialize;
use std::cmp::Ordering;

/// Decimals of a figure that is shown.
const DECIMALS: usize = 6;
/// Fractions of at most this many bits are kept in lowest terms, and are shown; longer ones would cost more than they tell.
const SHORT: u64 = 256;

/// A quantity, a value or a ratio; never below zero.
#[derive(Clone, Debug)]
pub(crate) struct Fraction {
    numerator: BigUint,
    denominator: BigUint,
}

/// A figure to be shown.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Figure {
    /// A decimal, rounded half up to six places if it has more.
    pub shown: String,
    /// The same without rounding, as a decimal or as `numerator/denominator`; none if that is too long to tell anything.
    pub exact: Option<String>,
    /// As an amount, rounded up; none if it is larger than an amount may be.
    #[serde(skip)]
    ceiling: Option<Amount>,
}

impl Figure {
    /// Whether what is shown is the figure itself.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.exact.as_ref() == Some(&self.shown)
    }

    /// It as an amount, rounded up; none if it is larger than an amount that is read may be.
    pub(crate) const fn rounded_up(&self) -> Option<Amount> {
        self.ceiling
    }
}

impl Fraction {
    pub(crate) fn zero() -> Fraction {
        Fraction { numerator: BigUint::ZERO, denominator: BigUint::from(1_u8) }
    }

    /// A whole number.
    pub(crate) fn whole(number: u32) -> Fraction {
        Fraction { numerator: BigUint::from(number), denominator: BigUint::from(1_u8) }
    }

    /// The denominator is never zero: it comes of a power of ten, of a product, or of a numerator that was looked at.
    fn new(numerator: BigUint, denominator: BigUint) -> Fraction {
        if numerator.bits().max(denominator.bits()) > SHORT {
            return Fraction { numerator, denominator };
        }
        let (mut divisor, mut rest) = (numerator.clone(), denominator.clone());
        while rest != BigUint::ZERO {
            (divisor, rest) = (rest.clone(), divisor % rest);
        }
        Fraction { numerator: numerator / &divisor, denominator: denominator / divisor }
    }

    pub(crate) fn is_zero(&self) -> bool {
        self.numerator == BigUint::ZERO
    }

    pub(crate) fn is_less_than(&self, other: &Fraction) -> bool {
        self.compare(other) == Ordering::Less
    }

    pub(crate) fn compare(&self, other: &Fraction) -> Ordering {
        (&self.numerator * &other.denominator).cmp(&(&other.numerator * &self.denominator))
    }

    pub(crate) fn plus(&self, other: &Fraction) -> Fraction {
        let numerator = &self.numerator * &other.denominator + &other.numerator * &self.denominator;
        Fraction::new(numerator, &self.denominator * &other.denominator)
    }

    /// The difference; nothing if `other` is more.
    pub(crate) fn minus(&self, other: &Fraction) -> Fraction {
        let (more, less) = (&self.numerator * &other.denominator, &other.numerator * &self.denominator);
        if more <= less {
            return Fraction::zero();
        }
        Fraction::new(more - less, &self.denominator * &other.denominator)
    }

    pub(crate) fn times(&self, other: &Fraction) -> Fraction {
        Fraction::new(&self.numerator * &other.numerator, &self.denominator * &other.denominator)
    }

    /// The quotient; none of nothing.
    pub(crate) fn over(&self, other: &Fraction) -> Option<Fraction> {
        let divides = !other.is_zero();
        divides.then(|| Fraction::new(&self.numerator * &other.denominator, &self.denominator * &other.numerator))
    }

    /// Multiplied by itself so many times.
    pub(crate) fn power(&self, exponent: u32) -> Fraction {
        Fraction { numerator: self.numerator.pow(exponent), denominator: self.denominator.pow(exponent) }
    }

    /// The multiple of a tenth that is nearest, the greater one of two.
    pub(crate) fn to_tenths(&self) -> Fraction {
        Fraction::new(self.nearest(1), power_of_ten(1))
    }

    /// The amount with six decimals that is nearest on that side; none if it is larger than an amount that is read may be.
    pub(crate) fn amount(&self, rounding: Rounding) -> Option<Amount> {
        let (whole, rest) = self.scaled(DECIMALS);
        let exact = rest == BigUint::ZERO || rounding == Rounding::Down;
        amount(&if exact { whole } else { whole + 1_u8 }).bounded()
    }

    /// The amount with six decimals that is nearest below it, or it itself.
    pub(crate) fn rounded_down(&self) -> Amount {
        amount(&self.scaled(DECIMALS).0)
    }

    /// The amount with six decimals that is nearest, to be shown.
    pub(crate) fn rounded(&self) -> Amount {
        amount(&self.nearest(DECIMALS))
    }

    /// How many units of so many decimals are nearest to it, rounded half up.
    fn nearest(&self, decimals: usize) -> BigUint {
        let (whole, rest) = self.scaled(decimals);
        self.half_up(whole, rest)
    }

    fn half_up(&self, whole: BigUint, rest: BigUint) -> BigUint {
        if rest * 2_u8 >= self.denominator { whole + 1_u8 } else { whole }
    }

    /// How often a unit of so many decimals goes into it, and what is left of the numerator.
    fn scaled(&self, decimals: usize) -> (BigUint, BigUint) {
        let scaled = &self.numerator * power_of_ten(decimals);
        let whole = &scaled / &self.denominator;
        let rest = scaled - &whole * &self.denominator;
        (whole, rest)
    }

    pub(crate) fn figure(&self) -> Figure {
        let (whole, rest) = self.scaled(DECIMALS);
        let ends = rest == BigUint::ZERO;
        let ceiling = amount(&if ends { whole.clone() } else { &whole + 1_u8 }).bounded();
        let shown = decimal(&self.half_up(whole, rest));
        let exact = if ends {
            Some(shown.clone())
        } else {
            let short = self.numerator.bits().max(self.denominator.bits()) <= SHORT;
            short.then(|| format!("{}/{}", self.numerator, self.denominator))
        };
        Figure { shown, exact, ceiling }
    }

    /// To two places, rounded half up, as a percentage is shown.
    pub(crate) fn to_two_places(&self) -> String {
        let digits = format!("{:0>3}", self.nearest(2));
        let (whole, decimals) = digits.split_at_checked(digits.len().saturating_sub(2)).unwrap_or((&digits, ""));
        format!("{whole}.{decimals}")
    }
}

impl From<Amount> for Fraction {
    fn from(amount: Amount) -> Fraction {
        of(amount.decimal())
    }
}

/// A percentage as the number before its sign.
impl From<Percent> for Fraction {
    fn from(percent: Percent) -> Fraction {
        of(percent.amount().decimal())
    }
}

/// Nothing, if it is below zero: what is more than the whole leaves no part of it.
fn of(decimal: Decimal) -> Fraction {
    let decimal = decimal.max(Decimal::ZERO);
    let decimals = usize::try_from(decimal.scale()).unwrap_or_default();
    Fraction::new(BigUint::from(decimal.mantissa().unsigned_abs()), power_of_ten(decimals))
}

fn power_of_ten(exponent: usize) -> BigUint {
    (0..exponent).fold(BigUint::from(1_u8), |power, _| power * 10_u8)
}

/// Millionths as an amount. Sums of what is read are far below what an amount holds; beyond that it would be the most.
fn amount(millionths: &BigUint) -> Amount {
    Amount::of_millionths(i128::try_from(millionths).unwrap_or(i128::MAX))
}

/// Millionths as a decimal without trailing zeros.
fn decimal(millionths: &BigUint) -> String {
    let digits = format!("{millionths:0>width$}", width = DECIMALS + 1);
    let (whole, decimals) = digits.split_at_checked(digits.len().saturating_sub(DECIMALS)).unwrap_or((&digits, ""));
    let decimals = decimals.trim_end_matches('0');
    if decimals.is_empty() { whole.to_owned() } else { format!("{whole}.{decimals}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fraction(text: &str) -> Fraction {
        text.parse::<Amount>().map(Fraction::from).unwrap()
    }

    #[test]
    fn a_figure_is_shown_rounded_half_up_and_kept_exact() {
        let third = fraction("1").over(&fraction("3")).unwrap().figure();
        assert_eq!((third.shown.as_str(), third.exact.as_deref()), ("0.333333", Some("1/3")));
        let half = fraction("0.000001").over(&fraction("2")).unwrap().figure();
        assert_eq!((half.shown.as_str(), half.exact.as_deref()), ("0.000001", Some("1/2000000")));
        assert!(fraction("510.00").figure().is_exact());
        assert_eq!(fraction("0").figure().shown, "0");
        assert_eq!(fraction("1000000").figure().shown, "1000000");
    }

    #[test]
    fn an_amount_that_does_not_end_is_rounded_down_and_shown_rounded() {
        let two_thirds = fraction("2").over(&fraction("3")).unwrap();
        assert_eq!(two_thirds.rounded_down().to_string(), "0.666666");
        assert_eq!(two_thirds.rounded().to_string(), "0.666667");
        assert_eq!(fraction("19.710000").rounded_down().to_string(), "19.71");
        assert_eq!(Fraction::zero().rounded_down(), Amount::ZERO);
    }

    #[test]
    fn tenths_are_rounded_half_up() {
        let tenths =
            ["1.94", "1.949999", "1.95", "1.96", "0.05", "0.04"].map(|text| fraction(text).to_tenths().figure().shown);
        assert_eq!(tenths, ["1.9", "1.9", "2", "2", "0.1", "0"]);
    }

    #[test]
    fn what_was_divided_and_multiplied_back_is_what_it_was() {
        let mut share = fraction("1");
        for whole in 1..200_u32 {
            let whole = fraction(&whole.to_string());
            share = share.over(&whole).unwrap().times(&fraction("0.37"));
        }
        for whole in 1..200_u32 {
            share = share.times(&fraction(&whole.to_string())).over(&fraction("0.37")).unwrap();
        }
        assert_eq!(share.figure().exact.as_deref(), Some("1"));
        assert!(share.over(&Fraction::zero()).is_none());
        assert!(fraction("1").minus(&fraction("2")).is_zero());
    }
}
