//! A compiled rule as the law's own sentence in English (the print-back of GN 11(o)).
//!
//! The regular form comes from the rule alone; `printed_as` then puts in what the official text prints otherwise.

mod goods;
mod requirement;

use super::{Alternative, Fact, FactId, Lead, Rule, RuleTable};
use std::collections::BTreeMap;

impl RuleTable {
    /// The sentence of a rule, paragraphs separated by line ends, without its designation.
    #[must_use]
    pub fn sentence(&self, rule: &Rule) -> String {
        rule.sentence(&self.facts)
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
        let printer = Printer { facts, numbered: self.is_numbered() };
        let labelled = self.lead.is_some() || !printer.numbered || self.alternatives.len() > 1;
        let lead = self.lead.as_ref().filter(|lead| !lead.implied).map(|lead| printer.lead(lead));
        let count = self.alternatives.len();
        let alternatives = self.alternatives.iter().enumerate().map(|(place, alternative)| {
            let label = if labelled { format!("({}) ", printer.label(0, place)) } else { String::new() };
            let depth = usize::from(labelled);
            format!("{label}{}{}", printer.alternative(alternative, depth), ending(place, count))
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

/// What closes an alternative.
const fn ending(place: usize, count: usize) -> &'static str {
    match count - place {
        1 => ".",
        2 => "; or",
        _ => ";",
    }
}

/// Prints the parts of one rule.
struct Printer<'a> {
    facts: &'a BTreeMap<FactId, Fact>,
    numbered: bool,
}

impl Printer<'_> {
    fn lead(&self, lead: &Lead) -> String {
        let goods = self.goods(&lead.goods);
        if lead.for_use_in.is_empty() {
            return format!("For {goods}:");
        }
        let vehicles: Vec<_> = lead.for_use_in.iter().map(|fact| self.noun(fact).to_owned()).collect();
        format!("For {goods} for use in a {}:", join(&vehicles, "or"))
    }

    fn alternative(&self, alternative: &Alternative, depth: usize) -> String {
        let to = self.goods(&alternative.to);
        let mut text = match &alternative.tariff_shift {
            None => format!("No change in tariff classification to {to}"),
            Some(shift) => format!("A change to {to}{}", self.tariff_shift(shift, &alternative.to, depth)),
        };
        text.push_str(&self.conditions(alternative, depth));
        text
    }

    /// The words by which the law names a fact; its id if it has none.
    fn noun<'f>(&'f self, fact: &'f str) -> &'f str {
        self.facts.get(fact).and_then(|fact| fact.noun.as_deref()).unwrap_or(fact)
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

/// `a`, `a or b`, `a, b or c`.
fn join(items: &[String], word: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {word} {last}", first.join(", ")),
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
mod tests {
    use super::super::{About, AlternativeEntry, Fact, InLanguages, RuleEntry, TariffShiftEntry};
    use std::collections::BTreeMap;

    fn facts() -> BTreeMap<String, Fact> {
        let question = InLanguages { en: "Is it?".into(), es: "¿Lo es?".into(), fr: "Est-ce ?".into() };
        let fact = |id: &str, noun: &str| {
            let noun = Some(noun.to_owned());
            (
                id.to_owned(),
                Fact { noun, about: About::Both, between: None, question: question.clone(), citation: "none".into() },
            )
        };
        [fact("pipe", "pipes"), fact("dyed-cloth", "cloth of {codes}, dyed,"), fact("truck", "truck")].into()
    }

    fn alternative(to: &str, from: &[&str]) -> AlternativeEntry {
        AlternativeEntry {
            to: to.into(),
            no_change: from.is_empty(),
            tariff_shift: (!from.is_empty()).then(|| shift(from)),
            regional_value_content: None,
            share: None,
            facts: Vec::new(),
            appendix: Vec::new(),
        }
    }

    fn shift(from: &[&str]) -> TariffShiftEntry {
        let list = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        TariffShiftEntry {
            from: list(from),
            from_more_than_one_of: Vec::new(),
            except: Vec::new(),
            except_more_than_one_of: Vec::new(),
            also: Vec::new(),
        }
    }

    fn sentence(id: &str, lead: Option<&str>, alternatives: Vec<AlternativeEntry>) -> String {
        let entry = RuleEntry {
            id: id.into(),
            from: None,
            until: None,
            lead: lead.map(str::to_owned),
            for_use_in: lead.iter().map(|_| "truck".to_owned()).collect(),
            lead_implied: false,
            any_of: alternatives,
            official_sha256: "0".repeat(64),
            printed_as: Vec::new(),
            differs: None,
            erratum: None,
        };
        entry.compile("rules[0]").unwrap().sentence(&facts())
    }

    #[test]
    fn a_lone_alternative_has_no_letter() {
        let one = alternative("pipe of 7304.11-7304.39", &["7304.49", "any other chapter"]);
        let expected =
            "A change to pipes of subheadings 7304.11 through 7304.39 from subheading 7304.49 or any other chapter.";
        assert_eq!(sentence("73-1", None, vec![one]), expected);
    }

    #[test]
    fn alternatives_are_lettered_as_the_rule_is_numbered_or_not() {
        let both = || vec![alternative("01", &["any other chapter"]), alternative("dyed-cloth of 5806", &[])];
        let first = "A change to chapter 1 from any other chapter; or";
        let second = "No change in tariff classification to cloth of heading 5806, dyed,.";
        assert_eq!(sentence("73-1", None, both()), format!("(A) {first}\n(B) {second}"));
        assert_eq!(sentence("73-7308@2022-07-01", None, both()), format!("(a) {first}\n(b) {second}"));
    }

    #[test]
    fn a_lead_names_what_the_goods_are_for() {
        let text = sentence("87-1", Some("a good of 8706"), vec![alternative("8706", &["any other heading"])]);
        let expected =
            "For a good of heading 8706 for use in a truck:\n(A) A change to heading 8706 from any other heading.";
        assert_eq!(text, expected);
    }
}
