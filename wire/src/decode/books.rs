//! The books of a producer of several goods: costs to be allocated, and debts.

use crate::fields::Fields;
use usmca::{AllocatedFile, BaseFile, DebtFile, GovernmentRateFile, PaymentFile, PoolFile};

pub(super) fn allocated(fields: &mut Fields<'_>) -> AllocatedFile {
    AllocatedFile {
        route: fields.text("route"),
        units: fields.text("units"),
        pools: fields.maps("pools", pool).unwrap_or_default(),
    }
}

fn pool(fields: &mut Fields<'_>) -> PoolFile {
    PoolFile {
        name: fields.required("name"),
        kind: fields.required("kind"),
        amount: fields.required("amount"),
        excluded: fields.text_map("excluded"),
        interest: fields.maps("interest", debt).unwrap_or_default(),
        not_allocated: fields.text_map("not_allocated"),
        method_used_for: fields.text("method_used_for"),
        base: fields.map("base", |base| BaseFile {
            name: base.required("name"),
            good: base.required("good"),
            total: base.required("total"),
        }),
        appendix: fields.text("appendix"),
        attributed: fields.text("attributed"),
    }
}

pub(super) fn debt(fields: &mut Fields<'_>) -> DebtFile {
    DebtFile {
        name: fields.text("name"),
        contract: fields.required("contract"),
        rate: fields.required("rate"),
        interest: fields.required("interest"),
        adjusted_every: fields.text("adjusted_every"),
        principal: fields.text("principal"),
        payments: fields.maps("payments", payment).unwrap_or_default(),
        equal_annual_payments: fields.text("equal_annual_payments"),
        government_rates: fields.maps("government_rates", government_rate).unwrap_or_default(),
        longer_maturities_offered: fields.boolean("longer_maturities_offered"),
    }
}

fn payment(fields: &mut Fields<'_>) -> PaymentFile {
    PaymentFile { years: fields.required("years"), amount: fields.required("amount") }
}

fn government_rate(fields: &mut Fields<'_>) -> GovernmentRateFile {
    GovernmentRateFile { years: fields.required("years"), rate: fields.required("rate") }
}
