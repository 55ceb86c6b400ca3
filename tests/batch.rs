//! Batches: the same bytes however the work is split and wherever it is interrupted, the same verdicts from every format,
//! and nothing skipped in silence.

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

/// A figure without the zeros that a column of Parquet has, for its scale.
fn plain(cell: &str) -> &str {
    if cell.contains('.') && cell.bytes().all(|byte| byte.is_ascii_digit() || b".-".contains(&byte)) {
        cell.trim_end_matches('0').trim_end_matches('.')
    } else {
        cell
    }
}

#[test]
fn every_format_gives_the_verdicts_that_the_answers_give() {
    let folder = folder("verdicts");
    let goods: Vec<(String, GoodFile)> = (0..60)
        .map(|place| {
            let materials = (0..place % 4)
                .map(|one| (place + one, 900 * u32::try_from(place).unwrap(), (one % 2 == 0).then_some(false)));
            (format!("G{place:03}"), good((place, 30_005, materials.collect())))
        })
        .collect();
    let [_, csv, parquet] = inputs(&folder, &goods);
    let mut written = Vec::new();
    for (input, from) in [(csv, "csv"), (parquet, "parquet")] {
        for (what, name) in WHATS.into_iter().skip(1) {
            let batch = Batch::new(input.clone(), folder.join(format!("{from}-{name}")), what);
            batch.run(&CALCULATOR, |_| {}).unwrap();
            written.push(batch.output);
        }
    }
    let csv = fs::read_to_string(folder.join("csv-out.csv")).unwrap();
    let header = csv.lines().next().unwrap();
    let all: Vec<Vec<Vec<String>>> = written.iter().map(|file| verdicts(file, header)).collect();
    let shown = |rows: &Vec<Vec<String>>| -> Vec<Vec<String>> {
        rows.iter().map(|row| row.iter().map(|cell| plain(cell).to_owned()).collect()).collect()
    };
    all.windows(2).for_each(|two| assert_eq!(shown(&two[0]), shown(&two[1])));
    let mut statuses = std::collections::BTreeSet::new();
    for ((id, good), row) in goods.iter().zip(&all[0]) {
        let read = Read { file: Some(good.clone()), problems: Vec::new() };
        let answer = serde_json::to_value(CALCULATOR.answer(&read, Language::En)).unwrap();
        let status = answer["status"].as_str().unwrap_or("rejected");
        let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        assert_eq!(&row[..4], [id, status, &text(&answer["criterion"]), &text(&answer["rule"]["id"])]);
        let content = |key: &str| -> Vec<String> {
            answer["regional_value_content"].as_array().into_iter().flatten().map(|one| text(&one[key])).collect()
        };
        assert!(row[7].is_empty() || content("percent").contains(&row[7]), "{row:?}");
        let missing = answer["missing"].as_array().into_iter().flatten().map(|one| match text(&one["at"]).as_str() {
            "" => text(&one["fact"]),
            at => format!("{at}.{}", text(&one["fact"])),
        });
        assert_eq!(row[16], missing.collect::<Vec<_>>().join(";"));
        statuses.insert(status.to_owned());
    }
    assert_eq!(statuses.len(), 4, "{statuses:?}");
    fs::remove_dir_all(folder).unwrap();
}

/// Runs over two tables given as text, and tells what came of it and what was rejected.
fn run_csv(name: &str, goods: &str, materials: &str) -> (Result<Counts, Vec<Problem>>, String, bool) {
    let folder = folder(name);
    let [of_goods, of_materials] = ["goods.csv", "materials.csv"].map(|name| folder.join(name));
    fs::write(&of_goods, goods).unwrap();
    fs::write(&of_materials, materials).unwrap();
    let batch = Batch::new(
        joined(&of_goods, &of_materials),
        folder.join("out.jsonl"),
        What::Verdicts(VerdictFormat::JsonLines),
    );
    let ran = batch.run(&CALCULATOR, |_| {}).map_err(|error| match error {
        BatchError::Refused(problems) => problems,
        other => panic!("{other}"),
    });
    let rejected =
        fs::read_to_string(&batch.rejected).unwrap_or_default().replace(&format!("{}/", folder.display()), "");
    let written = batch.output.exists();
    fs::remove_dir_all(folder).unwrap();
    (ran, rejected, written)
}

#[test]
fn a_material_without_its_good_is_rejected_and_told() {
    let materials = "good,hs,value\nA,8501.40,1\nB,8501.40,1\nC,8501.40,2\nZ,8501.40,3\n";
    let (ran, rejected, _) = run_csv("strays", "id,hs\nA,8414.59\nC,8414.59\n", materials);
    assert_eq!(ran.unwrap(), Counts { undetermined: 2, strays: 2, ..Counts::default() });
    let told: Vec<serde_json::Value> = rejected.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!([&told[0]["at"], &told[0]["id"]], ["materials.csv row 3", "B"]);
    assert_eq!([&told[1]["at"], &told[1]["id"]], ["materials.csv row 5", "Z"]);
}

