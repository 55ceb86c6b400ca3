//! What applies to goods of every chapter: de minimis and its exceptions (s. 5), the rule for goods with their parts
//! (s. 3(4)), the goods that originate by importation (s. 3(7), Schedule 2). The figures are in `rules/agreement.yaml`.

use super::{Edition, FactId, Goods, RegionalValueContent, RegionalValueContentEntry};
use crate::amount::Percent;
use crate::hs::HsSet;
use serde::{Deserialize, Serialize};

/// The figures and lists that apply to goods of every chapter.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Agreement {
    /// De minimis by value.
    pub de_minimis: DeMinimis,
    /// The rule for goods classified with their parts.
    pub parts: PartsRule,
    /// The goods that originate when imported from a country of the Agreement.
    pub by_importation: Vec<Goods>,
    /// Parts of vehicles whose regional value content Part 6 sets.
    pub original_equipment: Vec<OriginalEquipment>,
    /// The goods that can be remanufactured.
    pub remanufactured: Remanufactured,
    /// The rule for sets.
    pub sets: SetRule,
    /// The goods that may undergo operations outside the territory (s. 10(3)).
    pub may_be_worked_abroad: Vec<WorkedAbroad>,
    /// Days in which a producer may choose anew after a notice (ss. 7(7), 8(11)).
    pub verification_days: u16,
    /// Months that a certification of origin may cover (Article 5.2, Annex 5-A).
    pub blanket_period_months: u16,
    /// Years for which the records of a claim of origin are kept.
    pub records_kept_years: u16,
    /// When the interest of a debt is an excluded cost.
    pub non_allowable_interest: NonAllowableInterest,
}

/// When the interest of a debt is an excluded cost (s. 1(1), "non-allowable interest costs").
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct NonAllowableInterest {
    /// More than so many percentage points above the rate of the federal government.
    pub more_than: Percent,
}

/// The rule for sets of General Rule 3 (s. 6(3)).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct SetRule {
    /// Not more than this percentage of the value of the set.
    pub not_more_than: Percent,
}

/// Goods that may undergo operations outside the territory (s. 10(3)).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct WorkedAbroad {
    /// Their codes.
    pub codes: HsSet,
    /// The fact that describes them, if the code does not.
    pub fact: Option<FactId>,
}

/// The goods that can be remanufactured (s. 1(1), "remanufactured good").
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Remanufactured {
    /// Their codes.
    pub codes: HsSet,
    /// The codes among them that cannot.
    pub except: HsSet,
}

/// Parts for use as original equipment, whose regional value content replaces that of their rule (ss. 14(15), (17), 15(2), (3)).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct OriginalEquipment {
    /// The section that sets the content, `14(15)`.
    pub section: String,
    /// The vehicles: any of these facts.
    pub for_use_in: Vec<FactId>,
    /// The parts.
    pub codes: HsSet,
    /// It holds also of goods whose rule requires no content (s. 20(2)(h), (3)(b)).
    pub whatever_the_rule: bool,
    /// It holds also of goods of rules that name other vehicles before (s. 20(3)(c)).
    pub beside_leads: bool,
    /// The content, under the methods that the rule itself allows.
    pub regional_value_content: RegionalValueContent,
}

/// De minimis by value (s. 5(1), (3), (4)).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct DeMinimis {
    /// Not more than this percentage of the transaction value or of the total cost.
    pub not_more_than: Percent,
    /// When s. 5(1) does not apply.
    pub exceptions: Vec<DeMinimisException>,
    /// Chapter notes by which it applies all the same.
    pub spared: Vec<DeMinimisException>,
    /// De minimis by weight, of textiles.
    pub textiles: TextileDeMinimis,
}

/// De minimis by weight (s. 5(6)-(9)).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct TextileDeMinimis {
    /// Goods measured by their whole weight.
    pub goods: HsSet,
    /// Goods measured by the component that determines their classification.
    pub by_component: HsSet,
    /// Not more than this percentage of the weight.
    pub not_more_than: Percent,
    /// Not more than this percentage is elastomeric.
    pub elastomeric: Percent,
}

