//! The tables against the official text: every rule prints back as the law's sentence, or says why not.

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
    let without: Vec<String> = table
        .nomenclature()
        .subheadings_of(usmca::HsEdition::Hs2012)
        .filter(|code| table.rules_for(*code, Some("2025-07-02".parse().expect("a day"))).next().is_none())
        .map(|code| code.to_string())
        .collect();
    assert_eq!(without, Vec::<String>::new());
}
