//! Text in, text out: the one way from the text of a good file to the text of an answer.
//!
//! The command line, the page and every other front end call [`Calculator`], so the answer is the same bytes everywhere.

mod advise;
mod automotive;
mod choices;
mod decode;
mod fields;
mod find;
mod lookup;
mod node;
mod picture;
mod read;
#[cfg(feature = "schema")]
mod schema;

pub use advise::advice_to_json;
pub use choices::{ChoiceShown, Choices, choices_to_json};
pub use fields::Fields;
pub use find::{find, unaccented};
pub use lookup::{Heading, RuleInForce, RulesInForce};
pub use node::Node;
pub use picture::{Picture, ShiftShown, ValueShown};
pub use read::{Format, MAXIMUM_BYTES, Read, read, read_one, trees};
#[cfg(feature = "schema")]
pub use schema::{Schema, schema_of, schema_settings, schemas};

use serde::Serialize;
use std::borrow::Cow;
use usmca::{Answer, Determination, Good, GoodFile, Language, Note, Problem, Rule, RuleTable, Verdict};

/// The law, ready to determine.
#[derive(Clone, Debug)]
pub struct Calculator {
    rules: Cow<'static, RuleTable>,
    law_sha256: String,
}

impl Calculator {
    /// With a law of one's own.
    #[must_use]
    pub fn new(rules: RuleTable) -> Calculator {
        let law_sha256 = usmca_rules::law_sha256(&rules);
        Calculator { rules: Cow::Owned(rules), law_sha256 }
    }

    /// With the law that this version embeds.
    #[must_use]
    pub fn embedded() -> Calculator {
        Calculator { rules: Cow::Borrowed(usmca_rules::law()), law_sha256: usmca_rules::LAW_SHA256.to_owned() }
    }

    /// The law.
    #[must_use]
    pub fn rules(&self) -> &RuleTable {
        &self.rules
    }

    /// The hash of the law.
    #[must_use]
    pub fn law_sha256(&self) -> &str {
        &self.law_sha256
    }

    /// The answer for a good that was read, or for its problems.
    #[must_use]
    pub fn answer(&self, read: &Read, language: Language) -> Answer {
        let told = |determination: &Determination<'_>, file: &GoodFile| {
            Answer::determined(determination, language, &self.law_sha256, &sha256(file))
        };
        self.determined(read, told)
            .unwrap_or_else(|problems| Answer::Rejected { problems: in_language(&problems, language) })
    }

    /// What a reader tells of the determination of a good that was read.
    ///
    /// # Errors
    /// Every problem of the good.
    pub fn determined<T>(
        &self,
        read: &Read,
        told: impl FnOnce(&Determination<'_>, &GoodFile) -> T,
    ) -> Result<T, Vec<Problem>> {
        self.checked(read, |good, file| told(&usmca::determine(&self.rules, good), file))
    }

    /// For the verdicts on many goods, one after the other.
    #[must_use]
    pub fn verdicts(&self) -> Verdicts<'_> {
        Verdicts { calculator: self, verdicts: usmca::Verdicts::under(&self.rules) }
    }

    fn checked<T>(&self, read: &Read, told: impl FnOnce(&Good, &GoodFile) -> T) -> Result<T, Vec<Problem>> {
        let mut problems = read.problems.clone();
        let good = match &read.file {
            Some(file) => Good::check(file, &self.rules).map_err(|more| problems.extend(not_yet_told(more, read))).ok(),
            None => None,
        };
        match (good, &read.file) {
            (Some(good), Some(file)) if problems.is_empty() => Ok(told(&good, file)),
            _ => Err(once(problems)),
        }
    }

    /// The answer to a JSON text with one good, as JSON.
    #[must_use]
    pub fn answer_json(&self, good: &str, language: Language) -> String {
        to_json(&self.answer(&read_one(good.as_bytes(), Format::Json), language))
    }

    /// The rules that may cover a code on a day, as JSON: `{"rules": [...]}` or `{"problems": [...]}`.
    #[must_use]
    pub fn rule_json(&self, code: &str, on: &str) -> String {
        let date = (!on.is_empty()).then(|| on.to_owned());
        match self.rules_of(&GoodFile { hs: code.to_owned(), date, ..GoodFile::default() }) {
            Ok(rules) => serde_json::json!({ "rules": rules }).to_string(),
            Err(problems) => serde_json::json!({ "problems": problems }).to_string(),
        }
    }

    /// The rules that may cover the code of a good file on its day.
    ///
    /// # Errors
    /// The problems of the code, the edition or the day.
    pub fn rules_of(&self, file: &GoodFile) -> Result<Vec<RuleShown>, Vec<Problem>> {
        Ok(self.rules_covering(file)?.into_iter().map(|rule| RuleShown::of(rule, &self.rules)).collect())
    }

    /// The same rules as the engine holds them.
    ///
    /// # Errors
    /// The problems of the code, the edition or the day.
    pub fn rules_covering(&self, file: &GoodFile) -> Result<Vec<&Rule>, Vec<Problem>> {
        let good = Good::check(file, &self.rules)?;
        Ok(self.rules.rules_covering(good.classification(), good.date()))
    }

    /// The notes of the chapter that bear on the code of a good file.
    ///
    /// # Errors
    /// The problems of the code, the edition or the day.
    pub fn notes_of(&self, file: &GoodFile) -> Result<Vec<&Note>, Vec<Problem>> {
        let good = Good::check(file, &self.rules)?;
        let mut notes: Vec<&Note> = Vec::new();
        for note in good.classification().candidates().iter().flat_map(|code| self.rules.notes_for(*code)) {
            if notes.iter().all(|seen| seen.id != note.id) {
                notes.push(note);
            }
        }
        Ok(notes)
    }
}

