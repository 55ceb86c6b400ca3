//! A table in Parquet as stretches of rows; only the columns that are asked for are read.

use super::rows::Rows;
use super::unreadable;
use crate::BatchError;
use crate::columns::MAXIMUM_COLUMNS;
use arrow_array::cast::AsArray;
use arrow_array::types::{Int32Type, Int64Type};
use arrow_array::{ArrayRef, StringArray};
use arrow_schema::DataType;
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{ArrowReaderOptions, ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder};
use std::fs::File;
use std::path::{Path, PathBuf};
use usmca::{Problem, ProblemKind};

/// A table in Parquet with its footer read.
pub(crate) struct Parquet {
    file: PathBuf,
    builder: ParquetRecordBatchReaderBuilder<File>,
    header: Vec<(String, DataType)>,
}

impl Parquet {
    pub(crate) fn open(file: &Path) -> Result<Parquet, BatchError> {
        let opened = File::open(file).map_err(|error| unreadable(file, &error))?;
        // What the file itself says of its types is enough; the writer's own types would only multiply the cases.
        let options = ArrowReaderOptions::new().with_skip_arrow_metadata(true);
        let builder = ParquetRecordBatchReaderBuilder::try_new_with_options(opened, options);
        let builder = builder.map_err(|error| refused(file, &error))?;
        let fields = builder.schema().fields();
        let header: Vec<_> = fields.iter().map(|field| (field.name().clone(), field.data_type().clone())).collect();
        if header.len() > MAXIMUM_COLUMNS {
            return Err(refused(file, &format!("has {} columns, more than {MAXIMUM_COLUMNS}", header.len())));
        }
        Ok(Parquet { file: file.to_owned(), builder, header })
    }

    pub(crate) fn header(&self) -> &[(String, DataType)] {
        &self.header
    }

    /// The number of its rows.
    pub(crate) fn total(&self) -> u64 {
        u64::try_from(self.builder.metadata().file_metadata().num_rows()).unwrap_or_default()
    }

    pub(crate) fn rows(self, columns: &[usize], id: usize, limit: usize) -> Result<ParquetRows, BatchError> {
        let mask = ProjectionMask::roots(self.builder.parquet_schema(), columns.iter().copied());
        let reader = self.builder.with_projection(mask).with_batch_size(limit).build();
        let reader = reader.map_err(|error| refused(&self.file, &error))?;
        Ok(ParquetRows { file: self.file, reader, id, next: 1 })
    }
}

fn refused(file: &Path, error: &dyn std::fmt::Display) -> BatchError {
    BatchError::Refused(vec![Problem::new(file.display().to_string(), ProblemKind::Syntax, error.to_string())])
}

/// The rows of a table in Parquet.
pub(crate) struct ParquetRows {
    file: PathBuf,
    reader: ParquetRecordBatchReader,
    id: usize,
    next: u64,
}

impl Iterator for ParquetRows {
    type Item = Result<Rows, BatchError>;

    fn next(&mut self) -> Option<Self::Item> {
        let stopped = |error: &dyn std::fmt::Display| refused(&self.file, &format!("after row {}: {error}", self.next));
        let batch = match self.reader.next()? {
            Ok(batch) => batch,
            Err(error) => return Some(Err(stopped(&error))),
        };
        let Some(ids) = batch.columns().get(self.id).and_then(texts) else {
            return Some(Err(stopped(&"has no ids")));
        };
        let first = self.next;
        self.next = self.next.saturating_add(u64::try_from(batch.num_rows()).unwrap_or(u64::MAX));
        Some(Ok(Rows { batch, ids, faults: None, first, position: self.next.saturating_sub(1) }))
    }
}

/// Ids as text, also those that are whole numbers.
fn texts(ids: &ArrayRef) -> Option<StringArray> {
    let written = |number: Option<i64>| number.map(|number| number.to_string());
    match ids.data_type() {
        DataType::Int32 => {
            Some(ids.as_primitive_opt::<Int32Type>()?.iter().map(|id| written(id.map(i64::from))).collect())
        }
        DataType::Int64 => Some(ids.as_primitive_opt::<Int64Type>()?.iter().map(written).collect()),
        _ => ids.as_string_opt().cloned(),
    }
}
