//! The requirements of Part 6 as a table, read off the tree: a row for each, with its figure, threshold and margin.

use crate::determination::Determination;
use crate::fraction::Fraction;
use crate::good::Metal;
use crate::render::{Requirement, Speaker, margin};
use crate::rules::RequirementFacts;
use crate::trace::{Automotive, Finding, Measure, Question, Step};
use serde::Serialize;

/// A requirement of Part 6.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RequirementFigure {
    /// `regional_value_content`, `regional_value_content_with_credit`, `core_parts`, `core_part`, `super_core`,
    /// `steel_and_aluminum`, `steel`, `aluminum`, `labor_value_content`, `material_and_manufacturing` or `averaging`.
    pub requirement: &'static str,
    /// What it is called; of a core part its name.
    pub name: String,
    /// The figure, rounded half up to two places; none if the file gives none.
    pub percent: Option<String>,
    /// What it must not be less than.
    pub threshold: Option<String>,
    /// Whether it must be more than the threshold, as an average of core parts (s. 14(12)).
    pub must_exceed: bool,
    /// The figure less the threshold, in percentage points rounded half up to two places.
    pub margin: Option<String>,
    /// Whether it is met.
    pub finding: Finding,
    /// The provision.
    pub citation: String,
}

/// The rows, each once; none of a good of which Part 6 asks nothing more.
pub(super) fn requirements(determination: &Determination<'_>, say: &Speaker<'_>) -> Vec<RequirementFigure> {
    let facts = &determination.rules().automotive().facts;
    let mut table = Table { say, facts, rows: Vec::new() };
    let candidates = determination.trace().walk().filter(|step| matches!(step.question(), Question::Candidate(..)));
    for candidate in candidates.filter(|one| one.walk().any(|step| asks(step, facts))) {
        table.read(candidate);
    }
    table.rows
}

/// Whether a step is a requirement of Part 6, by figures or as a fact.
fn asks(step: &Step<'_>, facts: &RequirementFacts) -> bool {
    match step.question() {
        Question::Automotive(_) => true,
        Question::Fact(_, id, _) => of_fact(id, facts).is_some(),
        _ => false,
    }
}

fn of_fact(id: &str, facts: &RequirementFacts) -> Option<Requirement> {
    let all = [
        (&facts.core_parts, Requirement::CoreParts),
        (&facts.steel_and_aluminum, Requirement::SteelAndAluminum),
        (&facts.labor_value_content, Requirement::LaborValueContent),
    ];
    all.into_iter().find(|(fact, _)| *fact == id).map(|(_, requirement)| requirement)
}

const fn key(requirement: Requirement) -> &'static str {
    match requirement {
        Requirement::RegionalValueContent => "regional_value_content",
        Requirement::CreditedContent => "regional_value_content_with_credit",
        Requirement::CoreParts => "core_parts",
        Requirement::SuperCore => "super_core",
        Requirement::SteelAndAluminum => "steel_and_aluminum",
        Requirement::Steel => "steel",
        Requirement::Aluminum => "aluminum",
        Requirement::LaborValueContent => "labor_value_content",
        Requirement::MaterialAndManufacturing => "material_and_manufacturing",
        Requirement::Averaging => "averaging",
    }
}

struct Table<'t, 'a> {
    say: &'t Speaker<'a>,
    facts: &'t RequirementFacts,
    rows: Vec<RequirementFigure>,
}

impl Table<'_, '_> {
    fn read(&mut self, step: &Step<'_>) {
        let requirement = match step.question() {
            Question::Fact(_, id, _) => of_fact(id, self.facts),
            Question::Automotive(one) => self.automotive(step, &one),
            _ if matches!(step.measure(), Some(Measure::RegionalValueContent { .. })) => {
                Some(Requirement::RegionalValueContent)
            }
            _ => None,
        };
        if let Some(requirement) = requirement {
            self.add(step, key(requirement), self.say.requirement(requirement).to_owned());
        }
        // A super-core and an average are one row, and the floor of a credit is that of the content above it.
        let one_row =
            [Automotive::SuperCore, Automotive::Averaging, Automotive::NotBelowFloor].map(Question::Automotive);
        if !one_row.contains(&step.question()) {
            // What is open under core parts that are settled does not bear on them.
            let core_parts = step.question() == Question::Automotive(Automotive::CoreParts);
            let settled = core_parts && step.finding() != Finding::Unknown;
            let open = |under: &&Step<'_>| settled && under.finding() == Finding::Unknown;
            step.because().iter().filter(|under| !open(under)).for_each(|under| self.read(under));
        }
    }

