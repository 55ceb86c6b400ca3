//! What the tree of every case keeps, beyond its verdict: what is told, what is left out, and what is taken as given.

use usmca::{
    Amount, AmountError, Assumption, Determination, Finding, Good, GoodFile, Intermediate, Measure, Percent, Question,
    Source, Step,
};
use usmca_tests::cases;
use usmca_wire::Format;

/// Calls `check` with the name and the file of every case that is determined.
fn every_good(check: impl Fn(&str, &GoodFile, &Determination<'_>)) {
    let rules = usmca_rules::law();
    for case in cases().expect("the cases") {
        let json = case.json().expect("a good file");
        let goods = usmca_wire::read(json.as_bytes(), Format::Json);
        let Some(file) = goods.first().and_then(|read| read.file.as_ref()) else { continue };
        let Ok(good) = Good::check(file, rules) else { continue };
        check(&case.name, file, &usmca::determine(rules, &good));
    }
}

/// Calls `check` with every step of every case that is determined, and its name.
fn every_step(check: impl Fn(&str, &Step<'_>)) {
    every_good(|name, _, determination| determination.trace().walk().for_each(|step| check(name, step)));
}

#[test]
fn a_verdict_without_the_proof_is_that_of_the_proof() {
    every_good(|name, _, determination| {
        let alone = usmca::verdict(determination.rules(), determination.good());
        assert_eq!(alone, determination.verdict(), "{name}");
    });
}

#[test]
fn only_what_may_decide_is_told() {
    every_step(|name, step| {
        let under = step.because();
        match step.question() {
            // Without an exception, a source that is excepted or a note, there is nothing to tell of them.
            Question::Excepted | Question::DeMinimisExcepted if under.is_empty() => {
                assert_eq!(step.finding(), Finding::NotMet, "{name}: nothing was spared");
            }
            Question::ShiftsOrDisregarded(_) => {
                assert!(under.len() > 1, "{name}: nothing disregards the material");
                assert_ne!(under[0].finding(), Finding::Met, "{name}: a material that changes needs no note");
            }
            Question::Excepted => assert!(!under.is_empty(), "{name}"),
            Question::WhicheverCode(material) => {
                assert!(material.classification().candidates().len() > 1, "{name}: the material has one code only");
            }
            Question::Intermediate(Intermediate::With) => {
                assert!(!under.is_empty(), "{name}: a figure with designations and none told");
            }
            Question::GroupReading(_) => assert_eq!(step.finding(), Finding::Met, "{name}: a reading is taken"),
            _ => {}
        }
        if let Question::DeMinimis | Question::DeMinimisExcepted = step.question() {
            let alone = under.len() == 1 && under[0].question() == step.question();
            assert!(!alone, "{name}: a step says again what the one under it says");
        }
        if let Question::DeMinimisExcepted = step.question() {
            let exception = |one: &Step<'_>| matches!(one.question(), Question::DeMinimisException(_));
            for one in under.iter().filter(|one| exception(one)) {
                assert_ne!(one.finding(), Finding::NotMet, "{name}: an exception that names something else");
            }
            if under.iter().all(exception) {
                let excepted = Finding::any(under.iter().map(Step::finding));
                assert_eq!(step.finding(), !excepted, "{name}: what spares a material stands beside what excepts it");
            }
        }
    });
}

#[test]
fn a_code_that_already_says_no_is_the_only_reason() {
    every_step(|name, step| {
        let narrowed = match step.question() {
            Question::ComesFrom(Source::Goods(_) | Source::AnotherGoodWithin(_)) => true,
            Question::DeMinimisException(_) => {
                step.because().iter().any(|one| matches!(one.question(), Question::Fact(..)))
            }
            _ => false,
        };
        let codes = |one: &Step<'_>| matches!(one.question(), Question::InCodes(..) | Question::SameCode(..));
        if narrowed && step.because().first().is_some_and(|one| codes(one) && one.finding() == Finding::NotMet) {
            assert_eq!(step.because().len(), 1, "{name}: {:?}", step.question());
        }
    });
}

#[test]
fn what_a_figure_excuses_is_told_with_it() {
    every_step(|name, step| {
        if let Some(Measure::DeMinimis { waiver, .. }) = step.measure() {
            assert_eq!(*waiver, step.citation().to_string() == "s. 5(4)", "{name}: {}", step.citation());
        }
    });
}

/// What a code shows is what its step says, and only what is open stands under an open figure.
#[test]
fn a_step_says_what_the_codes_and_figures_say() {
    every_step(|name, step| {
        if let Question::InCodes(usmca::Subject::Material(material), codes) = step.question() {
            assert_eq!(step.finding(), material.classification().is_in(codes), "{name}: {}", material.at());
        }
        if let (Some(Measure::DeMinimis { .. }), [_, ..]) = (step.measure(), step.because()) {
            // How the cost came about is told under it too.
            let mut decides = step.because().iter().filter(|one| !matches!(one.question(), Question::Cost(_)));
            assert!(decides.all(|one| one.finding() == Finding::Unknown), "{name}");
        }
        if let Question::ComesFrom(Source::AnyOther(_)) = step.question() {
            let reading = step.because().iter().any(|one| matches!(one.question(), Question::GroupReading(_)));
            let group = step.because().iter().any(|one| match one.question() {
                Question::OutsideGroup(_, codes) => codes.ranges().len() > 1 || !codes.ranges()[0].is_single(),
                _ => false,
            });
            assert_eq!(reading, group, "{name}: the group of a rule is read with a word on it, and only a group");
        }
    });
}

/// s. 7(21): the origin that a file leaves out, and no other, counts as non-originating by that provision.
#[test]
fn an_origin_that_is_stated_needs_no_presumption() {
    every_good(|name, file, determination| {
        let stated = |place: usize| file.materials.as_ref().is_some_and(|all| all[place].originating.is_some());
        for step in determination.trace().walk() {
            if let Question::CountsAsNonOriginating(material) = step.question() {
                assert!(!top_level(material.at()).is_some_and(stated), "{name}: {}", material.at());
            }
        }
    });
}

#[test]
fn the_subheading_is_what_paragraph_k_compares() {
    every_step(|_, step| {
        if step.citation().to_string() == "s. 5(3)(k)"
            && let Question::SameCode(_, level) = step.question()
        {
            assert_eq!(level, usmca::Level::Subheading);
        }
    });
}

/// What a case tells of designations: the place of each material, what it shields, whether it does, and the proviso.
fn designations(wanted: &str) -> Vec<String> {
    let told = std::cell::RefCell::new(Vec::new());
    every_good(|name, _, determination| {
        for step in determination.trace().walk().filter(|_| name.starts_with(wanted)) {
            if let Question::Intermediate(Intermediate::Designated(material, shielded)) = step.question() {
                let barred =
                    |one: &Step<'_>| matches!(one.question(), Question::Intermediate(Intermediate::Proviso(_)));
                let proviso = if step.because().iter().any(barred) { ", s. 8(6)" } else { "" };
                let one = format!("{} {shielded} {:?}{proviso}", material.at(), step.finding());
                told.borrow_mut().push(one);
            }
        }
    });
    let mut told = told.into_inner();
    told.dedup();
    told
}

#[test]
fn what_is_designated_is_told_with_what_it_shields() {
    let frame = ["materials[0] 7.50 Met"];
    assert_eq!(designations("The bicycle whose frame is designated"), frame);
    assert_eq!(designations("A basket of originating tubes is not designated"), frame);
    assert_eq!(designations("A tool does not count beside what is designated"), frame);
    let outer = "A frame whose rule knows no content may be designated with a lamp that needs one inside it";
    assert_eq!(designations(outer), ["materials[0] 7.50 Met"]);
    let barred = "A lamp of parts of its own heading needs a content, and may not be designated inside another";
    let told = ["materials[0] 5.50 NotMet, s. 8(6)", "materials[0].made_from[0] 1.50 Met"];
    assert_eq!(designations(barred), told);
    assert_eq!(designations("A frame that is designated without being originating"), ["materials[0] 7.50 NotMet"]);
}

/// A bearing whose rings are accumulated, with the costs that are given.
fn bearing(costs: &str) -> Vec<Assumption> {
    let text = format!(
        "hs: '8482.10'\nhs_edition: '2012'\ndate: '2025-03-01'\nproduced_in: [CA]\n{costs}\nmaterials: [{{ hs: '8482.99', value: '1.50', \
         accumulated: {{ net_cost: '1.40', value_of_non_originating_materials: '0.75', produced_in: [CA] }} }}]\n"
    );
    let rules = usmca_rules::law();
    let read = usmca_wire::read(text.as_bytes(), Format::Yaml);
    let file = read.first().and_then(|read| read.file.clone()).expect("a good file");
    let good = Good::check(&file, rules).expect("no problem");
    usmca::determine(rules, &good).assumptions()
}

/// s. 9(2)(a)(i): a net cost that is computed from the bill counts the statements; of one that is stated it is assumed.
#[test]
fn a_net_cost_that_is_stated_is_taken_to_count_the_statements() {
    let assumed = |costs: &str| bearing(costs).contains(&Assumption::NetCostCountsStatements);
    assert!(assumed("net_cost: '2.75'"));
    assert!(assumed("costs: { total: '2.75' }"));
    assert!(!assumed("costs: { materials: from bill, product: '2.00' }"));
    assert!(!assumed("transaction_value: '2.75'"));
}

#[test]
fn every_text_that_is_no_amount_is_told_why() {
    let read = |text: &str| text.parse::<Amount>();
    for text in ["0", "0.000001", "999999999999.999999", "00001", "0000000000001.5"] {
        assert!(read(text).is_ok(), "{text}");
    }
    for text in ["", ".", ".5", "5.", "1.2.3", "1 ", "+1", "1e3", "a", "1.a", "a.1", "1_000", "1.1_0", "1,5"] {
        assert_eq!(read(text), Err(AmountError::NotANumber), "{text}");
    }
    for text in ["-", "-1", "-a"] {
        assert_eq!(read(text), Err(AmountError::Negative), "{text}");
    }
    for text in ["1000000000000", "0.0000001", "1234567890123.5"] {
        assert_eq!(read(text), Err(AmountError::TooLong), "{text}");
    }
    assert_eq!("100".parse::<Percent>().map(String::from), Ok("100".to_owned()));
    assert_eq!("62.5".parse::<Percent>().map(|percent| percent.to_string()), Ok("62.5".to_owned()));
    assert_eq!("100.000001".parse::<Percent>(), Err(AmountError::Percentage));
}

#[test]
fn an_amount_as_a_percentage_is_rounded_half_up() {
    let percent = |part: &str, whole: &str| part.parse::<Amount>().ok()?.percent_of(whole.parse().ok()?);
    assert_eq!(percent("1", "3").as_deref(), Some("33.33"));
    assert_eq!(percent("0.00005", "1").as_deref(), Some("0.01"));
    assert_eq!(percent("1", "0"), None);
}

/// What is open is asked, and what is asked of a good or of a material can be answered in the file.
#[test]
fn every_fact_that_is_asked_can_be_answered() {
    every_good(|name, file, determination| {
        let missing = determination.missing();
        assert_eq!(determination.status() == usmca::Status::Undetermined, !missing.is_empty(), "{name}");
        for one in missing {
            let Question::Fact(subject, id, _) = one.question else { continue };
            let mut answered = file.clone();
            match subject {
                usmca::Subject::Good => answered.facts.insert(id.to_owned(), true),
                usmca::Subject::Material(material) => {
                    let Some(place) = top_level(material.at()) else { continue };
                    answered.materials.as_mut().expect("materials")[place].facts.insert(id.to_owned(), true)
                }
            };
            let checked = Good::check(&answered, determination.rules());
            assert!(checked.is_ok(), "{name}: {id} cannot be answered: {checked:?}");
        }
    });
}

/// The place of a material that is not inside another one.
fn top_level(at: &str) -> Option<usize> {
    at.strip_prefix("materials[")?.strip_suffix(']')?.parse().ok()
}
