//! Until when a record is kept (Article 5.8): years from the latest of signing, export and import, unless told otherwise.

use serde::{Deserialize, Serialize};
use usmca::{Date, Problem, ProblemKind};

/// The days from which the time of keeping counts, as far as they are known.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Days {
    /// When the certification of origin was signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<Date>,
    /// When the good was exported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exported: Option<Date>,
    /// When the good was imported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub imported: Option<Date>,
}

/// The last day on which a record is kept, and why that day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeepUntil {
    /// The last day.
    pub date: Date,
    /// From what it follows.
    pub because: String,
}

impl Days {
    /// The latest of them, and what it is the day of.
    fn latest(self) -> Option<(Date, &'static str)> {
        let known = [(self.signed, "signing"), (self.exported, "export"), (self.imported, "import")];
        known.into_iter().filter_map(|(day, of)| Some((day?, of))).max_by_key(|(day, _)| *day)
    }

    /// The last day of keeping: as told, else so many years after the latest of these days; where none is known, after the
    /// latest of `otherwise`, which are the days of the determination and of the record.
    ///
    /// # Errors
    /// A day that was told and is before the latest of these days; a day beyond the calendar.
    pub fn keep_until(self, told: Option<Date>, otherwise: [Date; 2], years: u16) -> Result<KeepUntil, Problem> {
        let latest = self.latest();
        if let Some(told) = told {
            return match latest {
                Some((day, of)) if told < day => {
                    let message = format!("{told} is before the day of {of}, {day}; a later day is accepted");
                    Err(Problem::new("keep_until", ProblemKind::Contradiction, message))
                }
                _ => Ok(KeepUntil { date: told, because: "as told".to_owned() }),
            };
        }
        let (from, of) = latest.unwrap_or_else(|| {
            let [first, second] = otherwise;
            (first.max(second), "the determination or of this record: no day of signing, export or import is stated")
        });
        let date = years_after(from, years).ok_or_else(|| {
            Problem::new("keep_until", ProblemKind::Date, format!("{years} years after {from} are beyond the calendar"))
        })?;
        Ok(KeepUntil { date, because: format!("{years} years from {from}, the day of {of}") })
    }
}

/// The same day so many years later. A February 29 without its like ends with March 1: a day longer rather than a day less.
fn years_after(day: Date, years: u16) -> Option<Date> {
    let later = day.checked_add(jiff::Span::new().try_years(i64::from(years)).ok()?).ok()?;
    if later.day() == day.day() { Some(later) } else { later.tomorrow().ok() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn kept(days: Days, told: Option<&str>) -> Result<String, Problem> {
        let otherwise = [day("2025-01-01"), day("2024-06-01")];
        days.keep_until(told.map(day), otherwise, 6).map(|kept| kept.date.to_string())
    }

    #[test]
    fn six_years_from_the_latest_day() {
        let days = Days {
            signed: Some(day("2025-03-01")),
            exported: Some(day("2025-05-02")),
            imported: Some(day("2025-04-30")),
        };
        assert_eq!(kept(days, None).unwrap(), "2031-05-02");
        assert_eq!(kept(Days::default(), None).unwrap(), "2031-01-01", "no day is known: that of the record");
        assert_eq!(kept(Days { imported: Some(day("2024-02-29")), ..Days::default() }, None).unwrap(), "2030-03-01");
    }

    #[test]
    fn unless_told_otherwise_but_never_before_the_day_itself() {
        let days = Days { imported: Some(day("2025-04-30")), ..Days::default() };
        assert_eq!(kept(days, Some("2040-01-01")).unwrap(), "2040-01-01");
        assert_eq!(kept(days, Some("2025-04-29")).unwrap_err().at, "keep_until");
    }
}
