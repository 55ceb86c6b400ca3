//! Verdicts in Parquet: a segment is one row group, made as a file of its own, and the files are put together at the end
//! without being decoded.

use super::{COLUMNS, Cell, Holds};
use crate::BatchError;
use arrow_array::builder::{ArrayBuilder, Decimal128Builder, ListBuilder, StringBuilder};
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{DataType, Field, Schema};
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
use usmca::Amount;

/// All digits that the type has, so that no sum of amounts is too large.
const PRECISION: u8 = 38;
const AMOUNT_DECIMALS: u8 = 6;
const PERCENT_DECIMALS: u8 = 2;

/// The columns of a segment as they grow.
pub(crate) enum Builder {
    Text(StringBuilder),
    Figure(Decimal128Builder, u8),
    Texts(ListBuilder<StringBuilder>),
}

/// All of them, in the order of [`COLUMNS`].
pub(crate) struct Builders(Vec<Builder>);

const fn decimals(holds: Holds) -> u8 {
    if matches!(holds, Holds::Percent) { PERCENT_DECIMALS } else { AMOUNT_DECIMALS }
}

fn data_type(holds: Holds) -> DataType {
    match holds {
        Holds::Text => DataType::Utf8,
        Holds::Amount | Holds::Percent => DataType::Decimal128(PRECISION, decimals(holds).cast_signed()),
        Holds::Texts => DataType::List(Arc::new(Field::new_list_field(DataType::Utf8, true))),
    }
}

fn schema() -> Arc<Schema> {
    let nullable = |name: &str| !matches!(name, "id" | "status" | "missing" | "law_sha256" | "engine");
    let fields = COLUMNS.map(|(name, holds)| Field::new(name, data_type(holds), nullable(name)));
    Arc::new(Schema::new(fields.to_vec()))
}

fn properties() -> WriterProperties {
    WriterProperties::builder().set_compression(Compression::SNAPPY).build()
}

/// In the smallest unit of a column.
fn units(figure: Amount, decimals: u8) -> i128 {
    let mut decimal = figure.decimal();
    decimal.rescale(u32::from(decimals));
    decimal.mantissa()
}

impl Builders {
    pub(crate) fn new() -> Builders {
        let builder = |(_, holds): (&str, Holds)| match holds {
            Holds::Text => Builder::Text(StringBuilder::new()),
            Holds::Amount | Holds::Percent => {
                let figures = Decimal128Builder::new().with_data_type(data_type(holds));
                Builder::Figure(figures, decimals(holds))
            }
            Holds::Texts => Builder::Texts(ListBuilder::new(StringBuilder::new())),
        };
        Builders(COLUMNS.map(builder).into())
    }

    pub(crate) fn push(&mut self, cells: &[Cell<'_>]) {
        for (builder, cell) in self.0.iter_mut().zip(cells) {
            match (builder, cell) {
                (Builder::Text(column), Cell::Text(text)) => column.append_option(*text),
                (Builder::Figure(column, decimals), Cell::Figure(figure)) => {
                    column.append_option(figure.map(|figure| units(figure, *decimals)));
                }
                (Builder::Texts(column), Cell::Texts(texts)) => column.append_value(texts.iter().map(Some)),
                _ => {}
            }
        }
    }

    /// A whole file with one row group.
    pub(crate) fn finish(self) -> Result<Vec<u8>, ParquetError> {
        let columns = self.0.into_iter().map(|builder| -> ArrayRef {
            match builder {
                Builder::Text(mut column) => ArrayBuilder::finish(&mut column),
                Builder::Figure(mut column, _) => ArrayBuilder::finish(&mut column),
                Builder::Texts(mut column) => ArrayBuilder::finish(&mut column),
            }
        });
        let batch = RecordBatch::try_new(schema(), columns.collect())?;
        let options = ArrowWriterOptions::new().with_properties(properties()).with_skip_arrow_metadata(true);
        let mut writer = ArrowWriter::try_new_with_options(Vec::new(), schema(), options)?;
        writer.write(&batch)?;
        writer.into_inner()
    }
}

/// Puts the files that stand one after the other in `parts` together as one file.
pub(crate) fn assemble(parts: &Path, lengths: &[u64], into: &Path) -> Result<(), BatchError> {
    let mut parts = BufReader::new(File::open(parts).map_err(BatchError::unwritten)?);
    let none = Builders::new().finish().map_err(BatchError::unwritten)?;
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
