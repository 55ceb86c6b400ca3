//! The phrases of a rule file: which goods are meant, and where a material may come from.
//!
//! `rules/README.md` lists them. Every phrase reads as the law does, with codes in place of "subheadings ... through ...".

use super::{Goods, Narrowed, Source};
use crate::hs::{HsSet, Level};

/// The words of a source phrase for each level of the nomenclature.
const LEVELS: [(Level, &str); 4] = [
    (Level::Chapter, "chapter"),
    (Level::Heading, "heading"),
    (Level::Subheading, "subheading"),
    (Level::TariffItem, "tariff item"),
];

/// Every code: what a description that names no code may have.
const ANY_CODE: &str = "01-97";

const GOODS_HELP: &str = "goods are codes of one level, such as \"7604, 7606\" or \"7315.11-7315.12\", after nothing, \
                          \"a good of\", \"a good of any of\", \"any other good of\" or \"<fact-id> of\"";
const SOURCE_HELP: &str = "a source is \"any other heading\" (or another level, perhaps with \", including another \
                           heading within the group\", \"within the group\" or \"within 8518\"), \"any heading outside \
                           the group\", \"any other good within the subheading\", \"within the subheading\", or goods";

/// The word of the law for a level.
pub(super) fn word(level: Level) -> &'static str {
    LEVELS.iter().find(|(known, _)| *known == level).map_or("", |(_, word)| word)
}

/// Reads a phrase that names goods: `7601`, `a good of 8701.10`, `light-truck of 8704.21`.
///
/// A fact id alone names goods of any code: `air-conditioning-assembly`.
pub(super) fn goods(text: &str) -> Result<Goods, String> {
    let (narrowed, codes) = if let Some(codes) = text.strip_prefix("a good of any of ") {
        (Narrowed::AGoodOfAny, codes)
    } else if let Some(codes) = text.strip_prefix("a good of ") {
        (Narrowed::AGood, codes)
    } else if let Some(codes) = text.strip_prefix("any other good of ") {
        (Narrowed::Other, codes)
    } else if let Some((fact, codes)) = text.split_once(" of ") {
        (Narrowed::Described(fact_id(fact)?), codes)
    } else if text.starts_with(|first: char| first.is_ascii_digit()) {
        (Narrowed::No, text)
    } else {
        (Narrowed::Described(fact_id(text)?), ANY_CODE)
    };
    Ok(Goods { codes: self::codes(codes)?, narrowed })
}

/// Reads a phrase that says where a material may come from: `any other heading`, or goods.
pub(super) fn source(text: &str) -> Result<Source, String> {
    if let Some(rest) = text.strip_prefix("any other good within the ") {
        return exact_level(rest).map(Source::AnotherGoodWithin);
    }
    if let Some(rest) = text.strip_prefix("within the ") {
        return exact_level(rest).map(Source::Within);
    }
    if text.starts_with("any other good of ") {
        return goods(text).map(Source::Goods);
    }
    if let Some(rest) = text.strip_prefix("any other ") {
        return any_other(rest);
    }
    if let Some(rest) = text.strip_prefix("any ") {
        let level = rest.strip_suffix(" outside the group").ok_or(SOURCE_HELP)?;
        return exact_level(level).map(Source::OutsideGroup);
    }
    goods(text).map(Source::Goods)
}

/// Reads codes of one level, separated by commas.
pub(super) fn codes(text: &str) -> Result<HsSet, String> {
    let codes: HsSet = text.parse().map_err(|error| format!("{error}; {GOODS_HELP}"))?;
    let mut levels = codes.ranges().iter().map(|range| range.level());
    let first = levels.next();
    if levels.all(|level| Some(level) == first) {
        Ok(codes)
    } else {
        Err(format!("codes of different levels stand in one phrase; {GOODS_HELP}"))
    }
}

/// Whether a text may be the id of a fact: small letters, digits and single hyphens.
pub(super) fn is_fact_id(text: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.starts_with(|first: char| first.is_ascii_lowercase()) && text.split('-').all(part)
}

