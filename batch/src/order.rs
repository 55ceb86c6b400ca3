//! How ids ascend, which both tables must do so that they can be joined in one pass.

use std::cmp::Ordering;

/// How ids ascend.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Order {
    /// By their bytes, as `LC_ALL=C sort` and `ORDER BY id COLLATE "C"` sort.
    #[default]
    Text,
    /// Shorter ones first, then by their bytes: as whole numbers sort.
    Number,
}

impl Order {
    pub(crate) fn compare(self, one: &str, other: &str) -> Ordering {
        match self {
            Order::Text => one.cmp(other),
            Order::Number => one.len().cmp(&other.len()).then_with(|| one.cmp(other)),
        }
    }
}
