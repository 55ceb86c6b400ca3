//! Advice as text that a person reads in a terminal: the verdict, what would change it, the room, the declarations.

use super::Heading;
use crate::advice::{AdviceAnswer, AdviceGiven, MaterialWords};
use crate::determination::{Criterion, Status};
use crate::language::Language;
use crate::render::{Label, Paint, Style, wrapped};

/// Columns of a line, its indent counted.
const WIDTH: usize = 102;

/// The advice as text.
#[must_use]
pub fn advice_text(answer: &AdviceAnswer, name: &str, language: Language, paint: &Paint<'_>) -> String {
    match answer {
        AdviceAnswer::Given(given) => Report { given, language, paint }.text(name),
        AdviceAnswer::Rejected { problems } => {
            let mut out = format!("{name}: {}\n", paint(Style::No, language.label(Label::Rejected)));
            problems.iter().for_each(|problem| out.push_str(&format!("  {problem}\n")));
            out
        }
    }
}

struct Report<'p> {
    given: &'p AdviceGiven,
    language: Language,
    paint: &'p Paint<'p>,
}

impl Report<'_> {
    fn text(&self, name: &str) -> String {
        let given = self.given;
        let mut out =
            format!("{}: {}\n", (self.paint)(Style::Heading, name), self.painted(given.status, given.criterion));
        if given.status != Status::Originating {
            out.push_str(&self.heading(if given.sets.is_empty() { Heading::NoSets } else { Heading::Sets }));
        }
        for (place, set) in given.sets.iter().enumerate() {
            out.push_str(&format!("  {}. {}\n", place + 1, (self.language.advice().touches)(&set.value)));
            for change in &set.changes {
                let value = change.value.as_ref().map(|value| format!(" ({value})")).unwrap_or_default();
                out.push_str(&item(&format!("- {}{value}", change.words)));
            }
        }
        if !given.least_bases.is_empty() || !given.distances.is_empty() {
            out.push_str(&self.heading(Heading::Figures));
            given.least_bases.iter().for_each(|one| out.push_str(&item(&format!("- {}", one.words))));
            given.distances.iter().for_each(|one| out.push_str(&item(&format!("- {}  [{}]", one.words, one.citation))));
        }
        if !given.losses.is_empty() {
            out.push_str(&self.heading(Heading::Losses));
            given.losses.iter().for_each(|one| out.push_str(&item(&format!("- {}", named(one)))));
        }
        self.evidence(&mut out);
        if !given.bounded.is_empty() {
            out.push_str(&self.heading(Heading::Bounded));
            given.bounded.iter().for_each(|one| out.push_str(&item(&format!("- {one}"))));
        }
        out
    }

    fn evidence(&self, out: &mut String) {
        let evidence = &self.given.evidence;
        if evidence.claims.is_empty() {
            return;
        }
        let say = self.language.advice();
        out.push('\n');
        for (heading, status) in [(Heading::Trusted, evidence.trusted), (Heading::Supported, evidence.supported)] {
            out.push_str(&format!("{}: {}\n", (say.heading)(heading), self.verdict(status)));
        }
        if !evidence.declarations.is_empty() {
            out.push_str(&self.heading(Heading::Declarations));
        }
        for set in &evidence.declarations {
            let names: Vec<String> = set.iter().map(named).collect();
            out.push_str(&item(&format!("- {}", names.join(", "))));
        }
    }

    fn verdict(&self, status: Status) -> String {
        self.painted(status, None)
    }

    fn painted(&self, status: Status, criterion: Option<Criterion>) -> String {
        let style = match status {
            Status::Originating => Style::Yes,
            Status::NonOriginating => Style::No,
            Status::Undetermined => Style::Unknown,
        };
        (self.paint)(style, &self.language.verdict(status, criterion, self.given.is_scenario))
    }

    fn heading(&self, heading: Heading) -> String {
        format!("\n{}\n", (self.paint)(Style::Heading, (self.language.advice().heading)(heading)))
    }
}

fn named(one: &MaterialWords) -> String {
    format!("{} ({})", one.name, one.value)
}

fn item(text: &str) -> String {
    format!("    {}\n", wrapped(text, 6, WIDTH))
}
