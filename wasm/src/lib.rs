//! The origin calculator for the browser and for Node: text in, text out; what is printed is bytes.

use usmca::{Date, Language, SETS};
use usmca_certification::{Certification, Options, certify, lacking_words, lint, pdf, to_json};
use usmca_wire::{Calculator as Engine, Format, Read};
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
        self.engine.answer_json(good, spoken(language))
    }

    /// The rules for a code on a date, as JSON text: `{"rules": [...]}` or `{"problems": [...]}`.
    #[must_use]
    pub fn rule(&self, code: &str, on: &str) -> String {
        self.engine.rule_json(code, on)
    }

    /// The chapters and headings for a word or number, as JSON text: `{"found": [...], "total": n}`.
    #[must_use]
    pub fn find(&self, query: &str, language: &str) -> String {
        self.engine.find_json(query, spoken(language))
    }

    /// The headings of a chapter or the subheadings of a heading, as JSON text: `{"title": "...", "codes": [...]}`.
    #[must_use]
    pub fn contents(&self, code: &str, language: &str) -> String {
        self.engine.contents_json(code, spoken(language))
    }

    /// The rules in force for a code of an edition on a day, as JSON text: `{"title", "rules"}` or `{"problems"}`.
    #[must_use]
    pub fn rules_in_force(&self, code: &str, edition: &str, on: &str, language: &str) -> String {
        self.engine.rules_in_force_json(code, edition, on, spoken(language))
    }

    /// What the page draws of a good file (JSON text), as JSON text: `{"value": [...], "shift": [...]}`.
    #[must_use]
    pub fn picture(&self, good: &str) -> String {
        self.engine.picture_json(good)
    }

    /// What would change the answer to a good file (JSON text), as JSON text.
    #[must_use]
    pub fn advise(&self, good: &str, language: &str) -> String {
        self.engine.advice_json(good, spoken(language), SETS)
    }

    /// What a good file (JSON text) gives with each of the producer's choices, as JSON text.
    #[must_use]
    pub fn choices(&self, good: &str) -> String {
        self.engine.choices_json(good)
    }

    /// The certification of origin that a certification file (JSON text) asks for, or why there is none, as JSON text.
    #[must_use]
    pub fn certify(&self, file: &str, language: &str) -> String {
        to_json(&self.certified(file, language))
    }

    /// The same certification as a PDF.
    ///
    /// # Errors
    /// Why there is none, as JSON text: it is refused or rejected, or the fonts lack a letter.
    pub fn certification_pdf(&self, file: &str, language: &str) -> Result<Vec<u8>, String> {
        let certification = self.certified(file, language);
        match &certification {
            Certification::Certified(certified) => {
                pdf(certified).map_err(|problems| to_json(&Certification::Rejected { problems }))
            }
            _ => Err(to_json(&certification)),
        }
    }

    /// The claims of origin in a good file (JSON text) that no supplier's declaration supports from one day until another, as
    /// JSON text: a list of findings, empty if the good or a day cannot be read.
    #[must_use]
    pub fn lacking(&self, good: &str, from: &str, until: &str, language: &str) -> String {
        let goods = usmca_wire::read(good.as_bytes(), Format::Json);
        let file = goods.first().and_then(|one| one.file.as_ref());
        let found = match (file, from.parse::<Date>(), until.parse::<Date>()) {
            (Some(file), Ok(from), Ok(until)) => lacking_words(file, (from, until), spoken(language)),
            _ => Vec::new(),
        };
        to_json(&found)
    }

    /// What is wrong with a certification that anyone wrote, as data or as pasted text, as JSON text.
    #[must_use]
    pub fn lint(&self, certification: &str, language: &str) -> String {
        to_json(&lint(self.engine.rules(), certification.as_bytes(), None).report(spoken(language)))
    }

    /// The answer to a good file (JSON text) as a report in PDF; one that is refused is a report of its problems.
    #[must_use]
    pub fn report_pdf(&self, good: &str, language: &str) -> Vec<u8> {
        let language = spoken(language);
        let answers = usmca_wire::read(good.as_bytes(), Format::Json).into_iter().map(|one| {
            let name = one.file.as_ref().map(|file| file.name.clone().unwrap_or_else(|| file.hs.clone()));
            (name.unwrap_or_default(), self.engine.answer(&one, language))
        });
        usmca_pdf::report(&answers.collect::<Vec<_>>(), language)
    }
}

impl Calculator {
    fn certified(&self, file: &str, language: &str) -> Certification {
        // There are no files beside a page: a good stands within the certification file.
        let load =
            |_: &str| -> Result<Vec<Read>, String> { Err("must stand here itself, not in another file".to_owned()) };
        let options = Options { language: spoken(language), strict: false };
        certify(&self.engine, file.as_bytes(), Format::Json, &load, options)
    }
}

fn spoken(language: &str) -> Language {
    language.parse().unwrap_or_default()
}

impl Default for Calculator {
    fn default() -> Self {
        Calculator::new()
    }
}
