//! Labels of a certification: the party or the part that a short line or the words before a colon name.

use super::vocabulary::{BESIDES, FIELDS, SECTIONS};
use usmca_wire::unaccented;

/// The part of the certification in which a line stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Section {
    #[default]
    None,
    Role,
    Certifier,
    Exporter,
    Producer,
    Importer,
    Good,
    Period,
    Signature,
}

/// What a label asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Field {
    Role,
    Name,
    /// A name, then an address, under one label.
    NameAndAddress,
    Title,
    Address,
    Country,
    Telephone,
    Email,
    Description,
    Code,
    Edition,
    Criterion,
    Invoice,
    From,
    Until,
    Period,
    Signature,
    Date,
}

/// A label that was read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Label {
    pub(super) section: Option<Section>,
    pub(super) field: Option<Field>,
}

impl Section {
    /// The party whose section it is, other than the certifier.
    pub(super) const fn party(self) -> Option<Section> {
        match self {
            Section::Exporter | Section::Producer | Section::Importer => Some(self),
            _ => None,
        }
    }

    /// What a section's own label is followed by.
    pub(super) fn first_field(self, value: &str) -> Option<Field> {
        match self {
            Section::Role => Some(Field::Role),
            Section::Certifier if super::value::role(value).is_some() => Some(Field::Role),
            Section::Certifier | Section::Exporter | Section::Producer | Section::Importer => {
                Some(Field::NameAndAddress)
            }
            Section::Good => Some(Field::Description),
            Section::Period => Some(Field::Period),
            Section::Signature => Some(Field::Signature),
            Section::None => None,
        }
    }
}

/// A label and its value, if a line begins with a label.
pub(super) fn split(line: &str) -> Option<(Label, &str)> {
    let colon = line.find([':', '：', '\t']).filter(|place| *place <= 90);
    if let Some(place) = colon
        && let (Some(before), Some(after)) = (line.get(..place), line.get(place..))
        && let Some(label) = classify(before, false)
    {
        return Some((label, after.trim_start_matches([':', '：', '\t', ' ', '\u{a0}']).trim()));
    }
    // A form whose text was taken from its printed page has its values beside the labels.
    if let Some((before, value)) = line.split_once("  ")
        && let Some(label) = classify(before, true)
    {
        return Some((label, value.trim()));
    }
    if line.len() > 60 || line.ends_with(['.', ',']) {
        return None;
    }
    classify(line, true).map(|label| (label, ""))
}

/// What the words of a label name; of a line without a colon every word must be one that labels use.
fn classify(text: &str, strictly: bool) -> Option<Label> {
    let text = unaccented(text);
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.is_empty() || words.len() > 14 {
        return None;
    }
    let has = |known: &[&str]| words.iter().any(|word| known.contains(word));
    let known = |word: &str| {
        let of_section = SECTIONS.iter().any(|(_, names)| names.contains(&word));
        of_section || FIELDS.iter().any(|(_, names)| names.contains(&word)) || BESIDES.contains(&word)
    };
    let section = SECTIONS.iter().find(|(_, names)| has(names)).map(|(section, _)| *section);
    let all: Vec<Field> = FIELDS.iter().filter(|(_, names)| has(names)).map(|(field, _)| *field).collect();
    let field = match all.first() {
        Some(Field::Address) if all.contains(&Field::Name) => Some(Field::NameAndAddress),
        first => first.copied(),
    };
    if section.is_none() && field.is_none() {
        return who_certifies(&words);
    }
    let foreign = words.iter().filter(|word| !known(word)).count();
    if (strictly && foreign > 0) || foreign > 4 {
        return None;
    }
    Some(match (section, field) {
        (_, Some(field @ (Field::Description | Field::Code | Field::Edition | Field::Criterion | Field::Invoice))) => {
            Label { section: Some(Section::Good), field: Some(field) }
        }
        (Some(Section::Signature), Some(Field::Signature)) => Label { section, field: Some(Field::Signature) },
        (Some(Section::Period), Some(Field::Date)) => Label { section, field: Some(Field::Period) },
        (Some(Section::Period), Some(field @ (Field::From | Field::Until))) if words.len() < 6 => {
            Label { section, field: Some(field) }
        }
        (Some(Section::Period), _) => Label { section, field: Some(Field::Period) },
        (None, Some(field @ (Field::From | Field::Until))) if words.len() <= 2 => {
            Label { section: Some(Section::Period), field: Some(field) }
        }
        (None, Some(Field::From | Field::Until)) => return None,
        (None, Some(Field::Role)) => Label { section: Some(Section::Role), field: Some(Field::Role) },
        (Some(Section::Certifier), Some(Field::Role)) => Label { section, field: Some(Field::Role) },
        (section, Some(Field::From | Field::Until | Field::Role)) => Label { section, field: None },
        (section, field) => Label { section, field },
    })
}

/// "Who certifies", "Certified by", "Quién certifica", "Qui certifie", "Certified as".
fn who_certifies(words: &[&str]) -> Option<Label> {
    let certifies =
        ["certifies", "certified", "certifica", "certificado", "certifie", "certification", "certificacion"];
    let by = ["who", "by", "as", "quien", "por", "como", "qui", "par", "comme"];
    let asks = words.iter().any(|word| certifies.contains(word)) && words.iter().any(|word| by.contains(word));
    (asks && words.len() < 5).then_some(Label { section: Some(Section::Role), field: Some(Field::Role) })
}

/// A line without the number of its element or box: `2.`, `Box 2:`, `Casilla 2`, `(2)`.
pub(super) fn without_number(line: &str) -> &str {
    let numbered = |text: &'_ str| -> Option<usize> {
        let bare = text.trim_start_matches(['(', '#', '*', ' ', '•', '-', '–']);
        let digits = bare.chars().take_while(char::is_ascii_digit).count();
        let rest = bare.get(digits..)?;
        let after = rest.trim_start_matches([')', '.', ':', ' ', '-', '–', '\t']);
        // A number that is followed at once by a letter or a digit's dot is a value, not a place in the form.
        let apart = rest.len() > after.len() && !after.starts_with(|c: char| c.is_ascii_digit());
        ((1..=2).contains(&digits) && apart).then(|| text.len() - after.len())
    };
    let lower = unaccented(line);
    let word = ["box", "field", "block", "element", "elemento", "casilla", "campo", "case", "champ", "item"]
        .into_iter()
        .find(|word| lower.starts_with(&format!("{word} ")));
    let start = word.map_or(0, |word| line.char_indices().nth(word.chars().count()).map_or(0, |(place, _)| place));
    let rest = line.get(start..).unwrap_or(line);
    match numbered(rest) {
        Some(place) => rest.get(place..).unwrap_or(line),
        None => line,
    }
}

/// Whether a line begins the statement of the certifier.
pub(super) fn opens_statement(line: &str) -> bool {
    let line = unaccented(line);
    let opened = [
        "i certify",
        "i hereby certify",
        "i declare",
        "i, the undersigned",
        "the undersigned",
        "by signing",
        "we certify",
        "certifico",
        "certificamos",
        "declaro",
        "con mi firma",
        "el suscrito",
        "yo certifico",
        "bajo protesta",
        "je certifie",
        "nous certifions",
        "je declare",
        "en signant",
        "je soussigne",
        "certification statement",
    ];
    opened.iter().any(|opening| line.trim_start_matches(['"', '“', '«', ' ']).starts_with(opening))
}
