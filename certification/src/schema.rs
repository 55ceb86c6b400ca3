//! The JSON Schemas of a certification file, of what comes of it, and of what the linter finds.

use crate::file::CertificationFile;
use crate::lint::LintReport;
use crate::outcome::Certification;
use schemars::schema_for;
use usmca_wire::Schema;

/// The schemas as they must be committed.
///
/// # Errors
/// A schema that cannot be printed as JSON.
pub fn schemas() -> Result<[Schema; 3], serde_json::Error> {
    let text = |schema: &schemars::Schema| serde_json::to_string_pretty(schema).map(|text| text + "\n");
    Ok([
        Schema { file: "docs/schema/certification-file.json", text: text(&schema_for!(CertificationFile))? },
        Schema { file: "docs/schema/certification.json", text: text(&schema_for!(Certification))? },
        Schema { file: "docs/schema/lint.json", text: text(&schema_for!(LintReport))? },
    ])
}
