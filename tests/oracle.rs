//! The differential test: a second interpreter of the official sentences, in another language, finds what the engine finds.
//!
//! It needs the official text beside the repository, which keeps no copy of it; where that is absent, nothing is tested.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use usmca::{Finding, Good, GoodFile, MaterialFile, Question, RuleTable, Step, determine};
use usmca_tests::{Pair, chapter, chapters, official_text, pairs, root};

const PAIRS: usize = 210_000;
const SEED: u64 = 20_200_701;

/// Alternatives, by rule and letter, each with what is found of its change of classification.
type Found = BTreeMap<String, &'static str>;

/// The change for margarine from Canada stands in GN 11(q)(i), not among the rules of GN 11(o).
const ELSEWHERE: &str = "15-1517.10";

#[test]
fn a_second_interpreter_of_the_official_sentences_agrees() {
    let Some(text) = official_text() else { return };
    let number = |name, otherwise| std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise);
    let seed: u64 = number("USMCA_SEED", SEED);
    let table = usmca_rules::law();
    let pairs = pairs(table, seed, PAIRS);
    println!("seed {seed}, {} pairs", pairs.len());
    let (unread, answers) = ask(&text, &pairs, || engine_for_all(table, &pairs));
    let chapters = chapters(table);
    println!("{} chapters in the table", chapters.len());
    let compared = |rule: &str| !unread.contains(rule) && chapters.contains(chapter(rule)) && rule != ELSEWHERE;
    println!("not interpreted, because they name no change: {unread:?}");
    report(&pairs, compared, &answers);
}

/// What the second interpreter names first, and its answers beside those of the engine.
fn ask(text: &Path, pairs: &[Pair], engine: impl FnOnce() -> Vec<Found>) -> (BTreeSet<String>, Vec<(Found, Found)>) {
    let mut oracle = Command::new("python3")
        .arg("-B")
        .arg(root().join("tests/oracle/oracle.py"))
        .arg(text)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the second interpreter needs python3");
    let mut to = BufWriter::new(oracle.stdin.take().expect("its input"));
    let from = BufReader::new(oracle.stdout.take().expect("its output"));
    let (lines, found) = std::thread::scope(|scope| {
        // Its input closes when the last line is written.
        scope.spawn(move || {
            for pair in pairs {
                writeln!(to, "{} {} {}", pair.day, pair.good, pair.material).expect("it reads every line");
            }
        });
        let read = scope.spawn(move || from.lines().collect::<Result<Vec<String>, _>>().expect("it prints lines"));
        let found = engine();
        (read.join().expect("its output is read"), found)
    });
    assert!(oracle.wait().expect("it ends").success(), "the second interpreter failed");
    let mut lines = lines.into_iter();
    let first = lines.next().unwrap_or_default();
    let unread = first.split_once(": ").map(|(_, ids)| ids.split(' ').map(str::to_owned).collect()).unwrap_or_default();
    let answers: Vec<Found> = lines.map(|line| official(&line)).collect();
    assert_eq!(answers.len(), pairs.len(), "an answer to every line");
    (unread, found.into_iter().zip(answers).collect())
}

/// One line of answers: `84-47,A,n 84-47,B,y`.
fn official(line: &str) -> Found {
    let one = |text: &str| {
        let (alternative, answer) = text.rsplit_once(',')?;
        let answer = match answer {
            "y" => "met",
            "n" => "not met",
            _ => "depends",
        };
        Some((alternative.to_owned(), answer))
    };
    line.split(' ').filter_map(one).collect()
}

/// What the engine finds, on as many threads as there are.
fn engine_for_all(table: &RuleTable, pairs: &[Pair]) -> Vec<Found> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        let parts = pairs.chunks(pairs.len().div_ceil(threads).max(1));
        let parts =
            parts.map(|part| scope.spawn(|| part.iter().map(|pair| engine(table, pair)).collect::<Vec<Found>>()));
        let parts: Vec<_> = parts.collect();
        parts.into_iter().flat_map(|part| part.join().expect("the engine does not panic")).collect()
    })
}

/// What the engine finds, read off its trace.
fn engine(table: &RuleTable, pair: &Pair) -> Found {
    let material = MaterialFile {
        hs: pair.material.clone(),
        value: "1".into(),
        originating: Some(false),
        ..MaterialFile::default()
    };
    let file = GoodFile {
        hs: pair.good.clone(),
        hs_edition: Some("2012".into()),
        date: Some(pair.day.to_string()),
        materials: Some(vec![material]),
        ..GoodFile::default()
    };
    let good = Good::check(&file, table).expect("a good without a problem");
    let determination = determine(table, &good);
    let choice = determination.trace().walk().find(|step| step.question() == Question::WhichRule);
    let mut found = Found::new();
    for candidate in choice.map(Step::because).unwrap_or_default() {
        let Question::Candidate(rule, ..) = candidate.question() else { continue };
        for step in candidate.walk() {
            let Question::Alternative(letter) = step.question() else { continue };
            let answer = shift(step);
            let name = format!("{},{}", rule.id, letter.unwrap_or('-'));
            // An alternative that serves several descriptions of the good is found once, or it contradicts itself.
            if found.insert(name, answer).is_some_and(|before| before != answer) {
                panic!("{}: two findings for {pair:?}", rule.id);
            }
        }
    }
    found
}

/// What is found of the change that an alternative asks for; met if it asks for none.
fn shift(alternative: &Step<'_>) -> &'static str {
    let steps = alternative.because().iter().flat_map(|step| std::iter::once(step).chain(step.because()));
    let step = steps.into_iter().find(|step| step.question() == Question::TariffShift);
    // A note may disregard the origin of the material; the change itself is what the sentence speaks of.
    let itself = |step: &Step<'_>| match (step.because(), step.because().first().map(Step::question)) {
        ([material], Some(Question::ShiftsOrDisregarded(_))) => {
            material.because().first().map_or(step.finding(), Step::finding)
        }
        _ => step.finding(),
    };
    match step.map_or(Finding::Met, itself) {
        Finding::Met => "met",
        Finding::NotMet => "not met",
        Finding::Unknown => "depends",
    }
}

fn report(pairs: &[Pair], compared: impl Fn(&str) -> bool, answers: &[(Found, Found)]) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut rules: BTreeSet<&str> = BTreeSet::new();
    let mut apart: BTreeMap<String, (usize, &Pair)> = BTreeMap::new();
    for (pair, (engine, official)) in pairs.iter().zip(answers) {
        let names: BTreeSet<&String> = engine.keys().chain(official.keys()).collect();
        for name in names {
            let rule = name.split(',').next().unwrap_or_default();
            if !compared(rule) {
                continue;
            }
            let said = |found: &Found| found.get(name).copied().unwrap_or("no such rule");
            let (ours, theirs) = (said(engine), said(official));
            rules.insert(rule);
            *counts.entry(ours).or_default() += 1;
            if ours != theirs {
                let what = format!("{name}: the engine says {ours}, the official sentence {theirs}");
                apart.entry(what).or_insert((0, pair)).0 += 1;
            }
        }
    }
    println!("{} rules compared, {counts:?}", rules.len());
    for (what, (count, pair)) in apart.iter().take(20) {
        println!("{what} ({count} times, such as {} of {} on {})", pair.good, pair.material, pair.day);
    }
    assert!(apart.is_empty(), "{} kinds of disagreement", apart.len());
}
