//! Uniform Regulations s. 18(22), GN 11(k)(vi)(F): the credit of a heavy truck toward its regional value content.
//!
//! A heavy truck with a labor value content above 45 percent may add its points of material and manufacturing above 30 to its
//! regional value content, which must not be below 60 percent without them.
//!
//! Example: a heavy truck of 2025 with 61 percent and 33 points of material and manufacturing reaches its 64.

use super::{Vehicle, all_of, any_of, between, labor_value_content};
use crate::amount::Percent;
use crate::citation::Citation;
use crate::hs::HsSet;
use crate::origin::Case;
use crate::rules::VehicleKind;
use crate::trace::{Automotive, AutomotiveMeasure, Finding, LaborPoints, Measure, Method, Question, Step};

/// Whether the credit makes up for a content that is not reached; none where no credit is open to the good.
pub(in crate::origin) fn step<'a>(case: Case<'a>, codes: &HsSet, required: &Step<'a>) -> Option<Step<'a>> {
    let vehicle = Vehicle::of(case, codes).filter(|one| one.kind == VehicleKind::HeavyTruck)?;
    let stated = vehicle.stated.labor_value_content.as_ref()?;
    let law = &vehicle.law.heavy_truck_credit;
    if required.finding() == Finding::Met || case.good.date.is_none_or(|day| law.until < day) {
        return None;
    }
    let thresholds = vehicle.law.labor_value_content.of(vehicle.kind);
    let above = vehicle.in_force(&thresholds.material_and_manufacturing, &law.section).ok()?;
    let total = vehicle.in_force(&thresholds.total, &law.section).ok()?;
    let section = Citation::Section(&law.section);
    let mut ways = Vec::new();
    for (formula, expenditures) in labor_value_content::formulas(stated) {
        let Ok(points) = labor_value_content::points(vehicle, stated, formula, expenditures) else { continue };
        for content in required.walk().filter_map(Content::of) {
            let credit = Credit { content, above, total, not_below: law.regional_value_content_not_below, section };
            ways.push(credit.step([points.known, points.possible], points.behind()));
        }
    }
    (!ways.is_empty()).then(|| any_of(Automotive::HeavyTruckCredit, section, ways))
}

/// A regional value content by net cost that was calculated.
#[derive(Clone, Copy)]
struct Content {
    net_cost: crate::Amount,
    non_originating_value: crate::Amount,
    threshold: Percent,
}

impl Content {
    fn of(step: &Step<'_>) -> Option<Content> {
        match (step.question(), step.measure()) {
            (
                Question::ByMethod(Method::NetCost) | Question::Intermediate(_),
                Some(&Measure::RegionalValueContent { base: net_cost, non_originating_value, threshold, .. }),
            ) => Some(Content { net_cost, non_originating_value, threshold }),
            _ => None,
        }
    }
}

/// One content with the credit of one formula.
struct Credit<'a> {
    content: Content,
    above: Percent,
    total: Percent,
    not_below: Percent,
    section: Citation<'a>,
}

impl<'a> Credit<'a> {
    fn step(&self, points: [LaborPoints; 2], behind: Vec<Step<'a>>) -> Step<'a> {
        let Content { net_cost, non_originating_value, threshold } = self.content;
        let not_below = Measure::RegionalValueContent {
            method: Method::NetCost,
            base: net_cost,
            non_originating_value,
            threshold: self.not_below,
        };
        let reached = self.not_below.is_reached_by(net_cost.less(non_originating_value), net_cost);
        let question = Question::Automotive(Automotive::NotBelowFloor);
        let not_below = Step::figure(question, self.section, reached, not_below);
        let higher =
            points.map(|points| AutomotiveMeasure::LaborValueContent { points, threshold: self.total, higher: true });
        let credited = points.map(|points| AutomotiveMeasure::WithCredit {
            net_cost,
            non_originating_value,
            expenditures: points.expenditures,
            base: points.base,
            above: self.above,
            threshold,
        });
        let higher = between(Automotive::HigherContent, self.section, higher, behind.clone());
        let credited = between(Automotive::WithCredit, self.section, credited, behind);
        all_of(Automotive::HeavyTruckCredit, self.section, vec![not_below, higher, credited])
    }
}
