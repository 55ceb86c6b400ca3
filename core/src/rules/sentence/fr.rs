//! French, in the style of Canadian customs law. A translation: the rule itself is in the English sentence.

use super::words::{By, Words};
use crate::amount::Percent;
use crate::hs::{HsCode, Level};
use crate::language::{Language, french};

pub(super) struct French;

impl Words for French {
    fn language(&self) -> Language {
        Language::Fr
    }

    fn or(&self, _next: &str) -> &'static str {
        "ou"
    }

    fn and(&self, _next: &str) -> &'static str {
        "et"
    }

    fn code(&self, code: HsCode, level: Level) -> String {
        super::dotted(code, level)
    }

    fn range(&self, first: &str, last: &str) -> String {
        format!("{first} à {last}")
    }

    fn codes(&self, level: Level, plural: bool, list: &str) -> String {
        let article = match (plural, level) {
            (true, _) => "les",
            (false, Level::Chapter | Level::TariffItem) => "le",
            (false, _) => "la",
        };
        format!("{article} {} {list}", words(level, plural))
    }

    fn a_good_of(&self, codes: &str) -> String {
        format!("un produit {}", french::of(codes))
    }

    fn a_good_of_any_of(&self, codes: &str) -> String {
        format!("un produit de l’{} {}", if codes.starts_with("les chap") { "un" } else { "une" }, french::of(codes))
    }

    fn any_other_good_of(&self, codes: &str) -> String {
        format!("tout autre produit {}", french::of(codes))
    }

    fn of_codes(&self, noun: &str, codes: &str) -> String {
        let of_codes = french::of(codes);
        if noun.contains("{codes}") { noun.replace("de {codes}", &of_codes) } else { format!("{noun} {of_codes}") }
    }

    fn repeats_from(&self) -> bool {
        true
    }

    fn from(&self, source: &str) -> String {
        french::of(source)
    }

    fn any_other(&self, level: Level) -> String {
        format!("{} autre {}", any(level), words(level, false))
    }

    fn any_other_including_group(&self, level: Level) -> String {
        let (one, word) = (if is_feminine(level) { "une" } else { "un" }, words(level, false));
        format!("{}, y compris {one} autre {word} à l’intérieur de ce groupe", self.any_other(level))
    }

    fn any_outside_group(&self, level: Level) -> String {
        format!("{} {} à l’extérieur de ce groupe", any(level), words(level, false))
    }

    fn any_other_within_group(&self, level: Level) -> String {
        format!("{} à l’intérieur de ce groupe", self.any_other(level))
    }

    fn any_other_within(&self, level: Level, codes: &str) -> String {
        format!("{} à l’intérieur {}", self.any_other(level), french::of(codes))
    }

    fn another_good_within(&self, level: Level, plural: bool) -> String {
        format!("tout autre produit à l’intérieur de {}", self.within(level, plural))
    }

    fn within(&self, level: Level, plural: bool) -> String {
        let that = match (plural, is_feminine(level)) {
            (true, _) => "ces",
            (false, true) => "cette",
            (false, false) => "ce",
        };
        format!("{that} {}", words(level, plural))
    }

    fn more_than_one_of(&self) -> &'static str {
        "plus d’un des groupes suivants :"
    }

    fn lead(&self, goods: &str, for_use_in: Option<&str>) -> String {
        let use_in = for_use_in.map(|vehicles| format!(" pour utilisation dans {vehicles}"));
        format!("Pour {goods}{} :", use_in.unwrap_or_default())
    }

    fn change_to(&self, goods: &str) -> String {
        format!("Un changement {}", french::to(goods))
    }

    fn no_change_to(&self, goods: &str) -> String {
        format!("Aucun changement nécessaire de classement tarifaire {}", french::to(goods))
    }

    fn also(&self, from: &str) -> String {
        format!(", qu’il y ait ou non également un changement {from}")
    }

    fn except(&self, from: &str) -> String {
        format!(", sauf {from}")
    }

    fn provided_that(&self, conditions: &[String]) -> String {
        let that: Vec<_> = conditions.iter().map(|condition| french::that(condition)).collect();
        format!(", à la condition {}", super::join(&that, |next| self.and(next)))
    }

    fn content(&self) -> &'static str {
        ", à la condition que la teneur en valeur régionale ne soit pas inférieure à"
    }

    fn colon(&self) -> &'static str {
        " :"
    }

    fn where_used(&self, percent: Percent, by: By) -> String {
        format!("{} lorsque {} est utilisée", figure(percent), method(by))
    }

    fn under(&self, percent: Percent, by: By) -> String {
        format!(" {} selon {}", figure(percent), method(by))
    }

    fn share_by_weight(&self, at_least: Percent, codes: &str) -> String {
        format!("au moins {} en poids des matières {} soient originaires", figure(at_least), french::of(codes))
    }

    fn share_of_polymer(&self, at_least: Percent, codes: &str) -> String {
        format!(
            "la teneur en polymères originaires {} ne soit pas inférieure à {} en poids de la teneur totale en polymères",
            french::of(codes),
            figure(at_least)
        )
    }
}

const fn is_feminine(level: Level) -> bool {
    matches!(level, Level::Heading | Level::Subheading)
}

const fn any(level: Level) -> &'static str {
    if is_feminine(level) { "toute" } else { "tout" }
}

const fn words(level: Level, plural: bool) -> &'static str {
    match (level, plural) {
        (Level::Chapter, false) => "chapitre",
        (Level::Chapter, true) => "chapitres",
        (Level::Heading, false) => "position",
        (Level::Heading, true) => "positions",
        (Level::Subheading, false) => "sous-position",
        (Level::Subheading, true) => "sous-positions",
        (Level::TariffItem, false) => "numéro tarifaire",
        (Level::TariffItem, true) => "numéros tarifaires",
    }
}

/// "62,5 p. 100".
fn figure(percent: Percent) -> String {
    format!("{} p. 100", percent.to_string().replace('.', ","))
}

const fn method(by: By) -> &'static str {
    match by {
        By::TransactionValue => "la méthode de la valeur transactionnelle",
        By::NetCost => "la méthode du coût net",
    }
}
