//! `usmca rule`: the rules in force for a code, as the law's own sentences, and the facts that they ask for.

use crate::arguments::Rule;
use crate::determine::calculator;
use crate::exit::Exit;
use crate::paint;
use usmca::{GoodFile, Style};

/// The rules as text.
///
/// # Errors
/// The tables could not be read.
pub(crate) fn run(options: &Rule) -> Result<(String, Exit), String> {
    let calculator = calculator(options.rules.as_deref())?;
    let file = GoodFile {
        hs: options.code.clone(),
        hs_edition: Some(options.hs_edition.to_string()),
        date: options.on.clone(),
        ..GoodFile::default()
    };
    let paint = paint::painter();
    let rules = match calculator.rules_of(&file) {
        Ok(rules) => rules,
        Err(problems) => {
            let lines: Vec<String> = problems.iter().map(|problem| format!("{problem}\n")).collect();
            return Ok((lines.concat(), Exit::Rejected));
        }
    };
    let mut out = String::new();
    for rule in &rules {
        out.push_str(&format!("{}{}\n", paint(Style::Heading, &rule.citation), window(rule)));
        rule.sentence.lines().for_each(|line| out.push_str(&format!("  {line}\n")));
        rule.facts.iter().for_each(|(id, question)| {
            out.push_str(&format!("  {} {question}\n", paint(Style::Quiet, &format!("? {id}:"))));
        });
        out.push('\n');
    }
    for note in calculator.notes_of(&file).unwrap_or_default() {
        out.push_str(&format!("{}  {}\n", paint(Style::Quiet, &note.citation), note.says));
    }
    if rules.is_empty() {
        out.push_str("these tables hold no rule for the code on that day\n");
        return Ok((out, Exit::Undetermined));
    }
    Ok((out, Exit::Fine))
}

fn window(rule: &usmca_wire::RuleShown) -> String {
    match (&rule.from, &rule.until) {
        (None, None) => String::new(),
        (Some(from), None) => format!("  from {from}"),
        (None, Some(until)) => format!("  until {until}"),
        (Some(from), Some(until)) => format!("  from {from} until {until}"),
    }
}
