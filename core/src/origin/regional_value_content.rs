//! Uniform Regulations s. 7(1)-(8): the regional value content, by transaction value or by net cost.
//!
//! RVC = (TV − VNM) ÷ TV × 100 (s. 7(2)), or (NC − VNM) ÷ NC × 100 (s. 7(3)). The producer chooses, unless the rule gives
//! only one method (s. 7(6)). The threshold is decided by multiplication.
//!
//! Example: a net cost of 88.00 with non-originating materials of 40.00 is 54.5 percent (s. 7(22), Example 4).

use super::intermediate_material::Content;
use super::{Case, Detail, accumulation, material};
use crate::amount::{Amount, Percent};
use crate::citation::Citation;
use crate::date::Dated;
use crate::rules::RegionalValueContent;
use crate::trace::{Automotive, Choice, Input, Intermediate, Measure, Method, Question, Step, Subject};

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

/// A content by net cost alone, where there is nothing to elect (s. 7(6)).
pub(super) fn by_net_cost<'a>(case: Case<'a>, section: Citation<'a>, threshold: Percent) -> Step<'a> {
    Step::any_of(Question::RegionalValueContent, section, vec![by_method(case, Method::NetCost, threshold)])
}

fn elected(case: Case<'_>, method: Method) -> bool {
    case.good.elections.method.is_none_or(|elected| elected == method)
}

/// The stage in force; none if it depends on a day that is not stated.
pub(super) fn in_force(case: Case<'_>, threshold: &Dated<Percent>) -> Option<Percent> {
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
    if let Some(closed) = closed(case, method) {
        return closed;
    }
    if let Some(sums) = case.good.sums() {
        let figure = Figure {
            method,
            base: sums.net_cost,
            non_originating_value: sums.value_of_non_originating_materials,
            threshold,
        };
        let over = Step::fact(Question::Automotive(Automotive::Produced(sums)), Citation::Section("16(8)"), true);
        let question = Question::ByMethod(method);
        return Step::all_of(question, citation, vec![over, figure.step(question, citation)]);
    }
    let Some(base) = base else {
        return Step::fact(Question::Stated(input, Subject::Good), citation, None);
    };
    let question = Question::ByMethod(method);
    let figure = figure(case, method, base, threshold, (question, citation));
    if case.detail == Detail::Verdict {
        return figure;
    }
    let mut told = accumulation::steps(case, method);
    told.extend(material::values(case));
    told.extend(averaged(case));
    if told.is_empty() {
        return figure;
    }
    told.push(figure);
    Step::all_of(question, citation, told)
}

/// Why a method is not open to the producer (Schedule 4 s. 2, s. 7(7), (8), (19)); none if it is.
pub(super) fn closed(case: Case<'_>, method: Method) -> Option<Step<'_>> {
    let (_, why) = case.good.closed.iter().find(|(closed, _)| *closed == method)?;
    Some(Step::fact(Question::Choice(Choice::Open(method, *why)), why.citation(), false))
}

/// s. 7(15) is not for goods that s. 16(1) or (10) lets a producer average: vehicles, and parts for use in them.
pub(super) fn averaged_by_section_16(case: Case<'_>) -> Option<Step<'_>> {
    case.good.elections.averaging?;
    Some(Step::fact(Question::Choice(Choice::AveragedBySection16), Citation::Section("7(15)"), false))
}

/// s. 7(15): the amounts are sums over a period.
fn averaged(case: Case<'_>) -> Option<Step<'_>> {
    let averaging = case.good.elections.averaging?;
    Some(Step::fact(Question::Choice(Choice::Averaged(averaging)), Citation::Section("7(15)"), true))
}

/// The figure, with and without the designation of intermediate materials where it may matter.
fn figure<'a>(
    case: Case<'a>,
    method: Method,
    base: Amount,
    threshold: Percent,
    (question, citation): (Question<'a>, Citation<'a>),
) -> Step<'a> {
    let undesignated = accumulation::value_of_non_originating_materials(case, method);
    let undesignated = Figure { method, base, threshold, non_originating_value: undesignated };
    // Accumulated production counts as the producer's own in the proviso of s. 8(6) (s. 9(6)): the two are not combined.
    let designations = case.designations.filter(|_| !case.accumulates);
    let Some(designations) = designations else { return undesignated.step(question, citation) };
    let [certain, at_best] =
        [designations.certain, designations.at_best].map(|content| undesignated.with_designations(content));
    let with = Question::Intermediate(Intermediate::With);
    let section = Citation::Section("8(6)");
    let with = if at_best.is_met() && !certain.is_met() {
        Step::open_figure(with, section, certain.measure(), Vec::new())
    } else {
        certain.step(with, section)
    };
    let without = Question::Intermediate(Intermediate::Without);
    let without = undesignated.step(without, Citation::Section("7(5)(a)"));
    // What the producer has designated replaces the figure without designation; where nothing is stated either will do.
    let figures = if designations.fixed { vec![with] } else { vec![without, with] };
    Step::any_of(question, citation, figures)
}

/// One figure of the formula.
#[derive(Clone, Copy)]
struct Figure {
    method: Method,
    base: Amount,
    non_originating_value: Amount,
    threshold: Percent,
}

impl Figure {
    /// s. 7(13)(b): excluded costs inside the value of a designated material stay in the net cost.
    fn with_designations(self, content: Content) -> Figure {
        let base = match self.method {
            Method::TransactionValue => self.base,
            Method::NetCost => self.base.plus(content.retained),
        };
        Figure { base, non_originating_value: content.non_originating, ..self }
    }

    fn is_met(self) -> bool {
        self.threshold.is_reached_by(self.base.less(self.non_originating_value), self.base)
    }

    fn measure(self) -> Measure {
        let Figure { method, base, non_originating_value, threshold } = self;
        Measure::RegionalValueContent { method, base, non_originating_value, threshold }
    }

    fn step<'a>(self, question: Question<'a>, citation: Citation<'a>) -> Step<'a> {
        Step::figure(question, citation, self.is_met(), self.measure())
    }
}
