//! What comes into stock and goes out of it, and the origin of opening inventory: Uniform Regulations Schedule 8
//! ss. 9 and 15.
//!
//! Opening inventory without an origin takes that of the latest receipts that add up to it (s. 9(1)); receipts before
//! it are books to look in, and are not counted again. Example: 100 originating units of 18 December and 100
//! non-originating units of 27 December make up the 200 units of 1 January (Appendix A).

use super::fraction::Fraction;
use super::ledger::{Entry, Kind, at};
use super::{InventoryMethod, OpeningOrigin, Way};
use crate::problem::{Message, Problem, ProblemKind};
use crate::says;
use jiff::civil::Date;

/// Units of one origin and one value that came in together.
#[derive(Clone, Debug)]
pub(super) struct Lot {
    pub(super) line: u64,
    pub(super) date: Date,
    pub(super) quantity: Fraction,
    pub(super) unit_value: Option<Fraction>,
    pub(super) originating: bool,
}

impl Lot {
    pub(super) fn value(&self) -> Option<Fraction> {
        self.unit_value.as_ref().map(|unit_value| unit_value.times(&self.quantity))
    }
}

/// Units that go out.
#[derive(Clone, Debug)]
pub(super) struct Out<'a> {
    pub(super) entry: &'a Entry,
    pub(super) quantity: Fraction,
}

/// A change of the stock.
#[derive(Clone, Debug)]
pub(super) enum Movement<'a> {
    In(Date, Lot),
    Out(Out<'a>),
}

impl Movement<'_> {
    pub(super) fn date(&self) -> Date {
        match self {
            Movement::In(date, _) => *date,
            Movement::Out(out) => out.entry.date,
        }
    }
}

/// The movements from the opening on; every row that the method cannot use is a problem.
pub(super) fn movements<'a>(
    entries: &'a [Entry],
    method: &InventoryMethod,
    problems: &mut Vec<Problem>,
) -> Vec<Movement<'a>> {
    let opening = entries.iter().position(|entry| entry.kind == Kind::Opening).unwrap_or(0);
    let (books, stock) = entries.split_at_checked(opening).unwrap_or((&[], entries));
    // A row that could not be read may be a receipt: what then lacks must not be told as a fault of other rows.
    let whole = problems.is_empty();
    let mut note = |line: u64, column: &str, kind: ProblemKind, message: Message| {
        problems.push(Problem::new(at(line, column), kind, message));
    };
    for entry in books {
        if entry.kind == Kind::Withdrawal {
            note(
                entry.line,
                "kind",
                ProblemKind::Contradiction,
                says!("no withdrawal comes before the opening inventory"),
            );
        } else if matches!(method, InventoryMethod::Identical(_)) {
            let message = says!("schedule 7 does not look at receipts before the opening inventory: leave the row out");
            note(entry.line, "kind", ProblemKind::Contradiction, message);
        } else if entry.originating.is_none() {
            note(entry.line, "originating", ProblemKind::Missing, says!("yes or no: the origin of what was received"));
        }
    }
    let single = stock.iter().filter(|entry| entry.kind == Kind::Opening).count() == 1;
    let mut begun = false;
    let mut movements = Vec::new();
    for entry in stock {
        needs(entry, method, &mut note);
        begun |= entry.kind != Kind::Opening;
        match entry.kind {
            Kind::Withdrawal => movements.push(Movement::Out(Out { entry, quantity: entry.quantity.into() })),
            Kind::Receipt => movements.push(Movement::In(entry.date, lot(entry, entry.originating.unwrap_or(false)))),
            Kind::Opening if begun => {
                let message = says!("opening inventory comes before what is received and withdrawn after it");
                note(entry.line, "kind", ProblemKind::Contradiction, message);
            }
            Kind::Opening => match opening_lots(entry, books, method, single) {
                Ok(lots) => movements.extend(lots.into_iter().map(|lot| Movement::In(entry.date, lot))),
                Err(_) if !whole => {}
                Err(message) => note(entry.line, "originating", ProblemKind::Missing, message),
            },
        }
    }
    if whole {
        enough(&movements, &mut note);
    }
    movements
}

