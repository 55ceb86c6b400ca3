//! Findings in English.

use super::{editions, listed};
use crate::finding::{Fault, Part, Who};

fn who(who: Who) -> &'static str {
    match who {
        Who::Certifier => "certifier",
        Who::Exporter => "exporter",
        Who::Producer => "producer",
        Who::Importer => "importer",
    }
}

fn part(part: Part) -> String {
    let of = |what: &str, of: Who| format!("the {what} of the {}", who(of));
    match part {
        Part::Role => "the role in which the certifier certifies".into(),
        Part::Whole(one) => format!("the {}", who(one)),
        Part::Name(one) => of("name", one),
        Part::Title => "the title of the certifier".into(),
        Part::Address(one) => of("address", one),
        Part::Country(one) => of("country", one),
        Part::Telephone(one) => of("telephone number", one),
        Part::Email(one) => of("e-mail address", one),
        Part::Goods => "the list of goods".into(),
        Part::Description => "the description of the good".into(),
        Part::Code => "the HS classification of the good".into(),
        Part::Edition => "the HS edition".into(),
        Part::Criterion => "the origin criterion".into(),
        Part::PeriodFrom => "the first day of the blanket period".into(),
        Part::PeriodUntil => "the last day of the blanket period".into(),
        Part::Signature => "the name of the person who signs".into(),
        Part::SignatureDate => "the date of the signature".into(),
        Part::Statement => "the statement of the certifier".into(),
        Part::Qualifies => "the assurance in the statement that the goods originate".into(),
        Part::Accurate => "the assurance in the statement that the information is true and accurate".into(),
        Part::Responsible => {
            "the assurance in the statement that the certifier takes responsibility for proving it".into()
        }
        Part::Documents => "the assurance in the statement that the documents are kept and shown".into(),
    }
}

pub(super) fn message(fault: &Fault) -> String {
    match fault {
        Fault::Missing(one) => format!("{} is missing", part(*one)),
        Fault::NotAccepted(one, read) => format!("{} cannot be \"{read}\"", part(*one)),
        Fault::NotInParty(one, read) => {
            format!(
                "the address of the {} must be in Canada, Mexico or the United States, not in \"{read}\"",
                who(*one)
            )
        }
        Fault::Doubtful(one, read) => format!("{} is doubtful: \"{read}\"", part(*one)),
        Fault::OtherParty(one, read) => {
            format!("the certifier certifies as {}, but the {0} is said to be \"{read}\"", who(*one))
        }
        Fault::ShortCode(read) => format!("the code \"{read}\" has fewer than six digits"),
        Fault::LongCode(code) => format!("six digits are asked for; read as {code}"),
        Fault::NoSuchCode(code, Some(edition), having) if having.is_empty() => {
            format!("{code} is in no edition of the HS, so not in HS {edition} either")
        }
        Fault::NoSuchCode(code, Some(edition), having) => {
            format!("{code} is not in HS {edition}; it is in {}", editions(having))
        }
        Fault::NoSuchCode(code, None, _) => format!("{code} is in no edition of the HS since 2012"),
        Fault::OnlyOlder(code, edition) => {
            format!("no HS edition is stated, and {code} is not in the newest: it was last in HS {edition}")
        }
        Fault::Corresponds { code, of, to, codes, more, .. } => {
            format!("{code} of HS {of} corresponds to {} in HS {to}", listed(codes, *more))
        }
        Fault::AmbiguousDate(one, read) => format!("{} may be one of two days: \"{read}\"", part(*one)),
        Fault::PeriodBackwards => "the blanket period ends before it begins".into(),
        Fault::PeriodTooLong(months, _) => format!("the blanket period is longer than {months} months"),
        Fault::PeriodAndInvoice => "a blanket period and the invoice of a single shipment are both stated".into(),
        Fault::NoShipment => "neither a blanket period nor an invoice says which shipments are covered".into(),
        Fault::BeforeAgreement(one, day) => format!("{} is {day}, before the Agreement entered into force", part(*one)),
        Fault::Shape(message) => message.told(usmca::Language::En).to_string(),
        Fault::NotOriginating(day) => format!("the good does not originate under the law of {day}"),
        Fault::Undetermined(day, questions) => {
            format!("whether the good originates under the law of {day} is open: {}", questions.join(" "))
        }
        Fault::NoLetter => {
            "the good originates by importation only (s. 3(7), GN 11(p)), for which there is no origin criterion".into()
        }
        Fault::NoEvidence(name) => {
            format!("\"{name}\" is claimed to originate, and no declaration of its supplier is referred to")
        }
        Fault::NoStatement(name) => {
            format!("\"{name}\" is accumulated, and no statement of its producer is referred to (s. 9(7))")
        }
        Fault::OutsidePeriod(day) => format!("the figures of the good are of {day}, outside the blanket period"),
    }
}

