//! Schedules 7 and 8 of the Uniform Regulations: every example of their appendices, and what a ledger may not be.

use serde::Deserialize;
use serde_json::Value;
use std::process::Output;
use usmca::MAXIMUM_AVERAGED_ROWS;
use usmca_tests::{assert_told, root, text, usmca};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    source: String,
    /// What the printed example has otherwise.
    #[serde(default)]
    differs: Option<String>,
    ledger: String,
    options: Vec<String>,
    withdrawals: Vec<Expected>,
    #[serde(default)]
    sums: Expected,
    #[serde(default)]
    periods: Vec<Expected>,
    #[serde(default)]
    remaining: Expected,
}

/// Exact figures; what is not named is not tested.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Expected {
    from: Option<String>,
    until: Option<String>,
    units: Option<String>,
    ratio: Option<String>,
    unit_value: Option<String>,
    originating: Option<String>,
    non_originating: Option<String>,
    value: Option<String>,
    remaining: Option<String>,
    remaining_originating: Option<String>,
    remaining_non_originating: Option<String>,
    remaining_value: Option<String>,
    taken: Option<Vec<String>>,
    first_period: bool,
}

impl Expected {
    fn agrees(&self, found: &Value, place: &str) {
        let left = &found["remaining"];
        let figures = [
            (&self.units, &found["units"]),
            (&self.ratio, &found["ratio_of_non_originating"]),
            (&self.unit_value, &found["average_unit_value"]),
            (&self.originating, &found["originating"]),
            (&self.non_originating, &found["non_originating"]),
            (&self.value, &found["value_of_non_originating"]),
            (&self.remaining, &left["units"]),
            (&self.remaining_originating, &left["originating"]),
            (&self.remaining_non_originating, &left["non_originating"]),
            (&self.remaining_value, &left["value_of_non_originating"]),
        ];
        for (expected, figure) in figures {
            if let Some(expected) = expected {
                assert_eq!(figure["exact"].as_str(), Some(expected.as_str()), "{place}: {found}");
            }
        }
        for (expected, day) in [(&self.from, &found["from"]), (&self.until, &found["until"])] {
            assert!(expected.is_none() || expected.as_deref() == day.as_str(), "{place}: {found}");
        }
        if let Some(expected) = &self.taken {
            let taken = found["taken"].as_array().expect("a list").iter();
            let taken: Vec<String> = taken
                .map(|one| format!("{} of line {}", one["quantity"]["exact"].as_str().unwrap_or("?"), one["line"]))
                .collect();
            assert_eq!(&taken, expected, "{place}");
        }
        if let Some(first) = found["without_preceding_period"].as_bool() {
            assert_eq!(first, self.first_period, "{place}");
        }
    }
}

/// Runs `usmca inventory`.
fn inventory(arguments: &[&str], ledger: &str) -> Output {
    usmca(&[&["inventory"], arguments].concat(), ledger.as_bytes())
}

fn json(output: &Output) -> Value {
    let told = String::from_utf8_lossy(&output.stderr);
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {told}"))
}

fn cases() -> Vec<Case> {
    let path = root().join("tests/cases/inventory/expected.yaml");
    let text = std::fs::read_to_string(&path).expect("the cases");
    usmca_rules::yaml::read("expected.yaml", &text).unwrap_or_else(|problem| panic!("{problem}"))
}

#[test]
fn every_example_of_schedules_7_and_8_comes_out_as_the_law_says() {
    let cases = cases();
    for case in &cases {
        let ledger = root().join("tests/cases/inventory").join(&case.ledger).display().to_string();
        let mut arguments: Vec<&str> = case.options.iter().map(String::as_str).collect();
        arguments.extend(["--format", "json", &ledger]);
        let found = json(&inventory(&arguments, ""));
        assert_eq!(found["answer"], "inventory", "{}: {found}", case.name);
        for (key, expected) in [("withdrawals", &case.withdrawals), ("periods", &case.periods)] {
            let all = found[key].as_array().expect("a list");
            assert_eq!(all.len(), expected.len(), "{}: {key}", case.name);
            for (place, (one, expected)) in all.iter().zip(expected).enumerate() {
                expected.agrees(one, &format!("{}: {key}[{place}]", case.name));
            }
        }
        case.remaining.agrees(&found["remaining"], &format!("{}: remaining", case.name));
        assert!(case.source.starts_with("Uniform Regulations, Schedule "), "{}", case.name);
        assert!(case.differs.as_ref().is_none_or(|told| !told.is_empty()), "{}", case.name);
    }
    let examples = cases.iter().filter(|case| case.source.contains("Example")).count();
    assert_eq!(examples, 11, "ten examples, one of them also by the rows of its own table");
}

