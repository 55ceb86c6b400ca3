//! The JSON Schemas of the good file and of the answer, generated from the types.

use schemars::schema_for;
use usmca::{Answer, GoodFile};

/// A schema and the file, from the root of the repository, that holds it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Schema {
    /// The file.
    pub file: &'static str,
    /// Its text.
    pub text: String,
}

/// The schemas as they must be committed.
///
/// # Errors
/// A schema that cannot be printed as JSON.
pub fn schemas() -> Result<[Schema; 2], serde_json::Error> {
    let text = |schema: &schemars::Schema| serde_json::to_string_pretty(schema).map(|text| text + "\n");
    Ok([
        Schema { file: "docs/schema/good.json", text: text(&schema_for!(GoodFile))? },
        Schema { file: "docs/schema/answer.json", text: text(&schema_for!(Answer))? },
    ])
}
