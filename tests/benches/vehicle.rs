//! Time to determine a vehicle of 30,000 lines and eight levels, against a loop that only adds its values.

use divan::{Bencher, black_box};
use usmca::{
    Amount, AutomotiveFile, ElectionsFile, Finding, Good, GoodFile, Intermediate, Language, MaterialFile, Question,
    Step,
};
use usmca_wire::Calculator;

fn main() {
    divan::main();
}

const LINES: usize = 30_000;
const LEVELS: usize = 8;
/// A price and a net cost with which it originates without any designation, and those with which it needs one.
const AMPLE: [&str; 2] = ["1000000", "900000"];
const SCANT: [&str; 2] = ["40000", "30000"];
const CODES: [&str; 8] = ["8708.29", "8407.34", "8708.40", "8708.50", "7208.27", "8544.30", "7318.15", "8536.50"];

/// So many lines below one another, four to each, down to the last level.
fn lines(left: &mut usize, level: usize) -> Vec<MaterialFile> {
    let mut materials = Vec::new();
    for place in 0..if level == 0 { LINES } else { 4 } {
        if *left == 0 {
            break;
        }
        *left -= 1;
        let made_from = if level + 1 < LEVELS { lines(left, level + 1) } else { Vec::new() };
        materials.push(MaterialFile {
            hs: CODES[(place + level) % CODES.len()].into(),
            value: format!("{}.25", 1 + place % 9),
            originating: made_from.is_empty().then_some(!place.is_multiple_of(4)),
            made_from,
            ..MaterialFile::default()
        });
    }
    materials
}

/// A vehicle with figures of Part 6; no self-produced material designated, or the best designation sought (s. 8(6)).
fn vehicle(designated: Option<Vec<String>>, [price, net_cost]: [&str; 2]) -> GoodFile {
    let stated = usmca_tests::vehicles(1, 20).into_iter().find(|file| file.hs == "8703.23");
    let stated = stated.unwrap_or_else(|| usmca_tests::vehicle("8703.23", "2025-03-01", AutomotiveFile::default()));
    // Some of its core parts are read off the bill.
    let mut materials = stated.materials.clone().unwrap_or_default();
    let mut left = LINES - count(&materials);
    materials.extend(lines(&mut left, 0));
    GoodFile {
        net_cost: Some(net_cost.into()),
        transaction_value: Some(price.into()),
        materials: Some(materials),
        elections: Some(ElectionsFile { intermediate: designated, ..ElectionsFile::default() }),
        ..stated
    }
}

fn good(file: &GoodFile) -> Good {
    Good::check(file, usmca_rules::law()).expect("the vehicle has no problem")
}

fn count(materials: &[MaterialFile]) -> usize {
    materials.iter().map(|one| 1 + count(&one.made_from)).sum()
}

#[divan::bench]
fn floor_adds_the_values(bencher: Bencher) {
    let values: Vec<Amount> =
        (0..LINES).map(|place| format!("{}.25", 1 + place % 9).parse().expect("an amount")).collect();
    bencher.bench(|| black_box(&values).iter().copied().sum::<Amount>());
}

#[divan::bench(sample_count = 10)]
fn check_the_file(bencher: Bencher) {
    let file = vehicle(Some(Vec::new()), AMPLE);
    assert_eq!(count(file.materials.as_deref().unwrap_or_default()), LINES);
    bencher.bench(|| Good::check(black_box(&file), usmca_rules::law()));
}

#[divan::bench(sample_count = 10)]
fn determine_with_trace(bencher: Bencher) {
    let good = good(&vehicle(Some(Vec::new()), AMPLE));
    bencher.bench(|| usmca::determine(usmca_rules::law(), black_box(&good)).status());
}

#[divan::bench(sample_count = 3)]
fn determine_and_seek_the_best_designation(bencher: Bencher) {
    let good = good(&vehicle(None, SCANT));
    let determination = usmca::determine(usmca_rules::law(), &good);
    let mut steps = determination.trace().walk();
    let designated = |step: &Step<'_>| step.question() == Question::Intermediate(Intermediate::With);
    assert!(steps.any(|step| designated(step) && step.finding() == Finding::Met), "it rests on a designation");
    bencher.bench(|| usmca::determine(usmca_rules::law(), black_box(&good)).status());
}

#[divan::bench(sample_count = 10)]
fn json_to_json(bencher: Bencher) {
    let calculator = Calculator::embedded();
    let json = serde_json::to_string(&vehicle(Some(Vec::new()), AMPLE)).expect("a good file prints");
    bencher.bench(|| calculator.answer_json(black_box(&json), Language::En));
}
