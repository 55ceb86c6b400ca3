//! Uniform Regulations ss. 3(2)-(4), 5(1), (4) and 7(2)-(3) for ordinary goods: the materials summed, and what follows from
//! the sums.
//!
//! It follows the tree of the same good from its leaves to its root, and keeps of it what a verdict tells.
//!
//! Example: of 40.00 of foreign parts in an extractor hood of 100.00, of which 8.00 do not change heading, it finds the change
//! forgiven.

use super::{Asked, MANY, Ruling, Tested, bits};
use crate::amount::{Limit, Millionths};
use crate::determination::{Criterion, Status};
use crate::good::{Good, Line, Ordinary};
use crate::trace::{Base, Finding, Method};
use crate::verdict::{DecisiveContent, DecisiveDeMinimis, Verdict};

/// What the materials of a good come to.
#[derive(Default)]
pub(super) struct Weighed {
    /// The value of non-originating materials.
    non_originating: Millionths,
    /// The value of those that do not change classification, under each alternative.
    failing: [Millionths; MANY],
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
    content: Option<(Method, Limit)>,
    de_minimis: Option<(Base, Millionths)>,
}

/// The amounts of a good against which its materials are measured.
struct Bases {
    transaction_value: Option<Millionths>,
    net_cost: Option<Millionths>,
    /// The transaction value and the total cost, as far as de minimis may be measured against them.
    of_little: [Option<Millionths>; 2],
}

impl Weighed {
    /// None if the sums are too large.
    pub(super) fn add(&mut self, line: &Line, tested: Option<Tested>, every_alternative: Option<u8>) -> Option<()> {
        if line.role.counts_in_value() {
            self.non_originating.add(line.value)?;
        }
        let Some(Tested { failing, barred, own_subheading }) = tested else { return Some(()) };
        self.tested = true;
        if failing == 0 {
            return Some(());
        }
        self.fails |= failing;
        if barred {
            self.barred |= failing;
        }
        let mut left = failing;
        while let Some(sum) = self.failing.get_mut(usize::try_from(left.trailing_zeros()).unwrap_or(MANY)) {
            sum.add(line.value)?;
            left &= left - 1;
        }
        if every_alternative == Some(failing) {
            let [own, other] = &mut self.everywhere;
            *(if own_subheading { own } else { other }) = true;
        }
        Some(())
    }

    /// The verdict; none if facts that are open decide.
    pub(super) fn verdict<'g>(&self, ruling: &Ruling<'g>, good: &'g Good, ordinary: &Ordinary) -> Option<Verdict<'g>> {
        let bases = Bases::of(good)?;
        let alternatives = ruling.asked.iter().zip(bits()).zip(self.failing);
        let by_rule = alternatives
            .map(|((asked, bit), failing)| self.alternative(ruling, (good, &bases), asked, (bit, failing)))
            .reduce(Told::or)?;
        let only_originating = ordinary.produced && !self.tested;
        let specific = ordinary.produced && by_rule.finding == Finding::Met;
        let status = match (only_originating || specific, by_rule.finding) {
            (true, _) => Status::Originating,
            // s. 3(4)(a): whether a part is provided for as such may be asked.
            (false, _) if ordinary.produced && self.everywhere == [true, false] => return None,
            // Whether a process confers origin may be asked too.
            (false, Finding::NotMet) if ruling.by_process => return None,
            (false, Finding::Unknown) => return None,
            (false, _) => Status::NonOriginating,
        };
        let criterion = match (only_originating, specific) {
            (true, _) => Some(Criterion::C),
            (false, true) => Some(Criterion::B),
            (false, false) => None,
        };
        let decides = specific || (status == Status::NonOriginating && by_rule.finding == Finding::NotMet);
        let told = if decides { by_rule } else { Told::of(by_rule.finding) };
        Some(Verdict {
            status,
            criterion,
            rule: (criterion != Some(Criterion::C)).then_some(ruling.rule.id.as_str()),
            regional_value_content: told.content.and_then(|figure| self.decisive_content(good, figure, told.finding)),
            de_minimis: told.de_minimis.and_then(|figure| decisive_de_minimis(ruling, good, figure, told.finding)),
            missing: Vec::new(),
        })
    }

