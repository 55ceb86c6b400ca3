//! How a sentence says what must change and what else must be met.

use super::super::{Alternative, Goods, RegionalValueContent, Share, ShareBasis, TariffShift};
use super::Printer;
use super::words::By;

impl Printer<'_> {
    /// " from ..., whether or not there is also a change from ..., except from ...".
    pub(super) fn tariff_shift(&self, shift: &TariffShift, to: &Goods, depth: usize) -> String {
        let mut text = format!(" {}", self.from(&shift.from, to, depth));
        if !shift.also.is_empty() {
            text.push_str(&self.words.also(&self.from(&shift.also, to, depth)));
        }
        let except = self.except_from(&shift.except, &shift.except_more_than_one_of, to, depth);
        if !except.is_empty() {
            text.push_str(&self.words.except(&except));
        }
        text
    }

    /// ", provided that ..., provided there is a regional value content of ...".
    pub(super) fn conditions(&self, alternative: &Alternative, depth: usize) -> String {
        let share = alternative.share.as_ref().map(|share| self.share(share));
        let facts = alternative.facts.iter().map(|fact| self.noun(fact).to_owned());
        let that: Vec<_> = share.into_iter().chain(facts).collect();
        let mut text = String::new();
        if !that.is_empty() {
            text.push_str(&self.words.provided_that(&that));
        }
        if let Some(content) = &alternative.regional_value_content {
            text.push_str(&self.regional_value_content(content, depth));
        }
        text
    }

    fn regional_value_content(&self, content: &RegionalValueContent, depth: usize) -> String {
        let transaction_value = content.transaction_value.as_ref().and_then(|percent| percent.last());
        let net_cost = content.net_cost.as_ref().and_then(|percent| percent.last());
        let words = self.words;
        let not_less = match (transaction_value, net_cost) {
            (Some(value), Some(cost)) => {
                let methods = [words.where_used(*value, By::TransactionValue), words.where_used(*cost, By::NetCost)];
                format!("{}\n{}", words.colon(), self.list(&methods, depth, &self.semicolon_or()))
            }
            (Some(value), None) => words.under(*value, By::TransactionValue),
            (None, Some(cost)) => words.under(*cost, By::NetCost),
            (None, None) => String::new(),
        };
        format!("{}{not_less}", words.content())
    }

    fn share(&self, share: &Share) -> String {
        let Share { at_least, by, of } = share;
        match by {
            ShareBasis::Weight => self.words.share_by_weight(*at_least, &self.all_codes(of)),
            ShareBasis::PolymerContent => self.words.share_of_polymer(*at_least, &self.codes(of)),
        }
    }
}
