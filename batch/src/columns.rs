//! Which column of a table gives which key of the good file: by name, or by a mapping in YAML.
//!
//! ```yaml
//! order: number                       # how ids ascend; text by default
//! goods:
//!   id: PRODUCT
//!   hs: TARIFF_CODE
//!   date: { value: "2025-03-01" }     # the same for every row
//! materials:
//!   good: PARENT
//!   hs: TARIFF_CODE
//!   value: COST
//! ```

pub(crate) mod cell;
pub(crate) mod keys;

use crate::order::Order;
use arrow_array::RecordBatch;
use arrow_schema::DataType;
use cell::Cells;
use keys::{Key, Kind, Row};
use usmca::{Message, Problem, ProblemKind};
use usmca_wire::{Fields, Format, Node, trees};

/// The most columns of a table.
pub(crate) const MAXIMUM_COLUMNS: usize = 1_024;

/// Where the value of a key comes from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Source {
    Column(String),
    Value(String),
}

pub(crate) type Sources = Vec<(String, Source)>;

/// The mapping of a file, or that by names alone.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Mapping {
    pub(crate) order: Order,
    goods: Option<Sources>,
    materials: Option<Sources>,
}

impl Mapping {
    /// Reads a mapping in YAML.
    ///
    /// # Errors
    /// Every problem of its shape.
    pub fn read(bytes: &[u8]) -> Result<Mapping, Vec<Problem>> {
        let mut documents = trees(bytes, Format::Yaml).map_err(|problem| vec![problem])?;
        let mut problems = Vec::new();
        let mut fields = Fields::of(documents.pop().unwrap_or(Node::Null), "", &mut problems);
        let order = match fields.text("order").as_deref() {
            None | Some("text") => Order::Text,
            Some("number") => Order::Number,
            Some(_) => {
                fields.report("order", ProblemKind::NotAccepted, "must be text or number");
                Order::Text
            }
        };
        let [goods, materials] = ["goods", "materials"].map(|table| sources(&mut fields, table));
        fields.finish();
        drop(fields);
        if problems.is_empty() { Ok(Mapping { order, goods, materials }) } else { Err(problems) }
    }

    pub(crate) fn goods(&self) -> Option<&Sources> {
        self.goods.as_ref()
    }

    pub(crate) fn materials(&self) -> Option<&Sources> {
        self.materials.as_ref()
    }
}

fn sources(fields: &mut Fields<'_>, table: &'static str) -> Option<Sources> {
    let Node::Map(entries) = fields.take(table)? else {
        fields.report(table, ProblemKind::WrongType, "must be a map of keys of the good file to columns");
        return None;
    };
    let source = |(key, node): (String, Node)| match node {
        Node::Text(column) => Some((key, Source::Column(column))),
        Node::Map(entries) => match entries.as_slice() {
            [(name, Node::Text(value))] if name == "value" => Some((key, Source::Value(value.clone()))),
            _ => told(fields, table, &key),
        },
        _ => told(fields, table, &key),
    };
    Some(entries.into_iter().filter_map(source).collect())
}

fn told<T>(fields: &mut Fields<'_>, table: &str, key: &str) -> Option<T> {
    let message = "must be the name of a column, or { value: \"...\" } for every row";
    fields.report(&format!("{table}.{key}"), ProblemKind::WrongType, message);
    None
}

/// A column that is read, and the key that it gives.
struct Planned<T: 'static> {
    key: &'static Key<T>,
    /// The whole path, `facts.for-use-in-heavy-truck`.
    path: String,
    /// Its place among the columns that are read.
    place: usize,
}

/// How the rows of one table become rows of the file.
pub(crate) struct Plan<T: 'static> {
    /// The columns that are read, ascending.
    pub(crate) read: Vec<usize>,
    /// The place of the id among them.
    pub(crate) id: usize,
    columns: Vec<Planned<T>>,
    /// What every row has.
    template: T,
}

impl<T: Row> Plan<T> {
    /// The plan for a table with these columns.
    pub(crate) fn new(
        table: &str,
        header: &[(String, DataType)],
        sources: Option<&Sources>,
        problems: &mut Vec<Problem>,
    ) -> Plan<T> {
        let mut plan =
            Planning { table, header, problems, wanted: Vec::new(), template: T::default(), given: Vec::new() };
        match sources {
            Some(sources) => sources.iter().for_each(|(path, source)| plan.add(path, source)),
            None => header.iter().for_each(|(name, _)| plan.add(name, &Source::Column(name.clone()))),
        }
        plan.finish()
    }

