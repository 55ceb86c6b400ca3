//! What a run writes: to files beside the output, which take its name only when all is there.

use crate::journal::{Counts, Entry, Journal};
use crate::segment::Rejected;
use crate::verdicts::{VerdictFormat, assemble, header};
use crate::{Batch, BatchError, What, beside};
use std::fs::{File, OpenOptions};
use std::io::{BufWriter, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use usmca::Problem;

/// What a segment has become.
#[derive(Default)]
pub(crate) struct Done {
    pub(crate) written: Vec<u8>,
    pub(crate) rejected: Vec<u8>,
    pub(crate) counts: Counts,
    /// How much of the input has been read at its end.
    pub(crate) position: u64,
}

/// The files that a run appends to.
pub(crate) struct Output<'j> {
    journal: &'j mut Journal,
    written: Growing,
    rejected: Growing,
    synced: Instant,
    synced_every: Duration,
}

/// What earlier runs and this one have written.
#[derive(Default)]
pub(crate) struct Tally {
    /// The bytes of each segment.
    pub(crate) lengths: Vec<u64>,
    pub(crate) counts: Counts,
    rejected: u64,
    pub(crate) complete: bool,
}

impl Tally {
    pub(crate) fn add(&mut self, entry: Entry) {
        match entry {
            Entry::Segment { written, rejected, counts } => {
                self.lengths.push(written);
                self.rejected = self.rejected.saturating_add(rejected);
                self.counts = self.counts.plus(counts);
            }
            Entry::Complete => self.complete = true,
        }
    }
}

/// A file that grows under another name.
struct Growing {
    path: PathBuf,
    file: BufWriter<File>,
}

impl Growing {
    /// With so many bytes kept of what an interrupted run has left.
    fn open(of: &Path, kept: u64) -> Result<Growing, BatchError> {
        let path = beside(of, ".partial");
        let mut file =
            OpenOptions::new().write(true).create(true).truncate(false).open(&path).map_err(BatchError::unwritten)?;
        let length = file.metadata().map_err(BatchError::unwritten)?.len();
        if length < kept {
            let message = "is shorter than its journal says: delete the journal to start anew";
            return Err(BatchError::CouldNotRun(format!("{}: {message}", path.display())));
        }
        file.set_len(kept).and_then(|()| file.seek(SeekFrom::End(0))).map_err(BatchError::unwritten)?;
        Ok(Growing { path, file: BufWriter::new(file) })
    }

    fn sync(&mut self) -> Result<(), BatchError> {
        self.file.flush().and_then(|()| self.file.get_ref().sync_data()).map_err(BatchError::unwritten)
    }
}

impl<'j> Output<'j> {
    /// The files of a run, cut to what the tally says that it has written before.
    pub(crate) fn open(batch: &Batch, journal: &'j mut Journal, tally: &Tally) -> Result<Output<'j>, BatchError> {
        let begins = if batch.what == What::Verdicts(VerdictFormat::Csv) { header() } else { String::new() };
        let begun = u64::try_from(begins.len()).unwrap_or(u64::MAX);
        let fresh = tally.lengths.is_empty();
        let kept = if fresh { 0 } else { tally.lengths.iter().fold(begun, |sum, one| sum.saturating_add(*one)) };
        let mut written = Growing::open(&batch.output, kept)?;
        if fresh {
            written.file.write_all(begins.as_bytes()).map_err(BatchError::unwritten)?;
        }
        let rejected = Growing::open(&batch.rejected, tally.rejected)?;
        let synced_every = batch.synced_every;
        Ok(Output { journal, written, rejected, synced: Instant::now(), synced_every })
    }

    /// Appends a segment.
    pub(crate) fn append(&mut self, done: &Done, tally: &mut Tally) -> Result<(), BatchError> {
        self.written.file.write_all(&done.written).map_err(BatchError::unwritten)?;
        self.rejected.file.write_all(&done.rejected).map_err(BatchError::unwritten)?;
        let length = |bytes: &[u8]| u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        let (written, rejected) = (length(&done.written), length(&done.rejected));
        let entry = Entry::Segment { written, rejected, counts: done.counts };
        self.journal.push(entry)?;
        tally.add(entry);
        if self.synced.elapsed() >= self.synced_every { self.sync() } else { Ok(()) }
    }

    /// First the bytes, then the lines of the journal that tell of them.
    fn sync(&mut self) -> Result<(), BatchError> {
        self.written.sync()?;
        self.rejected.sync()?;
        self.journal.write()?;
        self.synced = Instant::now();
        Ok(())
    }

    /// The whole input has been worked off.
    pub(crate) fn complete(mut self) -> Result<(), BatchError> {
        self.sync()?;
        self.journal.push(Entry::Complete)?;
        self.journal.write()
    }

    /// What there is stays for a run that resumes.
    pub(crate) fn interrupt(mut self) -> Result<(), BatchError> {
        self.sync()
    }

    /// The input as a whole is refused: its problems join the rejected, and there is no output.
    pub(crate) fn refuse(mut self, batch: &Batch, problems: &[Problem]) -> Result<(), BatchError> {
        for problem in problems {
            let at = problem.at.clone();
            let told = Rejected { id: "", at, materials: None, problems: vec![problem.clone()] };
            self.rejected.file.write_all(&told.line()?).map_err(BatchError::unwritten)?;
        }
        self.rejected.sync()?;
        rename(&self.rejected.path, &batch.rejected)?;
        remove(&self.written.path)
    }
}

/// Gives the files of a complete run their names; what has its name already is left, so that this can be interrupted.
pub(crate) fn name(batch: &Batch, tally: &Tally) -> Result<(), BatchError> {
    let rejected = beside(&batch.rejected, ".partial");
    if rejected.exists() {
        if tally.rejected > 0 {
            rename(&rejected, &batch.rejected)?;
        } else {
            remove(&batch.rejected)?;
            remove(&rejected)?;
        }
    }
    let partial = beside(&batch.output, ".partial");
    if !partial.exists() {
        return Ok(());
    }
    if batch.what != What::Verdicts(VerdictFormat::Parquet) {
        return rename(&partial, &batch.output);
    }
    let assembled = beside(&batch.output, ".assembled");
    assemble(&partial, &tally.lengths, &assembled)?;
    rename(&assembled, &batch.output)?;
    remove(&partial)
}

fn rename(from: &Path, to: &Path) -> Result<(), BatchError> {
    std::fs::rename(from, to).map_err(BatchError::unwritten)
}

/// Removes a file that may be there.
fn remove(file: &Path) -> Result<(), BatchError> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(BatchError::unwritten(error)),
        _ => Ok(()),
    }
}
