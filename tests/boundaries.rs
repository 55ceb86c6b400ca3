//! The edges of every rule: its first and last day, and the first and last codes of its goods, with what lies just outside.
//!
//! Codes are compared as strings of digits here, not by the engine's own ranges. What the official text says of goods is
//! read from beside the repository, which keeps no copy of it; where it is absent, that part is not tested.

use std::collections::BTreeMap;
use usmca::{Date, HsCode, HsEdition, Rule, RuleTable};
use usmca_tests::{chapter, chapters, days, official_text};

/// The days on which no rule holds for a subheading that has dated rules: (first, last), with the reason in the rule's erratum.
const GAPS: [(&str, &str, &str); 1] = [("860791", "2023-01-01", "2023-06-30")];

/// Where the list of targets names goods that the sentence names for something else, or by a misprint: what stands instead.
const INSTEAD: [(&str, &str, &str); 6] = [
    // "sweaters of subheading 6110.30 classified as part of an ensemble of subheading 6103.23"
    ("61-6103.23", "611030", "610323"),
    ("61-6104.23", "611030", "610423"),
    // "No change to a good of subheading 8409.91" below "For a good of subheading 8409.99"
    ("84-30", "840991", "840999"),
    ("84-31", "840991", "840999"),
    // "drive-axles for vehicles of heading 8703, of subheading 8708.50"
    ("87-33", "8703", "870850"),
    ("87-34", "8703", "870850"),
];

fn subheadings(table: &RuleTable) -> Vec<String> {
    let mut all: Vec<String> = table.nomenclature().subheadings_of(HsEdition::Hs2012).map(HsCode::digits).collect();
    all.sort();
    all
}

/// The ids of the rules that may cover a code, on a day if one is given.
fn ids(table: &RuleTable, code: &str, on: Option<Date>) -> Vec<String> {
    let code: HsCode = code.parse().expect("a code");
    table.rules_for(code, on).map(|rule| rule.id.clone()).collect()
}

/// A code that each range of the goods of a rule begins with, of six digits or more.
fn firsts(rule: &Rule, subheadings: &[String]) -> Vec<String> {
    let ranges = rule.alternatives.iter().flat_map(|one| one.to.codes.ranges());
    let first = |code: String| {
        if code.len() >= 6 { Some(code) } else { subheadings.iter().find(|six| six.starts_with(&code)).cloned() }
    };
    ranges.filter_map(|range| first(range.first().digits())).collect()
}

#[test]
fn a_dated_rule_holds_from_its_first_day_to_its_last() {
    let table = usmca_rules::law();
    let subheadings = subheadings(table);
    let mut dated = 0;
    for rule in table.rules().iter().filter(|rule| rule.from.is_some() || rule.until.is_some()) {
        dated += 1;
        let before = rule.from.map(|day| day.yesterday().expect("a day before"));
        let after = rule.until.map(|day| day.tomorrow().expect("a day after"));
        let after_next = after.map(|day| day.tomorrow().expect("a day after"));
        for code in firsts(rule, &subheadings) {
            let holds = |day: Option<Date>| day.map(|day| ids(table, &code, Some(day)).contains(&rule.id));
            for (day, expected) in
                [(before, false), (rule.from, true), (rule.until, true), (after, false), (after_next, false)]
            {
                assert!(holds(day).is_none_or(|held| held == expected), "{} for {code} on {day:?}", rule.id);
            }
        }
    }
    println!("{dated} dated rules");
    assert!(dated > 0);
}

#[test]
fn one_dated_rule_follows_the_other_without_gap_or_overlap() {
    let table = usmca_rules::law();
    let subheadings = subheadings(table);
    let dated: Vec<&Rule> = table.rules().iter().filter(|rule| rule.from.is_some() || rule.until.is_some()).collect();
    let mut codes: Vec<String> = dated.iter().flat_map(|rule| firsts(rule, &subheadings)).collect();
    codes.sort();
    codes.dedup();
    let mut gaps: BTreeMap<String, Vec<Date>> = BTreeMap::new();
    for code in &codes {
        for day in days(table) {
            let holding = ids(table, code, Some(day));
            let from_dates = holding.iter().filter(|id| dated.iter().any(|rule| rule.id == **id)).count();
            assert!(from_dates <= 1, "{code} on {day}: {holding:?}");
            if holding.is_empty() {
                gaps.entry(code.clone()).or_default().push(day);
            }
        }
    }
    let named = |(code, first, last): (&str, &str, &str)| {
        let day = |text: &str| text.parse::<Date>().expect("a day");
        let within = days(table).into_iter().filter(|one| (day(first)..=day(last)).contains(one)).collect();
        (code.to_owned(), within)
    };
    let held = chapters(table);
    let known = GAPS.into_iter().filter(|(code, ..)| held.contains(&code[..2]));
    assert_eq!(gaps, known.map(named).collect());
}

