//! Part 6 held against a second computation with fractions, in another language, and against laws that it must keep.

use serde_json::Value;
use std::io::Write;
use std::process::{Command, Stdio};
use usmca::{
    Amount, Automotive, AutomotiveFile, CorePartFile, Finding, Good, GoodFile, HighWageExpendituresFile, HighWageFile,
    Metal, Question, Step, determine,
};
use usmca_tests::{cases, root, vehicles};
use usmca_wire::{Format, read};

const COUNT: usize = 3_000;
const SEED: u64 = 20_200_701;

/// The good files of the cases about vehicles that state something under `automotive` and are not refused.
fn of_cases() -> Vec<GoodFile> {
    let cases = cases().expect("the cases are read");
    let of_vehicles = cases.iter().filter(|case| case.topic.starts_with("automotive") || case.file.is_some());
    let files = of_vehicles.filter_map(|case| {
        let json = case.json().expect("a case holds a good");
        read(json.as_bytes(), Format::Json).pop().and_then(|read| read.file)
    });
    files.filter(|file| file.automotive.is_some() && Good::check(file, usmca_rules::law()).is_ok()).collect()
}

/// What the second computation finds, a line for each good.
fn ask(files: &[GoodFile]) -> Vec<Value> {
    let mut oracle = Command::new("python3")
        .arg("-B")
        .arg(root().join("tests/oracle/vehicle.py"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the second computation needs python3");
    let mut to = oracle.stdin.take().expect("its input");
    let output = std::thread::scope(|scope| {
        scope.spawn(move || {
            for file in files {
                let line = serde_json::to_string(file).expect("a good file prints");
                writeln!(to, "{line}").expect("it reads every line");
            }
        });
        oracle.wait_with_output().expect("its output is read")
    });
    assert!(output.status.success(), "the second computation failed");
    let text = String::from_utf8(output.stdout).expect("its output is text");
    text.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
}

/// The finding of the first step that asks a question, and the percentages of all such steps.
fn found(trace: &Step<'_>, question: Automotive<'_>) -> Option<&'static str> {
    let step = trace.walk().find(|step| step.question() == Question::Automotive(question))?;
    Some(match step.finding() {
        Finding::Met => "met",
        Finding::NotMet => "not_met",
        Finding::Unknown => "unknown",
    })
}

/// What the engine finds: of each requirement the finding and the percentages that it lists.
fn engine(file: &GoodFile) -> Vec<(&'static str, Option<&'static str>, Vec<String>)> {
    let good = Good::check(file, usmca_rules::law()).expect("a vehicle without a problem");
    let determination = determine(usmca_rules::law(), &good);
    let usmca::Answer::Determined(answer) = usmca::Answer::determined(&determination, usmca::Language::En, "", "")
    else {
        unreachable!("a determination is an answer")
    };
    let percents = |requirement: &str| {
        let rows = answer.automotive.iter().filter(|row| row.requirement == requirement);
        rows.filter_map(|row| row.percent.clone()).collect()
    };
    let trace = determination.trace();
    let metal =
        |metal| found(trace, Automotive::Purchases(metal)).or_else(|| found(trace, Automotive::NonePurchased(metal)));
    // The second computation leaves the period of an average aside.
    let core_parts = found(trace, Automotive::EachOrSuperCore).or_else(|| found(trace, Automotive::CoreParts));
    vec![
        ("core_parts", core_parts, percents("super_core")),
        ("steel", metal(Metal::Steel), percents("steel")),
        ("aluminum", metal(Metal::Aluminum), percents("aluminum")),
        ("labor", found(trace, Automotive::LaborValueContent), percents("labor_value_content")),
        ("credit", found(trace, Automotive::HeavyTruckCredit), Vec::new()),
    ]
}

#[test]
fn a_second_computation_with_fractions_agrees() {
    let number = |name, otherwise| std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise);
    let mut files = of_cases();
    let of_cases = files.len();
    assert!(of_cases > 200, "only {of_cases} cases state figures of a vehicle");
    files.extend(vehicles(number("USMCA_SEED", SEED), COUNT));
    let answers = ask(&files);
    assert_eq!(answers.len(), files.len(), "an answer to every vehicle");
    let (mut compared, mut apart) = (std::collections::BTreeMap::new(), Vec::new());
    for (file, theirs) in files.iter().zip(&answers) {
        for (what, ours, percents) in engine(file) {
            let (finding, percent) = match &theirs[what] {
                Value::Array(both) => (both[0].as_str(), Some(&both[1])),
                other => (other.as_str(), None),
            };
            let Some(finding) = finding else { continue };
            *compared.entry((what, finding.to_owned())).or_insert(0_usize) += 1;
            let same_percent = match percent {
                Some(Value::String(percent)) => percents.contains(percent),
                Some(Value::Array(all)) => {
                    all.iter().all(|one| percents.iter().any(|percent| Some(percent.as_str()) == one.as_str()))
                }
                _ => true,
            };
            if ours != Some(finding) || !same_percent {
                let file = serde_json::to_string(file).unwrap_or_default();
                apart.push(format!("{what}: engine {ours:?} {percents:?}, second {}: {file}", theirs[what]));
            }
        }
    }
    println!("{} vehicles of cases, {} in all; compared: {compared:?}", of_cases, files.len());
    assert!(apart.is_empty(), "{} differ, such as\n{}", apart.len(), apart[..apart.len().min(3)].join("\n"));
}