/// What the method must know of a row.
fn needs(entry: &Entry, method: &InventoryMethod, note: &mut impl FnMut(u64, &str, ProblemKind, Message)) {
    let comes_in = entry.kind != Kind::Withdrawal;
    if let InventoryMethod::Identical(_) = method {
        if comes_in && entry.unit_value.is_none() {
            note(entry.line, "unit_value", ProblemKind::Missing, says!("the value of one unit, such as 1.05"));
        }
        if entry.originating == Some(true) {
            let message = says!("schedule 7 values non-originating materials only: no, or nothing");
            note(entry.line, "originating", ProblemKind::Contradiction, message);
        }
        return;
    }
    let identified = method.way() == Way::Identified;
    if entry.originating.is_none() && (entry.kind == Kind::Receipt || (identified && !comes_in)) {
        note(entry.line, "originating", ProblemKind::Missing, says!("yes or no: the origin of these units"));
    }
    if !comes_in && !identified && entry.originating.is_some() {
        let message = says!("the method decides the origin of what is withdrawn: leave it empty");
        note(entry.line, "originating", ProblemKind::Contradiction, message);
    }
}

fn lot(entry: &Entry, originating: bool) -> Lot {
    Lot {
        line: entry.line,
        date: entry.date,
        quantity: entry.quantity.into(),
        unit_value: entry.unit_value.map(Fraction::from),
        originating,
    }
}

/// The lots of which opening inventory is made, the first received first.
fn opening_lots(entry: &Entry, books: &[Entry], method: &InventoryMethod, single: bool) -> Result<Vec<Lot>, Message> {
    let all_non_originating = match method {
        InventoryMethod::Identical(_) => true,
        InventoryMethod::Materials(_, origin) | InventoryMethod::Goods(_, origin) => {
            *origin == OpeningOrigin::NonOriginating
        }
    };
    let stated = if all_non_originating { Some(false) } else { entry.originating };
    let Some(originating) = stated else {
        // Of several rows each would find the same receipts.
        let several = says!("yes or no: of several rows of opening inventory each states its origin");
        return if single { latest(entry, books, None) } else { Err(several) };
    };
    // Without a value of its own, opening inventory has that of the latest receipts, if they are on the books.
    let found = if single && entry.unit_value.is_none() { latest(entry, books, stated).ok() } else { None };
    Ok(found.unwrap_or_else(|| vec![lot(entry, originating)]))
}

/// The latest receipts that add up to the opening inventory.
fn latest(entry: &Entry, books: &[Entry], stated: Option<bool>) -> Result<Vec<Lot>, Message> {
    let mut open = Fraction::from(entry.quantity);
    let mut lots = Vec::new();
    for receipt in books.iter().rev().filter(|one| one.kind == Kind::Receipt) {
        if open.is_zero() {
            break;
        }
        let mut one = lot(receipt, stated.or(receipt.originating).unwrap_or(false));
        if open.is_less_than(&one.quantity) {
            one.quantity = open.clone();
        }
        open = open.minus(&one.quantity);
        if entry.unit_value.is_some() {
            one.unit_value = entry.unit_value.map(Fraction::from);
        }
        lots.push(one);
    }
    if !open.is_zero() {
        let lacking = open.figure().shown;
        return Err(says!(
            "yes or no; or receipts before it that add up to it ({0} units lack); or consider it non-originating",
            lacking
        ));
    }
    lots.reverse();
    Ok(lots)
}

/// No more goes out than is there.
fn enough(movements: &[Movement<'_>], note: &mut impl FnMut(u64, &str, ProblemKind, Message)) {
    let mut there = Fraction::zero();
    for movement in movements {
        match movement {
            Movement::In(_, lot) => there = there.plus(&lot.quantity),
            Movement::Out(out) => {
                if there.is_less_than(&out.quantity) {
                    let message = says!("only {0} units are in stock", there.figure().shown);
                    note(out.entry.line, "quantity", ProblemKind::Contradiction, message);
                }
                there = there.minus(&out.quantity);
            }
        }
    }
}
