//! Whether one material comes from one of the sources that a rule names: "any other heading", "any heading outside that
//! group", "printed circuit assemblies of subheading 8473.30".

use super::Target;
use crate::good::{Classification, Material};
use crate::hs::{HsSet, Level};
use crate::origin::Case;
use crate::rules::{FactId, Goods, Narrowed, Source, TariffShift};
use crate::trace::{Finding, Question, Step, Subject};

/// The fact that two goods of one code are different goods.
const DIFFERENT_GOOD: &str = "different-good";

/// A material under test, with the classification that is tried for it: its own, or one of the codes that it may have.
#[derive(Clone, Copy)]
pub(super) struct Tested<'t, 'a> {
    pub(super) material: &'a Material,
    pub(super) classification: &'t Classification,
}

pub(super) fn comes_from<'a>(
    case: Case<'a>,
    (target, shift): (&Target<'a>, &'a TariffShift),
    tested: Tested<'_, 'a>,
    source: &'a Source,
) -> Step<'a> {
    let question = Question::ComesFrom(source);
    let all = |because| Step::all_of(question, target.citation, because);
    match source {
        // A group without "including another heading within that group" is read as excluding the group:
        // where the words leave it open, the reading that does not grant preference.
        Source::AnyOther(level) if is_group_of(target.codes, *level) => {
            let reading = Step::fact(Question::GroupReading(*level), target.citation, true);
            all(vec![outside(target, tested), reading])
        }
        Source::AnyOther(level) | Source::AnyOtherIncludingGroup(level) => {
            all(vec![another_code(target, tested, *level)])
        }
        Source::OutsideGroup(_) => all(vec![outside(target, tested)]),
        Source::OtherWithinGroup(level) => {
            all(vec![in_codes(target, tested, target.codes), another_code(target, tested, *level)])
        }
        Source::OtherWithin(level, codes) => {
            all(vec![in_codes(target, tested, codes), another_code(target, tested, *level)])
        }
        Source::AnotherGoodWithin(level) => {
            all(with_fact(case, same_code(target, tested, *level), tested, DIFFERENT_GOOD))
        }
        Source::Within(level) => all(vec![same_code(target, tested, *level)]),
        Source::Goods(goods) => all(goods_of(case, (target, shift), tested, goods)),
        Source::MoreThanOneOf(groups) => {
            let groups = groups.iter().map(|group| in_codes(target, tested, group)).collect();
            Step::any_of(question, target.citation, groups)
        }
    }
}

fn is_group_of(codes: &HsSet, level: Level) -> bool {
    match codes.ranges() {
        [range] => !range.is_single() && range.level() == level,
        ranges => ranges.iter().any(|range| range.level() == level),
    }
}

fn another_code<'a>(target: &Target<'a>, tested: Tested<'_, 'a>, level: Level) -> Step<'a> {
    let other = !target.good.same(tested.classification, level);
    Step::fact(Question::AnotherCode(tested.material, level), target.citation, other)
}

fn same_code<'a>(target: &Target<'a>, tested: Tested<'_, 'a>, level: Level) -> Step<'a> {
    let same = target.good.same(tested.classification, level);
    Step::fact(Question::SameCode(tested.material, level), target.citation, same)
}

fn outside<'a>(target: &Target<'a>, tested: Tested<'_, 'a>) -> Step<'a> {
    let outside = !tested.classification.is_in(target.codes);
    Step::fact(Question::OutsideGroup(tested.material, target.codes), target.citation, outside)
}

fn in_codes<'a>(target: &Target<'a>, tested: Tested<'_, 'a>, codes: &'a HsSet) -> Step<'a> {
    let question = Question::InCodes(Subject::Material(tested.material), codes);
    Step::fact(question, target.citation, tested.classification.is_in(codes))
}

/// Listed codes, perhaps narrowed by a description, or by being any other good than the one described.
fn goods_of<'a>(
    case: Case<'a>,
    (target, shift): (&Target<'a>, &'a TariffShift),
    tested: Tested<'_, 'a>,
    goods: &'a Goods,
) -> Vec<Step<'a>> {
    let code = in_codes(target, tested, &goods.codes);
    match (&goods.narrowed, target.described) {
        (Narrowed::Described(id), _) => with_fact(case, code, tested, id),
        (Narrowed::Other, Some(id)) if code.finding() != Finding::NotMet => {
            // Of codes that are not the good's own, "any other good" is other than the material that the rule describes.
            let own = target.good.is_in(&goods.codes) != Finding::NotMet;
            let named = if own { vec![id] } else { described(shift, tested) };
            let facts = named.into_iter().map(|id| case.fact(Subject::Material(tested.material), id));
            vec![code, Step::none_of(Question::NotNamedElsewhere, target.citation, facts.collect())]
        }
        (Narrowed::Other, None) => with_fact(case, code, tested, DIFFERENT_GOOD),
        _ => vec![code],
    }
}

/// The descriptions by which a rule admits materials of the codes of this one.
fn described<'a>(shift: &'a TariffShift, tested: Tested<'_, 'a>) -> Vec<&'a FactId> {
    let described = shift.from.iter().filter_map(|source| match source {
        Source::Goods(Goods { codes, narrowed: Narrowed::Described(id) }) => Some((codes, id)),
        _ => None,
    });
    described.filter(|(codes, _)| tested.classification.is_in(codes) != Finding::NotMet).map(|(_, id)| id).collect()
}

/// The step about the code, and the fact unless the code already says no.
fn with_fact<'a>(case: Case<'a>, code: Step<'a>, tested: Tested<'_, 'a>, id: &'a str) -> Vec<Step<'a>> {
    if code.finding() == Finding::NotMet {
        return vec![code];
    }
    vec![code, case.fact(Subject::Material(tested.material), id)]
}
