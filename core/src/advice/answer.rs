//! The advice as every front end sends it: what would change the answer, in words of one language.

use crate::determination::{Criterion, Status};
use crate::problem::Problem;
use serde::Serialize;

/// Advice: given, or rejected with every problem.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "advice", rename_all = "snake_case")]
pub enum AdviceAnswer {
    /// The good was determined, and what would change it was searched.
    Given(Box<AdviceGiven>),
    /// The input was refused whole.
    Rejected {
        /// Every problem, each with its place.
        problems: Vec<Problem>,
    },
}

/// What would change the determination of a good.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AdviceGiven {
    /// Whether the good originates as it is.
    pub status: Status,
    /// The origin criterion, of a good that originates.
    pub criterion: Option<Criterion>,
    /// The cheapest minimal sets of changes by which it becomes originating; empty if it is.
    pub sets: Vec<SetWords>,
    /// The least price and net cost with which it originates, all else equal, where they decide.
    pub least_bases: Vec<LeastBaseWords>,
    /// The figures that decide, and how far each is from its limit.
    pub distances: Vec<DistanceWords>,
    /// Of a good that originates: each material without whose origin it does not.
    pub losses: Vec<MaterialWords>,
    /// What rests on claims without a supplier's declaration.
    pub evidence: EvidenceWords,
    /// What was left out because it would take too long; empty if everything is exact.
    pub bounded: Vec<String>,
    /// Which law was applied: its edition.
    pub law: String,
    /// Whether it is a scenario and no law; its name says so.
    #[serde(skip)]
    pub is_scenario: bool,
    /// SHA-256 of the tables.
    pub law_sha256: String,
    /// The version of the engine.
    pub engine: String,
    /// SHA-256 of the input as read, in canonical JSON.
    pub input_sha256: String,
}

/// Changes that suffice together.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SetWords {
    /// The value of the materials that it touches.
    pub value: String,
    /// The changes.
    pub changes: Vec<ChangeWords>,
}

/// One change.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChangeWords {
    /// `source_as_originating`, `release_election`, or `would_have_to_be_true`: no advice, but what the law would ask.
    pub kind: &'static str,
    /// The place of the material; empty for the good.
    pub at: String,
    /// The key of the file: `originating`, an election, a fact id or an input.
    pub key: String,
    /// What a fact or an input would have to be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<bool>,
    /// Whether the file states the opposite.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub stated_otherwise: bool,
    /// The value of the material.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// The change in words.
    pub words: String,
}

/// The least price or net cost.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LeastBaseWords {
    /// `transaction_value`, after its adjustments, or `net_cost`.
    pub base: &'static str,
    /// What it is.
    pub present: String,
    /// The least with which the good originates.
    pub least: String,
    /// The difference: what it must rise, or may fall.
    pub by: String,
    /// The same in words.
    pub words: String,
}

/// A figure and its limit.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DistanceWords {
    /// `regional_value_content`, `de_minimis` or `set`.
    pub figure: &'static str,
    /// Its provision: s. 5(1) forgives a change of classification, s. 5(4) the content.
    pub citation: String,
    /// `transaction_value`, `net_cost`, `total_cost` or `weight`.
    pub base: &'static str,
    /// Whether it is met.
    pub met: bool,
    /// What counts as non-originating.
    pub non_originating: String,
    /// By how much that must fall, or may rise, for this figure, the base unchanged.
    pub by: String,
    /// The same in words.
    pub words: String,
}

/// A material.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MaterialWords {
    /// Its place.
    pub at: String,
    /// What it is called.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// Two verdicts, and the declarations on which the first rests.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EvidenceWords {
    /// The status with every claim of origin trusted.
    pub trusted: Status,
    /// The status with the claims that a supplier's declaration supports on the day of the good (s. 7(21)).
    pub supported: Status,
    /// The materials that are said to be originating without such a declaration.
    pub claims: Vec<MaterialWords>,
    /// The fewest claims that a declaration must support to keep the status: each list suffices by itself.
    pub declarations: Vec<Vec<MaterialWords>>,
}
