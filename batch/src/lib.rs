//! Determines any number of goods: from JSON Lines, or from tables in CSV or Parquet, to answers or verdicts.
//!
//! The goods are read in segments, worked off by all cores and written in their order, in memory that does not grow with
//! their number. A run that is interrupted can be resumed, and its output is byte for byte that of one that was not.
//!
//! ```no_run
//! use usmca_batch::{Batch, Input, What};
//! let input = Input::JsonLines(vec!["goods.jsonl".into()]);
//! let batch = Batch::new(input, "answers.jsonl".into(), What::Answers(usmca::Language::En));
//! let counts = batch.run(&usmca_wire::Calculator::embedded(), |_| {}).unwrap();
//! println!("{} originate", counts.originating);
//! ```

mod columns;
mod journal;
mod memory;
mod order;
mod output;
mod pipeline;
mod run;
mod segment;
mod source;
mod verdicts;

pub use columns::Mapping;
pub use journal::Counts;
pub use memory::{Reader, Tables, Verdicts};
pub use verdicts::VerdictFormat;

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::time::Duration;
use usmca::{Language, Problem};

/// Where goods come from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Input {
    /// Files with one good file a line, one after the other.
    JsonLines(Vec<PathBuf>),
    /// A table of goods and one of their materials, CSV or Parquet by the extension, both ascending by the id of the good.
    Tables {
        /// The goods.
        goods: PathBuf,
        /// Their materials.
        materials: Option<PathBuf>,
        /// Which column gives which key.
        mapping: Mapping,
    },
}

/// What is written of each good.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum What {
    /// The answer with its whole trace, as JSON Lines, the bytes of every other front end.
    Answers(Language),
    /// The verdict alone, a row each.
    Verdicts(VerdictFormat),
}

/// A run over any number of goods.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Batch {
    /// Where goods come from.
    pub input: Input,
    /// Where what is written goes, whole or not at all.
    pub output: PathBuf,
    /// What is written of each good.
    pub what: What,
    /// Where rejected goods and materials go, a JSON object a line; not there if nothing was rejected.
    pub rejected: PathBuf,
    /// Whether an interrupted run is continued.
    pub resume: bool,
    /// How many threads determine goods.
    pub threads: NonZeroUsize,
    /// How often what was written is made to last: so much work a failing machine may lose.
    pub synced_every: Duration,
    /// How many goods one thread takes at once; in Parquet they are a row group.
    pub segment: NonZeroUsize,
}

/// How far a run is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Progress {
    /// What has been worked off of the input: bytes, or rows of a table in Parquet.
    pub position: u64,
    /// All of the input, in the same unit.
    pub total: u64,
    /// What was determined, by this run and those that it continues.
    pub counts: Counts,
    /// How many goods this run has determined.
    pub new_goods: u64,
}

/// Why there is no result.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum BatchError {
    /// The input as a whole is not what it must be.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Refused(Vec<Problem>),
    /// A file cannot be read or written, or another run is in the way.
    #[error("{0}")]
    CouldNotRun(String),
}

impl BatchError {
    fn unwritten(error: impl std::fmt::Display) -> BatchError {
        BatchError::CouldNotRun(format!("the output cannot be written: {error}"))
    }
}

/// Goods of a segment: few where each is written at length, many where they are a row group.
const SEGMENT: NonZeroUsize = NonZeroUsize::new(512).unwrap();
const ROW_GROUP: NonZeroUsize = NonZeroUsize::new(16 * 1024).unwrap();

impl Batch {
    /// A run with what is usual: all cores, the rejected beside the output, not resumed.
    #[must_use]
    pub fn new(input: Input, output: PathBuf, what: What) -> Batch {
        let segment = if what == What::Verdicts(VerdictFormat::Parquet) { ROW_GROUP } else { SEGMENT };
        let threads = std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        let rejected = beside(&output, ".rejected.jsonl");
        let synced_every = Duration::from_secs(1);
        Batch { input, output, what, rejected, resume: false, threads, synced_every, segment }
    }
}

impl VerdictFormat {
    /// The format by the extension of a file.
    #[must_use]
    pub fn of(file: &Path) -> Option<VerdictFormat> {
        match file.extension()?.to_str()? {
            "jsonl" => Some(VerdictFormat::JsonLines),
            "csv" => Some(VerdictFormat::Csv),
            "parquet" => Some(VerdictFormat::Parquet),
            _ => None,
        }
    }
}

/// A file whose name is that of another with something behind it.
fn beside(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}
