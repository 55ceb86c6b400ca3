//! English.

use super::{Label, Speaker, Words};
use crate::determination::{Criterion, Status};
use crate::hs::Level;
use crate::rules::{Rule, Source};
use crate::trace::{Base, Cell, Finding, Input, Method, Question, Subject};

pub(super) static WORDS: Words = Words {
    question,
    ask,
    ask_code,
    assumption: super::assumption::en,
    finding,
    verdict,
    source,
    of_codes: |noun, codes| format!("{noun} of {codes}"),
    goods: "goods",
    other_goods: "any other good",
    not_less_than: |percent| format!("not less than {percent}%"),
    not_more_than: |percent| format!("not more than {percent}%"),
    abbreviations: ["transaction value", "net cost", "non-originating", "total cost", "originating share", "weight"],
    label,
};

fn question(say: &Speaker<'_>, question: &Question<'_>) -> String {
    match question {
        Question::Originating => "Is the good originating?".into(),
        Question::AnyRoute => "Does it originate by any of the routes of section 3?".into(),
        Question::WhollyObtained(None) => "Is it claimed as wholly obtained?".into(),
        Question::WhollyObtained(Some(letter)) => format!("Is it wholly obtained, as paragraph ({letter}) claims?"),
        Question::ByImportation => "Does it originate by importation alone?".into(),
        Question::NamedForImportation => "Is it named among such goods?".into(),
        Question::ImportedFromParty => "Is it imported from the territory of a Party?".into(),
        Question::OnlyOriginatingMaterials => "Is it made of originating materials only?".into(),
        Question::MaterialOriginates(material) => format!("{}: is it originating?", material.label()),
        Question::ProductSpecific => "Does it satisfy its product-specific rule?".into(),
        Question::ProducedEntirely => "Is it produced entirely in the territory of the Parties?".into(),
        Question::Candidate(rule, codes, cell) => match cell {
            Cell::Whole => format!("Rule {} for {codes}", rule.id),
            Cell::Described(fact) => format!("Rule {} for {}", rule.id, say.described(fact, &codes.to_string())),
            Cell::Other => format!("Rule {} for any other good of {codes}", rule.id),
        },
        Question::RuleApplies => "Is this the good's rule?".into(),
        Question::NotNamedElsewhere => "Is it none of the goods named elsewhere?".into(),
        Question::WhichRule => "Which rule is the good's, and is it satisfied?".into(),
        Question::AnyAlternative => "Is any of its alternatives satisfied?".into(),
        Question::AllowedSource => "Is it from a source that the rule names?".into(),
        Question::OriginalEquipment => "Does it reach the content set for original equipment, if it is such?".into(),
        Question::NotOriginalEquipment => "Is it not for use as original equipment in such a vehicle?".into(),
        Question::WhicheverCode(material) => {
            format!("{}: does it come from where the rule allows, whichever code of HS 2012 it has?", material.label())
        }
        Question::PartsOrUnassembled => "Do good and parts share a subheading, or was it imported unassembled?".into(),
        Question::RuleOrProcess => "Does it satisfy its rule, or result from a process that confers origin?".into(),
        Question::Process => "Does it result from a process that confers origin?".into(),
        Question::Disregarded(material) => format!("{}: is its origin disregarded?", material.label()),
        Question::ShiftsOrDisregarded(material) => {
            format!("{}: does it change classification, or is its origin disregarded?", material.label())
        }
        Question::Prohibited => "Is there no practice that takes origin away?".into(),
        Question::NotProhibited => "Is it spared what takes origin away?".into(),
        Question::Erratum(rule) => erratum(rule),
        Question::GroupReading(at) => format!(
            "The rule names a group and \"any other {}\" without a word on the group itself; read as outside it",
            level(*at)
        ),
        Question::NoRule => "Which rule is the good's? These tables hold none for its code.".into(),
        Question::Governed(note) => {
            format!("Which rule is the good's? None is printed; a note governs it: {}.", note.says)
        }
        Question::InWindow(from, until) => match (from, until) {
            (Some(from), Some(until)) => format!("Is the day from {from} to {until}?"),
            (Some(from), None) => format!("Is the day {from} or later?"),
            (None, Some(until)) => format!("Is the day {until} or earlier?"),
            (None, None) => "Is the rule in force?".into(),
        },
        Question::Alternative(Some(letter)) => format!("Alternative ({letter})"),
        Question::Alternative(None) => "What the rule requires".into(),
        Question::InCodes(Subject::Good, codes) => format!("Is the good classified in {codes}?"),
        Question::InCodes(Subject::Material(material), codes) => format!("{}: is it of {codes}?", material.label()),
        Question::Fact(Subject::Good, _, fact) => say.fact(fact).into(),
        Question::Fact(Subject::Material(material), _, fact) => format!("{} ({})", say.fact(fact), material.label()),
        Question::ForUseIn => "Is it for use in such a vehicle?".into(),
        Question::TariffShift => "Does every non-originating material change classification as required?".into(),
        Question::MaterialShifts(material) => {
            format!(
                "{} ({}): does it come from where the rule allows?",
                material.label(),
                material.classification().given()
            )
        }
        Question::SelfProducedShifts(material) => {
            format!("{}, self-produced: does it change classification?", material.label())
        }
        Question::SelfProducedItself(material) => {
            format!("{} ({}) itself?", material.label(), material.classification().given())
        }
        Question::OwnMaterials(material) => {
            format!("Does each of the materials from which {} is made?", material.label())
        }
        Question::ComesFrom(from) => format!("From {}?", say.source(from)),
        Question::AnotherCode(material, at) => {
            format!("Is {} of another {} than the good?", material.classification().given(), level(*at))
        }
        Question::SameCode(material, at) => {
            format!("Is {} of the same {} as the good?", material.classification().given(), level(*at))
        }
        Question::OutsideGroup(material, codes) => format!("Is {} outside {codes}?", material.classification().given()),
        Question::Excepted => "Is it none of what the rule excepts?".into(),
        Question::AtMostOneGroup => "Do materials come from at most one of the groups named?".into(),
        Question::CountsAsNonOriginating(material) => {
            format!("The origin of {} is not known; it counts as non-originating", material.label())
        }
        Question::ShiftOrDeMinimis => "Is the change in classification met, or excused?".into(),
        Question::DeMinimis => "Are the materials that do not change forgiven as de minimis?".into(),
        Question::DeMinimisExcepted => "Is de minimis available for these materials?".into(),
        Question::DeMinimisException(material) => format!("{}: is it excepted from de minimis?", material.label()),
        Question::DeMinimisOn(Base::TransactionValue) => "Measured against the transaction value".into(),
        Question::DeMinimisOn(Base::TotalCost) => "Measured against the total cost".into(),
        Question::DeMinimisOn(Base::Weight) => "Measured against the weight".into(),
        Question::RvcOrWaiver => "Is the regional value content met, or not required?".into(),
        Question::RegionalValueContent => "Is the regional value content reached?".into(),
        Question::ByMethod(Method::TransactionValue) => "By the transaction value method".into(),
        Question::ByMethod(Method::NetCost) => "By the net cost method".into(),
        Question::Intermediate(one) => super::intermediate::en(one),
        Question::Waiver => "Are all non-originating materials so little that no content is required?".into(),
        Question::Share(codes) => format!("Is enough of the materials of {codes} originating?"),
        Question::Stated(input, _) => ask(*input).into(),
        Question::GoodsWithParts => "Does it originate as a good classified with its parts, or unassembled?".into(),
        Question::PartsRuleAvailable => "Is that rule open to the good's chapter?".into(),
        Question::OnlyPartsFail => "Do only parts of the good's own subheading fail to change classification?".into(),
        Question::ShiftsOrIsPart(material) => format!("{}: is it such a part?", material.label()),
        Question::CannotChange(material) => format!("{}: is it unable to change classification?", material.label()),
        Question::Unassembled => "Was it imported unassembled and classified as assembled?".into(),
        Question::Accumulation(asked) => super::accumulation::en(asked),
        Question::Choice(asked) => super::choice::en(asked),
        Question::Cost(cost) => super::cost::en(cost),
        Question::Set => "Does it originate as a set of General Rule 3?".into(),
        Question::SetGoodsOrValue => {
            "Are all its goods originating, or the others of little value? (6(3), an exception, read as an alternative)"
                .into()
        }
        Question::EachGoodOfSet => "Is each good in the set originating?".into(),
        Question::SetValue => "Are its non-originating goods a small enough part of its value?".into(),
        Question::Appendix => "Does it meet what Part 6 adds for its kind of vehicle?".into(),
        Question::Automotive(asked) => super::automotive::question(say.language, asked),
        Question::Transport => "Did it keep its status on its way?".into(),
        Question::NonQualifying => "Is it more than mere dilution, and no circumvention?".into(),
    }
}

