//! Checks over what figures are averaged (s. 16).

use super::Check;
use crate::good::{Over, VehicleAveraging, VehicleAveragingFile};
use crate::problem::ProblemKind;

const OF_VEHICLES: &str = "automotive.averaging";
/// The categories of s. 16(1)(a)-(d).
const CATEGORIES: [(&str, ()); 4] =
    [("model_line_in_plant", ()), ("class_in_plant", ()), ("model_line_or_class", ()), ("agreed", ())];
/// The vehicles of the category (s. 16(1)).
const VEHICLES: [(&str, ()); 2] = [("all", ()), ("exported", ())];

impl Check<'_> {
    /// Averages of the vehicle, which are over a fiscal year.
    pub(super) fn averaging_of_vehicles(&mut self, file: &VehicleAveragingFile) -> Option<VehicleAveraging> {
        self.averaging(OF_VEHICLES, file, &[("fiscal_year", Over::FiscalYear)])
    }

    /// Averages of core parts, which may be over a quarter or a month.
    pub(super) fn averaging_of_parts(&mut self, file: &VehicleAveragingFile) -> Option<VehicleAveraging> {
        let lengths = [("fiscal_year", Over::FiscalYear), ("quarter", Over::Quarter), ("month", Over::Month)];
        self.averaging("automotive.core_parts.averaging", file, &lengths)
    }

    fn averaging(
        &mut self,
        at: &'static str,
        file: &VehicleAveragingFile,
        lengths: &[(&str, Over)],
    ) -> Option<VehicleAveraging> {
        let below = |key: &str| format!("{at}.{key}");
        let category = self.one_of(&below("category"), file.category.as_deref(), &CATEGORIES);
        let vehicles = self.one_of(&below("vehicles"), file.vehicles.as_deref(), &VEHICLES);
        let over = self.one_of(&below("over"), file.over.as_deref(), lengths);
        let from = self.day(&below("from"), file.from.as_deref());
        let to = self.day(&below("to"), file.to.as_deref());
        if from.zip(to).is_some_and(|(from, to)| to < from) {
            self.report(&below("to"), ProblemKind::Contradiction, "the period ends before it begins");
        }
        Some(VehicleAveraging {
            at,
            categorized: category.and(vehicles).is_some(),
            needs_category: at == OF_VEHICLES,
            over: over.unwrap_or_default(),
            from,
            to,
            fiscal_year_begins: self.day(&below("fiscal_year_begins"), file.fiscal_year_begins.as_deref()),
        })
    }
}
