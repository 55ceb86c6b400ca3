//! Certifications and findings for a terminal.

use crate::finding::{FindingWords, Severity};
use crate::form::{Block, blocks};
use crate::lint::LintReport;
use crate::outcome::{Certification, Certified};
use crate::words::{Form, form};
use usmca::Language;

/// A certification, or why there is none, as text.
#[must_use]
pub fn certification_text(certification: &Certification, language: Language) -> String {
    let words = form(language);
    match certification {
        Certification::Certified(certified) => certified_text(certified, words),
        Certification::Refused { reasons, warnings } => {
            format!("{}\n{}{}", words.refused, found(reasons, words), found(warnings, words))
        }
        Certification::Rejected { problems } => {
            let lines: String = problems.iter().map(|one| format!("  {}\n", visible(&one.to_string()))).collect();
            format!("{}\n{lines}", words.rejected)
        }
    }
}

/// What a linter found, as text.
#[must_use]
pub fn lint_text(report: &LintReport, language: Language) -> String {
    let words = form(language);
    match report {
        LintReport::Unreadable { problems } => {
            let lines: String = problems.iter().map(|one| format!("  {}\n", visible(&one.to_string()))).collect();
            format!("{}\n{lines}", words.rejected)
        }
        LintReport::Fine { findings } | LintReport::Faulty { findings } => {
            if findings.is_empty() {
                return format!("{}\n", words.fine);
            }
            let of = |severity| findings.iter().filter(|one| one.severity == severity).cloned().collect::<Vec<_>>();
            [Severity::Error, Severity::Warning, Severity::Note].map(|severity| found(&of(severity), words)).concat()
        }
    }
}

pub(crate) fn certified_text(certified: &Certified, words: &Form) -> String {
    let mut out = format!("{}\n{}\n", words.title.to_uppercase(), words.subtitle);
    for Block { number, title, lines } in blocks(certified) {
        out.push_str(&format!("\n{number}  {title}\n"));
        for line in lines {
            let value = line.value.replace('\n', ", ");
            match line.label {
                Some(label) => out.push_str(&format!("   {label}{}{value}\n", words.colon)),
                None => out.push_str(&format!("   {}\n", usmca::wrapped(&value, 3, 100).trim())),
            }
        }
    }
    out.push_str(&format!("\n{} usmca {}, {}\n", words.produced_by, certified.engine, certified.law.edition));
    if !certified.warnings.is_empty() {
        out.push('\n');
        out.push_str(&found(&certified.warnings, words));
    }
    out
}

/// Findings of one weight under a heading.
fn found(findings: &[FindingWords], words: &Form) -> String {
    let mut out = String::new();
    let mut last = None;
    for one in findings {
        if last != Some(one.severity) {
            let heading = match one.severity {
                Severity::Error => words.errors,
                Severity::Warning => words.warnings,
                Severity::Note => words.notes,
            };
            out.push_str(&format!("{heading}\n"));
            last = Some(one.severity);
        }
        let element =
            one.element.map(|number| format!("{} {number}{}", words.element, words.colon)).unwrap_or_default();
        out.push_str(&format!("  {element}{}\n", visible(&one.message)));
        let provision = if one.provision.is_empty() { String::new() } else { format!("  [{}]", one.provision) };
        out.push_str(&format!("    {}{}{}{provision}\n", words.accepted, words.colon, one.accepted));
        if !one.at.is_empty() {
            out.push_str(&format!("    {}\n", visible(&one.at)));
        }
    }
    out
}

/// Without characters that a terminal obeys.
fn visible(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}
