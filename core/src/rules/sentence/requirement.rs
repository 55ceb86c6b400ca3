//! How a sentence says what must change and what else must be met.

use super::super::{Alternative, Goods, RegionalValueContent, Share, ShareBasis, TariffShift};
use super::goods::codes;
use super::{Printer, join};

impl Printer<'_> {
    /// " from ..., whether or not there is also a change from ..., except from ...".
    pub(super) fn tariff_shift(&self, shift: &TariffShift, to: &Goods, depth: usize) -> String {
        let mut text = format!(" from {}", self.sources(&shift.from, to, depth));
        if !shift.also.is_empty() {
            let also = self.sources(&shift.also, to, depth);
            text.push_str(&format!(", whether or not there is also a change from {also}"));
        }
        let mut except = Vec::new();
        if !shift.except.is_empty() {
            except.push(self.sources(&shift.except, to, depth));
        }
        if !shift.except_more_than_one_of.is_empty() {
            except.push(self.more_than_one_of(&shift.except_more_than_one_of, depth));
        }
        if !except.is_empty() {
            text.push_str(&format!(", except from {}", join(&except, "or")));
        }
        text
    }

    /// ", provided that ..., provided there is a regional value content of ...".
    pub(super) fn conditions(&self, alternative: &Alternative, depth: usize) -> String {
        let share = alternative.share.as_ref().map(share);
        let facts = alternative.facts.iter().map(|fact| self.noun(fact).to_owned());
        let that: Vec<_> = share.into_iter().chain(facts).collect();
        let mut text = String::new();
        if !that.is_empty() {
            text.push_str(&format!(", provided that {}", join(&that, "and")));
        }
        if let Some(content) = &alternative.regional_value_content {
            text.push_str(&self.regional_value_content(content, depth));
        }
        text
    }

    fn regional_value_content(&self, content: &RegionalValueContent, depth: usize) -> String {
        let transaction_value = content.transaction_value.as_ref().and_then(|percent| percent.last());
        let net_cost = content.net_cost.as_ref().and_then(|percent| percent.last());
        let not_less = match (transaction_value, net_cost) {
            (Some(value), Some(cost)) => {
                let methods = [
                    format!("{value} percent where the transaction value method is used"),
                    format!("{cost} percent where the net cost method is used"),
                ];
                format!(":\n{}", self.list(&methods, depth, "; or"))
            }
            (Some(value), None) => format!(" {value} percent under the transaction value method"),
            (None, Some(cost)) => format!(" {cost} percent under the net cost method"),
            (None, None) => String::new(),
        };
        format!(", provided there is a regional value content of not less than{not_less}")
    }
}

fn share(share: &Share) -> String {
    let Share { at_least, by, of } = share;
    match by {
        ShareBasis::Weight => {
            let materials = codes(of, "and");
            format!("at least {at_least} percent by weight of the materials of {materials} is originating")
        }
        ShareBasis::PolymerContent => format!(
            "the originating polymer content of {} is not less than {at_least} percent by weight of the total polymer \
             content",
            codes(of, "or")
        ),
    }
}
