//! One pool of costs, checked: what is in it, what is left out (Schedule 5 s. 7), and how it is allocated (ss. 3, 4, 8).
//!
//! Example: a pool of 50.00 of overhead with 20.00 of royalties leaves 30.00 to net cost (Schedule 5, Appendix B,
//! Example 2).

use super::super::PoolFile;
use super::super::check::Check;
use super::pool::{CostKind, Debt, LeftOut, Pool, Way};
use super::{EXCLUDED, interest};
use crate::amount::Amount;
use crate::fraction::Fraction;
use crate::problem::ProblemKind;
use crate::says;

const KINDS: [(&str, CostKind); 5] = [
    ("direct_material", CostKind::DirectMaterial),
    ("direct_labor", CostKind::DirectLabor),
    ("direct_overhead", CostKind::DirectOverhead),
    ("period", CostKind::Period),
    ("other", CostKind::Other),
];
const LEFT_OUT: [(&str, LeftOut); 5] = [
    ("services_to_others", LeftOut::ServicesToOthers),
    ("discontinued_operations", LeftOut::DiscontinuedOperations),
    ("accounting_changes", LeftOut::AccountingChanges),
    ("sale_of_capital_assets", LeftOut::SaleOfCapitalAssets),
    ("in_value_of_materials", LeftOut::InValueOfMaterials),
];

/// What a method serves besides the Regulations (Schedule 5 ss. 3, 8).
#[derive(Clone, Copy, PartialEq, Eq)]
enum UsedFor {
    InternalManagement,
    SolelyToQualify,
}

/// A pool with exact figures.
pub(super) struct Costs {
    pub(super) kind: CostKind,
    /// The amount without what is left out.
    pub(super) allocable: Fraction,
    /// The excluded costs in it, or in the part that is attributed.
    pub(super) excluded: Fraction,
    /// Part and whole of its own ratio; none if it goes by the direct costs.
    pub(super) ratio: Option<(Fraction, Fraction)>,
    /// What is told of it; its share is not known yet.
    pub(super) pool: Pool,
}

pub(super) fn pool(check: &mut Check<'_>, at: &str, file: &PoolFile) -> Option<Costs> {
    let below = |key: &str| format!("{at}.{key}");
    let kind = check.one_of(&below("kind"), Some(&file.kind), &KINDS);
    let amount = check.amount(&below("amount"), Some(&file.amount));
    let purposes =
        [("internal_management", UsedFor::InternalManagement), ("solely_to_qualify", UsedFor::SolelyToQualify)];
    let used_for = check.one_of(&below("method_used_for"), file.method_used_for.as_deref(), &purposes);
    if used_for == Some(UsedFor::SolelyToQualify) {
        let message =
            says!("a method that serves solely to qualify the good does not allocate reasonably (Schedule 5 s. 8)");
        check.report(&below("method_used_for"), ProblemKind::NotAccepted, message);
    }
    let (left_out, left_out_sum) = left_out(check, &below("not_allocated"), file);
    let (excluded, debts) = excluded(check, at, file, kind);
    let (way, ratio) = way(check, at, file, kind)?;
    let (kind, amount) = (kind?, amount?);
    if left_out_sum > amount {
        check.report(&below("not_allocated"), ProblemKind::Contradiction, says!("is more than the amount of the pool"));
        return None;
    }
    let allocable = amount.less(left_out_sum);
    let attributed = ratio.map(|(part, _)| part).filter(|_| way == Way::Attributed);
    if attributed.is_some_and(|part| part > allocable) {
        let message = says!("is more than the pool without what is not allocated");
        check.report(&below("attributed"), ProblemKind::Contradiction, message);
        return None;
    }
    let allowed: Amount = debts.iter().filter(|debt| debt.is_allowable).map(|debt| debt.interest).sum();
    if excluded.plus(allowed) > attributed.unwrap_or(allocable) {
        let message = says!("the excluded costs, with the interest of debts, are more than the costs that hold them");
        check.report(&below("excluded"), ProblemKind::Contradiction, message);
        return None;
    }
    let provision = provision(kind, &way, used_for);
    let ratio = ratio.map(|(part, whole)| (part.into(), whole.unwrap_or(allocable).into()));
    let (name, none) = (file.name.clone(), (Amount::ZERO, Amount::ZERO));
    let pool = Pool { name, amount, left_out, excluded, debts, way, ratio: none, share: Amount::ZERO, provision };
    Some(Costs { kind, allocable: allocable.into(), excluded: excluded.into(), ratio, pool })
}

