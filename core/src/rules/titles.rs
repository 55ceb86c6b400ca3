//! Short titles of the chapters and headings of HS 2022, in three languages and in our own words, so that people can find
//! a code by a word. They are in `rules/nomenclature/` and are no law.

use super::{HsEdition, Nomenclature, RuleTable};
use crate::hs::{HsCode, Level};
use crate::language::{InLanguages, Language};
use crate::problem::{Problem, ProblemKind};
use std::collections::{BTreeMap, BTreeSet};

/// One file of titles: a code of two or four digits, and its title.
pub type TitlesFile = BTreeMap<String, InLanguages>;

/// The titles by code, in the order of the nomenclature.
pub type Titles = BTreeMap<HsCode, InLanguages>;

impl RuleTable {
    /// The titles of chapters and headings, by code.
    #[must_use]
    pub const fn titles(&self) -> &Titles {
        &self.titles
    }

    /// The title of the heading to which a code of HS 2022 belongs.
    #[must_use]
    pub fn title(&self, code: HsCode, language: Language) -> Option<&str> {
        Some(self.titles.get(&code.truncated(Level::Heading))?.get(language))
    }
}

/// The titles, with every code that has none and every title that has no code.
pub(super) fn compile(
    files: &[(String, TitlesFile)],
    nomenclature: &Nomenclature,
    problems: &mut Vec<Problem>,
) -> Titles {
    let mut titles = Titles::new();
    for (name, file) in files {
        for (text, title) in file {
            let code = text.parse::<HsCode>().ok().filter(|code| nomenclature.contains(HsEdition::Hs2022, *code));
            match code {
                Some(code) if titles.insert(code, title.clone()).is_none() => {}
                Some(_) => {
                    problems.push(Problem::new(name, ProblemKind::DuplicateKey, format!("{text} has a title already")))
                }
                None => {
                    problems.push(Problem::new(name, ProblemKind::Code, format!("{text} is not a code of HS 2022")))
                }
            }
        }
    }
    let subheadings: Vec<HsCode> = nomenclature.subheadings_of(HsEdition::Hs2022).collect();
    let at = |level| subheadings.iter().map(move |code| code.truncated(level)).collect::<BTreeSet<HsCode>>();
    for code in at(Level::Chapter).into_iter().chain(at(Level::Heading)) {
        if !files.is_empty() && !titles.contains_key(&code) {
            problems.push(Problem::new("nomenclature", ProblemKind::Missing, format!("{code} has no title")));
        }
    }
    titles
}
