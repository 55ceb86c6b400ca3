//! A good file as a person writes it (contract, part 9.1): text throughout, nothing checked.
//!
//! Codes, amounts, percentages and dates are strings. [`crate::Good::check`] turns it into a trusted good.

mod election;
mod evidence;
mod value;

pub use election::{AveragingFile, ElectionsFile, VerificationFile};
pub use evidence::{DeclarationFile, EvidenceFile};
pub use value::{
    AssistFile, ComputedFile, DeductiveFile, ExchangeFile, InventoryFile, InventoryRowFile, SaleFile, SalesFile,
    ValuationFile,
};
mod books;

pub use books::{AllocatedFile, BaseFile, DebtFile, GovernmentRateFile, PaymentFile, PoolFile};

use super::AutomotiveFile;
use serde::Serialize;
use std::collections::BTreeMap;

/// A good and its bill of materials, as told.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct GoodFile {
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its classification, 6 to 10 digits, dots optional.
    pub hs: String,
    /// The edition of every code in the file: "2022" (default), "2017" or "2012".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hs_edition: Option<String>,
    /// The day, "YYYY-MM-DD", which selects rules, stages and edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The countries where it was produced, by ISO code; all of them Parties means "entirely in the territory" (s. 3(2)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub produced_in: Option<Vec<String>>,
    /// The Party into which it is imported.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub imported_into: Option<String>,
    /// The country from which it is imported (s. 3(7)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub imported_from: Option<String>,
    /// The currency of every amount, a label.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// The units that the amounts cover, "1" by default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quantity: Option<String>,
    /// The price of the sale by the producer, before `adjustments` (Schedule 3).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transaction_value: Option<String>,
    /// What is deducted from and added to the price.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adjustments: Option<AdjustmentsFile>,
    /// The rate, if the amounts of `transaction_value` and `adjustments` are in another currency (s. 2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exchange: Option<ExchangeFile>,
    /// What makes its price unacceptable (Schedule 4).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sale: Option<SaleFile>,
    /// The costs of the producer (s. 7(11)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub costs: Option<CostsFile>,
    /// The net cost, given directly instead of `costs`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub net_cost: Option<String>,
    /// Kilograms.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<String>,
    /// Volume, in any one unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub volume: Option<String>,
    /// The paragraph of s. 3(1) that is claimed, "a" to "k".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wholly_obtained: Option<String>,
    /// It is classified as a set by General Rule 3; its `materials` are the goods of the set (s. 6).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub set: Option<bool>,
    /// Answers to the questions of `rules/facts.yaml` about the good.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub facts: BTreeMap<String, bool>,
    /// The bill of materials.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub materials: Option<Vec<MaterialFile>>,
    /// Choices fixed by the producer; what is silent is tried in every lawful way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub elections: Option<ElectionsFile>,
    /// What a customs administration notified in a verification of origin (ss. 7(7)-(8), 8(10)-(12)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verification: Option<VerificationFile>,
    /// What happened between production and importation (s. 10).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transport: Option<TransportFile>,
    /// What is stated of a passenger vehicle, light truck or heavy truck (Part 6).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub automotive: Option<AutomotiveFile>,
}

/// Adjustments of the transaction value, by the names of Schedule 3.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct AdjustmentsFile {
    /// What the price includes and must not.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub deduct: BTreeMap<String, String>,
    /// What the price lacks and must include.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub add: BTreeMap<String, String>,
    /// What the buyer supplied free of charge or at reduced cost, element by element (Schedule 3 s. 4(1)(b)).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub assists: Vec<AssistFile>,
}

/// The costs of producing the good, or a self-produced material.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct CostsFile {
    /// The total cost, instead of its parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<String>,
    /// The cost of materials, or "from bill" for the sum of the bill of materials.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub materials: Option<String>,
    /// Other product costs: labor, overhead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub product: Option<String>,
    /// Period costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// Other costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other: Option<String>,
    /// Costs in the total that net cost excludes: `sales_promotion`, `royalties`, `shipping_and_packing`,
    /// `non_allowable_interest`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub excluded: BTreeMap<String, String>,
    /// Costs of all goods, of which a part is allocated to the good.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allocated: Option<AllocatedFile>,
    /// Debts whose interest is in the total or its parts, instead of `excluded.non_allowable_interest`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub interest: Vec<DebtFile>,
    /// Gains of currency conversion related to the production of the good, not yet deducted (s. 1(6)(d)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency_gains: Option<String>,
    /// Losses of currency conversion related to the production of the good, not yet included (s. 1(6)(d)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency_losses: Option<String>,
}

