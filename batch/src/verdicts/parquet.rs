//! Verdicts in Parquet: a segment is one row group, made as a file of its own, and the files are put together at the end
//! without being decoded.

use super::Columns;
use crate::BatchError;
use arrow_array::RecordBatch;
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_writer::ArrowWriterOptions;
use parquet::basic::Compression;
use parquet::column::writer::ColumnCloseResult;
use parquet::errors::ParquetError;
use parquet::file::metadata::{PageIndexPolicy, ParquetMetaData, ParquetMetaDataReader};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use std::fs::File;
use std::io::{BufReader, BufWriter, Read, Write};
use std::path::Path;
use std::sync::Arc;

fn properties() -> WriterProperties {
    WriterProperties::builder().set_compression(Compression::SNAPPY).build()
}

/// A whole file with one row group.
pub(crate) fn part(columns: Columns) -> Result<Vec<u8>, ParquetError> {
    let batch = RecordBatch::try_new(Columns::schema(), columns.finish())?;
    let options = ArrowWriterOptions::new().with_properties(properties()).with_skip_arrow_metadata(true);
    let mut writer = ArrowWriter::try_new_with_options(Vec::new(), Columns::schema(), options)?;
    writer.write(&batch)?;
    writer.into_inner()
}

/// Puts the files that stand one after the other in `parts` together as one file.
pub(crate) fn assemble(parts: &Path, lengths: &[u64], into: &Path) -> Result<(), BatchError> {
    let mut parts = BufReader::new(File::open(parts).map_err(BatchError::unwritten)?);
    let none = part(Columns::new()).map_err(BatchError::unwritten)?;
    let root = metadata(&none.into()).map_err(BatchError::unwritten)?;
    let root = root.file_metadata().schema_descr().root_schema_ptr();
    let file = BufWriter::new(File::create(into).map_err(BatchError::unwritten)?);
    let mut writer = SerializedFileWriter::new(file, root, Arc::new(properties())).map_err(BatchError::unwritten)?;
    for length in lengths {
        let mut part = Vec::new();
        (&mut parts).take(*length).read_to_end(&mut part).map_err(BatchError::unwritten)?;
        append(&mut writer, part.into()).map_err(BatchError::unwritten)?;
    }
    let file = writer.into_inner().map_err(BatchError::unwritten)?;
    file.into_inner().map_err(BatchError::unwritten)?.sync_all().map_err(BatchError::unwritten)
}

fn metadata(file: &bytes::Bytes) -> Result<ParquetMetaData, ParquetError> {
    ParquetMetaDataReader::new().with_page_index_policy(PageIndexPolicy::Optional).parse_and_finish(file)
}

/// The columns of a part as they are, with their statistics.
fn append<W: Write + Send>(writer: &mut SerializedFileWriter<W>, part: bytes::Bytes) -> Result<(), ParquetError> {
    let metadata = metadata(&part)?;
    let index = metadata.page_index();
    for (group, rows) in metadata.row_groups().iter().enumerate() {
        let mut out = writer.next_row_group()?;
        for (place, column) in rows.columns().iter().enumerate() {
            let close = ColumnCloseResult {
                bytes_written: u64::try_from(column.compressed_size()).unwrap_or_default(),
                rows_written: u64::try_from(rows.num_rows()).unwrap_or_default(),
                metadata: column.clone(),
                bloom_filter: None,
                column_index: index.and_then(|index| index.column_index(group, place)).cloned(),
                offset_index: index.and_then(|index| index.offset_index(group, place)).cloned(),
            };
            out.append_column(&part, close)?;
        }
        out.close()?;
    }
    Ok(())
}
