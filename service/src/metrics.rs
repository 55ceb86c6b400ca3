//! What the service has done, as the text that Prometheus reads.

use crate::ENGINE;
use crate::reply::Tally;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::prometheus_text;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::{Registry, Unit};
use std::time::Duration;
use usmca::LawWords;

/// The type of the text.
pub(crate) const TEXT: &str = prometheus_text::CONTENT_TYPE;

/// Upper bounds of the durations, in seconds.
const BOUNDS: [f64; 12] = [0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1.0, 5.0, 30.0];

/// Counters of the whole service.
#[derive(Debug)]
pub(crate) struct Metrics {
    registry: Registry,
    requests: Family<Request, Counter>,
    durations: Family<Route, Histogram>,
    in_flight: Gauge,
    answers: Family<Answered, Counter>,
}

#[derive(Clone, PartialEq, Eq, Hash, Debug, EncodeLabelSet)]
struct Request {
    route: &'static str,
    status: u16,
}

#[derive(Clone, PartialEq, Eq, Hash, Debug, EncodeLabelSet)]
struct Route {
    route: &'static str,
}

#[derive(Clone, PartialEq, Eq, Hash, Debug, EncodeLabelSet)]
struct Answered {
    status: &'static str,
}

impl Metrics {
    pub(crate) fn new(law: &LawWords) -> Metrics {
        let mut registry = Registry::with_prefix("usmca");
        let requests = Family::default();
        let durations = Family::new_with_constructor(durations as fn() -> Histogram);
        let (in_flight, answers) = (Gauge::default(), Family::default());
        registry.register("requests", "Requests by route and status; 499 if the client went", requests.clone());
        registry.register_with_unit(
            "request_duration",
            "From the head of a request to its reply",
            Unit::Seconds,
            durations.clone(),
        );
        registry.register("requests_in_flight", "Requests that are not yet answered", in_flight.clone());
        registry.register("answers", "Goods by status", answers.clone());
        let built = [("engine", ENGINE.to_owned()), ("law", law.edition.clone()), ("law_sha256", law.sha256.clone())];
        registry.register("build", "The engine and the law", Info::new(built.to_vec()));
        Metrics { registry, requests, durations, in_flight, answers }
    }

    pub(crate) fn begun(&self) {
        self.in_flight.inc();
    }

    pub(crate) fn ended(&self, route: &'static str, status: u16, took: Duration) {
        self.in_flight.dec();
        self.requests.get_or_create(&Request { route, status }).inc();
        self.durations.get_or_create(&Route { route }).observe(took.as_secs_f64());
    }

    pub(crate) fn answered(&self, tally: Tally) {
        let Tally { originating, non_originating, undetermined, rejected } = tally;
        for (status, count) in [
            ("originating", originating),
            ("non_originating", non_originating),
            ("undetermined", undetermined),
            ("rejected", rejected),
        ] {
            self.answers.get_or_create(&Answered { status }).inc_by(count);
        }
    }

    /// All of them, as text.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        // Writing to a text does not fail.
        let _ = prometheus_text::encode(&mut text, &self.registry);
        text
    }
}

fn durations() -> Histogram {
    Histogram::new(BOUNDS)
}
