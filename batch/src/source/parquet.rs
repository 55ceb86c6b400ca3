//! A table in Parquet as stretches of rows; only the columns that are asked for are read.

use super::batches::{self, BatchRows};
use super::unreadable;
use crate::BatchError;
use crate::columns::MAXIMUM_COLUMNS;
use arrow_schema::DataType;
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{ArrowReaderOptions, ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder};
use std::fs::File;
use std::path::{Path, PathBuf};

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

    pub(crate) fn rows(
        self,
        columns: &[usize],
        id: usize,
        limit: usize,
    ) -> Result<BatchRows<ParquetRecordBatchReader>, BatchError> {
        let mask = ProjectionMask::roots(self.builder.parquet_schema(), columns.iter().copied());
        let reader = self.builder.with_projection(mask).with_batch_size(limit).build();
        let reader = reader.map_err(|error| refused(&self.file, &error))?;
        Ok(BatchRows::new(self.file.display().to_string(), reader, id))
    }
}

fn refused(file: &Path, error: &dyn std::fmt::Display) -> BatchError {
    batches::refused(&file.display().to_string(), error)
}
