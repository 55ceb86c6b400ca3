//! English: the words of General Note 11(o).

use super::words::{By, Words};
use crate::amount::Percent;
use crate::hs::{HsCode, Level};
use crate::language::Language;
use crate::rules::phrase::word;

pub(super) struct English;

impl Words for English {
    fn language(&self) -> Language {
        Language::En
    }

    fn or(&self, _next: &str) -> &'static str {
        "or"
    }

    fn and(&self, _next: &str) -> &'static str {
        "and"
    }

    fn code(&self, code: HsCode, level: Level) -> String {
        match level {
            // The law prints chapters 1 to 9 with one digit.
            Level::Chapter => code.chapter().to_string(),
            _ => code.to_string(),
        }
    }

    fn range(&self, first: &str, last: &str) -> String {
        format!("{first} through {last}")
    }

    fn codes(&self, level: Level, plural: bool, list: &str) -> String {
        format!("{} {list}", words(level, plural))
    }

    fn a_good_of(&self, codes: &str) -> String {
        format!("a good of {codes}")
    }

    fn a_good_of_any_of(&self, codes: &str) -> String {
        format!("a good of any of {codes}")
    }

    fn any_other_good_of(&self, codes: &str) -> String {
        format!("any other good of {codes}")
    }

    fn of_codes(&self, noun: &str, codes: &str) -> String {
        if noun.contains("{codes}") { noun.replace("{codes}", codes) } else { format!("{noun} of {codes}") }
    }

    fn repeats_from(&self) -> bool {
        false
    }

    fn from(&self, source: &str) -> String {
        format!("from {source}")
    }

    fn any_other(&self, level: Level) -> String {
        format!("any other {}", word(level))
    }

    fn any_other_including_group(&self, level: Level) -> String {
        let level = word(level);
        format!("any other {level}, including another {level} within that group")
    }

    fn any_outside_group(&self, level: Level) -> String {
        format!("any {} outside that group", word(level))
    }

    fn any_other_within_group(&self, level: Level) -> String {
        format!("any other {} within that group", word(level))
    }

    fn any_other_within(&self, level: Level, codes: &str) -> String {
        format!("any other {} within {codes}", word(level))
    }

    fn another_good_within(&self, level: Level, plural: bool) -> String {
        format!("any other good {}", self.within(level, plural))
    }

    fn within(&self, level: Level, plural: bool) -> String {
        format!("within {} {}", if plural { "those" } else { "that" }, words(level, plural))
    }

    fn more_than_one_of(&self) -> &'static str {
        "more than one of the following:"
    }

    fn lead(&self, goods: &str, for_use_in: Option<&str>) -> String {
        for_use_in.map_or_else(|| format!("For {goods}:"), |vehicles| format!("For {goods} for use in a {vehicles}:"))
    }

    fn change_to(&self, goods: &str) -> String {
        format!("A change to {goods}")
    }

    fn no_change_to(&self, goods: &str) -> String {
        format!("No change in tariff classification to {goods}")
    }

    fn also(&self, from: &str) -> String {
        format!(", whether or not there is also a change {from}")
    }

    fn except(&self, from: &str) -> String {
        format!(", except {from}")
    }

    fn provided_that(&self, conditions: &[String]) -> String {
        format!(", provided that {}", super::join(conditions, |next| self.and(next)))
    }

    fn content(&self) -> &'static str {
        ", provided there is a regional value content of not less than"
    }

    fn colon(&self) -> &'static str {
        ":"
    }

    fn where_used(&self, percent: Percent, by: By) -> String {
        format!("{percent} percent where {} is used", method(by))
    }

    fn under(&self, percent: Percent, by: By) -> String {
        format!(" {percent} percent under {}", method(by))
    }

    fn share_by_weight(&self, at_least: Percent, codes: &str) -> String {
        format!("at least {at_least} percent by weight of the materials of {codes} is originating")
    }

    fn share_of_polymer(&self, at_least: Percent, codes: &str) -> String {
        format!(
            "the originating polymer content of {codes} is not less than {at_least} percent by weight of the total \
             polymer content"
        )
    }
}

fn words(level: Level, plural: bool) -> String {
    format!("{}{}", word(level), if plural { "s" } else { "" })
}

const fn method(by: By) -> &'static str {
    match by {
        By::TransactionValue => "the transaction value method",
        By::NetCost => "the net cost method",
    }
}
