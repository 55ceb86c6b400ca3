//! Goods, materials and days for the differential test: near the codes and the days that the rules name.

use std::collections::BTreeSet;
use usmca::{Alternative, Date, HsCode, HsEdition, HsRange, HsSet, Level, RuleTable, Source};

/// First, last, just before, just after.
const EDGES: usize = 4;

/// A good with one material, on a day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pair {
    /// The day.
    pub day: Date,
    /// The good: six or eight digits of HS 2012.
    pub good: String,
    /// The material: six or eight digits of HS 2012.
    pub material: String,
}

/// A generator of numbers that a seed determines (SplitMix64).
#[derive(Clone, Debug)]
pub(crate) struct Dice(u64);

impl Dice {
    /// Starts at a seed.
    #[must_use]
    pub(crate) const fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below a limit; zero if the limit is.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).unwrap_or(u64::MAX);
        usize::try_from(self.number(limit)).unwrap_or_default()
    }

    /// The same of an amount.
    pub(crate) fn number(&mut self, limit: u64) -> u64 {
        self.next() % limit.max(1)
    }

    pub(crate) fn one_of<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.below(of.len()))
    }
}

/// What the pairs are drawn from.
struct Near<'a> {
    alternatives: Vec<&'a Alternative>,
    /// The subheadings of HS 2012, in order.
    subheadings: Vec<String>,
    /// The tariff items that rules name.
    items: Vec<String>,
    days: Vec<Date>,
}

/// So many pairs: each rule gets its share, and then each subheading is the good of some.
#[must_use]
pub fn pairs(table: &RuleTable, seed: u64, count: usize) -> Vec<Pair> {
    let near = Near::of(table);
    let mut dice = Dice::new(seed);
    let each = near.subheadings.iter().map(|code| (code.clone(), None));
    let goods: Vec<(String, Option<&Alternative>)> = each.collect();
    (0..count)
        .map(|place| {
            // One in eight: any subheading, so that a good without a rule is seen as well.
            let turn = place / near.alternatives.len();
            let drawn = if place % 8 == 0 {
                goods.get((place / 8) % goods.len()).cloned()
            } else {
                near.alternatives
                    .get(place % near.alternatives.len())
                    .map(|one| (near.good(&mut dice, one, turn), Some(*one)))
            };
            let (good, rule) = drawn.unwrap_or_default();
            let material = near.material(&mut dice, &good, rule, turn);
            let day = dice.one_of(&near.days).copied().unwrap_or_default();
            Pair { day, good, material }
        })
        .collect()
}

