//! The notes of `rules/notes.yaml`, from text: each points at what carries it out.

use super::LawFiles;
use super::phrases::Phrases;
use crate::hs::{HsCode, HsSet};
use crate::problem::ProblemKind;
use crate::rules::{Note, NoteEffect, NoteEntry, WorkedAbroad};
use crate::trace::Finding;
use std::collections::BTreeMap;

/// The notes, or nothing if a problem was reported. `worked_abroad` are the goods of s. 10(3).
pub(super) fn compile(
    files: &LawFiles,
    worked_abroad: &[WorkedAbroad],
    read: &mut Phrases<'_, '_>,
) -> Option<Vec<Note>> {
    let carriers = Carriers::of(files);
    let mut places: BTreeMap<u8, usize> = BTreeMap::new();
    let mut compiled = Vec::new();
    for (place, entry) in files.notes.iter().enumerate() {
        let key = format!("notes[{place}]");
        let chapter = chapter(entry, &mut places, &format!("{key}.id"), read);
        let codes = read.optional_codes(entry.codes.as_deref(), &format!("{key}.codes"));
        carriers.check(entry, &format!("{key}.by"), read);
        if let Some(codes) = &codes {
            check_codes(entry, codes, worked_abroad, &format!("{key}.codes"), read);
        }
        compiled.push(chapter.zip(codes).map(|(chapter, codes)| Note {
            id: entry.id.clone(),
            chapter,
            name: entry.name.clone(),
            citation: citation(chapter, entry),
            codes,
            effect: entry.effect,
            by: entry.by.clone(),
            says: entry.says.clone(),
        }));
    }
    compiled.into_iter().collect()
}

/// A chapter rule has a number; other notes are told apart by their codes.
fn citation(chapter: u8, entry: &NoteEntry) -> String {
    let name = &entry.name;
    match entry.codes.as_deref().filter(|_| !name.ends_with(|last: char| last.is_ascii_digit())) {
        Some(codes) => format!("GN 11(o) ch. {chapter} {name} ({codes})"),
        None => format!("GN 11(o) ch. {chapter} {name}"),
    }
}

/// The chapter of an id, which counts the notes of each chapter from 1, in the order of the law.
fn chapter(entry: &NoteEntry, places: &mut BTreeMap<u8, usize>, at: &str, read: &mut Phrases<'_, '_>) -> Option<u8> {
    let chapter = entry.id.split_once("-note-").and_then(|(chapter, _)| chapter.parse::<HsCode>().ok());
    let Some(chapter) = chapter.map(HsCode::chapter) else {
        let message = format!("\"{}\" is no id of a note: such an id reads \"84-note-2\"", entry.id);
        read.report(at, ProblemKind::NotAccepted, message);
        return None;
    };
    if places.last_key_value().is_some_and(|(last, _)| chapter < *last) {
        read.report(at, ProblemKind::NotAccepted, "notes stand in the order of the chapters");
    }
    let place = places.entry(chapter).or_insert(0);
    *place += 1;
    let expected = format!("{chapter:02}-note-{place}");
    if entry.id != expected {
        let message = format!("\"{}\" should be \"{expected}\": notes are counted within their chapter", entry.id);
        read.report(at, ProblemKind::NotAccepted, message);
    }
    Some(chapter)
}

/// A note that governs names codes, and one on transport only codes that may be worked abroad.
fn check_codes(entry: &NoteEntry, codes: &HsSet, worked_abroad: &[WorkedAbroad], at: &str, read: &mut Phrases<'_, '_>) {
    if entry.effect == NoteEffect::Governs && codes.ranges().is_empty() {
        read.report(at, ProblemKind::Missing, "a note that stands in the place of a rule names codes");
    }
    if entry.effect != NoteEffect::Transport {
        return;
    }
    let allowed = |code| worked_abroad.iter().any(|goods| goods.codes.contains(code) == Finding::Met);
    for code in codes.ranges().iter().flat_map(|range| [range.first(), range.last()]).filter(|code| !allowed(*code)) {
        let message = format!("{code} is not among the goods that may be worked abroad, in agreement.yaml");
        read.report(at, ProblemKind::NotAccepted, message);
    }
}

/// What may carry a note out.
struct Carriers<'a> {
    rules: Vec<&'a str>,
    facts: Vec<&'a str>,
    general: Vec<&'a str>,
    de_minimis: Vec<&'a str>,
}

impl<'a> Carriers<'a> {
    fn of(files: &'a LawFiles) -> Self {
        let rules = files.rules.iter().flat_map(|(_, file)| &file.rules).map(|rule| rule.id.as_str());
        let sections = files.agreement.original_equipment.iter().map(|table| table.section.as_str());
        let general = &files.general;
        let processes = general.processes.iter().map(|one| one.citation.as_str());
        let disregarded = general.disregarded.iter().map(|one| one.citation.as_str());
        let prohibitions = general.prohibitions.iter().map(|one| one.citation.as_str());
        let de_minimis = &files.agreement.de_minimis;
        let paragraphs = de_minimis.exceptions.iter().chain(&de_minimis.spared).map(|one| one.id.as_str());
        Carriers {
            rules: rules.chain(sections).collect(),
            facts: files.facts.keys().map(String::as_str).collect(),
            general: processes.chain(disregarded).chain(prohibitions).collect(),
            de_minimis: paragraphs.collect(),
        }
    }

    /// What a note points at exists and is of the kind that its effect names.
    fn check(&self, entry: &NoteEntry, at: &str, read: &mut Phrases<'_, '_>) {
        let (known, what, needed): (&[&str], _, _) = match entry.effect {
            NoteEffect::Rule => (&self.rules, "rule", true),
            NoteEffect::Automotive => (&self.rules, "rule, or section in agreement.yaml,", false),
            NoteEffect::Fact | NoteEffect::Definition => (&self.facts, "fact", true),
            NoteEffect::General => (&self.general, "citation in general.yaml", true),
            NoteEffect::DeMinimis => (&self.de_minimis, "id under de_minimis in agreement.yaml", true),
            NoteEffect::Transport | NoteEffect::Governs | NoteEffect::Component | NoteEffect::None => {
                (&[], "carrier of a note of this effect", false)
            }
        };
        if needed && entry.by.is_empty() {
            read.report(at, ProblemKind::Missing, format!("name at least one {what} that carries the note out"));
        }
        for unknown in entry.by.iter().filter(|by| !known.contains(&by.as_str())) {
            read.report(at, ProblemKind::NotAccepted, format!("there is no {what} \"{unknown}\""));
        }
    }
}
