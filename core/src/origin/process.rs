//! GN 11(n)(iv)-(v): processes in the territory from which a chemical, plastic or rubber good originates, whatever its
//! product-specific rule says; GN 11(o) ch. 27 chapter rule 1 for mineral oils.
//!
//! Example: a dye of chapter 32 that results from a chemical reaction in Canada originates, though its materials stay in
//! the chapter.

use super::Case;
use crate::citation::Citation;
use crate::trace::{Finding, Question, Step, Subject};

/// The processes open to the good, each a step; none for a good of other chapters.
pub(super) fn processes(case: Case<'_>) -> Vec<Step<'_>> {
    let classification = &case.good.classification;
    let open = case.rules.general().processes.iter().filter(|process| {
        classification.is_in(&process.goods) != Finding::NotMet && classification.is_in(&process.except) != Finding::Met
    });
    open.map(|process| {
        let citation = Citation::Provision(&process.citation);
        let mut because = Vec::new();
        // Where the code leaves open whether the process counts for the good, that is part of the question.
        if classification.is_in(&process.goods) == Finding::Unknown {
            let asked = Question::InCodes(Subject::Good, &process.goods);
            because.push(Step::fact(asked, citation, None));
        }
        if classification.is_in(&process.except) == Finding::Unknown {
            let asked = Question::InCodes(Subject::Good, &process.except);
            let excepted = Step::fact(asked, citation, None);
            because.push(Step::none_of(Question::NotNamedElsewhere, citation, vec![excepted]));
        }
        because.push(case.fact(Subject::Good, &process.fact));
        Step::all_of(Question::Process, citation, because)
    })
    .collect()
}
