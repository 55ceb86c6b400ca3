//! Finds headings by a word in English, Spanish or French: accents, capitals and plurals are forgiven.

use usmca::{HsCode, Language, RuleTable};

/// The headings and chapters whose titles hold every word, or whose code begins as the query does.
#[must_use]
pub fn find<'r>(rules: &'r RuleTable, query: &str, language: Language) -> Vec<(HsCode, &'r str)> {
    let digits: String = query.chars().filter(char::is_ascii_digit).collect();
    let words: Vec<String> = query.split_whitespace().map(folded).filter(|word| !word.is_empty()).collect();
    let by_code = !digits.is_empty() && query.chars().all(|c| c.is_ascii_digit() || c == '.');
    let matches = |code: &HsCode, title: &str| {
        if by_code {
            return code.digits().starts_with(digits.get(..4).unwrap_or(&digits));
        }
        let title: Vec<String> = title.split(|c: char| !c.is_alphanumeric()).map(folded).collect();
        !words.is_empty() && words.iter().all(|word| title.iter().any(|one| one.starts_with(word.as_str())))
    };
    let titles = rules.titles().iter().map(|(code, title)| (*code, title.get(language)));
    titles.filter(|(code, title)| matches(code, title)).collect()
}

/// A text in small letters without accents.
#[must_use]
pub fn unaccented(text: &str) -> String {
    let plain = |letter: char| match letter {
        'á' | 'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'î' | 'ï' => 'i',
        'ó' | 'ô' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        other => other,
    };
    text.to_lowercase().chars().map(plain).collect()
}

/// A word in small letters without accents and without the ending of a plural.
fn folded(word: &str) -> String {
    let mut word = unaccented(word);
    // The plural first, then the vowel that some plurals add: pompes and pompe, motores and motor.
    for ending in [&['s', 'x'][..], &['e'][..]] {
        if word.chars().count() > 3 && word.ends_with(ending) {
            word.pop();
        }
    }
    word
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
        assert!(found("", Language::En).is_empty());
    }
}
