//! Findings, and the tree of steps that proves them.
//!
//! A step is made only by the functions here, so that a finding cannot disagree with its reasons.

mod accumulation;
mod automotive;
mod choice;
mod cost;
mod finding;
mod measure;
mod missing;
mod proof;
mod question;

pub use accumulation::Accumulation;
pub use automotive::{Automotive, AutomotiveKey, AutomotiveMeasure, Counted, Formula, LaborPoints, PeriodKind};
pub use choice::Choice;
pub use cost::{Cost, CostMeasure};
pub use finding::Finding;
pub use measure::Measure;
pub use missing::Missing;
pub(crate) use proof::Proof;
pub use question::{Base, Cell, Input, Intermediate, Method, Question, Subject};

use crate::citation::Citation;

/// How the finding of a step follows from the steps under it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Joined {
    /// Stated, or a figure: nothing under it decides.
    Leaf,
    /// Told beside what decides, as a figure behind another one is; so is everything under it.
    Told,
    /// All must be met.
    All,
    /// One must be met.
    Any,
    /// None may be met.
    NoneOf,
    /// The candidates among which facts choose.
    Choice,
    /// One candidate: whether it applies, then what it requires.
    Candidate,
    /// A figure that the open steps under it may still change.
    Open,
}

/// One question, its finding, the provision, and why.
#[derive(Clone, PartialEq, Debug)]
pub struct Step<'a> {
    question: Question<'a>,
    citation: Citation<'a>,
    finding: Finding,
    joined: Joined,
    /// Apart, because few steps have one and it is large.
    measure: Option<Box<Measure>>,
    because: Vec<Step<'a>>,
}

impl<'a> Step<'a> {
    /// Met if every step under it is.
    pub(crate) fn all_of(question: Question<'a>, citation: Citation<'a>, because: Vec<Step<'a>>) -> Self {
        let finding = Finding::all(because.iter().map(|step| step.finding));
        Step { question, citation, finding, joined: Joined::All, measure: None, because }
    }

    /// Met if any step under it is.
    pub(crate) fn any_of(question: Question<'a>, citation: Citation<'a>, because: Vec<Step<'a>>) -> Self {
        let finding = Finding::any(because.iter().map(|step| step.finding));
        Step { question, citation, finding, joined: Joined::Any, measure: None, because }
    }

    /// Met if no step under it is.
    pub(crate) fn none_of(question: Question<'a>, citation: Citation<'a>, because: Vec<Step<'a>>) -> Self {
        let finding = !Finding::any(because.iter().map(|step| step.finding));
        Step { question, citation, finding, joined: Joined::NoneOf, measure: None, because }
    }

    /// What is stated, or what the codes show.
    pub(crate) fn fact(question: Question<'a>, citation: Citation<'a>, stated: impl Into<Finding>) -> Self {
        Step { question, citation, finding: stated.into(), joined: Joined::Leaf, measure: None, because: Vec::new() }
    }

    /// What a calculation shows.
    pub(crate) fn figure(question: Question<'a>, citation: Citation<'a>, met: bool, measure: Measure) -> Self {
        Step { measure: Some(Box::new(measure)), ..Step::fact(question, citation, met) }
    }

    /// What a calculation shows as long as the steps under it are open.
    pub(crate) fn open_figure(
        question: Question<'a>,
        citation: Citation<'a>,
        measure: Measure,
        open: Vec<Step<'a>>,
    ) -> Self {
        let step = Step::fact(question, citation, Finding::Unknown);
        Step { measure: Some(Box::new(measure)), joined: Joined::Open, because: open, ..step }
    }

    /// A figure that is told and decides nothing, with what stands behind it.
    pub(crate) fn told_figure(
        question: Question<'a>,
        citation: Citation<'a>,
        measure: Measure,
        because: Vec<Step<'a>>,
    ) -> Self {
        Step { because, joined: Joined::Told, ..Step::figure(question, citation, true, measure) }
    }

    /// What is told and decides nothing.
    pub(crate) fn told_fact(question: Question<'a>, citation: Citation<'a>) -> Self {
        Step { joined: Joined::Told, ..Step::fact(question, citation, true) }
    }

    /// The same figure, with steps that tell what stands behind it; an open figure has what opens it among them.
    pub(crate) fn told(mut self, behind: Vec<Step<'a>>) -> Self {
        self.because.extend(behind);
        self
    }

    /// One candidate of a choice: whether it applies, then what it requires.
    pub(crate) fn candidate(
        question: Question<'a>,
        citation: Citation<'a>,
        applies: Step<'a>,
        requires: Step<'a>,
    ) -> Self {
        let finding = if applies.finding == Finding::NotMet { Finding::NotMet } else { requires.finding };
        Step { question, citation, finding, joined: Joined::Candidate, measure: None, because: vec![applies, requires] }
    }

