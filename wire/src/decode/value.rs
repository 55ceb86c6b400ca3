//! How a value comes about: sales, assists, what stands in the place of a price, and inventories.

use crate::fields::Fields;
use usmca::{
    AssistFile, ComputedFile, DeductiveFile, ExchangeFile, InventoryFile, InventoryRowFile, SaleFile, SalesFile,
    ValuationFile,
};

pub(super) fn sale(fields: &mut Fields<'_>) -> SaleFile {
    SaleFile {
        sold: fields.boolean("sold"),
        restricted: fields.boolean("restricted"),
        condition_without_value: fields.boolean("condition_without_value"),
        proceeds_not_added: fields.boolean("proceeds_not_added"),
        price_influenced_by_relationship: fields.boolean("price_influenced_by_relationship"),
        additions_not_quantifiable: fields.boolean("additions_not_quantifiable"),
    }
}

pub(super) fn exchange(fields: &mut Fields<'_>) -> ExchangeFile {
    ExchangeFile {
        currency: fields.required("currency"),
        rate: fields.required("rate"),
        basis: fields.required("basis"),
        not_purchased: fields.boolean("not_purchased"),
    }
}

pub(super) fn assist(fields: &mut Fields<'_>) -> AssistFile {
    AssistFile {
        element: fields.required("element"),
        value: fields.required("value"),
        previous_use: fields.text("previous_use"),
        spread_over: fields.text("spread_over"),
        units: fields.text("units"),
        quantity: fields.text("quantity"),
        contracted_units: fields.text("contracted_units"),
    }
}

pub(super) fn valuation(fields: &mut Fields<'_>) -> ValuationFile {
    ValuationFile {
        identical: fields.texts("identical").unwrap_or_default(),
        similar: fields.texts("similar").unwrap_or_default(),
        deductive: fields.map("deductive", |inner| DeductiveFile {
            sales: inner.maps("sales", sales).unwrap_or_default(),
            deduct: inner.text_map("deduct"),
            units: inner.required("units"),
        }),
        computed: fields.map("computed", |inner| ComputedFile {
            materials: inner.required("materials"),
            production: inner.required("production"),
            profit_and_general_expenses: inner.required("profit_and_general_expenses"),
        }),
        computed_first: fields.boolean("computed_first"),
        reasonable_means: fields.text("reasonable_means"),
    }
}

fn sales(fields: &mut Fields<'_>) -> SalesFile {
    SalesFile { unit_price: fields.required("unit_price"), units: fields.required("units") }
}

pub(super) fn inventory(fields: &mut Fields<'_>) -> InventoryFile {
    InventoryFile {
        schedule: fields.required("schedule"),
        method: fields.required("method"),
        basis: fields.text("basis"),
        months: fields.text("months"),
        opening: fields.text("opening"),
        withdrawal: fields.required("withdrawal"),
        rows: fields.maps("rows", row).unwrap_or_default(),
    }
}

fn row(fields: &mut Fields<'_>) -> InventoryRowFile {
    InventoryRowFile {
        date: fields.required("date"),
        kind: fields.required("kind"),
        quantity: fields.required("quantity"),
        unit_value: fields.text("unit_value"),
        originating: fields.boolean("originating"),
        reference: fields.text("reference"),
    }
}
