//! A stretch of the input that one thread works off: its goods, each as a good file with the problems of its shape.

use crate::BatchError;
use crate::columns::Plan;
use crate::columns::cell::Cells;
use crate::source::join::MAXIMUM_MATERIALS;
use crate::source::json_lines::{Lines, Text};
use crate::source::rows::Rows;
use serde::Serialize;
use std::sync::Arc;
use usmca::{GoodFile, MaterialFile, Problem, ProblemKind};
use usmca_wire::{Format, MAXIMUM_BYTES, Node, Read, trees};

/// A stretch of the input.
pub(crate) struct Segment {
    pub(crate) goods: Goods,
    /// How much of the input has been read at its end.
    pub(crate) position: u64,
}

/// The goods of a segment, not yet decoded.
pub(crate) enum Goods {
    Lines(Lines),
    Joined(Box<Joined>),
}

/// What stands in a segment, in order.
pub(crate) enum Item<'s> {
    /// A good, by its id.
    Good(&'s str, Place<'s>, &'s Read),
    /// A material without its good, as it is told.
    Stray(Rejected<'s>),
}

/// Where a good stands.
pub(crate) enum Place<'s> {
    Line(&'s str, u64),
    Row(&'s Plans, u64, Bill),
}

/// A good or a material that was rejected, as it is written.
#[derive(Serialize)]
pub(crate) struct Rejected<'s> {
    pub(crate) id: &'s str,
    pub(crate) at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) materials: Option<String>,
    pub(crate) problems: Vec<Problem>,
}

impl Rejected<'_> {
    /// As a line of JSON.
    pub(crate) fn line(&self) -> Result<Vec<u8>, BatchError> {
        let mut line = serde_json::to_vec(self).map_err(BatchError::unwritten)?;
        line.push(b'\n');
        Ok(line)
    }
}

/// The plans of the two tables, and their names.
pub(crate) struct Plans {
    pub(crate) goods: Plan<GoodFile>,
    pub(crate) materials: Option<Plan<MaterialFile>>,
    pub(crate) goods_shown: Arc<str>,
    pub(crate) materials_shown: Arc<str>,
}

/// The materials of one good among those of its segment.
#[derive(Clone, Copy, Default)]
pub(crate) struct Bill {
    pub(crate) count: usize,
    /// The place of the first in its table.
    pub(crate) row: u64,
}

/// A material whose good is not in the table of goods.
pub(crate) struct Stray {
    /// The good of the segment before which it stands.
    pub(crate) before: usize,
    pub(crate) id: String,
    pub(crate) row: u64,
}

/// Rows of goods with their materials.
pub(crate) struct Joined {
    plans: Arc<Plans>,
    pub(crate) goods: Option<Rows>,
    pub(crate) bills: Vec<Bill>,
    /// The materials of all goods, one after the other.
    pub(crate) materials: Vec<Rows>,
    pub(crate) strays: Vec<Stray>,
}

impl Segment {
    /// Tells each item in order.
    ///
    /// # Errors
    /// What the listener could not take.
    pub(crate) fn each<E>(&self, mut tell: impl FnMut(Item<'_>) -> Result<(), E>) -> Result<(), E> {
        match &self.goods {
            Goods::Lines(lines) => {
                for (number, text) in lines.iter() {
                    let id = format!("{}:{number}", lines.file);
                    tell(Item::Good(&id, Place::Line(&lines.file, number), &line(&text)))?;
                }
                Ok(())
            }
            Goods::Joined(joined) => joined.each(&mut tell),
        }
    }
}

/// The one good of a line.
fn line(text: &Text<'_>) -> Read {
    let problem = |kind, message: String| Read { file: None, problems: vec![Problem::new("", kind, message)] };
    let Text::Whole(text) = text else {
        return problem(ProblemKind::TooLarge, format!("a line has at most {MAXIMUM_BYTES} bytes"));
    };
    match trees(text, Format::Json).map(|mut trees| trees.pop()) {
        Ok(Some(Node::List(_)) | None) => problem(ProblemKind::WrongType, "one good a line is expected".to_owned()),
        Ok(Some(node)) => Read::from(node),
        Err(told) => Read { file: None, problems: vec![told] },
    }
}

impl Place<'_> {
    /// What is written of a good that was rejected.
    pub(crate) fn rejected<'s>(&self, id: &'s str, problems: Vec<Problem>) -> Rejected<'s> {
        let (at, materials) = match self {
            Place::Line(file, number) => (format!("{file} line {number}"), None),
            Place::Row(plans, row, bill) => {
                let last = bill.row.saturating_add(u64::try_from(bill.count).unwrap_or(u64::MAX)).saturating_sub(1);
                let rows = || format!("{} rows {} to {last}", plans.materials_shown, bill.row);
                (format!("{} row {row}", plans.goods_shown), (bill.count > 0).then(rows))
            }
        };
        Rejected { id, at, materials, problems }
    }
}