/// Whether a code may lie between two others, all as strings of digits: as far as the shorter tells.
fn between(code: &str, first: &str, last: &str) -> bool {
    let shared = code.len().min(first.len());
    (&first[..shared]..=&last[..shared]).contains(&&code[..shared])
}

/// The first and the last code of a range, and those just outside it.
fn edges(first: &str, last: &str, subheadings: &[String]) -> Vec<String> {
    if first.len() == 8 {
        let number = |code: &str, step: i64| format!("{:08}", code.parse::<i64>().expect("digits") + step);
        return vec![first.to_owned(), last.to_owned(), number(first, -1), number(last, 1), first[..6].to_owned()];
    }
    let inside: Vec<usize> =
        (0..subheadings.len()).filter(|place| between(&subheadings[*place], first, last)).collect();
    let (Some(low), Some(high)) = (inside.first(), inside.last()) else { return Vec::new() };
    let places = [Some(*low), Some(*high), low.checked_sub(1), high.checked_add(1)];
    places.into_iter().flatten().filter_map(|place| subheadings.get(place).cloned()).collect()
}

#[test]
fn a_rule_covers_the_goods_that_the_official_text_names_and_no_other() {
    let Some(path) = official_text() else { return };
    let text = std::fs::read_to_string(path).expect("the official text");
    let table = usmca_rules::law();
    let subheadings = subheadings(table);
    let (mut entries, mut codes, mut wrong) = (0, 0, Vec::new());
    for line in text.lines() {
        let entry: serde_json::Value = serde_json::from_str(line).expect("JSON");
        let (name, targets) = entry_of(&entry);
        let held = chapters(table).contains(chapter(&name));
        if entry["carries_rule"] != true || targets.is_empty() || !held {
            continue;
        }
        entries += 1;
        for code in targets.iter().flat_map(|(first, last)| edges(first, last, &subheadings)) {
            codes += 1;
            let expected = targets.iter().any(|(first, last)| between(&code, first, last));
            let covered = ids(table, &code, None).iter().any(|id| is_of(id, &name));
            if covered != expected {
                wrong.push(format!("{name}: {code} is{} covered", if covered { "" } else { " not" }));
            }
        }
    }
    println!("{entries} rules, {codes} codes at the edges of their goods");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The name that an entry of the official text has in the tables, and the goods that it names.
fn entry_of(entry: &serde_json::Value) -> (String, Vec<(String, String)>) {
    let digits = |value: &serde_json::Value| value.as_str().unwrap_or_default().replace('.', "");
    let chapter = entry["chapter"].as_u64().unwrap_or_default();
    let listed: Vec<&serde_json::Value> = entry["targets"].as_array().into_iter().flatten().collect();
    // A note has the first code that its opening names.
    let opening = entry["text_normalised"].as_str().unwrap_or_default().lines().next().unwrap_or_default();
    let codes = opening.split(|c: char| !(c.is_ascii_digit() || c == '.')).map(|word| word.trim_matches('.'));
    let first = codes.into_iter().find(|code| code.len() >= 4 && code.starts_with(&format!("{chapter:02}")));
    let number = entry["number"].as_str().or(first).unwrap_or_default();
    let name = format!("{chapter:02}-{number}");
    let instead = |printed: String| {
        let found = INSTEAD.iter().find(|(rule, goods, _)| *rule == name && *goods == printed);
        found.map_or(printed, |(.., goods)| (*goods).to_owned())
    };
    let targets = listed.iter().map(|pair| (instead(digits(&pair[0])), instead(digits(&pair[1])))).collect();
    (name, targets)
}

/// Whether a rule of the tables is the entry of that name, or a part of it: `87-42-D`, `73-7308.10@2022-07-01`.
fn is_of(id: &str, name: &str) -> bool {
    id.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '@']))
}
