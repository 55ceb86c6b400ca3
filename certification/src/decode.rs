//! A tree of text into a certification file, with every problem of its shape; texts and lists are bounded.
//!
//! What prints nothing, or turns the direction of writing, is refused: it could make a certification look other than it is.

use crate::file::{
    CertificationFile, CertifierFile, GoodSource, InlineGood, LineFile, Named, PartyFile, PeriodFile, SignatureFile,
};
use usmca::{Problem, ProblemKind, says};
use usmca_wire::{Fields, Node, Read};

/// The longest text, in characters.
const LONGEST: usize = 2_000;
/// The most goods of one certification.
pub(crate) const MOST_GOODS: usize = 1_000;
/// The most producers of one list.
const MOST_PARTIES: usize = 200;

/// What is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Reading {
    /// A file from which a certification is to be made.
    ToCertify,
    /// A certification that somebody wrote, perhaps this program, which adds keys of its own.
    ToLint,
}

/// The certification file that a node holds, as far as its shape allows, and what is wrong with it.
pub(crate) fn certification(node: Node, reading: Reading) -> (CertificationFile, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut fields = Fields::of(node, "", &mut problems);
    let certifier = fields.map("certifier", certifier).unwrap_or_default();
    let exporter = named(&mut fields, "exporter");
    let producer = named(&mut fields, "producer");
    let importer = named(&mut fields, "importer");
    let line = if reading == Reading::ToLint { written_line } else { line };
    let file = CertificationFile {
        certifier,
        exporter,
        producer,
        importer,
        goods: bounded(&mut fields, "goods", MOST_GOODS, line),
        blanket_period: fields
            .map("blanket_period", |inner| PeriodFile { from: text(inner, "from"), until: text(inner, "until") }),
        signature: fields
            .map("signature", |inner| SignatureFile { name: text(inner, "name"), date: text(inner, "date") }),
        statement: if reading == Reading::ToLint { text(&mut fields, "statement") } else { None },
    };
    if reading == Reading::ToLint {
        for key in ["certification", "language", "warnings", "law", "engine"] {
            fields.take(key);
        }
    }
    fields.finish();
    (file, problems)
}

fn certifier(fields: &mut Fields<'_>) -> CertifierFile {
    CertifierFile {
        role: text(fields, "role"),
        name: text(fields, "name"),
        title: text(fields, "title"),
        address: text(fields, "address"),
        country: text(fields, "country"),
        telephone: text(fields, "telephone"),
        email: text(fields, "email"),
    }
}

fn party(fields: &mut Fields<'_>) -> PartyFile {
    PartyFile {
        name: text(fields, "name"),
        address: text(fields, "address"),
        country: text(fields, "country"),
        telephone: text(fields, "telephone"),
        email: text(fields, "email"),
    }
}

/// A word, a map, or a list of maps.
fn named(fields: &mut Fields<'_>, key: &'static str) -> Option<Named> {
    match fields.peek(key)? {
        Node::Map(_) => fields.map(key, party).map(Named::One),
        Node::List(_) => Some(Named::Several(bounded(fields, key, MOST_PARTIES, party))),
        _ => text(fields, key).map(Named::Word),
    }
}

fn line(fields: &mut Fields<'_>) -> LineFile {
    LineFile {
        description: text(fields, "description"),
        hs: text(fields, "hs"),
        hs_edition: text(fields, "hs_edition"),
        criterion: text(fields, "criterion"),
        invoice: text(fields, "invoice"),
        good: match fields.peek("good") {
            Some(Node::Map(_)) => fields.take("good").map(|node| {
                let read = Read::from(node);
                let (file, problems) = (read.file.unwrap_or_default(), read.problems);
                GoodSource::Inline(Box::new(InlineGood { file, problems }))
            }),
            _ => text(fields, "good").map(GoodSource::Path),
        },
    }
}

/// The same with the keys that this program adds.
fn written_line(fields: &mut Fields<'_>) -> LineFile {
    for key in ["rule", "determined_on", "assumptions", "input_sha256"] {
        fields.take(key);
    }
    line(fields)
}

fn bounded<T>(fields: &mut Fields<'_>, key: &'static str, most: usize, decode: fn(&mut Fields<'_>) -> T) -> Vec<T> {
    match fields.peek(key) {
        Some(Node::List(nodes)) if nodes.len() > most => {
            let message = says!("holds {0} entries; at most {1} are read", nodes.len(), most);
            fields.take(key);
            fields.report(key, ProblemKind::TooLarge, message);
            Vec::new()
        }
        _ => fields.maps(key, decode).unwrap_or_default(),
    }
}

/// A text of bounded length in which every character shows.
fn text(fields: &mut Fields<'_>, key: &'static str) -> Option<String> {
    let text = fields.text(key)?;
    let length = text.chars().count();
    if length > LONGEST {
        let message = says!("has {0} characters; at most {1} are read", length, LONGEST);
        fields.report(key, ProblemKind::TooLarge, message);
        return None;
    }
    if let Some(hidden) = text.chars().find(|letter| is_hidden(*letter)) {
        let message =
            says!("holds the character {0}, which does not show; leave it out", format!("U+{:04X}", u32::from(hidden)));
        fields.report(key, ProblemKind::NotAccepted, message);
        return None;
    }
    Some(text)
}

/// Control characters but for the end of a line, marks without width, and marks of the direction of writing.
pub(crate) fn is_hidden(letter: char) -> bool {
    let control = letter.is_control() && letter != '\n';
    control
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