/// The verdicts on goods that are read, of which each keeps what the next may need.
#[derive(Clone, Debug)]
pub struct Verdicts<'c> {
    calculator: &'c Calculator,
    verdicts: usmca::Verdicts<'c>,
}

impl Verdicts<'_> {
    /// What a reader tells of the verdict on a good that was read.
    ///
    /// # Errors
    /// Every problem of the good.
    pub fn of<T>(&mut self, read: &Read, told: impl FnOnce(&Verdict<'_>) -> T) -> Result<T, Vec<Problem>> {
        self.calculator.checked(read, |good, _| told(&self.verdicts.of(good)))
    }
}

/// A rule as a person reads it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct RuleShown {
    /// Chapter and number.
    pub id: String,
    /// The provision.
    pub citation: String,
    /// The law's sentence.
    pub sentence: String,
    /// The first day on which it holds.
    pub from: Option<String>,
    /// The last day on which it holds.
    pub until: Option<String>,
    /// The facts that it asks for, with their questions.
    pub facts: Vec<(String, String)>,
}

impl RuleShown {
    fn of(rule: &Rule, rules: &RuleTable) -> RuleShown {
        let question = |id: &String| (id.clone(), rules.facts().get(id).map(|fact| fact.question.en.clone()));
        let facts = rule.facts().into_iter().map(question);
        RuleShown {
            id: rule.id.clone(),
            citation: format!("GN 11(o) {}", rule.id),
            sentence: rules.sentence(rule),
            from: rule.from.map(|day| day.to_string()),
            until: rule.until.map(|day| day.to_string()),
            facts: facts.map(|(id, question)| (id, question.unwrap_or_default())).collect(),
        }
    }
}

/// The answer as JSON text, the contract to the letter.
#[must_use]
pub fn to_json(answer: &Answer) -> String {
    serde_json::to_string(answer).unwrap_or_default()
}

/// SHA-256 of a good file in canonical JSON: the same for YAML and JSON, and for any order of keys.
#[must_use]
pub fn sha256(file: &GoodFile) -> String {
    let canonical = serde_json::to_vec(file).unwrap_or_default();
    usmca_rules::sha256(&canonical)
}

fn in_language(problems: &[Problem], language: Language) -> Vec<Problem> {
    problems.iter().map(|problem| problem.told(language)).collect()
}

/// What is wrong with values, but for those whose key is missing or has no value at all: that has been said.
fn not_yet_told(more: Vec<Problem>, read: &Read) -> Vec<Problem> {
    let told = |problem: &Problem| read.problems.iter().any(|seen| seen.at == problem.at);
    more.into_iter().filter(|problem| !told(problem)).collect()
}

/// Each problem once, in the order in which they were found.
fn once(problems: Vec<Problem>) -> Vec<Problem> {
    let mut kept: Vec<Problem> = Vec::new();
    for problem in problems {
        if !kept.contains(&problem) {
            kept.push(problem);
        }
    }
    kept
}
