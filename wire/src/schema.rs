//! Documents that are generated: the JSON Schemas of the good file, of the answer and of advice, and the list of facts.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use usmca::{About, AdviceAnswer, Answer, GoodFile};

/// A document and the file, from the root of the repository, that holds it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Schema {
    /// The file.
    pub file: &'static str,
    /// Its text.
    pub text: String,
}

/// How every schema is made: what is left out when it is empty may be left out of what is read.
#[must_use]
pub fn schema_settings() -> SchemaSettings {
    SchemaSettings::draft2020_12().for_serialize()
}

/// The schema of a type, as it is committed.
///
/// # Errors
/// It cannot be printed as JSON.
pub fn schema_of<T: JsonSchema>() -> Result<String, serde_json::Error> {
    let schema = schema_settings().into_generator().into_root_schema_for::<T>();
    Ok(serde_json::to_string_pretty(&schema)? + "\n")
}

/// The documents as they must be committed.
///
/// # Errors
/// A schema that cannot be printed as JSON.
pub fn schemas() -> Result<[Schema; 4], serde_json::Error> {
    Ok([
        Schema { file: "docs/schema/good.json", text: schema_of::<GoodFile>()? },
        Schema { file: "docs/schema/answer.json", text: schema_of::<Answer>()? },
        Schema { file: "docs/schema/advice.json", text: schema_of::<AdviceAnswer>()? },
        Schema { file: "docs/facts.md", text: facts() },
    ])
}

/// Every fact that a rule may ask for, as a table.
fn facts() -> String {
    let mut text = String::from(
        "# Facts\n\nThe facts that rules may ask for, by their ids in `facts` of a good file; generated from `rules/facts*.yaml`.\n\n\
         | id | of | question | provision |\n|---|---|---|---|\n",
    );
    for (id, fact) in usmca_rules::law().facts() {
        let of = match fact.about {
            About::Good => "the good",
            About::Material => "a material",
            About::Both => "either",
        };
        text.push_str(&format!("| `{id}` | {of} | {} | {} |\n", fact.question.en, fact.citation));
    }
    text
}