impl<'a> Near<'a> {
    fn of(table: &'a RuleTable) -> Near<'a> {
        let alternatives: Vec<&Alternative> = table.rules().iter().flat_map(|rule| &rule.alternatives).collect();
        let mut subheadings: Vec<String> =
            table.nomenclature().subheadings_of(HsEdition::Hs2012).map(HsCode::digits).collect();
        subheadings.sort();
        let named = alternatives.iter().flat_map(|one| ranges(one));
        let ends = named.flat_map(|range| [range.first().digits(), range.last().digits()]);
        let items: BTreeSet<String> = ends.filter(|code| code.len() == 8).collect();
        Near { alternatives, subheadings, items: items.into_iter().collect(), days: days(table) }
    }

    /// A code of the goods of an alternative, or in one turn of three one near them; sometimes with eight digits.
    fn good(&self, dice: &mut Dice, alternative: &Alternative, turn: usize) -> String {
        let range = dice.one_of(alternative.to.codes.ranges()).copied();
        let code =
            range.map(|range| if tests_edges(turn) { self.inside(dice, range) } else { self.at_edge(dice, range) });
        let code = code.unwrap_or_else(|| self.any(dice));
        if dice.below(4) == 0 { self.item(dice, &code) } else { code }
    }

    /// A material: of the codes that the rule names, in turn their edges and what lies just outside, or near the good.
    fn material(&self, dice: &mut Dice, good: &str, rule: Option<&Alternative>, turn: usize) -> String {
        let named: Vec<HsRange> = rule.map(ranges).unwrap_or_default();
        if tests_edges(turn) && !named.is_empty() {
            let number = turn / 3 * 2 + turn % 3 - 1;
            let (which, edge) = (number / EDGES % named.len(), number % EDGES);
            let code = named.get(which).and_then(|range| self.edge(*range, edge));
            return code.unwrap_or_else(|| self.any(dice));
        }
        let code = match dice.below(5) {
            0 => dice.one_of(&named).map(|range| self.at_edge(dice, *range)),
            1 => self.beside(dice, good, 4),
            2 => self.beside(dice, good, 2),
            _ => Some(self.any(dice)),
        };
        let code = code.unwrap_or_else(|| self.any(dice));
        if dice.below(2) == 0 { self.item(dice, &code) } else { code }
    }

    fn any(&self, dice: &mut Dice) -> String {
        dice.one_of(&self.subheadings).cloned().unwrap_or_default()
    }

    /// A subheading in a range; of tariff items, one of the two at its ends or their subheading.
    fn inside(&self, dice: &mut Dice, range: HsRange) -> String {
        let (from, to) = self.span(range);
        let item = range.first().length() == 8 && dice.below(2) == 0;
        let code = if item { self.edge(range, dice.below(2)) } else { None };
        let place = from + dice.below(to.saturating_sub(from));
        code.or_else(|| self.subheadings.get(place).cloned()).unwrap_or_else(|| self.any(dice))
    }

    /// The same, or just outside.
    fn at_edge(&self, dice: &mut Dice, range: HsRange) -> String {
        let edge = self.edge(range, dice.below(EDGES));
        edge.unwrap_or_else(|| self.inside(dice, range))
    }

    /// One of the edges of a range: its first or last code, or the one before or after.
    fn edge(&self, range: HsRange, which: usize) -> Option<String> {
        let (from, to) = self.span(range);
        if range.first().length() == 8 {
            return item_edge(range, which);
        }
        let place = match which % EDGES {
            0 => from,
            1 => to.checked_sub(1)?,
            2 => from.checked_sub(1)?,
            _ => to,
        };
        self.subheadings.get(place).cloned()
    }

    /// Where the subheadings of a range begin and end in the list.
    fn span(&self, range: HsRange) -> (usize, usize) {
        let (first, last) = (range.first().truncated(Level::Subheading), range.last().truncated(Level::Subheading));
        let (first, last) = (first.digits(), last.digits());
        let head = |code: &String, digits: usize| code.get(..digits).map(str::to_owned).unwrap_or_default();
        let from = self.subheadings.partition_point(|code| head(code, first.len()) < first);
        (from, self.subheadings.partition_point(|code| head(code, last.len()) <= last))
    }

    /// Another code that shares so many digits.
    fn beside(&self, dice: &mut Dice, good: &str, digits: usize) -> Option<String> {
        let head = good.get(..digits)?;
        let from = self.subheadings.partition_point(|code| code.as_str() < head);
        let near = self.subheadings.get(from..)?;
        let count = near.iter().take_while(|code| code.starts_with(head)).count();
        near.get(dice.below(count)).cloned()
    }

    /// A tariff item of a subheading: one that a rule names if there is one, or another.
    fn item(&self, dice: &mut Dice, code: &str) -> String {
        let six = code.get(..6).unwrap_or(code);
        let named: Vec<&String> = self.items.iter().filter(|item| item.starts_with(six)).collect();
        match dice.one_of(&named) {
            Some(item) if dice.below(4) > 0 => (*item).clone(),
            _ => format!("{six}{:02}", dice.below(10) * 10),
        }
    }
}

/// Two turns of three go to the edges of the codes that a rule names, with a good that the rule is for.
fn tests_edges(turn: usize) -> bool {
    !turn.is_multiple_of(3)
}

/// One of the edges of a range of tariff items; just outside it is a number that need not exist.
fn item_edge(range: HsRange, which: usize) -> Option<String> {
    let (first, last) = (range.first().digits(), range.last().digits());
    let beside = |code: &str, step: i32| {
        let (six, two) = code.split_at_checked(6)?;
        let number = two.parse::<i32>().ok()? + step;
        (0..100).contains(&number).then(|| format!("{six}{number:02}"))
    };
    match which % EDGES {
        0 => Some(first),
        1 => Some(last),
        2 => beside(&first, -1),
        _ => beside(&last, 1),
    }
}

/// Every range that an alternative names: of its goods and of where materials come from.
fn ranges(alternative: &Alternative) -> Vec<HsRange> {
    let mut sets: Vec<&HsSet> = vec![&alternative.to.codes];
    if let Some(shift) = &alternative.tariff_shift {
        sets.extend(&shift.except_more_than_one_of);
        for source in shift.from.iter().chain(&shift.except).chain(&shift.also) {
            match source {
                Source::Goods(goods) => sets.push(&goods.codes),
                Source::OtherWithin(_, codes) => sets.push(codes),
                Source::MoreThanOneOf(groups) => sets.extend(groups),
                _ => {}
            }
        }
    }
    sets.into_iter().flat_map(HsSet::ranges).copied().collect()
}

/// The chapter of a rule, by its id.
#[must_use]
pub fn chapter(id: &str) -> &str {
    id.split('-').next().unwrap_or(id)
}

/// The chapters that a table holds, as the ids of its rules begin.
#[must_use]
pub fn chapters(table: &RuleTable) -> BTreeSet<String> {
    table.rules().iter().map(|rule| chapter(&rule.id).to_owned()).collect()
}

/// The first and last days of every rule, with the day before and the day after, and a day far from all.
#[must_use]
pub fn days(table: &RuleTable) -> Vec<Date> {
    let named = table.rules().iter().flat_map(|rule| rule.from.into_iter().chain(rule.until));
    let mut days: BTreeSet<Date> =
        named.flat_map(|day| [day.yesterday().ok(), Some(day), day.tomorrow().ok()]).flatten().collect();
    days.extend([Date::new(2024, 5, 17), Date::new(2027, 7, 1)].into_iter().flatten());
    days.into_iter().filter(|day| *day >= table.edition().from).collect()
}
