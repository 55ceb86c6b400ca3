//! Code lists and correspondences in, a nomenclature or every problem out.

use super::codes::{Codes, Correlation};
use super::{HsEdition, Nomenclature};
use crate::hs::{HsCode, Level};
use crate::problem::{Problem, ProblemKind};
use std::collections::BTreeMap;

/// Subheadings of an edition that are not the same subheading in the edition of the rules, and what each may be there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Correspondence {
    /// Where it was read, for problems.
    pub at: String,
    /// Subheadings that share the same candidates.
    pub codes: Vec<HsCode>,
    /// The candidates.
    pub candidates: Vec<HsCode>,
}

impl Nomenclature {
    /// Builds the tables from the subheadings of each edition and the correspondences to the edition of the rules.
    ///
    /// # Errors
    /// Codes that have not six digits, correspondences between codes that are in no list, and codes that are in no list
    /// of the rules' edition and have no correspondence.
    pub fn new(
        lists: &BTreeMap<HsEdition, Vec<HsCode>>,
        correspondences: &BTreeMap<HsEdition, Vec<Correspondence>>,
    ) -> Result<Nomenclature, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut editions = BTreeMap::new();
        for (edition, codes) in lists {
            let at = format!("hs-{edition}");
            editions
                .insert(*edition, codes.iter().filter_map(|code| six(*code, &at, &mut problems)).collect::<Codes>());
        }
        if !editions.contains_key(&HsEdition::OF_RULES) {
            let message = format!("the list of subheadings of HS {} is needed", HsEdition::OF_RULES);
            problems.push(Problem::new(format!("hs-{}", HsEdition::OF_RULES), ProblemKind::Missing, message));
        }
        let mut correlations = BTreeMap::new();
        for edition in editions.keys().filter(|edition| **edition != HsEdition::OF_RULES) {
            let rows = correspondences.get(edition).map(Vec::as_slice).unwrap_or_default();
            correlations.insert(*edition, correlation(&editions, *edition, rows, &mut problems));
        }
        if problems.is_empty() { Ok(Nomenclature { editions, correlations }) } else { Err(problems) }
    }
}

fn correlation(
    editions: &BTreeMap<HsEdition, Codes>,
    edition: HsEdition,
    rows: &[Correspondence],
    problems: &mut Vec<Problem>,
) -> Correlation {
    let mut pairs: BTreeMap<u32, Codes> = BTreeMap::new();
    for row in rows {
        let codes = known(editions, edition, &row.codes, &row.at, problems);
        let candidates = known(editions, HsEdition::OF_RULES, &row.candidates, &row.at, problems);
        if codes.as_slice().is_empty() || candidates.as_slice().is_empty() {
            let message = "a correspondence names at least one subheading on each side";
            problems.push(Problem::new(&row.at, ProblemKind::Missing, message));
        }
        for code in codes.as_slice() {
            if pairs.insert(*code, candidates.clone()).is_some() {
                let message = format!("{} has two correspondences: give all candidates in one", written(*code));
                problems.push(Problem::new(&row.at, ProblemKind::DuplicateKey, message));
            }
        }
    }
    let (Some(own), Some(of_rules)) = (editions.get(&edition), editions.get(&HsEdition::OF_RULES)) else {
        return Correlation::default();
    };
    for code in own.as_slice().iter().filter(|code| !of_rules.has(**code) && !pairs.contains_key(code)) {
        let of_rules = HsEdition::OF_RULES;
        let message = format!("{} is not in HS {of_rules}: give the subheadings that it may be there", written(*code));
        problems.push(Problem::new(format!("{edition}-to-{of_rules}"), ProblemKind::Missing, message));
    }
    Correlation::from_pairs(&pairs.into_iter().collect::<Vec<_>>())
}

/// The codes that the edition has; a problem for each other one.
fn known(
    editions: &BTreeMap<HsEdition, Codes>,
    edition: HsEdition,
    codes: &[HsCode],
    at: &str,
    problems: &mut Vec<Problem>,
) -> Codes {
    let mut found = Vec::new();
    for number in codes.iter().filter_map(|code| six(*code, at, problems)).collect::<Vec<_>>() {
        if editions.get(&edition).is_some_and(|list| list.has(number)) {
            found.push(number);
        } else {
            let message = format!("{} is not a subheading of HS {edition}", written(number));
            problems.push(Problem::new(at, ProblemKind::Code, message));
        }
    }
    found.into_iter().collect()
}

fn six(code: HsCode, at: &str, problems: &mut Vec<Problem>) -> Option<u32> {
    if code.length() == Level::Subheading.digits() {
        return Some(code.subheadings().0);
    }
    problems.push(Problem::new(at, ProblemKind::Code, format!("{code} must have six digits")));
    None
}

fn written(number: u32) -> String {
    HsCode::from_subheading(number).to_string()
}
