//! The key `automotive` of a good file: what is stated of a vehicle (Part 6).

use crate::fields::Fields;
use usmca::{
    AlternativeStagingFile, AutomotiveFile, CorePartFile, CorePartsFile, HighWageExpendituresFile, HighWageFile,
    LaborValueContentFile, PartsPlantFile, ProducedFile, PurchaseFile, SteelAndAluminumFile, TechnologyFile,
    VehicleAveragingFile, WageFile,
};

pub(crate) fn automotive(fields: &mut Fields<'_>) -> AutomotiveFile {
    AutomotiveFile {
        averaging: fields.map("averaging", averaging),
        alternative_staging: fields.map("alternative_staging", |inner| AlternativeStagingFile {
            approved: inner.boolean("approved"),
            until: inner.text("until"),
            exempt_from_steel_and_aluminum: inner.boolean("exempt_from_steel_and_aluminum"),
        }),
        core_parts: fields.map("core_parts", core_parts),
        steel_and_aluminum: fields.map("steel_and_aluminum", steel_and_aluminum),
        labor_value_content: fields.map("labor_value_content", labor_value_content),
    }
}

fn averaging(fields: &mut Fields<'_>) -> VehicleAveragingFile {
    VehicleAveragingFile {
        category: fields.text("category"),
        vehicles: fields.text("vehicles"),
        over: fields.text("over"),
        from: fields.text("from"),
        to: fields.text("to"),
        fiscal_year_begins: fields.text("fiscal_year_begins"),
        produced: fields.maps("produced", produced),
    }
}

fn produced(fields: &mut Fields<'_>) -> ProducedFile {
    ProducedFile {
        name: fields.text("name"),
        model_line: fields.text("model_line"),
        class: fields.text("class"),
        plant: fields.text("plant"),
        exported: fields.boolean("exported"),
        net_cost: fields.required("net_cost"),
        value_of_non_originating_materials: fields.required("value_of_non_originating_materials"),
    }
}

fn core_parts(fields: &mut Fields<'_>) -> CorePartsFile {
    CorePartsFile {
        averaging: fields.map("averaging", averaging),
        engine: fields.maps("engine", core_part),
        transmission: fields.maps("transmission", core_part),
        body_and_chassis: fields.maps("body_and_chassis", core_part),
        axle: fields.maps("axle", core_part),
        suspension_system: fields.maps("suspension_system", core_part),
        steering_system: fields.maps("steering_system", core_part),
        advanced_battery: fields.maps("advanced_battery", core_part),
    }
}

fn core_part(fields: &mut Fields<'_>) -> CorePartFile {
    CorePartFile {
        name: fields.text("name"),
        material: fields.text("material"),
        originating: fields.boolean("originating"),
        net_cost: fields.text("net_cost"),
        value_of_non_originating_materials: fields.text("value_of_non_originating_materials"),
        value_of_non_originating_components: fields.text("value_of_non_originating_components"),
    }
}

fn steel_and_aluminum(fields: &mut Fields<'_>) -> SteelAndAluminumFile {
    SteelAndAluminumFile {
        period: fields.text("period"),
        estimated: fields.boolean("estimated"),
        basis: fields.text("basis"),
        steel: fields.maps("steel", purchase),
        aluminum: fields.maps("aluminum", purchase),
    }
}

fn purchase(fields: &mut Fields<'_>) -> PurchaseFile {
    PurchaseFile {
        name: fields.text("name"),
        hs: fields.text("hs"),
        value: fields.required("value"),
        originating: fields.boolean("originating"),
        all_processes_in_territory: fields.boolean("all_processes_in_territory"),
        for_other_use: fields.boolean("for_other_use"),
    }
}

fn labor_value_content(fields: &mut Fields<'_>) -> LaborValueContentFile {
    LaborValueContentFile {
        period: fields.text("period"),
        by_net_cost: fields.map("by_net_cost", expenditures),
        by_annual_purchase_value: fields.map("by_annual_purchase_value", expenditures),
        technology: fields.map("technology", |inner| TechnologyFile {
            research_and_development: inner.text("research_and_development"),
            information_technology: inner.text("information_technology"),
            production_wages: inner.text("production_wages"),
        }),
        parts_plants: fields.maps("parts_plants", parts_plant).unwrap_or_default(),
    }
}

fn expenditures(fields: &mut Fields<'_>) -> HighWageExpendituresFile {
    HighWageExpendituresFile {
        net_cost: fields.text("net_cost"),
        total_annual_purchase_value: fields.text("total_annual_purchase_value"),
        materials: fields.maps("materials", high_wage).unwrap_or_default(),
        labor: fields.maps("labor", high_wage).unwrap_or_default(),
        transportation: fields.maps("transportation", high_wage).unwrap_or_default(),
    }
}

fn high_wage(fields: &mut Fields<'_>) -> HighWageFile {
    HighWageFile { name: fields.text("name"), value: fields.required("value"), wage: wage(fields) }
}

fn wage(fields: &mut Fields<'_>) -> WageFile {
    WageFile {
        country: fields.text("country"),
        average_base_hourly_wage: fields.text("average_base_hourly_wage"),
        high_wage: fields.boolean("high_wage"),
        wages_from: fields.text("wages_from"),
        wages_to: fields.text("wages_to"),
    }
}

fn parts_plant(fields: &mut Fields<'_>) -> PartsPlantFile {
    PartsPlantFile {
        name: fields.text("name"),
        produces: fields.required("produces"),
        capacity: fields.text("capacity"),
        operated_by_producer: fields.boolean("operated_by_producer"),
        contract_years: fields.text("contract_years"),
        wage: wage(fields),
    }
}
