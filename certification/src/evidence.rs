//! Which claims of origin lack the evidence on which the certifier relies: the supplier's declaration (s. 9(7), Article 5.2).

use crate::finding::Fault;
use usmca::{GoodFile, MaterialFile};

/// A fault for each material that is claimed to originate or is accumulated without evidence, with its place in the good
/// file. Materials whose origin does not matter, and self-produced ones, have no supplier who could declare anything.
pub(crate) fn lacking(file: &GoodFile) -> Vec<(String, Fault)> {
    let mut found = Vec::new();
    walk(file.materials.as_deref().unwrap_or_default(), "materials", &mut found);
    found
}

fn walk(materials: &[MaterialFile], list: &str, found: &mut Vec<(String, Fault)>) {
    for (place, material) in materials.iter().enumerate() {
        let at = format!("{list}[{place}]");
        let name = material.name.clone().or_else(|| material.id.clone()).unwrap_or_else(|| at.clone());
        let bought = material.made_from.is_empty();
        let role = material.role.as_deref().unwrap_or_default();
        let matters = !["indirect", "packing"].contains(&role);
        if bought && matters && !is_supported(material) {
            let fault = match (&material.accumulated, material.originating) {
                (Some(_), _) => Some(Fault::NoStatement(name)),
                (None, Some(true)) => Some(Fault::NoEvidence(name)),
                _ => None,
            };
            found.extend(fault.map(|fault| (at.clone(), fault)));
        }
        walk(&material.made_from, &format!("{at}.made_from"), found);
    }
}

/// Whether a material refers to evidence. A period of the evidence, once a good file states one, is to be compared here.
fn is_supported(material: &MaterialFile) -> bool {
    material.evidence.as_deref().is_some_and(|text| !text.trim().is_empty())
}
