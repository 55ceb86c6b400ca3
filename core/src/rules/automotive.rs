//! What Part 6 of the Uniform Regulations and GN 11(k) add for vehicles: core parts, steel and aluminum, labor value content,
//! averaging, alternative staging. The figures are in `rules/automotive.yaml`.

mod labor;

pub use labor::*;

use super::FactId;
use crate::amount::Percent;
use crate::date::Dated;
use crate::hs::HsSet;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The kinds of vehicle of which Part 6 asks more than the product-specific rule (s. 12).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VehicleKind {
    /// A passenger vehicle.
    PassengerVehicle,
    /// A light truck.
    LightTruck,
    /// A heavy truck.
    HeavyTruck,
}

/// The parts of column 1 of Table A.2.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CorePartCategory {
    /// Engines.
    Engine,
    /// Transmissions.
    Transmission,
    /// Body and chassis.
    BodyAndChassis,
    /// Axles.
    Axle,
    /// Suspension systems.
    SuspensionSystem,
    /// Steering systems.
    SteeringSystem,
    /// Advanced batteries.
    AdvancedBattery,
}

impl CorePartCategory {
    /// Every category, in the order of the table.
    pub const ALL: [CorePartCategory; 7] = [
        CorePartCategory::Engine,
        CorePartCategory::Transmission,
        CorePartCategory::BodyAndChassis,
        CorePartCategory::Axle,
        CorePartCategory::SuspensionSystem,
        CorePartCategory::SteeringSystem,
        CorePartCategory::AdvancedBattery,
    ];

    /// Its key in a good file, the name of the law.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            CorePartCategory::Engine => "engine",
            CorePartCategory::Transmission => "transmission",
            CorePartCategory::BodyAndChassis => "body_and_chassis",
            CorePartCategory::Axle => "axle",
            CorePartCategory::SuspensionSystem => "suspension_system",
            CorePartCategory::SteeringSystem => "steering_system",
            CorePartCategory::AdvancedBattery => "advanced_battery",
        }
    }
}

/// What Part 6 adds for vehicles, compiled.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct AutomotiveRules {
    /// The facts by which rules ask for the requirements.
    pub facts: RequirementFacts,
    /// The kinds of vehicle and their codes.
    pub vehicles: Vec<(VehicleKind, HsSet)>,
    /// The requirement of core parts.
    pub core_parts: CorePartsRule<Dated<Percent>, HsSet>,
    /// The requirement of steel and aluminum.
    pub steel_and_aluminum: SteelAndAluminumRule<HsSet>,
    /// The labor value content.
    pub labor_value_content: LaborValueContentRule<Dated<Percent>>,
    /// The credit of heavy trucks.
    pub heavy_truck_credit: HeavyTruckCredit,
    /// The periods over which figures may be averaged.
    pub averaging: AveragingRule<HsSet>,
    /// The alternative staging regime.
    pub alternative_staging: AlternativeStagingRule<Dated<Percent>>,
    /// Other vehicles of a new or refitted plant.
    pub new_plants: Vec<NewPlantRule<HsSet>>,
}

/// `rules/automotive.yaml`: codes as text, stages by their first day.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AutomotiveRulesFile {
    /// The facts by which rules ask for the requirements.
    pub facts: RequirementFacts,
    /// The codes of each kind of vehicle.
    pub vehicles: BTreeMap<VehicleKind, String>,
    /// The requirement of core parts.
    pub core_parts: CorePartsRule<Stages, String>,
    /// The requirement of steel and aluminum.
    pub steel_and_aluminum: SteelAndAluminumRule<String>,
    /// The labor value content.
    pub labor_value_content: LaborValueContentRule<Stages>,
    /// The credit of heavy trucks.
    pub heavy_truck_credit: HeavyTruckCredit,
    /// The periods over which figures may be averaged.
    pub averaging: AveragingRule<String>,
    /// The alternative staging regime.
    pub alternative_staging: AlternativeStagingRule<Stages>,
    /// Other vehicles of a new or refitted plant.
    pub new_plants: Vec<NewPlantRule<String>>,
}

/// A lower content for other vehicles in the first years of a new or refitted plant (s. 20(8)).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewPlantRule<Codes> {
    /// The section, `20(8)(a)`.
    pub section: String,
    /// The fact that the vehicle is of such a plant.
    pub fact: FactId,
    /// The vehicles.
    pub codes: Codes,
    /// Not less than this under the net cost method.
    pub net_cost: Percent,
}

/// A percentage since each day.
pub type Stages = BTreeMap<Date, Percent>;

