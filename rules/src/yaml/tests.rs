//! Tests of the reader: what it refuses, and where it says so.

use super::*;
use serde::Deserialize;

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "only the reading is tested")]
struct Thing {
    hs: String,
    #[serde(default)]
    set: bool,
    #[serde(default)]
    made_from: Vec<Thing>,
}

fn refused(text: &str) -> (String, ProblemKind, String) {
    let problem = read::<Thing>("good.yaml", text).unwrap_err();
    (problem.at, problem.kind, problem.message.to_string())
}

#[test]
fn keys_and_types_are_strict() {
    let cases = [
        ("hs: \"01\"\nname: a", "good.yaml:2:1", ProblemKind::UnknownKey),
        ("hs: \"01\"\nhs: \"02\"", "good.yaml:2:1", ProblemKind::DuplicateKey),
        ("set: true", "good.yaml:1:1", ProblemKind::Missing),
        ("hs: [1]", "good.yaml:1:5", ProblemKind::WrongType),
        ("hs: 0101.10", "good.yaml:1:5", ProblemKind::WrongType),
    ];
    for (text, at, kind) in cases {
        let found = refused(text);
        assert_eq!((found.0.as_str(), found.1), (at, kind), "{text}: {}", found.2);
    }
}

#[test]
fn booleans_are_true_and_false_only() {
    assert!(read::<Thing>("good.yaml", "hs: \"01\"\nset: true").unwrap().set);
    assert!(read::<Thing>("good.yaml", "hs: \"01\"\nset: yes").is_err());
}

#[test]
fn anchors_merge_keys_and_second_documents_are_refused() {
    assert_eq!(refused("hs: &a \"01\"\nset: true").1, ProblemKind::Syntax);
    assert_eq!(refused("<<: {hs: \"01\"}").1, ProblemKind::Syntax);
    assert_eq!(refused("hs: \"01\"\n---\nhs: \"02\"").1, ProblemKind::Syntax);
    assert_eq!(refused("hs: !code \"01\"").1, ProblemKind::Syntax);
}

#[test]
fn size_and_depth_are_bounded() {
    let deep = format!("hs: {}{}", "[".repeat(10_000), "]".repeat(10_000));
    let problem = read::<serde::de::IgnoredAny>("good.yaml", &deep).unwrap_err();
    assert_eq!(problem.kind, ProblemKind::TooLarge, "{problem}");
    assert_eq!(refused(&" ".repeat(MAX_BYTES + 1)).1, ProblemKind::TooLarge);
    let budget = options().budget.unwrap();
    assert_eq!((budget.max_nodes, budget.max_total_scalar_bytes), (MAX_NODES, MAX_BYTES));
}

#[test]
fn json_is_read_too() {
    assert_eq!(read::<Thing>("good.json", r#"{"hs": "0101.10", "set": false}"#).unwrap().hs, "0101.10");
}

#[test]
fn messages_are_of_one_line_in_lower_case() {
    for text in ["hs: [", "hs: \"", "\ths: 1", "- a", "", "hs: &a \"01\"", "hs: \u{1}"] {
        let (_, _, message) = refused(text);
        assert!(!message.contains('\n') && !message.ends_with('.'), "{message}");
        assert!(message.starts_with(|first: char| !first.is_uppercase()), "{message}");
    }
}
