//! What has been written for good: a line for the run, then a line for each segment, so that a run can be resumed.
//!
//! A line is written only after the bytes that it tells of are on the disk. What stands in the output behind the last line is cut
//! off and made again.

use crate::{Batch, BatchError, Input, What, beside};
use serde::{Deserialize, Serialize};
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// How many goods had which result.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Counts {
    /// Goods that originate.
    pub originating: u64,
    /// Goods that do not.
    pub non_originating: u64,
    /// Goods for which facts are missing.
    pub undetermined: u64,
    /// Goods that were rejected.
    pub rejected: u64,
    /// Materials whose good is not there, rejected too.
    pub strays: u64,
}

impl Counts {
    /// All goods.
    #[must_use]
    pub fn goods(&self) -> u64 {
        [self.originating, self.non_originating, self.undetermined, self.rejected].iter().sum()
    }

    pub(crate) fn plus(self, more: Counts) -> Counts {
        Counts {
            originating: self.originating.saturating_add(more.originating),
            non_originating: self.non_originating.saturating_add(more.non_originating),
            undetermined: self.undetermined.saturating_add(more.undetermined),
            rejected: self.rejected.saturating_add(more.rejected),
            strays: self.strays.saturating_add(more.strays),
        }
    }
}

/// What must be the same for a run to be resumed.
#[derive(PartialEq, Eq, Debug, Serialize, Deserialize)]
struct Identity {
    engine: String,
    law_sha256: String,
    /// What is written, of which columns, in which segments.
    settings: String,
    inputs: Vec<Stamp>,
}

/// A file as it was.
#[derive(PartialEq, Eq, Debug, Serialize, Deserialize)]
struct Stamp {
    path: PathBuf,
    bytes: u64,
    modified_nanoseconds: Option<u64>,
}

/// A line of the journal.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Entry {
    /// A segment: how many bytes were added to the output and to the rejected, and what was determined.
    Segment { written: u64, rejected: u64, counts: Counts },
    /// The whole input has been worked off.
    Complete,
}

/// The open journal, which no other run can open.
pub(crate) struct Journal {
    file: File,
    path: PathBuf,
    /// Lines of what is not on the disk yet.
    pending: Vec<u8>,
}

impl Journal {
    /// Opens the journal of a run, and what it says; nothing unless the run is resumed.
    pub(crate) fn open(batch: &Batch, law_sha256: &str) -> Result<(Journal, Vec<Entry>), BatchError> {
        let path = beside(&batch.output, ".journal");
        let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path);
        let mut file = file.map_err(|error| unusable(&path, &error))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(unusable(&path, &"another run is writing this output")),
            Err(TryLockError::Error(error)) => return Err(unusable(&path, &error)),
        }
        let mut text = Vec::new();
        file.read_to_end(&mut text).map_err(|error| unusable(&path, &error))?;
        let identity = Identity::of(batch, law_sha256)?;
        let (entries, kept) = entries(&text, &identity, batch, &path)?;
        let mut journal = Journal { file, path, pending: Vec::new() };
        journal.cut(kept)?;
        if kept == 0 {
            journal.line(&identity)?;
            journal.write()?;
        }
        Ok((journal, entries))
    }

    fn cut(&mut self, kept: u64) -> Result<(), BatchError> {
        let cut = self.file.set_len(kept).and_then(|()| self.file.seek(SeekFrom::End(0)));
        cut.map(|_| ()).map_err(|error| unusable(&self.path, &error))
    }

    fn line(&mut self, line: &impl Serialize) -> Result<(), BatchError> {
        serde_json::to_writer(&mut self.pending, line).map_err(|error| unusable(&self.path, &error))?;
        self.pending.push(b'\n');
        Ok(())
    }

    /// Remembers a line until what it tells of is on the disk.
    pub(crate) fn push(&mut self, entry: Entry) -> Result<(), BatchError> {
        self.line(&entry)
    }

    /// Writes the lines that were remembered.
    pub(crate) fn write(&mut self) -> Result<(), BatchError> {
        let written = self.file.write_all(&self.pending).and_then(|()| self.file.sync_data());
        self.pending.clear();
        written.map_err(|error| unusable(&self.path, &error))
    }

    /// The run is over.
    pub(crate) fn remove(self) -> Result<(), BatchError> {
        std::fs::remove_file(&self.path).map_err(|error| unusable(&self.path, &error))
    }
}

fn unusable(path: &Path, error: &dyn std::fmt::Display) -> BatchError {
    BatchError::CouldNotRun(format!("{}: {error}", path.display()))
}

/// The entries of a journal, and how many of its bytes hold; what a kill left half written does not.
fn entries(text: &[u8], identity: &Identity, batch: &Batch, path: &Path) -> Result<(Vec<Entry>, u64), BatchError> {
    let mut lines = text.split_inclusive(|byte| *byte == b'\n').filter(|line| line.ends_with(b"\n"));
    let Some(first) = lines.next() else { return Ok((Vec::new(), 0)) };
    if !batch.resume {
        let message = "an interrupted run has left its journal: continue it with --resume, or delete the journal";
        return Err(unusable(path, &message));
    }
    if serde_json::from_slice::<Identity>(first).ok().as_ref() != Some(identity) {
        let message = "cannot be resumed: the input, the mapping, the options, the law or the program are not those with \
                       which the run began; delete the journal to start anew";
        return Err(unusable(path, &message));
    }
    let mut kept = first.len();
    let mut found = Vec::new();
    for line in lines {
        let Ok(entry) = serde_json::from_slice(line) else { break };
        kept = kept.saturating_add(line.len());
        found.push(entry);
    }
    Ok((found, u64::try_from(kept).unwrap_or(u64::MAX)))
}

impl Identity {
    fn of(batch: &Batch, law_sha256: &str) -> Result<Identity, BatchError> {
        let (files, mapping) = match &batch.input {
            Input::JsonLines(files) => (files.clone(), String::new()),
            Input::Tables { goods, materials, mapping } => {
                (std::iter::once(goods).chain(materials).cloned().collect(), format!("{mapping:?}"))
            }
        };
        let what: What = batch.what;
        let settings = format!("{what:?} {} {} {mapping}", batch.segment, batch.rejected.display());
        Ok(Identity {
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            law_sha256: law_sha256.to_owned(),
            settings,
            inputs: files.iter().map(|file| Stamp::of(file)).collect::<Result<_, _>>()?,
        })
    }
}

impl Stamp {
    fn of(path: &Path) -> Result<Stamp, BatchError> {
        let metadata = std::fs::metadata(path).map_err(|error| unusable(path, &format!("cannot be read: {error}")))?;
        let modified = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        Ok(Stamp {
            path: path.to_owned(),
            bytes: metadata.len(),
            modified_nanoseconds: modified.and_then(|since| u64::try_from(since.as_nanos()).ok()),
        })
    }
}
