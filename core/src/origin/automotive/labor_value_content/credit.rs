//! Uniform Regulations s. 18(9)-(14) with s. 12: the credits for technology and for high-wage assembly of parts.
//!
//! HWTC is the producer's wages for research, development and information technology as a percentage of its production wages,
//! at most ten points. HWAC is five points for a plant of enough capacity and high wages, the producer's own or under a contract
//! of at least three years; one plant is enough, and more give no more.
//!
//! Example: an engine plant of 100,000 a year that pays US$16 in the United States earns the credit of a passenger vehicle.

use super::super::{Vehicle, all_of, fact, figure};
use super::wage_of;
use crate::amount::{Amount, Percent};
use crate::citation::Citation;
use crate::good::{LaborValueContent, PartsPlant, PartsPlantKind};
use crate::rules::VehicleKind;
use crate::trace::{Automotive, AutomotiveKey, AutomotiveMeasure, Finding, Step};

/// Technology wages and production wages, and the assembly credit: what is known, and what is possible; and the steps.
type Credits<'a> = ([(Amount, Amount); 2], [Option<Percent>; 2], Vec<Step<'a>>);

pub(super) fn credits<'a>(vehicle: Vehicle<'a>, stated: &'a LaborValueContent) -> Credits<'a> {
    let mut steps = Vec::new();
    let technology = match stated.technology.map(|one| (one.wages, one.production_wages)) {
        None => [(Amount::ZERO, Amount::ZERO); 2],
        Some((wages, Some(production_wages))) => [(wages, production_wages); 2],
        Some((wages, None)) => {
            let at = "automotive.labor_value_content.technology";
            let asked = Automotive::Asked(at, "", AutomotiveKey::ProductionWages);
            steps.push(fact(asked, Citation::Section("18(9)"), None));
            // Production wages may be so low that the credit is all that it can be.
            [(Amount::ZERO, Amount::ZERO), (wages, wages)]
        }
    };
    let plants: Vec<Step<'a>> = stated.parts_plants.iter().map(|plant| plant_step(vehicle, plant)).collect();
    let earned = Finding::any(plants.iter().map(Step::finding));
    let credit = Some(vehicle.law.labor_value_content.assembly_credit);
    let known = credit.filter(|_| earned == Finding::Met);
    let possible = credit.filter(|_| earned != Finding::NotMet);
    steps.extend(plants);
    (technology, [known, possible], steps)
}

fn plant_step<'a>(vehicle: Vehicle<'a>, plant: &'a PartsPlant) -> Step<'a> {
    let heavy = vehicle.kind == VehicleKind::HeavyTruck;
    let section = Citation::Section(if heavy { "18(13)" } else { "18(12)" });
    let wage = wage_of(vehicle, Automotive::PartsPlantWage(plant), plant.wage);
    let because = vec![wage, capacity(vehicle, plant), own_or_contract(vehicle, plant)];
    all_of(Automotive::PartsPlant(plant), section, because)
}

fn capacity<'a>(vehicle: Vehicle<'a>, plant: &'a PartsPlant) -> Step<'a> {
    let section = Citation::Section("12");
    let Some(stated) = plant.capacity else { return asked(plant, AutomotiveKey::Capacity, section) };
    let Some(law) = vehicle.law.labor_value_content.capacity.get(&vehicle.kind) else {
        return fact(Automotive::Capacity(plant), section, false);
    };
    let least = match plant.produces {
        PartsPlantKind::Engines => law.engines,
        PartsPlantKind::Transmissions => law.transmissions,
        PartsPlantKind::AdvancedBatteryPacks => law.advanced_battery_packs,
    };
    figure(Automotive::Capacity(plant), section, AutomotiveMeasure::AtLeast { stated, least })
}

fn own_or_contract<'a>(vehicle: Vehicle<'a>, plant: &'a PartsPlant) -> Step<'a> {
    let section = Citation::Section("12");
    let least = vehicle.law.labor_value_content.contract_years;
    match (plant.operated_by_producer, plant.contract_years) {
        (Some(true), _) => fact(Automotive::OwnOrContract(plant), section, true),
        (_, Some(stated)) => {
            figure(Automotive::OwnOrContract(plant), section, AutomotiveMeasure::AtLeast { stated, least })
        }
        (Some(false), None) => asked(plant, AutomotiveKey::ContractYears, section),
        (None, None) => asked(plant, AutomotiveKey::OperatedByProducer, section),
    }
}

fn asked<'a>(plant: &'a PartsPlant, key: AutomotiveKey, section: Citation<'a>) -> Step<'a> {
    fact(Automotive::Asked(&plant.at, &plant.label, key), section, None)
}
