//! What would change the answer, worked by hand from the law, on both sides of each limit; and every front end says the same.

use usmca::{AdviceAnswer, AdviceGiven, EvidenceFile, GoodFile, Language, Status, advise};
use usmca_tests::changes::checked;
use usmca_tests::goods::pump;
use usmca_tests::{root, usmca};
use usmca_wire::{Calculator, Format, read};

fn given(file: &GoodFile) -> AdviceGiven {
    let checked = checked(file);
    match AdviceAnswer::given(&advise(usmca_rules::law(), &checked, 20), Language::En, "", "") {
        AdviceAnswer::Given(given) => *given,
        AdviceAnswer::Rejected { problems } => panic!("{problems:?}"),
    }
}

fn sets(given: &AdviceGiven) -> Vec<(String, Vec<String>)> {
    let keys = |set: &usmca::SetWords| {
        set.changes.iter().map(|one| if one.at.is_empty() { &one.key } else { &one.at }.clone()).collect()
    };
    given.sets.iter().map(|set| (set.value.clone(), keys(set))).collect()
}

fn told(value: &str, places: &[&str]) -> (String, Vec<String>) {
    (value.into(), places.iter().map(|place| (*place).to_owned()).collect())
}

#[test]
fn a_content_that_lacks_ten_is_reached_by_one_part_of_twenty_or_of_thirty() {
    // Parts of 58.00 in 120.00, of which 48.00 may be non-originating (s. 7(2)): 10.00 too much. Of the part of 8.00 with
    // another one the other suffices. Forgiven as de minimis are 12.00 (s. 5(1)), which asks for more than the content.
    let given = given(&pump("120.00", &["30.00", "20.00", "8.00"]));
    assert_eq!(given.status, Status::NonOriginating);
    assert_eq!(sets(&given), [told("20.00", &["materials[1]"]), told("30.00", &["materials[0]"])]);
    let least = &given.least_bases[0];
    assert_eq!((least.least.as_str(), least.by.as_str()), ("145.00", "25.00"), "58.00 is 40 percent of 145.00");
    let content = given.distances.iter().find(|one| one.citation == "s. 7(2)").expect("a content");
    assert_eq!(content.by, "10.00");
}

#[test]
fn at_the_threshold_there_is_no_room_and_a_cent_below_it_any_part_suffices() {
    let at = given(&pump("120.00", &["30.00", "10.00", "8.00"]));
    assert_eq!(at.status, Status::Originating);
    assert_eq!((at.least_bases[0].least.as_str(), at.least_bases[0].by.as_str()), ("120.00", "0.00"));
    assert_eq!((at.distances[0].met, at.distances[0].by.as_str()), (true, "0.00"));
    let below = given(&pump("119.99", &["30.00", "10.00", "8.00"]));
    assert_eq!(below.status, Status::NonOriginating);
    let each = [told("8.00", &["materials[2]"]), told("10.00", &["materials[1]"]), told("30.00", &["materials[0]"])];
    assert_eq!(sets(&below), each);
    // 40 percent of 119.99 are 47.996.
    let content = below.distances.iter().find(|one| one.citation == "s. 7(2)").expect("a content");
    assert_eq!(content.by, "0.004");
    assert_eq!((below.least_bases[0].least.as_str(), below.least_bases[0].by.as_str()), ("120.00", "0.01"));
}

#[test]
fn a_claim_that_its_bill_refutes_is_borne_out_by_what_is_sourced_inside() {
    // The frame stays in heading 8714 because of the lug of 6.00 (87-60), so it is not believed to originate and the bicycle
    // lacks its content (87-59). With the lug originating the frame does, and 44.00 of 50.00 are left; without the tubes of
    // 30.00 the content suffices whatever the frame is.
    let text = r#"
hs: "8712.00"
hs_edition: "2012"
date: "2025-03-01"
produced_in: [MX]
transaction_value: "50.00"
elections: { method: transaction_value }
materials:
  - name: frame
    hs: "8714.91"
    value: "40.00"
    originating: true
    made_from:
      - { name: lug, hs: "8714.94", value: "6.00", originating: false }
      - { name: tubes, hs: "7306.40", value: "30.00", originating: false }
  - { name: saddle, hs: "8714.95", value: "6.00", originating: false }
"#;
    let file = read(text.as_bytes(), Format::Yaml).remove(0).file.expect("a good");
    let given = given(&file);
    assert_eq!(given.status, Status::NonOriginating);
    assert!(given.bounded.is_empty(), "{:?}", given.bounded);
    let inside = ["materials[0].made_from[0]", "materials[0].made_from[1]"];
    assert_eq!(sets(&given), [told("6.00", &inside[..1]), told("30.00", &inside[1..])]);
}

