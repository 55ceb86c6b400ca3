//! Uniform Regulations s. 17 and Table S, GN 11(k)(v): the vehicle producer's purchases of steel and of aluminum.
//!
//! Of each metal 70 percent by value must be originating goods. Purchases for another use do not count (s. 17(4)), nor what is
//! not of Table S; of a stamping counts the metal in it (s. 17(2)). From the day that s. 17(5)(b) sets, steel is originating only
//! if all steel manufacturing processes occurred in the territory; the day of the determination decides, whenever it was bought.
//!
//! Example: purchases of steel of 1,000, of which 700 are originating, suffice; with 699.99 they do not.

use super::{Vehicle, all_of, between, fact};
use crate::amount::Amount;
use crate::citation::Citation;
use crate::good::{Metal, Purchase, SteelAndAluminum};
use crate::trace::{Automotive, AutomotiveKey, AutomotiveMeasure, Finding, Input, Question, Step, Subject};

const AT: &str = "automotive.steel_and_aluminum";

pub(super) fn step<'a>(vehicle: Vehicle<'a>, stated: &'a SteelAndAluminum) -> Step<'a> {
    let period = Citation::Section("17(7)");
    let period = if stated.has_period {
        fact(Automotive::PurchasePeriod, period, true)
    } else {
        fact(Automotive::Asked(AT, "", AutomotiveKey::Period), period, None)
    };
    let steel = metal(vehicle, Metal::Steel, stated.steel.as_deref());
    let aluminum = metal(vehicle, Metal::Aluminum, stated.aluminum.as_deref());
    let section = Citation::Section(&vehicle.law.steel_and_aluminum.section);
    all_of(Automotive::SteelAndAluminum, section, vec![period, steel, aluminum])
}

/// Each metal by itself.
fn metal<'a>(vehicle: Vehicle<'a>, metal: Metal, purchases: Option<&'a [Purchase]>) -> Step<'a> {
    let law = &vehicle.law.steel_and_aluminum;
    let section = Citation::Section(&law.section);
    let Some(purchases) = purchases else { return asked(metal) };
    if purchases.is_empty() {
        return fact(Automotive::NonePurchased(metal), section, true);
    }
    let processes = match vehicle.case.good.date {
        _ if metal == Metal::Aluminum => false,
        Some(day) => law.all_processes_in_territory_from <= day,
        None => return Step::fact(Question::Stated(Input::Date, Subject::Good), Citation::Section("17(5)"), None),
    };
    let counted = || purchases.iter().filter(|one| one.counts);
    let total: Amount = counted().map(|one| one.value).sum();
    if !total.is_positive() {
        return asked(metal);
    }
    let sum = |wanted: &dyn Fn(Finding) -> bool| -> Amount {
        counted().filter(|one| wanted(finding(one, processes))).map(|one| one.value).sum()
    };
    let measure =
        |originating| AutomotiveMeasure::Purchases { originating, purchases: total, threshold: law.not_less_than };
    let known = sum(&|finding| finding == Finding::Met);
    let possible = sum(&|finding| finding != Finding::NotMet);
    let behind = purchases.iter().flat_map(|one| told(one, processes)).collect();
    between(Automotive::Purchases(metal), section, [measure(known), measure(possible)], behind)
}

fn asked<'a>(metal: Metal) -> Step<'a> {
    fact(Automotive::Asked(AT, "", AutomotiveKey::Purchases(metal)), Citation::Section("17(3)"), None)
}

fn finding(purchase: &Purchase, processes: bool) -> Finding {
    let everywhere = if processes { purchase.all_processes_in_territory.into() } else { Finding::Met };
    Finding::all([purchase.originating.into(), everywhere])
}

/// What is not counted, what is open, and steel that was not made in the territory throughout.
fn told(purchase: &Purchase, processes: bool) -> Vec<Step<'_>> {
    if !purchase.counts {
        return vec![fact(Automotive::NotCounted(purchase), Citation::Section("17(4)"), true)];
    }
    let mut steps = Vec::new();
    if purchase.originating.is_none() {
        steps.push(fact(Automotive::PurchaseOriginates(purchase), Citation::Section("17(1)"), None));
    }
    let made = purchase.all_processes_in_territory;
    if processes && purchase.originating != Some(false) && made != Some(true) {
        steps.push(fact(Automotive::AllProcesses(purchase), Citation::Section("17(5)(b)"), made));
    }
    steps
}
