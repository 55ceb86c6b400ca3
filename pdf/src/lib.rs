//! A printed document: lines on pages of letter size in the fonts that every reader has, the same bytes on every run.
//!
//! No input or output: what is printed goes in, the bytes of a PDF come out.

mod font;
mod page;
mod report;
mod words;

pub use font::{Face, printable, unprintable};
pub use page::Pages;
pub use report::report;

use pdf_writer::{Finish, Name, Pdf, Rect, Ref, TextStr};

/// The left edge of labels and running text, the left edge of values, the right edge of both, in points.
pub const LEFT: i16 = 56;
/// The left edge of values.
pub const VALUES: i16 = 186;
/// The right edge.
pub const RIGHT: i16 = 556;

/// Pages bound together. Nothing in them depends on the time or the machine.
#[must_use]
pub fn document(pages: Vec<Vec<u8>>, title: &str, language: &str) -> Vec<u8> {
    let [catalog, tree, info, regular, bold] = [1, 2, 3, 4, 5].map(Ref::new);
    let numbered: Vec<(Ref, Ref, Vec<u8>)> =
        (3..).zip(pages).map(|(place, content)| (Ref::new(2 * place), Ref::new(2 * place + 1), content)).collect();
    let mut pdf = Pdf::new();
    let mut root = pdf.catalog(catalog);
    root.pages(tree).lang(TextStr(language));
    root.viewer_preferences().display_doc_title(true);
    root.finish();
    pdf.document_info(info).title(TextStr(title)).producer(TextStr("usmca"));
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
