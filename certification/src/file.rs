//! A certification of origin as a person writes it: text throughout, nothing checked (Annex 5-A).

use serde::Serialize;
use usmca::{GoodFile, Problem};

/// The nine minimum data elements, as told.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct CertificationFile {
    /// Elements 1 and 2: who certifies.
    pub certifier: CertifierFile,
    /// Element 3: the exporter, `certifier`, or `unknown` to a producer who certifies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exporter: Option<Named>,
    /// Element 4: the producer or producers, `certifier`, `exporter`, `various` or `available_upon_request`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub producer: Option<Named>,
    /// Element 5: the importer, `certifier`, `various` or `unknown`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub importer: Option<Named>,
    /// Elements 6 and 7: the goods.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub goods: Vec<LineFile>,
    /// Element 8: the period, for several shipments of identical goods.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blanket_period: Option<PeriodFile>,
    /// Element 9: the authorized signature.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signature: Option<SignatureFile>,
    /// Element 9: the statement of the certifier; written by the program when it certifies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statement: Option<String>,
}

/// The person who certifies, and in which role.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct CertifierFile {
    /// `importer`, `exporter` or `producer`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The title, such as "export manager".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Street, place and postal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The country of the address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The telephone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
    /// The e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// An exporter, a producer or an importer.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct PartyFile {
    /// The name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The place of export, of production, or of the importer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The country of the address: CA, MX or US.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The telephone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
    /// The e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// A party by a word that stands for it, by its particulars, or several.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Named {
    /// Such as `certifier`, `various` or `unknown`.
    Word(String),
    /// One party.
    One(PartyFile),
    /// Several.
    Several(Vec<PartyFile>),
}

/// A good that is certified.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct LineFile {
    /// What it is, so that it can be recognized in a shipment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Its classification to six digits; taken from the good file where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hs: Option<String>,
    /// The edition of the code; taken from the good file where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hs_edition: Option<String>,
    /// The origin criterion, A to D; taken from the determination where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub criterion: Option<String>,
    /// The invoice of a single shipment, if it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invoice: Option<String>,
    /// The good file on which it rests: itself, or its path from this file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub good: Option<GoodSource>,
}

/// Where the good file is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum GoodSource {
    /// In another file, by its path from the certification file.
    Path(String),
    /// Here.
    Inline(Box<InlineGood>),
}

/// A good file within a certification file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct InlineGood {
    /// The good file, as far as it could be read.
    pub file: GoodFile,
    /// What is wrong with its shape.
    #[serde(skip)]
    pub problems: Vec<Problem>,
}

/// The first and the last day that are covered.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct PeriodFile {
    /// "YYYY-MM-DD".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// "YYYY-MM-DD".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
}

/// Who signs, and when.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct SignatureFile {
    /// The name of the person who signs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// "YYYY-MM-DD".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

impl CertifierFile {
    /// The certifier as a party, for whom a word such as `certifier` stands.
    #[must_use]
    pub fn party(&self) -> PartyFile {
        PartyFile {
            name: self.name.clone(),
            address: self.address.clone(),
            country: self.country.clone(),
            telephone: self.telephone.clone(),
            email: self.email.clone(),
        }
    }
}
