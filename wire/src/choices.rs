//! The choices that the law leaves to the producer, each fixed in turn, and what the good is then (ss. 5(1), 7(1), 8(6)).
//!
//! A choice is shown where the law leaves at least two and the good asks for it: which they are is read off the tree of the
//! good with that choice open.

use crate::{Calculator, Format, Read, read_one};
use serde::Serialize;
use std::collections::BTreeSet;
use usmca::{
    Answer, Base, ContentFigure, Criterion, DeMinimisFigure, ElectionsFile, GoodFile, Input, MaterialFile, Method,
    Problem, Question, Status, Step,
};

/// So many designations of intermediate materials are tried at most, besides none.
const DESIGNATIONS: usize = 12;

/// What the good is with each choice.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Choices {
    /// The choices, those of one election together.
    pub choices: Vec<ChoiceShown>,
    /// How many self-produced materials were not tried as the one that is designated.
    pub not_tried: usize,
}

/// One choice, fixed.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct ChoiceShown {
    /// The key of `elections`: `method`, `de_minimis_base` or `intermediate`.
    pub election: &'static str,
    /// Its value; of `intermediate` the place of the one material that is designated, or nothing for none.
    pub choice: String,
    /// What the material is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Whether the good file makes this choice.
    pub made: bool,
    /// Whether the good originates.
    pub status: Status,
    /// The origin criterion, of a good that originates.
    pub criterion: Option<Criterion>,
    /// Every figure of a regional value content.
    pub regional_value_content: Vec<ContentFigure>,
    /// The figure of de minimis.
    pub de_minimis: Option<DeMinimisFigure>,
}

impl Calculator {
    /// What the good of a JSON text is with each choice, as JSON: `{"choices": [...]}` or `{"problems": [...]}`.
    #[must_use]
    pub fn choices_json(&self, good: &str) -> String {
        choices_to_json(&self.choices(&read_one(good.as_bytes(), Format::Json)))
    }

    /// What a good that was read is with each choice.
    ///
    /// # Errors
    /// Every problem of the good.
    pub fn choices(&self, read: &Read) -> Result<Choices, Vec<Problem>> {
        let stated = read.file.as_ref().and_then(|file| file.elections.clone()).unwrap_or_default();
        let open = |release: &dyn Fn(&mut ElectionsFile)| {
            let file = elected(read, release);
            self.determined(&file, |determination, _| Asked::of(determination.trace()))
        };
        let methods = open(&|elections| elections.method = None)?.methods;
        let bases = open(&|elections| elections.de_minimis_base = None)?.bases;
        let mut choices = Vec::new();
        for method in of_several(methods.iter().map(|one| one.key())) {
            let made = stated.method.as_deref() == Some(method);
            let fixed = elected(read, &|elections| elections.method = Some(method.to_owned()));
            choices.extend(self.shown(&fixed, ("method", method.to_owned(), None), made));
        }
        for base in of_several(bases.iter().map(|one| one.key())) {
            let made = stated.de_minimis_base.as_deref() == Some(base);
            let fixed = elected(read, &|elections| elections.de_minimis_base = Some(base.to_owned()));
            choices.extend(self.shown(&fixed, ("de_minimis_base", base.to_owned(), None), made));
        }
        let materials = read.file.as_ref().and_then(|file| file.materials.as_deref()).unwrap_or_default();
        let mut produced = Vec::new();
        if !methods.is_empty() {
            self_produced(materials, "materials", &mut produced);
        }
        let not_tried = produced.len().saturating_sub(DESIGNATIONS);
        if !produced.is_empty() {
            produced.truncate(DESIGNATIONS);
            produced.insert(0, Designated::default());
        }
        for Designated { at, id, name } in produced {
            let list: Vec<String> = id.into_iter().collect();
            let made = stated.intermediate.as_ref() == Some(&list);
            let fixed = elected(read, &|elections| elections.intermediate = Some(list.clone()));
            choices.extend(self.shown(&fixed, ("intermediate", at, name), made));
        }
        Ok(Choices { choices, not_tried })
    }

    /// The answer with a choice fixed; none if the file refuses it.
    fn shown(
        &self,
        fixed: &Read,
        (election, choice, name): (&'static str, String, Option<String>),
        made: bool,
    ) -> Option<ChoiceShown> {
        match self.answer(fixed, usmca::Language::En) {
            Answer::Determined(answer) => Some(ChoiceShown {
                election,
                choice,
                name,
                made,
                status: answer.status,
                criterion: answer.criterion,
                regional_value_content: answer.regional_value_content,
                de_minimis: answer.de_minimis,
            }),
            Answer::Rejected { .. } => None,
        }
    }
}

/// The choices, or the problems of the good, as JSON text.
#[must_use]
pub fn choices_to_json(choices: &Result<Choices, Vec<Problem>>) -> String {
    match choices {
        Ok(choices) => serde_json::to_string(choices).unwrap_or_default(),
        Err(problems) => serde_json::json!({ "problems": problems }).to_string(),
    }
}

/// The good with other elections.
fn elected(read: &Read, choose: &dyn Fn(&mut ElectionsFile)) -> Read {
    let with = |mut file: GoodFile| {
        choose(file.elections.get_or_insert_with(Default::default));
        file
    };
    Read { file: read.file.clone().map(with), problems: read.problems.clone() }
}

/// Choices of which there are at least two.
fn of_several<'k>(keys: impl Iterator<Item = &'k str>) -> Vec<&'k str> {
    let keys: Vec<&str> = keys.collect();
    if keys.len() < 2 { Vec::new() } else { keys }
}

