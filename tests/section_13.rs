//! Section 13 of the Uniform Regulations and chapter 87 of GN 11(o), which both speak of headings 87.01 to 87.08: the
//! percentages of each code agree on each day, but for differences that are listed here with what is applied.
//!
//! The table of section 13 stands beside the repository, as the official text of the rules does.

use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use usmca::{Date, HsCode, RuleTable};

/// The table of section 13, read from the Regulations.
#[derive(Deserialize)]
struct Table {
    rules: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    hs: String,
    #[serde(default)]
    rvc: Vec<Stage>,
}

#[derive(Deserialize)]
struct Stage {
    pct: String,
    #[serde(default)]
    from: Option<String>,
    #[serde(default)]
    to: Option<String>,
}

/// The days around each stage of both texts.
const DAYS: [&str; 14] = [
    "2020-07-01",
    "2021-06-30",
    "2021-07-01",
    "2021-12-31",
    "2022-01-01",
    "2022-06-30",
    "2022-07-01",
    "2022-12-31",
    "2023-01-01",
    "2023-06-30",
    "2023-07-01",
    "2024-06-30",
    "2024-07-01",
    "2027-07-01",
];

type Percentages = BTreeMap<(String, &'static str), BTreeSet<String>>;

#[test]
fn section_13_and_general_note_11_agree_but_for_what_is_listed() {
    let Some(official) = usmca_tests::official_text() else { return };
    let path = official.with_file_name("../regulations/tables/section_13_psr.yaml");
    let text = std::fs::read_to_string(path).unwrap();
    let table: Table = usmca_rules::yaml::read("section_13_psr.yaml", &text).unwrap();
    let law = usmca_rules::law();
    let percentages = of_section(&table);
    assert!(percentages.len() > 300, "the table holds the codes of four headings and more");
    for ((code, day), section) in percentages {
        let applied = of_note(law, &code, day);
        assert_eq!(with_listed(&code, day, section), applied, "{code} on {day}");
    }
}

/// What is applied where the texts differ: the percentage that does not grant preference, from the earlier day.
fn with_listed(code: &str, day: &str, mut section: BTreeSet<String>) -> BTreeSet<String> {
    // GN 11(k)(iii)(D) begins the third and fourth stages of Table B on January 1, s. 13 and s. 14(15) on July 1.
    let earlier = [("2022-01-01", "2022-06-30", "65", "67.5"), ("2023-01-01", "2023-06-30", "67.5", "70")];
    for (from, to, printed, applied) in earlier {
        if from <= day && day <= to && section.remove(printed) {
            section.insert(applied.to_owned());
        }
    }
    // The French text of s. 13 ends the first stage of one kind of axle of 8708.50 a year before the English does.
    if code == "8708.50" && ("2023-07-01"..="2024-06-30").contains(&day) {
        section.insert("64".to_owned());
    }
    section
}

/// By the first code of each row, and by day.
fn of_section(table: &Table) -> Percentages {
    let mut found = Percentages::new();
    for row in &table.rules {
        // Lettered items of 8708.99 stand with their subheading, and a range with its first code.
        let first: String = row.hs.chars().take_while(|one| one.is_ascii_digit() || *one == '.').collect();
        let first = first.trim_end_matches('.').to_owned();
        for day in DAYS {
            let of = found.entry((first.clone(), day)).or_default();
            let holds = |stage: &&Stage| {
                stage.from.as_deref().is_none_or(|from| from <= day) && stage.to.as_deref().is_none_or(|to| day <= to)
            };
            of.extend(row.rvc.iter().filter(holds).map(|stage| stage.pct.clone()));
        }
    }
    found
}

/// The percentages that the rules of a code hold, or the tables of Part 6 where a rule names vehicles of several of them.
fn of_note(law: &RuleTable, code: &str, day: &str) -> BTreeSet<String> {
    let code: HsCode = code.replace('.', "").parse().unwrap();
    let day: Date = day.parse().unwrap();
    let mut found = BTreeSet::new();
    for rule in law.rules_for(code, Some(day)) {
        let uses = rule.lead.as_ref().map(|lead| lead.for_use_in.as_slice()).unwrap_or_default();
        let tables: Vec<_> = law
            .agreement()
            .original_equipment
            .iter()
            .filter(|table| table.codes.contains(code) == usmca::Finding::Met)
            .filter(|table| table.for_use_in.iter().any(|id| uses.contains(id)))
            .collect();
        let alternatives = rule.alternatives.iter().filter_map(|one| one.regional_value_content.as_ref());
        for content in alternatives {
            let staged = tables.len() > 1;
            let of_tables = tables.iter().filter(|_| staged).map(|table| &table.regional_value_content);
            let of_rule = Some(content).filter(|_| !staged);
            for content in of_tables.chain(of_rule) {
                found.extend(content.net_cost.iter().filter_map(|one| one.on(day)).map(ToString::to_string));
                let by_price = content.transaction_value.iter().filter(|_| of_rule.is_some());
                found.extend(by_price.filter_map(|one| one.on(day)).map(ToString::to_string));
            }
        }
    }
    found
}
