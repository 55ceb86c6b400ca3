//! The books of a producer of several goods, as a person writes them: costs to be allocated (Schedule 5) and debts
//! (Schedule 9).

use serde::Serialize;
use std::collections::BTreeMap;

/// Costs of all goods of a producer or of a plant, of which a part is allocated to the good (s. 7(11), Schedule 5).
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct AllocatedFile {
    /// The paragraph of s. 7(11): `a`, `b` or `c`; the one that leaves the most net cost if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub route: Option<String>,
    /// The units of the good that its share covers; the `quantity` of the good if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units: Option<String>,
    /// The costs, by pools.
    pub pools: Vec<PoolFile>,
}

/// A pool of costs, and one way in which it is allocated: `base`, `appendix` or `attributed`.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct PoolFile {
    /// What it is called.
    pub name: String,
    /// `direct_material`, `direct_labor`, `direct_overhead`, `period` or `other` (s. 1(1)).
    pub kind: String,
    /// All of it, excluded costs with it.
    pub amount: String,
    /// Excluded costs in it, by the names of `costs.excluded`; with `attributed`, in the attributed part.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub excluded: BTreeMap<String, String>,
    /// Debts whose interest is in it, instead of `excluded.non_allowable_interest`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub interest: Vec<DebtFile>,
    /// Costs in it that are not reasonably allocated (Schedule 5 s. 7): `services_to_others`,
    /// `discontinued_operations`, `accounting_changes`, `sale_of_capital_assets`; and `in_value_of_materials`, what the
    /// value of a material holds already (s. 7(22), Example 8).
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub not_allocated: BTreeMap<String, String>,
    /// For what the producer uses the method besides: `internal_management` (Schedule 5 s. 3); one that serves
    /// `solely_to_qualify` the good is refused (s. 8).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method_used_for: Option<String>,
    /// The ratio of an allocation base (Appendix A).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<BaseFile>,
    /// `B`, the ratio of direct labor and direct material costs, or `C`, that of direct costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub appendix: Option<String>,
    /// The part that is directly attributed to the good.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attributed: Option<String>,
}

/// An allocation base (Schedule 5, Appendix A).
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct BaseFile {
    /// What it is: labor hours, units produced, floor space.
    pub name: String,
    /// That of the good.
    pub good: String,
    /// That of all goods.
    pub total: String,
}

/// A debt of the producer, whose interest is compared with that of the federal government (s. 7(14), Schedule 9).
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct DebtFile {
    /// What it is called; its place by default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `fixed` or `variable` rate.
    pub contract: String,
    /// The rate of the contract, percent a year.
    pub rate: String,
    /// The interest cost that is included in the costs.
    pub interest: String,
    /// Years between adjustments of the rate, of a variable-rate contract.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adjusted_every: Option<String>,
    /// The loan, or the balance at the beginning of the interest rate period, with `payments`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub principal: Option<String>,
    /// Each payment of principal; of a variable-rate contract those of the period.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub payments: Vec<PaymentFile>,
    /// Instead: the number of equal annual payments of principal and interest together that repay the principal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub equal_annual_payments: Option<String>,
    /// The rates of the federal government: that of the maturity, or of the nearest below and above it.
    pub government_rates: Vec<GovernmentRateFile>,
    /// False if the federal government offers no longer maturity than those listed (Schedule 9 s. 2(c)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub longer_maturities_offered: Option<bool>,
}

/// A payment of principal.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct PaymentFile {
    /// Years since the contract, or since the beginning of the interest rate period.
    pub years: String,
    /// The principal that is paid.
    pub amount: String,
}

/// The interest rate issued by the federal government for a maturity.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct GovernmentRateFile {
    /// The maturity in years.
    pub years: String,
    /// Percent a year.
    pub rate: String,
}
