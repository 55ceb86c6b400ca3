//! What the page draws of a determination, read off its tree: how the value is made up, and what became of each material
//! in the change of classification (ss. 3(2), 5, 7).
//!
//! Example: a motor that makes the change `passes`; screws that do not, within de minimis, are `forgiven`.

use crate::{Calculator, Format, read};
use serde::Serialize;
use usmca::{Amount, Determination, Finding, Good, Measure, Method, Question, Step};

/// What is drawn.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Picture {
    /// One for each figure of the regional value content, in the order of the answer.
    pub value: Vec<ValueShown>,
    /// One for each material that was tested for the change of classification, where a rule asks for one.
    pub shift: Vec<ShiftShown>,
}

/// The parts of a base; they add up to it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ValueShown {
    /// `transaction_value` or `net_cost`.
    pub method: &'static str,
    /// The base.
    pub base: String,
    /// The value of non-originating materials.
    pub non_originating: String,
    /// The value of the materials of the bill that are stated to be originating, at most what is left of the base.
    pub originating: String,
    /// What remains: labor, overhead, profit.
    pub other: String,
    /// What the content must reach, in percent.
    pub threshold: String,
    /// Whether it is reached.
    pub finding: Finding,
}

/// A material, and what became of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ShiftShown {
    /// Its place in the file.
    pub at: String,
    /// Its name, or its place.
    pub label: String,
    /// `passes`, `fails`, `forgiven` (s. 5) or `open`.
    pub shift: &'static str,
}

impl Calculator {
    /// The picture of a good, from its JSON text; empty if it is refused.
    #[must_use]
    pub fn picture_json(&self, good: &str) -> String {
        let goods = read(good.as_bytes(), Format::Json);
        let file = match goods.as_slice() {
            [one] if one.problems.is_empty() => one.file.as_ref(),
            _ => None,
        };
        let picture = file.and_then(|file| {
            let good = Good::check(file, self.rules()).ok()?;
            Some(picture(&usmca::determine(self.rules(), &good)))
        });
        serde_json::to_string(&picture.unwrap_or_default()).unwrap_or_default()
    }
}

fn picture(determination: &Determination<'_>) -> Picture {
    let originating = originating(determination.good());
    let figures = determination.figures();
    let value = figures.iter().filter_map(|(step, measure)| value(step, measure, originating)).collect();
    let shift = shift(determination.trace()).map(|(tested, forgiven)| materials(tested, forgiven)).unwrap_or_default();
    Picture { value, shift }
}

/// The value of the materials that are called originating and not refuted.
fn originating(good: &Good) -> Amount {
    let counted = good.materials().iter().filter(|one| one.originating() == Some(true) && one.role().counts_in_value());
    counted.fold(Amount::default(), |sum, one| sum.plus(one.value()))
}

fn value(step: &Step<'_>, measure: &Measure, originating: Amount) -> Option<ValueShown> {
    let Measure::RegionalValueContent { method, base, non_originating_value, threshold } = measure else { return None };
    let rest = base.less(*non_originating_value).max(Amount::default());
    let originating = originating.min(rest);
    Some(ValueShown {
        method: match method {
            Method::TransactionValue => "transaction_value",
            Method::NetCost => "net_cost",
        },
        base: base.to_string(),
        non_originating: non_originating_value.to_string(),
        originating: originating.to_string(),
        other: rest.less(originating).to_string(),
        threshold: threshold.to_string(),
        finding: step.finding(),
    })
}

/// The change of classification on which the result rests, and whether de minimis forgives those who fail it.
fn shift<'s, 'a>(step: &'s Step<'a>) -> Option<(&'s Step<'a>, bool)> {
    let asks = |step: &&Step<'_>| matches!(step.question(), Question::TariffShift);
    match step.question() {
        Question::TariffShift => return Some((step, false)),
        Question::ShiftOrDeMinimis => {
            let tested = step.because().iter().find(asks)?;
            return Some((tested, tested.finding() != Finding::Met && step.finding() == Finding::Met));
        }
        _ => {}
    }
    let (agreeing, others): (Vec<_>, Vec<_>) =
        step.because().iter().partition(|reason| reason.finding() == step.finding());
    agreeing.into_iter().chain(others).find_map(shift)
}

fn materials(tested: &Step<'_>, forgiven: bool) -> Vec<ShiftShown> {
    let shown = |step: &Step<'_>| {
        let material = step.walk().find_map(|step| match step.question() {
            Question::MaterialShifts(one)
            | Question::SelfProducedShifts(one)
            | Question::SelfProducedItself(one)
            | Question::ShiftsOrDisregarded(one) => Some(one),
            _ => None,
        })?;
        let shift = match step.finding() {
            Finding::Met => "passes",
            _ if forgiven => "forgiven",
            Finding::NotMet => "fails",
            Finding::Unknown => "open",
        };
        Some(ShiftShown { at: material.at().to_owned(), label: material.label().to_owned(), shift })
    };
    tested.because().iter().filter_map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(good: &str) -> serde_json::Value {
        serde_json::from_str(&Calculator::embedded().picture_json(good)).unwrap()
    }

    /// A pump of 8413.70 needs a change from any other heading, or from its parts with a regional value content.
    #[test]
    fn parts_of_a_value_add_up_and_each_material_is_told() {
        let picture = drawn(
            r#"{"hs":"8413.70","hs_edition":"2022","date":"2025-06-01","produced_in":["MX"],"transaction_value":"100.00",
            "materials":[{"hs":"8413.91","value":"30.00","originating":false},{"hs":"8501.52","value":"20.00","originating":false},
            {"hs":"8483.10","value":"25.00","originating":true}]}"#,
        );
        let value = &picture["value"][0];
        assert_eq!(value["non_originating"], "50.00");
        assert_eq!(value["originating"], "25.00");
        assert_eq!(value["other"], "25.00");
        assert_eq!(value["base"], "100.00");
        let places: Vec<&str> =
            picture["shift"].as_array().unwrap().iter().map(|one| one["at"].as_str().unwrap()).collect();
        assert_eq!(places, ["materials[0]", "materials[1]"]);
        assert_eq!(picture["shift"][1]["shift"], "passes");
    }

    #[test]
    fn a_refused_good_has_no_picture() {
        assert_eq!(drawn("{}"), drawn("nonsense"));
        assert!(drawn("{}")["shift"].as_array().unwrap().is_empty());
    }
}
