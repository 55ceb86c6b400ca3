//! Non-allowable interest (s. 1(1), s. 7(14), Schedule 9): the rate of each debt against that of the federal government
//! for a comparable maturity.
//!
//! The maturity of a debt is the average of the years to its payments of principal, weighted by them and rounded to one
//! decimal, half up; between two maturities on offer the federal rate is interpolated. Where the law leaves open whether
//! all interest of a debt above the limit is excluded or only what is above it, all of it is.
//!
//! Example: a loan at 6 percent, repaid by ten equal annual payments, has a maturity of 6.0 years; with federal rates of
//! 4.7 for five and 5.0 for seven years it is compared with 4.85 percent (Schedule 9, Appendix).

use super::super::DebtFile;
use super::super::check::Check;
use super::maturity::maturity;
use super::pool::Debt;
use crate::amount::Amount;
use crate::fraction::Fraction;
use crate::problem::ProblemKind;
use crate::says;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// The most debts of a file, and federal rates of a debt.
const MOST_DEBTS: usize = 100;
const MOST_RATES: usize = 100;

/// Whether so many debts may be compared at all.
pub(super) fn are_few(check: &mut Check<'_>, at: &str, debts: usize) -> bool {
    if debts > MOST_DEBTS {
        check.report(at, ProblemKind::TooLarge, says!("a file has at most {0} debts", MOST_DEBTS));
    }
    debts <= MOST_DEBTS
}

