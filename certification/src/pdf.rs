//! The certification as a PDF: the nine elements in order, on pages of letter size, the same bytes on every run.

mod font;
mod page;

use crate::form::{Block, Line, blocks};
use crate::outcome::Certified;
use crate::words::{Form, form};
use font::Face;
use page::Pages;
use pdf_writer::{Finish, Name, Pdf, Rect, Ref, TextStr};
use usmca::{Problem, ProblemKind};

/// The left edge of labels and running text, the left edge of values, the right edge of both, in points.
const LEFT: i16 = 56;
const VALUES: i16 = 186;
const RIGHT: i16 = 556;

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
    Ok(document(pages.finished(&foot, words.page), words, &certified.language))
}

/// The problem of a line that the fonts cannot print.
fn unprintable(line: &Line) -> Option<Problem> {
    let letter = line.value.split('\n').find_map(|part| font::encode(part).err())?;
    let message = format!(
        "holds {letter:?} (U+{:04X}), which the fonts of the PDF do not have; write it in Latin letters, or take text or JSON",
        u32::from(letter)
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

/// The pages bound together. Nothing in it depends on the time or the machine.
fn document(contents: Vec<Vec<u8>>, words: &Form, language: &str) -> Vec<u8> {
    let [catalog, tree, info, regular, bold] = [1, 2, 3, 4, 5].map(Ref::new);
    let numbered: Vec<(Ref, Ref, Vec<u8>)> =
        (3..).zip(contents).map(|(place, content)| (Ref::new(2 * place), Ref::new(2 * place + 1), content)).collect();
    let mut pdf = Pdf::new();
    let mut root = pdf.catalog(catalog);
    root.pages(tree).lang(TextStr(language));
    root.viewer_preferences().display_doc_title(true);
    root.finish();
    pdf.document_info(info).title(TextStr(words.title)).producer(TextStr("usmca"));
    let count = i32::try_from(numbered.len()).unwrap_or(i32::MAX);
    pdf.pages(tree).kids(numbered.iter().map(|(page, ..)| *page)).count(count);
    for (face, name) in [(regular, "Helvetica"), (bold, "Helvetica-Bold")] {
        pdf.type1_font(face).base_font(Name(name.as_bytes())).encoding_predefined(Name(b"WinAnsiEncoding"));
    }
    for (page, stream, content) in &numbered {
        let mut one = pdf.page(*page);
        one.media_box(Rect::new(0.0, 0.0, f32::from(page::WIDTH), f32::from(page::HEIGHT)));
        one.parent(tree).contents(*stream);
        let mut resources = one.resources();
        resources.fonts().pair(page::REGULAR, regular).pair(page::BOLD, bold);
        resources.finish();
        one.finish();
        pdf.stream(*stream, content);
    }
    pdf.finish()
}
