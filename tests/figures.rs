//! The second oracle: figures reckoned with fractions by another program, from the text of the Uniform Regulations.
//!
//! `tests/oracle/figures.py` draws goods, most of them with a figure on its limit or one unit of the last place beside it,
//! and says what status, criterion, contents and de minimis they have; the engine must say the same, to the last place.
//!
//! Example: a good with a net cost of 20.00 and non-originating materials of 9.00 has 55 percent, exactly the limit of 64-1.

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use usmca::{Answer, Language};
use usmca_tests::root;
use usmca_wire::{Calculator, Format, Read, read};

/// Goods of each seed.
const GOODS: usize = 12_500;
const SEEDS: [u64; 4] = [20_200_701, 1, 2, 3];
/// Disagreements that are told in full.
const TOLD: usize = 3;

/// What one seed gave: goods, figures and de minimis that were compared, and the disagreements.
#[derive(Default)]
struct Compared {
    goods: usize,
    contents: usize,
    de_minimis: usize,
    statuses: BTreeMap<String, usize>,
    apart: Vec<String>,
}

#[test]
fn figures_reckoned_with_fractions_agree() {
    let number = |name| std::env::var(name).ok().and_then(|text| text.parse().ok());
    let seeds = number("USMCA_SEED").map_or(SEEDS.to_vec(), |seed| vec![seed]);
    let goods = number("USMCA_GOODS").and_then(|goods: u64| usize::try_from(goods).ok()).unwrap_or(GOODS);
    let calculator = Calculator::embedded();
    let all: Vec<Compared> = std::thread::scope(|scope| {
        let threads: Vec<_> = seeds.iter().map(|seed| scope.spawn(|| compare(&calculator, *seed, goods))).collect();
        threads.into_iter().map(|thread| thread.join().expect("the engine does not panic")).collect()
    });
    let mut apart = Vec::new();
    for (seed, found) in seeds.iter().zip(all) {
        let Compared { goods: drawn, contents, de_minimis, statuses, apart: more } = found;
        println!("seed {seed}: {drawn} goods, {contents} contents, {de_minimis} de minimis, {statuses:?}");
        assert_eq!(drawn, goods, "every good was compared");
        assert!(contents > 0 && de_minimis > 0, "figures were compared");
        apart.extend(more);
    }
    for one in apart.iter().take(TOLD) {
        println!("{one}\n");
    }
    assert!(apart.is_empty(), "{} goods on which the figures differ", apart.len());
}

/// Draws goods with a seed and holds each against the engine as it arrives.
fn compare(calculator: &Calculator, seed: u64, goods: usize) -> Compared {
    let mut oracle = Command::new("python3")
        .arg("-B")
        .arg(root().join("tests/oracle/figures.py"))
        .args([seed.to_string(), goods.to_string()])
        .stdout(Stdio::piped())
        .spawn()
        .expect("the second reckoning needs python3");
    let mut lines = BufReader::new(oracle.stdout.take().expect("its output")).lines();
    let mut found = Compared::default();
    let mut verdicts = calculator.verdicts();
    while let Some(good) = lines.next() {
        let good = good.expect("it prints lines");
        let expected = lines.next().expect("a good and what is reckoned of it").expect("it prints lines");
        let expected: Value = serde_json::from_str(&expected).expect("of JSON");
        let files = read(good.as_bytes(), Format::Json);
        let file = files.first().expect("one good");
        let engine = engine(calculator, file);
        let alone = verdicts.of(file, |verdict| json!(verdict.status)).ok();
        assert_eq!(alone.unwrap_or_default(), engine["status"], "the verdict alone: {good}");
        found.goods += 1;
        found.contents += expected["regional_value_content"].as_array().map_or(0, Vec::len);
        found.de_minimis += usize::from(!expected["de_minimis"].is_null());
        *found.statuses.entry(expected["status"].as_str().unwrap_or_default().to_owned()).or_default() += 1;
        if engine != expected {
            found.apart.push(format!("seed {seed}\ngood     {good}\nreckoned {expected}\nengine   {engine}"));
        }
    }
    assert!(oracle.wait().expect("it ends").success(), "the second reckoning failed");
    found
}

/// What the answer of the engine says, in the form in which the other says it.
fn engine(calculator: &Calculator, file: &Read) -> Value {
    match calculator.answer(file, Language::En) {
        Answer::Determined(answer) => {
            let mut contents = json!(answer.regional_value_content);
            let mut de_minimis = json!(answer.de_minimis);
            for content in contents.as_array_mut().into_iter().flatten() {
                without_last_zeros(content, &["base", "non_originating_value", "threshold"]);
            }
            without_last_zeros(&mut de_minimis, &["amount", "non_originating_value", "limit"]);
            json!({
                "status": answer.status,
                "criterion": answer.criterion,
                "regional_value_content": contents,
                "de_minimis": de_minimis,
            })
        }
        Answer::Rejected { problems } => json!({ "rejected": problems }),
    }
}

/// "39.00" and "39" are one amount.
fn without_last_zeros(figure: &mut Value, keys: &[&str]) {
    for key in keys {
        if let Some(Value::String(text)) = figure.get_mut(*key)
            && text.contains('.')
        {
            *text = text.trim_end_matches('0').trim_end_matches('.').to_owned();
        }
    }
}
