//! Uniform Regulations ss. 12 and 18, GN 11(k)(vi): the labor value content.
//!
//! LVC = (HWLC + HWM) ÷ NC × 100 + HWTC + HWAC (s. 18(6)(a)), or (APV + HWLC) ÷ (TAPV + HWLC) × 100 + HWTC + HWAC (s. 18(6)(b)).
//! Both are tried where both are stated. So many points must be of material and manufacturing, technology gives at most ten
//! and assembly five; a credit that is not stated is not claimed.
//!
//! Transportation is added to the total annual purchase value as well as to what counts in it, as labor is: s. 18(6)(b) does not
//! say so, but neither that it may be added to one only. Labor is included wherever it is stated, since it never lowers the content.
//!
//! Example: high-wage materials and labor of 7,500 in a net cost of 30,000 are 25 points; with ten of technology and five of
//! assembly a passenger vehicle of 2025 reaches its 40.

mod credit;

use super::{Vehicle, all_of, alternative_staging, any_of, between, fact, figure};
use crate::amount::{Amount, Percent};
use crate::citation::Citation;
use crate::good::{Expenditures, HighWage, LaborValueContent, Wage};
use crate::trace::{
    Automotive, AutomotiveKey, AutomotiveMeasure, Finding, Formula, Input, LaborPoints, Question, Step, Subject,
};

const AT: &str = "automotive.labor_value_content";

/// The thresholds in force.
#[derive(Clone, Copy)]
struct Required<'a> {
    total: Percent,
    material_and_manufacturing: Percent,
    section: Citation<'a>,
}

/// The points of one formula: what is known, and what is possible if everything that is open counts.
pub(super) struct Points<'a> {
    pub(super) formula: Formula,
    pub(super) known: LaborPoints,
    pub(super) possible: LaborPoints,
    wages: Vec<Step<'a>>,
    credits: Vec<Step<'a>>,
}

impl<'a> Points<'a> {
    /// The steps that may still change the points.
    pub(super) fn behind(&self) -> Vec<Step<'a>> {
        let open = self.wages.iter().filter(|step| step.finding() == Finding::Unknown);
        open.chain(&self.credits).cloned().collect()
    }
}

pub(super) fn step<'a>(vehicle: Vehicle<'a>, stated: &'a LaborValueContent) -> Step<'a> {
    let required = match required(vehicle) {
        Ok(required) => required,
        Err(asked) => return asked,
    };
    let mut formulas: Vec<Step<'a>> = formulas(stated)
        .map(|(formula, expenditures)| match points(vehicle, stated, formula, expenditures) {
            Ok(points) => by_formula(points, required),
            Err(asked) => asked,
        })
        .collect();
    if formulas.is_empty() {
        let asked = Automotive::Asked(AT, "", AutomotiveKey::ByNetCost);
        formulas.push(fact(asked, Citation::Section("18(6)"), None));
    }
    any_of(Automotive::LaborValueContent, required.section, formulas)
}

fn required(vehicle: Vehicle<'_>) -> Result<Required<'_>, Step<'_>> {
    let staged = &vehicle.law.alternative_staging.labor_value_content;
    let thresholds = if alternative_staging::applies(vehicle.case) {
        staged
    } else {
        vehicle.law.labor_value_content.of(vehicle.kind)
    };
    Ok(Required {
        total: vehicle.in_force(&thresholds.total, &thresholds.section)?,
        material_and_manufacturing: vehicle.in_force(&thresholds.material_and_manufacturing, &thresholds.section)?,
        section: Citation::Section(&thresholds.section),
    })
}

/// The formulas for which amounts are stated.
pub(super) fn formulas(stated: &LaborValueContent) -> impl Iterator<Item = (Formula, &Expenditures)> {
    let both = [
        (Formula::NetCost, stated.by_net_cost.as_ref()),
        (Formula::AnnualPurchaseValue, stated.by_annual_purchase_value.as_ref()),
    ];
    both.into_iter().filter_map(|(formula, expenditures)| Some((formula, expenditures?)))
}

fn section<'a>(formula: Formula) -> Citation<'a> {
    Citation::Section(match formula {
        Formula::NetCost => "18(6)(a)",
        Formula::AnnualPurchaseValue => "18(6)(b)",
    })
}

