//! The notes of General Note 11(o): chapter, heading and subheading rules, and what carries each of them out. They are in
//! `rules/notes.yaml`.

use crate::hs::HsSet;
use serde::{Deserialize, Serialize};

/// A note of a chapter.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Note {
    /// The chapter and the note's place in it, `84-note-2`.
    pub id: String,
    /// The chapter, 1 to 97.
    pub chapter: u8,
    /// How the law calls it, "chapter rule 2".
    pub name: String,
    /// The provision, `GN 11(o) ch. 84 chapter rule 2`.
    pub citation: String,
    /// The codes that it is about; none if it is about the whole chapter.
    pub codes: HsSet,
    /// What it does.
    pub effect: NoteEffect,
    /// Rules, facts, citations or sections that carry it out, as the effect has it.
    pub by: Vec<String>,
    /// What it says, in one line of our own words.
    pub says: String,
}

/// What a note does to a determination.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteEffect {
    /// It is a rule, or gives one.
    Rule,
    /// A rule asks its content as a fact.
    Fact,
    /// It is one of the general rules.
    General,
    /// It opens or closes de minimis.
    DeMinimis,
    /// It defines words that questions fold in.
    Definition,
    /// It leads into GN 11(k).
    Automotive,
    /// It allows operations outside the territory (s. 10(3)).
    Transport,
    /// It stands in the place of a rule.
    Governs,
    /// It names the component to which a rule is applied.
    Component,
    /// No calculation turns on it.
    None,
}

/// `rules/notes.yaml`: every note, in the order of the law.
pub type NotesFile = Vec<NoteEntry>;

/// A note, with codes as text.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoteEntry {
    /// The chapter and the note's place in it.
    pub id: String,
    /// How the law calls it.
    pub name: String,
    /// Codes.
    #[serde(default)]
    pub codes: Option<String>,
    /// What it does.
    pub effect: NoteEffect,
    /// What carries it out.
    #[serde(default)]
    pub by: Vec<String>,
    /// What it says.
    pub says: String,
}
