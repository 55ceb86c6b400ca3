//! One rule as a person writes it, turned into one rule as the engine holds it, with all its problems at once.

use super::{
    Alternative, AlternativeEntry, DatedEntry, Lead, RegionalValueContent, RegionalValueContentEntry, Rule, RuleEntry,
    Share, ShareEntry, Source, TariffShift, TariffShiftEntry, phrase,
};
use crate::amount::Percent;
use crate::date::Dated;
use crate::problem::{Message, Problem, ProblemKind};
use jiff::civil::Date;

/// Reads one rule; none if anything in it is a problem.
pub(super) fn rule(entry: &RuleEntry, at: &str, problems: &mut Vec<Problem>) -> Option<Rule> {
    let before = problems.len();
    let mut reader = Reader { problems };
    let from = reader.optional_date(entry.from.as_deref(), &format!("{at}.from"));
    let until = reader.optional_date(entry.until.as_deref(), &format!("{at}.until"));
    if from.zip(until).is_some_and(|(from, until)| until < from) {
        reader.problem(format!("{at}.until"), ProblemKind::Contradiction, "the rule ends before it begins");
    }
    let lead = reader.lead(entry, at);
    if entry.any_of.is_empty() {
        reader.problem(format!("{at}.any_of"), ProblemKind::Missing, "a rule has at least one alternative");
    }
    let alternatives = (entry.any_of.iter().enumerate())
        .filter_map(|(place, alternative)| reader.alternative(alternative, &format!("{at}.any_of[{place}]")))
        .collect();
    reader.hash(&entry.official_sha256, &format!("{at}.official_sha256"));
    (problems.len() == before).then(|| Rule {
        id: entry.id.clone(),
        from,
        until,
        lead,
        alternatives,
        official_sha256: entry.official_sha256.clone(),
        printed_as: entry.printed_as.iter().map(|d| (d.regular.clone(), d.printed.clone())).collect(),
        differs: entry.differs.clone(),
        erratum: entry.erratum.clone(),
    })
}

/// A regional value content, or the problems of it.
pub(super) fn content(
    entry: &RegionalValueContentEntry,
    at: &str,
    problems: &mut Vec<Problem>,
) -> RegionalValueContent {
    Reader { problems }.regional_value_content(entry, at)
}

impl RuleEntry {
    /// Reads this rule alone.
    ///
    /// # Errors
    /// Every problem of the rule; what only the whole table can tell (unknown facts, overlaps) is not among them.
    pub fn compile(&self, at: &str) -> Result<Rule, Vec<Problem>> {
        let mut problems = Vec::new();
        rule(self, at, &mut problems).ok_or(problems)
    }
}

/// Reads the parts of a rule and gathers the problems.
struct Reader<'a> {
    problems: &'a mut Vec<Problem>,
}

