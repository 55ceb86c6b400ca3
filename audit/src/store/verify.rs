//! Whether a store is as it was written: every byte of every record and of the log, and nothing beside them.

use super::log::{Entry, Log, beginning, link};
use super::{Store, StoreError};
use crate::id::Id;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What was found.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Verified {
    /// How many records the log lists.
    pub records: u64,
    /// The link of the last entry.
    pub head: String,
    /// What is not as it was written.
    pub faults: Vec<Fault>,
}

/// One thing that is not as it was written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// The file, from the folder of the store, and the line of the log.
    pub at: String,
    /// What is wrong, and what it may come from.
    pub message: String,
}

impl Verified {
    fn report(&mut self, at: impl Into<String>, message: impl Into<String>) {
        self.faults.push(Fault { at: at.into(), message: message.into() });
    }
}

impl Store {
    /// Checks every byte. With a head that was noted before, also that what it stood for is still the beginning of the log:
    /// without one nobody can tell that the newest entries, with their records, were taken away.
    ///
    /// # Errors
    /// The log cannot be read at all.
    pub fn verify(&self, noted: Option<&str>) -> Result<Verified, StoreError> {
        let mut found = Verified { head: beginning(), ..Verified::default() };
        let mut listed: BTreeSet<Id> = BTreeSet::new();
        let mut is_noted = noted.is_none_or(|noted| noted == found.head);
        // The lock is held until every file has been looked at.
        let lock = Log::to_read(&self.folder.join("log"))?;
        for (line, entry) in Log::to_read(&self.folder.join("log"))?.lines() {
            let at = format!("log:{line}");
            let Some(entry) = entry? else {
                found.report(at, "is no entry: the line was changed or cut off");
                continue;
            };
            if link(&found.head, entry.kind, &entry.id) != entry.link {
                found.report(
                    at,
                    "does not follow from the line before: one of the two was changed, added or taken away",
                );
            } else if !listed.insert(entry.id.clone()) {
                found.report(at, "lists a record that is listed already");
            }
            listed.insert(entry.id.clone());
            is_noted |= noted == Some(entry.link.as_str());
            self.check(&entry, &mut found);
            found.records = found.records.saturating_add(1);
            found.head = entry.link;
        }
        if let Some(noted) = noted.filter(|_| !is_noted) {
            found.report("log", format!("the noted head {noted} is not in it: entries were taken away or rewritten"));
        }
        self.strangers(&listed, &mut found);
        drop(lock);
        Ok(found)
    }

    /// The record of an entry is there, has its name, and is what the log says.
    fn check(&self, entry: &Entry, found: &mut Verified) {
        let at = self.shown(&self.path(&entry.id));
        match self.record(&entry.id) {
            Ok(record) if record.record == entry.kind => {}
            Ok(record) => found.report(at, format!("is a {}; the log says {}", record.record, entry.kind)),
            Err(StoreError::Io(_, error)) if error.kind() == std::io::ErrorKind::NotFound => {
                let cut_off = self.pending().exists();
                found.report(at, if cut_off { "is still `pending`" } else { "is listed in the log and not there" });
            }
            Err(StoreError::Tampered(_)) => found.report(at, "its SHA-256 is not its name: it was changed"),
            Err(StoreError::Record(_, error)) => found.report(at, error.to_string()),
            Err(error) => found.report(at, error.to_string()),
        }
    }

    /// What is in the folder and does not belong there.
    fn strangers(&self, listed: &BTreeSet<Id>, found: &mut Verified) {
        for path in children(&self.folder, found, self) {
            match name(&path).as_str() {
                "log" if path.is_file() => {}
                "records" if path.is_dir() => {}
                "pending" => found.report("pending", "a run was cut off; the next `usmca audit record` mends it"),
                _ => found.report(self.shown(&path), "does not belong to a store"),
            }
        }
        for shard in children(&self.folder.join("records"), found, self) {
            if !shard.is_dir() {
                found.report(self.shown(&shard), "does not belong to a store");
                continue;
            }
            for path in children(&shard, found, self) {
                let id = name(&path).strip_suffix(".json").and_then(|name| name.parse::<Id>().ok());
                let in_place = id.as_ref().filter(|id| self.path(id) == path && path.is_file());
                if in_place.is_none_or(|id| !listed.contains(id)) {
                    found.report(self.shown(&path), "is not in the log: it was put here, or its entry was taken away");
                }
            }
        }
    }

    /// A path from the folder of the store.
    fn shown(&self, path: &Path) -> String {
        path.strip_prefix(&self.folder).unwrap_or(path).display().to_string()
    }
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// What a folder holds, in the order of names; links are not followed.
fn children(folder: &Path, found: &mut Verified, store: &Store) -> Vec<std::path::PathBuf> {
    let mut paths = Vec::new();
    match fs::read_dir(folder) {
        Ok(entries) => {
            for entry in entries.flatten() {
                let path = entry.path();
                if entry.file_type().is_ok_and(|kind| kind.is_symlink()) {
                    found.report(store.shown(&path), "is a link; a store has files only");
                } else {
                    paths.push(path);
                }
            }
        }
        Err(error) => found.report(store.shown(folder), error.to_string()),
    }
    paths.sort();
    paths
}
