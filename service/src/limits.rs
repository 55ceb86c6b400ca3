//! What the service takes at most, and how long it waits.

use std::num::NonZeroUsize;
use std::time::Duration;

/// The limits of a service; a request beyond one of them is refused, and the refusal names it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limits {
    /// The largest body, in bytes.
    pub body: usize,
    /// The most goods of one request.
    pub goods: usize,
    /// The most requests at once, those that wait included.
    pub requests: usize,
    /// The most connections at once; further ones wait to be accepted.
    pub connections: usize,
    /// How many threads determine goods.
    pub threads: NonZeroUsize,
    /// How long a client may take for the head of a request, for its body, and for taking any part of the reply.
    pub client: Duration,
    /// How long a request may wait and work, once it is read.
    pub work: Duration,
    /// How long a service that stops waits for what runs.
    pub stop: Duration,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            body: 4 * 1024 * 1024,
            goods: 1_000,
            requests: 256,
            connections: 512,
            threads: std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
            client: Duration::from_secs(10),
            work: Duration::from_secs(30),
            stop: Duration::from_secs(30),
        }
    }
}
