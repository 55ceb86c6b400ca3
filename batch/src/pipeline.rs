//! One thread reads segments, several work them off, and what became of each is taken in their order.
//!
//! The taker waits for the segments in the order in which they were read: each comes with a channel of its own, and the
//! list of those channels is bounded, so that reading never runs ahead of taking.

use crate::BatchError;
use crate::segment::Segment;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};

/// A segment being worked off, in the order of the input; or why the input ends here.
type Awaited<D> = Result<Receiver<Result<D, BatchError>>, BatchError>;
type Job<D> = (Segment, SyncSender<Result<D, BatchError>>);

/// Works off all segments with so many threads, of which each keeps what it knows, and takes what became of each.
///
/// # Errors
/// The first that reading, work or taking met; what was taken before it stays taken.
pub(crate) fn work_off<K, D: Send>(
    segments: impl Iterator<Item = Result<Segment, BatchError>> + Send,
    threads: usize,
    known: impl Fn() -> K + Sync,
    work: impl Fn(&mut K, &Segment) -> Result<D, BatchError> + Sync,
    take: impl FnMut(D) -> Result<(), BatchError>,
) -> Result<(), BatchError> {
    let (jobs, waiting) = sync_channel::<Job<D>>(1);
    let (order, awaited) = sync_channel::<Awaited<D>>(threads.saturating_mul(2));
    let waiting = Mutex::new(waiting);
    std::thread::scope(|scope| {
        scope.spawn(move || read(segments, &jobs, &order));
        for _ in 0..threads {
            scope.spawn(|| worker(known(), &work, &waiting));
        }
        let taken = in_order(&awaited, take);
        // Whoever still reads finds that nobody waits.
        drop(awaited);
        taken
    })
}

fn read<D>(
    segments: impl Iterator<Item = Result<Segment, BatchError>>,
    jobs: &SyncSender<Job<D>>,
    order: &SyncSender<Awaited<D>>,
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

fn worker<K, D>(
    mut known: K,
    work: impl Fn(&mut K, &Segment) -> Result<D, BatchError>,
    waiting: &Mutex<Receiver<Job<D>>>,
) {
    loop {
        let job = waiting.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((segment, done)) = job else { return };
        // A taker that has stopped needs it no more.
        let _ = done.send(work(&mut known, &segment));
    }
}

fn in_order<D>(
    awaited: &Receiver<Awaited<D>>,
    mut take: impl FnMut(D) -> Result<(), BatchError>,
) -> Result<(), BatchError> {
    for segment in awaited {
        let lost = |_| BatchError::CouldNotRun("a thread ended before its work was done".to_owned());
        take(segment?.recv().map_err(lost)??)?;
    }
    Ok(())
}
