//! An answer as text that a person reads in a terminal: the verdict, the rule, the figures, what is missing, why.

use super::Label;
use crate::answer::{Answer, ContentFigure, Determined, MeasureWords, StepWords};
use crate::determination::Status;
use crate::language::Language;
use crate::trace::Finding;

/// How a piece of text is to look.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Style {
    /// A good answer.
    Yes,
    /// A bad answer.
    No,
    /// An open answer.
    Unknown,
    /// A heading.
    Heading,
    /// Of less weight: citations, hashes.
    Quiet,
}

/// Adds color, or does not.
pub type Paint<'p> = dyn Fn(Style, &str) -> String + 'p;

/// Columns of a line, its indent counted.
const WIDTH: usize = 102;
/// How many steps of one kind are told in full.
const SEVERAL: usize = 3;

/// How much of the tree is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shown {
    /// What brought the finding about; the rest in a line each.
    WhatDecides,
    /// Every step.
    Everything,
}

/// The answer as text.
#[must_use]
pub fn text(answer: &Answer, name: &str, language: Language, shown: Shown, paint: &Paint<'_>) -> String {
    let report = Report { language, shown, paint };
    match answer {
        Answer::Determined(determined) => report.determined(determined, name),
        Answer::Rejected { problems } => {
            let mut out = format!("{}: {}\n", name, paint(Style::No, language.label(Label::Rejected)));
            for problem in problems {
                out.push_str(&format!("  {problem}\n"));
            }
            out
        }
    }
}

struct Report<'p> {
    language: Language,
    shown: Shown,
    paint: &'p Paint<'p>,
}

