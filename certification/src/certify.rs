//! From a certification file to a certification: each good is determined, and nothing is certified unless all may be (Article 5.2).

mod good;

use crate::check;
use crate::decode::{self, Reading};
use crate::file::{CertificationFile, Named};
use crate::finding::{Fault, Finding, FindingWords, Severity};
use crate::outcome::{Certification, Certified, CertifiedGood, LawUsed};
use crate::statement::statement;
use good::Certifying;
use usmca::{Date, Language, Problem, ProblemKind, says};
use usmca_wire::{Calculator, Format, Read, trees};

/// Reads the good file of a path: the goods that it holds, or why it cannot be read.
pub type Load<'a> = &'a dyn Fn(&str) -> Result<Vec<Read>, String>;

/// How to certify.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Options {
    /// The language of the certification and of what is told.
    pub language: Language,
    /// Refuse where evidence lacks or anything else is doubtful.
    pub strict: bool,
}

/// The certification that a text asks for. Under a scenario there is none.
#[must_use]
pub fn certify(
    calculator: &Calculator,
    bytes: &[u8],
    format: Format,
    load: Load<'_>,
    options: Options,
) -> Certification {
    if calculator.rules().edition().scenario.is_some() {
        let message =
            says!("{0}; only the law certifies, so leave the scenario out", calculator.rules().edition().name);
        return Certification::Rejected {
            problems: vec![Problem::new("", ProblemKind::NotAccepted, message).told(options.language)],
        };
    }
    let (mut file, mut problems) = match read(bytes, format) {
        Ok(node) => decode::certification(node, Reading::ToCertify),
        Err(problem) => return Certification::Rejected { problems: vec![problem.told(options.language)] },
    };
    fill(&mut file, options.language);
    problems.extend(not_iso(&file));
    let mut certifying =
        Certifying { calculator, load, options, period: period(&file), problems: Vec::new(), findings: Vec::new() };
    let days = days(&file, calculator);
    let mut goods: Vec<Option<CertifiedGood>> = Vec::new();
    for (place, line) in file.goods.iter_mut().enumerate() {
        goods.push(certifying.good(line, &format!("goods[{place}]"), &days));
    }
    let Certifying { problems: more, mut findings, .. } = certifying;
    problems.extend(more);
    let checked = check::findings(&file, calculator.rules());
    let (errors, doubts): (Vec<Finding>, Vec<Finding>) =
        checked.into_iter().partition(|one| one.fault.severity() == Severity::Error);
    let untold = errors.iter().filter(|one| problems.iter().all(|told| told.at != one.at) && !follows(one, &goods));
    let untold: Vec<Problem> = untold.map(problem).collect();
    problems.extend(untold);
    if !problems.is_empty() {
        let told = bounded(problems).iter().map(|problem| problem.told(options.language)).collect();
        return Certification::Rejected { problems: told };
    }
    findings.extend(doubts);
    concluded(file, goods, &findings, calculator, options)
}

/// At most so many problems, and how many more there are.
pub(crate) fn bounded(mut problems: Vec<Problem>) -> Vec<Problem> {
    const MOST: usize = 1_000;
    if problems.len() > MOST {
        let more = problems.len() - MOST;
        problems.truncate(MOST);
        problems.push(Problem::new("", ProblemKind::TooLarge, says!("{0} more problems; mend these first", more)));
    }
    problems
}

/// What silence stands for, and the statement: the certifier is the party in whose role it certifies, and an importer, or
/// the exporter of a producer who certifies, is not known.
fn fill(file: &mut CertificationFile, language: Language) {
    file.statement = Some(statement(language).to_owned());
    let word = |text: &str| Some(Named::Word(text.to_owned()));
    let role = file.certifier.role.clone().unwrap_or_default();
    for (party, name) in
        [(&mut file.exporter, "exporter"), (&mut file.producer, "producer"), (&mut file.importer, "importer")]
    {
        if party.is_none() && role == name {
            *party = word("certifier");
        }
    }
    if file.exporter.is_none() && role == "producer" {
        file.exporter = word("unknown");
    }
    if file.importer.is_none() {
        file.importer = word("unknown");
    }
}

/// Days that are not written as a data file writes them.
fn not_iso(file: &CertificationFile) -> Vec<Problem> {
    let period = file.blanket_period.as_ref();
    let days = [
        ("blanket_period.from", period.and_then(|period| period.from.as_ref())),
        ("blanket_period.until", period.and_then(|period| period.until.as_ref())),
        ("signature.date", file.signature.as_ref().and_then(|signature| signature.date.as_ref())),
    ];
    let bad = days.into_iter().filter_map(|(at, text)| Some((at, text.filter(|text| iso(text).is_none())?)));
    let message = |text: &str| says!("{0} is not a day; a day is YYYY-MM-DD", format!("{:?}", check::shown(text)));
    bad.map(|(at, text)| Problem::new(at, ProblemKind::Date, message(text))).collect()
}

