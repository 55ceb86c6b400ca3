//! Uniform Regulations s. 7(11)-(14): how a net cost that comes of the books of a producer came about, for the trace.
//!
//! The figures are those by which the file was checked (`good/cost/`); here they only become steps under each figure
//! that rests on them.
//!
//! Example: under a content by net cost stand the net cost, each pool of costs with its ratio, and each debt with the
//! rate with which it was compared.

use crate::citation::Citation;
use crate::good::{Allocation, Books, Debt, Good, Pool, Way};
use crate::trace::{Base, Cost, CostMeasure, Measure, Method, Question, Step};

/// The tree with the net cost told under each figure that rests on it.
pub(super) fn explained<'a>(good: &'a Good, trace: Step<'a>) -> Step<'a> {
    let Some(books) = &good.books else { return trace };
    let told = told(books);
    let rests = |step: &Step<'a>| {
        matches!(
            step.measure(),
            Some(
                Measure::RegionalValueContent { method: Method::NetCost, .. }
                    | Measure::Set { method: Method::NetCost, .. }
                    | Measure::DeMinimis { base: Base::TotalCost, .. }
            )
        )
    };
    trace.explained(&|step| if rests(step) { vec![told.clone()] } else { Vec::new() })
}

fn told(books: &Books) -> Step<'_> {
    let Books { total_cost, net_cost, .. } = *books;
    let measure = CostMeasure::NetCost { total_cost, excluded: books.excluded(), net_cost };
    let (costs, excluded) = books.stated;
    let stated = CostMeasure::Attributed { costs, excluded, share: costs.less(excluded) };
    let stated = figure(Cost::Stated, Citation::Section("7(11)"), stated, Vec::new());
    let mut because = if costs.is_positive() { vec![stated] } else { Vec::new() };
    because.extend(books.allocation.iter().map(allocated));
    because.extend(books.debts.iter().map(debt));
    let currency = |cost| Step::fact(Question::Cost(cost), Citation::Section("1(6)(d)"), true);
    because.extend(books.currency_gains.map(|gains| currency(Cost::CurrencyGains(gains))));
    because.extend(books.currency_losses.map(|losses| currency(Cost::CurrencyLosses(losses))));
    figure(Cost::NetCost, Citation::Section("7(11)"), measure, because)
}

fn allocated(allocation: &Allocation) -> Step<'_> {
    let Allocation { share, units, net_cost, .. } = *allocation;
    let measure = CostMeasure::Spread { share, units, net_cost };
    let because = allocation.pools.iter().map(pool).collect();
    figure(Cost::Allocated(allocation), Citation::Section(allocation.route.section()), measure, because)
}

fn pool(pool: &Pool) -> Step<'_> {
    let &Pool { excluded, ratio, share, .. } = pool;
    let measure = match pool.way {
        Way::Attributed => CostMeasure::Attributed { costs: ratio.0, excluded, share },
        Way::Base(_) | Way::AppendixB | Way::AppendixC => {
            let left_out = pool.left_out.iter().map(|(_, amount)| *amount).sum();
            CostMeasure::Ratio { costs: pool.amount.less(left_out), excluded, ratio, share }
        }
    };
    let left_out = pool.left_out.iter().map(|(why, amount)| {
        Step::fact(Question::Cost(Cost::LeftOut(*why, *amount)), Citation::Provision(why.provision()), true)
    });
    let because = left_out.chain(pool.debts.iter().map(debt)).collect();
    figure(Cost::Pool(pool), Citation::Provision(pool.provision), measure, because)
}

fn debt(debt: &Debt) -> Step<'_> {
    let Debt { rate, government_rate, limit, .. } = *debt;
    let measure = Measure::Cost(CostMeasure::Interest { rate, government_rate, limit });
    let citation = Citation::Provision(debt.provision);
    Step::figure(Question::Cost(Cost::Debt(debt)), citation, debt.is_allowable, measure)
}

fn figure<'a>(cost: Cost<'a>, citation: Citation<'a>, measure: CostMeasure, because: Vec<Step<'a>>) -> Step<'a> {
    Step::told_figure(Question::Cost(cost), citation, Measure::Cost(measure), because)
}