#[test]
fn a_table_that_does_not_ascend_is_refused_and_leaves_no_output() {
    for (name, goods, materials, at) in [
        (
            "late-material",
            "id,hs\nA,8414.59\nB,8414.59\n",
            "good,hs,value\nB,8501.40,1\nA,8501.40,1\n",
            "materials.csv row 3",
        ),
        ("late-good", "id,hs\nB,8414.59\nA,8414.59\n", "good,hs,value\n", "goods.csv row 3"),
        ("twice", "id,hs\nA,8414.59\nA,8414.59\n", "good,hs,value\n", "goods.csv row 3"),
        ("behind-nothing", "id,hs\nB,8414.59\n,8414.59\nA,8414.59\n", "good,hs,value\n", "goods.csv row 4"),
        ("whose", "id,hs\nA,8414.59\n", "good,hs,value\n,8501.40,1\n", "materials.csv row 2"),
    ] {
        let (ran, rejected, written) = run_csv(name, goods, materials);
        let problems = ran.unwrap_err();
        assert!(problems.len() == 1 && problems[0].at.ends_with(at), "{name}: {problems:?}");
        assert!(rejected.lines().any(|line| line.contains(at)), "{name}: {rejected}");
        assert!(!written, "{name}");
    }
}

#[test]
fn whole_numbers_ascend_as_numbers_where_the_mapping_says_so() {
    let folder = folder("numbers");
    let [goods, materials] = ["goods.csv", "materials.csv"].map(|name| folder.join(name));
    fs::write(&goods, "NO,CODE,PRICE\n9,841459,100\n10,841459,100\n").unwrap();
    fs::write(&materials, "NO,CODE,COST\n9,8501.40,1\n10,8501.40,99\n").unwrap();
    let mapping = "order: number\ngoods: { id: NO, hs: CODE, transaction_value: PRICE, date: { value: \"2025-03-01\" }, \
                   produced_in: { value: MX } }\nmaterials: { good: NO, hs: CODE, value: COST }\n";
    let mapping = Mapping::read(mapping.as_bytes()).unwrap();
    let input = Input::Tables { goods, materials: Some(materials), mapping };
    let batch = Batch::new(input, folder.join("out.csv"), What::Verdicts(VerdictFormat::Csv));
    assert_eq!(batch.run(&CALCULATOR, |_| {}).unwrap(), Counts { originating: 2, ..Counts::default() });
    fs::remove_dir_all(folder).unwrap();
    let problems = Mapping::read(b"order: size\ngoods: { hs: 5 }\nother: 1\n").unwrap_err();
    let places: Vec<&str> = problems.iter().map(|problem| problem.at.as_str()).collect();
    assert_eq!(places, ["order", "goods.hs", "other"]);
}

