//! A question answered by a step that proves the answer, or by the finding alone where nobody will read the proof.
//!
//! What is asked of every material is written once for both: a verdict of a good of many materials keeps no step for each of
//! them.

use super::{Finding, Question, Step};
use crate::citation::Citation;

/// An answer from which others follow.
pub(crate) trait Proof<'a>: Sized {
    /// The same as a step that is known.
    fn of(step: &Step<'a>) -> Self;

    /// What is found.
    fn found(&self) -> Finding;

    /// See [`Step::fact`].
    fn fact(question: Question<'a>, citation: Citation<'a>, stated: impl Into<Finding>) -> Self;

    /// See [`Step::all_of`].
    fn all_of(question: Question<'a>, citation: Citation<'a>, because: impl IntoIterator<Item = Self>) -> Self;

    /// See [`Step::any_of`].
    fn any_of(question: Question<'a>, citation: Citation<'a>, because: impl IntoIterator<Item = Self>) -> Self;

    /// See [`Step::none_of`].
    fn none_of(question: Question<'a>, citation: Citation<'a>, because: impl IntoIterator<Item = Self>) -> Self;
}

impl<'a> Proof<'a> for Step<'a> {
    fn of(step: &Step<'a>) -> Self {
        step.clone()
    }

    fn found(&self) -> Finding {
        self.finding()
    }

    fn fact(question: Question<'a>, citation: Citation<'a>, stated: impl Into<Finding>) -> Self {
        Step::fact(question, citation, stated)
    }

    fn all_of(question: Question<'a>, citation: Citation<'a>, because: impl IntoIterator<Item = Self>) -> Self {
        Step::all_of(question, citation, because.into_iter().collect())
    }

    fn any_of(question: Question<'a>, citation: Citation<'a>, because: impl IntoIterator<Item = Self>) -> Self {
        Step::any_of(question, citation, because.into_iter().collect())
    }

    fn none_of(question: Question<'a>, citation: Citation<'a>, because: impl IntoIterator<Item = Self>) -> Self {
        Step::none_of(question, citation, because.into_iter().collect())
    }
}

impl<'a> Proof<'a> for Finding {
    fn of(step: &Step<'a>) -> Self {
        step.finding()
    }

    fn found(&self) -> Finding {
        *self
    }

    fn fact(_: Question<'a>, _: Citation<'a>, stated: impl Into<Finding>) -> Self {
        stated.into()
    }

    fn all_of(_: Question<'a>, _: Citation<'a>, because: impl IntoIterator<Item = Self>) -> Self {
        Finding::all(because)
    }

    fn any_of(_: Question<'a>, _: Citation<'a>, because: impl IntoIterator<Item = Self>) -> Self {
        Finding::any(because)
    }

    fn none_of(_: Question<'a>, _: Citation<'a>, because: impl IntoIterator<Item = Self>) -> Self {
        !Finding::any(because)
    }
}
