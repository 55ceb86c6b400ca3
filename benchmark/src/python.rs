//! Python of equal duties: exact decimals, the verdict, and every step with its provision.

use crate::Row;
use crate::goods::{Sold, decimal};
use serde_json::json;
use std::process::Command;

pub fn row(goods: &[Sold], expected: &[bool]) -> Row {
    let lines: Vec<String> = goods.iter().map(line).collect();
    let file = std::env::temp_dir().join(format!("usmca-benchmark-{}.jsonl", std::process::id()));
    std::fs::write(&file, lines.join("\n")).expect("a file can be written");
    let program = concat!(env!("CARGO_MANIFEST_DIR"), "/src/rival.py");
    let output = Command::new("python3").arg(program).arg(&file).output().expect("python3 runs");
    let _ = std::fs::remove_file(&file);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let told = String::from_utf8(output.stdout).expect("UTF-8");
    let (nanoseconds, statuses) = told.trim().split_once(' ').expect("a time and the statuses");
    assert!(statuses.chars().map(|one| one == '1').eq(expected.iter().copied()), "Python finds another status");
    Row { name: "Python, status and steps, input parsed", nanoseconds: nanoseconds.parse().expect("nanoseconds") }
}

fn line(good: &Sold) -> String {
    let parts: Vec<_> =
        good.parts.iter().map(|part| json!([part.code, decimal(part.value).to_string(), part.originating])).collect();
    json!([decimal(good.price).to_string(), decimal(good.net_cost).to_string(), parts]).to_string()
}
