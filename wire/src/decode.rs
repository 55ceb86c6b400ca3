//! A tree of text into a good file, with every problem of its shape.

mod books;
mod election;
mod evidence;
mod value;

use crate::fields::Fields;
use crate::node::Node;
use usmca::{
    AccumulatedFile, AdjustmentsFile, CostsFile, GoodFile, MaterialFile, Problem, TransportFile, UsedMaterialFile,
};

/// The good file that a node holds, as far as its shape allows, and what is wrong with it.
pub(crate) fn good_file(node: Node) -> (GoodFile, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut fields = Fields::of(node, "", &mut problems);
    let file = good(&mut fields);
    fields.finish();
    (file, problems)
}

fn good(fields: &mut Fields<'_>) -> GoodFile {
    GoodFile {
        name: fields.text("name"),
        hs: fields.required("hs"),
        hs_edition: fields.text("hs_edition"),
        date: fields.text("date"),
        produced_in: fields.texts("produced_in"),
        imported_into: fields.text("imported_into"),
        imported_from: fields.text("imported_from"),
        currency: fields.text("currency"),
        quantity: fields.text("quantity"),
        transaction_value: fields.text("transaction_value"),
        adjustments: fields.map("adjustments", |inner| AdjustmentsFile {
            deduct: inner.text_map("deduct"),
            add: inner.text_map("add"),
            assists: inner.maps("assists", value::assist).unwrap_or_default(),
        }),
        exchange: fields.map("exchange", value::exchange),
        sale: fields.map("sale", value::sale),
        costs: fields.map("costs", costs),
        net_cost: fields.text("net_cost"),
        weight: fields.text("weight"),
        volume: fields.text("volume"),
        wholly_obtained: fields.text("wholly_obtained"),
        set: fields.boolean("set"),
        facts: fields.boolean_map("facts"),
        materials: fields.maps("materials", material),
        elections: fields.map("elections", election::elections),
        verification: fields.map("verification", election::verification),
        transport: fields.map("transport", |inner| TransportFile {
            left_territory: inner.boolean("left_territory"),
            under_customs_control: inner.boolean("under_customs_control"),
            only_permitted_operations: inner.boolean("only_permitted_operations"),
        }),
        automotive: fields.map("automotive", crate::automotive::automotive),
    }
}

fn costs(fields: &mut Fields<'_>) -> CostsFile {
    CostsFile {
        total: fields.text("total"),
        materials: fields.text("materials"),
        product: fields.text("product"),
        period: fields.text("period"),
        other: fields.text("other"),
        excluded: fields.text_map("excluded"),
        allocated: fields.map("allocated", books::allocated),
        interest: fields.maps("interest", books::debt).unwrap_or_default(),
        currency_gains: fields.text("currency_gains"),
        currency_losses: fields.text("currency_losses"),
    }
}

fn material(fields: &mut Fields<'_>) -> MaterialFile {
    MaterialFile {
        id: fields.text("id"),
        name: fields.text("name"),
        hs: fields.required("hs"),
        value: fields.required("value"),
        originating: fields.boolean("originating"),
        origin: fields.text("origin"),
        role: fields.text("role"),
        deduct: fields.text_map("deduct"),
        without_evidence: fields.text_map("without_evidence"),
        add: fields.text_map("add"),
        assists: fields.maps("assists", value::assist).unwrap_or_default(),
        exchange: fields.map("exchange", value::exchange).map(Box::new),
        sale: fields.map("sale", value::sale),
        valuation: fields.map("valuation", value::valuation).map(Box::new),
        inventory: fields.map("inventory", value::inventory).map(Box::new),
        weight: fields.text("weight"),
        volume: fields.text("volume"),
        determines_classification: fields.boolean("determines_classification"),
        facts: fields.boolean_map("facts"),
        costs: fields.map("costs", costs).map(Box::new),
        made_from: fields.maps("made_from", material).unwrap_or_default(),
        accumulated: fields.map("accumulated", accumulated).map(Box::new),
        evidence: fields.text_or_map("evidence", evidence::reference, evidence::declaration),
    }
}

fn accumulated(fields: &mut Fields<'_>) -> AccumulatedFile {
    AccumulatedFile {
        net_cost: fields.text("net_cost"),
        not_included: fields.text_map("not_included"),
        value_of_non_originating_materials: fields.text("value_of_non_originating_materials"),
        without_non_originating: fields.text("without_non_originating"),
        exchange: fields.map("exchange", value::exchange),
        units: fields.text("units"),
        units_used: fields.text("units_used"),
        period: fields.text("period"),
        produced_in: fields.texts("produced_in"),
        non_originating_materials: fields.maps("non_originating_materials", |used| UsedMaterialFile {
            name: used.text("name"),
            hs: used.required("hs"),
            value: used.text("value"),
            facts: used.boolean_map("facts"),
        }),
    }
}
