//! Advice in English.

use super::{AdviceWords, Heading};
use crate::advice::Bound;
use crate::trace::{Input, Method};

pub(super) const WORDS: AdviceWords = AdviceWords {
    originating: |material| format!("source as originating: {material}"),
    release: |key| format!("leave {key} out, so that every lawful choice is tried"),
    fact: |question, answer| {
        format!("would have to be true, and is not for choosing: {question} - {}", if answer { "yes" } else { "no" })
    },
    circumstance: |input| match input {
        Input::ProducedIn => "would have to be true: it is produced entirely in the territory of the Parties",
        Input::ImportedFrom => "would have to be true: it is imported from a Party",
        Input::UnderCustomsControl => "would have to be true: outside the territory it stayed under customs control",
        _ => "would have to be true: outside the territory it underwent only operations that are permitted",
    },
    least_base: |method, rises, least, by| {
        let base = match method {
            Method::TransactionValue => "transaction value",
            Method::NetCost => "net cost",
        };
        if rises {
            format!("with a {base} of at least {least}, {by} more, it is originating, all else equal")
        } else {
            format!("the {base} may fall by {by}, to {least}, all else equal")
        }
    },
    distance: |met, by, figures| {
        if met {
            format!("what is non-originating may rise by {by}: {figures}")
        } else {
            format!("for this figure what is non-originating must fall by {by}: {figures}")
        }
    },
    bound: |bound| match bound {
        Bound::Materials => "only the materials of the highest value were weighed",
        Bound::Facts => "of elections and facts only some combinations were tried",
        Bound::Alternatives => "the rules leave more alternatives than were weighed",
        Bound::Search => "the search was ended before it was complete: cheaper sets may exist",
        Bound::Losses => "not every material was tried for the loss of its origin",
    },
    heading: |heading| match heading {
        Heading::Sets => "each of these would make it originating, the cheapest first",
        Heading::NoSets => "no change of materials, elections or facts that was weighed makes it originating",
        Heading::Figures => "figures",
        Heading::Losses => "it is lost if one of these loses its origin",
        Heading::Trusted => "with every claim of origin trusted",
        Heading::Supported => "with claims that a supplier's declaration supports (s. 7(21))",
        Heading::Declarations => "declarations that keep it, the fewest first; each line suffices",
        Heading::Bounded => "left out",
    },
    touches: |value| format!("touches a value of {value}"),
};
