//! Runs every case of `tests/cases` and prints how many pass, by topic.

use libtest_mimic::{Arguments, Failed, Trial};
use std::collections::BTreeMap;
use std::process::ExitCode;
use std::sync::{Arc, Mutex};
use usmca::{Answer, Good, GoodFile, RequirementFigure, StepWords};
use usmca_tests::{Case, ExpectedProblem, ExpectedRequirement, cases};
use usmca_wire::{Calculator, Format, Read};

type Tally = Arc<Mutex<BTreeMap<String, (usize, usize)>>>;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let cases = match cases() {
        Ok(cases) => cases,
        Err(message) => {
            println!("{message}");
            return ExitCode::FAILURE;
        }
    };
    let calculator = Arc::new(Calculator::embedded());
    let tally: Tally = Tally::default();
    let trials = cases.into_iter().map(|case| trial(case, &calculator, &tally)).collect();
    let conclusion = libtest_mimic::run(&arguments, trials);
    println!("cases that pass, by topic:");
    for (topic, (passed, all)) in tally.lock().iter().flat_map(|tally| tally.iter()) {
        println!("{passed:>5} of {all:>3}  {topic}");
    }
    conclusion.exit_code()
}

fn trial(case: Case, calculator: &Arc<Calculator>, tally: &Tally) -> Trial {
    let named = case.file.clone().unwrap_or_else(|| case.name.clone());
    let lacking = case.needs_chapter.as_deref().is_some_and(|chapter| !holds(calculator, chapter));
    let (calculator, tally) = (Arc::clone(calculator), Arc::clone(tally));
    let name = format!("{}: {named}", case.topic);
    Trial::test(name, move || {
        let found = check(&case, &calculator);
        if let Ok(mut tally) = tally.lock() {
            let count = tally.entry(case.topic.clone()).or_default();
            count.0 += usize::from(found.is_empty());
            count.1 += 1;
        }
        if found.is_empty() { Ok(()) } else { Err(Failed::from(found.join("\n"))) }
    })
    .with_ignored_flag(lacking)
}

fn holds(calculator: &Calculator, chapter: &str) -> bool {
    let prefix = format!("{chapter}-");
    calculator.rules().rules().iter().any(|rule| rule.id.starts_with(&prefix))
}

/// Everything in which the answer is not what the law says.
fn check(case: &Case, calculator: &Calculator) -> Vec<String> {
    let json = match case.json() {
        Ok(json) => json,
        Err(message) => return vec![message],
    };
    let goods = usmca_wire::read(json.as_bytes(), Format::Json);
    let [read] = goods.as_slice() else { return vec!["a case holds one good".into()] };
    let mut wrong = Vec::new();
    if case.source.is_empty() && case.file.is_none() {
        wrong.push("the case has no source".to_owned());
    }
    match calculator.answer(read, usmca::Language::En) {
        Answer::Rejected { problems } if case.expect.status == "rejected" => {
            let found: Vec<ExpectedProblem> =
                problems.iter().map(|one| ExpectedProblem { at: one.at.clone(), kind: kind(&one.kind) }).collect();
            let missed = case.expect.problems.iter().filter(|wanted| !found.contains(wanted));
            wrong.extend(missed.map(|wanted| format!("expected {wanted:?} among {problems:#?}")));
            if found.len() != case.expect.problems.len() {
                wrong.push(format!("expected {} problems, found {problems:#?}", case.expect.problems.len()));
            }
        }
        Answer::Rejected { problems } => wrong.push(format!("rejected: {problems:#?}")),
        Answer::Determined(answer) => {
            let same = |wrong: &mut Vec<String>, what: &str, found: String, wanted: String| {
                if found != wanted {
                    wrong.push(format!("{what}: expected {wanted}, found {found}"));
                }
            };
            same(&mut wrong, "status", format!("{:?}", Some(answer.status)), format!("{:?}", case.status()));
            same(&mut wrong, "criterion", format!("{:?}", answer.criterion), format!("{:?}", case.criterion()));
            if let Some(rule) = &case.expect.rule {
                let found = answer.rule.as_ref().map(|rule| rule.id.clone());
                same(&mut wrong, "rule", found.unwrap_or_default(), rule.clone());
            }
            if let Some(percent) = &case.expect.percent
                && !answer.regional_value_content.iter().any(|figure| figure.percent == *percent)
                && !shows(&answer.trace, &format!("{percent}%"))
            {
                wrong.push(format!("percent: expected {percent} among {:?}", answer.regional_value_content));
            }
            let unlisted = |wanted: &&ExpectedRequirement| !answer.automotive.iter().any(|row| lists(row, wanted));
            let unlisted = case.expect.requirements.iter().filter(unlisted);
            wrong.extend(unlisted.map(|wanted| format!("expected {wanted:?} among {:#?}", answer.automotive)));
            if let Some(missing) = &case.expect.missing {
                let found: Vec<String> = answer.missing.iter().map(|one| one.fact.clone()).collect();
                same(&mut wrong, "missing", format!("{found:?}"), format!("{missing:?}"));
            }
        }
    }
    wrong.extend(undecided(case, read, calculator));
    wrong
}

/// Whether a row of the requirements is the one expected.
fn lists(row: &RequirementFigure, wanted: &ExpectedRequirement) -> bool {
    let finding = serde_json::to_value(row.finding).ok();
    row.requirement == wanted.requirement
        && finding.as_ref().and_then(|finding| finding.as_str()) == Some(&wanted.finding)
        && wanted.name.as_ref().is_none_or(|name| *name == row.name)
        && (wanted.percent.is_none() || wanted.percent == row.percent)
        && (wanted.threshold.is_none() || wanted.threshold == row.threshold)
}

/// Whether a step shows this value of a set (s. 6(3)), which has no place of its own in an answer.
fn shows(step: &StepWords, value: &str) -> bool {
    let of_set = step.citation == "s. 6(3)" && step.measure.as_ref().is_some_and(|measure| measure.value == value);
    of_set || step.because.iter().any(|under| shows(under, value))
}

/// The expected provisions that are not among those that decided.
fn undecided(case: &Case, read: &Read, calculator: &Calculator) -> Vec<String> {
    let file: GoodFile = read.file.clone().unwrap_or_default();
    let Ok(good) = Good::check(&file, calculator.rules()) else { return Vec::new() };
    let determination = usmca::determine(calculator.rules(), &good);
    let decided: Vec<String> = usmca::provisions(determination.trace()).iter().map(ToString::to_string).collect();
    let missed = case.expect.because.iter().filter(|wanted| !decided.contains(wanted));
    missed.map(|wanted| format!("because: expected {wanted} among {decided:?}")).collect()
}

fn kind(kind: &usmca::ProblemKind) -> String {
    serde_json::to_value(kind).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
