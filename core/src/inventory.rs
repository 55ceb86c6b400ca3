//! Inventory methods: Uniform Regulations s. 7(10) with Schedule 7 (the value of identical non-originating materials)
//! and s. 8(18) with Schedule 8 (the origin of fungible materials and goods).
//!
//! A ledger of receipts and withdrawals goes in; for each withdrawal its originating and non-originating units come
//! out, the value of the non-originating ones, and what remains. Nothing is rounded but what is shown: the printed
//! examples of Schedule 8 round ratios and unit values before they multiply, which no provision asks for.
//!
//! ```
//! use usmca::{InventoryMethod, LedgerRow, ValueMethod, account};
//! let row = |line, date: &str, kind: &str, quantity: &str, unit_value: &str| LedgerRow {
//!     line, date: date.into(), kind: kind.into(), quantity: quantity.into(), unit_value: unit_value.into(),
//!     ..LedgerRow::default()
//! };
//! let rows = [
//!     row(2, "2021-01-01", "receipt", "200", "1.05"),
//!     row(3, "2021-01-03", "receipt", "1000", "1.00"),
//!     row(4, "2021-01-08", "withdrawal", "500", ""),
//! ];
//! let account = account(&rows, &InventoryMethod::Identical(ValueMethod::Fifo)).unwrap();
//! assert_eq!(account.withdrawals[0].value_of_non_originating.as_ref().unwrap().shown, "510");
//! ```

mod account;
mod average;
mod identified;
mod layers;
mod ledger;
mod period;
mod stock;

pub use crate::fraction::Figure;
pub use account::{Account, PeriodRatio, Remaining, Taken, Withdrawal};
pub use ledger::{LedgerRow, MAXIMUM_AVERAGED_ROWS, MAXIMUM_LEDGER_ROWS};

use crate::fraction;
use crate::problem::{Problem, ProblemKind};
use crate::says;
use layers::Order;

/// What is to be found, and by which method; s. 8(19) and Schedule 7 s. 3 hold a choice for the whole fiscal year.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum InventoryMethod {
    /// The value of identical non-originating materials, Schedule 7.
    Identical(ValueMethod),
    /// The origin of fungible materials, Schedule 8 Part 1.
    Materials(MaterialsMethod, OpeningOrigin),
    /// The origin of fungible goods, Schedule 8 Part 2.
    Goods(GoodsMethod, OpeningOrigin),
}

/// The methods of Schedule 7 s. 2.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ValueMethod {
    /// First received, first used.
    Fifo,
    /// Last received, first used.
    Lifo,
    /// The average value of what is there before each shipment, s. 4.
    RollingAverage,
}

/// The methods of Schedule 8 s. 2.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MaterialsMethod {
    /// Segregated or marked: each withdrawal states its origin, s. 4.
    SpecificIdentification,
    /// First received, first withdrawn.
    Fifo,
    /// Last received, first withdrawn.
    Lifo,
    /// The ratio before each shipment, s. 8.
    AverageBeforeShipment,
    /// The ratio of the period over which net cost is averaged, s. 7.
    AverageOfPeriod(AveragingPeriod),
    /// The ratio of the preceding one- or three-month period, s. 6.
    AverageOfPrecedingPeriod(AveragingPeriod),
}

/// The methods of Schedule 8 s. 11.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GoodsMethod {
    /// Segregated or marked: each withdrawal states its origin, s. 13.
    SpecificIdentification,
    /// First received, first withdrawn.
    Fifo,
    /// Last received, first withdrawn.
    Lifo,
    /// The ratio of the preceding one- or three-month period, s. 14.
    AverageOfPrecedingPeriod(AveragingPeriod),
}

/// How long a period is; periods follow each other from the month of the first row of the stock.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AveragingPeriod {
    /// One month.
    OneMonth,
    /// Three months.
    ThreeMonths,
    /// Six months; only of averaged net cost, s. 7(15).
    SixMonths,
    /// The fiscal year; only of averaged net cost, s. 7(15).
    Year,
}

/// The origin of opening inventory, Schedule 8 ss. 9 and 15.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OpeningOrigin {
    /// That of its origin identifiers if stated, else that of the latest receipts that add up to it.
    LatestReceipts,
    /// All of it is considered non-originating.
    NonOriginating,
}

/// How the units of a withdrawal are found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Way {
    Identified,
    Layers(Order),
    BeforeShipment,
    Period(AveragingPeriod),
    PrecedingPeriod(AveragingPeriod),
}

