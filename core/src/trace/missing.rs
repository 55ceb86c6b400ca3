//! The facts that could still change a result, read off the tree in the law's order.

use super::{Finding, Joined, Question, Step, Subject};
use crate::citation::Citation;
use crate::good::Good;
use crate::hs::{HsRange, HsSet};

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
                if let Some(open) = self.open_question(good)
                    && !missing.contains(&open)
                {
                    missing.push(open);
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

    fn open_question(&self, good: &Good) -> Option<Missing<'a>> {
        let (subject, range) = match self.question {
            Question::Fact(subject, ..) | Question::Stated(_, subject) => (subject, None),
            Question::InCodes(subject, codes) => (subject, subject.open_range(codes, good)),
            Question::AnotherCode(material, _) | Question::OutsideGroup(material, _) => {
                (Subject::Material(material), material.first_candidate())
            }
            Question::SameCode(material, _) => (Subject::Material(material), material.first_candidate()),
            Question::NoRule => (Subject::Good, None),
            _ => return None,
        };
        Some(Missing { question: self.question, subject, citation: self.citation, range })
    }
}

impl Subject<'_> {
    /// The range about which to ask when the codes do not tell.
    fn open_range(self, codes: &HsSet, good: &Good) -> Option<HsRange> {
        match self {
            Subject::Good => good.classification.open_range(codes),
            Subject::Material(material) => material.classification.open_range(codes),
        }
    }
}
