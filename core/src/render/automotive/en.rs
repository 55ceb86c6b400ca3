//! English.

use super::{Requirement, Words};
use crate::good::{Metal, PartsPlantKind};
use crate::rules::CorePartCategory;
use crate::trace::{Automotive, AutomotiveKey, Counted, Formula, PeriodKind};

pub(super) static WORDS: Words = Words {
    question,
    category,
    requirement,
    terms: ["purchases", "high-wage material and manufacturing", "technology", "assembly", "labor value content"],
    more_than: |percent| format!("more than {percent}%"),
    at_least: |figure| format!("not less than {figure}"),
};

fn question(question: &Automotive<'_>) -> String {
    match question {
        Automotive::CoreParts => "Are the core parts of the vehicle originating?".into(),
        Automotive::EachOrSuperCore => "Is each of them, or are they together as a super-core?".into(),
        Automotive::EachCorePart => "Is each core part originating?".into(),
        Automotive::CorePart(part) => format!("{}: is it originating?", part.label),
        Automotive::CorePartAverage(of) => {
            format!("Are the parts of a category ({}) originating on average?", category(*of))
        }
        Automotive::CorePartAsStated(part) => format!("{}: is it originating by its own rule, as stated?", part.label),
        Automotive::NoneUsed(of) => format!("The vehicle has no such part: {}", category(*of)),
        Automotive::SuperCore => "Are the core parts originating together, as a super-core?".into(),
        Automotive::Counting(Counted::AllMaterials) => "Counting all non-originating materials".into(),
        Automotive::Counting(Counted::ColumnTwo) => {
            "Counting only non-originating components of column 2 of Table A.2".into()
        }
        Automotive::SteelAndAluminum => "Did the producer buy enough originating steel and aluminum?".into(),
        Automotive::PurchasePeriod => "Are the purchases those of a period that the section names?".into(),
        Automotive::Purchases(of) => {
            format!("Is enough of the {} originating? (each metal by itself, the stricter reading)", metal(*of))
        }
        Automotive::NonePurchased(of) => format!("No {} was purchased", metal(*of)),
        Automotive::PurchaseOriginates(purchase) => format!("{}: is it originating?", purchase.label),
        Automotive::AllProcesses(purchase) => format!(
            "{}: did all steel manufacturing processes, from the melting to the coating, occur in the territory?",
            purchase.label
        ),
        Automotive::NotCounted(purchase) => {
            format!("{}: does not count; it is for another use, or not of Table S", purchase.label)
        }
        Automotive::LaborValueContent => "Does the vehicle reach its labor value content?".into(),
        Automotive::ByFormula(Formula::NetCost) => "By the formula of net cost".into(),
        Automotive::ByFormula(Formula::AnnualPurchaseValue) => "By the formula of annual purchase value".into(),
        Automotive::MaterialAndManufacturing => "Is enough of it high-wage material and manufacturing?".into(),
        Automotive::TotalPoints => "Are there enough points with the credits for technology and assembly?".into(),
        Automotive::HighWage(one) => format!("{}: does it count, as incurred at high wages?", one.label),
        Automotive::PartsPlant(plant) => format!("{}: does it earn the credit for high-wage assembly?", plant.label),
        Automotive::PartsPlantWage(plant) => format!("{}: does it pay high wages?", plant.label),
        Automotive::Capacity(plant) => format!("{}: has it the capacity? ({})", plant.label, product(plant.produces)),
        Automotive::OwnOrContract(plant) => {
            format!("{}: is it the producer's own, or under contract for long enough?", plant.label)
        }
        Automotive::HeavyTruckCredit => {
            "Do points of labor value content make up for the regional value content?".into()
        }
        Automotive::NotBelowFloor => "Is the regional value content not below the floor without them?".into(),
        Automotive::HigherContent => "Is the labor value content higher than required?".into(),
        Automotive::WithCredit => "Is the regional value content reached with the points as a credit?".into(),
        Automotive::StagedContent => "Is the regional value content of the alternative staging regime reached?".into(),
        Automotive::ExemptCoreParts => "Core parts are not asked under the alternative staging regime".into(),
        Automotive::ExemptSteelAndAluminum => "The approval exempts the producer from steel and aluminum".into(),
        Automotive::Averaging => "Are the figures averages that the law allows?".into(),
        Automotive::Produced(sums) => {
            format!("The sums over what was produced in the period; rows that count: {}", sums.rows)
        }
        Automotive::AveragingCategory => "Are the category and its vehicles stated?".into(),
        Automotive::AveragingPeriod => "Is the period one over which figures may be averaged?".into(),
        Automotive::PeriodOf(kind) => match kind {
            PeriodKind::FiscalYear => "Is it the fiscal year?".into(),
            PeriodKind::First => "Is it the first period, to the end of the fiscal year?".into(),
            PeriodKind::Transitional => "Is it one of the years of the stages?".into(),
            PeriodKind::QuarterOrMonth => "Is it a quarter or a month, as stated?".into(),
        },
        Automotive::DayInPeriod => "Is the day in the period?".into(),
        Automotive::Asked(_, label, key) => asked(label, *key),
    }
}

