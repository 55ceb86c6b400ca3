//! Reads off a tree what would have to change for its finding to be met.
//!
//! What the tree does not show yet (s. 3(4) asks for a content only of a good that comes so far) is read later, from the
//! tree of the changed good: until then nothing is asked for, so that no way is missed.
//!
//! Example: "does this material change classification? no" is read as the one change that it be sourced as originating.

mod takes;

use super::change::Change;
use super::condition::Condition;
use crate::determination::Determination;
use crate::good::Material;
use crate::trace::{Accumulation, Base, Finding, Input, Intermediate, Joined, Question, Step, Subject};
use std::collections::BTreeMap;

/// How many candidates a tree tells in full.
const MANY: usize = 12;

/// The changes that are weighed, each found by what it changes.
pub(super) struct Elements {
    materials: BTreeMap<String, usize>,
    facts: BTreeMap<(String, String, bool), usize>,
    circumstances: BTreeMap<Input, usize>,
}

impl Elements {
    pub(super) fn of(changes: &[Change]) -> Elements {
        let mut elements =
            Elements { materials: BTreeMap::new(), facts: BTreeMap::new(), circumstances: BTreeMap::new() };
        for (place, change) in changes.iter().enumerate() {
            match change {
                Change::Originating { at } => {
                    elements.materials.insert(at.clone(), place);
                }
                Change::Fact { at, id, answer, .. } => {
                    elements.facts.insert((at.clone(), id.clone(), *answer), place);
                }
                Change::Circumstance(input) => {
                    elements.circumstances.insert(*input, place);
                }
                Change::Release(_) => {}
            }
        }
        elements
    }

    fn material(&self, material: &Material) -> Option<usize> {
        self.materials.get(material.at()).copied()
    }

    fn fact(&self, subject: Subject<'_>, id: &str, answer: bool) -> Option<usize> {
        let at = match subject {
            Subject::Good => String::new(),
            Subject::Material(material) => material.at().to_owned(),
        };
        self.facts.get(&(at, id.to_owned(), answer)).copied()
    }
}

/// Reads one tree.
pub(super) struct Reader<'r, 'a> {
    pub(super) determination: &'r Determination<'a>,
    pub(super) elements: &'r Elements,
    /// Whether the bill of any self-produced material refutes the claim that it originates.
    pub(super) refuted: bool,
    /// Whether more may be asked than the tree shows.
    pub(super) relaxed: bool,
    /// Whether the tree leaves reasons out.
    pub(super) cut: bool,
}

/// The materials whose change of classification is not met, and the steps of those of which it is not known.
#[derive(Default)]
struct Unshifted<'s, 'a> {
    materials: Vec<&'a Material>,
    open: Vec<(&'a Material, &'s Step<'a>)>,
}

impl<'a> Reader<'_, 'a> {
    /// When the good would be originating.
    pub(super) fn whole(&mut self) -> Condition {
        let determination = self.determination;
        self.read(determination.trace(), false, &Unshifted::default())
    }

    /// When a step would be met, or not met if it is negated.
    fn read(&mut self, step: &Step<'a>, negated: bool, unshifted: &Unshifted<'_, 'a>) -> Condition {
        let finding = if negated { !step.finding() } else { step.finding() };
        if finding == Finding::Met {
            return Condition::Always;
        }
        if let (Question::SelfProducedShifts(material), false) = (step.question(), negated)
            && material.refuted
        {
            // What is sourced inside it may bear out the claim, so that it is not tested at all.
            self.relaxed = true;
            let inside = Material::rolled_down(std::slice::from_ref(material));
            let borne_out = Condition::any(inside.map(|one| Condition::element(self.elements.material(one))));
            return Condition::any([borne_out, self.reasons(step, negated, unshifted)]);
        }
        // What bears out a refuted claim is not read off these, so that a cheaper set might be missed.
        let elsewhere = matches!(
            step.question(),
            Question::DeMinimisException(_) | Question::ShiftsOrIsPart(_) | Question::Share(_)
        );
        self.cut |= elsewhere && self.refuted;
        let own = removed_with(step.question()).map(|material| self.elements.material(material));
        let Some(own) = own else { return self.reasons(step, negated, unshifted) };
        let reasons = self.reasons(step, negated, unshifted);
        let itself = Condition::element(own);
        if reasons.is_choice() || reasons == Condition::Never {
            return Condition::any([itself, reasons]);
        }
        // Of several facts about one material the first is enough to go on: the tree then asks for the next.
        self.relaxed = true;
        let first = reasons.first_choice().unwrap_or_default();
        Condition::any(std::iter::once(itself).chain(first.into_iter().map(|one| Condition::element(Some(one)))))
    }

    fn reasons(&mut self, step: &Step<'a>, negated: bool, unshifted: &Unshifted<'_, 'a>) -> Condition {
        if let Some(measure) = step.measure()
            && !negated
        {
            return self.figure(step, measure, unshifted);
        }
        match (step.question(), step.joined(), negated) {
            (Question::ShiftOrDeMinimis, ..) => self.shift_or_de_minimis(step),
            (Question::GoodsWithParts, ..) => self.goods_with_parts(step, unshifted),
            (Question::DeMinimisExcepted, Joined::NoneOf, false) if self.may_be_spared() => {
                let normal = self.each(step, true, unshifted);
                self.relaxed = true;
                Condition::any([Condition::all(normal), self.any_material()])
            }
            (_, Joined::All, false) => Condition::all(self.each(step, false, unshifted)),
            (_, Joined::All, true) => Condition::any(self.each(step, true, unshifted)),
            (_, Joined::Any, false) => Condition::any(self.each(step, false, unshifted)),
            (_, Joined::Any, true) => Condition::all(self.each(step, true, unshifted)),
            (_, Joined::NoneOf, false) => Condition::all(self.each(step, true, unshifted)),
            (_, Joined::NoneOf, true) => Condition::any(self.each(step, false, unshifted)),
            (_, Joined::Choice, false) => self.choice(step, unshifted),
            (_, Joined::Open, false) => Condition::any(self.each(step, false, unshifted)),
            (_, Joined::Leaf, _) => self.leaf(step, negated),
            _ => Condition::Never,
        }
    }

