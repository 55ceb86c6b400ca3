//! Uniform Regulations ss. 10 and 11: what may take the status away after production.
//!
//! A good that leaves the territory keeps its status only under customs control and without further operations
//! (s. 10(1)). Mere dilution, or a practice meant to circumvent, gives none (s. 11). Silence is taken as compliance and
//! listed among the assumptions.

use super::Case;
use crate::citation::Citation;
use crate::trace::{Question, Step, Subject};

/// s. 10: did the good keep its status on its way?
pub(super) fn step(case: Case<'_>) -> Step<'_> {
    let transport = &case.good.transport;
    let kept = transport.left_territory != Some(true)
        || (transport.under_customs_control == Some(true) && transport.only_permitted_operations == Some(true));
    let contradicted =
        transport.under_customs_control == Some(false) || transport.only_permitted_operations == Some(false);
    let left_inside = transport.left_territory == Some(false);
    Step::fact(Question::Transport, Citation::Section("10(1)"), left_inside || (kept && !contradicted))
}

/// s. 11: is it more than mere dilution, and no circumvention?
pub(super) fn non_qualifying_operations(case: Case<'_>) -> Step<'_> {
    let stated = |id| case.fact(Subject::Good, id);
    let admitted = ["mere-dilution", "circumvention"].map(stated);
    let admitted = admitted.into_iter().filter(|step| step.finding() == crate::Finding::Met).collect();
    Step::none_of(Question::NonQualifying, Citation::Section("11"), admitted)
}
