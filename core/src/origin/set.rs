//! Uniform Regulations s. 6 and GN 11(i): goods classified as a set by General Rule 3.
//!
//! A set originates if each of its goods does (s. 6(2)), or if its non-originating goods are not more than a tenth of its
//! value (s. 6(3)). The words of s. 6(3) could be read as a further condition; its heading ("Exceptions"), its examples
//! and the "or" of GN 11(i) show that it is an alternative, and the trace says so.
//!
//! Section 6 replaces the product-specific rule only. It limits ("only if") and grants nothing by itself, so the set must
//! also be produced entirely in the territory, as s. 3(2) and (3) ask of every good. No route goes around it, not even
//! importation (s. 3(7)). GN 11(o), which could provide otherwise, says nothing of such sets; its chapter rules are for the
//! goods of the set (s. 6(5), Example 3), while what Part 6 adds for vehicles holds on every route.
//!
//! The law does not say which value of s. 7 is that of the set (s. 6(4)): each that is stated is tried. Packaging,
//! packing, accessories and indirect materials are not goods of the set.
//!
//! Example: in a paint set that sells for 100.00, brushes from outside the territory may be worth 10.00, not 10.01.

use super::{Case, material, not_originating, only_originating_materials, wholly_obtained};
use crate::amount::Amount;
use crate::citation::Citation;
use crate::good::Material;
use crate::trace::{Choice, Finding, Input, Measure, Method, Question, Step, Subject};

/// The routes that are open to a set: those of goods that all originate (s. 3(1), (3)), then s. 6.
pub(super) fn routes<'a>(case: Case<'a>, produced: &Step<'a>) -> Vec<Step<'a>> {
    let each = each_originates(case);
    let limited = |route: Step<'a>| match route.finding() {
        Finding::NotMet => route,
        _ => Step::all_of(route.question(), route.citation(), vec![route, each.clone()]),
    };
    vec![
        limited(wholly_obtained::route(case)),
        limited(only_originating_materials(case, produced)),
        as_set(case, produced, &each),
    ]
}

fn as_set<'a>(case: Case<'a>, produced: &Step<'a>, each: &Step<'a>) -> Step<'a> {
    let mut because = vec![produced.clone()];
    because.extend(goods_not_stated(case));
    let either = vec![each.clone(), of_little_value(case)];
    because.push(Step::any_of(Question::SetGoodsOrValue, Citation::Section("6(3)"), either));
    Step::all_of(Question::Set, Citation::Section("6(1)"), because)
}

/// s. 6(2): "each good in the set is an originating good".
fn each_originates(case: Case<'_>) -> Step<'_> {
    let mut because: Vec<Step<'_>> = goods_not_stated(case).into_iter().chain(material::refuted(case)).collect();
    because.extend(non_originating(case).map(not_originating));
    Step::all_of(Question::EachGoodOfSet, Citation::Section("6(2)"), because)
}

/// s. 6(3): under the transaction value or the net cost of the set.
fn of_little_value(case: Case<'_>) -> Step<'_> {
    let section = Citation::Section("6(3)");
    let value: Amount = non_originating(case).map(Material::value_after_deductions).sum();
    let limit = case.rules.agreement().sets.not_more_than;
    let good = case.good;
    let stated = [
        (Method::TransactionValue, good.transaction_value, Input::TransactionValue),
        (Method::NetCost, good.net_cost, Input::NetCost),
    ];
    let chosen = good.elections.method;
    let tried = stated.into_iter().filter(|(method, ..)| chosen.is_none_or(|chosen| chosen == *method));
    let steps = tried.filter_map(|(method, base, input)| match base {
        Some(base) => {
            let measure = Measure::Set { method, base, value, limit };
            Some(Step::figure(Question::ByMethod(method), section, limit.is_not_exceeded_by(value, base), measure))
        }
        // A price has its value already: the net cost is asked only where it is the only one, or chosen.
        None if method == Method::NetCost && chosen.is_none() && good.transaction_value.is_some() => None,
        None => Some(match good.unpriced().filter(|(closed, _)| *closed == method) {
            Some((method, why)) => Step::fact(Question::Choice(Choice::Open(method, why)), why.citation(), false),
            None => Step::fact(Question::Stated(input, Subject::Good), section, None),
        }),
    });
    Step::any_of(Question::SetValue, section, steps.collect())
}

/// The goods of the set that are not shown to originate; each counts with its whole value, whatever it is made from.
fn non_originating(case: Case<'_>) -> impl Iterator<Item = &Material> {
    let goods = case.good.materials.iter().filter(|one| one.role.is_tested_for_shift());
    goods.filter(|one| one.originating != Some(true))
}

fn goods_not_stated(case: Case<'_>) -> Option<Step<'_>> {
    let question = Question::Stated(Input::Materials, Subject::Good);
    (!case.good.states_materials()).then(|| Step::fact(question, Citation::Section("6(2)"), None))
}
