//! How a sentence names goods, codes and places that materials come from.

use super::super::{Goods, Narrowed, Source, phrase};
use super::{Printer, join};
use crate::hs::{HsCode, HsRange, HsSet, Level};

impl Printer<'_> {
    /// "subheadings 7315.11 through 7315.12", "a light truck of subheading 8704.21".
    pub(super) fn goods(&self, goods: &Goods) -> String {
        let codes = codes(&goods.codes, "or");
        match &goods.narrowed {
            Narrowed::No => codes,
            Narrowed::AGood => format!("a good of {codes}"),
            Narrowed::AGoodOfAny => format!("a good of any of {codes}"),
            Narrowed::Other => format!("any other good of {codes}"),
            Narrowed::Described(fact) => self.described(fact, goods, &codes),
        }
    }

    /// The codes follow the words of the fact, unless the words say where they stand or the codes are all codes.
    fn described(&self, fact: &str, goods: &Goods, codes: &str) -> String {
        let noun = self.noun(fact);
        if noun.contains("{codes}") {
            noun.replace("{codes}", codes)
        } else if goods.codes.is_every_chapter() {
            noun.to_owned()
        } else {
            format!("{noun} of {codes}")
        }
    }

    /// Sources in a row, the last after "or"; `to` are the goods whose group or subheading the sources mean.
    pub(super) fn sources(&self, sources: &[Source], to: &Goods, depth: usize) -> String {
        let last = sources.len().saturating_sub(1);
        let texts: Vec<_> = (sources.iter().enumerate())
            .map(|(place, source)| match source {
                Source::Goods(Goods { codes, narrowed: Narrowed::No }) if place < last && is_list_of_ranges(codes) => {
                    self::codes(codes, ",").replace(" , ", ", ")
                }
                _ => self.source(source, to, depth),
            })
            .collect();
        match (sources, texts.as_slice()) {
            ([first, _], [first_text, second_text]) if is_long_list(first) => format!("{first_text}, or {second_text}"),
            _ => join(&texts, "or"),
        }
    }

    fn source(&self, source: &Source, to: &Goods, depth: usize) -> String {
        match source {
            Source::AnyOther(level) => format!("any other {}", phrase::word(*level)),
            Source::AnyOtherIncludingGroup(level) => {
                let level = phrase::word(*level);
                format!("any other {level}, including another {level} within that group")
            }
            Source::OutsideGroup(level) => format!("any {} outside that group", phrase::word(*level)),
            Source::OtherWithinGroup(level) => format!("any other {} within that group", phrase::word(*level)),
            Source::OtherWithin(level, within) => {
                format!("any other {} within {}", phrase::word(*level), codes(within, "or"))
            }
            Source::AnotherGoodWithin(level) => format!("any other good within {}", that(*level, to)),
            Source::Within(level) => format!("within {}", that(*level, to)),
            Source::Goods(goods) => self.goods(goods),
            Source::MoreThanOneOf(groups) => self.more_than_one_of(groups, depth),
        }
    }

    /// "more than one of the following:" and the groups, each on a line of its own.
    pub(super) fn more_than_one_of(&self, groups: &[HsSet], depth: usize) -> String {
        let groups: Vec<_> = groups.iter().map(|group| codes(group, "or")).collect();
        format!("more than one of the following:\n{}", self.list(&groups, depth, ","))
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

/// "that subheading", or "those subheadings" if a good of several is meant.
fn that(level: Level, to: &Goods) -> String {
    let word = phrase::word(level);
    if to.narrowed != Narrowed::AGoodOfAny && is_plural(&to.codes) {
        format!("those {word}s")
    } else {
        format!("that {word}")
    }
}

fn is_plural(codes: &HsSet) -> bool {
    codes.ranges().len() > 1 || codes.ranges().iter().any(|range| !range.is_single())
}

/// "heading 7601", "headings 7604 or 7606", "headings 7208 through 7229 and 7301 through 7326".
pub(super) fn codes(codes: &HsSet, word: &str) -> String {
    let level = codes.ranges().first().map_or(Level::Heading, |range| range.level());
    let plural = if is_plural(codes) { "s" } else { "" };
    let ranges: Vec<_> = codes.ranges().iter().map(|range| through(*range)).collect();
    format!("{}{plural} {}", phrase::word(level), join(&ranges, word))
}

/// A range in words; the law prints chapters 1 to 9 with one digit.
fn through(range: HsRange) -> String {
    let code = |code: HsCode| match range.level() {
        Level::Chapter => code.chapter().to_string(),
        _ => code.to_string(),
    };
    if range.is_single() {
        code(range.first())
    } else {
        format!("{} through {}", code(range.first()), code(range.last()))
    }
}
