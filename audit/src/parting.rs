//! Where two traces part: the deepest step that differs and whose steps below do not, on the way that changed the finding.

use crate::reading::{Finding, Measure, Step};
use serde::Serialize;

/// The step at which two traces part.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Parting {
    /// Its place in the answer, `trace.because[0].because[2]`.
    pub at: String,
    /// The questions from the root to it, its own left out.
    pub under: Vec<String>,
    /// How it was.
    pub then: StepShown,
    /// How it is.
    pub now: StepShown,
}

/// A step without those under it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct StepShown {
    /// The question.
    pub question: String,
    /// The provision.
    pub citation: String,
    /// What is found.
    pub finding: Finding,
    /// The calculation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measure: Option<Measure>,
}

impl From<&Step> for StepShown {
    fn from(step: &Step) -> StepShown {
        StepShown {
            question: step.question.clone(),
            citation: step.citation.clone(),
            finding: step.finding,
            measure: step.measure.clone(),
        }
    }
}

/// Where two traces part; none if they are the same.
///
/// From the root it goes down to a step that differs, first to one whose finding does, as long as both traces ask by the same
/// provision there; so it ends at the figure, the threshold or the fact that made the rest differ.
pub(crate) fn parting(then: &Step, now: &Step) -> Option<Parting> {
    if then == now {
        return None;
    }
    let mut part = Parting { at: "trace".to_owned(), under: Vec::new(), then: then.into(), now: now.into() };
    let (mut then, mut now) = (then, now);
    while let Some((place, (below_then, below_now))) = below(then, now) {
        part.at.push_str(&format!(".because[{place}]"));
        part.under.push(then.question.clone());
        (then, now) = (below_then, below_now);
        (part.then, part.now) = (then.into(), now.into());
    }
    Some(part)
}

/// The step to go down to.
fn below<'s>(then: &'s Step, now: &'s Step) -> Option<(usize, (&'s Step, &'s Step))> {
    if then.citation != now.citation || (then.question != now.question && then.because.len() != now.because.len()) {
        return None;
    }
    let pairs = || then.because.iter().zip(&now.because).enumerate().filter(|(_, (then, now))| then != now);
    pairs().find(|(_, (then, now))| then.finding != now.finding).or_else(|| pairs().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(question: &str, finding: Finding, because: Vec<Step>) -> Step {
        Step { question: question.into(), citation: "s. 3".into(), finding, measure: None, because }
    }

    fn figure(limit: &str, finding: Finding) -> Step {
        let measure = Measure { formula: "a / b".into(), value: "65%".into(), limit: limit.into() };
        Step { measure: Some(measure), ..step("figure", finding, Vec::new()) }
    }

    #[test]
    fn the_threshold_that_changed_the_finding_is_found_not_one_that_did_not() {
        let tree = |first: Step, second: Step, finding| {
            step("originating?", finding, vec![step("rule", finding, vec![first, second])])
        };
        let then = tree(figure("60", Finding::NotMet), figure("64", Finding::Met), Finding::Met);
        let now = tree(figure("63", Finding::NotMet), figure("70", Finding::NotMet), Finding::NotMet);
        let part = parting(&then, &now).unwrap();
        assert_eq!(part.at, "trace.because[0].because[1]");
        assert_eq!(part.under, ["originating?", "rule"]);
        assert_eq!((part.then.measure.unwrap().limit, part.now.measure.unwrap().limit), ("64".into(), "70".into()));
    }

    #[test]
    fn a_step_that_is_new_is_told_at_the_step_above_it() {
        let then = step("rule", Finding::Met, vec![figure("60", Finding::Met)]);
        let now = step("rule", Finding::Met, vec![figure("60", Finding::Met), figure("50", Finding::Met)]);
        assert_eq!(parting(&then, &now).unwrap().at, "trace");
        assert_eq!(parting(&then, &then), None);
    }
}
