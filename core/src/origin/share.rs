//! Conditions on a part of the materials, such as "at least 70 percent by weight of the materials of headings 7208
//! through 7229 is originating" (GN 11(o) ch. 73), or the originating polymer content of ch. 39 rule 1.
//!
//! Example: 70 kg of originating and 30 kg of non-originating flat-rolled steel meet 70 percent exactly.

use super::{Case, material};
use crate::amount::Amount;
use crate::citation::Citation;
use crate::good::Material;
use crate::rules::{Share, ShareBasis};
use crate::trace::{Finding, Input, Measure, Question, Step, Subject};

/// The polymer of the good itself is originating to the extent that its rule asks for.
const POLYMER_CONTENT: &str = "originating-polymer-content";

pub(super) fn required<'a>(case: Case<'a>, citation: Citation<'a>, share: &'a Share) -> Step<'a> {
    let question = Question::Share(&share.of);
    let mut open = Vec::new();
    let (mut part, mut whole) = (Amount::ZERO, Amount::ZERO);
    for one in counted(case, share) {
        match (one.classification.is_in(&share.of), one.weight) {
            (Finding::NotMet, _) => {}
            (Finding::Unknown, _) => {
                let asked = Question::InCodes(Subject::Material(one), &share.of);
                open.push(Step::fact(asked, citation, None));
            }
            (Finding::Met, None) => {
                open.push(Step::fact(Question::Stated(Input::Weight, Subject::Material(one)), citation, None));
            }
            (Finding::Met, Some(weight)) => {
                whole = whole.plus(weight);
                if !material::counts(case, one) {
                    part = part.plus(weight);
                }
            }
        }
    }
    let measure = Measure::Share { part, whole, threshold: share.at_least };
    if !open.is_empty() {
        return Step::open_figure(question, citation, measure, open);
    }
    // A polymer made from other materials has polymer content of its own, which no material shows.
    if share.by == ShareBasis::PolymerContent && !whole.is_positive() {
        return case.fact(Subject::Good, POLYMER_CONTENT);
    }
    // Without any such material there is nothing of which a part could be originating: not granted.
    let met = whole.is_positive() && share.at_least.is_reached_by(part, whole);
    Step::figure(question, citation, met, measure)
}

/// The materials that may count: a self-produced material of other codes is replaced by its own materials.
fn counted<'a>(case: Case<'a>, share: &Share) -> Vec<&'a Material> {
    let mut counted = Vec::new();
    let mut open: Vec<&'a Material> = case.good.materials.iter().rev().collect();
    while let Some(material) = open.pop() {
        if material.made_from.is_empty() || material.classification.is_in(&share.of) != Finding::NotMet {
            counted.push(material);
        } else {
            open.extend(material.made_from.iter().rev());
        }
    }
    counted.retain(|one| one.role.is_tested_for_shift());
    counted
}
