//! The bill of materials for an officer: each material with its origin and evidence, what they add up to, and what lacks.

use super::Part;
use super::costs::bill;
use super::elements::Source;
use usmca::{Date, EvidenceFile, GoodFile, MaterialFile};
use usmca_certification::lacking;

/// Each material with its place, those of self-produced materials after them.
pub(super) fn each<'f>(file: &'f GoodFile, mut see: impl FnMut(&str, &'f MaterialFile)) {
    walk(file.materials.as_deref().unwrap_or_default(), "materials", &mut see);
}

fn walk<'f>(materials: &'f [MaterialFile], list: &str, see: &mut impl FnMut(&str, &'f MaterialFile)) {
    for (place, material) in materials.iter().enumerate() {
        let at = format!("{list}[{place}]");
        see(&at, material);
        walk(&material.made_from, &format!("{at}.made_from"), see);
    }
}

/// The table of materials.
pub(super) fn table(of: &Source<'_>) -> Part {
    let mut rows = Vec::new();
    each(of.file, |at, material| {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let deductions = material.deduct.iter().map(|(of, amount)| format!("{of} {amount}"));
        rows.push(vec![
            at.to_owned(),
            text(&material.name),
            material.hs.clone(),
            material.value.clone(),
            origin(of, at, material).to_owned(),
            text(&material.origin),
            material.role.clone().unwrap_or_else(|| "incorporated".to_owned()),
            deductions.collect::<Vec<_>>().join(", "),
            material.evidence.as_ref().map(evidence).unwrap_or_default(),
        ]);
    });
    if rows.is_empty() { of.nothing() } else { Part::Table { columns: of.words().materials.to_vec(), rows } }
}

fn origin(of: &Source<'_>, at: &str, material: &MaterialFile) -> &'static str {
    if of.is_refuted(at) {
        return of.words().refuted;
    }
    let [originating, other, unknown] = of.words().origins;
    match material.originating {
        Some(true) => originating,
        Some(false) => other,
        None => unknown,
    }
}

/// The reference of a supplier's declaration, with its period.
fn evidence(evidence: &EvidenceFile) -> String {
    match evidence {
        EvidenceFile::Reference(reference) => reference.clone(),
        EvidenceFile::Declaration(one) => {
            let day = |day: &Option<String>| day.clone().unwrap_or_else(|| "...".to_owned());
            format!("{} ({} - {})", one.reference, day(&one.from), day(&one.until))
        }
    }
}

/// The stated values by what is stated of origin; nothing where a value is not an amount in the currency of the good.
pub(super) fn sums(of: &Source<'_>) -> Option<Part> {
    let materials = of.file.materials.as_deref().filter(|materials| !materials.is_empty())?;
    let is_plain = |one: &MaterialFile| one.exchange.is_none() && one.valuation.is_none() && one.inventory.is_none();
    if !materials.iter().all(is_plain) {
        return None;
    }
    let placed =
        || materials.iter().enumerate().map(|(place, one)| (of.is_refuted(&format!("materials[{place}]")), one));
    let sum = |is: (bool, Option<bool>)| {
        bill(placed().filter(|(refuted, one)| (*refuted, one.originating) == is).map(|(_, one)| one))
    };
    let mut rows = Vec::new();
    for (origin, name) in [Some(true), Some(false), None].into_iter().zip(of.words().origins) {
        rows.push(vec![name.to_owned(), sum((false, origin))?.to_string()]);
    }
    if placed().any(|(refuted, _)| refuted) {
        rows.push(vec![of.words().refuted.to_owned(), sum((true, Some(true)))?.to_string()]);
    }
    rows.push(vec![of.words().sum.to_owned(), bill(materials)?.to_string()]);
    Some(Part::Table { columns: of.words().sums.to_vec(), rows })
}

/// Claims without evidence, claims that are not believed, and materials whose origin nobody states.
pub(super) fn gaps(of: &Source<'_>) -> Vec<String> {
    let day = of.file.date.as_ref().and_then(|day| day.parse::<Date>().ok()).unwrap_or_else(|| of.record.at.day());
    let faults = lacking(of.file, (day, day)).into_iter().map(|(at, fault)| {
        let finding = usmca_certification::Finding { element: None, at, fault };
        let words = finding.words(of.language());
        format!("{}: {}; {}", words.at, words.message, words.accepted)
    });
    let mut gaps: Vec<String> = faults.collect();
    each(of.file, |at, material| {
        let name = || material.name.clone().unwrap_or_else(|| material.hs.clone());
        if of.is_refuted(at) {
            gaps.push(format!("{at}: {}: {}", name(), of.words().refuted));
        }
        if of.refuted.is_none() && material.originating == Some(true) && !material.made_from.is_empty() {
            gaps.push(format!("{at}: {}: {}", name(), of.words().not_held));
        }
        let disregarded = matches!(material.role.as_deref(), Some("indirect" | "packing"));
        let told = material.originating.is_some() || !material.made_from.is_empty() || material.accumulated.is_some();
        if !told && !disregarded {
            gaps.push(format!("{at}: {}: {}", name(), of.words().counted));
        }
    });
    gaps
}
