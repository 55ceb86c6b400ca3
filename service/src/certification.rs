//! Certifications: made for goods that originate, and checked whoever wrote them.

use crate::answers::format;
use crate::reply::{Reply, Tally};
use crate::respond::Asked;
use usmca_certification::{Certification, LintReport, Options};
use usmca_wire::{Calculator, Format, Read};

/// A certification file to a certification, a refusal or problems.
pub(crate) fn certify(calculator: &Calculator, asked: &Asked) -> Reply {
    let how = Options { language: asked.query.lang, strict: asked.query.strict };
    let format = format(asked.media).unwrap_or(Format::Json);
    let certification = usmca_certification::certify(calculator, &asked.body, format, &no_file, how);
    let accepted = !matches!(certification, Certification::Rejected { .. });
    Reply::json(accepted, serde_json::to_string(&certification).unwrap_or_default(), Tally::default())
}

/// Anyone's certification to what is wrong with it; pasted text is taken for data if it looks like it.
pub(crate) fn lint(calculator: &Calculator, asked: &Asked) -> Reply {
    let linted = usmca_certification::lint(calculator.rules(), &asked.body, format(asked.media));
    let report = linted.report(asked.query.lang);
    let accepted = !matches!(report, LintReport::Unreadable { .. });
    Reply::json(accepted, serde_json::to_string(&report).unwrap_or_default(), Tally::default())
}

/// A request brings no files with it, and the service opens none.
fn no_file(_: &str) -> Result<Vec<Read>, String> {
    Err("must be the good itself, not the path of a file".to_owned())
}
