//! `usmca audit replay`: records of stores and files determined anew.

use super::{Format, told};
use crate::determine::calculator;
use crate::exit::Exit;
use clap::Args;
use std::num::NonZero;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use usmca_audit::{Id, Record, Replayed, Store, StoreError, difference_text, replay};
use usmca_wire::Calculator;

/// Exit code: 0 every determination is the same, 2 one differs, 4 a record was changed or cannot be read, 1 could not run.
///
/// Another name or hash of the law and another version of the engine are told, and are no difference by themselves.
#[derive(Args, Debug)]
pub(super) struct Options {
    /// Stores, or files of one record each
    #[arg(required = true)]
    records: Vec<PathBuf>,
    /// Rule tables of your own instead of those built in
    #[arg(long, value_name = "DIR")]
    rules: Option<PathBuf>,
    /// How to print what differs
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// What came of a record, or why it could not be read.
type Came = Result<Replayed, String>;

/// How many records of a store are in memory at once.
const AT_ONCE: usize = 4_096;

/// What was found so far.
struct Report<'a> {
    calculator: &'a Calculator,
    format: Format,
    out: String,
    equal: usize,
    /// Equal but for the names of law and engine.
    renamed: usize,
    different: usize,
    unreadable: usize,
}

pub(super) fn run(options: &Options) -> Result<(String, Exit), String> {
    let calculator = calculator(options.rules.as_deref())?;
    let (format, out) = (options.format, String::new());
    let mut report = Report { calculator: &calculator, format, out, equal: 0, renamed: 0, different: 0, unreadable: 0 };
    for path in &options.records {
        if path.is_dir() { report.store(path)? } else { report.file(path)? }
    }
    let Report { mut out, equal, renamed, different, unreadable, .. } = report;
    if options.format == Format::Text {
        out.push_str(&format!(
            "{} records: {equal} equal, {renamed} equal under another name of law or engine, {different} different, \
             {unreadable} unreadable\n",
            equal + renamed + different + unreadable
        ));
    }
    let exit = match (different, unreadable) {
        (_, 1..) => Exit::Rejected,
        (1.., 0) => Exit::NonOriginating,
        (0, 0) => Exit::Fine,
    };
    Ok((out, exit))
}

impl Report<'_> {
    /// The records of a store, each thread with its share of some at a time; they are told in their order.
    fn store(&mut self, folder: &Path) -> Result<(), String> {
        let store = Store::open(folder).map_err(told)?;
        let mut entries = store.entries().map_err(told)?;
        loop {
            let ids: Result<Vec<Id>, StoreError> = entries.by_ref().take(AT_ONCE).map(|entry| Ok(entry?.id)).collect();
            let ids = ids.map_err(told)?;
            if ids.is_empty() {
                return Ok(());
            }
            let calculator = self.calculator;
            let one = |id: &Id| came(calculator, store.record(id).map_err(|error| error.to_string()));
            for (id, came) in ids.iter().zip(on_all_cores(&ids, one)) {
                self.told(id.as_str(), came);
            }
        }
    }

    /// A file whose name is an id has the bytes of that id.
    fn file(&mut self, path: &Path) -> Result<(), String> {
        let bytes = usmca_audit::read(path).map_err(told)?;
        let stated = path.file_stem().and_then(|stem| stem.to_str()?.parse::<Id>().ok());
        let record = if stated.is_some_and(|id| id != Id::of(&bytes)) {
            Err("its SHA-256 is not its name: it was changed".to_owned())
        } else {
            Record::read(&bytes).map_err(|error| error.to_string())
        };
        self.told(&path.display().to_string(), came(self.calculator, record));
        Ok(())
    }

    fn told(&mut self, name: &str, came: Came) {
        let (word, text, value) = match came {
            Err(why) => return self.unreadable(name, &why),
            Ok(Replayed::Equal) => {
                self.equal += 1;
                ("equal", None, serde_json::Value::Null)
            }
            Ok(Replayed::Different(one)) => {
                let changes = one.changes_the_answer();
                if changes {
                    self.different += 1
                } else {
                    self.renamed += 1
                }
                let word = if changes { "different" } else { "renamed" };
                (word, Some(difference_text(&one)), serde_json::to_value(&one).unwrap_or_default())
            }
        };
        match (self.format, text) {
            (Format::Json, _) => {
                let line = serde_json::json!({ "record": name, "replay": word, "difference": value });
                self.out.push_str(&format!("{line}\n"));
            }
            (Format::Text, Some(text)) => self.out.push_str(&format!("{word}  {name}\n{text}")),
            (Format::Text, None) => {}
        }
    }

    fn unreadable(&mut self, name: &str, why: &str) {
        self.unreadable += 1;
        match self.format {
            Format::Text => self.out.push_str(&format!("unreadable  {name}\n  {why}\n")),
            Format::Json => {
                let line = serde_json::json!({ "record": name, "replay": "unreadable", "why": why });
                self.out.push_str(&format!("{line}\n"));
            }
        }
    }
}

fn came(calculator: &Calculator, record: Result<Record, String>) -> Came {
    replay(calculator, &record?).map_err(|error| error.to_string())
}

/// Does the same to each of many, in their order.
fn on_all_cores<One: Sync, Out: Send>(all: &[One], work: impl Fn(&One) -> Out + Sync) -> Vec<Out> {
    let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
    std::thread::scope(|scope| {
        let shares = all.chunks(all.len().div_ceil(cores).max(1));
        let threads: Vec<_> =
            shares.map(|share| scope.spawn(|| share.iter().map(&work).collect::<Vec<Out>>())).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    })
}
