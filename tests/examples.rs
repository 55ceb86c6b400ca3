//! Every worked example of the Uniform Regulations that can be checked is a case, and names itself in its source.
//!
//! Five print nothing that a calculator could decide: s. 7(22) Examples 1 to 3 (where the point of direct shipment is),
//! s. 8(28) Example 7 (kinds of accessories) and Schedule 6 s. 10(3) (what may be read flexibly).

use usmca_tests::{cases, files, root};

/// The provision that prints them, and what each is called.
const PRINTED: [(&str, &[&str]); 21] = [
    ("s. 3(9)", &["Example 1", "Example 2", "Example 3", "Example 4", "Example 5", "Example 6"]),
    ("s. 4(4)", &["Example 1", "Example 2"]),
    (
        "s. 5(15)",
        &["Example 1", "Example 2", "Example 3", "Example 4", "Example 5", "Example 6", "Example 7", "Example 8"],
    ),
    ("s. 5(15)", &["Example 9", "Example 10, first", "Example 10, second", "Example 11", "Example 12"]),
    ("s. 6(5)", &["Example 1", "Example 2", "Example 3", "Example 4", "Example 5"]),
    ("s. 7(22)", &["Example 4", "Example 5", "Example 6", "Example 7", "Example 8", "Example 9", "Example 10"]),
    ("s. 8(28)", &["Example 1", "Example 2", "Example 3, Situation A", "Example 3, Situation B"]),
    ("s. 8(28)", &["Example 3, Situation C", "Example 4", "Example 5", "Example 6", "Example 8"]),
    ("s. 9(8)", &["Example 1, Situation A", "Example 1, Situation B", "Example 1, Situation C"]),
    ("s. 9(8)", &["Example 1, Situation D", "Example 1, Situation E", "Example 2"]),
    ("s. 16(4), (12)", &["Example"]),
    ("Schedule 3", &["s. 3(1), illustration", "s. 3(2), illustration", "s. 4(13), illustration"]),
    ("Schedule 4", &["s. 2(5), illustration"]),
    ("Schedule 5, Appendix A", &["Example 1", "Example 2", "Example 3", "Example 4", "Example 5", "Example 6"]),
    ("Schedule 5, Appendix B", &["Example 1", "Example 2"]),
    ("Schedule 5, Appendix C", &["Example 1", "Example 2"]),
    (
        "Schedule 6",
        &["s. 2(6), illustration", "s. 3(1), illustration", "s. 4(13), illustration", "s. 5(3), illustration"],
    ),
    ("Schedule 6", &["s. 8(3), first illustration", "s. 8(3), second illustration"]),
    ("Schedule 7, Appendix", &["Example 1", "Example 2", "Example 3"]),
    (
        "Schedule 8",
        &["Appendix A, Example 1", "Appendix A, Example 2", "Appendix A, Example 3", "Appendix A, Example 4"],
    ),
    ("Schedule 8", &["Appendix B, Example 1", "Appendix B, Example 2", "Appendix B, Example 3"]),
];
/// Schedule 9 prints two examples, the second of them of two periods.
const INTEREST: [&str; 3] = ["first example", "second example, years 1 and 2", "second example, years 3 and 4"];

#[test]
fn every_worked_example_that_can_be_checked_is_a_case() {
    let mut sources: Vec<String> = cases().unwrap().into_iter().map(|case| case.source).collect();
    // The ledgers of the inventory examples are cases of their own.
    for path in files(&root().join("tests/cases/inventory"), &["yaml"]) {
        let text = std::fs::read_to_string(path).unwrap();
        let ledgers: Vec<serde_json::Value> = usmca_rules::yaml::read("inventory", &text).unwrap();
        sources.extend(ledgers.iter().filter_map(|case| case["source"].as_str()).map(str::to_owned));
    }
    let interest = INTEREST.iter().map(|name| ("Schedule 9", *name));
    let printed = PRINTED.iter().flat_map(|(provision, names)| names.iter().map(move |name| (*provision, *name)));
    let printed: Vec<(&str, &str)> = printed.chain(interest).collect();
    let lacking: Vec<_> = printed.iter().filter(|one| !sources.iter().any(|source| names(source, **one))).collect();
    assert!(lacking.is_empty(), "no case names {lacking:#?}");
    assert_eq!(printed.len(), 82);
}

/// Whether a source names the example: "Example 1" is not "Example 12".
fn names(source: &str, (provision, name): (&str, &str)) -> bool {
    let ends = |rest: &str| !rest.starts_with(|one: char| one.is_ascii_digit());
    source.contains(provision) && source.split(name).skip(1).any(ends)
}
