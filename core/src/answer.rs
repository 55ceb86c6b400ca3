//! The answer as every front end sends it (contract, part 9.2): the determination in words of one language.

mod automotive;
mod step;

pub use automotive::RequirementFigure;
pub use step::{MeasureWords, StepWords};

use crate::amount::Amount;
use crate::determination::{Criterion, Determination, Status};
use crate::language::Language;
use crate::problem::Problem;
use crate::render::Speaker;
use crate::trace::{Finding, Input, Measure, Missing, Question, Step, Subject};
use serde::Serialize;
use std::borrow::Cow;

/// An answer: determined, or rejected with every problem.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Answer {
    /// The good was determined.
    Determined(Box<Determined>),
    /// The input was refused whole.
    Rejected {
        /// Every problem, each with its place.
        problems: Vec<Problem>,
    },
}

/// What was determined.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Determined {
    /// Whether the good originates.
    pub status: Status,
    /// The origin criterion, of a good that originates.
    pub criterion: Option<Criterion>,
    /// The product-specific rule that is the good's, if one is.
    pub rule: Option<RuleWords>,
    /// Every figure of a regional value content.
    pub regional_value_content: Vec<ContentFigure>,
    /// The figure of de minimis by which materials or the content are forgiven or not.
    pub de_minimis: Option<DeMinimisFigure>,
    /// What Part 6 asks of a vehicle: every requirement, with its figure where the file gives figures.
    pub automotive: Vec<RequirementFigure>,
    /// The facts that could still change the result.
    pub missing: Vec<MissingFact>,
    /// What was taken as given because the input is silent.
    pub assumptions: Vec<String>,
    /// The tree of steps.
    pub trace: StepWords,
    /// Which law was applied.
    pub law: LawWords,
    /// The version of the engine.
    pub engine: String,
    /// SHA-256 of the input as read, in canonical JSON.
    pub input_sha256: String,
}

/// A rule in words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RuleWords {
    /// Chapter and number.
    pub id: String,
    /// The provision.
    pub citation: String,
    /// The law's sentence, in English.
    pub sentence: String,
}

/// A regional value content, calculated.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ContentFigure {
    /// `transaction_value` or `net_cost`.
    pub method: &'static str,
    /// The transaction value or the net cost.
    pub base: String,
    /// The value of non-originating materials.
    pub non_originating_value: String,
    /// Rounded half up to two places; the finding is decided exactly.
    pub percent: String,
    /// Not less than this.
    pub threshold: String,
    /// Whether it is reached.
    pub finding: Finding,
}

/// De minimis, calculated.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DeMinimisFigure {
    /// `tariff_shift` (s. 5(1)) or `regional_value_content` (s. 5(4)): what it forgives.
    pub forgives: &'static str,
    /// `transaction_value` or `total_cost`.
    pub base: &'static str,
    /// Its amount.
    pub amount: String,
    /// The value of the materials in question.
    pub non_originating_value: String,
    /// Rounded half up to two places.
    pub percent: String,
    /// Not more than this.
    pub limit: String,
    /// Whether it is kept.
    pub finding: Finding,
}

/// A fact that could still change the result.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MissingFact {
    /// The fact id, or the key of the file, that would answer it.
    pub fact: String,
    /// The plain question.
    pub question: String,
    /// Empty for the good, the place of the material otherwise.
    pub at: String,
    /// The provision that asks.
    pub citation: String,
}

/// Which law was applied.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LawWords {
    /// Its edition.
    pub edition: String,
    /// The nomenclature in which its rules are written.
    pub hs_edition: String,
    /// SHA-256 of the tables.
    pub sha256: String,
    /// Whether it is a scenario and no law; the edition and the assumptions say so in words.
    #[serde(skip)]
    pub is_scenario: bool,
}

