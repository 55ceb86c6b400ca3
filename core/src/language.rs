//! The three languages of the Agreement.

pub(crate) mod french;
pub(crate) mod spanish;

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A language of the Agreement.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Spanish.
    Es,
    /// French.
    Fr,
}

/// A text in the three languages of the Agreement.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InLanguages {
    /// English.
    pub en: String,
    /// Spanish.
    pub es: String,
    /// French.
    pub fr: String,
}

impl Language {
    /// Every language, English first.
    pub const ALL: [Language; 3] = [Language::En, Language::Es, Language::Fr];
}

impl FromStr for Language {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "en" => Ok(Language::En),
            "es" => Ok(Language::Es),
            "fr" => Ok(Language::Fr),
            _ => Err(format!("a language is en, es or fr, not {text:?}")),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Language::En => "en",
            Language::Es => "es",
            Language::Fr => "fr",
        })
    }
}

impl InLanguages {
    /// The text in one language.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Es => &self.es,
            Language::Fr => &self.fr,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{french, spanish};

    #[test]
    fn articles_fuse_with_what_stands_before_them() {
        assert_eq!(spanish::to("el capítulo 1"), "al capítulo 1");
        assert_eq!(spanish::of("las partidas 01.01 a 01.06"), "de las partidas 01.01 a 01.06");
        assert_eq!(french::to("les positions 01.01 à 01.06"), "aux positions 01.01 à 01.06");
        assert_eq!(french::to("l’alcool"), "à l’alcool");
        assert_eq!(french::of("le chapitre 1"), "du chapitre 1");
        assert_eq!(french::of("un produit"), "d’un produit");
        assert_eq!(french::of("toute autre position"), "de toute autre position");
    }

    #[test]
    fn a_conjunction_yields_to_its_own_sound() {
        assert_eq!((spanish::or("8413.91"), spanish::or("7604")), ("u", "o"));
        assert_eq!((spanish::and("incluye"), spanish::and("no excede")), ("e", "y"));
        assert_eq!(french::that("il soit fini"), "qu’il soit fini");
        assert_eq!(french::that("le produit soit fini"), "que le produit soit fini");
    }
}
