//! The keys of a good file that a column can give: those that hold one value, and lists of countries.
//!
//! What is deeper (`made_from`, `accumulated`, `automotive`, `sale` and the like) is for JSON Lines.

use std::collections::BTreeMap;
use usmca::{AdjustmentsFile, CostsFile, ElectionsFile, EvidenceFile, GoodFile, MaterialFile, TransportFile};

/// What a cell of a column may hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    /// Text only: a number has lost its leading zeros.
    Code,
    /// Text, an exact decimal or a whole number.
    Amount,
    /// Text or a day.
    Date,
    /// Text, or a whole number.
    Text,
    /// True or false.
    Boolean,
    /// A list of texts, or one text with `;` between them.
    Texts,
}

/// Puts a value where its key is in the file.
pub(crate) enum Put<T> {
    Text(fn(&mut T, String)),
    Boolean(fn(&mut T, bool)),
    Texts(fn(&mut T, Vec<String>)),
    /// Amounts by the names of the law; the key ends with the name.
    Amounts(fn(&mut T) -> &mut BTreeMap<String, String>),
    /// Answers by the ids of facts; the key ends with the id.
    Answers(fn(&mut T) -> &mut BTreeMap<String, bool>),
}

/// A key that a column can give.
pub(crate) struct Key<T: 'static> {
    /// Its path in the file; one that ends with a dot takes any name after it.
    pub(crate) path: &'static str,
    pub(crate) kind: Kind,
    pub(crate) put: Put<T>,
}

/// A good file or a material, as the rows of a table give it.
pub(crate) trait Row: Clone + Default + Send + Sync + 'static {
    /// The column with the id of the good.
    const ID: &'static str;
    /// The keys that every row needs.
    const NEEDED: &'static [&'static str];
    /// Every key that a column can give.
    const KEYS: &'static [Key<Self>];
}

const fn text<T>(path: &'static str, kind: Kind, put: fn(&mut T, String)) -> Key<T> {
    Key { path, kind, put: Put::Text(put) }
}

const fn boolean<T>(path: &'static str, put: fn(&mut T, bool)) -> Key<T> {
    Key { path, kind: Kind::Boolean, put: Put::Boolean(put) }
}

const fn amounts<T>(path: &'static str, of: fn(&mut T) -> &mut BTreeMap<String, String>) -> Key<T> {
    Key { path, kind: Kind::Amount, put: Put::Amounts(of) }
}

fn adjustments(good: &mut GoodFile) -> &mut AdjustmentsFile {
    good.adjustments.get_or_insert_default()
}

fn costs(good: &mut GoodFile) -> &mut CostsFile {
    good.costs.get_or_insert_default()
}

fn elections(good: &mut GoodFile) -> &mut ElectionsFile {
    good.elections.get_or_insert_default()
}

fn transport(good: &mut GoodFile) -> &mut TransportFile {
    good.transport.get_or_insert_default()
}

