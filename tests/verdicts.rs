//! A verdict without the tree is that of the tree, whatever goods came before: the same figures to the last place.
//!
//! Example: an extractor hood of 8414.60 with a part of 8414.90 gets by its heading's rule, kept from an earlier hood, what the
//! tree of its own gives it.

use usmca::{Date, Good, GoodFile, HsEdition, MaterialFile, Verdicts, determine};
use usmca_tests::{cases, days, ordinary, pairs};
use usmca_wire::Format;

/// Ordinary goods that are drawn.
const GOODS: u64 = 60_000;
/// Goods of one material.
const PAIRS: usize = 20_000;

/// Holds the verdict on a good against its tree; whether the good has no problem.
fn hold(verdicts: &mut Verdicts<'_>, file: &GoodFile) -> bool {
    let rules = usmca_rules::law();
    let Ok(good) = Good::check(file, rules) else { return false };
    let of_tree = format!("{:?}", determine(rules, &good).verdict());
    let told = || serde_json::to_string(file).expect("a good file prints");
    assert_eq!(format!("{:?}", usmca::verdict(rules, &good)), of_tree, "by itself: {}", told());
    assert_eq!(format!("{:?}", verdicts.of(&good)), of_tree, "after others: {}", told());
    true
}

#[test]
fn of_every_case() {
    let mut verdicts = Verdicts::under(usmca_rules::law());
    let mut held = 0;
    for case in cases().expect("the cases") {
        let json = case.json().expect("a good file");
        let goods = usmca_wire::read(json.as_bytes(), Format::Json);
        for file in goods.iter().filter_map(|read| read.file.as_ref()) {
            held += usize::from(hold(&mut verdicts, file));
        }
    }
    assert!(held > 500, "{held} cases are determined");
}

#[test]
fn of_ordinary_goods_near_their_limits() {
    let days: Vec<String> = days(usmca_rules::law()).iter().map(Date::to_string).collect();
    let mut verdicts = Verdicts::under(usmca_rules::law());
    let held = (0..GOODS).filter(|seed| hold(&mut verdicts, &ordinary(*seed, &days))).count();
    assert!(held > 40_000, "{held} goods have no problem");
    assert!(verdicts.without_tree() > 10_000, "{} need no tree", verdicts.without_tree());
}

#[test]
fn of_every_subheading_and_of_the_codes_that_rules_name() {
    let rules = usmca_rules::law();
    let mut verdicts = Verdicts::under(rules);
    let mut held = 0;
    for (place, pair) in pairs(rules, 7, PAIRS).into_iter().enumerate() {
        // Half of the price, a tenth of it, and a cent more.
        let price = ["20.00", "100.00", "99.90"][place % 3].to_owned();
        let material = MaterialFile { hs: pair.material, value: "10.00".into(), ..MaterialFile::default() };
        let file = GoodFile {
            hs: pair.good,
            hs_edition: Some("2012".into()),
            date: Some(pair.day.to_string()),
            produced_in: Some(vec!["MX".into()]),
            net_cost: Some(price.clone()),
            transaction_value: Some(price),
            materials: Some(vec![material]),
            ..GoodFile::default()
        };
        held += usize::from(hold(&mut verdicts, &file));
    }
    assert!(held > PAIRS / 2, "{held} pairs have no problem");
    assert!(verdicts.without_tree() > 5_000, "{} need no tree", verdicts.without_tree());
}

#[test]
fn of_one_code_in_every_edition() {
    let rules = usmca_rules::law();
    let mut verdicts = Verdicts::under(rules);
    for edition in [HsEdition::Hs2022, HsEdition::Hs2017, HsEdition::Hs2012] {
        for code in rules.nomenclature().subheadings_of(edition).filter(|code| code.chapter() > 83) {
            // Rules by heading, by subheading, and with exceptions.
            for hs in ["841460", "841370", "853890", "853010"] {
                let material = MaterialFile { hs: code.to_string(), value: "10.00".into(), ..MaterialFile::default() };
                let file = GoodFile {
                    hs: hs.into(),
                    hs_edition: Some(edition.to_string()),
                    date: Some("2025-03-01".into()),
                    produced_in: Some(vec!["CA".into()]),
                    transaction_value: Some("30.00".into()),
                    materials: Some(vec![material]),
                    ..GoodFile::default()
                };
                assert!(hold(&mut verdicts, &file), "{hs} of HS {edition} is a code");
            }
        }
    }
    assert!(verdicts.without_tree() > 5_000, "{} need no tree", verdicts.without_tree());
}
