//! `usmca batch`: any number of goods in, answers or verdicts out, in bounded memory.

mod bar;

use crate::determine::calculator;
use crate::exit::Exit;
use bar::Bar;
use clap::Args;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use usmca::{Language, Problem};
use usmca_batch::{Batch, BatchError, Counts, Input, Mapping, VerdictFormat, What};

/// Goods come as JSON Lines, or as a table of goods and one of materials, both sorted by the id of the good.
/// Exit code: 0 all originating, 2 a good is non-originating, 3 undetermined, 4 rejected, 1 could not run.
#[derive(Args, Debug)]
pub(crate) struct BatchOptions {
    /// JSON Lines: one good file a line
    #[arg(required_unless_present = "goods", conflicts_with = "goods")]
    files: Vec<PathBuf>,
    /// A table of goods, .csv or .parquet
    #[arg(long, value_name = "FILE")]
    goods: Option<PathBuf>,
    /// The table of their materials, .csv or .parquet
    #[arg(long, value_name = "FILE", requires = "goods")]
    materials: Option<PathBuf>,
    /// Which column gives which key, in YAML; by their names if left out
    #[arg(long, value_name = "FILE", requires = "goods")]
    columns: Option<PathBuf>,
    /// Where answers go, as JSON Lines; or verdicts, as .jsonl, .csv or .parquet
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Verdicts only, without trace and words
    #[arg(long)]
    verdicts: bool,
    /// Where rejected goods and materials go, with every problem; OUT.rejected.jsonl if left out
    #[arg(long, value_name = "FILE")]
    rejected: Option<PathBuf>,
    /// Continue an interrupted run
    #[arg(long)]
    resume: bool,
    /// How many threads determine; all cores if left out
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
    /// The language of the answers: en, es or fr
    #[arg(long, default_value_t = Language::En, conflicts_with = "verdicts")]
    lang: Language,
    /// Rule tables of your own instead of those built in
    #[arg(long, value_name = "DIR")]
    rules: Option<PathBuf>,
}

/// What came of it as a line, and the worst exit code.
///
/// # Errors
/// A file cannot be read or written, or an interrupted run is in the way.
pub(crate) fn run(options: &BatchOptions) -> Result<(String, Exit), String> {
    let what = what(options)?;
    let input = match input(options) {
        Ok(input) => input,
        Err(BatchError::Refused(problems)) => return Ok((lines(&problems), Exit::Rejected)),
        Err(error) => return Err(error.to_string()),
    };
    let mut batch = Batch::new(input, options.out.clone(), what);
    batch.resume = options.resume;
    batch.threads = options.threads.unwrap_or(batch.threads);
    if let Some(rejected) = &options.rejected {
        batch.rejected.clone_from(rejected);
    }
    let bar = Bar::new();
    let done = batch.run(&calculator(options.rules.as_deref())?, |progress| bar.show(progress));
    bar.clear();
    match done {
        Ok(counts) => Ok((told(&batch, counts), Exit::from(counts))),
        Err(BatchError::Refused(problems)) => Ok((lines(&problems), Exit::Rejected)),
        Err(error) => Err(error.to_string()),
    }
}

fn what(options: &BatchOptions) -> Result<What, String> {
    let format = VerdictFormat::of(&options.out);
    let accepted =
        if options.verdicts { ".jsonl, .csv or .parquet" } else { ".jsonl, or with --verdicts .csv or .parquet" };
    match (options.verdicts, format) {
        (true, Some(format)) => Ok(What::Verdicts(format)),
        (false, Some(VerdictFormat::JsonLines)) => Ok(What::Answers(options.lang)),
        _ => Err(format!("{}: the output must end with {accepted}", options.out.display())),
    }
}

fn input(options: &BatchOptions) -> Result<Input, BatchError> {
    let Some(goods) = &options.goods else { return Ok(Input::JsonLines(options.files.clone())) };
    let mapping = options.columns.as_deref().map(mapping).transpose()?.unwrap_or_default();
    Ok(Input::Tables { goods: goods.clone(), materials: options.materials.clone(), mapping })
}

fn mapping(file: &Path) -> Result<Mapping, BatchError> {
    let shown = file.display();
    let bytes = crate::determine::contents(file)
        .map_err(|error| BatchError::CouldNotRun(format!("{shown}: cannot be read: {error}")))?;
    let named = |problem: Problem| Problem { at: format!("{shown} {}", problem.at), ..problem };
    Mapping::read(&bytes).map_err(|problems| BatchError::Refused(problems.into_iter().map(named).collect()))
}

fn lines(problems: &[Problem]) -> String {
    problems.iter().map(|problem| format!("{problem}\n")).collect()
}

fn told(batch: &Batch, counts: Counts) -> String {
    let Counts { originating, non_originating, undetermined, rejected, strays } = counts;
    let mut text = format!(
        "{} goods: {originating} originating, {non_originating} non-originating, {undetermined} undetermined, {rejected} \
         rejected\n",
        counts.goods()
    );
    if strays > 0 {
        text.push_str(&format!("{strays} materials without their good\n"));
    }
    if rejected > 0 || strays > 0 {
        text.push_str(&format!("rejected, with every problem: {}\n", batch.rejected.display()));
    }
    text
}

impl From<Counts> for Exit {
    fn from(counts: Counts) -> Exit {
        match counts {
            Counts { rejected: 1.., .. } | Counts { strays: 1.., .. } => Exit::Rejected,
            Counts { undetermined: 1.., .. } => Exit::Undetermined,
            Counts { non_originating: 1.., .. } => Exit::NonOriginating,
            _ => Exit::Fine,
        }
    }
}