fn fact_id(text: &str) -> Result<String, String> {
    if is_fact_id(text) { Ok(text.to_owned()) } else { Err(GOODS_HELP.to_owned()) }
}

/// What follows "any other ".
fn any_other(rest: &str) -> Result<Source, String> {
    let (level, rest) = leading_level(rest).ok_or(SOURCE_HELP)?;
    if rest.is_empty() {
        Ok(Source::AnyOther(level))
    } else if rest == " within the group" {
        Ok(Source::OtherWithinGroup(level))
    } else if rest == format!(", including another {} within the group", word(level)) {
        Ok(Source::AnyOtherIncludingGroup(level))
    } else if let Some(within) = rest.strip_prefix(" within ") {
        Ok(Source::OtherWithin(level, codes(within)?))
    } else {
        Err(SOURCE_HELP.to_owned())
    }
}

fn leading_level(text: &str) -> Option<(Level, &str)> {
    LEVELS.iter().find_map(|(level, word)| text.strip_prefix(word).map(|rest| (*level, rest)))
}

fn exact_level(text: &str) -> Result<Level, String> {
    match leading_level(text) {
        Some((level, "")) => Ok(level),
        _ => Err(SOURCE_HELP.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goods_are_codes_perhaps_narrowed() {
        assert_eq!(goods("7315.11-7315.12, 7320.10").unwrap().codes.to_string(), "7315.11-7315.12, 7320.10");
        assert_eq!(goods("7601").unwrap().narrowed, Narrowed::No);
        assert_eq!(goods("a good of 8701.10").unwrap().narrowed, Narrowed::AGood);
        assert_eq!(goods("a good of any of 8444.00-8449.00").unwrap().narrowed, Narrowed::AGoodOfAny);
        assert_eq!(goods("any other good of 8704.32-8704.90").unwrap().narrowed, Narrowed::Other);
        assert_eq!(goods("light-truck of 8704.21").unwrap().narrowed, Narrowed::Described("light-truck".into()));
    }

    #[test]
    fn a_description_alone_may_have_any_code() {
        let described = goods("air-conditioning-assembly").unwrap();
        assert_eq!(described.codes.contains("8415.90".parse().unwrap()), crate::Finding::Met);
        assert_eq!(described.codes.contains("0101".parse().unwrap()), crate::Finding::Met);
    }

    #[test]
    fn sources_read_as_the_law_does() {
        assert_eq!(source("any other tariff item"), Ok(Source::AnyOther(Level::TariffItem)));
        assert_eq!(
            source("any other heading, including another heading within the group"),
            Ok(Source::AnyOtherIncludingGroup(Level::Heading))
        );
        assert_eq!(source("any subheading outside the group"), Ok(Source::OutsideGroup(Level::Subheading)));
        assert_eq!(source("any other subheading within the group"), Ok(Source::OtherWithinGroup(Level::Subheading)));
        assert_eq!(
            source("any other subheading within 8518"),
            Ok(Source::OtherWithin(Level::Subheading, "8518".parse().unwrap()))
        );
        assert_eq!(source("any other good within the subheading"), Ok(Source::AnotherGoodWithin(Level::Subheading)));
        assert_eq!(source("within the subheading"), Ok(Source::Within(Level::Subheading)));
        assert_eq!(source("8708.30, 8708.99"), goods("8708.30, 8708.99").map(Source::Goods));
        assert_eq!(source("any other good of 8523.52"), goods("any other good of 8523.52").map(Source::Goods));
    }

    #[test]
    fn a_phrase_that_is_none_says_what_would_be_accepted() {
        assert!(source("any other headings").unwrap_err().contains("any other heading"));
        assert!(source("any heading").unwrap_err().contains("outside"));
        assert!(source("any other heading, including another subheading within the group").is_err());
        assert!(goods("7604, 7606.11").unwrap_err().contains("one level"));
        assert!(goods("7606-7604").unwrap_err().contains("backwards"));
        assert!(goods("Light trucks of 8704.21").unwrap_err().contains("fact-id"));
        assert!(goods("").is_err());
    }
}
