//! Elements 1 to 5: who certifies, and who exports, produces and imports (Annex 5-A).

use super::{Check, shown, stated};
use crate::element::Element;
use crate::file::{CertificationFile, Named, PartyFile};
use crate::finding::{Fault, Part, Who};
use usmca::Country;
use usmca_wire::unaccented;

/// The roles in which a person may certify, as they are written in data.
const ROLES: [(&str, Who); 3] = [("importer", Who::Importer), ("exporter", Who::Exporter), ("producer", Who::Producer)];

pub(super) fn all(file: &CertificationFile, check: &mut Check<'_>) {
    let role = role(file, check);
    certifier(file, check);
    exporter(file, role, check);
    producer(file, role, check);
    importer(file, role, check);
}

/// Element 1.
fn role(file: &CertificationFile, check: &mut Check<'_>) -> Option<Who> {
    let at = "certifier.role".to_owned();
    let text = check.needed(file.certifier.role.as_ref(), Part::Role, Element::Role, at.clone())?;
    let role = ROLES.into_iter().find(|(name, _)| *name == text).map(|(_, who)| who);
    if role.is_none() {
        check.report(Element::Role, at, Fault::NotAccepted(Part::Role, shown(text)));
    }
    role
}

/// Element 2.
fn certifier(file: &CertificationFile, check: &mut Check<'_>) {
    let title = file.certifier.title.as_ref();
    check.needed(title, Part::Title, Element::Certifier, "certifier.title".to_owned());
    particulars(&file.certifier.party(), Who::Certifier, Element::Certifier, "certifier", check);
}

/// Element 3: not asked of a producer who does not know the exporter.
fn exporter(file: &CertificationFile, role: Option<Who>, check: &mut Check<'_>) {
    let (who, element) = (Who::Exporter, Element::Exporter);
    match (&file.exporter, role) {
        (None, Some(Who::Exporter)) => in_party(&file.certifier.party(), who, element, "certifier", check),
        (None, _) => check.report(element, "exporter", missing(who, role)),
        (Some(Named::Word(word)), _) => match word.as_str() {
            "certifier" => in_party(&file.certifier.party(), who, element, "certifier", check),
            "unknown" if role.is_none_or(|role| role == Who::Producer) => {}
            _ => check.report(element, "exporter", Fault::NotAccepted(Part::Whole(who), shown(word))),
        },
        (Some(Named::One(party)), _) => one(file, party, role, who, element, "exporter", check),
        (Some(Named::Several(_)), _) => {
            check.report(element, "exporter", Fault::NotAccepted(Part::Whole(who), "[...]".to_owned()));
        }
    }
}

/// The exporter may be unknown to a producer: then silence is doubtful; otherwise the element is missing.
fn missing(who: Who, role: Option<Who>) -> Fault {
    if role == Some(Who::Producer) { Fault::Missing(Part::Whole(who)) } else { Fault::Missing(Part::Name(who)) }
}

/// Element 4.
fn producer(file: &CertificationFile, role: Option<Who>, check: &mut Check<'_>) {
    let (who, element) = (Who::Producer, Element::Producer);
    match &file.producer {
        None if role == Some(Who::Producer) => in_party(&file.certifier.party(), who, element, "certifier", check),
        None => check.report(element, "producer", Fault::Missing(Part::Whole(who))),
        Some(Named::Word(word)) => match (word.as_str(), &file.exporter) {
            ("various" | "available_upon_request", _) => {}
            ("certifier", _) => in_party(&file.certifier.party(), who, element, "certifier", check),
            ("exporter", Some(Named::One(party))) => in_party(party, who, element, "exporter", check),
            ("exporter", None) if role == Some(Who::Exporter) => {
                in_party(&file.certifier.party(), who, element, "certifier", check);
            }
            _ => check.report(element, "producer", Fault::NotAccepted(Part::Whole(who), shown(word))),
        },
        Some(Named::One(party)) => one(file, party, role, who, element, "producer", check),
        Some(Named::Several(parties)) => {
            if parties.is_empty() {
                check.report(element, "producer", Fault::Missing(Part::Whole(who)));
            }
            for (place, party) in parties.iter().enumerate() {
                let at = format!("producer[{place}]");
                particulars(party, who, element, &at, check);
                in_party(party, who, element, &at, check);
            }
        }
    }
}

/// Element 5: only if it is known.
fn importer(file: &CertificationFile, role: Option<Who>, check: &mut Check<'_>) {
    let (who, element) = (Who::Importer, Element::Importer);
    match &file.importer {
        None if role == Some(Who::Importer) => in_party(&file.certifier.party(), who, element, "certifier", check),
        None => check.report(element, "importer", Fault::Missing(Part::Whole(who))),
        Some(Named::Word(word)) => match word.as_str() {
            "various" => {}
            "unknown" if role != Some(Who::Importer) => {}
            "certifier" => in_party(&file.certifier.party(), who, element, "certifier", check),
            _ => check.report(element, "importer", Fault::NotAccepted(Part::Whole(who), shown(word))),
        },
        Some(Named::One(party)) => one(file, party, role, who, element, "importer", check),
        Some(Named::Several(parties)) => {
            for (place, party) in parties.iter().enumerate() {
                let at = format!("importer[{place}]");
                particulars(party, who, element, &at, check);
                in_party(party, who, element, &at, check);
            }
        }
    }
}

