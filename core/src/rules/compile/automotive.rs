//! The requirements of Part 6 of `rules/automotive.yaml`, from text.

use super::check::Checker;
use super::phrases::Phrases;
use crate::amount::Percent;
use crate::date::Dated;
use crate::hs::HsSet;
use crate::problem::ProblemKind;
use crate::rules::{
    AlternativeStagingRule, AutomotiveRules, AutomotiveRulesFile, AveragedGoods, AveragingRule, CorePartCategory,
    CorePartsRule, DescribedGoods, LaborThresholds, LaborValueContentRule, NewPlantRule, Stages, SteelAndAluminumRule,
    VehicleKind,
};

/// The requirements, or nothing if a problem was reported.
pub(super) fn compile(file: &AutomotiveRulesFile, checker: &mut Checker<'_>) -> Option<AutomotiveRules> {
    let mut read = Phrases { file: "automotive.yaml", checker };
    let facts = &file.facts;
    let asked =
        [&facts.core_parts, &facts.steel_and_aluminum, &facts.labor_value_content, &facts.alternative_staging_parts];
    read.facts(&asked.map(Clone::clone), "facts");
    let vehicles = file.vehicles.iter().map(|(kind, text)| Some((*kind, read.codes(text, "vehicles")?)));
    let vehicles: Vec<Option<(VehicleKind, crate::hs::HsSet)>> = vehicles.collect();
    let metals = &file.steel_and_aluminum;
    let steel = read.codes(&metals.steel, "steel_and_aluminum.steel");
    let aluminum = read.codes(&metals.aluminum, "steel_and_aluminum.aluminum");
    let core_parts = core_parts(&file.core_parts, &mut read);
    let labor_value_content = labor_value_content(&file.labor_value_content, &mut read);
    let staging = &file.alternative_staging;
    let new_plants = file.new_plants.iter().enumerate().map(|(place, one)| new_plant(place, one, &mut read));
    let new_plants: Vec<Option<NewPlantRule<HsSet>>> = new_plants.collect();
    let staged = thresholds(&staging.labor_value_content, "alternative_staging.labor_value_content", &mut read);
    let averaging = averaging(&file.averaging, &mut read);
    Some(AutomotiveRules {
        facts: facts.clone(),
        vehicles: vehicles.into_iter().collect::<Option<_>>()?,
        core_parts: core_parts?,
        steel_and_aluminum: SteelAndAluminumRule {
            section: metals.section.clone(),
            not_less_than: metals.not_less_than,
            steel: steel?,
            aluminum: aluminum?,
            all_processes_in_territory_from: metals.all_processes_in_territory_from,
        },
        labor_value_content: labor_value_content?,
        heavy_truck_credit: file.heavy_truck_credit.clone(),
        averaging: averaging?,
        alternative_staging: AlternativeStagingRule {
            from: staging.from,
            until: staging.until,
            vehicles: staging.vehicles.clone(),
            regional_value_content: staging.regional_value_content,
            labor_value_content: staged?,
        },
        new_plants: new_plants.into_iter().collect::<Option<_>>()?,
    })
}

fn core_parts(
    file: &CorePartsRule<Stages, String>,
    read: &mut Phrases<'_, '_>,
) -> Option<CorePartsRule<Dated<Percent>, HsSet>> {
    let net_cost = stages(&file.net_cost, "core_parts.net_cost", read);
    let column_two = file.column_two.iter().map(|(category, components)| {
        let key = format!("core_parts.column_two.{}", category.key());
        Some((*category, described(components, &key, read)?))
    });
    let column_two: Vec<Option<(CorePartCategory, DescribedGoods<HsSet>)>> = column_two.collect();
    Some(CorePartsRule {
        section: file.section.clone(),
        net_cost: net_cost?,
        not_only_by_content: file.not_only_by_content.clone(),
        column_two: column_two.into_iter().collect::<Option<_>>()?,
    })
}

fn described(file: &DescribedGoods<String>, key: &str, read: &mut Phrases<'_, '_>) -> Option<DescribedGoods<HsSet>> {
    read.facts(std::slice::from_ref(&file.fact), &format!("{key}.fact"));
    let codes = read.codes(&file.codes, &format!("{key}.codes"))?;
    Some(DescribedGoods { codes, fact: file.fact.clone() })
}

fn averaging(file: &AveragingRule<String>, read: &mut Phrases<'_, '_>) -> Option<AveragingRule<HsSet>> {
    let goods = file.goods.iter().enumerate().map(|(place, one)| {
        let key = format!("averaging.goods[{place}]");
        read.facts(&one.for_use_in, &format!("{key}.for_use_in"));
        let codes = read.codes(&one.codes, &format!("{key}.codes"))?;
        let described = match &one.described {
            Some(file) => Some(described(file, &format!("{key}.described"), read)?),
            None => None,
        };
        Some(AveragedGoods {
            section: one.section.clone(),
            codes,
            described,
            for_use_in: one.for_use_in.clone(),
            quarter_or_month: one.quarter_or_month,
            first_period: one.first_period,
            vehicles: one.vehicles.clone(),
            other_vehicles: one.other_vehicles,
        })
    });
    let goods: Vec<Option<AveragedGoods<HsSet>>> = goods.collect();
    Some(AveragingRule {
        first_period: file.first_period.clone(),
        transitional: file.transitional.clone(),
        goods: goods.into_iter().collect::<Option<_>>()?,
    })
}

