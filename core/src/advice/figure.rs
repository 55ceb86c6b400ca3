//! Single figures: the least price or net cost that suffices, and by how much the value of non-originating materials must
//! fall or may rise (ss. 5, 6(3), 7(2)-(3)).
//!
//! A figure of the tree is met from a base that follows from it by multiplication, rounded up to the smallest unit of the
//! amounts. The least base that suffices for the good is one of these, and is found by determining the good with each.
//!
//! Example: non-originating materials of 48.00 and a content of 60 percent need a price of 120.00.

use super::{Meter, lines};
use crate::amount::{Amount, Percent};
use crate::determination::{Determination, Status, determine};
use crate::good::{Closed, Good};
use crate::rules::RuleTable;
use crate::trace::{Base, Finding, Measure, Method, Step};

/// One hundred percent, in millionths of a percent.
const WHOLE: i128 = 100_000_000;
/// A cent, in the smallest units of an amount, and the decimals of one.
const CENT: i128 = 10_000;
const DECIMALS_OF_CENT: u32 = 2;
/// As high as a price may be: twelve digits.
const HIGHEST: i128 = 999_999_999_999 * 1_000_000;
/// How many bases are tried.
const TRIED: usize = 64;

/// The most that may be non-originating where the rest must be not less than a percentage, in the smallest units.
pub(super) fn allowed(base: Amount, threshold: Percent) -> i128 {
    base.millionths().saturating_mul(WHOLE - threshold.millionths()).div_euclid(WHOLE)
}

/// The most that is not more than a percentage, in the smallest units.
pub(super) fn at_most(base: Amount, limit: Percent) -> i128 {
    base.millionths().saturating_mul(limit.millionths()).div_euclid(WHOLE)
}

/// The least price or net cost with which the good originates.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LeastBase {
    /// Of which method it is the base.
    pub method: Method,
    /// What it is now.
    pub present: Amount,
    /// The least that suffices.
    pub least: Amount,
}

/// A regional value content, and what is between it and its threshold.
#[derive(Clone, PartialEq, Debug)]
pub struct Distance {
    /// The provision of the figure.
    pub citation: String,
    /// The figure.
    pub measure: Measure,
    /// Whether it is met.
    pub met: bool,
    /// By how much the value that it measures must fall, or may rise.
    pub by: Amount,
}

/// The least price and net cost, of those that are stated and decide.
pub(super) fn least_bases(rules: &RuleTable, good: &Good, meter: &mut Meter) -> Vec<LeastBase> {
    [Method::TransactionValue, Method::NetCost]
        .into_iter()
        .filter_map(|method| least(rules, good, method, meter))
        .collect()
}

fn least(rules: &RuleTable, good: &Good, method: Method, meter: &mut Meter) -> Option<LeastBase> {
    let present = base(good, method)?;
    let suffices = |units: i128, meter: &mut Meter| {
        meter.determine(lines(good)).then(|| {
            determine(rules, &with_base(good, method, Amount::shown_of_millionths(units))).status()
                == Status::Originating
        })
    };
    let unit = unit(present);
    // Whatever the price is, it decides nothing.
    if suffices(unit, meter)? || !suffices(HIGHEST, meter)? {
        return None;
    }
    let highest = with_base(good, method, Amount::shown_of_millionths(HIGHEST));
    let determination = determine(rules, &highest);
    let figures = determination.figures();
    let mut bases: Vec<i128> = figures.iter().filter_map(|(_, measure)| met_from(measure, method)).collect();
    bases.iter_mut().for_each(|base| *base = rounded_up(*base, unit));
    bases.sort_unstable();
    bases.dedup();
    let mut tried = bases.into_iter().filter(|base| *base <= HIGHEST).take(TRIED);
    let least = tried.find(|base| suffices(*base, meter) == Some(true))?;
    Some(LeastBase { method, present, least: Amount::shown_of_millionths(least) })
}

fn base(good: &Good, method: Method) -> Option<Amount> {
    let closed = good.closed.iter().any(|(closed, why)| *closed == method && *why != Closed::ContentFailed);
    match method {
        _ if closed => None,
        Method::TransactionValue => good.transaction_value,
        Method::NetCost => good.net_cost,
    }
}

fn with_base(good: &Good, method: Method, base: Amount) -> Good {
    let mut good = good.clone();
    match method {
        Method::TransactionValue => good.transaction_value = Some(base),
        Method::NetCost => good.net_cost = Some(base),
    }
    good
}

/// A cent, or the last decimal of the amount.
fn unit(amount: Amount) -> i128 {
    let decimals = amount.decimal().scale().max(DECIMALS_OF_CENT);
    let power = |exponent: u32| 10_i128.checked_pow(exponent).unwrap_or(1);
    CENT.checked_div(power(decimals - DECIMALS_OF_CENT)).unwrap_or(1).max(1)
}

fn rounded_up(units: i128, unit: i128) -> i128 {
    let over = units.rem_euclid(unit);
    if over == 0 { units.max(unit) } else { units - over + unit }
}

/// The least base from which a figure is met, as far as that base is the price or the net cost.
fn met_from(measure: &Measure, method: Method) -> Option<i128> {
    let quotient = |value: Amount, part: i128| {
        let whole = value.millionths().saturating_mul(WHOLE);
        let down = whole.checked_div_euclid(part)?;
        Some(if down.saturating_mul(part) < whole { down + 1 } else { down })
    };
    match measure {
        Measure::RegionalValueContent { method: of, base, non_originating_value, threshold } if *of == method => {
            // Excluded costs that stay in the net cost are not part of what is stated (s. 7(13)(b)).
            let retained = base.millionths() - HIGHEST;
            quotient(*non_originating_value, WHOLE - threshold.millionths()).map(|least| least - retained)
        }
        Measure::DeMinimis { base: Base::TransactionValue, value, limit, .. } if method == Method::TransactionValue => {
            quotient(*value, limit.millionths())
        }
        Measure::Set { method: of, value, limit, .. } if *of == method => quotient(*value, limit.millionths()),
        _ => None,
    }
}

/// The figures that decide, and how far each is from its limit: the room that is left, or what is lacking.
pub(super) fn distances(determination: &Determination<'_>) -> Vec<Distance> {
    let met = determination.status() == Status::Originating;
    let steps: Vec<&Step<'_>> = if met {
        determination.trace().decisive()
    } else {
        determination.figures().into_iter().map(|one| one.0).collect()
    };
    let wanted = if met { Finding::Met } else { Finding::NotMet };
    let mut distances: Vec<Distance> = Vec::new();
    for step in steps.into_iter().filter(|step| step.finding() == wanted) {
        let Some(distance) = step.measure().and_then(|measure| distance(step, measure, met)) else { continue };
        if !distances.contains(&distance) {
            distances.push(distance);
        }
    }
    distances
}

fn distance(step: &Step<'_>, measure: &Measure, met: bool) -> Option<Distance> {
    let room = match measure {
        Measure::RegionalValueContent { base, non_originating_value, threshold, .. } => {
            allowed(*base, *threshold) - non_originating_value.millionths()
        }
        Measure::DeMinimis { amount, value, limit, .. } => at_most(*amount, *limit) - value.millionths(),
        Measure::Set { base, value, limit, .. } => at_most(*base, *limit) - value.millionths(),
        Measure::Share { .. } | Measure::Cost(_) | Measure::Automotive(_) => return None,
    };
    Some(Distance {
        citation: step.citation().to_string(),
        measure: *measure,
        met,
        by: Amount::shown_of_millionths(room.abs()),
    })
}
