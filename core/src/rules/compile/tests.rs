//! Tests of the door: a good law comes in, a bad one is refused with every problem at once.

use super::*;
use crate::language::InLanguages;
use crate::rules::{About, AlternativeEntry, DeMinimisFile, Edition, Erratum, Fact, PartsRuleFile};
use crate::rules::{Correspondence, NoteEffect, TariffShiftEntry};

const FILE: &str = "psr/chapter-76.yaml";

fn entry(id: &str, to: &str) -> RuleEntry {
    let tariff_shift = TariffShiftEntry {
        from: vec!["any other heading".to_owned()],
        from_more_than_one_of: Vec::new(),
        except: Vec::new(),
        except_more_than_one_of: Vec::new(),
        also: Vec::new(),
    };
    let alternative = AlternativeEntry {
        to: to.to_owned(),
        no_change: false,
        tariff_shift: Some(tariff_shift),
        regional_value_content: None,
        share: None,
        facts: Vec::new(),
        appendix: Vec::new(),
    };
    RuleEntry {
        id: id.to_owned(),
        from: None,
        until: None,
        lead: None,
        for_use_in: Vec::new(),
        lead_implied: false,
        any_of: vec![alternative],
        official_sha256: "0".repeat(64),
        printed_as: Vec::new(),
        differs: None,
        erratum: None,
    }
}

fn law(rules: Vec<RuleEntry>) -> LawFiles {
    let codes = ["7601.10", "7601.20", "7602.00", "7603.10", "7604.10", "6101.20"];
    let lists = [(HsEdition::Hs2012, codes.map(|code| code.parse().unwrap()).to_vec())];
    let none: BTreeMap<HsEdition, Vec<Correspondence>> = BTreeMap::new();
    let text = || "is it a flake".to_owned();
    let question = InLanguages { en: text(), es: text(), fr: text() };
    let flakes = InLanguages { en: "flakes".into(), es: "escamillas".into(), fr: "les paillettes".into() };
    let flake =
        Fact { noun: Some(flakes), about: About::Both, between: None, question, citation: "GN 11(o)".to_owned() };
    LawFiles {
        rules: vec![(FILE.to_owned(), RuleFile { chapter: "76".to_owned(), rules })],
        facts: [("flake".to_owned(), flake)].into(),
        agreement: AgreementFile {
            edition: Edition {
                name: "a test".to_owned(),
                scenario: None,
                from: "2020-07-01".parse().unwrap(),
                known_until: "2025-07-01".parse().unwrap(),
                hs_edition: HsEdition::Hs2012,
            },
            de_minimis: DeMinimisFile {
                not_more_than: "10".to_owned(),
                exceptions: Vec::new(),
                spared: Vec::new(),
                textiles: crate::TextileDeMinimisFile {
                    goods: "61".into(),
                    by_component: "61".into(),
                    not_more_than: "10".into(),
                    elastomeric: "7".into(),
                },
            },
            parts: PartsRuleFile {
                transaction_value: "60".to_owned(),
                net_cost: "50".to_owned(),
                not_for: "61".to_owned(),
            },
            original_equipment: Vec::new(),
            remanufactured: crate::RemanufacturedFile { codes: "76".into(), except: "7601".into() },
            non_allowable_interest: crate::NonAllowableInterestFile { more_than: "7".into() },
            sets: crate::SetRuleFile { not_more_than: "10".into() },
            may_be_worked_abroad: vec![crate::WorkedAbroadFile { codes: "7601".into(), fact: None }],
            verification_days: "30".into(),
            blanket_period_months: "12".into(),
            records_kept_years: "6".into(),
            by_importation: vec!["flake of 7601.10".to_owned()],
        },
        general: crate::GeneralFile::default(),
        automotive: automotive::of_flakes(),
        titles: Vec::new(),
        notes: Vec::new(),
        nomenclature: Nomenclature::new(&lists.into(), &none).unwrap(),
    }
}

