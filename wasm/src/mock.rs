//! A stand-in for the engine: answers in the contract's shape for one invented, simplified rule. It is not the law.

use rust_decimal::Decimal;
use serde_json::{Value, json};

/// Answers as the engine would.
#[derive(Debug)]
pub(crate) struct Engine;

impl Engine {
    pub(crate) fn embedded() -> Engine {
        Engine
    }

    pub(crate) fn determine(&self, good: &str, language: &str) -> String {
        let good: Value = match serde_json::from_str(good) {
            Ok(good) => good,
            Err(error) => return rejected(vec![problem("", "syntax", &error.to_string())]),
        };
        let problems = problems_of(&good);
        if problems.is_empty() { decide(&good, language).to_string() } else { rejected(problems) }
    }

    pub(crate) fn rule(&self, _code: &str, _on: &str) -> String {
        json!({ "rules": [{ "id": "84-47", "citation": CITATION, "sentence": SENTENCE, "from": "2020-07-01", "until": null }] })
            .to_string()
    }
}

const CITATION: &str = "GN 11(o), chapter 84, rule 47";
const SENTENCE: &str = "A stand-in rule: a change from any other heading; or from subheading 8414.90, provided there is a \
                        regional value content of not less than 60 percent under the transaction value method.";

fn rejected(problems: Vec<Value>) -> String {
    json!({ "answer": "rejected", "problems": problems }).to_string()
}

fn problem(at: &str, kind: &str, message: &str) -> Value {
    json!({ "at": at, "kind": kind, "message": message })
}

fn problems_of(good: &Value) -> Vec<Value> {
    let mut problems = Vec::new();
    code(good, "hs", "hs", &mut problems);
    for key in ["transaction_value", "net_cost"] {
        if let Some(text) = good.get(key) {
            amount(text, key, &mut problems);
        }
    }
    for (place, material) in materials(good).iter().enumerate() {
        code(material, "hs", &format!("materials[{place}].hs"), &mut problems);
        let at = format!("materials[{place}].value");
        match material.get("value") {
            Some(value) => amount(value, &at, &mut problems),
            None => problems.push(problem(&at, "missing", "a value is needed")),
        }
    }
    problems
}

fn code(of: &Value, key: &str, at: &str, problems: &mut Vec<Value>) {
    match of.get(key).and_then(Value::as_str) {
        None => problems.push(problem(at, "missing", "a code of 6 to 10 digits is needed")),
        Some(text) => {
            let digits = text.replace('.', "");
            if !(6..=10).contains(&digits.len()) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                problems.push(problem(at, "code", &format!("`{text}` is not a code of 6 to 10 digits")));
            }
        }
    }
}

fn amount(value: &Value, at: &str, problems: &mut Vec<Value>) {
    let text = value.as_str().unwrap_or_default();
    if text.parse::<Decimal>().is_err() {
        problems.push(problem(at, "amount", &format!("`{text}` is not an amount such as `1234.50`")));
    }
}

fn materials(good: &Value) -> &[Value] {
    good.get("materials").and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn money(of: &Value, key: &str) -> Option<Decimal> {
    of.get(key)?.as_str()?.parse().ok()
}

fn heading(of: &Value) -> String {
    of.get("hs").and_then(Value::as_str).unwrap_or_default().replace('.', "").chars().take(4).collect()
}

fn step(question: &str, finding: &str, because: Vec<Value>) -> Value {
    json!({ "question": question, "citation": CITATION, "finding": finding, "because": because })
}

fn finding(met: bool) -> &'static str {
    if met { "met" } else { "not_met" }
}