impl Reader<'_> {
    fn problem(&mut self, at: String, kind: ProblemKind, message: impl Into<Message>) {
        self.problems.push(Problem::new(at, kind, message));
    }

    /// The value, or none and a problem.
    fn value<T>(&mut self, at: &str, kind: ProblemKind, read: Result<T, String>) -> Option<T> {
        read.map_err(|message| self.problem(at.to_owned(), kind, message)).ok()
    }

    fn date(&mut self, text: &str, at: &str) -> Option<Date> {
        let read = text.parse().map_err(|_| "a date is a day such as \"2020-07-01\"".to_owned());
        self.value(at, ProblemKind::Date, read)
    }

    fn optional_date(&mut self, text: Option<&str>, at: &str) -> Option<Date> {
        text.and_then(|text| self.date(text, at))
    }

    fn percent(&mut self, text: &str, at: &str) -> Option<Percent> {
        let read = text.parse().map_err(|error: crate::AmountError| error.to_string());
        self.value(at, ProblemKind::Amount, read)
    }

    fn hash(&mut self, text: &str, at: &str) {
        let hexadecimal = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        if text.len() != 64 || !text.bytes().all(hexadecimal) {
            self.problem(at.to_owned(), ProblemKind::Hash, "a SHA-256 is 64 digits from 0 to f");
        }
    }

    fn lead(&mut self, entry: &RuleEntry, at: &str) -> Option<Lead> {
        let Some(text) = &entry.lead else {
            if entry.lead_implied || !entry.for_use_in.is_empty() {
                self.problem(format!("{at}.for"), ProblemKind::Missing, "a lead names its goods under \"for\"");
            }
            return None;
        };
        let goods = self.value(&format!("{at}.for"), ProblemKind::NotAccepted, phrase::goods(text))?;
        self.facts(&entry.for_use_in, &format!("{at}.for_use_in"));
        Some(Lead { goods, for_use_in: entry.for_use_in.clone(), implied: entry.lead_implied })
    }

    fn facts(&mut self, facts: &[String], at: &str) {
        for (place, fact) in facts.iter().enumerate().filter(|(_, fact)| !phrase::is_fact_id(fact)) {
            let message = format!("\"{fact}\" is not the id of a fact: small letters, digits and hyphens");
            self.problem(format!("{at}[{place}]"), ProblemKind::NotAccepted, message);
        }
    }

    fn alternative(&mut self, entry: &AlternativeEntry, at: &str) -> Option<Alternative> {
        let to = self.value(&format!("{at}.to"), ProblemKind::NotAccepted, phrase::goods(&entry.to));
        if entry.no_change == entry.tariff_shift.is_some() {
            let message = "an alternative has either a tariff_shift or no_change: true";
            self.problem(at.to_owned(), ProblemKind::Contradiction, message);
        }
        let tariff_shift =
            entry.tariff_shift.as_ref().map(|shift| self.tariff_shift(shift, &format!("{at}.tariff_shift")));
        let regional_value_content = (entry.regional_value_content.as_ref())
            .map(|content| self.regional_value_content(content, &format!("{at}.regional_value_content")));
        let share = entry.share.as_ref().and_then(|share| self.share(share, &format!("{at}.share")));
        self.facts(&entry.facts, &format!("{at}.facts"));
        self.facts(&entry.appendix, &format!("{at}.appendix"));
        Some(Alternative {
            to: to?,
            tariff_shift,
            regional_value_content,
            share,
            facts: entry.facts.clone(),
            appendix: entry.appendix.clone(),
        })
    }

    fn tariff_shift(&mut self, entry: &TariffShiftEntry, at: &str) -> TariffShift {
        let mut from = self.sources(&entry.from, &format!("{at}.from"));
        let groups = self.groups(&entry.from_more_than_one_of, &format!("{at}.from_more_than_one_of"));
        if !groups.is_empty() {
            from.push(Source::MoreThanOneOf(groups));
        }
        if entry.from.is_empty() && entry.from_more_than_one_of.is_empty() {
            let message = "a tariff shift says where materials come from, such as \"any other heading\"";
            self.problem(format!("{at}.from"), ProblemKind::Missing, message);
        }
        let but_one = format!("{at}.except_more_than_one_of");
        TariffShift {
            from,
            except: self.sources(&entry.except, &format!("{at}.except")),
            except_more_than_one_of: self.groups(&entry.except_more_than_one_of, &but_one),
            also: self.sources(&entry.also, &format!("{at}.also")),
        }
    }

    fn sources(&mut self, texts: &[String], at: &str) -> Vec<Source> {
        self.list(texts, at, phrase::source)
    }

    fn groups(&mut self, texts: &[String], at: &str) -> Vec<crate::hs::HsSet> {
        self.list(texts, at, phrase::codes)
    }

    fn list<T>(&mut self, texts: &[String], at: &str, read: fn(&str) -> Result<T, String>) -> Vec<T> {
        (texts.iter().enumerate())
            .filter_map(|(place, text)| self.value(&format!("{at}[{place}]"), ProblemKind::NotAccepted, read(text)))
            .collect()
    }

    fn regional_value_content(&mut self, entry: &RegionalValueContentEntry, at: &str) -> RegionalValueContent {
        if entry.transaction_value.is_none() && entry.net_cost.is_none() {
            let message = "a regional value content has a percentage under transaction_value, net_cost or both";
            self.problem(at.to_owned(), ProblemKind::Missing, message);
        }
        let transaction_value = entry.transaction_value.as_ref();
        let net_cost = entry.net_cost.as_ref();
        RegionalValueContent {
            transaction_value: transaction_value.and_then(|d| self.dated(d, &format!("{at}.transaction_value"))),
            net_cost: net_cost.and_then(|d| self.dated(d, &format!("{at}.net_cost"))),
        }
    }

    fn dated(&mut self, entry: &DatedEntry, at: &str) -> Option<Dated<Percent>> {
        match entry {
            DatedEntry::Always(text) => self.percent(text, at).map(Dated::Always),
            DatedEntry::Since(stages) if stages.is_empty() => {
                self.problem(at.to_owned(), ProblemKind::Missing, "a percentage since each date has at least one date");
                None
            }
            DatedEntry::Since(stages) => {
                let read = stages.iter().filter_map(|(day, text)| {
                    let at = format!("{at}[\"{day}\"]");
                    self.date(day, &at).zip(self.percent(text, &at))
                });
                Some(Dated::since(read.collect::<Vec<_>>()))
            }
        }
    }

    fn share(&mut self, entry: &ShareEntry, at: &str) -> Option<Share> {
        let at_least = self.percent(&entry.at_least, &format!("{at}.at_least"));
        let of = self.value(&format!("{at}.of"), ProblemKind::NotAccepted, phrase::codes(&entry.of));
        Some(Share { at_least: at_least?, by: entry.by, of: of? })
    }
}
