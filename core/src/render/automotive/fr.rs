//! French.

use super::{Requirement, Words};
use crate::good::{Metal, PartsPlantKind};
use crate::rules::CorePartCategory;
use crate::trace::{Automotive, AutomotiveKey, Counted, Formula, PeriodKind};

pub(super) static WORDS: Words = Words {
    question,
    category,
    requirement,
    terms: [
        "achats",
        "matières et fabrication à rémunération élevée",
        "technologie",
        "montage",
        "teneur en valeur-travail",
    ],
    more_than: |percent| format!("plus de {percent} %"),
    at_least: |figure| format!("pas moins de {figure}"),
};

fn question(question: &Automotive<'_>) -> String {
    match question {
        Automotive::CoreParts => "Les pièces essentielles du véhicule sont-elles originaires ?".into(),
        Automotive::EachOrSuperCore => {
            "Chacune l'est-elle, ou le sont-elles comme ensemble de pièces essentielles ?".into()
        }
        Automotive::EachCorePart => "Chaque pièce essentielle est-elle originaire ?".into(),
        Automotive::CorePart(part) => format!("{} : la pièce est-elle originaire ?", part.label),
        Automotive::CorePartAverage(of) => {
            format!("Les pièces d'une catégorie ({}) sont-elles originaires en moyenne ?", category(*of))
        }
        Automotive::CorePartAsStated(part) => {
            format!("{} : la pièce est-elle originaire selon sa propre règle, comme déclaré ?", part.label)
        }
        Automotive::NoneUsed(of) => format!("Le véhicule n'a aucune pièce de cette catégorie : {}", category(*of)),
        Automotive::SuperCore => "Les pièces sont-elles originaires comme ensemble de pièces essentielles ?".into(),
        Automotive::Counting(Counted::AllMaterials) => "En comptant toutes les matières non originaires".into(),
        Automotive::Counting(Counted::ColumnTwo) => {
            "En ne comptant que les composantes non originaires de la colonne 2 du tableau A.2".into()
        }
        Automotive::SteelAndAluminum => "Le producteur a-t-il acheté assez d'acier et d'aluminium originaires ?".into(),
        Automotive::PurchasePeriod => "Les achats sont-ils ceux d'une période que l'article nomme ?".into(),
        Automotive::Purchases(of) => format!(
            "Une part suffisante {} est-elle originaire ? (chaque métal à part, l'interprétation la plus stricte)",
            of_metal(*of)
        ),
        Automotive::NonePurchased(of) => format!("Aucun achat {}", de_metal(*of)),
        Automotive::PurchaseOriginates(purchase) => format!("{} : l'achat est-il originaire ?", purchase.label),
        Automotive::AllProcesses(purchase) => format!(
            "{} : tous les procédés de fabrication de l'acier, de la fusion au revêtement, ont-ils eu lieu sur le \
             territoire ?",
            purchase.label
        ),
        Automotive::NotCounted(purchase) => {
            format!("{} : ne compte pas ; destiné à un autre usage, ou absent du tableau S", purchase.label)
        }
        Automotive::LaborValueContent => "Le véhicule atteint-il sa teneur en valeur-travail ?".into(),
        Automotive::ByFormula(Formula::NetCost) => "Selon la formule du coût net".into(),
        Automotive::ByFormula(Formula::AnnualPurchaseValue) => {
            "Selon la formule de la valeur annuelle des achats".into()
        }
        Automotive::MaterialAndManufacturing => {
            "Une part suffisante tient-elle aux matières et à la fabrication à rémunération élevée ?".into()
        }
        Automotive::TotalPoints => "Les points suffisent-ils avec les crédits de technologie et de montage ?".into(),
        Automotive::HighWage(one) => format!("{} : le montant compte-t-il, à rémunération élevée ?", one.label),
        Automotive::PartsPlant(plant) => {
            format!("{} : l'usine donne-t-elle droit au crédit de montage à rémunération élevée ?", plant.label)
        }
        Automotive::PartsPlantWage(plant) => format!("{} : la rémunération y est-elle élevée ?", plant.label),
        Automotive::Capacity(plant) => {
            format!("{} : la capacité suffit-elle ? ({})", plant.label, product(plant.produces))
        }
        Automotive::OwnOrContract(plant) => {
            format!("{} : l'usine est-elle au producteur, ou sous contrat assez long ?", plant.label)
        }
        Automotive::HeavyTruckCredit => {
            "Des points de teneur en valeur-travail compensent-ils la teneur en valeur régionale ?".into()
        }
        Automotive::NotBelowFloor => "Sans eux, la teneur en valeur régionale n'est-elle pas sous le plancher ?".into(),
        Automotive::HigherContent => "La teneur en valeur-travail dépasse-t-elle ce qui est exigé ?".into(),
        Automotive::WithCredit => "La teneur en valeur régionale est-elle atteinte avec les points en crédit ?".into(),
        Automotive::StagedContent => {
            "La teneur en valeur régionale du régime d'échelonnement alternatif est-elle atteinte ?".into()
        }
        Automotive::ExemptCoreParts => {
            "Le régime d'échelonnement alternatif dispense de l'exigence des pièces essentielles".into()
        }
        Automotive::ExemptSteelAndAluminum => {
            "L'approbation dispense le producteur de l'acier et de l'aluminium".into()
        }
        Automotive::Averaging => "Les chiffres sont-ils des moyennes que la loi permet ?".into(),
        Automotive::Produced(sums) => {
            format!("Les sommes de ce qui a été produit pendant la période ; lignes qui comptent : {}", sums.rows)
        }
        Automotive::AveragingCategory => "La catégorie et ses véhicules sont-ils indiqués ?".into(),
        Automotive::AveragingPeriod => "La période permet-elle d'établir une moyenne ?".into(),
        Automotive::PeriodOf(kind) => match kind {
            PeriodKind::FiscalYear => "Est-ce l'exercice ?".into(),
            PeriodKind::First => "Est-ce la première période, jusqu'à la fin de l'exercice ?".into(),
            PeriodKind::Transitional => "Est-ce une des années des étapes ?".into(),
            PeriodKind::QuarterOrMonth => "Est-ce un trimestre ou un mois, comme indiqué ?".into(),
        },
        Automotive::DayInPeriod => "Le jour est-il dans la période ?".into(),
        Automotive::Asked(_, label, key) => asked(label, *key),
    }
}

