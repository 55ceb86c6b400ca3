//! What the producer has fixed, and which methods are no longer open: ss. 1(7), 7(1), (7)-(8), (15)-(19).
//!
//! Example: a content that was calculated by net cost and found too low in a verification may not be calculated anew by
//! transaction value (s. 7(8)).

use super::Unacceptable;
use crate::citation::Citation;
use crate::trace::{Base, Method};
use jiff::civil::Date;

/// What the producer has fixed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Elections {
    pub(crate) method: Option<Method>,
    pub(crate) de_minimis_base: Option<Base>,
    /// Whether the intermediate materials are those that the file lists, and no other.
    pub(crate) intermediate_fixed: bool,
    /// The period over which the amounts of the file are summed.
    pub(crate) averaging: Option<Averaging>,
}

/// The period over which net cost and non-originating materials are summed (s. 7(15)).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Averaging {
    /// The first day.
    pub begins: Date,
    /// The last day.
    pub ends: Date,
    /// Whether the figures rest on estimated costs (s. 7(20)).
    pub(crate) estimated: bool,
}

/// Why a method of s. 7(1) is not open.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Closed {
    /// There is no acceptable transaction value.
    Unacceptable(Unacceptable),
    /// The content is averaged, by net cost only (s. 7(19)).
    Averaged,
    /// The content of a vehicle or part is averaged, which s. 16(8) does by net cost.
    AveragedNetCost,
    /// By net cost the content was found too low in a verification (s. 7(8)).
    ContentFailed,
    /// A change to net cost needs the notice of an adjustment (s. 7(7)).
    NoAdjustment,
    /// The change to net cost was made too late (s. 7(7)).
    Late,
}

impl Closed {
    /// The provision that closes it.
    pub(crate) const fn citation(self) -> Citation<'static> {
        match self {
            Closed::Unacceptable(reason) => reason.of_good(),
            Closed::Averaged => Citation::Section("7(19)"),
            Closed::AveragedNetCost => Citation::Section("16(8)"),
            Closed::ContentFailed => Citation::Section("7(8)"),
            Closed::NoAdjustment | Closed::Late => Citation::Section("7(7)"),
        }
    }
}
