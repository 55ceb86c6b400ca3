//! A table as stretches of rows: from CSV, Parquet or memory alike, columns of Arrow with an id for each row.

use super::{batches, csv, parquet, unreadable};
use crate::BatchError;
use arrow_array::{Array, RecordBatch, StringArray};
use arrow_schema::DataType;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Some rows of a table that follow each other.
#[derive(Clone, Debug)]
pub(crate) struct Rows {
    /// The columns that are read.
    pub(crate) batch: RecordBatch,
    pub(crate) ids: StringArray,
    /// What is wrong with a row as text, where something is.
    pub(crate) faults: Option<StringArray>,
    /// The place of the first row in the table.
    pub(crate) first: u64,
    /// How much of the table has been read at the end of the stretch.
    pub(crate) position: u64,
}

impl Rows {
    pub(crate) fn len(&self) -> usize {
        self.batch.num_rows()
    }

    /// The rows from a place on; shares the columns.
    pub(crate) fn slice(&self, from: usize, length: usize) -> Rows {
        Rows {
            batch: self.batch.slice(from, length),
            ids: self.ids.slice(from, length),
            faults: self.faults.as_ref().map(|faults| faults.slice(from, length)),
            first: self.place(from),
            position: self.position,
        }
    }

    /// The place of a row in the table.
    pub(crate) fn place(&self, row: usize) -> u64 {
        self.first.saturating_add(u64::try_from(row).unwrap_or(u64::MAX))
    }

    /// The id of a row; none if it has none.
    pub(crate) fn id(&self, row: usize) -> Option<&str> {
        let there = row < self.ids.len() && self.ids.is_valid(row);
        there.then(|| self.ids.value(row)).filter(|id| !id.is_empty())
    }

    /// What is wrong with a row as text.
    pub(crate) fn fault(&self, row: usize) -> Option<&str> {
        let faults = self.faults.as_ref()?;
        faults.is_valid(row).then(|| faults.value(row))
    }
}

/// The rows of a table in its order.
pub(crate) type Stretches = Box<dyn Iterator<Item = Result<Rows, BatchError>> + Send>;

/// A table whose columns are known and whose rows have not been read.
pub(crate) enum Table {
    Csv(csv::Csv),
    Parquet(parquet::Parquet),
    Batches(batches::Batches),
}

/// A table, and what messages call it.
pub(crate) struct Named {
    pub(crate) shown: Arc<str>,
    pub(crate) table: Table,
}

impl Named {
    /// A file by its path.
    pub(crate) fn open(file: &Path) -> Result<Named, BatchError> {
        Ok(Named { shown: shown(file).into(), table: Table::open(file)? })
    }
}

impl Table {
    /// Opens a table by the extension of its file.
    pub(crate) fn open(file: &Path) -> Result<Table, BatchError> {
        match file.extension().and_then(|extension| extension.to_str()) {
            Some("csv") => csv::Csv::open(file).map(Table::Csv),
            Some("parquet") => parquet::Parquet::open(file).map(Table::Parquet),
            _ => Err(unreadable(file, &"a table is a .csv or a .parquet file")),
        }
    }

    /// The names and types of its columns.
    pub(crate) fn header(&self) -> &[(String, DataType)] {
        match self {
            Table::Csv(table) => table.header(),
            Table::Parquet(table) => table.header(),
            Table::Batches(table) => table.header(),
        }
    }

    /// The position at its end.
    pub(crate) fn total(&self) -> u64 {
        match self {
            Table::Csv(table) => table.total(),
            Table::Parquet(table) => table.total(),
            // Nobody is told how far a run in memory is.
            Table::Batches(_) => 0,
        }
    }

    /// Some columns of its rows, ascending, with the id at one of their places.
    pub(crate) fn rows(self, columns: Vec<usize>, id: usize, limit: usize) -> Result<Stretches, BatchError> {
        Ok(match self {
            Table::Csv(table) => Box::new(table.rows(columns, id, limit)),
            Table::Parquet(table) => Box::new(table.rows(&columns, id, limit)?),
            Table::Batches(table) => Box::new(table.rows(columns, id, limit)),
        })
    }
}

/// A file as a person sees it in a message.
pub(crate) fn shown(file: &Path) -> String {
    PathBuf::from(file).display().to_string()
}
