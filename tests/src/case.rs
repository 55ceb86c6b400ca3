//! A conformance case: a good, and what the law says of it. `tests/README.md` explains the format.

use crate::{files, root};
use serde::Deserialize;
use serde_json::Value;
use std::path::PathBuf;
use usmca::{Criterion, Status};

/// One case, with the file that holds it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// A sentence that says what the case shows.
    #[serde(default)]
    pub name: String,
    /// Where the law says it.
    #[serde(default)]
    pub source: String,
    /// The good file itself.
    #[serde(default)]
    pub good: Value,
    /// A file that holds the good instead, from the root of the repository.
    #[serde(default)]
    pub file: Option<String>,
    /// What the law says.
    pub expect: Expected,
    /// The chapter that the tables must hold for the case to be run.
    #[serde(default)]
    pub needs_chapter: Option<String>,
    /// The topic: the folder and name of the file that holds the case.
    #[serde(skip)]
    pub topic: String,
}

/// What the law says of a good.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// `originating`, `non_originating`, `undetermined` or `rejected`.
    pub status: String,
    /// The criterion.
    #[serde(default)]
    pub criterion: Option<String>,
    /// The id of the rule.
    #[serde(default)]
    pub rule: Option<String>,
    /// Provisions among those that decided.
    #[serde(default)]
    pub because: Vec<String>,
    /// A regional value content, or the share of a set, that is shown, rounded to two places.
    #[serde(default)]
    pub percent: Option<String>,
    /// The facts asked for, all of them, in order.
    #[serde(default)]
    pub missing: Option<Vec<String>>,
    /// Requirements of Part 6 among those that the answer lists.
    #[serde(default)]
    pub requirements: Vec<ExpectedRequirement>,
    /// The problems, of a rejected input.
    #[serde(default)]
    pub problems: Vec<ExpectedProblem>,
}

/// A requirement of Part 6 that an answer must list.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct ExpectedRequirement {
    /// Its key.
    pub requirement: String,
    /// Its name, where several have the same key.
    #[serde(default)]
    pub name: Option<String>,
    /// The figure, rounded to two places.
    #[serde(default)]
    pub percent: Option<String>,
    /// What it must reach.
    #[serde(default)]
    pub threshold: Option<String>,
    /// `met`, `not_met` or `unknown`.
    pub finding: String,
}

/// A problem that a rejected input must report.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct ExpectedProblem {
    /// Its place.
    pub at: String,
    /// Its kind.
    pub kind: String,
}

impl Case {
    /// The good file as JSON text.
    ///
    /// # Errors
    /// The file that should hold the good cannot be read.
    pub fn json(&self) -> Result<String, String> {
        let Some(file) = &self.file else { return Ok(self.good.to_string()) };
        let text = std::fs::read_to_string(root().join(file)).map_err(|error| format!("{file}: {error}"))?;
        let good: Value = usmca_rules::yaml::read(file, &text).map_err(|problem| problem.to_string())?;
        Ok(good.to_string())
    }

    /// The status expected of a good that is determined.
    #[must_use]
    pub fn status(&self) -> Option<Status> {
        match self.expect.status.as_str() {
            "originating" => Some(Status::Originating),
            "non_originating" => Some(Status::NonOriginating),
            "undetermined" => Some(Status::Undetermined),
            _ => None,
        }
    }

    /// The criterion expected.
    #[must_use]
    pub fn criterion(&self) -> Option<Criterion> {
        match self.expect.criterion.as_deref() {
            Some("A") => Some(Criterion::A),
            Some("B") => Some(Criterion::B),
            Some("C") => Some(Criterion::C),
            Some("D") => Some(Criterion::D),
            Some("E") => Some(Criterion::E),
            _ => None,
        }
    }
}

/// Every case of `tests/cases` that is a good; inventories and certifications have tests of their own.
///
/// # Errors
/// A file that is no list of cases.
pub fn cases() -> Result<Vec<Case>, String> {
    let folder = root().join("tests/cases");
    let mut all = Vec::new();
    let others = ["inventory", "certification"].map(|name| folder.join(name));
    let of_goods = |path: &PathBuf| others.iter().all(|other| !path.starts_with(other));
    for path in files(&folder, &["yaml"]).into_iter().filter(of_goods) {
        let name = path.strip_prefix(&folder).unwrap_or(&path).with_extension("").display().to_string();
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{name}: {error}"))?;
        let cases: Vec<Case> = usmca_rules::yaml::read_trees::<Vec<Case>>(&name, &text)
            .map_err(|problem| problem.to_string())?
            .into_iter()
            .flatten()
            .collect();
        all.extend(cases.into_iter().map(|case| Case { topic: name.clone(), ..case }));
    }
    Ok(all)
}
