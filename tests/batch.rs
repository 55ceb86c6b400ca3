//! Batches: the same bytes however the work is split and wherever it is interrupted, the same verdicts from every format,
//! and nothing skipped in silence.

#[path = "batch/rows.rs"]
mod rows;

use arrow_array::{Float64Array, Int64Array, RecordBatch, StringArray};
use proptest::prelude::*;
use std::fs;
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};
use std::time::Duration;
use usmca::{CostsFile, GoodFile, Language, MaterialFile, Problem};
use usmca_batch::{Batch, BatchError, Counts, Input, Mapping, VerdictFormat, What};
use usmca_tests::tables::{Columns, folder, read_parquet, tables, write_parquet};
use usmca_wire::{Calculator, Read};

static CALCULATOR: LazyLock<Calculator> = LazyLock::new(Calculator::embedded);
const GOOD_CODES: [&str; 6] = ["8414.59", "3923.10", "8708.30", "9403.10", "7700.00", "84.14"];
const CODES: [&str; 6] = ["8501.40", "8414.90", "3902.10", "9403.91", "7326.20", "0101"];

/// A code, a value in cents, and whether it is originating, each drawn at random.
type Drawn = (usize, u32, Option<bool>);

fn good((code, cents, materials): (usize, u32, Vec<Drawn>)) -> GoodFile {
    let amount = |cents: u32| format!("{}.{:02}", cents / 100, cents % 100);
    let material = |(code, cents, originating): (usize, u32, Option<bool>)| MaterialFile {
        hs: CODES[code % CODES.len()].to_owned(),
        value: amount(cents),
        originating,
        ..MaterialFile::default()
    };
    let materials: Vec<MaterialFile> = materials.into_iter().map(material).collect();
    let mut good = GoodFile {
        hs: GOOD_CODES[code % GOOD_CODES.len()].to_owned(),
        date: Some("2025-03-01".to_owned()),
        produced_in: cents.is_multiple_of(5).then(|| vec!["MX".to_owned(), "US".to_owned()]),
        transaction_value: Some(amount(cents)),
        costs: Some(CostsFile { total: Some(amount(cents)), ..CostsFile::default() }),
        // A good without rows in the table of materials states none.
        materials: (!materials.is_empty()).then_some(materials),
        ..GoodFile::default()
    };
    if code.is_multiple_of(2) {
        good.facts.insert("for-use-in-heavy-truck".to_owned(), false);
    }
    good
}

fn goods(most: usize) -> impl Strategy<Value = Vec<(String, GoodFile)>> {
    let material = (0usize..60, 0u32..50_000, any::<Option<bool>>());
    let one = (0usize..100, 1u32..100_000, prop::collection::vec(material, 0..5)).prop_map(good);
    let numbered = |(place, good)| (format!("G{place:04}"), good);
    prop::collection::vec(one, 0..most).prop_map(move |all| all.into_iter().enumerate().map(numbered).collect())
}

/// The input in every format.
fn inputs(folder: &Path, goods: &[(String, GoodFile)]) -> [Input; 3] {
    let (of_goods, of_materials) = tables(goods);
    let file = |name: &str| folder.join(name);
    of_goods.write_csv(&file("goods.csv"));
    of_materials.write_csv(&file("materials.csv"));
    of_goods.write_parquet(&file("goods.parquet"));
    of_materials.write_parquet(&file("materials.parquet"));
    let lines: String = goods.iter().map(|(_, good)| serde_json::to_string(good).unwrap() + "\n").collect();
    fs::write(file("goods.jsonl"), lines).unwrap();
    let tables =
        |extension: &str| joined(&file(&format!("goods.{extension}")), &file(&format!("materials.{extension}")));
    [Input::JsonLines(vec![file("goods.jsonl")]), tables("csv"), tables("parquet")]
}

fn joined(goods: &Path, materials: &Path) -> Input {
    let materials = Some(materials.to_owned());
    Input::Tables { goods: goods.to_owned(), materials, mapping: Mapping::default() }
}

fn count(number: usize) -> NonZeroUsize {
    NonZeroUsize::new(number).unwrap()
}

/// The bytes of the output and of the rejected, which are not there if nothing was.
fn bytes(batch: &Batch) -> (Vec<u8>, Vec<u8>) {
    (fs::read(&batch.output).unwrap(), fs::read(&batch.rejected).unwrap_or_default())
}

fn ran(batch: &Batch) -> (Vec<u8>, Vec<u8>) {
    batch.run(&CALCULATOR, |_| {}).unwrap();
    bytes(batch)
}

