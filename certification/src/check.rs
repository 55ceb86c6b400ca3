//! The nine minimum data elements of a certification, checked one after the other (Annex 5-A; Article 5.2).
//!
//! The same checks hold for a certification that is to be made and for one that somebody else wrote.

mod code;
mod party;
mod period;

use crate::element::Element;
use crate::file::{CertificationFile, LineFile};
use crate::finding::{Fault, Finding, Part};
use crate::statement;
use usmca::{Date, RuleTable};

/// Everything that is wrong or doubtful, in the order of the elements.
pub(crate) fn findings(file: &CertificationFile, rules: &RuleTable) -> Vec<Finding> {
    let mut check = Check { rules, found: Vec::new() };
    party::all(file, &mut check);
    if file.goods.is_empty() {
        check.report(Element::Good, "goods", Fault::Missing(Part::Goods));
    }
    for (place, line) in file.goods.iter().enumerate() {
        good(line, &format!("goods[{place}]"), &mut check);
    }
    period::blanket(file, &mut check);
    signature(file, &mut check);
    let mut found = check.found;
    found.sort_by_key(|one| one.element);
    found
}

/// The law, and what is wrong so far.
struct Check<'r> {
    rules: &'r RuleTable,
    found: Vec<Finding>,
}

impl Check<'_> {
    fn report(&mut self, element: Element, at: impl Into<String>, fault: Fault) {
        self.found.push(Finding { element: Some(element), at: at.into(), fault });
    }

    /// Reports a part that is not stated, and gives it if it is.
    fn needed<'f>(&mut self, text: Option<&'f String>, part: Part, element: Element, at: String) -> Option<&'f str> {
        let there = stated(text);
        if there.is_none() {
            self.report(element, at, Fault::Missing(part));
        }
        there
    }

    /// A day, or what is wrong with it.
    fn day(&mut self, text: Option<&String>, part: Part, element: Element, at: &str) -> Option<Date> {
        let text = self.needed(text, part, element, at.to_owned())?;
        match period::day(text) {
            period::Day::Certain(day) => {
                if day < self.rules.edition().from {
                    self.report(element, at, Fault::BeforeAgreement(part, day));
                }
                return Some(day);
            }
            period::Day::Ambiguous => self.report(element, at, Fault::AmbiguousDate(part, shown(text))),
            period::Day::Unreadable => self.report(element, at, Fault::NotAccepted(part, shown(text))),
        }
        None
    }
}

/// A text that says something.
fn stated(text: Option<&String>) -> Option<&str> {
    text.map(|text| text.trim()).filter(|text| !text.is_empty())
}

/// What was read, short enough for a message and without what does not show.
pub(crate) fn shown(text: &str) -> String {
    let visible: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).take(61).collect();
    if visible.chars().count() > 60 { format!("{}...", visible.chars().take(57).collect::<String>()) } else { visible }
}

fn good(line: &LineFile, at: &str, check: &mut Check<'_>) {
    let place = format!("{at}.description");
    if let Some(text) = check.needed(line.description.as_ref(), Part::Description, Element::Good, place.clone()) {
        // A number alone, or a word or two letters long, does not tell one good from another.
        if text.chars().filter(|letter| letter.is_alphabetic()).count() < 4 {
            check.report(Element::Good, place, Fault::Doubtful(Part::Description, shown(text)));
        }
    }
    code::check(line, at, check);
    let place = format!("{at}.criterion");
    if let Some(text) = check.needed(line.criterion.as_ref(), Part::Criterion, Element::Criterion, place.clone())
        && letter(text).is_none()
    {
        check.report(Element::Criterion, place, Fault::NotAccepted(Part::Criterion, shown(text)));
    }
}

/// The letter of a criterion, however it is written: `B`, `(b)`, `4.2(b)`, `Criterion B`.
pub(crate) fn letter(text: &str) -> Option<char> {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let last = words.last().map(|word| word.to_uppercase())?;
    let before = words.iter().rev().skip(1).map(|word| usmca_wire::unaccented(word));
    let usual =
        ["4", "2", "article", "articulo", "art", "criterion", "criterio", "critere", "usmca", "cusma", "t", "mec"];
    let certain = before.into_iter().all(|word| usual.contains(&word.as_str()));
    ['A', 'B', 'C', 'D'].into_iter().find(|letter| certain && last == letter.to_string())
}

fn signature(file: &CertificationFile, check: &mut Check<'_>) {
    let element = Element::Signature;
    let signature = file.signature.clone().unwrap_or_default();
    check.needed(signature.name.as_ref(), Part::Signature, element, "signature.name".to_owned());
    check.day(signature.date.as_ref(), Part::SignatureDate, element, "signature.date");
    match stated(file.statement.as_ref()) {
        None => check.report(element, "statement", Fault::Missing(Part::Statement)),
        Some(text) => {
            for part in statement::lacking(text) {
                check.report(element, "statement", Fault::Missing(part));
            }
        }
    }
}
