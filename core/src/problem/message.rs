//! What a problem says: words with operands, so that they can be told in each language.
//!
//! A message is written in English where the problem is found, and translated by the catalog in `words`.
//! Example: `says!("at most {0} pools", 200)` is told in Spanish as "como máximo 200 grupos de costos".

use super::words;
use crate::language::Language;
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;

/// Words with numbered places, and what stands in them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Message {
    words: Cow<'static, str>,
    operands: Vec<String>,
}

/// A [`Message`] of English words that the catalog holds: `says!("{0} is not a code of HS {1}", code, edition)`.
#[macro_export]
macro_rules! says {
    ($words:literal $(, $operand:expr)* $(,)?) => {{
        // The compiler counts the operands.
        if false {
            let _ = format_args!($words $(, $operand)*);
        }
        $crate::Message::of($words, vec![$($operand.to_string()),*])
    }};
}

impl Message {
    /// Words of the catalog and their operands; [`says!`] counts them.
    #[must_use]
    pub const fn of(words: &'static str, operands: Vec<String>) -> Message {
        Message { words: Cow::Borrowed(words), operands }
    }

    /// The message in a language; words that the catalog does not hold, such as those of a reader of YAML, stay as they are.
    #[must_use]
    pub fn told(&self, language: Language) -> Message {
        let told = |text: &str| words::in_language(text, language).map(str::to_owned);
        let Some(translated) = told(&self.words) else { return self.clone() };
        let operands = self.operands.iter().map(|one| told(one).unwrap_or_else(|| one.clone())).collect();
        Message { words: Cow::Owned(translated), operands }
    }
}

impl From<&str> for Message {
    fn from(text: &str) -> Message {
        Message { words: Cow::Owned(text.to_owned()), operands: Vec::new() }
    }
}

impl From<String> for Message {
    fn from(text: String) -> Message {
        Message { words: Cow::Owned(text), operands: Vec::new() }
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.words.as_ref();
        while let Some((before, operand, after)) = self.next_operand(rest) {
            f.write_str(before)?;
            f.write_str(operand)?;
            rest = after;
        }
        f.write_str(rest)
    }
}

impl Message {
    /// What stands before the first place, what stands in it, and what follows.
    fn next_operand<'m>(&'m self, words: &'m str) -> Option<(&'m str, &'m str, &'m str)> {
        let place = |operand: usize| format!("{{{operand}}}");
        let found = |(operand, _): (usize, &String)| Some((words.find(&place(operand))?, operand));
        let (at, operand) = self.operands.iter().enumerate().filter_map(found).min()?;
        let (before, from) = words.split_at_checked(at)?;
        Some((before, self.operands.get(operand)?, from.strip_prefix(&place(operand))?))
    }
}

impl Serialize for Message {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_person_wrote_is_never_taken_for_words() {
        let message = says!("{0} is not a code of HS {1}", "{1} is needed", "2022");
        assert_eq!(message.to_string(), "{1} is needed is not a code of HS 2022");
    }

    #[test]
    fn words_that_the_catalog_does_not_hold_stay() {
        let message = Message::from("mapping values are not allowed here: {0}".to_owned());
        assert_eq!(message.told(Language::Es), message);
    }
}
