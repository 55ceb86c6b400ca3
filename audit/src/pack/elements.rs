//! The elements of a verification of origin and their answers, read off a record in the language of its answer.

use super::words::{Words, words};
use super::{Element, Part, costs, materials};
use crate::id::Id;
use crate::reading::{AnswerRead, Finding, Step};
use crate::record::Record;
use serde_json::Value;
use std::collections::BTreeSet;
use usmca::{GoodFile, Language, RuleTable};

/// What a pack is made from.
pub(super) struct Source<'a> {
    pub(super) record: &'a Record,
    pub(super) id: &'a Id,
    pub(super) file: &'a GoodFile,
    pub(super) answer: &'a AnswerRead,
    pub(super) law: &'a RuleTable,
    /// The places of materials whose claim of origin is not believed; none if that was not found out.
    pub(super) refuted: Option<BTreeSet<String>>,
}

type Pair = (String, String);

impl Source<'_> {
    /// Whether the claim of the material at this place is not believed.
    pub(super) fn is_refuted(&self, at: &str) -> bool {
        self.refuted.as_ref().is_some_and(|places| places.contains(at))
    }

    pub(super) fn words(&self) -> &'static Words {
        words(self.language())
    }

    pub(super) fn language(&self) -> Language {
        self.record.spoken()
    }

    /// Every element, in the order in which an officer asks.
    pub(super) fn elements(&self) -> Vec<Element> {
        let parts = [
            vec![Part::Pairs(self.kept())],
            vec![Part::Pairs(self.good())],
            vec![Part::Pairs(self.classification())],
            self.rule(),
            vec![materials::table(self)],
            vec![self.production()],
            self.costs(),
            vec![self.calculation()],
            self.result(),
            vec![Part::Lines(self.gaps())],
            vec![Part::Pairs(self.stated(&[]))],
        ];
        let titled = self.words().elements.into_iter().zip(parts);
        titled.map(|((title, asked), parts)| Element { title, asked, parts }).collect()
    }

    /// The record: when, by which law and program, until when.
    fn kept(&self) -> Vec<Pair> {
        let (record, [id, at, reference, law, engine, keep]) = (self.record, self.words().record);
        let law_used = format!("{}, HS {}, sha256 {}", record.law.edition, record.law.hs_edition, record.law.sha256);
        let kept = format!("{} ({})", record.keep_until.date, record.keep_until.because);
        pairs([
            (id, Some(self.id.to_string())),
            (at, Some(record.at.to_string())),
            (reference, record.reference.clone()),
            (law, Some(law_used)),
            (engine, Some(format!("usmca {}", record.engine))),
            (keep, Some(kept)),
        ])
    }

    fn good(&self) -> Vec<Pair> {
        let [name, date, produced, from, into, quantity, currency, obtained] = self.words().good;
        let file = self.file;
        pairs([
            (name, file.name.clone()),
            (date, file.date.clone()),
            (produced, file.produced_in.as_ref().map(|countries| countries.join(", "))),
            (from, file.imported_from.clone()),
            (into, file.imported_into.clone()),
            (quantity, file.quantity.clone()),
            (currency, file.currency.clone()),
            (obtained, file.wholly_obtained.clone()),
        ])
    }

    fn classification(&self) -> Vec<Pair> {
        let [code, edition, heading] = self.words().classification;
        let title = self.file.hs.parse().ok().and_then(|code| self.law.title(code, self.language()).map(str::to_owned));
        pairs([
            (code, Some(self.file.hs.clone())),
            (edition, Some(self.file.hs_edition.clone().unwrap_or_else(|| "2022".to_owned()))),
            (heading, title),
        ])
    }

    fn rule(&self) -> Vec<Part> {
        let Some(rule) = &self.answer.rule else { return vec![self.nothing()] };
        let [provision, sentence] = self.words().rule;
        vec![Part::Pairs(pairs([(provision, Some(rule.citation.clone())), (sentence, Some(rule.sentence.clone()))]))]
    }

    /// The answers to questions of fact, which tell how the good and its materials were produced.
    fn production(&self) -> Part {
        let mut rows: Vec<Vec<String>> = Vec::new();
        let mut add = |at: &str, facts: &std::collections::BTreeMap<String, bool>| {
            for (id, answer) in facts {
                let fact = self.law.facts().get(id);
                let question = fact.map_or(id.as_str(), |fact| fact.question.get(self.language()));
                let citation = fact.map(|fact| fact.citation.clone()).unwrap_or_default();
                rows.push(vec![at.to_owned(), question.to_owned(), self.yes(*answer), citation]);
            }
        };
        add("", &self.file.facts);
        materials::each(self.file, |at, material| add(at, &material.facts));
        if rows.is_empty() { self.nothing() } else { Part::Table { columns: self.words().facts.to_vec(), rows } }
    }

    /// What is stated of price and costs, by the keys of the good file, and what the bill of materials adds up to.
    fn costs(&self) -> Vec<Part> {
        const KEYS: [&str; 8] =
            ["currency", "quantity", "transaction_value", "adjustments", "exchange", "sale", "costs", "net_cost"];
        let stated = self.stated(&KEYS);
        let sums = materials::sums(self).into_iter().chain(costs::worksheet(self));
        let stated = if stated.is_empty() { self.nothing() } else { Part::Pairs(stated) };
        std::iter::once(stated).chain(sums).collect()
    }

    /// Every figure of the trace, once.
    fn calculation(&self) -> Part {
        let mut rows: Vec<Vec<String>> = Vec::new();
        walk(&self.answer.trace, 0, &mut |_, step| {
            let Some(measure) = &step.measure else { return };
            let row = vec![
                step.question.clone(),
                measure.formula.clone(),
                measure.value.clone(),
                measure.limit.clone(),
                self.finding(step.finding),
                step.citation.clone(),
            ];
            if !rows.contains(&row) {
                rows.push(row);
            }
        });
        let requirement = |one: &crate::reading::Requirement| {
            let text = |text: &Option<String>| text.clone().map(|text| format!("{text}%")).unwrap_or_default();
            let (percent, threshold) = (text(&one.percent), text(&one.threshold));
            vec![one.name.clone(), String::new(), percent, threshold, self.finding(one.finding), one.citation.clone()]
        };
        rows.extend(self.answer.automotive.iter().map(requirement));
        if rows.is_empty() { self.nothing() } else { Part::Table { columns: self.words().calculation.to_vec(), rows } }
    }

    /// The result, what was taken as given, what is open, and every step.
    fn result(&self) -> Vec<Part> {
        let [status, criterion, assumed, open] = self.words().result;
        let answer = self.answer;
        let named = self.words().statuses.iter().find(|(name, _)| *name == answer.status);
        let mut stated = pairs([
            (status, Some(named.map_or(answer.status.as_str(), |(_, words)| words).to_owned())),
            (criterion, answer.criterion.clone()),
        ]);
        stated.extend(answer.assumptions.iter().map(|one| (assumed.to_owned(), one.clone())));
        stated
            .extend(answer.missing.iter().map(|one| (open.to_owned(), format!("{} [{}]", one.question, one.citation))));
        let mut steps = Vec::new();
        walk(&answer.trace, 0, &mut |depth, step| {
            let measure = step.measure.as_ref().map(|one| format!(": {one}")).unwrap_or_default();
            let words = format!("{} [{}]{measure}", step.question, step.citation);
            steps.push((depth, self.finding(step.finding), words));
        });
        vec![Part::Pairs(stated), Part::Steps(steps)]
    }

    /// What an officer will ask and this record does not hold.
    pub(super) fn gaps(&self) -> Vec<String> {
        let words = self.words();
        let mut gaps = Vec::new();
        if let Some(scenario) = &self.record.law.scenario {
            gaps.push(format!("{} {scenario:?}", words.not_law));
        }
        gaps.extend(materials::gaps(self));
        gaps.extend(self.answer.missing.iter().map(|one| format!("{}: {}", words.result[3], one.question)));
        let lacking = [self.file.name.is_none(), self.file.date.is_none(), self.file.produced_in.is_none()];
        gaps.extend(lacking.into_iter().zip(words.not_stated).filter(|(is, _)| *is).map(|(_, gap)| gap.to_owned()));
        gaps.extend(words.documents.map(str::to_owned));
        gaps
    }

    /// What the good file states under some keys, or under all: each value with its place.
    pub(super) fn stated(&self, keys: &[&str]) -> Vec<Pair> {
        let mut leaves = Vec::new();
        let input: Value = serde_json::from_str(self.record.input.get()).unwrap_or_default();
        let entries = input.as_object().into_iter().flatten();
        for (key, value) in entries.filter(|(key, _)| keys.is_empty() || keys.contains(&key.as_str())) {
            flatten(key.clone(), value, &mut leaves);
        }
        leaves
    }

    pub(super) fn nothing(&self) -> Part {
        Part::Lines(vec![self.words().nothing.to_owned()])
    }

    pub(super) fn yes(&self, answer: bool) -> String {
        self.finding(if answer { Finding::Met } else { Finding::NotMet })
    }

    fn finding(&self, finding: Finding) -> String {
        self.language().finding(finding.found()).to_owned()
    }
}

fn pairs<const N: usize>(of: [(&str, Option<String>); N]) -> Vec<Pair> {
    of.into_iter().filter_map(|(label, value)| Some((label.to_owned(), value?))).collect()
}

fn flatten(at: String, value: &Value, leaves: &mut Vec<Pair>) {
    match value {
        Value::Object(entries) => entries.iter().for_each(|(key, value)| flatten(format!("{at}.{key}"), value, leaves)),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(place, value)| flatten(format!("{at}[{place}]"), value, leaves));
        }
        Value::String(text) => leaves.push((at, text.clone())),
        other => leaves.push((at, other.to_string())),
    }
}

fn walk(step: &Step, depth: usize, see: &mut impl FnMut(usize, &Step)) {
    see(depth, step);
    step.because.iter().for_each(|under| walk(under, depth.saturating_add(1), see));
}
