//! The changes of a good as a person would make them, and every minimal set of them.

use std::collections::{BTreeMap, BTreeSet};
use usmca::{Change, Election, Good, GoodFile, Input, MaterialFile, Question, Status, Subject, determine};

/// The good of a file that has no problem.
///
/// # Panics
/// If it has one.
#[must_use]
pub fn checked(file: &GoodFile) -> Good {
    Good::check(file, usmca_rules::law()).expect("a generated good has no problem")
}

/// Its status.
#[must_use]
pub fn status(file: &GoodFile) -> Status {
    determine(usmca_rules::law(), &checked(file)).status()
}

/// Every material with its place.
pub fn each(materials: &mut [MaterialFile], at: &str, change: &mut impl FnMut(&str, &mut MaterialFile)) {
    for (place, one) in materials.iter_mut().enumerate() {
        let at = format!("{at}[{place}]");
        change(&at, one);
        each(&mut one.made_from, &format!("{at}.made_from"), change);
    }
}

/// The file as a person would change it.
#[must_use]
pub fn changed(file: &GoodFile, changes: &[&Change]) -> GoodFile {
    let mut file = file.clone();
    for change in changes {
        let mut materials = file.materials.take().unwrap_or_default();
        match change {
            Change::Originating { at } => {
                // A good of a set that is bought is made no longer.
                let set = file.set == Some(true);
                each(&mut materials, "materials", &mut |place, one| {
                    if place == at {
                        one.originating = Some(true);
                        one.made_from.retain(|_| !set);
                    }
                });
            }
            Change::Release(election) => {
                let elections = file.elections.get_or_insert_default();
                match election {
                    Election::Method => elections.method = None,
                    Election::DeMinimisBase => elections.de_minimis_base = None,
                    Election::Intermediate => elections.intermediate = None,
                }
            }
            Change::Fact { at, id, answer, .. } if at.is_empty() => {
                file.facts.insert(id.clone(), *answer);
            }
            Change::Fact { at, id, answer, .. } => {
                each(&mut materials, "materials", &mut |place, one| {
                    if place == at {
                        one.facts.insert(id.clone(), *answer);
                    }
                });
            }
            Change::Circumstance(Input::ProducedIn) => file.produced_in = Some(vec!["US".into()]),
            Change::Circumstance(Input::ImportedFrom) => file.imported_from = Some("US".into()),
            Change::Circumstance(_) => {}
        }
        file.materials = Some(materials);
    }
    file
}

/// Every change that may be weighed, with what it costs: read off the file and the facts of its tree.
///
/// # Panics
/// If the file has problems.
#[must_use]
pub fn universe(file: &GoodFile) -> Vec<(u64, Change)> {
    let mut all = Vec::new();
    let set = file.set == Some(true);
    let mut materials = file.materials.clone().unwrap_or_default();
    let good = checked(file);
    let refuted = |at: &str| good.materials().iter().any(|one| one.at() == at && one.originating() == Some(false));
    each(&mut materials, "materials", &mut |at, one| {
        let leaf = if set { !at.contains("made_from") } else { one.made_from.is_empty() };
        if leaf && (one.originating != Some(true) || refuted(at)) {
            all.push((one.value.replace('.', "").parse().expect("cents"), Change::Originating { at: at.into() }));
        }
    });
    let elections = file.elections.clone().unwrap_or_default();
    all.extend(elections.method.map(|_| (0, Change::Release(Election::Method))));
    all.extend(elections.de_minimis_base.map(|_| (0, Change::Release(Election::DeMinimisBase))));
    let determination = determine(usmca_rules::law(), &good);
    let mut seen = BTreeSet::new();
    for step in determination.trace().walk() {
        let mut add = |change: Change| {
            if seen.insert(change.clone()) {
                all.push((0, change));
            }
        };
        match step.question() {
            Question::Fact(subject, id, _) => {
                let at = match subject {
                    Subject::Good => String::new(),
                    Subject::Material(material) => material.at().to_owned(),
                };
                let fact = |answer, stated| Change::Fact { at: at.clone(), id: id.into(), answer, stated };
                let stated = match subject {
                    Subject::Good => file.facts.get(id),
                    Subject::Material(_) => None,
                };
                match stated {
                    Some(answer) => add(fact(!answer, true)),
                    None => [true, false].into_iter().for_each(|answer| add(fact(answer, false))),
                }
            }
            Question::ProducedEntirely if file.produced_in.as_deref() == Some(&["CN".to_owned()]) => {
                add(Change::Circumstance(Input::ProducedIn));
            }
            Question::Stated(Input::ImportedFrom, Subject::Good) => add(Change::Circumstance(Input::ImportedFrom)),
            _ => {}
        }
    }
    all
}

/// Every set that suffices and of which no smaller one does, with its cost.
#[must_use]
pub fn minimal(file: &GoodFile, universe: &[(u64, Change)]) -> BTreeMap<BTreeSet<Change>, u64> {
    let mut sufficient: Vec<usize> = Vec::new();
    let mut by_size: Vec<usize> = (0..1_usize << universe.len()).collect();
    by_size.sort_by_key(|set| set.count_ones());
    let of =
        |set: usize| universe.iter().enumerate().filter(move |(place, _)| set >> place & 1 == 1).map(|(_, one)| one);
    let contradictory = |set: usize| {
        let facts: Vec<(&String, &String)> = of(set)
            .filter_map(|(_, change)| match change {
                Change::Fact { at, id, .. } => Some((at, id)),
                _ => None,
            })
            .collect();
        facts.iter().collect::<BTreeSet<_>>().len() < facts.len()
    };
    for set in by_size {
        if sufficient.iter().any(|smaller| smaller & set == *smaller) || contradictory(set) {
            continue;
        }
        let changes: Vec<&Change> = of(set).map(|(_, change)| change).collect();
        if status(&changed(file, &changes)) == Status::Originating {
            sufficient.push(set);
        }
    }
    let told =
        |set: &usize| (of(*set).map(|(_, change)| change.clone()).collect(), of(*set).map(|(cost, _)| cost).sum());
    sufficient.iter().map(told).collect()
}
