//! Element 9: the statement with which a certifier signs, in our own words, and whether a statement says what it must (Annex 5-A).

use crate::finding::Part;
use usmca::Language;
use usmca_wire::unaccented;

/// The statement: the goods originate, all is true and accurate, the certifier answers for it, and keeps the documents.
#[must_use]
pub fn statement(language: Language) -> &'static str {
    match language {
        Language::En => {
            "By signing I certify that each good listed above is an originating good under the Agreement, and that all \
             information given here is true and accurate. The responsibility for proving so is mine. I undertake to keep \
             the documents that support this certification, and to produce them on request or open them to a \
             verification visit."
        }
        Language::Es => {
            "Con mi firma certifico que cada mercancía arriba indicada es originaria conforme al Tratado y que toda la \
             información aquí contenida es verdadera y exacta. Asumo la responsabilidad de comprobarlo. Me comprometo a \
             conservar los documentos que respaldan esta certificación, y a presentarlos cuando se soliciten o a \
             ponerlos a disposición durante una visita de verificación."
        }
        Language::Fr => {
            "En signant, je certifie que chaque produit indiqué ci-dessus est originaire au sens de l’Accord et que tous \
             les renseignements donnés ici sont véridiques et exacts. J’assume la responsabilité d’en apporter la preuve. \
             Je m’engage à conserver les documents à l’appui de la présente certification, et à les présenter sur demande \
             ou à les rendre accessibles lors d’une visite de vérification."
        }
    }
}

/// What a statement does not say, as far as its words show; tolerant of the wording.
pub(crate) fn lacking(text: &str) -> Vec<Part> {
    let text = unaccented(text);
    let any = |words: &[&str]| words.iter().any(|word| text.contains(word));
    // "This document" names the certification itself, so a word for keeping or showing is needed as well.
    let keeps =
        ["maintain", "keep", "retain", "present", "produce", "conserv", "manten", "mostrar", "tenir", "fournir"];
    let told = [
        (Part::Qualifies, any(&["originat", "originari", "originair"])),
        (Part::Accurate, any(&["true", "accura", "correct", "verdader", "veridic", "exact", "ciert", "veraz", "vrai"])),
        (Part::Responsible, any(&["responsib", "responsab"])),
        (Part::Documents, any(&["document", "record", "registro", "dossier", "pieces"]) && any(&keeps)),
    ];
    told.into_iter().filter_map(|(part, said)| (!said).then_some(part)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_statement_says_all_in_each_language() {
        for language in Language::ALL {
            assert_eq!(lacking(statement(language)), [], "{language}");
        }
    }

    #[test]
    fn what_a_statement_lacks_is_named() {
        let all = [Part::Qualifies, Part::Accurate, Part::Responsible, Part::Documents];
        assert_eq!(lacking("I sign this document."), all);
        assert_eq!(lacking("The goods are originating and this is true; I am responsible."), [Part::Documents]);
    }
}