    /// The change or its forgiveness, and the content or its waiver.
    fn alternative(
        &self,
        ruling: &Ruling<'_>,
        (good, bases): (&Good, &Bases),
        asked: &Asked<'_>,
        (bit, failing): (u8, Millionths),
    ) -> Told {
        let little = |value| bases.little(ruling.little, value);
        let changes = match (self.fails & bit, self.barred & bit) {
            (0, _) => Told::of(Finding::Met),
            (_, 0) => little(failing),
            _ => little(failing).and(Told::of(Finding::NotMet)),
        };
        if asked.contents == [None, None] {
            return changes;
        }
        changes.and(bases.content(good, asked, self.non_originating).or(little(self.non_originating)))
    }

    fn decisive_content(
        &self,
        good: &Good,
        (method, limit): (Method, Limit),
        finding: Finding,
    ) -> Option<DecisiveContent> {
        let base = match method {
            Method::TransactionValue => good.transaction_value,
            Method::NetCost => good.net_cost,
        }?;
        let non_originating_value = self.non_originating.amount();
        Some(DecisiveContent { method, base, non_originating_value, threshold: limit.percent, finding })
    }
}

fn decisive_de_minimis(
    ruling: &Ruling<'_>,
    good: &Good,
    (base, value): (Base, Millionths),
    finding: Finding,
) -> Option<DecisiveDeMinimis> {
    let amount = if base == Base::TotalCost { good.total_cost } else { good.transaction_value }?;
    let limit = ruling.little.percent;
    Some(DecisiveDeMinimis { base, amount, non_originating_value: value.amount(), limit, finding })
}

impl Bases {
    /// None if one of them is too large.
    fn of(good: &Good) -> Option<Bases> {
        let of = |amount: Option<_>| amount.map_or(Some(None), |amount| Millionths::of(amount).map(Some));
        let transaction_value = of(good.transaction_value)?;
        let elected = |base| good.elections.de_minimis_base.is_none_or(|one| one == base);
        Some(Bases {
            transaction_value,
            net_cost: of(good.net_cost)?,
            of_little: [
                transaction_value.filter(|_| elected(Base::TransactionValue)),
                of(good.total_cost)?.filter(|_| elected(Base::TotalCost)),
            ],
        })
    }

    /// The content under each method that the producer may choose.
    fn content(&self, good: &Good, asked: &Asked<'_>, non_originating: Millionths) -> Told {
        let elected = good.elections.method.filter(|_| asked.contents.iter().all(Option::is_some));
        let figure = |method, limit: Option<Limit>, base: Option<Millionths>| {
            let limit = limit.filter(|_| elected.is_none_or(|one| one == method))?;
            let reached = base.map(|base| limit.is_reached_without(non_originating, base));
            Some((Finding::from(reached), (method, limit)))
        };
        let [by_price, by_net_cost] = asked.contents;
        let by_price = figure(Method::TransactionValue, by_price, self.transaction_value);
        let by_net_cost = figure(Method::NetCost, by_net_cost, self.net_cost);
        let (finding, content) = either(by_price, by_net_cost);
        Told { finding, content, de_minimis: None }
    }

    /// Whether a value is as little as de minimis allows, on any base that the producer may choose.
    fn little(&self, limit: Limit, value: Millionths) -> Told {
        let figure = |base, amount: Option<Millionths>| {
            Some((Finding::from(limit.is_not_exceeded_by(value, amount?)), (base, value)))
        };
        let [price, total_cost] = self.of_little;
        let (by_price, by_cost) = (figure(Base::TransactionValue, price), figure(Base::TotalCost, total_cost));
        if by_price.is_none() && by_cost.is_none() {
            return Told::of(Finding::Unknown);
        }
        let (finding, de_minimis) = either(by_price, by_cost);
        Told { finding, content: None, de_minimis }
    }
}

/// Whether one of two figures is met, and the first that decides it.
fn either<T>(one: Option<(Finding, T)>, other: Option<(Finding, T)>) -> (Finding, Option<T>) {
    use Finding::{Met, NotMet, Unknown};
    match (one, other) {
        (Some((Met, figure)), _) | (_, Some((Met, figure))) => (Met, Some(figure)),
        (Some((Unknown, _)), _) | (_, Some((Unknown, _))) => (Unknown, None),
        (Some((NotMet, figure)), _) | (_, Some((NotMet, figure))) => (NotMet, Some(figure)),
        (None, None) => (NotMet, None),
    }
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
