//! The result: the tree of steps, and what is read off it. Nothing is computed twice.

mod assumption;

pub use assumption::Assumption;

use crate::citation::Citation;
use crate::good::{Good, Material, StatedValue};
use crate::origin::{self, Case, Detail};
use crate::rules::{Rule, RuleTable};
use crate::trace::{Base, Finding, Input, Measure, Method, Missing, Question, Step};
use serde::Serialize;

/// Whether the good originates.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It does.
    Originating,
    /// It does not.
    NonOriginating,
    /// Facts that the input does not give decide.
    Undetermined,
}

/// The origin criterion of a certification (Article 4.2; E for goods that originate by importation, s. 3(7)).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Criterion {
    /// Wholly obtained (s. 3(1)).
    A,
    /// The product-specific rule (s. 3(2)).
    B,
    /// Originating materials only (s. 3(3)).
    C,
    /// Goods classified with their parts, unassembled goods (s. 3(4)).
    D,
    /// By importation (s. 3(7), GN 11(p)).
    E,
}

/// What was determined, and the tree that proves it.
#[derive(Clone, PartialEq, Debug)]
pub struct Determination<'a> {
    case: Case<'a>,
    trace: Step<'a>,
}

/// Determines whether a good originates. Total: any good and any table give a determination.
///
/// # Example
/// See the crate documentation.
#[must_use]
pub fn determine<'a>(rules: &'a RuleTable, good: &'a Good) -> Determination<'a> {
    let (case, trace) = origin::determined(rules, good, Detail::Proof);
    Determination { case, trace }
}

