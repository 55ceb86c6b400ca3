//! A run from its input to its files: every segment becomes bytes, which are appended in their order.

use crate::journal::{Counts, Journal};
use crate::output::{Done, Output, Tally, name};
use crate::pipeline::work_off;
use crate::segment::{Item, Segment};
use crate::source::{self, Limits, Segments};
use crate::verdicts::{VerdictFormat, Writing};
use crate::{Batch, BatchError, Progress, What};
use usmca::{Answer, Language, Problem, Status};
use usmca_wire::{Calculator, Read, Verdicts};

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
        let done = tally.lengths.len();
        let work = |known: &mut Verdicts<'_>, segment: &Segment| match self.what {
            What::Answers(language) => answers(calculator, segment, language),
            What::Verdicts(format) => verdicts(known, calculator.law_sha256(), segment, format),
        };
        let written = work_off(
            segments.skip(done),
            self.threads.get(),
            || calculator.verdicts(),
            work,
            |done| {
                output.append(&done, tally)?;
                told(done.position, tally.counts);
                Ok(())
            },
        );
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

fn verdicts(known: &mut Verdicts<'_>, law: &str, segment: &Segment, format: VerdictFormat) -> Result<Done, BatchError> {
    let mut writing = Writing::new(format);
    let done = each(segment, |id, read| {
        let told = known.of(read, |verdict| writing.push(id, Some(verdict), law).map(|()| verdict.status));
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
