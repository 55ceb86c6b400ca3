//! Which claims of origin lack the evidence on which the certifier relies: the supplier's declaration (s. 9(7), Article 5.2).

use crate::finding::{Fault, Finding, FindingWords};
use usmca::{Date, GoodFile, Language, MaterialFile};

/// A fault for each material that is claimed to originate or is accumulated without evidence on one of the days, with its place in the
/// good file. Materials whose origin does not matter, and self-produced ones, have no supplier who could declare anything.
#[must_use]
pub fn lacking(file: &GoodFile, days: (Date, Date)) -> Vec<(String, Fault)> {
    let mut found = Vec::new();
    walk(file.materials.as_deref().unwrap_or_default(), "materials", days, &mut found);
    found
}

/// The same in words, each with the place of its material.
#[must_use]
pub fn lacking_words(file: &GoodFile, days: (Date, Date), language: Language) -> Vec<FindingWords> {
    let told = lacking(file, days).into_iter();
    told.map(|(at, fault)| Finding { element: None, at, fault }.words(language)).collect()
}

fn walk(materials: &[MaterialFile], list: &str, days: (Date, Date), found: &mut Vec<(String, Fault)>) {
    for (place, material) in materials.iter().enumerate() {
        let at = format!("{list}[{place}]");
        let name = material.name.clone().or_else(|| material.id.clone()).unwrap_or_else(|| at.clone());
        let bought = material.made_from.is_empty();
        let role = material.role.as_deref().unwrap_or_default();
        let matters = !["indirect", "packing"].contains(&role);
        if bought && matters && !is_supported(material, days) {
            let fault = match (&material.accumulated, material.originating) {
                (Some(_), _) => Some(Fault::NoStatement(name)),
                (None, Some(true)) => Some(Fault::NoEvidence(name)),
                _ => None,
            };
            found.extend(fault.map(|fault| (at.clone(), fault)));
        }
        walk(&material.made_from, &format!("{at}.made_from"), days, found);
    }
}

/// Whether a material refers to a declaration that holds on all days that the certification covers.
fn is_supported(material: &MaterialFile, (from, until): (Date, Date)) -> bool {
    material.evidence.as_ref().is_some_and(|evidence| evidence.covers(from, until))
}

#[cfg(test)]
mod tests {
    use super::*;
    use usmca::{DeclarationFile, EvidenceFile};

    #[test]
    fn a_declaration_that_ends_before_the_period_does_not_support_it() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let declared = |until: &str| MaterialFile {
            originating: Some(true),
            evidence: Some(EvidenceFile::Declaration(DeclarationFile {
                reference: "declaration 17".into(),
                from: Some("2025-01-01".into()),
                until: Some(until.into()),
            })),
            ..MaterialFile::default()
        };
        let file = |until| GoodFile { materials: Some(vec![declared(until)]), ..GoodFile::default() };
        let days = (day("2025-01-01"), day("2025-12-31"));
        assert_eq!(lacking(&file("2025-12-31"), days), []);
        assert_eq!(lacking(&file("2025-12-30"), days).len(), 1);
    }
}
