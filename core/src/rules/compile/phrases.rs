//! Reads the codes, percentages, facts and phrases of one file of the law, and reports each that is wrong.

use super::check::Checker;
use crate::amount::Percent;
use crate::hs::HsSet;
use crate::problem::{Message, ProblemKind};
use crate::rules::{Goods, phrase};

/// One file of the law, and where its problems go.
pub(super) struct Phrases<'c, 'a> {
    pub(super) file: &'static str,
    pub(super) checker: &'c mut Checker<'a>,
}

impl Phrases<'_, '_> {
    /// The place of a key in the file.
    pub(super) fn at(&self, key: &str) -> String {
        format!("{}: {key}", self.file)
    }

    pub(super) fn report(&mut self, key: &str, kind: ProblemKind, message: impl Into<Message>) {
        let at = self.at(key);
        self.checker.report(&at, kind, message);
    }

    pub(super) fn facts(&mut self, ids: &[String], key: &str) {
        let at = self.at(key);
        self.checker.fact_list(ids, &at);
    }

    /// Phrases naming goods.
    pub(super) fn goods(&mut self, phrases: &[String], key: &str) -> Option<Vec<Goods>> {
        let mut read = |(place, text): (usize, &String)| {
            let at = self.at(&format!("{key}[{place}]"));
            match phrase::goods(text) {
                Ok(goods) => {
                    self.checker.goods(&goods, &at, None);
                    Some(goods)
                }
                Err(message) => {
                    self.checker.report(&at, ProblemKind::NotAccepted, message);
                    None
                }
            }
        };
        let all: Vec<Option<Goods>> = phrases.iter().enumerate().map(&mut read).collect();
        all.into_iter().collect()
    }

    /// A whole number of days.
    pub(super) fn count(&mut self, text: &str, key: &str, of: &str) -> Option<u16> {
        let count = text.parse().ok();
        if count.is_none() {
            self.report(key, ProblemKind::NotAccepted, format!("must be a number of {of}, not {text:?}"));
        }
        count
    }

    pub(super) fn codes(&mut self, text: &str, key: &str) -> Option<HsSet> {
        match text.parse::<HsSet>() {
            Ok(codes) => {
                let at = self.at(key);
                self.checker.codes(&codes, &at, None);
                Some(codes)
            }
            Err(error) => {
                self.report(key, ProblemKind::Code, error.to_string());
                None
            }
        }
    }

    /// No codes if there is no text.
    pub(super) fn optional_codes(&mut self, text: Option<&str>, key: &str) -> Option<HsSet> {
        text.map_or_else(|| Some(HsSet::default()), |text| self.codes(text, key))
    }

    pub(super) fn percent(&mut self, text: &str, key: &str) -> Option<Percent> {
        text.parse().map_err(|error: crate::AmountError| self.report(key, ProblemKind::Amount, error.to_string())).ok()
    }
}