/// The methods and the bases for which a tree asks.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Asked {
    methods: BTreeSet<Method>,
    bases: BTreeSet<Base>,
}

impl Asked {
    fn of(trace: &Step<'_>) -> Asked {
        let mut asked = Asked::default();
        for step in trace.walk() {
            match step.question() {
                Question::ByMethod(method) => {
                    asked.methods.insert(method);
                }
                Question::RegionalValueContent => {
                    // A method whose base the file does not state is asked for by that.
                    let stated = step.because().iter().filter_map(|one| match one.question() {
                        Question::Stated(Input::TransactionValue, _) => Some(Method::TransactionValue),
                        Question::Stated(Input::NetCost, _) => Some(Method::NetCost),
                        _ => None,
                    });
                    asked.methods.extend(stated);
                }
                Question::DeMinimisOn(base) if base != Base::Weight => {
                    asked.bases.insert(base);
                }
                _ => {}
            }
        }
        asked
    }
}

/// A material that may be designated, by its place, and by the word that names it in `elections`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Designated {
    at: String,
    id: Option<String>,
    name: Option<String>,
}

fn self_produced(materials: &[MaterialFile], list: &str, found: &mut Vec<Designated>) {
    for (place, one) in materials.iter().enumerate() {
        let at = format!("{list}[{place}]");
        if !one.made_from.is_empty() {
            let id = Some(one.id.clone().unwrap_or_else(|| at.clone()));
            found.push(Designated { at: at.clone(), id, name: one.name.clone() });
            self_produced(&one.made_from, &format!("{at}.made_from"), found);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choices(good: &str) -> serde_json::Value {
        serde_json::from_str(&Calculator::embedded().choices_json(good)).unwrap()
    }

    /// A pump whose parts, 58.00 of a price of 120.00, do not change heading: 51.67 percent of the price where 60 are asked,
    /// and 42.00 of a net cost of 100.00 where 50 are.
    const PUMP: &str = r#"{"hs":"8413.70","date":"2025-06-01","produced_in":["MX"],"transaction_value":"120.00",
        "net_cost":"100.00","elections":{"method":"net_cost"},"materials":[
        {"hs":"8413.91","value":"58.00","originating":false}]}"#;

    #[test]
    fn each_method_is_tried_and_the_one_that_is_made_is_told() {
        let told = choices(PUMP);
        let list = told["choices"].as_array().unwrap();
        let method = |place: usize| (&list[place]["choice"], &list[place]["made"], &list[place]["status"]);
        assert_eq!(list.len(), 2, "{told}");
        assert_eq!(method(0), (&"transaction_value".into(), &false.into(), &"non_originating".into()));
        assert_eq!(method(1), (&"net_cost".into(), &true.into(), &"non_originating".into()));
        assert_eq!(list[0]["regional_value_content"][0]["percent"], "51.67");
        assert_eq!(list[1]["regional_value_content"][0]["percent"], "42.00");
    }

    #[test]
    fn a_good_without_a_content_has_no_choice_and_a_refused_one_has_problems() {
        assert_eq!(
            choices(r#"{"hs":"0101.21","wholly_obtained":"d","produced_in":["MX"]}"#)["choices"],
            serde_json::json!([])
        );
        assert!(choices("{}")["problems"].as_array().is_some_and(|all| !all.is_empty()));
    }

    #[test]
    fn a_self_produced_material_is_designated_or_not() {
        let good = PUMP.replace(
            r#""materials":["#,
            r#""materials":[{"name":"rotor","hs":"8413.91","value":"20.00",
            "originating":true,"made_from":[{"hs":"7326.90","value":"9.00","originating":false}]},"#,
        );
        let told = choices(&good);
        let list: Vec<_> =
            told["choices"].as_array().unwrap().iter().filter(|one| one["election"] == "intermediate").collect();
        assert_eq!(list.len(), 2, "{told}");
        assert_eq!((&list[0]["choice"], &list[1]["name"]), (&"".into(), &"rotor".into()));
        let percent = |place: usize| list[place]["regional_value_content"][0]["percent"].clone();
        assert_eq!((percent(0), percent(1)), ("33.00".into(), "42.00".into()));
    }
}