/// Each debt of the costs at a place, compared; what is not allowable of them must not be stated besides.
pub(super) fn debts(
    check: &mut Check<'_>,
    at: &str,
    excluded: &BTreeMap<String, String>,
    files: &[DebtFile],
) -> Vec<Debt> {
    if !files.is_empty() && excluded.contains_key("non_allowable_interest") {
        let message = says!("follows from interest; give one of the two");
        check.report(&format!("{at}.excluded.non_allowable_interest"), ProblemKind::Contradiction, message);
    }
    let places = files.iter().enumerate();
    places.filter_map(|(place, file)| debt(check, &format!("{at}.interest[{place}]"), file)).collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Contract {
    Fixed,
    Variable,
}

/// A federal rate for a maturity.
struct Rate {
    years: Fraction,
    rate: Fraction,
}

/// The federal rate with which a debt is compared, and why it is that one.
struct Compared {
    maturity: Fraction,
    rate: Fraction,
    between: Option<(Amount, Amount)>,
    provision: &'static str,
}

fn debt(check: &mut Check<'_>, at: &str, file: &DebtFile) -> Option<Debt> {
    let below = |key: &str| format!("{at}.{key}");
    let accepted = [("fixed", Contract::Fixed), ("variable", Contract::Variable)];
    let contract = check.one_of(&below("contract"), Some(&file.contract), &accepted);
    let rate = check.amount(&below("rate"), Some(&file.rate));
    let interest = check.amount(&below("interest"), Some(&file.interest));
    let interval = check.amount(&below("adjusted_every"), file.adjusted_every.as_deref());
    let interval = check.above_zero(&below("adjusted_every"), interval);
    match (contract, &file.adjusted_every) {
        (Some(Contract::Fixed), Some(_)) => {
            let message = says!("the rate of a fixed-rate contract is never adjusted");
            check.report(&below("adjusted_every"), ProblemKind::Contradiction, message);
        }
        (Some(Contract::Variable), None) => {
            let message = says!("is needed of a variable-rate contract, in years (Schedule 9 s. 2(b))");
            check.report(&below("adjusted_every"), ProblemKind::Missing, message);
        }
        _ => {}
    }
    let rates = government_rates(check, at, file)?;
    let (contract, rate, interest) = (contract?, rate?, interest?);
    let compared = match (contract, interval) {
        (Contract::Fixed, _) => {
            let maturity = maturity(check, at, file, rate, None)?;
            interpolated(check, at, file, &rates, maturity, "Schedule 9 s. 2(a)")
        }
        (Contract::Variable, interval) => {
            let interval = Fraction::from(interval?);
            if interval.compare(&Fraction::whole(1)) == Ordering::Greater {
                let maturity = maturity(check, at, file, rate, Some(&interval))?;
                interpolated(check, at, file, &rates, maturity, "Schedule 9 s. 2(b)(ii)")
            } else {
                closest(&rates, &interval)
            }
        }
    }?;
    let limit = check.rules.agreement().non_allowable_interest.more_than;
    let most = compared.rate.plus(&Fraction::from(limit));
    Some(Debt {
        name: file.name.as_deref().unwrap_or(at).to_owned(),
        rate,
        interest,
        maturity: compared.maturity.rounded(),
        government_rate: compared.rate.rounded(),
        between: compared.between,
        limit,
        is_allowable: most.compare(&Fraction::from(rate)) != Ordering::Less,
        provision: compared.provision,
    })
}

fn government_rates(check: &mut Check<'_>, at: &str, file: &DebtFile) -> Option<Vec<Rate>> {
    let at = format!("{at}.government_rates");
    let files = &file.government_rates;
    if files.is_empty() {
        let message = says!("give the federal rate of the maturity, or of the nearest below and above it");
        check.report(&at, ProblemKind::Missing, message);
        return None;
    }
    if files.len() > MOST_RATES {
        check.report(&at, ProblemKind::TooLarge, says!("at most {0} rates", MOST_RATES));
        return None;
    }
    let mut rates: Vec<Rate> = Vec::new();
    for (place, file) in files.iter().enumerate() {
        let years_at = format!("{at}[{place}].years");
        let years = check.amount(&years_at, Some(&file.years));
        let years = check.above_zero(&years_at, years);
        let rate = check.amount(&format!("{at}[{place}].rate"), Some(&file.rate));
        let (years, rate) = (Fraction::from(years?), Fraction::from(rate?));
        if rates.iter().any(|seen| seen.years.compare(&years) == Ordering::Equal) {
            check.report(&years_at, ProblemKind::Contradiction, says!("this maturity is given twice; keep one"));
        }
        rates.push(Rate { years, rate });
    }
    Some(rates)
}

/// Schedule 9 s. 2(b)(i): the rate of the maturity that is closest to the interval, the lower of two that are as close.
fn closest(rates: &[Rate], interval: &Fraction) -> Option<Compared> {
    let distance = |one: &Rate| one.years.minus(interval).plus(&interval.minus(&one.years));
    let order = |one: &&Rate, other: &&Rate| {
        distance(one).compare(&distance(other)).then_with(|| one.rate.compare(&other.rate))
    };
    let found = rates.iter().min_by(order)?;
    let (maturity, rate) = (found.years.clone(), found.rate.clone());
    Some(Compared { maturity, rate, between: None, provision: "Schedule 9 s. 2(b)(i)" })
}

/// Schedule 9 s. 2(a), (b)(ii), (c): the rate of the maturity itself, between the nearest two, or of the longest on offer.
fn interpolated(
    check: &mut Check<'_>,
    at: &str,
    file: &DebtFile,
    rates: &[Rate],
    maturity: Fraction,
    provision: &'static str,
) -> Option<Compared> {
    let years = &maturity;
    let of = |wanted: Ordering| rates.iter().filter(move |one| one.years.compare(years) == wanted);
    let compare = |one: &&Rate, other: &&Rate| one.years.compare(&other.years);
    let exact = of(Ordering::Equal).next();
    let shorter = of(Ordering::Less).max_by(compare);
    let longer = of(Ordering::Greater).min_by(compare);
    if let Some(exact) = exact {
        let (maturity, rate) = (exact.years.clone(), exact.rate.clone());
        return Some(Compared { maturity, rate, between: None, provision });
    }
    match (shorter, longer) {
        (Some(shorter), Some(longer)) => {
            let between = Some((shorter.years.rounded(), longer.years.rounded()));
            let from_shorter = shorter.rate.times(&longer.years.minus(&maturity));
            let from_longer = longer.rate.times(&maturity.minus(&shorter.years));
            let rate = from_shorter.plus(&from_longer).over(&longer.years.minus(&shorter.years))?;
            Some(Compared { maturity, rate, between, provision })
        }
        (Some(longest), None) if file.longer_maturities_offered == Some(false) => {
            let (maturity, rate) = (longest.years.clone(), longest.rate.clone());
            Some(Compared { maturity, rate, between: None, provision: "Schedule 9 s. 2(c)" })
        }
        (shorter, _) => {
            let maturity = maturity.figure().shown;
            let message = if shorter.is_none() {
                says!("give the rate of a maturity of {0} years, or of one below and one above it", maturity)
            } else {
                says!(
                    "give the rate of a maturity of {0} years or above, or longer_maturities_offered: false if there is none",
                    maturity
                )
            };
            check.report(&format!("{at}.government_rates"), ProblemKind::Missing, message);
            None
        }
    }
}
