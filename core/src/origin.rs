//! Uniform Regulations s. 3: the routes to originating status, in the law's order.
//!
//! A good that is imported from a Party and listed originates by that alone (s. 3(7)); else it must be wholly obtained
//! (s. 3(1)), made of originating materials only (s. 3(3)), satisfy its product-specific rule (s. 3(2)), or be of the
//! kind that is classified with its parts (s. 3(4)). A set of General Rule 3 follows s. 6 instead. The modules read like the table of contents of the Regulations.

mod accumulation;
mod automotive;
mod candidate;
mod de_minimis;
mod disregarded_material;
mod importation;
mod intermediate_material;
mod material;
mod net_cost;
mod original_equipment;
mod process;
mod product_specific;
mod prohibition;
mod recovered_material;
mod regional_value_content;
mod ruling;
mod same_heading;
mod set;
mod share;
mod tariff_shift;
mod transport;
mod wholly_obtained;

pub(crate) use accumulation::counted;
pub(crate) use intermediate_material::{determined, does_not_originate};
pub(crate) use material::{counts, refuted_materials};
pub(crate) use ruling::Ruling;

use intermediate_material::Designations;

use crate::amount::Amount;
use crate::citation::Citation;
use crate::good::{Good, Material};
use crate::rules::{Fact, RuleTable};
use crate::trace::{Finding, Input, Proof, Question, Step, Subject};

/// The law and the facts of one determination.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Case<'a> {
    pub(crate) rules: &'a RuleTable,
    pub(crate) good: &'a Good,
    detail: Detail,
    /// Whether any note may disregard the origin of a material in this good.
    disregards: bool,
    /// The value of non-originating materials (s. 7(2)-(3), s. 8), with the deductions of s. 8(2).
    value_of_non_originating_materials: Amount,
    /// Whether the production of any of them is accumulated (s. 9).
    accumulates: bool,
    /// What the designation of intermediate materials leaves; none where there is none.
    designations: Option<Designations>,
}

/// How much of the proof is kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Detail {
    /// Every step.
    Proof,
    /// What a verdict is read off: of a material whose change of classification is certain, no more than that, and of a
    /// figure nothing that only tells how it came about.
    Verdict,
}

/// A fact that no table defines; compiled tables leave none undefined.
static UNDEFINED: Fact = Fact::undefined();

impl<'a> Case<'a> {
    /// A law and a good.
    fn new(rules: &'a RuleTable, good: &'a Good, detail: Detail) -> Self {
        let mut notes = rules.general().disregarded.iter();
        let disregards = notes.any(|note| good.classification().is_in(&note.goods) != Finding::NotMet);
        let mut case = Case {
            rules,
            good,
            detail,
            disregards,
            value_of_non_originating_materials: Amount::ZERO,
            accumulates: false,
            designations: None,
        };
        for one in material::non_originating(case) {
            let value = case.value_of_non_originating_materials.plus(one.value_after_deductions());
            case.value_of_non_originating_materials = value;
            case.accumulates |= one.accumulated.is_some();
        }
        case
    }

    /// A fact of `rules/facts.yaml`, as the input answers it.
    fn fact<P: Proof<'a>>(self, of: Subject<'a>, id: &'a str) -> P {
        let fact = self.rules.facts().get(id).unwrap_or(&UNDEFINED);
        let answers = match of {
            Subject::Good => &self.good.facts,
            Subject::Material(material) => &material.facts,
        };
        P::fact(Question::Fact(of, id, fact), Citation::Provision(&fact.citation), answers.get(id).copied())
    }
}

/// Is the good originating? The root of the tree.
fn originating(case: Case<'_>) -> Step<'_> {
    let candidates = candidate::candidates(case);
    let produced = produced_entirely(case);
    let appendix = product_specific::appendix(case, &candidates);
    let routes = if case.good.set {
        let routes = set::routes(case, &produced).into_iter();
        routes.map(|route| with_appendix(route, appendix.as_ref())).collect()
    } else {
        routes(case, &candidates, &produced, appendix.as_ref())
    };
    let routes = Step::any_of(Question::AnyRoute, Citation::Section("3"), routes);
    let mut requirements = vec![routes];
    requirements.extend(prohibition::steps(case, true));
    requirements.extend([transport::step(case), transport::non_qualifying_operations(case)]);
    Step::all_of(Question::Originating, Citation::Section("3"), requirements)
}

/// The routes of s. 3, for a good that is not a set.
fn routes<'a>(
    case: Case<'a>,
    candidates: &candidate::Candidates<'a>,
    produced: &Step<'a>,
    appendix: Option<&Step<'a>>,
) -> Vec<Step<'a>> {
    let specific = product_specific::route(case, candidates, produced);
    let same_heading = with_appendix(same_heading::route(case, &specific, produced), appendix);
    vec![
        importation::route(case),
        with_appendix(wholly_obtained::route(case), appendix),
        with_appendix(only_originating_materials(case, produced), appendix),
        specific.step,
        same_heading,
    ]
}

/// "and the good satisfies all other applicable requirements": what the appendix adds, on a route that is open at all.
fn with_appendix<'a>(route: Step<'a>, appendix: Option<&Step<'a>>) -> Step<'a> {
    match appendix {
        Some(appendix) if route.finding() != Finding::NotMet => {
            let (question, citation) = (route.question(), route.citation());
            Step::all_of(question, citation, vec![route, appendix.clone()])
        }
        _ => route,
    }
}

/// s. 3(2)-(4): "produced entirely in the territory of one or more of the CUSMA countries".
fn produced_entirely(case: Case<'_>) -> Step<'_> {
    let countries = &case.good.produced_in;
    if countries.is_empty() {
        return Step::fact(Question::Stated(Input::ProducedIn, Subject::Good), Citation::Section("3(2)"), None);
    }
    let entirely = countries.iter().all(|country| country.is_party());
    Step::fact(Question::ProducedEntirely, Citation::Section("3(2)"), entirely)
}

/// s. 3(3): produced exclusively from originating materials.
fn only_originating_materials<'a>(case: Case<'a>, produced: &Step<'a>) -> Step<'a> {
    let mut because = vec![produced.clone()];
    if !case.good.states_materials() {
        because.push(Step::fact(Question::Stated(Input::Materials, Subject::Good), Citation::Section("3(3)"), None));
    }
    let non_originating = material::non_originating(case).filter(|one| one.role.is_tested_for_shift());
    because.reserve(case.good.materials.len());
    because.extend(material::refuted(case));
    because.extend(non_originating.map(not_originating));
    Step::all_of(Question::OnlyOriginatingMaterials, Citation::Section("3(3)"), because)
}

/// A material that is not originating, or whose origin is not known (s. 7(21)).
fn not_originating(material: &Material) -> Step<'_> {
    let section = if material.originating.is_none() { "7(21)" } else { "3(3)" };
    Step::fact(Question::MaterialOriginates(material), Citation::Section(section), false)
}