/// The points of each formula that are known.
fn points(file: &GoodFile) -> Vec<Amount> {
    let of = |row: &(&str, Option<&str>, Vec<String>)| row.2.iter().filter_map(|text| text.parse().ok()).collect();
    engine(file).iter().find(|row| row.0 == "labor").map(of).unwrap_or_default()
}

#[test]
fn raising_a_high_wage_expenditure_never_lowers_the_labor_value_content() {
    let mut raised = 0;
    for file in vehicles(7, 2_000) {
        let before = points(&file);
        let finding = finding_of(&file, "labor");
        for amounts in [materials as fn(&mut HighWageExpendituresFile) -> &mut Vec<HighWageFile>, labor] {
            let mut more = file.clone();
            let stated = more.automotive.as_mut().and_then(|stated| stated.labor_value_content.as_mut());
            let Some(expenditures) = stated.and_then(|labor| labor.by_net_cost.as_mut()) else { continue };
            let Some(one) = amounts(expenditures).iter_mut().find(|one| is_high(one)) else { continue };
            let value: usize = one.value.parse().expect("a whole amount");
            one.value = (value + 137).to_string();
            // More than the net cost would be refused.
            if Good::check(&more, usmca_rules::law()).is_err() {
                continue;
            }
            raised += 1;
            let after = points(&more);
            assert!(before.iter().zip(&after).all(|(before, after)| after >= before), "{before:?} {after:?}");
            assert!(!worse(finding, finding_of(&more, "labor")), "{finding:?} with more of it is worse");
        }
    }
    assert!(raised > 1_000, "only {raised} amounts were raised");
}

fn materials(expenditures: &mut HighWageExpendituresFile) -> &mut Vec<HighWageFile> {
    &mut expenditures.materials
}

fn labor(expenditures: &mut HighWageExpendituresFile) -> &mut Vec<HighWageFile> {
    &mut expenditures.labor
}

fn is_high(one: &HighWageFile) -> bool {
    let rate = (one.wage.country.as_deref(), one.wage.average_base_hourly_wage.as_deref());
    [(Some("US"), Some("16")), (Some("CA"), Some("20.88")), (Some("MX"), Some("294.22"))].contains(&rate)
}

fn finding_of(file: &GoodFile, what: &str) -> Option<&'static str> {
    engine(file).into_iter().find(|row| row.0 == what).and_then(|row| row.1)
}

fn worse(before: Option<&str>, after: Option<&str>) -> bool {
    let rank = |finding: Option<&str>| ["not_met", "unknown", "met"].iter().position(|one| Some(*one) == finding);
    rank(after) < rank(before)
}

#[test]
fn making_a_core_part_originating_never_lowers_the_super_core() {
    let super_core = |file: &GoodFile| {
        let of = |row: &(&str, Option<&str>, Vec<String>)| row.2.first().and_then(|text| text.parse::<Amount>().ok());
        engine(file).iter().find(|row| row.0 == "core_parts").and_then(of)
    };
    let mut made = 0;
    for file in vehicles(11, 2_000) {
        let (before, finding) = (super_core(&file), finding_of(&file, "core_parts"));
        for change in [(|part: &mut CorePartFile| part.originating = Some(true)) as fn(&mut CorePartFile), |part| {
            part.originating = Some(true);
            if part.material.is_none() {
                part.value_of_non_originating_materials = Some("0".into());
                part.value_of_non_originating_components = Some("0".into());
            }
        }] {
            let mut better = file.clone();
            let Some(part) = better.automotive.as_mut().and_then(first_axle) else { continue };
            change(part);
            made += 1;
            // Where open questions of the whole no longer matter its figure is not shown.
            let after = super_core(&better);
            assert!(after.is_none() || after >= before, "{before:?}");
            assert!(!worse(finding, finding_of(&better, "core_parts")), "{finding:?} is worse");
        }
    }
    assert!(made > 1_000, "only {made} parts were made originating");
}

fn first_axle(stated: &mut AutomotiveFile) -> Option<&mut CorePartFile> {
    stated.core_parts.as_mut()?.axle.as_mut()?.first_mut()
}