/// One paragraph of s. 5(3): these materials used in these goods.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct DeMinimisException {
    /// The paragraph, `5(3)(a)`.
    pub id: String,
    /// The materials; none listed means any.
    pub materials: Vec<Goods>,
    /// Only materials of the same subheading as the good.
    pub same_subheading: bool,
    /// The goods.
    pub goods: Vec<Goods>,
}

/// The rule for unassembled goods and for goods classified with their parts (s. 3(4)).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct PartsRule {
    /// Not less than this under the transaction value method.
    pub transaction_value: Percent,
    /// Not less than this under the net cost method.
    pub net_cost: Percent,
    /// Chapters for which there is no such rule.
    pub not_for: HsSet,
}

/// `rules/agreement.yaml`, with percentages and phrases as text.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementFile {
    /// Which text of the law the tables hold.
    pub edition: Edition,
    /// De minimis by value.
    pub de_minimis: DeMinimisFile,
    /// The rule for goods classified with their parts.
    pub parts: PartsRuleFile,
    /// Phrases naming goods.
    pub by_importation: Vec<String>,
    /// Parts of vehicles whose regional value content Part 6 sets.
    #[serde(default)]
    pub original_equipment: Vec<OriginalEquipmentFile>,
    /// The goods that can be remanufactured.
    pub remanufactured: RemanufacturedFile,
    /// The rule for sets.
    pub sets: SetRuleFile,
    /// The goods that may undergo operations outside the territory.
    pub may_be_worked_abroad: Vec<WorkedAbroadFile>,
    /// Days in which a producer may choose anew after a notice, a whole number.
    pub verification_days: String,
    /// Months that a certification of origin may cover, a whole number.
    pub blanket_period_months: String,
    /// A number of years.
    pub records_kept_years: String,
    /// When the interest of a debt is an excluded cost.
    pub non_allowable_interest: NonAllowableInterestFile,
}

/// When the interest of a debt is an excluded cost, as text.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NonAllowableInterestFile {
    /// Percentage points.
    pub more_than: String,
}

/// The rule for sets, as text.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetRuleFile {
    /// A percentage.
    pub not_more_than: String,
}

/// Goods that may undergo operations outside the territory, as text.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkedAbroadFile {
    /// Their codes.
    pub codes: String,
    /// A fact id.
    #[serde(default)]
    pub fact: Option<String>,
}

/// The goods that can be remanufactured, as codes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RemanufacturedFile {
    /// Their codes.
    pub codes: String,
    /// The codes among them that cannot.
    pub except: String,
}

/// Parts for use as original equipment, as text.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OriginalEquipmentFile {
    /// The section that sets the content.
    pub section: String,
    /// Fact ids, any of which.
    pub for_use_in: Vec<String>,
    /// The parts, as codes.
    pub codes: String,
    /// It holds also of goods whose rule requires no content.
    #[serde(default)]
    pub whatever_the_rule: bool,
    /// It holds also of goods of rules that name other vehicles before.
    #[serde(default)]
    pub beside_leads: bool,
    /// The content since each date.
    pub regional_value_content: RegionalValueContentEntry,
}

/// De minimis as text.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeMinimisFile {
    /// A percentage.
    pub not_more_than: String,
    /// The paragraphs of s. 5(3).
    pub exceptions: Vec<DeMinimisExceptionFile>,
    /// Chapter notes by which it applies all the same.
    pub spared: Vec<DeMinimisExceptionFile>,
    /// De minimis by weight.
    pub textiles: TextileDeMinimisFile,
}

/// De minimis by weight, as text.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextileDeMinimisFile {
    /// Codes.
    pub goods: String,
    /// Codes.
    pub by_component: String,
    /// A percentage.
    pub not_more_than: String,
    /// A percentage.
    pub elastomeric: String,
}

/// A paragraph of s. 5(3) as text.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeMinimisExceptionFile {
    /// The paragraph.
    pub id: String,
    /// Phrases naming materials; none means any.
    #[serde(default)]
    pub materials: Vec<String>,
    /// Only materials of the same subheading as the good.
    #[serde(default)]
    pub same_subheading: bool,
    /// Phrases naming goods.
    pub goods: Vec<String>,
}

/// The rule for goods classified with their parts, as text.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartsRuleFile {
    /// A percentage.
    pub transaction_value: String,
    /// A percentage.
    pub net_cost: String,
    /// Chapters, as codes.
    pub not_for: String,
}
