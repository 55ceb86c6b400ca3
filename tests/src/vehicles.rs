//! Vehicles for the differential test and for properties: figures near the limits of Part 6, on days near its stages.

use crate::pairs::Dice;
use usmca::{
    AutomotiveFile, CorePartFile, CorePartsFile, CostsFile, Good, GoodFile, HighWageExpendituresFile, HighWageFile,
    LaborValueContentFile, MaterialFile, PartsPlantFile, PurchaseFile, SteelAndAluminumFile, TechnologyFile, WageFile,
};

const DAYS: [&str; 12] = [
    "2020-07-01",
    "2021-06-30",
    "2021-07-01",
    "2022-06-30",
    "2022-07-01",
    "2023-06-30",
    "2023-07-01",
    "2024-06-30",
    "2024-07-01",
    "2027-06-30",
    "2027-07-01",
    "2025-03-01",
];
const NET_COST: usize = 20_000;
const STEEL: [&str; 6] = ["7208.27", "7208.40", "7210.49", "7217.10", "8708.29", "7306.90"];
const ALUMINUM: [&str; 5] = ["7601.20", "7603.10", "7606.92", "7607.11", "8708.99"];

/// So many vehicles, the same for the same seed.
#[must_use]
pub fn vehicles(seed: u64, count: usize) -> Vec<GoodFile> {
    let mut dice = Dice::new(seed);
    let drawn = std::iter::repeat_with(|| random(&mut dice));
    // Amounts at high wages that are more than the net cost would be refused.
    drawn.filter(|file| Good::check(file, usmca_rules::law()).is_ok()).take(count).collect()
}

/// A vehicle of a code and a day with what is stated of it, whose product-specific rule is satisfied.
#[must_use]
pub fn vehicle(hs: &str, day: &str, automotive: AutomotiveFile) -> GoodFile {
    let answers: &[(&str, bool)] = match hs {
        "8703.23" => &[("passenger-vehicle", true)],
        "8704.31" => &[("light-truck", true), ("off-road-vehicle", false)],
        _ => &[("heavy-truck", true), ("off-road-vehicle", false)],
    };
    let parts = MaterialFile {
        hs: "8708.29".into(),
        value: "1000".into(),
        originating: Some(false),
        ..MaterialFile::default()
    };
    GoodFile {
        hs: hs.into(),
        hs_edition: Some("2012".into()),
        date: Some(day.into()),
        produced_in: Some(vec!["MX".into()]),
        transaction_value: Some("25000".into()),
        net_cost: Some(NET_COST.to_string()),
        facts: answers.iter().map(|(id, answer)| ((*id).to_owned(), *answer)).collect(),
        materials: Some(vec![parts]),
        automotive: Some(automotive),
        ..GoodFile::default()
    }
}

fn random(dice: &mut Dice) -> GoodFile {
    let hs = *dice.one_of(&["8703.23", "8704.31", "8704.22"]).unwrap_or(&"8703.23");
    let day = *dice.one_of(&DAYS).unwrap_or(&"2025-03-01");
    let mut bill = Vec::new();
    let automotive = AutomotiveFile {
        core_parts: (hs != "8704.22").then(|| core_parts(dice, &mut bill)),
        steel_and_aluminum: Some(SteelAndAluminumFile {
            period: Some("previous_fiscal_year".into()),
            steel: Some(purchases(dice, &STEEL, true)),
            aluminum: Some(purchases(dice, &ALUMINUM, false)),
            ..SteelAndAluminumFile::default()
        }),
        labor_value_content: Some(labor(dice)),
        ..AutomotiveFile::default()
    };
    let mut file = vehicle(hs, day, automotive);
    file.materials.get_or_insert_default().extend(bill);
    // Heavy trucks about the percentages between which their credit carries.
    if hs == "8704.22"
        && let Some([parts]) = file.materials.as_deref_mut()
    {
        parts.value = cents(NET_COST * (30 + dice.below(12)) + dice.below(3) - 1);
    }
    file
}

fn cents(hundredths: usize) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

fn maybe(dice: &mut Dice) -> Option<bool> {
    [Some(true), Some(true), Some(false), None].get(dice.below(4)).copied().flatten()
}

/// Of each category a code of the part, a code of column 2, and the fact that the table describes it.
const CATEGORIES: [[&str; 3]; 6] = [
    ["8708.40", "8708.40", "column-two-of-transmissions"],
    ["8707.10", "8708.29", "column-two-of-body-and-chassis"],
    ["8708.50", "8708.50", "column-two-of-axles"],
    ["8708.80", "7320.20", "column-two-of-suspension-systems"],
    ["8708.94", "8708.94", "column-two-of-steering-systems"],
    ["8507.60", "8507.90", "column-two-of-advanced-batteries"],
];

