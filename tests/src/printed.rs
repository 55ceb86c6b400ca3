//! The lines of a PDF as this program writes it: its text objects, read back by the code page of its fonts.

/// Every text that is shown, in the order of the content streams.
#[must_use]
pub fn printed_lines(pdf: &[u8]) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = pdf;
    while let Some(end) = rest.windows(3).position(|window| window == b" Tj") {
        let shown = &rest[..end];
        let start = shown.iter().rposition(|byte| *byte == b'\n').map_or(0, |place| place + 1);
        lines.push(string(&shown[start..]).iter().map(|byte| letter(*byte)).collect());
        rest = &rest[end + 3..];
    }
    lines
}

/// The bytes of a string in parentheses with its escapes, or in hexadecimal.
fn string(written: &[u8]) -> Vec<u8> {
    if written.first() == Some(&b'<') {
        let digits = String::from_utf8_lossy(&written[1..written.len() - 1]).into_owned();
        return (0..digits.len() / 2)
            .map(|place| u8::from_str_radix(&digits[2 * place..2 * place + 2], 16).unwrap_or(b'?'))
            .collect();
    }
    let mut bytes = Vec::new();
    let mut inner = written[1..written.len() - 1].iter();
    while let Some(byte) = inner.next() {
        bytes.push(if *byte == b'\\' { *inner.next().unwrap_or(byte) } else { *byte });
    }
    bytes
}

/// A letter of Windows code page 1252, as far as the tests use it.
fn letter(byte: u8) -> char {
    match byte {
        0x80 => '€',
        0x8c => 'Œ',
        0x92 => '’',
        0x96 => '–',
        0x9c => 'œ',
        other => char::from(other),
    }
}
