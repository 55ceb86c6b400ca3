//! What supports a claim that a material is originating: the supplier's declaration, as a person writes it (s. 7(21)).
//!
//! A text names the declaration; a map gives its period besides:
//! `{ reference: "declaration 17", from: "2025-01-01", until: "2025-12-31" }`.

use jiff::civil::Date;
use serde::Serialize;

/// A supplier's declaration: its reference alone, or with its period.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum EvidenceFile {
    /// Its reference; taken as valid on every day.
    Reference(String),
    /// Its reference and its period.
    Declaration(DeclarationFile),
}

/// A supplier's declaration with its period.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct DeclarationFile {
    /// What identifies it.
    pub reference: String,
    /// The first day on which it holds, "YYYY-MM-DD"; no first day if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The last day on which it holds; no last day if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
}

impl EvidenceFile {
    /// Whether it names a declaration at all.
    pub(crate) fn names_one(&self) -> bool {
        let reference = match self {
            EvidenceFile::Reference(text) => text,
            EvidenceFile::Declaration(declaration) => &declaration.reference,
        };
        !reference.trim().is_empty()
    }

    /// Whether it names a declaration that holds on each of these days; one without a period holds on every day.
    #[must_use]
    pub fn covers(&self, from: Date, until: Date) -> bool {
        let EvidenceFile::Declaration(declaration) = self else { return self.names_one() };
        let day = |text: &Option<String>| text.as_ref().map(|text| text.parse::<Date>());
        let begins = day(&declaration.from).is_none_or(|first| first.is_ok_and(|first| first <= from));
        let ends = day(&declaration.until).is_none_or(|last| last.is_ok_and(|last| until <= last));
        self.names_one() && begins && ends
    }
}
