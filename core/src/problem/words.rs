//! The catalog: the words of every problem of a good file in English, Spanish and French.
//!
//! `tests/problems.rs` holds that every `says!` of the engine is here, and nothing else.

mod certification;
mod good;
mod ledger;
mod text;
mod value;
mod vehicle;

use crate::language::Language;

/// The same words in three languages, with the same numbered places.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// As they stand where the problem is found.
    pub en: &'static str,
    /// In Spanish.
    pub es: &'static str,
    /// In French.
    pub fr: &'static str,
}

impl Entry {
    const fn of(en: &'static str, es: &'static str, fr: &'static str) -> Entry {
        Entry { en, es, fr }
    }
}

/// Every entry of the catalog.
pub fn entries() -> impl Iterator<Item = Entry> {
    [text::WORDS, good::WORDS, value::WORDS, vehicle::WORDS, ledger::WORDS, certification::WORDS]
        .into_iter()
        .flatten()
        .copied()
}

/// The words in another language than the English in which they are written, if the catalog holds them.
pub(super) fn in_language(words: &str, language: Language) -> Option<&'static str> {
    let told: fn(Entry) -> &'static str = match language {
        Language::En => return None,
        Language::Es => |entry| entry.es,
        Language::Fr => |entry| entry.fr,
    };
    entries().find(|entry| entry.en == words).map(told)
}
