//! Why a request is refused before the law is asked: a status, and a body in the form of the project's problems.

use crate::endpoint::Media;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

/// A request that is not answered.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Refusal {
    /// Every reason, each with its place.
    pub problems: Vec<RefusalProblem>,
}

/// One reason why a request is refused.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RefusalProblem {
    /// The place: a parameter, a header or `body`; empty for the whole request.
    pub at: String,
    /// What kind of problem it is.
    pub kind: RefusalKind,
    /// What is wrong and what would be accepted, in lower case without a full stop.
    pub message: String,
}

/// The kinds of reasons; each has its status.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RefusalKind {
    /// 400: a parameter that is unknown, given twice or not acceptable.
    Parameter,
    /// 400: the body ended before it was whole.
    BrokenOff,
    /// 404: a path that the service does not have.
    NotFound,
    /// 405: a method that the path does not have.
    Method,
    /// 408: the body did not come in time.
    TooSlow,
    /// 413: too many bytes or too many goods.
    TooLarge,
    /// 415: a body that is declared to be something that is not read.
    MediaType,
    /// 500: the service failed.
    Failed,
    /// 503: more requests at once than the service takes.
    Busy,
    /// 503: the work was not done in time.
    TooLong,
}

impl RefusalKind {
    /// The status of a refusal of this kind.
    #[must_use]
    pub const fn status(self) -> StatusCode {
        match self {
            RefusalKind::Parameter | RefusalKind::BrokenOff => StatusCode::BAD_REQUEST,
            RefusalKind::NotFound => StatusCode::NOT_FOUND,
            RefusalKind::Method => StatusCode::METHOD_NOT_ALLOWED,
            RefusalKind::TooSlow => StatusCode::REQUEST_TIMEOUT,
            RefusalKind::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            RefusalKind::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            RefusalKind::Failed => StatusCode::INTERNAL_SERVER_ERROR,
            RefusalKind::Busy | RefusalKind::TooLong => StatusCode::SERVICE_UNAVAILABLE,
        }
    }
}

impl Refusal {
    /// A refusal for one reason.
    pub(crate) fn new(at: impl Into<String>, kind: RefusalKind, message: impl Into<String>) -> Refusal {
        Refusal { problems: vec![RefusalProblem { at: at.into(), kind, message: message.into() }] }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let kind = self.problems.first().map_or(RefusalKind::Failed, |problem| problem.kind);
        let media = [(header::CONTENT_TYPE, Media::Json.name())];
        let text = serde_json::to_string(&self).unwrap_or_default() + "\n";
        let mut response = (kind.status(), media, text).into_response();
        let headers = response.headers_mut();
        match kind {
            RefusalKind::Busy => headers.insert(header::RETRY_AFTER, HeaderValue::from_static("1")),
            // What is left of the body is not waited for.
            RefusalKind::TooSlow | RefusalKind::TooLarge => {
                headers.insert(header::CONNECTION, HeaderValue::from_static("close"))
            }
            _ => None,
        };
        response
    }
}
