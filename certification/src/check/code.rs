//! Element 6: the code of six digits, the edition that has it, and what became of it in other editions (Annex 5-A).

use super::{Check, shown, stated};
use crate::element::Element;
use crate::file::LineFile;
use crate::finding::{Fault, Part};
use usmca::{HsCode, HsEdition, Level, Nomenclature};

/// A code that gathers more codes of another edition than this, such as all waste of a kind, tells nothing of one of them.
const TELLING: usize = 30;
/// The most codes that a message lists.
const LISTED: usize = 8;

pub(super) fn check(line: &LineFile, at: &str, check: &mut Check<'_>) {
    let element = Element::Good;
    let edition = edition(line, at, check);
    let place = format!("{at}.hs");
    let Some(text) = check.needed(line.hs.as_ref(), Part::Code, element, place.clone()) else { return };
    let Some(code) = code(text) else {
        let digits = text.chars().filter(char::is_ascii_digit).count();
        let only = text.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ' '));
        let fault = if only && (1..6).contains(&digits) {
            Fault::ShortCode(shown(text))
        } else {
            Fault::NotAccepted(Part::Code, shown(text))
        };
        return check.report(element, place, fault);
    };
    if code.length() < Level::Subheading.digits() {
        return check.report(element, place, Fault::ShortCode(shown(text)));
    }
    let six = code.truncated(Level::Subheading);
    if six != code {
        check.report(element, place.clone(), Fault::LongCode(six));
    }
    let nomenclature = check.rules.nomenclature();
    let having: Vec<HsEdition> =
        HsEdition::ALL.into_iter().filter(|edition| nomenclature.contains(*edition, six)).collect();
    let newest = having.last().copied();
    match (edition, newest) {
        (Some(stated), _) if !having.contains(&stated) => {
            check.report(element, place, Fault::NoSuchCode(six, Some(stated), having));
        }
        (_, None) => check.report(element, place, Fault::NoSuchCode(six, None, having)),
        (Some(stated), _) => elsewhere(six, stated, &place, check),
        (None, Some(newest)) => {
            if HsEdition::ALL.last() != Some(&newest) {
                check.report(element, place.clone(), Fault::OnlyOlder(six, newest));
            }
            elsewhere(six, newest, &place, check);
        }
    }
}

/// A code however it is spaced: `8413.70`, `8413 70`, `8413-70`.
fn code(text: &str) -> Option<HsCode> {
    let compact: String = text.chars().filter(|letter| !matches!(letter, ' ' | '-' | '\u{a0}')).collect();
    compact.parse().ok()
}

fn edition(line: &LineFile, at: &str, check: &mut Check<'_>) -> Option<HsEdition> {
    let text = stated(line.hs_edition.as_ref())?;
    let year: String = text.chars().filter(char::is_ascii_digit).collect();
    let edition = year.parse().ok();
    if edition.is_none() {
        check.report(Element::Good, format!("{at}.hs_edition"), Fault::NotAccepted(Part::Edition, shown(text)));
    }
    edition
}

/// What became of the code in later editions, and what it is in the edition in which the rules are written.
fn elsewhere(code: HsCode, of: HsEdition, place: &str, check: &mut Check<'_>) {
    let nomenclature = check.rules.nomenclature();
    let mut found = Vec::new();
    for to in HsEdition::ALL.into_iter().rev().filter(|to| *to > of) {
        let codes = successors(nomenclature, code, of, to);
        // The same change is told once, of the newest edition that has it.
        if found.iter().all(|(_, seen)| *seen != codes) {
            found.push((to, codes));
        }
    }
    if of != HsEdition::OF_RULES {
        found.push((HsEdition::OF_RULES, nomenclature.in_rule_edition(of, code)));
    }
    for (to, mut codes) in found {
        if codes.is_empty() || codes == [code] {
            continue;
        }
        let kept = codes.contains(&code) || to < of;
        let more = codes.len().saturating_sub(LISTED);
        codes.truncate(LISTED);
        check.report(Element::Good, place, Fault::Corresponds { code, of, to, codes, kept, more });
    }
}

/// The codes of a later edition that share a code of the rules' edition with this one.
fn successors(nomenclature: &Nomenclature, code: HsCode, of: HsEdition, to: HsEdition) -> Vec<HsCode> {
    let here = nomenclature.in_rule_edition(of, code);
    if nomenclature.contains(to, code) && nomenclature.in_rule_edition(to, code) == here && of != HsEdition::OF_RULES {
        return vec![code];
    }
    let shares = |later: &HsCode| {
        let there = nomenclature.in_rule_edition(to, *later);
        there.len() <= TELLING && there.iter().any(|one| here.contains(one))
    };
    nomenclature.subheadings_of(to).filter(shares).collect()
}
