//! A zip for the customs officer: what an origin verification asks of a good, element by element, from its record (Article 5.9).
//!
//! It holds the record itself, the answer to each element as PDF and as spreadsheet, and a manifest with their hashes; of a
//! certification these of each of its goods. The same record, law and program give the same bytes.

mod costs;
mod elements;
mod materials;
mod print;
mod sheet;
mod words;

use crate::certified::{CertifiedRead, on};
use crate::id::Id;
use crate::reading::AnswerRead;
use crate::record::{About, Kind, Record, RecordError};
use crate::replay::{Replayed, replay};
use serde::Serialize;
use std::collections::BTreeSet;
use std::io::{Cursor, Write};
use usmca::{Determination, GoodFile};
use usmca_wire::{Calculator, Read};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Why there is no pack.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// Not a record of a determination.
    #[error(transparent)]
    Record(#[from] RecordError),
    /// A certification whose goods cannot be determined anew as they were.
    #[error("its goods do not come out as they were certified: `usmca audit replay` tells more")]
    OtherNow,
    /// A certification under another law, which would determine its goods by other rules.
    #[error("it rests on another law than {0}; give --rules the tables of its own")]
    OtherLaw(String),
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
    file: String,
    bytes: usize,
    sha256: String,
}

/// The files of a pack by their names, and what they do not answer.
#[derive(Default)]
struct Packed {
    files: Vec<(String, Vec<u8>)>,
    gaps: Vec<String>,
}

/// The pack of a record, given by its canonical bytes; of a certification with the determination of each good on each of its
/// days, made anew. The questions of facts are those of the calculator's law.
///
/// # Errors
/// Bytes that are no record; a certification that does not come out as it was; a good that is larger than a spreadsheet.
pub fn pack(calculator: &Calculator, bytes: &[u8]) -> Result<Vec<u8>, PackError> {
    let (record, id) = (Record::read(bytes)?, Id::of(bytes));
    let packed = match record.record {
        Kind::Determination => answers(calculator, &record, &id, "")?,
        Kind::Certification => of_certification(calculator, &record, &id)?,
    };
    let files: Vec<(String, Vec<u8>)> =
        std::iter::once(("record.json".to_owned(), bytes.to_vec())).chain(packed.files).collect();
    let manifest = Manifest {
        pack: "verification of origin",
        record: id,
        made: record.at.to_string(),
        keep_until: record.keep_until.date.to_string(),
        law: &record.law,
        engine: &record.engine,
        gaps: packed.gaps,
        files: files.iter().map(|(file, bytes)| listed(file, bytes)).collect(),
    };
    let mut manifest = serde_json::to_vec_pretty(&manifest).map_err(RecordError::NotARecord)?;
    manifest.push(b'\n');
    zipped(std::iter::once(("manifest.json".to_owned(), manifest)).chain(files))
}

/// The answers of a determination to each element, in a folder of the pack, as those of a record that is kept.
fn answers(calculator: &Calculator, record: &Record, id: &Id, folder: &str) -> Result<Packed, PackError> {
    let answer = AnswerRead::read(record.answer.get()).map_err(RecordError::NotARecord)?;
    let good = record.goods()?.into_iter().next().ok_or_else(|| RecordError::Input(Vec::new()))?;
    let refuted = refuted(calculator, record, &good);
    let (file, law) = (good.file.unwrap_or_default(), calculator.rules());
    let of = elements::Source { record, id, file: &file, answer: &answer, law, refuted };
    let elements = of.elements();
    let words = words::words(record.spoken());
    let files = [
        ("verification.pdf", print::pdf(&elements, record, id, words)),
        ("verification.xlsx", sheet::xlsx(&elements, record.at, words)?),
    ];
    Ok(Packed { files: files.map(|(name, bytes)| (format!("{folder}{name}"), bytes)).into(), gaps: of.gaps() })
}

/// The answers for each good of a certification on each of its days, determined anew, in folders of their own,
/// `goods/1/2025-03-01/`.
fn of_certification(calculator: &Calculator, record: &Record, id: &Id) -> Result<Packed, PackError> {
    if record.law.sha256 != calculator.law_sha256() {
        return Err(PackError::OtherLaw(calculator.rules().edition().name.clone()));
    }
    if let Replayed::Different(one) = replay(calculator, record)?
        && one.changes_the_answer()
    {
        return Err(PackError::OtherNow);
    }
    let certified = CertifiedRead::of(record).map_err(RecordError::NotARecord)?;
    let warnings = certified.warnings.iter().map(|one| format!("{}: {}; {}", one.at, one.message, one.accepted));
    let mut packed = Packed { files: Vec::new(), gaps: warnings.collect() };
    for ((stated, good), number) in certified.goods.iter().zip(record.goods()?).zip(1..) {
        let anew = format!("{} {}", words::words(record.spoken()).anew, stated.criterion);
        let (language, days) = (record.spoken(), record.days);
        let about = About { reference: Some(anew), language, days, ..About::at(record.at) };
        for (day, dated) in stated.determined_on.iter().filter_map(|day| Some((day, on(&good, day)?))) {
            let determined = Record::determination(calculator, &dated, &about).map_err(RecordError::Input)?;
            let folder = format!("goods/{number}/{day}/");
            let one = answers(calculator, &determined, id, &folder)?;
            packed.gaps.extend(one.gaps.into_iter().map(|gap| format!("{folder} {gap}")));
            packed.files.extend(one.files);
        }
    }
    Ok(packed)
}

/// The files as a zip that tells no time.
fn zipped(files: impl Iterator<Item = (String, Vec<u8>)>) -> Result<Vec<u8>, PackError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The first moment that a zip can tell: the time of packing is no part of the pack.
    let how = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, bytes) in files {
        zip.start_file(name, how)?;
        zip.write_all(&bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// The places of claims that are not believed; none if another law or program than that of the record would have to tell.
fn refuted(calculator: &Calculator, record: &Record, good: &Read) -> Option<BTreeSet<String>> {
    let same = record.law.sha256 == calculator.law_sha256() && record.engine == env!("CARGO_PKG_VERSION");
    let places = |found: &Determination<'_>, _: &GoodFile| found.refuted_claims().map(str::to_owned).collect();
    same.then(|| calculator.determined(good, places).ok()).flatten()
}

fn listed(file: &str, bytes: &[u8]) -> Listed {
    Listed { file: file.to_owned(), bytes: bytes.len(), sha256: usmca_rules::sha256(bytes) }
}
