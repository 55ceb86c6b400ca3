//! Self-produced materials: their costs, the designation of intermediate materials, and each as a good of its own.

use super::Check;
use crate::amount::Amount;
use crate::good::cost::{self, EXCLUDED};
use crate::good::{Elections, Good, Material, MaterialFile, MaterialRole, SelfProduced, TransportFile};
use crate::problem::ProblemKind;
use crate::says;
use crate::trace::{Base, Method};

impl Check<'_> {
    /// The total cost of a self-produced material, if it is stated, and the excluded costs within its value.
    pub(super) fn costs_of_material(
        &mut self,
        at: &str,
        file: &MaterialFile,
        made_from: &[Material],
    ) -> (Option<Amount>, Amount) {
        let within = excluded_within(made_from);
        let Some(costs) = &file.costs else { return (None, within) };
        let at = format!("{at}.costs");
        if file.made_from.is_empty() {
            self.report(
                &at,
                ProblemKind::NotAccepted,
                says!("only a self-produced material has costs; give made_from"),
            );
            return (None, within);
        }
        let total = cost::total_cost(self, &at, costs, made_from);
        let total = self.above_zero(&at, total);
        let excluded = self.named(&format!("{at}.excluded"), &costs.excluded, &EXCLUDED);
        self.excluded_at_least(&at, excluded, within);
        if total.is_some_and(|total| excluded > total) {
            self.report(&at, ProblemKind::Contradiction, says!("the excluded costs are more than the total cost"));
        }
        (total, excluded)
    }

    /// The excluded costs of what is made include those of the self-produced materials in it.
    pub(in crate::good) fn excluded_at_least(&mut self, at: &str, excluded: Amount, within: Amount) {
        if excluded < within {
            let message = says!("the excluded costs must include those of the self-produced materials, {0}", within);
            self.report(&format!("{at}.excluded"), ProblemKind::Contradiction, message);
        }
    }

    /// Every designation must name one self-produced material.
    pub(super) fn designations(&mut self, materials: &[Material]) {
        for (place, name) in self.designated.clone().iter().enumerate() {
            self.self_produced(&format!("elections.intermediate[{place}]"), name, materials);
        }
    }

    /// The one self-produced material that has this id or place.
    pub(super) fn self_produced<'m>(
        &mut self,
        at: &str,
        name: &str,
        materials: &'m [Material],
    ) -> Option<&'m Material> {
        let named = |one: &&Material| !one.made_from.is_empty() && (one.id.as_deref() == Some(name) || one.at == name);
        let mut found = Material::nodes(materials).filter(named);
        let first = found.next();
        if first.is_none() {
            self.report(at, ProblemKind::NotAccepted, says!("no self-produced material has this id or place"));
        } else if found.next().is_some() {
            self.report(at, ProblemKind::Contradiction, says!("several materials have this id; give their places"));
        }
        first
    }
}

/// What a material is made from. The role of packaging or an accessory passes on to its inputs, and is left behind with it.
fn of_its_own(material: &Material) -> Vec<Material> {
    fn incorporate(materials: &mut [Material]) {
        for one in materials {
            one.role = MaterialRole::Incorporated;
            incorporate(&mut one.made_from);
        }
    }
    let mut made_from = material.made_from.clone();
    if matches!(material.role, MaterialRole::Packaging | MaterialRole::Accessory) {
        incorporate(&mut made_from);
    }
    made_from
}

/// The excluded costs within the values of self-produced materials.
pub(in crate::good) fn excluded_within(materials: &[Material]) -> Amount {
    materials.iter().map(|one| one.excluded).sum()
}

impl Good {
    /// With each self-produced material that is or may be designated as a good of its own, inner ones first.
    pub(super) fn with_self_produced(mut self) -> Good {
        let fixed = self.elections.intermediate_fixed;
        let nodes = Material::nodes(&self.materials).filter(|one| !one.made_from.is_empty());
        let nodes = nodes.filter(|one| one.role.counts_in_value() && (one.designated || !fixed));
        let mut goods: Vec<SelfProduced> = nodes.map(|one| self.self_produced(one)).collect();
        goods.reverse();
        self.self_produced = goods;
        self
    }

    fn self_produced(&self, material: &Material) -> SelfProduced {
        SelfProduced { at: material.at.clone(), originating: material.originating, good: self.as_good(material) }
    }

    /// A self-produced material as a good of its own, of which packaging and accessories are no longer a part.
    ///
    /// It is not sold, so it has no transaction value; without stated costs its net cost is not known.
    pub(super) fn as_good(&self, material: &Material) -> Good {
        Good {
            name: None,
            hs_edition: self.hs_edition,
            classification: material.classification.clone(),
            date: self.date,
            produced_in: self.produced_in.clone(),
            imported_from: None,
            transaction_value: None,
            total_cost: Some(material.intermediate_value()).filter(|cost| cost.is_positive()),
            net_cost: material.net_cost(),
            net_cost_from_bill: false,
            books: None,
            net_cost_from_costs: true,
            weight: material.weight,
            wholly_obtained: None,
            set: false,
            facts: material.facts.clone(),
            materials: of_its_own(material),
            elections: Elections {
                method: Some(Method::NetCost),
                de_minimis_base: Some(Base::TotalCost),
                intermediate_fixed: self.elections.intermediate_fixed,
                averaging: None,
            },
            closed: Vec::new(),
            transport: TransportFile::default(),
            automotive: None,
            self_produced: Vec::new(),
            ordinary: None,
        }
    }
}
