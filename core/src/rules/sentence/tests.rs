//! The sentence of rules made up for the purpose, in three languages.

use crate::language::{InLanguages, Language};
use crate::rules::{
    About, AlternativeEntry, DatedEntry, Fact, RegionalValueContentEntry, Rule, RuleEntry, TariffShiftEntry,
};
use std::collections::BTreeMap;

fn facts() -> BTreeMap<String, Fact> {
    let question = InLanguages { en: "Is it?".into(), es: "¿Lo es?".into(), fr: "Est-ce ?".into() };
    let fact = |id: &str, [en, es, fr]: [&str; 3]| {
        let noun = Some(InLanguages { en: en.into(), es: es.into(), fr: fr.into() });
        (
            id.to_owned(),
            Fact { noun, about: About::Both, between: None, question: question.clone(), citation: "none".into() },
        )
    };
    [
        fact("pipe", ["pipes", "tubos", "les tuyaux"]),
        fact("dyed-cloth", ["cloth of {codes}, dyed,", "tela de {codes}, teñida,", "le tissu de {codes}, teint,"]),
        fact("truck", ["truck", "un camión", "un camion"]),
        fact("sewn", ["it is sewn", "esté cosido", "il soit cousu"]),
    ]
    .into()
}

fn alternative(to: &str, from: &[&str]) -> AlternativeEntry {
    AlternativeEntry {
        to: to.into(),
        no_change: from.is_empty(),
        tariff_shift: (!from.is_empty()).then(|| shift(from)),
        regional_value_content: None,
        share: None,
        facts: Vec::new(),
        appendix: Vec::new(),
    }
}

fn shift(from: &[&str]) -> TariffShiftEntry {
    let list = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    TariffShiftEntry {
        from: list(from),
        from_more_than_one_of: Vec::new(),
        except: Vec::new(),
        except_more_than_one_of: Vec::new(),
        also: Vec::new(),
    }
}

fn sentence(id: &str, lead: Option<&str>, alternatives: Vec<AlternativeEntry>) -> String {
    rule(id, lead, alternatives).sentence(&facts())
}

fn rule(id: &str, lead: Option<&str>, alternatives: Vec<AlternativeEntry>) -> Rule {
    let entry = RuleEntry {
        id: id.into(),
        from: None,
        until: None,
        lead: lead.map(str::to_owned),
        for_use_in: lead.iter().map(|_| "truck".to_owned()).collect(),
        lead_implied: false,
        any_of: alternatives,
        official_sha256: "0".repeat(64),
        printed_as: Vec::new(),
        differs: None,
        erratum: None,
    };
    entry.compile("rules[0]").unwrap()
}

#[test]
fn a_lone_alternative_has_no_letter() {
    let one = alternative("pipe of 7304.11-7304.39", &["7304.49", "any other chapter"]);
    let expected =
        "A change to pipes of subheadings 7304.11 through 7304.39 from subheading 7304.49 or any other chapter.";
    assert_eq!(sentence("73-1", None, vec![one]), expected);
}

#[test]
fn alternatives_are_lettered_as_the_rule_is_numbered_or_not() {
    let both = || vec![alternative("01", &["any other chapter"]), alternative("dyed-cloth of 5806", &[])];
    let first = "A change to chapter 1 from any other chapter; or";
    let second = "No change in tariff classification to cloth of heading 5806, dyed,.";
    assert_eq!(sentence("73-1", None, both()), format!("(A) {first}\n(B) {second}"));
    assert_eq!(sentence("73-7308@2022-07-01", None, both()), format!("(a) {first}\n(b) {second}"));
}

#[test]
fn a_lead_names_what_the_goods_are_for() {
    let text = sentence("87-1", Some("a good of 8706"), vec![alternative("8706", &["any other heading"])]);
    let expected =
        "For a good of heading 8706 for use in a truck:\n(A) A change to heading 8706 from any other heading.";
    assert_eq!(text, expected);
}

