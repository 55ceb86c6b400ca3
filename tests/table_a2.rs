//! Column 2 of Table A.2 of the Uniform Regulations: the codes of each part are those of `rules/automotive.yaml`.
//!
//! The table stands beside the repository, as the official text of the rules does.

use serde::Deserialize;
use std::collections::BTreeSet;
use usmca::{CorePartCategory, Finding, HsCode, HsEdition};

#[derive(Deserialize)]
struct Table {
    parts: Vec<Part>,
}

#[derive(Deserialize)]
struct Part {
    components: Vec<Component>,
}

#[derive(Deserialize)]
struct Component {
    codes: Vec<Code>,
}

#[derive(Deserialize)]
struct Code {
    hs: String,
    ex: bool,
}

/// The table prints it, and no edition of the nomenclature has it; the whole heading is listed in its place.
const NO_CODE: &str = "8537.90";

#[test]
fn column_two_lists_the_codes_of_the_table() {
    let Some(official) = usmca_tests::official_text() else { return };
    let path = official.with_file_name("../regulations/tables/table_A.2.yaml");
    let text = std::fs::read_to_string(path).unwrap();
    let table: Table = usmca_rules::yaml::read("table_A.2.yaml", &text).unwrap();
    let law = usmca_rules::law();
    let listed = &law.automotive().core_parts.column_two;
    assert_eq!(table.parts.len(), CorePartCategory::ALL.len(), "a part for each category");
    for (part, category) in table.parts.iter().zip(CorePartCategory::ALL) {
        let codes: Vec<&Code> = part.components.iter().flat_map(|component| &component.codes).collect();
        assert!(codes.iter().all(|code| code.ex), "every code asks for its description");
        let printed: BTreeSet<&str> = codes.iter().map(|code| code.hs.as_str()).collect();
        let codes = &listed[&category].codes;
        let headings: BTreeSet<&str> = printed.iter().map(|code| &code[..4]).collect();
        let subheadings = law.nomenclature().subheadings_of(HsEdition::Hs2012);
        for subheading in subheadings.filter(|code| headings.contains(&code.to_string()[..4])) {
            let whole_heading = printed.contains(NO_CODE) && subheading.to_string().starts_with(&NO_CODE[..4]);
            let expected = whole_heading || printed.contains(subheading.to_string().as_str());
            assert_eq!(codes.contains(subheading) == Finding::Met, expected, "{category:?} {subheading}");
        }
        let known = |code: &&&str| **code != NO_CODE;
        for code in printed.iter().filter(known) {
            assert_eq!(codes.contains(code.parse::<HsCode>().unwrap()), Finding::Met, "{category:?} {code}");
        }
    }
}
