//! A folder of records that only grows: each record is a file named by its hash, and a log whose entries each hash the one before.
//!
//! ```text
//! STORE/log                         one line an entry: kind, id, link
//! STORE/records/ab/abcd....json     the canonical bytes of the record whose id begins with ab
//! STORE/pending                     a record that is being written; of a run that was cut off
//! ```
//!
//! The link of an entry is the SHA-256 of the link before it (64 zeros for the first), the kind and the id, with spaces between.
//! Whoever has noted the last link, the head, can tell later that nothing up to it was changed or taken away.
//!
//! A folder rather than a database file, because every byte of it is under a hash: in a database file, pages that no row
//! reaches can be changed unseen.

mod log;
mod verify;

pub use log::Entry;
pub use verify::{Fault, Verified};

use crate::id::Id;
use crate::record::{Record, RecordError};
use log::Log;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// The most bytes of a record.
pub const MAXIMUM_BYTES: usize = 256 * 1024 * 1024;

/// A store of records.
#[derive(Clone, Debug)]
pub struct Store {
    folder: PathBuf,
}

/// Whether a record was new.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Appended {
    /// Its name.
    pub id: Id,
    /// Whether it was not there before.
    pub is_new: bool,
}

/// Why a store cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A folder without a log.
    #[error("{0} is no store: it has no file `log`; `usmca audit record --store` makes one")]
    NoStore(String),
    /// A folder that holds something else.
    #[error("{0} is no store and not empty; name an empty or a new folder")]
    NotEmpty(String),
    /// A file that cannot be read or written.
    #[error("{0}: {1}")]
    Io(String, io::Error),
    /// A file that does not have the hash that is its name.
    #[error("{0}: its SHA-256 is not its name: it was changed")]
    Tampered(String),
    /// A store that another run is appending to or verifying, and not soon done with.
    #[error("another program is writing to the store or verifying it; try again later")]
    Busy,
    /// A log that is not as this program writes it.
    #[error("the log is broken at {0}: `usmca audit verify` tells more")]
    BrokenLog(String),
    /// No record, or several, begin so.
    #[error("{0}")]
    NotFound(String),
    /// A record that is too large.
    #[error("a record of {0} bytes: at most {MAXIMUM_BYTES} are kept")]
    TooLarge(usize),
    /// A file that is no record.
    #[error("{0}: {1}")]
    Record(String, RecordError),
}

/// An error of a file, with its path.
fn at(path: &Path) -> impl FnOnce(io::Error) -> StoreError {
    let path = path.display().to_string();
    move |error| StoreError::Io(path, error)
}

impl Store {
    /// The store of a folder.
    ///
    /// # Errors
    /// The folder holds no store.
    pub fn open(folder: &Path) -> Result<Store, StoreError> {
        if !folder.join("log").is_file() {
            return Err(StoreError::NoStore(folder.display().to_string()));
        }
        Ok(Store { folder: folder.to_owned() })
    }

    /// The store of a folder, made if the folder is new or empty.
    ///
    /// # Errors
    /// The folder holds something else or cannot be made.
    pub fn open_or_create(folder: &Path) -> Result<Store, StoreError> {
        if folder.join("log").is_file() {
            return Store::open(folder);
        }
        fs::create_dir_all(folder.join("records")).map_err(at(folder))?;
        let others = fs::read_dir(folder).map_err(at(folder))?.flatten().filter(|one| one.file_name() != "records");
        let records = fs::read_dir(folder.join("records")).map_err(at(folder))?;
        if others.count() > 0 || records.count() > 0 {
            return Err(StoreError::NotEmpty(folder.display().to_string()));
        }
        let log = folder.join("log");
        File::options().create_new(true).append(true).open(&log).and_then(|file| file.sync_all()).map_err(at(&log))?;
        synced(folder)?;
        Ok(Store { folder: folder.to_owned() })
    }

    /// Adds a record. The same record a second time is the one that is there: nothing is written.
    ///
    /// The record is written aside and synced, entered in the log and synced, and then moved to its place, so that a run that
    /// is cut off at any point leaves a store that the next run mends.
    ///
    /// # Errors
    /// The store cannot be written, is broken, or holds other bytes under the name of the record.
    pub fn append(&self, record: &Record) -> Result<Appended, StoreError> {
        let bytes = record.bytes();
        if bytes.len() > MAXIMUM_BYTES {
            return Err(StoreError::TooLarge(bytes.len()));
        }
        let id = Id::of(&bytes);
        let mut log = Log::to_append(&self.folder.join("log"))?;
        self.mend(&mut log)?;
        let place = self.path(&id);
        if place.exists() {
            return match self.bytes(&id)? == bytes {
                true => Ok(Appended { id, is_new: false }),
                false => Err(StoreError::Tampered(place.display().to_string())),
            };
        }
        let pending = self.pending();
        File::options()
            .create_new(true)
            .write(true)
            .open(&pending)
            .and_then(|mut file| file.write_all(&bytes).and_then(|()| file.sync_all()))
            .map_err(at(&pending))?;
        log.append(record.record, &id)?;
        self.placed(&id)?;
        Ok(Appended { id, is_new: true })
    }

