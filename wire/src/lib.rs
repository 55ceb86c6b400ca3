//! Text in, text out: the one way from the text of a good file to the text of an answer.
//!
//! The command line, the page and every other front end call [`Calculator`], so the answer is the same bytes everywhere.

mod decode;
mod fields;
mod node;
mod read;

pub use read::{Format, MAXIMUM_BYTES, Read, read};

use sha2::{Digest, Sha256};
use usmca::{Answer, Good, GoodFile, Language, Problem, RuleTable};

/// The law, ready to determine.
#[derive(Clone, Debug)]
pub struct Calculator {
    rules: RuleTable,
    law_sha256: String,
}

impl Calculator {
    /// With a law and the hash of it.
    #[must_use]
    pub fn new(rules: RuleTable, law_sha256: impl Into<String>) -> Calculator {
        Calculator { rules, law_sha256: law_sha256.into() }
    }

    /// With the law that this version embeds.
    #[must_use]
    pub fn embedded() -> Calculator {
        Calculator::new(usmca_rules::law(), usmca_rules::LAW_SHA256)
    }

    /// The law.
    #[must_use]
    pub const fn rules(&self) -> &RuleTable {
        &self.rules
    }

    /// The answer for a good that was read, or for its problems.
    #[must_use]
    pub fn answer(&self, read: &Read, language: Language) -> Answer {
        let mut problems = read.problems.clone();
        let good = match &read.file {
            Some(file) => Good::check(file, &self.rules).map_err(|more| problems.extend(more)).ok(),
            None => None,
        };
        match (good, &read.file) {
            (Some(good), Some(file)) if problems.is_empty() => {
                let determination = usmca::determine(&self.rules, &good);
                Answer::determined(&determination, language, &self.law_sha256, &sha256(file))
            }
            _ => Answer::Rejected { problems: once(problems) },
        }
    }

    /// The answer to a JSON text with one good, as JSON.
    #[must_use]
    pub fn answer_json(&self, good: &str, language: Language) -> String {
        let goods = read(good.as_bytes(), Format::Json);
        let answer = match goods.as_slice() {
            [one] => self.answer(one, language),
            _ => Answer::Rejected {
                problems: vec![Problem::new("", usmca::ProblemKind::Syntax, "one good is expected")],
            },
        };
        to_json(&answer)
    }

    /// The rules that may cover a code on a day, as JSON: `{"rules": [...]}` or `{"problems": [...]}`.
    #[must_use]
    pub fn rule_json(&self, code: &str, on: &str) -> String {
        match self.rules_of(code, on) {
            Ok(rules) => serde_json::json!({ "rules": rules }).to_string(),
            Err(problems) => serde_json::json!({ "problems": problems }).to_string(),
        }
    }

    fn rules_of(&self, code: &str, on: &str) -> Result<Vec<serde_json::Value>, Vec<Problem>> {
        let file = GoodFile {
            hs: code.to_owned(),
            date: (!on.is_empty()).then(|| on.to_owned()),
            ..GoodFile::default()
        };
        let good = Good::check(&file, &self.rules)?;
        let candidates = good.classification().candidates().iter();
        let mut rules: Vec<&usmca::Rule> = Vec::new();
        for rule in candidates.flat_map(|code| self.rules.rules_for(*code, good.date())) {
            if rules.iter().all(|seen| seen.id != rule.id) {
                rules.push(rule);
            }
        }
        let words = |rule: &&usmca::Rule| {
            serde_json::json!({
                "id": rule.id,
                "citation": format!("GN 11(o) {}", rule.id),
                "sentence": self.rules.sentence(rule),
                "from": rule.from.map(|day| day.to_string()),
                "until": rule.until.map(|day| day.to_string()),
            })
        };
        Ok(rules.iter().map(words).collect())
    }
}

/// The answer as JSON text, the contract to the letter.
#[must_use]
pub fn to_json(answer: &Answer) -> String {
    serde_json::to_string(answer).unwrap_or_default()
}

/// SHA-256 of a good file in canonical JSON: the same for YAML and JSON, and for any order of keys.
fn sha256(file: &GoodFile) -> String {
    let canonical = serde_json::to_vec(file).unwrap_or_default();
    Sha256::digest(canonical).iter().map(|byte| format!("{byte:02x}")).collect()
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
