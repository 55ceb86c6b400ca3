//! A zip for the customs officer: what an origin verification asks of a good, element by element, from its record (Article 5.9).
//!
//! It holds the record itself, the answer to each element as PDF and as spreadsheet, and a manifest with their hashes; the
//! same record gives the same bytes.

mod costs;
mod elements;
mod materials;
mod print;
mod sheet;
mod words;

use crate::id::Id;
use crate::reading::AnswerRead;
use crate::record::{Kind, Record, RecordError};
use serde::Serialize;
use std::collections::BTreeSet;
use std::io::{Cursor, Write};
use usmca::{Good, GoodFile};
use usmca_wire::Calculator;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Why there is no pack.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// Not a record of a determination.
    #[error(transparent)]
    Record(#[from] RecordError),
    /// A record of a certification.
    #[error("is a certification; the pack is made of the determination of one of its goods")]
    Certification,
    /// The spreadsheet cannot hold it.
    #[error("the spreadsheet cannot be written: {0}")]
    Spreadsheet(#[from] rust_xlsxwriter::XlsxError),
    /// The zip cannot hold it.
    #[error("the zip cannot be written: {0}")]
    Zip(#[from] zip::result::ZipError),
    /// The bytes cannot be written.
    #[error("the zip cannot be written: {0}")]
    Io(#[from] std::io::Error),
}

/// An element of a verification: what is asked, and the answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Element {
    pub(crate) title: &'static str,
    pub(crate) asked: &'static str,
    pub(crate) parts: Vec<Part>,
}

/// A part of an answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Part {
    /// A label and what is stated, a line each.
    Pairs(Vec<(String, String)>),
    /// A heading for each column, and rows.
    Table { columns: Vec<&'static str>, rows: Vec<Vec<String>> },
    /// The steps of a trace, each with its depth, its finding and its words.
    Steps(Vec<(usize, String, String)>),
    /// Paragraphs.
    Lines(Vec<String>),
}

#[derive(Serialize)]
struct Manifest<'a> {
    pack: &'static str,
    record: Id,
    made: String,
    keep_until: String,
    law: &'a crate::record::LawOfRecord,
    engine: &'a str,
    gaps: Vec<String>,
    files: Vec<Listed>,
}

#[derive(Serialize)]
struct Listed {
    file: &'static str,
    bytes: usize,
    sha256: String,
}

/// The pack of a record, given by its canonical bytes. The questions of facts are those of the calculator's law.
///
/// # Errors
/// Bytes that are no record of a determination; a good that is larger than a spreadsheet.
pub fn pack(calculator: &Calculator, bytes: &[u8]) -> Result<Vec<u8>, PackError> {
    let record = Record::read(bytes)?;
    if record.record == Kind::Certification {
        return Err(PackError::Certification);
    }
    let answer = AnswerRead::read(record.answer.get()).map_err(RecordError::NotARecord)?;
    let goods = record.goods()?;
    let file = goods.into_iter().find_map(|good| good.file).unwrap_or_default();
    let id = Id::of(bytes);
    let of = elements::Source {
        record: &record,
        id: &id,
        file: &file,
        answer: &answer,
        law: calculator.rules(),
        refuted: refuted(calculator, &record, &file),
    };
    let elements = of.elements();
    let words = words::words(record.spoken());
    let files = [
        ("record.json", bytes.to_vec()),
        ("verification.pdf", print::pdf(&elements, &record, &id, words)),
        ("verification.xlsx", sheet::xlsx(&elements, record.at, words)?),
    ];
    let manifest = Manifest {
        pack: "verification of origin",
        record: id.clone(),
        made: record.at.to_string(),
        keep_until: record.keep_until.date.to_string(),
        law: &record.law,
        engine: &record.engine,
        gaps: of.gaps(),
        files: files.iter().map(|(file, bytes)| listed(file, bytes)).collect(),
    };
    let mut manifest = serde_json::to_vec_pretty(&manifest).map_err(RecordError::NotARecord)?;
    manifest.push(b'\n');
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The first moment that a zip can tell: the time of packing is no part of the pack.
    let how = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, bytes) in std::iter::once(("manifest.json", manifest)).chain(files) {
        zip.start_file(name, how)?;
        zip.write_all(&bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn refuted(calculator: &Calculator, record: &Record, file: &GoodFile) -> BTreeSet<String> {
    let same_law = record.law.sha256 == calculator.law_sha256();
    let good = same_law.then(|| Good::check(file, calculator.rules()).ok()).flatten();
    good.iter().flat_map(Good::refuted_claims).map(str::to_owned).collect()
}

fn listed(file: &'static str, bytes: &[u8]) -> Listed {
    Listed { file, bytes: bytes.len(), sha256: usmca_rules::sha256(bytes) }
}
