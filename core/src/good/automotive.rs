//! The facts of Part 6 about a vehicle, as a person writes them under `automotive` of a good file.
//!
//! A list that is empty says that there is none; a key that is left out says nothing, and is asked if it matters.

mod checked;
mod labor;

pub(crate) use checked::*;
pub use checked::{CorePart, HighWage, Metal, PartsPlant, PartsPlantKind, Purchase, Sums, VehicleAveraging};
pub use labor::{
    HighWageExpendituresFile, HighWageFile, LaborValueContentFile, PartsPlantFile, TechnologyFile, WageFile,
};

use serde::Serialize;

/// What is stated of a passenger vehicle, light truck or heavy truck (Part 6).
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct AutomotiveFile {
    /// The figures of the file are averages over the vehicles of a category (s. 16(1)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub averaging: Option<VehicleAveragingFile>,
    /// An alternative staging regime is approved for the vehicle (s. 19).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alternative_staging: Option<AlternativeStagingFile>,
    /// The parts of column 1 of Table A.2 (s. 14(4)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub core_parts: Option<CorePartsFile>,
    /// Purchases of steel and aluminum (s. 17).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub steel_and_aluminum: Option<SteelAndAluminumFile>,
    /// What is produced at high wages (s. 18).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub labor_value_content: Option<LaborValueContentFile>,
}

/// Over what figures are averaged (s. 16).
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct VehicleAveragingFile {
    /// `model_line_in_plant`, `class_in_plant`, `model_line_or_class` or `agreed` (s. 16(1)(a)-(d)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// `all` of the category, or only those `exported` (s. 16(1)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vehicles: Option<String>,
    /// `fiscal_year` (default); of core parts also `quarter` or `month` (s. 16(10)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub over: Option<String>,
    /// The first day of the period, "YYYY-MM-DD".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The last day of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// The first day of the producer's fiscal year with which the period ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fiscal_year_begins: Option<String>,
    /// What was produced in the period, a row for each model or plant; its sums are then the figures of the content.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub produced: Option<Vec<ProducedFile>>,
}

/// A row of what was produced in the period over which a content is averaged (s. 16(8)).
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct ProducedFile {
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The model line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model_line: Option<String>,
    /// The class of motor vehicles.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// The plant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plant: Option<String>,
    /// Whether it is to be exported to another country of the Agreement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exported: Option<bool>,
    /// The net cost of all units of the row.
    pub net_cost: String,
    /// The value of non-originating materials of all units of the row.
    pub value_of_non_originating_materials: String,
}

/// An alternative staging regime (s. 19).
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct AlternativeStagingFile {
    /// The countries of the Agreement have approved one for the vehicle (s. 19(1)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approved: Option<bool>,
    /// The last day of the period that the approval provides for, if it is not that of s. 19(2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// The approval exempts the producer from the steel and aluminum requirement (s. 19(4)(c)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exempt_from_steel_and_aluminum: Option<bool>,
}

/// The parts of column 1 of Table A.2 used in the vehicle, by category; an empty list means none.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct CorePartsFile {
    /// The figures of the parts are averages (s. 14(12)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub averaging: Option<VehicleAveragingFile>,
    /// Engines.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub engine: Option<Vec<CorePartFile>>,
    /// Transmissions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transmission: Option<Vec<CorePartFile>>,
    /// Body and chassis.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body_and_chassis: Option<Vec<CorePartFile>>,
    /// Axles.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub axle: Option<Vec<CorePartFile>>,
    /// Suspension systems.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suspension_system: Option<Vec<CorePartFile>>,
    /// Steering systems.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub steering_system: Option<Vec<CorePartFile>>,
    /// Advanced batteries.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub advanced_battery: Option<Vec<CorePartFile>>,
}

/// A part of column 1 of Table A.2.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct CorePartFile {
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The id or place of the self-produced material of the bill that it is, off which its figures are then read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub material: Option<String>,
    /// Whether it is originating by its own rule (s. 13, Schedule 1).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub originating: Option<bool>,
    /// Its net cost (s. 14(4)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub net_cost: Option<String>,
    /// The value of all non-originating materials used in its production (s. 14(7)(a)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value_of_non_originating_materials: Option<String>,
    /// The value of the non-originating components of column 2 used in its production (s. 14(7)(b)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value_of_non_originating_components: Option<String>,
}

/// The vehicle producer's purchases of steel and aluminum of Table S (s. 17).
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct SteelAndAluminumFile {
    /// `previous_fiscal_year`, `previous_calendar_year`, `quarter_to_date`, `month_to_date`, `fiscal_year_to_date` or
    /// `calendar_year_to_date` (s. 17(7)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// The purchases are estimated, which only the periods to date allow (s. 17(8)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub estimated: Option<bool>,
    /// `plants`, `exported`, `category` or `category_exported`: the vehicles for which it was bought (s. 17(9)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
    /// Steel; an empty list means none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub steel: Option<Vec<PurchaseFile>>,
    /// Aluminum; an empty list means none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aluminum: Option<Vec<PurchaseFile>>,
}

/// A purchase of steel or aluminum, or the sum of many.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct PurchaseFile {
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its code; left out, it is of Table S. What is not of Table S does not count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hs: Option<String>,
    /// Its value (s. 17(6)); of a stamping of 8708.29 or 8708.99 that of the metal in it (s. 17(2)).
    pub value: String,
    /// Whether it is originating.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub originating: Option<bool>,
    /// All steel manufacturing processes occurred in the territory, from the melting to the coating (s. 17(5)(b)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub all_processes_in_territory: Option<bool>,
    /// It is for another use: other vehicles, tools, dies, molds (s. 17(4)). It does not count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub for_other_use: Option<bool>,
}