impl Row for GoodFile {
    const ID: &'static str = "id";
    const NEEDED: &'static [&'static str] = &["hs"];
    const KEYS: &'static [Key<GoodFile>] = &[
        text("name", Kind::Text, |good, text| good.name = Some(text)),
        text("hs", Kind::Code, |good, text| good.hs = text),
        text("hs_edition", Kind::Text, |good, text| good.hs_edition = Some(text)),
        text("date", Kind::Date, |good, text| good.date = Some(text)),
        Key { path: "produced_in", kind: Kind::Texts, put: Put::Texts(|good, texts| good.produced_in = Some(texts)) },
        text("imported_into", Kind::Text, |good, text| good.imported_into = Some(text)),
        text("imported_from", Kind::Text, |good, text| good.imported_from = Some(text)),
        text("currency", Kind::Text, |good, text| good.currency = Some(text)),
        text("quantity", Kind::Amount, |good, text| good.quantity = Some(text)),
        text("transaction_value", Kind::Amount, |good, text| good.transaction_value = Some(text)),
        amounts("adjustments.deduct.", |good| &mut adjustments(good).deduct),
        amounts("adjustments.add.", |good| &mut adjustments(good).add),
        text("costs.total", Kind::Amount, |good, text| costs(good).total = Some(text)),
        text("costs.materials", Kind::Amount, |good, text| costs(good).materials = Some(text)),
        text("costs.product", Kind::Amount, |good, text| costs(good).product = Some(text)),
        text("costs.period", Kind::Amount, |good, text| costs(good).period = Some(text)),
        text("costs.other", Kind::Amount, |good, text| costs(good).other = Some(text)),
        amounts("costs.excluded.", |good| &mut costs(good).excluded),
        text("net_cost", Kind::Amount, |good, text| good.net_cost = Some(text)),
        text("weight", Kind::Amount, |good, text| good.weight = Some(text)),
        text("volume", Kind::Amount, |good, text| good.volume = Some(text)),
        text("wholly_obtained", Kind::Text, |good, text| good.wholly_obtained = Some(text)),
        boolean("set", |good, is| good.set = Some(is)),
        Key { path: "facts.", kind: Kind::Boolean, put: Put::Answers(|good| &mut good.facts) },
        text("elections.method", Kind::Text, |good, text| elections(good).method = Some(text)),
        text("elections.de_minimis_base", Kind::Text, |good, text| elections(good).de_minimis_base = Some(text)),
        boolean("transport.left_territory", |good, is| transport(good).left_territory = Some(is)),
        boolean("transport.under_customs_control", |good, is| transport(good).under_customs_control = Some(is)),
        boolean("transport.only_permitted_operations", |good, is| {
            transport(good).only_permitted_operations = Some(is);
        }),
    ];
}

impl Row for MaterialFile {
    const ID: &'static str = "good";
    const NEEDED: &'static [&'static str] = &["hs", "value"];
    const KEYS: &'static [Key<MaterialFile>] = &[
        text("id", Kind::Text, |material, text| material.id = Some(text)),
        text("name", Kind::Text, |material, text| material.name = Some(text)),
        text("hs", Kind::Code, |material, text| material.hs = text),
        text("value", Kind::Amount, |material, text| material.value = text),
        boolean("originating", |material, is| material.originating = Some(is)),
        text("origin", Kind::Text, |material, text| material.origin = Some(text)),
        text("role", Kind::Text, |material, text| material.role = Some(text)),
        amounts("deduct.", |material| &mut material.deduct),
        amounts("without_evidence.", |material| &mut material.without_evidence),
        amounts("add.", |material| &mut material.add),
        text("weight", Kind::Amount, |material, text| material.weight = Some(text)),
        text("volume", Kind::Amount, |material, text| material.volume = Some(text)),
        boolean("determines_classification", |material, is| material.determines_classification = Some(is)),
        Key { path: "facts.", kind: Kind::Boolean, put: Put::Answers(|material| &mut material.facts) },
        text("evidence", Kind::Text, |material, text| material.evidence = Some(EvidenceFile::Reference(text))),
    ];
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Serialize;

    /// A value that was put by a key stands at its path in the canonical file.
    fn assert_paths<T: Row + Serialize>() {
        for key in T::KEYS {
            let mut row = T::default();
            let name = if key.path.ends_with('.') { "some-name" } else { "" };
            match key.put {
                Put::Text(put) => put(&mut row, "x".to_owned()),
                Put::Boolean(put) => put(&mut row, true),
                Put::Texts(put) => put(&mut row, vec!["x".to_owned()]),
                Put::Amounts(of) => drop(of(&mut row).insert(name.to_owned(), "x".to_owned())),
                Put::Answers(of) => drop(of(&mut row).insert(name.to_owned(), true)),
            }
            let file = serde_json::to_value(&row).unwrap();
            let pointer = format!("/{}{name}", key.path.replace('.', "/"));
            let found = file.pointer(&pointer).cloned().unwrap_or_default();
            assert!([true.into(), "x".into(), vec!["x"].into()].contains(&found), "{} in {file}", key.path);
        }
    }

    #[test]
    fn every_key_puts_its_value_at_its_path() {
        assert_paths::<GoodFile>();
        assert_paths::<MaterialFile>();
    }
}
