//! A step of the tree in words.

use crate::render::Speaker;
use crate::trace::{Finding, Step};
use serde::Serialize;

/// A step in words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StepWords {
    /// The question.
    pub question: String,
    /// The provision that asks it.
    pub citation: String,
    /// What is found.
    pub finding: Finding,
    /// The figures, if a calculation decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measure: Option<MeasureWords>,
    /// The steps from which the finding follows.
    pub because: Vec<StepWords>,
}

/// A calculation in words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MeasureWords {
    /// The formula with its figures.
    pub formula: String,
    /// The result, rounded to be shown.
    pub value: String,
    /// The limit.
    pub limit: String,
}

pub(super) fn words(of: &Step<'_>, say: &Speaker<'_>) -> StepWords {
    StepWords {
        question: say.question(&of.question()),
        citation: of.citation().to_string(),
        finding: of.finding(),
        measure: of.measure().map(|measure| {
            let [formula, value, limit] = say.measure(measure);
            MeasureWords { formula, value, limit }
        }),
        because: of.because().iter().map(|step| words(step, say)).collect(),
    }
}
