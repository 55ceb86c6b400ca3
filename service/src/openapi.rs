//! The OpenAPI document, from the endpoints and the types of what is read and written.

use crate::certification::{RECORD, WARNINGS};
use crate::endpoint::{Endpoint, Media, Parameter};
use crate::refusal::{Refusal, RefusalKind};
use crate::respond::Health;
use crate::{ENGINE, metrics};
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};
use usmca::{AdviceAnswer, Answer, GoodFile, MAXIMUM_SETS, Problem, SETS};
use usmca_certification::{Certification, CertificationFile, LintReport, Written};
use usmca_wire::{RulesInForce, Schema, schema_settings};

/// An input that was rejected as a whole.
#[derive(JsonSchema)]
#[allow(dead_code)]
struct Problems {
    /// Every problem, each with its place.
    problems: Vec<Problem>,
}

/// The document as it must be committed.
///
/// # Errors
/// It cannot be printed as JSON.
pub fn openapi() -> Result<Schema, serde_json::Error> {
    let settings = schema_settings().with(|settings| {
        settings.definitions_path = "/components/schemas".into();
        settings.meta_schema = None;
    });
    let mut schemas = settings.into_generator();
    let mut paths = Map::new();
    for endpoint in Endpoint::ALL {
        let method = if endpoint.media().is_empty() { "get" } else { "post" };
        paths.insert(endpoint.path().to_owned(), json!({ method: operation(endpoint, &mut schemas) }));
    }
    let refused = content(&[Media::Json], &schema::<Refusal>(&mut schemas));
    let document = json!({
        "openapi": "3.1.0",
        "info": {
            "title": "USMCA origin calculator",
            "version": ENGINE,
            "description": "Decides whether goods originate under the USMCA, and proves every step. \
                            A body of an answer is, byte for byte, what the command line prints as JSON.",
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
        },
        "paths": paths,
        "components": {
            "schemas": schemas.take_definitions(true),
            "headers": headers(),
            "responses": { "Refused": { "description": "The request is refused.", "headers": marked(), "content": refused } },
        },
    });
    let text = serde_json::to_string_pretty(&document)? + "\n";
    Ok(Schema { file: "docs/schema/openapi.json", text })
}

fn operation(endpoint: Endpoint, schemas: &mut SchemaGenerator) -> Value {
    let parameters: Vec<Value> = path_parameter(endpoint).chain(endpoint.parameters().iter().map(parameter)).collect();
    let mut operation = json!({
        "operationId": format!("{endpoint:?}").to_lowercase(),
        "summary": summary(endpoint),
        "parameters": parameters,
        "responses": responses(endpoint, schemas),
    });
    if let (Some(body), Some(operation)) = (body(endpoint, schemas), operation.as_object_mut()) {
        operation.insert("requestBody".to_owned(), body);
    }
    operation
}

const fn summary(endpoint: Endpoint) -> &'static str {
    match endpoint {
        Endpoint::Determine => "Determine the origin of one good",
        Endpoint::Batch => "Determine the origin of many goods; the answers keep their order",
        Endpoint::Advise => "Find what would change the origin of one good",
        Endpoint::Rule => "The rules in force for a code",
        Endpoint::Certify => "Write the certification of origin of goods that originate",
        Endpoint::Lint => "Check a certification of origin, whoever wrote it",
        Endpoint::Health => "Whether the service answers, and under which law",
        Endpoint::Metrics => "What the service has done, for Prometheus",
        Endpoint::OpenApi => "This document",
    }
}

fn body(endpoint: Endpoint, schemas: &mut SchemaGenerator) -> Option<Value> {
    let good = match endpoint {
        Endpoint::Determine | Endpoint::Batch | Endpoint::Advise => schema::<GoodFile>(schemas),
        Endpoint::Certify | Endpoint::Lint => schema::<CertificationFile>(schemas),
        Endpoint::Rule | Endpoint::Health | Endpoint::Metrics | Endpoint::OpenApi => return None,
    };
    Some(json!({ "required": true, "content": each(endpoint, &good) }))
}

/// The types that an endpoint reads, with what each holds: a batch is a list, or one good a line; a text has no schema.
fn each(endpoint: Endpoint, one: &Value) -> Value {
    let of = |media: &Media| match media {
        Media::Text => json!({ "schema": { "type": "string" } }),
        Media::Json if endpoint == Endpoint::Batch => json!({ "schema": { "type": "array", "items": one } }),
        _ => json!({ "schema": one }),
    };
    endpoint.media().iter().map(|media| (media.name().to_owned(), of(media))).collect::<Map<_, _>>().into()
}

