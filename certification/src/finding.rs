//! What is wrong or doubtful in a certification: a typed fault, put into words of one language at the end.
//!
//! An error is a minimum data element (Annex 5-A) that is missing or not acceptable; a warning is doubtful; a note only tells.

use crate::element::Element;
use crate::words;
use serde::Serialize;
use usmca::{Date, HsCode, HsEdition, Language, Message};

/// How much a finding weighs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// An element is missing or not acceptable.
    Error,
    /// An element is doubtful.
    Warning,
    /// Worth knowing, and no fault.
    Note,
}

/// The party that a part is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Who {
    /// Who certifies.
    Certifier,
    /// Who exports.
    Exporter,
    /// Who produces.
    Producer,
    /// Who imports.
    Importer,
}

/// A part of an element.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[expect(missing_docs, reason = "each is named as on the certification")]
pub enum Part {
    Role,
    Whole(Who),
    Name(Who),
    Title,
    Address(Who),
    Country(Who),
    Telephone(Who),
    Email(Who),
    Goods,
    Description,
    Code,
    Edition,
    Criterion,
    PeriodFrom,
    PeriodUntil,
    Signature,
    SignatureDate,
    Statement,
    Qualifies,
    Accurate,
    Responsible,
    Documents,
}

/// What is wrong, with what was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fault {
    /// A part is not stated.
    Missing(Part),
    /// A part is stated and not acceptable.
    NotAccepted(Part, String),
    /// An address lies outside the Parties.
    NotInParty(Who, String),
    /// A part does not look like what it should be.
    Doubtful(Part, String),
    /// The certifier has this role, and the party is another one.
    OtherParty(Who, String),
    /// A code of fewer than six digits.
    ShortCode(String),
    /// A code of more than six digits.
    LongCode(HsCode),
    /// A code that the stated edition does not have, or no edition; and the editions that have it.
    NoSuchCode(HsCode, Option<HsEdition>, Vec<HsEdition>),
    /// No edition is stated, and the code is only in an older one.
    OnlyOlder(HsCode, HsEdition),
    /// What the code of an edition corresponds to in another; whether the code itself is there too; how many are left out.
    #[expect(missing_docs, reason = "told above")]
    Corresponds { code: HsCode, of: HsEdition, to: HsEdition, codes: Vec<HsCode>, kept: bool, more: usize },
    /// A day that may be two.
    AmbiguousDate(Part, String),
    /// The last day is before the first.
    PeriodBackwards,
    /// The period is too long: its months at most, and the last day that is accepted.
    PeriodTooLong(u16, Date),
    /// Both a period and an invoice.
    PeriodAndInvoice,
    /// Neither a period nor an invoice.
    NoShipment,
    /// A day before the Agreement.
    BeforeAgreement(Part, Date),
    /// Something in the shape of the data, in the words of its reader.
    Shape(Message),
    /// The good does not originate on that day.
    NotOriginating(Date),
    /// Whether the good originates on that day is open, and what would answer it.
    Undetermined(Date, Vec<String>),
    /// The good originates by importation only.
    NoLetter,
    /// A material is claimed to originate, and no declaration of its supplier is referred to.
    NoEvidence(String),
    /// A material is accumulated, and no statement of its producer is referred to.
    NoStatement(String),
    /// The figures of the good file are of a day outside the period.
    OutsidePeriod(Date),
}

/// A fault, where it is and how much it weighs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    /// The element; none if it is about the whole.
    pub element: Option<Element>,
    /// The place, `goods[0].hs`; empty for the whole.
    pub at: String,
    /// What is wrong.
    pub fault: Fault,
}

/// A finding in words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FindingWords {
    /// The number of the element, 1 to 9; null if it is about the whole.
    pub element: Option<u8>,
    /// How much it weighs.
    pub severity: Severity,
    /// The kind of fault, for programs that sort them.
    pub kind: &'static str,
    /// The place.
    pub at: String,
    /// What is wrong.
    pub message: String,
    /// What would be accepted.
    pub accepted: String,
    /// The provision.
    pub provision: String,
}

impl Fault {
    /// How much it weighs.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Fault::Missing(Part::Whole(Who::Importer)) | Fault::LongCode(_) => Severity::Note,
            Fault::Corresponds { kept: true, .. } => Severity::Note,
            Fault::Missing(Part::Name(Who::Importer) | Part::Address(Who::Importer) | Part::Country(Who::Importer))
            | Fault::Missing(Part::Telephone(Who::Importer) | Part::Email(Who::Importer))
            | Fault::Missing(Part::Whole(Who::Exporter))
            | Fault::NotAccepted(Part::Edition, _)
            | Fault::Doubtful(..)
            | Fault::OtherParty(..)
            | Fault::OnlyOlder(..)
            | Fault::Corresponds { .. }
            | Fault::AmbiguousDate(..)
            | Fault::PeriodAndInvoice
            | Fault::NoShipment
            | Fault::BeforeAgreement(..)
            | Fault::NoEvidence(_)
            | Fault::NoStatement(_)
            | Fault::OutsidePeriod(_) => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// Its name for programs.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Fault::Missing(_) => "missing",
            Fault::NotAccepted(..) => "not_accepted",
            Fault::NotInParty(..) => "not_in_a_party",
            Fault::Doubtful(..) => "doubtful",
            Fault::OtherParty(..) => "other_party",
            Fault::ShortCode(_) => "short_code",
            Fault::LongCode(_) => "long_code",
            Fault::NoSuchCode(..) => "no_such_code",
            Fault::OnlyOlder(..) => "only_in_older_edition",
            Fault::Corresponds { .. } => "corresponds",
            Fault::AmbiguousDate(..) => "ambiguous_date",
            Fault::PeriodBackwards => "period_backwards",
            Fault::PeriodTooLong(..) => "period_too_long",
            Fault::PeriodAndInvoice => "period_and_invoice",
            Fault::NoShipment => "no_period_and_no_invoice",
            Fault::BeforeAgreement(..) => "before_the_agreement",
            Fault::Shape(_) => "shape",
            Fault::NotOriginating(_) => "non_originating",
            Fault::Undetermined(..) => "undetermined",
            Fault::NoLetter => "no_criterion",
            Fault::NoEvidence(_) => "no_supplier_declaration",
            Fault::NoStatement(_) => "no_producer_statement",
            Fault::OutsidePeriod(_) => "outside_period",
        }
    }
}

impl Finding {
    /// The finding in one language.
    #[must_use]
    pub fn words(&self, language: Language) -> FindingWords {
        FindingWords {
            element: self.element.map(Element::number),
            severity: self.fault.severity(),
            kind: self.fault.kind(),
            at: self.at.clone(),
            message: words::message(&self.fault, language),
            accepted: words::accepted(&self.fault, language),
            provision: self.element.map(|element| element.provision(language)).unwrap_or_default(),
        }
    }
}
