//! Random goods of which nothing is stated that few goods have, the same for the same seed.
//!
//! They are near their limits, of bought materials of their own heading and of others in any role, on days when one or another
//! rule holds; a few state a fact or no price, are sets or claim to be wholly obtained.

use crate::goods::{CODES, amount};
use crate::pairs::Dice;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use usmca::{CostsFile, ElectionsFile, GoodFile, HsCode, HsEdition, MaterialFile};

/// Every subheading of a later edition, of which many correspond to several of HS 2012.
static LATER: LazyLock<[(&str, Vec<String>); 2]> = LazyLock::new(|| {
    let all = |edition| usmca_rules::law().nomenclature().subheadings_of(edition).map(HsCode::digits).collect();
    [("2022", all(HsEdition::Hs2022)), ("2017", all(HsEdition::Hs2017))]
});

/// An ordinary good.
///
/// # Panics
/// Never.
#[must_use]
pub fn ordinary(seed: u64, days: &[String]) -> GoodFile {
    let mut dice = Dice::new(seed);
    let later = one_in(&mut dice, 8).then(|| &LATER[dice.below(2)]);
    let (edition, codes) = later.map_or(("2012", &*CODES), |(edition, codes)| (*edition, codes));
    let hs = dice.one_of(codes).expect("a code").clone();
    let materials = materials(&mut dice, &hs, codes);
    let cents = |one: &MaterialFile| {
        one.value.split_once('.').filter(|(_, cents)| cents.len() == 2).map(|_| one.value.replace('.', ""))
    };
    let whole: u64 = materials.iter().filter_map(cents).map(|one| one.parse::<u64>().expect("cents")).sum::<u64>() + 1;
    let base = |dice: &mut Dice, unless| {
        let times = [90, 150, 250, 1_000][dice.below(4)];
        (!one_in(dice, unless)).then(|| amount(whole * times / 100 + dice.number(whole)))
    };
    let mut file = GoodFile {
        hs_edition: Some(edition.into()),
        date: dice.one_of(days).filter(|_| !seed.is_multiple_of(16)).cloned(),
        produced_in: Some(vec![["CA", "MX", "US", "US", "CN"][dice.below(5)].into()]),
        imported_into: one_in(&mut dice, 6).then(|| ["CA", "MX", "US"][dice.below(3)].to_owned()),
        imported_from: one_in(&mut dice, 6).then(|| ["CA", "MX", "US"][dice.below(3)].to_owned()),
        transaction_value: base(&mut dice, 6),
        net_cost: base(&mut dice, 3),
        set: one_in(&mut dice, 24).then_some(true),
        wholly_obtained: one_in(&mut dice, 24).then(|| "g".into()),
        facts: facts(&mut dice, &hs, edition),
        materials: Some(materials),
        hs,
        ..GoodFile::default()
    };
    if file.net_cost.is_none() {
        // Its total cost, of which nothing is excluded, is its net cost too.
        file.costs = base(&mut dice, 3).map(|total| CostsFile { total: Some(total), ..CostsFile::default() });
    }
    if one_in(&mut dice, 4) {
        let method = ["transaction_value", "net_cost"][dice.below(2)];
        file.elections = Some(ElectionsFile { method: Some(method.into()), ..ElectionsFile::default() });
    }
    if one_in(&mut dice, 6) {
        let base = ["transaction_value", "total_cost"][dice.below(2)];
        file.elections.get_or_insert_default().de_minimis_base = Some(base.into());
    }
    file
}

fn one_in(dice: &mut Dice, sides: u64) -> bool {
    dice.number(sides) == 0
}

/// Up to six materials, of the good's own code, of its chapter and of others.
fn materials(dice: &mut Dice, hs: &str, codes: &[String]) -> Vec<MaterialFile> {
    let near: Vec<String> = codes.iter().filter(|code| code.get(..2) == hs.get(..2)).cloned().collect();
    let coarse = [1, 100, 1_000][dice.below(3)];
    let count = 1 + dice.number(6);
    let material = |_| {
        let cents = amount((1 + dice.number(4_000 / coarse)) * coarse);
        let odd = ["0", "0.00", "7.5", "3.141592", "999999999999.999999"].map(str::to_owned);
        let value = if one_in(dice, 3) { odd[dice.below(odd.len())].clone() } else { cents };
        let code = match dice.number(5) {
            0 => hs,
            1 | 2 => dice.one_of(&near).expect("a code"),
            _ => dice.one_of(codes).expect("a code"),
        };
        let deducted = [value.as_str(), "0.5", "0.00"][dice.below(3)].to_owned();
        MaterialFile {
            hs: format!("{code}{}", ["", "", "", "10", "1090"][dice.below(5)]),
            originating: [None, Some(false), Some(false), Some(true), Some(true)][dice.below(5)],
            role: one_in(dice, 6)
                .then(|| ["indirect", "packaging", "packing", "accessory", "recovered"][dice.below(5)].to_owned()),
            deduct: one_in(dice, 12).then(|| ("duties_and_taxes".to_owned(), deducted)).into_iter().collect(),
            value,
            ..MaterialFile::default()
        }
    };
    (0..count).map(material).collect()
}

/// Of a later edition which code it is, and of a few something that its rule may ask.
fn facts(dice: &mut Dice, hs: &str, edition: &str) -> BTreeMap<String, bool> {
    let law = usmca_rules::law();
    let code: HsCode = hs.parse().expect("a code");
    let mut facts = BTreeMap::new();
    if edition == "2022" && one_in(dice, 2) {
        let may_be = law.nomenclature().in_rule_edition(HsEdition::Hs2022, code);
        facts.extend(dice.one_of(&may_be).map(|code| (format!("of-{code}"), true)));
    }
    if one_in(dice, 6) {
        let told = ["mere-dilution", "imported-unassembled", "provides-for-good-and-parts", "remanufactured-good"];
        let asked = law.rules_for(code, None).flat_map(usmca::Rule::facts).map(String::as_str);
        let asked: Vec<&str> = told.into_iter().chain(asked).collect();
        let id = dice.one_of(&asked).expect("a fact");
        let of_good = law.facts().get(*id).is_some_and(|fact| fact.about != usmca::About::Material);
        facts.extend(of_good.then(|| ((*id).to_owned(), dice.number(2) == 0)));
    }
    facts
}
