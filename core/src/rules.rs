//! The law as data: every product-specific rule, the facts that it asks for, and the figures of the Agreement.
//!
//! Rules come in by one door, [`RuleTable::compile`], and are trusted afterwards.

mod agreement;
mod automotive;
mod by_heading;
mod changes;
mod compile;
mod entry;
mod fact;
mod file;
mod general;
mod nomenclature;
mod note;
mod phrase;
mod requirement;
mod sentence;
mod titles;

pub use agreement::*;
pub use automotive::*;
pub use compile::LawFiles;
pub use fact::{About, Fact};
pub use file::*;
pub use general::*;
pub use nomenclature::{Correspondence, HsEdition, HsEditionError, Nomenclature};
pub use note::*;
pub use requirement::*;
pub use titles::{Titles, TitlesFile};

use crate::good::Classification;
use crate::hs::HsCode;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The whole law of an edition, compiled.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct RuleTable {
    pub(crate) edition: Edition,
    /// In the order of the law: by chapter, then as printed.
    pub(crate) rules: Vec<Rule>,
    #[serde(skip)]
    by_heading: by_heading::ByHeading,
    pub(crate) facts: BTreeMap<FactId, Fact>,
    pub(crate) agreement: Agreement,
    pub(crate) general: GeneralRules,
    pub(crate) automotive: AutomotiveRules,
    /// In the order of the law.
    pub(crate) notes: Vec<Note>,
    pub(crate) nomenclature: Nomenclature,
    pub(crate) titles: Titles,
}

/// Which text of the law the tables hold.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// Such as `HTSUS 2025 revision 7`; of a scenario it says that it is none.
    pub name: String,
    /// What a scenario supposes, such as a higher automotive content: then the tables are not law.
    #[serde(default)]
    pub scenario: Option<String>,
    /// The first day that the tables cover.
    pub from: Date,
    /// The last day for which the text is known; a later date is determined with a warning.
    pub known_until: Date,
    /// The edition of the Harmonized System in which rules are written.
    pub hs_edition: HsEdition,
}

impl Edition {
    /// The edition as every answer names it: a scenario is never named without saying that it is not law.
    pub(crate) fn marked(mut self) -> Edition {
        if let Some(scenario) = &self.scenario {
            self.name = format!("NOT LAW: scenario {scenario:?} on {}", self.name);
        }
        self
    }
}

impl RuleTable {
    /// Which text of the law the table holds.
    #[must_use]
    pub const fn edition(&self) -> &Edition {
        &self.edition
    }

    /// Every rule, in the order of the law.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The facts that rules may ask for, by id.
    #[must_use]
    pub const fn facts(&self) -> &BTreeMap<FactId, Fact> {
        &self.facts
    }

    /// The figures that apply to goods of every chapter.
    #[must_use]
    pub const fn agreement(&self) -> &Agreement {
        &self.agreement
    }

    /// General rules and notes that reach beyond one rule.
    #[must_use]
    pub const fn general(&self) -> &GeneralRules {
        &self.general
    }

    /// What Part 6 adds for vehicles.
    #[must_use]
    pub const fn automotive(&self) -> &AutomotiveRules {
        &self.automotive
    }

    /// Every note of the chapters, in the order of the law.
    #[must_use]
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// The notes that bear on a code: those of its chapter that may be about it, or about the whole chapter.
    pub fn notes_for(&self, code: HsCode) -> impl Iterator<Item = &Note> {
        let about =
            move |note: &&Note| note.codes.ranges().is_empty() || note.codes.contains(code) != crate::Finding::NotMet;
        self.notes.iter().filter(move |note| note.chapter == code.chapter()).filter(about)
    }

    /// The code lists and the correlations between editions.
    #[must_use]
    pub const fn nomenclature(&self) -> &Nomenclature {
        &self.nomenclature
    }

    /// The rules that may cover a code of the edition in which rules are written, on a day if one is given.
    pub fn rules_for(&self, code: HsCode, on: Option<Date>) -> impl Iterator<Item = &Rule> {
        let of_heading = self
            .by_heading
            .rules(code, &self.rules)
            .map(|places| places.iter().filter_map(|place| self.rules.get(usize::from(*place))));
        let whole_table = of_heading.is_none().then_some(&self.rules);
        let rules = of_heading.into_iter().flatten().chain(whole_table.into_iter().flatten());
        rules.filter(move |rule| on.is_none_or(|day| rule.holds_on(day)) && rule.may_cover(code))
    }

    /// The rules that may cover any code that a good may have, each once.
    #[must_use]
    pub fn rules_covering(&self, classification: &Classification, on: Option<Date>) -> Vec<&Rule> {
        let mut rules: Vec<&Rule> = Vec::new();
        for rule in classification.candidates().iter().flat_map(|code| self.rules_for(*code, on)) {
            if !rules.iter().any(|seen| std::ptr::eq(*seen, rule)) {
                rules.push(rule);
            }
        }
        rules
    }
}

impl Rule {
    /// The chapter of its goods: rules are sorted by it, and none covers goods of two.
    #[must_use]
    pub fn chapter(&self) -> u8 {
        let first = self.alternatives.first().and_then(|one| one.to.codes.ranges().first());
        first.map_or(0, |range| range.first().chapter())
    }

    /// Whether the day lies in the rule's window.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// Whether the goods of any alternative may have the code.
    #[must_use]
    pub fn may_cover(&self, code: HsCode) -> bool {
        self.alternatives.iter().any(|alternative| alternative.to.codes.contains(code) != crate::Finding::NotMet)
    }
}

impl Rule {
    /// The ids of the facts that it asks for, each once, in the order in which it does.
    #[must_use]
    pub fn facts(&self) -> Vec<&FactId> {
        let mut ids: Vec<&FactId> = Vec::new();
        let lead = self.lead.iter().flat_map(|lead| lead.goods.narrowed.fact().into_iter().chain(&lead.for_use_in));
        let alternatives = self.alternatives.iter().flat_map(|one| {
            let shift = one.tariff_shift.iter();
            let sources = shift.flat_map(|shift| shift.from.iter().chain(&shift.except).chain(&shift.also));
            let described = sources.filter_map(Source::fact);
            one.to.narrowed.fact().into_iter().chain(described).chain(&one.facts).chain(&one.appendix)
        });
        for id in lead.chain(alternatives) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }
}

impl Narrowed {
    /// The fact that describes the goods.
    #[must_use]
    pub const fn fact(&self) -> Option<&FactId> {
        match self {
            Narrowed::Described(id) => Some(id),
            _ => None,
        }
    }
}

impl Source {
    /// The fact that describes the goods it names.
    #[must_use]
    pub const fn fact(&self) -> Option<&FactId> {
        match self {
            Source::Goods(goods) => goods.narrowed.fact(),
            _ => None,
        }
    }
}
