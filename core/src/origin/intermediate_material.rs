//! Uniform Regulations s. 8(6)-(12), with ss. 7(4)(b), 7(5)(a) and 7(13)(b): intermediate materials.
//!
//! A self-produced material that is itself originating and is designated shields its non-originating inputs: their value
//! does not count. Not designated, only they count; designated without being originating, it counts in full. Excluded
//! costs inside the value of a designated material stay in the net cost.
//!
//! Where no designation is stated, the best lawful set is found from the leaves up: of each material, designated or
//! replaced by its own, what leaves less. Whatever is inside a designated material that is originating counts no more, so
//! the choices are independent but for the proviso of s. 8(6): of a material that is subject to a regional value content,
//! the origin must not rest on the designation of another one inside it that is subject to one too.
//!
//! A good with very many self-produced materials that originates without any designation is told without one.
//!
//! A material is originating only if that is stated, or found by determining it as a good of its own.
//!
//! Example: a frame with a total cost of 10.60, 0.20 of it excluded costs, holds non-originating tubes of 7.50. Designated,
//! it leaves 5.50 of other materials in a net cost of 23.00: 76.1 percent, not 43.0 (s. 8(28), Example 3, Situation C).

use super::{Case, Detail, material, net_cost, originating};
use crate::amount::Amount;
use crate::citation::Citation;
use crate::good::{Good, Material, SelfProduced};
use crate::rules::RuleTable;
use crate::trace::{Finding, Intermediate, Question, Step};
use std::collections::BTreeMap;

/// What a set of designations leaves in the formula.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Content {
    /// The value of non-originating materials.
    pub(super) non_originating: Amount,
    /// The excluded costs that stay in the net cost, inside the value of designated materials (s. 7(13)(b)).
    pub(super) retained: Amount,
}

/// What the designations of a good leave, as numbers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Designations {
    /// Whether the producer fixed them.
    pub(super) fixed: bool,
    /// With the materials that are known to be originating.
    pub(super) certain: Content,
    /// If those whose origin is open were originating too.
    pub(super) at_best: Content,
}

/// What is known of a self-produced material as a good of its own.
#[derive(Clone, Copy)]
struct Standing<'a> {
    originating: Finding,
    /// Whether it is, or may be, subject to a regional value content requirement.
    has_content: bool,
    /// What makes it originating.
    by: Citation<'a>,
}

/// Of a good with so many self-produced materials a designation is sought only if it may matter.
const MANY: usize = 200;

type Standings<'a> = BTreeMap<&'a str, Standing<'a>>;

/// The good as a case whose designations are settled, and its tree with the designations told.
pub(crate) fn determined<'a>(rules: &'a RuleTable, good: &'a Good, detail: Detail) -> (Case<'a>, Step<'a>) {
    let case = Case::new(rules, good, detail);
    let none = good.self_produced.is_empty();
    if none || (good.self_produced.len() > MANY && !good.elections.intermediate_fixed) {
        let trace = originating(case);
        if none || trace.finding() == Finding::Met {
            return (case, net_cost::explained(good, trace));
        }
    }
    let mut standings = Standings::new();
    let goods: Goods<'_> = good.self_produced.iter().map(|one| (one.at.as_str(), one)).collect();
    let settled = Settled { rules, goods: &goods, fixed: good.elections.intermediate_fixed, within: false };
    good.materials.iter().for_each(|one| settled.settle(one, &mut standings));
    let choice = Choice { standings: &standings, within: false };
    let case = choice.case(case);
    let trace = net_cost::explained(good, originating(case));
    if case.designations.is_none() {
        return (case, trace);
    }
    let told = choice.told(case);
    let asks = |question| question == Question::Intermediate(Intermediate::With);
    (case, trace.explained(&|step| if asks(step.question()) { told.clone() } else { Vec::new() }))
}

/// Whether a good is certain not to originate, whatever the facts that are open.
pub(crate) fn does_not_originate(rules: &RuleTable, good: &Good) -> bool {
    determined(rules, good, Detail::Verdict).1.finding() == Finding::NotMet
}

/// The self-produced materials of a good by their places.
type Goods<'a> = BTreeMap<&'a str, &'a SelfProduced>;

