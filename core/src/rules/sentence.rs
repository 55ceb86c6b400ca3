//! A compiled rule as the law's own sentence in English (the print-back of GN 11(o)), and in Spanish and French.
//!
//! The regular form comes from the rule alone; `printed_as` then puts in what the official text prints otherwise. The
//! structure of a sentence is one: `en`, `es` and `fr` only lend the words. Spanish and French are translations.

mod en;
mod es;
mod fr;
mod goods;
mod requirement;
mod words;

use super::{Alternative, Fact, FactId, Lead, Rule, RuleTable};
use crate::hs::{HsCode, Level};
use crate::language::Language;
use std::collections::BTreeMap;
use words::Words;

impl RuleTable {
    /// The sentence of a rule as the law prints it, paragraphs separated by line ends, without its designation.
    #[must_use]
    pub fn sentence(&self, rule: &Rule) -> String {
        rule.sentence(&self.facts)
    }

    /// The sentence in a language: the official one in English, a translation from the same tree in others.
    #[must_use]
    pub fn sentence_in(&self, rule: &Rule, language: Language) -> String {
        match language {
            Language::En => self.sentence(rule),
            _ => rule.regular_sentence_in(&self.facts, language),
        }
    }
}

impl Rule {
    /// The sentence as printed; `facts` lends the words for descriptions.
    #[must_use]
    pub fn sentence(&self, facts: &BTreeMap<FactId, Fact>) -> String {
        let regular = self.regular_sentence(facts);
        self.printed_as.iter().fold(regular, |text, (regular, printed)| text.replacen(regular, printed, 1))
    }

    /// The sentence in the regular form of such rules, before `printed_as`.
    #[must_use]
    pub fn regular_sentence(&self, facts: &BTreeMap<FactId, Fact>) -> String {
        self.regular_sentence_in(facts, Language::En)
    }

    fn regular_sentence_in(&self, facts: &BTreeMap<FactId, Fact>, language: Language) -> String {
        let printer = Printer { facts, numbered: self.is_numbered(), words: language.rule_words() };
        let labelled = self.lead.is_some() || !printer.numbered || self.alternatives.len() > 1;
        let lead = self.lead.as_ref().filter(|lead| !lead.implied).map(|lead| printer.lead(lead));
        let count = self.alternatives.len();
        let alternatives = self.alternatives.iter().enumerate().map(|(place, alternative)| {
            let label = if labelled { format!("({}) ", printer.label(0, place)) } else { String::new() };
            let depth = usize::from(labelled);
            format!("{label}{}{}", printer.alternative(alternative, depth), printer.ending(place, count))
        });
        lead.into_iter().chain(alternatives).collect::<Vec<_>>().join("\n")
    }

    /// Whether General Note 11(o) prints the rule with a number, as most are.
    #[must_use]
    pub fn is_numbered(&self) -> bool {
        let number = self.id.split('-').nth(1).unwrap_or_default();
        // Four digits are the heading of a rule that is named by its code.
        (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
    }
}

impl Language {
    /// The words of a rule's sentence.
    const fn rule_words(self) -> &'static dyn Words {
        match self {
            Language::En => &en::English,
            Language::Es => &es::Spanish,
            Language::Fr => &fr::French,
        }
    }
}

/// Prints the parts of one rule.
struct Printer<'a> {
    facts: &'a BTreeMap<FactId, Fact>,
    numbered: bool,
    words: &'a dyn Words,
}

impl Printer<'_> {
    fn lead(&self, lead: &Lead) -> String {
        let goods = self.goods(&lead.goods);
        let vehicles: Vec<_> = lead.for_use_in.iter().map(|fact| self.noun(fact).to_owned()).collect();
        let vehicles = (!vehicles.is_empty()).then(|| self.either(&vehicles));
        self.words.lead(&goods, vehicles.as_deref())
    }

    fn alternative(&self, alternative: &Alternative, depth: usize) -> String {
        let to = self.goods(&alternative.to);
        let mut text = match &alternative.tariff_shift {
            None => self.words.no_change_to(&to),
            Some(shift) => {
                format!("{}{}", self.words.change_to(&to), self.tariff_shift(shift, &alternative.to, depth))
            }
        };
        text.push_str(&self.conditions(alternative, depth));
        text
    }

    /// The words by which a rule names a fact; its id if it has none.
    fn noun<'f>(&'f self, fact: &'f str) -> &'f str {
        self.facts.get(fact).and_then(|fact| fact.noun(self.words.language())).unwrap_or(fact)
    }

    /// `a`, `a or b`, `a, b or c`.
    fn either(&self, items: &[String]) -> String {
        join(items, |next| self.words.or(next))
    }

    /// What closes an alternative.
    fn ending(&self, place: usize, count: usize) -> String {
        match count - place {
            1 => ".".to_owned(),
            2 => self.semicolon_or(),
            _ => ";".to_owned(),
        }
    }

    fn semicolon_or(&self) -> String {
        format!("; {}", self.words.or(""))
    }

    /// (A), (B) and within them (1), (2); in a rule without a number (a), (b) and within them (i), (ii).
    fn label(&self, depth: usize, place: usize) -> String {
        match (self.numbered, depth) {
            (true, 0) => letter(b'A', place),
            (true, _) => (place + 1).to_string(),
            (false, 0) => letter(b'a', place),
            (false, _) => roman(place + 1),
        }
    }

    /// Items on lines of their own, each with its label.
    fn list(&self, items: &[String], depth: usize, between: &str) -> String {
        let item = |(place, item): (usize, &String)| format!("({}) {item}", self.label(depth, place));
        items.iter().enumerate().map(item).collect::<Vec<_>>().join(&format!("{between}\n"))
    }
}

/// `a`, `a or b`, `a, b or c`; the word depends on what follows it.
fn join(items: &[String], word: impl Fn(&str) -> &'static str) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), word(last)),
    }
}

/// A code as Mexico and Canada print it: "76.01" is a heading.
fn dotted(code: HsCode, level: Level) -> String {
    let text = code.to_string();
    match (level, text.split_at_checked(2)) {
        (Level::Chapter, _) => code.chapter().to_string(),
        (Level::Heading, Some((chapter, heading))) => format!("{chapter}.{heading}"),
        _ => text,
    }
}

fn letter(first: u8, place: usize) -> String {
    let place = u8::try_from(place).unwrap_or(0);
    char::from(first.saturating_add(place)).to_string()
}

/// Small Roman numerals; no list of the law reaches twenty.
fn roman(number: usize) -> String {
    const PARTS: [(usize, &str); 5] = [(10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
    let mut rest = number;
    let mut text = String::new();
    for (value, digits) in PARTS {
        while rest >= value {
            text.push_str(digits);
            rest -= value;
        }
    }
    text
}

#[cfg(test)]
mod tests;
