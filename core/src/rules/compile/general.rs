//! The general rules of `rules/general.yaml`, from text.

use super::check::Checker;
use super::phrases::Phrases;
use crate::rules::{Disregarded, GeneralFile, GeneralRules, Process, Prohibition};

/// The general rules, or nothing if a problem was reported.
pub(super) fn compile(file: &GeneralFile, checker: &mut Checker<'_>) -> Option<GeneralRules> {
    let mut read = Phrases { file: "general.yaml", checker };
    let processes = file.processes.iter().enumerate().map(|(place, process)| {
        let key = format!("processes[{place}]");
        read.facts(std::slice::from_ref(&process.fact), &format!("{key}.fact"));
        Some(Process {
            citation: process.citation.clone(),
            goods: read.codes(&process.goods, &format!("{key}.goods"))?,
            except: read.optional_codes(process.except.as_deref(), &format!("{key}.except"))?,
            fact: process.fact.clone(),
        })
    });
    let processes: Vec<Option<Process>> = processes.collect();
    let disregarded = file.disregarded.iter().enumerate().map(|(place, one)| {
        let key = format!("disregarded[{place}]");
        Some(Disregarded {
            citation: one.citation.clone(),
            goods: read.codes(&one.goods, &format!("{key}.goods"))?,
            materials: read.goods(&one.materials, &format!("{key}.materials"))?,
        })
    });
    let disregarded: Vec<Option<Disregarded>> = disregarded.collect();
    let prohibitions = file.prohibitions.iter().enumerate().map(|(place, one)| {
        let key = format!("prohibitions[{place}]");
        read.facts(std::slice::from_ref(&one.fact), &format!("{key}.fact"));
        read.facts(one.unless.as_slice(), &format!("{key}.unless"));
        Some(Prohibition {
            citation: one.citation.clone(),
            goods: read.codes(&one.goods, &format!("{key}.goods"))?,
            except: read.optional_codes(one.except.as_deref(), &format!("{key}.except"))?,
            materials: read.optional_codes(one.materials.as_deref(), &format!("{key}.materials"))?,
            fact: one.fact.clone(),
            unless: one.unless.clone(),
            on_every_route: one.on_every_route,
        })
    });
    let prohibitions: Vec<Option<Prohibition>> = prohibitions.collect();
    Some(GeneralRules {
        processes: processes.into_iter().collect::<Option<_>>()?,
        disregarded: disregarded.into_iter().collect::<Option<_>>()?,
        prohibitions: prohibitions.into_iter().collect::<Option<_>>()?,
    })
}
