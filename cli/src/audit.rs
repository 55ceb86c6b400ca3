//! `usmca audit`: records kept, shown, verified, replayed, compared under another law, and packed for a customs officer.

mod law_change;
mod record;
mod replay;

pub(crate) use record::now_or;

use crate::determine::calculator;
use crate::exit::Exit;
use clap::{Args, Subcommand, ValueEnum};
use std::io::Write;
use std::path::{Path, PathBuf};
use usmca_audit::{Kind, Record, Store, StoreError};

/// Keep determinations and prove them years later.
#[derive(Args, Debug)]
pub(crate) struct Audit {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand, Debug)]
enum What {
    /// Determine goods and add the determinations to a store
    Record(record::Options),
    /// List the records of a store
    List(List),
    /// Print a record, byte for byte
    Show(Show),
    /// Check every byte of a store
    Verify(Verify),
    /// Determine records anew and tell what differs
    Replay(replay::Options),
    /// Tell which goods change result between two laws or two days, and why
    LawChange(law_change::Options),
    /// Write a zip for the customs officer who verifies an origin
    Pack(Pack),
}

/// Exit code: 0, or 1 if it could not run.
#[derive(Args, Debug)]
struct List {
    /// The folder of the store
    store: PathBuf,
    /// How to print the list
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// Exit code: 0, or 1 if there is no such record or it was changed.
#[derive(Args, Debug)]
struct Show {
    /// The id of the record, or its beginning
    id: String,
    /// The folder of the store
    #[arg(long, value_name = "DIR")]
    store: PathBuf,
}

/// Exit code: 0 every byte is as it was written, 4 something was changed, added or taken away, 1 could not run.
#[derive(Args, Debug)]
struct Verify {
    /// The folder of the store
    store: PathBuf,
    /// A head that was noted before: proves that nothing up to it was taken away
    #[arg(long, value_name = "HASH")]
    head: Option<String>,
}

/// Exit code: 0 written, 1 could not run.
#[derive(Args, Debug)]
struct Pack {
    /// The id of the record, or its beginning
    id: String,
    /// The folder of the store
    #[arg(long, value_name = "DIR")]
    store: PathBuf,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Rule tables of your own, where the record rests on them
    #[arg(long, value_name = "DIR")]
    rules: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
enum Format {
    /// For a terminal
    Text,
    /// One object a line
    Json,
}

/// What was asked for, and the exit code.
///
/// # Errors
/// A store, a record or a file cannot be read or written.
pub(crate) fn run(options: &Audit) -> Result<(String, Exit), String> {
    match &options.what {
        What::Record(options) => record::run(options),
        What::List(options) => list(options),
        What::Show(options) => show(options),
        What::Verify(options) => verify(options),
        What::Replay(options) => replay::run(options),
        What::LawChange(options) => law_change::run(options),
        What::Pack(options) => pack(options),
    }
}

fn told(error: StoreError) -> String {
    error.to_string()
}

fn list(options: &List) -> Result<(String, Exit), String> {
    let store = Store::open(&options.store).map_err(told)?;
    let mut out = String::new();
    for entry in store.entries().map_err(told)? {
        let id = entry.map_err(told)?.id;
        let record = store.record(&id).map_err(told)?;
        let summary = record.summary();
        out.push_str(&match options.format {
            Format::Json => serde_json::to_string(&summary).unwrap_or_default() + "\n",
            Format::Text => {
                let scenario = record.law.scenario.as_ref().map(|_| "  NOT LAW").unwrap_or_default();
                let reference = record.reference.as_ref().map(|text| format!("  {text}")).unwrap_or_default();
                format!(
                    "{}  {:13}  {}  until {}  {}  {}{reference}{scenario}\n",
                    id.as_str().get(..12).unwrap_or_default(),
                    record.record.to_string(),
                    record.at,
                    record.keep_until.date,
                    summary.result,
                    shown(&summary.goods.join("; ")),
                )
            }
        });
    }
    Ok((out, Exit::Fine))
}

fn show(options: &Show) -> Result<(String, Exit), String> {
    let store = Store::open(&options.store).map_err(told)?;
    let bytes = store.bytes(&store.find(&options.id).map_err(told)?).map_err(told)?;
    std::io::stdout().lock().write_all(&bytes).map_err(|error| error.to_string())?;
    Ok((String::new(), Exit::Fine))
}

fn verify(options: &Verify) -> Result<(String, Exit), String> {
    let found = Store::open(&options.store).and_then(|store| store.verify(options.head.as_deref())).map_err(told)?;
    let mut out: String = found.faults.iter().map(|fault| format!("{}: {}\n", fault.at, fault.message)).collect();
    out.push_str(&format!("{} records, {} faults\nhead {}\n", found.records, found.faults.len(), found.head));
    let exit = if found.faults.is_empty() { Exit::Fine } else { Exit::Rejected };
    Ok((out, exit))
}

fn pack(options: &Pack) -> Result<(String, Exit), String> {
    let calculator = calculator(options.rules.as_deref())?;
    let store = Store::open(&options.store).map_err(told)?;
    let id = store.find(&options.id).map_err(told)?;
    let bytes = store.bytes(&id).map_err(told)?;
    let record = Record::read(&bytes).map_err(|error| format!("{id}: {error}"))?;
    if record.record == Kind::Determination && record.law.sha256 != calculator.law_sha256() {
        let _ = writeln!(
            std::io::stderr(),
            "usmca: the record rests on another law; questions of fact are worded by this one"
        );
    }
    let zip = usmca_audit::pack(&calculator, &bytes).map_err(|error| format!("{id}: {error}"))?;
    written(&options.out, &zip)?;
    Ok((format!("{id} is in {}, {} bytes\n", options.out.display(), zip.len()), Exit::Fine))
}

fn written(file: &Path, bytes: &[u8]) -> Result<(), String> {
    std::fs::write(file, bytes).map_err(|error| format!("{}: cannot be written: {error}", file.display()))
}

/// Without characters that a terminal obeys.
fn shown(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}
