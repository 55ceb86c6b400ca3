//! The change in tariff classification (GN 11(o); Uniform Regulations s. 3(2), (8)).
//!
//! Each non-originating material must come from where the rule allows and not from where it excepts (GN 11(m)(vii)).
//! A self-produced material may be tested itself instead of the materials from which it is made (s. 3(8)).
//!
//! Example: "a change to heading 7605 from any other heading, except from headings 7604 or 7606" is met by primary
//! aluminum of 7601 and failed by a non-originating bar of 7604.

mod source;

use source::Tested;

use super::candidate::Candidate;
use super::{Case, Detail, accumulation, de_minimis, disregarded_material, material};

use crate::citation::Citation;
use crate::good::{Classification, Material};
use crate::hs::HsSet;
use crate::rules::{FactId, Source, TariffShift};
use crate::trace::{Choice, Finding, Proof, Question, Step, Subject};
use std::borrow::Cow;

/// The goods for which a shift is tested: their codes, and the good's own code among them.
pub(super) struct Target<'a> {
    pub(super) citation: Citation<'a>,
    /// The group that the rule names.
    pub(super) codes: &'a HsSet,
    /// The good's classification within the group.
    pub(super) good: Cow<'a, Classification>,
    /// The description of the good, if the rule names it by one.
    pub(super) described: Option<&'a FactId>,
    /// Whether a regional value content is required besides.
    pub(super) content: bool,
}

/// The materials on which the step of a test rests.
pub(super) struct Shift<'a> {
    /// The materials that do not change classification.
    pub(super) failing: Vec<&'a Material>,
    /// The materials of which it is not known, each with its step.
    pub(super) open: Vec<(&'a Material, Step<'a>)>,
}

impl<'a> Target<'a> {
    pub(super) fn of(
        case: Case<'a>,
        candidate: &Candidate<'a>,
        described: Option<&'a FactId>,
        content: bool,
    ) -> Target<'a> {
        Target {
            citation: Citation::Rule(&candidate.rule.id),
            codes: candidate.codes,
            good: case.good.classification.within(candidate.codes),
            described,
            content,
        }
    }
}

/// Whether a material that is bought, of which nothing is stated but its code, comes from where a rule allows.
pub(super) fn of_bought<'a>(
    case: Case<'a>,
    target: &Target<'a>,
    shift: &'a TariffShift,
    tested: &'a Material,
) -> Finding {
    Test::of(case, target, shift).proved(tested, Question::MaterialShifts(tested))
}

/// Tests every non-originating material.
pub(super) fn tariff_shift<'a>(case: Case<'a>, target: &Target<'a>, shift: &'a TariffShift) -> (Step<'a>, Shift<'a>) {
    let mut test = Test::of(case, target, shift);
    let tested = de_minimis::tested(case).filter(|one| one.role.is_tested_for_shift() && material::counts(case, one));
    let mut steps = Vec::with_capacity(case.good.materials.len());
    steps.extend(tested.map(|one| test.material(one)));
    let step = Step::all_of(Question::TariffShift, target.citation, steps);
    (step, Shift { failing: test.failing, open: test.open })
}

struct Test<'t, 'a> {
    case: Case<'a>,
    target: &'t Target<'a>,
    shift: &'a TariffShift,
    /// Whether materials come from at most one of the groups of "except from more than one of the following".
    one_group: Step<'a>,
    failing: Vec<&'a Material>,
    open: Vec<(&'a Material, Step<'a>)>,
}

impl<'t, 'a> Test<'t, 'a> {
    fn of(case: Case<'a>, target: &'t Target<'a>, shift: &'a TariffShift) -> Test<'t, 'a> {
        let one_group = at_most_one_group(case, target.citation, shift);
        Test { case, target, shift, one_group, failing: Vec::new(), open: Vec::new() }
    }

