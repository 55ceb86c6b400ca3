//! Verdicts as rows of named cells, as columns, and in the three formats in which they are written.

mod columns;
mod parquet;

pub(crate) use columns::Columns;
pub(crate) use parquet::assemble;

use crate::BatchError;
use serde::ser::{Serialize, SerializeMap, Serializer};
use usmca::{Amount, Criterion, Finding, Status, Verdict};

/// How verdicts are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum VerdictFormat {
    /// One JSON object a line.
    JsonLines,
    /// With a header.
    Csv,
    /// A row group a segment.
    Parquet,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Holds {
    Text,
    Amount,
    Percent,
    Texts,
}

/// Every column, in order.
pub(crate) const COLUMNS: [(&str, Holds); 19] = [
    ("id", Holds::Text),
    ("status", Holds::Text),
    ("criterion", Holds::Text),
    ("rule", Holds::Text),
    ("regional_value_content_method", Holds::Text),
    ("regional_value_content_base", Holds::Amount),
    ("regional_value_content_non_originating_value", Holds::Amount),
    ("regional_value_content_percent", Holds::Percent),
    ("regional_value_content_threshold", Holds::Amount),
    ("regional_value_content_finding", Holds::Text),
    ("de_minimis_base", Holds::Text),
    ("de_minimis_amount", Holds::Amount),
    ("de_minimis_non_originating_value", Holds::Amount),
    ("de_minimis_percent", Holds::Percent),
    ("de_minimis_limit", Holds::Amount),
    ("de_minimis_finding", Holds::Text),
    ("missing", Holds::Texts),
    ("law_sha256", Holds::Text),
    ("engine", Holds::Text),
];

/// What stands in a column of a row.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Cell<'v> {
    Text(Option<&'v str>),
    Figure(Option<Amount>),
    Texts(Vec<String>),
}

/// The cells of a good, in the order of [`COLUMNS`]; without a verdict it was rejected.
pub(crate) fn cells<'v>(id: &'v str, verdict: Option<&Verdict<'v>>, law_sha256: &'v str) -> [Cell<'v>; 19] {
    let content = verdict.and_then(|verdict| verdict.regional_value_content);
    let de_minimis = verdict.and_then(|verdict| verdict.de_minimis);
    let missing = verdict.map(|verdict| verdict.missing.as_slice()).unwrap_or_default();
    [
        Cell::Text(Some(id)),
        Cell::Text(Some(verdict.map_or("rejected", |verdict| status(verdict.status)))),
        Cell::Text(verdict.and_then(|verdict| verdict.criterion).map(criterion)),
        Cell::Text(verdict.and_then(|verdict| verdict.rule)),
        Cell::Text(content.map(|one| one.method.key())),
        Cell::Figure(content.map(|one| one.base)),
        Cell::Figure(content.map(|one| one.non_originating_value)),
        Cell::Figure(content.and_then(|one| one.percent())),
        Cell::Figure(content.map(|one| one.threshold.amount())),
        Cell::Text(content.map(|one| finding(one.finding))),
        Cell::Text(de_minimis.map(|one| one.base.key())),
        Cell::Figure(de_minimis.map(|one| one.amount)),
        Cell::Figure(de_minimis.map(|one| one.non_originating_value)),
        Cell::Figure(de_minimis.and_then(|one| one.percent())),
        Cell::Figure(de_minimis.map(|one| one.limit.amount())),
        Cell::Text(de_minimis.map(|one| finding(one.finding))),
        Cell::Texts(missing.iter().map(|one| path(one.at, &one.fact)).collect()),
        Cell::Text(Some(law_sha256)),
        Cell::Text(Some(env!("CARGO_PKG_VERSION"))),
    ]
}

/// The path of a fact: `produced_in`, or `materials[2].of-8538.90`.
fn path(at: &str, fact: &str) -> String {
    if at.is_empty() { fact.to_owned() } else { format!("{at}.{fact}") }
}

const fn status(status: Status) -> &'static str {
    match status {
        Status::Originating => "originating",
        Status::NonOriginating => "non_originating",
        Status::Undetermined => "undetermined",
    }
}

const fn criterion(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::A => "A",
        Criterion::B => "B",
        Criterion::C => "C",
        Criterion::D => "D",
        Criterion::E => "E",
    }
}

const fn finding(finding: Finding) -> &'static str {
    match finding {
        Finding::Met => "met",
        Finding::NotMet => "not_met",
        Finding::Unknown => "unknown",
    }
}

/// A figure as an answer shows it.
fn shown(figure: Option<Amount>, holds: Holds) -> Option<String> {
    figure.map(|figure| if holds == Holds::Percent { format!("{:.2}", figure.decimal()) } else { figure.to_string() })
}

/// A row as a JSON object.
struct Object<'c, 'v>(&'c [Cell<'v>]);

impl Serialize for Object<'_, '_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(COLUMNS.len()))?;
        for ((name, holds), cell) in COLUMNS.iter().zip(self.0) {
            match cell {
                Cell::Text(text) => map.serialize_entry(name, text)?,
                Cell::Figure(figure) => map.serialize_entry(name, &shown(*figure, *holds))?,
                Cell::Texts(texts) => map.serialize_entry(name, texts)?,
            }
        }
        map.end()
    }
}

/// The verdicts of one segment, as they are gathered.
pub(crate) enum Writing {
    JsonLines(Vec<u8>),
    Csv(Box<csv::Writer<Vec<u8>>>),
    Parquet(Columns),
}

impl Writing {
    pub(crate) fn new(format: VerdictFormat) -> Writing {
        match format {
            VerdictFormat::JsonLines => Writing::JsonLines(Vec::new()),
            VerdictFormat::Csv => Writing::Csv(Box::new(csv::Writer::from_writer(Vec::new()))),
            VerdictFormat::Parquet => Writing::Parquet(Columns::new()),
        }
    }

    /// Adds a good; without a verdict it was rejected.
    pub(crate) fn push(&mut self, id: &str, verdict: Option<&Verdict<'_>>, law_sha256: &str) -> Result<(), BatchError> {
        let cells = cells(id, verdict, law_sha256);
        match self {
            Writing::JsonLines(text) => {
                serde_json::to_writer(&mut *text, &Object(&cells)).map_err(BatchError::unwritten)?;
                text.push(b'\n');
            }
            Writing::Csv(writer) => {
                let texts = COLUMNS.iter().zip(&cells).map(|((_, holds), cell)| match cell {
                    Cell::Text(text) => text.unwrap_or_default().to_owned(),
                    Cell::Figure(figure) => shown(*figure, *holds).unwrap_or_default(),
                    // A cell of CSV holds no list.
                    Cell::Texts(texts) => texts.join(";"),
                });
                writer.write_record(texts).map_err(BatchError::unwritten)?;
            }
            Writing::Parquet(columns) => columns.push(&cells),
        }
        Ok(())
    }

    /// The bytes of the segment.
    pub(crate) fn finish(self) -> Result<Vec<u8>, BatchError> {
        match self {
            Writing::JsonLines(text) => Ok(text),
            Writing::Csv(writer) => writer.into_inner().map_err(BatchError::unwritten),
            Writing::Parquet(columns) => parquet::part(columns).map_err(BatchError::unwritten),
        }
    }
}

/// The header of verdicts in CSV.
pub(crate) fn header() -> String {
    COLUMNS.map(|(name, _)| name).join(",") + "\n"
}
