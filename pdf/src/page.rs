//! Lines on pages: wrapped to a width, a new page where one is full, whole points throughout.

use super::font::{self, Face};
use pdf_writer::{Content, Name, Str};

/// Letter size, in points.
pub(super) const WIDTH: i16 = 612;
pub(super) const HEIGHT: i16 = 792;
pub(super) const REGULAR: Name<'static> = Name(b"R");
pub(super) const BOLD: Name<'static> = Name(b"B");

const TOP: i16 = 740;
const BOTTOM: i16 = 64;
const FOOT: i16 = 40;

/// Pages that fill from the top.
pub struct Pages {
    full: Vec<Content>,
    open: Content,
    /// The base line of the next line.
    y: i16,
}

impl Default for Pages {
    fn default() -> Pages {
        Pages::new()
    }
}

impl Pages {
    /// Pages with nothing on them.
    #[must_use]
    pub fn new() -> Pages {
        Pages { full: Vec::new(), open: Content::new(), y: TOP }
    }

    /// Leaves so many points free.
    pub fn skip(&mut self, points: i16) {
        self.y -= points;
    }

    /// Begins a new page unless so many points are left.
    pub fn keep(&mut self, points: i16) {
        if self.y - points < BOTTOM {
            self.turn();
        }
    }

    /// Begins a new page.
    pub fn turn(&mut self) {
        self.full.push(std::mem::replace(&mut self.open, Content::new()));
        self.y = TOP;
    }

    /// A thin line across the page, above the next line.
    pub fn rule(&mut self) {
        let y = f32::from(self.y + 9);
        self.open.set_line_width(0.5).set_stroke_gray(0.6);
        self.open.move_to(f32::from(super::LEFT), y).line_to(f32::from(super::RIGHT), y).stroke();
        self.y -= 5;
    }

    /// A text between two edges, over as many lines as it needs.
    pub fn text(&mut self, text: &str, face: Face, size: u8, left: i16, right: i16) {
        for line in wrapped(text, face, size, right - left) {
            self.keep(0);
            show(&mut self.open, &line, face, size, left, self.y);
            self.y -= i16::from(size) + 4;
        }
    }

    /// A short text on the line that comes next.
    pub fn beside(&mut self, text: &str, face: Face, size: u8, left: i16) {
        self.keep(0);
        show(&mut self.open, text, face, size, left, self.y);
    }

    /// The content of each page, with a foot line and its number.
    #[must_use]
    pub fn finished(mut self, foot: &str, page: &str) -> Vec<Vec<u8>> {
        self.full.push(self.open);
        let count = self.full.len();
        let numbered = (1..).zip(self.full).map(|(number, mut content)| {
            let line = format!("{page} {number} / {count}    {foot}");
            show(&mut content, &line, Face::Regular, 7, super::LEFT, FOOT);
            content.finish().to_vec()
        });
        numbered.collect()
    }
}

fn show(content: &mut Content, text: &str, face: Face, size: u8, x: i16, y: i16) {
    // What cannot be printed has been refused before any page is made.
    let bytes = font::encode(text).unwrap_or_default();
    let name = if face == Face::Bold { BOLD } else { REGULAR };
    content.begin_text().set_font(name, f32::from(size));
    content.set_text_matrix([1.0, 0.0, 0.0, 1.0, f32::from(x), f32::from(y)]);
    content.show(Str(&bytes)).end_text();
}

/// The lines of a text in a width of points; a word that is wider than a line is broken.
fn wrapped(text: &str, face: Face, size: u8, points: i16) -> Vec<String> {
    let room = u32::try_from(points).unwrap_or(0) * 1_000 / u32::from(size.max(1));
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for word in paragraph.split(' ').filter(|word| !word.is_empty()) {
            let joined = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if font::width(&joined, face) <= room {
                line = joined;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            for letter in word.chars() {
                if !line.is_empty()
                    && font::width(&line, face) + font::width(letter.encode_utf8(&mut [0; 4]), face) > room
                {
                    lines.push(std::mem::take(&mut line));
                }
                line.push(letter);
            }
        }
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_is_on_some_line_and_no_line_is_too_wide() {
        let text = format!("a few words and {} and more\nand a second paragraph", "W".repeat(300));
        let lines = wrapped(&text, Face::Regular, 10, 200);
        let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
        assert_eq!(letters(&lines.concat()), letters(&text));
        assert!(lines.iter().all(|line| font::width(line, Face::Regular) <= 20_000), "{lines:?}");
    }
}
