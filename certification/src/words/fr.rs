//! Findings in French.

use super::{editions, listed};
use crate::finding::{Fault, Part, Who};

fn who(who: Who) -> &'static str {
    match who {
        Who::Certifier => "certificateur",
        Who::Exporter => "exportateur",
        Who::Producer => "producteur",
        Who::Importer => "importateur",
    }
}

fn of_who(one: Who) -> &'static str {
    match one {
        Who::Certifier => "du certificateur",
        Who::Exporter => "de l’exportateur",
        Who::Producer => "du producteur",
        Who::Importer => "de l’importateur",
    }
}

fn part(part: Part) -> String {
    let of = |what: &str, of: Who| format!("{what} {}", of_who(of));
    match part {
        Part::Role => "la qualité en laquelle le certificateur certifie".into(),
        Part::Whole(one @ (Who::Exporter | Who::Importer)) => format!("l’{}", who(one)),
        Part::Whole(one) => format!("le {}", who(one)),
        Part::Name(one) => of("le nom", one),
        Part::Title => "le titre du certificateur".into(),
        Part::Address(one) => of("l’adresse", one),
        Part::Country(one) => of("le pays", one),
        Part::Telephone(one) => of("le numéro de téléphone", one),
        Part::Email(one) => of("l’adresse électronique", one),
        Part::Goods => "la liste des produits".into(),
        Part::Description => "la description du produit".into(),
        Part::Code => "la classification du produit dans le SH".into(),
        Part::Edition => "l’édition du SH".into(),
        Part::Criterion => "le critère d’origine".into(),
        Part::PeriodFrom => "le premier jour de la période globale".into(),
        Part::PeriodUntil => "le dernier jour de la période globale".into(),
        Part::Signature => "le nom du signataire".into(),
        Part::SignatureDate => "la date de la signature".into(),
        Part::Statement => "la déclaration du certificateur".into(),
        Part::Qualifies => "l’affirmation, dans la déclaration, que les produits sont originaires".into(),
        Part::Accurate => "l’affirmation, dans la déclaration, que les renseignements sont véridiques et exacts".into(),
        Part::Responsible => {
            "l’affirmation, dans la déclaration, que le certificateur assume la responsabilité de la preuve".into()
        }
        Part::Documents => "l’affirmation, dans la déclaration, que les documents sont conservés et présentés".into(),
    }
}

pub(super) fn message(fault: &Fault) -> String {
    match fault {
        Fault::Missing(one) => format!("il manque : {}", part(*one)),
        Fault::NotAccepted(one, read) => format!("{} ne peut être « {read} »", part(*one)),
        Fault::NotInParty(one, read) => format!(
            "l’adresse {} doit être au Canada, au Mexique ou aux États-Unis, et non dans « {read} »",
            of_who(*one)
        ),
        Fault::Doubtful(one, read) => format!("douteux : {}, « {read} »", part(*one)),
        Fault::OtherParty(one, read) => {
            format!("le certificateur certifie comme {}, mais « {read} » est indiqué comme {0}", who(*one))
        }
        Fault::ShortCode(read) => format!("le code « {read} » a moins de six chiffres"),
        Fault::LongCode(code) => format!("six chiffres sont demandés ; on lit {code}"),
        Fault::NoSuchCode(code, Some(edition), having) if having.is_empty() => {
            format!("{code} n’est dans aucune édition du SH, donc pas non plus dans celle de {edition}")
        }
        Fault::NoSuchCode(code, Some(edition), having) => {
            format!("{code} n’est pas dans le SH {edition} ; il est dans {}", editions(having).replace("HS", "SH"))
        }
        Fault::NoSuchCode(code, None, _) => format!("{code} n’est dans aucune édition du SH depuis 2012"),
        Fault::OnlyOlder(code, edition) => format!(
            "l’édition du SH n’est pas indiquée, et {code} n’est pas dans la plus récente : il était en dernier dans celle de {edition}"
        ),
        Fault::Corresponds { code, of, to, codes, more, .. } => {
            format!("{code} du SH {of} correspond à {} dans le SH {to}", listed(codes, *more))
        }
        Fault::AmbiguousDate(one, read) => format!("peut être l’un de deux jours : {}, « {read} »", part(*one)),
        Fault::PeriodBackwards => "la période globale finit avant de commencer".into(),
        Fault::PeriodTooLong(months, _) => format!("la période globale dépasse {months} mois"),
        Fault::PeriodAndInvoice => {
            "une période globale et la facture d’une expédition unique sont indiquées toutes les deux".into()
        }
        Fault::NoShipment => "ni période globale ni facture ne disent quelles expéditions sont visées".into(),
        Fault::BeforeAgreement(one, day) => format!("{} est {day}, avant l’entrée en vigueur de l’Accord", part(*one)),
        Fault::Shape(message) => message.told(usmca::Language::Fr).to_string(),
        Fault::NotOriginating(day) => format!("le produit n’est pas originaire selon les règles en vigueur le {day}"),
        Fault::Undetermined(day, questions) => format!(
            "on ne sait pas si le produit est originaire selon les règles en vigueur le {day} : {}",
            questions.join(" ")
        ),
        Fault::NoLetter => {
            "le produit n’est originaire que par son importation (art. 3(7), NG 11(p)), pour laquelle il n’y a pas de critère d’origine"
                .into()
        }
        Fault::NoEvidence(name) => {
            format!("« {name} » est dit originaire, sans référence à une déclaration de son fournisseur")
        }
        Fault::NoStatement(name) => {
            format!("« {name} » est cumulé, sans référence à une déclaration de son producteur (art. 9(7))")
        }
        Fault::OutsidePeriod(day) => format!("les chiffres du produit sont du {day}, hors de la période globale"),
    }
}

