//! Findings in Spanish.

use super::{editions, listed};
use crate::finding::{Fault, Part, Who};

fn who(who: Who) -> &'static str {
    match who {
        Who::Certifier => "certificador",
        Who::Exporter => "exportador",
        Who::Producer => "productor",
        Who::Importer => "importador",
    }
}

fn part(part: Part) -> String {
    let of = |what: &str, of: Who| format!("{what} del {}", who(of));
    match part {
        Part::Role => "la calidad en que certifica el certificador".into(),
        Part::Whole(one) => format!("el {}", who(one)),
        Part::Name(one) => of("el nombre", one),
        Part::Title => "el cargo del certificador".into(),
        Part::Address(one) => of("el domicilio", one),
        Part::Country(one) => of("el país", one),
        Part::Telephone(one) => of("el número de teléfono", one),
        Part::Email(one) => of("el correo electrónico", one),
        Part::Goods => "la lista de mercancías".into(),
        Part::Description => "la descripción de la mercancía".into(),
        Part::Code => "la clasificación de la mercancía en el SA".into(),
        Part::Edition => "la edición del SA".into(),
        Part::Criterion => "el criterio de origen".into(),
        Part::PeriodFrom => "el primer día del periodo global".into(),
        Part::PeriodUntil => "el último día del periodo global".into(),
        Part::Signature => "el nombre de quien firma".into(),
        Part::SignatureDate => "la fecha de la firma".into(),
        Part::Statement => "la declaración del certificador".into(),
        Part::Qualifies => "la afirmación, en la declaración, de que las mercancías son originarias".into(),
        Part::Accurate => "la afirmación, en la declaración, de que la información es verdadera y exacta".into(),
        Part::Responsible => {
            "la afirmación, en la declaración, de que el certificador asume la responsabilidad de comprobarlo".into()
        }
        Part::Documents => "la afirmación, en la declaración, de que los documentos se conservan y se presentan".into(),
    }
}

pub(super) fn message(fault: &Fault) -> String {
    match fault {
        Fault::Missing(one) => format!("falta {}", part(*one)),
        Fault::NotAccepted(one, read) => format!("{} no puede ser «{read}»", part(*one)),
        Fault::NotInParty(one, read) => {
            format!("el domicilio del {} debe estar en Canadá, México o los Estados Unidos, no en «{read}»", who(*one))
        }
        Fault::Doubtful(one, read) => format!("es dudoso: {}, «{read}»", part(*one)),
        Fault::OtherParty(one, read) => {
            format!("el certificador certifica como {}, pero se indica como {0} a «{read}»", who(*one))
        }
        Fault::ShortCode(read) => format!("el código «{read}» tiene menos de seis dígitos"),
        Fault::LongCode(code) => format!("se piden seis dígitos; se lee {code}"),
        Fault::NoSuchCode(code, Some(edition), having) if having.is_empty() => {
            format!("{code} no está en ninguna edición del SA, tampoco en la de {edition}")
        }
        Fault::NoSuchCode(code, Some(edition), having) => {
            format!("{code} no está en el SA {edition}; está en {}", editions(having).replace("HS", "SA"))
        }
        Fault::NoSuchCode(code, None, _) => format!("{code} no está en ninguna edición del SA desde 2012"),
        Fault::OnlyOlder(code, edition) => {
            format!("no se indica la edición del SA, y {code} no está en la más reciente: estuvo por última vez en la de {edition}")
        }
        Fault::Corresponds { code, of, to, codes, more, .. } => {
            format!("{code} del SA {of} corresponde a {} en el SA {to}", listed(codes, *more))
        }
        Fault::AmbiguousDate(one, read) => format!("puede ser uno de dos días: {}, «{read}»", part(*one)),
        Fault::PeriodBackwards => "el periodo global termina antes de comenzar".into(),
        Fault::PeriodTooLong(months, _) => format!("el periodo global dura más de {months} meses"),
        Fault::PeriodAndInvoice => "se indican a la vez un periodo global y la factura de un solo embarque".into(),
        Fault::NoShipment => "ni un periodo global ni una factura dicen qué embarques están amparados".into(),
        Fault::BeforeAgreement(one, day) => {
            format!("{} es {day}, antes de la entrada en vigor del Tratado", part(*one))
        }
        Fault::Shape(message) => message.told(usmca::Language::Es).to_string(),
        Fault::NotOriginating(day) => format!("la mercancía no es originaria conforme a las reglas vigentes el {day}"),
        Fault::Undetermined(day, questions) => format!(
            "no se sabe si la mercancía es originaria conforme a las reglas vigentes el {day}: {}",
            questions.join(" ")
        ),
        Fault::NoLetter => {
            "la mercancía es originaria solo por su importación (art. 3(7), GN 11(p)), para lo cual no hay criterio de origen"
                .into()
        }
        Fault::NoEvidence(name) => {
            format!("se afirma que «{name}» es originario, y no se hace referencia a una declaración de su proveedor")
        }
        Fault::NoStatement(name) => {
            format!("«{name}» se acumula, y no se hace referencia a una declaración de su productor (art. 9(7))")
        }
        Fault::OutsidePeriod(day) => format!("las cifras de la mercancía son del {day}, fuera del periodo global"),
    }
}