/// A party by its particulars; doubtful if the certifier has its role and another name.
fn one(
    file: &CertificationFile,
    party: &PartyFile,
    role: Option<Who>,
    who: Who,
    element: Element,
    at: &str,
    check: &mut Check<'_>,
) {
    particulars(party, who, element, at, check);
    in_party(party, who, element, at, check);
    let same = |one: &str, other: &str| unaccented(one.trim()) == unaccented(other.trim());
    if let (Some(name), Some(certifier)) = (stated(party.name.as_ref()), stated(file.certifier.name.as_ref()))
        && role == Some(who)
        && !same(name, certifier)
    {
        check.report(element, format!("{at}.name"), Fault::OtherParty(who, shown(name)));
    }
}

/// Name, address with country, telephone and e-mail.
fn particulars(party: &PartyFile, who: Who, element: Element, at: &str, check: &mut Check<'_>) {
    let place = |key: &str| format!("{at}.{key}");
    check.needed(party.name.as_ref(), Part::Name(who), element, place("name"));
    check.needed(party.address.as_ref(), Part::Address(who), element, place("address"));
    match (stated(party.country.as_ref()), stated(party.address.as_ref())) {
        // A country that is no Party is taken as written: only the Parties are looked for.
        (Some(country), _) if country.chars().filter(|letter| letter.is_alphabetic()).count() < 2 => {
            check.report(element, place("country"), Fault::NotAccepted(Part::Country(who), shown(country)));
        }
        (None, Some(address)) if at_end(address).is_none() => {
            check.report(element, place("country"), Fault::Missing(Part::Country(who)));
        }
        _ => {}
    }
    if let Some(text) = check.needed(party.telephone.as_ref(), Part::Telephone(who), element, place("telephone"))
        && text.chars().filter(char::is_ascii_digit).count() < 7
    {
        check.report(element, place("telephone"), Fault::Doubtful(Part::Telephone(who), shown(text)));
    }
    if let Some(text) = check.needed(party.email.as_ref(), Part::Email(who), element, place("email"))
        && !is_email(text)
    {
        check.report(element, place("email"), Fault::Doubtful(Part::Email(who), shown(text)));
    }
}

fn is_email(text: &str) -> bool {
    let parts = text.split_once('@').filter(|(name, host)| !name.is_empty() && host.contains('.'));
    parts.is_some_and(|(_, host)| !host.contains('@') && !host.starts_with('.') && !host.ends_with('.'))
        && !text.contains(char::is_whitespace)
}

/// The address of an exporter, a producer or an importer is in the territory of a Party; silence has been told already.
fn in_party(party: &PartyFile, who: Who, element: Element, at: &str, check: &mut Check<'_>) {
    let Some(country) = stated(party.country.as_ref()) else { return };
    let code = named_party(country).or_else(|| country.parse::<Country>().ok());
    if !code.is_some_and(Country::is_party) {
        check.report(element, format!("{at}.country"), Fault::NotInParty(who, shown(country)));
    }
}

/// The Party that a name in English, Spanish or French stands for.
pub(crate) fn named_party(text: &str) -> Option<Country> {
    let name: String = unaccented(text).chars().filter(|letter| !matches!(letter, '.' | '’' | '\'')).collect();
    match name.trim() {
        "canada" | "can" | "ca" => Some(Country::CA),
        "mexico" | "mexique" | "mex" | "mx" | "estados unidos mexicanos" => Some(Country::MX),
        "united states"
        | "united states of america"
        | "the united states"
        | "usa"
        | "us"
        | "estados unidos"
        | "eeuu"
        | "ee uu"
        | "eua"
        | "estados unidos de america"
        | "etats-unis"
        | "etats unis"
        | "etats-unis damerique" => Some(Country::US),
        _ => None,
    }
}

/// The Party with which an address ends. Two letters may be a state or a province, and New Mexico is one.
fn at_end(address: &str) -> Option<Country> {
    let last = address.trim().trim_end_matches(['.', ';']).rsplit([',', '\n', ';']).next()?.trim();
    let long = |text: &str| named_party(text).filter(|_| text.chars().filter(|c| c.is_alphabetic()).count() > 2);
    let words: Vec<&str> = last.split_whitespace().collect();
    let one_of = (1..=words.len().min(4)).rev().find_map(|count| {
        let start = words.len().saturating_sub(count);
        let before = start.checked_sub(1).and_then(|place| words.get(place)).map(|word| unaccented(word));
        let new = before.is_some_and(|word| ["new", "nuevo", "nouveau"].contains(&word.as_str()));
        long(&words.get(start..)?.join(" ")).filter(|_| !new)
    });
    long(last).or(one_of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_read_at_the_end_of_an_address() {
        assert_eq!(at_end("1 Example Street, Toronto, Ontario M5V 1A1 Canada"), Some(Country::CA));
        assert_eq!(at_end("Calle 1\nMonterrey, N.L.\nMéxico"), Some(Country::MX));
        assert_eq!(at_end("1 Main St, Albuquerque, New Mexico"), None);
        assert_eq!(at_end("1 Main St, Los Angeles, CA"), None);
        assert_eq!(at_end("1 Main St, Dallas TX 75201, U.S.A."), Some(Country::US));
        assert_eq!(at_end("1 Main St, Boston, United States of America"), Some(Country::US));
    }

    #[test]
    fn an_address_of_mail_has_a_host() {
        assert!(is_email("origin@example.com"));
        assert!(!is_email("origin at example.com") && !is_email("a@b") && !is_email("a@b@c.d") && !is_email("a@.com"));
    }
}
