//! One determination or certification as one self-contained JSON document, named by the SHA-256 of its bytes.
//!
//! The canonical bytes of a record are the bytes that are stored: compact JSON with its keys in the order of [`Record`] and
//! one line feed. Input and answer are held to the byte, so `sha256sum` of a file gives its name, that of its `input` gives
//! `input_sha256`, and `answer` is what `usmca determine --format json` printed.

use crate::keep::{Days, KeepUntil};
use crate::time::Time;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::fmt;
use usmca::{Answer, Date, Language, Problem, ProblemKind};
use usmca_certification::Certified;
use usmca_wire::{Calculator, Read};

/// The most letters of a reference.
const MAXIMUM_REFERENCE: usize = 200;

/// What a record holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A good and the answer for it.
    Determination,
    /// A certification of origin and the goods on which it rests.
    Certification,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Kind::Determination => "determination",
            Kind::Certification => "certification",
        })
    }
}

/// A determination or a certification, with all that proves it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// What it holds.
    pub record: Kind,
    /// When it was made, as the caller told.
    pub at: Time,
    /// What it belongs to, such as an order, in the caller's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// From which days the time of keeping counts.
    pub days: Days,
    /// Until when it is kept.
    pub keep_until: KeepUntil,
    /// The language of the answer.
    pub language: String,
    /// The law that was applied.
    pub law: LawOfRecord,
    /// The version of the engine.
    pub engine: String,
    /// The good file in canonical JSON; of a certification the good files on which it rests, in a list.
    pub input: Box<RawValue>,
    /// The answer; of a certification the certification as data.
    pub answer: Box<RawValue>,
    /// Of a certification the document that was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
}

/// The law that a record rests on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LawOfRecord {
    /// Its edition; that of a scenario says that it is not law.
    pub edition: String,
    /// The nomenclature in which its rules are written.
    pub hs_edition: String,
    /// SHA-256 of the tables.
    pub sha256: String,
    /// What is supposed, if the tables are a scenario and no law.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scenario: Option<String>,
}

/// A document that was written.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// `text`, `json` or `pdf`.
    pub format: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
}

/// What the caller tells about a record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct About {
    /// What time it is.
    pub at: Time,
    /// What the record belongs to.
    pub reference: Option<String>,
    /// From which days the time of keeping counts.
    pub days: Days,
    /// Until when it is kept, if not as long as the law asks.
    pub keep_until: Option<Date>,
    /// The language of the answer.
    pub language: Language,
}

impl About {
    /// Nothing but the time.
    #[must_use]
    pub fn at(at: Time) -> About {
        About { at, reference: None, days: Days::default(), keep_until: None, language: Language::En }
    }

    /// What is wrong with the reference.
    fn checked(&self) -> Result<(), Problem> {
        let reference = self.reference.as_deref().unwrap_or_default();
        if reference.chars().count() > MAXIMUM_REFERENCE || reference.contains(char::is_control) {
            let message = format!("must be one line of at most {MAXIMUM_REFERENCE} letters");
            return Err(Problem::new("reference", ProblemKind::TooLarge, message));
        }
        Ok(())
    }
}

/// Why a document is not a record.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// Not JSON of the form of a record.
    #[error("is not a record: {0}")]
    NotARecord(serde_json::Error),
    /// The hash that the answer states is not that of the input.
    #[error("the input is not the one that was answered: its SHA-256 is {found}, not {stated}")]
    OtherInput {
        /// The hash of the input.
        found: String,
        /// The hash in the answer.
        stated: String,
    },
    /// The input of a record is no good file any more.
    #[error("the input cannot be determined: {}", told(.0))]
    Input(Vec<Problem>),
}