/// A fraction such as `525/13`, `0.5` or `100`, as numerator and denominator.
fn parts(figure: &str) -> (i128, i128) {
    let (numerator, denominator) = figure.split_once('/').unwrap_or((figure, "1"));
    let decimals = numerator.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let scale = (0..decimals).fold(1_i128, |scale, _| scale * 10);
    (numerator.replace('.', "").parse().unwrap(), denominator.parse::<i128>().unwrap() * scale)
}

#[test]
fn the_withdrawals_of_a_month_add_up_to_its_figures() {
    let cases = cases();
    for case in &cases {
        let figure = |one: &Expected, key: usize| [&one.originating, &one.non_originating, &one.value][key].clone();
        for key in 0..3 {
            let Some(sum) = figure(&case.sums, key) else { continue };
            let all = case.withdrawals.iter().map(|one| parts(&figure(one, key).expect("a figure")));
            let found = all.fold((0, 1), |(a, b), (c, d)| (a * d + c * b, b * d));
            let expected = parts(&sum);
            assert_eq!(found.0 * expected.1, expected.0 * found.1, "{}: {sum}", case.name);
        }
    }
}

#[test]
fn a_ledger_is_refused_with_every_bad_row() {
    let ledger = "date,kind,quantity,unit_value,originating\n2021-01-01,receipt,0,1,no\n2021-13-01,receipt,5,1,no\n\
                  2021-01-02,gift,5,-1,maybe\n2021-01-03,receipt,\"1,000\",1,yes\n2021-01-02,receipt,5,1,\n1,2,3,4,5,6\n";
    let output = inventory(&["-", "--schedule", "8", "--method", "fifo"], ledger);
    assert_eq!(output.status.code(), Some(4));
    let told = text(&output);
    let places = [
        "line 2, quantity",
        "line 3, date",
        "line 4, kind",
        "line 4, unit_value",
        "line 4, originating",
        "line 5, quantity",
        "line 6, originating",
        "line 7",
    ];
    assert_told(&told, &places);
    assert_eq!(told.lines().count(), places.len(), "{told}");
    let output = inventory(&["-", "--schedule", "8", "--method", "fifo", "--format", "json"], ledger);
    assert_eq!(json(&output)["problems"].as_array().map(Vec::len), Some(places.len()));
}

#[test]
fn lines_are_those_of_an_editor_whatever_ends_them() {
    let seven = ["-", "--schedule", "7", "--method", "fifo"];
    let rows =
        ["date,kind,quantity,unit_value,reference", "2021-01-01,receipt,5,1,", "", ",,,,", "2021-01-02,gift,1,,"];
    for end in ["\n", "\r\n", "\r"] {
        let told = text(&inventory(&seven, &rows.join(end)));
        assert!(told.starts_with("line 5, kind: "), "{end:?}: {told}");
    }
    let told =
        text(&inventory(&seven, "date,kind,quantity,reference\n2021-01-01,gift,5,\"a\nb\"\n2021-01-02,gift,1,\n"));
    assert!(told.contains("line 2, kind: ") && told.contains("line 4, kind: "), "{told}");
    let marked = "\u{feff}Date,Kind,Quantity,Unit_Value\r\n2021-01-01,receipt,5,1\r\n";
    assert_eq!(inventory(&seven, marked).status.code(), Some(0));
}

