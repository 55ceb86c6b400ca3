//! Time for one determination inside the process, against the least that any program must do: add up the same values.

use divan::{Bencher, black_box};
use usmca::{Amount, Good, GoodFile, Language, MaterialFile};
use usmca_wire::Calculator;

fn main() {
    divan::main();
}

const SIZES: [usize; 2] = [20, 1_000];

/// A fan of 8414.59 whose motor, wheel, sheet and screws repeat to fill the bill.
fn fan(lines: usize) -> GoodFile {
    let codes = ["8501.40", "7210.49", "7318.15", "8536.50", "8544.42"];
    let material = |place: usize| MaterialFile {
        hs: codes[place % codes.len()].to_owned(),
        value: format!("{}.25", 1 + place % 9),
        originating: Some(place.is_multiple_of(3)),
        ..MaterialFile::default()
    };
    GoodFile {
        hs: "8414.59".into(),
        date: Some("2025-03-01".into()),
        produced_in: Some(vec!["MX".into()]),
        transaction_value: Some("100000.00".into()),
        net_cost: Some("90000.00".into()),
        materials: Some((0..lines).map(material).collect()),
        ..GoodFile::default()
    }
}

fn good(lines: usize) -> Good {
    Good::check(&fan(lines), usmca_rules::law()).expect("the good has no problem")
}

#[divan::bench(args = SIZES)]
fn floor_adds_the_values(bencher: Bencher, lines: usize) {
    let values: Vec<Amount> =
        (0..lines).map(|place| format!("{}.25", 1 + place % 9).parse().expect("an amount")).collect();
    bencher.bench(|| black_box(&values).iter().copied().sum::<Amount>());
}

#[divan::bench(args = SIZES)]
fn check_the_file(bencher: Bencher, lines: usize) {
    let file = fan(lines);
    bencher.bench(|| Good::check(black_box(&file), usmca_rules::law()));
}

#[divan::bench(args = SIZES)]
fn determine_with_trace(bencher: Bencher, lines: usize) {
    let good = good(lines);
    bencher.bench(|| usmca::determine(usmca_rules::law(), black_box(&good)).status());
}

#[divan::bench(args = SIZES)]
fn json_to_json(bencher: Bencher, lines: usize) {
    let calculator = Calculator::embedded();
    let json = serde_json::to_string(&fan(lines)).expect("a good file prints");
    bencher.bench(|| calculator.answer_json(black_box(&json), Language::En));
}

#[divan::bench]
fn load_the_embedded_law(bencher: Bencher) {
    bencher.bench(usmca_rules::decode);
}

#[divan::bench]
fn check_the_whole_law(bencher: Bencher) {
    let folder = usmca_tests::root().join("rules");
    bencher.bench(|| usmca_rules::compile_law(&folder).map(|table| usmca_rules::print_back(&table)));
}