fn by_formula<'a>(points: Points<'a>, required: Required<'a>) -> Step<'a> {
    let behind = points.behind();
    let Points { formula, known, possible, wages, .. } = points;
    let part = |points: LaborPoints| AutomotiveMeasure::MaterialAndManufacturing {
        expenditures: points.expenditures,
        base: points.base,
        threshold: required.material_and_manufacturing,
    };
    let total = |points| AutomotiveMeasure::LaborValueContent { points, threshold: required.total, higher: false };
    let least = between(Automotive::MaterialAndManufacturing, required.section, [part(known), part(possible)], wages);
    let total = between(Automotive::TotalPoints, required.section, [total(known), total(possible)], behind);
    all_of(Automotive::ByFormula(formula), section(formula), vec![least, total])
}

/// The points of a formula, or the question for its base.
pub(super) fn points<'a>(
    vehicle: Vehicle<'a>,
    stated: &'a LaborValueContent,
    formula: Formula,
    expenditures: &'a Expenditures,
) -> Result<Points<'a>, Step<'a>> {
    let (base, at, key) = match formula {
        Formula::NetCost => {
            let base = expenditures.base.or(vehicle.case.good.net_cost);
            (base, "automotive.labor_value_content.by_net_cost", AutomotiveKey::NetCost)
        }
        Formula::AnnualPurchaseValue => {
            let at = "automotive.labor_value_content.by_annual_purchase_value";
            (expenditures.base, at, AutomotiveKey::TotalAnnualPurchaseValue)
        }
    };
    let Some(base) = base else { return Err(fact(Automotive::Asked(at, "", key), section(formula), None)) };
    let wages: Vec<Step<'a>> = expenditures.amounts().map(|one| wage(vehicle, one)).collect();
    let (technology, assembly, credits) = credit::credits(vehicle, stated);
    let points = |wanted: &dyn Fn(Finding) -> bool, place: usize| {
        let sum = |amounts: &[HighWage]| -> Amount {
            let counted = amounts.iter().filter(|one| wanted(pays_high_wage(vehicle, one.wage)));
            counted.map(|one| one.value).sum()
        };
        let beside = sum(&expenditures.labor).plus(sum(&expenditures.transportation));
        let (wages, production_wages) = technology.get(place).copied().unwrap_or_default();
        LaborPoints {
            expenditures: sum(&expenditures.materials).plus(beside),
            base: if formula == Formula::NetCost { base } else { base.plus(beside) },
            technology: wages,
            production_wages,
            technology_not_more_than: vehicle.law.labor_value_content.technology_not_more_than,
            assembly: assembly.get(place).copied().flatten(),
        }
    };
    let known = points(&|finding| finding == Finding::Met, 0);
    let possible = points(&|finding| finding != Finding::NotMet, 1);
    Ok(Points { formula, known, possible, wages, credits })
}

/// Whether a plant pays the wage of s. 12.
fn pays_high_wage(vehicle: Vehicle<'_>, wage: Wage) -> Finding {
    match wage {
        Wage::Certified(true, Some((from, until))) => {
            vehicle.case.good.date.map(|day| from <= day && day <= until).into()
        }
        Wage::Certified(certified, _) => certified.into(),
        Wage::Rate(rate, country) => {
            vehicle.law.labor_value_content.hourly_wage.of(country).is_some_and(|least| rate >= least).into()
        }
        Wage::Missing(_) => Finding::Unknown,
    }
}

fn wage<'a>(vehicle: Vehicle<'a>, of: &'a HighWage) -> Step<'a> {
    wage_of(vehicle, Automotive::HighWage(of), of.wage)
}

/// The wage of a plant against that of its country, or what is certified of it.
fn wage_of<'a>(vehicle: Vehicle<'a>, question: Automotive<'a>, wage: Wage) -> Step<'a> {
    let found = pays_high_wage(vehicle, wage);
    if matches!(wage, Wage::Certified(true, Some(_))) && vehicle.case.good.date.is_none() {
        let section = Citation::Section("18(5)");
        let day = Step::fact(Question::Stated(Input::Date, Subject::Good), section, None);
        return all_of(question, section, vec![day]);
    }
    let Wage::Rate(stated, country) = wage else {
        let section = if matches!(wage, Wage::Missing(_)) { "12" } else { "18(5)" };
        return fact(question, Citation::Section(section), found);
    };
    match vehicle.law.labor_value_content.hourly_wage.of(country) {
        Some(least) => figure(question, Citation::Section("12"), AutomotiveMeasure::AtLeast { stated, least }),
        None => fact(question, Citation::Section("12"), found),
    }
}
