//! The weighted average principal maturity of a debt (Schedule 9 s. 1), before it is rounded, and rounded to one decimal.
//!
//! Example: 75,867.96 paid after one year and the remaining 924,132.04 owed after two are 1,924,132.04 of a loan of
//! 1,000,000, or 1.9 years (Schedule 9, Appendix).

use super::super::check::Check;
use super::super::{DebtFile, PaymentFile};
use crate::amount::Amount;
use crate::fraction::Fraction;
use crate::problem::ProblemKind;
use crate::says;
use std::cmp::Ordering;

/// The most payments of a debt that are listed, and that are equal.
const MOST_PAYMENTS: usize = 500;
const MOST_YEARS: u32 = 100;

/// The weighted average principal maturity, of the whole contract or of one interest rate period (Schedule 9 s. 1).
pub(super) fn maturity(
    check: &mut Check<'_>,
    at: &str,
    file: &DebtFile,
    rate: Amount,
    period: Option<&Fraction>,
) -> Option<Fraction> {
    let below = |key: &str| format!("{at}.{key}");
    let principal = check.amount(&below("principal"), file.principal.as_deref());
    let principal = check.above_zero(&below("principal"), principal);
    let exact = match (&file.equal_annual_payments, file.payments.is_empty()) {
        (Some(_), false) => {
            let message = says!("give either payments or equal_annual_payments, not both");
            check.report(&below("equal_annual_payments"), ProblemKind::Contradiction, message);
            None
        }
        (None, true) => {
            let message = says!("give principal with payments, or equal_annual_payments (Schedule 9 s. 1)");
            check.report(&below("payments"), ProblemKind::Missing, message);
            None
        }
        (Some(text), true) => equal_payments(check, at, text, rate, period),
        (None, false) => {
            if file.principal.is_none() {
                let message = says!("is needed with payments (Schedule 9 s. 1)");
                check.report(&below("principal"), ProblemKind::Missing, message);
            }
            of_payments(check, &below("payments"), &file.payments, principal?, period)
        }
    };
    exact.map(|exact| exact.to_tenths())
}

/// The number of payments and of those within the period, read.
fn equal_payments(
    check: &mut Check<'_>,
    at: &str,
    text: &str,
    rate: Amount,
    period: Option<&Fraction>,
) -> Option<Fraction> {
    let Some(payments) = text.parse().ok().filter(|years| (1..=MOST_YEARS).contains(years)) else {
        let message = says!("must be a whole number of years from 1 to {0}", MOST_YEARS);
        check.report(&format!("{at}.equal_annual_payments"), ProblemKind::NotAccepted, message);
        return None;
    };
    let whole =
        |period: &Fraction| (1..=MOST_YEARS).find(|year| Fraction::whole(*year).compare(period) == Ordering::Equal);
    let within = period.map_or(Some(payments), whole);
    if within.is_none() {
        let message = says!("is no whole number of years up to {0}; give payments instead", MOST_YEARS);
        check.report(&format!("{at}.adjusted_every"), ProblemKind::NotAccepted, message);
    }
    Some(of_equal_payments(rate, payments, within?.min(payments)))
}

/// The maturity, before it is rounded, of a loan repaid by equal annual payments of principal and interest, of which only
/// those of the first years count; what is owed at their end counts there.
///
/// With q = 1 + rate, n payments and m years, the payment of principal in year k is (q - 1) q^(k-1) / (q^n - 1) of the
/// loan, and the weighted sum of all is (m q^n - (q^m - 1) / rate) / (q^n - 1).
fn of_equal_payments(rate: Amount, payments: u32, years: u32) -> Fraction {
    let [one, hundred, n, m] = [1, 100, payments, years].map(Fraction::whole);
    let without_interest = || {
        let twice = m.times(&m.plus(&one)).plus(&m.times(&n.minus(&m)).times(&Fraction::whole(2)));
        twice.over(&n.times(&Fraction::whole(2)))
    };
    let with_interest = || {
        let rate = Fraction::from(rate).over(&hundred)?;
        let factor = one.plus(&rate);
        let (all, within) = (factor.power(payments), factor.power(years));
        m.times(&all).minus(&within.minus(&one).over(&rate)?).over(&all.minus(&one))
    };
    // Without a rate there is nothing to divide by, and the payments are equal parts of the loan.
    with_interest().or_else(without_interest).unwrap_or_else(Fraction::zero)
}

