//! The words of problems: every one in three languages, with the same operands, and none that nothing says.

use std::collections::BTreeSet;
use usmca::{Answer, Language, problem_words};
use usmca_tests::{cases, files, root};
use usmca_wire::Calculator;

/// Every text in quotes of the engine and its readers but for the catalog, with lines that go on joined; whether `says!` says it.
fn texts() -> Vec<(bool, String)> {
    let crates = ["core/src", "rules/src", "wire/src", "certification/src"];
    let sources = crates.iter().flat_map(|folder| files(&root().join(folder), &["rs"]));
    let sources = sources.filter(|path| !path.to_string_lossy().contains("problem/words"));
    sources.flat_map(|path| quoted(&std::fs::read_to_string(path).expect("a source is text"))).collect()
}

fn quoted(source: &str) -> Vec<(bool, String)> {
    let mut found = Vec::new();
    let mut rest = source;
    while let Some((before, from)) = rest.split_once('"') {
        let mut text = String::new();
        let mut letters = from.char_indices();
        let end = loop {
            match letters.next() {
                Some((_, '\\')) => match letters.next() {
                    Some((_, '\n')) => {
                        while letters.clone().next().is_some_and(|(_, one)| one == ' ') {
                            letters.next();
                        }
                    }
                    Some((_, letter)) => text.push(letter),
                    None => break from.len(),
                },
                Some((at, '"')) => break at + 1,
                Some((_, letter)) => text.push(letter),
                None => break from.len(),
            }
        };
        found.push((before.trim_end().ends_with("says!("), text));
        rest = from.get(end..).unwrap_or_default();
    }
    found
}

#[test]
fn every_message_is_in_the_catalog() {
    let known: BTreeSet<&str> = problem_words().map(|entry| entry.en).collect();
    let said: BTreeSet<String> = texts().into_iter().filter(|(says, _)| *says).map(|(_, text)| text).collect();
    assert!(said.len() > 150, "only {} messages were found", said.len());
    let lacking: Vec<&String> = said.iter().filter(|text| !known.contains(text.as_str())).collect();
    assert!(lacking.is_empty(), "without Spanish and French: {lacking:#?}");
}

#[test]
fn nothing_in_the_catalog_is_dead_or_there_twice() {
    let there: BTreeSet<String> = texts().into_iter().map(|(_, text)| text).collect();
    let mut seen = BTreeSet::new();
    for entry in problem_words() {
        assert!(there.contains(entry.en), "nothing says: {}", entry.en);
        assert!(seen.insert(entry.en), "twice: {}", entry.en);
    }
}

#[test]
fn every_language_has_the_same_operands() {
    let places = |text: &str| (0..9).filter(|place| text.contains(&format!("{{{place}}}"))).collect::<Vec<usize>>();
    for entry in problem_words() {
        assert_eq!(places(entry.es), places(entry.en), "{}", entry.es);
        assert_eq!(places(entry.fr), places(entry.en), "{}", entry.fr);
    }
}

#[test]
fn a_rejected_good_is_told_in_the_language_asked_for() {
    let calculator = Calculator::embedded();
    let told = |json: &str, language| match usmca_wire::read(json.as_bytes(), usmca_wire::Format::Json).as_slice() {
        [good] => match calculator.answer(good, language) {
            Answer::Rejected { problems } => problems,
            Answer::Determined(_) => Vec::new(),
        },
        _ => Vec::new(),
    };
    let mut compared = 0;
    for case in cases().expect("the cases can be read") {
        let json = case.json().expect("a case is JSON");
        let english = told(&json, Language::En);
        for language in [Language::Es, Language::Fr] {
            for (there, here) in english.iter().zip(told(&json, language)) {
                assert_eq!((&there.at, there.kind), (&here.at, here.kind), "{}", case.name);
                assert_ne!(there.message.to_string(), here.message.to_string(), "{}: in English", case.name);
                compared += 1;
            }
        }
    }
    assert!(compared > 300, "only {compared} problems were compared");
}