pub(super) fn accepted(fault: &Fault) -> String {
    match fault {
        Fault::Missing(one) | Fault::NotAccepted(one, _) | Fault::Doubtful(one, _) => of(*one),
        Fault::AmbiguousDate(..) => "año, mes y día: AAAA-MM-DD".into(),
        Fault::NotInParty(..) => "un domicilio en CA, MX o US".into(),
        Fault::OtherParty(..) => "el certificador como esa parte, u otra calidad".into(),
        Fault::ShortCode(_) => of(Part::Code),
        Fault::LongCode(_) => "seis dígitos".into(),
        Fault::NoSuchCode(..) => "un código de seis dígitos de la edición indicada".into(),
        Fault::OnlyOlder(..) => "un código de la edición más reciente, o la edición de este".into(),
        Fault::Corresponds { kept: true, .. } => "este código, si sigue siendo el de la mercancía".into(),
        Fault::Corresponds { .. } => "el código de la mercancía en la edición con que se importa".into(),
        Fault::PeriodBackwards => "un último día que no sea anterior al primero".into(),
        Fault::PeriodTooLong(_, last) => format!("un último día no posterior al {last}"),
        Fault::PeriodAndInvoice => "uno de los dos: la factura para un embarque, el periodo para varios".into(),
        Fault::NoShipment => "un periodo global, o el número de la factura si se conoce".into(),
        Fault::BeforeAgreement(..) => "un día desde la entrada en vigor del Tratado".into(),
        Fault::Shape(_) => "la forma de docs/certification.md".into(),
        Fault::NotOriginating(_) => "una mercancía originaria; vea lo que encontró la determinación".into(),
        Fault::Undetermined(..) => "respuestas en el archivo de la mercancía".into(),
        Fault::NoLetter => "una mercancía que cumpla además el criterio A, B, C o D".into(),
        Fault::NoEvidence(_) => "la referencia de una declaración en `evidence` del material".into(),
        Fault::NoStatement(_) => "la referencia de la declaración en `evidence` del material".into(),
        Fault::OutsidePeriod(_) => "cifras del periodo".into(),
    }
}

fn of(part: Part) -> String {
    match part {
        Part::Role => "importador, exportador o productor",
        Part::Whole(Who::Exporter) => {
            "nombre, domicilio, teléfono y correo; el certificador; o desconocido, si certifica un productor"
        }
        Part::Whole(Who::Producer) => {
            "nombre, domicilio, teléfono y correo; una lista; el certificador; el exportador; varios; o disponible a solicitud"
        }
        Part::Whole(_) => "nombre, domicilio, teléfono y correo; el certificador; varios; o desconocido",
        Part::Name(_) | Part::Signature => "un nombre",
        Part::Title => "el cargo de la persona, como gerente de exportaciones",
        Part::Address(_) => "calle, lugar y país",
        Part::Country(_) => "un país, como CA, MX o US",
        Part::Telephone(_) => "un número con su clave de larga distancia",
        Part::Email(_) => "una dirección como nombre@example.com",
        Part::Goods => "al menos una mercancía",
        Part::Description => "palabras con que se reconozca la mercancía en un embarque",
        Part::Code => "seis dígitos, como 8413.70",
        Part::Edition => "2022, 2017 o 2012",
        Part::Criterion => "A, B, C o D",
        Part::PeriodFrom | Part::PeriodUntil | Part::SignatureDate => "un día: AAAA-MM-DD",
        Part::Statement | Part::Qualifies | Part::Accurate | Part::Responsible | Part::Documents => {
            "una declaración de que las mercancías son originarias, de que todo es verdadero y exacto, de que el \
             certificador responde por ello, y de que los documentos se conservan y se presentan"
        }
    }
    .to_owned()
}
