//! Laws that the engine must keep, for random goods of the whole table (DESIGN: properties).

use proptest::prelude::*;
use std::sync::LazyLock;
use usmca::{About, AccumulatedFile, Country, Good, GoodFile, HsCode, HsEdition, MaterialFile, Rule, Status};
use usmca_wire::{Format, Read, read};

/// Silence about these is an assumption, not a question: an answer may change a settled result (ss. 3(4)(b), 11).
const CLAIMS: [&str; 3] = ["imported-unassembled", "mere-dilution", "circumvention"];

/// Codes of HS 2012 near the rules: of each rule's goods, and of what its alternatives name.
static CODES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let table = usmca_rules::law();
    let mut codes: Vec<HsCode> = Vec::new();
    for rule in table.rules() {
        for alternative in &rule.alternatives {
            let shift = alternative.tariff_shift.iter();
            let sources = shift.flat_map(|shift| shift.from.iter().chain(&shift.except).chain(&shift.also));
            let named = sources.filter_map(|source| match source {
                usmca::Source::Goods(goods) => Some(&goods.codes),
                _ => None,
            });
            let sets = std::iter::once(&alternative.to.codes).chain(named);
            codes.extend(sets.flat_map(|set| set.ranges()).flat_map(|range| [range.first(), range.last()]));
        }
    }
    let mut six: Vec<String> = codes.into_iter().filter_map(subheading).collect();
    six.sort();
    six.dedup();
    six
});

/// A six-digit code that exists at or below a code.
fn subheading(code: HsCode) -> Option<String> {
    let digits = code.digits();
    let tails = ["", "10", "11", "00", "90", "1000", "1010", "0100"];
    let tried = tails.iter().map(|tail| format!("{digits}{tail}")).map(|text| text.chars().take(6).collect::<String>());
    tried.filter(|text| text.len() == 6).find(|text| {
        text.parse().is_ok_and(|code: HsCode| usmca_rules::law().nomenclature().contains(HsEdition::Hs2012, code))
    })
}

fn amount(cents: u32) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

fn codes() -> impl Strategy<Value = String> {
    any::<prop::sample::Index>().prop_map(|index| index.get(&CODES).clone())
}

fn materials() -> impl Strategy<Value = Vec<MaterialFile>> {
    let near = (any::<prop::sample::Index>(), 0u32..20_000, any::<Option<bool>>(), 1u32..5_000);
    let one = near.prop_map(|(index, cents, originating, grams)| MaterialFile {
        hs: index.get(&CODES).clone(),
        value: amount(cents),
        originating,
        weight: Some(amount(grams)),
        ..MaterialFile::default()
    });
    prop::collection::vec(one, 1..6)
}

/// A good with materials, half of them close to its own heading.
fn goods() -> impl Strategy<Value = GoodFile> {
    let dates = prop::sample::select(vec!["2020-07-01", "2022-06-30", "2023-07-01", "2024-07-01", "2027-07-01"]);
    let prices = prop::option::weighted(0.8, 1u32..100_000);
    (codes(), materials(), prices.clone(), prices, dates, any::<bool>(), any::<u64>()).prop_map(
        |(hs, mut materials, price, net_cost, date, produced, seed)| {
            let near: Vec<&String> = CODES.iter().filter(|code| code.get(..4) == hs.get(..4)).collect();
            for (place, material) in materials.iter_mut().enumerate() {
                let turn = seed.rotate_left(u32::try_from(place).unwrap_or_default() * 7);
                if turn % 2 == 0 && !near.is_empty() {
                    material.hs = near[usize::try_from(turn / 2).unwrap_or_default() % near.len()].clone();
                }
            }
            GoodFile {
                hs,
                hs_edition: Some("2012".into()),
                date: Some(date.into()),
                produced_in: produced.then(|| vec![Country::MX.to_string(), Country::US.to_string()]),
                transaction_value: price.map(amount),
                net_cost: net_cost.map(amount),
                materials: Some(materials),
                set: (seed % 8 == 0).then_some(true),
                ..GoodFile::default()
            }
        },
    )
}

