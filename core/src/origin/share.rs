//! Conditions on a part of the materials, such as "at least 70 percent by weight of the materials of headings 7208
//! through 7229 is originating" (GN 11(o) ch. 73), or the originating polymer content of ch. 39 rule 1.
//!
//! Example: 70 kg of originating and 30 kg of non-originating flat-rolled steel meet 70 percent exactly.

use super::{Case, material};
use crate::amount::Amount;
use crate::citation::Citation;
use crate::good::Material;
use crate::rules::Share;
use crate::trace::{Finding, Input, Measure, Question, Step, Subject};

pub(super) fn required<'a>(case: Case<'a>, citation: Citation<'a>, share: &'a Share) -> Step<'a> {
    let question = Question::Share(&share.of);
    let mut open = Vec::new();
    let (mut part, mut whole) = (Amount::ZERO, Amount::ZERO);
    for one in counted(case) {
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
    // Without any such material there is nothing of which a part could be originating: not granted.
    let met = whole.is_positive() && share.at_least.is_reached_by(part, whole);
    Step::figure(question, citation, met, measure)
}

/// The materials of the good, self-produced ones rolled down.
fn counted(case: Case<'_>) -> impl Iterator<Item = &Material> {
    Material::rolled_down(&case.good.materials).filter(|one| one.role.is_tested_for_shift())
}
