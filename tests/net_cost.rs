//! Net cost from the books, held against plain arithmetic in whole numbers, and told in three languages.

use proptest::prelude::*;
use usmca::{AllocatedFile, Answer, BaseFile, CostsFile, GoodFile, Language, MaterialFile, PoolFile, StepWords};
use usmca_wire::{Calculator, Format};

/// The net cost that an answer shows, in millionths.
fn net_cost(file: &GoodFile) -> u128 {
    let rules = usmca_rules::law();
    let good = usmca::Good::check(file, rules).expect("the file is good");
    let determination = usmca::determine(rules, &good);
    let bases = determination.figures().into_iter().filter_map(|(_, measure)| match measure {
        usmca::Measure::RegionalValueContent { method: usmca::Method::NetCost, base, .. } => Some(*base),
        _ => None,
    });
    let base = bases.into_iter().next().expect("a content by net cost").to_string();
    let (whole, decimals) = base.split_once('.').unwrap_or((&base, ""));
    format!("{whole}{decimals:0<6}").parse().expect("six decimals at most")
}

fn fan(allocated: AllocatedFile, quantity: u32) -> GoodFile {
    GoodFile {
        hs: "8414.59".into(),
        hs_edition: Some("2012".into()),
        date: Some("2025-03-01".into()),
        produced_in: Some(vec!["CA".into()]),
        quantity: Some(quantity.to_string()),
        costs: Some(CostsFile { allocated: Some(allocated), ..CostsFile::default() }),
        materials: Some(vec![MaterialFile {
            hs: "8414.90".into(),
            value: "1.00".into(),
            originating: Some(false),
            ..MaterialFile::default()
        }]),
        ..GoodFile::default()
    }
}

/// A pool in whole units: its amount, the excluded costs in it, and the good's part of a thousand.
fn pool(kind: &str, amount: u32, excluded: u32, part: Option<u32>) -> PoolFile {
    PoolFile {
        name: kind.into(),
        kind: kind.into(),
        amount: amount.to_string(),
        excluded: [("royalties".to_owned(), excluded.to_string())].into_iter().filter(|_| excluded > 0).collect(),
        base: part.map(|part| BaseFile { name: "hours".into(), good: part.to_string(), total: "1000".into() }),
        appendix: part.is_none().then(|| "C".to_owned()),
        ..PoolFile::default()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Appendices A and C by paragraph (a), over some units, are the arithmetic of the law, rounded down once.
    #[test]
    fn an_allocation_is_what_whole_numbers_give(
        [material, labor, plant, office] in prop::array::uniform4(1_000_u32..2_000_000),
        parts in prop::array::uniform3(1_u32..1000),
        [plant_excluded, office_excluded] in prop::array::uniform2(0_u32..900),
        quantity in 1_u32..20,
        more in 0_u32..50,
    ) {
        let units = quantity + more;
        let pools = vec![
            pool("direct_material", material, 0, Some(parts[0])),
            pool("direct_labor", labor, 0, Some(parts[1])),
            pool("direct_overhead", plant, plant_excluded, Some(parts[2])),
            pool("period", office, office_excluded, None),
        ];
        let allocated = AllocatedFile { route: Some("a".into()), units: Some(units.to_string()), pools };
        let net = |amount: u32, excluded: u32| u128::from(amount - excluded);
        let direct = [net(material, 0), net(labor, 0), net(plant, plant_excluded)];
        let whole: u128 = direct.iter().sum();
        // All in thousandths: the direct costs of the good, and what it has of the others by their ratio.
        let of_good: u128 = direct.iter().zip(parts).map(|(amount, part)| amount * u128::from(part)).sum();
        let numerator = of_good * whole + net(office, office_excluded) * of_good;
        let expected = numerator * u128::from(quantity) * 1_000_000 / (whole * 1000 * u128::from(units));
        prop_assume!(expected > 0);
        prop_assert_eq!(net_cost(&fan(allocated, quantity)), expected);
    }
}

const TOLD: &str = r#"
hs: "8414.59"
hs_edition: "2012"
produced_in: [CA]
quantity: "10"
elections: { method: net_cost }
costs:
  materials: "20.00"
  currency_losses: "1.00"
  allocated:
    units: "100"
    pools:
      - { name: overhead, kind: other, amount: "900", excluded: { royalties: "300" }, not_allocated: { services_to_others: "100" }, base: { name: hours, good: "1", total: "3" } }
  interest:
    - { name: loan, contract: fixed, rate: "12", interest: "2.00", principal: "100", payments: [{ years: "6", amount: "100" }], government_rates: [{ years: "5", rate: "4.7" }, { years: "7", rate: "5.0" }] }
materials: [{ name: parts, hs: "8414.90", value: "8.00", originating: false }]
"#;

/// Every step under the net cost, its words, provision and figures in a line each.
fn told(language: Language) -> Vec<String> {
    let goods = usmca_wire::read(TOLD.as_bytes(), Format::Yaml);
    let Answer::Determined(answer) = Calculator::embedded().answer(&goods[0], language) else { panic!("determined") };
    let step = find(&answer.trace).expect("a net cost is told");
    let mut lines = Vec::new();
    collect(step, &mut lines);
    lines
}

fn find(step: &StepWords) -> Option<&StepWords> {
    if step.citation == "s. 7(11)" { Some(step) } else { step.because.iter().find_map(find) }
}

fn collect(step: &StepWords, lines: &mut Vec<String>) {
    let measure = step.measure.as_ref().map(|measure| format!(" | {measure}")).unwrap_or_default();
    lines.push(format!("{} [{}]{measure}", step.question, step.citation));
    step.because.iter().for_each(|under| collect(under, lines));
}

#[test]
fn the_net_cost_is_told_in_english() {
    let expected = [
        "Net cost, from the books of the producer [s. 7(11)] | net cost = total cost - excluded costs = 47.666666 - 12 = 35.666666",
        "Costs stated for the good itself [s. 7(11)] | costs - excluded costs = 20.00 - 2.00 = 18.00",
        "Costs of all goods, the excluded costs left out: the part of the good [s. 7(11)(a)] | net cost = 166.666667 × 10 / 100 = 16.666666",
        "overhead: allocated by hours [Schedule 5 App. A] | (800 - 300) × 1 / 3 = 166.666667",
        "Left out of it: services to others that are not related to the good, 100 [Schedule 5 s. 7(a)]",
        "loan: is its rate within the limit above federal debt of 6 years, interpolated between 5 and 7? All of its interest, 2.00, is excluded, although the law could mean the excess only. [Schedule 9 s. 2(a)] | rate - federal rate = 12 - 4.85 = 7.15, not more than 7 percentage points",
        "Currency losses of its production, included in total cost: 1.00 [s. 1(6)(d)]",
    ];
    assert_eq!(told(Language::En), expected);
}

#[test]
fn the_net_cost_is_told_in_spanish_and_french() {
    let (spanish, french) = (told(Language::Es), told(Language::Fr));
    assert_eq!(spanish[3], "overhead: asignado según hours [Schedule 5 App. A] | (800 - 300) × 1 / 3 = 166.666667");
    assert_eq!(french[3], "overhead : attribué selon hours [Schedule 5 App. A] | (800 - 300) × 1 / 3 = 166.666667");
    assert!(spanish[5].contains("interpolada entre 5 y 7? Se excluye todo su interés, 2.00"), "{}", spanish[5]);
    assert!(french[5].contains("interpolée entre 5 et 7 ? Tous ses intérêts, 2.00, sont exclus"), "{}", french[5]);
    assert!(french[5].ends_with("= 7.15, au plus 7 points de pourcentage"), "{}", french[5]);
}
