//! The one door for the law: rule files in, a trusted table or every problem out.

mod agreement;
mod automotive;
mod check;
mod general;
mod note;
mod overlap;
mod phrases;

use super::{
    AgreementFile, AutomotiveRulesFile, FactsFile, GeneralFile, HsEdition, Nomenclature, NotesFile, Rule, RuleEntry,
    RuleFile, RuleTable, TitlesFile, by_heading::ByHeading, entry, titles,
};
use crate::hs::{HsCode, Level};
use crate::problem::{Problem, ProblemKind};
use check::Checker;
use phrases::Phrases;
use std::collections::BTreeMap;

/// All files of the law, read but not yet checked.
#[derive(Clone, Debug)]
pub struct LawFiles {
    /// The product-specific rules, each with the name of its file.
    pub rules: Vec<(String, RuleFile)>,
    /// The facts.
    pub facts: FactsFile,
    /// What applies to every chapter.
    pub agreement: AgreementFile,
    /// General rules and notes that reach beyond one rule.
    pub general: GeneralFile,
    /// What Part 6 adds for vehicles.
    pub automotive: AutomotiveRulesFile,
    /// The notes of the chapters.
    pub notes: NotesFile,
    /// The code lists.
    pub nomenclature: Nomenclature,
    /// The titles of chapters and headings, each with the name of its file; none may be left out if any is given.
    pub titles: Vec<(String, TitlesFile)>,
}

/// A compiled rule and the place where it was read.
struct Placed {
    at: String,
    rule: Rule,
}

impl RuleTable {
    /// Checks the files and compiles them. A place reads `psr/chapter-84.yaml: rules[3].any_of[0].to`.
    ///
    /// # Errors
    /// Every problem of every file: malformed phrases, unknown facts, reversed or empty ranges, overlapping rules,
    /// codes that are in no table, missing hashes.
    pub fn compile(files: LawFiles) -> Result<RuleTable, Vec<Problem>> {
        let mut checker = Checker::new(&files.facts, &files.nomenclature);
        let edition = &files.agreement.edition;
        if edition.hs_edition != HsEdition::OF_RULES {
            let message = format!("the correlation tables lead to \"{}\" only", HsEdition::OF_RULES);
            checker.report("agreement.yaml: edition.hs_edition", ProblemKind::NotAccepted, message);
        }
        if edition.known_until < edition.from {
            let message = format!("must not be before `from`, {}", edition.from);
            checker.report("agreement.yaml: edition.known_until", ProblemKind::Contradiction, message);
        }
        if edition.scenario.as_ref().is_some_and(|scenario| scenario.trim().is_empty()) {
            let message = "a scenario says what it supposes; leave the key out for law";
            checker.report("agreement.yaml: edition.scenario", ProblemKind::Missing, message);
        }
        let agreement = agreement::compile(&files.agreement, &mut checker);
        let general = general::compile(&files.general, &mut checker);
        let automotive = automotive::compile(&files.automotive, &mut checker);
        let placed = compile_rules(&files.rules, &mut checker);
        let worked_abroad = agreement.as_ref().map_or(&[][..], |agreement| &agreement.may_be_worked_abroad);
        let notes = note::compile(&files, worked_abroad, &mut Phrases { file: "notes.yaml", checker: &mut checker });
        overlap::check(&placed, &mut checker);
        let rules: Vec<Rule> = placed.into_iter().map(|placed| placed.rule).collect();
        let titles = titles::compile(&files.titles, &files.nomenclature, checker.problems());
        match (agreement.zip(general).zip(notes).zip(automotive), checker.into_problems()) {
            (Some((((agreement, general), notes), automotive)), problems) if problems.is_empty() => Ok(RuleTable {
                edition: files.agreement.edition.marked(),
                by_heading: ByHeading::default(),
                rules,
                facts: files.facts,
                agreement,
                general,
                automotive,
                notes,
                nomenclature: files.nomenclature,
                titles,
            }),
            (_, problems) => Err(problems),
        }
    }
}

/// Compiles the rules of every chapter, in the order of the law.
fn compile_rules(files: &[(String, RuleFile)], checker: &mut Checker<'_>) -> Vec<Placed> {
    let mut files: Vec<_> = files.iter().collect();
    files.sort_by(|(_, a), (_, b)| a.chapter.cmp(&b.chapter));
    let mut chapters: BTreeMap<&str, &str> = BTreeMap::new();
    let mut ids: BTreeMap<&str, String> = BTreeMap::new();
    let mut rules = Vec::new();
    for (name, file) in files {
        check_chapter(name, file, &mut chapters, checker);
        for (place, entry) in file.rules.iter().enumerate() {
            let at = format!("{name}: rules[{place}]");
            check_id(&at, &file.chapter, entry, &mut ids, checker);
            checker.entry(entry, &at);
            let compiled = entry::rule(entry, &at, checker.problems());
            rules.extend(compiled.map(|rule| Placed { at, rule }));
        }
    }
    rules
}

/// A file is of one chapter that exists, and no other file is of the same.
fn check_chapter<'a>(
    name: &'a str,
    file: &'a RuleFile,
    chapters: &mut BTreeMap<&'a str, &'a str>,
    checker: &mut Checker<'_>,
) {
    let at = format!("{name}: chapter");
    match file.chapter.parse::<HsCode>() {
        Ok(code) if code.length() == Level::Chapter.digits() => {}
        Ok(_) => checker.report(&at, ProblemKind::NotAccepted, "a chapter has two digits, such as \"84\""),
        Err(error) => checker.report(&at, ProblemKind::Code, error.to_string()),
    }
    if let Some(other) = chapters.insert(&file.chapter, name) {
        let message = format!("chapter {} is in {other} already: a chapter is one file", file.chapter);
        checker.report(&at, ProblemKind::DuplicateKey, message);
    }
}

/// An id begins with the chapter of its file and is given once.
fn check_id<'a>(
    at: &str,
    chapter: &str,
    entry: &'a RuleEntry,
    ids: &mut BTreeMap<&'a str, String>,
    checker: &mut Checker<'_>,
) {
    let id = entry.id.as_str();
    let place = format!("{at}.id");
    if id.split_once('-').is_none_or(|(of, rest)| of != chapter || rest.is_empty()) {
        let message = format!("\"{id}\" is not an id of chapter {chapter}: such an id begins with \"{chapter}-\"");
        checker.report(&place, ProblemKind::NotAccepted, message);
    }
    if let Some(first) = ids.get(id) {
        let message = format!("the id \"{id}\" is taken by {first}: every rule has its own");
        checker.report(&place, ProblemKind::DuplicateKey, message);
    } else {
        ids.insert(id, at.to_owned());
    }
}

#[cfg(test)]
mod tests;
