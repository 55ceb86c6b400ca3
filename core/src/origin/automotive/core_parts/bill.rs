//! Uniform Regulations s. 14(1), (7), (8), (11): what is non-originating in a core part, read off the bill of materials.
//!
//! Counting all materials, a self-produced one that originates counts nothing (s. 14(1)), any other as the materials from
//! which it is made. Counting column 2 only, a component that the table describes counts in full unless it originates
//! (s. 14(11)). Section 14(8) includes every listed component and excludes what is used to produce parts that are not listed;
//! a listed component inside such a part is counted, the stricter reading. Production that is accumulated (s. 9) grants
//! nothing here: the material keeps its full value.
//!
//! Example: an engine made of foreign pistons of 180 and foreign bolts of 70 has 250 of non-originating materials, and 180 of
//! components of column 2.

use super::Vehicle;
use crate::amount::Amount;
use crate::good::{CorePart, Material};
use crate::hs::HsSet;
use crate::origin::intermediate_material;
use crate::rules::{CorePartCategory, DescribedGoods};
use crate::trace::{Finding, Step, Subject};

/// What is non-originating at the least and at the most, with what decides between them.
#[derive(Clone, Default)]
pub(super) struct NonOriginating<'a> {
    pub(super) least: Amount,
    pub(super) most: Amount,
    pub(super) behind: Vec<Step<'a>>,
}

impl<'a> NonOriginating<'a> {
    fn exactly(value: Amount) -> NonOriginating<'a> {
        NonOriginating { least: value, most: value, behind: Vec::new() }
    }

    /// This much, unless the step is met; then nothing.
    fn unless(self, step: Step<'a>) -> NonOriginating<'a> {
        let (least, most) = match step.finding() {
            Finding::Met => (Amount::ZERO, Amount::ZERO),
            Finding::NotMet => (self.least, self.most),
            Finding::Unknown => (Amount::ZERO, self.most),
        };
        let mut behind = vec![step];
        behind.extend(self.behind);
        NonOriginating { least, most, behind }
    }

    pub(super) fn plus(mut self, other: NonOriginating<'a>) -> NonOriginating<'a> {
        self.behind.extend(other.behind);
        NonOriginating { least: self.least.plus(other.least), most: self.most.plus(other.most), behind: self.behind }
    }
}

/// What is non-originating in a part: all materials, and components of column 2; none where the file gives neither figure nor
/// bill.
pub(super) fn of<'a>(
    vehicle: Vehicle<'a>,
    category: CorePartCategory,
    part: &'a CorePart,
) -> [Option<NonOriginating<'a>>; 2] {
    let Some(material) = &part.from_bill else {
        return [part.materials, part.components].map(|stated| stated.map(NonOriginating::exactly));
    };
    let inputs = material.made_from.iter();
    let everything = inputs.clone().map(|one| all(vehicle, one)).fold(NonOriginating::default(), NonOriginating::plus);
    let column_two = vehicle.law.core_parts.column_two.get(&category).map(|listed| {
        let components = inputs.map(|one| of_column_two(vehicle, listed, one));
        components.fold(NonOriginating::default(), NonOriginating::plus)
    });
    [Some(everything), column_two]
}

/// s. 14(7)(a), with the roll-up of s. 14(1).
fn all<'a>(vehicle: Vehicle<'a>, one: &'a Material) -> NonOriginating<'a> {
    if !one.role.counts_in_value() || one.originating == Some(true) {
        return NonOriginating::default();
    }
    if one.made_from.is_empty() {
        return NonOriginating::exactly(one.value_after_deductions());
    }
    let inner = one.made_from.iter().map(|inner| all(vehicle, inner));
    inner.fold(NonOriginating::default(), NonOriginating::plus).unless(intermediate_material::origin(vehicle.case, one))
}

/// s. 14(7)(b), (8), (11).
fn of_column_two<'a>(vehicle: Vehicle<'a>, listed: &'a DescribedGoods<HsSet>, one: &'a Material) -> NonOriginating<'a> {
    if !one.role.counts_in_value() || one.originating == Some(true) {
        return NonOriginating::default();
    }
    let inner = || {
        let inner = one.made_from.iter().map(|inner| of_column_two(vehicle, listed, inner));
        inner.fold(NonOriginating::default(), NonOriginating::plus)
    };
    if one.classification.is_in(&listed.codes) == Finding::NotMet {
        return inner();
    }
    let described: Step<'a> = vehicle.case.fact(Subject::Material(one), &listed.fact);
    let whole = || {
        if one.made_from.is_empty() {
            return NonOriginating::exactly(one.value_after_deductions());
        }
        let whole = NonOriginating::exactly(one.intermediate_value().max(one.value_after_deductions()));
        whole.unless(intermediate_material::origin(vehicle.case, one))
    };
    let mut counted = match described.finding() {
        Finding::Met => whole(),
        Finding::NotMet => inner(),
        Finding::Unknown => {
            let (whole, mut inner) = (whole(), inner());
            inner.behind.extend(whole.behind);
            NonOriginating { least: inner.least.min(whole.least), most: inner.most.max(whole.most), ..inner }
        }
    };
    counted.behind.insert(0, described);
    counted
}