const fn ask(input: Input) -> &'static str {
    match input {
        Input::TransactionValue => "What is the transaction value of the good?",
        Input::NetCost => "What is the net cost of the good, or its costs?",
        Input::TotalCost => "What is the total cost of the good?",
        Input::ProducedIn => "In which countries was the good produced?",
        Input::ImportedFrom => "From which country is the good imported?",
        Input::Date => "On which day is origin determined?",
        Input::Materials => "From which materials is the good made?",
        Input::Weight => "What does it weigh?",
        Input::UnderCustomsControl => "Did it stay under customs control outside the territory?",
        Input::OnlyPermittedOperations => {
            "Was it only unloaded, reloaded, separated, stored, labeled or preserved outside the territory?"
        }
        Input::Component => "Which materials form the component that determines the good's classification?",
    }
}

fn ask_code(given: &str, range: &str) -> String {
    if given.is_empty() {
        format!("In the nomenclature of the rules, is the good classified in {range}?")
    } else {
        format!("In the nomenclature of the rules, is this material (given as {given}) classified in {range}?")
    }
}

const fn finding(finding: Finding) -> &'static str {
    match finding {
        Finding::Met => "yes",
        Finding::NotMet => "no",
        Finding::Unknown => "unknown",
    }
}

const fn verdict(status: Status, criterion: Option<Criterion>) -> &'static str {
    match (status, criterion) {
        (Status::NonOriginating, _) => "non-originating",
        (Status::Undetermined, _) => "undetermined",
        (_, Some(Criterion::A)) => "originating, criterion A (wholly obtained)",
        (_, Some(Criterion::B)) => "originating, criterion B (product-specific rule)",
        (_, Some(Criterion::C)) => "originating, criterion C (originating materials only)",
        (_, Some(Criterion::D)) => "originating, criterion D (classified with its parts)",
        (_, Some(Criterion::E)) => "originating by importation (s. 3(7))",
        (_, None) => "originating",
    }
}

