//! The tables against the official text: every rule prints back as the law's sentence, or says why not.

use std::collections::BTreeMap;
use usmca::NoteEffect;
use usmca_rules::print_back;

/// Numbered rules that print back, of a hundred, at the least.
const AT_LEAST: usize = 98;

#[test]
fn every_rule_prints_back_or_says_why_not() {
    let back = print_back(usmca_rules::law());
    assert_eq!(back.problems(), Vec::new());
    for (chapter, count) in &back.numbered {
        println!("chapter {chapter}: {count:?}");
    }
    let (all, same) = back
        .numbered
        .values()
        .fold((0, 0), |(all, same), count| (all + count.rules, same + count.exact + count.with_departures));
    assert!(all > 0 && same * 100 >= all * AT_LEAST, "{same} of {all} numbered rules print back");
}

#[test]
fn the_law_is_whole() {
    let back = print_back(usmca_rules::law());
    assert_eq!(back.numbered.values().map(|count| count.rules).sum::<usize>(), 1_053, "numbered rules of GN 11(o)");
    assert_eq!(back.numbered.len(), 96, "chapters");
    let count = |chapter| back.numbered.get(&chapter).map(|count| count.rules);
    let some = [(39, 2), (64, 3), (73, 28), (76, 11), (84, 254), (85, 120), (87, 62), (94, 12)];
    for (chapter, rules) in some {
        assert_eq!(count(chapter), Some(rules), "numbered rules of chapter {chapter}");
    }
}

#[test]
fn the_embedded_law_is_the_law_of_the_folder() {
    let table = usmca_rules::compile_law(&usmca_tests::root().join("rules")).expect("the law compiles");
    assert_eq!(usmca_rules::law_sha256(&table), usmca_rules::LAW_SHA256);
}

#[test]
fn every_subheading_has_a_rule_or_a_note() {
    let table = usmca_rules::law();
    let day = Some("2025-07-02".parse().expect("a day"));
    let governed = |code| table.notes_for(code).any(|note| note.effect == NoteEffect::Governs);
    let mut by_note = Vec::new();
    for code in table.nomenclature().subheadings_of(usmca::HsEdition::Hs2012) {
        if table.rules_for(code, day).next().is_none() {
            assert!(governed(code), "{code} has neither a rule nor a note that governs it");
            by_note.push(code.to_string());
        }
    }
    assert_eq!(by_note, ["8471.49"]);
}

#[test]
fn every_note_of_the_law_is_accounted_for() {
    let notes = usmca_rules::law().notes();
    assert_eq!(notes.len(), 171);
    let mut effects: BTreeMap<String, usize> = BTreeMap::new();
    notes.iter().for_each(|note| *effects.entry(format!("{:?}", note.effect)).or_default() += 1);
    println!("notes by effect: {effects:?}");
    // The official text is not part of the project; where a copy stands beside it, it is compared.
    let Ok(official) = std::fs::read_to_string(usmca_tests::root().join("../shared/law/gn11/rules.jsonl")) else {
        return;
    };
    let official = official.lines().map(|line| serde_json::from_str::<Official>(line).expect("a record of the law"));
    let official: Vec<Official> = official.filter(|record| record.kind == "note").collect();
    let printed = official.iter().map(|record| (record.chapter, record.note_kind.to_lowercase()));
    let held = notes.iter().map(|note| (note.chapter, note.name.clone()));
    assert_eq!(held.collect::<Vec<_>>(), printed.collect::<Vec<_>>());
    for (note, record) in notes.iter().zip(&official).filter(|(_, record)| record.carries_rule) {
        assert_eq!(note.effect, NoteEffect::Rule, "{} carries a rule: {}", record.note_kind, note.id);
    }
}

/// A record of the official text.
#[derive(serde::Deserialize)]
struct Official {
    chapter: u8,
    kind: String,
    #[serde(default)]
    note_kind: String,
    #[serde(default)]
    carries_rule: bool,
}
