//! Around every request: marks on the reply, counters, and one line in the log, without anything that the request holds.

use crate::Service;
use crate::endpoint::Endpoint;
use axum::extract::{MatchedPath, Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;
use hyper::body::Body;
use std::sync::Arc;
use std::time::Instant;

/// The status of a request whose client went before it was answered, as other servers log it.
const GONE: u16 = 499;

pub(crate) async fn observe(State(service): State<Arc<Service>>, request: Request, next: Next) -> Response {
    let mut seen = Seen::begin(&service, &request);
    let mut response = next.run(request).await;
    response.headers_mut().extend(service.marks.iter().cloned());
    seen.status = response.status().as_u16();
    seen.sent = response.body().size_hint().exact().unwrap_or_default();
    response
}

/// A request under way; it is counted and logged when it ends, however it ends.
struct Seen {
    service: Arc<Service>,
    method: &'static str,
    route: &'static str,
    received: u64,
    begun: Instant,
    status: u16,
    sent: u64,
}

impl Seen {
    fn begin(service: &Arc<Service>, request: &Request) -> Seen {
        service.metrics.begun();
        let matched = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
        let endpoint = Endpoint::ALL.into_iter().find(|one| Some(one.path()) == matched);
        Seen {
            service: Arc::clone(service),
            method: method(request.method()),
            route: endpoint.map_or("other", Endpoint::path),
            received: request.body().size_hint().exact().unwrap_or_default(),
            begun: Instant::now(),
            status: GONE,
            sent: 0,
        }
    }
}

impl Drop for Seen {
    fn drop(&mut self) {
        let Seen { method, route, received, status, sent, .. } = *self;
        let took = self.begun.elapsed();
        self.service.metrics.ended(route, status, took);
        let microseconds = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        tracing::info!(method, route, status, microseconds, received, sent, "request");
    }
}

/// The method, if it is one of the standard: a client may call it by any word.
fn method(method: &Method) -> &'static str {
    let known = [
        (Method::GET, "GET"),
        (Method::POST, "POST"),
        (Method::HEAD, "HEAD"),
        (Method::PUT, "PUT"),
        (Method::DELETE, "DELETE"),
        (Method::OPTIONS, "OPTIONS"),
        (Method::PATCH, "PATCH"),
    ];
    known.iter().find(|(one, _)| one == method).map_or("other", |(_, name)| name)
}
