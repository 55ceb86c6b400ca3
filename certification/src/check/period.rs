//! Element 8: a period of at most so many months as the Agreement allows (Article 5.2), and days however they are written.

use super::{Check, stated};
use crate::element::Element;
use crate::file::CertificationFile;
use crate::finding::{Fault, Part};
use usmca::Date;
use usmca_wire::unaccented;

/// A day that was read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Day {
    /// This day.
    Certain(Date),
    /// Day and month could be exchanged.
    Ambiguous,
    /// No day.
    Unreadable,
}

pub(super) fn blanket(file: &CertificationFile, check: &mut Check<'_>) {
    let element = Element::BlanketPeriod;
    let invoiced = file.goods.iter().any(|line| stated(line.invoice.as_ref()).is_some());
    let Some(period) = &file.blanket_period else {
        if !invoiced && !file.goods.is_empty() {
            check.report(element, "blanket_period", Fault::NoShipment);
        }
        return;
    };
    if invoiced {
        check.report(element, "blanket_period", Fault::PeriodAndInvoice);
    }
    let from = check.day(period.from.as_ref(), Part::PeriodFrom, element, "blanket_period.from");
    let until = check.day(period.until.as_ref(), Part::PeriodUntil, element, "blanket_period.until");
    let (Some(from), Some(until)) = (from, until) else { return };
    let months = check.rules.agreement().blanket_period_months;
    match last_day(from, months) {
        _ if until < from => check.report(element, "blanket_period.until", Fault::PeriodBackwards),
        Some(last) if last < until => {
            check.report(element, "blanket_period.until", Fault::PeriodTooLong(months, last));
        }
        _ => {}
    }
}

/// The last day of a period of so many months, both days counted: 31 December of one that begins on 1 January.
fn last_day(from: Date, months: u16) -> Option<Date> {
    let ahead = i32::from(from.month()) - 1 + i32::from(months);
    let year = i16::try_from(i32::from(from.year()) + ahead / 12).ok()?;
    let month = i8::try_from(ahead % 12 + 1).ok()?;
    match Date::new(year, month, from.day()) {
        Ok(anniversary) => anniversary.yesterday().ok(),
        // The month is shorter: it is over before the anniversary comes.
        Err(_) => Date::new(year, month, 1).ok().map(Date::last_of_month),
    }
}

/// A day in the forms of the three countries.
pub(super) fn day(text: &str) -> Day {
    if let Ok(day) = text.trim().parse::<Date>() {
        return if text.trim().len() == 10 { Day::Certain(day) } else { Day::Unreadable };
    }
    let text = unaccented(text);
    let parts: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let parts: Vec<&str> = parts.into_iter().filter(|part| !["de", "del", "the", "le", "of"].contains(part)).collect();
    let &[first, second, third] = parts.as_slice() else { return Day::Unreadable };
    let certain = |year: i16, month: i8, day: i8| Date::new(year, month, day).map_or(Day::Unreadable, Day::Certain);
    let Some(year) = number(third, 4).or_else(|| number(first, 4)) else { return Day::Unreadable };
    if let (Some(_), Some(month), Some(day)) = (number(first, 4), number(second, 2), number(third, 2)) {
        return certain(year, small(month), small(day));
    }
    match (number(first, 2), number(second, 2), month(first), month(second)) {
        (Some(one), Some(two), ..) if one == two => certain(year, small(one), small(two)),
        (Some(one), Some(two), ..) if one > 12 => certain(year, small(two), small(one)),
        (Some(one), Some(two), ..) if two > 12 => certain(year, small(one), small(two)),
        (Some(_), Some(_), ..) => Day::Ambiguous,
        (Some(day), None, _, Some(month)) | (None, Some(day), Some(month), _) => certain(year, month, small(day)),
        _ => Day::Unreadable,
    }
}

fn small(number: i16) -> i8 {
    i8::try_from(number).unwrap_or(0)
}

/// A number of at most so many digits, exactly so many if it is a year; ordinals lose their letters.
fn number(text: &str, digits: usize) -> Option<i16> {
    let text = ["st", "nd", "rd", "th", "er"].iter().find_map(|ending| text.strip_suffix(ending)).unwrap_or(text);
    let fits = if digits == 4 { text.len() == 4 } else { (1..=digits).contains(&text.len()) };
    if fits { text.parse().ok().filter(|number| *number > 0) } else { None }
}

/// The month by its name in English, Spanish or French, or the first letters of it.
fn month(text: &str) -> Option<i8> {
    const MONTHS: [&[&str]; 12] = [
        &["january", "enero", "janvier", "jan"],
        &["february", "febrero", "fevrier", "feb"],
        &["march", "marzo", "mars", "mar"],
        &["april", "abril", "avril", "apr"],
        &["may", "mayo", "mai"],
        &["june", "junio", "juin", "jun"],
        &["july", "julio", "juillet", "jul"],
        &["august", "agosto", "aout", "aug"],
        &["september", "septiembre", "septembre", "setiembre", "sep", "sept"],
        &["october", "octubre", "octobre", "oct"],
        &["november", "noviembre", "novembre", "nov"],
        &["december", "diciembre", "decembre", "dec"],
    ];
    let place = MONTHS.iter().position(|names| names.contains(&text))?;
    i8::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn twelve_months_end_on_the_day_before_the_anniversary() {
        let last = |from| last_day(date(from), 12).unwrap().to_string();
        assert_eq!(last("2025-01-01"), "2025-12-31");
        assert_eq!(last("2025-06-15"), "2026-06-14");
        assert_eq!(last("2024-02-29"), "2025-02-28");
        assert_eq!(last("2023-03-01"), "2024-02-29");
    }

    #[test]
    fn days_are_read_as_the_three_countries_write_them() {
        let wanted = Day::Certain(date("2025-01-31"));
        let forms =
            ["2025-01-31", "31/01/2025", "01/31/2025", "January 31, 2025", "31 de enero de 2025", "31 janvier 2025"];
        assert!(forms.iter().all(|form| day(form) == wanted), "{:?}", forms.map(day));
        assert_eq!(day("1er février 2025"), Day::Certain(date("2025-02-01")));
        assert_eq!(day("03/04/2025"), Day::Ambiguous);
        for bad in ["2025-02-30", "soon", "31/31/2025", "2025", "", "2025-01-31T10:00:00", "99999-01-01"] {
            assert_eq!(day(bad), Day::Unreadable, "{bad}");
        }
    }
}
