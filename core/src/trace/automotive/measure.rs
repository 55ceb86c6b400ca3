//! The figures of Part 6 about vehicles, exact; they are rounded only to be shown.

use crate::amount::{Amount, Percent};
use crate::fraction::Fraction;

/// The figures that decide a requirement of Part 6.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum AutomotiveMeasure {
    /// (net cost − non-originating value) ÷ net cost of core parts.
    CoreParts {
        /// The net cost.
        net_cost: Amount,
        /// What counts as non-originating.
        non_originating_value: Amount,
        /// Not less than this, or more than this.
        threshold: Percent,
        /// An average, which must exceed the threshold (s. 14(12)).
        averaged: bool,
    },
    /// originating ÷ purchases of a metal, not less than the threshold.
    Purchases {
        /// What is known to be originating.
        originating: Amount,
        /// All that counts.
        purchases: Amount,
        /// Not less than this.
        threshold: Percent,
    },
    /// high-wage expenditures ÷ base, not less than the threshold.
    MaterialAndManufacturing {
        /// Materials, labor and transportation.
        expenditures: Amount,
        /// The net cost or the total annual purchase value.
        base: Amount,
        /// Not less than this.
        threshold: Percent,
    },
    /// The points of expenditures and credits together, not less than the threshold.
    LaborValueContent {
        /// The points.
        points: LaborPoints,
        /// Not less than this, or more than this.
        threshold: Percent,
        /// Higher than the threshold, which s. 18(22) asks.
        higher: bool,
    },
    /// A regional value content with a credit, not less than the threshold (s. 18(22)).
    WithCredit {
        /// The net cost.
        net_cost: Amount,
        /// The value of non-originating materials.
        non_originating_value: Amount,
        /// Materials, labor and transportation.
        expenditures: Amount,
        /// The base of the labor value content.
        base: Amount,
        /// The points above these are the credit.
        above: Percent,
        /// Not less than this.
        threshold: Percent,
    },
    /// A stated figure, not less than another: a wage, a capacity, years.
    AtLeast {
        /// The figure.
        stated: Amount,
        /// Not less than this.
        least: Amount,
    },
}

/// What the labor value content is made of (s. 18(6)).
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct LaborPoints {
    /// Materials, labor and transportation.
    pub expenditures: Amount,
    /// The net cost or the total annual purchase value.
    pub base: Amount,
    /// Wages for research, development and information technology.
    pub technology: Amount,
    /// Production wages.
    pub production_wages: Amount,
    /// The most that technology gives.
    pub technology_not_more_than: Percent,
    /// The points of the assembly credit; none if it is not earned.
    pub assembly: Option<Percent>,
}

impl LaborPoints {
    /// The points of technology, at most those that count.
    pub(crate) fn technology_points(&self) -> Fraction {
        let points = percent_of(self.technology, self.production_wages);
        let most = Fraction::from(self.technology_not_more_than.amount());
        if most.is_less_than(&points) { most } else { points }
    }

    /// All points together.
    pub(crate) fn total(&self) -> Fraction {
        let credit = self.assembly.map_or_else(Fraction::zero, |points| Fraction::from(points.amount()));
        percent_of(self.expenditures, self.base).plus(&self.technology_points()).plus(&credit)
    }
}

/// A part as an exact percentage; nothing of nothing, and none below zero.
fn percent_of(part: Amount, whole: Amount) -> Fraction {
    let hundred = Fraction::from(Percent::WHOLE.amount());
    let share = Fraction::from(part).over(&Fraction::from(whole));
    share.map_or_else(Fraction::zero, |share| share.times(&hundred))
}

impl AutomotiveMeasure {
    /// Whether the figure reaches what is asked; decided exactly.
    pub(crate) fn is_met(&self) -> bool {
        match *self {
            AutomotiveMeasure::CoreParts { net_cost, non_originating_value, threshold, averaged } => {
                let originating = net_cost.less(non_originating_value);
                if averaged {
                    !threshold.is_not_exceeded_by(originating, net_cost)
                } else {
                    threshold.is_reached_by(originating, net_cost)
                }
            }
            AutomotiveMeasure::Purchases { originating, purchases, threshold } => {
                threshold.is_reached_by(originating, purchases)
            }
            AutomotiveMeasure::MaterialAndManufacturing { expenditures, base, threshold } => {
                threshold.is_reached_by(expenditures, base)
            }
            AutomotiveMeasure::LaborValueContent { threshold, higher, .. } => {
                let (points, threshold) = (self.points(), Fraction::from(threshold.amount()));
                if higher { threshold.is_less_than(&points) } else { !points.is_less_than(&threshold) }
            }
            AutomotiveMeasure::WithCredit { threshold, .. } => {
                !self.points().is_less_than(&Fraction::from(threshold.amount()))
            }
            AutomotiveMeasure::AtLeast { stated, least } => stated >= least,
        }
    }

    /// The figure in percentage points; of a plain figure, itself.
    pub(crate) fn points(&self) -> Fraction {
        match *self {
            AutomotiveMeasure::CoreParts { net_cost, non_originating_value, .. } => {
                percent_of(net_cost.less(non_originating_value), net_cost)
            }
            AutomotiveMeasure::Purchases { originating, purchases, .. } => percent_of(originating, purchases),
            AutomotiveMeasure::MaterialAndManufacturing { expenditures, base, .. } => percent_of(expenditures, base),
            AutomotiveMeasure::LaborValueContent { points, .. } => points.total(),
            AutomotiveMeasure::WithCredit { net_cost, non_originating_value, expenditures, base, above, .. } => {
                let credit = percent_of(expenditures, base).minus(&Fraction::from(above.amount()));
                percent_of(net_cost.less(non_originating_value), net_cost).plus(&credit)
            }
            AutomotiveMeasure::AtLeast { stated, .. } => Fraction::from(stated),
        }
    }

    /// What it is held against, and whether it must be more.
    pub(crate) const fn limit(&self) -> (Amount, bool) {
        match *self {
            AutomotiveMeasure::CoreParts { threshold, averaged, .. } => (threshold.amount(), averaged),
            AutomotiveMeasure::LaborValueContent { threshold, higher, .. } => (threshold.amount(), higher),
            AutomotiveMeasure::Purchases { threshold, .. }
            | AutomotiveMeasure::MaterialAndManufacturing { threshold, .. }
            | AutomotiveMeasure::WithCredit { threshold, .. } => (threshold.amount(), false),
            AutomotiveMeasure::AtLeast { least, .. } => (least, false),
        }
    }
}