/// How the standing of each material is found.
#[derive(Clone, Copy)]
struct Settled<'g, 'a> {
    rules: &'a RuleTable,
    goods: &'g Goods<'a>,
    /// Whether the producer fixed the designations, so that each of them has its effect.
    fixed: bool,
    /// Whether the materials are inside another one that may be designated.
    within: bool,
}

impl<'a> Settled<'_, 'a> {
    /// Finds what is known of a material, and of what is inside it if that may matter.
    ///
    /// Nothing inside counts if the material originates without any of it, unless the proviso may bar its own designation.
    fn settle(self, one: &'a Material, standings: &mut Standings<'a>) {
        let inside = |standings: &mut Standings<'a>, within| {
            one.made_from.iter().for_each(|inner| Settled { within, ..self }.settle(inner, standings));
        };
        let Some(of) = self.goods.get(one.at()).copied() else { return inside(standings, self.within) };
        let case = Case::new(self.rules, &of.good, Detail::Verdict);
        let alone = standing(case, of);
        let known = standings.len();
        let suffices = alone.originating == Finding::Met && !self.fixed;
        if !suffices || (self.within && alone.has_content) {
            inside(standings, true);
        }
        // Without a net cost it has no content to which a designation could matter.
        let settled = if suffices || standings.len() == known || of.good.net_cost.is_none() {
            alone
        } else {
            let choice = Choice { standings, within: true };
            standing(choice.case(case), of)
        };
        standings.insert(one.at(), settled);
    }
}

/// Determines a self-produced material as a good of its own. What is stated of it prevails, but for a claim of origin that
/// rests on a designation that the proviso of s. 8(6) bars once the material is designated itself.
fn standing<'a>(case: Case<'a>, of: &'a SelfProduced) -> Standing<'a> {
    let trace = originating(case);
    let content = |question: Question<'_>| matches!(question, Question::RegionalValueContent | Question::Waiver);
    let without_content = trace.is_met_without(&content)
        || trace.walk().find(|step| step.question() == Question::WhichRule).is_some_and(|rules| {
            rules.finding() != Finding::Unknown && !rules.walk().any(|step| content(step.question()))
        });
    let routes = trace.because().first().map(Step::because).unwrap_or_default();
    let route = routes.iter().find(|route| route.finding() == Finding::Met);
    let by = match (of.originating, route) {
        (None, Some(route)) => rule(route).unwrap_or_else(|| route.citation()),
        _ => Citation::Section("8(7)(a)"),
    };
    let originating = match of.originating {
        Some(true) if trace.finding() == Finding::NotMet => Finding::NotMet,
        Some(stated) => stated.into(),
        None => trace.finding(),
    };
    Standing { originating, has_content: !without_content, by }
}

/// The rule by which a route is met.
fn rule<'a>(route: &Step<'a>) -> Option<Citation<'a>> {
    route.decisive().into_iter().find_map(|step| match step.question() {
        Question::Candidate(rule, ..) if step.finding() == Finding::Met => Some(Citation::Rule(&rule.id)),
        _ => None,
    })
}

/// Whether a self-produced material originates: as stated, or as a good of its own without any designation inside it.
pub(super) fn origin<'a>(case: Case<'a>, one: &'a Material) -> Step<'a> {
    let determined = case.good.self_produced.iter().find(|it| it.at == one.at());
    let standing = determined.map(|it| standing(Case::new(case.rules, &it.good, Detail::Verdict), it));
    let (by, finding) = match standing {
        Some(standing) => (standing.by, standing.originating),
        None => (Citation::Section("8(7)(a)"), one.originating.into()),
    };
    Step::fact(Question::Intermediate(Intermediate::Originates(one)), by, finding)
}

/// How a material is taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Taken {
    /// Replaced by the materials from which it is made.
    RolledDown,
    /// Designated, and originating.
    Shielding,
    /// Designated, and not known to be originating.
    InFull,
}

/// The choice of designations in one good.
#[derive(Clone, Copy)]
struct Choice<'s, 'a> {
    standings: &'s Standings<'a>,
    /// Whether the good is itself a material that may be designated.
    within: bool,
}

