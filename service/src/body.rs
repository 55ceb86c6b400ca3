//! The body of a request: what it is declared to be, and its bytes, within size and time.

use crate::endpoint::Media;
use crate::limits::Limits;
use crate::refusal::{Refusal, RefusalKind};
use axum::body::Body;
use axum::http::{HeaderMap, header};
use http_body_util::BodyExt;

/// So many times the limit is read and dropped, so that a client that writes before it reads gets to read the refusal.
const DRAINED: usize = 4;

/// What the body is declared to be.
///
/// # Errors
/// The type is not declared, or is not one that is read here.
pub(crate) fn media(headers: &HeaderMap, accepted: &[Media]) -> Result<Media, Refusal> {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let names: Vec<&str> = accepted.iter().map(|one| one.name()).collect();
    let refused = |at, message: String| Refusal::new(at, RefusalKind::MediaType, message);
    if let Some(encoding) = text(header::CONTENT_ENCODING).filter(|encoding| *encoding != "identity") {
        let message = format!("{encoding:?} is not read; send the body as it is");
        return Err(refused("content-encoding", message));
    }
    let declared = text(header::CONTENT_TYPE).unwrap_or_default();
    let (name, parameters) = declared.split_once(';').unwrap_or((declared, ""));
    let charset = parameters.split(';').find_map(|one| one.trim().strip_prefix("charset="));
    if charset.is_some_and(|charset| !charset.trim_matches('"').eq_ignore_ascii_case("utf-8")) {
        return Err(refused("content-type", "the charset must be utf-8".to_owned()));
    }
    let known = Media::named(name.trim()).filter(|media| accepted.contains(media));
    known.ok_or_else(|| refused("content-type", format!("must be {}", names.join(" or "))))
}

/// The bytes of the body.
///
/// # Errors
/// It is too large, too slow, or breaks off.
pub(crate) async fn read(body: Body, headers: &HeaderMap, limits: &Limits) -> Result<Vec<u8>, Refusal> {
    let declared = headers.get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    let read = async {
        if declared.is_some_and(|length| length > limits.body.saturating_mul(DRAINED)) {
            return Err(RefusalKind::TooLarge);
        }
        whole(body, limits.body).await
    };
    let read = tokio::time::timeout(limits.client, read).await.unwrap_or(Err(RefusalKind::TooSlow));
    read.map_err(|kind| {
        let message = match kind {
            RefusalKind::TooLarge => format!("has more than {} bytes; split it", limits.body),
            RefusalKind::TooSlow => format!("did not come within {} seconds", limits.client.as_secs()),
            _ => "broke off before its end".to_owned(),
        };
        Refusal::new("body", kind, message)
    })
}

async fn whole(mut body: Body, most: usize) -> Result<Vec<u8>, RefusalKind> {
    let mut bytes = Vec::new();
    let mut length: usize = 0;
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|_| RefusalKind::BrokenOff)?.into_data() else { continue };
        length = length.saturating_add(data.len());
        if length <= most {
            bytes.extend_from_slice(&data);
        } else if length > most.saturating_mul(DRAINED) {
            return Err(RefusalKind::TooLarge);
        } else {
            bytes = Vec::new();
        }
    }
    if length > most { Err(RefusalKind::TooLarge) } else { Ok(bytes) }
}