/// Every kind of goods, source and condition.
fn whole_language() -> Rule {
    let mut first = alternative("pipe of 7304.11-7304.39", &["any other heading"]);
    if let Some(shift) = &mut first.tariff_shift {
        shift.also = vec!["dyed-cloth of 5806".into(), "any other subheading within 73".into()];
        shift.except = vec!["7208-7229".into(), "71".into()];
    }
    first.facts = vec!["sewn".into()];
    let sources = [
        "any other subheading, including another subheading within the group",
        "any subheading outside the group",
        "any other subheading within the group",
        "any other good within the subheading",
        "within the subheading",
        "7407.10, 8407.10",
    ];
    let second = alternative("a good of any of 7407.10-7407.29", &sources);
    let mut third = alternative("any other good of 7408", &[]);
    third.regional_value_content = Some(RegionalValueContentEntry {
        transaction_value: Some(DatedEntry::Always("62.5".into())),
        net_cost: Some(DatedEntry::Always("50".into())),
    });
    rule("73-1", Some("a good of 7304"), vec![first, second, third])
}

#[test]
fn the_same_rule_reads_in_spanish() {
    let text = whole_language().regular_sentence_in(&facts(), Language::Es);
    let expected = [
        "Para un bien de la partida 73.04 para uso en un camión:",
        "(A) Un cambio a tubos de las subpartidas 7304.11 a 7304.39 de cualquier otra partida, habiendo o no también un \
         cambio de tela de la partida 58.06, teñida, o de cualquier otra subpartida dentro del capítulo 73, excepto de las \
         partidas 72.08 a 72.29 o del capítulo 71, siempre que esté cosido;",
        "(B) Un cambio a un bien de cualquiera de las subpartidas 7407.10 a 7407.29 de cualquier otra subpartida, incluyendo \
         otra subpartida dentro de ese grupo, de cualquier subpartida fuera de ese grupo, de cualquier otra subpartida \
         dentro de ese grupo, de cualquier otro bien dentro de esa subpartida, de esa subpartida o de las subpartidas \
         7407.10 u 8407.10; o",
        "(C) No se requiere un cambio de clasificación arancelaria a cualquier otro bien de la partida 74.08, siempre que \
         haya un valor de contenido regional no menor a:",
        "(1) 62.5 por ciento cuando se utilice el método de valor de transacción; o",
        "(2) 50 por ciento cuando se utilice el método de costo neto.",
    ];
    assert_eq!(text.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn the_same_rule_reads_in_french() {
    let text = whole_language().regular_sentence_in(&facts(), Language::Fr);
    let expected = [
        "Pour un produit de la position 73.04 pour utilisation dans un camion :",
        "(A) Un changement aux tuyaux des sous-positions 7304.11 à 7304.39 de toute autre position, qu’il y ait ou non \
         également un changement du tissu de la position 58.06, teint, ou de toute autre sous-position à l’intérieur du \
         chapitre 73, sauf des positions 72.08 à 72.29 ou du chapitre 71, à la condition qu’il soit cousu;",
        "(B) Un changement à un produit de l’une des sous-positions 7407.10 à 7407.29 de toute autre sous-position, y compris \
         une autre sous-position à l’intérieur de ce groupe, de toute sous-position à l’extérieur de ce groupe, de toute \
         autre sous-position à l’intérieur de ce groupe, de tout autre produit à l’intérieur de cette sous-position, de \
         cette sous-position ou des sous-positions 7407.10 ou 8407.10; ou",
        "(C) Aucun changement nécessaire de classement tarifaire à tout autre produit de la position 74.08, à la condition \
         que la teneur en valeur régionale ne soit pas inférieure à :",
        "(1) 62,5 p. 100 lorsque la méthode de la valeur transactionnelle est utilisée; ou",
        "(2) 50 p. 100 lorsque la méthode du coût net est utilisée.",
    ];
    assert_eq!(text.lines().collect::<Vec<_>>(), expected);
}
