//! Spanish.

use super::{Requirement, Words};
use crate::good::{Metal, PartsPlantKind};
use crate::rules::CorePartCategory;
use crate::trace::{Automotive, AutomotiveKey, Counted, Formula, PeriodKind};

pub(super) static WORDS: Words = Words {
    question,
    category,
    requirement,
    terms: [
        "compras",
        "materiales y manufactura de salario alto",
        "tecnología",
        "ensamble",
        "valor de contenido laboral",
    ],
    more_than: |percent| format!("mayor a {percent}%"),
    at_least: |figure| format!("no menor a {figure}"),
};

fn question(question: &Automotive<'_>) -> String {
    match question {
        Automotive::CoreParts => "¿Son originarias las partes esenciales del vehículo?".into(),
        Automotive::EachOrSuperCore => "¿Lo es cada una de ellas, o todas juntas como supercore?".into(),
        Automotive::EachCorePart => "¿Es originaria cada parte esencial?".into(),
        Automotive::CorePart(part) => format!("{}: ¿es originaria?", part.label),
        Automotive::CorePartAverage(of) => {
            format!("¿Son originarias en promedio las partes de una categoría ({})?", category(*of))
        }
        Automotive::CorePartAsStated(part) => {
            format!("{}: ¿es originaria según su propia regla, como se declara?", part.label)
        }
        Automotive::NoneUsed(of) => format!("El vehículo no tiene ninguna parte de esta categoría: {}", category(*of)),
        Automotive::SuperCore => "¿Son originarias las partes esenciales en conjunto, como supercore?".into(),
        Automotive::Counting(Counted::AllMaterials) => "Contando todos los materiales no originarios".into(),
        Automotive::Counting(Counted::ColumnTwo) => {
            "Contando solo los componentes no originarios de la columna 2 de la Tabla A.2".into()
        }
        Automotive::SteelAndAluminum => "¿Compró el productor suficiente acero y aluminio originarios?".into(),
        Automotive::PurchasePeriod => "¿Son las compras de un período que la sección menciona?".into(),
        Automotive::Purchases(of) => format!(
            "¿Es originaria una parte suficiente {}? (cada metal por separado, la lectura más estricta)",
            of_metal(*of)
        ),
        Automotive::NonePurchased(of) => format!("No se compró {}", metal(*of)),
        Automotive::PurchaseOriginates(purchase) => format!("{}: ¿es originario?", purchase.label),
        Automotive::AllProcesses(purchase) => format!(
            "{}: ¿ocurrieron en el territorio todos los procesos de fabricación del acero, desde la fusión hasta el \
             recubrimiento?",
            purchase.label
        ),
        Automotive::NotCounted(purchase) => {
            format!("{}: no cuenta; es para otro uso, o no figura en la Tabla S", purchase.label)
        }
        Automotive::LaborValueContent => "¿Alcanza el vehículo su valor de contenido laboral?".into(),
        Automotive::ByFormula(Formula::NetCost) => "Por la fórmula del costo neto".into(),
        Automotive::ByFormula(Formula::AnnualPurchaseValue) => "Por la fórmula del valor anual de compra".into(),
        Automotive::MaterialAndManufacturing => {
            "¿Corresponde una parte suficiente a materiales y manufactura de salario alto?".into()
        }
        Automotive::TotalPoints => "¿Bastan los puntos con los créditos por tecnología y ensamble?".into(),
        Automotive::HighWage(one) => format!("{}: ¿cuenta, por haberse incurrido con salarios altos?", one.label),
        Automotive::PartsPlant(plant) => {
            format!("{}: ¿da derecho al crédito por ensamble de salario alto?", plant.label)
        }
        Automotive::PartsPlantWage(plant) => format!("{}: ¿paga salarios altos?", plant.label),
        Automotive::Capacity(plant) => {
            format!("{}: ¿tiene la capacidad necesaria? ({})", plant.label, product(plant.produces))
        }
        Automotive::OwnOrContract(plant) => {
            format!("{}: ¿es del propio productor, o hay un contrato de duración suficiente?", plant.label)
        }
        Automotive::HeavyTruckCredit => {
            "¿Compensan los puntos de valor de contenido laboral el valor de contenido regional?".into()
        }
        Automotive::NotBelowFloor => "¿No es menor al mínimo el valor de contenido regional sin ellos?".into(),
        Automotive::HigherContent => "¿Es el valor de contenido laboral mayor al requerido?".into(),
        Automotive::WithCredit => "¿Se alcanza el valor de contenido regional con los puntos como crédito?".into(),
        Automotive::StagedContent => {
            "¿Se alcanza el valor de contenido regional del régimen de transición alternativo?".into()
        }
        Automotive::ExemptCoreParts => {
            "Con el régimen de transición alternativo no se exigen las partes esenciales".into()
        }
        Automotive::ExemptSteelAndAluminum => "La aprobación exime al productor del acero y el aluminio".into(),
        Automotive::Averaging => "¿Son las cifras promedios que la ley permite?".into(),
        Automotive::Produced(sums) => {
            format!("Las sumas de lo que se produjo en el periodo; renglones que cuentan: {}", sums.rows)
        }
        Automotive::AveragingCategory => "¿Se declaran la categoría y sus vehículos?".into(),
        Automotive::AveragingPeriod => "¿Es el período uno de los que permiten promediar?".into(),
        Automotive::PeriodOf(kind) => match kind {
            PeriodKind::FiscalYear => "¿Es el año fiscal?".into(),
            PeriodKind::First => "¿Es el primer período, hasta el fin del año fiscal?".into(),
            PeriodKind::Transitional => "¿Es uno de los años de las etapas?".into(),
            PeriodKind::QuarterOrMonth => "¿Es un trimestre o un mes, como se declara?".into(),
        },
        Automotive::DayInPeriod => "¿Está la fecha dentro del período?".into(),
        Automotive::Asked(_, label, key) => asked(label, *key),
    }
}