fn problems(rules: Vec<RuleEntry>) -> Vec<String> {
    match RuleTable::compile(law(rules)) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn a_good_law_is_compiled_in_its_order() {
    let table = RuleTable::compile(law(vec![entry("76-2", "7603"), entry("76-1", "7601.10-7601.20")])).unwrap();
    assert_eq!(table.rules().iter().map(|rule| rule.id.as_str()).collect::<Vec<_>>(), ["76-2", "76-1"]);
    assert_eq!(table.agreement().parts.net_cost.to_string(), "50");
}

#[test]
fn six_problems_of_a_file_are_reported_at_once() {
    let mut bad = entry("84-2", "7601.10-7601.99");
    bad.any_of[0].facts.push("smelted".to_owned());
    bad.official_sha256 = "123".to_owned();
    bad.from = Some("2023-07-01".to_owned());
    bad.until = Some("2022-07-01".to_owned());
    let found = problems(vec![entry("76-1", "7603"), bad, entry("76-1", "7603.10"), entry("76-4", "7604-7603")]);
    let expected = [
        ("rules[1].id: ", "begins with \"76-\""),
        ("rules[1].any_of[0].to: ", "7601.99 is not in HS 2012"),
        ("rules[1].any_of[0].facts[0]: ", "no fact \"smelted\""),
        ("rules[1].until: ", ""),
        ("rules[1].official_sha256: ", "64"),
        ("rules[2].id: ", "is taken by"),
        ("rules[3].any_of[0].to: ", "backwards"),
    ];
    for (place, message) in expected {
        let at = format!("{FILE}: {place}");
        assert!(
            found.iter().any(|text| text.starts_with(&at) && text.contains(message)),
            "{at}{message} in {found:#?}"
        );
    }
    assert_eq!(found.len(), expected.len(), "{found:#?}");
}

#[test]
fn rules_of_the_same_goods_overlap() {
    let found = problems(vec![entry("76-1", "7601.10-7601.20"), entry("76-2", "7601.20")]);
    assert!(
        found.len() == 1 && found[0].contains("rules[1].any_of[0].to: covers the same goods as rule 76-1"),
        "{found:?}"
    );
    assert_eq!(problems(vec![entry("76-1", "flake of 7601.20"), entry("76-2", "flake of 7601.20")]).len(), 1);
    assert_eq!(problems(vec![entry("76-1", "a good of 7601.20"), entry("76-2", "7601.20")]).len(), 1);
}

#[test]
fn rules_that_are_told_apart_do_not_overlap() {
    let apart = |one: RuleEntry, other: RuleEntry| assert_eq!(problems(vec![one, other]), [""; 0]);
    apart(entry("76-1", "flake of 7601.20"), entry("76-2", "any other good of 7601.20"));
    apart(entry("76-1", "7601.20"), entry("76-2", "7601.20.30"));
    let mut early = entry("76-1", "7601.20");
    early.until = Some("2023-06-30".to_owned());
    let mut late = entry("76-2", "7601.20");
    late.from = Some("2023-07-01".to_owned());
    apart(early, late);
    let mut led = entry("76-1", "7601.20");
    led.lead = Some("a good of 7601.20".to_owned());
    led.for_use_in = vec!["flake".to_owned()];
    apart(led, entry("76-2", "7601.20"));
}

#[test]
fn an_erratum_explains_a_misprinted_code() {
    let mut misprint = entry("76-1", "7601.10");
    misprint.any_of[0].tariff_shift.as_mut().unwrap().except.push("7605.99".to_owned());
    assert!(
        problems(vec![misprint.clone()])[0].contains("any_of[0].tariff_shift.except[0]: 7605.99 is not in HS 2012")
    );
    let text = |text: &str| text.to_owned();
    let (printed, applied) = (text("except from 7605.99"), text("nothing"));
    misprint.erratum = Some(Erratum { printed, applied, why: text("no such code"), source: text("the note") });
    assert!(problems(vec![misprint]).is_empty());
}

#[test]
fn a_fact_that_names_goods_has_a_noun_and_a_lead_need_not() {
    let without_noun = |rule: RuleEntry| {
        let mut law = law(vec![rule]);
        let flake = law.facts["flake"].clone();
        law.facts.insert("traded-by-sea".to_owned(), Fact { noun: None, ..flake });
        RuleTable::compile(law).map_err(|problems| problems[0].to_string())
    };
    let refused = without_noun(entry("76-1", "traded-by-sea of 7603")).unwrap_err();
    assert!(refused.contains("any_of[0].to: the fact \"traded-by-sea\" names goods"), "{refused}");
    let mut led = entry("76-1", "7603");
    led.lead = Some("traded-by-sea of 7603".to_owned());
    assert!(without_noun(led).is_ok());
}

#[test]
fn problems_of_the_agreement_are_reported_with_those_of_rules() {
    let mut law = law(vec![entry("76-1", "7605")]);
    law.agreement.parts.net_cost = "150".to_owned();
    law.agreement.by_importation.push("screen of 7699.10".to_owned());
    let found = RuleTable::compile(law).unwrap_err();
    let places: Vec<_> = found.iter().map(|problem| problem.at.as_str()).collect();
    let importation = "agreement.yaml: by_importation[1]";
    assert_eq!(places[..3], ["agreement.yaml: parts.net_cost", importation, importation]);
    assert_eq!(places[3], "psr/chapter-76.yaml: rules[0].any_of[0].to");
}

#[test]
fn a_note_points_at_what_carries_it_out() {
    let note = |id: &str, codes: Option<&str>, effect, by: &[&str]| crate::NoteEntry {
        id: id.to_owned(),
        name: "chapter rule 1".to_owned(),
        codes: codes.map(str::to_owned),
        effect,
        by: by.iter().map(|by| (*by).to_owned()).collect(),
        says: "what it says".to_owned(),
    };
    let compile = |notes| RuleTable::compile(LawFiles { notes, ..law(vec![entry("76-1", "7601.10")]) });
    let good = vec![
        note("76-note-1", None, NoteEffect::Rule, &["76-1"]),
        note("76-note-2", Some("7603"), NoteEffect::Governs, &[]),
        note("76-note-3", Some("7601.20"), NoteEffect::Transport, &[]),
    ];
    let table = compile(good).unwrap();
    let about = |code: &str| table.notes_for(code.parse().unwrap()).map(|note| note.id.as_str()).collect::<Vec<_>>();
    assert_eq!(about("7603.10"), ["76-note-1", "76-note-2"]);
    assert_eq!(about("6101.20"), [""; 0]);
    assert_eq!(table.notes()[0].citation, "GN 11(o) ch. 76 chapter rule 1");
    let bad = vec![
        note("76-note-2", None, NoteEffect::Rule, &["76-9"]),
        note("76-note-2", Some("7699"), NoteEffect::Fact, &[]),
        note("61-note-1", None, NoteEffect::Governs, &["flake"]),
        note("note-1", Some("7602"), NoteEffect::Transport, &[]),
    ];
    let found: Vec<String> = compile(bad).unwrap_err().iter().map(ToString::to_string).collect();
    let expected = [
        ("notes[0].id: ", "should be \"76-note-1\""),
        ("notes[0].by: ", "no rule \"76-9\""),
        ("notes[1].codes: ", "not in HS 2012"),
        ("notes[1].by: ", "at least one fact"),
        ("notes[2].id: ", "order of the chapters"),
        ("notes[2].by: ", "\"flake\""),
        ("notes[2].codes: ", "names codes"),
        ("notes[3].id: ", "no id of a note"),
        ("notes[3].codes: ", "7602 is not among"),
        ("notes[3].codes: ", "7602 is not among"),
    ];
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for (text, (place, message)) in found.iter().zip(expected) {
        assert!(
            text.starts_with(&format!("notes.yaml: {place}")) && text.contains(message),
            "{place}{message}: {text}"
        );
    }
}
