//! Spanish.

use super::{Label, Speaker, Words};
use crate::determination::{Criterion, Status};
use crate::hs::Level;
use crate::rules::{Rule, Source};
use crate::trace::{Base, Cell, Finding, Input, Method, Question, Subject};

pub(super) static WORDS: Words = Words {
    question,
    ask,
    ask_code,
    assumption: super::assumption::es,
    finding,
    verdict,
    source,
    of_codes: |noun, codes| format!("{noun} de {codes}"),
    goods: "bienes",
    other_goods: "cualquier otro bien",
    not_less_than: |percent| format!("no menor a {percent}%"),
    not_more_than: |percent| format!("no mayor a {percent}%"),
    abbreviations: [
        "valor de transacción",
        "costo neto",
        "no originarios",
        "costo total",
        "proporción originaria",
        "peso",
    ],
    label,
};

fn question(say: &Speaker<'_>, question: &Question<'_>) -> String {
    match question {
        Question::Originating => "¿Es un bien originario?".into(),
        Question::AnyRoute => "¿Es originario por alguna de las vías de la sección 3?".into(),
        Question::WhollyObtained(None) => "¿Se declara como totalmente obtenido?".into(),
        Question::WhollyObtained(Some(letter)) => {
            format!("¿Es totalmente obtenido, como se declara conforme al inciso ({letter})?")
        }
        Question::ByImportation => "¿Es originario por la sola importación?".into(),
        Question::NamedForImportation => "¿Figura entre esos bienes?".into(),
        Question::ImportedFromParty => "¿Se importa del territorio de una Parte?".into(),
        Question::OnlyOriginatingMaterials => "¿Se produce exclusivamente de materiales originarios?".into(),
        Question::MaterialOriginates(material) => format!("¿Es originario el material {}?", material.label()),
        Question::ProductSpecific => "¿Cumple su regla específica por producto?".into(),
        Question::ProducedEntirely => "¿Se produce enteramente en el territorio de las Partes?".into(),
        Question::Candidate(rule, codes, cell) => match cell {
            Cell::Whole => format!("Regla {} para {codes}", rule.id),
            Cell::Described(fact) => format!("Regla {} para {}", rule.id, say.described(fact, &codes.to_string())),
            Cell::Other => format!("Regla {} para cualquier otro bien de {codes}", rule.id),
        },
        Question::RuleApplies => "¿Es esta la regla del bien?".into(),
        Question::NotNamedElsewhere => "¿Es distinto de los bienes nombrados en otras reglas?".into(),
        Question::WhichRule => "¿Cuál es la regla del bien y se cumple?".into(),
        Question::AnyAlternative => "¿Se cumple alguna de sus alternativas?".into(),
        Question::AllowedSource => "¿Proviene de una fuente que la regla admite?".into(),
        Question::OriginalEquipment => "¿Alcanza el contenido fijado para equipo original, si lo es?".into(),
        Question::NotOriginalEquipment => "¿No está destinado a usarse como equipo original en tal vehículo?".into(),
        Question::WhicheverCode(material) => format!(
            "Cualquiera que sea su código en la nomenclatura de las reglas, ¿proviene {} de donde la regla admite?",
            material.label()
        ),
        Question::PartsOrUnassembled => {
            "¿El bien y sus partes comparten subpartida, o se importó sin ensamblar?".into()
        }
        Question::RuleOrProcess => "¿Cumple su regla o resulta de un proceso que confiere origen?".into(),
        Question::Process => "¿Resulta de un proceso que confiere origen?".into(),
        Question::Disregarded(material) => format!("{}: ¿se hace caso omiso de su origen?", material.label()),
        Question::ShiftsOrDisregarded(material) => {
            format!("{}: ¿cambia de clasificación o se hace caso omiso de su origen?", material.label())
        }
        Question::Prohibited => "¿No hay ninguna práctica que le quite el origen?".into(),
        Question::NotProhibited => "¿Se libra de lo que le quita el origen?".into(),
        Question::Erratum(rule) => erratum(rule),
        Question::GroupReading(at) => format!(
            "La regla nombra un grupo y «cualquier otra {}» sin mencionar al grupo mismo; se lee como fuera de él",
            level(*at)
        ),
        Question::NoRule => "¿Cuál es la regla del bien? Estas tablas no contienen ninguna para su código.".into(),
        Question::Governed(note) => {
            format!("¿Cuál es la regla del bien? No tiene una propia: lo rige una nota ({}).", note.citation)
        }
        Question::InWindow(from, until) => match (from, until) {
            (Some(from), Some(until)) => format!("¿Está la fecha entre {from} y {until}, inclusive?"),
            (Some(from), None) => format!("¿Es la fecha {from} o posterior?"),
            (None, Some(until)) => format!("¿Es la fecha {until} o anterior?"),
            (None, None) => "¿Está vigente la regla?".into(),
        },
        Question::Alternative(Some(letter)) => format!("Alternativa ({letter})"),
        Question::Alternative(None) => "Lo que exige la regla".into(),
        Question::InCodes(Subject::Good, codes) => format!("¿Se clasifica el bien en {codes}?"),
        Question::InCodes(Subject::Material(material), codes) => {
            format!("¿Se clasifica el material {} en {codes}?", material.label())
        }
        Question::Fact(Subject::Good, _, fact) => say.fact(fact).into(),
        Question::Fact(Subject::Material(material), _, fact) => format!("{} ({})", say.fact(fact), material.label()),
        Question::ForUseIn => "¿Es para uso en un vehículo de ese tipo?".into(),
        Question::TariffShift => {
            "¿Cumple cada material no originario el cambio de clasificación arancelaria exigido?".into()
        }
        Question::MaterialShifts(material) => {
            format!(
                "¿Proviene el material {} de {} de donde la regla lo permite?",
                material.label(),
                material.classification().given()
            )
        }
        Question::SelfProducedShifts(material) => {
            format!("¿Cambia de clasificación arancelaria el material de fabricación propia {}?", material.label())
        }
        Question::SelfProducedItself(material) => {
            format!("¿Cambia el propio material {} de {}?", material.label(), material.classification().given())
        }
        Question::OwnMaterials(material) => {
            format!("¿Cambia cada uno de los materiales de los que se produce {}?", material.label())
        }
        Question::ComesFrom(from) => format!("¿Desde {}?", say.source(from)),
        Question::AnotherCode(material, at) => {
            format!("¿Difieren el bien y {} en su {}?", material.classification().given(), level(*at))
        }
        Question::SameCode(material, at) => {
            format!("¿Comparte {} {} con el bien?", material.classification().given(), level(*at))
        }
        Question::OutsideGroup(material, codes) => {
            format!("¿Está {} fuera de {codes}?", material.classification().given())
        }
        Question::Excepted => "¿Es distinto de todo lo que la regla exceptúa?".into(),
        Question::AtMostOneGroup => "¿Provienen los materiales de no más de uno de los grupos nombrados?".into(),
        Question::CountsAsNonOriginating(material) => {
            format!("Se desconoce el origen del material {}; cuenta como no originario", material.label())
        }
        Question::ShiftOrDeMinimis => "¿Se cumple, o se dispensa, el cambio de clasificación arancelaria?".into(),
        Question::DeMinimis => "¿Se dispensan por de minimis los materiales que no cambian de clasificación?".into(),
        Question::DeMinimisExcepted => "¿Puede aplicarse de minimis a estos materiales?".into(),
        Question::DeMinimisException(material) => {
            format!("¿Está el material {} exceptuado de de minimis?", material.label())
        }
        Question::DeMinimisOn(Base::TransactionValue) => "Medido sobre el valor de transacción".into(),
        Question::DeMinimisOn(Base::TotalCost) => "Medido sobre el costo total".into(),
        Question::DeMinimisOn(Base::Weight) => "Medidos contra el peso".into(),
        Question::RvcOrWaiver => "¿Se cumple el valor de contenido regional, o no se exige?".into(),
        Question::RegionalValueContent => "¿Se alcanza el valor de contenido regional?".into(),
        Question::ByMethod(Method::TransactionValue) => "Por el método de valor de transacción".into(),
        Question::ByMethod(Method::NetCost) => "Por el método de costo neto".into(),
        Question::Intermediate(one) => super::intermediate::es(one),
        Question::Waiver => {
            "¿Son tan pocos los materiales no originarios que no se exige valor de contenido regional?".into()
        }
        Question::Share(codes) => format!("¿Es originaria una parte suficiente de los materiales de {codes}?"),
        Question::Stated(input, _) => ask(*input).into(),
        Question::GoodsWithParts => "¿Es originario como bien clasificado con sus partes, o sin ensamblar?".into(),
        Question::PartsRuleAvailable => "¿Puede aplicarse esa regla al capítulo del bien?".into(),
        Question::OnlyPartsFail => {
            "¿Lo que no cambia de clasificación son solo partes de la propia subpartida del bien?".into()
        }
        Question::ShiftsOrIsPart(material) => format!("¿Es el material {} una de esas partes?", material.label()),
        Question::CannotChange(material) => {
            format!("¿Es imposible que el material {} cambie de clasificación?", material.label())
        }
        Question::Unassembled => "¿Se importó sin ensamblar y se clasificó como ensamblado?".into(),
        Question::Accumulation(asked) => super::accumulation::es(asked),
        Question::Choice(asked) => super::choice::es(asked),
        Question::Cost(cost) => super::cost::es(cost),
        Question::Set => "¿Es originario como juego o surtido de la Regla General 3?".into(),
        Question::SetGoodsOrValue => {
            "¿Son originarios todos sus bienes, o los demás de poco valor? (6(3), excepción, se lee como alternativa)"
                .into()
        }
        Question::EachGoodOfSet => "¿Es originario cada bien del juego o surtido?".into(),
        Question::SetValue => "¿Son sus bienes no originarios una parte bastante pequeña de su valor?".into(),
        Question::Appendix => "¿Cumple lo que la Parte 6 agrega para su tipo de vehículo?".into(),
        Question::Automotive(asked) => super::automotive::question(say.language, asked),
        Question::Transport => "¿Conservó su carácter originario en el trayecto?".into(),
        Question::NonQualifying => "¿Es más que una simple dilución, y no una elusión?".into(),
    }
}