fn asked(label: &str, key: AutomotiveKey) -> String {
    let of = if label.is_empty() { String::new() } else { format!("{label}: ") };
    let what = match key {
        AutomotiveKey::Parts(of) => {
            return format!("Which of these parts has the vehicle: {}? (an empty list for none)", category(of));
        }
        AutomotiveKey::NetCost => "what is its net cost?",
        AutomotiveKey::ValueOfMaterials => "what is the value of all non-originating materials used in its production?",
        AutomotiveKey::ValueOfComponents => {
            "what is the value of the non-originating components of column 2 of Table A.2 used in its production?"
        }
        AutomotiveKey::Period => "over which period were steel and aluminum purchased?",
        AutomotiveKey::Purchases(of) => {
            return format!("Which {} did the producer buy, and how much of it is originating?", metal(of));
        }
        AutomotiveKey::ByNetCost => "what are the high-wage expenditures, by net cost or by annual purchase value?",
        AutomotiveKey::TotalAnnualPurchaseValue => "what is the total annual purchase value of the assembly plant?",
        AutomotiveKey::ProductionWages => "what are the producer's total production wages?",
        AutomotiveKey::Capacity => "what is its capacity in a year?",
        AutomotiveKey::OperatedByProducer => "does the vehicle producer operate it?",
        AutomotiveKey::ContractYears => "for how many years does the supply contract with it hold?",
        AutomotiveKey::Category => "over which category, and which vehicles of it, are the figures averaged?",
        AutomotiveKey::From => "over which period, from which day to which, are the figures averaged?",
        AutomotiveKey::FiscalYearBegins => "on which day begins the fiscal year with which the period ends?",
    };
    if of.is_empty() { super::capitalized(what) } else { format!("{of}{what}") }
}

const fn metal(metal: Metal) -> &'static str {
    match metal {
        Metal::Steel => "steel",
        Metal::Aluminum => "aluminum",
    }
}

const fn product(kind: PartsPlantKind) -> &'static str {
    match kind {
        PartsPlantKind::Engines => "engines",
        PartsPlantKind::Transmissions => "transmissions",
        PartsPlantKind::AdvancedBatteryPacks => "advanced battery packs",
    }
}

const fn category(category: CorePartCategory) -> &'static str {
    match category {
        CorePartCategory::Engine => "engine",
        CorePartCategory::Transmission => "transmission",
        CorePartCategory::BodyAndChassis => "body and chassis",
        CorePartCategory::Axle => "axles",
        CorePartCategory::SuspensionSystem => "suspension system",
        CorePartCategory::SteeringSystem => "steering system",
        CorePartCategory::AdvancedBattery => "advanced battery",
    }
}

const fn requirement(requirement: Requirement) -> &'static str {
    match requirement {
        Requirement::RegionalValueContent => "regional value content",
        Requirement::CreditedContent => "regional value content with credit",
        Requirement::CoreParts => "core parts",
        Requirement::SuperCore => "super-core",
        Requirement::SteelAndAluminum => "steel and aluminum",
        Requirement::Steel => "steel",
        Requirement::Aluminum => "aluminum",
        Requirement::LaborValueContent => "labor value content",
        Requirement::MaterialAndManufacturing => "high-wage material and manufacturing",
        Requirement::Averaging => "averaging",
    }
}
