//! What is stated of the labor value content (s. 18), as a person writes it.
//!
//! Example: `labor: [{ value: "1900.00", country: MX, average_base_hourly_wage: "294.22" }]`.

use serde::Serialize;

/// What is produced at high wages (s. 18).
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct LaborValueContentFile {
    /// The period of the calculation (s. 18(19)), named as in `steel_and_aluminum`; informative.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// The formula of s. 18(6)(a).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_net_cost: Option<HighWageExpendituresFile>,
    /// The formula of s. 18(6)(b).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_annual_purchase_value: Option<HighWageExpendituresFile>,
    /// The producer's wages for research, development and information technology (s. 18(9)-(11)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub technology: Option<TechnologyFile>,
    /// Plants that assemble engines, transmissions or advanced battery packs at high wages (s. 18(12)-(14)).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts_plants: Vec<PartsPlantFile>,
}

/// The amounts of one formula of s. 18(6).
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct HighWageExpendituresFile {
    /// `by_net_cost`: the net cost of the vehicle, or of the vehicles of the category; by default that of the good.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub net_cost: Option<String>,
    /// `by_annual_purchase_value`: the total annual purchase value of the assembly plant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_annual_purchase_value: Option<String>,
    /// Materials, by the plants that produced them (s. 18(4), (7)).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub materials: Vec<HighWageFile>,
    /// Labor in the assembly of the vehicle, by plant, without benefits (s. 18(3)(b)).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub labor: Vec<HighWageFile>,
    /// Transportation and related costs that the materials do not include (s. 18(3)(c), (20)).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub transportation: Vec<HighWageFile>,
}

/// An amount that counts if wages are high where it was incurred: state the wage and the country, or `high_wage`.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct HighWageFile {
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The amount.
    pub value: String,
    /// The wages where it was incurred.
    #[serde(flatten)]
    pub wage: WageFile,
}

/// The wages of a plant: the country and the rate, or whether the plant is certified.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WageFile {
    /// The country of the plant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The average base hourly wage rate of the plant (s. 12), in the currency of its country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub average_base_hourly_wage: Option<String>,
    /// Instead of the wage: the plant is certified as a qualifying wage-rate plant (s. 18(5)), or not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high_wage: Option<bool>,
    /// The first day of the wages on which the certification rests; it is valid for a following period of the same length (s. 18(5)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wages_from: Option<String>,
    /// The last day of those wages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wages_to: Option<String>,
}

/// Annual wages in the territory, for the technology credit (s. 18(9)-(11)).
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct TechnologyFile {
    /// Wages for research and development.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub research_and_development: Option<String>,
    /// Wages for information technology.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub information_technology: Option<String>,
    /// The producer's total production wages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub production_wages: Option<String>,
}

/// A plant that assembles parts (s. 12, "high-wage assembly plant").
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct PartsPlantFile {
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `engines`, `transmissions` or `advanced_battery_packs`.
    pub produces: String,
    /// Its capacity in a year, in units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity: Option<String>,
    /// The vehicle producer operates it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operated_by_producer: Option<bool>,
    /// Else the years of the supply contract with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contract_years: Option<String>,
    /// The wages of the plant.
    #[serde(flatten)]
    pub wage: WageFile,
}
