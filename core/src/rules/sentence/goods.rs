//! How a sentence names goods, codes and places that materials come from.

use super::super::{Goods, Narrowed, Source};
use super::{Printer, join};
use crate::hs::{HsRange, HsSet, Level};

impl Printer<'_> {
    /// "subheadings 7315.11 through 7315.12", "a light truck of subheading 8704.21".
    pub(super) fn goods(&self, goods: &Goods) -> String {
        let codes = self.codes(&goods.codes);
        match &goods.narrowed {
            Narrowed::No => codes,
            Narrowed::AGood => self.words.a_good_of(&codes),
            Narrowed::AGoodOfAny => self.words.a_good_of_any_of(&codes),
            Narrowed::Other => self.words.any_other_good_of(&codes),
            Narrowed::Described(fact) => self.described(fact, goods, &codes),
        }
    }

    /// The codes follow the words of the fact, unless the words say where they stand or the codes are all codes.
    fn described(&self, fact: &str, goods: &Goods, codes: &str) -> String {
        let noun = self.noun(fact);
        if goods.codes.is_every_chapter() && !noun.contains("{codes}") {
            noun.to_owned()
        } else {
            self.words.of_codes(noun, codes)
        }
    }

    /// "from" and the sources in a row, the last after "or"; `to` are the goods whose group or subheading they mean.
    pub(super) fn from(&self, sources: &[Source], to: &Goods, depth: usize) -> String {
        let last = sources.len().saturating_sub(1);
        let texts = (sources.iter().enumerate())
            .map(|(place, source)| match source {
                Source::Goods(Goods { codes, narrowed: Narrowed::No }) if place < last && is_list_of_ranges(codes) => {
                    self.named(codes, |ranges| ranges.join(", "))
                }
                _ => self.source(source, to, depth),
            })
            .collect();
        self.row_from(texts, |texts| match (sources, texts) {
            ([first, _], [first_text, second]) if is_long_list(first) => {
                format!("{first_text}, {} {second}", self.words.or(second))
            }
            _ => self.either(texts),
        })
    }

    /// "from" before each of them or before the first alone, as the language has it.
    fn row_from(&self, texts: Vec<String>, row: impl Fn(&[String]) -> String) -> String {
        if self.words.repeats_from() {
            row(&texts.iter().map(|text| self.words.from(text)).collect::<Vec<_>>())
        } else {
            self.words.from(&row(&texts))
        }
    }

    /// "from" and groups of codes of which one alone may be a source, after sources if there are any.
    pub(super) fn except_from(&self, sources: &[Source], groups: &[HsSet], to: &Goods, depth: usize) -> String {
        let from = (!sources.is_empty()).then(|| self.from(sources, to, depth));
        let groups = (!groups.is_empty()).then(|| self.more_than_one_of(groups, depth));
        match (from, groups) {
            (Some(from), Some(groups)) if self.words.repeats_from() => self.either(&[from, self.words.from(&groups)]),
            (Some(from), Some(groups)) => self.either(&[from, groups]),
            (None, Some(groups)) => self.words.from(&groups),
            (from, None) => from.unwrap_or_default(),
        }
    }

    fn source(&self, source: &Source, to: &Goods, depth: usize) -> String {
        let words = self.words;
        match source {
            Source::AnyOther(level) => words.any_other(*level),
            Source::AnyOtherIncludingGroup(level) => words.any_other_including_group(*level),
            Source::OutsideGroup(level) => words.any_outside_group(*level),
            Source::OtherWithinGroup(level) => words.any_other_within_group(*level),
            Source::OtherWithin(level, within) => words.any_other_within(*level, &self.codes(within)),
            Source::AnotherGoodWithin(level) => words.another_good_within(*level, means_several(to)),
            Source::Within(level) => words.within(*level, means_several(to)),
            Source::Goods(goods) => self.goods(goods),
            Source::MoreThanOneOf(groups) => self.more_than_one_of(groups, depth),
        }
    }

    /// "more than one of the following:" and the groups, each on a line of its own.
    fn more_than_one_of(&self, groups: &[HsSet], depth: usize) -> String {
        let groups: Vec<_> = groups.iter().map(|group| self.codes(group)).collect();
        format!("{}\n{}", self.words.more_than_one_of(), self.list(&groups, depth, ","))
    }

    /// "heading 7601", "headings 7604 or 7606".
    pub(super) fn codes(&self, codes: &HsSet) -> String {
        self.named(codes, |ranges| self.either(ranges))
    }

    /// "headings 7208 through 7229 and 7301 through 7326".
    pub(super) fn all_codes(&self, codes: &HsSet) -> String {
        self.named(codes, |ranges| join(ranges, |next| self.words.and(next)))
    }

    fn named(&self, codes: &HsSet, row: impl Fn(&[String]) -> String) -> String {
        let level = codes.ranges().first().map_or(Level::Heading, |range| range.level());
        let ranges: Vec<_> = codes.ranges().iter().map(|range| self.range(*range)).collect();
        self.words.codes(level, is_plural(codes), &row(&ranges))
    }

    fn range(&self, range: HsRange) -> String {
        let code = |code| self.words.code(code, range.level());
        if range.is_single() {
            code(range.first())
        } else {
            self.words.range(&code(range.first()), &code(range.last()))
        }
    }
}

/// Three codes or more, after which the law sets off what follows with a comma.
fn is_long_list(source: &Source) -> bool {
    matches!(source, Source::Goods(goods) if goods.codes.ranges().len() == 3)
}

/// Three ranges or more, which the law strings together by commas alone if another source follows.
fn is_list_of_ranges(codes: &HsSet) -> bool {
    codes.ranges().len() >= 3 && codes.ranges().first().is_some_and(|range| !range.is_single())
}

/// Whether "that subheading" is "those subheadings"; a good of any of several is of one.
fn means_several(to: &Goods) -> bool {
    to.narrowed != Narrowed::AGoodOfAny && is_plural(&to.codes)
}

fn is_plural(codes: &HsSet) -> bool {
    codes.ranges().len() > 1 || codes.ranges().iter().any(|range| !range.is_single())
}
