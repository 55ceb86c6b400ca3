//! Uniform Regulations ss. 7(4)-(5), (21) and 8: which materials count, and with what value.
//!
//! A self-produced material that is not designated is replaced by the materials from which it is made (s. 7(5)(a)).
//! A material whose origin is not known counts as non-originating (s. 7(21)). Indirect materials are originating
//! wherever they are made (s. 8(13)), packing for shipment is disregarded (s. 8(17)).
//!
//! Example: a frame made of an originating tube of 1.00 and a non-originating tube of 7.50 adds 7.50 to the value of
//! non-originating materials (s. 8(28), Example 3, Situation B).

use super::{Case, disregarded_material, recovered_material};
use crate::citation::Citation;
use crate::good::Material;
use crate::trace::{Choice, Question, Step};

/// The non-originating materials whose value counts, self-produced ones rolled down.
pub(super) fn non_originating<'a>(case: Case<'a>) -> impl Iterator<Item = &'a Material> {
    let all = Material::rolled_down(&case.good.materials);
    all.filter(move |material| counts(case, material) && material.role.counts_in_value())
}

/// One step for each claim that is refuted, and for each of them whose value is not its price: valued by Schedule 6, with
/// costs that stay in it (s. 8(3)), or withdrawn from an inventory (Schedules 7 and 8).
pub(super) fn values<'a>(case: Case<'a>) -> impl Iterator<Item = Step<'a>> {
    refuted(case).chain(non_originating(case).flat_map(|one| {
        let valued = one.valued_by.map(|by| (Choice::Valued(one, by), by.citation()));
        let converted = one.converted.then_some((Choice::Converted(one), Citation::Section("2(1)")));
        let kept = one.without_evidence.then_some((Choice::WithoutEvidence(one), Citation::Section("8(3)")));
        let withdrawn = one.withdrawn.map(|withdrawn| {
            (Choice::Withdrawn(one, withdrawn.non_originating), Citation::Provision(withdrawn.provision))
        });
        let steps = [valued, converted, kept, withdrawn].into_iter().flatten();
        steps.map(|(asked, citation)| Step::fact(Question::Choice(asked), citation, true))
    }))
}

/// One step for each self-produced material that is called originating and is not (ss. 3, 8(7)(a)).
pub(super) fn refuted<'a>(case: Case<'a>) -> impl Iterator<Item = Step<'a>> {
    let step = |one| Step::told_fact(Question::Choice(Choice::Refuted(one)), Citation::Section("8(7)(a)"));
    refuted_materials(case).map(step)
}

/// The self-produced materials that are called originating and are not, but those inside one that originates.
pub(crate) fn refuted_materials<'a>(case: Case<'a>) -> impl Iterator<Item = &'a Material> {
    let mut open: Vec<&Material> = case.good.materials.iter().rev().collect();
    let counted = std::iter::from_fn(move || {
        let one = open.pop()?;
        // Inside a material that originates nothing counts.
        open.extend(one.made_from.iter().rev().filter(|_| counts(case, one)));
        Some(one)
    });
    counted.filter(move |one| one.refuted && counts(case, one))
}

/// Whether a material counts as non-originating: it is said to be, or nothing shows that it is not.
pub(crate) fn counts(case: Case<'_>, material: &Material) -> bool {
    material.originating != Some(true)
        && !recovered_material::is_originating(case, material)
        && !disregarded_material::is_disregarded(case, material)
}
