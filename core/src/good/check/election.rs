//! Checks the choices of the producer, the period of an average (s. 7(15)), and what a verification has left open
//! (ss. 7(7)-(8), 8(10)-(12)).

use super::{Check, quoted};
use crate::good::{Averaging, AveragingFile, Closed, Elections, ElectionsFile, Material, VerificationFile};
use crate::problem::ProblemKind;
use crate::says;
use crate::trace::{Base, Method};
use jiff::ToSpan;
use jiff::civil::Date;

const METHODS: [(&str, Method); 2] = [("transaction_value", Method::TransactionValue), ("net_cost", Method::NetCost)];
/// Months of a period, and of the fiscal year.
const PERIODS: [(&str, i32); 4] = [("one_month", 1), ("three_months", 3), ("six_months", 6), ("fiscal_year", YEAR)];
const YEAR: i32 = 12;
/// How many designations may be given up in one verification (s. 8(12)).
const REJECTIONS: usize = 2;

/// What a customs administration may notify.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Notice {
    ValueToBeAdjusted,
    ContentNotSatisfied,
}

const NOTICES: [(&str, Notice); 2] =
    [("value_to_be_adjusted", Notice::ValueToBeAdjusted), ("content_not_satisfied", Notice::ContentNotSatisfied)];

impl Check<'_> {
    pub(super) fn elections(&mut self, file: Option<&ElectionsFile>) -> Elections {
        let Some(file) = file else { return Elections::default() };
        let method = self.one_of("elections.method", file.method.as_deref(), &METHODS);
        let de_minimis_base = self.one_of(
            "elections.de_minimis_base",
            file.de_minimis_base.as_deref(),
            &[("transaction_value", Base::TransactionValue), ("total_cost", Base::TotalCost)],
        );
        let averaging = file.averaging.as_ref().and_then(|period| self.averaging_of_period(period));
        if averaging.is_some() && method == Some(Method::TransactionValue) {
            let message = says!("an average is by net cost only (s. 7(15), (19)); leave out one of the two");
            self.report("elections.method", ProblemKind::Contradiction, message);
        }
        Elections { method, de_minimis_base, intermediate_fixed: file.intermediate.is_some(), averaging }
    }

    /// s. 7(15)(a): a month, three or six months that divide what remains of the fiscal year, or the fiscal year.
    fn averaging_of_period(&mut self, file: &AveragingFile) -> Option<Averaging> {
        let at = "elections.averaging";
        let months = self.one_of(&format!("{at}.period"), Some(&file.period), &PERIODS);
        let begins = self.day(&format!("{at}.begins"), Some(&file.begins));
        let year = self.day(&format!("{at}.fiscal_year_begins"), Some(&file.fiscal_year_begins));
        let (months, begins, year) = (months?, begins?, year?);
        let elapsed = (0..YEAR).find(|months| year.checked_add(months.months()).is_ok_and(|day| day == begins));
        let Some(elapsed) = elapsed else {
            let message = says!("must be the first day of a month of the fiscal year that begins on {0}", year);
            self.report(&format!("{at}.begins"), ProblemKind::Date, message);
            return None;
        };
        let remaining = YEAR.saturating_sub(elapsed);
        if remaining.checked_rem(months) != Some(0) || (months == YEAR && elapsed != 0) {
            let message = says!(
                "{0} months must divide the {1} that remain of the fiscal year (s. 7(15)(a)(ii))",
                months,
                remaining
            );
            self.report(&format!("{at}.period"), ProblemKind::Contradiction, message);
            return None;
        }
        let ends = begins.checked_add(months.months()).and_then(|day| day.checked_sub(1.day())).ok()?;
        Some(Averaging { begins, ends, estimated: file.estimated == Some(true) })
    }

    /// An average is of all units produced in the period, so their number is needed, and the good was made by then.
    pub(super) fn averaged(&mut self, averaging: Option<Averaging>, quantity: bool, date: Option<Date>) {
        let Some(averaging) = averaging else { return };
        if !quantity {
            let message = says!("the amounts are sums over a period: give the number of units produced in it");
            self.report("quantity", ProblemKind::Missing, message);
        }
        if date.is_some_and(|date| date < averaging.begins) {
            let message = says!("is before the period of elections.averaging, which begins on {0}", averaging.begins);
            self.report("date", ProblemKind::Contradiction, message);
        }
    }

    /// The method that a verification has closed.
    pub(super) fn verification(&mut self, file: Option<&VerificationFile>) -> Option<(Method, Closed)> {
        let file = file?;
        let below = |key: &str| format!("verification.{key}");
        let method = self.one_of(&below("method"), file.method.as_deref(), &METHODS);
        let notice = self.one_of(&below("notice"), file.notice.as_deref(), &NOTICES);
        let notified = self.day(&below("notified"), file.notified.as_deref());
        let recalculated = self.day(&below("recalculated"), file.recalculated.as_deref());
        let extended = self.day(&below("recalculate_by"), file.recalculate_by.as_deref());
        if file.notice.is_some() != file.method.is_some() {
            self.report("verification", ProblemKind::Missing, says!("method and notice are given together"));
        }
        match (method?, notice?) {
            (Method::NetCost, Notice::ContentNotSatisfied) => Some((Method::TransactionValue, Closed::ContentFailed)),
            (Method::NetCost, Notice::ValueToBeAdjusted) => None,
            (Method::TransactionValue, Notice::ContentNotSatisfied) => Some((Method::NetCost, Closed::NoAdjustment)),
            (Method::TransactionValue, Notice::ValueToBeAdjusted) => {
                let days = i32::from(self.rules.agreement().verification_days);
                let (Some(notified), Some(recalculated)) = (notified, recalculated) else {
                    if file.notified.is_none() || file.recalculated.is_none() {
                        let message =
                            says!("a change to net cost needs the days `notified` and `recalculated` (s. 7(7))");
                        self.report("verification", ProblemKind::Missing, message);
                    }
                    return None;
                };
                let last = extended.or_else(|| notified.checked_add(days.days()).ok());
                let late = last.is_none_or(|last| recalculated > last);
                late.then_some((Method::NetCost, Closed::Late))
            }
        }
    }

    /// s. 8(10)-(12): a designation that was given up is not made again, and another one once, within the days allowed.
    pub(super) fn rejected_intermediate(
        &mut self,
        file: Option<&VerificationFile>,
        elections: Option<&ElectionsFile>,
        materials: &[Material],
    ) {
        let Some(file) = file.filter(|file| !file.rejected_intermediate.is_empty()) else { return };
        for (place, name) in file.rejected_intermediate.iter().enumerate() {
            let at = format!("verification.rejected_intermediate[{place}]");
            let rejected = self.self_produced(&at, name, materials);
            if let Some(stated) = rejected.filter(|one| one.originating == Some(true)) {
                let message = says!("was found not to be originating, and {0} is stated to be (s. 8(10))", stated.at);
                self.report(&at, ProblemKind::Contradiction, message);
            }
        }
        let designated = elections.and_then(|elections| elections.intermediate.as_deref());
        if designated.is_none() {
            let message = says!("after a rejection say which materials are designated; an empty list for none");
            self.report("elections.intermediate", ProblemKind::Missing, message);
        }
        for name in designated.unwrap_or_default().iter().filter(|name| file.rejected_intermediate.contains(name)) {
            let message = says!("{0} was found not to be originating (s. 8(10))", quoted(name));
            self.report("elections.intermediate", ProblemKind::Contradiction, message);
        }
        let rejections = file.rejected_intermediate.len();
        if rejections > REJECTIONS {
            let message = says!("at most {0} designations are given up in a verification (s. 8(12))", REJECTIONS);
            self.report("verification.rejected_intermediate", ProblemKind::TooLarge, message);
        }
        let Some(redesignated) = &file.redesignated else { return };
        let at = "verification.redesignated";
        if rejections >= REJECTIONS {
            let message = says!("after a second rejection no other material may be designated (s. 8(12)(b))");
            self.report(at, ProblemKind::Contradiction, message);
        }
        if !designated.unwrap_or_default().contains(redesignated) {
            self.report(at, ProblemKind::Missing, says!("list it in elections.intermediate too"));
        }
        let notified = self.day("verification.notified", file.notified.as_deref());
        let on = self.day("verification.redesignated_on", file.redesignated_on.as_deref());
        let days = i32::from(self.rules.agreement().verification_days);
        match (notified.and_then(|day| day.checked_add(days.days()).ok()), on) {
            (Some(last), Some(on)) if on > last => {
                let message = says!("is after {0}, {1} days after the notice (s. 8(11))", last, days);
                self.report("verification.redesignated_on", ProblemKind::Contradiction, message);
            }
            (Some(_), Some(_)) => {}
            _ => self.report(
                at,
                ProblemKind::Missing,
                says!("needs the days `notified` and `redesignated_on` (s. 8(11))"),
            ),
        }
    }
}
