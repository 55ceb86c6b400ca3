//! What would change the answer is what an exhaustive search finds, for random goods of the whole table, and it is found
//! fast.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};
use usmca::{Advice, Change, Criterion, Good, GoodFile, MaterialFile, Status, advise, determine};
use usmca_tests::changes::{changed, checked, each, minimal, status, universe};
use usmca_tests::goods::{amount, good, pump};

/// Not more changes than this are searched exhaustively, and so many goods.
const ELEMENTS: usize = 11;
const GOODS: usize = 400;

/// Holds what was found against every minimal set.
fn hold(advice: &Advice<'_>, all: &BTreeMap<BTreeSet<Change>, u64>, keep: usize, seed: u64) {
    assert!(advice.bounds.is_empty(), "{seed}: {:?}", advice.bounds);
    let mut costs: Vec<u64> = all.values().copied().collect();
    costs.sort_unstable();
    costs.truncate(keep);
    let sets: BTreeSet<BTreeSet<Change>> =
        advice.sets.iter().map(|set| set.changes.iter().cloned().collect()).collect();
    assert_eq!(sets.len(), advice.sets.len(), "{seed}: a set is found twice");
    let found: Vec<u64> = advice
        .sets
        .iter()
        .map(|set| set.changes.iter().cloned().collect::<BTreeSet<Change>>())
        .map(|set| *all.get(&set).unwrap_or_else(|| panic!("{seed}: not minimal: {set:?}, but {all:?}")))
        .collect();
    assert_eq!(found, costs, "{seed}: {all:?}");
}

#[test]
fn the_sets_are_those_of_an_exhaustive_search() {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let mut held = 0;
    for seed in 0.. {
        let file = good(seed);
        if held == GOODS {
            break;
        }
        if status(&file) == Status::Originating {
            continue;
        }
        let universe = universe(&file);
        if universe.len() > ELEMENTS {
            continue;
        }
        let checked = checked(&file);
        if has_refuted_claim(&file, &checked) {
            continue;
        }
        held += 1;
        let all = minimal(&file, &universe);
        let mut count = |what, holds: bool| *seen.entry(what).or_default() += usize::from(holds);
        count("several sets", all.len() > 3);
        count("several materials", all.keys().any(|set| set.len() > 2));
        count("a fact", all.keys().flatten().any(Change::would_have_to_be_true));
        count("an election", all.keys().flatten().any(|one| matches!(one, Change::Release(_))));
        let criterion = |set: &BTreeSet<Change>| {
            let good =
                Good::check(&changed(&file, &set.iter().collect::<Vec<_>>()), usmca_rules::law()).expect("a good");
            determine(usmca_rules::law(), &good).criterion()
        };
        count("a rule", all.keys().any(|set| criterion(set) == Some(Criterion::B)));
        count("parts", all.keys().any(|set| criterion(set) == Some(Criterion::D)));
        for keep in [200, 3] {
            hold(&advise(usmca_rules::law(), &checked, keep), &all, keep, seed);
        }
    }
    println!("{seen:?}");
    assert!(seen.values().all(|count| *count > 4), "the goods do not try everything: {seen:?}");
}

/// Whether a self-produced material is called originating and what it is made from shows that it is not.
fn has_refuted_claim(file: &GoodFile, checked: &Good) -> bool {
    let mut stated = file.materials.iter().flatten().zip(checked.materials());
    stated.any(|(file, one)| file.originating == Some(true) && one.originating() == Some(false))
}

#[test]
fn what_bears_out_a_refuted_claim_is_found_or_it_is_said_that_it_may_not_be() {
    let (mut held, mut bounded) = (0, 0);
    for seed in 0.. {
        if held == 40 {
            break;
        }
        let file = good(seed);
        let checked = checked(&file);
        if !has_refuted_claim(&file, &checked) || status(&file) == Status::Originating {
            continue;
        }
        let universe = universe(&file);
        if universe.len() > ELEMENTS {
            continue;
        }
        let advice = advise(usmca_rules::law(), &checked, 200);
        if !advice.bounds.is_empty() {
            bounded += 1;
            continue;
        }
        held += 1;
        hold(&advice, &minimal(&file, &universe), 200, seed);
    }
    println!("{held} exact, {bounded} bounded");
    assert!(bounded < 4 * held, "{bounded} bounded, only {held} exact");
}

/// The claims without a declaration as changes, each of the cost of one.
fn claims(file: &GoodFile) -> (GoodFile, Vec<(u64, Change)>) {
    let mut stripped = file.clone();
    let mut claims = Vec::new();
    let mut materials = stripped.materials.take().unwrap_or_default();
    each(&mut materials, "materials", &mut |at, one| {
        if one.originating == Some(true) && one.evidence.is_none() {
            one.originating = None;
            claims.push((1, Change::Originating { at: at.into() }));
        }
    });
    stripped.materials = Some(materials);
    (stripped, claims)
}