/// Problems in one line.
pub(crate) fn told(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

impl Record {
    /// The determination of a good, recorded.
    ///
    /// # Errors
    /// Every problem of the good, or what the caller told cannot be.
    pub fn determination(calculator: &Calculator, good: &Read, about: &About) -> Result<Record, Vec<Problem>> {
        about.checked().map_err(|problem| vec![problem])?;
        let answer = calculator.answer(good, about.language);
        let (Answer::Determined(determined), Some(file)) = (&answer, &good.file) else {
            return Err(match answer {
                Answer::Rejected { problems } => problems,
                Answer::Determined(_) => Vec::new(),
            });
        };
        let own = file.date.as_ref().and_then(|day| day.parse().ok()).unwrap_or_else(|| about.at.day());
        Ok(Record {
            record: Kind::Determination,
            engine: determined.engine.clone(),
            input: raw(file)?,
            answer: raw(&answer)?,
            document: None,
            ..Record::begun(calculator, about, about.days, own)?
        })
    }

    /// A certification of origin, recorded with the goods on which it rests and the document that was written.
    ///
    /// Its days of signing and of the last shipment that it covers count besides those that the caller tells.
    ///
    /// # Errors
    /// What the caller told cannot be.
    pub fn certification(
        calculator: &Calculator,
        certified: &Certified,
        document: Document,
        about: &About,
    ) -> Result<Record, Vec<Problem>> {
        about.checked().map_err(|problem| vec![problem])?;
        let day = |text: Option<&String>| text.and_then(|text| text.parse::<Date>().ok());
        let last = certified.blanket_period.as_ref().and_then(|period| day(period.until.as_ref()));
        let mut days = about.days;
        days.signed = days.signed.max(day(certified.signature.date.as_ref()));
        days.imported = days.imported.max(last);
        let goods: Vec<&usmca::GoodFile> = certified.goods.iter().map(|good| &good.file).collect();
        let whole = usmca_certification::Certification::Certified(Box::new(certified.clone()));
        Ok(Record {
            record: Kind::Certification,
            language: certified.language.clone(),
            engine: certified.engine.clone(),
            input: raw(&goods)?,
            answer: raw(&whole)?,
            document: Some(document),
            ..Record::begun(calculator, about, days, about.at.day())?
        })
    }

    fn begun(calculator: &Calculator, about: &About, days: Days, own: Date) -> Result<Record, Vec<Problem>> {
        let years = calculator.rules().agreement().records_kept_years;
        let edition = calculator.rules().edition();
        Ok(Record {
            record: Kind::Determination,
            at: about.at,
            reference: about.reference.clone(),
            days,
            keep_until: days.keep_until(about.keep_until, [about.at.day(), own], years).map_err(|one| vec![one])?,
            language: about.language.to_string(),
            law: LawOfRecord {
                edition: edition.name.clone(),
                hs_edition: edition.hs_edition.to_string(),
                sha256: calculator.law_sha256().to_owned(),
                scenario: edition.scenario.clone(),
            },
            engine: String::new(),
            input: Box::default(),
            answer: Box::default(),
            document: None,
        })
    }

    /// Its canonical bytes.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    /// The record that canonical bytes hold.
    ///
    /// # Errors
    /// Bytes that are no record, or whose input is not the one that was answered.
    pub fn read(bytes: &[u8]) -> Result<Record, RecordError> {
        let record: Record = serde_json::from_slice(bytes).map_err(RecordError::NotARecord)?;
        if record.record == Kind::Determination {
            let stated = stated_input(&record.answer)?;
            let found = usmca_rules::sha256(record.input.get().as_bytes());
            if found != stated {
                return Err(RecordError::OtherInput { found, stated });
            }
        }
        Ok(record)
    }

    /// The goods of its input.
    ///
    /// # Errors
    /// The input is no good file.
    pub fn goods(&self) -> Result<Vec<Read>, RecordError> {
        let goods = usmca_wire::read(self.input.get().as_bytes(), usmca_wire::Format::Json);
        let problems: Vec<Problem> = goods.iter().flat_map(|good| good.problems.clone()).collect();
        if problems.is_empty() { Ok(goods) } else { Err(RecordError::Input(problems)) }
    }

    /// The language of the answer.
    #[must_use]
    pub fn spoken(&self) -> Language {
        self.language.parse().unwrap_or_default()
    }
}

fn stated_input(answer: &RawValue) -> Result<String, RecordError> {
    #[derive(Deserialize)]
    struct Stated {
        input_sha256: String,
    }
    serde_json::from_str::<Stated>(answer.get()).map(|one| one.input_sha256).map_err(RecordError::NotARecord)
}

fn raw(of: &impl Serialize) -> Result<Box<RawValue>, Vec<Problem>> {
    serde_json::value::to_raw_value(of)
        .map_err(|error| vec![Problem::new("", ProblemKind::Syntax, format!("cannot be written as JSON: {error}"))])
}
