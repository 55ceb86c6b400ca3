//! Exit codes of the contract (part 9.3); with several goods the worst wins.

use std::process::ExitCode;
use usmca::{Answer, Status};

/// How a run ended, the better before the worse.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Exit {
    /// 0: originating, or fine.
    Fine,
    /// 2: a good is non-originating.
    NonOriginating,
    /// 3: a good is undetermined.
    Undetermined,
    /// 4: an input was rejected.
    Rejected,
    /// 1: could not run.
    CouldNotRun,
}

impl From<&Answer> for Exit {
    fn from(answer: &Answer) -> Exit {
        match answer {
            Answer::Rejected { .. } => Exit::Rejected,
            Answer::Determined(determined) => Exit::from(determined.status),
        }
    }
}

impl From<Status> for Exit {
    fn from(status: Status) -> Exit {
        match status {
            Status::Originating => Exit::Fine,
            Status::NonOriginating => Exit::NonOriginating,
            Status::Undetermined => Exit::Undetermined,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(match exit {
            Exit::Fine => 0,
            Exit::CouldNotRun => 1,
            Exit::NonOriginating => 2,
            Exit::Undetermined => 3,
            Exit::Rejected => 4,
        })
    }
}
