//! A moment as a record states it: RFC 3339 in UTC, to the second, such as `2025-03-01T12:00:00Z`.

use jiff::Timestamp;
use jiff::tz::Offset;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use usmca::Date;

/// A moment, told by the caller: this library has no clock.
///
/// ```
/// let time: usmca_audit::Time = "2025-03-01T06:00:00-06:00".parse().unwrap();
/// assert_eq!(time.to_string(), "2025-03-01T12:00:00Z");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Time(Timestamp);

/// Why a text is not a moment.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a time is written as in 2025-03-01T12:00:00Z, with its zone and between the years 1900 and 9000")]
pub struct TimeError;

impl Time {
    /// So many seconds after the beginning of 1970, as a clock tells them.
    ///
    /// # Errors
    /// A time outside the years that are accepted.
    pub fn of_unix_seconds(seconds: i64) -> Result<Time, TimeError> {
        let time = Timestamp::from_second(seconds).map(Time).map_err(|_| TimeError)?;
        if (1900..=9000).contains(&time.day().year()) { Ok(time) } else { Err(TimeError) }
    }

    /// Its day in UTC.
    #[must_use]
    pub fn day(self) -> Date {
        Offset::UTC.to_datetime(self.0).date()
    }
}

impl FromStr for Time {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Time, TimeError> {
        let time: Timestamp = text.parse().map_err(|_| TimeError)?;
        Time::of_unix_seconds(time.as_second())
    }
}

impl TryFrom<String> for Time {
    type Error = TimeError;

    fn try_from(text: String) -> Result<Time, TimeError> {
        text.parse()
    }
}

impl From<Time> for String {
    fn from(time: Time) -> String {
        time.to_string()
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