fn decide(good: &Value, language: &str) -> Value {
    let mut outside = Decimal::ZERO;
    let mut failing = Decimal::ZERO;
    let mut shifts = Vec::new();
    for (place, material) in materials(good).iter().enumerate() {
        if material.get("originating") == Some(&Value::Bool(true)) {
            continue;
        }
        let value = money(material, "value").unwrap_or_default();
        let shifted = heading(material) != heading(good);
        outside += value;
        failing += if shifted { Decimal::ZERO } else { value };
        let name = material.get("name").and_then(Value::as_str).map_or(format!("materials[{place}]"), str::to_owned);
        shifts.push(step(&format!("Does {name} change heading?"), finding(shifted), vec![]));
    }
    let hundred = Decimal::ONE_HUNDRED;
    let price = money(good, "transaction_value").filter(|price| !price.is_zero());
    let content = price.map(|price| (hundred * (price - outside)).checked_div(price).unwrap_or_default().round_dp(2));
    let share = price.map(|price| (hundred * failing).checked_div(price).unwrap_or_default().round_dp(2));
    let enough = content.map_or("unknown", |content| finding(content >= Decimal::from(60)));
    let small = share.map_or("unknown", |share| finding(share <= Decimal::TEN));
    let shift = finding(failing.is_zero());
    let used = match good.pointer("/facts/for_use_in_motor_vehicle").and_then(Value::as_bool) {
        _ if heading(good) != "8708" => None,
        None => Some("unknown"),
        Some(fact) => Some(finding(fact)),
    };
    let made = if good.get("produced_in").is_none() { "unknown" } else { "met" };
    let route = [shift, enough, small];
    let route = if route.contains(&"met") {
        "met"
    } else if route.contains(&"unknown") {
        "unknown"
    } else {
        "not_met"
    };
    let parts = [route, made, used.unwrap_or("met")];
    let verdict = if parts.contains(&"not_met") {
        "not_met"
    } else if parts.contains(&"unknown") {
        "unknown"
    } else {
        "met"
    };
    let mut missing = Vec::new();
    let mut ask = |fact: &str, question: &str| {
        if verdict == "unknown" {
            missing.push(json!({ "fact": fact, "question": question, "at": "", "citation": CITATION }));
        }
    };
    if made == "unknown" {
        ask("produced_in", "In which countries was the good produced?");
    }
    if used == Some("unknown") {
        ask("for_use_in_motor_vehicle", "Is the good for use in a motor vehicle of chapter 87?");
    }
    if price.is_none() {
        ask("transaction_value", "What is the transaction value of the good?");
    }
    let mut value = step("Is the regional value content at least 60 percent?", enough, vec![]);
    if let (Some(content), Some(fields)) = (content, value.as_object_mut()) {
        let measure = json!({ "formula": "(TV - VNM) / TV x 100", "value": content.to_string(), "limit": "60" });
        fields.insert("measure".into(), measure);
    }
    let mut because = vec![
        step("Was the good produced entirely in the territory?", made, vec![]),
        step(
            "Does the good satisfy its product-specific rule?",
            route,
            vec![
                step("Does every non-originating material change heading?", shift, shifts),
                value,
                step("Are the materials that do not change within 10 percent?", small, vec![]),
            ],
        ),
    ];
    if let Some(used) = used {
        because.push(step("Is the good for use in a motor vehicle of chapter 87?", used, vec![]));
    }
    json!({
        "answer": "determined",
        "status": match verdict { "met" => "originating", "not_met" => "non_originating", _ => "undetermined" },
        "criterion": if verdict == "met" { json!("B") } else { Value::Null },
        "rule": { "id": "84-47", "citation": CITATION, "sentence": SENTENCE },
        "regional_value_content": content.map_or(vec![], |content| vec![json!({
            "method": "transaction_value", "base": price.unwrap_or_default().to_string(),
            "non_originating_value": outside.to_string(), "percent": content.to_string(),
            "threshold": "60", "finding": enough })]),
        "de_minimis": share.map(|share| json!({
            "base": price.unwrap_or_default().to_string(), "value": failing.to_string(),
            "percent": share.to_string(), "threshold": "10", "finding": small, "citation": CITATION })),
        "missing": missing,
        "assumptions": [format!("stand-in engine, language {language}: these findings are not the law")],
        "trace": step("Does the good originate?", verdict, because),
        "law": { "edition": "stand-in", "hs_edition": "2012", "sha256": "0".repeat(64) },
        "engine": env!("CARGO_PKG_VERSION"),
        "input_sha256": "0".repeat(64),
    })
}
