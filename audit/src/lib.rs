//! The audit record: what was determined or certified, kept so that it can be proved years later (Article 5.8).
//!
//! A [`Record`] is one self-contained JSON document, named by its SHA-256. A [`Store`] keeps records and never changes one;
//! [`replay`] determines them anew, [`law_change`] compares goods under two laws, and [`pack()`] answers a customs officer.
//!
//! No clock: the caller says what time it is.
//!
//! ```
//! use usmca_audit::{About, Record, Replayed, replay};
//! use usmca_wire::{Calculator, Format, read};
//! let calculator = Calculator::embedded();
//! let good = read(br#"{"hs": "8414.59", "date": "2025-03-01", "produced_in": ["MX"]}"#, Format::Json).remove(0);
//! let record = Record::determination(&calculator, &good, &About::at("2025-03-01T12:00:00Z".parse().unwrap())).unwrap();
//! assert_eq!(record.keep_until.date.to_string(), "2031-03-01");
//! assert!(matches!(replay(&calculator, &record), Ok(Replayed::Equal)));
//! ```

mod certified;
mod id;
mod keep;
mod law_change;
mod pack;
mod parting;
mod reading;
mod record;
mod register;
mod replay;
mod report;
mod store;
mod summary;
mod time;

pub use id::{Id, IdError};
pub use keep::{Days, KeepUntil};
pub use law_change::{Compared, Comparison, Side, law_change};
pub use pack::{PackError, pack};
pub use parting::{Parting, StepShown};
pub use reading::{Finding, Measure};
pub use record::{About, Document, Kind, LawOfRecord, Record, RecordError};
pub use register::{RegisterError, register};
pub use replay::{Difference, Replayed, Versions, replay};
pub use report::{comparison_text, difference_text};
pub use store::{Appended, Entry, Fault, MAXIMUM_BYTES, Store, StoreError, Verified, read};
pub use summary::Summary;
pub use time::{Time, TimeError};
