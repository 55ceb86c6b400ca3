//! The questions of Part 6 about vehicles, as data.

mod measure;

pub use measure::{AutomotiveMeasure, LaborPoints};

use crate::good::{CorePart, HighWage, Metal, PartsPlant, Purchase, Sums};
use crate::rules::CorePartCategory;

/// A question about a vehicle.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Automotive<'a> {
    /// Are the core parts originating? (s. 14(4))
    CoreParts,
    /// Is each of them, or are they together?
    EachOrSuperCore,
    /// Is each of them?
    EachCorePart,
    /// Is this part originating?
    CorePart(&'a CorePart),
    /// Are the parts of a category, on average? (s. 14(12))
    CorePartAverage(CorePartCategory),
    /// Is this part originating by its own rule, as stated? (s. 14(5)-(6))
    CorePartAsStated(&'a CorePart),
    /// The vehicle has no part of this category.
    NoneUsed(CorePartCategory),
    /// Are they as a super-core? (s. 14(10))
    SuperCore,
    /// With this much counted as non-originating.
    Counting(Counted),
    /// Did the producer buy enough originating steel and aluminum? (s. 17(1))
    SteelAndAluminum,
    /// Are the purchases those of a period of s. 17(7)?
    PurchasePeriod,
    /// Is enough of one metal originating?
    Purchases(Metal),
    /// None of it was purchased.
    NonePurchased(Metal),
    /// Is this purchase originating?
    PurchaseOriginates(&'a Purchase),
    /// Did all steel manufacturing processes occur in the territory? (s. 17(5)(b))
    AllProcesses(&'a Purchase),
    /// A purchase that does not count: for another use, or not of Table S.
    NotCounted(&'a Purchase),
    /// Is the labor value content reached? (s. 18(1)-(2))
    LaborValueContent,
    /// By one formula.
    ByFormula(Formula),
    /// The points of high-wage material and manufacturing.
    MaterialAndManufacturing,
    /// All points together.
    TotalPoints,
    /// Does this amount count, as incurred at high wages?
    HighWage(&'a HighWage),
    /// Does a plant that assembles parts earn the assembly credit? (s. 18(12)-(13))
    PartsPlant(&'a PartsPlant),
    /// Are its wages high?
    PartsPlantWage(&'a PartsPlant),
    /// Is its capacity enough?
    Capacity(&'a PartsPlant),
    /// Is it the producer's own, or under contract for long enough?
    OwnOrContract(&'a PartsPlant),
    /// Does a credit of labor value content make up for the regional value content? (s. 18(22))
    HeavyTruckCredit,
    /// Is the regional value content not below the floor?
    NotBelowFloor,
    /// Is the labor value content higher than required?
    HigherContent,
    /// The regional value content with the credit.
    WithCredit,
    /// An alternative staging regime is approved: its content in the place of the rule's. (s. 19(4)(a))
    StagedContent,
    /// Under the regime core parts are not asked. (s. 19(5))
    ExemptCoreParts,
    /// By the approval steel and aluminum are not asked. (s. 19(4)(c))
    ExemptSteelAndAluminum,
    /// Are the averages of a category and a period that s. 16 allows?
    Averaging,
    /// The sums over what was produced in the period. (s. 16(8))
    Produced(Sums),
    /// Is the category stated?
    AveragingCategory,
    /// Is the period one of those allowed?
    AveragingPeriod,
    /// Is it of this kind?
    PeriodOf(PeriodKind),
    /// Is the day in it?
    DayInPeriod,
    /// A key that the file leaves out: where, of what it is, and which.
    Asked(&'a str, &'a str, AutomotiveKey),
}

/// What counts as non-originating in a core part (s. 14(7), (10)).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Counted {
    /// All non-originating materials: paragraph (a).
    AllMaterials,
    /// Only non-originating components of column 2 of Table A.2: paragraph (b).
    ColumnTwo,
}

/// A formula of s. 18(6).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Formula {
    /// Paragraph (a).
    NetCost,
    /// Paragraph (b).
    AnnualPurchaseValue,
}

/// A kind of period over which figures may be averaged (s. 16).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PeriodKind {
    /// s. 16(1).
    FiscalYear,
    /// s. 16(4).
    First,
    /// s. 16(5).
    Transitional,
    /// s. 16(10)(b).
    QuarterOrMonth,
}

/// A key of `automotive` that may be asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AutomotiveKey {
    /// The parts of a category.
    Parts(CorePartCategory),
    /// `net_cost`.
    NetCost,
    /// `value_of_non_originating_materials`.
    ValueOfMaterials,
    /// `value_of_non_originating_components`.
    ValueOfComponents,
    /// `period`.
    Period,
    /// `steel` or `aluminum`.
    Purchases(Metal),
    /// `by_net_cost`, or the other formula.
    ByNetCost,
    /// `total_annual_purchase_value`.
    TotalAnnualPurchaseValue,
    /// `production_wages`.
    ProductionWages,
    /// `capacity`.
    Capacity,
    /// `operated_by_producer`.
    OperatedByProducer,
    /// `contract_years`.
    ContractYears,
    /// `category`, with `vehicles`.
    Category,
    /// `from`, with `to`.
    From,
    /// `fiscal_year_begins`.
    FiscalYearBegins,
}

impl AutomotiveKey {
    const fn name(self) -> &'static str {
        match self {
            AutomotiveKey::Parts(category) => category.key(),
            AutomotiveKey::NetCost => "net_cost",
            AutomotiveKey::ValueOfMaterials => "value_of_non_originating_materials",
            AutomotiveKey::ValueOfComponents => "value_of_non_originating_components",
            AutomotiveKey::Period => "period",
            AutomotiveKey::Purchases(Metal::Steel) => "steel",
            AutomotiveKey::Purchases(Metal::Aluminum) => "aluminum",
            AutomotiveKey::ByNetCost => "by_net_cost",
            AutomotiveKey::TotalAnnualPurchaseValue => "total_annual_purchase_value",
            AutomotiveKey::ProductionWages => "production_wages",
            AutomotiveKey::Capacity => "capacity",
            AutomotiveKey::OperatedByProducer => "operated_by_producer",
            AutomotiveKey::ContractYears => "contract_years",
            AutomotiveKey::Category => "category",
            AutomotiveKey::From => "from",
            AutomotiveKey::FiscalYearBegins => "fiscal_year_begins",
        }
    }
}

impl Automotive<'_> {
    /// The key of the file that would answer it.
    pub(crate) fn key(&self) -> String {
        match self {
            Automotive::Asked(at, _, key) => format!("{at}.{}", key.name()),
            Automotive::CorePartAsStated(part) => format!("{}.originating", part.at),
            Automotive::PurchaseOriginates(purchase) => format!("{}.originating", purchase.at),
            Automotive::AllProcesses(purchase) => format!("{}.all_processes_in_territory", purchase.at),
            Automotive::HighWage(one) => format!("{}.{}", one.at, one.wage.missing()),
            Automotive::PartsPlantWage(plant) => format!("{}.{}", plant.at, plant.wage.missing()),
            _ => "automotive".to_owned(),
        }
    }
}
