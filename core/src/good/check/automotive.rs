//! Checks what is stated of a vehicle under `automotive` (Part 6).

mod averaging;
mod core_parts;
mod labor;

use super::Check;
use crate::good::{
    AlternativeStaging, AlternativeStagingFile, Automotive, AutomotiveFile, Classification, GoodFile, Material, Metal,
    Purchase, PurchaseFile, SteelAndAluminum, SteelAndAluminumFile,
};
use crate::problem::ProblemKind;
use crate::rules::RuleTable;
use crate::says;
use crate::trace::Finding;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The periods of ss. 17(7) and 18(19), and whether a calculation over them may be estimated (s. 17(8)).
const PERIODS: [(&str, bool); 6] = [
    ("previous_fiscal_year", false),
    ("previous_calendar_year", false),
    ("quarter_to_date", true),
    ("month_to_date", true),
    ("fiscal_year_to_date", true),
    ("calendar_year_to_date", true),
];
/// The vehicles for which steel and aluminum was bought (s. 17(9)).
const BASES: [(&str, ()); 4] = [("plants", ()), ("exported", ()), ("category", ()), ("category_exported", ())];

impl Check<'_> {
    /// What is stated of a vehicle of this classification on this day.
    pub(super) fn automotive(
        &mut self,
        file: &GoodFile,
        classification: Option<&Classification>,
        date: Option<Date>,
        materials: &[Material],
    ) -> Option<Automotive> {
        let stated = file.automotive.as_ref()?;
        if let Some(classification) = classification {
            self.asked_of(stated, classification, date);
        }
        self.answered_twice(file, stated);
        Some(Automotive {
            averaging: stated.averaging.as_ref().and_then(|one| self.averaging_of_good(one, classification)),
            alternative_staging: stated.alternative_staging.as_ref().and_then(|one| self.staging(one, classification)),
            core_parts: stated.core_parts.as_ref().map(|one| self.core_parts(one, materials)),
            steel_and_aluminum: stated.steel_and_aluminum.as_ref().map(|one| self.steel_and_aluminum(one)),
            labor_value_content: stated.labor_value_content.as_ref().map(|one| self.labor_value_content(one)),
        })
    }

    /// Figures that no rule of the good asks for are refused, not ignored.
    fn asked_of(&mut self, stated: &AutomotiveFile, classification: &Classification, date: Option<Date>) {
        let rules = self.rules.rules_covering(classification, date);
        let alternatives = rules.iter().flat_map(|rule| &rule.alternatives);
        let open = alternatives.filter(|one| classification.is_in(&one.to.codes) != Finding::NotMet);
        let asked: Vec<&String> = open.flat_map(|one| &one.appendix).collect();
        let figures = figures(stated, self.rules);
        let averaged = &self.rules.automotive().averaging.goods;
        let may_be_averaged = averaged.iter().any(|goods| classification.is_in(&goods.codes) != Finding::NotMet);
        let states_more = stated.alternative_staging.is_some() || figures.iter().any(|(_, given, _)| *given);
        if may_be_averaged && !states_more {
            return;
        }
        if figures.iter().all(|(_, _, fact)| !asked.contains(fact)) {
            let message =
                says!("only a passenger vehicle, a light truck or a heavy truck has requirements of Part 6 to state");
            self.report("automotive", ProblemKind::NotAccepted, message);
            return;
        }
        for (at, given, fact) in figures {
            if given && !asked.contains(&fact) {
                self.report(at, ProblemKind::NotAccepted, says!("no rule of this good asks for this requirement"));
            }
        }
    }

    /// A requirement is answered by its fact or by its figures, not by both.
    fn answered_twice(&mut self, file: &GoodFile, stated: &AutomotiveFile) {
        for (at, given, fact) in figures(stated, self.rules) {
            if given && file.facts.contains_key(fact) {
                let message = says!("give either this fact or the figures of `{0}`, not both", at);
                self.report(&format!("facts.{fact}"), ProblemKind::Contradiction, message);
            }
        }
    }

    fn staging(
        &mut self,
        file: &AlternativeStagingFile,
        classification: Option<&Classification>,
    ) -> Option<AlternativeStaging> {
        let law = self.rules.automotive();
        let open = |classification: &Classification| {
            let kinds = law.vehicles.iter().filter(|(kind, _)| law.alternative_staging.vehicles.contains(kind));
            kinds.into_iter().any(|(_, codes)| classification.is_in(codes) != Finding::NotMet)
        };
        if classification.is_some_and(|one| !open(one)) {
            let message = says!("a regime can be approved for passenger vehicles and light trucks only (s. 19(1))");
            self.report("automotive.alternative_staging", ProblemKind::NotAccepted, message);
        }
        let until = self.day("automotive.alternative_staging.until", file.until.as_deref());
        let exempt_from_steel_and_aluminum = file.exempt_from_steel_and_aluminum == Some(true);
        (file.approved == Some(true)).then_some(AlternativeStaging { until, exempt_from_steel_and_aluminum })
    }

    fn steel_and_aluminum(&mut self, file: &SteelAndAluminumFile) -> SteelAndAluminum {
        let at = "automotive.steel_and_aluminum";
        let may_be_estimated = self.one_of(&format!("{at}.period"), file.period.as_deref(), &PERIODS);
        self.one_of(&format!("{at}.basis"), file.basis.as_deref(), &BASES);
        if file.estimated == Some(true) && may_be_estimated == Some(false) {
            let message = says!("only purchases over a period to date may be estimated (s. 17(8))");
            self.report(&format!("{at}.estimated"), ProblemKind::Contradiction, message);
        }
        SteelAndAluminum {
            has_period: may_be_estimated.is_some(),
            steel: file.steel.as_ref().map(|all| self.purchases(Metal::Steel, all)),
            aluminum: file.aluminum.as_ref().map(|all| self.purchases(Metal::Aluminum, all)),
        }
    }

    fn purchases(&mut self, metal: Metal, files: &[PurchaseFile]) -> Vec<Purchase> {
        let key = if metal == Metal::Steel { "steel" } else { "aluminum" };
        let places = files.iter().enumerate();
        let at = |place| format!("automotive.steel_and_aluminum.{key}[{place}]");
        places.filter_map(|(place, file)| self.purchase(at(place), metal, file)).collect()
    }

    fn purchase(&mut self, at: String, metal: Metal, file: &PurchaseFile) -> Option<Purchase> {
        let law = &self.rules.automotive().steel_and_aluminum;
        let codes = if metal == Metal::Steel { &law.steel } else { &law.aluminum };
        let value = self.amount(&format!("{at}.value"), Some(&file.value));
        let hs = file.hs.as_ref();
        let classification = hs.and_then(|hs| self.classification(&format!("{at}."), hs, &BTreeMap::new()));
        let listed = classification.map_or(Finding::Met, |one| one.is_in(codes));
        if listed == Finding::Unknown {
            let message =
                says!("Table S lists some of the codes of HS 2012 to which this one corresponds: give that code");
            self.report(&format!("{at}.hs"), ProblemKind::NotAccepted, message);
        }
        if metal == Metal::Aluminum && file.all_processes_in_territory.is_some() {
            let message = says!("only steel is asked where its processes occurred (s. 17(5))");
            self.report(&format!("{at}.all_processes_in_territory"), ProblemKind::NotAccepted, message);
        }
        Some(Purchase {
            label: file.name.as_ref().unwrap_or(&at).clone(),
            value: value?,
            counts: listed == Finding::Met && file.for_other_use != Some(true),
            originating: file.originating,
            all_processes_in_territory: file.all_processes_in_territory,
            at,
        })
    }
}

/// Each requirement: its place in the file, whether figures are given, and the fact that they replace.
fn figures<'r>(stated: &AutomotiveFile, rules: &'r RuleTable) -> [(&'static str, bool, &'r String); 3] {
    let facts = &rules.automotive().facts;
    [
        ("automotive.core_parts", stated.core_parts.is_some(), &facts.core_parts),
        ("automotive.steel_and_aluminum", stated.steel_and_aluminum.is_some(), &facts.steel_and_aluminum),
        ("automotive.labor_value_content", stated.labor_value_content.is_some(), &facts.labor_value_content),
    ]
}