    /// The same candidate, without the steps under what it requires unless they are open.
    pub(crate) fn without_reasons(mut self) -> Self {
        if let [_, requires] = self.because.as_mut_slice()
            && requires.finding != Finding::Unknown
        {
            *requires = Step::fact(requires.question, requires.citation, requires.finding);
        }
        self
    }

    /// What the candidates that may apply agree on; one that applies for certain and is met suffices (s. 3(6)).
    ///
    /// If the candidates may leave the good without a rule, they must not grant it anything by agreeing.
    pub(crate) fn choice(
        question: Question<'a>,
        citation: Citation<'a>,
        candidates: Vec<Step<'a>>,
        exhaustive: bool,
    ) -> Self {
        let certain =
            Finding::any(candidates.iter().filter(|one| one.applies() == Finding::Met).map(|one| one.finding));
        let mut possible = candidates.iter().filter(|one| one.applies() != Finding::NotMet).map(|one| one.finding);
        let finding = match possible.next() {
            _ if certain == Finding::Met => Finding::Met,
            Some(first) if (exhaustive || first != Finding::Met) && possible.all(|finding| finding == first) => first,
            _ => Finding::Unknown,
        };
        Step { question, citation, finding, joined: Joined::Choice, measure: None, because: candidates }
    }

    /// The same tree, with steps under those that state a figure, which tell what stands behind it.
    ///
    /// No finding changes; an open figure must have what opens it among its steps.
    pub(crate) fn explained(mut self, told: &impl Fn(&Step<'a>) -> Vec<Step<'a>>) -> Self {
        if self.measure.is_some() {
            let told = told(&self);
            self.because.extend(told);
        }
        self.because = self.because.into_iter().map(|step| step.explained(told)).collect();
        self
    }

    /// Whether it is met even if none of certain questions is.
    pub(crate) fn is_met_without(&self, left_out: &impl Fn(Question<'a>) -> bool) -> bool {
        let met = |step: &Step<'a>| step.is_met_without(left_out);
        if self.finding != Finding::Met || left_out(self.question) {
            return false;
        }
        match self.joined {
            Joined::Leaf | Joined::Told | Joined::Open | Joined::NoneOf => true,
            Joined::All => self.because.iter().all(met),
            Joined::Any => self.because.iter().any(met),
            Joined::Candidate => self.because.iter().skip(1).all(met),
            Joined::Choice => {
                let possible = || self.because.iter().filter(|one| one.applies() != Finding::NotMet);
                possible().any(|one| one.applies() == Finding::Met && met(one)) || possible().all(met)
            }
        }
    }

    /// How its finding follows from the steps under it.
    pub(crate) const fn joined(&self) -> Joined {
        self.joined
    }

    /// The question.
    #[must_use]
    pub const fn question(&self) -> Question<'a> {
        self.question
    }

    /// The provision that asks it.
    #[must_use]
    pub const fn citation(&self) -> Citation<'a> {
        self.citation
    }

    /// What is found.
    #[must_use]
    pub const fn finding(&self) -> Finding {
        self.finding
    }

    /// The figures, if a calculation decided.
    #[must_use]
    pub fn measure(&self) -> Option<&Measure> {
        self.measure.as_deref()
    }

    /// The steps from which the finding follows.
    #[must_use]
    pub fn because(&self) -> &[Step<'a>] {
        &self.because
    }

    /// Every step of the tree, each before those under it.
    pub fn walk(&self) -> impl Iterator<Item = &Step<'a>> {
        let mut open = vec![self];
        std::iter::from_fn(move || {
            let step = open.pop()?;
            open.extend(step.because.iter().rev());
            Some(step)
        })
    }

    /// Whether a candidate applies to the good; any other step always does.
    pub(crate) fn applies(&self) -> Finding {
        match (self.joined, self.because.first()) {
            (Joined::Candidate, Some(applies)) => applies.finding,
            _ => Finding::Met,
        }
    }

    /// The steps that brought the finding about: for a met alternative the met ones, and so on downwards.
    pub fn decisive(&self) -> Vec<&Step<'a>> {
        let mut found = Vec::new();
        self.collect_decisive(&mut found);
        found
    }

    fn collect_decisive<'s>(&'s self, found: &mut Vec<&'s Step<'a>>) {
        found.push(self);
        let wanted = match self.joined {
            Joined::NoneOf => !self.finding,
            _ => self.finding,
        };
        for step in &self.because {
            let kept = match self.joined {
                Joined::Candidate | Joined::Told => true,
                Joined::Choice => step.applies() != Finding::NotMet && step.finding == wanted,
                _ => step.finding == wanted || step.joined == Joined::Told,
            };
            if kept {
                step.collect_decisive(found);
            }
        }
    }
}
