//! What comes of a certification file: a certification, a refusal with its reasons, or the problems of the file.

use crate::file::{CertifierFile, Named, PeriodFile, SignatureFile};
use crate::finding::FindingWords;
use serde::Serialize;
use usmca::{GoodFile, Problem};

/// A certification, or why there is none: never a part of one.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "certification", rename_all = "snake_case")]
pub enum Certification {
    /// Every good originates and every element is there.
    Certified(Box<Certified>),
    /// A good does not originate, or may not, or has no criterion, or lacks what was asked for.
    Refused {
        /// Why.
        reasons: Vec<FindingWords>,
        /// What is doubtful besides.
        warnings: Vec<FindingWords>,
    },
    /// The file is not a certification file, lacks an element, or rests on a bad good file.
    Rejected {
        /// Every problem, each with its place.
        problems: Vec<Problem>,
    },
}

/// A certification of origin as data: the nine elements, and on what it rests.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Certified {
    /// Elements 1 and 2.
    pub certifier: CertifierFile,
    /// Element 3.
    pub exporter: Named,
    /// Element 4.
    pub producer: Named,
    /// Element 5.
    pub importer: Named,
    /// Elements 6 and 7.
    pub goods: Vec<CertifiedGood>,
    /// Element 8; none for a single shipment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blanket_period: Option<PeriodFile>,
    /// Element 9.
    pub signature: SignatureFile,
    /// Element 9: the statement, in the language of the certification.
    pub statement: String,
    /// `en`, `es` or `fr`.
    pub language: String,
    /// What is doubtful, and notes; not part of the certification.
    pub warnings: Vec<FindingWords>,
    /// The law that was applied.
    pub law: LawUsed,
    /// The version of the engine.
    pub engine: String,
}

/// A good that is certified.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CertifiedGood {
    /// What it is.
    pub description: String,
    /// Six digits.
    pub hs: String,
    /// The edition of the code.
    pub hs_edition: String,
    /// A, B, C or D.
    pub criterion: String,
    /// The invoice of a single shipment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invoice: Option<String>,
    /// The product-specific rule, if it is one that decided.
    pub rule: Option<String>,
    /// The days under whose law it was determined.
    pub determined_on: Vec<String>,
    /// What the determination took as given.
    pub assumptions: Vec<String>,
    /// SHA-256 of the good file in canonical JSON.
    pub input_sha256: String,
    /// The good file on which it rests; no part of the certification, but kept with it in a register.
    #[serde(skip)]
    pub file: GoodFile,
}

/// The law that was applied.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LawUsed {
    /// Its edition.
    pub edition: String,
    /// SHA-256 of the tables.
    pub sha256: String,
}

/// A certification, or what was found in one, as JSON text: the same from every front end.
#[must_use]
pub fn to_json(told: &impl Serialize) -> String {
    serde_json::to_string(told).unwrap_or_default()
}
