//! The report of determinations: verdict, rule, figures, what is missing, the tree that decided, what was taken as given, law.
//!
//! It is read off the answer, as every front end sends it; nothing is determined here.

use crate::words::{Words, words};
use crate::{Face, LEFT, Pages, RIGHT, VALUES, document, printable};
use usmca::{Answer, Determined, Finding, Label, Language, StepWords, decides};

/// How far in a step of the tree stands at most, in steps.
const DEEPEST: usize = 24;
/// How many failures are told under a branch that did not decide.
const FAILURES: usize = 3;

/// The answers of goods, each with its name, as one PDF. What the fonts lack is printed as its number.
#[must_use]
pub fn report(answers: &[(String, Answer)], language: Language) -> Vec<u8> {
    let mut printing = Printing { pages: Pages::new(), words: words(language), language };
    for (place, (name, answer)) in answers.iter().enumerate() {
        if place > 0 {
            printing.pages.turn();
        }
        printing.answer(name, answer);
    }
    let Printing { pages, words, .. } = printing;
    let law = answers.iter().find_map(|(_, answer)| match answer {
        Answer::Determined(one) => {
            Some(format!("usmca {}, {}, sha256 {}", one.engine, one.law.edition, one.law.sha256))
        }
        Answer::Rejected { .. } => None,
    });
    let pages = pages.finished(&printable(&law.unwrap_or_default()), words.page);
    document(pages, words.title, &language.to_string())
}

struct Printing {
    pages: Pages,
    words: &'static Words,
    language: Language,
}

impl Printing {
    fn answer(&mut self, name: &str, answer: &Answer) {
        self.line(self.words.title, Face::Bold, 16, LEFT);
        self.pages.skip(3);
        self.line(self.words.subtitle, Face::Regular, 8, LEFT);
        self.pages.skip(8);
        self.line(name, Face::Bold, 12, LEFT);
        match answer {
            Answer::Determined(one) => self.determined(one),
            Answer::Rejected { problems } => {
                self.line(self.language.label(Label::Rejected), Face::Bold, 11, LEFT);
                problems.iter().for_each(|one| self.item(&one.to_string()));
            }
        }
    }

    fn determined(&mut self, answer: &Determined) {
        let verdict = self.language.verdict(answer.status, answer.criterion, answer.law.is_scenario);
        self.line(&capitalized(&verdict), Face::Bold, 12, LEFT);
        self.pages.skip(6);
        if let Some(rule) = &answer.rule {
            self.heading(&format!("{}: {}", self.language.label(Label::Rule), rule.citation));
            self.line(&rule.sentence, Face::Regular, 9, LEFT);
            self.pages.skip(6);
        }
        self.figures(answer);
        self.requirements(answer);
        if !answer.missing.is_empty() {
            self.heading(self.language.label(Label::Missing));
            for one in &answer.missing {
                let dot = if one.at.is_empty() { "" } else { "." };
                self.item(&format!("{} ({}{dot}{}) [{}]", one.question, one.at, one.fact, one.citation));
            }
            self.pages.skip(6);
        }
        self.heading(self.language.label(Label::Trace));
        self.line(self.words.only_what_decides, Face::Regular, 8, LEFT);
        self.pages.skip(2);
        self.step(&answer.trace, 0);
        self.pages.skip(6);
        self.heading(self.language.label(Label::Assumptions));
        answer.assumptions.iter().for_each(|one| self.item(one));
        self.pages.skip(6);
        self.law(answer);
    }

    fn figures(&mut self, answer: &Determined) {
        if answer.regional_value_content.is_empty() && answer.de_minimis.is_none() {
            return;
        }
        self.heading(self.language.label(Label::Figures));
        for one in &answer.regional_value_content {
            let method = if one.method == "net_cost" { self.words.net_cost } else { self.words.transaction_value };
            let (base, outside) = (&one.base, &one.non_originating_value);
            let limit = format!("{} {}%", self.words.at_least, one.threshold);
            let figure = format!("({base} - {outside}) / {base} = {}%, {limit}", one.percent);
            self.found(method, one.finding, &figure);
        }
        if let Some(one) = &answer.de_minimis {
            let limit = format!("{} {}%", self.words.at_most, one.limit);
            let figure = format!("{} / {} = {}%, {limit}", one.non_originating_value, one.amount, one.percent);
            self.found(self.words.de_minimis, one.finding, &figure);
        }
        self.pages.skip(6);
    }

    fn requirements(&mut self, answer: &Determined) {
        if answer.automotive.is_empty() {
            return;
        }
        self.heading(self.language.label(Label::Requirements));
        for one in &answer.automotive {
            let percent =
                |figure: &Option<String>| figure.as_ref().map_or("-".to_owned(), |figure| format!("{figure}%"));
            let limit = if one.must_exceed { ">" } else { ">=" };
            let figure = format!(
                "{} ({limit} {}), {} [{}]",
                percent(&one.percent),
                percent(&one.threshold),
                one.name,
                one.citation
            );
            self.item(&format!("{} · {figure}", self.language.finding(one.finding)));
        }
        self.pages.skip(6);
    }

    /// A step and those under it; of what does not bear on the finding a line, and what failed in it.
    fn step(&mut self, step: &StepWords, depth: usize) {
        self.told(step, depth);
        for under in &step.because {
            if decides(step, under) {
                self.step(under, depth + 1);
            } else {
                self.told(under, depth + 1);
                let failed = under
                    .because
                    .iter()
                    .filter(|one| under.finding == Finding::NotMet && one.finding == Finding::NotMet);
                failed.take(FAILURES).for_each(|one| self.told(one, depth + 2));
            }
        }
    }

    fn told(&mut self, step: &StepWords, depth: usize) {
        let inward = LEFT + i16::try_from(depth.min(DEEPEST)).unwrap_or_default() * 8;
        let finding = self.language.finding(step.finding);
        self.line(&format!("{finding} · {} [{}]", step.question, step.citation), Face::Regular, 8, inward);
        if let Some(measure) = &step.measure {
            self.line(&measure.to_string(), Face::Regular, 8, inward + 16);
        }
    }

    fn law(&mut self, answer: &Determined) {
        self.heading(self.language.label(Label::Law));
        self.line(&format!("{}, sha256 {}", answer.law.edition, answer.law.sha256), Face::Regular, 8, LEFT);
        self.line(&format!("{}: usmca {}", self.words.engine, answer.engine), Face::Regular, 8, LEFT);
        self.line(&format!("{}: {}", self.words.input, answer.input_sha256), Face::Regular, 8, LEFT);
    }

    /// A heading, which stays with what follows it.
    fn heading(&mut self, text: &str) {
        self.pages.keep(48);
        self.pages.rule();
        self.line(&capitalized(text), Face::Bold, 10, LEFT);
        self.pages.skip(2);
    }

    fn item(&mut self, text: &str) {
        self.line(&format!("– {text}"), Face::Regular, 9, LEFT);
    }

    /// A figure beside what it is called, and whether it is met.
    fn found(&mut self, label: &str, finding: Finding, figure: &str) {
        self.pages.keep(0);
        self.pages.beside(&printable(label), Face::Regular, 8, LEFT);
        let finding = self.language.finding(finding);
        self.pages.text(&printable(&format!("{finding} · {figure}")), Face::Regular, 9, VALUES, RIGHT);
    }

    fn line(&mut self, text: &str, face: Face, size: u8, left: i16) {
        self.pages.text(&printable(text), face, size, left, RIGHT);
    }
}

/// The words of a terminal begin small; a heading does not.
fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
