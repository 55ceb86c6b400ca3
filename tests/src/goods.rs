//! Random goods near their limits, the same for the same seed, and a pump of certain parts.

use crate::pairs::Dice;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use usmca::{ElectionsFile, EvidenceFile, GoodFile, HsCode, HsEdition, MaterialFile};

/// Codes of HS 2012 near the rules: of each rule's goods, and of what its alternatives name.
pub(crate) static CODES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut six: BTreeSet<String> = BTreeSet::new();
    for alternative in usmca_rules::law().rules().iter().flat_map(|rule| &rule.alternatives) {
        let shift = alternative.tariff_shift.iter();
        let named = shift.flat_map(|shift| shift.from.iter().chain(&shift.except)).filter_map(|source| match source {
            usmca::Source::Goods(goods) => Some(&goods.codes),
            _ => None,
        });
        let ranges = std::iter::once(&alternative.to.codes).chain(named).flat_map(|set| set.ranges());
        six.extend(ranges.flat_map(|range| [range.first(), range.last()]).filter_map(subheading));
    }
    six.into_iter().collect()
});

/// A six-digit code that exists at or below a code.
fn subheading(code: HsCode) -> Option<String> {
    let digits = code.digits();
    let tails = ["", "10", "11", "00", "90", "1000", "1010", "0100"];
    let tried = tails.iter().map(|tail| format!("{digits}{tail}").chars().take(6).collect::<String>());
    tried.filter(|text| text.len() == 6).find(|text| {
        text.parse().is_ok_and(|code: HsCode| usmca_rules::law().nomenclature().contains(HsEdition::Hs2012, code))
    })
}

/// Cents as an amount.
#[must_use]
pub fn amount(cents: u64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// A good whose content is near its threshold, with materials of its own heading and of others.
///
/// # Panics
/// Never.
#[must_use]
pub fn good(seed: u64) -> GoodFile {
    let mut dice = Dice::new(seed);
    let hs = match dice.number(3) {
        // A pump, bearings, a ladder, a fan, a bicycle, fabric, trousers, powder, a scale.
        0 => ["841370", "848210", "761610", "841459", "871200", "520811", "620342", "760310", "842381"]
            [usize::try_from(dice.number(9)).expect("a place")]
        .to_owned(),
        _ => dice.one_of(&CODES).expect("a code").clone(),
    };
    let near: Vec<String> = CODES.iter().filter(|code| code.get(..4) == hs.get(..4)).cloned().collect();
    let count = 2 + dice.number(6);
    let coarse = [1, 50, 1_000][usize::try_from(dice.number(3)).expect("a place")];
    let mut materials: Vec<MaterialFile> = (0..count)
        .map(|_| {
            let own = dice.number(2) == 0 && !near.is_empty();
            let hs = dice.one_of(if own { &near } else { &CODES }).expect("a code").clone();
            let value = (1 + dice.number(4_000 / coarse)) * coarse;
            MaterialFile {
                hs,
                value: amount(value),
                originating: [None, Some(false), Some(false), Some(true)]
                    [usize::try_from(dice.number(4)).expect("one")],
                weight: (dice.number(8) > 0).then(|| amount(1 + dice.number(500))),
                evidence: (dice.number(4) == 0).then(|| EvidenceFile::Reference("declaration 1".into())),
                ..MaterialFile::default()
            }
        })
        .collect();
    let whole: u64 = materials.iter().map(|one| one.value.replace('.', "").parse::<u64>().expect("cents")).sum();
    if dice.number(4) == 0 && materials.len() > 3 {
        let inner: Vec<MaterialFile> = materials.split_off(materials.len() - 2);
        // A code of its own materials lets them refute the claim.
        let same = inner.first().filter(|_| dice.number(2) == 0).map(|one| one.hs.clone());
        let hs = same.unwrap_or_else(|| dice.one_of(&CODES).expect("a code").clone());
        let originating = (dice.number(2) == 0).then_some(true);
        materials.push(MaterialFile {
            hs,
            value: amount(5_000),
            originating,
            made_from: inner,
            ..MaterialFile::default()
        });
    }
    let price = |dice: &mut Dice| whole * (90 + dice.number(120)) / 100 + 1;
    let mut file = GoodFile {
        hs,
        hs_edition: Some("2012".into()),
        date: Some("2025-03-01".into()),
        produced_in: Some(vec![
            ["CA", "MX", "US", "US", "US", "CN"][usize::try_from(dice.number(6)).expect("one")].into(),
        ]),
        transaction_value: Some(amount(price(&mut dice) + whole)),
        net_cost: (dice.number(2) == 0).then(|| amount(price(&mut dice) + whole / 2)),
        weight: Some("9.00".into()),
        materials: Some(materials),
        set: (dice.number(12) == 0).then_some(true),
        ..GoodFile::default()
    };
    if dice.number(3) == 0 {
        let method = ["transaction_value", "net_cost"][usize::try_from(dice.number(2)).expect("one")];
        file.elections = Some(ElectionsFile { method: Some(method.into()), ..ElectionsFile::default() });
    }
    if dice.number(6) == 0 {
        let elections = file.elections.get_or_insert_default();
        elections.de_minimis_base = Some("transaction_value".into());
    }
    // Most facts about the good are answered, so that few are left to search.
    let code: HsCode = file.hs.parse().expect("a code");
    for id in usmca_rules::law().rules_for(code, None).flat_map(usmca::Rule::facts) {
        let about = usmca_rules::law().facts().get(id).map(|fact| fact.about);
        if about != Some(usmca::About::Material) && dice.number(4) > 0 {
            file.facts.insert(id.clone(), dice.number(2) == 0);
        }
    }
    file
}

/// A pump of rule 84-40, (B): parts of 8413.91 may be 40 percent of the price. The figures are chosen; by net cost there may be
/// 45.00.
#[must_use]
pub fn pump(price: &str, parts: &[&str]) -> GoodFile {
    let part = |value: &&str| MaterialFile {
        hs: "8413.91".into(),
        value: (*value).into(),
        originating: Some(false),
        ..MaterialFile::default()
    };
    GoodFile {
        hs: "8413.70".into(),
        hs_edition: Some("2012".into()),
        date: Some("2025-03-01".into()),
        produced_in: Some(vec!["CA".into()]),
        transaction_value: Some(price.into()),
        net_cost: Some("90.00".into()),
        materials: Some(parts.iter().map(part).collect()),
        ..GoodFile::default()
    }
}
