//! The facts of Part 6 about a vehicle, checked.

use super::super::{Good, Material};
use crate::amount::Amount;
use crate::party::Country;
use crate::rules::CorePartCategory;
use jiff::civil::Date;

/// What is stated of a vehicle.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) struct Automotive {
    pub(crate) averaging: Option<VehicleAveraging>,
    pub(crate) alternative_staging: Option<AlternativeStaging>,
    pub(crate) core_parts: Option<CoreParts>,
    pub(crate) steel_and_aluminum: Option<SteelAndAluminum>,
    pub(crate) labor_value_content: Option<LaborValueContent>,
}

/// The length of a period over which figures are averaged (s. 16(1), (10)).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Over {
    #[default]
    FiscalYear,
    Quarter,
    Month,
}

/// Over what figures are averaged.
#[derive(Clone, PartialEq, Debug)]
pub struct VehicleAveraging {
    /// Its place in the file.
    pub(crate) at: &'static str,
    /// Whether the category and the vehicles of it are stated.
    pub(crate) categorized: bool,
    /// Vehicles need one; core parts do not (s. 16(10)).
    pub(crate) needs_category: bool,
    pub(crate) over: Over,
    pub(crate) from: Option<Date>,
    pub(crate) to: Option<Date>,
    pub(crate) fiscal_year_begins: Option<Date>,
    /// The sums of what was produced, if its rows are stated.
    pub(crate) sums: Option<Sums>,
}

/// The sums over what was produced in a period (s. 16(8)).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sums {
    /// The rows that count.
    pub rows: usize,
    /// More than zero.
    pub(crate) net_cost: Amount,
    pub(crate) value_of_non_originating_materials: Amount,
}

/// A regime that is approved for the vehicle (s. 19).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct AlternativeStaging {
    pub(crate) until: Option<Date>,
    pub(crate) exempt_from_steel_and_aluminum: bool,
}

/// The parts of column 1 of Table A.2.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct CoreParts {
    pub(crate) averaging: Option<VehicleAveraging>,
    /// Each category with its parts; none where the file is silent.
    pub(crate) categories: Vec<(CorePartCategory, Option<Vec<CorePart>>)>,
}

/// A part of column 1 of Table A.2.
#[derive(Clone, PartialEq, Debug)]
pub struct CorePart {
    /// Its place in the file.
    pub(crate) at: String,
    /// Its name, or its place.
    pub(crate) label: String,
    /// What is stated of the part itself.
    pub(crate) claimed: Option<bool>,
    /// Whether it is called originating, itself or as a material, and what it is made from shows that it is not.
    pub(crate) refuted: bool,
    /// The material of the bill that it is.
    pub(crate) from_bill: Option<Material>,
    /// More than zero.
    pub(crate) net_cost: Option<Amount>,
    pub(crate) materials: Option<Amount>,
    pub(crate) components: Option<Amount>,
}

impl CorePart {
    /// By its own rule, as stated of it or of the material that it is.
    pub(crate) fn originating(&self) -> Option<bool> {
        let of_material = || self.from_bill.as_ref().and_then(|one| one.originating);
        if self.refuted { Some(false) } else { self.claimed.or_else(of_material) }
    }

    /// Whether the file gives no word and no figure of it.
    pub(crate) fn states_nothing(&self) -> bool {
        let figures = [self.net_cost, self.materials, self.components];
        self.claimed.is_none() && self.from_bill.is_none() && figures.iter().all(Option::is_none)
    }
}

/// Steel or aluminum.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Metal {
    /// Steel.
    Steel,
    /// Aluminum.
    Aluminum,
}

/// Purchases of steel and aluminum.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct SteelAndAluminum {
    /// Whether a period of s. 17(7) is stated.
    pub(crate) has_period: bool,
    /// None where the file is silent.
    pub(crate) steel: Option<Vec<Purchase>>,
    pub(crate) aluminum: Option<Vec<Purchase>>,
}

/// A purchase.
#[derive(Clone, PartialEq, Debug)]
pub struct Purchase {
    /// Its place in the file.
    pub(crate) at: String,
    /// Its name, or its place.
    pub(crate) label: String,
    pub(crate) value: Amount,
    /// Of Table S, and for vehicles.
    pub(crate) counts: bool,
    pub(crate) originating: Option<bool>,
    pub(crate) all_processes_in_territory: Option<bool>,
}

/// What is produced at high wages.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct LaborValueContent {
    pub(crate) by_net_cost: Option<Expenditures>,
    pub(crate) by_annual_purchase_value: Option<Expenditures>,
    pub(crate) technology: Option<Technology>,
    pub(crate) parts_plants: Vec<PartsPlant>,
}

/// The amounts of one formula.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Expenditures {
    /// The net cost, or the total annual purchase value; more than zero.
    pub(crate) base: Option<Amount>,
    pub(crate) materials: Vec<HighWage>,
    pub(crate) labor: Vec<HighWage>,
    pub(crate) transportation: Vec<HighWage>,
}

impl Good {
    /// Whether a labor value content is stated without one of the credits.
    pub(crate) fn leaves_credits(&self) -> bool {
        let labor = self.automotive.as_ref().and_then(|stated| stated.labor_value_content.as_ref());
        labor.is_some_and(|labor| labor.technology.is_none() || labor.parts_plants.is_empty())
    }
}

impl Expenditures {
    /// Every amount: materials, labor, transportation.
    pub(crate) fn amounts(&self) -> impl Iterator<Item = &HighWage> {
        self.materials.iter().chain(&self.labor).chain(&self.transportation)
    }

    /// All of them together, whether they count or not.
    pub(crate) fn total(&self) -> Amount {
        self.amounts().map(|one| one.value).sum()
    }
}

/// What is known of the wages of a plant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Wage {
    /// Whether it is certified as a qualifying wage-rate plant, and from which day to which.
    Certified(bool, Option<(Date, Date)>),
    /// The average base hourly wage, and its country.
    Rate(Amount, Country),
    /// Not stated: the key that would say it.
    Missing(&'static str),
}

impl Wage {
    /// The key that is asked for.
    pub(crate) const fn missing(self) -> &'static str {
        match self {
            Wage::Missing(key) => key,
            _ => "high_wage",
        }
    }
}

/// An amount that counts if wages are high where it was incurred.
#[derive(Clone, PartialEq, Debug)]
pub struct HighWage {
    /// Its place in the file.
    pub(crate) at: String,
    /// Its name, or its place.
    pub(crate) label: String,
    pub(crate) value: Amount,
    pub(crate) wage: Wage,
}

/// Annual wages, for the technology credit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Technology {
    /// Research, development and information technology.
    pub(crate) wages: Amount,
    /// More than zero.
    pub(crate) production_wages: Option<Amount>,
}

/// What a plant assembles.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PartsPlantKind {
    /// Engines.
    Engines,
    /// Transmissions.
    Transmissions,
    /// Advanced battery packs.
    AdvancedBatteryPacks,
}

/// A plant that assembles parts.
#[derive(Clone, PartialEq, Debug)]
pub struct PartsPlant {
    /// Its place in the file.
    pub(crate) at: String,
    /// Its name, or its place.
    pub(crate) label: String,
    pub(crate) produces: PartsPlantKind,
    pub(crate) capacity: Option<Amount>,
    pub(crate) operated_by_producer: Option<bool>,
    pub(crate) contract_years: Option<Amount>,
    pub(crate) wage: Wage,
}
