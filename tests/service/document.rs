//! The OpenAPI document: it is fresh, it describes every route and no other, and replies are as it says.

use crate::{JSON, LINES, as_json, examples};
use serde_json::{Value, json};
use usmca_service::Endpoint;
use usmca_tests::{Replied, Server, root};

fn document() -> Value {
    let text = std::fs::read_to_string(root().join("docs/schema/openapi.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

#[test]
fn every_route_is_described_and_every_described_route_is_there() {
    let document = document();
    let described: Vec<(String, String)> = document["paths"]
        .as_object()
        .unwrap()
        .iter()
        .flat_map(|(path, methods)| methods.as_object().unwrap().keys().map(|method| (path.clone(), method.clone())))
        .collect();
    let mut served: Vec<(String, String)> = Endpoint::ALL
        .iter()
        .map(|endpoint| {
            let method = if endpoint.media().is_empty() { "get" } else { "post" };
            (endpoint.path().to_owned(), method.to_owned())
        })
        .collect();
    served.sort();
    assert_eq!(described, served);
    let server = Server::start(&[]);
    assert_eq!(server.get("/openapi.json").json(), document);
    for (path, method) in described {
        let path = path.replace("{code}", "8413.70");
        let replied = if method == "get" { server.get(&path) } else { server.post(&path, JSON, b"{}") };
        assert!([200, 422].contains(&replied.status), "{method} {path}: {}", replied.status);
        let other = if method == "get" { server.post(&path, JSON, b"{}") } else { server.get(&path) };
        assert_eq!(other.status, 405, "{path}");
    }
}

/// Asserts that a reply is one that the document describes.
fn assert_described(document: &Value, path: &str, method: &str, replied: &Replied) {
    let status = replied.status.to_string();
    let mut response = &document["paths"][path][method]["responses"][&status];
    if let Some(reference) = response["$ref"].as_str() {
        response = document.pointer(reference.trim_start_matches('#')).unwrap();
    }
    let media = replied.header("content-type").unwrap();
    let schema = &response["content"][media]["schema"];
    assert!(schema.is_object(), "{path}: {status} as {media} is not described");
    for header in ["usmca-law", "usmca-law-sha256", "usmca-engine"] {
        assert!(response["headers"][header].is_object() && replied.header(header).is_some(), "{path}: {header}");
    }
    let whole = json!({ "$ref": "#/root", "root": schema, "components": document["components"] });
    let validator = jsonschema::draft202012::new(&whole).unwrap();
    let texts = replied.text();
    let texts: Vec<&str> = if media == LINES { texts.lines().collect() } else { vec![texts.as_str()] };
    for text in texts {
        let value = if media.starts_with("text/") { json!(text) } else { serde_json::from_str(text).unwrap() };
        let errors: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{path}: {status}: {errors:#?}");
    }
}

#[test]
fn replies_are_as_the_document_says() {
    let document = document();
    let server = Server::start(&["--max-goods", "20"]);
    let goods: Vec<String> = examples().iter().map(|(_, yaml)| as_json(yaml)).collect();
    let certification = std::fs::read_to_string(root().join("examples/certification.json")).unwrap();
    let pump = examples().into_iter().find(|(name, _)| name.contains("centrifugal")).unwrap().1;
    let certification = certification.replace("\"centrifugal-pump.yaml\"", &as_json(&pump));
    let list = format!("[{},{{}}]", goods.join(","));
    let lines = goods.join("\n") + "\n{}\n";
    let many = format!("[{}]", vec!["{}"; 21].join(","));
    let mut asked: Vec<(&str, &str, &str)> = Vec::new();
    asked.extend(goods.iter().flat_map(|good| [("/v1/determine", JSON, good.as_str()), ("/v1/advise", JSON, good)]));
    for path in ["/v1/determine", "/v1/batch", "/v1/advise", "/v1/certify", "/v1/lint"] {
        asked.extend([(path, JSON, "{}"), (path, JSON, "["), (path, "image/png", "")]);
    }
    asked.extend([("/v1/batch", JSON, list.as_str()), ("/v1/batch", LINES, &lines), ("/v1/batch", JSON, &many)]);
    asked.extend([("/v1/certify", JSON, certification.as_str()), ("/v1/lint", JSON, &certification)]);
    let mut statuses: Vec<u16> = Vec::new();
    for (path, media, body) in asked {
        let replied = server.post(path, media, body.as_bytes());
        assert_described(&document, path, "post", &replied);
        statuses.push(replied.status);
    }
    for (template, path) in [
        ("/v1/rule/{code}", "/v1/rule/8413.70?lang=es"),
        ("/v1/rule/{code}", "/v1/rule/none"),
        ("/v1/rule/{code}", "/v1/rule/8413.70?lang=xx"),
        ("/health", "/health"),
        ("/metrics", "/metrics"),
        ("/openapi.json", "/openapi.json"),
    ] {
        let replied = server.get(path);
        assert_described(&document, template, "get", &replied);
        statuses.push(replied.status);
    }
    statuses.sort_unstable();
    statuses.dedup();
    assert_eq!(statuses, [200, 400, 413, 415, 422]);
}
