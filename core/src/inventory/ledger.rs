//! The ledger that Uniform Regulations Schedules 7 and 8 are applied to: what is written, checked and bounded.
//!
//! Rows are in order of date; on one day, in the order in which they are written, because a shipment may precede a
//! receipt of the same day (Schedule 8, Appendix A).

use crate::amount::{Amount, AmountError};
use crate::problem::{Message, Problem, ProblemKind};
use crate::says;
use jiff::civil::Date;

/// Rows that a ledger may have.
pub const MAXIMUM_LEDGER_ROWS: usize = 10_000;
/// Rows that may be averaged before each shipment: each withdrawal lengthens the exact quotient by that of its units.
pub const MAXIMUM_AVERAGED_ROWS: usize = 2_000;
/// Years that a ledger may cover: with one date mistyped by a century there would be thousands of empty periods.
const MAXIMUM_YEARS: i16 = 20;
/// Characters that a reference may have.
const MAXIMUM_REFERENCE: usize = 200;

/// A row as it is written.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LedgerRow {
    /// The line on which it stands.
    pub line: u64,
    /// A day, such as 2021-01-08.
    pub date: String,
    /// `opening`, `receipt` or `withdrawal`.
    pub kind: String,
    /// Units.
    pub quantity: String,
    /// The value of one unit, by s. 8; may be empty where only the origin is asked for.
    pub unit_value: String,
    /// `yes` or `no`; may be empty where the method does not need it.
    pub originating: String,
    /// A label, such as the number of a shipment.
    pub reference: String,
}

/// What happens on a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// Units there when the method is chosen.
    Opening,
    /// Units received.
    Receipt,
    /// Units withdrawn or shipped.
    Withdrawal,
}

/// A row that can be trusted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Entry {
    pub(super) line: u64,
    pub(super) date: Date,
    pub(super) kind: Kind,
    pub(super) quantity: Amount,
    pub(super) unit_value: Option<Amount>,
    pub(super) originating: Option<bool>,
    pub(super) reference: Option<String>,
}

/// The place of a column of a row.
pub(super) fn at(line: u64, column: &str) -> String {
    format!("line {line}, {column}")
}

/// The line that a place is on; the first if it is on none.
pub(super) fn line_of(place: &str) -> u64 {
    let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).collect::<String>();
    place.strip_prefix("line ").and_then(|rest| digits(rest).parse().ok()).unwrap_or(0)
}

/// Every row that can be trusted, and every problem of the others.
pub(super) fn read(rows: &[LedgerRow]) -> (Vec<Entry>, Vec<Problem>) {
    let mut problems = Vec::new();
    if rows.len() > MAXIMUM_LEDGER_ROWS {
        let message = says!("a ledger has at most {0} rows", MAXIMUM_LEDGER_ROWS);
        problems.push(Problem::new("", ProblemKind::TooLarge, message));
        return (Vec::new(), problems);
    }
    let entries: Vec<Entry> = rows.iter().filter_map(|row| entry(row, &mut problems)).collect();
    for (before, after) in entries.iter().zip(entries.iter().skip(1)) {
        if after.date < before.date {
            let message = says!("rows are in order of date, and {0} is before {1}", after.date, before.date);
            problems.push(Problem::new(at(after.line, "date"), ProblemKind::Contradiction, message));
        }
    }
    if let (Some(first), Some(last)) = (entries.first(), entries.last())
        && last.date.year().saturating_sub(first.date.year()) > MAXIMUM_YEARS
    {
        let message =
            says!("a ledger covers at most {0} years, and the first row is of {1}", MAXIMUM_YEARS, first.date);
        problems.push(Problem::new(at(last.line, "date"), ProblemKind::TooLarge, message));
    }
    (entries, problems)
}

fn entry(row: &LedgerRow, problems: &mut Vec<Problem>) -> Option<Entry> {
    let mut note = |column: &str, kind: ProblemKind, message: Message| {
        problems.push(Problem::new(at(row.line, column), kind, message));
    };
    let date = row.date.trim().parse::<Date>();
    if date.is_err() {
        note(
            "date",
            ProblemKind::Date,
            says!("a date is a day of the calendar as year, month and day, such as 2021-01-08"),
        );
    }
    let kind = match row.kind.trim() {
        "opening" => Some(Kind::Opening),
        "receipt" => Some(Kind::Receipt),
        "withdrawal" => Some(Kind::Withdrawal),
        _ => None,
    };
    if kind.is_none() {
        note("kind", ProblemKind::NotAccepted, says!("a row is an opening, a receipt or a withdrawal"));
    }
    let quantity = positive(&row.quantity);
    if let Err(message) = &quantity {
        note("quantity", ProblemKind::Amount, message.clone());
    }
    let unit_value = optional(&row.unit_value).map(str::parse::<Amount>).transpose();
    if let Err(error) = &unit_value {
        note("unit_value", ProblemKind::Amount, error.to_string().into());
    }
    let originating = match row.originating.trim() {
        "" => Ok(None),
        "yes" => Ok(Some(true)),
        "no" => Ok(Some(false)),
        _ => Err(()),
    };
    if originating.is_err() {
        note(
            "originating",
            ProblemKind::NotAccepted,
            says!("yes or no, or nothing where the method does not ask for it"),
        );
    }
    let reference = optional(&row.reference);
    if reference.is_some_and(|text| text.chars().count() > MAXIMUM_REFERENCE) {
        note("reference", ProblemKind::TooLarge, says!("a reference has at most {0} characters", MAXIMUM_REFERENCE));
    }
    Some(Entry {
        line: row.line,
        date: date.ok()?,
        kind: kind?,
        quantity: quantity.ok()?,
        unit_value: unit_value.ok()?,
        originating: originating.ok()?,
        // A control character could move the cursor of the terminal on which it is shown.
        reference: reference.map(|text| text.replace(char::is_control, " ")),
    })
}

fn optional(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

fn positive(text: &str) -> Result<Amount, Message> {
    let amount: Amount = text.trim().parse().map_err(|error: AmountError| Message::from(error.to_string()))?;
    if amount.is_positive() { Ok(amount) } else { Err(says!("a quantity is more than zero")) }
}
