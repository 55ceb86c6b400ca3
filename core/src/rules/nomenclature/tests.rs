//! Tests of code lists and correlations, on small tables.

use super::*;
use crate::ProblemKind;

fn codes(text: &str) -> Vec<HsCode> {
    text.split_whitespace().map(|code| code.parse().unwrap()).collect()
}

fn row(from: &str, to: &str) -> Correspondence {
    Correspondence { at: "2022-to-2012".to_owned(), codes: codes(from), candidates: codes(to) }
}

fn nomenclature(of_2022: &str, rows: Vec<Correspondence>) -> Result<Nomenclature, Vec<crate::Problem>> {
    let lists =
        [(HsEdition::Hs2012, codes("8414.51 8414.59 8517.12 8517.70 8528.72")), (HsEdition::Hs2022, codes(of_2022))];
    Nomenclature::new(&lists.into(), &[(HsEdition::Hs2022, rows)].into())
}

fn example() -> Nomenclature {
    let rows =
        vec![row("8517.13 8517.14", "8517.12"), row("8524.11", "8528.72 8517.70"), row("8414.59", "8414.59 8517.70")];
    nomenclature("8414.51 8414.59 8517.13 8517.14 8524.11", rows).unwrap()
}

fn candidates(code: &str) -> Vec<String> {
    example().in_rule_edition(HsEdition::Hs2022, code.parse().unwrap()).iter().map(HsCode::to_string).collect()
}

#[test]
fn contains_by_prefix_and_by_first_six_digits() {
    let table = example();
    for code in ["84", "8414", "8414.51", "8414.51.30", "8414.51.3000"] {
        assert!(table.contains(HsEdition::Hs2012, code.parse().unwrap()), "{code}");
    }
    for code in ["01", "8413", "8414.52", "8414.52.30", "8524.11"] {
        assert!(!table.contains(HsEdition::Hs2012, code.parse().unwrap()), "{code}");
    }
    assert!(!table.contains(HsEdition::Hs2017, "8414.51".parse().unwrap()), "an edition without a list");
}

#[test]
fn an_unchanged_code_is_kept_whole() {
    assert_eq!(candidates("8414.51"), ["8414.51"]);
    assert_eq!(candidates("8414.51.3000"), ["8414.51.3000"]);
}

#[test]
fn a_changed_code_gives_six_digits() {
    assert_eq!(candidates("8517.13.00"), ["8517.12"]);
    assert_eq!(candidates("8524.11"), ["8517.70", "8528.72"]);
    assert_eq!(candidates("8414.59.65"), ["8414.59", "8517.70"], "the same subheading or another one");
}

#[test]
fn a_heading_gives_the_headings_of_its_subheadings() {
    assert_eq!(candidates("8524"), ["8517", "8528"]);
    assert_eq!(candidates("8414"), ["8414", "8517"]);
}

#[test]
fn a_code_that_does_not_exist_has_no_candidates() {
    assert!(candidates("8599.10").is_empty());
}

#[test]
fn a_code_of_the_rules_edition_is_itself() {
    let code: HsCode = "8528.72.64".parse().unwrap();
    assert_eq!(example().in_rule_edition(HsEdition::Hs2012, code), [code]);
}

#[test]
fn every_problem_is_reported() {
    let rows =
        vec![row("8517.13", "8517.99"), row("8517.13", "8517.12"), row("8599.10", "8517.12"), row("8517.14", "8517")];
    let problems = nomenclature("8517.13 8517.14 8524.11", rows).unwrap_err();
    let kinds: Vec<_> = problems.iter().map(|problem| problem.kind).collect();
    let messages = problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    assert!(kinds.contains(&ProblemKind::Code) && kinds.contains(&ProblemKind::DuplicateKey), "{messages}");
    for part in
        ["8517.99 is not", "8517.13 has two", "8599.10 is not", "8517 must have six", "8524.11 is not in HS 2012"]
    {
        assert!(messages.contains(part), "{part} in {messages}");
    }
}
