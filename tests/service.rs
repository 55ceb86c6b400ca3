//! The service: the bytes of the command line, its limits, its end, and the document that describes it.

#[path = "service/document.rs"]
mod document;
#[path = "service/limits.rs"]
mod limits;
#[path = "service/log.rs"]
mod log;
#[path = "service/parity.rs"]
mod parity;

use usmca_tests::{files, root};
use usmca_wire::{Format, read};

const JSON: &str = "application/json";
const LINES: &str = "application/x-ndjson";
const YAML: &str = "application/yaml";

/// Options of a service that takes long requests, also where a machine is slow.
const PATIENT: [&str; 8] =
    ["--max-goods", "10000", "--max-body", "16777216", "--work-seconds", "600", "--stop-seconds", "600"];

/// The good files of the examples, each with its text.
fn examples() -> Vec<(String, String)> {
    let paths = files(&root().join("examples"), &["yaml"]);
    let examples = paths.iter().map(|path| (path.display().to_string(), std::fs::read_to_string(path).unwrap()));
    examples.collect()
}

/// An example as a line of JSON.
fn as_json(yaml: &str) -> String {
    let goods = read(yaml.as_bytes(), Format::Yaml);
    serde_json::to_string(goods[0].file.as_ref().unwrap()).unwrap()
}

/// So many goods, a line each.
fn lines(count: usize) -> String {
    let (_, sedan) = examples().into_iter().find(|(name, _)| name.ends_with("electric-sedan.yaml")).unwrap();
    let line = as_json(&sedan) + "\n";
    line.repeat(count)
}
