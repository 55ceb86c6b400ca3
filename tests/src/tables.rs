//! Goods as the tables of a batch: CSV, Parquet and JSON Lines with the same content.

use arrow_array::{ArrayRef, RecordBatch, StringArray};
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use serde_json::Value;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use usmca::GoodFile;

/// A folder of its own for a test, emptied.
///
/// # Panics
/// If it cannot be made.
#[must_use]
pub fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("usmca-batch-{}-{name}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// A table as text.
pub struct Columns {
    /// The header.
    pub names: Vec<&'static str>,
    /// The cells of each row; none is empty.
    pub rows: Vec<Vec<Option<String>>>,
}

/// Columns of goods.
pub const GOODS: [&str; 8] = [
    "name",
    "hs",
    "date",
    "produced_in",
    "transaction_value",
    "costs.total",
    "facts.for-use-in-heavy-truck",
    "transport.left_territory",
];
/// Columns of materials.
pub const MATERIALS: [&str; 5] = ["hs", "value", "originating", "deduct.brokerage", "weight"];

/// What stands at a path of a file, as a cell.
fn cell(file: &Value, path: &str) -> Option<String> {
    match file.pointer(&format!("/{}", path.replace('.', "/")))? {
        Value::String(text) => Some(text.clone()),
        Value::Bool(is) => Some(is.to_string()),
        Value::Array(list) => Some(list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(";")),
        other => panic!("{other} is no cell"),
    }
}

/// The two tables of goods with their ids.
///
/// # Panics
/// If a good file holds what no cell can.
#[must_use]
pub fn tables(goods: &[(String, GoodFile)]) -> (Columns, Columns) {
    let rows = |file: &Value, id: &str, names: &[&str]| {
        std::iter::once(Some(id.to_owned())).chain(names.iter().map(|name| cell(file, name))).collect::<Vec<_>>()
    };
    let (mut of_goods, mut of_materials) = (Vec::new(), Vec::new());
    for (id, good) in goods {
        let file = serde_json::to_value(good).expect("a good file prints");
        of_goods.push(rows(&file, id, &GOODS));
        let materials = file["materials"].as_array().into_iter().flatten();
        of_materials.extend(materials.map(|material| rows(material, id, &MATERIALS)));
    }
    let names = |id, names: &[&'static str]| std::iter::once(id).chain(names.iter().copied()).collect();
    (
        Columns { names: names("id", &GOODS), rows: of_goods },
        Columns { names: names("good", &MATERIALS), rows: of_materials },
    )
}

impl Columns {
    /// As CSV; no cell of these tests needs quotes.
    ///
    /// # Panics
    /// If it cannot be written.
    pub fn write_csv(&self, file: &Path) {
        let mut text = self.names.join(",") + "\n";
        for row in &self.rows {
            let cells: Vec<&str> = row.iter().map(|cell| cell.as_deref().unwrap_or_default()).collect();
            text.push_str(&(cells.join(",") + "\n"));
        }
        std::fs::write(file, text).expect("a file is written");
    }

    /// As Parquet, every column a text.
    ///
    /// # Panics
    /// If it cannot be written.
    pub fn write_parquet(&self, file: &Path) {
        let column = |place: usize| -> ArrayRef {
            Arc::new(self.rows.iter().map(|row| row[place].as_deref()).collect::<StringArray>())
        };
        let columns = self.names.iter().enumerate().map(|(place, name)| (*name, column(place), true));
        write_parquet(file, &RecordBatch::try_from_iter_with_nullable(columns).expect("a batch"));
    }
}

/// Any columns as Parquet.
///
/// # Panics
/// If it cannot be written.
pub fn write_parquet(file: &Path, batch: &RecordBatch) {
    let mut writer = ArrowWriter::try_new(File::create(file).expect("a file"), batch.schema(), None).expect("a writer");
    writer.write(batch).expect("rows are written");
    writer.close().expect("a footer is written");
}

/// The rows of a Parquet file as text, a cell that is empty as nothing; the cells of a list with `;` between.
///
/// # Panics
/// If it cannot be read.
#[must_use]
pub fn read_parquet(file: &Path) -> Vec<Vec<String>> {
    let file = File::open(file).expect("a file");
    let reader = ParquetRecordBatchReaderBuilder::try_new(file).expect("a footer").build().expect("a reader");
    let mut rows = Vec::new();
    for batch in reader {
        let batch = batch.expect("rows");
        for row in 0..batch.num_rows() {
            rows.push(batch.columns().iter().map(|column| parquet_cell(column, row)).collect());
        }
    }
    rows
}

fn parquet_cell(column: &ArrayRef, row: usize) -> String {
    use arrow_array::cast::AsArray;
    if column.is_null(row) {
        return String::new();
    }
    if let Some(texts) = column.as_string_opt::<i32>() {
        return texts.value(row).to_owned();
    }
    if let Some(list) = column.as_list_opt::<i32>() {
        let items = list.value(row);
        return items.as_string::<i32>().iter().flatten().collect::<Vec<_>>().join(";");
    }
    column.as_primitive::<arrow_array::types::Decimal128Type>().value_as_string(row)
}