    fn material(&mut self, tested: &'a Material) -> Step<'a> {
        if !tested.made_from.is_empty() {
            return self.self_produced(tested);
        }
        let itself = self.shifts(tested, Question::MaterialShifts(tested));
        let step = match accumulation::stated_materials(tested, self.target.content) {
            None => itself,
            Some(stated) => {
                let stated = stated.iter().map(|one| self.shifts(one, Question::MaterialShifts(one))).collect();
                accumulation::shifts(tested, itself, stated)
            }
        };
        match step.finding() {
            Finding::Met => {}
            Finding::NotMet => self.failing.push(tested),
            Finding::Unknown => self.open.push((tested, step.clone())),
        }
        step
    }

    /// s. 3(8): the material itself, or each of the materials from which it is made.
    fn self_produced(&mut self, tested: &'a Material) -> Step<'a> {
        let section = Citation::Section("3(8)");
        let (case, failing, open) = (self.case, self.failing.len(), self.open.len());
        let own = tested.made_from.iter().filter(|one| one.role.is_tested_for_shift() && material::counts(case, one));
        let own: Vec<Step<'a>> = own.map(|one| self.material(one)).collect();
        let own = Step::all_of(Question::OwnMaterials(tested), section, own);
        let itself = self.shifts(tested, Question::SelfProducedItself(tested));
        if itself.finding() == Finding::Met {
            self.failing.truncate(failing);
            self.open.truncate(open);
        }
        Step::any_of(Question::SelfProducedShifts(tested), section, vec![itself, own])
    }

    /// Whether one material comes from where the rule allows, and not from where it excepts; without the proof where only
    /// the verdict is wanted and nothing is open.
    fn shifts(&self, tested: &'a Material, question: Question<'a>) -> Step<'a> {
        if self.case.detail == Detail::Verdict {
            let found: Finding = self.proved(tested, question);
            if found != Finding::Unknown {
                return Step::fact(question, self.target.citation, found);
            }
        }
        self.proved(tested, question)
    }

    fn proved<P: Proof<'a>>(&self, tested: &'a Material, question: Question<'a>) -> P {
        let citation = self.target.citation;
        let own = Tested { material: tested, classification: &tested.classification };
        let mut sources: [Option<P>; 2] = [Some(self.allowed(own)), self.excepted(own)];
        if Finding::all(sources.iter().flatten().map(P::found)) == Finding::Unknown
            && let Some(agreed) = self.whichever_code(tested)
        {
            sources = [Some(P::fact(Question::WhicheverCode(tested), citation, agreed)), None];
        }
        let one_group = (self.is_in_groups(tested) != Finding::NotMet).then(|| P::of(&self.one_group));
        let told = [
            (tested.originating.is_none(), Question::CountsAsNonOriginating(tested), "7(21)"),
            (tested.refuted, Question::Choice(Choice::Refuted(tested)), "8(7)(a)"),
        ];
        let told = told.into_iter().filter(|(holds, ..)| *holds);
        let told = told.map(|(_, question, section)| P::fact(question, Citation::Section(section), true));
        let shifts = P::all_of(question, citation, sources.into_iter().flatten().chain(one_group).chain(told));
        let notes = disregarded_material::notes(self.case, tested);
        if notes.is_empty() || shifts.found() == Finding::Met {
            return shifts;
        }
        let either = std::iter::once(shifts).chain(notes.iter().map(P::of));
        P::any_of(Question::ShiftsOrDisregarded(tested), citation, either)
    }

    /// From where the rule allows.
    fn allowed<P: Proof<'a>>(&self, tested: Tested<'_, 'a>) -> P {
        let from = self.shift.from.iter().chain(&self.shift.also).map(|one| self.comes_from(tested, one));
        P::any_of(Question::AllowedSource, self.target.citation, from)
    }

    /// Not from where it excepts; none if it excepts nothing.
    fn excepted<P: Proof<'a>>(&self, tested: Tested<'_, 'a>) -> Option<P> {
        let excepted = self.shift.except.iter().map(|one| self.comes_from(tested, one));
        let excepts = !self.shift.except.is_empty();
        excepts.then(|| P::none_of(Question::Excepted, self.target.citation, excepted))
    }

    fn comes_from<P: Proof<'a>>(&self, tested: Tested<'_, 'a>, source: &'a Source) -> P {
        source::comes_from(self.case, (self.target, self.shift), tested, source)
    }

    /// What is found for each of the codes that the material may have, if it is the same for all.
    fn whichever_code(&self, tested: &'a Material) -> Option<Finding> {
        let codes = tested.classification.each().map(|classification| {
            let tested = Tested { material: tested, classification: &classification };
            let sources: [Option<Finding>; 2] = [Some(self.allowed(tested)), self.excepted(tested)];
            Finding::all(sources.into_iter().flatten())
        });
        Finding::agreed(codes).filter(|agreed| *agreed != Finding::Unknown)
    }

    fn is_in_groups(&self, tested: &Material) -> Finding {
        let groups = self.shift.except_more_than_one_of.iter();
        Finding::any(groups.map(|group| tested.classification.is_in(group)))
    }
}

/// "except from more than one of the following": one of the groups may be a source, two may not.
fn at_most_one_group<'a>(case: Case<'a>, citation: Citation<'a>, shift: &'a TariffShift) -> Step<'a> {
    if shift.except_more_than_one_of.is_empty() {
        return Step::fact(Question::AtMostOneGroup, citation, true);
    }
    // A self-produced material may be tested itself or by its own materials (s. 3(8)): each of them counts as a source.
    let nodes = Material::nodes(&case.good.materials);
    let tested = nodes.filter(|one| one.role.is_tested_for_shift() && material::counts(case, one));
    // So may an accumulated material, or what its producer used (s. 9(7)(a)(ii)).
    let tested: Vec<&'a Material> = tested.flat_map(Material::with_stated_materials).collect();
    let groups = &shift.except_more_than_one_of;
    let touched = |group: &HsSet| Finding::any(tested.iter().map(|one| one.classification.is_in(group)));
    let count = |finding| groups.iter().filter(|group| touched(group) == finding).count();
    let (certain, open) = (count(Finding::Met), count(Finding::Unknown));
    let question = Question::AtMostOneGroup;
    if certain > 1 || certain.saturating_add(open) < 2 {
        return Step::fact(question, citation, certain < 2);
    }
    // Whether a material is of a further group is what is open.
    let asked = groups.iter().flat_map(|group| {
        let unknown = tested.iter().filter(|one| one.classification.is_in(group) == Finding::Unknown);
        unknown.map(|one| Step::fact(Question::InCodes(Subject::Material(one), group), citation, None))
    });
    Step::none_of(question, citation, asked.collect())
}
