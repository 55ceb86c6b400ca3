//! The materials of an ordinary good summed, and what follows from the sums: ss. 3(2)-(4), 5(1), (4) and 7(2)-(3).
//!
//! It follows the tree of the same good from its leaves to its root, and keeps of it what a verdict tells.
//!
//! Example: of 40.00 of foreign parts in a fan of 100.00, of which 8.00 do not change heading, it finds the change forgiven.

use super::{Asked, MANY, Ruling, Tested, bits};
use crate::amount::Amount;
use crate::determination::{Criterion, Status};
use crate::good::{Good, Line};
use crate::rules::RuleTable;
use crate::trace::{Base, Finding, Method};
use crate::verdict::{DecisiveContent, DecisiveDeMinimis, Verdict};

/// What the materials of a good come to.
#[derive(Default)]
pub(super) struct Weighed {
    /// The value of non-originating materials.
    non_originating: Amount,
    /// The value of those that do not change classification, under each alternative.
    failing: [Amount; MANY],
    /// The alternatives under which any does not, a bit for each.
    fails: u8,
    /// The alternatives under which one of them is kept from being forgiven.
    barred: u8,
    /// Whether any material is tested at all.
    tested: bool,
    /// Whether one fails under every alternative that is of the good's own subheading, and one that is not.
    everywhere: [bool; 2],
}

/// A finding, and the figures that decide it.
#[derive(Clone, Copy)]
struct Told {
    finding: Finding,
    content: Option<DecisiveContent>,
    de_minimis: Option<DecisiveDeMinimis>,
}

impl Weighed {
    pub(super) fn add(&mut self, line: &Line, tested: Option<Tested>, every_alternative: Option<u8>) {
        if line.role.counts_in_value() {
            self.non_originating = self.non_originating.plus(line.value);
        }
        let Some(Tested { failing, barred, own_subheading }) = tested else { return };
        self.tested = true;
        if failing == 0 {
            return;
        }
        self.fails |= failing;
        if barred {
            self.barred |= failing;
        }
        for (sum, _) in self.failing.iter_mut().zip(bits()).filter(|(_, bit)| failing & bit != 0) {
            *sum = sum.plus(line.value);
        }
        if every_alternative == Some(failing) {
            let [own, other] = &mut self.everywhere;
            *(if own_subheading { own } else { other }) = true;
        }
    }

    /// The verdict; none if facts that are open decide.
    pub(super) fn verdict<'g>(&self, ruling: &Ruling<'g>, good: &'g Good) -> Option<Verdict<'g>> {
        let alternatives = ruling.asked.iter().zip(bits()).zip(self.failing);
        let by_rule = alternatives
            .map(|((asked, bit), failing)| self.alternative(ruling.rules, good, asked, (bit, failing)))
            .reduce(Told::or)?;
        let produced = good.produced_in.iter().all(|country| country.is_party());
        let only_originating = produced && !self.tested;
        let specific = produced && by_rule.finding == Finding::Met;
        let status = match (only_originating || specific, by_rule.finding) {
            (true, _) => Status::Originating,
            // s. 3(4)(a): whether a part is provided for as such may be asked.
            (false, _) if produced && self.everywhere == [true, false] => return None,
            (false, Finding::Unknown) => return None,
            (false, _) => Status::NonOriginating,
        };
        let criterion = match (only_originating, specific) {
            (true, _) => Some(Criterion::C),
            (false, true) => Some(Criterion::B),
            (false, false) => None,
        };
        let decides = specific || (status == Status::NonOriginating && by_rule.finding == Finding::NotMet);
        Some(Verdict {
            status,
            criterion,
            rule: (criterion != Some(Criterion::C)).then_some(ruling.rule.id.as_str()),
            regional_value_content: by_rule.content.filter(|_| decides),
            de_minimis: by_rule.de_minimis.filter(|_| decides),
            missing: Vec::new(),
        })
    }

    /// The change or its forgiveness, and the content or its waiver.
    fn alternative(&self, rules: &RuleTable, good: &Good, asked: &Asked<'_>, (bit, failing): (u8, Amount)) -> Told {
        let changes = if self.fails & bit == 0 {
            Told::of(Finding::Met)
        } else {
            let forgiven = little(rules, good, failing);
            if self.barred & bit == 0 { forgiven } else { forgiven.and(Told::of(Finding::NotMet)) }
        };
        if asked.contents.is_empty() {
            return changes;
        }
        changes.and(self.content(good, asked).or(little(rules, good, self.non_originating)))
    }

    /// The content under each method that is open.
    fn content(&self, good: &Good, asked: &Asked<'_>) -> Told {
        let elected =
            |method| asked.contents.len() < 2 || good.elections.method.is_none_or(|elected| elected == method);
        let figures = asked.contents.iter().filter(|(method, _)| elected(*method)).map(|(method, threshold)| {
            let base = match method {
                Method::TransactionValue => good.transaction_value,
                Method::NetCost => good.net_cost,
            }?;
            let reached = threshold.is_reached_by(base.less(self.non_originating), base);
            Some(DecisiveContent {
                method: *method,
                base,
                non_originating_value: self.non_originating,
                threshold: *threshold,
                finding: reached.into(),
            })
        });
        let (finding, content) = any(figures, |figure| figure.finding);
        Told { finding, content, de_minimis: None }
    }
}

/// Whether a value is as little as de minimis allows, on any base that is stated and that the producer may choose.
fn little(rules: &RuleTable, good: &Good, value: Amount) -> Told {
    let limit = rules.agreement().de_minimis.not_more_than;
    let bases = [(Base::TransactionValue, good.transaction_value), (Base::TotalCost, good.total_cost)];
    let elected = |base| good.elections.de_minimis_base.is_none_or(|elected| elected == base);
    let stated =
        bases.into_iter().filter(|(base, _)| elected(*base)).filter_map(|(base, amount)| Some((base, amount?)));
    let mut figures = stated.map(|(base, amount)| {
        let finding = limit.is_not_exceeded_by(value, amount).into();
        Some(DecisiveDeMinimis { base, amount, non_originating_value: value, limit, finding })
    });
    // Without any base there is one to be asked for.
    let first = figures.next().unwrap_or_default();
    let (finding, de_minimis) = any(std::iter::once(first).chain(figures), |figure| figure.finding);
    Told { finding, content: None, de_minimis }
}

/// Whether any figure is met, and the first that decides it; a figure that is none has a base that is not stated.
fn any<T: Copy>(figures: impl Iterator<Item = Option<T>>, finding: impl Fn(&T) -> Finding) -> (Finding, Option<T>) {
    let (mut open, mut first) = (false, None);
    for figure in figures {
        match figure {
            Some(met) if finding(&met) == Finding::Met => return (Finding::Met, figure),
            Some(_) => first = first.or(figure),
            None => open = true,
        }
    }
    if open { (Finding::Unknown, None) } else { (Finding::NotMet, first) }
}

impl Told {
    const fn of(finding: Finding) -> Told {
        Told { finding, content: None, de_minimis: None }
    }

    fn and(self, other: Told) -> Told {
        self.joined(other, Finding::all([self.finding, other.finding]))
    }

    fn or(self, other: Told) -> Told {
        self.joined(other, Finding::any([self.finding, other.finding]))
    }

    /// What decides is told by those of the two whose finding is that of both.
    fn joined(self, other: Told, finding: Finding) -> Told {
        match (self.finding == finding, other.finding == finding) {
            (true, true) => Told {
                finding,
                content: self.content.or(other.content),
                de_minimis: self.de_minimis.or(other.de_minimis),
            },
            (true, false) => self,
            (false, _) => other,
        }
    }
}
