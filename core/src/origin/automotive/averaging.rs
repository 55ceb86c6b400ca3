//! Uniform Regulations s. 16, GN 11(k)(iv): over which category and period figures may be averaged.
//!
//! A vehicle is averaged over the producer's fiscal year (s. 16(1)); in the beginning over a period from the first day of the
//! Agreement (s. 16(4)) or over the years of the stages (s. 16(5)). Core parts may also be averaged over a quarter or a month
//! (s. 16(10)(b)), read as whole months of the calendar. The day of the determination must be in the period. That the category
//! was notified to customs in time (s. 16(6)) is not decided.
//!
//! Example: the fiscal year begins on January 1, 2021; the first period is from July 1, 2020 to December 31, 2021 (s. 16(12)).

use super::{Vehicle, all_of, any_of, fact};
use crate::citation::Citation;
use crate::good::{Over, VehicleAveraging};
use crate::rules::TransitionalPeriods;
use crate::trace::{Automotive, AutomotiveKey, Finding, Input, PeriodKind, Question, Step, Subject};
use jiff::ToSpan;
use jiff::civil::Date;

pub(super) fn step<'a>(vehicle: Vehicle<'a>, averaging: &'a VehicleAveraging) -> Step<'a> {
    let section = Citation::Section("16(1)");
    let asked = |key| fact(Automotive::Asked(averaging.at, "", key), section, None);
    let mut because = Vec::new();
    if averaging.categorized {
        because.push(fact(Automotive::AveragingCategory, Citation::Section("16(3)"), true));
    } else if averaging.needs_category {
        because.push(asked(AutomotiveKey::Category));
    }
    let Some((from, to)) = averaging.from.zip(averaging.to) else {
        because.push(asked(AutomotiveKey::From));
        return all_of(Automotive::Averaging, section, because);
    };
    because.push(match vehicle.case.good.date {
        Some(day) => fact(Automotive::DayInPeriod, section, from <= day && day <= to),
        None => Step::fact(Question::Stated(Input::Date, Subject::Good), section, None),
    });
    because.push(period(vehicle, averaging, from, to));
    all_of(Automotive::Averaging, section, because)
}

/// Any of the periods that the law allows.
fn period<'a>(vehicle: Vehicle<'a>, averaging: &'a VehicleAveraging, from: Date, to: Date) -> Step<'a> {
    let law = &vehicle.law.averaging;
    let is =
        |kind, section: &'a str, found: Finding| fact(Automotive::PeriodOf(kind), Citation::Section(section), found);
    let whole = |months: i32| from == from.first_of_month() && end(from, months) == Some(to);
    let mut kinds = match averaging.over {
        Over::Quarter => return is(PeriodKind::QuarterOrMonth, "16(10)", whole(3).into()),
        Over::Month => return is(PeriodKind::QuarterOrMonth, "16(10)", whole(1).into()),
        Over::FiscalYear => Vec::new(),
    };
    let transitional = law.transitional.iter().filter(|one| one.vehicles.contains(&vehicle.kind));
    // A year of the stages needs no word on the fiscal year; every other period ends with one.
    let mut ends_with_year = vec![(PeriodKind::FiscalYear, "16(1)")];
    for one in transitional {
        if is_year_of(one, from, to) {
            return is(PeriodKind::Transitional, &one.section, Finding::Met);
        }
        ends_with_year.push((PeriodKind::Transitional, one.section.as_str()));
    }
    ends_with_year.push((PeriodKind::First, law.first_period.section.as_str()));
    let Some(begins) = averaging.fiscal_year_begins else {
        let asked = Automotive::Asked(averaging.at, "", AutomotiveKey::FiscalYearBegins);
        return fact(asked, Citation::Section("16(1)"), None);
    };
    let ends_then = end(begins, 12) == Some(to);
    for (kind, section) in ends_with_year {
        let begun = match kind {
            PeriodKind::FiscalYear => from == begins,
            PeriodKind::First => {
                let first = &law.first_period;
                from == first.from && first.from < begins && begins < first.fiscal_year_begins_before
            }
            _ => {
                let mut last = law.transitional.iter().filter(|one| one.section == section);
                last.any(|one| from == one.last && begins <= one.last && one.last <= to)
            }
        };
        kinds.push(is(kind, section, (begun && ends_then).into()));
    }
    any_of(Automotive::AveragingPeriod, Citation::Section("16(1)"), kinds)
}

/// A year of the stages before the last.
fn is_year_of(periods: &TransitionalPeriods, from: Date, to: Date) -> bool {
    let on_its_day = (from.month(), from.day()) == (periods.first.month(), periods.first.day());
    on_its_day && periods.first <= from && from < periods.last && end(from, 12) == Some(to)
}

/// The last day of so many months.
fn end(from: Date, months: i32) -> Option<Date> {
    from.checked_add(months.months()).ok()?.yesterday().ok()
}
