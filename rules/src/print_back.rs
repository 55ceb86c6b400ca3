//! Holds the sentence of every compiled rule against the hash of its official sentence.

use crate::hash::sha256;
use std::collections::BTreeMap;
use usmca::{Problem, ProblemKind, Rule, RuleTable};

/// How many rules there are, and how many of them print back.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Count {
    /// All rules.
    pub rules: usize,
    /// Those whose sentence is the official one in the regular form.
    pub exact: usize,
    /// Those whose sentence is the official one, with departures of the printed text that the rule lists.
    pub with_departures: usize,
    /// Those that say why their sentence is another.
    pub differing: usize,
    /// Those whose sentence is another, without a reason.
    pub unexplained: usize,
}

/// Which rules print back.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PrintBack {
    /// Ids of rules whose sentence is the official one in the regular form.
    pub exact: Vec<String>,
    /// Ids of rules whose sentence is the official one, with departures that the rule lists.
    pub with_departures: Vec<String>,
    /// Ids of rules that say why their sentence is another, with the reason.
    pub differing: Vec<(String, String)>,
    /// Ids of rules whose sentence is another, without a reason.
    pub unexplained: Vec<String>,
    /// Ids of rules that claim to differ and do not, with the reason that they give.
    pub needlessly_differing: Vec<(String, String)>,
    /// Rules with a number in GN 11(o) (`84-3`), by chapter.
    pub numbered: BTreeMap<u8, Count>,
    /// Rules printed without a number (`73-7308.10@2022-07-01`), by chapter.
    pub unnumbered: BTreeMap<u8, Count>,
}

/// Prints every rule and compares it, without its white space, with `official_sha256`.
///
/// ```
/// let back = usmca_rules::print_back(usmca_rules::law());
/// assert_eq!(back.total().rules, usmca_rules::law().rules().len());
/// ```
#[must_use]
pub fn print_back(table: &RuleTable) -> PrintBack {
    let mut back = PrintBack::default();
    for rule in table.rules() {
        let printed = without_white_space(&table.sentence(rule));
        back.add(rule, sha256(printed.as_bytes()) == rule.official_sha256);
    }
    back
}

impl PrintBack {
    /// The counts of all chapters, numbered and unnumbered.
    #[must_use]
    pub fn total(&self) -> Count {
        self.numbered.values().chain(self.unnumbered.values()).fold(Count::default(), |sum, count| Count {
            rules: sum.rules + count.rules,
            exact: sum.exact + count.exact,
            with_departures: sum.with_departures + count.with_departures,
            differing: sum.differing + count.differing,
            unexplained: sum.unexplained + count.unexplained,
        })
    }

    /// The rules that do not print back and do not say why, and those that say why and do print back.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let unexplained = self.unexplained.iter().map(|id| {
            let message = "does not print as the official sentence: correct it, list what is printed otherwise under \
                           `printed_as`, or say why under `differs`";
            Problem::new(format!("rule {id}"), ProblemKind::Hash, message)
        });
        let needless = self.needlessly_differing.iter().map(|(id, reason)| {
            let message = format!("prints as the official sentence: leave out `differs` (\"{reason}\")");
            Problem::new(format!("rule {id}"), ProblemKind::Hash, message)
        });
        unexplained.chain(needless).collect()
    }

    fn add(&mut self, rule: &Rule, same: bool) {
        let by_chapter = if is_numbered(&rule.id) { &mut self.numbered } else { &mut self.unnumbered };
        let count = by_chapter.entry(chapter(&rule.id)).or_default();
        count.rules += 1;
        match (same, &rule.differs) {
            (false, Some(reason)) => {
                count.differing += 1;
                self.differing.push((rule.id.clone(), reason.clone()));
            }
            (false, None) => {
                count.unexplained += 1;
                self.unexplained.push(rule.id.clone());
            }
            (true, claimed) => {
                let (number, list) = if rule.printed_as.is_empty() {
                    (&mut count.exact, &mut self.exact)
                } else {
                    (&mut count.with_departures, &mut self.with_departures)
                };
                *number += 1;
                list.push(rule.id.clone());
                self.needlessly_differing.extend(claimed.iter().map(|reason| (rule.id.clone(), reason.clone())));
            }
        }
    }
}

/// The text as it is hashed: extraction from print loses and adds spaces, so none counts.
fn without_white_space(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

fn chapter(id: &str) -> u8 {
    id.split('-').next().and_then(|chapter| chapter.parse().ok()).unwrap_or_default()
}

/// Whether the id is a chapter and a number of GN 11(o), `84-3`.
fn is_numbered(id: &str) -> bool {
    let number = id.split_once('-').map_or("", |(_, number)| number);
    (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(id: &str, differs: Option<&str>, departs: bool) -> Rule {
        let departure = || ("heading".to_owned(), "headings".to_owned());
        Rule {
            id: id.to_owned(),
            from: None,
            until: None,
            lead: None,
            alternatives: Vec::new(),
            official_sha256: String::new(),
            printed_as: departs.then(departure).into_iter().collect(),
            differs: differs.map(str::to_owned),
            erratum: None,
        }
    }

    #[test]
    fn rules_are_counted_by_chapter_and_kind() {
        let mut back = PrintBack::default();
        back.add(&rule("84-1", None, false), true);
        back.add(&rule("84-2", None, true), true);
        back.add(&rule("84-3", Some("a table"), false), false);
        back.add(&rule("84-4", None, true), false);
        back.add(&rule("73-7308.10@2022-07-01", Some("a note"), false), true);
        let count = Count { rules: 4, exact: 1, with_departures: 1, differing: 1, unexplained: 1 };
        assert_eq!(back.numbered, [(84, count)].into());
        assert_eq!(back.unnumbered, [(73, Count { rules: 1, exact: 1, ..Count::default() })].into());
        assert_eq!(back.total().rules, 5);
        let places: Vec<_> = back.problems().into_iter().map(|problem| problem.at).collect();
        assert_eq!(places, ["rule 84-4", "rule 73-7308.10@2022-07-01"]);
    }

    #[test]
    fn every_rule_of_the_law_prints_back_or_says_why() {
        let back = print_back(crate::law());
        assert_eq!(back.problems().iter().map(ToString::to_string).collect::<Vec<_>>(), [""; 0]);
        assert_eq!(back.total().unexplained, 0);
    }

    #[test]
    fn white_space_does_not_count() {
        assert_eq!(without_white_space("A change\n  to 7601.\u{a0}10"), "Achangeto7601.10");
    }
}