#[test]
fn a_ledger_that_contradicts_itself_is_refused() {
    let header = "date,kind,quantity,unit_value,originating\n";
    let seven = ["-", "--schedule", "7", "--method", "lifo"];
    let eight = ["-", "--schedule", "8", "--method", "average", "--basis", "shipment"];
    let marked = ["-", "--schedule", "8", "--method", "specific-identification"];
    let refused: [(&[&str], &str, &str); 11] = [
        (&seven, "2021-01-01,receipt,5,1,\n2021-01-02,withdrawal,6,,\n", "line 3, quantity: only 5 units"),
        (&seven, "2021-01-02,receipt,5,1,\n2021-01-01,withdrawal,5,,\n", "line 3, date: rows are in order"),
        (&seven, "2021-01-01,receipt,5,1,yes\n", "line 2, originating: schedule 7"),
        (&seven, "2021-01-01,receipt,5,,\n", "line 2, unit_value: the value of one unit"),
        (&seven, "2021-01-01,receipt,5,1,\n2021-01-02,opening,5,1,\n", "line 2, kind: schedule 7"),
        (&eight, "2021-01-01,receipt,5,1,\n", "line 2, originating: yes or no"),
        (&eight, "2021-01-01,receipt,5,1,yes\n2021-01-02,opening,6,,\n", "(1 units lack)"),
        (
            &eight,
            "2021-01-01,receipt,5,1,yes\n2021-01-02,withdrawal,5,,yes\n",
            "line 3, originating: the method decides",
        ),
        (&eight, "2021-01-01,opening,5,1,yes\n2021-01-02,receipt,5,1,no\n2021-01-02,opening,5,1,no\n", "line 4, kind"),
        (
            &marked,
            "2021-01-01,receipt,5,1,yes\n2021-01-02,withdrawal,5,,no\n",
            "line 3, quantity: only 0 non-originating",
        ),
        (&marked, "1021-01-01,receipt,5,1,yes\n2021-01-02,withdrawal,5,,yes\n", "line 3, date: a ledger covers"),
    ];
    for (options, rows, message) in refused {
        let output = inventory(options, &format!("{header}{rows}"));
        assert_eq!(output.status.code(), Some(4), "{rows}");
        assert!(text(&output).contains(message), "{message} is not in {}", text(&output));
    }
    for bad in ["", "\n", "date,kind\n", "date,kind,quantity\n", "date,kind,quantity,colour\n2021-01-01,receipt,1,2\n"]
    {
        assert_eq!(inventory(&seven, bad).status.code(), Some(4), "{bad:?}");
    }
}

#[test]
fn options_that_do_not_go_together_could_not_run() {
    let not_run: [&[&str]; 5] = [
        &["--schedule", "7", "--method", "average", "--basis", "shipment"],
        &["--schedule", "8", "--method", "rolling-average"],
        &["--schedule", "8", "--method", "average"],
        &["--schedule", "8", "--method", "average", "--basis", "preceding-period", "--months", "6"],
        &["--schedule", "8", "--of", "goods", "--method", "average", "--basis", "shipment"],
    ];
    for options in not_run {
        let output = inventory(&[&["-"], options].concat(), "date,kind,quantity\n");
        assert_eq!(output.status.code(), Some(1), "{options:?}");
    }
}

#[test]
fn the_text_is_aligned_and_says_what_is_rounded() {
    let ledger = root().join("tests/cases/inventory/schedule-8-materials.csv").display().to_string();
    let output = inventory(&[&ledger, "--schedule", "8", "--method", "average", "--basis", "shipment"], "");
    let told = text(&output);
    assert!(told.contains("~237.096774") && told.contains("~ rounded to be shown"), "{told}");
    let rows: Vec<&str> = told.lines().skip_while(|line| *line != "withdrawals").skip(1).take(5).collect();
    assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{told}");
}

#[test]
fn the_page_on_inventories_shows_what_is_printed() {
    let page = std::fs::read_to_string(root().join("docs/inventory.md")).expect("the page");
    let name = "tests/cases/inventory/schedule-8-materials.csv";
    let ledger = std::fs::read_to_string(root().join(name)).expect("the ledger");
    let path = root().join(name).display().to_string();
    let printed = text(&inventory(&[&path, "--schedule", "8", "--method", "fifo"], ""));
    assert!(page.contains(&ledger) && page.contains(&printed), "{printed}");
}

#[test]
fn a_long_ledger_is_averaged_exactly_in_bounded_time() {
    let mut ledger = "date,kind,quantity,unit_value,originating\n".to_owned();
    for row in 0..MAXIMUM_AVERAGED_ROWS / 2 {
        let (quantity, value) = (row * 7919 % 9973 + 101, row * 31 % 89 + 1);
        let origin = if row % 3 == 0 { "yes" } else { "no" };
        ledger.push_str(&format!("2021-01-02,receipt,{quantity}.37,{value}.113,{origin}\n"));
        ledger.push_str(&format!("2021-01-02,withdrawal,{}.19,,\n", quantity - 100));
    }
    let longer = format!("{ledger}2021-01-02,withdrawal,1,,\n");
    let start = std::time::Instant::now();
    let options = ["-", "--schedule", "8", "--method", "average", "--basis", "shipment", "--format", "json"];
    let output = inventory(&options, &ledger);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output));
    // Generous: the machine may be busy, and the build is not an optimized one.
    assert!(start.elapsed() < std::time::Duration::from_secs(60), "{:?}", start.elapsed());
    let left = json(&output)["remaining"]["units"]["exact"].clone();
    assert_eq!(left, "100180");
    assert_eq!(inventory(&options, &longer).status.code(), Some(4));
}
