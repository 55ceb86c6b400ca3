//! Goods under two laws or on two days: which of them change result, and at which step.

use crate::parting::Parting;
use crate::reading::Head;
use crate::replay::{Versions, difference};
use serde::Serialize;
use usmca::{Answer, Date, GoodFile, Language, Problem};
use usmca_wire::{Calculator, Read};

/// One of the two: a law, and the day on which goods are determined if not their own.
#[derive(Clone, Debug)]
pub struct Side {
    /// The law.
    pub calculator: Calculator,
    /// The day.
    pub on: Option<Date>,
}

/// A good under both.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Comparison {
    /// The name of the good, and where it was read.
    pub name: String,
    /// What was found.
    #[serde(flatten)]
    pub compared: Compared,
}

/// What came of a comparison.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum Compared {
    /// The same result by the same steps.
    None {
        /// The result.
        result: String,
    },
    /// The same result by other steps or figures.
    Steps {
        /// The result.
        result: String,
        /// Where the traces part; none if they are alike and what is shown beside them differs.
        parting: Option<Parting>,
    },
    /// Another result: status, criterion or rule.
    Result {
        /// The results.
        result: Versions,
        /// Where the traces part.
        parting: Option<Parting>,
        /// The sentences of the rules, if they differ.
        #[serde(skip_serializing_if = "Option::is_none")]
        rule: Option<Versions>,
    },
    /// The good is refused under one law or both.
    Rejected {
        /// Under which, and every problem.
        problems: Vec<Problem>,
    },
}

impl Side {
    /// What it is called.
    #[must_use]
    pub fn name(&self) -> String {
        let law = format!("{} ({})", self.calculator.rules().edition().name, short(self.calculator.law_sha256()));
        self.on.map_or(law.clone(), |day| format!("{law} on {day}"))
    }

    /// The answer on its day.
    fn answer(&self, good: &Read, language: Language) -> Answer {
        match (self.on, &good.file) {
            (Some(day), Some(file)) => {
                let file = Some(GoodFile { date: Some(day.to_string()), ..file.clone() });
                self.calculator.answer(&Read { file, problems: good.problems.clone() }, language)
            }
            _ => self.calculator.answer(good, language),
        }
    }
}

pub(crate) fn short(sha256: &str) -> &str {
    sha256.get(..12).unwrap_or(sha256)
}

/// A good under both laws.
#[must_use]
pub fn law_change(from: &Side, to: &Side, good: &Read, language: Language) -> Compared {
    let (then, now) = (from.answer(good, language), to.answer(good, language));
    let (then, now) = match (then, now) {
        (Answer::Determined(then), Answer::Determined(now)) => (then, now),
        (Answer::Rejected { problems }, _) | (_, Answer::Rejected { problems }) => {
            return Compared::Rejected { problems };
        }
    };
    let rule = |one: &usmca::Determined| one.rule.as_ref().map_or("none".to_owned(), |rule| rule.sentence.clone());
    let rule = Versions::unless_equal(rule(&then), rule(&now));
    let json = |one: Box<usmca::Determined>| usmca_wire::to_json(&Answer::Determined(one));
    let (then, now) = (json(then), json(now));
    // Both were written just now: they can be read.
    let differs = difference(&then, &now).unwrap_or_default();
    let result = Head::read(&then).map(|head| head.result()).unwrap_or_default();
    // With another day the input differs, and with another law what is assumed of it: both were asked for.
    let differing = differs.keys.iter().any(|key| !["input_sha256", "assumptions"].contains(&key.as_str()));
    match (differs.result, differing) {
        (Some(result), _) => Compared::Result { result, parting: differs.parting, rule },
        (None, true) => Compared::Steps { result, parting: differs.parting },
        (None, false) => Compared::None { result },
    }
}