impl Answer {
    /// The determination in words.
    #[must_use]
    pub fn determined(
        determination: &Determination<'_>,
        language: Language,
        law_sha256: &str,
        input_sha256: &str,
    ) -> Answer {
        let rules = determination.rules();
        let say = Speaker { rules, language };
        let edition = rules.edition();
        Answer::Determined(Box::new(Determined {
            status: determination.status(),
            criterion: determination.criterion(),
            rule: determination.rule().map(|rule| RuleWords {
                id: rule.id.clone(),
                citation: format!("GN 11(o) {}", rule.id),
                sentence: rules.sentence(rule),
            }),
            regional_value_content: determination.figures().into_iter().filter_map(content).collect(),
            de_minimis: de_minimis(determination),
            automotive: automotive::requirements(determination, &say),
            missing: missing(determination, &say),
            assumptions: determination
                .assumptions()
                .into_iter()
                .map(|one| (language.words().assumption)(one, edition))
                .collect(),
            trace: step::words(determination.trace(), &say),
            law: LawWords {
                edition: edition.name.clone(),
                hs_edition: edition.hs_edition.to_string(),
                sha256: law_sha256.to_owned(),
                is_scenario: edition.scenario.is_some(),
            },
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            input_sha256: input_sha256.to_owned(),
        }))
    }
}

fn percent(part: Amount, whole: Amount) -> String {
    part.percent_of(whole).unwrap_or_default()
}

fn content((step, measure): (&Step<'_>, &Measure)) -> Option<ContentFigure> {
    let Measure::RegionalValueContent { method, base, non_originating_value, threshold } = measure else { return None };
    Some(ContentFigure {
        method: method.key(),
        base: base.to_string(),
        non_originating_value: non_originating_value.to_string(),
        percent: percent(base.less(*non_originating_value), *base),
        threshold: threshold.to_string(),
        finding: step.finding(),
    })
}

/// The figure that forgives, if one does; else the first that was tried.
fn de_minimis(determination: &Determination<'_>) -> Option<DeMinimisFigure> {
    let figures = determination.figures();
    let tried = figures.iter().filter(|(_, measure)| matches!(measure, Measure::DeMinimis { .. }));
    let decisive = tried.clone().find(|(step, _)| step.finding() == Finding::Met).or_else(|| tried.clone().next());
    let (step, Measure::DeMinimis { base, amount, value, limit, waiver }) = decisive? else { return None };
    Some(DeMinimisFigure {
        forgives: if *waiver { "regional_value_content" } else { "tariff_shift" },
        base: base.key(),
        amount: amount.to_string(),
        non_originating_value: value.to_string(),
        percent: percent(*value, *amount),
        limit: limit.to_string(),
        finding: step.finding(),
    })
}

fn missing(determination: &Determination<'_>, say: &Speaker<'_>) -> Vec<MissingFact> {
    let mut facts: Vec<MissingFact> = Vec::new();
    for one in determination.missing() {
        let fact = MissingFact {
            fact: key(&one).into_owned(),
            question: say.ask(&one),
            at: match one.subject {
                Subject::Good => String::new(),
                Subject::Material(material) => material.at().to_owned(),
            },
            citation: one.citation.to_string(),
        };
        if facts.iter().all(|seen| (&seen.fact, &seen.at) != (&fact.fact, &fact.at)) {
            facts.push(fact);
        }
    }
    facts
}

/// The fact id, or the key of the file, that would answer an open question.
pub(crate) fn key<'a>(missing: &Missing<'a>) -> Cow<'a, str> {
    match (missing.question, missing.range) {
        (Question::Fact(_, id, _), _) => id.into(),
        (Question::Stated(input, _), _) => input_key(input).into(),
        (Question::Intermediate(_), _) => "originating".into(),
        (Question::Automotive(one), _) => one.key().into(),
        (_, Some(range)) => format!("of-{range}").into(),
        _ => "rule".into(),
    }
}

const fn input_key(input: Input) -> &'static str {
    match input {
        Input::TransactionValue => "transaction_value",
        Input::NetCost => "net_cost",
        Input::TotalCost => "costs",
        Input::ProducedIn => "produced_in",
        Input::ImportedFrom => "imported_from",
        Input::Date => "date",
        Input::Materials => "materials",
        Input::Weight => "weight",
        Input::UnderCustomsControl => "transport.under_customs_control",
        Input::OnlyPermittedOperations => "transport.only_permitted_operations",
        Input::Component => "determines_classification",
    }
}
