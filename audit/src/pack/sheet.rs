//! The answers as a spreadsheet, a sheet for each element: every cell is text, so that nothing in it is ever calculated.

use super::words::Words;
use super::{Element, Part};
use crate::time::Time;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// Fewer letters than a cell holds.
const CELL: usize = 32_000;
/// The widest column, in letters.
const WIDEST: usize = 70;

pub(super) fn xlsx(elements: &[Element], at: Time, words: &Words) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The time of the record, not that of the packing.
    let created = ExcelDateTime::parse_from_str(&at.day().to_string())?;
    book.set_properties(&DocProperties::new().set_title(words.title).set_creation_datetime(&created));
    for (number, element) in (1..).zip(elements) {
        let mut sheet = Sheet { sheet: book.add_worksheet(), row: 0, widths: Vec::new() };
        // A name of a sheet has at most 31 letters.
        let title: String = element.title.chars().filter(|letter| !"[]:*?/\\".contains(*letter)).take(27).collect();
        sheet.sheet.set_name(format!("{number} {title}"))?;
        sheet.element(element)?;
    }
    book.save_to_buffer()
}

struct Sheet<'b> {
    sheet: &'b mut Worksheet,
    row: u32,
    widths: Vec<usize>,
}

impl Sheet<'_> {
    fn element(&mut self, element: &Element) -> Result<(), XlsxError> {
        let bold = Format::new().set_bold();
        self.line(&[element.title], &bold, 0)?;
        self.line(&[element.asked], &Format::new().set_italic(), 0)?;
        let plain = Format::new().set_text_wrap().set_align(rust_xlsxwriter::FormatAlign::Top);
        for part in &element.parts {
            self.row = self.row.saturating_add(1);
            match part {
                Part::Pairs(pairs) => {
                    for (label, value) in pairs {
                        self.line(&[label, value], &plain, WIDEST)?;
                    }
                }
                Part::Lines(lines) => {
                    for line in lines {
                        self.line(&[line], &plain, WIDEST)?;
                    }
                }
                Part::Table { columns, rows } => {
                    self.line(columns, &bold, WIDEST)?;
                    for cells in rows {
                        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
                        self.line(&cells, &plain, WIDEST)?;
                    }
                }
                Part::Steps(steps) => {
                    for (depth, finding, words) in steps {
                        let indented = format!("{}{words}", "    ".repeat(*depth));
                        self.line(&[finding, &indented], &plain, WIDEST)?;
                    }
                }
            }
        }
        for (column, width) in (0..).zip(&self.widths) {
            self.sheet.set_column_width(column, u32::try_from(width.saturating_add(2)).unwrap_or_default())?;
        }
        Ok(())
    }

    /// A row of cells, whose columns become as wide as they need within a bound; a text that is longer than a cell goes on
    /// in the rows below it.
    fn line(&mut self, cells: &[&str], format: &Format, widest: usize) -> Result<(), XlsxError> {
        let mut rows = 1;
        for (column, cell) in (0..).zip(cells) {
            let letters: Vec<char> = cell.chars().collect();
            for (row, piece) in (0..).zip(letters.chunks(CELL)) {
                let text: String = piece.iter().collect();
                self.sheet.write_string_with_format(
                    self.row.saturating_add(row),
                    column,
                    &text,
                    &as_text(format, &text),
                )?;
                rows = rows.max(row.saturating_add(1));
            }
            self.widen(usize::from(column), letters.len().min(widest));
        }
        self.row = self.row.saturating_add(rows);
        Ok(())
    }

    fn widen(&mut self, column: usize, width: usize) {
        if self.widths.len() <= column {
            self.widths.resize(column.saturating_add(1), 8);
        }
        if let Some(known) = self.widths.get_mut(column) {
            *known = width.max(*known);
        }
    }
}

/// What a spreadsheet could take for a formula when the cell is edited or saved as CSV is marked as text besides.
fn as_text(format: &Format, text: &str) -> Format {
    let risky = text.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r']);
    if risky { format.clone().set_quote_prefix() } else { format.clone() }
}
