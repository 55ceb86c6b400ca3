//! The query of a request: every parameter that is wrong is told at once.

use crate::endpoint::Parameter;
use crate::refusal::{Refusal, RefusalKind, RefusalProblem};
use usmca::{Language, MAXIMUM_SETS, SETS};
use usmca_certification::Written;

/// What a query asks, and what its silence stands for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Query {
    pub(crate) lang: Language,
    /// As it is written; the law says whether it is a day that it knows.
    pub(crate) on: String,
    pub(crate) hs_edition: String,
    pub(crate) sets: usize,
    pub(crate) strict: bool,
    pub(crate) format: Written,
}

impl Query {
    /// Reads a query that may hold these parameters.
    ///
    /// # Errors
    /// A parameter is unknown, stands twice, or is not acceptable.
    pub(crate) fn read(query: &str, known: &[Parameter]) -> Result<Query, Refusal> {
        let mut read = Query {
            lang: Language::default(),
            on: String::new(),
            hs_edition: String::new(),
            sets: SETS,
            strict: false,
            format: Written::Json,
        };
        let mut seen: Vec<Parameter> = Vec::new();
        let mut problems = Vec::new();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let told = match known.iter().find(|one| one.name() == name) {
                None => Err(unknown(known)),
                Some(one) if seen.contains(one) => Err("is given twice".to_owned()),
                Some(one) => {
                    seen.push(*one);
                    read.take(*one, &value)
                }
            };
            if let Err(message) = told {
                problems.push(RefusalProblem { at: name.into_owned(), kind: RefusalKind::Parameter, message });
            }
        }
        if problems.is_empty() { Ok(read) } else { Err(Refusal { problems }) }
    }

    fn take(&mut self, parameter: Parameter, value: &str) -> Result<(), String> {
        match parameter {
            Parameter::Lang => self.lang = value.parse()?,
            Parameter::On => value.clone_into(&mut self.on),
            Parameter::HsEdition => value.clone_into(&mut self.hs_edition),
            Parameter::Sets => {
                let number = value.parse().ok().filter(|number| (1..=MAXIMUM_SETS).contains(number));
                self.sets = number.ok_or_else(|| format!("must be a number from 1 to {MAXIMUM_SETS}"))?;
            }
            Parameter::Format => self.format = value.parse()?,
            Parameter::Strict => self.strict = value.parse().map_err(|_| "must be true or false".to_owned())?,
        }
        Ok(())
    }
}

fn unknown(known: &[Parameter]) -> String {
    let names: Vec<&str> = known.iter().map(|one| one.name()).collect();
    format!("is not a parameter here; known are {}", names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_parameter_that_is_wrong_is_told_at_once() {
        let known = [Parameter::Lang, Parameter::Sets];
        let refusal = Query::read("lang=de&sets=0&on=2025-01-01&lang=fr", &known).unwrap_err();
        let places: Vec<&str> = refusal.problems.iter().map(|one| one.at.as_str()).collect();
        assert_eq!(places, ["lang", "sets", "on", "lang"]);
        let read = Query::read("sets=3&lang=e%73", &known).unwrap();
        assert_eq!((read.lang, read.sets), (Language::Es, 3));
    }
}