impl<'a> Choice<'_, 'a> {
    /// The same case with the designations settled.
    fn case(self, case: Case<'a>) -> Case<'a> {
        let good = case.good;
        let nodes = || Material::nodes(&good.materials).filter(|one| self.standings.contains_key(one.at()));
        if nodes().next().is_none() {
            return case;
        }
        let [certain, at_best] = [false, true].map(|hope| self.content(case, &good.materials, hope));
        let fixed = good.elections.intermediate_fixed;
        let nothing = self.told(Case { designations: None, ..case }).is_empty();
        let designations = (!nothing).then_some(Designations { fixed, certain, at_best });
        Case { designations, ..case }
    }

    fn content(self, case: Case<'a>, materials: &'a [Material], hope: bool) -> Content {
        materials.iter().map(|one| self.of(case, one, hope).0).fold(Content::default(), |sum, one| Content {
            non_originating: sum.non_originating.plus(one.non_originating),
            retained: sum.retained.plus(one.retained),
        })
    }

    /// What one material leaves, and how it is taken.
    fn of(self, case: Case<'a>, one: &'a Material, hope: bool) -> (Content, Taken) {
        if !one.role.counts_in_value() {
            return (Content::default(), Taken::RolledDown);
        }
        if one.made_from.is_empty() {
            let counts = material::counts(case, one);
            let non_originating = if counts { one.value_after_deductions() } else { Amount::ZERO };
            return (Content { non_originating, ..Content::default() }, Taken::RolledDown);
        }
        let rolled = self.content(case, &one.made_from, hope);
        let Some(standing) = self.standings.get(one.at()) else { return (rolled, Taken::RolledDown) };
        let shields = standing.originating == Finding::Met || (hope && standing.originating == Finding::Unknown);
        let retained = if case.good.net_cost_from_costs { one.excluded } else { Amount::ZERO };
        let shielding = Content { non_originating: Amount::ZERO, retained };
        if case.good.elections.intermediate_fixed {
            return match (one.designated && !self.is_barred(one), shields) {
                (false, _) => (rolled, Taken::RolledDown),
                (true, true) => (shielding, Taken::Shielding),
                (true, false) => (Content { non_originating: one.intermediate_value(), retained }, Taken::InFull),
            };
        }
        let lawful = shields && !(self.within && standing.has_content);
        if lawful && shielding.is_better_than(rolled) {
            (shielding, Taken::Shielding)
        } else {
            (rolled, Taken::RolledDown)
        }
    }

    /// The proviso of s. 8(6): a designated material inside this one is subject to a content, as this one is.
    fn is_barred(self, one: &Material) -> bool {
        let has_content = |one: &Material| self.standings.get(one.at()).is_none_or(|standing| standing.has_content);
        has_content(one) && Material::nodes(&one.made_from).any(|inner| inner.designated && has_content(inner))
    }

    /// Each material that is designated, or might be if it were originating, with what it shields.
    fn told(self, case: Case<'a>) -> Vec<Step<'a>> {
        let mut told = Vec::new();
        let mut open: Vec<&'a Material> = case.good.materials.iter().rev().collect();
        while let Some(one) = open.pop() {
            let certain = self.of(case, one, false).1;
            let designated = certain != Taken::RolledDown || self.of(case, one, true).1 != Taken::RolledDown;
            let barred = one.designated && case.good.elections.intermediate_fixed && self.is_barred(one);
            if designated || barred {
                told.extend(self.standings.get(one.at()).map(|standing| tell(case, one, standing, barred)));
            }
            // Inside a material that is certain to be designated nothing counts any more.
            if certain == Taken::RolledDown {
                open.extend(one.made_from.iter().rev());
            }
        }
        told
    }
}

impl Content {
    /// Less value of non-originating materials, or as much with more of the costs left in the net cost.
    fn is_better_than(self, other: Content) -> bool {
        (self.non_originating, other.retained) < (other.non_originating, self.retained)
    }
}

fn tell<'a>(case: Case<'a>, one: &'a Material, standing: &Standing<'a>, barred: bool) -> Step<'a> {
    let inputs = Material::rolled_down(&one.made_from);
    let inputs = inputs.filter(|input| input.role.counts_in_value() && material::counts(case, input));
    let shielded = inputs.map(Material::value_after_deductions).sum();
    let question = Question::Intermediate(Intermediate::Designated(one, shielded));
    let originating = Question::Intermediate(Intermediate::Originates(one));
    let mut because = vec![Step::fact(originating, standing.by, standing.originating)];
    if barred {
        let proviso = Question::Intermediate(Intermediate::Proviso(one));
        because.push(Step::fact(proviso, Citation::Section("8(6)"), false));
    }
    Step::all_of(question, Citation::Section("7(4)(b)"), because)
}
