//! Batches over tables, and what is rejected.

use super::*;

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
    assert!(problems[0].message.to_string().contains("is a quote not closed?"), "{problems:?}");
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
