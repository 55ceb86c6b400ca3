//! GN 11(n)(iv)(H) and (q)(ii): what takes origin away from certain goods.
//!
//! A chemical that only changes classification because it was separated out of a man-made mixture does not originate,
//! unless it underwent a chemical reaction. Mexican goods made with sugar that does not qualify do not originate.

use super::Case;
use crate::citation::Citation;
use crate::good::Material;
use crate::rules::Prohibition;
use crate::trace::{Finding, Question, Step, Subject};

/// What may take origin away on the route of the product-specific rule, or on every route.
pub(super) fn steps(case: Case<'_>, on_every_route: bool) -> Vec<Step<'_>> {
    let prohibitions = case.rules.general().prohibitions.iter();
    prohibitions.filter(|one| one.on_every_route == on_every_route).filter_map(|one| spared(case, one)).collect()
}

/// Whether any of them may be for a good of this code, whatever it is made of.
pub(super) fn concern(case: Case<'_>) -> bool {
    case.rules.general().prohibitions.iter().any(|one| concerns(case, one))
}

fn concerns(case: Case<'_>, prohibition: &Prohibition) -> bool {
    let classification = &case.good.classification;
    classification.is_in(&prohibition.goods) != Finding::NotMet
        && classification.is_in(&prohibition.except) != Finding::Met
}

/// Whether the good is spared; none if the prohibition cannot reach it.
fn spared<'a>(case: Case<'a>, prohibition: &'a Prohibition) -> Option<Step<'a>> {
    let used = || prohibition.materials.ranges().is_empty() || uses(case, prohibition);
    if !concerns(case, prohibition) || !used() {
        return None;
    }
    let citation = Citation::Provision(&prohibition.citation);
    let practice = case.fact(Subject::Good, &prohibition.fact);
    let mut because = vec![Step::none_of(Question::Prohibited, citation, vec![practice])];
    because.extend(prohibition.unless.as_ref().map(|id| case.fact(Subject::Good, id)));
    Some(Step::any_of(Question::NotProhibited, citation, because))
}

fn uses(case: Case<'_>, prohibition: &Prohibition) -> bool {
    let mut materials = Material::rolled_down(&case.good.materials).flat_map(Material::with_stated_materials);
    materials.any(|one| one.classification.is_in(&prohibition.materials) != Finding::NotMet)
}
