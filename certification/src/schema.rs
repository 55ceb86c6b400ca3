//! The JSON Schemas of a certification file, of what comes of it, and of what the linter finds.

use crate::file::CertificationFile;
use crate::lint::LintReport;
use crate::outcome::Certification;
use usmca_wire::{Schema, schema_of};

/// The schemas as they must be committed.
///
/// # Errors
/// A schema that cannot be printed as JSON.
pub fn schemas() -> Result<[Schema; 3], serde_json::Error> {
    Ok([
        Schema { file: "docs/schema/certification-file.json", text: schema_of::<CertificationFile>()? },
        Schema { file: "docs/schema/certification.json", text: schema_of::<Certification>()? },
        Schema { file: "docs/schema/lint.json", text: schema_of::<LintReport>()? },
    ])
}
