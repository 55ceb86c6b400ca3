//! How a value comes about: the sale, what is added to its price, and what stands in its place (Schedules 3, 4 and 6), as a
//! person writes it.

use serde::Serialize;
use std::collections::BTreeMap;

/// What makes the price of a sale unacceptable (Schedule 4 s. 2 of a good, Schedule 6 s. 2 of a material).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct SaleFile {
    /// It is the subject of a sale (s. 2(1)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sold: Option<bool>,
    /// Its disposal or use is restricted, other than by law, by area or without a substantial effect on its value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub restricted: Option<bool>,
    /// The price depends on a condition or consideration of which the value cannot be determined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub condition_without_value: Option<bool>,
    /// Proceeds of resale, disposal or use accrue to the seller, and cannot be added.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proceeds_not_added: Option<bool>,
    /// Buyer and seller are related persons, and that influenced the price.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_influenced_by_relationship: Option<bool>,
    /// There are no objective and quantifiable data for what must be added (Schedule 3 s. 4(3), Schedule 6 s. 4(3)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additions_not_quantifiable: Option<bool>,
}

/// The rate at which amounts in another currency are converted to that of the producer's country (s. 2).
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct ExchangeFile {
    /// The other currency, a label.
    pub currency: String,
    /// Units of the currency of the file for one of the other.
    pub rate: String,
    /// Which rate it is: `recorded` for the sale or purchase itself (s. 2(1)(a)), `recorded_within_30_days` for another
    /// transaction (s. 2(1)(b)(i)), or `published` (s. 2(1)(b)(ii)).
    pub basis: String,
    /// The thing was acquired otherwise than by a sale or purchase (s. 2(1)(b)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_purchased: Option<bool>,
}

/// What a buyer supplied to the seller free of charge or at reduced cost (Schedule 3 s. 4(1)(b), Schedule 6 s. 4(1)(b)).
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct AssistFile {
    /// `materials`, `tools` (dies, molds and the like), `indirect_materials` or `design` (engineering, development,
    /// artwork, plans).
    pub element: String,
    /// Its value, as far as the price does not include it (s. 4(6)-(9), (11)-(12)).
    pub value: String,
    /// What its value lost by earlier use (s. 4(10)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous_use: Option<String>,
    /// Over what it is spread: `first_shipment_production`, `anticipated_production` or `single_shipment` (s. 4(13));
    /// left out, the whole value counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spread_over: Option<String>,
    /// The units over which it is spread.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units: Option<String>,
    /// The units of a material that are in the good; of a good it is `quantity`, and not given again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quantity: Option<String>,
    /// The units contracted for, which a single shipment must comprise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contracted_units: Option<String>,
}

/// The value of a material whose price is missing or unacceptable (s. 8(4), Schedule 6): the first that is given, in the
/// order of the Schedule.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct ValuationFile {
    /// Transaction values of identical materials, adjusted; the lowest counts (s. 5).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub identical: Vec<String>,
    /// Transaction values of similar materials, adjusted; the lowest counts (s. 6).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub similar: Vec<String>,
    /// From the unit price at which such materials are sold (s. 8).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deductive: Option<DeductiveFile>,
    /// From the costs of the producer of the material (s. 9).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub computed: Option<ComputedFile>,
    /// The producer asked for s. 9 before s. 8 (s. 7).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub computed_first: Option<bool>,
    /// A value found by reasonable means consistent with the Schedule (s. 10).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reasonable_means: Option<String>,
}

/// The deductive value (Schedule 6 s. 8): the price at which most units are sold, less what s. 8(1) deducts.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct DeductiveFile {
    /// Sales of identical or similar materials to persons who are not related, within 90 days.
    pub sales: Vec<SalesFile>,
    /// For each unit: `commissions` or `profit_and_general_expenses`, and `recoverable_taxes`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub deduct: BTreeMap<String, String>,
    /// The units of the material in the good.
    pub units: String,
}

/// Units sold at one price.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct SalesFile {
    /// The price of a unit.
    pub unit_price: String,
    /// The units sold at it.
    pub units: String,
}

/// The computed value (Schedule 6 s. 9): the sum of these.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct ComputedFile {
    /// The cost or value of the materials used in it, with assists (s. 9(1)(a), (2)).
    pub materials: String,
    /// The cost of producing it (s. 9(1)(b)).
    pub production: String,
    /// Profit and general expenses usually reflected in such sales, taken as a whole (s. 9(1)(c)).
    pub profit_and_general_expenses: String,
}

/// The inventory from which units of a fungible or identical material were withdrawn (ss. 7(10), 8(18), Schedules 7 and 8).
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct InventoryFile {
    /// "7" for the value of identical non-originating materials, "8" for the origin of fungible materials.
    pub schedule: String,
    /// `fifo`, `lifo`, `rolling_average` (Schedule 7), `average`, `specific_identification` (Schedule 8).
    pub method: String,
    /// Of `average`: `shipment` (s. 8), `period` (s. 7) or `preceding_period` (s. 6).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
    /// The length of a period in months: "1", "3", "6" or "12".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months: Option<String>,
    /// Of Schedule 8: `latest_receipts` (s. 9(1)) or `non_originating` (s. 9(3)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opening: Option<String>,
    /// The reference of the withdrawal that went into the good.
    pub withdrawal: String,
    /// The rows, in order of date.
    pub rows: Vec<InventoryRowFile>,
}

/// A row of an inventory.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct InventoryRowFile {
    /// A day, "YYYY-MM-DD".
    pub date: String,
    /// `opening`, `receipt` or `withdrawal`.
    pub kind: String,
    /// Units.
    pub quantity: String,
    /// The value of one unit (s. 8).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_value: Option<String>,
    /// Whether the units are originating.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub originating: Option<bool>,
    /// A label.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
}
