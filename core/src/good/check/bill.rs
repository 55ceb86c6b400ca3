//! Checks a bill of materials: each material, its classification, and the materials from which it is made.

use super::{Below, Check, In, quoted, range_of_fact};
use crate::amount::Rounding;
use crate::good::{Classification, Material, MaterialFile, MaterialRole};
use crate::hs::{HsCode, Level};
use crate::problem::ProblemKind;
use crate::rules::About;
use crate::says;
use std::collections::BTreeMap;
use std::fmt::Display;

/// How many codes of the rules' nomenclature the good and its materials may have together, so that work stays bounded.
const MAXIMUM_CANDIDATES: usize = 50_000;

/// The deductions that s. 8(2) allows.
const MATERIAL_DEDUCTIONS: [&str; 4] =
    ["freight_insurance_packing", "duties_and_taxes", "brokerage", "waste_net_of_scrap"];

const ROLES: [(&str, MaterialRole); 6] = [
    ("incorporated", MaterialRole::Incorporated),
    ("indirect", MaterialRole::Indirect),
    ("packaging", MaterialRole::Packaging),
    ("packing", MaterialRole::Packing),
    ("accessory", MaterialRole::Accessory),
    ("recovered", MaterialRole::Recovered),
];

impl Check<'_> {
    pub(super) fn materials(
        &mut self,
        at: &(impl Display + ?Sized),
        files: &[MaterialFile],
        role: Option<MaterialRole>,
    ) -> Vec<Material> {
        let mut materials = Vec::with_capacity(files.len());
        for (place, file) in files.iter().enumerate() {
            materials.extend(self.material(format!("{at}[{place}]"), file, role));
        }
        materials
    }

    /// A material is never left out in silence: a bill that lacks one could satisfy any rule.
    fn material(&mut self, at: String, file: &MaterialFile, inherited: Option<MaterialRole>) -> Option<Material> {
        let before = self.problems.len();
        let below = |key| Below(&at, key);
        let role = self.one_of(&below("role"), file.role.as_deref(), &ROLES).unwrap_or_default();
        let role = inherited.unwrap_or(role);
        let passed_on = (role != MaterialRole::Incorporated).then_some(role);
        let classification = self.classification(&below(""), &file.hs, &file.facts);
        let (value, valued_by) = self.value(&at, file);
        let (value, originating, withdrawn) = match self.of_inventory(&at, file, value) {
            Some(shown) => (Some(shown.value), shown.originating, Some(shown.withdrawn)),
            None => (value, file.originating, None),
        };
        let deductions = self.named(&below("deduct"), &file.deduct, &MATERIAL_DEDUCTIONS);
        self.without_evidence(&at, file, &MATERIAL_DEDUCTIONS);
        let rate = self.rate(&below(""), file.exchange.as_deref());
        let value = value.and_then(|value| self.converted(&below("value"), rate, value, Rounding::Up));
        let deductions = self.converted(&below("deduct"), rate, deductions, Rounding::Down).unwrap_or_default();
        if value.is_some_and(|value| deductions > value) {
            self.report(&below("deduct"), ProblemKind::Contradiction, says!("the deductions are more than the value"));
        }
        // A self-produced material may be asked, as a good of its own, what a good is asked.
        let about = if file.made_from.is_empty() { About::Material } else { About::Both };
        self.facts(&below(""), &file.facts, about);
        self.country(&below("origin"), file.origin.as_deref());
        let weight = self.amount(&below("weight"), file.weight.as_deref());
        self.amount(&below("volume"), file.volume.as_deref());
        let accumulated = self.accumulated(&at, file, value);
        let evidenced = self.evidence(&at, file.evidence.as_ref());
        let made_from = self.materials(&below("made_from"), &file.made_from, passed_on);
        let (total_cost, excluded) = self.costs_of_material(&at, file, &made_from);
        let (Some(classification), Some(value)) = (classification, value) else {
            if self.problems.len() == before {
                let message = says!("no value follows that has at most 12 digits before the decimal point");
                self.report(&below("value"), ProblemKind::TooLarge, message);
            }
            return None;
        };
        let mut named = self.designated.iter().filter(|one| file.id.as_ref() == Some(one) || **one == at);
        Some(Material {
            designated: !made_from.is_empty() && named.next().is_some(),
            id: file.id.clone(),
            name: file.name.clone(),
            total_cost,
            excluded,
            classification,
            value,
            valued_by,
            withdrawn,
            converted: file.exchange.is_some(),
            without_evidence: !file.without_evidence.is_empty(),
            deductions,
            originating,
            refuted: false,
            role,
            weight,
            determines_classification: file.determines_classification == Some(true),
            facts: file.facts.clone(),
            made_from,
            accumulated,
            evidenced,
            at,
        })
    }

    /// The code in the edition of the rules, narrowed by the facts `of-CODE`.
    pub(super) fn classification(
        &mut self,
        prefix: &(impl Display + ?Sized),
        text: &str,
        facts: &BTreeMap<String, bool>,
    ) -> Option<Classification> {
        let at = In(prefix, "hs");
        let code: HsCode = self.parse(&at, ProblemKind::Code, text)?;
        if code.length() < 6 {
            self.report(&at, ProblemKind::Code, says!("needs at least six digits, not {0}", quoted(text)));
            return None;
        }
        let known = if self.items_of_united_states { code } else { code.truncated(Level::Subheading) };
        let candidates = self.rules.nomenclature().in_rule_edition(self.edition, known);
        if candidates.is_empty() {
            let edition = self.edition;
            self.report(&at, ProblemKind::Code, says!("{0} is not a code of HS {1}", code, edition));
            return None;
        }
        let stated = facts.iter().filter_map(|(id, is)| Some((range_of_fact(id)?, *is))).collect();
        self.candidates = self.candidates.saturating_add(candidates.len());
        if self.candidates > MAXIMUM_CANDIDATES {
            let message = says!(
                "too many codes of HS 2022 that may be many of HS 2012; give their codes in \"hs_edition\" \"2012\""
            );
            self.report(&at, ProblemKind::TooLarge, message);
            return None;
        }
        let classification = Classification::new(code, candidates, stated);
        if classification.is_none() {
            let message = says!("the facts about its code leave no code to which {0} may correspond", code);
            self.report(&at, ProblemKind::Contradiction, message);
        }
        classification
    }
}