    fn each(&mut self, step: &Step<'a>, negated: bool, unshifted: &Unshifted<'_, 'a>) -> Vec<Condition> {
        step.because().iter().map(|under| self.read(under, negated, unshifted)).collect()
    }

    fn leaf(&mut self, step: &Step<'a>, negated: bool) -> Condition {
        let circumstance = |input| Condition::element(self.elements.circumstances.get(&input).copied());
        match step.question() {
            Question::Fact(subject, id, _) => Condition::element(self.elements.fact(subject, id, !negated)),
            Question::Stated(input, Subject::Good) if !negated => circumstance(input),
            Question::ProducedEntirely if !negated => circumstance(Input::ProducedIn),
            Question::ImportedFromParty if !negated => circumstance(Input::ImportedFrom),
            Question::AtMostOneGroup => {
                self.relaxed = true;
                self.any_material()
            }
            _ => Condition::Never,
        }
    }

    /// One that applies and is met, or that all that may apply are met.
    fn choice(&mut self, step: &Step<'a>, unshifted: &Unshifted<'_, 'a>) -> Condition {
        let possible: Vec<&Step<'a>> = step.because().iter().filter(|one| one.applies() != Finding::NotMet).collect();
        let told = |one: &&Step<'a>| one.because().get(1).is_some_and(|requires| !requires.because().is_empty());
        self.cut |= possible.len() > MANY && !possible.iter().all(|one| told(one) || one.finding() == Finding::Met);
        let mut ways = Vec::new();
        let mut agreed = Vec::new();
        for one in &possible {
            let [applies, requires] = one.because() else { continue };
            let required = self.read(requires, false, unshifted);
            ways.push(Condition::all([self.read(applies, false, unshifted), required.clone()]));
            agreed.push(required);
        }
        if possible.len() > 1 {
            // The tree does not say whether they leave the good without a rule, in which case agreeing grants nothing.
            self.relaxed = true;
            ways.push(Condition::all(agreed));
        }
        Condition::any(ways)
    }

    fn shift_or_de_minimis(&mut self, step: &Step<'a>) -> Condition {
        let Some((shift, rest)) = step.because().split_first() else { return Condition::Never };
        let mut unshifted = Unshifted::default();
        collect(shift, &mut unshifted);
        let shifts = self.read(shift, false, &unshifted);
        let forgiven: Vec<Condition> = rest.iter().map(|one| self.read(one, false, &unshifted)).collect();
        Condition::any(std::iter::once(shifts).chain(forgiven))
    }

    /// s. 3(4): its content is asked only of a good that comes so far.
    fn goods_with_parts(&mut self, step: &Step<'a>, unshifted: &Unshifted<'_, 'a>) -> Condition {
        let asks_content = step.because().iter().any(|one| one.question() == Question::RvcOrWaiver);
        let condition = Condition::all(self.each(step, false, unshifted));
        self.relaxed |= !asks_content && condition != Condition::Never;
        condition
    }

    /// Notes of GN 11(o) by which s. 5(1) applies all the same, to materials of this good.
    fn may_be_spared(&self) -> bool {
        let notes = self.determination.rules().agreement().de_minimis.spared.iter();
        let good = self.determination.good();
        notes.flat_map(|note| &note.goods).any(|goods| good.classification().is_in(&goods.codes) != Finding::NotMet)
    }

    fn any_material(&self) -> Condition {
        Condition::any(self.elements.materials.values().map(|element| Condition::element(Some(*element))))
    }
}

/// The material with whose origin a step goes away.
fn removed_with(question: Question<'_>) -> Option<&Material> {
    match question {
        Question::MaterialOriginates(material)
        | Question::MaterialShifts(material)
        | Question::ShiftsOrDisregarded(material)
        | Question::SelfProducedShifts(material)
        | Question::ShiftsOrIsPart(material)
        | Question::DeMinimisException(material)
        | Question::Accumulation(Accumulation::Shifts(material))
        | Question::Intermediate(Intermediate::Originates(material)) => Some(material),
        _ => None,
    }
}

/// The materials of a shift that are not known to change.
fn collect<'s, 'a>(step: &'s Step<'a>, unshifted: &mut Unshifted<'s, 'a>) {
    if step.finding() == Finding::Met {
        return;
    }
    match step.question() {
        Question::TariffShift | Question::SelfProducedShifts(_) | Question::OwnMaterials(_) => {
            let itself = |one: &Step<'_>| matches!(one.question(), Question::SelfProducedItself(_));
            step.because().iter().filter(|one| !itself(one)).for_each(|one| collect(one, unshifted));
        }
        question => {
            let Some(material) = removed_with(question) else { return };
            unshifted.materials.push(material);
            if step.finding() == Finding::Unknown {
                unshifted.open.push((material, step));
            }
        }
    }
}

/// Whether a figure is of the weight of materials.
const fn by_weight(base: Base) -> bool {
    matches!(base, Base::Weight)
}
