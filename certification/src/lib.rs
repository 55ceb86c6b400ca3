//! The certification of origin: made for goods that originate, and checked whoever wrote it (Article 5.2, Annex 5-A).
//!
//! No input or output: text and trees go in, a certification as data, text or PDF comes out, the same bytes on every run.
//!
//! ```
//! use usmca::Language;
//! use usmca_certification::{Linted, lint};
//! let linted = lint(usmca_rules::law(), b"Certifier: Exporter\nOrigin criterion: E\n", None);
//! let Linted::Read { findings, .. } = linted else { panic!("it is readable") };
//! let told: Vec<String> = findings.iter().map(|one| one.words(Language::En).message).collect();
//! assert!(told.contains(&"the origin criterion cannot be \"E\"".to_owned()));
//! assert!(told.contains(&"the name of the certifier is missing".to_owned()));
//! ```

mod certify;
mod check;
mod decode;
mod element;
mod evidence;
mod file;
mod finding;
mod form;
mod lint;
mod outcome;
mod pdf;
mod plain;
#[cfg(feature = "schema")]
mod schema;
mod statement;
mod text;
mod words;
mod written;

pub use certify::{Load, Options, certify};
pub use element::Element;
pub use evidence::{lacking, lacking_words};
pub use file::*;
pub use finding::{Fault, Finding, FindingWords, Part, Severity, Who};
pub use lint::{LintReport, Linted, lint};
pub use outcome::{Certification, Certified, CertifiedGood, LawUsed, to_json};
pub use pdf::pdf;
#[cfg(feature = "schema")]
pub use schema::schemas;
pub use statement::statement;
pub use text::{certification_text, lint_text};
pub use written::Written;
