//! One thread reads segments, several work them off, one writes them in their order.
//!
//! The writer waits for the segments in the order in which they were read: each comes with a channel of its own, and the
//! list of those channels is bounded, so that reading never runs ahead of writing.

use crate::journal::{Counts, Journal};
use crate::output::{Done, Output, Tally, name};
use crate::segment::{Item, Segment};
use crate::source::{self, Limits, Segments};
use crate::verdicts::{VerdictFormat, Writing};
use crate::{Batch, BatchError, Progress, What};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use usmca::{Answer, Language, Problem, Status};
use usmca_wire::{Calculator, Read};

/// A segment being worked off, in the order of the input; or why the input ends here.
type Awaited = Result<Receiver<Result<Done, BatchError>>, BatchError>;
type Job = (Segment, SyncSender<Result<Done, BatchError>>);

impl Batch {
    /// Runs to the end, and tells how far it is after each segment.
    ///
    /// # Errors
    /// The input as a whole is refused, or a file cannot be read or written.
    pub fn run(&self, calculator: &Calculator, mut told: impl FnMut(Progress)) -> Result<Counts, BatchError> {
        let (segments, total) = source::open(&self.input, Limits::of_goods(self.segment.get()))?;
        let (mut journal, entries) = Journal::open(self, calculator.law_sha256())?;
        let mut tally = Tally::default();
        entries.into_iter().for_each(|entry| tally.add(entry));
        if !tally.complete {
            let output = Output::open(self, &mut journal, &tally)?;
            let before = tally.counts.goods();
            let mut told = |position, counts: Counts| {
                told(Progress { position, total, counts, new_goods: counts.goods().saturating_sub(before) });
            };
            if let Err(error) = self.write(calculator, segments, output, &mut tally, &mut told) {
                if matches!(error, BatchError::Refused(_)) {
                    journal.remove()?;
                }
                return Err(error);
            }
        }
        name(self, &tally)?;
        journal.remove()?;
        Ok(tally.counts)
    }

    fn write(
        &self,
        calculator: &Calculator,
        segments: Segments,
        mut output: Output<'_>,
        tally: &mut Tally,
        told: &mut dyn FnMut(u64, Counts),
    ) -> Result<(), BatchError> {
        let threads = self.threads.get();
        let (jobs, waiting) = sync_channel::<Job>(1);
        let (order, awaited) = sync_channel::<Awaited>(threads.saturating_mul(2));
        let waiting = Mutex::new(waiting);
        let done = tally.lengths.len();
        let written = std::thread::scope(|scope| {
            scope.spawn(move || read(segments.skip(done), &jobs, &order));
            for _ in 0..threads {
                scope.spawn(|| self.work(calculator, &waiting));
            }
            let written = append(&awaited, &mut output, tally, told);
            // Whoever still reads finds that nobody waits.
            drop(awaited);
            written
        });
        match written {
            Ok(()) => output.complete(),
            Err(BatchError::Refused(problems)) => {
                output.refuse(self, &problems)?;
                Err(BatchError::Refused(problems))
            }
            Err(error) => {
                output.interrupt()?;
                Err(error)
            }
        }
    }

    fn work(&self, calculator: &Calculator, waiting: &Mutex<Receiver<Job>>) {
        loop {
            let job = waiting.lock().unwrap_or_else(PoisonError::into_inner).recv();
            let Ok((segment, done)) = job else { return };
            let worked = match self.what {
                What::Answers(language) => answers(calculator, &segment, language),
                What::Verdicts(format) => verdicts(calculator, &segment, format),
            };
            // A writer that has stopped needs it no more.
            let _ = done.send(worked);
        }
    }
}

fn read(
    segments: impl Iterator<Item = Result<Segment, BatchError>>,
    jobs: &SyncSender<Job>,
    order: &SyncSender<Awaited>,
) {
    for segment in segments {
        let (done, awaited) = sync_channel(1);
        let sent = match segment {
            Ok(segment) => order.send(Ok(awaited)).is_ok() && jobs.send((segment, done)).is_ok(),
            Err(error) => {
                let _ = order.send(Err(error));
                false
            }
        };
        if !sent {
            return;
        }
    }
}

fn append(
    awaited: &Receiver<Awaited>,
    output: &mut Output<'_>,
    tally: &mut Tally,
    told: &mut dyn FnMut(u64, Counts),
) -> Result<(), BatchError> {
    for segment in awaited {
        let lost = |_| BatchError::CouldNotRun("a thread ended before its work was done".to_owned());
        let done = segment?.recv().map_err(lost)??;
        output.append(&done, tally)?;
        told(done.position, tally.counts);
    }
    Ok(())
}

/// What a good came to: its status, or its problems.
type Came = Result<Status, Vec<Problem>>;

fn answers(calculator: &Calculator, segment: &Segment, language: Language) -> Result<Done, BatchError> {
    let mut written = Vec::new();
    let done = each(segment, |_, read| {
        let answer = calculator.answer(read, language);
        written.extend_from_slice(usmca_wire::to_json(&answer).as_bytes());
        written.push(b'\n');
        Ok(match answer {
            Answer::Determined(determined) => Ok(determined.status),
            Answer::Rejected { problems } => Err(problems),
        })
    })?;
    Ok(Done { written, ..done })
}

fn verdicts(calculator: &Calculator, segment: &Segment, format: VerdictFormat) -> Result<Done, BatchError> {
    let mut writing = Writing::new(format);
    let law = calculator.law_sha256();
    let done = each(segment, |id, read| {
        let told = calculator.determined(read, |determination, _| {
            let verdict = determination.verdict();
            writing.push(id, Some(&verdict), law).map(|()| verdict.status)
        });
        match told {
            Ok(status) => status.map(Ok),
            Err(problems) => writing.push(id, None, law).map(|()| Err(problems)),
        }
    })?;
    Ok(Done { written: writing.finish()?, ..done })
}

/// Counts what each good of a segment came to, and writes the rejected.
fn each(segment: &Segment, mut one: impl FnMut(&str, &Read) -> Result<Came, BatchError>) -> Result<Done, BatchError> {
    let mut done = Done { position: segment.position, ..Done::default() };
    segment.each(|item| {
        let counts = &mut done.counts;
        let (count, rejected) = match item {
            Item::Stray(stray) => (&mut counts.strays, Some(stray)),
            Item::Good(id, place, read) => match one(id, read)? {
                Ok(Status::Originating) => (&mut counts.originating, None),
                Ok(Status::NonOriginating) => (&mut counts.non_originating, None),
                Ok(Status::Undetermined) => (&mut counts.undetermined, None),
                Err(problems) => (&mut counts.rejected, Some(place.rejected(id, problems))),
            },
        };
        *count = count.saturating_add(1);
        if let Some(rejected) = rejected {
            done.rejected.extend(rejected.line()?);
        }
        Ok(())
    })?;
    Ok(done)
}
