//! Rules that cover the same goods at the same time, without anything that tells which of them applies.
//!
//! GN 11(m)(v): a rule for a tariff item takes precedence over a rule for its heading or subheading, so only codes of
//! the same level overlap. A lead, a description or "any other" tells rules of one code apart.

use super::Placed;
use super::check::Checker;
use crate::problem::ProblemKind;
use crate::rules::{Goods, Lead, Narrowed, Rule};

/// Reports every two rules that overlap, at the second of them.
pub(super) fn check(rules: &[Placed], checker: &mut Checker<'_>) {
    for (place, second) in rules.iter().enumerate() {
        let chapter = second.rule.id.split('-').next();
        let before = rules.iter().take(place).rev();
        for first in before.take_while(|first| first.rule.id.split('-').next() == chapter) {
            if let Some(alternative) = overlap(&first.rule, &second.rule) {
                let at = format!("{}.any_of[{alternative}].to", second.at);
                let message = format!(
                    "covers the same goods as rule {} ({}): tell them apart by codes, `for`, a description, \
                     \"any other good of\", or `from` and `until`",
                    first.rule.id, first.at
                );
                checker.report(&at, ProblemKind::Overlap, message);
            }
        }
    }
}

/// The alternative of the second rule that overlaps with one of the first.
fn overlap(first: &Rule, second: &Rule) -> Option<usize> {
    if !same_days(first, second) || !same_lead(first.lead.as_ref(), second.lead.as_ref()) || explained(first, second) {
        return None;
    }
    let same = |one: &Goods| first.alternatives.iter().any(|other| same_goods(&other.to, one));
    second.alternatives.iter().position(|alternative| same(&alternative.to))
}

fn same_days(first: &Rule, second: &Rule) -> bool {
    let ends_before = |one: &Rule, other: &Rule| one.until.zip(other.from).is_some_and(|(until, from)| until < from);
    !ends_before(first, second) && !ends_before(second, first)
}

/// Whether neither rule has a lead, or both have the same.
fn same_lead(first: Option<&Lead>, second: Option<&Lead>) -> bool {
    match (first, second) {
        (None, None) => true,
        (Some(one), Some(other)) => one.for_use_in == other.for_use_in && same_goods(&one.goods, &other.goods),
        _ => false,
    }
}

fn same_goods(one: &Goods, other: &Goods) -> bool {
    let alike = match (&one.narrowed, &other.narrowed) {
        (Narrowed::Described(one), Narrowed::Described(other)) => one == other,
        (Narrowed::Described(_), _) | (_, Narrowed::Described(_)) => false,
        (Narrowed::Other, narrowed) | (narrowed, Narrowed::Other) => *narrowed == Narrowed::Other,
        _ => true,
    };
    let ranges = |goods: &Goods| goods.codes.ranges().to_vec();
    let meet = |range: &crate::HsRange| {
        ranges(other).into_iter().any(|second| range.level() == second.level() && range.overlaps(second))
    };
    alike && ranges(one).iter().any(meet)
}

/// Whether an erratum of one of the rules names the other: the sources themselves overlap.
fn explained(first: &Rule, second: &Rule) -> bool {
    let named = |by: &Rule, id: &str| {
        let names = |text: &String| {
            text.split_whitespace().any(|word| word.trim_matches(['.', ',', ';', ':', '(', ')', '`']) == id)
        };
        by.erratum.as_ref().is_some_and(|erratum| [&erratum.applied, &erratum.why].into_iter().any(names))
    };
    named(first, &second.id) || named(second, &first.id)
}