fn asked(label: &str, key: AutomotiveKey) -> String {
    let what = match key {
        AutomotiveKey::Parts(of) => {
            return format!("¿Cuáles de estas partes tiene el vehículo: {}? (lista vacía si ninguna)", category(of));
        }
        AutomotiveKey::NetCost => "¿Cuál es su costo neto?",
        AutomotiveKey::ValueOfMaterials => {
            "¿Cuál es el valor de todos los materiales no originarios utilizados en su producción?"
        }
        AutomotiveKey::ValueOfComponents => {
            "¿Cuál es el valor de los componentes no originarios de la columna 2 de la Tabla A.2 utilizados en su \
             producción?"
        }
        AutomotiveKey::Period => "¿En qué período se compraron el acero y el aluminio?",
        AutomotiveKey::Purchases(of) => {
            return format!("¿Qué {} compró el productor y cuánto es originario?", metal(of));
        }
        AutomotiveKey::ByNetCost => {
            "¿Cuáles son los gastos de salario alto, por costo neto o por valor anual de compra?"
        }
        AutomotiveKey::TotalAnnualPurchaseValue => "¿Cuál es el valor anual total de compra de la planta de ensamble?",
        AutomotiveKey::ProductionWages => "¿A cuánto ascienden los salarios totales de producción del productor?",
        AutomotiveKey::Capacity => "¿Cuál es su capacidad anual?",
        AutomotiveKey::OperatedByProducer => "¿La opera el productor del vehículo?",
        AutomotiveKey::ContractYears => "¿Por cuántos años es el contrato de suministro con ella?",
        AutomotiveKey::Category => "¿En qué categoría, y con cuáles de sus vehículos, se promedian las cifras?",
        AutomotiveKey::From => "¿En qué período, de qué día a qué día, se promedian las cifras?",
        AutomotiveKey::FiscalYearBegins => "¿Qué día comienza el año fiscal con el que termina el período?",
    };
    if label.is_empty() { what.to_owned() } else { format!("{label}: {what}") }
}

const fn metal(metal: Metal) -> &'static str {
    match metal {
        Metal::Steel => "acero",
        Metal::Aluminum => "aluminio",
    }
}

const fn of_metal(metal: Metal) -> &'static str {
    match metal {
        Metal::Steel => "del acero",
        Metal::Aluminum => "del aluminio",
    }
}

const fn product(kind: PartsPlantKind) -> &'static str {
    match kind {
        PartsPlantKind::Engines => "motores",
        PartsPlantKind::Transmissions => "transmisiones",
        PartsPlantKind::AdvancedBatteryPacks => "paquetes de baterías avanzadas",
    }
}

const fn category(category: CorePartCategory) -> &'static str {
    match category {
        CorePartCategory::Engine => "motor",
        CorePartCategory::Transmission => "transmisión",
        CorePartCategory::BodyAndChassis => "carrocería y chasis",
        CorePartCategory::Axle => "ejes",
        CorePartCategory::SuspensionSystem => "sistema de suspensión",
        CorePartCategory::SteeringSystem => "sistema de dirección",
        CorePartCategory::AdvancedBattery => "batería avanzada",
    }
}

const fn requirement(requirement: Requirement) -> &'static str {
    match requirement {
        Requirement::RegionalValueContent => "valor de contenido regional",
        Requirement::CreditedContent => "valor de contenido regional con crédito",
        Requirement::CoreParts => "partes esenciales",
        Requirement::SuperCore => "supercore",
        Requirement::SteelAndAluminum => "acero y aluminio",
        Requirement::Steel => "acero",
        Requirement::Aluminum => "aluminio",
        Requirement::LaborValueContent => "valor de contenido laboral",
        Requirement::MaterialAndManufacturing => "materiales y manufactura de salario alto",
        Requirement::Averaging => "promedio",
    }
}
