//! Two verdicts, with every claim of origin trusted and with those that a supplier's declaration supports, and the
//! declarations on which the first rests: a material of unknown origin counts as non-originating (s. 7(21)).
//!
//! Example: of ten claims without a declaration, two decide; only these two suppliers need to be asked.

use super::change::{By, Change};
use super::condition::ELEMENTS;
use super::search::{self, Wanted};
use super::{Bound, ChangeSet, Meter, told, units};
use crate::determination::{Determination, Status, determine};
use crate::good::{Good, Material};
use crate::rules::RuleTable;
use std::collections::BTreeSet;

/// What the claims of origin and the declarations that support them bring.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Support {
    /// The status with every claim trusted.
    pub trusted: Status,
    /// The status with the claims that a declaration supports.
    pub supported: Status,
    /// The places of the materials that are said to be originating without a declaration.
    pub claims: Vec<String>,
    /// Where the two differ: the fewest claims that a declaration must support, each set by itself, to keep the status.
    pub declarations: Vec<ChangeSet>,
}

pub(super) fn support(determination: &Determination<'_>, keep: usize, meter: &mut Meter) -> Support {
    let (rules, good) = (determination.rules(), determination.good());
    let trusted = determination.status();
    let claims: Vec<&Material> = Material::nodes(&good.materials).filter(|one| is_unsupported(one)).collect();
    let places: Vec<String> = claims.iter().map(|one| one.at.clone()).collect();
    let stripped = without(rules, good, &places.iter().map(String::as_str).collect(), None);
    let supported = if claims.is_empty() { trusted } else { determine(rules, &stripped).status() };
    let mut declarations = Vec::new();
    if trusted == Status::Originating && supported != Status::Originating {
        let mut weighed = claims;
        if weighed.len() > ELEMENTS {
            meter.bound(Bound::Materials);
            weighed.sort_by_key(|one| std::cmp::Reverse(one.value));
            weighed.truncate(ELEMENTS);
        }
        let changes: Vec<Change> = weighed.iter().map(|one| Change::Originating { at: one.at.clone() }).collect();
        let costs = vec![1; changes.len()];
        let roots = [0];
        let wanted =
            Wanted { rules, good: &stripped, by: By::Claim, changes: &changes, costs: &costs, roots: &roots, keep };
        let found = search::cheapest(&wanted, meter);
        let values: Vec<u128> = weighed.iter().map(|one| units(one.value)).collect();
        declarations = told(found, &changes, &values);
    }
    Support { trusted, supported, claims: places, declarations }
}

/// A claim that bears on something and that no declaration supports.
fn is_unsupported(one: &Material) -> bool {
    let bears = one.role.counts_in_value() || one.role.is_tested_for_shift();
    one.originating == Some(true) && !one.evidenced && bears
}

/// The good with the origin of some materials unknown, or not originating; an inventory shows nothing of it either.
pub(super) fn without(rules: &RuleTable, good: &Good, places: &BTreeSet<&str>, originating: Option<bool>) -> Good {
    let mut good = good.clone();
    strip(&mut good.materials, places, originating);
    good.with_claims_held(rules)
}

fn strip(materials: &mut [Material], places: &BTreeSet<&str>, originating: Option<bool>) {
    for one in materials {
        if places.contains(one.at.as_str()) {
            one.originating = originating;
            one.refuted = false;
            one.withdrawn = None;
        }
        strip(&mut one.made_from, places, originating);
    }
}
