//! GoRules ZEN with the same rule as a decision graph, the input parsed from JSON as a service would get it.

use crate::goods::Sold;
use crate::{Row, timed};
use pollster::block_on;
use serde_json::Value;
use std::hint::black_box;
use std::sync::Arc;
use zen_engine::DecisionEngine;
use zen_engine::model::DecisionContent;

const RULE: &str = include_str!("rule.json");

pub fn row(goods: &[Sold], expected: &[bool]) -> Row {
    let content: DecisionContent = serde_json::from_str(RULE).expect("the rule is a decision graph");
    let mut decision = DecisionEngine::default().create_decision(Arc::new(content)).expect("a graph");
    decision.compile();
    let inputs: Vec<String> = goods.iter().map(Sold::json).collect();
    let originates = |input: &String| {
        let input: Value = serde_json::from_str(input).expect("JSON");
        let found = block_on(decision.evaluate(input.into())).expect("a result").result;
        found.dot("originating").and_then(|met| met.as_bool()).expect("a status")
    };
    assert!(inputs.iter().map(originates).eq(expected.iter().copied()), "ZEN finds another status");
    let nanoseconds = timed(&inputs, |input| {
        black_box(originates(input));
    });
    Row { name: "GoRules ZEN, JSON to status", nanoseconds }
}
