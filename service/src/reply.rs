//! What is sent back: a status and its bytes, marked with the law and the engine.

use crate::ENGINE;
use crate::endpoint::Media;
use axum::body::{Body, Bytes};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use hyper::body::{Frame, SizeHint};
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::sync::OwnedSemaphorePermit;
use usmca::{LawWords, Status};

/// A reply, whole.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) media: &'static str,
    pub(crate) bytes: Vec<u8>,
    /// Headers of this reply alone.
    pub(crate) marks: Vec<(HeaderName, HeaderValue)>,
    pub(crate) tally: Tally,
}

/// How many goods were answered how.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(crate) struct Tally {
    pub(crate) originating: u64,
    pub(crate) non_originating: u64,
    pub(crate) undetermined: u64,
    pub(crate) rejected: u64,
}

impl Tally {
    /// Counts a good; one without a status was rejected.
    pub(crate) const fn count(&mut self, status: Option<Status>) {
        let count = match status {
            Some(Status::Originating) => &mut self.originating,
            Some(Status::NonOriginating) => &mut self.non_originating,
            Some(Status::Undetermined) => &mut self.undetermined,
            None => &mut self.rejected,
        };
        *count = count.saturating_add(1);
    }

    /// With one good.
    pub(crate) fn of(status: Option<Status>) -> Tally {
        let mut tally = Tally::default();
        tally.count(status);
        tally
    }
}

impl Reply {
    /// JSON with the line end of the command line; the input was accepted, or was rejected.
    pub(crate) fn json(accepted: bool, json: String, tally: Tally) -> Reply {
        let status = if accepted { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        Reply { status, tally, ..Reply::told(Media::Json.name(), (json + "\n").into_bytes()) }
    }

    /// What the service tells of itself.
    pub(crate) fn told(media: &'static str, bytes: Vec<u8>) -> Reply {
        Reply { status: StatusCode::OK, media, bytes, marks: Vec::new(), tally: Tally::default() }
    }

    /// The response; the place is free again when all of it has been handed to the connection.
    pub(crate) fn holding(self, place: Option<OwnedSemaphorePermit>) -> Response {
        let body = Body::new(Parts { rest: Bytes::from(self.bytes), _place: place });
        let mut response = (self.status, [(header::CONTENT_TYPE, self.media)], body).into_response();
        response.headers_mut().extend(self.marks);
        response
    }
}

/// Bytes that are handed over in parts, so that a connection takes no more than it can send.
struct Parts {
    rest: Bytes,
    _place: Option<OwnedSemaphorePermit>,
}

const PART: usize = 64 * 1024;

impl hyper::body::Body for Parts {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let length = self.rest.len().min(PART);
        Poll::Ready((length > 0).then(|| Ok(Frame::data(self.rest.split_to(length)))))
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(u64::try_from(self.rest.len()).unwrap_or(u64::MAX))
    }
}

/// The headers of every reply: the law, the engine, and that nothing is kept on the way or taken for something else.
pub(crate) fn marks(law: &LawWords) -> Vec<(HeaderName, HeaderValue)> {
    let text = |text: &str| HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static("not printable"));
    vec![
        (HeaderName::from_static("usmca-law"), text(&law.edition)),
        (HeaderName::from_static("usmca-law-sha256"), text(&law.sha256)),
        (HeaderName::from_static("usmca-engine"), HeaderValue::from_static(ENGINE)),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    ]
}
