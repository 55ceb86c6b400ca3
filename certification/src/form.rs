//! The nine elements in order, in words of one language: what text and PDF print.

use crate::file::{Named, PartyFile};
use crate::outcome::{Certified, CertifiedGood};
use crate::words::{Form, form};
use usmca::Language;

/// One element: its number, its title, and its lines.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Block {
    pub(crate) number: usize,
    pub(crate) title: &'static str,
    pub(crate) lines: Vec<Line>,
}

/// A line with its label; none for running text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Line {
    pub(crate) label: Option<String>,
    pub(crate) value: String,
    /// The places in the certification whose characters it prints.
    pub(crate) at: String,
}

impl Certified {
    /// The language of the certification.
    pub(crate) fn spoken(&self) -> Language {
        self.language.parse().unwrap_or_default()
    }
}

/// The blocks of a certification.
pub(crate) fn blocks(of: &Certified) -> Vec<Block> {
    let words = form(of.spoken());
    let lines = [
        role(of, words),
        certifier(of, words),
        party(&of.exporter, "exporter", words),
        party(&of.producer, "producer", words),
        party(&of.importer, "importer", words),
        goods(of, words),
        criteria(of, words),
        period(of, words),
        signature(of, words),
    ];
    let titled = (1..).zip(words.elements).zip(lines);
    titled.map(|((number, title), lines)| Block { number, title, lines }).collect()
}

fn line(label: &str, value: Option<&String>, at: &str) -> Option<Line> {
    let value = value.filter(|value| !value.trim().is_empty())?;
    Some(Line { label: Some(label.to_owned()), value: value.clone(), at: at.to_owned() })
}

fn plain(value: impl Into<String>, at: &str) -> Line {
    Line { label: None, value: value.into(), at: at.to_owned() }
}

fn role(of: &Certified, words: &Form) -> Vec<Line> {
    let role = of.certifier.role.clone().unwrap_or_default();
    let word = words.roles.iter().find(|(name, _)| *name == role).map_or(role.as_str(), |(_, word)| word);
    vec![plain(word, "certifier.role")]
}

fn certifier(of: &Certified, words: &Form) -> Vec<Line> {
    let mut lines = particulars(&of.certifier.party(), "certifier", words);
    let title = line(words.position, of.certifier.title.as_ref(), "certifier.title");
    title.into_iter().for_each(|title| lines.insert(1.min(lines.len()), title));
    lines
}

fn particulars(party: &PartyFile, at: &str, words: &Form) -> Vec<Line> {
    let parts = [
        (words.name, &party.name, "name"),
        (words.address, &party.address, "address"),
        (words.country, &party.country, "country"),
        (words.telephone, &party.telephone, "telephone"),
        (words.email, &party.email, "email"),
    ];
    parts.into_iter().filter_map(|(label, value, key)| line(label, value.as_ref(), &format!("{at}.{key}"))).collect()
}

fn party(named: &Named, at: &str, words: &Form) -> Vec<Line> {
    match named {
        Named::Word(word) => {
            let told = words.words.iter().find(|(name, _)| name == word).map_or(word.as_str(), |(_, told)| told);
            vec![plain(told, at)]
        }
        Named::One(party) => particulars(party, at, words),
        Named::Several(parties) => {
            let each = parties.iter().enumerate();
            each.flat_map(|(place, party)| particulars(party, &format!("{at}[{place}]"), words)).collect()
        }
    }
}

fn goods(of: &Certified, words: &Form) -> Vec<Line> {
    let several = of.goods.len() > 1;
    let each = (1..).zip(&of.goods).flat_map(|(number, good): (usize, &CertifiedGood)| {
        let at = format!("goods[{}]", number - 1);
        let label = if several { format!("{} {number}", words.good) } else { words.good.to_owned() };
        let code = format!("{} ({} {})", good.hs, words.nomenclature, good.hs_edition);
        [
            line(&label, Some(&good.description), &format!("{at}.description")),
            line(words.code, Some(&code), &format!("{at}.hs")),
            line(words.invoice, good.invoice.as_ref(), &format!("{at}.invoice")),
        ]
    });
    each.flatten().collect()
}

fn criteria(of: &Certified, words: &Form) -> Vec<Line> {
    let several = of.goods.len() > 1;
    let line = |(number, good): (usize, &CertifiedGood)| {
        let told = ["A", "B", "C", "D"].iter().zip(words.criteria).find(|(letter, _)| **letter == good.criterion);
        let value = told.map_or_else(|| good.criterion.clone(), |(letter, told)| format!("{letter} – {told}"));
        let label = several.then(|| format!("{} {number}", words.good));
        Line { label, value, at: format!("goods[{}].criterion", number - 1) }
    };
    (1..).zip(&of.goods).map(line).collect()
}

fn period(of: &Certified, words: &Form) -> Vec<Line> {
    match &of.blanket_period {
        None => vec![plain(words.single_shipment, "blanket_period")],
        Some(period) => {
            let days = [
                line(words.from, period.from.as_ref(), "blanket_period.from"),
                line(words.until, period.until.as_ref(), "blanket_period.until"),
            ];
            days.into_iter().flatten().collect()
        }
    }
}

fn signature(of: &Certified, words: &Form) -> Vec<Line> {
    let mut lines = vec![plain(of.statement.clone(), "statement")];
    // Room to sign by hand; an electronic signature stands beside the file.
    lines.push(Line { label: Some(words.signature.to_owned()), value: "_".repeat(36), at: "signature".to_owned() });
    lines.extend(line(words.name, of.signature.name.as_ref(), "signature.name"));
    lines.extend(line(words.date, of.signature.date.as_ref(), "signature.date"));
    lines
}
