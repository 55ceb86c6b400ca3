//! The code lists and correlations as plain text, in `rules/hs`.
//!
//! A list has one heading to a line, `8414: 10 20 30`; a correlation has the subheadings of the newer edition, an equals
//! sign and what each of them may be in the older: `8517.13 8517.14 = 8517.12`. A line that begins with a space goes on with
//! the line before it; `#` begins a comment line.

use std::collections::BTreeMap;
use usmca::{Correspondence, HsCode, HsEdition, Nomenclature, Problem, ProblemKind};

/// Finds a text by its name, such as `hs/hs-2012.txt`; reports why if there is none.
pub(crate) type Find<'a> = dyn Fn(&str, &mut Vec<Problem>) -> Option<String> + 'a;

/// Reads all lists and correlations.
pub(crate) fn nomenclature(find: &Find<'_>, problems: &mut Vec<Problem>) -> Option<Nomenclature> {
    let before = problems.len();
    let mut lists = BTreeMap::new();
    let mut correspondences = BTreeMap::new();
    for edition in HsEdition::ALL {
        let name = format!("hs/hs-{edition}.txt");
        if let Some(text) = find(&name, problems) {
            lists.insert(edition, list(&name, &text, problems));
        }
        if edition != HsEdition::OF_RULES {
            let name = format!("hs/{edition}-to-{}.txt", HsEdition::OF_RULES);
            if let Some(text) = find(&name, problems) {
                correspondences.insert(edition, correlation(&name, &text, problems));
            }
        }
    }
    if problems.len() > before {
        return None;
    }
    Nomenclature::new(&lists, &correspondences).map_err(|more| problems.extend(more)).ok()
}

/// The lines that are not comments, each with its place, continuations joined.
fn lines(name: &str, text: &str) -> Vec<(String, String)> {
    let mut lines: Vec<(String, String)> = Vec::new();
    let written = text.lines().enumerate().filter(|(_, line)| !line.starts_with('#') && !line.trim().is_empty());
    for (number, line) in written {
        match lines.last_mut() {
            Some((_, before)) if line.starts_with(' ') => before.push_str(line),
            _ => lines.push((format!("{name}:{}", number + 1), line.to_owned())),
        }
    }
    lines
}

/// Reads a list of subheadings.
fn list(name: &str, text: &str, problems: &mut Vec<Problem>) -> Vec<HsCode> {
    let mut codes = Vec::new();
    for (at, line) in lines(name, text) {
        let Some((heading, endings)) = line.split_once(':') else {
            problems.push(Problem::new(at, ProblemKind::Syntax, "a line reads like \"8414: 10 20 30\""));
            continue;
        };
        for ending in endings.split_whitespace() {
            codes.extend(code(&format!("{heading}{ending}"), &at, problems));
        }
    }
    codes
}

/// Reads a correlation.
fn correlation(name: &str, text: &str, problems: &mut Vec<Problem>) -> Vec<Correspondence> {
    let mut rows = Vec::new();
    for (at, line) in lines(name, text) {
        let Some((codes, candidates)) = line.split_once('=') else {
            problems.push(Problem::new(at, ProblemKind::Syntax, "a line reads like \"8517.13 8517.14 = 8517.12\""));
            continue;
        };
        let mut side = |text: &str| text.split_whitespace().filter_map(|text| code(text, &at, problems)).collect();
        let (codes, candidates) = (side(codes), side(candidates));
        rows.push(Correspondence { at, codes, candidates });
    }
    rows
}

fn code(text: &str, at: &str, problems: &mut Vec<Problem>) -> Option<HsCode> {
    text.parse::<HsCode>()
        .map_err(|error| problems.push(Problem::new(at, ProblemKind::Code, format!("\"{text}\": {error}"))))
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(texts: &[(&str, &str)]) -> Result<Nomenclature, Vec<String>> {
        let mut problems = Vec::new();
        let find = |name: &str, problems: &mut Vec<Problem>| {
            let text = texts.iter().find(|(known, _)| *known == name).map(|(_, text)| (*text).to_owned());
            if text.is_none() {
                problems.push(Problem::new(name, ProblemKind::Missing, "no such file"));
            }
            text
        };
        let read = nomenclature(&find, &mut problems);
        read.ok_or(problems.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn lists_and_correlations_are_read() {
        let texts = [
            ("hs/hs-2012.txt", "# subheadings\n8414: 51 59\n8517: 12 70\n"),
            ("hs/hs-2017.txt", "8414: 51 59\n"),
            ("hs/hs-2022.txt", "8414: 51\n8517: 13 14\n8524: 11\n"),
            ("hs/2017-to-2012.txt", "# none\n"),
            ("hs/2022-to-2012.txt", "8517.13 8517.14 = 8517.12\n8524.11 = 8414.59\n  8517.70\n"),
        ];
        let table = read(&texts).unwrap();
        let candidates = table.in_rule_edition(HsEdition::Hs2022, "8524.11".parse().unwrap());
        assert_eq!(candidates.iter().map(HsCode::to_string).collect::<Vec<_>>(), ["8414.59", "8517.70"]);
    }

    #[test]
    fn every_problem_has_its_line() {
        let texts = [
            ("hs/hs-2012.txt", "# subheadings\n8414: 51 5\n8517 12\n"),
            ("hs/hs-2017.txt", ""),
            ("hs/hs-2022.txt", ""),
            ("hs/2022-to-2012.txt", "\n8517.13 8517.12\n"),
        ];
        let found = read(&texts).unwrap_err().join("\n");
        for at in
            ["hs/hs-2012.txt:2: ", "hs/hs-2012.txt:3: ", "hs/2017-to-2012.txt: no such", "hs/2022-to-2012.txt:2: "]
        {
            assert!(found.contains(at), "{at} in {found}");
        }
    }
}
