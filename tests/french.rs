//! The French of the rules against the French of the repealed predecessor agreement, for the forms that both share.
//!
//! The predecessor is no law of today; its English and French stand side by side, so its wording shows whether ours is
//! that of Canadian customs law. A form is an alternative without its codes, figures, labels and punctuation.

use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use usmca::Language;

/// Of a hundred alternatives whose English form both share, those whose French form is the same, at the least.
const AT_LEAST: usize = 93;

/// A rule of the predecessor.
#[derive(Deserialize)]
struct Parallel {
    en: String,
    fr: String,
}

/// The alternatives of a sentence, each on one line.
fn alternatives(sentence: &str) -> Vec<String> {
    let begins = ["a change", "no change", "no required change", "un changement", "aucun changement", "for ", "pour "];
    let mut found: Vec<String> = Vec::new();
    for line in sentence.lines().filter(|line| !line.trim().is_empty()) {
        let words = line.split_whitespace().filter(|word| !is_label(word)).collect::<Vec<_>>().join(" ");
        let begins = begins.iter().any(|begin| words.to_lowercase().starts_with(begin));
        match found.last_mut() {
            Some(last) if !begins => *last = format!("{last} {words}"),
            _ => found.push(words),
        }
    }
    found
}

/// "(1)", "(A)", "a)".
fn is_label(word: &str) -> bool {
    let inner = word.strip_suffix(')').map(|inner| inner.strip_prefix('(').unwrap_or(inner));
    inner.is_some_and(|inner| (1..=3).contains(&inner.len()) && inner.chars().all(|one| one.is_ascii_alphanumeric()))
}

/// What both agreements may print in different ways without another form: names, figures, signs.
const SAME: [(&str, &str); 9] = [
    ("\u{a0}", " "),
    ("’", "'"),
    ("\u{2011}", "-"),
    ("p. 100", "percent"),
    ("p. cent", "percent"),
    ("per cent", "percent"),
    ("no required change", "no change"),
    ("tariff item no.", "tariff item"),
    ("pays de l'aceum", "pays aléna"),
];

/// The form of an alternative: one code is `#`, several in a row are `##`.
fn form(alternative: &str) -> String {
    let mut text = alternative.to_lowercase().replace("usmca", "nafta");
    for (printed, same) in SAME {
        text = text.replace(printed, same);
    }
    let words: Vec<&str> = text.split_whitespace().map(|word| word.trim_matches(['.', ',', ';', ':'])).collect();
    let is_code = |word: &str| word.starts_with(|one: char| one.is_ascii_digit());
    let mut form: Vec<String> = Vec::new();
    for (place, word) in words.iter().enumerate().filter(|(_, word)| !word.is_empty()) {
        let after_code = form.last().is_some_and(|last| last.starts_with('#'));
        let before_code = words.get(place + 1).is_some_and(|next| is_code(next));
        let joins = ["through", "or", "and", "à", "ou", "et"].contains(word) && after_code && before_code;
        match form.as_mut_slice() {
            _ if joins => {}
            [.., level, code] if is_code(word) && after_code => {
                *code = "##".to_owned();
                // One names several codes in the singular, the other in the plural.
                if ["chapter", "heading", "subheading", "item"].contains(&level.as_str()) {
                    level.push('s');
                }
            }
            _ => form.push(if is_code(word) { "#".to_owned() } else { (*word).to_owned() }),
        }
    }
    // What joins it to the next alternative.
    form.pop_if(|last| ["or", "ou"].contains(&last.as_str()));
    form.join(" ")
}

/// The French forms of every English form of our rules.
fn ours() -> BTreeMap<String, BTreeSet<String>> {
    let law = usmca_rules::law();
    let mut forms: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for rule in law.rules() {
        let english = alternatives(&rule.regular_sentence(law.facts()));
        let french = alternatives(&law.sentence_in(rule, Language::Fr));
        assert_eq!(english.len(), french.len(), "{}: {english:?} {french:?}", rule.id);
        for (english, french) in english.iter().zip(&french) {
            forms.entry(form(english)).or_default().insert(form(french));
        }
    }
    forms
}

#[test]
fn french_is_worded_as_canadian_customs_law_is() {
    let path = usmca_tests::root().join("../shared/law/nafta/parallel_en_fr.jsonl");
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("not run: the parallel texts are not here");
        return;
    };
    let ours = ours();
    let mut shared: BTreeMap<String, (usize, BTreeMap<String, usize>)> = BTreeMap::new();
    for line in text.lines() {
        let rule: Parallel = serde_json::from_str(line).expect("a rule in two languages");
        let (english, french) = (alternatives(&rule.en), alternatives(&rule.fr));
        for (english, french) in english.iter().zip(&french).filter(|_| english.len() == french.len()) {
            let (english, french) = (form(english), form(french));
            if let Some(our_french) = ours.get(&english) {
                let (same, other) = shared.entry(english).or_default();
                if our_french.contains(&french) {
                    *same += 1;
                } else {
                    *other.entry(french).or_default() += 1;
                }
            }
        }
    }
    let mut by_count: Vec<_> = shared.iter().map(|(form, (same, other))| (other.values().sum(), *same, form)).collect();
    by_count.sort_by_key(|(other, same, _): &(usize, usize, &String)| std::cmp::Reverse(other + same));
    let (same, all) = by_count.iter().fold((0, 0), |(s, all), (other, same, _)| (s + same, all + same + other));
    for (other, same, form) in &by_count {
        println!("{same} of {}: {form}", same + other);
        for (french, count) in &shared[*form].1 {
            println!("    {count} print {french}");
        }
        if *other > 0 {
            println!("    we print {:?}", ours[*form]);
        }
    }
    let agreeing = by_count.iter().filter(|(other, same, _)| same > other).count();
    println!("{same} of {all} alternatives, {agreeing} of {} forms agree", by_count.len());
    assert!(all > 0 && same * 100 >= all * AT_LEAST, "{same} of {all} alternatives agree");
}
