//! From a request to its response: a place, what is asked, the body, a thread, the reply.

use crate::endpoint::{Endpoint, Media};
use crate::metrics::TEXT;
use crate::pool::{self, Abandoned};
use crate::query::Query;
use crate::refusal::{Refusal, RefusalKind};
use crate::reply::{Reply, Tally};
use crate::{ENGINE, Service, answers, body, certification, law, observe, rule};
use axum::Router;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, Request, State};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use serde::Serialize;
use std::sync::Arc;
use tokio::sync::OwnedSemaphorePermit;
use usmca::LawWords;

/// The OpenAPI document as it is committed.
const OPENAPI: &str = include_str!("../../docs/schema/openapi.json");

/// What is asked of the law.
#[derive(Debug)]
pub(crate) struct Asked {
    pub(crate) media: Media,
    pub(crate) body: Vec<u8>,
    pub(crate) query: Query,
    /// The code of a path.
    pub(crate) code: String,
}

/// Whether the service answers, and by what.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Health {
    /// `ok`.
    pub(crate) status: &'static str,
    /// The law that is applied.
    pub(crate) law: LawWords,
    /// The version of the engine.
    pub(crate) engine: &'static str,
}

/// Every endpoint, and a refusal for whatever is none.
pub(crate) fn router(service: &Arc<Service>) -> Router {
    let routes = Endpoint::ALL
        .into_iter()
        .fold(Router::new(), |router, endpoint| router.route(endpoint.path(), asked_by(endpoint)));
    routes
        .fallback(|| async { Refusal::new("", RefusalKind::NotFound, "the service has no such path") })
        .method_not_allowed_fallback(|| async { Refusal::new("", RefusalKind::Method, "the path has another method") })
        .layer(from_fn_with_state(Arc::clone(service), observe::observe))
        .with_state(Arc::clone(service))
}

fn asked_by(endpoint: Endpoint) -> MethodRouter<Arc<Service>> {
    // A path that is no text has no code, and the law says what a code is.
    let handler = async move |State(service): State<Arc<Service>>, code: Result<Path<String>, _>, request: Request| {
        let code = code.map(|Path(code)| code).unwrap_or_else(|_: PathRejection| String::new());
        let responded = respond(&service, endpoint, code, request).await;
        responded.unwrap_or_else(IntoResponse::into_response)
    };
    if endpoint.media().is_empty() { get(handler) } else { post(handler) }
}

async fn respond(
    service: &Arc<Service>,
    endpoint: Endpoint,
    code: String,
    request: Request,
) -> Result<Response, Refusal> {
    let (head, body) = request.into_parts();
    let media = match endpoint.media() {
        [] => Media::Json,
        accepted => body::media(&head.headers, accepted)?,
    };
    let query = head.uri.query().unwrap_or_default();
    let answered = |asked: fn(&Service, &Asked, &Abandoned) -> Result<Reply, Refusal>| async move {
        let query = Query::read(query, endpoint.parameters())?;
        let place = place(service)?;
        let body = body::read(body, &head.headers, &service.limits).await?;
        let working = Arc::clone(service);
        let asking = Asked { media, body, query, code };
        let reply = pool::work(service, move |abandoned| asked(&working, &asking, abandoned)).await??;
        service.metrics.answered(reply.tally);
        Ok(reply.holding(Some(place)))
    };
    match endpoint {
        Endpoint::Determine => answered(|service, asked, _| Ok(answers::determine(&service.calculator, asked))).await,
        Endpoint::Batch => answered(answers::batch).await,
        Endpoint::Advise => answered(|service, asked, _| Ok(answers::advise(&service.calculator, asked))).await,
        Endpoint::Rule => answered(|service, asked, _| Ok(rule::rule(&service.calculator, asked))).await,
        Endpoint::Certify => answered(certification::certify).await,
        Endpoint::Lint => answered(|service, asked, _| Ok(certification::lint(&service.calculator, asked))).await,
        Endpoint::Health => Ok(health(service).holding(None)),
        Endpoint::Metrics => Ok(Reply::told(TEXT, service.metrics.text().into_bytes()).holding(None)),
        Endpoint::OpenApi => Ok(Reply::told(Media::Json.name(), OPENAPI.into()).holding(None)),
    }
}

fn health(service: &Service) -> Reply {
    let health = Health { status: "ok", law: law(&service.calculator), engine: ENGINE };
    Reply::json(true, serde_json::to_string(&health).unwrap_or_default(), Tally::default())
}

/// A place for a request.
fn place(service: &Service) -> Result<OwnedSemaphorePermit, Refusal> {
    Arc::clone(&service.places).try_acquire_owned().map_err(|_| {
        let message = format!("{} requests are being answered; send it again later", service.limits.requests);
        Refusal::new("", RefusalKind::Busy, message)
    })
}
