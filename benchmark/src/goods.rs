//! The goods: extractor hoods of 8414.60 (GN 11(o) 84-47) whose parts, prices and costs differ from good to good.

use rust_decimal::Decimal;
use serde_json::json;
use usmca::{GoodFile, MaterialFile};

/// Lines of a bill of materials.
pub const LINES: usize = 20;

const CODES: [&str; 6] = ["850140", "721049", "731815", "841490", "853650", "854442"];

/// A good as any program would hold it.
pub struct Sold {
    /// The price in cents.
    pub price: i64,
    /// The net cost in cents.
    pub net_cost: i64,
    /// The materials.
    pub parts: Vec<Part>,
}

/// A material.
pub struct Part {
    /// Six digits.
    pub code: &'static str,
    /// In cents.
    pub value: i64,
    /// Whether it is originating.
    pub originating: bool,
}

/// The good of a place: the same in every run.
pub fn sold(place: usize) -> Sold {
    let mut state = place as u64 + 1;
    let mut dice = move |sides: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % sides
    };
    let parts: Vec<Part> = (0..LINES)
        .map(|_| {
            let code = if dice(20) == 0 { "841451" } else { CODES[dice(CODES.len() as u64) as usize] };
            Part { code, value: 100 + dice(900) as i64, originating: dice(2) > 0 }
        })
        .collect();
    let materials: i64 = parts.iter().map(|part| part.value).sum();
    let net_cost = materials + dice(2_000) as i64;
    Sold { price: net_cost + dice(3_000) as i64, net_cost, parts }
}

/// An amount in cents as a decimal.
pub fn decimal(cents: i64) -> Decimal {
    Decimal::new(cents, 2)
}

impl Sold {
    /// As the rivals that read JSON get it.
    pub fn json(&self) -> String {
        let number =
            |cents: i64| serde_json::from_str::<serde_json::Value>(&decimal(cents).to_string()).expect("a number");
        let part = |part: &Part| json!({ "hs": part.code, "value": number(part.value), "originating": part.originating });
        let materials: Vec<_> = self.parts.iter().map(part).collect();
        json!({
            "hs": "841460",
            "transaction_value": number(self.price),
            "net_cost": number(self.net_cost),
            "materials": materials,
        })
        .to_string()
    }

    /// As a good file.
    pub fn file(&self) -> GoodFile {
        let material = |part: &Part| MaterialFile {
            hs: part.code.to_owned(),
            value: decimal(part.value).to_string(),
            originating: Some(part.originating),
            ..MaterialFile::default()
        };
        GoodFile {
            hs: "8414.60".into(),
            hs_edition: Some("2012".into()),
            date: Some("2025-03-01".into()),
            produced_in: Some(vec!["MX".into()]),
            transaction_value: Some(decimal(self.price).to_string()),
            net_cost: Some(decimal(self.net_cost).to_string()),
            materials: Some(self.parts.iter().map(material).collect()),
            ..GoodFile::default()
        }
    }
}
