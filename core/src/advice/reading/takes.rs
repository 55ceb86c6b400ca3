//! What each change takes away from a figure: from the value of non-originating materials (s. 7(2)-(3)), from what de
//! minimis forgives (s. 5), from the other goods of a set (s. 6(3)), or what it adds to a share.
//!
//! Example: a material of 30.00 that does not change classification takes 30.00 away under de minimis and under the content.

use super::{Reader, Unshifted, by_weight};
use crate::advice::condition::Condition;
use crate::advice::figure::{allowed, at_most};
use crate::amount::Amount;
use crate::good::{Good, Material, StatedValue};
use crate::hs::HsSet;
use crate::origin;
use crate::trace::{Base, Finding, Intermediate, Measure, Method, Question, Step, Subject};

/// Elastomeric yarn or fiber (s. 5(6)).
const ELASTOMERIC: &str = "elastomeric";

type Takes = Vec<(usize, u128)>;

fn units(amount: Amount) -> u128 {
    u128::try_from(amount.millionths()).unwrap_or_default()
}

impl<'a> Reader<'_, 'a> {
    pub(super) fn figure(&mut self, step: &Step<'a>, measure: &Measure, unshifted: &Unshifted<'_, 'a>) -> Condition {
        match measure {
            Measure::RegionalValueContent { method, base, non_originating_value, threshold } => {
                let need = non_originating_value.millionths() - allowed(*base, *threshold);
                Condition::covering(self.of_content(*method, step.question()), need)
            }
            Measure::DeMinimis { amount, value, limit, waiver: true, .. } => {
                let takes = self.each_leaf(|one| units(one.value_after_deductions()));
                Condition::covering(takes, value.millionths() - at_most(*amount, *limit))
            }
            Measure::DeMinimis { base, amount, limit, .. } => {
                let elastomeric = *limit == self.determination.rules().agreement().de_minimis.textiles.elastomeric;
                let elastomeric = by_weight(*base) && elastomeric;
                self.forgiven(unshifted, (*base, elastomeric), at_most(*amount, *limit))
            }
            Measure::Set { base, value, limit, .. } => {
                let goods = self.determination.good().materials.iter();
                let takes =
                    goods.filter_map(|one| Some((self.elements.material(one)?, units(one.value_after_deductions()))));
                Condition::covering(takes.collect(), value.millionths() - at_most(*base, *limit))
            }
            Measure::Share { part, whole, threshold } => {
                let Question::Share(of) = step.question() else { return Condition::Never };
                let short = whole.millionths() - allowed(*whole, *threshold) - part.millionths();
                if step.because().iter().any(|one| one.finding() == Finding::Unknown) {
                    return Condition::Never;
                }
                Condition::covering(self.of_share(of), short)
            }
            // The figures of Part 6 are of the vehicle producer, and a part of a cost decides nothing.
            Measure::Cost(_) | Measure::Automotive(_) => Condition::Never,
        }
    }

    /// The materials of a shift that are not forgiven, and the facts by which one may change after all.
    fn forgiven(&mut self, unshifted: &Unshifted<'_, 'a>, (base, elastomeric): (Base, bool), limit: i128) -> Condition {
        let counted = |one: &&&Material| !elastomeric || one.facts.get(ELASTOMERIC) != Some(&false);
        let amount = |one: &Material| match by_weight(base) {
            true => one.weight.map(units).unwrap_or_default(),
            false => units(one.value_after_deductions()),
        };
        let mut takes = Takes::new();
        let mut sum = 0_i128;
        for one in unshifted.materials.iter().filter(counted) {
            let amount = amount(one);
            sum = sum.saturating_add(i128::try_from(amount).unwrap_or(i128::MAX));
            takes.extend(self.elements.material(one).map(|element| (element, amount)));
            if elastomeric {
                let not = self.elements.fact(Subject::Material(one), ELASTOMERIC, false);
                takes.extend(not.map(|element| (element, amount)));
            }
        }
        let self_produced =
            Material::nodes(&self.determination.good().materials).filter(|one| !one.made_from.is_empty());
        for outer in self_produced {
            // If it originates after all, nothing inside it is left to be forgiven; of a refuted claim any input may bear
            // that out.
            let leaves = Material::rolled_down(std::slice::from_ref(outer)).filter(|_| outer.refuted);
            let elements: Vec<usize> =
                std::iter::once(outer).chain(leaves).filter_map(|one| self.elements.material(one)).collect();
            if !elements.is_empty() {
                let within = format!("{}.", outer.at);
                let inside = unshifted.materials.iter().filter(|one| one.at.starts_with(&within));
                let inside = inside.map(|one| amount(one)).sum();
                self.relaxed = true;
                takes.extend(elements.into_iter().map(|element| (element, inside)));
            }
        }
        for (one, step) in &unshifted.open {
            self.relaxed = true;
            let own = self.elements.material(one);
            let mut facts: Vec<usize> = self.reasons(step, false, unshifted).first_choice().unwrap_or_default();
            facts.retain(|fact| Some(*fact) != own);
            takes.extend(facts.into_iter().map(|fact| (fact, amount(one))));
        }
        Condition::covering(takes, sum.saturating_sub(limit))
    }

    fn of_share(&self, of: &HsSet) -> Takes {
        let leaves = Material::rolled_down(&self.determination.good().materials);
        let counted = leaves.filter(|one| one.role.is_tested_for_shift() && self.determination.counts(one));
        let inside = counted.filter(|one| one.classification().is_in(of) == Finding::Met);
        inside.filter_map(|one| Some((self.elements.material(one)?, units(one.weight?)))).collect()
    }

    /// The leaves of the bill that count, by what each takes away.
    fn each_leaf(&self, takes: impl Fn(&Material) -> u128) -> Takes {
        let leaves = Material::rolled_down(&self.determination.good().materials);
        let counted = leaves.filter(|one| one.role.counts_in_value() && self.determination.counts(one));
        counted.filter_map(|one| Some((self.elements.material(one)?, takes(one)))).collect()
    }

    fn of_content(&mut self, method: Method, question: Question<'_>) -> Takes {
        let good = self.determination.good();
        let of = |one: &Material| units(origin::counted(one, method)) + own_cost(good, one, method);
        let exact = question == Question::Intermediate(Intermediate::Without);
        if exact || !good.materials.iter().any(|one| !one.made_from.is_empty()) {
            return self.each_leaf(of);
        }
        let mut takes = Takes::new();
        for one in &good.materials {
            self.below(one, None, &of, &mut takes);
        }
        takes
    }

    /// What is inside a self-produced material may make it originating, so that nothing in it counts any more.
    fn below(&mut self, one: &Material, most: Option<u128>, of: &impl Fn(&Material) -> u128, takes: &mut Takes) {
        let element = self.elements.material(one);
        let counts = self.determination.counts(one) && one.role.counts_in_value();
        if one.made_from.is_empty() {
            takes.extend(element.filter(|_| counts).map(|element| (element, most.unwrap_or_else(|| of(one)))));
            return;
        }
        let may_be = one.originating.is_none() || one.refuted || element.is_some();
        let most = most.or_else(|| may_be.then(|| self.most(one, of)));
        if let Some(most) = most {
            self.relaxed = true;
            takes.extend(element.filter(|_| counts).map(|element| (element, most)));
        }
        for inner in &one.made_from {
            self.below(inner, most, of, takes);
        }
    }

    fn most(&self, one: &Material, of: &impl Fn(&Material) -> u128) -> u128 {
        let leaves = Material::rolled_down(std::slice::from_ref(one)).filter(|leaf| self.determination.counts(leaf));
        let rolled: u128 = leaves.filter(|leaf| leaf.role.counts_in_value()).map(of).sum();
        rolled.max(units(one.intermediate_value())).saturating_add(units(one.excluded))
    }
}

/// By net cost from the bill an originating material enters at its value, not at what its producer states.
fn own_cost(good: &Good, one: &Material, method: Method) -> u128 {
    match one.accumulation().and_then(|stated| stated.value) {
        Some(StatedValue::NetCost { net_cost, .. }) if method == Method::NetCost && good.net_cost_from_bill => {
            units(one.value).saturating_sub(units(net_cost))
        }
        _ => 0,
    }
}
