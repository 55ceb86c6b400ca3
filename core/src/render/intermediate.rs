//! What is said of intermediate materials, in each language.

use crate::trace::Intermediate;

pub(super) fn en(question: &Intermediate<'_>) -> String {
    match question {
        Intermediate::Without => "With no self-produced material designated as intermediate".into(),
        Intermediate::With => "With self-produced materials designated as intermediate materials".into(),
        Intermediate::Designated(material, shielded) => {
            format!("{} is designated: do its non-originating materials ({shielded}) not count?", material.label())
        }
        Intermediate::Originates(material) => {
            format!("{}, self-produced: is it itself originating?", material.label())
        }
        Intermediate::Proviso(material) => {
            format!("{}: may it be designated beside the designated materials in it?", material.label())
        }
    }
}

pub(super) fn es(question: &Intermediate<'_>) -> String {
    match question {
        Intermediate::Without => "Sin designar ningún material de fabricación propia como intermedio".into(),
        Intermediate::With => "Con materiales de fabricación propia designados como materiales intermedios".into(),
        Intermediate::Designated(material, shielded) => {
            format!("{} se designa: ¿no cuentan sus materiales no originarios ({shielded})?", material.label())
        }
        Intermediate::Originates(material) => {
            format!("{}, de fabricación propia: ¿es en sí originario?", material.label())
        }
        Intermediate::Proviso(material) => {
            format!("{}: ¿puede designarse junto a los materiales designados que contiene?", material.label())
        }
    }
}

pub(super) fn fr(question: &Intermediate<'_>) -> String {
    match question {
        Intermediate::Without => "Sans aucune matière autoproduite désignée comme matière intermédiaire".into(),
        Intermediate::With => "Avec des matières autoproduites désignées comme matières intermédiaires".into(),
        Intermediate::Designated(material, shielded) => format!(
            "La matière {} est désignée : ses matières non originaires ({shielded}) ne comptent-elles pas ?",
            material.label()
        ),
        Intermediate::Originates(material) => {
            format!("La matière autoproduite {} est-elle elle-même originaire ?", material.label())
        }
        Intermediate::Proviso(material) => {
            format!(
                "La matière {} peut-elle être désignée avec les matières désignées qu'elle contient ?",
                material.label()
            )
        }
    }
}