const fn ask(input: Input) -> &'static str {
    match input {
        Input::TransactionValue => "¿Cuál es el valor de transacción del bien?",
        Input::NetCost => "¿Cuál es el costo neto del bien, o cuáles son sus costos?",
        Input::TotalCost => "¿Cuál es el costo total del bien?",
        Input::ProducedIn => "¿En qué países se produjo el bien?",
        Input::ImportedFrom => "¿De qué país se importa el bien?",
        Input::Date => "¿En qué fecha se determina el origen?",
        Input::Materials => "¿De qué materiales se produce el bien?",
        Input::Weight => "¿Cuánto pesa?",
        Input::UnderCustomsControl => "¿Permaneció bajo control aduanero fuera del territorio?",
        Input::OnlyPermittedOperations => {
            "¿Fuera del territorio solo se descargó, recargó, separó, almacenó, etiquetó o conservó?"
        }
        Input::Component => "¿Qué materiales forman el componente que determina la clasificación del bien?",
    }
}

fn ask_code(given: &str, range: &str) -> String {
    if given.is_empty() {
        format!("En la nomenclatura de las reglas, ¿se clasifica el bien en {range}?")
    } else {
        format!("En la nomenclatura de las reglas, ¿se clasifica este material (indicado como {given}) en {range}?")
    }
}

