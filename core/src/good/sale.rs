//! Why the price of a sale is no transaction value (Schedule 4 s. 2, Schedule 6 s. 2), and what stands in its place.
//!
//! Example: a good that its producer gives to a related person at a price that their relationship influenced has a net
//! cost, and no transaction value (Schedule 4 s. 2(2)(d)).

use super::SaleFile;
use crate::citation::Citation;

/// Why there is no acceptable transaction value.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Unacceptable {
    /// It is not sold (s. 2(1); Schedule 6 s. 2(2)).
    NotSold,
    /// Its disposal or use is restricted (s. 2(2)(a); Schedule 6 s. 2(3)(a)).
    Restricted,
    /// The price depends on what has no determinable value (s. 2(2)(b); Schedule 6 s. 2(3)(b)).
    Condition,
    /// Proceeds cannot be added (s. 2(2)(c); Schedule 6 s. 2(3)(c)).
    Proceeds,
    /// The relationship of the parties influenced the price (s. 2(2)(d); Schedule 6 s. 2(3)(d)).
    Relationship,
    /// What must be added cannot be quantified (s. 2(5), Schedule 3 s. 4(3); Schedule 6 ss. 2(6), 4(3)).
    NotQuantifiable,
}

impl Unacceptable {
    /// The first reason that a sale gives, in the order of the Schedules.
    pub(super) fn of(sale: &SaleFile) -> Option<Unacceptable> {
        [
            (Unacceptable::NotSold, sale.sold == Some(false)),
            (Unacceptable::Restricted, sale.restricted == Some(true)),
            (Unacceptable::Condition, sale.condition_without_value == Some(true)),
            (Unacceptable::Proceeds, sale.proceeds_not_added == Some(true)),
            (Unacceptable::Relationship, sale.price_influenced_by_relationship == Some(true)),
            (Unacceptable::NotQuantifiable, sale.additions_not_quantifiable == Some(true)),
        ]
        .into_iter()
        .find_map(|(reason, holds)| holds.then_some(reason))
    }

    /// The provision on goods.
    pub(crate) const fn of_good(self) -> Citation<'static> {
        Citation::Provision(match self {
            Unacceptable::NotSold => "Uniform Regulations Schedule 4 s. 2(1)",
            Unacceptable::Restricted => "Uniform Regulations Schedule 4 s. 2(2)(a)",
            Unacceptable::Condition => "Uniform Regulations Schedule 4 s. 2(2)(b)",
            Unacceptable::Proceeds => "Uniform Regulations Schedule 4 s. 2(2)(c)",
            Unacceptable::Relationship => "Uniform Regulations Schedule 4 s. 2(2)(d)",
            Unacceptable::NotQuantifiable => "Uniform Regulations Schedule 3 s. 4(3)",
        })
    }
}

/// The section of Schedule 6 by which a material without an acceptable price is valued.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ValuedBy {
    /// Identical materials (s. 5).
    Identical,
    /// Similar materials (s. 6).
    Similar,
    /// The price at which most units are sold (s. 8).
    Deductive,
    /// The costs of its producer (s. 9).
    Computed,
    /// Reasonable means (s. 10).
    ReasonableMeans,
}

impl ValuedBy {
    /// The provision.
    pub(crate) const fn citation(self) -> Citation<'static> {
        Citation::Provision(match self {
            ValuedBy::Identical => "Uniform Regulations Schedule 6 s. 5",
            ValuedBy::Similar => "Uniform Regulations Schedule 6 s. 6",
            ValuedBy::Deductive => "Uniform Regulations Schedule 6 s. 8",
            ValuedBy::Computed => "Uniform Regulations Schedule 6 s. 9",
            ValuedBy::ReasonableMeans => "Uniform Regulations Schedule 6 s. 10",
        })
    }
}