#[test]
fn a_bad_row_is_rejected_with_every_problem_and_the_others_go_on() {
    let goods = "id,hs,set,net_cost\nA,8414.59,maybe,1\nB,101.10,,-5\n,8414.59,,\nD,8414.59\nE,8414.59,,\n";
    let goods = [goods.as_bytes(), b"F,8414.59,,\xff\n"].concat();
    let folder = folder("rows");
    let file = folder.join("goods.csv");
    fs::write(&file, goods).unwrap();
    let input = Input::Tables { goods: file, materials: None, mapping: Mapping::default() };
    let batch = Batch::new(input, folder.join("out.jsonl"), What::Verdicts(VerdictFormat::JsonLines));
    let ran = batch.run(&CALCULATOR, |_| {}).unwrap();
    assert_eq!(ran, Counts { rejected: 5, undetermined: 1, ..Counts::default() });
    let told: Vec<serde_json::Value> =
        fs::read_to_string(&batch.rejected).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let places = |row: usize| -> Vec<&str> {
        told[row]["problems"].as_array().unwrap().iter().map(|one| one["at"].as_str().unwrap()).collect()
    };
    assert_eq!([places(0), places(1), places(2)], [vec!["set"], vec!["hs", "net_cost"], vec!["id"]]);
    assert!(told[3]["problems"][0]["message"].as_str().unwrap().contains("2 cells where the header has 4"));
    assert!(told[4]["problems"][0]["message"].as_str().unwrap().contains("net_cost is not UTF-8"));
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn columns_that_lose_or_lack_something_are_refused_all_at_once() {
    let folder = folder("columns");
    let [goods, materials] = ["goods.parquet", "materials.parquet"].map(|name| folder.join(name));
    let columns = |columns: Vec<(&str, arrow_array::ArrayRef)>| RecordBatch::try_from_iter(columns).unwrap();
    let ids = || Arc::new(StringArray::from(vec!["A"]));
    write_parquet(&goods, &columns(vec![("id", ids()), ("hs", Arc::new(Int64Array::from(vec![10_110])))]));
    let amounts: arrow_array::ArrayRef = Arc::new(Float64Array::from(vec![f64::NAN]));
    write_parquet(&materials, &columns(vec![("good", ids()), ("value", amounts), ("colour", ids())]));
    let batch = Batch::new(joined(&goods, &materials), folder.join("out.csv"), What::Verdicts(VerdictFormat::Csv));
    let Err(BatchError::Refused(problems)) = batch.run(&CALCULATOR, |_| {}) else { panic!("it must be refused") };
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    for (place, why) in [
        ("goods.parquet column hs", "leading zeros"),
        ("column value", "not the exact amount"),
        ("column colour", "accepted"),
        ("materials.parquet column hs", "is needed"),
    ] {
        assert!(told.iter().any(|one| one.contains(place) && one.contains(why)), "{place}: {told:#?}");
    }
    assert_eq!(problems.len(), 4, "{told:#?}");
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_quote_that_is_not_closed_and_a_line_that_is_too_long_are_bounded() {
    let open = format!("id,hs\nA,\"8414.59\n{}", "x".repeat(3 << 20));
    let problems = run_csv("quote", &open, "good,hs,value\n").0.unwrap_err();
    assert!(problems[0].message.contains("is a quote not closed?"), "{problems:?}");
    let folder = folder("line");
    let file = folder.join("goods.jsonl");
    fs::write(&file, format!("{{\"name\":\"{}\"}}\n{{\"hs\":\"8414.59\"}}\n[]\n\n", "x".repeat(17 << 20))).unwrap();
    let batch = Batch::new(Input::JsonLines(vec![file]), folder.join("out.jsonl"), What::Answers(Language::En));
    assert_eq!(batch.run(&CALCULATOR, |_| {}).unwrap(), Counts { rejected: 2, undetermined: 1, ..Counts::default() });
    let rejected = fs::read_to_string(&batch.rejected).unwrap();
    assert!(rejected.contains("goods.jsonl line 1") && rejected.contains("goods.jsonl line 3"), "{rejected}");
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_run_is_resumed_only_with_what_it_began_with() {
    let folder = folder("other");
    let file = folder.join("goods.jsonl");
    fs::write(&file, "{\"hs\":\"8414.59\"}\n{\"hs\":\"8414.59\"}\n").unwrap();
    let batch = Batch::new(Input::JsonLines(vec![file.clone()]), folder.join("out.jsonl"), What::Answers(Language::En));
    let batch = Batch { segment: count(1), ..batch };
    let died = catch_unwind(AssertUnwindSafe(|| batch.run(&CALCULATOR, |_| std::panic::resume_unwind(Box::new(())))));
    assert!(died.is_err());
    fs::write(&file, "{\"hs\":\"8414.59\"}\n").unwrap();
    let Err(BatchError::CouldNotRun(told)) = Batch { resume: true, ..batch }.run(&CALCULATOR, |_| {}) else {
        panic!("another input must not be resumed")
    };
    assert!(told.contains("cannot be resumed"), "{told}");
    fs::remove_dir_all(folder).unwrap();
}

/// The bill of a good may lie anywhere in the stretches that are read.
#[test]
fn bills_of_many_lengths_are_whole() {
    let folder = folder("bills");
    let goods: Vec<(String, GoodFile)> = (0..40)
        .map(|place: usize| {
            let length = [0, 1, 3, 700][place % 4];
            (format!("G{place:03}"), good((0, 30_005, (0..length).map(|one| (one, 1, Some(true))).collect())))
        })
        .collect();
    let (of_goods, of_materials): (Columns, Columns) = tables(&goods);
    let [goods_file, materials_file] = ["goods.parquet", "materials.parquet"].map(|name| folder.join(name));
    of_goods.write_parquet(&goods_file);
    of_materials.write_parquet(&materials_file);
    let batch = Batch::new(joined(&goods_file, &materials_file), folder.join("out.jsonl"), What::Answers(Language::En));
    let (answers, _) = ran(&batch);
    for (line, (id, good)) in std::str::from_utf8(&answers).unwrap().lines().zip(&goods) {
        let read = Read { file: Some(good.clone()), problems: Vec::new() };
        assert!(line == usmca_wire::to_json(&CALCULATOR.answer(&read, Language::En)), "{id}");
    }
    fs::remove_dir_all(folder).unwrap();
}
