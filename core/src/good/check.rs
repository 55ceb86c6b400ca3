//! The one door for goods: a good file in, a trusted good or every problem out.

mod accumulated;
mod automotive;
mod bill;
mod claim;
mod election;
mod evidence;
mod exchange;
mod intermediate;
mod inventory;
mod place;
mod value;

pub(super) use intermediate::excluded_within;

use place::{Below, In};

use super::cost::{self, Statement};
use super::{Closed, Elections, Good, GoodFile};
use crate::amount::Amount;
use crate::hs::HsRange;
use crate::party::Country;
use crate::problem::{Message, Problem, ProblemKind};
use crate::rules::{About, HsEdition, RuleTable};
use crate::says;
use crate::trace::Method;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::str::FromStr;

impl Good {
    /// Checks a good file against the tables, which know the codes and the facts.
    ///
    /// # Errors
    /// Every problem of the file, each with its place: malformed codes, codes that are in no table, amounts, dates,
    /// unknown facts, values that are not among those accepted, contradictions.
    pub fn check(file: &GoodFile, rules: &RuleTable) -> Result<Good, Vec<Problem>> {
        let mut check = Check {
            rules,
            edition: HsEdition::Hs2022,
            items_of_united_states: true,
            candidates: 0,
            day_of_good: None,
            ledger_rows: 0,
            designated: file.elections.as_ref().and_then(|one| one.intermediate.clone()).unwrap_or_default(),
            problems: Vec::new(),
        };
        let good = check.good(file);
        match good {
            Some(good) if check.problems.is_empty() => Ok(good.with_claims_held(rules)),
            _ => Err(check.problems),
        }
    }
}

/// What is being checked, and what is wrong so far.
pub(super) struct Check<'r> {
    pub(super) rules: &'r RuleTable,
    edition: HsEdition,
    items_of_united_states: bool,
    day_of_good: Option<Date>,
    /// How many codes all materials together may have.
    candidates: usize,
    /// How many rows the inventories of all materials together have.
    ledger_rows: usize,
    /// The ids and places listed in `elections.intermediate`.
    designated: Vec<String>,
    pub(super) problems: Vec<Problem>,
}

