//! The origin calculator for the browser and for Node: text in, text out.

use usmca::{Language, SETS};
use usmca_wire::Calculator as Engine;
use wasm_bindgen::prelude::wasm_bindgen;

/// The law, loaded and ready to answer.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Calculator {
    engine: Engine,
}

#[wasm_bindgen]
impl Calculator {
    /// Loads the law that is embedded in this module.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Calculator {
        Calculator { engine: Engine::embedded() }
    }

    /// Decides a good file (JSON text) and gives the answer (JSON text) in `en`, `es` or `fr`; never fails.
    #[must_use]
    pub fn determine(&self, good: &str, language: &str) -> String {
        self.engine.answer_json(good, language.parse::<Language>().unwrap_or_default())
    }

    /// The rules for a code on a date, as JSON text: `{"rules": [...]}` or `{"problems": [...]}`.
    #[must_use]
    pub fn rule(&self, code: &str, on: &str) -> String {
        self.engine.rule_json(code, on)
    }

    /// The chapters and headings for a word or number, as JSON text: `{"found": [...], "total": n}`.
    #[must_use]
    pub fn find(&self, query: &str, language: &str) -> String {
        self.engine.find_json(query, language.parse::<Language>().unwrap_or_default())
    }

    /// The headings of a chapter or the subheadings of a heading, as JSON text: `{"title": "...", "codes": [...]}`.
    #[must_use]
    pub fn contents(&self, code: &str, language: &str) -> String {
        self.engine.contents_json(code, language.parse::<Language>().unwrap_or_default())
    }

    /// The rules in force for a code of an edition on a day, as JSON text: `{"title", "rules"}` or `{"problems"}`.
    #[must_use]
    pub fn rules_in_force(&self, code: &str, edition: &str, on: &str, language: &str) -> String {
        self.engine.rules_in_force_json(code, edition, on, language.parse::<Language>().unwrap_or_default())
    }

    /// What the page draws of a good file (JSON text), as JSON text: `{"value": [...], "shift": [...]}`.
    #[must_use]
    pub fn picture(&self, good: &str) -> String {
        self.engine.picture_json(good)
    }

    /// What would change the answer to a good file (JSON text), as JSON text.
    #[must_use]
    pub fn advise(&self, good: &str, language: &str) -> String {
        self.engine.advice_json(good, language.parse::<Language>().unwrap_or_default(), SETS)
    }
}

impl Default for Calculator {
    fn default() -> Self {
        Calculator::new()
    }
}
