//! Checks over what figures are averaged (ss. 16, 20(6)-(7)).

use super::Check;
use crate::amount::Amount;
use crate::good::{Classification, Over, ProducedFile, Sums, VehicleAveraging, VehicleAveragingFile};
use crate::problem::ProblemKind;
use crate::says;
use crate::trace::Finding;

/// The average of the good itself.
const OF_GOOD: &str = "automotive.averaging";
const LENGTHS: [(&str, Over); 3] =
    [("fiscal_year", Over::FiscalYear), ("quarter", Over::Quarter), ("month", Over::Month)];

/// The categories of s. 16(1)(a)-(d).
#[derive(Clone, Copy, PartialEq, Eq)]
enum Category {
    ModelLineInPlant,
    ClassInPlant,
    ModelLineOrClass,
    Agreed,
}

const CATEGORIES: [(&str, Category); 4] = [
    ("model_line_in_plant", Category::ModelLineInPlant),
    ("class_in_plant", Category::ClassInPlant),
    ("model_line_or_class", Category::ModelLineOrClass),
    ("agreed", Category::Agreed),
];
/// The vehicles of the category (s. 16(1)), and whether only those that are exported count.
const VEHICLES: [(&str, bool); 2] = [("all", false), ("exported", true)];

impl Check<'_> {
    /// Averages of the good: over a fiscal year; of parts also over a quarter or a month.
    pub(super) fn averaging_of_good(
        &mut self,
        file: &VehicleAveragingFile,
        classification: Option<&Classification>,
    ) -> Option<VehicleAveraging> {
        let law = self.rules.automotive();
        let mut vehicles =
            law.averaging.goods.iter().filter(|goods| goods.for_use_in.is_empty()).map(|goods| &goods.codes);
        let mut kinds = law.vehicles.iter().map(|(_, codes)| codes);
        let is_vehicle = classification.is_none_or(|one| {
            kinds.any(|codes| one.is_in(codes) != Finding::NotMet)
                || vehicles.any(|codes| one.is_in(codes) != Finding::NotMet)
        });
        let lengths = if is_vehicle { LENGTHS.get(..1).unwrap_or_default() } else { &LENGTHS };
        let averaging = self.averaging(OF_GOOD, file, lengths)?;
        Some(VehicleAveraging { needs_category: is_vehicle, ..averaging })
    }

    /// Averages of core parts, which may be over a quarter or a month.
    pub(super) fn averaging_of_parts(&mut self, file: &VehicleAveragingFile) -> Option<VehicleAveraging> {
        let at = "automotive.core_parts.averaging";
        if file.produced.is_some() {
            let message = says!("state the averages or sums as the figures of each part");
            self.report(&format!("{at}.produced"), ProblemKind::NotAccepted, message);
        }
        self.averaging(at, file, &LENGTHS)
    }

    fn averaging(
        &mut self,
        at: &'static str,
        file: &VehicleAveragingFile,
        lengths: &[(&str, Over)],
    ) -> Option<VehicleAveraging> {
        let below = |key: &str| format!("{at}.{key}");
        let category = self.one_of(&below("category"), file.category.as_deref(), &CATEGORIES);
        let only_exported = self.one_of(&below("vehicles"), file.vehicles.as_deref(), &VEHICLES);
        let over = self.one_of(&below("over"), file.over.as_deref(), lengths);
        let from = self.day(&below("from"), file.from.as_deref());
        let to = self.day(&below("to"), file.to.as_deref());
        if from.zip(to).is_some_and(|(from, to)| to < from) {
            self.report(&below("to"), ProblemKind::Contradiction, says!("the period ends before it begins"));
        }
        let produced = file.produced.as_deref();
        Some(VehicleAveraging {
            at,
            categorized: category.and(only_exported).is_some(),
            needs_category: false,
            over: over.unwrap_or_default(),
            from,
            to,
            fiscal_year_begins: self.day(&below("fiscal_year_begins"), file.fiscal_year_begins.as_deref()),
            sums: produced.and_then(|rows| self.sums(&below("produced"), rows, category, only_exported == Some(true))),
        })
    }

    /// s. 16(8): everything of the category that was produced in the period, or of it what is exported.
    fn sums(
        &mut self,
        at: &str,
        rows: &[ProducedFile],
        category: Option<Category>,
        only_exported: bool,
    ) -> Option<Sums> {
        let before = self.problems.len();
        let mut sums = Sums { rows: 0, net_cost: Amount::ZERO, value_of_non_originating_materials: Amount::ZERO };
        for (place, row) in rows.iter().enumerate() {
            let below = |key: &str| format!("{at}[{place}].{key}");
            let net_cost = self.amount(&below("net_cost"), Some(&row.net_cost));
            self.above_zero(&below("net_cost"), net_cost);
            let value = &row.value_of_non_originating_materials;
            let value = self.amount(&below("value_of_non_originating_materials"), Some(value));
            if only_exported && row.exported.is_none() {
                let message = says!("say whether it is exported: only those that are count");
                self.report(&below("exported"), ProblemKind::Missing, message);
            }
            if !only_exported || row.exported == Some(true) {
                sums.rows += 1;
                sums.net_cost = sums.net_cost.plus(net_cost.unwrap_or_default());
                let all = sums.value_of_non_originating_materials;
                sums.value_of_non_originating_materials = all.plus(value.unwrap_or_default());
            }
        }
        self.of_category(at, rows, category);
        if sums.rows == 0 {
            self.report(at, ProblemKind::Missing, says!("list what was produced in the period; none of it counts"));
        }
        if sums.net_cost.bounded().is_none() || sums.value_of_non_originating_materials.bounded().is_none() {
            self.report(at, ProblemKind::TooLarge, says!("the sums have more than 12 digits before the decimal point"));
        }
        (self.problems.len() == before).then_some(sums)
    }

    /// s. 16(1): a category is of one model line or class, and of one plant where it names the plant.
    fn of_category(&mut self, at: &str, rows: &[ProducedFile], category: Option<Category>) {
        type Key = (&'static str, fn(&ProducedFile) -> Option<&String>);
        const MODEL_LINE: Key = ("model_line", |row| row.model_line.as_ref());
        const CLASS: Key = ("class", |row| row.class.as_ref());
        const PLANT: Key = ("plant", |row| row.plant.as_ref());
        let same = |(_, of): &Key| rows.iter().all(|row| of(row).is_some() && of(row) == rows.first().and_then(of));
        let asked: &[Key] = match category {
            Some(Category::ModelLineInPlant) => &[MODEL_LINE, CLASS, PLANT],
            Some(Category::ClassInPlant) => &[CLASS, PLANT],
            Some(Category::ModelLineOrClass) if !same(&MODEL_LINE) && !same(&CLASS) => {
                let message =
                    says!("every row needs the same model_line, or every row the same class, for this category");
                self.report(at, ProblemKind::Contradiction, message);
                &[]
            }
            Some(Category::ModelLineOrClass | Category::Agreed) | None => &[],
        };
        for key in asked.iter().filter(|key| !same(key)) {
            let message = says!("every row needs the same {0} for this category", key.0);
            self.report(at, ProblemKind::Contradiction, message);
        }
    }
}
