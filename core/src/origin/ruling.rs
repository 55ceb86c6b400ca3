//! Uniform Regulations s. 3 for ordinary goods: what the law asks of goods of one code as long as it does not change, found once
//! for all of them.
//!
//! Each alternative of the rule is tested once on each code of a material, by the same test as in a tree; then a good is no more
//! than sums of values. Whatever could make a difference besides leaves the good to the tree: facts that are open, notes,
//! descriptions, vehicles, textiles. What is settled while nothing is stated stays so whatever is stated, but where silence is
//! taken for an answer.
//!
//! Example: of an extractor hood of 8414.60 it keeps that a part of 8414.90 fails alternative (A) and passes (B), and that a
//! motor of 8501 passes both.

mod weighed;

use super::tariff_shift::{self, Target};
use super::{Case, Detail, automotive, candidate, de_minimis, importation, original_equipment, process, prohibition};
use super::{regional_value_content, same_heading, transport};
use crate::amount::{Limit, Percent};
use crate::citation::Citation;
use crate::date::Dated;
use crate::good::{Good, Key, Line, Material};
use crate::hs::Level;
use crate::rules::{Alternative, Rule, RuleTable};
use crate::trace::{Cell, Finding};
use crate::verdict::Verdict;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::cell::LazyCell;
use std::collections::BTreeMap;
use weighed::Weighed;

/// As many alternatives as there are bits for them; a rule for one code has fewer.
const MANY: usize = 8;

/// What the law asks of ordinary goods of one code.
#[derive(Clone, Debug)]
pub(crate) struct Ruling<'r> {
    rules: &'r RuleTable,
    rule: &'r Rule,
    asked: Vec<Asked<'r>>,
    /// What materials may come to at most under s. 5.
    little: Limit,
    /// A bit for each alternative; none if one of them requires no change, so that nothing fails under all.
    every_alternative: Option<u8>,
    /// Whether a process may confer origin whatever the rule says (GN 11(n)(iv)-(v)).
    by_process: bool,
    /// The codes of materials that were tested; none of a code for which facts or other provisions matter.
    tested: FxHashMap<Key, Option<Tested>>,
}

/// What one alternative asks for.
#[derive(Clone, Debug)]
struct Asked<'r> {
    alternative: &'r Alternative,
    /// By transaction value, and by net cost.
    contents: [Option<Limit>; 2],
}

/// What is found of every material of one code.
#[derive(Clone, Copy, Debug)]
struct Tested {
    /// The alternatives under which it does not change classification, a bit for each.
    failing: u8,
    /// Whether s. 5(3) keeps it from being forgiven.
    barred: bool,
    /// Whether it is, or may be, of the good's own subheading (s. 3(4)(a)).
    own_subheading: bool,
}

impl<'r> Ruling<'r> {
    /// What is asked of ordinary goods of the code of this one, on days on which the law is that of its day.
    ///
    /// None if facts, or provisions that few goods know, have a part in it.
    pub(crate) fn of(rules: &'r RuleTable, good: &Good) -> Option<Ruling<'r>> {
        let good = unstated(good);
        let case = Case::new(rules, &good, Detail::Verdict);
        if reaches_beyond_the_rule(case) {
            return None;
        }
        let candidates = candidate::candidates(case);
        let [only] = candidates.open.as_slice() else { return None };
        let whole =
            only.applies.finding() == Finding::Met && matches!(only.cell, Cell::Whole) && only.rule.lead.is_none();
        let rule = rules.rules().iter().find(|rule| whole && std::ptr::eq(*rule, only.rule))?;
        let places = only.alternatives.iter().map(|(place, _)| rule.alternatives.get(*place));
        let asked: Vec<Asked<'r>> = places.map(|alternative| asked(case, alternative?)).collect::<Option<_>>()?;
        if asked.len() > MANY {
            return None;
        }
        let changes = asked.iter().all(|one| one.alternative.tariff_shift.is_some());
        let every_alternative = changes.then(|| asked.iter().zip(bits()).map(|(_, bit)| bit).sum());
        let by_process = !process::processes(case).is_empty();
        let little = Limit::of(rules.agreement().de_minimis.not_more_than)?;
        Some(Ruling { rules, rule, asked, little, every_alternative, by_process, tested: FxHashMap::default() })
    }

    /// The verdict on an ordinary good of the code; none if the tree must tell.
    pub(crate) fn verdict<'g>(&mut self, good: &'g Good) -> Option<Verdict<'g>>
    where
        'r: 'g,
    {
        let ordinary = good.ordinary.as_ref()?;
        if silence_is_broken(good) {
            return None;
        }
        let rules = self.rules;
        let unstated = LazyCell::new(|| unstated(good));
        let case = LazyCell::new(|| Case::new(rules, &unstated, Detail::Verdict));
        let mut weighed = Weighed::default();
        for line in &ordinary.lines {
            let tested = match line.role.is_tested_for_shift() {
                true => Some(self.tested(|| *case, line)?),
                false => None,
            };
            weighed.add(line, tested, self.every_alternative)?;
        }
        weighed.verdict(self, good, ordinary)
    }

