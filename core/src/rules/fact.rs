//! Facts that the law asks for and that no code or figure tells: "is it for use in a passenger vehicle?".

use serde::{Deserialize, Serialize};

/// A description or a process that a rule asks for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// The words by which a rule names it, when it names goods or materials: "printed circuit assemblies".
    /// `{codes}` marks where the codes stand if not after it: "hides or skins of {codes} which are tanned".
    #[serde(default)]
    pub noun: Option<String>,
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

impl Fact {
    /// A fact without text, for an id that no table defines.
    pub(crate) const fn undefined() -> Fact {
        let question = InLanguages { en: String::new(), es: String::new(), fr: String::new() };
        Fact { noun: None, about: About::Both, between: None, question, citation: String::new() }
    }
}
