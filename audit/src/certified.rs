//! A certification read back from its record: its goods, each on the days for which it was determined.

use crate::record::Record;
use serde::Deserialize;
use usmca::GoodFile;
use usmca_wire::Read;

/// What is read of the certification of a record.
#[derive(Deserialize)]
pub(crate) struct CertifiedRead {
    pub(crate) goods: Vec<CertifiedGood>,
    /// What was doubtful over the whole time that it covers.
    pub(crate) warnings: Vec<Warning>,
}

/// What was told beside the certification.
#[derive(Deserialize)]
pub(crate) struct Warning {
    pub(crate) at: String,
    pub(crate) message: String,
    pub(crate) accepted: String,
}

/// A good as it was certified.
#[derive(Deserialize)]
pub(crate) struct CertifiedGood {
    pub(crate) criterion: String,
    /// The days for which it was determined.
    pub(crate) determined_on: Vec<String>,
    pub(crate) input_sha256: String,
}

impl CertifiedRead {
    /// The certification of a record.
    ///
    /// # Errors
    /// The record holds none.
    pub(crate) fn of(record: &Record) -> Result<CertifiedRead, serde_json::Error> {
        serde_json::from_str(record.answer.get())
    }
}

/// A good as if this were its day; none if it has no file.
pub(crate) fn on(good: &Read, day: &str) -> Option<Read> {
    let file = good.file.as_ref()?;
    Some(Read { file: Some(GoodFile { date: Some(day.to_owned()), ..file.clone() }), problems: good.problems.clone() })
}
