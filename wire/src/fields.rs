//! Takes the keys of a map one by one, and reports each that is unknown, doubled or of the wrong type.

use crate::node::Node;
use std::collections::{BTreeMap, BTreeSet};
use usmca::says;
use usmca::{Message, Problem, ProblemKind};

/// The keys of one map that have not been taken yet.
#[derive(Debug)]
pub struct Fields<'p> {
    at: String,
    entries: Vec<(String, Node)>,
    known: Vec<&'static str>,
    problems: &'p mut Vec<Problem>,
}

/// As many keys as most maps may have.
const KEYS: usize = 24;

impl<'p> Fields<'p> {
    /// The keys of a map; reports a node that is no map, and keys given twice.
    pub fn of(node: Node, at: &str, problems: &'p mut Vec<Problem>) -> Fields<'p> {
        let mut fields = Fields { at: at.to_owned(), entries: Vec::new(), known: Vec::with_capacity(KEYS), problems };
        match node {
            Node::Map(entries) => {
                let mut seen = BTreeSet::new();
                let new: Vec<bool> = entries.iter().map(|(key, _)| seen.insert(key.as_str())).collect();
                if new.iter().all(|new| *new) {
                    fields.entries = entries;
                    return fields;
                }
                for ((key, node), new) in entries.into_iter().zip(new) {
                    if new {
                        fields.entries.push((key, node));
                    } else {
                        fields.report(&key, ProblemKind::DuplicateKey, says!("given twice; keep one"));
                    }
                }
            }
            other => fields.report("", ProblemKind::WrongType, says!("must be a map of keys, not {0}", other.kind())),
        }
        fields
    }

    /// Where a key is.
    #[must_use]
    pub fn place(&self, key: &str) -> String {
        match (self.at.is_empty(), key.is_empty()) {
            (true, _) => key.to_owned(),
            (false, true) => self.at.clone(),
            (false, false) => format!("{}.{key}", self.at),
        }
    }

    /// Reports a problem of a key.
    pub fn report(&mut self, key: &str, kind: ProblemKind, message: impl Into<Message>) {
        let place = self.place(key);
        self.problems.push(Problem::new(place, kind, message));
    }

    /// The node of a key, if it is there and not null.
    pub fn take(&mut self, key: &'static str) -> Option<Node> {
        self.known.push(key);
        let place = self.entries.iter().position(|(name, _)| name == key)?;
        let (_, node) = self.entries.remove(place);
        (node != Node::Null).then_some(node)
    }

    /// The node of a key that has not been taken yet.
    #[must_use]
    pub fn peek(&self, key: &str) -> Option<&Node> {
        self.entries.iter().find(|(name, _)| name == key).map(|(_, node)| node)
    }

    fn wrong(&mut self, key: &str, wanted: &str, node: &Node) {
        self.report(key, ProblemKind::WrongType, says!("must be {0}, not {1}", wanted, node.kind()));
    }

    /// A text.
    pub fn text(&mut self, key: &'static str) -> Option<String> {
        match self.take(key)? {
            Node::Text(text) => Some(text),
            Node::Number(number) => {
                let message = says!("must be a text in quotes, \"{0}\", not a bare number", number);
                self.report(key, ProblemKind::WrongType, message);
                None
            }
            other => {
                self.wrong(key, "a text in quotes", &other);
                None
            }
        }
    }

    /// A text that must be there.
    pub fn required(&mut self, key: &'static str) -> String {
        let there = self.entries.iter().any(|(name, node)| name == key && *node != Node::Null);
        let text = self.text(key);
        if !there {
            self.report(key, ProblemKind::Missing, says!("is needed"));
        }
        text.unwrap_or_default()
    }

    /// True or false.
    pub fn boolean(&mut self, key: &'static str) -> Option<bool> {
        match self.take(key)? {
            Node::Boolean(value) => Some(value),
            other => {
                self.wrong(key, "true or false", &other);
                None
            }
        }
    }

    /// A list of texts.
    pub fn texts(&mut self, key: &'static str) -> Option<Vec<String>> {
        let nodes = self.list(key)?;
        let mut texts = Vec::new();
        for (place, node) in nodes.into_iter().enumerate() {
            match node {
                Node::Text(text) => texts.push(text),
                other => self.wrong(&format!("{key}[{place}]"), "a text in quotes", &other),
            }
        }
        Some(texts)
    }

    /// A list.
    pub fn list(&mut self, key: &'static str) -> Option<Vec<Node>> {
        match self.take(key)? {
            Node::List(nodes) => Some(nodes),
            other => {
                self.wrong(key, "a list", &other);
                None
            }
        }
    }

    /// A map of texts.
    pub(crate) fn text_map(&mut self, key: &'static str) -> BTreeMap<String, String> {
        let mut texts = BTreeMap::new();
        for (name, node) in self.entries_of(key) {
            match node {
                Node::Text(text) => {
                    texts.insert(name, text);
                }
                other => self.wrong(&format!("{key}.{name}"), "an amount in quotes", &other),
            }
        }
        texts
    }

    /// A map of answers.
    pub(crate) fn boolean_map(&mut self, key: &'static str) -> BTreeMap<String, bool> {
        let mut answers = BTreeMap::new();
        for (name, node) in self.entries_of(key) {
            match node {
                Node::Boolean(answer) => {
                    answers.insert(name, answer);
                }
                other => self.wrong(&format!("{key}.{name}"), "true or false", &other),
            }
        }
        answers
    }

    fn entries_of(&mut self, key: &'static str) -> Vec<(String, Node)> {
        let Some(node) = self.take(key) else { return Vec::new() };
        let at = self.place(key);
        let mut inner = Fields::of(node, &at, self.problems);
        std::mem::take(&mut inner.entries)
    }

    /// A map that another function decodes.
    pub fn map<T>(&mut self, key: &'static str, decode: impl FnOnce(&mut Fields<'_>) -> T) -> Option<T> {
        let node = self.take(key)?;
        let at = self.place(key);
        let mut inner = Fields::of(node, &at, self.problems);
        let value = decode(&mut inner);
        inner.finish();
        Some(value)
    }

    /// A text, or a map that another function decodes.
    pub(crate) fn text_or_map<T>(
        &mut self,
        key: &'static str,
        text: fn(String) -> T,
        decode: fn(&mut Fields<'_>) -> T,
    ) -> Option<T> {
        if self.entries.iter().any(|(name, node)| name == key && matches!(node, Node::Map(_))) {
            return self.map(key, decode);
        }
        self.text(key).map(text)
    }

    /// A list of maps that another function decodes.
    pub fn maps<T>(&mut self, key: &'static str, decode: fn(&mut Fields<'_>) -> T) -> Option<Vec<T>> {
        let nodes = self.list(key)?;
        let at = self.place(key);
        let decoded = nodes.into_iter().enumerate().map(|(place, node)| {
            let mut inner = Fields::of(node, &format!("{at}[{place}]"), self.problems);
            let value = decode(&mut inner);
            inner.finish();
            value
        });
        Some(decoded.collect())
    }

    /// Reports every key that nothing has taken.
    pub fn finish(&mut self) {
        if self.entries.is_empty() {
            return;
        }
        let known = self.known.join(", ");
        for (key, _) in std::mem::take(&mut self.entries) {
            self.report(&key, ProblemKind::UnknownKey, says!("unknown key; accepted: {0}", known));
        }
    }
}
