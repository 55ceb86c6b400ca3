//! Specific identification: Uniform Regulations Schedule 8 ss. 4 and 13. Units are segregated or marked, so that each
//! withdrawal states its origin; what is checked is that no more of an origin goes out than is there.
//!
//! Example: with 100 originating and 100 non-originating units there, 150 originating units cannot be withdrawn.

use super::account::{Account, Remaining, Withdrawal};
use super::fraction::Fraction;
use super::ledger::at;
use super::stock::Movement;
use crate::problem::{Problem, ProblemKind};
use crate::says;

pub(super) fn fill(account: &mut Account, movements: &[Movement<'_>], problems: &mut Vec<Problem>) {
    let (mut originating, mut non_originating) = (Fraction::zero(), Fraction::zero());
    for movement in movements {
        match movement {
            Movement::In(_, lot) if lot.originating => originating = originating.plus(&lot.quantity),
            Movement::In(_, lot) => non_originating = non_originating.plus(&lot.quantity),
            Movement::Out(out) => {
                let states = out.entry.originating == Some(true);
                let (there, named) =
                    if states { (&mut originating, "originating") } else { (&mut non_originating, "non-originating") };
                if there.is_less_than(&out.quantity) {
                    let message = says!("only {0} {1} units are in stock", there.figure().shown, named);
                    problems.push(Problem::new(at(out.entry.line, "quantity"), ProblemKind::Contradiction, message));
                }
                *there = there.minus(&out.quantity);
                let nothing = Fraction::zero();
                let parts = if states { (&out.quantity, &nothing) } else { (&nothing, &out.quantity) };
                // The value of the units themselves is known to the books only: that of the row, if it states one.
                let unit_value = out.entry.unit_value.map(Fraction::from);
                let value = if states { Some(nothing.clone()) } else { unit_value.map(|one| one.times(&out.quantity)) };
                account.withdrawals.push(Withdrawal {
                    value_of_non_originating: value.as_ref().map(Fraction::figure),
                    remaining: Remaining::new(&originating.plus(&non_originating), &non_originating, None),
                    ..Withdrawal::new(out, parts.0, parts.1)
                });
            }
        }
    }
    account.remaining = Remaining::new(&originating.plus(&non_originating), &non_originating, None);
}
