//! Where goods are determined: threads of their own, so many and no more, and nothing for a client that has gone.

use crate::Service;
use crate::refusal::{Refusal, RefusalKind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether nobody waits for the work any more.
#[derive(Clone, Debug, Default)]
pub(crate) struct Abandoned(Arc<AtomicBool>);

impl Abandoned {
    /// Whether to stop between two goods.
    pub(crate) fn is(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Held by whoever waits: a client that goes, or a time that is over, drops it.
struct Waiting(Abandoned);

impl Drop for Waiting {
    fn drop(&mut self) {
        self.0.0.store(true, Ordering::Relaxed);
    }
}

/// Does work on a thread of the pool, in the order of asking.
///
/// # Errors
/// It was not done in time.
pub(crate) async fn work<T: Send + 'static>(
    service: &Service,
    work: impl FnOnce(&Abandoned) -> T + Send + 'static,
) -> Result<T, Refusal> {
    let waiting = Waiting(Abandoned::default());
    let abandoned = waiting.0.clone();
    let workers = Arc::clone(&service.workers);
    let done = async {
        let worker = workers.acquire_owned().await.ok()?;
        let working = tokio::task::spawn_blocking(move || {
            let done = work(&abandoned);
            drop(worker);
            done
        });
        working.await.ok()
    };
    let limit = service.limits.work;
    match tokio::time::timeout(limit, done).await {
        Ok(Some(done)) => Ok(done),
        Ok(None) => Err(Refusal::new("", RefusalKind::Failed, "the service failed; the request was not answered")),
        Err(_) => {
            let message = format!("was not done within {} seconds; send less, or later", limit.as_secs());
            Err(Refusal::new("", RefusalKind::TooLong, message))
        }
    }
}
