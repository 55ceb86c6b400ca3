//! Finds headings by a word in English, Spanish or French: accents, capitals and plurals are forgiven.

use usmca::{HsCode, Language, RuleTable};

/// Words that say nothing about a good; they are passed over unless nothing else is asked.
const SMALL: [&str; 14] =
    ["and", "con", "des", "for", "las", "les", "los", "other", "para", "par", "pour", "the", "une", "with"];

/// The headings and chapters whose titles hold every word, or whose code begins as the query does; those that hold the
/// words whole come before those that hold longer ones.
#[must_use]
pub fn find<'r>(rules: &'r RuleTable, query: &str, language: Language) -> Vec<(HsCode, &'r str)> {
    let titles = rules.titles().iter().map(|(code, title)| (*code, title.get(language)));
    let digits: String = query.chars().filter(char::is_ascii_digit).collect();
    if !digits.is_empty() && query.chars().all(|c| c.is_ascii_digit() || c == '.' || c.is_whitespace()) {
        let begins = digits.get(..4).unwrap_or(&digits);
        return titles.filter(|(code, _)| code.digits().starts_with(begins)).collect();
    }
    let asked = words(query);
    let telling: Vec<&Word> = asked.iter().filter(|word| word.tells()).collect();
    let asked = if telling.is_empty() { asked.iter().collect() } else { telling };
    let holds = |title: &str, is: fn(&Word, &Word) -> bool| {
        let title = words(title);
        !asked.is_empty() && asked.iter().all(|word| title.iter().any(|one| is(one, word)))
    };
    let found = titles.filter(|(_, title)| holds(title, |one, word| one.is(word) || one.begins_with(word)));
    let (whole, longer): (Vec<_>, Vec<_>) = found.partition(|(_, title)| holds(title, Word::is));
    whole.into_iter().chain(longer).collect()
}

/// A word in small letters without accents, and what is left of it without the ending of a plural.
struct Word {
    plain: String,
    stem: String,
}

impl Word {
    fn is(&self, word: &Word) -> bool {
        self.stem == word.stem
    }

    fn begins_with(&self, word: &Word) -> bool {
        self.plain.starts_with(&word.plain)
    }

    /// Whether it says anything about a good.
    fn tells(&self) -> bool {
        self.plain.chars().count() > 2 && !SMALL.contains(&self.plain.as_str())
    }
}

/// A text in small letters without accents.
#[must_use]
pub fn unaccented(text: &str) -> String {
    let letters = text.to_lowercase().chars().filter(|one| !is_combining(*one)).collect::<Vec<char>>();
    letters.into_iter().map(plain).collect()
}

fn words(text: &str) -> Vec<Word> {
    let plain = unaccented(text);
    let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| Word { plain: word.to_owned(), stem: stem(word) }).collect()
}

/// An accent that stands by itself after its letter.
const fn is_combining(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

fn plain(letter: char) -> String {
    let plain = match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => "a",
        'é' | 'è' | 'ê' | 'ë' => "e",
        'í' | 'ì' | 'î' | 'ï' => "i",
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' => "o",
        'ú' | 'ù' | 'û' | 'ü' => "u",
        'ñ' => "n",
        'ç' => "c",
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        other => return other.to_string(),
    };
    plain.to_owned()
}

/// A word without the ending of a plural, in English, Spanish and French at once: what matters is that a word and its
/// plural become the same.
fn stem(word: &str) -> String {
    let mut stem = word.to_owned();
    // The plural first, then the vowel that some plurals add: pompes and pompe, motores and motor.
    for ending in [&['s', 'x'][..], &['e'][..]] {
        if stem.chars().count() > 3 && stem.ends_with(ending) {
            stem.pop();
        }
    }
    // batteries and battery, knives and knife, luces and luz, métaux and métal, glasses and glass.
    for (plural, singular) in [("y", "i"), ("v", "f"), ("z", "c"), ("au", "al"), ("ss", "s")] {
        if let Some(before) = stem.strip_suffix(plural) {
            stem = format!("{before}{singular}");
        }
    }
    stem
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_finds_its_heading_in_each_language() {
        let found = |query, language| {
            let all = find(usmca_rules::law(), query, language);
            all.into_iter().map(|(code, _)| code.to_string()).collect::<Vec<_>>()
        };
        for (query, language) in [("pump", Language::En), ("bombas", Language::Es), ("POMPE", Language::Fr)] {
            assert!(found(query, language).contains(&"8413".to_owned()), "{query}");
        }
        assert_eq!(found("84.13", Language::En), ["8413"]);
        assert_eq!(found(" 8413 70 ", Language::En), ["8413"]);
        for nothing in ["", "   ", "'", "zzzz", "\u{301}"] {
            assert!(found(nothing, Language::En).is_empty(), "{nothing:?}");
        }
    }

    #[test]
    fn a_word_and_its_plural_have_one_stem() {
        let pairs = [
            ("battery", "batteries"),
            ("batterie", "batteries"),
            ("batería", "baterías"),
            ("knife", "knives"),
            ("luz", "luces"),
            ("motor", "motores"),
            ("camión", "camiones"),
            ("métal", "métaux"),
            ("tuyau", "tuyaux"),
            ("bateau", "bateaux"),
            ("glass", "glasses"),
            ("box", "boxes"),
            ("œuf", "oeufs"),
        ];
        for (one, many) in pairs {
            assert_eq!(
                words(one).first().map(|word| &word.stem),
                words(many).first().map(|word| &word.stem),
                "{one} {many}"
            );
        }
    }

    #[test]
    fn accents_capitals_and_small_words_are_forgiven() {
        let of = |query, language| find(usmca_rules::law(), query, language);
        assert_eq!(of("vehiculos", Language::Es), of("VEHÍCULOS", Language::Es));
        assert_eq!(of("ve\u{301}hicule", Language::Fr), of("véhicules", Language::Fr));
        assert_eq!(of("l'huile", Language::Fr), of("huiles", Language::Fr));
        assert_eq!(of("the pumps", Language::En), of("pump", Language::En));
        assert!(!of("huile", Language::Fr).is_empty());
    }

    #[test]
    fn whole_words_come_before_longer_ones() {
        let found = find(usmca_rules::law(), "car", Language::En);
        let whole = |title: &str| words(title).iter().any(|word| word.plain == "car" || word.plain == "cars");
        let first_longer = found.iter().position(|(_, title)| !whole(title)).unwrap_or(found.len());
        assert!(found.iter().skip(first_longer).all(|(_, title)| !whole(title)));
    }
}
