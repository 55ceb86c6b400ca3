//! An answer read back from its JSON, as far as it is compared and printed here (docs/answer.md).

use serde::Deserialize;
use serde::de::Error;
use usmca::Finding as Found;

/// Levels of an answer. A good has at most some sixty layers of materials, and each takes a few levels of the trace.
const DEEPEST: usize = 600;

/// What was determined.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
pub(crate) struct AnswerRead {
    pub(crate) status: String,
    pub(crate) criterion: Option<String>,
    pub(crate) rule: Option<Rule>,
    pub(crate) regional_value_content: Vec<Content>,
    pub(crate) de_minimis: Option<DeMinimis>,
    #[serde(default)]
    pub(crate) automotive: Vec<Requirement>,
    pub(crate) missing: Vec<Missing>,
    pub(crate) assumptions: Vec<String>,
    pub(crate) trace: Step,
}

/// The rule that decided.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
pub(crate) struct Rule {
    pub(crate) id: String,
    pub(crate) citation: String,
    pub(crate) sentence: String,
}

/// A regional value content.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
pub(crate) struct Content {
    pub(crate) method: String,
    pub(crate) base: String,
    pub(crate) non_originating_value: String,
    pub(crate) percent: String,
    pub(crate) threshold: String,
    pub(crate) finding: Finding,
}

/// De minimis.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
pub(crate) struct DeMinimis {
    pub(crate) forgives: String,
    pub(crate) base: String,
    pub(crate) amount: String,
    pub(crate) non_originating_value: String,
    pub(crate) percent: String,
    pub(crate) limit: String,
    pub(crate) finding: Finding,
}

/// A requirement of Part 6.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
pub(crate) struct Requirement {
    pub(crate) name: String,
    pub(crate) percent: Option<String>,
    pub(crate) threshold: Option<String>,
    pub(crate) finding: Finding,
    pub(crate) citation: String,
}

/// A fact that is missing.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
pub(crate) struct Missing {
    pub(crate) fact: String,
    pub(crate) question: String,
    pub(crate) at: String,
    pub(crate) citation: String,
}

/// A step of the trace.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
pub(crate) struct Step {
    pub(crate) question: String,
    pub(crate) citation: String,
    pub(crate) finding: Finding,
    #[serde(default)]
    pub(crate) measure: Option<Measure>,
    pub(crate) because: Vec<Step>,
}

/// The calculation of a step.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize, serde::Serialize)]
pub struct Measure {
    /// The formula with its figures.
    pub formula: String,
    /// The result, rounded to be shown.
    pub value: String,
    /// The limit.
    pub limit: String,
}

impl std::fmt::Display for Measure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Measure { formula, value, limit } = self;
        let comma = if limit.is_empty() { "" } else { ", " };
        write!(f, "{formula} = {value}{comma}{limit}")
    }
}

/// What a step finds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// Yes.
    Met,
    /// No.
    NotMet,
    /// Open.
    Unknown,
}

impl Finding {
    /// As the engine has it.
    pub(crate) const fn found(self) -> Found {
        match self {
            Finding::Met => Found::Met,
            Finding::NotMet => Found::NotMet,
            Finding::Unknown => Found::Unknown,
        }
    }
}

impl AnswerRead {
    /// The answer that a JSON text holds.
    ///
    /// # Errors
    /// Not an answer that determines, or a text that is nested deeper than any answer.
    pub(crate) fn read(json: &str) -> Result<AnswerRead, serde_json::Error> {
        if depth(json) > DEEPEST {
            return Err(serde_json::Error::custom(format!("nested deeper than {DEEPEST} levels")));
        }
        let mut reader = serde_json::Deserializer::from_str(json);
        reader.disable_recursion_limit();
        AnswerRead::deserialize(&mut reader)
    }
}

/// How deep a JSON text is nested.
fn depth(json: &str) -> usize {
    let (mut depth, mut deepest, mut in_text, mut escaped) = (0_usize, 0, false, false);
    for byte in json.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_text,
            b'"' => in_text = !in_text,
            b'{' | b'[' if !in_text => {
                depth = depth.saturating_add(1);
                deepest = deepest.max(depth);
            }
            b'}' | b']' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

/// The head of an answer: what it comes to, by which law and engine.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
pub(crate) struct Head {
    answer: String,
    status: Option<String>,
    criterion: Option<String>,
    rule: Option<RuleName>,
    law: Option<LawName>,
    engine: Option<String>,
}

#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
struct RuleName {
    id: String,
}

#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
struct LawName {
    edition: String,
    sha256: String,
}

impl Head {
    pub(crate) fn read(json: &str) -> Result<Head, serde_json::Error> {
        serde_json::from_str(json)
    }

    /// "originating, criterion B, rule 39-2".
    pub(crate) fn result(&self) -> String {
        let Some(status) = &self.status else { return self.answer.clone() };
        let criterion = self.criterion.as_ref().map(|one| format!(", criterion {one}")).unwrap_or_default();
        let rule = self.rule.as_ref().map(|one| format!(", rule {}", one.id)).unwrap_or_default();
        format!("{status}{criterion}{rule}")
    }

    /// The edition of the law with its hash.
    pub(crate) fn law(&self) -> String {
        self.law.as_ref().map_or_else(|| "none".to_owned(), |law| format!("{} ({})", law.edition, law.sha256))
    }

    pub(crate) fn engine(&self) -> String {
        self.engine.clone().unwrap_or_else(|| "none".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depth_is_that_of_brackets_outside_of_texts() {
        assert_eq!(depth(r#"{"a": ["[[[\\", "\"[", {}]}"#), 3);
    }

    #[test]
    fn an_answer_that_is_nested_without_end_is_refused() {
        let deep = format!("{{\"trace\":{}", "[".repeat(1_000_000));
        assert!(AnswerRead::read(&deep).unwrap_err().to_string().contains("600 levels"));
    }
}
