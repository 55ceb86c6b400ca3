//! Goods to answers and advice, in the bytes of the command line.

use crate::Service;
use crate::endpoint::Media;
use crate::pool::Abandoned;
use crate::refusal::{Refusal, RefusalKind};
use crate::reply::{Reply, Tally};
use crate::respond::Asked;
use usmca::{AdviceAnswer, Answer, Problem, ProblemKind, Status};
use usmca_wire::{Calculator, Format, Node, Read, trees};

/// One good to its answer.
pub(crate) fn determine(calculator: &Calculator, asked: &Asked) -> Reply {
    let answer = calculator.answer(&one(asked), asked.query.lang);
    let status = status(&answer);
    Reply::json(status.is_some(), usmca_wire::to_json(&answer), Tally::of(status))
}

/// One good to what would change its answer.
pub(crate) fn advise(calculator: &Calculator, asked: &Asked) -> Reply {
    let answer = calculator.advice(&one(asked), asked.query.lang, asked.query.sets);
    let status = match &answer {
        AdviceAnswer::Given(given) => Some(given.status),
        AdviceAnswer::Rejected { .. } => None,
    };
    Reply::json(status.is_some(), usmca_wire::advice_to_json(&answer), Tally::of(status))
}

/// Many goods to their answers: a list for a list, lines for lines, and a good that is rejected stands in its place.
///
/// # Errors
/// There are too many of them.
pub(crate) fn batch(service: &Service, asked: &Asked, abandoned: &Abandoned) -> Result<Reply, Refusal> {
    let goods = match goods(asked, service.limits.goods) {
        Ok(goods) => goods,
        Err(Unread::Refused(refusal)) => return Err(refusal),
        Err(Unread::Rejected(problem)) => {
            let problems = serde_json::json!({ "problems": [problem] }).to_string();
            return Ok(Reply::json(false, problems, Tally::of(None)));
        }
    };
    let as_list = asked.media == Media::Json;
    let mut tally = Tally::default();
    let mut text = String::from(if as_list { "[" } else { "" });
    for (place, good) in goods.into_iter().enumerate() {
        // What was answered so far goes nowhere.
        if abandoned.is() {
            break;
        }
        let answer = service.calculator.answer(&good.read(), asked.query.lang);
        tally.count(status(&answer));
        if place > 0 {
            text.push_str(if as_list { ",\n" } else { "\n" });
        }
        text.push_str(&usmca_wire::to_json(&answer));
    }
    text.push_str(if as_list { "]\n" } else { "\n" });
    Ok(Reply { tally, ..Reply::told(asked.media.name(), text.into_bytes()) })
}

fn status(answer: &Answer) -> Option<Status> {
    match answer {
        Answer::Determined(determined) => Some(determined.status),
        Answer::Rejected { .. } => None,
    }
}

/// The format of a body of data.
pub(crate) const fn format(media: Media) -> Option<Format> {
    match media {
        Media::Json => Some(Format::Json),
        Media::Yaml => Some(Format::Yaml),
        Media::JsonLines | Media::Text => None,
    }
}

/// A good that could not be read.
fn unread(problem: Problem) -> Read {
    Read { file: None, problems: vec![problem] }
}

/// The one good of a body.
fn one(asked: &Asked) -> Read {
    let goods = usmca_wire::read(&asked.body, format(asked.media).unwrap_or(Format::Json));
    let mut goods = goods.into_iter();
    match (goods.next(), goods.next()) {
        (Some(good), None) => good,
        _ => unread(Problem::new("", ProblemKind::TooLarge, "holds several goods; one is expected, and many by batch")),
    }
}

/// A good of many, decoded when it is its turn.
enum Good<'a> {
    Tree(Node),
    Line(&'a [u8]),
}

enum Unread {
    Refused(Refusal),
    Rejected(Problem),
}

impl Good<'_> {
    fn read(self) -> Read {
        match self {
            Good::Tree(node) => Read::from(node),
            Good::Line(line) => match trees(line, Format::Json).map(|mut trees| trees.pop()) {
                Ok(Some(Node::List(_)) | None) => {
                    unread(Problem::new("", ProblemKind::WrongType, "one good a line is expected"))
                }
                Ok(Some(node)) => Read::from(node),
                Err(problem) => unread(problem),
            },
        }
    }
}

/// The goods of a body, at most so many; blank lines are none.
fn goods(asked: &Asked, most: usize) -> Result<Vec<Good<'_>>, Unread> {
    let goods: Vec<Good<'_>> = if asked.media == Media::JsonLines {
        let lines = asked.body.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty());
        // One more than there may be suffices to refuse them.
        lines.take(most.saturating_add(1)).map(Good::Line).collect()
    } else {
        match trees(&asked.body, Format::Json).map_err(Unread::Rejected)?.pop() {
            Some(Node::List(nodes)) => nodes.into_iter().map(Good::Tree).collect(),
            _ => {
                let message = "a list of goods is expected; one good goes to determine";
                return Err(Unread::Rejected(Problem::new("", ProblemKind::WrongType, message)));
            }
        }
    };
    match goods.len() {
        0 => Err(Unread::Rejected(Problem::new("", ProblemKind::Missing, "holds no good"))),
        count if count > most => {
            let message = format!("holds more than {most} goods; split it");
            Err(Unread::Refused(Refusal::new("body", RefusalKind::TooLarge, message)))
        }
        _ => Ok(goods),
    }
}
