//! The verdict: what a program needs of a determination, read off the tree without a word of prose.
//!
//! An [`crate::Answer`] is the whole tree in words; a verdict is the status, the rule, the figures that decide and the keys
//! of what is missing, so that millions of goods build no sentences.

mod many;

pub use many::Verdicts;

use crate::amount::{Amount, Percent};
use crate::answer::key;
use crate::determination::{Criterion, Determination, Status};
use crate::good::Good;
use crate::rules::RuleTable;
use crate::trace::{Base, Finding, Measure, Method, Step, Subject};
use std::borrow::Cow;

/// What was determined, without words.
#[derive(Clone, PartialEq, Debug)]
pub struct Verdict<'a> {
    /// Whether the good originates.
    pub status: Status,
    /// The origin criterion, of a good that originates.
    pub criterion: Option<Criterion>,
    /// The id of the product-specific rule that is the good's, if one is.
    pub rule: Option<&'a str>,
    /// The regional value content that decides, if one does (s. 7).
    pub regional_value_content: Option<DecisiveContent>,
    /// The figure of de minimis that decides, if one does (s. 5).
    pub de_minimis: Option<DecisiveDeMinimis>,
    /// The facts that could still change the result.
    pub missing: Vec<MissingKey<'a>>,
}

/// A regional value content that decides: one that is met, or else the first that is not.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct DecisiveContent {
    /// The method.
    pub method: Method,
    /// The transaction value or the net cost.
    pub base: Amount,
    /// The value of non-originating materials.
    pub non_originating_value: Amount,
    /// Not less than this.
    pub threshold: Percent,
    /// Whether it is reached.
    pub finding: Finding,
}

/// A figure of de minimis that decides.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct DecisiveDeMinimis {
    /// What it is measured against.
    pub base: Base,
    /// Its amount.
    pub amount: Amount,
    /// The value of the materials in question.
    pub non_originating_value: Amount,
    /// Not more than this.
    pub limit: Percent,
    /// Whether it is kept.
    pub finding: Finding,
}

impl DecisiveContent {
    /// Rounded half up to two places, to be shown; none of nothing.
    #[must_use]
    pub fn percent(&self) -> Option<Amount> {
        self.base.less(self.non_originating_value).percentage_of(self.base)
    }
}

impl DecisiveDeMinimis {
    /// Rounded half up to two places, to be shown; none of nothing.
    #[must_use]
    pub fn percent(&self) -> Option<Amount> {
        self.non_originating_value.percentage_of(self.amount)
    }
}

/// The key of a fact that could still change the result.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MissingKey<'a> {
    /// The fact id, or the key of the file, that would answer it.
    pub fact: Cow<'a, str>,
    /// Empty for the good, the place of the material otherwise.
    pub at: &'a str,
}

/// The verdict on a good: that of [`crate::determine`], in less time.
#[must_use]
pub fn verdict<'a>(rules: &'a RuleTable, good: &'a Good) -> Verdict<'a> {
    Determination::for_verdict(rules, good).verdict()
}

impl<'a> Determination<'a> {
    /// The verdict.
    #[must_use]
    pub fn verdict(&self) -> Verdict<'a> {
        let decisive = self.trace().decisive();
        Verdict {
            status: self.status(),
            criterion: self.criterion(),
            rule: self.rule().map(|rule| rule.id.as_str()),
            regional_value_content: met_or_first(decisive.iter().filter_map(|step| content(step)), |one| one.finding),
            de_minimis: met_or_first(decisive.iter().filter_map(|step| de_minimis(step)), |one| one.finding),
            missing: self.missing_keys(),
        }
    }

    /// The keys of the facts that could still change the result, each once.
    fn missing_keys(&self) -> Vec<MissingKey<'a>> {
        let mut keys: Vec<MissingKey<'a>> = Vec::new();
        for one in self.missing() {
            let at = match one.subject {
                Subject::Good => "",
                Subject::Material(material) => material.at(),
            };
            let key = MissingKey { fact: key(&one), at };
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        keys
    }
}

fn met_or_first<T>(mut found: impl Iterator<Item = T>, finding: impl Fn(&T) -> Finding) -> Option<T> {
    let first = found.next()?;
    if finding(&first) == Finding::Met {
        return Some(first);
    }
    found.find(|one| finding(one) == Finding::Met).or(Some(first))
}

fn content(step: &Step<'_>) -> Option<DecisiveContent> {
    let Measure::RegionalValueContent { method, base, non_originating_value, threshold } = *step.measure()? else {
        return None;
    };
    Some(DecisiveContent { method, base, non_originating_value, threshold, finding: step.finding() })
}

fn de_minimis(step: &Step<'_>) -> Option<DecisiveDeMinimis> {
    let Measure::DeMinimis { base, amount, value, limit, .. } = *step.measure()? else { return None };
    Some(DecisiveDeMinimis { base, amount, non_originating_value: value, limit, finding: step.finding() })
}
