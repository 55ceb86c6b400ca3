//! The facts as data: a good, its bill of materials, its costs and the producer's choices, checked.
//!
//! A good comes in by one door, [`Good::check`], and is trusted afterwards.

mod accumulated;
mod automotive;
mod check;
mod classification;
mod cost;
mod election;
mod file;
mod material;
mod ordinary;
mod sale;

pub(crate) use accumulated::{Accumulated, StatedValue};
pub use automotive::*;
pub use classification::Classification;
pub(crate) use classification::Key;
pub use cost::{Allocation, Books, CostKind, Debt, LeftOut, Pool, Route, Way};
pub(crate) use election::Elections;
pub use election::{Averaging, Closed};
pub use file::*;
pub(crate) use material::Withdrawn;
pub use material::{Material, MaterialRole};
pub(crate) use ordinary::{Line, Ordinary};
pub use sale::{Unacceptable, ValuedBy};

use crate::amount::Amount;
use crate::party::Country;
use crate::rules::HsEdition;
use crate::trace::Method;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A good that has been checked.
#[derive(Clone, PartialEq, Debug)]
pub struct Good {
    pub(crate) name: Option<String>,
    pub(crate) hs_edition: HsEdition,
    pub(crate) classification: Classification,
    pub(crate) date: Option<Date>,
    pub(crate) produced_in: Vec<Country>,
    pub(crate) imported_from: Option<Country>,
    /// Adjusted by `adjustments`, and more than zero.
    pub(crate) transaction_value: Option<Amount>,
    pub(crate) total_cost: Option<Amount>,
    /// More than zero.
    pub(crate) net_cost: Option<Amount>,
    /// Whether net cost is computed from the bill, which counts accumulated materials as s. 9(2)(a) says.
    pub(crate) net_cost_from_bill: bool,
    /// Whether the net cost is the total cost less excluded costs, rather than stated.
    pub(crate) net_cost_from_costs: bool,
    /// How the net cost came about, if the books of the producer are given.
    pub(crate) books: Option<Books>,
    pub(crate) weight: Option<Amount>,
    /// The paragraph of s. 3(1) that is claimed.
    pub(crate) wholly_obtained: Option<char>,
    /// Classified as a set by General Rule 3 (s. 6(1)): the materials are its goods.
    pub(crate) set: bool,
    pub(crate) facts: BTreeMap<String, bool>,
    /// None if the file does not list any.
    pub(crate) materials: Vec<Material>,
    pub(crate) elections: Elections,
    /// The methods that are not open to the producer, and why.
    pub(crate) closed: Vec<(Method, Closed)>,
    pub(crate) transport: TransportFile,
    /// What is stated of a vehicle (Part 6).
    pub(crate) automotive: Option<Automotive>,
    /// The self-produced materials that are or may be designated, each as a good of its own, inner ones first.
    pub(crate) self_produced: Vec<SelfProduced>,
    /// What a verdict looks at, if the good is ordinary.
    pub(crate) ordinary: Option<Ordinary>,
}

/// A self-produced material as a good of its own, to find whether it is originating (s. 8(7)(a)).
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct SelfProduced {
    /// Its place in the file.
    pub(crate) at: String,
    /// What is stated of its origin.
    pub(crate) originating: Option<bool>,
    pub(crate) good: Good,
}

impl Good {
    /// What it is called.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Its classification.
    #[must_use]
    pub const fn classification(&self) -> &Classification {
        &self.classification
    }

    /// The day of the determination.
    #[must_use]
    pub const fn date(&self) -> Option<Date> {
        self.date
    }

    /// Why there is no transaction value to measure anything against; none if there may be one.
    pub(crate) fn unpriced(&self) -> Option<(Method, Closed)> {
        let closes = |why| matches!(why, Closed::Unacceptable(_) | Closed::Averaged);
        self.closed.iter().copied().find(|(_, why)| closes(*why))
    }

    /// The sums of what was produced over the period of an average of vehicles or parts, if its rows are stated.
    pub(crate) fn sums(&self) -> Option<Sums> {
        self.automotive.as_ref()?.averaging.as_ref()?.sums
    }

    /// Whether any material is stated that goes into the good.
    pub(crate) fn states_materials(&self) -> bool {
        self.materials.iter().any(|one| one.role.is_tested_for_shift())
    }

    /// The bill of materials.
    #[must_use]
    pub fn materials(&self) -> &[Material] {
        &self.materials
    }
}