impl Report<'_> {
    fn determined(&self, answer: &Determined, name: &str) -> String {
        let verdict = self.language.verdict(answer.status, answer.criterion, answer.law.is_scenario);
        let style = match answer.status {
            Status::Originating => Style::Yes,
            Status::NonOriginating => Style::No,
            Status::Undetermined => Style::Unknown,
        };
        let mut out = format!("{}: {}\n", self.heading(name), (self.paint)(style, &verdict));
        if let Some(rule) = &answer.rule {
            out.push_str(&format!("\n{}  {}\n", self.label(Label::Rule), self.quiet(&rule.citation)));
            rule.sentence.lines().for_each(|line| out.push_str(&paragraph(line)));
        }
        if !answer.regional_value_content.is_empty() {
            out.push_str(&format!("\n{}\n", self.label(Label::Figures)));
            answer.regional_value_content.iter().for_each(|figure| out.push_str(&self.figure(figure)));
        }
        if !answer.automotive.is_empty() {
            out.push_str(&format!("\n{}\n", self.label(Label::Requirements)));
            out.push_str(&super::automotive::table(&answer.automotive, self.language, &|finding| self.mark(finding)));
        }
        if !answer.missing.is_empty() {
            out.push_str(&format!("\n{}\n", self.label(Label::Missing)));
            for missing in &answer.missing {
                let at = if missing.at.is_empty() { String::new() } else { format!("{}.", missing.at) };
                let key = self.quiet(&format!("{at}{}  [{}]", missing.fact, missing.citation));
                out.push_str(&paragraph(&format!("? {}", missing.question)));
                out.push_str(&format!("    {key}\n"));
            }
        }
        out.push_str(&format!("\n{}\n", self.label(Label::Trace)));
        self.step(&answer.trace, 0, &mut out);
        if !answer.assumptions.is_empty() {
            out.push_str(&format!("\n{}\n", self.label(Label::Assumptions)));
            answer.assumptions.iter().for_each(|one| out.push_str(&paragraph(&format!("- {one}"))));
        }
        let law = format!(
            "{}: {} ({}), usmca {}",
            self.language.label(Label::Law),
            answer.law.edition,
            answer.law.sha256.get(..12).unwrap_or_default(),
            answer.engine
        );
        out.push_str(&format!("\n{}\n", self.quiet(&law)));
        out
    }

    /// One regional value content, aligned with the others.
    fn figure(&self, figure: &ContentFigure) -> String {
        let words = self.language.words();
        let [transaction_value, net_cost, ..] = words.abbreviations;
        let method = if figure.method == "net_cost" { net_cost } else { transaction_value };
        let width = transaction_value.chars().count().max(net_cost.chars().count());
        let limit = (words.not_less_than)(&figure.threshold);
        let mark = self.mark(figure.finding);
        let (base, outside) = (&figure.base, &figure.non_originating_value);
        format!("{mark} {method:<width$}  {:>6}%, {limit}  ({base} - {outside}) / {base}\n", figure.percent)
    }

    /// A step and those under it; of what does not bear on the finding only the first line.
    fn step(&self, step: &StepWords, depth: usize, out: &mut String) {
        self.line(step, depth, out);
        // Of several that are all in order, a line each says enough.
        let settled = step.because.iter().filter(|under| under.finding == Finding::Met).count();
        let brief = step.finding == Finding::Met && settled > SEVERAL;
        for under in &step.because {
            if self.shown == Shown::Everything || (decides(step, under) && !brief) {
                self.step(under, depth + 1, out);
            } else {
                self.line(under, depth + 1, out);
                self.failures(under, depth + 2, out);
            }
        }
    }

    /// What failed directly under a step that did not decide: which material it was, say.
    fn failures(&self, step: &StepWords, depth: usize, out: &mut String) {
        if step.finding != Finding::NotMet {
            return;
        }
        let failed: Vec<&StepWords> = step.because.iter().filter(|under| under.finding == Finding::NotMet).collect();
        failed.iter().take(SEVERAL).for_each(|under| self.line(under, depth, out));
        if let Some(more) = failed.len().checked_sub(SEVERAL).filter(|more| *more > 0) {
            let indent = " ".repeat(self.width() + 1 + 2 * depth);
            out.push_str(&format!("{indent}{}\n", self.quiet(&format!("... +{more}"))));
        }
    }

    fn line(&self, step: &StepWords, depth: usize, out: &mut String) {
        let mark = self.mark(step.finding);
        let indent = "  ".repeat(depth);
        let citation = self.quiet(&format!("[{}]", step.citation));
        out.push_str(&format!("{mark} {indent}{}  {citation}\n", step.question));
        if let Some(measure) = &step.measure {
            out.push_str(&format!("{} {indent}  {measure}\n", " ".repeat(self.width())));
        }
    }

    fn mark(&self, finding: Finding) -> String {
        let style = match finding {
            Finding::Met => Style::Yes,
            Finding::NotMet => Style::No,
            Finding::Unknown => Style::Unknown,
        };
        let word = format!("{:width$}", self.language.finding(finding), width = self.width());
        (self.paint)(style, &word)
    }

    fn width(&self) -> usize {
        let all = [Finding::Met, Finding::NotMet, Finding::Unknown];
        all.into_iter().map(|finding| self.language.finding(finding).chars().count()).max().unwrap_or_default()
    }

    fn heading(&self, text: &str) -> String {
        (self.paint)(Style::Heading, text)
    }

    fn label(&self, label: Label) -> String {
        self.heading(self.language.label(label))
    }

    fn quiet(&self, text: &str) -> String {
        (self.paint)(Style::Quiet, text)
    }
}

/// A figure in one line.
impl std::fmt::Display for MeasureWords {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let MeasureWords { formula, value, limit } = self;
        let comma = if limit.is_empty() { "" } else { ", " };
        write!(f, "{formula} = {value}{comma}{limit}")
    }
}

/// Whether a step is of those that brought the finding above it about.
#[must_use]
pub fn decides(above: &StepWords, step: &StepWords) -> bool {
    let agrees = |one: &StepWords| one.finding == above.finding;
    agrees(step) || !above.because.iter().any(agrees)
}

/// A paragraph of the answer, indented.
fn paragraph(text: &str) -> String {
    format!("  {}\n", wrapped(text, 2, WIDTH))
}

/// A paragraph broken at words into lines of so many columns, the indent counted; each line but the first is indented.
#[must_use]
pub fn wrapped(text: &str, indent: usize, columns: usize) -> String {
    let mut out = String::new();
    let mut column = indent;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if column > indent && column + 1 + length > columns {
            out.push_str(&format!("\n{:indent$}", ""));
            column = indent;
        } else if column > indent {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += length;
    }
    out
}