/// One material of the good.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct MaterialFile {
    /// A name for references; its place in the list by default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its classification, 6 to 10 digits, dots optional.
    pub hs: String,
    /// Its value for the quantity of the good (s. 8).
    pub value: String,
    /// Whether it is originating; unknown if left out, which counts as non-originating (s. 7(21)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub originating: Option<bool>,
    /// The country of supply, informative: it does not make the material originating.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<String>,
    /// `incorporated` (default), `indirect`, `packaging`, `packing`, `accessory` or `recovered`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Deductions of s. 8(2): `freight_insurance_packing`, `duties_and_taxes`, `brokerage`, `waste_net_of_scrap`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub deduct: BTreeMap<String, String>,
    /// Costs of s. 8(2) that `value` includes and no documentary evidence shows: never deducted (s. 8(3)).
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub without_evidence: BTreeMap<String, String>,
    /// Additions to its price (Schedule 6 ss. 3(1), 4(1)): `indirect_payments`, `commissions_and_brokerage`, `containers`,
    /// `assists`, `royalties`, `resale_proceeds`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub add: BTreeMap<String, String>,
    /// What the producer of the good supplied to the seller, element by element (Schedule 6 s. 4(1)(b)).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub assists: Vec<AssistFile>,
    /// The rate, if the amounts of `value`, `add`, `assists`, `valuation` and `deduct` are in another currency (s. 2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exchange: Option<Box<ExchangeFile>>,
    /// What makes its price unacceptable (Schedule 6 s. 2); then `valuation` gives its value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sale: Option<SaleFile>,
    /// Its value without an acceptable price (Schedule 6 ss. 5 to 10).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valuation: Option<Box<ValuationFile>>,
    /// The inventory from which it was withdrawn, which gives its value or its origin (Schedules 7 and 8).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inventory: Option<Box<InventoryFile>>,
    /// Kilograms.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<String>,
    /// Volume, in the unit of the good's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub volume: Option<String>,
    /// It is of the component that gives a good of chapters 61 to 63 its classification (s. 5(8)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub determines_classification: Option<bool>,
    /// Answers to the questions of `rules/facts.yaml` about the material.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub facts: BTreeMap<String, bool>,
    /// The materials from which the producer of the good made it: a self-produced material.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub made_from: Vec<MaterialFile>,
    /// What the producer of the material states, so that its production is accumulated (s. 9).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accumulated: Option<Box<AccumulatedFile>>,
    /// The costs of a self-produced material; their total is its value if it is designated (s. 8(8)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub costs: Option<Box<CostsFile>>,
    /// The supplier's declaration that supports its origin: its reference, or a map with its period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EvidenceFile>,
}

/// The statement that the producer of a material signed (s. 9(2), (3), (7)).
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct AccumulatedFile {
    /// The net cost incurred by the producer of the material (s. 9(2)(a)), with `value_of_non_originating_materials`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub net_cost: Option<String>,
    /// Costs of s. 8(2)(a)-(c) that `net_cost` does not include: `freight_insurance_packing`, `duties_and_taxes`,
    /// `brokerage`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub not_included: BTreeMap<String, String>,
    /// The value of non-originating materials used by the producer of the material (s. 9(2)(a), (3)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value_of_non_originating_materials: Option<String>,
    /// An amount that is part of that net cost and includes no value of non-originating materials (s. 9(2)(b)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without_non_originating: Option<String>,
    /// The rate, if the amounts of the statement are in another currency (s. 2(2)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exchange: Option<ExchangeFile>,
    /// The amounts are sums over a period: of how many units of the material (s. 9(4), (5)); with `units_used`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units: Option<String>,
    /// The units of the material in the good, if `units` is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units_used: Option<String>,
    /// The period of the sums: `one_month`, `three_months`, `six_months` or `twelve_months`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// The countries where the material was produced, by ISO code; accumulated only if all of them are Parties.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub produced_in: Option<Vec<String>>,
    /// All non-originating materials used by the producer of the material (s. 9(7)(a)(ii)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub non_originating_materials: Option<Vec<UsedMaterialFile>>,
}

/// A non-originating material that the producer of an accumulated material used.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct UsedMaterialFile {
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its classification, 6 to 10 digits, dots optional.
    pub hs: String,
    /// Its value, informative: at most `value_of_non_originating_materials` for all of them together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Answers to the questions of `rules/facts.yaml` about the material.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub facts: BTreeMap<String, bool>,
}

/// What happened to the good between production and importation.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct TransportFile {
    /// It left the territory of the Parties on its way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_territory: Option<bool>,
    /// Outside the territory it stayed under customs control.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub under_customs_control: Option<bool>,
    /// Outside the territory it underwent only unloading, reloading, separation, storing, labeling or preservation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub only_permitted_operations: Option<bool>,
}
