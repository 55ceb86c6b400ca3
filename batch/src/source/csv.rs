//! A table in CSV as stretches of rows: every cell a text, an empty one nothing.

use super::rows::Rows;
use super::{size, unreadable};
use crate::BatchError;
use crate::columns::MAXIMUM_COLUMNS;
use arrow_array::builder::StringBuilder;
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::{DataType, Field, Schema};
use csv::{ByteRecord, Reader, ReaderBuilder};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use usmca::{Problem, ProblemKind};

/// The longest row, in bytes: a quote that is not closed does not swallow the file.
const MAXIMUM_ROW: usize = 1024 * 1024;
/// The text of a stretch, in bytes, after which it ends.
const STRETCH: usize = 8 * 1024 * 1024;

/// Reads no more than one row may have, so that a row is bounded before it is held.
struct Bounded {
    file: File,
    left: usize,
}

impl Read for Bounded {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        if self.left == 0 {
            let message = format!("a row is longer than {MAXIMUM_ROW} bytes; is a quote not closed?");
            return Err(std::io::Error::new(std::io::ErrorKind::InvalidData, message));
        }
        let length = into.len().min(self.left);
        let read = self.file.read(into.get_mut(..length).unwrap_or_default())?;
        self.left = self.left.saturating_sub(read);
        Ok(read)
    }
}

/// A table in CSV with its header read.
pub(crate) struct Csv {
    file: PathBuf,
    reader: Reader<Bounded>,
    header: Vec<(String, DataType)>,
    total: u64,
}

impl Csv {
    pub(crate) fn open(file: &Path) -> Result<Csv, BatchError> {
        let opened = File::open(file).map_err(|error| unreadable(file, &error))?;
        let bounded = Bounded { file: opened, left: MAXIMUM_ROW };
        let mut reader = ReaderBuilder::new().flexible(true).buffer_capacity(64 * 1024).from_reader(bounded);
        let header = reader.headers().map_err(|error| refused(file, &error))?;
        let header: Vec<_> = header.iter().map(|name| (name.trim().to_owned(), DataType::Utf8)).collect();
        if header.len() > MAXIMUM_COLUMNS {
            return Err(refused(file, &format!("has {} columns, more than {MAXIMUM_COLUMNS}", header.len())));
        }
        Ok(Csv { total: size(file)?, file: file.to_owned(), reader, header })
    }

    pub(crate) fn header(&self) -> &[(String, DataType)] {
        &self.header
    }

    pub(crate) const fn total(&self) -> u64 {
        self.total
    }

    pub(crate) fn rows(self, columns: Vec<usize>, id: usize, limit: usize) -> CsvRows {
        let names = columns.iter().filter_map(|column| self.header.get(*column));
        let fields: Vec<Field> = names.map(|(name, _)| Field::new(name, DataType::Utf8, true)).collect();
        // The header is row 1, as a spreadsheet counts.
        CsvRows { table: self, schema: Arc::new(Schema::new(fields)), columns, id, limit, next: 2 }
    }
}

fn refused(file: &Path, error: &dyn std::fmt::Display) -> BatchError {
    BatchError::Refused(vec![Problem::new(file.display().to_string(), ProblemKind::Syntax, error.to_string())])
}

/// The rows of a table in CSV.
pub(crate) struct CsvRows {
    table: Csv,
    schema: Arc<Schema>,
    columns: Vec<usize>,
    id: usize,
    limit: usize,
    next: u64,
}

impl CsvRows {
    /// One row into the columns, and what is wrong with it as text.
    fn append(&self, record: &ByteRecord, into: &mut [StringBuilder]) -> Option<String> {
        let (given, wanted) = (record.len(), self.table.header.len());
        let mut fault = (given != wanted).then(|| format!("has {given} cells where the header has {wanted}"));
        for (column, cells) in self.columns.iter().zip(into) {
            match record.get(*column).map(std::str::from_utf8) {
                Some(Ok("")) | None => cells.append_null(),
                Some(Ok(text)) => cells.append_value(text),
                Some(Err(error)) => {
                    cells.append_null();
                    let name = self.table.header.get(*column).map_or("", |(name, _)| name.as_str());
                    let at = error.valid_up_to();
                    fault = Some(format!("column {name} is not UTF-8 text: the byte at offset {at} of the cell"));
                }
            }
        }
        fault
    }

    fn stretch(&mut self) -> Result<Option<Rows>, BatchError> {
        let mut cells: Vec<StringBuilder> = self.columns.iter().map(|_| StringBuilder::new()).collect();
        let mut faults = StringBuilder::new();
        let (mut count, mut bytes, mut faulty) = (0_usize, 0_usize, false);
        let mut record = ByteRecord::new();
        while count < self.limit && bytes < STRETCH {
            self.table.reader.get_mut().left = MAXIMUM_ROW;
            let more = self.table.reader.read_byte_record(&mut record);
            if !more.map_err(|error| self.stopped(count, &error))? {
                break;
            }
            let fault = self.append(&record, &mut cells);
            faulty |= fault.is_some();
            faults.append_option(fault);
            count = count.saturating_add(1);
            bytes = bytes.saturating_add(record.as_slice().len());
        }
        if count == 0 {
            return Ok(None);
        }
        let columns: Vec<ArrayRef> = cells.iter_mut().map(|cells| Arc::new(cells.finish()) as ArrayRef).collect();
        let batch = RecordBatch::try_new(self.schema.clone(), columns).map_err(|error| self.stopped(count, &error))?;
        let ids = batch.columns().get(self.id).and_then(|ids| ids.as_any().downcast_ref().cloned());
        let position = self.table.reader.position().byte();
        let faults = faulty.then(|| faults.finish());
        let ids = ids.ok_or_else(|| self.stopped(count, &"has no ids"))?;
        let first = self.next;
        self.next = self.next.saturating_add(u64::try_from(count).unwrap_or(u64::MAX));
        Ok(Some(Rows { batch, ids, faults, first, position }))
    }

    /// The table cannot be read on.
    fn stopped(&self, count: usize, error: &dyn std::fmt::Display) -> BatchError {
        let row = self.next.saturating_add(u64::try_from(count).unwrap_or(u64::MAX));
        refused(&self.table.file, &format!("row {row}: {error}"))
    }
}

impl Iterator for CsvRows {
    type Item = Result<Rows, BatchError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.stretch().transpose()
    }
}