#[test]
fn an_election_that_stands_in_the_way_is_released_before_anything_is_bought() {
    // Net cost of 96.00 with 50 percent leaves 48.00; by transaction value 119.99 leaves 47.996.
    let mut file = pump("119.99", &["30.00", "10.00", "8.00"]);
    file.net_cost = Some("96.00".into());
    file.elections = Some(usmca::ElectionsFile { method: Some("transaction_value".into()), ..Default::default() });
    let advice = given(&file);
    assert_eq!(sets(&advice)[0], told("0.00", &["elections.method"]));
    assert_eq!(advice.sets.len(), 4);
    file.net_cost = Some("95.99".into());
    assert_eq!(
        given(&file).sets.len(),
        3,
        "with a net cost of 95.99 there may be 47.995, and the release brings nothing"
    );
}

#[test]
fn a_declaration_that_has_expired_supports_nothing() {
    // With the part of 10.00 from outside there would be 58.00 of the 48.00 that may be; the one of 0.00 never matters.
    let mut file = pump("120.00", &["30.00", "18.00", "10.00", "0.00"]);
    let materials = file.materials.as_mut().expect("materials");
    materials[2].originating = Some(true);
    materials[3].originating = Some(true);
    let period = |until: &str| {
        EvidenceFile::Declaration(usmca::DeclarationFile {
            reference: "declaration 17".into(),
            from: Some("2024-03-02".into()),
            until: Some(until.into()),
        })
    };
    materials[2].evidence = Some(period("2025-02-28"));
    let expired = given(&file).evidence;
    assert_eq!((expired.trusted, expired.supported), (Status::Originating, Status::NonOriginating));
    assert_eq!(expired.claims.len(), 2);
    let places: Vec<Vec<&str>> =
        expired.declarations.iter().map(|set| set.iter().map(|one| one.at.as_str()).collect()).collect();
    assert_eq!(places, [["materials[2]"]]);
    file.materials.as_mut().expect("materials")[2].evidence = Some(period("2025-03-01"));
    let valid = given(&file);
    assert_eq!((valid.evidence.supported, valid.evidence.declarations.len()), (Status::Originating, 0));
    assert_eq!(valid.losses.iter().map(|one| one.at.as_str()).collect::<Vec<_>>(), ["materials[2]"]);
}

#[test]
fn a_fact_of_life_is_marked_as_one() {
    let mut file = pump("120.00", &["30.00", "10.00", "8.00"]);
    file.produced_in = Some(vec!["CN".into()]);
    let given = given(&file);
    let fact = &given.sets[0].changes[0];
    assert_eq!((fact.kind, fact.key.as_str(), fact.stated_otherwise), ("would_have_to_be_true", "produced_in", true));
}

#[test]
fn the_example_of_the_guide_is_what_is_printed() {
    let guide = std::fs::read_to_string(root().join("docs/advice.md")).expect("the guide");
    let block = |opening: &str| {
        let rest = guide.split_once(opening).map(|(_, rest)| rest).expect("a block");
        rest.split_once("```").map(|(block, _)| block.trim_start_matches('\n')).expect("its end").to_owned()
    };
    let good = block("```yaml");
    let calculator = Calculator::embedded();
    let goods = read(good.as_bytes(), Format::Yaml);
    let advice = calculator.advice(&goods[0], Language::En, 20);
    let text = usmca::advice_text(&advice, "hand pump (pump.yaml)", Language::En, &|_, text| text.to_owned());
    assert_eq!(block("```text").trim_end(), text.trim_end(), "{text}");
}

#[test]
fn the_command_line_gives_the_bytes_of_the_engine_and_the_exit_code_of_the_good() {
    let example = root().join("examples/office-desk.yaml");
    let text = std::fs::read(&example).expect("the example");
    let goods = read(&text, Format::Yaml);
    for (name, language) in [("en", Language::En), ("es", Language::Es), ("fr", Language::Fr)] {
        let path = example.display().to_string();
        let output = usmca(&["advise", &path, "--format", "json", "--lang", name, "--sets", "5"], b"");
        let expected = usmca_wire::advice_to_json(&Calculator::embedded().advice(&goods[0], language, 5));
        assert_eq!(String::from_utf8_lossy(&output.stdout).trim_end(), expected);
        assert_eq!(output.status.code(), Some(2));
    }
    let refused = usmca(&["advise", "-", "--format", "json"], b"hs: 1");
    assert_eq!(refused.status.code(), Some(4));
    assert!(String::from_utf8_lossy(&refused.stdout).starts_with("{\"advice\":\"rejected\""));
}
