//! Values of a pasted certification: roles that are ticked, words for a party, codes with their edition, two days.

use usmca_wire::unaccented;

const ROLES: [(&str, [&str; 5]); 3] = [
    ("importer", ["importer", "importador", "importadora", "importateur", "importing"]),
    ("exporter", ["exporter", "exportador", "exportadora", "exportateur", "exporting"]),
    ("producer", ["producer", "productor", "productora", "producteur", "manufacturer"]),
];

/// The role that a value names: the only one, or the one that is ticked.
pub(super) fn role(value: &str) -> Option<String> {
    let text = unaccented(value);
    let place = |names: &[&str; 5]| names.iter().filter_map(|name| text.find(name)).min();
    let named: Vec<(&str, usize)> = ROLES.iter().filter_map(|(role, names)| Some((*role, place(names)?))).collect();
    if let [(role, _)] = named.as_slice() {
        return Some((*role).to_owned());
    }
    let ticks = ["[x]", "(x)", "☒", "☑", "✓", "✔"];
    let ticked = ticks.iter().filter_map(|tick| text.find(tick)).min()?;
    let next = named.into_iter().filter(|(_, place)| *place > ticked).min_by_key(|(_, place)| *place);
    next.map(|(role, _)| role.to_owned())
}

/// The word of a data file that a value stands for, if it is not a name.
pub(super) fn word(value: &str) -> Option<&'static str> {
    let text = unaccented(value.trim().trim_end_matches('.'));
    let begins = |words: &[&str]| words.iter().any(|word| text.starts_with(word));
    let same =
        begins(&["same as", "same", "el mismo", "la misma", "mismo que", "igual que", "le meme", "meme que", "idem"]);
    if same && ["exporter", "exportador", "exportateur"].iter().any(|word| text.contains(word)) {
        return Some("exporter");
    }
    if same || begins(&["the certifier", "certifier", "el certificador", "le certificateur"]) {
        return Some("certifier");
    }
    if same || begins(&["l’exportateur", "l'exportateur", "the exporter", "el exportador"]) {
        return Some("exporter");
    }
    if begins(&["various", "varios", "diversos", "divers", "plusieurs", "multiple"]) && text.len() < 30 {
        return Some("various");
    }
    if begins(&["unknown", "not known", "desconocido", "desconocida", "inconnu", "se desconoce"]) && text.len() < 30 {
        return Some("unknown");
    }
    let available =
        ["available upon request", "available on request", "disponible a solicitud", "disponible sur demande"];
    begins(&available).then_some("available_upon_request")
}

/// Whether a cell holds a code of the nomenclature.
pub(super) fn is_code(cell: &str) -> bool {
    let first = cell.split_whitespace().next().unwrap_or_default();
    let digits = first.chars().filter(char::is_ascii_digit).count();
    (4..=10).contains(&digits) && first.chars().all(|letter| letter.is_ascii_digit() || letter == '.')
}

/// A code, and the edition if the value names one: `8413.70 (HS 2022)`.
pub(super) fn code(value: &str) -> (String, Option<String>) {
    let tokens: Vec<&str> = value.split([' ', '(', ')', ',', ';', '\t']).filter(|token| !token.is_empty()).collect();
    let is_number = |token: &&&str| token.starts_with(|c: char| c.is_ascii_digit()) && is_code(token);
    let digits = |token: &str| token.chars().filter(char::is_ascii_digit).count();
    let code = tokens.iter().find(|token| is_number(token) && digits(token) != 4);
    let code = code.or_else(|| tokens.iter().find(is_number)).copied();
    let year = tokens.iter().map(|token| token.trim_start_matches(char::is_alphabetic));
    let edition = year.filter(|year| year.parse::<usmca::HsEdition>().is_ok()).find(|year| Some(*year) != code);
    (code.unwrap_or(value.trim()).to_owned(), edition.map(str::to_owned))
}

/// The letter of a criterion without the words that explain it: `B – product-specific rule`.
pub(super) fn criterion(value: &str) -> String {
    let first = value.split([' ', '–', '-', ':', ',']).find(|part| !part.is_empty()).unwrap_or_default();
    let letter = first.trim_matches(['(', ')', '.', '"', '“', '”', '«', '»']);
    let explained = letter.chars().count() == 1 && letter.chars().all(|letter| letter.is_ascii_alphabetic());
    if explained { letter.to_owned() } else { value.trim().to_owned() }
}

/// The two days of a period on one line.
pub(super) fn days(value: &str) -> (Option<String>, Option<String>) {
    let lower = unaccented(value.trim());
    let none =
        ["n/a", "na", "none", "no aplica", "ninguno", "s/o", "sans objet", "single shipment", "un solo embarque"];
    if lower.is_empty() || none.contains(&lower.as_str()) || lower.starts_with("expedition unique") {
        return (None, None);
    }
    let bare = ["from ", "desde ", "del ", "du "].iter().find_map(|word| lower.starts_with(word).then_some(word.len()));
    let text = value.trim().get(bare.unwrap_or(0)..).unwrap_or(value);
    let between = [" to ", " until ", " through ", " hasta ", " al ", " au ", " a ", " – ", " — ", " - ", "–", " / "];
    let found = between.iter().find_map(|word| text.split_once(word));
    match found {
        Some((from, until)) => (Some(from.trim().to_owned()), Some(until.trim().to_owned())),
        None => (Some(text.trim().to_owned()), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_named_or_ticked() {
        assert_eq!(role("Exportador").as_deref(), Some("exporter"));
        assert_eq!(role("[ ] Importer [x] Exporter [ ] Producer").as_deref(), Some("exporter"));
        assert_eq!(role("☐ importateur ☐ exportateur ☒ producteur").as_deref(), Some("producer"));
        assert_eq!(role("importer, exporter or producer"), None);
        assert_eq!(role("Jane Example"), None);
    }

    #[test]
    fn a_code_may_stand_beside_its_edition() {
        assert_eq!(code("8413.70 (HS 2022)"), ("8413.70".into(), Some("2022".into())));
        assert_eq!(code("HS2017 851762"), ("851762".into(), Some("2017".into())));
        assert_eq!(code("8413"), ("8413".into(), None));
        assert_eq!(code("to be told"), ("to be told".into(), None));
    }

    #[test]
    fn a_period_is_two_days() {
        let both = |text: &str| days(text);
        assert_eq!(both("2025-01-01 to 2025-12-31"), (Some("2025-01-01".into()), Some("2025-12-31".into())));
        assert_eq!(both("Du 1 janvier 2025 au 31 décembre 2025").1.as_deref(), Some("31 décembre 2025"));
        assert_eq!(both("N/A"), (None, None));
    }
}
