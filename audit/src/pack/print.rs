//! The answers as a PDF, in the fonts and on the pages of the certification.

use super::words::Words;
use super::{Element, Part};
use crate::id::Id;
use crate::record::Record;
use usmca_pdf::{Face, LEFT, Pages, RIGHT, VALUES, document, printable};

/// The longest label that stands beside its value, in letters.
const BESIDE: usize = 24;
/// How far in a step of the trace stands at most, in steps.
const DEEPEST: usize = 24;

pub(super) fn pdf(elements: &[Element], record: &Record, id: &Id, words: &Words) -> Vec<u8> {
    let mut pages = Pages::new();
    pages.text(words.title, Face::Bold, 16, LEFT, RIGHT);
    pages.skip(3);
    if let Some(scenario) = &record.law.scenario {
        text(&mut pages, &format!("{} {scenario:?}", words.not_law), Face::Bold, 11, LEFT);
    }
    pages.text(words.subtitle, Face::Regular, 9, LEFT, RIGHT);
    pages.skip(6);
    for (number, element) in (1..).zip(elements) {
        printed(number, element, &mut pages);
    }
    let law = record.law.sha256.get(..12).unwrap_or_default();
    let foot = printable(&format!("usmca {}, {}, sha256 {law}, {id}", record.engine, record.law.edition));
    document(pages.finished(&foot, words.page), words.title, &record.language)
}

fn printed(number: usize, element: &Element, pages: &mut Pages) {
    // A heading stays with what follows it.
    pages.keep(60);
    pages.rule();
    pages.text(&format!("{number}  {}", element.title), Face::Bold, 11, LEFT, RIGHT);
    pages.text(element.asked, Face::Regular, 8, LEFT, RIGHT);
    pages.skip(3);
    for part in &element.parts {
        match part {
            Part::Pairs(pairs) => pairs.iter().for_each(|(label, value)| pair(pages, label, value)),
            Part::Lines(lines) => {
                lines.iter().for_each(|line| text(pages, &format!("– {line}"), Face::Regular, 9, LEFT))
            }
            Part::Table { columns, rows } => {
                if let [label, value] = columns.as_slice() {
                    pages.keep(26);
                    pages.beside(&printable(label), Face::Bold, 9, LEFT);
                    pages.text(&printable(value), Face::Bold, 9, VALUES, RIGHT);
                }
                rows.iter().for_each(|cells| row(pages, columns, cells));
            }
            Part::Steps(steps) => {
                for (depth, finding, words) in steps {
                    let inward = i16::try_from((*depth).min(DEEPEST)).unwrap_or_default() * 8;
                    text(pages, &format!("{finding}  {words}"), Face::Regular, 8, LEFT + inward);
                }
            }
        }
        pages.skip(4);
    }
    pages.skip(5);
}

fn pair(pages: &mut Pages, label: &str, value: &str) {
    if label.chars().count() <= BESIDE {
        pages.keep(0);
        pages.beside(&printable(label), Face::Regular, 9, LEFT);
    } else {
        text(pages, label, Face::Regular, 9, LEFT);
    }
    pages.text(&printable(value), Face::Regular, 9, VALUES, RIGHT);
}

/// A row: its first cells as a heading, and under it what the other columns say.
fn row(pages: &mut Pages, columns: &[&str], cells: &[String]) {
    if let [label, value] = cells {
        return pair(pages, label, value);
    }
    let headed = 2;
    let (head, rest) = cells.split_at(headed.min(cells.len()));
    pages.keep(26);
    text(pages, head.join("  ").trim(), Face::Bold, 9, LEFT);
    let told = columns.iter().skip(headed).zip(rest).filter(|(_, cell)| !cell.is_empty());
    let told: Vec<String> = told.map(|(column, cell)| format!("{column}: {cell}")).collect();
    text(pages, &told.join("; "), Face::Regular, 9, LEFT + 12);
}

fn text(pages: &mut Pages, text: &str, face: Face, size: u8, left: i16) {
    pages.text(&printable(text), face, size, left, RIGHT);
}