const fn finding(finding: Finding) -> &'static str {
    match finding {
        Finding::Met => "sí",
        Finding::NotMet => "no",
        Finding::Unknown => "desconocido",
    }
}

const fn verdict(status: Status, criterion: Option<Criterion>) -> &'static str {
    match (status, criterion) {
        (Status::NonOriginating, _) => "no originario",
        (Status::Undetermined, _) => "indeterminado",
        (_, Some(Criterion::A)) => "originario, criterio A (totalmente obtenido)",
        (_, Some(Criterion::B)) => "originario, criterio B (regla específica por producto)",
        (_, Some(Criterion::C)) => "originario, criterio C (solo materiales originarios)",
        (_, Some(Criterion::D)) => "originario, criterio D (clasificado con sus partes)",
        (_, Some(Criterion::E)) => "originario por importación (sec. 3(7))",
        (_, None) => "originario",
    }
}

const fn level(level: Level) -> &'static str {
    match level {
        Level::Chapter => "capítulo",
        Level::Heading => "partida",
        Level::Subheading => "subpartida",
        Level::TariffItem => "fracción arancelaria",
    }
}

const fn other(level: Level) -> &'static str {
    match level {
        Level::Chapter => "otro capítulo",
        Level::Heading => "otra partida",
        Level::Subheading => "otra subpartida",
        Level::TariffItem => "otra fracción arancelaria",
    }
}

const fn of_the(level: Level) -> &'static str {
    match level {
        Level::Chapter => "del capítulo",
        Level::Heading => "de la partida",
        Level::Subheading => "de la subpartida",
        Level::TariffItem => "de la fracción arancelaria",
    }
}

fn source(say: &Speaker<'_>, source: &Source) -> String {
    match source {
        Source::AnyOther(at) => format!("cualquier {}", other(*at)),
        Source::AnyOtherIncludingGroup(at) => format!("cualquier {0}, incluso {0} dentro del grupo", other(*at)),
        Source::OutsideGroup(at) => format!("cualquier {} fuera del grupo", level(*at)),
        Source::OtherWithinGroup(at) => format!("cualquier {} dentro del grupo", other(*at)),
        Source::OtherWithin(at, codes) => format!("cualquier {} dentro de {codes}", other(*at)),
        Source::AnotherGoodWithin(at) => format!("cualquier otro bien {}", of_the(*at)),
        Source::Within(at) => format!("dentro {}", of_the(*at)),
        Source::Goods(goods) => say.goods(goods),
        Source::MoreThanOneOf(groups) => {
            let groups: Vec<String> = groups.iter().map(ToString::to_string).collect();
            format!("más de uno de {}", groups.join("; "))
        }
    }
}

const fn label(label: Label) -> &'static str {
    match label {
        Label::Rule => "regla",
        Label::Figures => "cifras",
        Label::Requirements => "requisitos de la Parte 6",
        Label::Missing => "por responder",
        Label::Assumptions => "se da por cierto",
        Label::Trace => "por qué",
        Label::Law => "legislación",
        Label::Rejected => "rechazado: los datos tienen problemas",
        Label::NotLaw => "según un escenario, NO ES LEY",
    }
}

fn erratum(rule: &Rule) -> String {
    rule.erratum.as_ref().map_or_else(String::new, |one| {
        format!(
            "Errata de la regla {}: se imprime {}, se aplica {} ({}; {})",
            rule.id, one.printed, one.applied, one.why, one.source
        )
    })
}
