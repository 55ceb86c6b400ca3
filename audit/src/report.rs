//! What a replay and a comparison of laws found, as text.

use crate::law_change::{Compared, Comparison};
use crate::parting::{Parting, StepShown};
use crate::reading::Finding;
use crate::replay::{Difference, Versions};

/// What differs between a record and its replay; each line is indented.
#[must_use]
pub fn difference_text(difference: &Difference) -> String {
    let mut out = String::new();
    let Difference { law, engine, result, keys, parting, failed } = difference;
    for (what, versions) in [("result", result), ("law", law), ("engine", engine)] {
        out.push_str(&versions.as_ref().map(|one| changed(what, one)).unwrap_or_default());
    }
    if !keys.is_empty() {
        out.push_str(&format!("  differ: {}\n", keys.join(", ")));
    }
    failed.iter().for_each(|one| out.push_str(&format!("  {}\n", visible(one))));
    out.push_str(&parting.as_ref().map(parted).unwrap_or_default());
    out
}

/// A good under two laws; nothing if both give the same by the same steps.
#[must_use]
pub fn comparison_text(comparison: &Comparison) -> String {
    let name = visible(&comparison.name);
    match &comparison.compared {
        Compared::None { .. } => String::new(),
        Compared::Steps { result, parting } => {
            let parted = parting.as_ref().map(parted).unwrap_or_default();
            format!("same      {name}: {result}, by other steps or figures\n{parted}")
        }
        Compared::Result { result, parting, rule } => {
            let mut out = format!("changes   {name}: {} -> {}\n", result.then, result.now);
            out.push_str(&parting.as_ref().map(parted).unwrap_or_default());
            out.push_str(&rule.as_ref().map(|one| changed("rule", one)).unwrap_or_default());
            out
        }
        Compared::Rejected { problems } => {
            let lines: String = problems.iter().map(|one| format!("  {}\n", visible(&one.to_string()))).collect();
            format!("rejected  {name}\n{lines}")
        }
    }
}

fn changed(what: &str, versions: &Versions) -> String {
    format!("  {what}\n    then: {}\n    now:  {}\n", visible(&versions.then), visible(&versions.now))
}

fn parted(parting: &Parting) -> String {
    let under: String = parting.under.iter().map(|question| format!("    under: {}\n", visible(question))).collect();
    format!("  parts at {}\n{under}{}{}", parting.at, step("then", &parting.then), step("now ", &parting.now))
}

fn step(when: &str, step: &StepShown) -> String {
    let finding = match step.finding {
        Finding::Met => "yes",
        Finding::NotMet => "no",
        Finding::Unknown => "open",
    };
    let measure = step.measure.as_ref().map(|one| format!("\n          {}", visible(&one.to_string())));
    let question = visible(&step.question);
    format!("    {when}: {finding}  {question}  [{}]{}\n", visible(&step.citation), measure.unwrap_or_default())
}

/// Without characters that a terminal obeys.
fn visible(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}
