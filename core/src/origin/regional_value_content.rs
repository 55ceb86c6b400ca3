//! Uniform Regulations s. 7(1)-(8): the regional value content, by transaction value or by net cost.
//!
//! RVC = (TV − VNM) ÷ TV × 100 (s. 7(2)), or (NC − VNM) ÷ NC × 100 (s. 7(3)). The producer chooses, unless the rule gives
//! only one method (s. 7(6)). The threshold is decided by multiplication.
//!
//! Example: a net cost of 88.00 with non-originating materials of 40.00 is 54.5 percent (s. 7(22), Example 4).

use super::{Case, accumulation};
use crate::amount::{Amount, Percent};
use crate::citation::Citation;
use crate::date::Dated;
use crate::rules::RegionalValueContent;
use crate::trace::{Input, Measure, Method, Question, Step, Subject};

/// The content that a rule requires, under each method that it allows.
pub(super) fn required<'a>(case: Case<'a>, citation: Citation<'a>, content: &'a RegionalValueContent) -> Step<'a> {
    let methods =
        [(Method::TransactionValue, content.transaction_value.as_ref()), (Method::NetCost, content.net_cost.as_ref())];
    under(case, citation, methods)
}

fn under<'a>(case: Case<'a>, citation: Citation<'a>, methods: [(Method, Option<&'a Dated<Percent>>); 2]) -> Step<'a> {
    let methods: Vec<_> = methods.into_iter().filter_map(|(method, threshold)| Some((method, threshold?))).collect();
    // s. 7(6): where the rule gives one method only, there is nothing to elect.
    let elected = |case, method| methods.len() < 2 || elected(case, method);
    let steps = methods.iter().copied().filter(|(method, _)| elected(case, *method)).map(|(method, threshold)| {
        let Some(threshold) = in_force(case, threshold) else {
            return Step::fact(Question::Stated(Input::Date, Subject::Good), citation, None);
        };
        by_method(case, method, threshold)
    });
    Step::any_of(Question::RegionalValueContent, citation, steps.collect())
}

/// A content that replaces that of a rule, under the methods that the rule itself allows (ss. 14(15), (17), 15(2), (3)).
pub(super) fn replaced<'a>(
    case: Case<'a>,
    citation: Citation<'a>,
    rule: &RegionalValueContent,
    content: &'a RegionalValueContent,
) -> Step<'a> {
    let methods = [
        (Method::TransactionValue, rule.transaction_value.as_ref().and(content.transaction_value.as_ref())),
        (Method::NetCost, rule.net_cost.as_ref().and(content.net_cost.as_ref())),
    ];
    under(case, citation, methods)
}

/// Both methods with a threshold each, as s. 3(4) requires.
pub(super) fn by_either_method<'a>(case: Case<'a>, section: Citation<'a>, thresholds: (Percent, Percent)) -> Step<'a> {
    let methods = [(Method::TransactionValue, thresholds.0), (Method::NetCost, thresholds.1)];
    let steps = methods.into_iter().filter(|(method, _)| elected(case, *method));
    let steps = steps.map(|(method, threshold)| by_method(case, method, threshold)).collect();
    Step::any_of(Question::RegionalValueContent, section, steps)
}

fn elected(case: Case<'_>, method: Method) -> bool {
    case.good.elections.method.is_none_or(|elected| elected == method)
}

/// The stage in force; none if it depends on a day that is not stated.
fn in_force(case: Case<'_>, threshold: &Dated<Percent>) -> Option<Percent> {
    match case.good.date {
        Some(day) => threshold.on(day).copied(),
        None if threshold.is_constant() => threshold.last().copied(),
        None => None,
    }
}

fn by_method(case: Case<'_>, method: Method, threshold: Percent) -> Step<'_> {
    let (section, base, input) = match method {
        Method::TransactionValue => ("7(2)", case.good.transaction_value, Input::TransactionValue),
        Method::NetCost => ("7(3)", case.good.net_cost, Input::NetCost),
    };
    let citation = Citation::Section(section);
    let Some(base) = base else {
        return Step::fact(Question::Stated(input, Subject::Good), citation, None);
    };
    let non_originating_value = accumulation::value_of_non_originating_materials(case, method);
    let met = threshold.is_reached_by(regional(base, non_originating_value), base);
    let measure = Measure::RegionalValueContent { method, base, non_originating_value, threshold };
    let figure = Step::figure(Question::ByMethod(method), citation, met, measure);
    let mut because = accumulation::steps(case, method);
    if because.is_empty() {
        return figure;
    }
    because.push(figure);
    Step::all_of(Question::ByMethod(method), citation, because)
}

fn regional(base: Amount, non_originating_value: Amount) -> Amount {
    base.less(non_originating_value)
}
