//! The questions that a determination asks, as data: each with its operands, none with prose.
//!
//! `render/` words them in English, Spanish and French.

use super::{Accumulation, Automotive, Choice, Cost};
use crate::amount::Amount;
use crate::good::Material;
use crate::hs::HsSet;
use crate::rules::{Fact, Note, Rule, Source};
use jiff::civil::Date;

/// What a question is asked of.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Subject<'a> {
    /// The good.
    Good,
    /// One of its materials.
    Material(&'a Material),
}

/// A method of calculating the regional value content (s. 7(1)).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Method {
    /// s. 7(2).
    TransactionValue,
    /// s. 7(3).
    NetCost,
}

impl Method {
    /// Its name in a file and an answer.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Method::TransactionValue => "transaction_value",
            Method::NetCost => "net_cost",
        }
    }
}

/// What de minimis is measured against (s. 5(1)(a)).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Base {
    /// The transaction value, adjusted to exclude international shipment.
    TransactionValue,
    /// The total cost.
    TotalCost,
    /// The weight of the good, or of the component that determines its classification (s. 5(6)-(7)).
    Weight,
}

impl Base {
    /// Its name in a file and an answer.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Base::TransactionValue => "transaction_value",
            Base::TotalCost => "total_cost",
            Base::Weight => "weight",
        }
    }
}

/// A plain input that the file may leave out.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Input {
    /// `transaction_value`.
    TransactionValue,
    /// `net_cost`, or `costs`.
    NetCost,
    /// `costs`.
    TotalCost,
    /// `produced_in`.
    ProducedIn,
    /// `imported_from`.
    ImportedFrom,
    /// `date`.
    Date,
    /// `materials`.
    Materials,
    /// The `weight` of a material or of the good.
    Weight,
    /// `transport.under_customs_control`.
    UnderCustomsControl,
    /// `transport.only_permitted_operations`.
    OnlyPermittedOperations,
    /// `determines_classification`, of the materials that form that component.
    Component,
}

/// Whose alternatives within a rule are meant.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Cell<'a> {
    /// All goods of the codes.
    Whole,
    /// Goods of a description.
    Described(&'a Fact),
    /// Goods of none of the descriptions.
    Other,
}