fn of_payments(
    check: &mut Check<'_>,
    at: &str,
    files: &[PaymentFile],
    principal: Amount,
    period: Option<&Fraction>,
) -> Option<Fraction> {
    if files.len() > MOST_PAYMENTS {
        check.report(at, ProblemKind::TooLarge, says!("at most {0} payments", MOST_PAYMENTS));
        return None;
    }
    let mut paid = Amount::ZERO;
    let mut weighted = Fraction::zero();
    for (place, file) in files.iter().enumerate() {
        let years_at = format!("{at}[{place}].years");
        let years = check.amount(&years_at, Some(&file.years));
        let amount = check.amount(&format!("{at}[{place}].amount"), Some(&file.amount));
        let (years, amount) = (Fraction::from(years?), amount?);
        if period.is_some_and(|period| period.is_less_than(&years)) {
            let message = says!("is after the interest rate period; give the payments of the period only");
            check.report(&years_at, ProblemKind::Contradiction, message);
        }
        paid = paid.plus(amount);
        weighted = weighted.plus(&years.times(&Fraction::from(amount)));
    }
    match period {
        None if paid != principal => {
            let message = says!("the payments are {0}, the principal is {1}: all of it is repaid", paid, principal);
            check.report(at, ProblemKind::Contradiction, message);
            return None;
        }
        Some(_) if paid > principal => {
            let message = says!("the payments are {0}, more than the principal of {1}", paid, principal);
            check.report(at, ProblemKind::Contradiction, message);
            return None;
        }
        Some(period) => weighted = weighted.plus(&Fraction::from(principal.less(paid)).times(period)),
        None => {}
    }
    weighted.over(&Fraction::from(principal))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same, payment by payment.
    fn added_up(rate: &str, payments: u32, years: u32) -> Fraction {
        let rate = Fraction::from(rate.parse::<Amount>().unwrap()).over(&Fraction::whole(100)).unwrap();
        let factor = Fraction::whole(1).plus(&rate);
        let parts: Vec<Fraction> = (0..payments).map(|year| factor.power(year)).collect();
        let all = parts.iter().fold(Fraction::zero(), |sum, part| sum.plus(part));
        let weighted = parts.iter().zip(1..).fold(Fraction::zero(), |sum, (part, year)| {
            sum.plus(&part.times(&Fraction::whole(std::cmp::min(year, years))))
        });
        weighted.over(&all).unwrap()
    }

    #[test]
    fn equal_payments_are_the_sum_of_each() {
        for rate in ["0", "0.5", "6", "11.85", "130"] {
            for (payments, years) in [(1, 1), (2, 1), (8, 2), (10, 2), (10, 10), (17, 5)] {
                let (found, wanted) =
                    (of_equal_payments(rate.parse().unwrap(), payments, years), added_up(rate, payments, years));
                assert_eq!(found.compare(&wanted), Ordering::Equal, "{rate} percent, {years} of {payments} years");
            }
        }
        let tenths = |exact: Fraction| exact.to_tenths().figure().shown;
        assert_eq!(tenths(of_equal_payments("6".parse().unwrap(), 10, 10)), "6");
        assert_eq!(tenths(of_equal_payments("6".parse().unwrap(), 10, 2)), "1.9");
        assert_eq!(tenths(of_equal_payments("6".parse().unwrap(), 100, 100)), "83.6");
    }
}
