//! Regorus with the same rule in Rego, the input parsed from JSON as a service would get it.

use crate::goods::Sold;
use crate::{Row, timed};
use regorus::{Engine, Value};
use std::hint::black_box;

const RULE: &str = include_str!("rule.rego");

pub fn row(goods: &[Sold], expected: &[bool]) -> Row {
    let mut engine = Engine::new();
    engine.add_policy("rule.rego".to_owned(), RULE.to_owned()).expect("the rule is Rego");
    let inputs: Vec<String> = goods.iter().map(Sold::json).collect();
    let mut originates = |input: &String| {
        engine.set_input(Value::from_json_str(input).expect("JSON"));
        engine.eval_rule("data.usmca.originating".to_owned()).expect("a value") == Value::from(true)
    };
    assert!(inputs.iter().map(&mut originates).eq(expected.iter().copied()), "Rego finds another status");
    let nanoseconds = timed(&inputs, |input| {
        black_box(originates(input));
    });
    Row { name: "Regorus, JSON to status", nanoseconds }
}
