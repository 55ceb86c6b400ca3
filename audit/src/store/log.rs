//! The log of a store: one line for each record, `kind id link`, each link the hash of the line before and of its own record.

use super::{StoreError, at};
use crate::id::Id;
use crate::record::Kind;
use std::fs::{File, TryLockError};
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long a run waits until it may append, and how often it asks.
const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(10);
/// More than a line ever has.
const LINE: u64 = 256;

/// An entry of the log.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// Its line, from 1.
    pub line: u64,
    /// What the record holds.
    pub kind: Kind,
    /// The name of the record.
    pub id: Id,
    /// The hash of the link before, the kind and the id.
    pub link: String,
}

/// The link before the first entry.
pub(super) fn beginning() -> String {
    "0".repeat(64)
}

/// The link of an entry that follows another.
pub(super) fn link(previous: &str, kind: Kind, id: &Id) -> String {
    usmca_rules::sha256(format!("{previous} {kind} {id}").as_bytes())
}

fn at_its_end() -> StoreError {
    StoreError::BrokenLog("its end".to_owned())
}

/// The entry that a line holds, which ends in a line feed; its link is not yet checked.
fn entry(line: u64, bytes: &[u8]) -> Option<Entry> {
    let text = std::str::from_utf8(bytes).ok()?.strip_suffix('\n')?;
    let mut words = text.split(' ');
    let kind = words.next()?;
    let kind = [Kind::Determination, Kind::Certification].into_iter().find(|one| one.to_string() == kind)?;
    let (id, link): (Id, Id) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
    words.next().is_none().then(|| Entry { line, kind, id, link: link.as_str().to_owned() })
}

/// The log, locked as long as this value lives.
#[derive(Debug)]
pub(super) struct Log {
    path: PathBuf,
    file: File,
}

impl Log {
    /// To be read while nobody appends; what is appended once its lines are being read is not among them.
    pub(super) fn to_read(path: &Path) -> Result<Log, StoreError> {
        let file = File::open(path).map_err(at(path))?;
        file.lock_shared().map_err(at(path))?;
        Ok(Log { path: path.to_owned(), file })
    }

    /// To be appended to while nobody reads.
    pub(super) fn to_append(path: &Path) -> Result<Log, StoreError> {
        let file = File::options().read(true).append(true).open(path).map_err(at(path))?;
        let begun = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Log { path: path.to_owned(), file }),
                Err(TryLockError::WouldBlock) if begun.elapsed() < PATIENCE => std::thread::sleep(PAUSE),
                Err(TryLockError::WouldBlock) => return Err(StoreError::Busy),
                Err(TryLockError::Error(error)) => return Err(at(path)(error)),
            }
        }
    }

    /// The entries in order.
    pub(super) fn entries(self) -> impl Iterator<Item = Result<Entry, StoreError>> + use<> {
        self.lines().map(|(line, found)| found?.ok_or(StoreError::BrokenLog(format!("line {line}"))))
    }

    /// The number of each line, and its entry if it has one.
    pub(super) fn lines(self) -> impl Iterator<Item = (u64, Result<Option<Entry>, StoreError>)> + use<> {
        let Log { path, file } = self;
        // A log only grows, so its lines stay what they are when others append: nobody waits for whoever reads them.
        let length = file.metadata().and_then(|data| file.unlock().map(|()| data.len())).unwrap_or(u64::MAX);
        let mut reader = BufReader::new(file.take(length));
        let mut line = 0_u64;
        std::iter::from_fn(move || {
            let mut bytes = Vec::new();
            line = line.saturating_add(1);
            match reader.by_ref().take(LINE).read_until(b'\n', &mut bytes) {
                Ok(0) => None,
                Ok(_) => Some((line, Ok(entry(line, &bytes)))),
                Err(error) => Some((line, Err(at(&path)(error)))),
            }
        })
    }

    /// Appends an entry and makes it last.
    pub(super) fn append(&mut self, kind: Kind, id: &Id) -> Result<(), StoreError> {
        let previous = self.last()?.map_or_else(beginning, |entry| entry.link);
        let line = format!("{kind} {id} {}\n", link(&previous, kind, id));
        self.file.write_all(line.as_bytes()).and_then(|()| self.file.sync_all()).map_err(at(&self.path))
    }

    /// The last whole entry. Its line is not counted.
    pub(super) fn last(&mut self) -> Result<Option<Entry>, StoreError> {
        let (whole, _) = self.end()?;
        match whole {
            None => Ok(None),
            Some(bytes) => entry(0, &bytes).map(Some).ok_or_else(at_its_end),
        }
    }

    /// That the log ends with a whole line.
    pub(super) fn whole(&mut self) -> Result<(), StoreError> {
        let (_, torn) = self.end()?;
        if torn.is_empty() { Ok(()) } else { Err(at_its_end()) }
    }

    /// Drops the beginning of a line that a run wrote when it was cut off: the line of this record and no other.
    pub(super) fn without_torn_end(&mut self, kind: Option<Kind>, id: &Id) -> Result<(), StoreError> {
        let (_, torn) = self.end()?;
        let previous = self.last()?.map_or_else(beginning, |entry| entry.link);
        let expected = kind.map(|kind| format!("{kind} {id} {}\n", link(&previous, kind, id))).unwrap_or_default();
        if !expected.as_bytes().starts_with(&torn) {
            return Err(at_its_end());
        }
        let length = self.file.metadata().map_err(at(&self.path))?.len();
        let torn = u64::try_from(torn.len()).unwrap_or_default();
        let whole = length.saturating_sub(torn);
        self.file.set_len(whole).and_then(|()| self.file.sync_all()).map_err(at(&self.path))
    }

    /// The last whole line, and what stands after it.
    fn end(&mut self) -> Result<(Option<Vec<u8>>, Vec<u8>), StoreError> {
        let mut bytes = Vec::new();
        let length = self.file.seek(SeekFrom::End(0)).map_err(at(&self.path))?;
        let start = length.saturating_sub(2 * LINE);
        self.file
            .seek(SeekFrom::Start(start))
            .and_then(|_| (&self.file).take(2 * LINE).read_to_end(&mut bytes))
            .map_err(at(&self.path))?;
        let Some(last) = bytes.iter().rposition(|byte| *byte == b'\n') else { return Ok((None, bytes)) };
        let torn = bytes.split_off(last.saturating_add(1));
        let before = bytes.strip_suffix(b"\n").unwrap_or(&bytes);
        let begin = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |place| place.saturating_add(1));
        Ok((bytes.get(begin..).map(<[u8]>::to_vec), torn))
    }
}