impl InventoryMethod {
    const fn way(&self) -> Way {
        use {GoodsMethod as G, InventoryMethod as I, MaterialsMethod as M, ValueMethod as V};
        match *self {
            I::Materials(M::SpecificIdentification, _) | I::Goods(G::SpecificIdentification, _) => Way::Identified,
            I::Identical(V::Fifo) | I::Materials(M::Fifo, _) | I::Goods(G::Fifo, _) => Way::Layers(Order::First),
            I::Identical(V::Lifo) | I::Materials(M::Lifo, _) | I::Goods(G::Lifo, _) => Way::Layers(Order::Last),
            I::Identical(V::RollingAverage) | I::Materials(M::AverageBeforeShipment, _) => Way::BeforeShipment,
            I::Materials(M::AverageOfPeriod(period), _) => Way::Period(period),
            I::Materials(M::AverageOfPrecedingPeriod(period), _) | I::Goods(G::AverageOfPrecedingPeriod(period), _) => {
                Way::PrecedingPeriod(period)
            }
        }
    }

    /// The provision that the method rests on.
    #[must_use]
    pub const fn provision(&self) -> &'static str {
        use {GoodsMethod as G, InventoryMethod as I, MaterialsMethod as M, ValueMethod as V};
        match self {
            I::Identical(V::Fifo | V::Lifo) => "Uniform Regulations s. 7(10), Schedule 7 ss. 1, 2",
            I::Identical(V::RollingAverage) => "Uniform Regulations s. 7(10), Schedule 7 ss. 2, 4",
            I::Materials(M::SpecificIdentification, _) => "Uniform Regulations s. 8(18)(a), Schedule 8 s. 4",
            I::Materials(M::Fifo | M::Lifo, _) => "Uniform Regulations s. 8(18)(a), Schedule 8 ss. 1, 2",
            I::Materials(M::AverageBeforeShipment, _) => "Uniform Regulations s. 8(18)(a), Schedule 8 ss. 5, 8",
            I::Materials(M::AverageOfPeriod(_), _) => "Uniform Regulations s. 8(18)(a), Schedule 8 ss. 5, 7",
            I::Materials(M::AverageOfPrecedingPeriod(_), _) => "Uniform Regulations s. 8(18)(a), Schedule 8 ss. 5, 6",
            I::Goods(G::SpecificIdentification, _) => "Uniform Regulations s. 8(18)(b), Schedule 8 s. 13",
            I::Goods(G::Fifo | G::Lifo, _) => "Uniform Regulations s. 8(18)(b), Schedule 8 ss. 10, 11",
            I::Goods(G::AverageOfPrecedingPeriod(_), _) => "Uniform Regulations s. 8(18)(b), Schedule 8 s. 14",
        }
    }
}

/// The units and values of every withdrawal of a ledger.
///
/// # Errors
/// Every problem of the ledger: rows that are not what they should be, that the method cannot use, or that take out
/// more than is there.
pub fn account(rows: &[LedgerRow], method: &InventoryMethod) -> Result<Account, Vec<Problem>> {
    let (entries, mut problems) = ledger::read(rows);
    let movements = stock::movements(&entries, method, &mut problems);
    let way = method.way();
    if let Way::PrecedingPeriod(AveragingPeriod::SixMonths | AveragingPeriod::Year) = way {
        let message = says!("the ratio of a preceding period is that of a one- or three-month period");
        problems.push(Problem::new("months", ProblemKind::NotAccepted, message));
    }
    if way == Way::BeforeShipment && rows.len() > MAXIMUM_AVERAGED_ROWS {
        let message =
            says!("a ledger that is averaged before each shipment has at most {0} rows", MAXIMUM_AVERAGED_ROWS);
        problems.push(Problem::new("", ProblemKind::TooLarge, message));
    }
    let mut account = Account::new(method.provision());
    if problems.is_empty() {
        match way {
            Way::Identified => identified::fill(&mut account, &movements, &mut problems),
            Way::Layers(order) => layers::fill(&mut account, &movements, order),
            Way::BeforeShipment => average::fill(&mut account, &movements),
            Way::Period(period) => period::fill(&mut account, &movements, period, period::Applied::ToSame),
            Way::PrecedingPeriod(period) => period::fill(&mut account, &movements, period, period::Applied::ToNext),
        }
    }
    problems.sort_by_key(|problem| ledger::line_of(&problem.at));
    if problems.is_empty() { Ok(account) } else { Err(problems) }
}
