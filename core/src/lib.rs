//! Decides whether a good originates under the United States-Mexico-Canada Agreement, and proves every step.

mod advice;
mod amount;
mod answer;
mod citation;
mod date;
mod determination;
mod fraction;
mod good;
mod hs;
mod inventory;
mod language;
mod origin;
mod party;
mod problem;
mod render;
mod rules;
mod trace;
mod verdict;

pub use advice::*;
pub use amount::{Amount, AmountError, Percent};
pub use answer::*;
pub use citation::Citation;
pub use date::Dated;
pub use determination::{Assumption, Criterion, Determination, Status, determine, provisions};
pub use good::*;
pub use hs::{HsCode, HsError, HsRange, HsSet, Level};
pub use inventory::*;
pub use jiff::civil::Date;
pub use language::{InLanguages, Language};
pub use party::{Country, CountryError};
pub use problem::{Message, Problem, ProblemKind, ProblemWords, problem_words};
pub use render::{Label, Paint, Shown, Style, advice_text, decides, html, markdown, text, wrapped};
pub use rules::*;
pub use trace::{
    Accumulation, Automotive, AutomotiveKey, AutomotiveMeasure, Base, Cell, Choice, Cost, CostMeasure, Counted,
    Finding, Formula, Input, Intermediate, LaborPoints, Measure, Method, Missing, PeriodKind, Question, Step, Subject,
};
pub use verdict::{DecisiveContent, DecisiveDeMinimis, MissingKey, Verdict, Verdicts, verdict};
