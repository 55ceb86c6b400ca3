//! A supplier's declaration: a text that names it, or a map with its period.

use crate::fields::Fields;
use usmca::{DeclarationFile, EvidenceFile};

pub(super) fn reference(text: String) -> EvidenceFile {
    EvidenceFile::Reference(text)
}

pub(super) fn declaration(fields: &mut Fields<'_>) -> EvidenceFile {
    EvidenceFile::Declaration(DeclarationFile {
        reference: fields.required("reference"),
        from: fields.text("from"),
        until: fields.text("until"),
    })
}
