//! Random goods near their limits, the changes of a good as a person would make them, and every minimal set of them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use usmca::{
    Change, Election, ElectionsFile, EvidenceFile, Good, GoodFile, HsCode, HsEdition, Input, MaterialFile, Question,
    Status, Subject, determine,
};

/// Codes of HS 2012 near the rules: of each rule's goods, and of what its alternatives name.
static CODES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut six: BTreeSet<String> = BTreeSet::new();
    for alternative in usmca_rules::law().rules().iter().flat_map(|rule| &rule.alternatives) {
        let shift = alternative.tariff_shift.iter();
        let named = shift.flat_map(|shift| shift.from.iter().chain(&shift.except)).filter_map(|source| match source {
            usmca::Source::Goods(goods) => Some(&goods.codes),
            _ => None,
        });
        let ranges = std::iter::once(&alternative.to.codes).chain(named).flat_map(|set| set.ranges());
        six.extend(ranges.flat_map(|range| [range.first(), range.last()]).filter_map(subheading));
    }
    six.into_iter().collect()
});

/// A six-digit code that exists at or below a code.
fn subheading(code: HsCode) -> Option<String> {
    let digits = code.digits();
    let tails = ["", "10", "11", "00", "90", "1000", "1010", "0100"];
    let tried = tails.iter().map(|tail| format!("{digits}{tail}").chars().take(6).collect::<String>());
    tried.filter(|text| text.len() == 6).find(|text| {
        text.parse().is_ok_and(|code: HsCode| usmca_rules::law().nomenclature().contains(HsEdition::Hs2012, code))
    })
}

/// Cents as an amount.
#[must_use]
pub fn amount(cents: u64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// Numbers that a seed determines.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % limit.max(1)
    }

    fn one_of<'a>(&mut self, of: &'a [String]) -> &'a str {
        let place = usize::try_from(self.below(of.len() as u64)).expect("a place");
        &of[place]
    }
}

/// A good whose content is near its threshold, with materials of its own heading and of others.
///
/// # Panics
/// Never.
#[must_use]
pub fn good(seed: u64) -> GoodFile {
    let mut dice = Dice(seed);
    let hs = match dice.below(3) {
        // A pump, bearings, a ladder, a fan, a bicycle, fabric, trousers, powder, a scale.
        0 => ["841370", "848210", "761610", "841459", "871200", "520811", "620342", "760310", "842381"]
            [usize::try_from(dice.below(9)).expect("a place")]
        .to_owned(),
        _ => dice.one_of(&CODES).to_owned(),
    };
    let near: Vec<String> = CODES.iter().filter(|code| code.get(..4) == hs.get(..4)).cloned().collect();
    let count = 2 + dice.below(6);
    let coarse = [1, 50, 1_000][usize::try_from(dice.below(3)).expect("a place")];
    let mut materials: Vec<MaterialFile> = (0..count)
        .map(|_| {
            let own = dice.below(2) == 0 && !near.is_empty();
            let hs = dice.one_of(if own { &near } else { &CODES }).to_owned();
            let value = (1 + dice.below(4_000 / coarse)) * coarse;
            MaterialFile {
                hs,
                value: amount(value),
                originating: [None, Some(false), Some(false), Some(true)][usize::try_from(dice.below(4)).expect("one")],
                weight: (dice.below(8) > 0).then(|| amount(1 + dice.below(500))),
                evidence: (dice.below(4) == 0).then(|| EvidenceFile::Reference("declaration 1".into())),
                ..MaterialFile::default()
            }
        })
        .collect();
    let whole: u64 = materials.iter().map(|one| one.value.replace('.', "").parse::<u64>().expect("cents")).sum();
    if dice.below(4) == 0 && materials.len() > 3 {
        let inner: Vec<MaterialFile> = materials.split_off(materials.len() - 2);
        // A code of its own materials lets them refute the claim.
        let same = inner.first().filter(|_| dice.below(2) == 0).map(|one| one.hs.clone());
        let hs = same.unwrap_or_else(|| dice.one_of(&CODES).to_owned());
        let originating = (dice.below(2) == 0).then_some(true);
        materials.push(MaterialFile {
            hs,
            value: amount(5_000),
            originating,
            made_from: inner,
            ..MaterialFile::default()
        });
    }
    let price = |dice: &mut Dice| whole * (90 + dice.below(120)) / 100 + 1;
    let mut file = GoodFile {
        hs,
        hs_edition: Some("2012".into()),
        date: Some("2025-03-01".into()),
        produced_in: Some(vec![
            ["CA", "MX", "US", "US", "US", "CN"][usize::try_from(dice.below(6)).expect("one")].into(),
        ]),
        transaction_value: Some(amount(price(&mut dice) + whole)),
        net_cost: (dice.below(2) == 0).then(|| amount(price(&mut dice) + whole / 2)),
        weight: Some("9.00".into()),
        materials: Some(materials),
        set: (dice.below(12) == 0).then_some(true),
        ..GoodFile::default()
    };
    if dice.below(3) == 0 {
        let method = ["transaction_value", "net_cost"][usize::try_from(dice.below(2)).expect("one")];
        file.elections = Some(ElectionsFile { method: Some(method.into()), ..ElectionsFile::default() });
    }
    if dice.below(6) == 0 {
        let elections = file.elections.get_or_insert_default();
        elections.de_minimis_base = Some("transaction_value".into());
    }
    // Most facts about the good are answered, so that few are left to search.
    let code: HsCode = file.hs.parse().expect("a code");
    for id in usmca_rules::law().rules_for(code, None).flat_map(usmca::Rule::facts) {
        let about = usmca_rules::law().facts().get(id).map(|fact| fact.about);
        if about != Some(usmca::About::Material) && dice.below(4) > 0 {
            file.facts.insert(id.clone(), dice.below(2) == 0);
        }
    }
    file
}

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

/// A pump of rule 84-40, (B): parts of 8413.91 may be 40 percent of the price. The figures are chosen; by net cost there may be
/// 45.00.
#[must_use]
pub fn pump(price: &str, parts: &[&str]) -> GoodFile {
    let part = |value: &&str| MaterialFile {
        hs: "8413.91".into(),
        value: (*value).into(),
        originating: Some(false),
        ..MaterialFile::default()
    };
    GoodFile {
        hs: "8413.70".into(),
        hs_edition: Some("2012".into()),
        date: Some("2025-03-01".into()),
        produced_in: Some(vec!["CA".into()]),
        transaction_value: Some(price.into()),
        net_cost: Some("90.00".into()),
        materials: Some(parts.iter().map(part).collect()),
        ..GoodFile::default()
    }
}