const WHATS: [(What, &str); 4] = [
    (What::Answers(Language::En), "out.jsonl"),
    (What::Verdicts(VerdictFormat::JsonLines), "out.jsonl"),
    (What::Verdicts(VerdictFormat::Csv), "out.csv"),
    (What::Verdicts(VerdictFormat::Parquet), "out.parquet"),
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    /// The answers are those of each good by itself, in their order, from every format of the input.
    #[test]
    fn every_input_gives_the_answers_of_its_goods(goods in goods(30)) {
        let folder = folder("answers");
        let one = |(_, good): &(String, GoodFile)| {
            let read = Read { file: Some(good.clone()), problems: Vec::new() };
            usmca_wire::to_json(&CALCULATOR.answer(&read, Language::En)) + "\n"
        };
        let expected: String = goods.iter().map(one).collect();
        for (place, input) in inputs(&folder, &goods).into_iter().enumerate() {
            let batch = Batch::new(input, folder.join(format!("{place}.jsonl")), What::Answers(Language::En));
            prop_assert_eq!(String::from_utf8(ran(&batch).0).unwrap(), expected.clone());
        }
        fs::remove_dir_all(folder).unwrap();
    }

    /// Any segments and any number of threads give the same bytes; of Parquet, whose row groups are the segments, the same
    /// rows, and the same bytes for the same segments.
    #[test]
    fn any_split_and_any_number_of_threads_give_the_same(goods in goods(40), segment in 1usize..50, threads in 1usize..5) {
        let folder = folder("split");
        for (input, (what, name)) in inputs(&folder, &goods).into_iter().flat_map(|input| WHATS.map(|what| (input.clone(), what))) {
            let whole = Batch::new(input, folder.join(name), what);
            let split = Batch { segment: count(segment), threads: count(threads), ..whole.clone() };
            let single = Batch { threads: count(1), ..split.clone() };
            let bytes_of_whole = ran(&whole);
            let rows = |batch: &Batch| name.ends_with("parquet").then(|| read_parquet(&batch.output));
            let rows_of_whole = rows(&whole);
            let bytes_of_split = ran(&split);
            prop_assert_eq!(&rows(&split), &rows_of_whole);
            if rows_of_whole.is_none() {
                prop_assert_eq!(&bytes_of_split, &bytes_of_whole);
            }
            prop_assert_eq!(&bytes_of_split.1, &bytes_of_whole.1);
            prop_assert_eq!(ran(&single), bytes_of_split);
        }
        fs::remove_dir_all(folder).unwrap();
    }

    /// Wherever a run dies, and whatever it has half written, resuming gives the bytes of a run that did not.
    #[test]
    fn a_run_that_died_anywhere_resumes_to_the_same_bytes(
        goods in goods(40), dies in 1usize..12, cut in any::<prop::sample::Index>(), torn in any::<bool>(),
    ) {
        let folder = folder("died");
        for (input, (what, name)) in inputs(&folder, &goods).into_iter().flat_map(|input| WHATS.map(|what| (input.clone(), what))) {
            let batch = Batch { segment: count(4), synced_every: Duration::ZERO, ..Batch::new(input, folder.join(name), what) };
            let expected = ran(&batch);
            fs::remove_file(&batch.output).unwrap();
            let _ = fs::remove_file(&batch.rejected);
            let mut segments = 0;
            let died = catch_unwind(AssertUnwindSafe(|| batch.run(&CALCULATOR, |_| {
                segments += 1;
                if segments == dies {
                    std::panic::resume_unwind(Box::new("the run dies here"));
                }
            })));
            if died.is_err() {
                prop_assert!(!batch.output.exists());
                let refused = batch.run(&CALCULATOR, |_| {});
                prop_assert!(matches!(refused, Err(BatchError::CouldNotRun(_))), "{refused:?}");
            }
            if died.is_err() && torn {
                // A kill may leave half a line of the journal, and bytes in the output of which it does not tell.
                let journal = PathBuf::from(format!("{}.journal", batch.output.display()));
                let text = fs::read(&journal).unwrap();
                fs::write(&journal, &text[..=cut.index(text.len())]).unwrap();
            }
            let resumed = Batch { resume: true, threads: count(3), ..batch.clone() };
            if died.is_err() {
                resumed.run(&CALCULATOR, |_| {}).unwrap();
            }
            prop_assert_eq!(bytes(&batch), expected);
            let left: Vec<_> = fs::read_dir(&folder).unwrap().flatten().map(|one| one.file_name()).collect();
            prop_assert!(left.iter().all(|one| !one.to_string_lossy().contains(".partial")), "{left:?}");
        }
        fs::remove_dir_all(folder).unwrap();
    }
}

/// The verdicts of a file, each as cells of text in the order of the header of CSV.
fn verdicts(file: &Path, header: &str) -> Vec<Vec<String>> {
    let text = || fs::read_to_string(file).unwrap();
    match file.extension().unwrap().to_str().unwrap() {
        "parquet" => read_parquet(file),
        "csv" => text().lines().skip(1).map(|line| line.split(',').map(str::to_owned).collect()).collect(),
        _ => {
            let cell = |value: &serde_json::Value| match value {
                serde_json::Value::Null => String::new(),
                serde_json::Value::Array(all) => {
                    all.iter().filter_map(|one| one.as_str()).collect::<Vec<_>>().join(";")
                }
                other => other.as_str().unwrap().to_owned(),
            };
            let row = |line: &str| {
                let row: serde_json::Value = serde_json::from_str(line).unwrap();
                assert_eq!(row.as_object().unwrap().len(), header.split(',').count());
                header.split(',').map(|name| cell(&row[name])).collect()
            };
            text().lines().map(row).collect()
        }
    }
}
