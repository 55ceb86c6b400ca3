//! A record determined anew: equal to the byte, or different, with the step where the answers part.

use crate::certified::{CertifiedRead, on};
use crate::parting::{Parting, parting};
use crate::reading::{AnswerRead, Head};
use crate::record::{Kind, Record, RecordError};
use serde::Serialize;
use serde_json::value::RawValue;
use std::collections::{BTreeMap, BTreeSet};
use usmca::{Criterion, Language, Status};
use usmca_wire::{Calculator, Read};

/// What came of a replay.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Replayed {
    /// The answer is the same, to the byte.
    Equal,
    /// It is not.
    Different(Box<Difference>),
}

/// What differs.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Difference {
    /// The editions of the law with their hashes, if they differ.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub law: Option<Versions>,
    /// The versions of the engine, if they differ.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub engine: Option<Versions>,
    /// The results, if they differ.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<Versions>,
    /// The keys of the answer that differ, law and engine left out; empty if the determination is the same.
    pub keys: Vec<String>,
    /// The step where the traces part, if they do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parting: Option<Parting>,
    /// Of a certification, what does not hold any more.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub failed: Vec<String>,
}

/// How something was, and how it is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Versions {
    /// How it was.
    pub then: String,
    /// How it is.
    pub now: String,
}

impl Versions {
    pub(crate) fn unless_equal(then: impl Into<String>, now: impl Into<String>) -> Option<Versions> {
        let (then, now) = (then.into(), now.into());
        (then != now).then_some(Versions { then, now })
    }
}

impl Difference {
    /// Whether the determination itself differs, not only the name of the law or of the engine; what is assumed of another law,
    /// such as until when it is known, belongs to its name.
    #[must_use]
    pub fn changes_the_answer(&self) -> bool {
        let of_the_law = |key: &String| key == "assumptions" && self.law.is_some();
        !self.keys.iter().all(of_the_law) || !self.failed.is_empty()
    }
}

/// Determines a record anew, with the law of the calculator.
///
/// # Errors
/// The input of the record is no good file any more.
pub fn replay(calculator: &Calculator, record: &Record) -> Result<Replayed, RecordError> {
    let goods = record.goods()?;
    match record.record {
        Kind::Determination => determination(calculator, record, &goods),
        Kind::Certification => certification(calculator, record, &goods),
    }
}

fn determination(calculator: &Calculator, record: &Record, goods: &[Read]) -> Result<Replayed, RecordError> {
    let Some(good) = goods.first() else { return Err(RecordError::Input(Vec::new())) };
    let then = record.answer.get();
    let now = usmca_wire::to_json(&calculator.answer(good, record.spoken()));
    if then == now {
        return Ok(Replayed::Equal);
    }
    difference(then, &now).map(|one| Replayed::Different(Box::new(one))).map_err(RecordError::NotARecord)
}

/// What differs between two answers.
///
/// # Errors
/// A text that is no answer.
pub(crate) fn difference(then: &str, now: &str) -> Result<Difference, serde_json::Error> {
    let (was, is) = (keys(then)?, keys(now)?);
    let (head_was, head_is) = (Head::read(then)?, Head::read(now)?);
    let all: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
    let text = |of: &BTreeMap<String, Box<RawValue>>, key: &str| of.get(key).map(|value| value.get().to_owned());
    let differs = |key: &&String| !["law", "engine"].contains(&key.as_str()) && text(&was, key) != text(&is, key);
    let traces = AnswerRead::read(then).ok().zip(AnswerRead::read(now).ok());
    Ok(Difference {
        law: Versions::unless_equal(head_was.law(), head_is.law()),
        engine: Versions::unless_equal(head_was.engine(), head_is.engine()),
        result: Versions::unless_equal(head_was.result(), head_is.result()),
        keys: all.into_iter().filter(differs).cloned().collect(),
        parting: traces.and_then(|(was, is)| parting(&was.trace, &is.trace)),
        failed: Vec::new(),
    })
}

/// The keys of an answer, each with its text.
fn keys(answer: &str) -> Result<BTreeMap<String, Box<RawValue>>, serde_json::Error> {
    serde_json::from_str(answer)
}

/// Whether every good of a certification still originates, by its criterion, on every day for which it was determined.
fn certification(calculator: &Calculator, record: &Record, goods: &[Read]) -> Result<Replayed, RecordError> {
    let certified = CertifiedRead::of(record).map_err(RecordError::NotARecord)?;
    let mut failed = Vec::new();
    if certified.goods.len() != goods.len() {
        failed.push(format!("{} goods are certified and {} are kept", certified.goods.len(), goods.len()));
    }
    for (place, (stated, good)) in certified.goods.iter().zip(goods).enumerate() {
        let Some(file) = &good.file else { continue };
        if usmca_wire::sha256(file) != stated.input_sha256 {
            failed.push(format!("goods[{place}]: the input is not the one that was certified"));
        }
        for (day, dated) in stated.determined_on.iter().filter_map(|day| Some((day, on(good, day)?))) {
            failed.extend(
                unmet(calculator, &dated, &stated.criterion).map(|why| format!("goods[{place}], {day}: {why}")),
            );
        }
    }
    let edition = &calculator.rules().edition().name;
    let law = |edition: &str, sha256: &str| format!("{edition} ({sha256})");
    let now = calculator.answer(goods.first().ok_or_else(|| RecordError::Input(Vec::new()))?, Language::En);
    let engine = match &now {
        usmca::Answer::Determined(now) => now.engine.clone(),
        usmca::Answer::Rejected { .. } => record.engine.clone(),
    };
    let difference = Difference {
        law: Versions::unless_equal(
            law(&record.law.edition, &record.law.sha256),
            law(edition, calculator.law_sha256()),
        ),
        engine: Versions::unless_equal(&record.engine, engine),
        failed,
        ..Difference::default()
    };
    let equal = difference == Difference::default();
    Ok(if equal { Replayed::Equal } else { Replayed::Different(Box::new(difference)) })
}

/// Why a good does not meet a criterion.
fn unmet(calculator: &Calculator, good: &Read, criterion: &str) -> Option<String> {
    let told = calculator.determined(good, |determination, _| (determination.status(), determination.criteria()));
    match told {
        Ok((Status::Originating, met)) if met.iter().any(|one| letter(*one) == criterion) => None,
        Ok((Status::Originating, _)) => Some(format!("criterion {criterion} is not met")),
        Ok((Status::NonOriginating, _)) => Some("does not originate".to_owned()),
        Ok((Status::Undetermined, _)) => Some("is undetermined".to_owned()),
        Err(problems) => Some(problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")),
    }
}

fn letter(criterion: Criterion) -> String {
    format!("{criterion:?}")
}
