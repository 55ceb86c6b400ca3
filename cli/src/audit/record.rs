//! `usmca audit record`: goods are determined and kept, all of them or none.

use super::{shown, told};
use crate::determine::{calculator, goods};
use crate::exit::Exit;
use clap::Args;
use std::path::PathBuf;
use std::time::SystemTime;
use usmca::{Date, Language};
use usmca_audit::{About, Days, Record, Store, Time};

/// Exit code: 0 recorded, 4 a good is rejected and nothing is recorded, 1 could not run.
#[derive(Args, Debug)]
pub(super) struct Options {
    /// Good files in YAML or JSON, one or several goods each; `-` reads standard input
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The folder of the store; made if it is not there
    #[arg(long, value_name = "DIR")]
    store: PathBuf,
    /// The language of the answers: en, es or fr
    #[arg(long, default_value_t = Language::En)]
    lang: Language,
    /// Rule tables of your own instead of those built in
    #[arg(long, value_name = "DIR")]
    rules: Option<PathBuf>,
    #[command(flatten)]
    told: Told,
}

/// What is told about a record beside the good.
#[derive(Args, Debug)]
struct Told {
    /// The time of the record, as in 2025-03-01T12:00:00Z; the present if left out
    #[arg(long, value_name = "TIME")]
    at: Option<Time>,
    /// The day on which the good was exported
    #[arg(long, value_name = "DATE")]
    exported: Option<Date>,
    /// The day on which the good was imported
    #[arg(long, value_name = "DATE")]
    imported: Option<Date>,
    /// The day on which the certification was signed
    #[arg(long, value_name = "DATE")]
    signed: Option<Date>,
    /// The last day on which the record is kept; six years from the latest of these days if left out
    #[arg(long, value_name = "DATE")]
    keep_until: Option<Date>,
    /// What the record belongs to, such as an order
    #[arg(long, value_name = "TEXT")]
    reference: Option<String>,
}

impl Told {
    /// What is told, with the present for a time that is not.
    fn about(&self, language: Language) -> Result<About, String> {
        Ok(About {
            at: now_or(self.at)?,
            reference: self.reference.clone(),
            days: Days { signed: self.signed, exported: self.exported, imported: self.imported },
            keep_until: self.keep_until,
            language,
        })
    }
}

/// A time that is told, else the present.
pub(crate) fn now_or(told: Option<Time>) -> Result<Time, String> {
    let Some(time) = told else {
        let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_err(|error| error.to_string())?;
        return Time::of_unix_seconds(i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
            .map_err(|error| error.to_string());
    };
    Ok(time)
}

pub(super) fn run(options: &Options) -> Result<(String, Exit), String> {
    let calculator = calculator(options.rules.as_deref())?;
    let about = options.told.about(options.lang)?;
    let mut records: Vec<(String, Record)> = Vec::new();
    let mut refused = String::new();
    for file in &options.files {
        let goods = goods(file).map_err(|error| format!("{}: cannot be read: {error}", file.display()))?;
        for (name, good) in goods {
            match Record::determination(&calculator, &good, &about) {
                Ok(record) => records.push((name, record)),
                Err(problems) => problems.iter().for_each(|one| refused.push_str(&format!("{name}: {one}\n"))),
            }
        }
    }
    if !refused.is_empty() {
        return Ok((format!("{}nothing is recorded\n", refused), Exit::Rejected));
    }
    let store = Store::open_or_create(&options.store).map_err(told)?;
    let mut out = String::new();
    for (name, record) in &records {
        let appended = store.append(record).map_err(told)?;
        let state = if appended.is_new { "new  " } else { "known" };
        out.push_str(&format!("{}  {state}  {}: {}\n", appended.id, shown(name), record.summary().result));
    }
    out.push_str(&format!("head {}\n", store.head().map_err(told)?));
    Ok((out, Exit::Fine))
}
