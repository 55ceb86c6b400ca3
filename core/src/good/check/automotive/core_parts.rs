//! Checks what is stated of core parts (s. 14(4)-(13)): their figures, or the material of the bill off which they are read.

use super::Check;
use crate::good::{CorePart, CorePartFile, CoreParts, CorePartsFile, Material};
use crate::problem::ProblemKind;
use crate::rules::CorePartCategory;
use crate::says;

impl Check<'_> {
    pub(super) fn core_parts(&mut self, file: &CorePartsFile, materials: &[Material]) -> CoreParts {
        let averaging = file.averaging.as_ref().and_then(|one| self.averaging_of_parts(one));
        let mut categories = Vec::new();
        for category in CorePartCategory::ALL {
            let at = format!("automotive.core_parts.{}", category.key());
            let parts = parts_of(file, category).as_ref().map(|parts| {
                let places = parts.iter().enumerate();
                places.map(|(place, part)| self.core_part(format!("{at}[{place}]"), part, materials)).collect()
            });
            categories.push((category, parts));
        }
        if categories.iter().all(|(_, parts)| parts.as_ref().is_some_and(Vec::is_empty)) {
            let message = says!("a vehicle has core parts: list at least one");
            self.report("automotive.core_parts", ProblemKind::Missing, message);
        }
        self.each_once(&categories);
        CoreParts { averaging, categories }
    }

    fn core_part(&mut self, at: String, file: &CorePartFile, materials: &[Material]) -> CorePart {
        let below = |key: &str| format!("{at}.{key}");
        let named = file.material.as_deref();
        let from_bill = named.and_then(|name| self.self_produced(&below("material"), name, materials));
        let net_cost = self.amount(&below("net_cost"), file.net_cost.as_deref());
        self.above_zero(&below("net_cost"), net_cost);
        let of_bill = from_bill.and_then(Material::net_cost);
        if net_cost.is_some() && of_bill.is_some() {
            let message = says!("give either this figure or the costs of the material, not both");
            self.report(&below("net_cost"), ProblemKind::Contradiction, message);
        }
        let figures = [
            ("value_of_non_originating_materials", &file.value_of_non_originating_materials),
            ("value_of_non_originating_components", &file.value_of_non_originating_components),
        ];
        let [materials, components] = figures.map(|(key, text)| {
            if named.is_some() && text.is_some() {
                let message =
                    says!("is read off the bill of the material: give either this figure or `material`, not both");
                self.report(&below(key), ProblemKind::Contradiction, message);
            }
            self.amount(&below(key), text.as_deref())
        });
        let label = file.name.as_deref().or(from_bill.map(Material::label)).unwrap_or(&at);
        CorePart {
            label: label.to_owned(),
            claimed: file.originating,
            refuted: false,
            net_cost: net_cost.or(of_bill),
            materials,
            components,
            from_bill: from_bill.cloned(),
            at,
        }
    }

    /// A material that is two parts, or within another part, would bring its cost twice into the super-core.
    fn each_once(&mut self, categories: &[(CorePartCategory, Option<Vec<CorePart>>)]) {
        let parts = categories.iter().flat_map(|(_, parts)| parts.iter().flatten());
        let mut places: Vec<(&str, &str)> =
            parts.filter_map(|part| Some((part.from_bill.as_ref()?.at(), part.at.as_str()))).collect();
        // In this order a material stands right before all that are within it.
        places.sort_unstable();
        let mut outer = None;
        for (material, part) in places {
            if outer.is_some_and(|outer| material.starts_with(outer)) {
                let message = says!("this material is another core part, or within one: give each material once");
                self.report(&format!("{part}.material"), ProblemKind::Contradiction, message);
            } else {
                outer = Some(material);
            }
        }
    }
}

fn parts_of(file: &CorePartsFile, category: CorePartCategory) -> &Option<Vec<CorePartFile>> {
    match category {
        CorePartCategory::Engine => &file.engine,
        CorePartCategory::Transmission => &file.transmission,
        CorePartCategory::BodyAndChassis => &file.body_and_chassis,
        CorePartCategory::Axle => &file.axle,
        CorePartCategory::SuspensionSystem => &file.suspension_system,
        CorePartCategory::SteeringSystem => &file.steering_system,
        CorePartCategory::AdvancedBattery => &file.advanced_battery,
    }
}
