//! The facts that could still change a result, read off the tree in the law's order.

use super::{Finding, Intermediate, Joined, Question, Step, Subject};
use crate::citation::Citation;
use crate::good::Good;
use crate::hs::HsRange;

/// A fact or an input that the file does not give and that could change the result.
#[derive(Clone, PartialEq, Debug)]
pub struct Missing<'a> {
    /// The question that is open.
    pub question: Question<'a>,
    /// Whose fact it is.
    pub subject: Subject<'a>,
    /// The provision that asks.
    pub citation: Citation<'a>,
    /// For a question about codes, the range to confirm.
    pub range: Option<HsRange>,
}

impl<'a> Step<'a> {
    /// The facts that could still change the finding, each once; none if it is settled.
    pub(crate) fn missing(&self, good: &Good) -> Vec<Missing<'a>> {
        let mut missing = Vec::new();
        self.collect_missing(good, &mut missing);
        missing
    }

    fn collect_missing(&self, good: &Good, missing: &mut Vec<Missing<'a>>) {
        if self.finding != Finding::Unknown {
            return;
        }
        match self.joined {
            Joined::Leaf => {
                for open in self.open_questions(good) {
                    if !missing.contains(&open) {
                        missing.push(open);
                    }
                }
            }
            Joined::Choice => {
                // Which candidate it is may matter even where each of them is settled.
                let parts = self.possible().flat_map(|one| &one.because);
                parts.for_each(|step| step.collect_missing(good, missing));
            }
            _ => self.because.iter().for_each(|step| step.collect_missing(good, missing)),
        }
    }

    fn possible(&self) -> impl Iterator<Item = &Step<'a>> {
        self.because.iter().filter(|one| one.applies() != Finding::NotMet)
    }

    /// What is asked of a step that nothing under it decides; a question of codes may be several.
    fn open_questions(&self, good: &Good) -> Vec<Missing<'a>> {
        let open = |subject, range| Missing { question: self.question, subject, citation: self.citation, range };
        match self.question {
            Question::Fact(subject, ..) | Question::Stated(_, subject) => vec![open(subject, None)],
            Question::InCodes(subject, codes) => {
                let classification = match subject {
                    Subject::Good => &good.classification,
                    Subject::Material(material) => material.classification(),
                };
                classification.open_ranges(codes).map(|range| open(subject, Some(range))).collect()
            }
            Question::AnotherCode(material, level) | Question::SameCode(material, level) => {
                let subject = Subject::Material(material);
                let own = material.classification().open_code(&good.classification, level);
                let goods = || {
                    good.classification.open_code(material.classification(), level).map(|range| (Subject::Good, range))
                };
                own.map(|range| (subject, range))
                    .or_else(goods)
                    .map(|(of, range)| open(of, Some(range)))
                    .into_iter()
                    .collect()
            }
            Question::OutsideGroup(material, codes) => {
                let ranges = material.classification().open_ranges(codes);
                ranges.map(|range| open(Subject::Material(material), Some(range))).collect()
            }
            Question::Automotive(_) => vec![open(Subject::Good, None)],
            Question::Intermediate(Intermediate::Originates(material)) => vec![open(Subject::Material(material), None)],
            Question::NoRule | Question::Governed(_) => vec![open(Subject::Good, None)],
            _ => Vec::new(),
        }
    }
}