impl Check<'_> {
    fn good(&mut self, file: &GoodFile) -> Option<Good> {
        if let Some(text) = &file.hs_edition {
            self.edition = self.parse("hs_edition", ProblemKind::NotAccepted, text).unwrap_or(self.edition);
        }
        let imported_into = self.party("imported_into", file.imported_into.as_deref());
        // The items of the tables are those of the United States: another Party's item tells no more than its subheading.
        self.items_of_united_states = imported_into.is_none_or(|country| country == Country::US);
        let classification = self.classification("", &file.hs, &file.facts);
        let date = self.date(file.date.as_deref());
        self.day_of_good = date;
        self.facts("", &file.facts, About::Good);
        let materials = self.materials("materials", file.materials.as_deref().unwrap_or_default(), None);
        let automotive = self.automotive(file, classification.as_ref(), date, &materials);
        self.bounded_claims(&materials);
        self.designations(&materials);
        self.rejected_intermediate(file.verification.as_ref(), file.elections.as_ref(), &materials);
        let Statement { transaction_value, total_cost, net_cost, net_cost_from_bill, books } =
            cost::statement(self, file, &materials);
        let elections = self.elections(file.elections.as_ref());
        self.averaged(elections.averaging, file.quantity.is_some(), date);
        let closed = self.closed(file, elections);
        // A price that is not accepted, or that an average cannot use, is no base of anything.
        let priced = closed.iter().all(|(_, why)| !matches!(why, Closed::Unacceptable(_) | Closed::Averaged));
        self.within_net_cost(automotive.as_ref(), net_cost);
        let quantity = self.amount("quantity", file.quantity.as_deref());
        self.above_zero("quantity", quantity);
        let weight = self.amount("weight", file.weight.as_deref());
        self.above_zero("weight", weight);
        self.amount("volume", file.volume.as_deref());
        Some(Good {
            name: file.name.clone(),
            hs_edition: self.edition,
            date,
            produced_in: self.countries(file.produced_in.as_deref().unwrap_or_default()),
            imported_from: self.country("imported_from", file.imported_from.as_deref()),
            transaction_value: transaction_value.filter(|_| priced),
            total_cost,
            net_cost,
            net_cost_from_bill,
            closed,
            books,
            net_cost_from_costs: file.costs.is_some(),
            weight,
            wholly_obtained: self.paragraph(file.wholly_obtained.as_deref()),
            set: file.set == Some(true),
            facts: self.answered(file),
            materials,
            elections,
            transport: file.transport.clone().unwrap_or_default(),
            automotive,
            classification: classification?,
            self_produced: Vec::new(),
            ordinary: None,
        })
    }

    /// The methods that are not open: without an acceptable price, by an average, by a verification.
    fn closed(&mut self, file: &GoodFile, elections: Elections) -> Vec<(Method, Closed)> {
        let sale = file.sale.as_ref().and_then(|sale| self.sale("", sale, file.transaction_value.is_some()));
        let unacceptable = sale.map(|reason| (Method::TransactionValue, Closed::Unacceptable(reason)));
        let averaged = elections.averaging.map(|_| (Method::TransactionValue, Closed::Averaged));
        let of_vehicles = file.automotive.as_ref().and_then(|stated| stated.averaging.as_ref());
        let averaged_net_cost = of_vehicles.map(|_| (Method::TransactionValue, Closed::AveragedNetCost));
        let verified = self.verification(file.verification.as_ref());
        [unacceptable, averaged, averaged_net_cost, verified].into_iter().flatten().collect()
    }

    /// The facts as stated, and those that the countries of the trade answer.
    fn answered(&self, file: &GoodFile) -> BTreeMap<String, bool> {
        let mut facts = file.facts.clone();
        let country = |text: &Option<String>| text.as_ref()?.parse::<Country>().ok();
        let (Some(from), Some(into)) = (country(&file.imported_from), country(&file.imported_into)) else {
            return facts;
        };
        for (id, fact) in self.rules.facts() {
            let between = fact.between.as_ref().map(|[one, other]| [one.parse::<Country>(), other.parse::<Country>()]);
            if let Some([Ok(one), Ok(other)]) = between {
                let traded = (from, into) == (one, other) || (from, into) == (other, one);
                facts.entry(id.clone()).or_insert(traded);
            }
        }
        facts
    }

    pub(super) fn report(&mut self, at: &(impl Display + ?Sized), kind: ProblemKind, message: Message) {
        self.problems.push(Problem::new(at.to_string(), kind, message));
    }

    fn parse<T: FromStr<Err: Display>>(
        &mut self,
        at: &(impl Display + ?Sized),
        kind: ProblemKind,
        text: &str,
    ) -> Option<T> {
        text.parse().map_err(|error: T::Err| self.report(at, kind, says!("{0}, not {1}", error, quoted(text)))).ok()
    }

    pub(super) fn amount(&mut self, at: &(impl Display + ?Sized), text: Option<&str>) -> Option<Amount> {
        self.parse(at, ProblemKind::Amount, text?)
    }

    pub(super) fn above_zero(&mut self, at: &str, amount: Option<Amount>) -> Option<Amount> {
        if amount.is_some_and(|amount| !amount.is_positive()) {
            self.report(at, ProblemKind::Amount, says!("must be more than zero"));
        }
        amount
    }

    /// The amounts of a map whose names must be among those of the law; the sum of them.
    pub(super) fn named(
        &mut self,
        at: &(impl Display + ?Sized),
        amounts: &BTreeMap<String, String>,
        names: &[&str],
    ) -> Amount {
        let mut sum = Amount::ZERO;
        for (name, text) in amounts {
            let at = format!("{at}.{name}");
            if !names.contains(&name.as_str()) {
                self.report(&at, ProblemKind::UnknownKey, says!("unknown name; accepted: {0}", names.join(", ")));
            }
            sum = sum.plus(self.amount(&at, Some(text)).unwrap_or_default());
        }
        sum
    }

    fn date(&mut self, text: Option<&str>) -> Option<Date> {
        let date = self.day("date", text)?;
        let first = self.rules.edition().from;
        if date < first {
            self.report("date", ProblemKind::Date, says!("the Agreement entered into force on {0}", first));
        }
        Some(date)
    }

    fn day(&mut self, at: &str, text: Option<&str>) -> Option<Date> {
        let text = text?;
        let well_formed = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        let date = well_formed.then(|| text.parse::<Date>().ok()).flatten();
        if date.is_none() {
            let message = says!("a date is a day of the calendar as \"YYYY-MM-DD\", not {0}", quoted(text));
            self.report(at, ProblemKind::Date, message);
        }
        date
    }

    fn country(&mut self, at: &(impl Display + ?Sized), text: Option<&str>) -> Option<Country> {
        self.parse(at, ProblemKind::NotAccepted, text?)
    }

    fn party(&mut self, at: &str, text: Option<&str>) -> Option<Country> {
        let country = self.country(at, text)?;
        if !country.is_party() {
            self.report(at, ProblemKind::NotAccepted, says!("must be CA, MX or US"));
        }
        Some(country)
    }

    fn countries(&mut self, texts: &[String]) -> Vec<Country> {
        let places = texts.iter().enumerate();
        places.filter_map(|(place, text)| self.country(&format!("produced_in[{place}]"), Some(text))).collect()
    }

    fn paragraph(&mut self, text: Option<&str>) -> Option<char> {
        let text = text?;
        let mut letters = text.chars();
        match (letters.next(), letters.next()) {
            (Some(letter @ 'a'..='k'), None) => Some(letter),
            _ => {
                let message = says!("must be a paragraph of s. 3(1), \"a\" to \"k\", not {0}", quoted(text));
                self.report("wholly_obtained", ProblemKind::NotAccepted, message);
                None
            }
        }
    }

    pub(super) fn one_of<T: Copy>(
        &mut self,
        at: &(impl Display + ?Sized),
        text: Option<&str>,
        accepted: &[(&str, T)],
    ) -> Option<T> {
        let text = text?;
        let found = accepted.iter().find(|(name, _)| *name == text).map(|(_, value)| *value);
        if found.is_none() {
            let names: Vec<&str> = accepted.iter().map(|(name, _)| *name).collect();
            self.report(
                at,
                ProblemKind::NotAccepted,
                says!("must be one of {0}, not {1}", names.join(", "), quoted(text)),
            );
        }
        found
    }

    fn facts(&mut self, prefix: &(impl Display + ?Sized), facts: &BTreeMap<String, bool>, about: About) {
        for id in facts.keys().filter(|id| range_of_fact(id).is_none()) {
            let at = format!("{prefix}facts.{id}");
            match self.rules.facts().get(id).map(|fact| fact.about) {
                None => self.report(&at, ProblemKind::UnknownFact, says!("no rule asks for a fact {0}", quoted(id))),
                Some(asked) if asked != about && asked != About::Both && about != About::Both => {
                    let message = match asked {
                        About::Good => says!("this fact is asked of the good"),
                        _ => says!("this fact is asked of a material"),
                    };
                    self.report(&at, ProblemKind::NotAccepted, message);
                }
                Some(_) => {}
            }
        }
    }
}

/// `of-8538.90.60`: whether the thing is classified there in the nomenclature of the rules.
fn range_of_fact(id: &str) -> Option<HsRange> {
    id.strip_prefix("of-")?.parse().ok()
}

/// What was given, short enough to read.
fn quoted(text: &str) -> String {
    if text.chars().count() <= 40 {
        format!("{text:?}")
    } else {
        format!("{:?}...", text.chars().take(40).collect::<String>())
    }
}
