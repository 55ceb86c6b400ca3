//! Uniform Regulations s. 5: de minimis by value.
//!
//! Materials that do not change classification are forgiven if their value is not more than a tenth of the transaction
//! value or of the total cost (s. 5(1)), unless an exception of s. 5(3) names them. A good whose non-originating
//! materials altogether are not more than a tenth need not meet a regional value content (s. 5(4)).
//!
//! The law does not say who chooses the base ("whichever is applicable", s. 5(15), Examples 1 and 2). Total cost is
//! tried where it is stated, and asked only where there is no transaction value.
//!
//! Example: scrap of 7602 worth 10.00 in a powder of 7603 that sells for 100.00 is forgiven; at 10.01 it is not.

mod by_weight;

pub(super) use by_weight::tested;

use super::Case;
use super::tariff_shift::Shift;
use crate::amount::{Amount, Percent};
use crate::citation::Citation;
use crate::good::{Classification, Material};
use crate::hs::Level;
use crate::rules::{DeMinimisException, Goods, Narrowed};
use crate::trace::{Base, Choice, Finding, Input, Measure, Question, Step, Subject};

/// Whether an exception of s. 5(3) keeps a material of the good from being forgiven.
pub(super) fn bars<'a>(case: Case<'a>, one: &'a Material) -> Finding {
    let exceptions = Exceptions::of(case).naming(case, one);
    unless_spared(case, one, exceptions).map_or(Finding::NotMet, |spared| !spared.finding())
}

/// Are the materials that do not change classification forgiven, by value (s. 5(1)) or by weight (s. 5(6)-(7))?
pub(super) fn forgives<'a>(case: Case<'a>, shift: &Shift<'a>) -> Step<'a> {
    let by_value = by_value(case, shift);
    match by_weight::forgives(case, shift) {
        None => by_value,
        Some(by_weight) => Step::any_of(Question::DeMinimis, Citation::Section("5"), vec![by_value, by_weight]),
    }
}

fn by_value<'a>(case: Case<'a>, shift: &Shift<'a>) -> Step<'a> {
    let section = Citation::Section("5(1)");
    let failing: Amount = shift.failing.iter().map(|one| one.value_after_deductions()).sum();
    let open: Amount = shift.open.iter().map(|(one, _)| one.value_after_deductions()).sum();
    let steps: Vec<Step<'a>> = shift.open.iter().map(|(_, step)| step.clone()).collect();
    let limit = case.rules.agreement().de_minimis.not_more_than;
    let measured = |base, amount| figure(section, (base, amount, limit), (failing, failing.plus(open)), &steps);
    let little = Step::any_of(Question::DeMinimis, section, by_base(case, section, measured));
    let mut because = available(case, shift);
    if because.is_empty() {
        return little;
    }
    because.push(little);
    Step::all_of(Question::DeMinimis, section, because)
}

/// For each material to which s. 5(1) may not apply, whether it does (s. 5(3)).
fn available<'a>(case: Case<'a>, shift: &Shift<'a>) -> Vec<Step<'a>> {
    let exceptions = Exceptions::of(case);
    if exceptions.0.is_empty() {
        return Vec::new();
    }
    let may_fail = shift.failing.iter().copied().chain(shift.open.iter().map(|(one, _)| *one));
    let all: Vec<Option<Step<'a>>> =
        may_fail.map(|one| unless_spared(case, one, exceptions.naming(case, one))).collect();
    // If none of them is forgiven, whichever fails is not: then the value decides nothing.
    if all.iter().all(|one| one.as_ref().is_some_and(|step| step.finding() == Finding::NotMet)) {
        return all.into_iter().flatten().collect();
    }
    let open = shift.open.iter().map(|(one, step)| {
        let excepted = excepted_if_failing(exceptions.naming(case, one), one, step);
        unless_spared(case, one, excepted.into_iter().collect())
    });
    all.into_iter().take(shift.failing.len()).chain(open).flatten().collect()
}

/// s. 5(4): are all non-originating materials so little that no regional value content is required?
pub(super) fn waives_regional_value_content(case: Case<'_>) -> Step<'_> {
    let section = Citation::Section("5(4)");
    // An average of rows says nothing of one unit, to which the base belongs.
    if case.good.sums().is_some() {
        return Step::fact(Question::Waiver, section, false);
    }
    let all = case.value_of_non_originating_materials;
    let measured = |base, amount| {
        let limit = case.rules.agreement().de_minimis.not_more_than;
        let measure = Measure::DeMinimis { base, amount, value: all, limit, waiver: true };
        Step::figure(Question::DeMinimisOn(base), section, limit.is_not_exceeded_by(all, amount), measure)
    };
    Step::any_of(Question::Waiver, section, by_base(case, section, measured))
}

/// The bases that the producer may choose and for which there is a figure; else the question for it.
fn by_base<'a>(case: Case<'a>, section: Citation<'a>, measured: impl Fn(Base, Amount) -> Step<'a>) -> Vec<Step<'a>> {
    let good = case.good;
    let elected = |base| good.elections.de_minimis_base.is_none_or(|elected| elected == base);
    let known = [(Base::TransactionValue, good.transaction_value), (Base::TotalCost, good.total_cost)];
    let steps: Vec<Step<'a>> = known
        .into_iter()
        .filter(|(base, _)| elected(*base))
        .filter_map(|(base, amount)| Some(measured(base, amount?)))
        .collect();
    if !steps.is_empty() {
        return steps;
    }
    let asked = [(Base::TransactionValue, Input::TransactionValue), (Base::TotalCost, Input::TotalCost)];
    let asked = asked.into_iter().filter(|(base, _)| elected(*base));
    asked
        .map(|(base, input)| match good.unpriced().filter(|_| base == Base::TransactionValue) {
            Some((method, why)) => Step::fact(Question::Choice(Choice::Open(method, why)), why.citation(), false),
            None => Step::fact(Question::Stated(input, Subject::Good), section, None),
        })
        .collect()
}

