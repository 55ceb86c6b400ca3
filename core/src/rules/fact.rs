//! Facts that the law asks for and that no code or figure tells: "is it for use in a passenger vehicle?".

use crate::language::{InLanguages, Language};
use serde::{Deserialize, Serialize};

/// A description or a process that a rule asks for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// The words by which a rule names it: goods or materials, "printed circuit assemblies", or a condition after
    /// "provided that", "the good is both cut and sewn". `{codes}` marks where the codes stand if not after it: "hides or
    /// skins of {codes} which are tanned". In French goods have their article; conditions are in the subjunctive.
    #[serde(default)]
    pub noun: Option<InLanguages>,
    /// Whether it is asked of the good or of a material.
    pub about: About,
    /// The two countries between which the good is traded, if that is the question: the file may answer it.
    #[serde(default)]
    pub between: Option<[String; 2]>,
    /// The plain question, with yes as the answer that the rule asks for.
    pub question: InLanguages,
    /// The provision that asks it, such as `GN 11(o) ch. 84 chapter rule 1`.
    pub citation: String,
}

/// What a fact is asked of.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// The good.
    Good,
    /// A material.
    Material,
    /// Either: a description that rules use of goods and of materials.
    Both,
}

impl Fact {
    /// The words by which a rule names it in a language.
    #[must_use]
    pub fn noun(&self, language: Language) -> Option<&str> {
        self.noun.as_ref().map(|noun| noun.get(language))
    }

    /// A fact without text, for an id that no table defines.
    pub(crate) const fn undefined() -> Fact {
        let question = InLanguages { en: String::new(), es: String::new(), fr: String::new() };
        Fact { noun: None, about: About::Both, between: None, question, citation: String::new() }
    }
}