fn iso(text: &str) -> Option<Date> {
    text.parse().ok().filter(|_| text.len() == 10)
}

/// Whether an element lacks only because the good on which it rests was not certified, which has been told.
fn follows(finding: &Finding, goods: &[Option<CertifiedGood>]) -> bool {
    let failed =
        |place: usize| [format!("goods[{place}].hs"), format!("goods[{place}].criterion")].contains(&finding.at);
    goods.iter().enumerate().any(|(place, good)| good.is_none() && failed(place))
}

fn read(bytes: &[u8], format: Format) -> Result<usmca_wire::Node, Problem> {
    let mut documents = trees(bytes, format)?.into_iter();
    match (documents.next(), documents.next()) {
        (Some(node), None) => Ok(node),
        (None, _) => Err(Problem::new("", ProblemKind::Missing, says!("holds no certification"))),
        _ => Err(Problem::new(
            "",
            ProblemKind::TooLarge,
            says!("holds several documents; one certification is expected"),
        )),
    }
}

/// An element that is missing or not acceptable, as a problem of the file.
fn problem(finding: &Finding) -> Problem {
    let words = finding.words(Language::En);
    let kind = match &finding.fault {
        Fault::Missing(_) => ProblemKind::Missing,
        Fault::ShortCode(_) | Fault::NoSuchCode(..) => ProblemKind::Code,
        Fault::AmbiguousDate(..) => ProblemKind::Date,
        Fault::PeriodBackwards | Fault::PeriodTooLong(..) => ProblemKind::Contradiction,
        _ => ProblemKind::NotAccepted,
    };
    Problem::new(&finding.at, kind, format!("{}; accepted: {} ({})", words.message, words.accepted, words.provision))
}

/// The first and the last day of the period.
fn period(file: &CertificationFile) -> Option<(Date, Date)> {
    let period = file.blanket_period.as_ref()?;
    Some((iso(period.from.as_ref()?)?, iso(period.until.as_ref()?)?))
}

/// The days under whose law the goods are determined: the first of the period, and each on which the law changes in it; for
/// a single shipment that of the signature, unless the good file has its own.
fn days(file: &CertificationFile, calculator: &Calculator) -> Vec<Date> {
    if let Some((from, until)) = period(file) {
        return std::iter::once(from).chain(calculator.rules().changes(from, until)).collect();
    }
    let signed = file.signature.as_ref().and_then(|signature| iso(signature.date.as_ref()?));
    // Without any day the file is rejected; on some day the problems of its goods are found as well.
    vec![signed.unwrap_or(calculator.rules().edition().known_until)]
}

/// A certification if nothing stands against it.
fn concluded(
    file: CertificationFile,
    goods: Vec<Option<CertifiedGood>>,
    findings: &[Finding],
    calculator: &Calculator,
    options: Options,
) -> Certification {
    let words = |severities: &[Severity]| -> Vec<FindingWords> {
        let chosen = findings.iter().filter(|one| severities.contains(&one.fault.severity()));
        chosen.map(|one| one.words(options.language)).collect()
    };
    let against: &[Severity] = if options.strict { &[Severity::Error, Severity::Warning] } else { &[Severity::Error] };
    let beside: &[Severity] = if options.strict { &[Severity::Note] } else { &[Severity::Warning, Severity::Note] };
    let (reasons, warnings) = (words(against), words(beside));
    let whole: Option<Vec<CertifiedGood>> = goods.into_iter().collect();
    let Some(goods) = whole.filter(|goods| reasons.is_empty() && !goods.is_empty()) else {
        return Certification::Refused { reasons, warnings };
    };
    let named = |named: Option<Named>| named.unwrap_or(Named::Word("unknown".to_owned()));
    let edition = calculator.rules().edition();
    Certification::Certified(Box::new(Certified {
        exporter: named(file.exporter),
        producer: named(file.producer),
        importer: named(file.importer),
        certifier: file.certifier,
        goods,
        blanket_period: file.blanket_period,
        signature: file.signature.unwrap_or_default(),
        statement: file.statement.unwrap_or_default(),
        language: options.language.to_string(),
        warnings,
        law: LawUsed { edition: edition.name.clone(), sha256: calculator.law_sha256().to_owned() },
        engine: env!("CARGO_PKG_VERSION").to_owned(),
    }))
}
