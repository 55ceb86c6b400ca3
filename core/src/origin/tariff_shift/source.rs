//! Whether one material comes from one of the sources that a rule names: "any other heading", "any heading outside that
//! group", "printed circuit assemblies of subheading 8473.30".

use super::Target;
use crate::good::{Classification, Material};
use crate::hs::{HsSet, Level};
use crate::origin::Case;
use crate::rules::{FactId, Goods, Narrowed, Source, TariffShift};
use crate::trace::{Finding, Proof, Question, Subject};

/// The fact that two goods of one code are different goods.
const DIFFERENT_GOOD: &str = "different-good";

/// A material under test, with the classification that is tried for it: its own, or one of the codes that it may have.
#[derive(Clone, Copy)]
pub(super) struct Tested<'t, 'a> {
    pub(super) material: &'a Material,
    pub(super) classification: &'t Classification,
}

pub(super) fn comes_from<'a, P: Proof<'a>>(
    case: Case<'a>,
    (target, shift): (&Target<'a>, &'a TariffShift),
    tested: Tested<'_, 'a>,
    source: &'a Source,
) -> P {
    let question = Question::ComesFrom(source);
    let (citation, codes) = (target.citation, target.codes);
    let another = |level| another_code::<P>(target, tested, level);
    match source {
        // A group without "including another heading within that group" is read as excluding the group:
        // where the words leave it open, the reading that does not grant preference.
        Source::AnyOther(level) if is_group_of(codes, *level) => {
            let reading = P::fact(Question::GroupReading(*level), citation, true);
            P::all_of(question, citation, [outside(target, tested), reading])
        }
        Source::AnyOther(level) | Source::AnyOtherIncludingGroup(level) => {
            P::all_of(question, citation, [another(*level)])
        }
        Source::OutsideGroup(_) => P::all_of(question, citation, [outside(target, tested)]),
        Source::OtherWithinGroup(level) => {
            P::all_of(question, citation, [in_codes(target, tested, codes), another(*level)])
        }
        Source::OtherWithin(level, codes) => {
            P::all_of(question, citation, [in_codes(target, tested, codes), another(*level)])
        }
        Source::AnotherGoodWithin(level) => {
            let same = same_code(target, tested, *level);
            P::all_of(question, citation, with_fact(case, same, tested, DIFFERENT_GOOD))
        }
        Source::Within(level) => P::all_of(question, citation, [same_code(target, tested, *level)]),
        Source::Goods(goods) => P::all_of(question, citation, goods_of(case, (target, shift), tested, goods)),
        Source::MoreThanOneOf(groups) => {
            P::any_of(question, citation, groups.iter().map(|group| in_codes(target, tested, group)))
        }
    }
}

fn is_group_of(codes: &HsSet, level: Level) -> bool {
    match codes.ranges() {
        [range] => !range.is_single() && range.level() == level,
        ranges => ranges.iter().any(|range| range.level() == level),
    }
}

fn another_code<'a, P: Proof<'a>>(target: &Target<'a>, tested: Tested<'_, 'a>, level: Level) -> P {
    let other = !target.good.same(tested.classification, level);
    P::fact(Question::AnotherCode(tested.material, level), target.citation, other)
}

fn same_code<'a, P: Proof<'a>>(target: &Target<'a>, tested: Tested<'_, 'a>, level: Level) -> P {
    let same = target.good.same(tested.classification, level);
    P::fact(Question::SameCode(tested.material, level), target.citation, same)
}

fn outside<'a, P: Proof<'a>>(target: &Target<'a>, tested: Tested<'_, 'a>) -> P {
    let outside = !tested.classification.is_in(target.codes);
    P::fact(Question::OutsideGroup(tested.material, target.codes), target.citation, outside)
}

fn in_codes<'a, P: Proof<'a>>(target: &Target<'a>, tested: Tested<'_, 'a>, codes: &'a HsSet) -> P {
    let question = Question::InCodes(Subject::Material(tested.material), codes);
    P::fact(question, target.citation, tested.classification.is_in(codes))
}

/// Listed codes, perhaps narrowed by a description, or by being any other good than the one described.
fn goods_of<'a, P: Proof<'a>>(
    case: Case<'a>,
    (target, shift): (&Target<'a>, &'a TariffShift),
    tested: Tested<'_, 'a>,
    goods: &'a Goods,
) -> impl Iterator<Item = P> {
    let code: P = in_codes(target, tested, &goods.codes);
    let narrowed = match (&goods.narrowed, target.described) {
        _ if code.found() == Finding::NotMet => None,
        (Narrowed::Described(id), _) => Some(case.fact(Subject::Material(tested.material), id)),
        (Narrowed::Other, None) => Some(case.fact(Subject::Material(tested.material), DIFFERENT_GOOD)),
        (Narrowed::Other, Some(id)) => {
            // Of codes that are not the good's own, "any other good" is other than the material that the rule describes.
            let own = target.good.is_in(&goods.codes) != Finding::NotMet;
            let named = if own { vec![id] } else { described(shift, tested) };
            let facts = named.into_iter().map(|id| case.fact(Subject::Material(tested.material), id));
            Some(P::none_of(Question::NotNamedElsewhere, target.citation, facts))
        }
        _ => None,
    };
    std::iter::once(code).chain(narrowed)
}

/// The descriptions by which a rule admits materials of the codes of this one.
fn described<'a>(shift: &'a TariffShift, tested: Tested<'_, 'a>) -> Vec<&'a FactId> {
    let described = shift.from.iter().filter_map(|source| match source {
        Source::Goods(Goods { codes, narrowed: Narrowed::Described(id) }) => Some((codes, id)),
        _ => None,
    });
    described.filter(|(codes, _)| tested.classification.is_in(codes) != Finding::NotMet).map(|(_, id)| id).collect()
}

/// What the code says, and the fact unless that already is no.
fn with_fact<'a, P: Proof<'a>>(
    case: Case<'a>,
    code: P,
    tested: Tested<'_, 'a>,
    id: &'a str,
) -> impl Iterator<Item = P> {
    let fact = (code.found() != Finding::NotMet).then(|| case.fact(Subject::Material(tested.material), id));
    std::iter::once(code).chain(fact)
}