fn responses(endpoint: Endpoint, schemas: &mut SchemaGenerator) -> Value {
    let (ok, rejected) = match endpoint {
        Endpoint::Determine => (schema::<Answer>(schemas), Some(schema::<Answer>(schemas))),
        Endpoint::Batch => (schema::<Answer>(schemas), Some(schema::<Problems>(schemas))),
        Endpoint::Advise => (schema::<AdviceAnswer>(schemas), Some(schema::<AdviceAnswer>(schemas))),
        Endpoint::Rule => (schema::<RulesInForce>(schemas), Some(schema::<Problems>(schemas))),
        Endpoint::Certify => (schema::<Certification>(schemas), Some(schema::<Certification>(schemas))),
        Endpoint::Lint => (schema::<LintReport>(schemas), Some(schema::<LintReport>(schemas))),
        Endpoint::Health => (schema::<Health>(schemas), None),
        Endpoint::Metrics => (json!({ "type": "string" }), None),
        Endpoint::OpenApi => (json!({ "type": "object" }), None),
    };
    let ok = match endpoint {
        Endpoint::Batch => each(endpoint, &ok),
        Endpoint::Metrics => json!({ metrics::TEXT: { "schema": ok } }),
        Endpoint::Certify => Written::ALL.into_iter().map(|one| written(one, &ok)).collect::<Map<_, _>>().into(),
        _ => content(&[Media::Json], &ok),
    };
    let mut marks = marked();
    if let (Endpoint::Certify, Some(marks)) = (endpoint, marks.as_object_mut()) {
        marks.extend(of_certification());
    }
    let mut responses = Map::new();
    responses.insert("200".into(), json!({ "description": "The answer.", "headers": marks, "content": ok }));
    if let Some(rejected) = rejected {
        let content = content(&[Media::Json], &rejected);
        let rejected = json!({ "description": "The input is rejected.", "headers": marked(), "content": content });
        responses.insert("422".into(), rejected);
        for kind in refusals(endpoint) {
            responses.insert(kind.status().as_str().to_owned(), json!({ "$ref": "#/components/responses/Refused" }));
        }
    }
    responses.into()
}

/// The media type of a certification as it is written, with what it holds.
fn written(written: Written, data: &Value) -> (String, Value) {
    let schema = match written {
        Written::Json => data.clone(),
        Written::Text => json!({ "type": "string" }),
        Written::Pdf => json!({ "type": "string", "format": "binary" }),
    };
    (written.media().to_owned(), json!({ "schema": schema }))
}

/// The refusals that an endpoint which asks the law may give.
fn refusals(endpoint: Endpoint) -> Vec<RefusalKind> {
    let any =
        [RefusalKind::Parameter, RefusalKind::TooSlow, RefusalKind::TooLarge, RefusalKind::Failed, RefusalKind::Busy];
    let of_body = (!endpoint.media().is_empty()).then_some(RefusalKind::MediaType);
    any.into_iter().chain(of_body).collect()
}

fn content(media: &[Media], schema: &Value) -> Value {
    media.iter().map(|media| (media.name().to_owned(), json!({ "schema": schema }))).collect::<Map<_, _>>().into()
}

fn schema<T: JsonSchema>(schemas: &mut SchemaGenerator) -> Value {
    schemas.subschema_for::<T>().to_value()
}

fn path_parameter(endpoint: Endpoint) -> impl Iterator<Item = Value> {
    let code = json!({
        "name": "code", "in": "path", "required": true, "schema": { "type": "string" },
        "description": "The code, six to ten digits.",
    });
    endpoint.path().contains("{code}").then_some(code).into_iter()
}

fn parameter(parameter: &Parameter) -> Value {
    let (schema, description) = match parameter {
        Parameter::Lang => {
            (json!({ "type": "string", "enum": ["en", "es", "fr"], "default": "en" }), "The language of the answer.")
        }
        Parameter::On => (json!({ "type": "string", "format": "date" }), "The day; every day if left out."),
        Parameter::HsEdition => (
            json!({ "type": "string", "enum": ["2012", "2017", "2022"], "default": "2022" }),
            "The edition of the code.",
        ),
        Parameter::Sets => (
            json!({ "type": "integer", "minimum": 1, "maximum": MAXIMUM_SETS, "default": SETS }),
            "How many sets of changes to show at most.",
        ),
        Parameter::Strict => (
            json!({ "type": "boolean", "default": false }),
            "Refuse also where a supplier's declaration lacks or anything else is doubtful.",
        ),
        Parameter::Format => (
            json!({ "type": "string", "enum": Written::ALL.map(Written::name), "default": Written::Json.name() }),
            "How a certification is written; why there is none is told as JSON.",
        ),
    };
    json!({ "name": parameter.name(), "in": "query", "schema": schema, "description": description })
}

/// The headers that every reply has.
fn headers() -> Value {
    let header = |told: &str| json!({ "description": told, "required": true, "schema": { "type": "string" } });
    json!({
        "usmca-law": header("The edition of the law."),
        "usmca-law-sha256": header("SHA-256 of the tables."),
        "usmca-engine": header("The version of the engine."),
    })
}

/// The headers of a certification; a refusal has none of them.
fn of_certification() -> Map<String, Value> {
    let header = |told: &str, kind: &str| json!({ "description": told, "required": false, "schema": { "type": kind } });
    let warnings = header("How many warnings and notes the certification has as data.", "integer");
    let record = header("The record that keeps it, if there is a register.", "string");
    [(WARNINGS.to_owned(), warnings), (RECORD.to_owned(), record)].into_iter().collect()
}

fn marked() -> Value {
    let names = ["usmca-law", "usmca-law-sha256", "usmca-engine"];
    let reference = |name: &str| json!({ "$ref": format!("#/components/headers/{name}") });
    names.iter().map(|name| ((*name).to_owned(), reference(name))).collect::<Map<_, _>>().into()
}
