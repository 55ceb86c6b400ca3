//! A rule file as a person writes it: one chapter of GN 11(o), in YAML.
//!
//! The phrases are small and fixed, so that a rule reads aloud as the law does; `rules/README.md` explains them.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One chapter: `rules/psr/chapter-76.yaml`.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleFile {
    /// The chapter, two digits.
    pub chapter: String,
    /// Its rules, in the order of the law.
    pub rules: Vec<RuleEntry>,
}

/// One rule.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleEntry {
    /// `76-5`, or `73-7308.10@2022-07-01` for a rule printed without a number.
    pub id: String,
    /// The first day on which it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The last day on which it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// The lead "For a good of subheading 8708.30 ...": a phrase naming goods.
    #[serde(default, rename = "for", skip_serializing_if = "Option::is_none")]
    pub lead: Option<String>,
    /// "for use in a passenger vehicle or light truck": fact ids, any of which.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub for_use_in: Vec<String>,
    /// The lead is not printed again: the rule stands under the lead of the rule before it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub lead_implied: bool,
    /// The alternatives.
    pub any_of: Vec<AlternativeEntry>,
    /// SHA-256 of the official sentence without white space and without the rule's designation.
    pub official_sha256: String,
    /// Departures of the printed text from the regular form.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub printed_as: Vec<PrintedAs>,
    /// Why it does not print back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub differs: Option<String>,
    /// A misprint or conflict of the sources.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub erratum: Option<super::Erratum>,
}

/// A departure of the printed text from the regular form of such rules.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrintedAs {
    /// The regular words.
    pub regular: String,
    /// What is printed.
    pub printed: String,
}

/// One alternative; all its parts must be met.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AlternativeEntry {
    /// The goods: "76.03", "light-truck of 8704.21", "any other good of 8704.32-8704.90".
    pub to: String,
    /// "No change in tariff classification".
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub no_change: bool,
    /// The change in tariff classification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tariff_shift: Option<TariffShiftEntry>,
    /// The regional value content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regional_value_content: Option<RegionalValueContentEntry>,
    /// A condition on a part of the materials.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<ShareEntry>,
    /// Processes and conditions, as fact ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<String>,
    /// Requirements that stand outside the sentence (GN 11(k), a note of the chapter), as fact ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub appendix: Vec<String>,
}

/// A change in tariff classification, as phrases.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TariffShiftEntry {
    /// Where from: "any other heading", "7315.90", "parts-of-brakes of 8708.30, 8708.99".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<String>,
    /// "from more than one of the following".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from_more_than_one_of: Vec<String>,
    /// "except from".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub except: Vec<String>,
    /// "except from more than one of the following".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub except_more_than_one_of: Vec<String>,
    /// "whether or not there is also a change from".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
}

/// A regional value content: a percentage, or a percentage since each date.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegionalValueContentEntry {
    /// Under the transaction value method.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transaction_value: Option<DatedEntry>,
    /// Under the net cost method.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub net_cost: Option<DatedEntry>,
}

/// A figure, or a figure since each date.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub enum DatedEntry {
    /// The same on every day.
    Always(String),
    /// Since each date.
    Since(BTreeMap<String, String>),
}

/// A condition on a part of the materials.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareEntry {
    /// Not less than this percentage.
    pub at_least: String,
    /// What is compared.
    pub by: super::ShareBasis,
    /// The codes of the materials that count.
    pub of: String,
}

/// `rules/facts.yaml`: what a rule may ask for.
pub type FactsFile = BTreeMap<String, super::Fact>;
