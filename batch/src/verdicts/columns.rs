//! Verdicts as columns of Arrow, which grow row by row.

use super::{COLUMNS, Cell, Holds};
use arrow_array::ArrayRef;
use arrow_array::builder::{ArrayBuilder, Decimal128Builder, ListBuilder, StringBuilder};
use arrow_schema::{DataType, Field, Schema};
use std::sync::Arc;
use usmca::Amount;

/// All digits that the type has, so that no sum of amounts is too large.
const PRECISION: u8 = 38;
const AMOUNT_DECIMALS: u8 = 6;
const PERCENT_DECIMALS: u8 = 2;

/// One column as it grows.
enum Column {
    Text(StringBuilder),
    Figure(Decimal128Builder, u8),
    Texts(ListBuilder<StringBuilder>),
}

/// All of them, in the order of [`COLUMNS`].
pub(crate) struct Columns(Vec<Column>);

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

/// In the smallest unit of a column.
fn units(figure: Amount, decimals: u8) -> i128 {
    let mut decimal = figure.decimal();
    decimal.rescale(u32::from(decimals));
    decimal.mantissa()
}

impl Columns {
    /// Their names and types.
    pub(crate) fn schema() -> Arc<Schema> {
        let nullable = |name: &str| !matches!(name, "id" | "status" | "missing" | "law_sha256" | "engine");
        let fields = COLUMNS.map(|(name, holds)| Field::new(name, data_type(holds), nullable(name)));
        Arc::new(Schema::new(fields.to_vec()))
    }

    pub(crate) fn new() -> Columns {
        let column = |(_, holds): (&str, Holds)| match holds {
            Holds::Text => Column::Text(StringBuilder::new()),
            Holds::Amount | Holds::Percent => {
                let figures = Decimal128Builder::new().with_data_type(data_type(holds));
                Column::Figure(figures, decimals(holds))
            }
            Holds::Texts => Column::Texts(ListBuilder::new(StringBuilder::new())),
        };
        Columns(COLUMNS.map(column).into())
    }

    /// Adds a row.
    pub(crate) fn push(&mut self, cells: &[Cell<'_>]) {
        for (column, cell) in self.0.iter_mut().zip(cells) {
            match (column, cell) {
                (Column::Text(column), Cell::Text(text)) => column.append_option(*text),
                (Column::Figure(column, decimals), Cell::Figure(figure)) => {
                    column.append_option(figure.map(|figure| units(figure, *decimals)));
                }
                (Column::Texts(column), Cell::Texts(texts)) => column.append_value(texts.iter().map(Some)),
                _ => {}
            }
        }
    }

    pub(crate) fn finish(self) -> Vec<ArrayRef> {
        let finished = |column| -> ArrayRef {
            match column {
                Column::Text(mut column) => ArrayBuilder::finish(&mut column),
                Column::Figure(mut column, _) => ArrayBuilder::finish(&mut column),
                Column::Texts(mut column) => ArrayBuilder::finish(&mut column),
            }
        };
        self.0.into_iter().map(finished).collect()
    }
}
