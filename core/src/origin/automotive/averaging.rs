//! Uniform Regulations ss. 16, 20(6)-(7), GN 11(k)(iv), (ix): over which category and period figures may be averaged.
//!
//! A vehicle is averaged over the producer's fiscal year (s. 16(1)); in the beginning over a period from the first day of the
//! Agreement (s. 16(4)) or over the years of the stages (s. 16(5)). Parts for use as original equipment may also be averaged
//! over a quarter or a month (ss. 16(10)(b), 20(7)(a)(ii)), read as whole months of the calendar, and over the fiscal year of
//! the producer of the vehicle; what is sold as an aftermarket part for the vehicles of s. 20 over its producer's own
//! (s. 20(7)(a)(iii)). The day of the determination must be in the period: that a good was produced in it is the
//! condition of s. 16(11). That the category was notified to customs in time (s. 16(6)) is not decided.
//!
//! Example: the fiscal year begins on January 1, 2021; the first period is from July 1, 2020 to December 31, 2021 (s. 16(12)).

use super::{Vehicle, all_of, any_of, fact};
use crate::citation::Citation;
use crate::good::{Over, VehicleAveraging};
use crate::hs::HsSet;
use crate::origin::Case;
use crate::rules::{AveragedGoods, AveragingRule, TransitionalPeriods};
use crate::trace::{Automotive, AutomotiveKey, Finding, Input, PeriodKind, Question, Step, Subject};
use jiff::ToSpan;
use jiff::civil::Date;

/// Which periods are open to a good, besides a fiscal year.
struct Open<'a> {
    section: &'a str,
    law: &'a AveragingRule<HsSet>,
    transitional: Vec<&'a TransitionalPeriods>,
    first_period: bool,
    /// The section that opens a quarter or a month.
    quarter_or_month: Option<&'a str>,
}

/// The average of a vehicle, or of its core parts.
pub(super) fn step<'a>(vehicle: Vehicle<'a>, averaging: &'a VehicleAveraging) -> Step<'a> {
    let law = &vehicle.law.averaging;
    let open = Open {
        section: "16(1)",
        law,
        transitional: law.transitional.iter().filter(|one| one.vehicles.contains(&vehicle.kind)).collect(),
        first_period: true,
        quarter_or_month: Some("16(10)"),
    };
    open.step(vehicle.case, averaging, Vec::new())
}

/// The average of another vehicle, or of a part for use in one; none if the file states no average.
pub(in crate::origin) fn of_other_goods<'a>(case: Case<'a>) -> Option<Step<'a>> {
    let averaging = case.good.automotive.as_ref()?.averaging.as_ref()?;
    let law = &case.rules.automotive().averaging;
    let listed = law.goods.iter().filter(|goods| case.good.classification.is_in(&goods.codes) != Finding::NotMet);
    let ways = listed.map(|goods| of_goods(case, goods, averaging)).collect();
    Some(any_of(Automotive::Averaging, Citation::Section("16(1)"), ways))
}

fn of_goods<'a>(case: Case<'a>, goods: &'a AveragedGoods<HsSet>, averaging: &'a VehicleAveraging) -> Step<'a> {
    let law = &case.rules.automotive().averaging;
    let transitional = law.transitional.iter().filter(|one| {
        let of_vehicles = one.vehicles.iter().any(|kind| goods.vehicles.contains(kind));
        of_vehicles || (goods.other_vehicles && one.other_vehicles)
    });
    let open = Open {
        section: &goods.section,
        law,
        transitional: transitional.collect(),
        first_period: goods.first_period,
        quarter_or_month: goods.quarter_or_month.then_some(&goods.section),
    };
    let section = Citation::Section(&goods.section);
    let classification = &case.good.classification;
    let listed = Question::InCodes(Subject::Good, &goods.codes);
    let mut because = vec![Step::fact(listed, section, classification.is_in(&goods.codes))];
    // Of these codes a table lists only what it describes; where the code itself is open, so is the description.
    let described = goods.described.iter().filter(|one| classification.is_in(&one.codes) != Finding::NotMet);
    because.extend(described.map(|one| case.fact(Subject::Good, &one.fact)));
    let uses: Vec<Step<'a>> = goods.for_use_in.iter().map(|id| case.fact(Subject::Good, id)).collect();
    because.extend((!uses.is_empty()).then(|| Step::any_of(Question::ForUseIn, section, uses)));
    open.step(case, averaging, because)
}

impl<'a> Open<'a> {
    fn step(&self, case: Case<'a>, averaging: &'a VehicleAveraging, mut because: Vec<Step<'a>>) -> Step<'a> {
        let section = Citation::Section(self.section);
        let asked = |key| fact(Automotive::Asked(averaging.at, "", key), section, None);
        if averaging.categorized {
            because.push(fact(Automotive::AveragingCategory, Citation::Section("16(3)"), true));
        } else if averaging.needs_category {
            because.push(asked(AutomotiveKey::Category));
        }
        let Some((from, to)) = averaging.from.zip(averaging.to) else {
            because.push(asked(AutomotiveKey::From));
            return all_of(Automotive::Averaging, section, because);
        };
        because.push(match case.good.date {
            Some(day) => fact(Automotive::DayInPeriod, section, from <= day && day <= to),
            None => Step::fact(Question::Stated(Input::Date, Subject::Good), section, None),
        });
        because.push(self.period(averaging, from, to));
        all_of(Automotive::Averaging, section, because)
    }

    /// Any of the periods that the law allows.
    fn period(&self, averaging: &'a VehicleAveraging, from: Date, to: Date) -> Step<'a> {
        let law = self.law;
        let is = |kind, section: &'a str, found: Finding| {
            fact(Automotive::PeriodOf(kind), Citation::Section(section), found)
        };
        let whole = |months: i32| {
            self.quarter_or_month.is_some() && from == from.first_of_month() && end(from, months) == Some(to)
        };
        let quarter_or_month = self.quarter_or_month.unwrap_or(self.section);
        let mut kinds = match averaging.over {
            Over::Quarter => return is(PeriodKind::QuarterOrMonth, quarter_or_month, whole(3).into()),
            Over::Month => return is(PeriodKind::QuarterOrMonth, quarter_or_month, whole(1).into()),
            Over::FiscalYear => Vec::new(),
        };
        // A year of the stages needs no word on the fiscal year; every other period ends with one.
        let mut ends_with_year = vec![(PeriodKind::FiscalYear, self.section)];
        for one in &self.transitional {
            if is_year_of(one, from, to) {
                return is(PeriodKind::Transitional, &one.section, Finding::Met);
            }
            ends_with_year.push((PeriodKind::Transitional, one.section.as_str()));
        }
        if self.first_period {
            ends_with_year.push((PeriodKind::First, law.first_period.section.as_str()));
        }
        let Some(begins) = averaging.fiscal_year_begins else {
            let asked = Automotive::Asked(averaging.at, "", AutomotiveKey::FiscalYearBegins);
            return fact(asked, Citation::Section(self.section), None);
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
        any_of(Automotive::AveragingPeriod, Citation::Section(self.section), kinds)
    }
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
