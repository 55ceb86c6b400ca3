//! Spanish, in the style of Mexican customs law. A translation: the rule itself is in the English sentence.

use super::words::{By, Words};
use crate::amount::Percent;
use crate::hs::{HsCode, Level};
use crate::language::{Language, spanish};

pub(super) struct Spanish;

impl Words for Spanish {
    fn language(&self) -> Language {
        Language::Es
    }

    fn or(&self, next: &str) -> &'static str {
        spanish::or(next)
    }

    fn and(&self, next: &str) -> &'static str {
        spanish::and(next)
    }

    fn code(&self, code: HsCode, level: Level) -> String {
        super::dotted(code, level)
    }

    fn range(&self, first: &str, last: &str) -> String {
        format!("{first} a {last}")
    }

    fn codes(&self, level: Level, plural: bool, list: &str) -> String {
        let article = match (plural, level) {
            (false, Level::Chapter) => "el",
            (true, Level::Chapter) => "los",
            (false, _) => "la",
            (true, _) => "las",
        };
        format!("{article} {} {list}", words(level, plural))
    }

    fn a_good_of(&self, codes: &str) -> String {
        format!("un bien {}", spanish::of(codes))
    }

    fn a_good_of_any_of(&self, codes: &str) -> String {
        format!("un bien de cualquiera {}", spanish::of(codes))
    }

    fn any_other_good_of(&self, codes: &str) -> String {
        format!("cualquier otro bien {}", spanish::of(codes))
    }

    fn of_codes(&self, noun: &str, codes: &str) -> String {
        let of_codes = spanish::of(codes);
        if noun.contains("{codes}") { noun.replace("de {codes}", &of_codes) } else { format!("{noun} {of_codes}") }
    }

    fn repeats_from(&self) -> bool {
        true
    }

    fn from(&self, source: &str) -> String {
        spanish::of(source)
    }

    fn any_other(&self, level: Level) -> String {
        format!("cualquier {} {}", other(level), words(level, false))
    }

    fn any_other_including_group(&self, level: Level) -> String {
        let another = format!("{} {}", other(level), words(level, false));
        format!("cualquier {another}, incluyendo {another} dentro de ese grupo")
    }

    fn any_outside_group(&self, level: Level) -> String {
        format!("cualquier {} fuera de ese grupo", words(level, false))
    }

    fn any_other_within_group(&self, level: Level) -> String {
        format!("{} dentro de ese grupo", self.any_other(level))
    }

    fn any_other_within(&self, level: Level, codes: &str) -> String {
        format!("{} dentro {}", self.any_other(level), spanish::of(codes))
    }

    fn another_good_within(&self, level: Level, plural: bool) -> String {
        format!("cualquier otro bien dentro de {}", self.within(level, plural))
    }

    fn within(&self, level: Level, plural: bool) -> String {
        let that = match (plural, level) {
            (false, Level::Chapter) => "ese",
            (true, Level::Chapter) => "esos",
            (false, _) => "esa",
            (true, _) => "esas",
        };
        format!("{that} {}", words(level, plural))
    }

    fn more_than_one_of(&self) -> &'static str {
        "más de uno de los siguientes grupos:"
    }

    fn lead(&self, goods: &str, for_use_in: Option<&str>) -> String {
        let use_in = for_use_in.map(|vehicles| format!(" para uso en {vehicles}"));
        format!("Para {goods}{}:", use_in.unwrap_or_default())
    }

    fn change_to(&self, goods: &str) -> String {
        format!("Un cambio {}", spanish::to(goods))
    }

    fn no_change_to(&self, goods: &str) -> String {
        format!("No se requiere un cambio de clasificación arancelaria {}", spanish::to(goods))
    }

    fn also(&self, from: &str) -> String {
        format!(", habiendo o no también un cambio {from}")
    }

    fn except(&self, from: &str) -> String {
        format!(", excepto {from}")
    }

    fn provided_that(&self, conditions: &[String]) -> String {
        let that: Vec<_> = conditions.iter().map(|condition| format!("que {condition}")).collect();
        format!(", siempre {}", super::join(&that, |next| self.and(next)))
    }

    fn content(&self) -> &'static str {
        ", siempre que haya un valor de contenido regional no menor a"
    }

    fn colon(&self) -> &'static str {
        ":"
    }

    fn where_used(&self, percent: Percent, by: By) -> String {
        format!("{percent} por ciento cuando se utilice {}", method(by))
    }

    fn under(&self, percent: Percent, by: By) -> String {
        format!(" {percent} por ciento conforme {}", spanish::to(method(by)))
    }

    fn share_by_weight(&self, at_least: Percent, codes: &str) -> String {
        format!("al menos {at_least} por ciento en peso de los materiales {} sea originario", spanish::of(codes))
    }

    fn share_of_polymer(&self, at_least: Percent, codes: &str) -> String {
        format!(
            "el contenido de polímeros originarios {} no sea menor a {at_least} por ciento en peso del contenido total \
             de polímeros",
            spanish::of(codes)
        )
    }
}

const fn other(level: Level) -> &'static str {
    match level {
        Level::Chapter => "otro",
        _ => "otra",
    }
}

const fn words(level: Level, plural: bool) -> &'static str {
    match (level, plural) {
        (Level::Chapter, false) => "capítulo",
        (Level::Chapter, true) => "capítulos",
        (Level::Heading, false) => "partida",
        (Level::Heading, true) => "partidas",
        (Level::Subheading, false) => "subpartida",
        (Level::Subheading, true) => "subpartidas",
        (Level::TariffItem, false) => "fracción arancelaria",
        (Level::TariffItem, true) => "fracciones arancelarias",
    }
}

const fn method(by: By) -> &'static str {
    match by {
        By::TransactionValue => "el método de valor de transacción",
        By::NetCost => "el método de costo neto",
    }
}
