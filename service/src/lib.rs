//! The origin calculator over HTTP: the answers of the command line, byte for byte, within stated limits.
//!
//! [`Endpoint`] says what is offered, [`Limits`] how much of it; [`serve`] answers on one address until it is told to stop.
//! What a request holds is never logged.

mod answers;
mod body;
mod certification;
mod endpoint;
mod limits;
mod metrics;
mod observe;
#[cfg(feature = "schema")]
mod openapi;
mod pool;
mod query;
mod refusal;
mod reply;
mod respond;
mod rule;
mod serve;

pub use endpoint::{Endpoint, Media, Parameter};
pub use limits::Limits;
#[cfg(feature = "schema")]
pub use openapi::openapi;
pub use refusal::{Refusal, RefusalKind, RefusalProblem};
pub use serve::{ServeError, serve};

use usmca_audit::{Store, Time};

use axum::http::{HeaderName, HeaderValue};
use metrics::Metrics;
use std::sync::Arc;
use tokio::sync::Semaphore;
use usmca::LawWords;
use usmca_wire::Calculator;

/// The version of the engine.
const ENGINE: &str = env!("CARGO_PKG_VERSION");

/// Where certifications are kept before they are handed out.
#[derive(Debug)]
pub struct Register {
    /// The store.
    pub store: Store,
    /// The clock.
    pub now: fn() -> Result<Time, String>,
}

/// One law and what is shared by all requests.
#[derive(Debug)]
struct Service {
    calculator: Calculator,
    limits: Limits,
    register: Option<Register>,
    /// One for each request that may be in the house at once.
    places: Arc<Semaphore>,
    /// One for each thread that determines goods.
    workers: Arc<Semaphore>,
    metrics: Metrics,
    marks: Vec<(HeaderName, HeaderValue)>,
}

impl Service {
    fn new(calculator: Calculator, limits: Limits, register: Option<Register>) -> Service {
        let law = law(&calculator);
        Service {
            places: Arc::new(Semaphore::new(limits.requests)),
            workers: Arc::new(Semaphore::new(limits.threads.get())),
            metrics: Metrics::new(&law),
            marks: reply::marks(&law),
            calculator,
            limits,
            register,
        }
    }
}

/// The law of a calculator, as answers name it.
fn law(calculator: &Calculator) -> LawWords {
    let edition = calculator.rules().edition();
    LawWords {
        edition: edition.name.clone(),
        hs_edition: edition.hs_edition.to_string(),
        sha256: calculator.law_sha256().to_owned(),
        is_scenario: edition.scenario.is_some(),
    }
}
