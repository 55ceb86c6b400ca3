//! The figures of the labor value content (ss. 12 and 18): what it must reach, wages, credits.

use super::VehicleKind;
use crate::amount::{Amount, Percent};
use crate::party::Country;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The labor value content (s. 18).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LaborValueContentRule<Percentages> {
    /// Of passenger vehicles.
    pub passenger_vehicle: LaborThresholds<Percentages>,
    /// Of light trucks.
    pub light_truck: LaborThresholds<Percentages>,
    /// Of heavy trucks.
    pub heavy_truck: LaborThresholds<Percentages>,
    /// The most points that the technology credit gives.
    pub technology_not_more_than: Percent,
    /// The points that the assembly credit gives.
    pub assembly_credit: Percent,
    /// The wage from which a plant counts.
    pub hourly_wage: HourlyWage,
    /// For which days a plant is certified.
    pub certification: CertificationPeriods,
    /// The years for which a contract with a plant that assembles parts must hold.
    pub contract_years: Amount,
    /// The capacity from which a plant that assembles parts counts.
    pub capacity: BTreeMap<VehicleKind, Capacity>,
}

/// Over which wages a plant is certified (s. 18(5)).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CertificationPeriods {
    /// The most months over which wages are averaged.
    pub months: u8,
    /// The day on which the first periods begin, which are certified by their own wages.
    pub first: Date,
    /// The days on which they end.
    pub first_ends: Vec<Date>,
}

/// What the labor value content must reach.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LaborThresholds<Percentages> {
    /// The section that sets them.
    pub section: String,
    /// All points together.
    pub total: Percentages,
    /// The points of high-wage material and manufacturing.
    pub material_and_manufacturing: Percentages,
}

impl<Percentages> LaborValueContentRule<Percentages> {
    /// What the content of a kind of vehicle must reach.
    #[must_use]
    pub const fn of(&self, kind: VehicleKind) -> &LaborThresholds<Percentages> {
        match kind {
            VehicleKind::PassengerVehicle => &self.passenger_vehicle,
            VehicleKind::LightTruck => &self.light_truck,
            VehicleKind::HeavyTruck => &self.heavy_truck,
        }
    }
}

/// The average base hourly wage from which a plant counts, in the currency of its country (s. 12).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HourlyWage {
    /// In the United States, in US dollars.
    #[serde(rename = "US")]
    pub united_states: Amount,
    /// In Canada, in Canadian dollars.
    #[serde(rename = "CA")]
    pub canada: Amount,
    /// In Mexico, in Mexican pesos.
    #[serde(rename = "MX")]
    pub mexico: Amount,
}

impl HourlyWage {
    /// The wage of a country; none outside the territory.
    #[must_use]
    pub fn of(&self, country: Country) -> Option<Amount> {
        match country {
            Country::US => Some(self.united_states),
            Country::CA => Some(self.canada),
            Country::MX => Some(self.mexico),
            _ => None,
        }
    }
}

/// The capacity from which a plant that assembles parts counts, in units (s. 12).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Capacity {
    /// Engines.
    pub engines: Amount,
    /// Transmissions.
    pub transmissions: Amount,
    /// Advanced battery packs.
    pub advanced_battery_packs: Amount,
}
