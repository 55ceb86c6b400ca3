//! Determinations per second of one thread: the engine, a floor, Regorus, ZEN and Python on the same goods under the same rule.
//!
//! `cargo run --release` prints the table of `docs/performance.md`. Every rival must find the same status for every good, or
//! there is no table.

mod floor;
mod goods;
mod python;
mod rego;
mod zen;

use goods::{LINES, Sold, sold};
use std::hint::black_box;
use std::time::{Duration, Instant};
use usmca::{Answer, Good, GoodFile, Language, Status, Verdicts, determine, verdict};
use usmca_wire::Calculator;

/// That of the command line, for the rivals in Rust too.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const GOODS: usize = 1_000;
const LEAST: Duration = Duration::from_secs(3);

/// One row of the table: what was measured, and how long one good took.
struct Row {
    name: &'static str,
    nanoseconds: u128,
}

fn main() {
    let goods: Vec<Sold> = (0..GOODS).map(sold).collect();
    let checked: Vec<Good> = goods.iter().map(|one| checked(&one.file())).collect();
    let expected: Vec<bool> = checked.iter().map(originates).collect();
    let met = expected.iter().filter(|met| **met).count();
    assert!(met > GOODS / 10 && met < GOODS * 9 / 10, "{met} of {GOODS} originate: both answers must be frequent");
    let mut rows = vec![floor::row(&goods, &expected)];
    rows.extend(engine(&goods, &checked));
    rows.push(rego::row(&goods, &expected));
    rows.push(zen::row(&goods, &expected));
    rows.push(python::row(&goods, &expected));
    print(&rows, met);
}

fn checked(file: &GoodFile) -> Good {
    Good::check(file, usmca_rules::law()).expect("a generated good has no problem")
}

fn originates(good: &Good) -> bool {
    determine(usmca_rules::law(), good).status() == Status::Originating
}

fn engine(goods: &[Sold], checked: &[Good]) -> Vec<Row> {
    let law = usmca_rules::law();
    let calculator = Calculator::embedded();
    let texts: Vec<String> =
        goods.iter().map(|one| serde_json::to_string(&one.file()).expect("a good file prints")).collect();
    let files: Vec<GoodFile> = goods.iter().map(Sold::file).collect();
    let mut verdicts = Verdicts::under(law);
    let of_many = timed(checked, |good| {
        black_box(verdicts.of(black_box(good)));
    });
    let from_file = timed(&files, |file| {
        black_box(verdicts.of(&self::checked(black_box(file))));
    });
    let of_one = timed(checked, |good| {
        black_box(verdict(law, good));
    });
    let proved = timed(checked, |good| {
        black_box(determine(law, good));
    });
    let trace = timed(checked, |good| {
        black_box(Answer::determined(&determine(law, good), Language::En, "", ""));
    });
    let json = timed(&texts, |text| {
        black_box(calculator.answer_json(text, Language::En));
    });
    vec![
        Row { name: "usmca, verdict", nanoseconds: of_many },
        Row { name: "usmca, file checked, and verdict", nanoseconds: from_file },
        Row { name: "usmca, verdict on one good alone", nanoseconds: of_one },
        Row { name: "usmca, whole tree", nanoseconds: proved },
        Row { name: "usmca, whole tree in words", nanoseconds: trace },
        Row { name: "usmca, JSON to JSON with the whole tree", nanoseconds: json },
    ]
}

/// Nanoseconds for one of the inputs, over as many rounds as take three seconds.
fn timed<T>(inputs: &[T], mut work: impl FnMut(&T)) -> u128 {
    inputs.iter().for_each(&mut work);
    let (begin, mut done) = (Instant::now(), 0);
    while begin.elapsed() < LEAST {
        inputs.iter().for_each(&mut work);
        done += inputs.len() as u128;
    }
    begin.elapsed().as_nanos() / done
}

fn print(rows: &[Row], met: usize) {
    let of = |name: &str| rows.iter().find(|row| row.name == name).map_or(1, |row| row.nanoseconds);
    let [floor, verdict, trace] = [rows[0].nanoseconds, of("usmca, verdict"), of("usmca, whole tree in words")];
    println!("{GOODS} goods of {LINES} lines, {met} originate; one thread\n");
    println!("| what | microseconds a good | goods a second | times the floor | times a verdict | times a tree |");
    println!("|---|---:|---:|---:|---:|---:|");
    for Row { name, nanoseconds } in rows {
        let times = |of: u128| format!("{:.2}", *nanoseconds as f64 / of as f64);
        println!(
            "| {name} | {:.2} | {} | {} | {} | {} |",
            *nanoseconds as f64 / 1_000.0,
            1_000_000_000 / nanoseconds,
            times(floor),
            times(verdict),
            times(trace)
        );
    }
}
