//! What a language lends to a sentence: its words, around parts that are in words already.
//!
//! The structure of a sentence is one for all languages; a language only says its parts. A phrase that names goods or
//! places bears its own article where the language has one, and the preposition before it fuses with that.

use crate::amount::Percent;
use crate::hs::{HsCode, Level};
use crate::language::Language;

/// The method of a regional value content.
#[derive(Clone, Copy)]
pub(super) enum By {
    /// The transaction value method.
    TransactionValue,
    /// The net cost method.
    NetCost,
}

/// The words of one language. The examples are the English ones.
pub(super) trait Words: Sync {
    fn language(&self) -> Language;

    /// "or" before the last of several.
    fn or(&self, next: &str) -> &'static str;
    /// "and" before the last of several.
    fn and(&self, next: &str) -> &'static str;

    /// "7601", "76.01".
    fn code(&self, code: HsCode, level: Level) -> String;
    /// "7604 through 7606".
    fn range(&self, first: &str, last: &str) -> String;
    /// "heading 7601", "headings 7604 or 7606".
    fn codes(&self, level: Level, plural: bool, list: &str) -> String;

    /// "a good of heading 7601".
    fn a_good_of(&self, codes: &str) -> String;
    /// "a good of any of subheadings 8444.00 through 8449.00".
    fn a_good_of_any_of(&self, codes: &str) -> String;
    /// "any other good of heading 7601".
    fn any_other_good_of(&self, codes: &str) -> String;
    /// The words of a fact, with "of {codes}" in them or after them.
    fn of_codes(&self, noun: &str, codes: &str) -> String;

    /// "from" before each of several sources, or before the first alone.
    fn repeats_from(&self) -> bool;
    /// "from any other chapter".
    fn from(&self, source: &str) -> String;
    /// "any other heading".
    fn any_other(&self, level: Level) -> String;
    /// "any other heading, including another heading within that group".
    fn any_other_including_group(&self, level: Level) -> String;
    /// "any heading outside that group".
    fn any_outside_group(&self, level: Level) -> String;
    /// "any other heading within that group".
    fn any_other_within_group(&self, level: Level) -> String;
    /// "any other subheading within heading 8518".
    fn any_other_within(&self, level: Level, codes: &str) -> String;
    /// "any other good within that subheading".
    fn another_good_within(&self, level: Level, plural: bool) -> String;
    /// "within that subheading".
    fn within(&self, level: Level, plural: bool) -> String;
    /// "more than one of the following:".
    fn more_than_one_of(&self) -> &'static str;

    /// "For a good of heading 8706 for use in a light truck:".
    fn lead(&self, goods: &str, for_use_in: Option<&str>) -> String;
    /// "A change to heading 7601".
    fn change_to(&self, goods: &str) -> String;
    /// "No change in tariff classification to heading 7601".
    fn no_change_to(&self, goods: &str) -> String;
    /// ", whether or not there is also a change from any other heading".
    fn also(&self, from: &str) -> String;
    /// ", except from heading 7602".
    fn except(&self, from: &str) -> String;
    /// ", provided that the good is cut and it is sewn".
    fn provided_that(&self, conditions: &[String]) -> String;
    /// ", provided there is a regional value content of not less than", without the figure.
    fn content(&self) -> &'static str;
    /// What stands between those words and a list of figures.
    fn colon(&self) -> &'static str;
    /// "60 percent where the transaction value method is used".
    fn where_used(&self, percent: Percent, by: By) -> String;
    /// " 50 percent under the net cost method".
    fn under(&self, percent: Percent, by: By) -> String;
    /// "at least 70 percent by weight of the materials of headings ... is originating".
    fn share_by_weight(&self, at_least: Percent, codes: &str) -> String;
    /// "the originating polymer content of heading ... is not less than 50 percent by weight of the total ...".
    fn share_of_polymer(&self, at_least: Percent, codes: &str) -> String;
}
