//! What is said of vehicles (Part 6): questions, figures and requirements, in each language.

mod en;
mod es;
mod fr;
mod table;

pub(super) use table::{cells, table};

use super::{Speaker, percent};
use crate::fraction::Fraction;
use crate::language::Language;
use crate::rules::CorePartCategory;
use crate::trace::{Automotive, AutomotiveMeasure};

/// The words of one language about vehicles.
pub(super) struct Words {
    question: fn(&Automotive<'_>) -> String,
    category: fn(CorePartCategory) -> &'static str,
    requirement: fn(Requirement) -> &'static str,
    /// purchases, material and manufacturing, technology, assembly, labor value content.
    terms: [&'static str; 5],
    more_than: fn(&str) -> String,
    at_least: fn(&str) -> String,
}

/// A requirement of Part 6 as a row of a table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Requirement {
    RegionalValueContent,
    CreditedContent,
    CoreParts,
    SuperCore,
    SteelAndAluminum,
    Steel,
    Aluminum,
    LaborValueContent,
    MaterialAndManufacturing,
    Averaging,
}

impl Language {
    const fn of_vehicles(self) -> &'static Words {
        match self {
            Language::En => &en::WORDS,
            Language::Es => &es::WORDS,
            Language::Fr => &fr::WORDS,
        }
    }
}

pub(super) fn question(language: Language, question: &Automotive<'_>) -> String {
    (language.of_vehicles().question)(question)
}

impl Speaker<'_> {
    pub(crate) fn requirement(&self, requirement: Requirement) -> &'static str {
        (self.language.of_vehicles().requirement)(requirement)
    }

    pub(crate) fn category(&self, category: CorePartCategory) -> &'static str {
        (self.language.of_vehicles().category)(category)
    }

    /// The formula, the value and the limit of a figure of Part 6.
    pub(super) fn automotive_measure(&self, measure: &AutomotiveMeasure) -> [String; 3] {
        let [_, net_cost, outside, _, originating, _] = self.words().abbreviations;
        let words = self.language.of_vehicles();
        let [bought, made, technology, assembly, labor] = words.terms;
        let points = || format!("{}%", measure.points().to_two_places());
        let (formula, value) = match measure {
            AutomotiveMeasure::CoreParts { net_cost: base, non_originating_value, .. } => {
                let formula =
                    format!("({net_cost} - {outside}) / {net_cost} = ({base} - {non_originating_value}) / {base}");
                (formula, percent(base.less(*non_originating_value), *base))
            }
            AutomotiveMeasure::Purchases { originating: part, purchases, .. } => {
                (format!("{originating} / {bought} = {part} / {purchases}"), points())
            }
            AutomotiveMeasure::MaterialAndManufacturing { expenditures, base, .. } => {
                (format!("{made} = {expenditures} / {base}"), points())
            }
            AutomotiveMeasure::LaborValueContent { points: of, .. } => {
                let mut formula = format!("{made} {} / {}", of.expenditures, of.base);
                if !of.technology_points().is_zero() {
                    let share = format!("{} / {}", of.technology, of.production_wages);
                    let counted = of.technology_points().to_two_places();
                    formula.push_str(&format!(" + {technology} {share} ({counted})"));
                }
                if let Some(credit) = of.assembly {
                    formula.push_str(&format!(" + {assembly} {credit}"));
                }
                (formula, points())
            }
            AutomotiveMeasure::WithCredit {
                net_cost: cost, non_originating_value, expenditures, base, above, ..
            } => {
                let content =
                    format!("({net_cost} - {outside}) / {net_cost} = ({cost} - {non_originating_value}) / {cost}");
                (format!("{content} + {labor}: {expenditures} / {base} - {above}"), points())
            }
            AutomotiveMeasure::AtLeast { stated, least } => {
                return [stated.to_string(), stated.to_string(), (words.at_least)(&least.to_string())];
            }
        };
        let (limit, exceed) = measure.limit();
        let limit = limit.to_string();
        let limit = if exceed { (words.more_than)(&limit) } else { (self.words().not_less_than)(&limit) };
        [formula, value, limit]
    }
}

/// A figure less what it is held against, in points, rounded half up to two places.
pub(crate) fn margin(figure: &Fraction, limit: &Fraction) -> String {
    if figure.is_less_than(limit) {
        format!("-{}", limit.minus(figure).to_two_places())
    } else {
        figure.minus(limit).to_two_places()
    }
}

/// A sentence that begins with a capital letter.
fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
