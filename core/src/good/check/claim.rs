//! Uniform Regulations ss. 3, 8(7)(a): the claim that a self-produced material originates, held against its own bill.
//!
//! What the producer made itself is known from what went into it. Where that does not satisfy s. 3 whatever is still
//! open, the claim is not believed and the material counts as non-originating; where facts are open, the claim stands and
//! is listed among what is taken as given.
//!
//! Example: a bracket of 7326.90 that is called originating and made from a foreign bracket of 7326.90 does not originate.

use crate::good::{Good, Material};
use crate::origin;
use crate::rules::RuleTable;

impl Good {
    /// With the claims of origin that what is inside a material refutes, inner ones first, and with each self-produced
    /// material that is or may be designated as a good of its own.
    pub(crate) fn with_claims_held(mut self, rules: &RuleTable) -> Good {
        let mut materials = std::mem::take(&mut self.materials);
        self.hold(rules, &mut materials);
        self.materials = materials;
        self.hold_core_parts(rules);
        self.with_self_produced()
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

    /// A core part that is a material of the bill is that material.
    fn hold_core_parts(&mut self, rules: &RuleTable) {
        let Some(mut automotive) = self.automotive.take() else { return };
        let categories = automotive.core_parts.iter_mut().flat_map(|stated| &mut stated.categories);
        let parts = categories.flat_map(|(_, parts)| parts.iter_mut().flatten());
        for part in parts {
            let Some(material) = &mut part.from_bill else { continue };
            // The claim may be made of the part rather than of the material.
            let was_refuted = material.refuted;
            let stated = std::mem::replace(&mut material.originating, part.originating);
            self.hold(rules, std::slice::from_mut(material));
            part.originating = material.originating;
            if !material.refuted && !was_refuted {
                material.originating = stated;
            }
        }
        self.automotive = Some(automotive);
    }
}
