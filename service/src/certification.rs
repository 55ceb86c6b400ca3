//! Certifications: made for goods that originate, registered if there is a register, and checked whoever wrote them.

use crate::answers::format;
use crate::refusal::{Refusal, RefusalKind};
use crate::reply::{Reply, Tally};
use crate::respond::Asked;
use crate::{Register, Service};
use axum::http::{HeaderName, HeaderValue};
use usmca_audit::{About, Id};
use usmca_certification::{Certification, Certified, LintReport, Options, Written, certify as certification, to_json};
use usmca_wire::{Calculator, Format, Read};

/// A certification file to a certification as it is asked for; to a refusal or problems as JSON.
///
/// # Errors
/// It cannot be registered.
pub(crate) fn certify(service: &Service, asked: &Asked) -> Result<Reply, Refusal> {
    let how = Options { language: asked.query.lang, strict: asked.query.strict };
    let format = format(asked.media).unwrap_or(Format::Json);
    let made = certification(&service.calculator, &asked.body, format, &no_file, how);
    let Certification::Certified(certified) = &made else {
        let accepted = !matches!(made, Certification::Rejected { .. });
        return Ok(Reply::json(accepted, to_json(&made), Tally::default()));
    };
    let written = asked.query.format;
    let bytes = match written.bytes(certified, asked.query.lang) {
        Ok(bytes) => bytes,
        Err(problems) => {
            return Ok(Reply::json(false, to_json(&Certification::Rejected { problems }), Tally::default()));
        }
    };
    let mut reply = Reply::told(written.media(), Vec::new());
    // A PDF has no place for what is doubtful: it is counted beside it.
    reply.marks.push((HeaderName::from_static("usmca-warnings"), certified.warnings.len().into()));
    if let Some(register) = &service.register {
        let id = registered(register, service, certified, (written, &bytes), how.language)?;
        let id = HeaderValue::from_str(id.as_str()).unwrap_or(HeaderValue::from_static("not printable"));
        reply.marks.push((HeaderName::from_static("usmca-record"), id));
    }
    reply.bytes = bytes;
    Ok(reply)
}

/// What cannot be registered is not handed out.
fn registered(
    register: &Register,
    service: &Service,
    certified: &Certified,
    document: (Written, &[u8]),
    language: usmca::Language,
) -> Result<Id, Refusal> {
    let kept = (register.now)().and_then(|at| {
        let about = About { language, ..About::at(at) };
        usmca_audit::register(&register.store, &service.calculator, certified, document, &about)
            .map_err(|error| error.to_string())
    });
    kept.map(|appended| appended.id).map_err(|error| {
        tracing::error!(error, "a certification cannot be registered");
        Refusal::new("", RefusalKind::Failed, "the certification cannot be registered, so it is not handed out")
    })
}

/// Anyone's certification to what is wrong with it; pasted text is taken for data if it looks like it.
pub(crate) fn lint(calculator: &Calculator, asked: &Asked) -> Reply {
    let linted = usmca_certification::lint(calculator.rules(), &asked.body, format(asked.media));
    let report = linted.report(asked.query.lang);
    let accepted = !matches!(report, LintReport::Unreadable { .. });
    Reply::json(accepted, to_json(&report), Tally::default())
}

/// A request brings no files with it, and the service opens none.
fn no_file(_: &str) -> Result<Vec<Read>, String> {
    Err("must be the good itself, not the path of a file".to_owned())
}
