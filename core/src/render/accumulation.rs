//! The questions of accumulation (s. 9), in each language.

use crate::trace::Accumulation;

pub(super) fn en(asked: &Accumulation<'_>) -> String {
    match asked {
        Accumulation::Counts(material, amount) => {
            format!("{}: production accumulated, of which {amount} counts as non-originating", material.label())
        }
        Accumulation::InFull(material) => {
            format!(
                "{}: not accumulated under this method, by what is stated; it counts in full as non-originating",
                material.label()
            )
        }
        Accumulation::Shifts(material) => {
            format!("{}: does it change classification, or does all that its producer used?", material.label())
        }
        Accumulation::StatedMaterials(material) => {
            format!("Do all non-originating materials that the producer of {} used?", material.label())
        }
        Accumulation::ProducedEntirely(material) => {
            format!("{}: was it produced entirely in the territory of the Parties?", material.label())
        }
    }
}

pub(super) fn es(asked: &Accumulation<'_>) -> String {
    match asked {
        Accumulation::Counts(material, amount) => {
            format!("{}: producción acumulada, de la que {amount} cuenta como no originario", material.label())
        }
        Accumulation::InFull(material) => {
            format!(
                "{}: no se acumula por este método, según lo declarado; cuenta por completo como no originario",
                material.label()
            )
        }
        Accumulation::Shifts(material) => {
            format!("{}: ¿cambia de clasificación, o cambia todo lo que utilizó su productor?", material.label())
        }
        Accumulation::StatedMaterials(material) => {
            format!("¿Cambian todos los materiales no originarios que utilizó el productor de {}?", material.label())
        }
        Accumulation::ProducedEntirely(material) => {
            format!("¿Se produjo {} enteramente en el territorio de las Partes?", material.label())
        }
    }
}

pub(super) fn fr(asked: &Accumulation<'_>) -> String {
    match asked {
        Accumulation::Counts(material, amount) => {
            format!("{} : production cumulée, dont {amount} compte comme non originaire", material.label())
        }
        Accumulation::InFull(material) => {
            format!(
                "{} : non cumulée selon cette méthode, d'après ce qui est déclaré ; elle compte en entier comme non \
                 originaire",
                material.label()
            )
        }
        Accumulation::Shifts(material) => {
            format!(
                "{} : change-t-elle de classification, ou tout ce que son producteur a utilisé en change-t-il ?",
                material.label()
            )
        }
        Accumulation::StatedMaterials(material) => format!(
            "Toutes les matières non originaires que le producteur de {} a utilisées en changent-elles ?",
            material.label()
        ),
        Accumulation::ProducedEntirely(material) => {
            format!("{} : a-t-elle été produite entièrement sur le territoire des Parties ?", material.label())
        }
    }
}