fn asked(label: &str, key: AutomotiveKey) -> String {
    let what = match key {
        AutomotiveKey::Parts(of) => {
            return format!("Lesquelles de ces pièces le véhicule a-t-il : {} ? (liste vide si aucune)", category(of));
        }
        AutomotiveKey::NetCost => "quel est le coût net ?",
        AutomotiveKey::ValueOfMaterials => {
            "quelle est la valeur de toutes les matières non originaires utilisées dans la production ?"
        }
        AutomotiveKey::ValueOfComponents => {
            "quelle est la valeur des composantes non originaires de la colonne 2 du tableau A.2 utilisées dans la \
             production ?"
        }
        AutomotiveKey::Period => "sur quelle période l'acier et l'aluminium ont-ils été achetés ?",
        AutomotiveKey::Purchases(of) => {
            return format!(
                "Quels achats {} le producteur a-t-il faits, et quelle part est originaire ?",
                de_metal(of)
            );
        }
        AutomotiveKey::ByNetCost => {
            "quelles sont les dépenses à rémunération élevée, selon le coût net ou la valeur annuelle des achats ?"
        }
        AutomotiveKey::TotalAnnualPurchaseValue => {
            "quelle est la valeur totale annuelle des achats de l'usine de montage ?"
        }
        AutomotiveKey::ProductionWages => "quelle est la rémunération totale de la production ?",
        AutomotiveKey::Capacity => "quelle est la capacité annuelle ?",
        AutomotiveKey::OperatedByProducer => "le producteur du véhicule exploite-t-il l'usine ?",
        AutomotiveKey::ContractYears => "pour combien d'années vaut le contrat d'approvisionnement ?",
        AutomotiveKey::Category => "sur quelle catégorie, et quels véhicules, porte la moyenne ?",
        AutomotiveKey::From => "sur quelle période, de quel jour à quel jour, porte la moyenne ?",
        AutomotiveKey::FiscalYearBegins => "quel jour commence l'exercice avec lequel la période se termine ?",
    };
    if label.is_empty() { super::capitalized(what) } else { format!("{label} : {what}") }
}

const fn of_metal(metal: Metal) -> &'static str {
    match metal {
        Metal::Steel => "de l'acier",
        Metal::Aluminum => "de l'aluminium",
    }
}

const fn de_metal(metal: Metal) -> &'static str {
    match metal {
        Metal::Steel => "d'acier",
        Metal::Aluminum => "d'aluminium",
    }
}

const fn product(kind: PartsPlantKind) -> &'static str {
    match kind {
        PartsPlantKind::Engines => "moteurs",
        PartsPlantKind::Transmissions => "boîtes de vitesses",
        PartsPlantKind::AdvancedBatteryPacks => "blocs-batteries de pointe",
    }
}

const fn category(category: CorePartCategory) -> &'static str {
    match category {
        CorePartCategory::Engine => "moteur",
        CorePartCategory::Transmission => "boîte de vitesses",
        CorePartCategory::BodyAndChassis => "carrosserie et châssis",
        CorePartCategory::Axle => "essieux",
        CorePartCategory::SuspensionSystem => "système de suspension",
        CorePartCategory::SteeringSystem => "système de direction",
        CorePartCategory::AdvancedBattery => "batterie de pointe",
    }
}

const fn requirement(requirement: Requirement) -> &'static str {
    match requirement {
        Requirement::RegionalValueContent => "teneur en valeur régionale",
        Requirement::CreditedContent => "teneur en valeur régionale avec crédit",
        Requirement::CoreParts => "pièces essentielles",
        Requirement::SuperCore => "ensemble de pièces essentielles",
        Requirement::SteelAndAluminum => "acier et aluminium",
        Requirement::Steel => "acier",
        Requirement::Aluminum => "aluminium",
        Requirement::LaborValueContent => "teneur en valeur-travail",
        Requirement::MaterialAndManufacturing => "matières et fabrication à rémunération élevée",
        Requirement::Averaging => "moyenne",
    }
}
