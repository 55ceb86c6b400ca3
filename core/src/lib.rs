//! Decides whether a good originates under the United States-Mexico-Canada Agreement, and proves every step.

mod amount;
mod date;
mod hs;
mod problem;
mod rules;
mod trace;

pub use amount::{Amount, AmountError, Percent};
pub use date::Dated;
pub use hs::{HsCode, HsError, HsRange, HsSet, Level};
pub use problem::{Problem, ProblemKind};
pub use rules::*;
pub use trace::Finding;