fn new_plant(place: usize, file: &NewPlantRule<String>, read: &mut Phrases<'_, '_>) -> Option<NewPlantRule<HsSet>> {
    let key = format!("new_plants[{place}]");
    read.facts(std::slice::from_ref(&file.fact), &format!("{key}.fact"));
    let codes = read.codes(&file.codes, &format!("{key}.codes"))?;
    Some(NewPlantRule { section: file.section.clone(), fact: file.fact.clone(), codes, net_cost: file.net_cost })
}

fn labor_value_content(
    file: &LaborValueContentRule<Stages>,
    read: &mut Phrases<'_, '_>,
) -> Option<LaborValueContentRule<Dated<Percent>>> {
    let mut of = |kind: &str, one| thresholds(one, &format!("labor_value_content.{kind}"), read);
    let passenger_vehicle = of("passenger_vehicle", &file.passenger_vehicle);
    let light_truck = of("light_truck", &file.light_truck);
    let heavy_truck = of("heavy_truck", &file.heavy_truck);
    Some(LaborValueContentRule {
        passenger_vehicle: passenger_vehicle?,
        light_truck: light_truck?,
        heavy_truck: heavy_truck?,
        technology_not_more_than: file.technology_not_more_than,
        assembly_credit: file.assembly_credit,
        hourly_wage: file.hourly_wage,
        certification: file.certification.clone(),
        contract_years: file.contract_years,
        capacity: file.capacity.clone(),
    })
}

fn thresholds(
    file: &LaborThresholds<Stages>,
    key: &str,
    read: &mut Phrases<'_, '_>,
) -> Option<LaborThresholds<Dated<Percent>>> {
    let total = stages(&file.total, &format!("{key}.total"), read);
    let least = stages(&file.material_and_manufacturing, &format!("{key}.material_and_manufacturing"), read);
    Some(LaborThresholds { section: file.section.clone(), total: total?, material_and_manufacturing: least? })
}

/// A percentage since each day, at least one.
fn stages(file: &Stages, key: &str, read: &mut Phrases<'_, '_>) -> Option<Dated<Percent>> {
    if file.is_empty() {
        read.report(key, ProblemKind::Missing, "a percentage since each date has at least one date");
        return None;
    }
    Some(Dated::since(file.iter().map(|(day, percent)| (*day, *percent))))
}

/// A law of Part 6 for the tests of the door, with codes and facts that its small tables know.
#[cfg(test)]
pub(super) fn of_flakes() -> AutomotiveRulesFile {
    use crate::rules::{CertificationPeriods, FirstPeriod, HeavyTruckCredit, HourlyWage, RequirementFacts};
    let day: jiff::civil::Date = "2020-07-01".parse().unwrap();
    let percent: Percent = "60".parse().unwrap();
    let stages = || Stages::from([(day, percent)]);
    let labor = || LaborThresholds { section: "18(1)".into(), total: stages(), material_and_manufacturing: stages() };
    let flake = || "flake".to_owned();
    let wage: crate::Amount = "16".parse().unwrap();
    AutomotiveRulesFile {
        facts: RequirementFacts {
            core_parts: flake(),
            steel_and_aluminum: flake(),
            labor_value_content: flake(),
            alternative_staging_parts: flake(),
        },
        vehicles: [(VehicleKind::LightTruck, "7601".to_owned())].into(),
        core_parts: CorePartsRule {
            section: "14(13)".into(),
            net_cost: stages(),
            not_only_by_content: Vec::new(),
            column_two: [].into(),
        },
        steel_and_aluminum: SteelAndAluminumRule {
            section: "17(1)".into(),
            not_less_than: percent,
            steel: "7601".into(),
            aluminum: "7601".into(),
            all_processes_in_territory_from: day,
        },
        labor_value_content: LaborValueContentRule {
            passenger_vehicle: labor(),
            light_truck: labor(),
            heavy_truck: labor(),
            technology_not_more_than: percent,
            assembly_credit: percent,
            hourly_wage: HourlyWage { united_states: wage, canada: wage, mexico: wage },
            certification: CertificationPeriods { months: 12, first: day, first_ends: Vec::new() },
            contract_years: wage,
            capacity: [].into(),
        },
        heavy_truck_credit: HeavyTruckCredit {
            section: "18(22)".into(),
            until: day,
            regional_value_content_not_below: percent,
        },
        averaging: AveragingRule {
            first_period: FirstPeriod { section: "16(4)".into(), from: day, fiscal_year_begins_before: day },
            transitional: Vec::new(),
            goods: Vec::new(),
        },
        alternative_staging: AlternativeStagingRule {
            from: day,
            until: day,
            vehicles: Vec::new(),
            regional_value_content: percent,
            labor_value_content: labor(),
        },
        new_plants: Vec::new(),
    }
}
