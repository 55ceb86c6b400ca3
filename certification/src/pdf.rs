//! The certification as a PDF: the nine elements in order, on pages of letter size, the same bytes on every run.

use crate::form::{Block, Line, blocks};
use crate::outcome::Certified;
use crate::words::{Form, form};
use usmca::{Problem, ProblemKind, says};
use usmca_pdf::{Face, LEFT, Pages, RIGHT, VALUES};

/// The certification as a PDF.
///
/// # Errors
/// Every text with a letter that the fonts of the PDF do not have; nothing is left out silently.
pub fn pdf(certified: &Certified) -> Result<Vec<u8>, Vec<Problem>> {
    let words = form(certified.spoken());
    let blocks = blocks(certified);
    let lines = blocks.iter().flat_map(|block| &block.lines);
    let problems: Vec<Problem> = lines.filter_map(unprintable).collect();
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut pages = Pages::new();
    pages.text(words.title, Face::Bold, 16, LEFT, RIGHT);
    pages.skip(3);
    pages.text(words.subtitle, Face::Regular, 9, LEFT, RIGHT);
    pages.skip(6);
    blocks.iter().for_each(|block| printed(block, words, &mut pages));
    let law = certified.law.sha256.get(..16).unwrap_or_default();
    let foot = format!("{} usmca {}, {}, sha256 {law}", words.produced_by, certified.engine, certified.law.edition);
    Ok(usmca_pdf::document(pages.finished(&foot, words.page), words.title, &certified.language))
}

/// The problem of a line that the fonts cannot print.
fn unprintable(line: &Line) -> Option<Problem> {
    let letter = usmca_pdf::unprintable(&line.value)?;
    let message = says!(
        "holds {0}, which the fonts of the PDF do not have; write it in Latin letters, or take text or JSON",
        format!("{letter:?} (U+{:04X})", u32::from(letter))
    );
    Some(Problem::new(&line.at, ProblemKind::NotAccepted, message))
}

fn printed(block: &Block, words: &Form, pages: &mut Pages) {
    // A heading stays with what follows it.
    pages.keep(48);
    pages.rule();
    pages.text(&format!("{}  {}", block.number, block.title), Face::Bold, 10, LEFT, RIGHT);
    pages.skip(2);
    for line in &block.lines {
        match &line.label {
            None => pages.text(&line.value, Face::Regular, 10, LEFT, RIGHT),
            Some(label) => {
                let hand = line.at == "signature";
                pages.skip(if hand { 16 } else { 0 });
                pages.beside(&format!("{label}{}", words.colon.trim_end()), Face::Regular, 9, LEFT);
                pages.text(&line.value, Face::Regular, 10, VALUES, RIGHT);
            }
        }
    }
    pages.skip(7);
}
