//! Codes named together by a rule: headings 5111 through 5113, 5208 through 5212 or 5310.

use super::{HsCode, HsError, HsRange, scale};
use crate::trace::Finding;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Codes named together by a rule, in the order in which it names them.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub struct HsSet(Vec<HsRange>);

impl HsSet {
    /// The ranges, as written.
    #[must_use]
    pub fn ranges(&self) -> &[HsRange] {
        &self.0
    }

    /// Whether the set is every chapter, which stands for goods of any code.
    #[must_use]
    pub fn is_every_chapter(&self) -> bool {
        matches!(self.0.as_slice(), [all] if all.first().padded == scale(2) && all.last().padded == 97 * scale(2))
    }

    /// Whether the code lies in any of the ranges.
    #[must_use]
    pub fn contains(&self, code: HsCode) -> Finding {
        Finding::any(self.0.iter().map(|range| range.contains(code)))
    }
}

impl FromIterator<HsRange> for HsSet {
    fn from_iter<I: IntoIterator<Item = HsRange>>(ranges: I) -> Self {
        HsSet(ranges.into_iter().collect())
    }
}

impl FromStr for HsSet {
    type Err = HsError;

    /// Ranges separated by commas: `"8708.30, 8708.99"`.
    fn from_str(text: &str) -> Result<Self, HsError> {
        text.split(',').map(|part| part.trim().parse()).collect()
    }
}

impl fmt::Display for HsSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, range) in self.0.iter().enumerate() {
            if place > 0 {
                f.write_str(", ")?;
            }
            write!(f, "{range}")?;
        }
        Ok(())
    }
}
