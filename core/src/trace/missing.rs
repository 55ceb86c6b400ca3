//! The facts that could still change a result, read off the tree in the law's order.

use super::{Finding, Joined, Question, Step, Subject};
use crate::citation::Citation;
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
    #[must_use]
    pub fn missing(&self) -> Vec<Missing<'a>> {
        let mut missing = Vec::new();
        self.collect_missing(&mut missing);
        missing
    }

    fn collect_missing(&self, missing: &mut Vec<Missing<'a>>) {
        if self.finding != Finding::Unknown {
            return;
        }
        match self.joined {
            Joined::Leaf => {
                if let Some(open) = self.open_question()
                    && !missing.contains(&open)
                {
                    missing.push(open);
                }
            }
            Joined::Choice => {
                // Which candidate it is may matter even where each of them is settled.
                let parts = self.possible().flat_map(|one| &one.because);
                parts.for_each(|step| step.collect_missing(missing));
            }
            _ => self.because.iter().for_each(|step| step.collect_missing(missing)),
        }
    }

    fn possible(&self) -> impl Iterator<Item = &Step<'a>> {
        self.because.iter().filter(|one| one.applies() != Finding::NotMet)
    }

    fn open_question(&self) -> Option<Missing<'a>> {
        let (subject, range) = match self.question {
            Question::Fact(subject, ..) | Question::Stated(_, subject) => (subject, None),
            Question::InCodes(subject, codes) => (subject, subject.open_range(codes)),
            Question::AnotherCode(material, _) | Question::OutsideGroup(material, _) => {
                (Subject::Material(material), material.first_candidate())
            }
            Question::SameSubheading(material) => (Subject::Material(material), material.first_candidate()),
            Question::NoRule => (Subject::Good, None),
            _ => return None,
        };
        Some(Missing { question: self.question, subject, citation: self.citation, range })
    }
}
