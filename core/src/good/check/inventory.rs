//! Checks the inventory from which a material was withdrawn, and takes its value or its origin from it (ss. 7(10), 8(18),
//! Schedules 7 and 8).

use super::{Check, quoted};
use crate::amount::{Amount, Rounding};
use crate::good::{InventoryFile, MaterialFile, Withdrawn};
use crate::inventory::{
    AveragingPeriod, InventoryMethod, LedgerRow, MAXIMUM_AVERAGED_ROWS, MaterialsMethod, OpeningOrigin, ValueMethod,
    Withdrawal, account,
};
use crate::problem::ProblemKind;
use crate::says;

pub(super) const FROM_INVENTORY: &str = "from inventory";

#[derive(Clone, Copy)]
enum Method {
    Fifo,
    Lifo,
    RollingAverage,
    Average,
    SpecificIdentification,
}

const METHODS: [(&str, Method); 5] = [
    ("fifo", Method::Fifo),
    ("lifo", Method::Lifo),
    ("rolling_average", Method::RollingAverage),
    ("average", Method::Average),
    ("specific_identification", Method::SpecificIdentification),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Schedule {
    Seven,
    Eight,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Basis {
    Shipment,
    Period,
    PrecedingPeriod,
}

const BASES: [(&str, Basis); 3] =
    [("shipment", Basis::Shipment), ("period", Basis::Period), ("preceding_period", Basis::PrecedingPeriod)];
const MONTHS: [(&str, AveragingPeriod); 4] = [
    ("1", AveragingPeriod::OneMonth),
    ("3", AveragingPeriod::ThreeMonths),
    ("6", AveragingPeriod::SixMonths),
    ("12", AveragingPeriod::Year),
];
const OPENINGS: [(&str, OpeningOrigin); 2] =
    [("latest_receipts", OpeningOrigin::LatestReceipts), ("non_originating", OpeningOrigin::NonOriginating)];

/// What an inventory says of a material.
pub(super) struct OfInventory {
    /// The value of all that was withdrawn.
    pub(super) value: Amount,
    /// Whether it is originating; none where the inventory does not say.
    pub(super) originating: Option<bool>,
    pub(super) withdrawn: Withdrawn,
}

impl Check<'_> {
    /// What the inventory of a material, whose value is stated as `value`, gives for it.
    pub(super) fn of_inventory(&mut self, at: &str, file: &MaterialFile, value: Option<Amount>) -> Option<OfInventory> {
        let inventory = file.inventory.as_ref()?;
        let at = format!("{at}.inventory");
        if !file.deduct.is_empty() || file.accumulated.is_some() || !file.made_from.is_empty() {
            let message = says!(
                "a material of an inventory is bought, and its unit values are those after deductions: leave out \
                           deduct, accumulated and made_from"
            );
            self.report(&at, ProblemKind::Contradiction, message);
        }
        let schedule = self.one_of(
            &format!("{at}.schedule"),
            Some(&inventory.schedule),
            &[("7", Schedule::Seven), ("8", Schedule::Eight)],
        );
        let method = self.inventory_method(&at, inventory, schedule);
        let withdrawal = self.withdrawal(&at, inventory, method?)?;
        match schedule? {
            Schedule::Seven => self.of_identical(&at, file, method?, &withdrawal),
            Schedule::Eight if file.value == FROM_INVENTORY => {
                let message =
                    says!("an inventory of Schedule 8 shows the origin of the units: give the value of all of them");
                self.report(&at, ProblemKind::Contradiction, message);
                None
            }
            Schedule::Eight => self.of_fungible(&at, file, method?, &withdrawal, value?),
        }
    }

    fn inventory_method(
        &mut self,
        at: &str,
        file: &InventoryFile,
        schedule: Option<Schedule>,
    ) -> Option<InventoryMethod> {
        let method = self.one_of(&format!("{at}.method"), Some(&file.method), &METHODS);
        let basis = self.one_of(&format!("{at}.basis"), file.basis.as_deref(), &BASES);
        let months = self.one_of(&format!("{at}.months"), file.months.as_deref(), &MONTHS);
        let opening = self.one_of(&format!("{at}.opening"), file.opening.as_deref(), &OPENINGS);
        let opening = opening.unwrap_or(OpeningOrigin::LatestReceipts);
        if basis.is_some_and(|basis| basis != Basis::Shipment) && file.months.is_none() {
            let message = says!("the length of a period is \"1\", \"3\", \"6\" or \"12\"");
            self.report(&format!("{at}.months"), ProblemKind::Missing, message);
        }
        let materials = |method| Some(InventoryMethod::Materials(method, opening));
        match (schedule?, method?) {
            (Schedule::Seven, Method::Fifo) => Some(InventoryMethod::Identical(ValueMethod::Fifo)),
            (Schedule::Seven, Method::Lifo) => Some(InventoryMethod::Identical(ValueMethod::Lifo)),
            (Schedule::Seven, Method::RollingAverage) => Some(InventoryMethod::Identical(ValueMethod::RollingAverage)),
            (Schedule::Eight, Method::Fifo) => materials(MaterialsMethod::Fifo),
            (Schedule::Eight, Method::Lifo) => materials(MaterialsMethod::Lifo),
            (Schedule::Eight, Method::SpecificIdentification) => materials(MaterialsMethod::SpecificIdentification),
            (Schedule::Eight, Method::Average) => materials(match basis.unwrap_or(Basis::Shipment) {
                Basis::Shipment => MaterialsMethod::AverageBeforeShipment,
                Basis::Period => MaterialsMethod::AverageOfPeriod(months?),
                Basis::PrecedingPeriod => MaterialsMethod::AverageOfPrecedingPeriod(months?),
            }),
            (of, _) => {
                let message = match of {
                    Schedule::Seven => says!("the methods of Schedule 7 are fifo, lifo and rolling_average"),
                    Schedule::Eight => {
                        says!("the methods of Schedule 8 are fifo, lifo, average and specific_identification")
                    }
                };
                self.report(&format!("{at}.method"), ProblemKind::NotAccepted, message);
                None
            }
        }
    }

    /// The withdrawal that went into the good, if the ledger holds and has one of this reference.
    fn withdrawal(&mut self, at: &str, file: &InventoryFile, method: InventoryMethod) -> Option<Withdrawal> {
        self.ledger_rows = self.ledger_rows.saturating_add(file.rows.len());
        if self.ledger_rows > MAXIMUM_AVERAGED_ROWS {
            let message = says!("the inventories of a good have at most {0} rows together", MAXIMUM_AVERAGED_ROWS);
            self.report(&format!("{at}.rows"), ProblemKind::TooLarge, message);
            return None;
        }
        let yes_or_no = |originating: Option<bool>| match originating {
            Some(true) => "yes",
            Some(false) => "no",
            None => "",
        };
        let rows: Vec<LedgerRow> = (1..)
            .zip(&file.rows)
            .map(|(line, row)| LedgerRow {
                line,
                date: row.date.clone(),
                kind: row.kind.clone(),
                quantity: row.quantity.clone(),
                unit_value: row.unit_value.clone().unwrap_or_default(),
                originating: yes_or_no(row.originating).to_owned(),
                reference: row.reference.clone().unwrap_or_default(),
            })
            .collect();
        match account(&rows, &method) {
            Err(problems) => {
                for problem in problems {
                    // A ledger counts its lines from one; a place in a list counts from nothing.
                    let place = problem.at.replacen("line ", "row ", 1);
                    self.report(&format!("{at}.rows, {place}"), problem.kind, problem.message);
                }
                None
            }
            Ok(account) => {
                let wanted = Some(file.withdrawal.trim());
                let mut found = account.withdrawals.into_iter().filter(|one| one.reference.as_deref() == wanted);
                let only = found.next().filter(|_| found.next().is_none());
                if only.is_none() {
                    let message = says!("one withdrawal must have the reference {0}", quoted(&file.withdrawal));
                    self.report(&format!("{at}.withdrawal"), ProblemKind::NotAccepted, message);
                }
                only
            }
        }
    }

    /// Schedule 7: the value of identical non-originating materials.
    fn of_identical(
        &mut self,
        at: &str,
        file: &MaterialFile,
        method: InventoryMethod,
        withdrawal: &Withdrawal,
    ) -> Option<OfInventory> {
        if file.originating == Some(true) {
            let message = says!("Schedule 7 values materials that are not originating");
            self.report(at, ProblemKind::Contradiction, message);
        }
        if file.value != FROM_INVENTORY {
            let message = says!("an inventory of Schedule 7 gives the value: write {0}", format!("{FROM_INVENTORY:?}"));
            self.report(at, ProblemKind::Contradiction, message);
        }
        let value = withdrawal.value_of_non_originating.as_ref().and_then(|figure| figure.rounded_up())?;
        let withdrawn = Withdrawn { non_originating: value, provision: method.provision() };
        Some(OfInventory { value, originating: file.originating, withdrawn })
    }

    /// Schedule 8: how much of a fungible material is originating. Its units share its value, if they have none of their own.
    fn of_fungible(
        &mut self,
        at: &str,
        file: &MaterialFile,
        method: InventoryMethod,
        withdrawal: &Withdrawal,
        value: Amount,
    ) -> Option<OfInventory> {
        if file.originating.is_some() {
            let message = says!("an inventory of Schedule 8 shows whether it is originating; leave that key out");
            self.report(at, ProblemKind::Contradiction, message);
        }
        let units = withdrawal.quantity.rounded_up()?;
        let foreign = withdrawal.non_originating.rounded_up()?;
        let non_originating = match &withdrawal.value_of_non_originating {
            // With no originating unit in it, all of its value is of non-originating ones, whatever the ledger says of them.
            Some(own) if foreign == units => own.rounded_up()?.max(value),
            Some(own) => own.rounded_up()?,
            None => value.part(foreign, units, Rounding::Up)?,
        };
        if non_originating > value {
            let message = says!("{0} of it is non-originating, more than its value", non_originating);
            self.report(at, ProblemKind::Contradiction, message);
        }
        let withdrawn = Withdrawn { non_originating, provision: method.provision() };
        Some(OfInventory { value, originating: Some(!foreign.is_positive()), withdrawn })
    }
}
