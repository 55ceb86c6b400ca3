//! A ledger as CSV: its columns by name, its rows with their lines, for Uniform Regulations Schedules 7 and 8.

use csv::{ByteRecord, ReaderBuilder};
use usmca::{LedgerRow, MAXIMUM_LEDGER_ROWS, Problem, ProblemKind};
use usmca_wire::MAXIMUM_BYTES;

const REQUIRED: [&str; 3] = ["date", "kind", "quantity"];
const OPTIONAL: [&str; 4] = ["unit_value", "originating", "reference", "good"];

/// Every row that is CSV with the columns of a ledger, and what is wrong in the others.
pub(crate) fn rows(bytes: &[u8]) -> (Vec<LedgerRow>, Vec<Problem>) {
    if bytes.len() > MAXIMUM_BYTES {
        let message = format!("a ledger has at most {MAXIMUM_BYTES} bytes");
        return (Vec::new(), vec![Problem::new("", ProblemKind::TooLarge, message)]);
    }
    let mut reader = ReaderBuilder::new().flexible(true).from_reader(bytes);
    let (names, mut problems) = match reader.byte_headers() {
        Ok(headers) => columns(headers),
        Err(error) => return (Vec::new(), vec![Problem::new("line 1", ProblemKind::Syntax, error.to_string())]),
    };
    if !problems.is_empty() {
        return (Vec::new(), problems);
    }
    let mut rows = Vec::new();
    let mut lines = Lines { bytes, read: 0, line: 1 };
    for record in reader.byte_records().take(MAXIMUM_LEDGER_ROWS + 1) {
        match record {
            Ok(record) if record.iter().all(|field| field.trim_ascii().is_empty()) => {}
            Ok(record) => match row(&record, &names, lines.of(&record)) {
                Ok(row) => rows.push(row),
                Err(problem) => problems.push(problem),
            },
            Err(error) => {
                problems.push(Problem::new("", ProblemKind::Syntax, error.to_string()));
                break;
            }
        }
    }
    if rows.is_empty() && problems.is_empty() {
        problems.push(Problem::new("", ProblemKind::Missing, "a ledger has at least one row under its header"));
    }
    (rows, problems)
}

/// The names of the columns; those that are unknown, lacking or given twice are problems.
fn columns(headers: &ByteRecord) -> (Vec<String>, Vec<Problem>) {
    let read = |name: &[u8]| String::from_utf8_lossy(name).trim().trim_start_matches('\u{feff}').to_ascii_lowercase();
    let names: Vec<String> = headers.iter().map(read).collect();
    let mut problems = Vec::new();
    let mut note = |kind, message: String| problems.push(Problem::new("line 1", kind, message));
    for (place, name) in names.iter().enumerate() {
        if !REQUIRED.iter().chain(&OPTIONAL).any(|known| known == name) {
            let known = [&REQUIRED[..], &OPTIONAL[..]].concat().join(", ");
            let shown: String = name.chars().take(40).filter(|one| !one.is_control()).collect();
            note(ProblemKind::UnknownKey, format!("\"{shown}\" is no column of a ledger: {known}"));
        } else if names.iter().take(place).any(|before| before == name || label(before) && label(name)) {
            note(ProblemKind::DuplicateKey, format!("the column {name} is there twice"));
        }
    }
    for name in REQUIRED.iter().filter(|name| !names.iter().any(|one| one == *name)) {
        note(ProblemKind::Missing, format!("the column {name} is not there; a ledger begins with a line of columns"));
    }
    (names, problems)
}

/// Both names of the column for a label.
fn label(name: &str) -> bool {
    name == "reference" || name == "good"
}

/// Counts lines up to a record. The reader itself counts one too few after CR LF and after lines without anything.
struct Lines<'a> {
    bytes: &'a [u8],
    read: usize,
    line: u64,
}

impl Lines<'_> {
    fn of(&mut self, record: &ByteRecord) -> u64 {
        let start = record.position().and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or(self.read);
        while let Some(byte) = self.bytes.get(self.read) {
            if self.read >= start && !matches!(byte, b'\r' | b'\n') {
                break;
            }
            self.read += 1;
            let next = self.bytes.get(self.read);
            if *byte == b'\n' || (*byte == b'\r' && next != Some(&b'\n')) {
                self.line += 1;
            }
        }
        self.line
    }
}

fn row(record: &ByteRecord, names: &[String], line: u64) -> Result<LedgerRow, Problem> {
    let at = || format!("line {line}");
    if record.len() > names.len() {
        let message =
            format!("{} fields under {} columns; a comma within a field needs quotes", record.len(), names.len());
        return Err(Problem::new(at(), ProblemKind::Syntax, message));
    }
    let mut row = LedgerRow { line, ..LedgerRow::default() };
    for (name, field) in names.iter().zip(record.iter()) {
        let Ok(text) = std::str::from_utf8(field) else {
            return Err(Problem::new(format!("line {line}, {name}"), ProblemKind::Syntax, "the text is not UTF-8"));
        };
        let column = match name.as_str() {
            "date" => &mut row.date,
            "kind" => &mut row.kind,
            "quantity" => &mut row.quantity,
            "unit_value" => &mut row.unit_value,
            "originating" => &mut row.originating,
            _ => &mut row.reference,
        };
        text.clone_into(column);
    }
    Ok(row)
}
