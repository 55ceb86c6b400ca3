//! Verdicts on many goods under one law: what the law asks of a code is found once for all goods that have it.
//!
//! Example: of a million extractor hoods of 8414.60 made of a hundred codes, the rule is chosen once, and each code is tested
//! once.

use super::{Verdict, verdict};
use crate::good::{Good, Key};
use crate::origin::Ruling;
use crate::rules::{HsEdition, RuleTable};
use jiff::civil::Date;
use rustc_hash::FxHashMap;

/// Once more codes are kept, all are forgotten before the next good: whoever chooses the goods must not choose the memory.
const MANY: usize = 100_000;

/// Verdicts under one law, of which each keeps what the next may need.
///
/// # Example
/// ```
/// use usmca::{Good, RuleTable, Status, Verdicts};
///
/// fn originating(rules: &RuleTable, goods: &[Good]) -> usize {
///     let mut verdicts = Verdicts::under(rules);
///     goods.iter().filter(|good| verdicts.of(good).status == Status::Originating).count()
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Verdicts<'r> {
    rules: &'r RuleTable,
    /// The days from which another law holds.
    changes: Vec<Date>,
    /// What is asked of the goods of a code over a period; none if they are left to the tree.
    rulings: FxHashMap<(Key, HsEdition, Option<usize>), Option<Ruling<'r>>>,
    kept: usize,
    without_tree: u64,
}

impl<'r> Verdicts<'r> {
    /// Under this law.
    #[must_use]
    pub fn under(rules: &'r RuleTable) -> Verdicts<'r> {
        let changes = rules.changes(Date::MIN, Date::MAX);
        Verdicts { rules, changes, rulings: FxHashMap::default(), kept: 0, without_tree: 0 }
    }

    /// The verdict on a good checked under this law: that of [`crate::determine`], in a small part of the time if the good is
    /// like others before it.
    #[must_use]
    pub fn of<'g>(&mut self, good: &'g Good) -> Verdict<'g>
    where
        'r: 'g,
    {
        match self.ruled(good) {
            Some(verdict) => {
                self.without_tree = self.without_tree.saturating_add(1);
                verdict
            }
            None => verdict(self.rules, good),
        }
    }

    /// How many verdicts needed no tree of their own.
    #[must_use]
    pub fn without_tree(&self) -> u64 {
        self.without_tree
    }

    /// The verdict by what is known of the good's code; none if the tree must tell.
    fn ruled<'g>(&mut self, good: &'g Good) -> Option<Verdict<'g>>
    where
        'r: 'g,
    {
        let key = good.ordinary.as_ref()?.key;
        let period = good.date.map(|day| self.changes.partition_point(|change| *change <= day));
        if self.kept > MANY {
            self.rulings.clear();
            self.kept = 0;
        }
        let (rules, kept) = (self.rules, &mut self.kept);
        let ruling = self.rulings.entry((key, good.hs_edition, period)).or_insert_with(|| {
            *kept += 1;
            Ruling::of(rules, good)
        });
        let ruling = ruling.as_mut()?;
        let before = ruling.size();
        let verdict = ruling.verdict(good);
        *kept += ruling.size() - before;
        verdict
    }
}