impl<'a> Determination<'a> {
    /// The same without the proof of each material that a verdict does not tell.
    pub(crate) fn for_verdict(rules: &'a RuleTable, good: &'a Good) -> Determination<'a> {
        let (case, trace) = origin::determined(rules, good, Detail::Verdict);
        Determination { case, trace }
    }

    /// The tree of steps.
    #[must_use]
    pub const fn trace(&self) -> &Step<'a> {
        &self.trace
    }

    /// The good.
    #[must_use]
    pub const fn good(&self) -> &'a Good {
        self.case.good
    }

    /// The law.
    #[must_use]
    pub const fn rules(&self) -> &'a RuleTable {
        self.case.rules
    }

    /// Whether the good originates.
    #[must_use]
    pub const fn status(&self) -> Status {
        match self.trace.finding() {
            Finding::Met => Status::Originating,
            Finding::NotMet => Status::NonOriginating,
            Finding::Unknown => Status::Undetermined,
        }
    }

    /// The criterion, for a good that originates: the first route that is met, in the order E, A, C, B, D.
    #[must_use]
    pub fn criterion(&self) -> Option<Criterion> {
        self.criteria().first().copied()
    }

    /// The criteria of every route that is met, in the order E, A, C, B, D; none if the good does not originate.
    #[must_use]
    pub fn criteria(&self) -> Vec<Criterion> {
        let met = |question: Question<'_>| match question {
            Question::ByImportation => Some(Criterion::E),
            Question::WhollyObtained(_) => Some(Criterion::A),
            Question::OnlyOriginatingMaterials => Some(Criterion::C),
            Question::ProductSpecific | Question::Set => Some(Criterion::B),
            Question::GoodsWithParts => Some(Criterion::D),
            _ => None,
        };
        let routes: &[Step<'_>] = if self.status() == Status::Originating { self.routes() } else { &[] };
        routes
            .iter()
            .filter(|route| route.finding() == Finding::Met)
            .filter_map(|route| met(route.question()))
            .collect()
    }

    /// The facts that could still change the result.
    #[must_use]
    pub fn missing(&self) -> Vec<Missing<'a>> {
        self.trace.missing(self.case.good)
    }

    /// The product-specific rule that decides, if one does: the one that applies, or the only one that may.
    #[must_use]
    pub fn rule(&self) -> Option<&'a Rule> {
        if self.criterion().is_some_and(|criterion| criterion != Criterion::B) {
            return None;
        }
        let candidates = self.candidates();
        let wanted = self.trace.finding();
        let applies = |finding| {
            candidates.iter().filter(move |step| step.applies() == finding).filter_map(|step| rule_of(step.question()))
        };
        let mut agreeing = candidates.iter().filter(|step| step.finding() == wanted && step.applies() == Finding::Met);
        if let Some(step) = agreeing.next() {
            return rule_of(step.question());
        }
        let settled = self.status() != Status::Undetermined;
        applies(Finding::Met).next().or_else(|| {
            let mut possible = applies(Finding::Unknown);
            let first = possible.next()?;
            // Where the result does not depend on which rule it is, the first that may be is as good as any.
            (settled || possible.all(|rule| rule.id == first.id)).then_some(first)
        })
    }

    /// Every figure of a regional value content in the tree, once.
    #[must_use]
    pub fn figures(&self) -> Vec<(&Step<'a>, &Measure)> {
        let mut figures: Vec<(&Step<'a>, &Measure)> = Vec::new();
        for step in self.trace.walk() {
            if let Some(measure) = step.measure()
                && figures.iter().all(|(_, seen)| *seen != measure)
            {
                figures.push((step, measure));
            }
        }
        figures
    }

    /// The places of materials that are called originating and, by what they are made from, are not (s. 8(7)(a)).
    pub fn refuted_claims(&self) -> impl Iterator<Item = &'a str> {
        origin::refuted_materials(self.case).map(Material::at)
    }

    /// What was taken as given.
    #[must_use]
    pub fn assumptions(&self) -> Vec<Assumption> {
        let good = self.case.good;
        let edition = self.case.rules.edition();
        let silent = good.transport.left_territory.is_none();
        let transposed = good.classification.candidates().iter().any(|code| *code != good.classification.given());
        let unassembled = good.facts.contains_key("imported-unassembled");
        let claims = good.wholly_obtained.is_some() && self.criterion() == Some(Criterion::A);
        let failed = self.status() == Status::NonOriginating;
        let nodes = || Material::nodes(&good.materials);
        let codes = || {
            nodes()
                .flat_map(Material::with_stated_materials)
                .map(|one| one.classification())
                .chain(std::iter::once(good.classification()))
        };
        let items = codes().any(|one| one.candidates().iter().any(|code| code.length() > 6));
        let roles = nodes().any(|one| !one.role().is_tested_for_shift());
        let self_produced = nodes().any(|one| one.originating == Some(true) && !one.made_from.is_empty());
        let asks_day = self.missing().iter().any(|one| matches!(one.question, Question::Stated(Input::Date, _)));
        let accumulated = || nodes().filter_map(Material::accumulation);
        let incurred = accumulated().any(|one| matches!(one.value, Some(StatedValue::NetCost { .. })));
        let stated_net_cost = good.net_cost.is_some() && !good.net_cost_from_bill;
        [
            (Assumption::Scenario, edition.scenario.is_some()),
            (Assumption::WhollyObtainedAsClaimed, claims),
            (Assumption::MaterialsAsStated, good.materials.iter().any(|one| one.originating == Some(true))),
            (Assumption::RolesAsStated, roles),
            (Assumption::SelfProducedAsStated, self_produced),
            (Assumption::StatementOfProducer, accumulated().any(|one| !one.evidence)),
            (Assumption::NetCostCountsStatements, incurred && stated_net_cost),
            (
                Assumption::NetCostAbovePrice,
                good.net_cost.zip(good.transaction_value).is_some_and(|(cost, price)| cost > price),
            ),
            (Assumption::AllocatedAsStated, good.books.as_ref().is_some_and(|books| books.allocation.is_some())),
            (Assumption::NotUnassembled, failed && !unassembled),
            (Assumption::TotalCostNotStated, failed && good.total_cost.is_none() && self.forgiveness_failed()),
            (Assumption::NetCostNotStated, failed && good.net_cost.is_none() && self.set_exceeded()),
            (Assumption::EstimatedCosts, good.elections.averaging.is_some_and(|one| one.estimated)),
            (Assumption::AverageKept, good.elections.averaging.is_some()),
            (Assumption::VehicleAsStated, good.automotive.is_some()),
            (Assumption::CreditsNotClaimed, failed && good.leaves_credits()),
            (Assumption::Transport, silent),
            (Assumption::NonQualifying, true),
            (Assumption::Transposed, transposed),
            (Assumption::ItemOfUnitedStates, items),
            (Assumption::NoDate, good.date.is_none() && !asks_day),
            (Assumption::LawKnownUntil, good.date.is_some_and(|day| day > edition.known_until)),
        ]
        .into_iter()
        .filter_map(|(assumption, holds)| holds.then_some(assumption))
        .collect()
    }

    /// Whether materials were measured against the transaction value and not forgiven.
    fn forgiveness_failed(&self) -> bool {
        let failed = |step: &Step<'_>| step.finding() == Finding::NotMet;
        let by_price = |step: &Step<'_>| step.question() == Question::DeMinimisOn(Base::TransactionValue);
        self.trace.walk().any(|step| failed(step) && by_price(step))
    }

    /// Whether the goods of a set were measured against its transaction value and were too much of it.
    fn set_exceeded(&self) -> bool {
        let by_price = Question::ByMethod(Method::TransactionValue);
        let measured = |step: &Step<'_>| matches!(step.measure(), Some(Measure::Set { .. }));
        let failed = |step: &Step<'_>| step.finding() == Finding::NotMet && measured(step);
        self.trace.walk().any(|step| step.question() == by_price && failed(step))
    }

    /// Whether a material counts as non-originating.
    pub(crate) fn counts(&self, material: &Material) -> bool {
        origin::counts(self.case, material)
    }

    fn routes(&self) -> &[Step<'a>] {
        self.trace.because().first().map(Step::because).unwrap_or_default()
    }

    /// The candidates of the product-specific route.
    fn candidates(&self) -> Vec<&Step<'a>> {
        let choice = self.trace.walk().find(|step| step.question() == Question::WhichRule);
        choice.map(|choice| choice.because().iter().collect()).unwrap_or_default()
    }
}

fn rule_of<'a>(question: Question<'a>) -> Option<&'a Rule> {
    match question {
        Question::Candidate(rule, ..) => Some(rule),
        _ => None,
    }
}

/// The provisions that decided, each once, from the root down.
#[must_use]
pub fn provisions<'a>(step: &Step<'a>) -> Vec<Citation<'a>> {
    let mut provisions = Vec::new();
    for step in step.decisive() {
        if !provisions.contains(&step.citation()) {
            provisions.push(step.citation());
        }
    }
    provisions
}
