//! The questions about what the producer chose and how values came about, with their operands.

use super::Method;
use crate::amount::Amount;
use crate::good::{Averaging, Closed, Material, ValuedBy};

/// A question about a choice or a value.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Choice<'a> {
    /// Is this method open? It is not.
    Open(Method, Closed),
    /// Net cost and non-originating materials are summed over this period (s. 7(15)).
    Averaged(Averaging),
    /// May the content of this good be averaged by s. 7(15)? It may not: s. 16 provides for it.
    AveragedBySection16,
    /// This material has no acceptable price and is valued by Schedule 6.
    Valued(&'a Material, ValuedBy),
    /// The value of this material was converted from another currency (s. 2).
    Converted(&'a Material),
    /// Costs of s. 8(2) in its value are not deducted, for no evidence shows them (s. 8(3)).
    WithoutEvidence(&'a Material),
    /// It is called originating, and what it is made from shows that it is not: it counts as non-originating.
    Refuted(&'a Material),
    /// It was withdrawn from an inventory, and this value of it is non-originating (Schedules 7 and 8).
    Withdrawn(&'a Material, Amount),
}
