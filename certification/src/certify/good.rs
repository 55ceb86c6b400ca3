//! One good of a certification: its file is read and determined under each law, and gives its code and its criterion (Article 4.2).

use super::{Load, Options};
use crate::check::letter;
use crate::element::Element;
use crate::evidence;
use crate::file::{GoodSource, LineFile};
use crate::finding::{Fault, Finding};
use crate::outcome::CertifiedGood;
use usmca::{Answer, Criterion, Date, Determined, HsEdition, Level, Message, Problem, ProblemKind, Status, says};
use usmca_wire::{Calculator, Read};

/// What is needed to certify, and what was found so far.
pub(super) struct Certifying<'a> {
    pub(super) calculator: &'a Calculator,
    pub(super) load: Load<'a>,
    pub(super) options: Options,
    pub(super) period: Option<(Date, Date)>,
    pub(super) problems: Vec<Problem>,
    pub(super) findings: Vec<Finding>,
}

impl Certifying<'_> {
    fn report(&mut self, at: impl Into<String>, kind: ProblemKind, message: impl Into<Message>) {
        self.problems.push(Problem::new(at, kind, message));
    }

    fn found(&mut self, at: impl Into<String>, fault: Fault) {
        self.findings.push(Finding { element: Some(Element::Criterion), at: at.into(), fault });
    }

    /// The good as it is certified, its code and criterion taken from the determination; none if it is not.
    pub(super) fn good(&mut self, line: &mut LineFile, at: &str, days: &[Date]) -> Option<CertifiedGood> {
        let place = format!("{at}.good");
        let read = self.source(line, &place)?;
        let stated = read.file.as_ref().and_then(|file| file.date.clone()).and_then(|text| text.parse::<Date>().ok());
        if let (Some(day), Some((from, until))) = (stated, self.period)
            && !(from..=until).contains(&day)
        {
            self.found(&place, Fault::OutsidePeriod(day));
        }
        let own = stated.filter(|_| self.period.is_none()).map(|day| vec![day]);
        let days: Vec<Date> = own.unwrap_or_else(|| days.to_vec());
        let covered = self.period.or_else(|| days.first().copied().zip(days.last().copied()));
        let lacking = read.file.as_ref().zip(covered).map(|(file, covered)| evidence::lacking(file, covered));
        let mut answers = Vec::new();
        for day in &days {
            let answer = self.on(&read, *day, &place)?;
            let originates = answer.0.status == Status::Originating;
            answers.push(answer);
            // The first day on which it fails is told; the same reason need not be told again for each later law.
            if !originates {
                break;
            }
        }
        for (material, fault) in lacking.unwrap_or_default() {
            self.found(format!("{place}.{material}"), fault);
        }
        let (first, ..) = answers.first()?;
        let (code, edition) = self.code(line, &read, at)?;
        let criteria = |one: &(Determined, Vec<Criterion>)| one.1.clone();
        let mut common = answers.first().map(criteria).unwrap_or_default();
        common.retain(|one| *one != Criterion::E && answers.iter().all(|(_, met)| met.contains(one)));
        let criterion =
            self.criterion(line, &common, at, answers.iter().all(|(one, _)| one.status == Status::Originating))?;
        (line.hs, line.hs_edition, line.criterion) =
            (Some(code.clone()), Some(edition.clone()), Some(criterion.clone()));
        Some(CertifiedGood {
            description: line.description.clone().unwrap_or_default(),
            hs: code,
            hs_edition: edition,
            rule: first.rule.as_ref().filter(|_| criterion == "B").map(|rule| rule.citation.clone()),
            criterion,
            invoice: line.invoice.clone(),
            determined_on: days.iter().map(Date::to_string).collect(),
            assumptions: first.assumptions.clone(),
            input_sha256: read.file.as_ref().map(usmca_wire::sha256).unwrap_or_default(),
            file: read.file.unwrap_or_default(),
        })
    }

    /// The good file on which a line rests.
    fn source(&mut self, line: &LineFile, place: &str) -> Option<Read> {
        let goods = match &line.good {
            Some(GoodSource::Inline(good)) => {
                return Some(Read { file: Some(good.file.clone()), problems: good.problems.clone() });
            }
            Some(GoodSource::Path(path)) => (self.load)(path),
            None => {
                let message = says!("is needed: a good file, or its path from this file");
                self.report(place, ProblemKind::Missing, message);
                return None;
            }
        };
        match goods.map(<[Read; 1]>::try_from) {
            Ok(Ok([read])) => Some(read),
            Ok(Err(goods)) => {
                self.report(place, ProblemKind::TooLarge, says!("holds {0} goods; one is expected", goods.len()));
                None
            }
            Err(message) => {
                self.report(place, ProblemKind::NotAccepted, message);
                None
            }
        }
    }

    /// The determination under the law of a day, and every criterion that is met.
    fn on(&mut self, read: &Read, day: Date, place: &str) -> Option<(Determined, Vec<Criterion>)> {
        let mut dated = read.clone();
        if let Some(file) = &mut dated.file {
            file.date = Some(day.to_string());
        }
        let (language, law) = (self.options.language, self.calculator.law_sha256());
        let told = self.calculator.determined(&dated, |determination, file| {
            let answer = Answer::determined(determination, language, law, &usmca_wire::sha256(file));
            (answer, determination.criteria())
        });
        match told {
            Ok((Answer::Determined(answer), criteria)) => {
                match answer.status {
                    Status::Originating => {}
                    Status::NonOriginating => self.found(place, Fault::NotOriginating(day)),
                    Status::Undetermined => {
                        let questions = answer.missing.iter().map(|one| one.question.clone()).collect();
                        self.found(place, Fault::Undetermined(day, questions));
                    }
                }
                Some((*answer, criteria))
            }
            Ok(_) => None,
            Err(problems) => {
                for one in problems {
                    let at = if one.at.is_empty() { place.to_owned() } else { format!("{place}.{}", one.at) };
                    self.report(at, one.kind, one.message);
                }
                None
            }
        }
    }

    /// The six digits of the good file and their edition, with which those of the line must agree.
    fn code(&mut self, line: &LineFile, read: &Read, at: &str) -> Option<(String, String)> {
        let file = read.file.as_ref()?;
        let code = file.hs.parse::<usmca::HsCode>().ok()?.truncated(Level::Subheading).to_string();
        let edition = file.hs_edition.clone().unwrap_or_else(|| HsEdition::Hs2022.to_string());
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        if let Some(stated) = line.hs.as_ref().filter(|stated| digits(stated) != digits(&code)) {
            let message = says!(
                "the good file is of {0}, not of {1}; leave the key out or correct one of them",
                code,
                format!("{stated:?}")
            );
            self.report(format!("{at}.hs"), ProblemKind::Contradiction, message);
        }
        if let Some(stated) = line.hs_edition.as_ref().filter(|stated| **stated != edition) {
            let message = says!(
                "the good file is of HS {0}, not of {1}; leave the key out or correct one",
                edition,
                format!("{stated:?}")
            );
            self.report(format!("{at}.hs_edition"), ProblemKind::Contradiction, message);
        }
        Some((code, edition))
    }

    /// The criterion: the one that is stated, if it is met, else the first that has a letter.
    fn criterion(&mut self, line: &LineFile, met: &[Criterion], at: &str, originates: bool) -> Option<String> {
        let letters: Vec<String> = met.iter().map(|one| format!("{one:?}")).collect();
        let stated = line.criterion.as_deref().map(|text| letter(text).map(String::from).unwrap_or(text.to_owned()));
        match (stated, letters.first()) {
            (_, None) if originates => {
                self.found(format!("{at}.criterion"), Fault::NoLetter);
                None
            }
            (Some(stated), Some(_)) if !letters.contains(&stated) => {
                let message = says!("the determination finds {0}; leave the key out or state that", letters.join(", "));
                self.report(format!("{at}.criterion"), ProblemKind::Contradiction, message);
                None
            }
            (Some(stated), Some(_)) => Some(stated),
            (_, first) => first.cloned(),
        }
    }
}