#[test]
fn the_declarations_are_those_of_an_exhaustive_search() {
    let mut held = 0;
    for seed in 0.. {
        if held == 60 {
            break;
        }
        let mut file = good(seed);
        for (place, one) in file.materials.iter_mut().flatten().enumerate() {
            one.originating = one.originating.or(Some(place % 3 > 0));
        }
        let (stripped, claims) = claims(&file);
        // In a set the changes of this test would be purchases, and these are claims.
        let set = file.set == Some(true);
        if set || status(&file) != Status::Originating || status(&stripped) == Status::Originating {
            continue;
        }
        held += 1;
        let all = minimal(&stripped, &claims);
        let checked = checked(&file);
        let advice = advise(usmca_rules::law(), &checked, 200);
        assert_eq!(advice.support.supported, status(&stripped), "{seed}");
        let found: BTreeSet<BTreeSet<Change>> =
            advice.support.declarations.iter().map(|set| set.changes.iter().cloned().collect()).collect();
        assert_eq!(found, all.keys().cloned().collect(), "{seed}");
    }
}

#[test]
fn the_least_price_suffices_and_a_cent_less_does_not() {
    let mut held = 0;
    for seed in 0..4_000 {
        let file = good(seed);
        let checked = checked(&file);
        for one in advise(usmca_rules::law(), &checked, 1).least_bases {
            let with = |amount: String| {
                let mut file = file.clone();
                match one.method {
                    usmca::Method::TransactionValue => file.transaction_value = Some(amount),
                    usmca::Method::NetCost => file.net_cost = Some(amount),
                }
                status(&file)
            };
            held += 1;
            assert_eq!(with(one.least.to_string()), Status::Originating, "{seed}: {one:?}");
            let cents: u64 = (one.least.decimal() * "100".parse::<usmca::Amount>().expect("an amount").decimal())
                .normalize()
                .to_string()
                .parse()
                .expect("cents");
            assert_ne!(with(amount(cents - 1)), Status::Originating, "{seed}: {one:?}");
        }
    }
    assert!(held > 200, "{held}");
}

/// Forty parts with values of many digits, so that no two sums are alike.
fn large(count: u64, digits: u64, codes: &[&str]) -> GoodFile {
    let mut seed = 7_u64;
    let mut next = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 20) % digits + 1
    };
    let mut file = pump("1.00", &[]);
    let mut whole = 0;
    let materials = (0..count).map(|place| {
        let value = next();
        whole += value;
        MaterialFile {
            hs: codes[usize::try_from(place).expect("a place") % codes.len()].into(),
            value: amount(value),
            originating: Some(false),
            ..MaterialFile::default()
        }
    });
    file.materials = Some(materials.collect());
    file.transaction_value = Some(amount(whole * 5 / 4));
    file.net_cost = Some(amount(whole * 11 / 10));
    file
}

#[test]
fn forty_materials_are_exact_and_take_no_time() {
    // In an optimized build less than a second.
    let limit = Duration::from_secs(if cfg!(debug_assertions) { 30 } else { 1 });
    let own = ["8413.91"];
    let mixed = ["8413.91", "7318.15", "8482.10"];
    for (digits, codes) in
        [(5_000, &own[..]), (1_000_000, &own), (1_000_000_000, &own), (1_000_000, &mixed), (1_000_000_000, &mixed)]
    {
        let file = checked(&large(40, digits, codes));
        let from = Instant::now();
        let advice = advise(usmca_rules::law(), &file, 20);
        let taken = from.elapsed();
        println!(
            "values up to {digits} cents, {} codes: {} sets in {taken:?}, {:?}",
            codes.len(),
            advice.sets.len(),
            advice.bounds
        );
        assert_eq!((advice.sets.len(), advice.bounds.len()), (20, 0));
        assert!(taken < limit, "{taken:?}");
    }
}

#[test]
fn ten_thousand_materials_end_soon_and_say_what_was_left_out() {
    let mut file = large(10_000, 100_000, &["8413.91", "8482.10"]);
    for (place, one) in file.materials.iter_mut().flatten().enumerate() {
        one.originating = Some(place % 2 == 0);
    }
    for price in ["400000000.00", "100000.00"] {
        file.transaction_value = Some(price.into());
        file.net_cost = Some(price.into());
        let file = checked(&file);
        let from = Instant::now();
        let advice = advise(usmca_rules::law(), &file, 200);
        let taken = from.elapsed();
        println!("10,000 materials: {:?}, {:?} in {taken:?}", advice.determination.status(), advice.bounds);
        assert!(!advice.bounds.is_empty());
        assert!(taken < Duration::from_secs(if cfg!(debug_assertions) { 120 } else { 10 }), "{taken:?}");
    }
}

#[test]
fn more_than_forty_materials_are_searched_as_long_as_is_allowed() {
    for count in [60, 96] {
        let file = checked(&large(count, 1_000_000_000, &["8413.91", "8482.10"]));
        let from = Instant::now();
        let advice = advise(usmca_rules::law(), &file, 20);
        let taken = from.elapsed();
        println!("{count} materials: {} sets, {:?} in {taken:?}", advice.sets.len(), advice.bounds);
        assert!(!advice.sets.is_empty());
        assert!(taken < Duration::from_secs(if cfg!(debug_assertions) { 120 } else { 10 }), "{taken:?}");
    }
}
