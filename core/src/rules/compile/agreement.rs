//! The figures and lists of `rules/agreement.yaml`, from text.

use super::check::Checker;
use super::phrases::Phrases;
use crate::problem::ProblemKind;
use crate::rules::{
    Agreement, AgreementFile, DeMinimis, DeMinimisException, DeMinimisExceptionFile, NonAllowableInterest,
    OriginalEquipment, OriginalEquipmentFile, PartsRule, Remanufactured, SetRule, TextileDeMinimis,
    TextileDeMinimisFile, WorkedAbroad, WorkedAbroadFile, entry,
};
use std::collections::BTreeSet;

/// The agreement, or nothing if a problem was reported.
pub(super) fn compile(file: &AgreementFile, checker: &mut Checker<'_>) -> Option<Agreement> {
    let mut read = Phrases { file: "agreement.yaml", checker };
    let de_minimis = &file.de_minimis;
    let not_more_than = read.percent(&de_minimis.not_more_than, "de_minimis.not_more_than");
    let exceptions = exceptions(&de_minimis.exceptions, "de_minimis.exceptions", &mut read);
    let spared = self::exceptions(&de_minimis.spared, "de_minimis.spared", &mut read);
    let textiles = textiles(&de_minimis.textiles, &mut read);
    let transaction_value = read.percent(&file.parts.transaction_value, "parts.transaction_value");
    let net_cost = read.percent(&file.parts.net_cost, "parts.net_cost");
    let not_for = read.codes(&file.parts.not_for, "parts.not_for");
    let by_importation = read.goods(&file.by_importation, "by_importation");
    let original_equipment = original_equipment(&file.original_equipment, &mut read);
    let remanufactured = read.codes(&file.remanufactured.codes, "remanufactured.codes");
    let not_remanufactured = read.codes(&file.remanufactured.except, "remanufactured.except");
    let set = read.percent(&file.sets.not_more_than, "sets.not_more_than");
    let verification_days = read.count(&file.verification_days, "verification_days", "days");
    let blanket_period = read.count(&file.blanket_period_months, "blanket_period_months", "months");
    let records_kept = read.count(&file.records_kept_years, "records_kept_years", "years");
    let interest = read.percent(&file.non_allowable_interest.more_than, "non_allowable_interest.more_than");
    let may_be_worked_abroad = worked_abroad(&file.may_be_worked_abroad, &mut read);
    Some(Agreement {
        de_minimis: DeMinimis {
            not_more_than: not_more_than?,
            exceptions: exceptions?,
            spared: spared?,
            textiles: textiles?,
        },
        parts: PartsRule { transaction_value: transaction_value?, net_cost: net_cost?, not_for: not_for? },
        by_importation: by_importation?,
        original_equipment: original_equipment?,
        remanufactured: Remanufactured { codes: remanufactured?, except: not_remanufactured? },
        sets: SetRule { not_more_than: set? },
        may_be_worked_abroad: may_be_worked_abroad?,
        verification_days: verification_days?,
        non_allowable_interest: NonAllowableInterest { more_than: interest? },
        blanket_period_months: blanket_period?,
        records_kept_years: records_kept?,
    })
}

fn textiles(file: &TextileDeMinimisFile, read: &mut Phrases<'_, '_>) -> Option<TextileDeMinimis> {
    let goods = read.codes(&file.goods, "de_minimis.textiles.goods");
    let by_component = read.codes(&file.by_component, "de_minimis.textiles.by_component");
    let not_more_than = read.percent(&file.not_more_than, "de_minimis.textiles.not_more_than");
    let elastomeric = read.percent(&file.elastomeric, "de_minimis.textiles.elastomeric");
    Some(TextileDeMinimis {
        goods: goods?,
        by_component: by_component?,
        not_more_than: not_more_than?,
        elastomeric: elastomeric?,
    })
}

fn worked_abroad(files: &[WorkedAbroadFile], read: &mut Phrases<'_, '_>) -> Option<Vec<WorkedAbroad>> {
    let mut compiled = Vec::new();
    for (place, file) in files.iter().enumerate() {
        let key = format!("may_be_worked_abroad[{place}]");
        read.facts(file.fact.as_slice(), &format!("{key}.fact"));
        let codes = read.codes(&file.codes, &format!("{key}.codes"));
        compiled.push(codes.map(|codes| WorkedAbroad { codes, fact: file.fact.clone() }));
    }
    compiled.into_iter().collect()
}

fn original_equipment(files: &[OriginalEquipmentFile], read: &mut Phrases<'_, '_>) -> Option<Vec<OriginalEquipment>> {
    let mut compiled = Vec::new();
    for (place, file) in files.iter().enumerate() {
        let key = format!("original_equipment[{place}]");
        read.facts(&file.for_use_in, &format!("{key}.for_use_in"));
        let content_at = read.at(&format!("{key}.regional_value_content"));
        let content = entry::content(&file.regional_value_content, &content_at, read.checker.problems());
        compiled.push(read.codes(&file.codes, &format!("{key}.codes")).map(|codes| OriginalEquipment {
            section: file.section.clone(),
            for_use_in: file.for_use_in.clone(),
            codes,
            whatever_the_rule: file.whatever_the_rule,
            beside_leads: file.beside_leads || file.whatever_the_rule,
            regional_value_content: content,
        }));
    }
    compiled.into_iter().collect()
}

fn exceptions(
    files: &[DeMinimisExceptionFile],
    list: &str,
    read: &mut Phrases<'_, '_>,
) -> Option<Vec<DeMinimisException>> {
    let mut ids = BTreeSet::new();
    let mut compiled = Vec::new();
    for (place, file) in files.iter().enumerate() {
        let key = format!("{list}[{place}]");
        if !ids.insert(&file.id) {
            let message = format!("the id \"{}\" is given twice: every paragraph has its own", file.id);
            read.report(&format!("{key}.id"), ProblemKind::DuplicateKey, message);
        }
        if file.goods.is_empty() {
            read.report(&format!("{key}.goods"), ProblemKind::Missing, "an exception names at least one good");
        }
        let materials = read.goods(&file.materials, &format!("{key}.materials"));
        let goods = read.goods(&file.goods, &format!("{key}.goods"));
        compiled.push(materials.zip(goods).map(|(materials, goods)| DeMinimisException {
            id: file.id.clone(),
            materials,
            same_subheading: file.same_subheading,
            goods,
        }));
    }
    compiled.into_iter().collect()
}