    /// How many codes of materials it knows.
    pub(crate) fn size(&self) -> usize {
        self.tested.len()
    }

    fn tested<'g>(&mut self, case: impl FnOnce() -> Case<'g>, line: &Line) -> Option<Tested> {
        if let Some(tested) = self.tested.get(&line.key) {
            return *tested;
        }
        let tested = self.test(case(), usize::try_from(line.place).ok()?);
        self.tested.insert(line.key, tested);
        tested
    }

    fn test(&self, case: Case<'_>, place: usize) -> Option<Tested> {
        let good = case.good;
        let material = good.materials.get(place)?;
        let mut failing = 0;
        for (asked, bit) in self.asked.iter().zip(bits()) {
            match self.changes(case, asked.alternative, material) {
                Finding::Met => {}
                Finding::NotMet => failing |= bit,
                Finding::Unknown => return None,
            }
        }
        let barred = if failing == 0 { Finding::NotMet } else { de_minimis::bars(case, material) };
        let own = good.classification.same(&material.classification, Level::Subheading);
        (barred != Finding::Unknown).then_some(Tested {
            failing,
            barred: barred == Finding::Met,
            own_subheading: own != Finding::NotMet,
        })
    }

    /// Whether a material changes classification as an alternative asks.
    fn changes<'a>(&'a self, case: Case<'a>, alternative: &'a Alternative, material: &'a Material) -> Finding {
        let Some(shift) = &alternative.tariff_shift else { return Finding::Met };
        let target = Target {
            citation: Citation::Rule(&self.rule.id),
            codes: &alternative.to.codes,
            good: Cow::Borrowed(&case.good.classification),
            described: None,
            content: alternative.regional_value_content.is_some(),
        };
        tariff_shift::of_bought(case, &target, shift, material)
    }
}

/// A bit for each alternative.
fn bits() -> impl Iterator<Item = u8> {
    (0..MANY).map(|place| 1 << place)
}

/// The same good without what is stated of it, so that what is found holds of every good.
fn unstated(good: &Good) -> Cow<'_, Good> {
    if good.facts.is_empty() {
        return Cow::Borrowed(good);
    }
    Cow::Owned(Good { facts: BTreeMap::new(), ..good.clone() })
}

/// Whether anything is stated where silence is taken for an answer.
fn silence_is_broken(good: &Good) -> bool {
    let mut facts = transport::NON_QUALIFYING.into_iter().chain([same_heading::UNASSEMBLED]);
    !good.facts.is_empty() && facts.any(|id| good.facts.contains_key(id))
}

/// Whether the code of the good is among those of a provision that stands beside the rules.
fn reaches_beyond_the_rule(case: Case<'_>) -> bool {
    let textiles = &case.rules.agreement().de_minimis.textiles;
    let is_textile = |codes| case.good.classification.is_in(codes) != Finding::NotMet;
    case.disregards
        || case.rules.agreement().by_importation.iter().any(|goods| importation::is_among(case, goods).is_some())
        || prohibition::concern(case)
        || original_equipment::may_list(case)
        || is_textile(&textiles.goods)
        || is_textile(&textiles.by_component)
}

/// What an alternative asks for; none if it is more than a change and a content.
fn asked<'r: 'g, 'g>(case: Case<'g>, alternative: &'r Alternative) -> Option<Asked<'r>> {
    let Alternative { to: _, tariff_shift, regional_value_content, share, facts, appendix } = alternative;
    let groups = tariff_shift.as_ref().is_some_and(|shift| !shift.except_more_than_one_of.is_empty());
    if groups || share.is_some() || !facts.is_empty() || !appendix.is_empty() {
        return None;
    }
    let content = regional_value_content.as_ref();
    if content.is_some_and(|content| !automotive::new_plant::contents(case, content).is_empty()) {
        return None;
    }
    let limit = |threshold: Option<&Dated<Percent>>| match threshold {
        None => Some(None),
        Some(threshold) => Limit::of(regional_value_content::in_force(case, threshold)?).map(Some),
    };
    let by_price = content.and_then(|content| content.transaction_value.as_ref());
    let by_net_cost = content.and_then(|content| content.net_cost.as_ref());
    Some(Asked { alternative, contents: [limit(by_price)?, limit(by_net_cost)?] })
}
