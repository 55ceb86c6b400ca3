//! Uniform Regulations ss. 3, 8(7)(a): the claim that a self-produced material originates, held against its own bill.
//!
//! What the producer made itself is known from what went into it. Where that does not satisfy s. 3 whatever is still
//! open, the claim is not believed and the material counts as non-originating; where facts are open, the claim stands and
//! is listed among what is taken as given.
//!
//! Example: a bracket of 7326.90 that is called originating and made from a foreign bracket of 7326.90 does not originate.

use super::Check;
use crate::good::{Good, Material};
use crate::origin;
use crate::problem::ProblemKind;
use crate::rules::RuleTable;
use crate::says;

/// How many materials the claims of a bill may bring to be looked at: each claim brings what is inside it once for every
/// level.
const MAXIMUM_LOOKED_AT: usize = 2_000_000;

impl Check<'_> {
    /// Holding the claims of a bill must not take long, however they are nested.
    pub(super) fn bounded_claims(&mut self, materials: &[Material]) {
        let looked_at: usize = materials.iter().map(|one| looked_at(one).by_claims).sum();
        if looked_at > MAXIMUM_LOOKED_AT {
            let message = says!(
                "too many claims of origin within one another; leave `originating` out of the self-produced materials inside others"
            );
            self.report("materials", ProblemKind::TooLarge, message);
        }
    }
}

/// How many materials a node holds, how many its self-produced ones hold together, and how many its claims look at.
#[derive(Clone, Copy, Default)]
struct LookedAt {
    nodes: usize,
    self_produced: usize,
    by_claims: usize,
}

fn looked_at(one: &Material) -> LookedAt {
    let mut all = one.made_from.iter().map(looked_at).fold(LookedAt::default(), |sum, inner| LookedAt {
        nodes: sum.nodes.saturating_add(inner.nodes),
        self_produced: sum.self_produced.saturating_add(inner.self_produced),
        by_claims: sum.by_claims.saturating_add(inner.by_claims),
    });
    all.nodes = all.nodes.saturating_add(1);
    if !one.made_from.is_empty() {
        all.self_produced = all.self_produced.saturating_add(all.nodes);
        if one.originating == Some(true) {
            all.by_claims = all.by_claims.saturating_add(all.self_produced);
        }
    }
    all
}

impl Good {
    /// With the claims of origin that what is inside a material refutes, inner ones first, and with each self-produced
    /// material that is or may be designated as a good of its own; and with what a verdict looks at, if it is ordinary.
    pub(crate) fn with_claims_held(mut self, rules: &RuleTable) -> Good {
        let mut materials = std::mem::take(&mut self.materials);
        self.hold(rules, &mut materials);
        self.materials = materials;
        self.hold_core_parts(rules);
        self.with_self_produced().with_ordinary()
    }

    fn hold(&self, rules: &RuleTable, materials: &mut [Material]) {
        for one in materials.iter_mut().filter(|one| !one.made_from.is_empty()) {
            self.hold(rules, &mut one.made_from);
            if one.originating == Some(true) || one.refuted {
                one.refuted = self.is_refuted(rules, one);
                one.originating = Some(!one.refuted);
            }
        }
    }

    /// Whether it does not originate as a good of its own, with whatever is designated inside it.
    fn is_refuted(&self, rules: &RuleTable, claimed: &Material) -> bool {
        origin::does_not_originate(rules, &self.as_good(claimed).with_self_produced())
    }

    /// A core part that is a material of the bill is that material, and the claim may be made of the part instead.
    fn hold_core_parts(&mut self, rules: &RuleTable) {
        let Some(mut automotive) = self.automotive.take() else { return };
        let categories = automotive.core_parts.iter_mut().flat_map(|stated| &mut stated.categories);
        for part in categories.flat_map(|(_, parts)| parts.iter_mut().flatten()) {
            let Some(before) = &part.from_bill else { continue };
            let Some(material) = Material::nodes(&self.materials).find(|one| one.at == before.at) else { continue };
            let claimed = part.claimed == Some(true) && material.originating != Some(true);
            part.refuted = material.refuted || (claimed && self.is_refuted(rules, material));
            part.from_bill = Some(material.clone());
        }
        self.automotive = Some(automotive);
    }
}
