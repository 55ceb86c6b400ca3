//! Helvetica and Helvetica Bold: how a letter is encoded (Windows code page 1252), and how wide it is.
//!
//! Every reader of PDF has these fonts, and they hold all letters of English, Spanish and French.

/// A face of the font.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Face {
    /// Helvetica.
    Regular,
    /// Helvetica Bold.
    Bold,
}

/// The letters of the bytes 0x80 to 0x9F; a space where the code page has none.
const UPPER: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/// The text in bytes.
///
/// # Errors
/// The first letter that the fonts do not have.
pub(super) fn encode(text: &str) -> Result<Vec<u8>, char> {
    text.chars().map(|letter| byte(letter).ok_or(letter)).collect()
}

/// The first letter of a text that the fonts do not have; what is printed must have none.
#[must_use]
pub fn unprintable(text: &str) -> Option<char> {
    text.split('\n').find_map(|part| encode(part).err())
}

/// The text with every letter that the fonts lack as its number, so that none is lost.
#[must_use]
pub fn printable(text: &str) -> String {
    if unprintable(text).is_none() {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match byte(letter) {
            Some(_) => out.push(letter),
            None if letter == '\n' => out.push(letter),
            None => out.push_str(&format!("[U+{:04X}]", u32::from(letter))),
        }
    }
    out
}

fn byte(letter: char) -> Option<u8> {
    match letter {
        ' '..='~' | '\u{a0}'..='ÿ' => u8::try_from(u32::from(letter)).ok(),
        _ => {
            let place = UPPER.chars().position(|one| one == letter)?;
            u8::try_from(place).ok()?.checked_add(0x80)
        }
    }
}

/// The width of a text in thousandths of the size of the font.
pub(super) fn width(text: &str, face: Face) -> u32 {
    text.chars().map(|letter| of(letter, face)).sum()
}

/// The widths of the letters from space to tilde, as the makers of the fonts publish them.
const REGULAR: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
];
const BOLD: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
    556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
    280, 389, 584,
];

fn of(letter: char, face: Face) -> u32 {
    let widths = if face == Face::Bold { &BOLD } else { &REGULAR };
    let plain = match letter {
        'À'..='Å' => 'A',
        'Ç' => 'C',
        'È'..='Ë' => 'E',
        'Ì'..='Ï' => 'I',
        'Ñ' => 'N',
        'Ò'..='Ö' => 'O',
        'Ù'..='Ü' => 'U',
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        // An accent is wider than the letter under it.
        'ì'..='ï' | '\u{a0}' | '·' => ' ',
        'ñ' => 'n',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        '‘' | '’' => '.',
        '«' | '»' | '–' => '0',
        '¿' => '?',
        '¡' => '(',
        other => other,
    };
    let place = u32::from(plain).checked_sub(u32::from(' ')).and_then(|place| usize::try_from(place).ok());
    // The widest letters are as wide as the size: no line gets longer than it was measured.
    place.and_then(|place| widths.get(place)).map_or(1_000, |width| u32::from(*width))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_of_three_languages_are_encoded() {
        let text = "áéíóúüñ¿¡ÁÉÍÓÚÜÑ àâæçèêëîïôœùûÿ ÀÂÆÇÈÉÊËÎÏÔŒÙÛŸ «» ’ – — € ª º °";
        assert!(encode(text).is_ok());
        assert_eq!(encode("œ€’–é"), Ok(vec![0x9c, 0x80, 0x92, 0x96, 0xe9]));
    }

    #[test]
    fn a_letter_that_the_fonts_lack_is_printed_as_its_number() {
        assert_eq!(printable("a\n中é"), "a\n[U+4E2D]é");
    }

    #[test]
    fn a_letter_that_the_fonts_lack_is_named() {
        assert_eq!(encode("abc中"), Err('中'));
        assert_eq!(encode("\u{81}"), Err('\u{81}'));
        assert_eq!(encode("e\u{301}"), Err('\u{301}'));
    }
}
