//! Record batches of Arrow as stretches of rows: those of a reader of Parquet, and those that a program has in memory.

use super::rows::Rows;
use crate::columns::MAXIMUM_COLUMNS;
use crate::{BatchError, Reader};
use arrow_array::cast::AsArray;
use arrow_array::types::{Int32Type, Int64Type};
use arrow_array::{ArrayRef, RecordBatch, StringArray};
use arrow_schema::{ArrowError, DataType, Field};
use std::sync::Arc;
use usmca::{Problem, ProblemKind};

/// A table in memory, or one that another program hands over batch by batch.
pub(crate) struct Batches {
    name: &'static str,
    reader: Reader,
    header: Vec<(String, DataType)>,
}

impl Batches {
    pub(crate) fn new(name: &'static str, reader: Reader) -> Result<Batches, BatchError> {
        let schema = reader.schema();
        let header: Vec<_> =
            schema.fields().iter().map(|field| (field.name().clone(), read_as(field.data_type()))).collect();
        if header.len() > MAXIMUM_COLUMNS {
            return Err(refused(name, &format!("has {} columns, more than {MAXIMUM_COLUMNS}", header.len())));
        }
        Ok(Batches { name, reader, header })
    }

    pub(crate) fn header(&self) -> &[(String, DataType)] {
        &self.header
    }

    pub(crate) fn rows(self, columns: Vec<usize>, id: usize, limit: usize) -> impl Iterator<Item = Stretch> + Send {
        let batches = self.reader.flat_map(move |batch| match batch.and_then(|batch| columns_of(&batch, &columns)) {
            Ok(batch) => slices(&batch, limit),
            Err(error) => vec![Err(error)],
        });
        BatchRows::new(self.name.to_owned(), batches, id)
    }
}

type Stretch = Result<Rows, BatchError>;

/// The type as which a column is read: the one type of its kind that cells are read from.
fn read_as(given: &DataType) -> DataType {
    use DataType::{
        Decimal32, Decimal64, Decimal128, Dictionary, Int8, Int16, Int32, Int64, LargeList, LargeUtf8, List, UInt8,
        UInt16, UInt32, Utf8, Utf8View,
    };
    match given {
        Utf8 | LargeUtf8 | Utf8View => Utf8,
        Dictionary(_, values) => read_as(values),
        Decimal32(digits, scale) | Decimal64(digits, scale) => Decimal128(*digits, *scale),
        Int8 | Int16 | UInt8 | UInt16 => Int32,
        UInt32 => Int64,
        List(item) | LargeList(item) => List(Arc::new(Field::new_list_field(read_as(item.data_type()), true))),
        other => other.clone(),
    }
}

/// The columns that are read, each as the type as which it is read; no such change loses anything.
fn columns_of(batch: &RecordBatch, columns: &[usize]) -> Result<RecordBatch, ArrowError> {
    let batch = batch.project(columns)?;
    let read = |column: &ArrayRef| arrow_cast::cast(column, &read_as(column.data_type()));
    let named = batch.schema().fields().iter().map(|field| field.name().clone()).collect::<Vec<_>>();
    let columns = batch.columns().iter().map(read).collect::<Result<Vec<_>, ArrowError>>()?;
    RecordBatch::try_from_iter_with_nullable(named.into_iter().zip(columns).map(|(name, column)| (name, column, true)))
}

fn slices(batch: &RecordBatch, limit: usize) -> Vec<Result<RecordBatch, ArrowError>> {
    let limit = limit.max(1);
    let starts = (0..batch.num_rows()).step_by(limit);
    starts.map(|start| Ok(batch.slice(start, limit.min(batch.num_rows().saturating_sub(start))))).collect()
}

pub(crate) fn refused(table: &str, error: &dyn std::fmt::Display) -> BatchError {
    BatchError::Refused(vec![Problem::new(table, ProblemKind::Syntax, error.to_string())])
}

/// The rows of record batches.
pub(crate) struct BatchRows<R> {
    name: String,
    reader: R,
    id: usize,
    next: u64,
}

impl<R> BatchRows<R> {
    /// With the id at that place of the columns.
    pub(crate) const fn new(name: String, reader: R, id: usize) -> BatchRows<R> {
        BatchRows { name, reader, id, next: 1 }
    }
}

impl<R: Iterator<Item = Result<RecordBatch, ArrowError>>> Iterator for BatchRows<R> {
    type Item = Stretch;

    fn next(&mut self) -> Option<Stretch> {
        let stopped = |error: &dyn std::fmt::Display| refused(&self.name, &format!("after row {}: {error}", self.next));
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
