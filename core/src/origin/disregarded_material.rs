//! GN 11(n)(iii), (vii) and chapter notes: materials whose origin is disregarded in certain goods.
//!
//! Example: rayon filament of 5403 in a fabric of chapter 52 need not be originating (Uniform Regulations s. 3(9),
//! Example 3).

use super::Case;
use crate::citation::Citation;
use crate::good::Material;
use crate::rules::{Disregarded, Goods, Narrowed};
use crate::trace::{Finding, Question, Step, Subject};

/// Whether the origin of a material is disregarded for certain.
pub(super) fn is_disregarded(case: Case<'_>, material: &Material) -> bool {
    if !case.disregards {
        return false;
    }
    let notes = case.rules.general().disregarded.iter();
    notes.filter(|note| case.good.classification.is_in(&note.goods) == Finding::Met).any(|note| {
        let named = |goods: &Goods| {
            let described = match &goods.narrowed {
                Narrowed::Described(id) => material.facts.get(id) == Some(&true),
                _ => true,
            };
            described && material.classification.is_in(&goods.codes) == Finding::Met
        };
        note.materials.iter().any(named)
    })
}

/// The notes that may disregard the origin of a material, each a step.
pub(super) fn notes<'a>(case: Case<'a>, material: &'a Material) -> Vec<Step<'a>> {
    let notes = case.rules.general().disregarded.iter().filter(|_| case.disregards);
    notes.filter_map(|note| of_note(case, note, material)).collect()
}

fn of_note<'a>(case: Case<'a>, note: &'a Disregarded, material: &'a Material) -> Option<Step<'a>> {
    let citation = Citation::Provision(&note.citation);
    let of = Subject::Material(material);
    let good = case.good.classification.is_in(&note.goods);
    let mut named: Vec<Step<'a>> = Vec::new();
    for goods in &note.materials {
        let classified = material.classification.is_in(&goods.codes);
        if classified == Finding::NotMet {
            continue;
        }
        let mut because = vec![Step::fact(Question::InCodes(of, &goods.codes), citation, classified)];
        because.extend(goods.narrowed.fact().map(|id| case.fact(of, id)));
        named.push(Step::all_of(Question::Disregarded(material), citation, because));
    }
    if good == Finding::NotMet || named.is_empty() {
        return None;
    }
    let good = Step::fact(Question::InCodes(Subject::Good, &note.goods), citation, good);
    let named = Step::any_of(Question::Disregarded(material), citation, named);
    Some(Step::all_of(Question::Disregarded(material), citation, vec![good, named]))
}