impl Joined {
    pub(crate) const fn new(plans: Arc<Plans>) -> Joined {
        Joined { plans, goods: None, bills: Vec::new(), materials: Vec::new(), strays: Vec::new() }
    }

    fn each<E>(&self, tell: &mut impl FnMut(Item<'_>) -> Result<(), E>) -> Result<(), E> {
        let mut strays = self.strays.iter().peekable();
        let mut materials = Materials::of(self);
        if let Some(rows) = &self.goods {
            let cells = self.plans.goods.cells(&rows.batch);
            for (row, bill) in self.bills.iter().enumerate() {
                while let Some(stray) = strays.next_if(|stray| stray.before <= row) {
                    tell(Item::Stray(self.stray(stray)))?;
                }
                let read = self.good(rows, &cells, row, *bill, &mut materials);
                let place = Place::Row(&self.plans, rows.place(row), *bill);
                tell(Item::Good(rows.id(row).unwrap_or_default(), place, &read))?;
            }
        }
        strays.try_for_each(|stray| tell(Item::Stray(self.stray(stray))))
    }

    fn good(&self, rows: &Rows, cells: &[Cells<'_>], row: usize, bill: Bill, materials: &mut Materials<'_>) -> Read {
        let mut problems = Vec::new();
        if let Some(fault) = rows.fault(row) {
            problems.push(Problem::new("", ProblemKind::Syntax, fault));
        }
        if rows.id(row).is_none() {
            problems.push(Problem::new("id", ProblemKind::Missing, "is needed"));
        }
        let mut file = self.plans.goods.template();
        self.plans.goods.fill(&mut file, cells, row, &String::new, &mut problems);
        let held = bill.count.min(MAXIMUM_MATERIALS);
        if bill.count > held {
            let message = format!("has {} materials, more than {MAXIMUM_MATERIALS}", bill.count);
            problems.push(Problem::new("materials", ProblemKind::TooLarge, message));
        }
        if bill.count > 0 {
            let mut bill = Vec::with_capacity(held);
            for _ in 0..held {
                materials.next(&mut bill, &mut problems);
            }
            file.materials = Some(bill);
        }
        Read { file: Some(file), problems }
    }

    fn stray<'s>(&self, stray: &'s Stray) -> Rejected<'s> {
        let message = format!("no good has this id in {}", self.plans.goods_shown);
        Rejected {
            id: &stray.id,
            at: format!("{} row {}", self.plans.materials_shown, stray.row),
            materials: None,
            problems: vec![Problem::new("good", ProblemKind::NotAccepted, message)],
        }
    }
}

/// The materials of a segment, taken one after the other.
struct Materials<'s> {
    plan: Option<&'s Plan<MaterialFile>>,
    runs: std::slice::Iter<'s, Rows>,
    now: Option<(&'s Rows, Vec<Cells<'s>>)>,
    row: usize,
}

impl<'s> Materials<'s> {
    fn of(joined: &'s Joined) -> Materials<'s> {
        Materials { plan: joined.plans.materials.as_ref(), runs: joined.materials.iter(), now: None, row: 0 }
    }

    /// Adds the next material to a bill.
    fn next(&mut self, bill: &mut Vec<MaterialFile>, problems: &mut Vec<Problem>) -> Option<()> {
        let plan = self.plan?;
        while self.now.as_ref().is_none_or(|(rows, _)| self.row >= rows.len()) {
            let rows = self.runs.next()?;
            self.now = Some((rows, plan.cells(&rows.batch)));
            self.row = 0;
        }
        let (rows, cells) = self.now.as_ref()?;
        let (row, place) = (self.row, bill.len());
        self.row = self.row.saturating_add(1);
        if let Some(fault) = rows.fault(row) {
            problems.push(Problem::new(format!("materials[{place}]"), ProblemKind::Syntax, fault));
        }
        bill.push(plan.template());
        let made = bill.last_mut()?;
        plan.fill(made, cells, row, &|| format!("materials[{place}]."), problems);
        Some(())
    }
}
