//! A product-specific rule as the engine holds it: the goods, and what is required of them (GN 11(o)).
//!
//! A rule lists alternatives, any one of which suffices (Uniform Regulations s. 3(6)). All that an alternative
//! asks for must be met together: a tariff shift, a regional value content, a share, facts.

use crate::amount::Percent;
use crate::date::Dated;
use crate::hs::{HsSet, Level};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The id of a fact in `rules/facts.yaml`, such as `printed-circuit-assembly`.
pub type FactId = String;

/// One product-specific rule.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Rule {
    /// Chapter and number in GN 11(o), `84-3`; an unnumbered rule has its code and first day, `73-7308.10@2022-07-01`.
    pub id: String,
    /// The first day on which it holds.
    pub from: Option<Date>,
    /// The last day on which it holds.
    pub until: Option<Date>,
    /// "For a good of subheading 8708.30 for use in a heavy truck:", which narrows every alternative.
    pub lead: Option<Lead>,
    /// The alternatives, lettered in the law if there are several.
    pub alternatives: Vec<Alternative>,
    /// SHA-256 of the official sentence without its white space, hexadecimal.
    pub official_sha256: String,
    /// Where the printed text departs from the regular form, and what it prints instead.
    pub printed_as: Vec<(String, String)>,
    /// Why the rule does not print back, if it does not.
    pub differs: Option<String>,
    /// What is printed wrongly, what is applied instead, why, and its source.
    pub erratum: Option<Erratum>,
}

/// A misprint or a conflict of the sources, and how the table deals with it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Erratum {
    /// What the source prints.
    pub printed: String,
    /// What the table applies.
    pub applied: String,
    /// Why.
    pub why: String,
    /// Where it was seen.
    pub source: String,
}

/// The line before the alternatives that says which goods of the code a rule is for.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Lead {
    /// The goods named.
    pub goods: Goods,
    /// "for use in": any one of these facts.
    pub for_use_in: Vec<FactId>,
    /// Printed nowhere: the rule stands under the lead of the rule before it.
    pub implied: bool,
}

/// The goods that an alternative, a lead or an exception names.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Goods {
    /// Their codes; every chapter if a description names no code ("assemblies incorporating a compressor").
    pub codes: HsSet,
    /// How the goods are narrowed below their codes.
    pub narrowed: Narrowed,
}

/// How named goods are narrowed below their codes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Narrowed {
    /// Not at all: "subheading 7601.10".
    No,
    /// In words only: "a good of subheading 8701.10".
    AGood,
    /// In words only: "a good of any of subheadings 8444.00 through 8449.00".
    AGoodOfAny,
    /// By a description: "light trucks of subheading 8704.21".
    Described(FactId),
    /// By being none of those described before: "any other good of subheading 8704.32".
    Other,
}

/// One alternative: everything in it must be met.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Alternative {
    /// The goods it is for.
    pub to: Goods,
    /// The change of classification; none for "No change in tariff classification is required".
    pub tariff_shift: Option<TariffShift>,
    /// The regional value content.
    pub regional_value_content: Option<RegionalValueContent>,
    /// Conditions on a part of the materials by weight, volume or value.
    pub share: Option<Share>,
    /// Processes and conditions that are facts.
    pub facts: Vec<FactId>,
    /// Requirements that stand outside the sentence, as facts: those of General Note 11(k) and Part 6 of the
    /// Regulations for vehicles, and those of the notes of a chapter.
    pub appendix: Vec<FactId>,
}

/// "from ..., except from ..., whether or not there is also a change from ...".
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct TariffShift {
    /// Where materials may come from.
    pub from: Vec<Source>,
    /// Where they may not come from.
    pub except: Vec<Source>,
    /// Groups of codes of which at most one may be a source.
    pub except_more_than_one_of: Vec<HsSet>,
    /// Where they may come from as well.
    pub also: Vec<Source>,
}

/// Where a material may come from.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Source {
    /// "any other heading": of another heading than the good.
    AnyOther(Level),
    /// "any other heading, including another heading within that group".
    AnyOtherIncludingGroup(Level),
    /// "any heading outside that group".
    OutsideGroup(Level),
    /// "any other subheading within that group".
    OtherWithinGroup(Level),
    /// "any other subheading within chapter 20": of another subheading than the good, in these codes.
    OtherWithin(Level, HsSet),
    /// "any other good within that subheading": a different good of the same code.
    AnotherGoodWithin(Level),
    /// "from within that subheading": of the same code, with no word of a different good.
    Within(Level),
    /// Listed codes, perhaps narrowed.
    Goods(Goods),
    /// "more than one of the following": any of these groups.
    MoreThanOneOf(Vec<HsSet>),
}

/// A regional value content, under one method or both.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct RegionalValueContent {
    /// Not less than this under the transaction value method.
    pub transaction_value: Option<Dated<Percent>>,
    /// Not less than this under the net cost method.
    pub net_cost: Option<Dated<Percent>>,
}

/// A condition on a part of the materials: at least so much of them is originating.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Share {
    /// Not less than this.
    pub at_least: Percent,
    /// What is compared.
    pub by: ShareBasis,
    /// The materials that count.
    pub of: HsSet,
}

/// What a share compares, and how the law words it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShareBasis {
    /// "at least 70 percent by weight of the materials of headings ... is originating".
    Weight,
    /// "the originating polymer content of headings ... is not less than 50 percent by weight of the total polymer content".
    PolymerContent,
}
