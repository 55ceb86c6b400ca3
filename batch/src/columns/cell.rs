//! The cells of a column of Arrow, read as what their key takes: nothing is rounded, and nothing is guessed.

use super::keys::{Kind, Put};
use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Decimal128Type, Int32Type, Int64Type};
use arrow_array::{
    Array, ArrayRef, BooleanArray, Date32Array, Decimal128Array, Int32Array, Int64Array, ListArray, StringArray,
};
use arrow_schema::DataType;
use std::borrow::Cow;
use usmca::{Problem, ProblemKind};

/// The longest text of a cell, in bytes.
const MAXIMUM_CELL: usize = 64 * 1024;
/// The most decimals that an amount may have; zeros after them say nothing.
const DECIMALS: usize = 6;

/// The cells of a column, by what they hold.
pub(crate) enum Cells<'b> {
    Nothing,
    Text(&'b StringArray),
    Boolean(&'b BooleanArray),
    Decimal(&'b Decimal128Array),
    Int32(&'b Int32Array),
    Int64(&'b Int64Array),
    Date(&'b Date32Array),
    Texts(&'b ListArray),
}

impl Kind {
    /// Why a column of this type cannot give such a key; none if it can.
    pub(crate) fn refuses(self, given: &DataType) -> Option<String> {
        use DataType::{Boolean, Date32, Decimal128, Int32, Int64, Null, Utf8};
        let list = matches!(given, DataType::List(item) if *item.data_type() == Utf8);
        let (accepted, taken) = match self {
            Kind::Code => ("text", false),
            Kind::Amount => ("text, decimal or a whole number", matches!(given, Decimal128(..) | Int32 | Int64)),
            Kind::Date => ("text or a date", *given == Date32),
            Kind::Text => ("text or a whole number", matches!(given, Int32 | Int64)),
            Kind::Boolean => ("true or false, or text that says so", *given == Boolean),
            Kind::Texts => ("a list of text, or text with `;` between", list),
        };
        if taken || matches!(given, Utf8 | Null) {
            return None;
        }
        let why = match self {
            Kind::Code if given.is_numeric() => ": as a number a code has lost its leading zeros",
            Kind::Amount if given.is_floating() => ": a float is not the exact amount",
            _ => "",
        };
        Some(format!("must be {accepted}, not {given}{why}"))
    }
}

impl<'b> Cells<'b> {
    /// The cells of a column whose type has been accepted.
    pub(crate) fn of(column: &'b ArrayRef) -> Cells<'b> {
        match column.data_type() {
            DataType::Utf8 => column.as_string_opt().map(Cells::Text),
            DataType::Boolean => column.as_boolean_opt().map(Cells::Boolean),
            DataType::Decimal128(..) => column.as_primitive_opt::<Decimal128Type>().map(Cells::Decimal),
            DataType::Int32 => column.as_primitive_opt::<Int32Type>().map(Cells::Int32),
            DataType::Int64 => column.as_primitive_opt::<Int64Type>().map(Cells::Int64),
            DataType::Date32 => column.as_primitive_opt::<Date32Type>().map(Cells::Date),
            DataType::List(_) => column.as_list_opt().map(Cells::Texts),
            _ => None,
        }
        .unwrap_or(Cells::Nothing)
    }

    /// The text of a cell; none if it is empty.
    pub(crate) fn text(&self, row: usize) -> Option<Cow<'b, str>> {
        let there = |array: &dyn Array| array.is_valid(row);
        let text: Cow<'b, str> = match self {
            Cells::Text(array) if there(array) => array.value(row).into(),
            Cells::Decimal(array) if there(array) => trimmed(array.value_as_string(row)).into(),
            Cells::Int32(array) if there(array) => array.value(row).to_string().into(),
            Cells::Int64(array) if there(array) => array.value(row).to_string().into(),
            Cells::Date(array) if there(array) => array.value_as_date(row).map(|day| day.to_string())?.into(),
            _ => return None,
        };
        (!text.is_empty()).then_some(text)
    }

    fn boolean(&self, row: usize) -> Result<Option<bool>, Problem> {
        if let Cells::Boolean(array) = self {
            return Ok(array.is_valid(row).then(|| array.value(row)));
        }
        match self.text(row).as_deref() {
            None => Ok(None),
            Some("true" | "TRUE" | "True") => Ok(Some(true)),
            Some("false" | "FALSE" | "False") => Ok(Some(false)),
            Some(other) => {
                let other: String = other.chars().take(40).collect();
                Err(Problem::new("", ProblemKind::WrongType, format!("must be true or false, not {other:?}")))
            }
        }
    }

    fn texts(&self, row: usize) -> Option<Vec<String>> {
        if let Cells::Texts(array) = self {
            let items = array.is_valid(row).then(|| array.value(row))?;
            return Some(items.as_string_opt::<i32>()?.iter().flatten().map(str::to_owned).collect());
        }
        let text = self.text(row)?;
        Some(text.split(';').map(|part| part.trim().to_owned()).collect())
    }

    /// Puts the value of a cell into a row of the file; whether there is one.
    pub(crate) fn put<T>(&self, row: usize, put: &Put<T>, name: &str, into: &mut T) -> Result<bool, Problem> {
        match put {
            Put::Boolean(put) => Ok(self.boolean(row)?.map(|is| put(into, is)).is_some()),
            Put::Answers(of) => Ok(self.boolean(row)?.map(|is| of(into).insert(name.to_owned(), is)).is_some()),
            Put::Texts(put) => Ok(self.texts(row).map(|texts| put(into, texts)).is_some()),
            Put::Text(put) => Ok(self.bounded(row)?.map(|text| put(into, text)).is_some()),
            Put::Amounts(of) => Ok(self.bounded(row)?.map(|text| of(into).insert(name.to_owned(), text)).is_some()),
        }
    }

    fn bounded(&self, row: usize) -> Result<Option<String>, Problem> {
        match self.text(row) {
            Some(text) if text.len() > MAXIMUM_CELL => {
                Err(Problem::new("", ProblemKind::TooLarge, format!("longer than {MAXIMUM_CELL} bytes")))
            }
            text => Ok(text.map(Cow::into_owned)),
        }
    }
}

/// Without the zeros of a column's scale that an amount has no place for.
fn trimmed(mut decimal: String) -> String {
    if let Some(point) = decimal.find('.') {
        while decimal.ends_with('0') && decimal.len() > point.saturating_add(DECIMALS).saturating_add(1) {
            decimal.pop();
        }
    }
    decimal
}
