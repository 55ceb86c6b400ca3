//! What a person who looks for a code is shown: the headings that hold a word, the subheadings of a heading, and the rules
//! in force for a code.
//!
//! Example: `pump` finds 84.13, which has 8413.70, whose rule is that of chapter 84 for pumps.

use crate::{Calculator, find, in_language};
use serde::Serialize;
use usmca::{GoodFile, HsCode, HsEdition, Language, Level, Problem};

/// How many headings are given at most; how many there are is said besides.
const SHOWN: usize = 60;

/// A chapter or heading.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Heading {
    /// Two or four digits.
    pub code: String,
    /// Its title.
    pub title: String,
}

/// The rules in force for a code.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RulesInForce {
    /// The title of the code, of its heading or chapter.
    pub title: String,
    /// The rules, none where the tables hold none.
    pub rules: Vec<RuleInForce>,
}

/// A rule in force, with what a reader needs beside the sentence.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RuleInForce {
    /// Chapter and number.
    pub id: String,
    /// The provision.
    pub citation: String,
    /// The law's sentence.
    pub sentence: String,
    /// The same in the language asked for, if that is not English.
    pub translation: Option<String>,
    /// The first day on which it holds.
    pub from: String,
    /// The last day on which it holds, if the law names one.
    pub until: Option<String>,
    /// What the tables apply otherwise than printed, and why.
    pub differs: Option<String>,
}

impl Calculator {
    /// The headings for a query, as JSON: `{"found": [{"code", "title"}], "total": n}`.
    ///
    /// Titles of the language come first; if none holds the words, those of the other languages are searched.
    #[must_use]
    pub fn find_json(&self, query: &str, language: Language) -> String {
        let others = Language::ALL.into_iter().filter(|other| *other != language);
        let mut languages = std::iter::once(language).chain(others);
        let found = languages.find_map(|one| Some(find(self.rules(), query, one)).filter(|found| !found.is_empty()));
        let found = found.unwrap_or_default();
        let title = |code: HsCode, title: &str| {
            let title = self.rules().titles().get(&code).map_or(title, |titles| titles.get(language));
            Heading { code: code.to_string(), title: title.to_owned() }
        };
        let shown: Vec<Heading> = found.iter().take(SHOWN).map(|(code, one)| title(*code, one)).collect();
        serde_json::json!({ "found": shown, "total": found.len() }).to_string()
    }

    /// What a chapter or heading of HS 2022 holds, as JSON: `{"title": "...", "codes": [{"code", "title"}]}`.
    ///
    /// A chapter holds headings with their titles, a heading subheadings without.
    #[must_use]
    pub fn contents_json(&self, code: &str, language: Language) -> String {
        let Ok(code) = code.parse::<HsCode>() else { return r#"{"title":"","codes":[]}"#.to_owned() };
        let level = if code.level() == Level::Chapter { Level::Heading } else { Level::Subheading };
        let within = |one: &HsCode| one.truncated(code.level()) == code;
        let subheadings = self.rules().nomenclature().subheadings_of(HsEdition::Hs2022).filter(within);
        let mut codes: Vec<HsCode> = subheadings.map(|one| one.truncated(level)).collect();
        codes.dedup();
        let title = |code: &HsCode| self.rules().titles().get(code).map_or("", |title| title.get(language)).to_owned();
        let codes: Vec<Heading> =
            codes.iter().map(|one| Heading { code: one.to_string(), title: title(one) }).collect();
        serde_json::json!({ "title": title(&code), "codes": codes }).to_string()
    }

    /// The rules in force for a code of an edition on a day, as JSON: `{"title", "rules": [...]}` or `{"problems": [...]}`.
    #[must_use]
    pub fn rules_in_force_json(&self, code: &str, edition: &str, on: &str, language: Language) -> String {
        match self.rules_in_force(code, edition, on, language) {
            Ok(rules) => serde_json::to_string(&rules).unwrap_or_default(),
            Err(problems) => serde_json::json!({ "problems": problems }).to_string(),
        }
    }

    /// The rules in force for a code of an edition on a day; an empty edition is the newest, an empty day is every day.
    ///
    /// # Errors
    /// The problems of the code, the edition or the day, by the keys of a good file, in the language.
    pub fn rules_in_force(
        &self,
        code: &str,
        edition: &str,
        on: &str,
        language: Language,
    ) -> Result<RulesInForce, Vec<Problem>> {
        let stated = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let file =
            GoodFile { hs: code.to_owned(), hs_edition: stated(edition), date: stated(on), ..GoodFile::default() };
        let begins = self.rules().edition().from;
        let shown = |rule: &usmca::Rule| RuleInForce {
            id: rule.id.clone(),
            citation: format!("GN 11(o) {}", rule.id),
            sentence: self.rules().sentence(rule),
            translation: (language != Language::En).then(|| self.rules().sentence_in(rule, language)),
            from: rule.from.unwrap_or(begins).to_string(),
            until: rule.until.map(|day| day.to_string()),
            differs: rule.differs.clone(),
        };
        let covering = self.rules_covering(&file).map_err(|problems| in_language(&problems, language))?;
        let rules = covering.into_iter().map(shown).collect();
        let title = code.parse::<HsCode>().ok().and_then(|code| self.rules().title(code, language)).unwrap_or_default();
        Ok(RulesInForce { title: title.to_owned(), rules })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn json(text: &str) -> Value {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn a_word_of_another_language_is_found_too_and_shown_in_ones_own() {
        let found = json(&Calculator::embedded().find_json("bombas", Language::En));
        let codes: Vec<&Value> = found["found"].as_array().unwrap().iter().map(|one| &one["code"]).collect();
        assert!(codes.contains(&&Value::from("8413")), "{found}");
        let title = found["found"].as_array().unwrap().iter().find(|one| one["code"] == "8413").unwrap();
        assert!(title["title"].as_str().unwrap().contains("pump"), "{title}");
    }

    #[test]
    fn a_heading_holds_its_subheadings_and_a_chapter_its_headings() {
        let calculator = Calculator::embedded();
        let heading = json(&calculator.contents_json("8413", Language::En));
        assert!(heading["codes"].as_array().unwrap().iter().any(|one| one["code"] == "8413.70"));
        let chapter = json(&calculator.contents_json("84", Language::Fr));
        assert_eq!(chapter["codes"].as_array().unwrap().first().unwrap()["code"], "8401");
        assert!(json(&calculator.contents_json("no", Language::En))["codes"].as_array().unwrap().is_empty());
    }

    #[test]
    fn the_rules_in_force_come_with_their_first_day() {
        let calculator = Calculator::embedded();
        let shown = json(&calculator.rules_in_force_json("8413.70", "2022", "2025-06-01", Language::Es));
        let rule = shown["rules"].as_array().unwrap().first().unwrap();
        assert!(rule["sentence"].as_str().unwrap().contains("A change to subheadings"), "{rule}");
        assert_eq!(rule["from"], "2020-07-01");
        assert!(rule["translation"].is_string());
        assert!(json(&calculator.rules_in_force_json("84", "x", "", Language::En))["problems"].is_array());
    }
}