pub(super) fn accepted(fault: &Fault) -> String {
    match fault {
        Fault::Missing(one) | Fault::NotAccepted(one, _) | Fault::Doubtful(one, _) => of(*one),
        Fault::AmbiguousDate(..) => "year, month and day: YYYY-MM-DD".into(),
        Fault::NotInParty(..) => "an address in CA, MX or US".into(),
        Fault::OtherParty(..) => "the certifier as that party, or another role".into(),
        Fault::ShortCode(_) => of(Part::Code),
        Fault::LongCode(_) => "six digits".into(),
        Fault::NoSuchCode(..) => "a code of six digits of the edition that is stated".into(),
        Fault::OnlyOlder(..) => "a code of the newest edition, or the edition of this one".into(),
        Fault::Corresponds { kept: true, .. } => "this code, if it is still the right one for the good".into(),
        Fault::Corresponds { .. } => "the code of the good in the edition in which it is imported".into(),
        Fault::PeriodBackwards => "a last day that is not before the first".into(),
        Fault::PeriodTooLong(_, last) => format!("a last day not after {last}"),
        Fault::PeriodAndInvoice => "one of them: the invoice for one shipment, the period for several".into(),
        Fault::NoShipment => "a blanket period, or the number of the invoice if it is known".into(),
        Fault::BeforeAgreement(..) => "a day since the Agreement entered into force".into(),
        Fault::Shape(_) => "the form of docs/certification.md".into(),
        Fault::NotOriginating(_) => "a good that originates; see what the determination found".into(),
        Fault::Undetermined(..) => "answers in the good file".into(),
        Fault::NoLetter => "a good that meets criterion A, B, C or D as well".into(),
        Fault::NoEvidence(_) => "the reference of a declaration under `evidence` of the material".into(),
        Fault::NoStatement(_) => "the reference of the statement under `evidence` of the material".into(),
        Fault::OutsidePeriod(_) => "figures of the period".into(),
    }
}

fn of(part: Part) -> String {
    match part {
        Part::Role => "importer, exporter or producer",
        Part::Whole(Who::Exporter) => "name, address, telephone and e-mail; the certifier; or unknown, if a producer certifies",
        Part::Whole(Who::Producer) => {
            "name, address, telephone and e-mail; a list; the certifier; the exporter; various; or available upon request"
        }
        Part::Whole(_) => "name, address, telephone and e-mail; the certifier; various; or unknown",
        Part::Name(_) | Part::Signature => "a name",
        Part::Title => "the position of the person, such as export manager",
        Part::Address(_) => "street, place and country",
        Part::Country(_) => "a country, such as CA, MX or US",
        Part::Telephone(_) => "a number with its area code",
        Part::Email(_) => "an address such as name@example.com",
        Part::Goods => "at least one good",
        Part::Description => "words by which the good can be recognized in a shipment",
        Part::Code => "six digits, such as 8413.70",
        Part::Edition => "2022, 2017 or 2012",
        Part::Criterion => "A, B, C or D",
        Part::PeriodFrom | Part::PeriodUntil | Part::SignatureDate => "a day: YYYY-MM-DD",
        Part::Statement | Part::Qualifies | Part::Accurate | Part::Responsible | Part::Documents => {
            "a statement that the goods originate, that all is true and accurate, that the certifier answers for it, and \
             that the documents are kept and shown"
        }
    }
    .to_owned()
}
