//! Puts advice into words of one language: each change, figure and declaration with its place and its value.

use super::answer::*;
use super::{Advice, Change, ChangeSet, Distance, Election, LeastBase};
use crate::amount::Amount;
use crate::good::Material;
use crate::language::Language;
use crate::render::Speaker;
use crate::trace::{Base, Input, Measure, Method};

impl AdviceAnswer {
    /// The advice in words.
    #[must_use]
    pub fn given(advice: &Advice<'_>, language: Language, law_sha256: &str, input_sha256: &str) -> AdviceAnswer {
        let rules = advice.determination.rules();
        let words = InWords { advice, say: Speaker { rules, language }, language };
        let support = &advice.support;
        AdviceAnswer::Given(Box::new(AdviceGiven {
            status: advice.determination.status(),
            criterion: advice.determination.criterion(),
            sets: advice.sets.iter().map(|set| words.set(set)).collect(),
            least_bases: advice.least_bases.iter().map(|one| words.least_base(*one)).collect(),
            distances: advice.distances.iter().filter_map(|one| words.distance(one)).collect(),
            losses: advice.losses.iter().map(|at| words.material(at)).collect(),
            evidence: EvidenceWords {
                trusted: support.trusted,
                supported: support.supported,
                claims: support.claims.iter().map(|at| words.material(at)).collect(),
                declarations: support.declarations.iter().map(|set| words.declarations(set)).collect(),
            },
            bounded: advice.bounds.iter().map(|bound| language.advice().bound(*bound).to_owned()).collect(),
            law: rules.edition().name.clone(),
            is_scenario: rules.edition().scenario.is_some(),
            law_sha256: law_sha256.to_owned(),
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            input_sha256: input_sha256.to_owned(),
        }))
    }
}

struct InWords<'w, 'a> {
    advice: &'w Advice<'a>,
    say: Speaker<'a>,
    language: Language,
}

impl InWords<'_, '_> {
    fn find(&self, at: &str) -> Option<&Material> {
        Material::nodes(&self.advice.determination.good().materials).find(|one| one.at() == at)
    }

    fn material(&self, at: &str) -> MaterialWords {
        let found = self.find(at);
        MaterialWords {
            at: at.to_owned(),
            name: found.map_or(at, Material::label).to_owned(),
            value: found.map(|one| one.value().to_string()).unwrap_or_default(),
        }
    }

    fn declarations(&self, set: &ChangeSet) -> Vec<MaterialWords> {
        let places = set.changes.iter().filter_map(|change| match change {
            Change::Originating { at } => Some(self.material(at)),
            _ => None,
        });
        places.collect()
    }

    fn set(&self, set: &ChangeSet) -> SetWords {
        SetWords {
            value: set.value.to_string(),
            changes: set.changes.iter().map(|change| self.change(change)).collect(),
        }
    }

    fn change(&self, change: &Change) -> ChangeWords {
        let words = self.language.advice();
        let named = |at: &str| self.find(at).map_or_else(|| at.to_owned(), |one| one.label().to_owned());
        let (at, key, answer, said) = match change {
            Change::Originating { at } => (at.clone(), "originating", None, words.originating(&named(at))),
            Change::Release(election) => (String::new(), key(*election), None, words.release(key(*election))),
            Change::Fact { at, id, answer, .. } => {
                let fact = self.say.rules.facts().get(id);
                let question = fact.map_or(id.as_str(), |fact| self.say.fact(fact));
                let about = if at.is_empty() { String::new() } else { format!(" ({})", named(at)) };
                (at.clone(), id.as_str(), Some(*answer), words.fact(&format!("{question}{about}"), *answer))
            }
            Change::Circumstance(input) => {
                let (key, said) = words.circumstance(*input);
                (String::new(), key, Some(true), said.to_owned())
            }
        };
        let stated = matches!(change, Change::Fact { stated: true, .. }) || self.contradicts_file(change);
        ChangeWords {
            kind: match change {
                Change::Originating { .. } => "source_as_originating",
                Change::Release(_) => "release_election",
                _ => "would_have_to_be_true",
            },
            value: matches!(change, Change::Originating { .. })
                .then(|| self.find(&at).map(|one| one.value_after_deductions().to_string()))
                .flatten(),
            at,
            key: key.to_owned(),
            answer,
            stated_otherwise: stated,
            words: said,
        }
    }

    /// Whether the file states another circumstance.
    fn contradicts_file(&self, change: &Change) -> bool {
        let good = self.advice.determination.good();
        match change {
            Change::Circumstance(Input::ProducedIn) => !good.produced_in.is_empty(),
            Change::Circumstance(Input::ImportedFrom) => good.imported_from.is_some(),
            Change::Circumstance(Input::UnderCustomsControl) => good.transport.under_customs_control.is_some(),
            Change::Circumstance(Input::OnlyPermittedOperations) => good.transport.only_permitted_operations.is_some(),
            _ => false,
        }
    }

    fn least_base(&self, one: LeastBase) -> LeastBaseWords {
        let rises = one.least > one.present;
        let by = if rises { one.least.less(one.present) } else { one.present.less(one.least) };
        let words = self.language.advice();
        LeastBaseWords {
            base: base_of(one.method),
            present: one.present.to_string(),
            least: one.least.to_string(),
            by: by.to_string(),
            words: words.least_base(one.method, rises, &one.least.to_string(), &by.to_string()),
        }
    }

    fn distance(&self, one: &Distance) -> Option<DistanceWords> {
        let (figure, base, value): (_, _, Amount) = match &one.measure {
            Measure::RegionalValueContent { method, non_originating_value, .. } => {
                ("regional_value_content", base_of(*method), *non_originating_value)
            }
            Measure::DeMinimis { base, value, .. } => {
                let base = match base {
                    Base::TransactionValue => "transaction_value",
                    Base::TotalCost => "total_cost",
                    Base::Weight => "weight",
                };
                ("de_minimis", base, *value)
            }
            Measure::Set { method, value, .. } => ("set", base_of(*method), *value),
            Measure::Share { .. } | Measure::Cost(_) | Measure::Automotive(_) => return None,
        };
        let [formula, percent, limit] = self.say.measure(&one.measure);
        let figures = format!("{formula} = {percent}, {limit}");
        Some(DistanceWords {
            figure,
            citation: one.citation.clone(),
            base,
            met: one.met,
            non_originating: value.to_string(),
            by: one.by.to_string(),
            words: self.language.advice().distance(one.met, &one.by.to_string(), &figures),
        })
    }
}

const fn base_of(method: Method) -> &'static str {
    match method {
        Method::TransactionValue => "transaction_value",
        Method::NetCost => "net_cost",
    }
}

const fn key(election: Election) -> &'static str {
    match election {
        Election::Method => "elections.method",
        Election::DeMinimisBase => "elections.de_minimis_base",
        Election::Intermediate => "elections.intermediate",
    }
}
