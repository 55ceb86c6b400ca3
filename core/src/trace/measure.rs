//! The figures that decide a step, exact; `render/` rounds them to be shown.

use super::{AutomotiveMeasure, Base, CostMeasure, Method};
use crate::amount::{Amount, Percent};

/// The figures that decide a step; rounded only to be shown.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Measure {
    /// (base − non-originating value) ÷ base, not less than the threshold.
    RegionalValueContent {
        /// The method.
        method: Method,
        /// The transaction value or the net cost.
        base: Amount,
        /// The value of non-originating materials.
        non_originating_value: Amount,
        /// Not less than this.
        threshold: Percent,
    },
    /// value ÷ base, not more than the limit.
    DeMinimis {
        /// What it is measured against.
        base: Base,
        /// Its amount.
        amount: Amount,
        /// The value of the materials in question.
        value: Amount,
        /// Not more than this.
        limit: Percent,
        /// Whether it excuses the regional value content rather than the change of classification.
        waiver: bool,
    },
    /// value of the non-originating goods ÷ value of the set, not more than the limit.
    Set {
        /// How the value of the set is determined.
        method: Method,
        /// The transaction value or the net cost.
        base: Amount,
        /// The value of the non-originating goods of the set.
        value: Amount,
        /// Not more than this.
        limit: Percent,
    },
    /// A part of the net cost.
    Cost(CostMeasure),
    /// A requirement of Part 6.
    Automotive(AutomotiveMeasure),
    /// part ÷ whole, not less than the threshold.
    Share {
        /// What is originating.
        part: Amount,
        /// All of it.
        whole: Amount,
        /// Not less than this.
        threshold: Percent,
    },
}
