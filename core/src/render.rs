//! Words for the tree: every question, figure and assumption in English, Spanish and French.
//!
//! The tree holds no prose; this module is the only one that does. `en`, `es` and `fr` say the same things in the same
//! order, so a question that lacks a language does not compile.

mod accumulation;
mod advice;
mod assumption;
mod automotive;
mod choice;
mod cost;
mod document;
mod en;
mod es;
mod fr;
mod intermediate;
mod text;

pub use advice::advice_text;
pub(crate) use automotive::{Requirement, margin};
pub use document::{html, markdown};
pub use text::{Paint, Shown, Style, decides, text, wrapped};

use crate::amount::Amount;
use crate::determination::{Assumption, Criterion, Status};
use crate::language::Language;
use crate::rules::{Edition, Fact, Goods, Narrowed, RuleTable, Source};
use crate::trace::{Finding, Input, Measure, Missing, Question, Subject};

/// The words of one language.
pub(crate) struct Words {
    pub(crate) question: fn(&Speaker<'_>, &Question<'_>) -> String,
    pub(crate) ask: fn(Input) -> &'static str,
    pub(crate) ask_code: fn(&str, &str) -> String,
    pub(crate) assumption: fn(Assumption, &Edition) -> String,
    pub(crate) finding: fn(Finding) -> &'static str,
    pub(crate) verdict: fn(Status, Option<Criterion>) -> &'static str,
    pub(crate) source: fn(&Speaker<'_>, &Source) -> String,
    pub(crate) of_codes: fn(&str, &str) -> String,
    pub(crate) goods: &'static str,
    pub(crate) other_goods: &'static str,
    pub(crate) not_less_than: fn(&str) -> String,
    pub(crate) not_more_than: fn(&str) -> String,
    pub(crate) abbreviations: [&'static str; 6],
    pub(crate) label: fn(Label) -> &'static str,
}

/// Headings of a report.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Label {
    /// The rule.
    Rule,
    /// The figures.
    Figures,
    /// What Part 6 asks of a vehicle.
    Requirements,
    /// What is missing.
    Missing,
    /// What was assumed.
    Assumptions,
    /// The tree.
    Trace,
    /// The law.
    Law,
    /// The problems of a rejected input.
    Rejected,
    /// The rules are a scenario.
    NotLaw,
}

impl Language {
    pub(crate) const fn words(self) -> &'static Words {
        match self {
            Language::En => &en::WORDS,
            Language::Es => &es::WORDS,
            Language::Fr => &fr::WORDS,
        }
    }

    /// The heading of a part of a report.
    #[must_use]
    pub fn label(self, label: Label) -> &'static str {
        (self.words().label)(label)
    }

    /// The verdict; of a scenario it is never given without saying that it is not law.
    #[must_use]
    pub fn verdict(self, status: Status, criterion: Option<Criterion>, is_scenario: bool) -> String {
        let verdict = (self.words().verdict)(status, criterion);
        if is_scenario { format!("{verdict} ({})", self.label(Label::NotLaw)) } else { verdict.to_owned() }
    }

    /// Yes, no or unknown.
    #[must_use]
    pub fn finding(self, finding: Finding) -> &'static str {
        (self.words().finding)(finding)
    }
}

/// Says things about one law in one language.
pub(crate) struct Speaker<'a> {
    pub(crate) rules: &'a RuleTable,
    pub(crate) language: Language,
}

impl Speaker<'_> {
    fn words(&self) -> &'static Words {
        self.language.words()
    }

    pub(crate) fn question(&self, question: &Question<'_>) -> String {
        (self.words().question)(self, question)
    }

    /// The plain question behind a missing fact.
    pub(crate) fn ask(&self, missing: &Missing<'_>) -> String {
        let about = match missing.subject {
            Subject::Good => String::new(),
            Subject::Material(material) => format!(" ({})", material.label()),
        };
        let asked = match (missing.question, missing.range) {
            (Question::Fact(_, _, fact), _) => self.fact(fact).to_owned(),
            (Question::Stated(input, _), _) => (self.words().ask)(input).to_owned(),
            (_, Some(range)) => {
                let given = match missing.subject {
                    Subject::Material(material) => material.classification().given().to_string(),
                    Subject::Good => String::new(),
                };
                (self.words().ask_code)(&given, &range.to_string())
            }
            _ => self.question(&missing.question),
        };
        format!("{asked}{about}")
    }

    pub(crate) fn fact<'f>(&self, fact: &'f Fact) -> &'f str {
        fact.question.get(self.language)
    }

    /// Goods that a rule names, by their noun and their codes.
    fn goods(&self, goods: &Goods) -> String {
        let words = self.words();
        let codes = goods.codes.to_string();
        match &goods.narrowed {
            Narrowed::Described(id) => {
                let noun = self.rules.facts().get(id).and_then(|fact| fact.noun(self.language)).unwrap_or(id);
                if goods.codes.is_every_chapter() { noun.to_owned() } else { self.of_codes(noun, &codes) }
            }
            Narrowed::Other => self.of_codes(words.other_goods, &codes),
            _ => codes,
        }
    }

    /// Goods that a fact describes, and their codes.
    fn described(&self, fact: &Fact, codes: &str) -> String {
        self.of_codes(fact.noun(self.language).unwrap_or(self.words().goods), codes)
    }

    fn of_codes(&self, noun: &str, codes: &str) -> String {
        if noun.contains("{codes}") { noun.replace("{codes}", codes) } else { (self.words().of_codes)(noun, codes) }
    }

    fn source(&self, source: &Source) -> String {
        (self.words().source)(self, source)
    }

    /// The formula, the value and the limit of a figure.
    pub(crate) fn measure(&self, measure: &Measure) -> [String; 3] {
        let words = self.words();
        let [transaction_value, net_cost, non_originating, total_cost, originating, weight] = words.abbreviations;
        match measure {
            Measure::RegionalValueContent { method, base, non_originating_value, threshold } => {
                let name = match method {
                    crate::Method::TransactionValue => transaction_value,
                    crate::Method::NetCost => net_cost,
                };
                let formula =
                    format!("({name} - {non_originating}) / {name} = ({base} - {non_originating_value}) / {base}");
                let value = percent(base.less(*non_originating_value), *base);
                [formula, value, (words.not_less_than)(&threshold.to_string())]
            }
            Measure::DeMinimis { base, amount, value, limit, .. } => {
                let name = match base {
                    crate::Base::TransactionValue => transaction_value,
                    crate::Base::TotalCost => total_cost,
                    crate::Base::Weight => weight,
                };
                let formula = format!("{non_originating} / {name} = {value} / {amount}");
                [formula, percent(*value, *amount), (words.not_more_than)(&limit.to_string())]
            }
            Measure::Set { method, base, value, limit } => {
                let name = if *method == crate::Method::NetCost { net_cost } else { transaction_value };
                let formula = format!("{non_originating} / {name} = {value} / {base}");
                [formula, percent(*value, *base), (words.not_more_than)(&limit.to_string())]
            }
            Measure::Cost(one) => cost::measure(one, self.language),
            Measure::Automotive(one) => self.automotive_measure(one),
            Measure::Share { part, whole, threshold } => {
                let formula = format!("{originating} = {part} / {whole}");
                [formula, percent(*part, *whole), (words.not_less_than)(&threshold.to_string())]
            }
        }
    }
}

fn percent(part: Amount, whole: Amount) -> String {
    part.percent_of(whole).map_or_else(|| "-".to_owned(), |percent| format!("{percent}%"))
}
