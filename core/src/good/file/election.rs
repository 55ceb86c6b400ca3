//! What the law leaves to the producer, and what a verification has taken from it: ss. 1(7), 5(1), 7(1), (7)-(8), (15)-(19),
//! 8(6), (10)-(12), as a person writes it.

use serde::Serialize;

/// Choices that the law leaves to the producer.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct ElectionsFile {
    /// `transaction_value` or `net_cost` (s. 7(1)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// `transaction_value` or `total_cost` (s. 5(1)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub de_minimis_base: Option<String>,
    /// The self-produced materials designated as intermediate (s. 8(6)), by their ids or places; an empty list means
    /// none, and silence the best lawful choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub intermediate: Option<Vec<String>>,
    /// All amounts of the file are sums over a period (s. 7(15)); `quantity` is the number of units produced in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub averaging: Option<AveragingFile>,
}

/// The period over which net cost and non-originating materials are summed (ss. 1(7), 7(15)).
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct AveragingFile {
    /// `one_month`, `three_months`, `six_months` or `fiscal_year`.
    pub period: String,
    /// Its first day, "YYYY-MM-DD".
    pub begins: String,
    /// The first day of the fiscal year in which it lies.
    pub fiscal_year_begins: String,
    /// The figures rest on estimated costs, which must be checked against actual costs at the end of the year (s. 7(20)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub estimated: Option<bool>,
}

/// What a customs administration notified during a verification of origin.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct VerificationFile {
    /// The method by which the content was calculated before: `transaction_value` or `net_cost`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// `value_to_be_adjusted` (s. 7(7)) or `content_not_satisfied` (s. 7(8)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice: Option<String>,
    /// The day of the notice, "YYYY-MM-DD".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notified: Option<String>,
    /// The day on which the content was calculated anew.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recalculated: Option<String>,
    /// The last day for that, if the customs administration gave more time (s. 7(7)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recalculate_by: Option<String>,
    /// Self-produced materials whose designation was given up because they were found not to be originating
    /// (s. 8(10)-(12)), by their ids or places.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rejected_intermediate: Vec<String>,
    /// The self-produced material that was designated in their place (s. 8(11)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redesignated: Option<String>,
    /// The day on which it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redesignated_on: Option<String>,
}