const fn level(level: Level) -> &'static str {
    match level {
        Level::Chapter => "chapter",
        Level::Heading => "heading",
        Level::Subheading => "subheading",
        Level::TariffItem => "tariff item",
    }
}

fn source(say: &Speaker<'_>, source: &Source) -> String {
    match source {
        Source::AnyOther(at) => format!("any other {}", level(*at)),
        Source::AnyOtherIncludingGroup(at) => {
            format!("any other {0}, including another {0} within the group", level(*at))
        }
        Source::OutsideGroup(at) => format!("any {} outside the group", level(*at)),
        Source::OtherWithinGroup(at) => format!("any other {} within the group", level(*at)),
        Source::OtherWithin(at, codes) => format!("any other {} within {codes}", level(*at)),
        Source::AnotherGoodWithin(at) => format!("any other good within the {}", level(*at)),
        Source::Within(at) => format!("within the {}", level(*at)),
        Source::Goods(goods) => say.goods(goods),
        Source::MoreThanOneOf(groups) => {
            let groups: Vec<String> = groups.iter().map(ToString::to_string).collect();
            format!("more than one of {}", groups.join("; "))
        }
    }
}

const fn label(label: Label) -> &'static str {
    match label {
        Label::Rule => "rule",
        Label::Figures => "figures",
        Label::Requirements => "requirements of Part 6",
        Label::Missing => "to be answered",
        Label::Assumptions => "taken as given",
        Label::Trace => "why",
        Label::Law => "law",
        Label::Rejected => "rejected: the input has problems",
        Label::NotLaw => "under a scenario, NOT LAW",
    }
}

fn erratum(rule: &Rule) -> String {
    rule.erratum.as_ref().map_or_else(String::new, |one| {
        format!(
            "Misprint in rule {}: {} is printed, {} is applied ({}; {})",
            rule.id, one.printed, one.applied, one.why, one.source
        )
    })
}
