//! Averages of a period: Uniform Regulations Schedule 8 ss. 6 and 14 (the preceding one- or three-month period) and s. 7
//! (the period over which net cost is averaged).
//!
//! The ratio of a period is that of the units there at its beginning and received in it, and is applied to what is left
//! at its end. Under s. 7 it also holds for what is withdrawn in it, under ss. 6 and 14 for what is withdrawn in the next.
//! Neither says what holds in a first period: its withdrawals are then non-originating. Example: in January 2,100 of
//! 5,200 units are originating, so of the 2,700 units withdrawn in it 1,090.384615... are (Appendix A, Example 4).

use super::AveragingPeriod;
use super::account::{Account, PeriodRatio, Remaining, Withdrawal};
use super::average::Pool;
use super::fraction::Fraction;
use super::stock::{Movement, Out};
use jiff::ToSpan;
use jiff::civil::Date;

/// The withdrawals for which the ratio of a period holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Applied {
    ToSame,
    ToNext,
}

pub(super) fn fill(account: &mut Account, movements: &[Movement<'_>], length: AveragingPeriod, applied: Applied) {
    let mut pool = Pool::default();
    let mut preceding = None;
    let mut open = movements;
    let mut next = movements.first().map(|first| first.date().first_of_month());
    while let Some(from) = next {
        let end = after(from, length);
        let within = |one: &Movement<'_>| end.is_none_or(|end| one.date() < end);
        let (now, later) =
            open.split_at_checked(open.iter().take_while(|one| within(one)).count()).unwrap_or((open, &[]));
        let opening = pool.units.clone();
        for movement in now {
            if let Movement::In(_, lot) = movement {
                pool.receive(lot);
            }
        }
        let ratio = Ratio { non_originating: pool.ratio(), unit_value: pool.unit_value() };
        let holds = match applied {
            Applied::ToSame => Some(&ratio),
            Applied::ToNext => preceding.as_ref(),
        };
        let mut there = opening;
        for movement in now {
            match movement {
                Movement::In(_, lot) => there = there.plus(&lot.quantity),
                Movement::Out(out) => {
                    there = there.minus(&out.quantity);
                    account.withdrawals.push(withdrawal(out, holds, applied, &there));
                }
            }
        }
        let all = pool.clone();
        pool.leave(there);
        let mut remaining = pool.remaining();
        if applied == Applied::ToNext {
            remaining.value_of_non_originating = None;
        }
        account.remaining = remaining.clone();
        account.periods.push(PeriodRatio {
            from,
            until: end.and_then(|end| end.yesterday().ok()).unwrap_or(Date::MAX),
            units: all.units.figure(),
            originating: all.units.minus(&all.non_originating).figure(),
            ratio_of_non_originating: ratio.non_originating.as_ref().map(Fraction::figure),
            average_unit_value: ratio.unit_value.as_ref().map(Fraction::figure),
            remaining,
        });
        preceding = Some(ratio);
        open = later;
        next = if open.is_empty() { None } else { end };
    }
}

/// What holds for the units withdrawn under a period.
struct Ratio {
    non_originating: Option<Fraction>,
    unit_value: Option<Fraction>,
}

fn withdrawal(out: &Out<'_>, holds: Option<&Ratio>, applied: Applied, there: &Fraction) -> Withdrawal {
    let ratio = holds.and_then(|ratio| ratio.non_originating.as_ref());
    // No units in the preceding period, or no such period: the reading that does not grant preference.
    let non_originating = ratio.map_or_else(|| out.quantity.clone(), |ratio| ratio.times(&out.quantity));
    let originating = out.quantity.minus(&non_originating);
    // Example 4 of Appendix A takes the average value of the same period; for a preceding one no value is given.
    let valued = holds.filter(|_| applied == Applied::ToSame);
    let unit_value = valued.and_then(|ratio| ratio.unit_value.as_ref());
    let value = unit_value.map(|unit_value| unit_value.times(&non_originating));
    Withdrawal {
        value_of_non_originating: value.as_ref().map(Fraction::figure),
        ratio_of_non_originating: ratio.map(Fraction::figure),
        average_unit_value: unit_value.map(Fraction::figure),
        remaining: Remaining { units: Some(there.figure()), ..Remaining::default() },
        without_preceding_period: ratio.is_none(),
        ..Withdrawal::new(out, &originating, &non_originating)
    }
}

/// The first day after a period; none after the last day that there is.
fn after(from: Date, length: AveragingPeriod) -> Option<Date> {
    let months = match length {
        AveragingPeriod::OneMonth => 1,
        AveragingPeriod::ThreeMonths => 3,
        AveragingPeriod::SixMonths => 6,
        AveragingPeriod::Year => 12,
    };
    from.checked_add(months.months()).ok()
}
