//! Certifications: made for goods that originate, registered if there is a register, and checked whoever wrote them.

use crate::answers::format;
use crate::pool::Abandoned;
use crate::refusal::{Refusal, RefusalKind};
use crate::reply::{Reply, Tally};
use crate::respond::Asked;
use crate::{Register, Service};
use axum::http::{HeaderName, HeaderValue};
use usmca::Problem;
use usmca_audit::{About, Id, RegisterError, StoreError};
use usmca_certification::{Certification, Certified, LintReport, Options, Written, certify as certification, to_json};
use usmca_wire::{Calculator, Format, Read};

/// A certification file to a certification as it is asked for; to a refusal or problems as JSON.
///
/// # Errors
/// It cannot be registered.
pub(crate) fn certify(service: &Service, asked: &Asked, abandoned: &Abandoned) -> Result<Reply, Refusal> {
    let how = Options { language: asked.query.lang, strict: asked.query.strict };
    let format = format(asked.media).unwrap_or(Format::Json);
    let made = certification(&service.calculator, &asked.body, format, &no_file, how);
    let Certification::Certified(certified) = &made else {
        return Ok(told(&made));
    };
    let written = asked.query.format;
    let bytes = match written.bytes(certified, asked.query.lang) {
        Ok(bytes) => bytes,
        Err(problems) => return Ok(told(&Certification::Rejected { problems })),
    };
    // A PDF has no place for warnings and notes: they are counted beside it.
    let mut marks = vec![(HeaderName::from_static(WARNINGS), certified.warnings.len().into())];
    if let Some(register) = &service.register {
        // What nobody waits for any more is not handed out, so it is not registered.
        if abandoned.is() {
            return Err(Refusal::new("", RefusalKind::TooLong, "nobody waits for the certification any more"));
        }
        match registered(register, service, certified, (written, &bytes), how.language)? {
            Ok(id) => {
                let id = HeaderValue::from_str(id.as_str()).unwrap_or(HeaderValue::from_static("not printable"));
                marks.push((HeaderName::from_static(RECORD), id));
            }
            Err(problems) => return Ok(told(&Certification::Rejected { problems })),
        }
    }
    Ok(Reply { marks, ..Reply::told(written.media(), bytes) })
}

/// Why there is no certification.
fn told(made: &Certification) -> Reply {
    let accepted = !matches!(made, Certification::Rejected { .. });
    Reply::json(accepted, to_json(made), Tally::default())
}

/// The headers that a certification has: how many warnings and notes it has as data, and the record that keeps it.
pub(crate) const WARNINGS: &str = "usmca-warnings";
pub(crate) const RECORD: &str = "usmca-record";

/// The record in the register, or what keeps the certification from being one; what cannot be registered is not handed out.
fn registered(
    register: &Register,
    service: &Service,
    certified: &Certified,
    document: (Written, &[u8]),
    language: usmca::Language,
) -> Result<Result<Id, Vec<Problem>>, Refusal> {
    let failed = |error: String| {
        tracing::error!(error, "a certification cannot be registered");
        Refusal::new("", RefusalKind::Failed, "the certification cannot be registered, so it is not handed out")
    };
    let about = About { language, ..About::at((register.now)().map_err(failed)?) };
    match usmca_audit::register(&register.store, &service.calculator, certified, document, &about) {
        Ok(appended) => Ok(Ok(appended.id)),
        Err(RegisterError::Record(problems)) => Ok(Err(problems)),
        Err(RegisterError::Store(StoreError::Busy)) => {
            let message = "the register is being verified or written by another program; send it again later";
            Err(Refusal::new("", RefusalKind::Busy, message))
        }
        Err(RegisterError::Store(error)) => Err(failed(error.to_string())),
    }
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
