//! One code or a run of codes, as the law writes them: 7601, 7304.11 through 7304.39.

use super::{HsCode, HsError, Level};
use crate::trace::Finding;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// One code, or all codes of its level from a first to a last.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct HsRange {
    first: HsCode,
    last: HsCode,
}

impl HsRange {
    /// The range of one code.
    #[must_use]
    pub const fn of(code: HsCode) -> HsRange {
        HsRange { first: code, last: code }
    }

    /// The first code.
    #[must_use]
    pub const fn first(self) -> HsCode {
        self.first
    }

    /// The last code, equal to the first for a single code.
    #[must_use]
    pub const fn last(self) -> HsCode {
        self.last
    }

    /// Whether the range is one code.
    #[must_use]
    pub fn is_single(self) -> bool {
        self.first == self.last
    }

    /// The level of its codes, by their length.
    #[must_use]
    pub const fn level(self) -> Level {
        self.first.level()
    }

    /// Whether the code lies in the range; unknown if the code is too short to tell.
    #[must_use]
    pub fn contains(self, code: HsCode) -> Finding {
        let (low, high) = (self.first.padded, self.last.last_padded());
        if code.padded >= low && code.last_padded() <= high {
            Finding::Met
        } else if code.padded > high || code.last_padded() < low {
            Finding::NotMet
        } else {
            Finding::Unknown
        }
    }

    /// Whether the two ranges share a code.
    #[must_use]
    pub fn overlaps(self, other: HsRange) -> bool {
        self.first.padded <= other.last.last_padded() && other.first.padded <= self.last.last_padded()
    }
}

impl FromStr for HsRange {
    type Err = HsError;

    fn from_str(text: &str) -> Result<Self, HsError> {
        let (first, last) = match text.split_once('-') {
            Some((first, last)) => (first.trim().parse::<HsCode>()?, last.trim().parse::<HsCode>()?),
            None => {
                let code = text.trim().parse::<HsCode>()?;
                (code, code)
            }
        };
        if first.length != last.length {
            Err(HsError::MixedLevels)
        } else if last < first {
            Err(HsError::Reversed)
        } else {
            Ok(HsRange { first, last })
        }
    }
}

impl fmt::Display for HsRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_single() { write!(f, "{}", self.first) } else { write!(f, "{}-{}", self.first, self.last) }
    }
}