fn status(file: &GoodFile) -> Status {
    let rules = usmca_rules::law();
    let good = Good::check(file, rules).expect("a generated good has no problem");
    usmca::determine(rules, &good).status()
}

/// The facts that the rules of a good ask for, of the good and of its materials.
fn facts_of(file: &GoodFile, about: About) -> Vec<String> {
    let code: HsCode = file.hs.parse().expect("a code");
    let table = usmca_rules::law();
    let asked = table.rules_for(code, None).flat_map(Rule::facts).cloned();
    let general = ["provides-for-good-and-parts", "provided-for-as-parts", "different-good"].map(str::to_owned);
    let fits = |id: &String| table.facts().get(id).is_some_and(|fact| fact.about == about || fact.about == About::Both);
    asked.chain(general).filter(|id| fits(id) && !CLAIMS.contains(&id.as_str())).collect()
}

/// A good with some of its facts answered.
fn answered_goods() -> impl Strategy<Value = GoodFile> {
    (goods(), any::<u64>()).prop_map(|(mut file, seed)| {
        for (place, id) in facts_of(&file, About::Good).into_iter().enumerate() {
            let turn = seed.rotate_left(u32::try_from(place % 60).unwrap_or_default());
            if turn % 3 > 0 {
                file.facts.insert(id, turn % 3 == 1);
            }
        }
        file
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, max_global_rejects: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_materials_does_not_matter(file in answered_goods()) {
        let mut reversed = file.clone();
        reversed.materials.iter_mut().for_each(|materials| materials.reverse());
        prop_assert_eq!(status(&file), status(&reversed));
    }

    #[test]
    fn scaling_every_amount_does_not_matter(file in answered_goods()) {
        let mut scaled = file.clone();
        let larger = |text: &mut String| *text = text.replace('.', "") + "0";
        scaled.transaction_value.iter_mut().chain(&mut scaled.net_cost).for_each(larger);
        for material in scaled.materials.iter_mut().flatten() {
            larger(&mut material.value);
        }
        prop_assert_eq!(status(&file), status(&scaled));
    }

    #[test]
    fn an_answered_fact_never_changes_a_settled_finding(file in answered_goods(), answer: bool, which: prop::sample::Index) {
        let before = status(&file);
        prop_assume!(before != Status::Undetermined);
        let of_good = facts_of(&file, About::Good);
        let of_material = facts_of(&file, About::Material);
        let count = file.materials.as_ref().map_or(0, Vec::len);
        let open: Vec<(Option<usize>, String)> = of_good.into_iter().map(|id| (None, id))
            .chain((0..count).flat_map(|place| of_material.iter().map(move |id| (Some(place), id.clone()))))
            .collect();
        prop_assume!(!open.is_empty());
        let (place, id) = which.get(&open).clone();
        let mut more = file.clone();
        let facts = match place {
            None => &mut more.facts,
            Some(place) => &mut more.materials.as_mut().expect("materials")[place].facts,
        };
        facts.entry(id).or_insert(answer);
        prop_assert_eq!(before, status(&more));
    }

    #[test]
    fn losing_an_origin_never_helps_but_by_the_rule_for_parts(file in answered_goods()) {
        let before = status(&file);
        let mut worse = file.clone();
        for material in worse.materials.iter_mut().flatten() {
            material.originating = Some(false);
        }
        let rules = usmca_rules::law();
        let good = Good::check(&worse, rules).expect("a generated good has no problem");
        let after = usmca::determine(rules, &good);
        // s. 3(4)(a) asks for a material that fails: there, and only there, a worse bill may open a route.
        let parts = after.criterion() == Some(usmca::Criterion::D);
        prop_assert!(before == Status::Originating || after.status() != Status::Originating || parts || before == Status::Undetermined);
    }

    #[test]
    fn raising_a_non_originating_value_never_helps(file in answered_goods(), more in 1u32..100_000) {
        let before = status(&file);
        prop_assume!(before == Status::NonOriginating);
        let mut dearer = file.clone();
        for material in dearer.materials.iter_mut().flatten().filter(|one| one.originating != Some(true)) {
            material.value = amount(more + material.value.replace('.', "").parse::<u32>().unwrap_or_default());
        }
        prop_assert_ne!(status(&dearer), Status::Originating);
    }

    #[test]
    fn a_statement_of_a_producer_never_hurts_and_reads_back(file in answered_goods(), alone: bool, hundredths in 0u32..=100) {
        let mut accumulated = file.clone();
        for material in accumulated.materials.iter_mut().flatten() {
            let cents = material.value.replace('.', "").parse::<u32>().unwrap_or_default();
            let stated = Some(amount(u32::try_from(u64::from(cents) * u64::from(hundredths) / 100).unwrap_or_default()));
            let produced_in = Some(vec![Country::CA.to_string()]);
            material.accumulated = Some(Box::new(if alone {
                AccumulatedFile { value_of_non_originating_materials: stated, produced_in, ..AccumulatedFile::default() }
            } else {
                AccumulatedFile { without_non_originating: stated, produced_in, ..AccumulatedFile::default() }
            }));
        }
        prop_assert!(status(&file) != Status::Originating || status(&accumulated) == Status::Originating);
        let json = serde_json::to_string(&accumulated).expect("a good file prints");
        let expected = vec![Read { file: Some(accumulated), problems: Vec::new() }];
        prop_assert_eq!(&read(json.as_bytes(), Format::Json), &expected);
    }

    #[test]
    fn a_verdict_without_the_proof_is_that_of_the_proof(file in goods()) {
        let rules = usmca_rules::law();
        if let Ok(good) = Good::check(&file, rules) {
            prop_assert_eq!(usmca::verdict(rules, &good), usmca::determine(rules, &good).verdict());
        }
    }

    #[test]
    fn what_is_open_is_asked(file in goods()) {
        let rules = usmca_rules::law();
        let good = Good::check(&file, rules).expect("a generated good has no problem");
        let determination = usmca::determine(rules, &good);
        prop_assert_eq!(determination.status() == Status::Undetermined, !determination.missing().is_empty());
    }

    #[test]
    fn a_good_that_is_printed_reads_back(file in answered_goods()) {
        let json = serde_json::to_string(&file).expect("a good file prints");
        let expected = vec![Read { file: Some(file), problems: Vec::new() }];
        prop_assert_eq!(&read(json.as_bytes(), Format::Json), &expected);
        prop_assert_eq!(&read(json.as_bytes(), Format::Yaml), &expected);
    }

    #[test]
    fn nothing_panics_on_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(!read(&bytes, Format::Json).is_empty());
        prop_assert!(!read(&bytes, Format::Yaml).is_empty());
    }

    #[test]
    fn nothing_panics_on_any_keys(text in "(hs|value|materials|facts|costs|[a-z]{1,3}|[:\\[\\]{}\", \\n-]|[0-9.]{1,14}){0,40}") {
        let calculator = usmca_wire::Calculator::embedded();
        for good in read(text.as_bytes(), Format::Yaml) {
            let answer = calculator.answer(&good, usmca::Language::En);
            prop_assert!(!usmca_wire::to_json(&answer).is_empty());
        }
    }
}

#[test]
fn a_rule_that_is_printed_reads_back() {
    let files = usmca_rules::read_law(&usmca_tests::root().join("rules")).expect("the law reads");
    for (name, file) in files.rules {
        let json = serde_json::to_string(&file).expect("a rule file prints");
        assert_eq!(usmca_rules::yaml::read::<usmca::RuleFile>(&name, &json).as_ref(), Ok(&file), "{name}");
    }
}
