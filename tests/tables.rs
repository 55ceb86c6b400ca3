//! The tables at the end of Part 6 of the Uniform Regulations: their codes are those of `rules/automotive.yaml`.
//!
//! The tables stand beside the repository, as the official text of the rules does.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use usmca::{CorePartCategory, Finding, HsCode, HsEdition};

#[derive(Deserialize)]
struct Components {
    parts: Vec<Part>,
}

#[derive(Deserialize)]
struct Parts {
    items: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    hs_printed: String,
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
    let Some(table) = table::<Components>("A.2") else { return };
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

/// A table of Part 6; none where the official texts are not at hand.
fn table<T: DeserializeOwned>(name: &str) -> Option<T> {
    let file = format!("table_{name}.yaml");
    let path = usmca_tests::official_text()?.with_file_name("../regulations/tables").join(&file);
    Some(usmca_rules::yaml::read(&file, &std::fs::read_to_string(path).unwrap()).unwrap())
}

/// The digits of the codes that a row prints: `8482.10 through 8482.80`, `ex 8408.20`, `8708.10.aa`, `8706.00`.
fn printed(row: &Item) -> Vec<(String, String)> {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).take(6).collect::<String>();
    match row.hs_printed.split_once(" through ") {
        Some((from, to)) => vec![(digits(from), digits(to))],
        None => row
            .hs_printed
            .split([',', ' '])
            .map(digits)
            .filter(|code| code.len() >= 4)
            .map(|code| (code.clone(), code))
            .collect(),
    }
}

/// Whether six digits lie in a range, of the beginnings of codes.
fn is_within(code: &str, (from, to): &(String, String)) -> bool {
    code[..from.len()] >= from[..] && code[..to.len()] <= to[..]
}

/// Engines and gear boxes of every kind are components of Table G.
const COMPONENTS_OF_TABLE_G: [&str; 3] = ["8407", "8408", "870840"];

/// Whether a row lists only some goods of its code: `ex 8408.20`, or an item of no nomenclature such as `8708.10.aa`.
fn is_described(row: &Item) -> bool {
    row.hs_printed.starts_with("ex ") || row.hs_printed.ends_with(char::is_alphabetic)
}

/// Two rows of Tables A.1 and B, or of F, describe all goods of these subheadings between them.
const WHOLE_IN_TWO_ROWS: [(&str, &str); 3] = [("A.1", "8708.29"), ("A.1", "8708.99"), ("F", "8407.34")];
/// Printed without a mark, in words that are narrower than the code: batteries that propel, parts of engines with spark ignition,
/// junction boxes.
const NOT_MARKED: [(&str, &str); 4] = [("A.1", "8507.60"), ("F", "8409.10"), ("F", "8409.99"), ("F", "8536.90")];

#[test]
fn goods_that_a_table_only_describes_are_asked_for_their_description() {
    let law = usmca_rules::law();
    let tables = [&["A.1", "B", "C"][..], &["D", "E"], &["F"]];
    let goods = law.automotive().averaging.goods.iter().filter(|goods| !goods.for_use_in.is_empty());
    let mut compared = 0;
    for (goods, names) in goods.zip(tables) {
        let parts: Option<Vec<Parts>> = names.iter().map(|name| table(name)).collect();
        let Some(parts) = parts else { return };
        let rows: Vec<&Item> = parts.iter().flat_map(|table| &table.items).collect();
        for subheading in law.nomenclature().subheadings_of(HsEdition::Hs2012) {
            let (dotted, code) = (subheading.to_string(), subheading.to_string().replace('.', ""));
            let within = |row: &&&Item| printed(row).iter().any(|range| is_within(&code, range));
            let listing: Vec<&&Item> = rows.iter().filter(within).collect();
            let special = (names[0], dotted.as_str());
            let expected = NOT_MARKED.contains(&special)
                || (!listing.is_empty()
                    && listing.iter().all(|row| is_described(row))
                    && !WHOLE_IN_TWO_ROWS.contains(&special));
            let component = names[0] == "F" && COMPONENTS_OF_TABLE_G.iter().any(|whole| code.starts_with(whole));
            let described = goods.described.as_ref().expect("each of these tables describes some goods");
            let asked = described.codes.contains(subheading) == Finding::Met;
            assert_eq!(asked, expected && !component, "{dotted} in {names:?}");
            compared += usize::from(expected);
        }
    }
    assert!(compared > 25, "only {compared} codes are described");
}

#[test]
fn the_goods_that_may_be_averaged_are_those_of_the_tables() {
    let law = usmca_rules::law();
    let of_tables = |names: &[&str]| -> Option<Vec<(String, String)>> {
        let tables: Option<Vec<Parts>> = names.iter().map(|name| table(name)).collect();
        Some(tables?.iter().flat_map(|table| &table.items).flat_map(printed).collect())
    };
    let parts = [of_tables(&["A.1", "B", "C"]), of_tables(&["D", "E"]), of_tables(&["F"])];
    let [Some(light), Some(heavy), Some(mut other)] = parts else { return };
    other.extend(COMPONENTS_OF_TABLE_G.map(|code| (code.to_owned(), code.to_owned())));
    let goods = law.automotive().averaging.goods.iter().filter(|goods| !goods.for_use_in.is_empty());
    let (mut compared, mut apart) = (0, Vec::new());
    for (goods, listed) in goods.zip([light, heavy, other]) {
        for subheading in law.nomenclature().subheadings_of(HsEdition::Hs2012) {
            let code = subheading.to_string().replace('.', "");
            let expected = listed.iter().any(|range| is_within(&code, range));
            if (goods.codes.contains(subheading) == Finding::Met) != expected {
                apart.push(format!("{subheading} for {:?}", goods.for_use_in));
            }
            compared += usize::from(expected);
        }
    }
    assert!(apart.is_empty(), "listed in one of both: {apart:#?}");
    assert!(compared > 150, "only {compared} codes are listed");
}