pub(super) fn accepted(fault: &Fault) -> String {
    match fault {
        Fault::Missing(one) | Fault::NotAccepted(one, _) | Fault::Doubtful(one, _) => of(*one),
        Fault::AmbiguousDate(..) => "année, mois et jour : AAAA-MM-JJ".into(),
        Fault::NotInParty(..) => "une adresse en CA, MX ou US".into(),
        Fault::OtherParty(..) => "le certificateur à ce titre, ou une autre qualité".into(),
        Fault::ShortCode(_) => of(Part::Code),
        Fault::LongCode(_) => "six chiffres".into(),
        Fault::NoSuchCode(..) => "un code de six chiffres de l’édition indiquée".into(),
        Fault::OnlyOlder(..) => "un code de l’édition la plus récente, ou l’édition de celui-ci".into(),
        Fault::Corresponds { kept: true, .. } => "ce code, s’il est encore celui du produit".into(),
        Fault::Corresponds { .. } => "le code du produit dans l’édition selon laquelle il est importé".into(),
        Fault::PeriodBackwards => "un dernier jour qui ne précède pas le premier".into(),
        Fault::PeriodTooLong(_, last) => format!("un dernier jour au plus tard le {last}"),
        Fault::PeriodAndInvoice => "l’une des deux : la facture pour une expédition, la période pour plusieurs".into(),
        Fault::NoShipment => "une période globale, ou le numéro de la facture s’il est connu".into(),
        Fault::BeforeAgreement(..) => "un jour depuis l’entrée en vigueur de l’Accord".into(),
        Fault::Shape(_) => "la forme de docs/certification.md".into(),
        Fault::NotOriginating(_) => "un produit originaire ; voyez ce que la détermination a trouvé".into(),
        Fault::Undetermined(..) => "des réponses dans le fichier du produit".into(),
        Fault::NoLetter => "un produit qui remplit aussi le critère A, B, C ou D".into(),
        Fault::NoEvidence(_) => "la référence d’une déclaration sous `evidence` de la matière".into(),
        Fault::NoStatement(_) => "la référence de la déclaration sous `evidence` de la matière".into(),
        Fault::OutsidePeriod(_) => "des chiffres de la période".into(),
    }
}

fn of(part: Part) -> String {
    match part {
        Part::Role => "importateur, exportateur ou producteur",
        Part::Whole(Who::Exporter) => {
            "nom, adresse, téléphone et adresse électronique ; le certificateur ; ou inconnu, si un producteur certifie"
        }
        Part::Whole(Who::Producer) => {
            "nom, adresse, téléphone et adresse électronique ; une liste ; le certificateur ; l’exportateur ; divers ; ou disponible sur demande"
        }
        Part::Whole(_) => "nom, adresse, téléphone et adresse électronique ; le certificateur ; divers ; ou inconnu",
        Part::Name(_) | Part::Signature => "un nom",
        Part::Title => "la fonction de la personne, par exemple directeur des exportations",
        Part::Address(_) => "rue, lieu et pays",
        Part::Country(_) => "un pays, par exemple CA, MX ou US",
        Part::Telephone(_) => "un numéro avec son indicatif régional",
        Part::Email(_) => "une adresse telle que nom@example.com",
        Part::Goods => "au moins un produit",
        Part::Description => "des mots par lesquels le produit peut être reconnu dans une expédition",
        Part::Code => "six chiffres, par exemple 8413.70",
        Part::Edition => "2022, 2017 ou 2012",
        Part::Criterion => "A, B, C ou D",
        Part::PeriodFrom | Part::PeriodUntil | Part::SignatureDate => "un jour : AAAA-MM-JJ",
        Part::Statement | Part::Qualifies | Part::Accurate | Part::Responsible | Part::Documents => {
            "une déclaration que les produits sont originaires, que tout est véridique et exact, que le certificateur en \
             répond, et que les documents sont conservés et présentés"
        }
    }
    .to_owned()
}
