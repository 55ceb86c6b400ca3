//! El consejo en español.

use super::{AdviceWords, Heading};
use crate::advice::Bound;
use crate::trace::{Input, Method};

pub(super) const WORDS: AdviceWords = AdviceWords {
    originating: |material| format!("obtener como originario: {material}"),
    release: |key| format!("dejar fuera {key}, para que se pruebe toda opción lícita"),
    fact: |question, answer| {
        format!("tendría que ser cierto, y no se elige: {question} - {}", if answer { "sí" } else { "no" })
    },
    circumstance: |input| match input {
        Input::ProducedIn => "tendría que ser cierto: se produce enteramente en el territorio de las Partes",
        Input::ImportedFrom => "tendría que ser cierto: se importa de una Parte",
        Input::UnderCustomsControl => "tendría que ser cierto: fuera del territorio permaneció bajo control aduanero",
        _ => "tendría que ser cierto: fuera del territorio solo tuvo operaciones permitidas",
    },
    least_base: |method, rises, least, by| {
        let base = match method {
            Method::TransactionValue => "valor de transacción",
            Method::NetCost => "costo neto",
        };
        if rises {
            format!("con un {base} de al menos {least}, {by} más, es originario, lo demás igual")
        } else {
            format!("el {base} puede bajar {by}, hasta {least}, lo demás igual")
        }
    },
    distance: |met, by, figures| {
        if met {
            format!("lo no originario puede subir {by}: {figures}")
        } else {
            format!("para esta cifra lo no originario debe bajar {by}: {figures}")
        }
    },
    bound: |bound| match bound {
        Bound::Materials => "solo se consideraron los materiales de mayor valor",
        Bound::Facts => "de las elecciones y los hechos solo se probaron algunas combinaciones",
        Bound::Alternatives => "las reglas dejan más alternativas de las que se consideraron",
        Bound::Search => "la búsqueda terminó antes de estar completa: puede haber conjuntos más baratos",
        Bound::Losses => "no se probó la pérdida de origen de todos los materiales",
    },
    heading: |heading| match heading {
        Heading::Sets => "cada uno de estos lo haría originario, primero el más barato",
        Heading::NoSets => "ningún cambio de materiales, elecciones o hechos que se consideró lo hace originario",
        Heading::Figures => "cifras",
        Heading::Losses => "se pierde si uno de estos pierde su origen",
        Heading::Trusted => "si se confía en toda afirmación de origen",
        Heading::Supported => "con las afirmaciones que respalda una declaración del proveedor (s. 7(21))",
        Heading::Declarations => "declaraciones que lo conservan, primero las menos; cada línea basta",
        Heading::Bounded => "omitido",
    },
    touches: |value| format!("afecta un valor de {value}"),
};
