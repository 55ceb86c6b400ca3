//! First in, first out and last in, first out: Uniform Regulations Schedule 7 ss. 1 and 2, Schedule 8 ss. 1, 2, 10, 11.
//!
//! "Last" is as of the withdrawal: a receipt that comes later is not looked at. Example: 500 units shipped on 8 January
//! come from 200 at 1.05 and 300 at 1.00, which were received first, and have a value of 510 (Schedule 7, Example 1).

use super::account::{Account, Remaining, Taken, Withdrawal};
use super::fraction::Fraction;
use super::stock::{Lot, Movement, Out};
use std::collections::VecDeque;

/// Which receipt goes out first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Order {
    First,
    Last,
}

pub(super) fn fill(account: &mut Account, movements: &[Movement<'_>], order: Order) {
    let mut stock = Stock::default();
    for movement in movements {
        match movement {
            Movement::In(_, lot) => stock.receive(lot),
            Movement::Out(out) => account.withdrawals.push(stock.withdraw(out, order)),
        }
    }
    account.remaining = stock.remaining();
}

/// The lots that are left, the first received first, and their sums.
struct Stock {
    lots: VecDeque<Lot>,
    units: Fraction,
    non_originating: Fraction,
    /// The value of the non-originating lots whose unit value is stated.
    value: Fraction,
    /// Non-originating lots whose unit value is not.
    without_value: usize,
}

impl Default for Stock {
    fn default() -> Self {
        let zero = Fraction::zero;
        Stock { lots: VecDeque::new(), units: zero(), non_originating: zero(), value: zero(), without_value: 0 }
    }
}

impl Stock {
    fn receive(&mut self, lot: &Lot) {
        self.units = self.units.plus(&lot.quantity);
        if !lot.originating {
            self.non_originating = self.non_originating.plus(&lot.quantity);
            match lot.value() {
                Some(value) => self.value = self.value.plus(&value),
                None => self.without_value = self.without_value.saturating_add(1),
            }
        }
        self.lots.push_back(lot.clone());
    }

    fn withdraw(&mut self, out: &Out<'_>, order: Order) -> Withdrawal {
        let mut open = out.quantity.clone();
        let (mut non_originating, mut value) = (Fraction::zero(), Some(Fraction::zero()));
        let mut taken = Vec::new();
        while !open.is_zero() {
            let next = match order {
                Order::First => self.lots.pop_front(),
                Order::Last => self.lots.pop_back(),
            };
            let Some(lot) = next else { break };
            let mut part = lot.clone();
            if open.is_less_than(&lot.quantity) {
                part.quantity = open.clone();
                let rest = Lot { quantity: lot.quantity.minus(&open), ..lot };
                match order {
                    Order::First => self.lots.push_front(rest),
                    Order::Last => self.lots.push_back(rest),
                }
            } else if !lot.originating && lot.unit_value.is_none() {
                self.without_value = self.without_value.saturating_sub(1);
            }
            open = open.minus(&part.quantity);
            if !part.originating {
                non_originating = non_originating.plus(&part.quantity);
                value = value.zip(part.value()).map(|(sum, one)| sum.plus(&one));
                self.value = part.value().map_or_else(|| self.value.clone(), |one| self.value.minus(&one));
            }
            taken.push(Taken {
                line: part.line,
                date: part.date,
                quantity: part.quantity.figure(),
                unit_value: part.unit_value.as_ref().map(Fraction::figure),
                originating: part.originating,
            });
        }
        self.units = self.units.minus(&out.quantity);
        self.non_originating = self.non_originating.minus(&non_originating);
        let originating = out.quantity.minus(&non_originating);
        Withdrawal {
            value_of_non_originating: value.as_ref().map(Fraction::figure),
            taken,
            remaining: self.remaining(),
            ..Withdrawal::new(out, &originating, &non_originating)
        }
    }

    fn remaining(&self) -> Remaining {
        let known = self.without_value == 0;
        Remaining::new(&self.units, &self.non_originating, known.then_some(&self.value))
    }
}