/// A question about intermediate materials (s. 8(6)-(12)).
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Intermediate<'a> {
    /// The regional value content with no material designated.
    Without,
    /// The regional value content with the materials designated.
    With,
    /// This material is designated: does the value of its non-originating materials not count?
    Designated(&'a Material, Amount),
    /// Is this self-produced material itself originating?
    Originates(&'a Material),
    /// May it be designated, beside the materials inside it that are?
    Proviso(&'a Material),
}

/// A question, with its operands.
#[derive(Clone, Copy, PartialEq, Debug)]
#[non_exhaustive]
pub enum Question<'a> {
    /// Is the good originating?
    Originating,
    /// Does it originate by any of the routes of s. 3?
    AnyRoute,
    /// Is it wholly obtained, under the paragraph claimed?
    WhollyObtained(Option<char>),
    /// Does it originate by importation?
    ByImportation,
    /// Is it among the goods named for importation?
    NamedForImportation,
    /// Is it imported from the territory of a Party?
    ImportedFromParty,
    /// Is it produced exclusively from originating materials?
    OnlyOriginatingMaterials,
    /// Is this material originating?
    MaterialOriginates(&'a Material),
    /// Does it satisfy its product-specific rule?
    ProductSpecific,
    /// Is it produced entirely in the territory?
    ProducedEntirely,
    /// Under the rule, for these goods of it.
    Candidate(&'a Rule, &'a HsSet, Cell<'a>),
    /// Is the rule the one for this good?
    RuleApplies,
    /// Is it not one of the goods that another rule names?
    NotNamedElsewhere,
    /// Which rule is the good's, and is it satisfied?
    WhichRule,
    /// Is any of the rule's alternatives satisfied?
    AnyAlternative,
    /// Is the rule satisfied, or did a process confer origin?
    RuleOrProcess,
    /// Did this process, in the territory, confer origin?
    Process,
    /// Is the origin of the material disregarded?
    Disregarded(&'a Material),
    /// Does it change classification, or is its origin disregarded?
    ShiftsOrDisregarded(&'a Material),
    /// Is there none of the practice that takes origin away?
    Prohibited,
    /// Is the good spared what takes origin away?
    NotProhibited,
    /// What is printed wrongly, and what is applied.
    Erratum(&'a Rule),
    /// The tables hold no rule for the good.
    NoRule,
    /// A note stands in the place of a rule.
    Governed(&'a Note),
    /// Is the day in the rule's window?
    InWindow(Option<Date>, Option<Date>),
    /// One alternative of a rule, by its letter.
    Alternative(Option<char>),
    /// Is it classified in these codes?
    InCodes(Subject<'a>, &'a HsSet),
    /// A fact.
    Fact(Subject<'a>, &'a str, &'a Fact),
    /// Is it for use in one of the vehicles named?
    ForUseIn,
    /// Does every non-originating material change classification?
    TariffShift,
    /// Does this material change classification?
    MaterialShifts(&'a Material),
    /// Is it from one of the sources that the rule names?
    AllowedSource,
    /// Does this self-produced material, or each of its own materials, change classification?
    SelfProducedShifts(&'a Material),
    /// The self-produced material itself is tested.
    SelfProducedItself(&'a Material),
    /// Its own materials are tested.
    OwnMaterials(&'a Material),
    /// Does it come from where the rule allows?
    ComesFrom(&'a Source),
    /// Whichever of its codes the material has, does it come from where the rule allows?
    WhicheverCode(&'a Material),
    /// Is its code another than that of the good, at a level?
    AnotherCode(&'a Material, crate::hs::Level),
    /// Is it outside the group of the rule?
    OutsideGroup(&'a Material, &'a HsSet),
    /// "Any other heading" of a group of headings, without a word on the group itself: read as outside it.
    GroupReading(crate::hs::Level),
    /// Does it come from where the rule does not allow?
    Excepted,
    /// Do materials come from at most one of these groups?
    AtMostOneGroup,
    /// The origin of the material is not known: it counts as non-originating.
    CountsAsNonOriginating(&'a Material),
    /// Is the change met, or excused by de minimis?
    ShiftOrDeMinimis,
    /// Are the materials that do not change at most a tenth of the value?
    DeMinimis,
    /// Does an exception take de minimis away?
    DeMinimisExcepted,
    /// One paragraph of the exceptions, for a material.
    DeMinimisException(&'a Material),
    /// Has it the same code as the good, at a level?
    SameCode(&'a Material, crate::hs::Level),
    /// De minimis on one base.
    DeMinimisOn(Base),
    /// Is the regional value content met, or excused?
    RvcOrWaiver,
    /// Is the regional value content reached by a method?
    RegionalValueContent,
    /// Under one method.
    ByMethod(Method),
    /// About the designation of intermediate materials.
    Intermediate(Intermediate<'a>),
    /// Are all non-originating materials at most a tenth of the value, so that no content is required?
    Waiver,
    /// Is enough of these materials originating?
    Share(&'a HsSet),
    /// Is it no original equipment of such a vehicle, or does it reach the content set for it?
    OriginalEquipment,
    /// Is it not for use as original equipment in such a vehicle?
    NotOriginalEquipment,
    /// An input that is missing.
    Stated(Input, Subject<'a>),
    /// Goods classified with their parts.
    GoodsWithParts,
    /// Is the good outside the chapters to which that rule does not apply?
    PartsRuleAvailable,
    /// Do all materials either change classification or share the subheading of the good as its parts?
    OnlyPartsFail,
    /// This material changes classification, or is a part of the same subheading.
    ShiftsOrIsPart(&'a Material),
    /// Are good and parts classified together, or was it imported unassembled?
    PartsOrUnassembled,
    /// This material cannot change classification.
    CannotChange(&'a Material),
    /// The good was imported unassembled.
    Unassembled,
    /// The production of a material is accumulated.
    Accumulation(Accumulation<'a>),
    /// About a choice of the producer, or how a value came about.
    Choice(Choice<'a>),
    /// How a part of the net cost came about.
    Cost(Cost<'a>),
    /// Goods classified as a set by General Rule 3.
    Set,
    /// Are all goods of the set originating, or the others of little value? s. 6(3) read as an alternative to s. 6(2).
    SetGoodsOrValue,
    /// Is each good of the set originating?
    EachGoodOfSet,
    /// Are its non-originating goods at most a tenth of its value?
    SetValue,
    /// What Part 6 adds.
    Appendix,
    /// About what Part 6 adds, from figures.
    Automotive(Automotive<'a>),
    /// Transport.
    Transport,
    /// Non-qualifying operations.
    NonQualifying,
}
