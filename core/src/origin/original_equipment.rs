//! Uniform Regulations ss. 14(14)-(18), 15(1)-(3) and 20(2)-(3), GN 11(k): the regional value content of parts for use as original
//! equipment in a passenger vehicle, light truck, heavy truck or other motor vehicle, which replaces that of the product-specific rule.
//!
//! A part may still qualify by its tariff shift alone, where its rule has such an alternative. Aftermarket parts keep the
//! content of the rule (s. 14(18)).
//!
//! Example: a water pump of 8413.30 for use in a passenger vehicle must reach 70 percent by net cost from July 1, 2023,
//! though the rule prints 50 (s. 4(4), Example 1).

use super::{Case, regional_value_content};
use crate::citation::Citation;
use crate::rules::{FactId, Lead, OriginalEquipment, RegionalValueContent};
use crate::trace::{Finding, Question, Step, Subject};

/// For each table that may list the good: it is not for such a vehicle, or it reaches the content that the table sets.
///
/// Of an alternative without a content only the tables ask that hold whatever the rule says.
pub(super) fn required<'a>(
    case: Case<'a>,
    lead: Option<&Lead>,
    rule: Option<&RegionalValueContent>,
    waived: &Step<'a>,
) -> Vec<Step<'a>> {
    let tables = case.rules.agreement().original_equipment.iter();
    let asked = tables.filter(|table| rule.is_some() || table.whatever_the_rule).filter(|table| match lead {
        None => true,
        // A rule that names vehicles itself holds their content.
        Some(lead) => table.beside_leads && lead.for_use_in.is_empty(),
    });
    let listed = asked.filter(|table| case.good.classification.is_in(&table.codes) != Finding::NotMet);
    listed.map(|table| of_table(case, table, rule.filter(|_| !table.whatever_the_rule), waived)).collect()
}

/// Whether any table may list the good.
pub(super) fn may_list(case: Case<'_>) -> bool {
    let mut tables = case.rules.agreement().original_equipment.iter();
    tables.any(|table| case.good.classification.is_in(&table.codes) != Finding::NotMet)
}

/// What the tables require of a good whatever its rule says, under either method.
pub(super) fn on_any_route<'a>(case: Case<'a>, waived: &Step<'a>) -> Vec<Step<'a>> {
    let tables = case.rules.agreement().original_equipment.iter();
    let listed = tables.filter(|table| case.good.classification.is_in(&table.codes) != Finding::NotMet);
    listed.map(|table| of_table(case, table, None, waived)).collect()
}

/// For a rule whose lead names vehicles of several tables: the content of each table, for the use that it is for.
///
/// The rule prints the last stage only, and the stages of the tables differ; none if the tables do not cover its uses.
pub(super) fn staged<'a>(
    case: Case<'a>,
    lead: &Lead,
    rule: &RegionalValueContent,
    waived: &Step<'a>,
) -> Option<Step<'a>> {
    let names = |table: &&OriginalEquipment| table.for_use_in.iter().any(|id| lead.for_use_in.contains(id));
    let all = case.rules.agreement().original_equipment.iter();
    let tables: Vec<&OriginalEquipment> =
        all.filter(names).filter(|table| case.good.classification.is_in(&table.codes) == Finding::Met).collect();
    let covered = |id: &FactId| tables.iter().any(|table| table.for_use_in.contains(id));
    if tables.len() < 2 || !lead.for_use_in.iter().all(covered) {
        return None;
    }
    let steps = tables.into_iter().map(|table| of_table(case, table, Some(rule), waived)).collect();
    Some(Step::all_of(Question::OriginalEquipment, Citation::Provision("Uniform Regulations, Part 6"), steps))
}

fn of_table<'a>(
    case: Case<'a>,
    table: &'a OriginalEquipment,
    rule: Option<&RegionalValueContent>,
    waived: &Step<'a>,
) -> Step<'a> {
    let section = Citation::Section(&table.section);
    let uses = table.for_use_in.iter().map(|id| case.fact(Subject::Good, id)).collect();
    let not_for_vehicle = Step::none_of(Question::NotOriginalEquipment, section, uses);
    let own = &table.regional_value_content;
    let content = regional_value_content::replaced(case, section, rule.unwrap_or(own), own);
    let content = match regional_value_content::averaged_by_section_16(case) {
        Some(closed) => Step::all_of(content.question(), section, vec![closed, content]),
        None => content,
    };
    Step::any_of(Question::OriginalEquipment, section, vec![not_for_vehicle, content, waived.clone()])
}