fn left_out(check: &mut Check<'_>, at: &str, file: &PoolFile) -> (Vec<(LeftOut, Amount)>, Amount) {
    let sum = check.named(at, &file.not_allocated, &LEFT_OUT.map(|(name, _)| name));
    let amount = |name: &str| file.not_allocated.get(name)?.parse().ok();
    (LEFT_OUT.iter().filter_map(|(name, why)| Some((*why, amount(name)?))).collect(), sum)
}

/// The excluded costs of a pool, and the debts whose interest is in it.
fn excluded(check: &mut Check<'_>, at: &str, file: &PoolFile, kind: Option<CostKind>) -> (Amount, Vec<Debt>) {
    let below = |key: &str| format!("{at}.{key}");
    let stated = check.named(&below("excluded"), &file.excluded, &EXCLUDED);
    if kind == Some(CostKind::DirectMaterial) && (stated.is_positive() || !file.interest.is_empty()) {
        let message = says!("excluded costs in the value of a material stay in the net cost (s. 7(13)(b))");
        check.report(&below("excluded"), ProblemKind::Contradiction, message);
    }
    let debts = interest::debts(check, at, &file.excluded, &file.interest);
    (stated.plus(debts.iter().map(Debt::non_allowable).sum()), debts)
}

/// How a pool is allocated, with part and whole of its own ratio; without a whole it is of the pool itself.
type OwnRatio = Option<(Amount, Option<Amount>)>;

fn way(check: &mut Check<'_>, at: &str, file: &PoolFile, kind: Option<CostKind>) -> Option<(Way, OwnRatio)> {
    let below = |key: &str| format!("{at}.{key}");
    match (&file.base, &file.appendix, &file.attributed) {
        (Some(base), None, None) => {
            let good = check.amount(&below("base.good"), Some(&base.good));
            let total = check.amount(&below("base.total"), Some(&base.total));
            let (good, total) = (good?, check.above_zero(&below("base.total"), total)?);
            if good > total {
                check.report(
                    &below("base.good"),
                    ProblemKind::Contradiction,
                    says!("is more than the total of all goods"),
                );
                return None;
            }
            total.is_positive().then(|| (Way::Base(base.name.clone()), Some((good, Some(total)))))
        }
        (None, Some(appendix), None) => {
            let is_b = check.one_of(&below("appendix"), Some(appendix), &[("B", true), ("C", false)])?;
            let direct = matches!(kind, Some(CostKind::DirectMaterial | CostKind::DirectLabor));
            if direct || (!is_b && kind == Some(CostKind::DirectOverhead)) {
                let of = if is_b { "overhead" } else { "period and other costs" };
                check.report(
                    &below("appendix"),
                    ProblemKind::NotAccepted,
                    says!("this appendix allocates {0} only", of),
                );
            }
            Some((if is_b { Way::AppendixB } else { Way::AppendixC }, None))
        }
        (None, None, Some(attributed)) => {
            let attributed = check.amount(&below("attributed"), Some(attributed))?;
            Some((Way::Attributed, Some((attributed, None))))
        }
        (None, None, None) => {
            let message = says!("say how it is allocated: base, appendix (\"B\" or \"C\") or attributed");
            check.report(at, ProblemKind::Missing, message);
            None
        }
        _ => {
            let message = says!("give one of base, appendix and attributed");
            check.report(at, ProblemKind::Contradiction, message);
            None
        }
    }
}

/// The paragraph of Schedule 5 by which a pool is reasonably allocated.
const fn provision(kind: CostKind, way: &Way, used_for: Option<UsedFor>) -> &'static str {
    match (used_for, kind, way) {
        (Some(_), CostKind::DirectMaterial, _) => "Schedule 5 s. 3(1)",
        (Some(_), CostKind::DirectLabor, _) => "Schedule 5 s. 3(2)",
        (Some(_), ..) => "Schedule 5 s. 3(3)",
        (None, CostKind::DirectMaterial, _) => "Schedule 5 s. 4(a)",
        (None, CostKind::DirectLabor, _) => "Schedule 5 s. 4(b)",
        (None, _, Way::Attributed) => "Schedule 5 s. 4(c)(iii)",
        (None, _, Way::Base(_)) => "Schedule 5 App. A",
        (None, _, Way::AppendixB) => "Schedule 5 App. B",
        (None, _, Way::AppendixC) => "Schedule 5 App. C",
    }
}
