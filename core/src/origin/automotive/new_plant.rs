//! Uniform Regulations s. 20(8), GN 11(k)(ix)(F): other motor vehicles in the first years of a new or refitted plant.
//!
//! They need 50 percent by net cost in the place of 62.5 or 60. The French text of s. 20(8)(b) speaks of the vehicle that was
//! assembled before the refit, the English and General Note 11 of a different one: the latter, which two texts have, is applied.
//!
//! Example: a motor coach of a class that its assembler did not make in the territory before, from a new building with new
//! machinery, needs 50 percent for five years after its first prototype.

use crate::citation::Citation;
use crate::origin::{Case, regional_value_content};
use crate::rules::RegionalValueContent;
use crate::trace::{Finding, Question, Step, Subject};

/// The lower contents that are open to the good; the rule must ask for one figure by net cost, as it does of these vehicles.
pub(in crate::origin) fn contents<'a>(case: Case<'a>, rule: &RegionalValueContent) -> Vec<Step<'a>> {
    let other = rule.transaction_value.is_none() && rule.net_cost.as_ref().is_some_and(|staged| staged.is_constant());
    let plants = case.rules.automotive().new_plants.iter().filter(|_| other);
    let of_these = plants.filter(|plant| case.good.classification.is_in(&plant.codes) == Finding::Met);
    of_these
        .map(|plant| {
            let section = Citation::Section(&plant.section);
            let content = regional_value_content::by_net_cost(case, section, plant.net_cost);
            let because = vec![content, case.fact(Subject::Good, &plant.fact)];
            Step::all_of(Question::RegionalValueContent, section, because)
        })
        .collect()
}
