//! Checks what is stated of the labor value content (s. 18).

use super::{Check, PERIODS};
use crate::amount::Amount;
use crate::good::{
    Automotive, Expenditures, HighWage, HighWageExpendituresFile, HighWageFile, LaborValueContent,
    LaborValueContentFile, PartsPlant, PartsPlantFile, PartsPlantKind, Technology, TechnologyFile, Wage, WageFile,
};
use crate::problem::ProblemKind;
use crate::says;
use jiff::ToSpan;
use jiff::civil::Date;

const PRODUCTS: [(&str, PartsPlantKind); 3] = [
    ("engines", PartsPlantKind::Engines),
    ("transmissions", PartsPlantKind::Transmissions),
    ("advanced_battery_packs", PartsPlantKind::AdvancedBatteryPacks),
];

impl Check<'_> {
    pub(super) fn labor_value_content(&mut self, file: &LaborValueContentFile) -> LaborValueContent {
        let at = "automotive.labor_value_content";
        self.one_of(&format!("{at}.period"), file.period.as_deref(), &PERIODS);
        let plants = file.parts_plants.iter().enumerate();
        LaborValueContent {
            by_net_cost: file.by_net_cost.as_ref().map(|one| self.by_net_cost(one)),
            by_annual_purchase_value: file.by_annual_purchase_value.as_ref().map(|one| self.by_purchase_value(one)),
            technology: file.technology.as_ref().map(|one| self.technology(one)),
            parts_plants: plants
                .filter_map(|(place, plant)| self.parts_plant(format!("{at}.parts_plants[{place}]"), plant))
                .collect(),
        }
    }

    /// s. 18(6)(a).
    fn by_net_cost(&mut self, file: &HighWageExpendituresFile) -> Expenditures {
        let at = "automotive.labor_value_content.by_net_cost";
        self.other_formula(&format!("{at}.total_annual_purchase_value"), file.total_annual_purchase_value.as_ref());
        let expenditures = self.expenditures(at, "net_cost", file.net_cost.as_deref(), file);
        self.at_most(&format!("{at}.net_cost"), expenditures.total(), expenditures.base);
        expenditures
    }

    /// Where the formula states no net cost, that of the good holds.
    pub(in crate::good::check) fn within_net_cost(&mut self, stated: Option<&Automotive>, net_cost: Option<Amount>) {
        let labor = stated.and_then(|stated| stated.labor_value_content.as_ref());
        if let Some(expenditures) = labor.and_then(|labor| labor.by_net_cost.as_ref()).filter(|one| one.base.is_none())
        {
            self.at_most("automotive.labor_value_content.by_net_cost", expenditures.total(), net_cost);
        }
    }

    /// s. 18(6)(b).
    fn by_purchase_value(&mut self, file: &HighWageExpendituresFile) -> Expenditures {
        let at = "automotive.labor_value_content.by_annual_purchase_value";
        self.other_formula(&format!("{at}.net_cost"), file.net_cost.as_ref());
        let total = file.total_annual_purchase_value.as_deref();
        let expenditures = self.expenditures(at, "total_annual_purchase_value", total, file);
        let purchased: Amount = expenditures.materials.iter().map(|one| one.value).sum();
        self.at_most(&format!("{at}.total_annual_purchase_value"), purchased, expenditures.base);
        expenditures
    }

    fn other_formula(&mut self, at: &str, given: Option<&String>) {
        if given.is_some() {
            self.report(at, ProblemKind::NotAccepted, says!("belongs to the other formula of s. 18(6)"));
        }
    }

    fn at_most(&mut self, at: &str, part: Amount, whole: Option<Amount>) {
        if whole.is_some_and(|whole| part > whole) {
            self.report(at, ProblemKind::Contradiction, says!("the amounts listed are more than their base"));
        }
    }

    fn expenditures(
        &mut self,
        at: &str,
        key: &str,
        base: Option<&str>,
        file: &HighWageExpendituresFile,
    ) -> Expenditures {
        let base_at = format!("{at}.{key}");
        let base = self.amount(&base_at, base);
        self.above_zero(&base_at, base);
        Expenditures {
            base,
            materials: self.high_wages(&format!("{at}.materials"), &file.materials),
            labor: self.high_wages(&format!("{at}.labor"), &file.labor),
            transportation: self.high_wages(&format!("{at}.transportation"), &file.transportation),
        }
    }

    fn high_wages(&mut self, at: &str, files: &[HighWageFile]) -> Vec<HighWage> {
        let places = files.iter().enumerate();
        places.filter_map(|(place, file)| self.high_wage(format!("{at}[{place}]"), file)).collect()
    }

    fn high_wage(&mut self, at: String, file: &HighWageFile) -> Option<HighWage> {
        let value = self.amount(&format!("{at}.value"), Some(&file.value));
        let wage = self.wage(&at, &file.wage);
        Some(HighWage { label: file.name.as_ref().unwrap_or(&at).clone(), value: value?, wage, at })
    }

    /// Wages are known by what is certified, or by the rate and the country.
    fn wage(&mut self, at: &str, stated: &WageFile) -> Wage {
        let below = |key: &str| format!("{at}.{key}");
        let country = self.country(&below("country"), stated.country.as_deref());
        let rate = self.amount(&below("average_base_hourly_wage"), stated.average_base_hourly_wage.as_deref());
        let outside = country.is_some_and(|country| !country.is_party());
        let valid = self.certification_period(at, stated);
        match (stated.high_wage, &stated.average_base_hourly_wage, country) {
            (Some(_), Some(_), _) => {
                let message = says!("give either the wage or whether the plant is certified, not both");
                self.report(&below("high_wage"), ProblemKind::Contradiction, message);
                Wage::Missing("average_base_hourly_wage")
            }
            (Some(true), None, _) if outside => {
                let message = says!("a qualifying wage-rate plant is in the territory (s. 12)");
                self.report(&below("high_wage"), ProblemKind::Contradiction, message);
                Wage::Certified(false, None)
            }
            (Some(certified), None, _) => Wage::Certified(certified, valid),
            (None, _, Some(country)) if outside || rate.is_some() => Wage::Rate(rate.unwrap_or_default(), country),
            (None, Some(_), _) => Wage::Missing("country"),
            (None, None, _) => Wage::Missing("average_base_hourly_wage"),
        }
    }

    /// s. 18(5): a certification is valid for a following period as long as that of the wages on which it rests; the first ones
    /// also for that period itself.
    fn certification_period(&mut self, at: &str, stated: &WageFile) -> Option<(Date, Date)> {
        let below = |key: &str| format!("{at}.{key}");
        let (from, to) = (stated.wages_from.as_deref(), stated.wages_to.as_deref());
        if from.is_none() && to.is_none() {
            return None;
        }
        if stated.high_wage != Some(true) || from.is_none() || to.is_none() {
            let message = says!("wages_from and wages_to are given together, with high_wage: true");
            self.report(&below("wages_from"), ProblemKind::Contradiction, message);
            return None;
        }
        let (from, to) = (self.day(&below("wages_from"), from), self.day(&below("wages_to"), to));
        let (from, to) = from.zip(to)?;
        let law = &self.rules.automotive().labor_value_content.certification;
        let following = to.tomorrow().ok()?;
        let longest = from.checked_add(i32::from(law.months).months()).ok()?;
        if to < from || following > longest {
            let message = says!("wages are averaged over at most {0} months", law.months);
            self.report(&below("wages_to"), ProblemKind::Contradiction, message);
            return None;
        }
        let whole =
            (1..=i32::from(law.months)).find(|months| from.checked_add(months.months()).ok() == Some(following));
        let ends = match whole {
            Some(months) => following.checked_add(months.months()).ok()?.yesterday().ok()?,
            None => to.checked_add(following.since(from).ok()?).ok()?,
        };
        let begins = if from == law.first && law.first_ends.contains(&to) { from } else { following };
        Some((begins, ends))
    }

    fn technology(&mut self, file: &TechnologyFile) -> Technology {
        let at = "automotive.labor_value_content.technology";
        let below = |key: &str| format!("{at}.{key}");
        let research = self.amount(&below("research_and_development"), file.research_and_development.as_deref());
        let information = self.amount(&below("information_technology"), file.information_technology.as_deref());
        if file.research_and_development.is_none() && file.information_technology.is_none() {
            let message = says!("give research_and_development, information_technology or both");
            self.report(at, ProblemKind::Missing, message);
        }
        let production_wages = self.amount(&below("production_wages"), file.production_wages.as_deref());
        self.above_zero(&below("production_wages"), production_wages);
        Technology { wages: research.unwrap_or_default().plus(information.unwrap_or_default()), production_wages }
    }

    fn parts_plant(&mut self, at: String, file: &PartsPlantFile) -> Option<PartsPlant> {
        let below = |key: &str| format!("{at}.{key}");
        let produces = self.one_of(&below("produces"), Some(&file.produces), &PRODUCTS);
        let wage = self.wage(&at, &file.wage);
        if file.operated_by_producer == Some(true) && file.contract_years.is_some() {
            let message = says!("a plant of the producer's own needs no contract: leave one of both out");
            self.report(&below("contract_years"), ProblemKind::Contradiction, message);
        }
        let capacity = self.amount(&below("capacity"), file.capacity.as_deref());
        let contract_years = self.amount(&below("contract_years"), file.contract_years.as_deref());
        Some(PartsPlant {
            label: file.name.as_ref().unwrap_or(&at).clone(),
            produces: produces?,
            capacity,
            operated_by_producer: file.operated_by_producer,
            contract_years,
            wage,
            at,
        })
    }
}