    /// The readers of the columns of a batch.
    pub(crate) fn cells<'b>(&self, batch: &'b RecordBatch) -> Vec<Cells<'b>> {
        self.columns.iter().map(|one| batch.columns().get(one.place).map_or(Cells::Nothing, Cells::of)).collect()
    }

    /// What every row has before its cells are put into it.
    pub(crate) fn template(&self) -> T {
        self.template.clone()
    }

    /// Puts the cells of one row into a row of the file; problems are told with this beginning of their place.
    pub(crate) fn fill(
        &self,
        made: &mut T,
        cells: &[Cells<'_>],
        row: usize,
        at: &dyn Fn() -> String,
        problems: &mut Vec<Problem>,
    ) {
        for (one, cells) in self.columns.iter().zip(cells) {
            let name = one.path.strip_prefix(one.key.path).unwrap_or_default();
            let needed = || Problem::new("", ProblemKind::Missing, "is needed");
            let problem = match cells.put(row, &one.key.put, name, made) {
                Ok(put) => (!put && T::NEEDED.contains(&one.key.path)).then(needed),
                Err(problem) => Some(problem),
            };
            problems.extend(problem.map(|told| Problem { at: format!("{}{}", at(), one.path), ..told }));
        }
    }
}

struct Planning<'p, T: 'static> {
    table: &'p str,
    header: &'p [(String, DataType)],
    problems: &'p mut Vec<Problem>,
    /// The key, its whole path and the column; no key for the id.
    wanted: Vec<(Option<&'static Key<T>>, String, usize)>,
    template: T,
    given: Vec<String>,
}

impl<T: Row> Planning<'_, T> {
    fn report(&mut self, place: &str, kind: ProblemKind, message: impl Into<Message>) {
        self.problems.push(Problem::new(format!("{} {place}", self.table), kind, message));
    }

    fn add(&mut self, path: &str, source: &Source) {
        let key = T::KEYS.iter().find(|key| match key.path.ends_with('.') {
            true => path.len() > key.path.len() && path.starts_with(key.path),
            false => path == key.path,
        });
        if key.is_none() && path != T::ID {
            let known: Vec<&str> = T::KEYS.iter().map(|key| key.path).collect();
            let message = format!("is no key of a table; accepted: {}, {}", T::ID, known.join(", "));
            return self.report(&format!("column {path}"), ProblemKind::UnknownKey, message);
        }
        if self.given.iter().any(|seen| seen == path) {
            return self.report(
                &format!("column {path}"),
                ProblemKind::DuplicateKey,
                "given twice; keep one".to_owned(),
            );
        }
        self.given.push(path.to_owned());
        match (source, key) {
            (Source::Column(column), key) => self.column(path, column, key),
            (Source::Value(value), Some(key)) => self.value(path, value, key),
            (Source::Value(_), None) => {
                self.report(path, ProblemKind::NotAccepted, "an id cannot be the same for every row".to_owned());
            }
        }
    }

    fn column(&mut self, path: &str, column: &str, key: Option<&'static Key<T>>) {
        let Some((place, given)) = self
            .header
            .iter()
            .enumerate()
            .find(|(_, (name, _))| name == column)
            .map(|(place, (_, given))| (place, given))
        else {
            let names: Vec<&str> = self.header.iter().take(50).map(|(name, _)| name.as_str()).collect();
            let message = format!("is not in the table; it has: {}", names.join(", "));
            return self.report(&format!("column {column}"), ProblemKind::Missing, message);
        };
        let kind = key.map_or(Kind::Text, |key| key.kind);
        match kind.refuses(given) {
            Some(message) => self.report(&format!("column {column}"), ProblemKind::WrongType, message),
            None => self.wanted.push((key, path.to_owned(), place)),
        }
    }

    /// A value for every row, put as a cell with that text would be.
    fn value(&mut self, path: &str, value: &str, key: &Key<T>) {
        let text = arrow_array::StringArray::from(vec![value]);
        let name = path.strip_prefix(key.path).unwrap_or_default();
        let mut template = std::mem::take(&mut self.template);
        if let Err(Problem { kind, message, .. }) = Cells::Text(&text).put(0, &key.put, name, &mut template) {
            self.report(path, kind, message);
        }
        self.template = template;
    }

    fn finish(mut self) -> Plan<T> {
        for needed in T::NEEDED.iter().chain([&T::ID]) {
            let column = format!("{} column {needed}", self.table);
            let told = self.problems.iter().any(|problem| problem.at == column);
            if !told && !self.given.iter().any(|path| path == needed) {
                self.report(&format!("column {needed}"), ProblemKind::Missing, "is needed".to_owned());
            }
        }
        let mut read: Vec<usize> = self.wanted.iter().map(|(.., column)| *column).collect();
        read.sort_unstable();
        read.dedup();
        let place = |column: usize| read.iter().position(|one| *one == column).unwrap_or_default();
        let mut id = 0;
        let mut columns = Vec::new();
        for (key, path, column) in self.wanted {
            match key {
                Some(key) => columns.push(Planned { key, path, place: place(column) }),
                None => id = place(column),
            }
        }
        Plan { id, columns, template: self.template, read }
    }
}