    /// The requirement of a step; a core part is a row with a name of its own.
    fn automotive(&mut self, step: &Step<'_>, question: &Automotive<'_>) -> Option<Requirement> {
        match question {
            Automotive::CorePart(part) => self.add(step, "core_part", part.label.clone()),
            Automotive::CorePartAverage(category) => {
                self.add(step, "core_part", self.say.category(*category).to_owned());
            }
            _ => {}
        }
        match question {
            Automotive::CoreParts | Automotive::ExemptCoreParts => Some(Requirement::CoreParts),
            Automotive::SuperCore => Some(Requirement::SuperCore),
            Automotive::SteelAndAluminum | Automotive::ExemptSteelAndAluminum => Some(Requirement::SteelAndAluminum),
            Automotive::Purchases(Metal::Steel) | Automotive::NonePurchased(Metal::Steel) => Some(Requirement::Steel),
            Automotive::Purchases(Metal::Aluminum) | Automotive::NonePurchased(Metal::Aluminum) => {
                Some(Requirement::Aluminum)
            }
            Automotive::TotalPoints => Some(Requirement::LaborValueContent),
            Automotive::MaterialAndManufacturing => Some(Requirement::MaterialAndManufacturing),
            Automotive::WithCredit => Some(Requirement::CreditedContent),
            Automotive::Averaging => Some(Requirement::Averaging),
            _ => None,
        }
    }

    fn add(&mut self, step: &Step<'_>, requirement: &'static str, name: String) {
        let figure = step.measure().or_else(|| best(step)).and_then(points);
        let row = RequirementFigure {
            requirement,
            name,
            percent: figure.as_ref().map(|(points, ..)| points.to_two_places()),
            threshold: figure.as_ref().map(|(_, threshold, _)| threshold.figure().shown),
            must_exceed: figure.as_ref().is_some_and(|(_, _, exceed)| *exceed),
            margin: figure.as_ref().map(|(points, threshold, _)| margin(points, threshold)),
            finding: step.finding(),
            citation: step.citation().to_string(),
        };
        if !self.rows.contains(&row) {
            self.rows.push(row);
        }
    }
}

/// Of the ways in which a core part or a super-core is calculated, the one that gives most.
fn best<'s>(step: &'s Step<'_>) -> Option<&'s Measure> {
    let of_part = matches!(
        step.question(),
        Question::Automotive(Automotive::CorePart(_) | Automotive::CorePartAverage(_) | Automotive::SuperCore)
    );
    let counts = |one: &&'s Step<'_>| matches!(one.question(), Question::Automotive(Automotive::Counting(_)));
    let ways = step.walk().filter(counts).filter(|_| of_part).filter_map(Step::measure);
    let gives = |measure: &Measure| points(measure).map(|(points, ..)| points);
    ways.reduce(|one, other| match (gives(one), gives(other)) {
        (Some(less), Some(more)) if less.is_less_than(&more) => other,
        _ => one,
    })
}

/// The figure and its threshold, in points, and whether it must be more.
fn points(measure: &Measure) -> Option<(Fraction, Fraction, bool)> {
    match measure {
        Measure::RegionalValueContent { base, non_originating_value, threshold, .. } => {
            let whole = Fraction::from(*base);
            let part = Fraction::from(base.less(*non_originating_value));
            let hundred = Fraction::from(crate::Percent::WHOLE.amount());
            Some((part.over(&whole)?.times(&hundred), Fraction::from(threshold.amount()), false))
        }
        Measure::Automotive(one) => {
            let (limit, exceed) = one.limit();
            Some((one.points(), Fraction::from(limit), exceed))
        }
        _ => None,
    }
}