/// The facts by which rules ask for the requirements.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequirementFacts {
    /// s. 14(4).
    pub core_parts: FactId,
    /// s. 17(1).
    pub steel_and_aluminum: FactId,
    /// s. 18(1)-(2).
    pub labor_value_content: FactId,
    /// s. 19(4)(b).
    pub alternative_staging_parts: FactId,
}

/// The requirement of core parts (s. 14(4)-(13)).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CorePartsRule<Percentages, Codes> {
    /// The section that sets the threshold.
    pub section: String,
    /// The threshold by net cost.
    pub net_cost: Percentages,
    /// The parts that may also qualify by a change of classification.
    pub not_only_by_content: Vec<CorePartCategory>,
    /// The components of each part that count where only column 2 of Table A.2 does.
    pub column_two: BTreeMap<CorePartCategory, DescribedGoods<Codes>>,
}

/// Codes of which a table of Part 6 lists only the goods that it describes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DescribedGoods<Codes> {
    /// The codes, each printed with "ex".
    pub codes: Codes,
    /// The fact that a good of these codes is one of those described.
    pub fact: FactId,
}

/// The requirement of steel and aluminum (s. 17, Table S).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SteelAndAluminumRule<Codes> {
    /// The section that sets the threshold.
    pub section: String,
    /// Not less than this percentage of the purchases, by value.
    pub not_less_than: Percent,
    /// The steel of Table S.
    pub steel: Codes,
    /// The aluminum of Table S.
    pub aluminum: Codes,
    /// From this day steel must also be melted, poured and worked in the territory.
    pub all_processes_in_territory_from: Date,
}

/// The credit of heavy trucks toward their regional value content (s. 18(22)).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeavyTruckCredit {
    /// The section that grants it.
    pub section: String,
    /// The last day on which it holds.
    pub until: Date,
    /// The regional value content that is needed in any case.
    pub regional_value_content_not_below: Percent,
}

/// The periods over which figures may be averaged, besides a fiscal year (s. 16(4)-(5)).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AveragingRule<Codes> {
    /// From the first day of the Agreement to the end of the next fiscal year.
    pub first_period: FirstPeriod,
    /// The years of the stages.
    pub transitional: Vec<TransitionalPeriods>,
    /// The goods that may be averaged besides the vehicles of s. 12.
    pub goods: Vec<AveragedGoods<Codes>>,
}

/// Other vehicles, or parts for use in vehicles, whose content may be averaged (ss. 16(10), 20(6)-(7)).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AveragedGoods<Codes> {
    /// The section.
    pub section: String,
    /// The goods.
    pub codes: Codes,
    /// The codes of which a table lists only the goods that it describes, with the fact that tells them.
    pub described: Option<DescribedGoods<Codes>>,
    /// The facts of which one must be so; none of vehicles.
    #[serde(default)]
    pub for_use_in: Vec<FactId>,
    /// Also over a quarter or a month.
    #[serde(default)]
    pub quarter_or_month: bool,
    /// Also over the first period.
    #[serde(default)]
    pub first_period: bool,
    /// Also over the years of the stages of these vehicles.
    #[serde(default)]
    pub vehicles: Vec<VehicleKind>,
    /// Also over those of other vehicles.
    #[serde(default)]
    pub other_vehicles: bool,
}

/// The first period (s. 16(4)).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FirstPeriod {
    /// The section.
    pub section: String,
    /// Its first day; the fiscal year begins after it.
    pub from: Date,
    /// The fiscal year begins before this day.
    pub fiscal_year_begins_before: Date,
}

/// Years of twelve months, the last of them to the end of the fiscal year (s. 16(5)).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransitionalPeriods {
    /// The section.
    pub section: String,
    /// The vehicles for which it is open.
    pub vehicles: Vec<VehicleKind>,
    /// Whether it is open for the vehicles of s. 20.
    #[serde(default)]
    pub other_vehicles: bool,
    /// The day on which the first begins.
    pub first: Date,
    /// The day on which the last begins.
    pub last: Date,
}

/// The alternative staging regime (s. 19).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AlternativeStagingRule<Percentages> {
    /// Its first day.
    pub from: Date,
    /// Its last day, unless the approval names another.
    pub until: Date,
    /// The vehicles for which it is open.
    pub vehicles: Vec<VehicleKind>,
    /// The regional value content of the vehicle, by net cost.
    pub regional_value_content: Percent,
    /// What its labor value content must reach.
    pub labor_value_content: LaborThresholds<Percentages>,
}
