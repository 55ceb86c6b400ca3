//! Averages before each shipment: Uniform Regulations Schedule 7 s. 4 (rolling average) and Schedule 8 s. 8.
//!
//! The ratio of units and the average value of all units there before a shipment hold for what is shipped and for what
//! remains. Example: of 3,100 units 1,050 are non-originating; of 700 shipped 237.096774... are (Appendix A, Example 3,
//! prints 238, because it rounds the ratio to 0.34 before it multiplies).

use super::account::{Account, Remaining, Withdrawal};
use super::fraction::Fraction;
use super::stock::{Lot, Movement, Out};

pub(super) fn fill(account: &mut Account, movements: &[Movement<'_>]) {
    let mut pool = Pool::default();
    for movement in movements {
        match movement {
            Movement::In(_, lot) => pool.receive(lot),
            Movement::Out(out) => account.withdrawals.push(pool.withdraw(out)),
        }
    }
    account.remaining = pool.remaining();
}

/// Units that no longer have a receipt of their own.
#[derive(Clone, Debug)]
pub(super) struct Pool {
    pub(super) units: Fraction,
    pub(super) non_originating: Fraction,
    /// The value of all units; none once a receipt without a unit value is among them.
    pub(super) value: Option<Fraction>,
}

impl Default for Pool {
    fn default() -> Self {
        Pool { units: Fraction::zero(), non_originating: Fraction::zero(), value: Some(Fraction::zero()) }
    }
}

impl Pool {
    pub(super) fn receive(&mut self, lot: &Lot) {
        self.units = self.units.plus(&lot.quantity);
        if !lot.originating {
            self.non_originating = self.non_originating.plus(&lot.quantity);
        }
        self.value = self.value.take().zip(lot.value()).map(|(sum, one)| sum.plus(&one));
    }

    /// The non-originating part of each unit; none of nothing.
    pub(super) fn ratio(&self) -> Option<Fraction> {
        self.non_originating.over(&self.units)
    }

    /// The average value of a unit.
    pub(super) fn unit_value(&self) -> Option<Fraction> {
        self.value.as_ref().and_then(|value| value.over(&self.units))
    }

    /// Leaves this many units, of the same ratio and the same average value.
    pub(super) fn leave(&mut self, units: Fraction) {
        match units.over(&self.units) {
            Some(share) if !share.is_zero() => {
                self.non_originating = self.non_originating.times(&share);
                self.value = self.value.take().map(|value| value.times(&share));
                self.units = units;
            }
            _ => *self = Pool::default(),
        }
    }

    fn withdraw(&mut self, out: &Out<'_>) -> Withdrawal {
        let (ratio, unit_value) = (self.ratio(), self.unit_value());
        let non_originating = ratio.as_ref().map_or_else(Fraction::zero, |ratio| ratio.times(&out.quantity));
        let value = unit_value.as_ref().map(|unit_value| unit_value.times(&non_originating));
        let originating = out.quantity.minus(&non_originating);
        self.leave(self.units.minus(&out.quantity));
        Withdrawal {
            value_of_non_originating: value.as_ref().map(Fraction::figure),
            ratio_of_non_originating: ratio.as_ref().map(Fraction::figure),
            average_unit_value: unit_value.as_ref().map(Fraction::figure),
            remaining: self.remaining(),
            ..Withdrawal::new(out, &originating, &non_originating)
        }
    }

    pub(super) fn remaining(&self) -> Remaining {
        let value = self.unit_value().map(|unit_value| unit_value.times(&self.non_originating));
        let nothing = Fraction::zero();
        let value = if self.units.is_zero() { Some(&nothing) } else { value.as_ref() };
        Remaining::new(&self.units, &self.non_originating, value)
    }
}
