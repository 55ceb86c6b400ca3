//! The figures and lists of `rules/agreement.yaml`, from text.

use super::check::Checker;
use crate::amount::Percent;
use crate::hs::HsSet;
use crate::problem::ProblemKind;
use crate::rules::{
    Agreement, AgreementFile, DeMinimis, DeMinimisException, DeMinimisExceptionFile, Goods, OriginalEquipment,
    OriginalEquipmentFile, PartsRule, Remanufactured, entry, phrase,
};
use std::collections::BTreeSet;

/// The agreement, or nothing if a problem was reported.
pub(super) fn compile(file: &AgreementFile, checker: &mut Checker<'_>) -> Option<Agreement> {
    let not_more_than = percent(&file.de_minimis.not_more_than, "de_minimis.not_more_than", checker);
    let exceptions = exceptions(&file.de_minimis.exceptions, checker);
    let transaction_value = percent(&file.parts.transaction_value, "parts.transaction_value", checker);
    let net_cost = percent(&file.parts.net_cost, "parts.net_cost", checker);
    let not_for = codes(&file.parts.not_for, "parts.not_for", checker);
    let by_importation = goods(&file.by_importation, "by_importation", checker);
    let original_equipment = original_equipment(&file.original_equipment, checker);
    let remanufactured = codes(&file.remanufactured.codes, "remanufactured.codes", checker);
    let not_remanufactured = codes(&file.remanufactured.except, "remanufactured.except", checker);
    Some(Agreement {
        de_minimis: DeMinimis { not_more_than: not_more_than?, exceptions: exceptions? },
        parts: PartsRule { transaction_value: transaction_value?, net_cost: net_cost?, not_for: not_for? },
        by_importation: by_importation?,
        original_equipment: original_equipment?,
        remanufactured: Remanufactured { codes: remanufactured?, except: not_remanufactured? },
    })
}

fn original_equipment(files: &[OriginalEquipmentFile], checker: &mut Checker<'_>) -> Option<Vec<OriginalEquipment>> {
    let mut compiled = Vec::new();
    for (place, file) in files.iter().enumerate() {
        let key = format!("original_equipment[{place}]");
        checker.fact_list(&file.for_use_in, &at(&format!("{key}.for_use_in")));
        let content_at = at(&format!("{key}.regional_value_content"));
        let regional_value_content = entry::content(&file.regional_value_content, &content_at, checker.problems());
        compiled.push(codes(&file.codes, &format!("{key}.codes"), checker).map(|codes| OriginalEquipment {
            section: file.section.clone(),
            for_use_in: file.for_use_in.clone(),
            codes,
            regional_value_content,
        }));
    }
    compiled.into_iter().collect()
}

fn exceptions(files: &[DeMinimisExceptionFile], checker: &mut Checker<'_>) -> Option<Vec<DeMinimisException>> {
    let mut ids = BTreeSet::new();
    let mut compiled = Vec::new();
    for (place, file) in files.iter().enumerate() {
        let key = format!("de_minimis.exceptions[{place}]");
        if !ids.insert(&file.id) {
            let message = format!("the id \"{}\" is given twice: every paragraph has its own", file.id);
            checker.report(&at(&format!("{key}.id")), ProblemKind::DuplicateKey, message);
        }
        if file.goods.is_empty() {
            checker.report(&at(&format!("{key}.goods")), ProblemKind::Missing, "an exception names at least one good");
        }
        let materials = goods(&file.materials, &format!("{key}.materials"), checker);
        let goods = goods(&file.goods, &format!("{key}.goods"), checker);
        compiled.push(materials.zip(goods).map(|(materials, goods)| DeMinimisException {
            id: file.id.clone(),
            materials,
            same_subheading: file.same_subheading,
            goods,
        }));
    }
    compiled.into_iter().collect()
}

fn goods(phrases: &[String], key: &str, checker: &mut Checker<'_>) -> Option<Vec<Goods>> {
    let mut read = |(place, text): (usize, &String)| {
        let at = at(&format!("{key}[{place}]"));
        match phrase::goods(text) {
            Ok(goods) => {
                checker.goods(&goods, &at, None);
                Some(goods)
            }
            Err(message) => {
                checker.report(&at, ProblemKind::NotAccepted, message);
                None
            }
        }
    };
    let all: Vec<Option<Goods>> = phrases.iter().enumerate().map(&mut read).collect();
    all.into_iter().collect()
}

fn codes(text: &str, key: &str, checker: &mut Checker<'_>) -> Option<HsSet> {
    match text.parse::<HsSet>() {
        Ok(codes) => {
            checker.codes(&codes, &at(key), None);
            Some(codes)
        }
        Err(error) => {
            checker.report(&at(key), ProblemKind::Code, error.to_string());
            None
        }
    }
}

fn percent(text: &str, key: &str, checker: &mut Checker<'_>) -> Option<Percent> {
    text.parse()
        .map_err(|error: crate::AmountError| checker.report(&at(key), ProblemKind::Amount, error.to_string()))
        .ok()
}

fn at(key: &str) -> String {
    format!("agreement.yaml: {key}")
}
