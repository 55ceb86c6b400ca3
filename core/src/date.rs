//! Values that change on given days; the day of a determination selects one.
//!
//! ```
//! use usmca::Dated;
//! let stage = Dated::since([("2020-07-01".parse().unwrap(), 60), ("2024-07-01".parse().unwrap(), 64)]);
//! assert_eq!(stage.on("2024-06-30".parse().unwrap()), Some(&60));
//! assert_eq!(stage.on("2024-07-01".parse().unwrap()), Some(&64));
//! assert_eq!(stage.on("2020-06-30".parse().unwrap()), None);
//! ```

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A value, or a value for each day from which a new one holds.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Dated<T> {
    /// The same on every day.
    Always(T),
    /// From each day on, until the next; the days ascend.
    Since(Vec<(Date, T)>),
}

impl<T> Dated<T> {
    /// A value for each day from which a new one holds; sorts the days.
    #[must_use]
    pub fn since(stages: impl IntoIterator<Item = (Date, T)>) -> Self {
        let mut stages: Vec<_> = stages.into_iter().collect();
        stages.sort_by_key(|(day, _)| *day);
        Dated::Since(stages)
    }

    /// The value in force on a day; none before the first.
    #[must_use]
    pub fn on(&self, day: Date) -> Option<&T> {
        match self {
            Dated::Always(value) => Some(value),
            Dated::Since(stages) => stages.iter().rev().find(|(from, _)| *from <= day).map(|(_, value)| value),
        }
    }

    /// The value of the last stage, which is the one that General Note 11(o) prints.
    #[must_use]
    pub fn last(&self) -> Option<&T> {
        match self {
            Dated::Always(value) => Some(value),
            Dated::Since(stages) => stages.last().map(|(_, value)| value),
        }
    }

    /// The days from which a new value holds, ascending.
    #[must_use]
    pub fn days(&self) -> Vec<Date> {
        match self {
            Dated::Always(_) => Vec::new(),
            Dated::Since(stages) => stages.iter().map(|(day, _)| *day).collect(),
        }
    }

    /// Whether it is the same on every day.
    #[must_use]
    pub const fn is_constant(&self) -> bool {
        matches!(self, Dated::Always(_))
    }
}
