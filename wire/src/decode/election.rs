//! What the producer chose, and what a verification has taken from it.

use crate::fields::Fields;
use usmca::{AveragingFile, ElectionsFile, VerificationFile};

pub(super) fn elections(fields: &mut Fields<'_>) -> ElectionsFile {
    ElectionsFile {
        method: fields.text("method"),
        de_minimis_base: fields.text("de_minimis_base"),
        intermediate: fields.texts("intermediate"),
        averaging: fields.map("averaging", |inner| AveragingFile {
            period: inner.required("period"),
            begins: inner.required("begins"),
            fiscal_year_begins: inner.required("fiscal_year_begins"),
            estimated: inner.boolean("estimated"),
        }),
    }
}

pub(super) fn verification(fields: &mut Fields<'_>) -> VerificationFile {
    VerificationFile {
        method: fields.text("method"),
        notice: fields.text("notice"),
        notified: fields.text("notified"),
        recalculated: fields.text("recalculated"),
        recalculate_by: fields.text("recalculate_by"),
        rejected_intermediate: fields.texts("rejected_intermediate").unwrap_or_default(),
        redesignated: fields.text("redesignated"),
        redesignated_on: fields.text("redesignated_on"),
    }
}
