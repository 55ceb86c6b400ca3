//! Checks that need the whole law: codes against the nomenclature, facts against their files.

use crate::hs::{HsCode, HsSet};
use crate::problem::{Message, Problem, ProblemKind};
use crate::rules::{Erratum, FactsFile, Goods, HsEdition, Narrowed, Nomenclature, RuleEntry, Source, phrase};

/// What phrases are checked against, and the problems found so far.
pub(super) struct Checker<'a> {
    facts: &'a FactsFile,
    nomenclature: &'a Nomenclature,
    problems: Vec<Problem>,
}

impl<'a> Checker<'a> {
    pub(super) const fn new(facts: &'a FactsFile, nomenclature: &'a Nomenclature) -> Self {
        Checker { facts, nomenclature, problems: Vec::new() }
    }

    pub(super) fn report(&mut self, at: &str, kind: ProblemKind, message: impl Into<Message>) {
        self.problems.push(Problem::new(at, kind, message));
    }

    pub(super) const fn problems(&mut self) -> &mut Vec<Problem> {
        &mut self.problems
    }

    pub(super) fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    /// Everything in an entry that can be checked even if another part of it is malformed.
    pub(super) fn entry(&mut self, entry: &RuleEntry, at: &str) {
        let erratum = entry.erratum.as_ref();
        if let Some(Ok(lead)) = entry.lead.as_deref().map(phrase::goods) {
            self.lead(&lead, &format!("{at}.for"), erratum);
        }
        self.fact_list(&entry.for_use_in, &format!("{at}.for_use_in"));
        for (place, alternative) in entry.any_of.iter().enumerate() {
            let at = format!("{at}.any_of[{place}]");
            self.goods_phrase(&alternative.to, &format!("{at}.to"), erratum);
            self.fact_list(&alternative.facts, &format!("{at}.facts"));
            self.fact_list(&alternative.appendix, &format!("{at}.appendix"));
            if let Some(shift) = &alternative.tariff_shift {
                let at = format!("{at}.tariff_shift");
                self.source_phrases(&shift.from, &format!("{at}.from"), erratum);
                self.source_phrases(&shift.except, &format!("{at}.except"), erratum);
                self.source_phrases(&shift.also, &format!("{at}.also"), erratum);
                self.groups(&shift.from_more_than_one_of, &format!("{at}.from_more_than_one_of"), erratum);
                self.groups(&shift.except_more_than_one_of, &format!("{at}.except_more_than_one_of"), erratum);
            }
            if let Some(share) = &alternative.share {
                self.code_phrase(&share.of, &format!("{at}.share.of"), erratum);
            }
        }
    }

    /// The codes and the description of a lead, which may speak of trade instead of naming goods.
    fn lead(&mut self, goods: &Goods, at: &str, erratum: Option<&Erratum>) {
        self.codes(&goods.codes, at, erratum);
        if let Narrowed::Described(fact) = &goods.narrowed {
            self.fact(fact, at);
        }
    }

    /// The codes and the description of named goods.
    pub(super) fn goods(&mut self, goods: &Goods, at: &str, erratum: Option<&Erratum>) {
        self.lead(goods, at, erratum);
        if let Narrowed::Described(fact) = &goods.narrowed
            && self.facts.get(fact).is_some_and(|fact| fact.noun.is_none())
        {
            let message = format!("the fact \"{fact}\" names goods here: give it a `noun`");
            self.report(at, ProblemKind::Missing, message);
        }
    }

    /// Both ends of every range exist in the edition of the rules, or an erratum of the rule names the misprint.
    pub(super) fn codes(&mut self, codes: &HsSet, at: &str, erratum: Option<&Erratum>) {
        for range in codes.ranges() {
            let ends = [range.first(), range.last()];
            for code in ends.into_iter().take(if range.is_single() { 1 } else { 2 }) {
                if !self.nomenclature.contains(HsEdition::OF_RULES, code) && !names(erratum, code) {
                    let of_rules = HsEdition::OF_RULES;
                    let message = format!("{code} is not in HS {of_rules}: correct it or explain it in `erratum`");
                    self.report(at, ProblemKind::Code, message);
                }
            }
        }
    }

    fn fact(&mut self, fact: &str, at: &str) {
        if !self.facts.contains_key(fact) {
            let message = format!("no fact \"{fact}\": use an id of the files of facts or define it there");
            self.report(at, ProblemKind::UnknownFact, message);
        }
    }

    pub(super) fn fact_list(&mut self, facts: &[String], at: &str) {
        for (place, fact) in facts.iter().enumerate() {
            self.fact(fact, &format!("{at}[{place}]"));
        }
    }

    // Phrases that cannot be read are reported where the entry is compiled.

    fn goods_phrase(&mut self, text: &str, at: &str, erratum: Option<&Erratum>) {
        if let Ok(goods) = phrase::goods(text) {
            self.goods(&goods, at, erratum);
        }
    }

    fn source_phrases(&mut self, texts: &[String], at: &str, erratum: Option<&Erratum>) {
        for (place, text) in texts.iter().enumerate() {
            let at = format!("{at}[{place}]");
            match phrase::source(text) {
                Ok(Source::Goods(goods)) => self.goods(&goods, &at, erratum),
                Ok(Source::OtherWithin(_, codes)) => self.codes(&codes, &at, erratum),
                _ => {}
            }
        }
    }

    fn groups(&mut self, texts: &[String], at: &str, erratum: Option<&Erratum>) {
        for (place, text) in texts.iter().enumerate() {
            self.code_phrase(text, &format!("{at}[{place}]"), erratum);
        }
    }

    fn code_phrase(&mut self, text: &str, at: &str, erratum: Option<&Erratum>) {
        if let Ok(codes) = phrase::codes(text) {
            self.codes(&codes, at, erratum);
        }
    }
}

/// Whether an erratum names a code that is in no table.
fn names(erratum: Option<&Erratum>, code: HsCode) -> bool {
    let code = code.to_string();
    erratum.is_some_and(|erratum| [&erratum.printed, &erratum.applied].into_iter().any(|text| text.contains(&code)))
}
