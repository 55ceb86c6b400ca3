//! The committed JSON Schemas and the OpenAPI document are those of the types, and accept what the engine reads and writes.

use serde_json::Value;
use usmca::{Answer, Language};
use usmca_tests::{cases, root};
use usmca_wire::{Calculator, Format};

#[test]
fn the_committed_schemas_are_fresh() {
    let of_goods = usmca_wire::schemas().expect("the schemas print");
    let of_certifications = usmca_certification::schemas().expect("the schemas print");
    let of_service = usmca_service::openapi().expect("the document prints");
    for schema in of_goods.into_iter().chain(of_certifications).chain([of_service]) {
        let committed = std::fs::read_to_string(usmca_tests::root().join(schema.file)).unwrap_or_default();
        assert!(committed == schema.text, "{} is stale: run `cargo xtask schemas`", schema.file);
    }
}

fn validator(file: &str) -> jsonschema::Validator {
    let text = std::fs::read_to_string(root().join("docs/schema").join(file)).expect("the schema is committed");
    let schema: Value = serde_json::from_str(&text).expect("the schema is JSON");
    jsonschema::draft202012::new(&schema).expect("the schema is a schema")
}

fn assert_accepted(validator: &jsonschema::Validator, value: &Value, of: &str) {
    let faults: Vec<String> =
        validator.iter_errors(value).map(|one| format!("{}: {one}", one.instance_path())).collect();
    assert!(faults.is_empty(), "{of}: {faults:#?}");
}

#[test]
fn the_schemas_accept_every_good_that_is_determined_and_every_answer() {
    let (of_goods, of_answers) = (validator("good.json"), validator("answer.json"));
    let calculator = Calculator::embedded();
    let mut determined = 0;
    for case in cases().expect("the cases can be read") {
        let json = case.json().expect("a case is JSON");
        let read = usmca_wire::read_one(json.as_bytes(), Format::Json);
        let answer = calculator.answer(&read, Language::En);
        let told: Value = serde_json::from_str(&usmca_wire::to_json(&answer)).expect("an answer is JSON");
        assert_accepted(&of_answers, &told, &case.name);
        if matches!(answer, Answer::Determined(_)) {
            assert_accepted(&of_goods, &serde_json::from_str(&json).expect("a good is JSON"), &case.name);
            determined += 1;
        }
    }
    assert!(determined > 1_000, "only {determined} goods were held against the schema");
}
