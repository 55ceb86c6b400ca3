//! Uniform Regulations ss. 10 and 11: what may take the status away after production.
//!
//! A good that leaves the territory keeps its status only under customs control and without further operations
//! (s. 10(1)). Mere dilution, or a practice meant to circumvent, gives none (s. 11). Silence is taken as compliance and
//! listed among the assumptions.

use super::Case;
use crate::citation::Citation;
use crate::trace::{Finding, Input, Question, Step, Subject};

/// Operations abroad that left the good in its subheading (s. 10(3)).
const SAME_SUBHEADING: &str = "same-subheading-after-operations-abroad";
/// What gives no origin (s. 11).
pub(super) const NON_QUALIFYING: [&str; 2] = ["mere-dilution", "circumvention"];

/// s. 10: did the good keep its status on its way?
pub(super) fn step(case: Case<'_>) -> Step<'_> {
    let section = Citation::Section("10(1)");
    let transport = &case.good.transport;
    let stated = |input, value: Option<bool>| Step::fact(Question::Stated(input, Subject::Good), section, value);
    let outside = [transport.under_customs_control, transport.only_permitted_operations];
    let left = transport.left_territory.or_else(|| outside.iter().any(|one| one.is_some()).then_some(true));
    if left != Some(true) {
        return Step::fact(Question::Transport, section, true);
    }
    let mut operations = vec![stated(Input::OnlyPermittedOperations, transport.only_permitted_operations)];
    let abroad = case.rules.agreement().may_be_worked_abroad.iter();
    let abroad = abroad.filter(|goods| case.good.classification.is_in(&goods.codes) == Finding::Met);
    operations.extend(abroad.map(|goods| {
        let described = goods.fact.iter().map(|id| case.fact(Subject::Good, id));
        let stayed = std::iter::once(case.fact(Subject::Good, SAME_SUBHEADING));
        Step::all_of(Question::Transport, Citation::Section("10(3)"), described.chain(stayed).collect())
    }));
    let kept = vec![
        stated(Input::UnderCustomsControl, transport.under_customs_control),
        Step::any_of(Question::Transport, section, operations),
    ];
    Step::all_of(Question::Transport, section, kept)
}

/// s. 11: is it more than mere dilution, and no circumvention?
pub(super) fn non_qualifying_operations(case: Case<'_>) -> Step<'_> {
    let stated = |id| -> Step<'_> { case.fact(Subject::Good, id) };
    let admitted = NON_QUALIFYING.map(stated);
    let admitted = admitted.into_iter().filter(|step| step.finding() == Finding::Met).collect();
    Step::none_of(Question::NonQualifying, Citation::Section("11"), admitted)
}
