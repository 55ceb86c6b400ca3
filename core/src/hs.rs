//! Harmonized System codes, ranges of codes, and the three-valued question whether a code lies in a range.
//!
//! GN 11(m)(ii): a rule speaks of chapters, headings, subheadings and tariff items (eight digits).
//!
//! ```
//! use usmca::{Finding, HsCode, HsRange};
//! let range: HsRange = "7304.11-7304.39".parse().unwrap();
//! assert_eq!(range.contains("7304.22".parse().unwrap()), Finding::Met);
//! assert_eq!(range.contains("7305.11".parse().unwrap()), Finding::NotMet);
//! // A heading alone does not tell whether the good lies in the range.
//! assert_eq!(range.contains("7304".parse().unwrap()), Finding::Unknown);
//! ```

mod range;
mod set;

pub use range::HsRange;
pub use set::HsSet;

use crate::trace::Finding;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A Harmonized System code of 2 to 10 digits; national digits after the sixth are kept.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct HsCode {
    /// The digits, padded with zeros on the right to ten.
    padded: u64,
    length: u8,
}

/// A level of the nomenclature, in the order of the law.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Level {
    /// Two digits.
    Chapter,
    /// Four digits.
    Heading,
    /// Six digits.
    Subheading,
    /// Eight digits, of the United States' schedule.
    TariffItem,
}

impl Level {
    /// How many digits a code of this level has.
    #[must_use]
    pub const fn digits(self) -> u8 {
        match self {
            Level::Chapter => 2,
            Level::Heading => 4,
            Level::Subheading => 6,
            Level::TariffItem => 8,
        }
    }
}

/// Why a text is not a code or a range of codes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum HsError {
    /// Something other than digits and dots.
    #[error("an HS code has only digits and dots, such as \"8414.59\"")]
    NotDigits,
    /// Not an even number of digits from 2 to 10.
    #[error("an HS code has 2, 4, 6, 8 or 10 digits")]
    Length,
    /// A chapter outside 1 to 97, or the reserved chapter 77.
    #[error("there is no such chapter: chapters run from 01 to 97, and 77 is reserved")]
    NoSuchChapter(u8),
    /// The last code of a range comes before its first.
    #[error("the range runs backwards")]
    Reversed,
    /// The two ends of a range have different lengths.
    #[error("both ends of a range must have the same number of digits")]
    MixedLevels,
}

const SCALE: [u64; 11] =
    [10_000_000_000, 1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];

impl HsCode {
    /// The number of digits.
    #[must_use]
    pub const fn length(self) -> u8 {
        self.length
    }

    /// The level of the code by its length; national digits belong to a tariff item.
    #[must_use]
    pub const fn level(self) -> Level {
        match self.length {
            0..=2 => Level::Chapter,
            3..=4 => Level::Heading,
            5..=6 => Level::Subheading,
            _ => Level::TariffItem,
        }
    }

    /// The chapter as a number, 1 to 97.
    #[must_use]
    pub fn chapter(self) -> u8 {
        u8::try_from(self.padded / 100_000_000).unwrap_or(u8::MAX)
    }

    /// The code cut to a level; a shorter code is returned as it is.
    #[must_use]
    pub fn truncated(self, level: Level) -> HsCode {
        if self.length <= level.digits() {
            return self;
        }
        let unit = scale(level.digits());
        HsCode { padded: self.padded / unit * unit, length: level.digits() }
    }

    /// Whether both codes are the same at a level; unknown if either is too short to tell.
    #[must_use]
    pub fn same(self, other: HsCode, level: Level) -> Finding {
        let shared = self.length.min(other.length).min(level.digits());
        if self.begins_otherwise(other, shared) {
            Finding::NotMet
        } else if shared == level.digits() {
            Finding::Met
        } else {
            Finding::Unknown
        }
    }

    /// Whether the first so many digits differ; a division by a constant takes a tenth of the time of another one.
    const fn begins_otherwise(self, other: HsCode, digits: u8) -> bool {
        let (one, two) = (self.padded, other.padded);
        match digits {
            0..=2 => one / SCALE[2] != two / SCALE[2],
            3..=4 => one / SCALE[4] != two / SCALE[4],
            5..=6 => one / SCALE[6] != two / SCALE[6],
            7..=8 => one / SCALE[8] != two / SCALE[8],
            _ => one != two,
        }
    }

    /// The digits alone, without dots.
    #[must_use]
    pub fn digits(self) -> String {
        let all = format!("{:010}", self.padded);
        all.chars().take(usize::from(self.length)).collect()
    }

    /// The first and the last four-digit number of the codes that begin with it; of a longer code, the number that it begins
    /// with.
    pub(crate) fn headings(self) -> (u16, u16) {
        let four = |padded: u64| u16::try_from(padded / scale(4)).unwrap_or(u16::MAX);
        (four(self.padded), four(self.last_padded()))
    }

    /// The first and the last six-digit number that begin with the code; the same number for six digits or more.
    pub(crate) fn subheadings(self) -> (u32, u32) {
        let six = |padded: u64| u32::try_from(padded / scale(6)).unwrap_or(u32::MAX);
        (six(self.padded), six(self.last_padded()))
    }

    /// The subheading of a six-digit number.
    pub(crate) fn from_subheading(number: u32) -> HsCode {
        HsCode { padded: u64::from(number) * scale(6), length: Level::Subheading.digits() }
    }

    fn last_padded(self) -> u64 {
        self.padded + scale(self.length) - 1
    }
}

fn scale(length: u8) -> u64 {
    SCALE.get(usize::from(length)).copied().unwrap_or(1)
}

impl FromStr for HsCode {
    type Err = HsError;

    fn from_str(text: &str) -> Result<Self, HsError> {
        let mut padded = 0u64;
        let mut length = 0u8;
        for character in text.chars().filter(|c| *c != '.') {
            let digit = character.to_digit(10).ok_or(HsError::NotDigits)?;
            length += 1;
            if length > 10 {
                return Err(HsError::Length);
            }
            padded = padded * 10 + u64::from(digit);
        }
        if length < 2 || length % 2 == 1 {
            return Err(HsError::Length);
        }
        let code = HsCode { padded: padded * scale(length), length };
        match code.chapter() {
            0 | 77 | 98.. => Err(HsError::NoSuchChapter(code.chapter())),
            _ => Ok(code),
        }
    }
}

impl fmt::Display for HsCode {
    /// `76`, `7601`, `7601.10`, `7601.10.30`, `7601.10.3000`: the form of the tariff schedule.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let heading = self.padded / SCALE[4];
        let (subheading, item, whole) =
            (self.padded / SCALE[6] % 100, self.padded / SCALE[8] % 100, self.padded % SCALE[6]);
        match self.length {
            0..=2 => write!(f, "{:02}", self.padded / SCALE[2]),
            3..=4 => write!(f, "{heading:04}"),
            5..=6 => write!(f, "{heading:04}.{subheading:02}"),
            7..=8 => write!(f, "{heading:04}.{subheading:02}.{item:02}"),
            _ => write!(f, "{heading:04}.{subheading:02}.{whole:04}"),
        }
    }
}
