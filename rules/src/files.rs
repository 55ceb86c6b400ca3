//! Reads the files of the law from a folder, and reports the problems of all of them at once.

use crate::{lists, yaml};
use serde::de::DeserializeOwned;
use std::collections::btree_map::Entry;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use usmca::{
    AgreementFile, AutomotiveRulesFile, FactsFile, GeneralFile, LawFiles, NotesFile, Problem, ProblemKind, RuleTable,
};

/// Reads and compiles the law of a folder.
///
/// # Errors
/// The problems of reading, or else those of [`RuleTable::compile`].
///
/// ```
/// let table = usmca_rules::compile_law(std::path::Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
/// assert_eq!(&table, usmca_rules::law());
/// ```
pub fn compile_law(folder: &Path) -> Result<RuleTable, Vec<Problem>> {
    RuleTable::compile(read_law(folder)?)
}

/// Reads the law of a folder: `agreement.yaml`, `general.yaml`, `automotive.yaml`, `notes.yaml`, `facts.yaml` and other `facts-*.yaml`,
/// `psr/*.yaml`, `nomenclature/*.yaml`, `hs/*.txt`.
///
/// # Errors
/// Every file that is missing, too large or malformed, with file, line and column; a fact that is defined twice.
///
/// ```
/// let problems = usmca_rules::read_law(std::path::Path::new("no such folder")).unwrap_err();
/// assert!(problems.iter().any(|problem| problem.at == "agreement.yaml"));
/// ```
pub fn read_law(folder: &Path) -> Result<LawFiles, Vec<Problem>> {
    let mut reader = Reader { folder, problems: Vec::new() };
    let agreement = reader.yaml::<AgreementFile>("agreement.yaml");
    let general = reader.yaml::<GeneralFile>("general.yaml");
    let automotive = reader.yaml::<AutomotiveRulesFile>("automotive.yaml");
    let notes = reader.yaml::<NotesFile>("notes.yaml");
    let facts = reader.facts();
    let rules = reader.folder("psr/");
    let titles = reader.folder("nomenclature/");
    let mut problems = reader.problems;
    let nomenclature = lists::nomenclature(&|name, problems| text(folder, name, problems), &mut problems);
    match (agreement.zip(general).zip(notes).zip(automotive), nomenclature) {
        (Some((((agreement, general), notes), automotive)), Some(nomenclature)) if problems.is_empty() => {
            Ok(LawFiles { rules, facts, agreement, general, automotive, notes, nomenclature, titles })
        }
        _ => Err(problems),
    }
}

struct Reader<'a> {
    folder: &'a Path,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn yaml<T: DeserializeOwned>(&mut self, name: &str) -> Option<T> {
        let text = text(self.folder, name, &mut self.problems)?;
        yaml::read(name, &text).map_err(|problem| self.problems.push(problem)).ok()
    }

    /// The facts of every file of facts, each defined once.
    fn facts(&mut self) -> FactsFile {
        let mut facts = FactsFile::new();
        let named = |name: &str| name.starts_with("facts") && name.ends_with(".yaml");
        for name in self.names("", "facts.yaml", named) {
            for (id, fact) in self.yaml::<FactsFile>(&name).unwrap_or_default() {
                match facts.entry(id) {
                    Entry::Vacant(place) => {
                        place.insert(fact);
                    }
                    Entry::Occupied(taken) => {
                        let message = format!("the fact \"{}\" is defined in another file already", taken.key());
                        self.problems.push(Problem::new(&name, ProblemKind::DuplicateKey, message));
                    }
                }
            }
        }
        facts
    }

    /// The files of a folder in the order of their names, which is that of the chapters.
    fn folder<T: DeserializeOwned>(&mut self, folder: &str) -> Vec<(String, T)> {
        let names = self.names(folder, &format!("{folder}chapter-01.yaml"), |name| name.ends_with(".yaml"));
        names.into_iter().filter_map(|name| Some((name.clone(), self.yaml(&name)?))).collect()
    }

    /// The names of the files of a folder that are wanted, sorted; a problem if there is none.
    fn names(&mut self, folder: &str, example: &str, wanted: impl Fn(&str) -> bool) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.join(folder)).into_iter().flatten();
        let mut names: Vec<String> = (entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()))
            .filter(|name| wanted(name))
            .map(|name| format!("{folder}{name}"))
            .collect();
        names.sort_unstable();
        if names.is_empty() {
            self.problems.push(Problem::new(example, ProblemKind::Missing, "at least one such file is needed"));
        }
        names
    }
}

/// The text of a file, read no further than the reader of YAML would.
fn text(folder: &Path, name: &str, problems: &mut Vec<Problem>) -> Option<String> {
    let limit = u64::try_from(yaml::MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let mut text = String::new();
    match File::open(folder.join(name)).and_then(|file| file.take(limit).read_to_string(&mut text)) {
        Ok(_) => Some(text),
        Err(error) => {
            problems.push(Problem::new(name, ProblemKind::Missing, format!("cannot be read: {error}")));
            None
        }
    }
}

// The build script includes this file too, so the place of its tests is spelled out.
#[cfg(test)]
#[path = "files/tests.rs"]
mod tests;