/// A part made of foreign and own materials, about a third of it foreign, as a material of the bill.
fn of_bill(dice: &mut Dice, id: String, [part, listed, fact]: [&str; 3]) -> MaterialFile {
    let described = |dice: &mut Dice| maybe(dice).map(|is| (fact.to_owned(), is)).into_iter().collect();
    let mut made_from = Vec::new();
    for _ in 0..=dice.below(3) {
        let mut one = MaterialFile {
            hs: if dice.below(3) == 0 { "7318.15".to_owned() } else { listed.to_owned() },
            value: cents(100 * (20 + dice.below(20)) + dice.below(3)),
            originating: [Some(false), Some(false), None, Some(true)].get(dice.below(4)).copied().flatten(),
            ..MaterialFile::default()
        };
        if one.hs == listed {
            one.facts = described(dice);
        }
        if dice.below(3) == 0 {
            one.originating = Some(dice.below(2) == 0);
            let inner = MaterialFile {
                hs: listed.to_owned(),
                value: cents(100 * (5 + dice.below(15))),
                originating: Some(dice.below(4) == 0),
                facts: described(dice),
                ..MaterialFile::default()
            };
            one.made_from = vec![inner];
        }
        made_from.push(one);
    }
    MaterialFile {
        id: Some(id),
        hs: part.to_owned(),
        value: "200".into(),
        originating: [None, None, Some(false), Some(true)].get(dice.below(4)).copied().flatten(),
        costs: Some(Box::new(CostsFile {
            total: Some((110 + 10 * dice.below(4)).to_string()),
            ..CostsFile::default()
        })),
        made_from,
        ..MaterialFile::default()
    }
}

/// Parts whose content lies about a threshold, to the cent; some are read off the bill.
fn core_parts(dice: &mut Dice, bill: &mut Vec<MaterialFile>) -> CorePartsFile {
    let mut category = |of: usize| {
        let parts = (0..[0, 1, 1, 2].get(dice.below(4)).copied().unwrap_or_default()).map(|_| {
            if dice.below(4) == 0 {
                let id = format!("part {}", bill.len());
                bill.push(of_bill(dice, id.clone(), CATEGORIES.get(of).copied().unwrap_or_default()));
                return CorePartFile { material: Some(id), ..CorePartFile::default() };
            }
            let cost = 1_000 * (1 + dice.below(5));
            let mut outside = || {
                let percent = [25, 25, 28, 31, 34, 10, 40].get(dice.below(7)).copied().unwrap_or(25);
                cents(cost * percent + dice.below(3) - 1)
            };
            let (materials, components) = (outside(), outside());
            CorePartFile {
                originating: [None, None, Some(false), Some(true)].get(dice.below(4)).copied().flatten(),
                net_cost: Some(cost.to_string()),
                value_of_non_originating_materials: Some(materials),
                value_of_non_originating_components: Some(components),
                ..CorePartFile::default()
            }
        });
        Some(parts.collect())
    };
    let engine = Some(vec![CorePartFile {
        net_cost: Some("4000".into()),
        value_of_non_originating_materials: Some("1000".into()),
        value_of_non_originating_components: Some("1000.01".into()),
        ..CorePartFile::default()
    }]);
    CorePartsFile {
        averaging: None,
        engine,
        transmission: category(0),
        body_and_chassis: category(1),
        axle: category(2),
        suspension_system: category(3),
        steering_system: category(4),
        advanced_battery: category(5),
    }
}

fn purchases(dice: &mut Dice, codes: &[&str], steel: bool) -> Vec<PurchaseFile> {
    (0..dice.below(6))
        .map(|_| PurchaseFile {
            hs: dice.one_of(codes).map(|code| (*code).to_owned()),
            value: (10 * (1 + dice.below(10))).to_string(),
            originating: maybe(dice),
            all_processes_in_territory: if steel { maybe(dice) } else { None },
            for_other_use: (dice.below(6) == 0).then_some(true),
            ..PurchaseFile::default()
        })
        .collect()
}

fn wages(dice: &mut Dice, most: usize) -> Vec<HighWageFile> {
    let rates = [("US", "16"), ("US", "15.99"), ("CA", "20.88"), ("CA", "20.87"), ("MX", "294.22"), ("MX", "294.21")];
    (0..=dice.below(3))
        .map(|_| {
            let (country, rate) = rates.get(dice.below(rates.len())).copied().unwrap_or(("US", "16"));
            let stated = dice.below(4) > 0;
            HighWageFile {
                value: (most / 20 * dice.below(10)).to_string(),
                wage: WageFile {
                    country: Some(country.into()),
                    average_base_hourly_wage: stated.then(|| rate.to_owned()),
                    ..WageFile::default()
                },
                ..HighWageFile::default()
            }
        })
        .collect()
}

fn expenditures(dice: &mut Dice) -> HighWageExpendituresFile {
    HighWageExpendituresFile {
        materials: wages(dice, NET_COST),
        labor: wages(dice, NET_COST / 4),
        transportation: wages(dice, NET_COST / 8),
        ..HighWageExpendituresFile::default()
    }
}

fn labor(dice: &mut Dice) -> LaborValueContentFile {
    let by_purchases =
        HighWageExpendituresFile { total_annual_purchase_value: Some("18000".into()), ..expenditures(dice) };
    let plant = |dice: &mut Dice| PartsPlantFile {
        produces: "engines".into(),
        capacity: dice.one_of(&["100000", "99999", "20000", "19999"]).map(|units| (*units).to_owned()),
        contract_years: dice.one_of(&["3", "2.99"]).map(|years| (*years).to_owned()),
        wage: WageFile { high_wage: maybe(dice), ..WageFile::default() },
        ..PartsPlantFile::default()
    };
    LaborValueContentFile {
        by_net_cost: Some(expenditures(dice)),
        by_annual_purchase_value: (dice.below(2) == 0).then_some(by_purchases),
        technology: (dice.below(2) == 0).then(|| TechnologyFile {
            research_and_development: Some((100 * dice.below(4)).to_string()),
            information_technology: Some((100 * dice.below(10)).to_string()),
            production_wages: Some("9000".into()),
        }),
        parts_plants: (0..dice.below(3)).map(|_| plant(dice)).collect(),
        ..LaborValueContentFile::default()
    }
}