    /// Ends what a run that was cut off has begun: what the log lists is moved to its place, what it does not is dropped,
    /// because nobody was told that it was recorded.
    fn mend(&self, log: &mut Log) -> Result<(), StoreError> {
        let pending = self.pending();
        if !pending.exists() {
            return log.whole();
        }
        let bytes = read(&pending)?;
        let id = Id::of(&bytes);
        if log.last()?.is_some_and(|last| last.id == id) {
            return self.placed(&id);
        }
        let kind = Record::read(&bytes).map(|record| record.record).ok();
        log.without_torn_end(kind, &id)?;
        fs::remove_file(&pending).map_err(at(&pending))
    }

    /// Moves the pending record to its place.
    fn placed(&self, id: &Id) -> Result<(), StoreError> {
        let place = self.path(id);
        let folder = place.parent().unwrap_or(&self.folder);
        if !folder.is_dir() {
            fs::create_dir_all(folder).map_err(at(folder))?;
            synced(&self.folder.join("records"))?;
        }
        fs::rename(self.pending(), &place).map_err(at(&place))?;
        synced(folder)
    }

    /// Every entry of the log, in the order in which they were made.
    ///
    /// # Errors
    /// The log cannot be read; each entry that is broken is an error of its own.
    pub fn entries(&self) -> Result<impl Iterator<Item = Result<Entry, StoreError>> + use<>, StoreError> {
        Log::to_read(&self.folder.join("log")).map(Log::entries)
    }

    /// The link of the last entry, which is worth noting elsewhere.
    ///
    /// # Errors
    /// The log cannot be read or is broken.
    pub fn head(&self) -> Result<String, StoreError> {
        let last = Log::to_read(&self.folder.join("log"))?.last()?;
        Ok(last.map_or_else(log::beginning, |entry| entry.link))
    }

    /// The bytes of a record, which have the hash that is its name.
    ///
    /// # Errors
    /// The record is not there, or was changed.
    pub fn bytes(&self, id: &Id) -> Result<Vec<u8>, StoreError> {
        let path = self.path(id);
        let bytes = read(&path)?;
        if Id::of(&bytes) == *id { Ok(bytes) } else { Err(StoreError::Tampered(path.display().to_string())) }
    }

    /// A record.
    ///
    /// # Errors
    /// The record is not there, was changed, or is none.
    pub fn record(&self, id: &Id) -> Result<Record, StoreError> {
        let bytes = self.bytes(id)?;
        Record::read(&bytes).map_err(|error| StoreError::Record(id.to_string(), error))
    }

    /// The record whose id is given or begins so.
    ///
    /// # Errors
    /// No record begins so, or several do.
    pub fn find(&self, beginning: &str) -> Result<Id, StoreError> {
        let mut found: Vec<Id> = Vec::new();
        for entry in self.entries()? {
            let id = entry?.id;
            if id.as_str().starts_with(beginning) && !found.contains(&id) {
                found.push(id);
            }
        }
        let several = found.len();
        match (found.pop(), several) {
            (Some(id), 1) if beginning.len() >= 4 => Ok(id),
            (None, _) => Err(StoreError::NotFound(format!("no record of this store begins with {beginning:?}"))),
            _ => Err(StoreError::NotFound(format!(
                "{beginning:?} is the beginning of {several} records; at least 4 digits that tell one apart are accepted"
            ))),
        }
    }

    fn path(&self, id: &Id) -> PathBuf {
        let shard = id.as_str().get(..2).unwrap_or_default();
        self.folder.join("records").join(shard).join(format!("{id}.json"))
    }

    fn pending(&self) -> PathBuf {
        self.folder.join("pending")
    }
}

/// The bytes of the file of a record, bounded.
///
/// # Errors
/// The file cannot be read, or is too large.
pub fn read(path: &Path) -> Result<Vec<u8>, StoreError> {
    let limit = u64::try_from(MAXIMUM_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes)).map_err(at(path))?;
    if bytes.len() > MAXIMUM_BYTES { Err(StoreError::TooLarge(bytes.len())) } else { Ok(bytes) }
}

/// Makes the names in a folder last.
fn synced(folder: &Path) -> Result<(), StoreError> {
    // A folder can be opened as a file where this means something.
    if cfg!(unix) { File::open(folder).and_then(|one| one.sync_all()).map_err(at(folder)) } else { Ok(()) }
}

#[cfg(test)]
mod tests;
