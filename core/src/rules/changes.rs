//! The days within a period on which the law changes, so that a good of many shipments is determined under each law.

use super::{RegionalValueContent, RuleTable};
use jiff::civil::Date;
use std::collections::BTreeSet;

impl RuleTable {
    /// The days after a first one and up to a last one from which another rule or another percentage holds, ascending.
    #[must_use]
    pub fn changes(&self, first: Date, last: Date) -> Vec<Date> {
        let mut days: BTreeSet<Date> = BTreeSet::new();
        for rule in &self.rules {
            days.extend(rule.from.into_iter().chain(rule.until.and_then(|until| until.tomorrow().ok())));
            rule.alternatives.iter().filter_map(|one| one.regional_value_content.as_ref()).for_each(|content| {
                days.extend(stages(content));
            });
        }
        self.agreement.original_equipment.iter().for_each(|parts| days.extend(stages(&parts.regional_value_content)));
        days.into_iter().filter(|day| first < *day && *day <= last).collect()
    }
}

/// The days from which a percentage of a content holds.
fn stages(content: &RegionalValueContent) -> Vec<Date> {
    let methods = content.transaction_value.iter().chain(&content.net_cost);
    methods.flat_map(crate::date::Dated::days).collect()
}