/// The figure of what certainly fails and of the most that may: settled if the most is within the limit or the least is
/// beyond it, else open.
fn figure<'a>(
    section: Citation<'a>,
    (base, amount, limit): (Base, Amount, Percent),
    (least, most): (Amount, Amount),
    open: &[Step<'a>],
) -> Step<'a> {
    let question = Question::DeMinimisOn(base);
    let measure = |value| Measure::DeMinimis { base, amount, value, limit, waiver: false };
    if limit.is_not_exceeded_by(most, amount) {
        Step::figure(question, section, true, measure(most))
    } else if !limit.is_not_exceeded_by(least, amount) {
        Step::figure(question, section, false, measure(least))
    } else {
        Step::open_figure(question, section, measure(most), open.to_vec())
    }
}

/// An exception reaches a material that may yet change classification only if it does not.
fn excepted_if_failing<'a>(exceptions: Vec<Step<'a>>, one: &'a Material, shifts: &Step<'a>) -> Option<Step<'a>> {
    if exceptions.is_empty() {
        return None;
    }
    let section = Citation::Section("5(3)");
    let fails = Step::none_of(Question::CannotChange(one), section, vec![shifts.clone()]);
    let excepted = Step::any_of(Question::DeMinimisException(one), section, exceptions);
    Some(Step::all_of(Question::DeMinimisException(one), section, vec![fails, excepted]))
}

/// Whether s. 5(1) applies to a material: no exception names it, or a note of GN 11(o) says that it applies all the same.
///
/// None if no exception may name it.
fn unless_spared<'a>(case: Case<'a>, one: &'a Material, exceptions: Vec<Step<'a>>) -> Option<Step<'a>> {
    if exceptions.is_empty() {
        return None;
    }
    let section = Citation::Section("5(3)");
    let available = Step::none_of(Question::DeMinimisExcepted, section, exceptions);
    let notes = case.rules.agreement().de_minimis.spared.iter();
    let spared: Vec<Step<'a>> = notes.filter_map(|note| excepts(case, one, note)).collect();
    if spared.is_empty() {
        return Some(available);
    }
    let either = std::iter::once(available).chain(spared).collect();
    Some(Step::any_of(Question::DeMinimisExcepted, section, either))
}

/// s. 5(3): the exceptions that may be for this good.
struct Exceptions<'a>(Vec<&'a DeMinimisException>);

impl<'a> Exceptions<'a> {
    fn of(case: Case<'a>) -> Exceptions<'a> {
        let exceptions = case.rules.agreement().de_minimis.exceptions.iter();
        Exceptions(exceptions.filter(|one| may_be(&case.good.classification, &one.goods)).collect())
    }

    /// Those that may name a material.
    fn naming(&self, case: Case<'a>, tested: &'a Material) -> Vec<Step<'a>> {
        self.0.iter().filter_map(|exception| excepts(case, tested, exception)).collect()
    }
}

fn may_be(thing: &Classification, goods: &[Goods]) -> bool {
    goods.iter().any(|named| thing.is_in(&named.codes) != Finding::NotMet)
}

fn excepts<'a>(case: Case<'a>, tested: &'a Material, exception: &'a DeMinimisException) -> Option<Step<'a>> {
    let citation = match exception.id.starts_with("GN") {
        true => Citation::Provision(&exception.id),
        false => Citation::Section(&exception.id),
    };
    // Few materials are named by any.
    let named = exception.materials.is_empty() || may_be(&tested.classification, &exception.materials);
    if !named || !may_be(&case.good.classification, &exception.goods) {
        return None;
    }
    let question = Question::DeMinimisException(tested);
    let mut because = vec![among(case, citation, Subject::Good, &exception.goods, question)];
    if !exception.materials.is_empty() {
        because.push(among(case, citation, Subject::Material(tested), &exception.materials, question));
    }
    if exception.same_subheading {
        let same = case.good.classification.same(&tested.classification, Level::Subheading);
        because.push(Step::fact(Question::SameCode(tested, Level::Subheading), citation, same));
    }
    let step = Step::all_of(question, citation, because);
    (step.finding() != Finding::NotMet).then_some(step)
}

fn among<'a>(
    case: Case<'a>,
    citation: Citation<'a>,
    of: Subject<'a>,
    goods: &'a [Goods],
    question: Question<'a>,
) -> Step<'a> {
    let classification = match of {
        Subject::Good => &case.good.classification,
        Subject::Material(material) => &material.classification,
    };
    let named = goods.iter().map(|named| {
        let code = Step::fact(Question::InCodes(of, &named.codes), citation, classification.is_in(&named.codes));
        match &named.narrowed {
            Narrowed::Described(id) if code.finding() != Finding::NotMet => {
                Step::all_of(question, citation, vec![code, case.fact(of, id)])
            }
            _ => code,
        }
    });
    Step::any_of(question, citation, named.collect())
}
