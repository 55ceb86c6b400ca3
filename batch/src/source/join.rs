//! A table of goods joined with a table of materials in one pass, both ascending by the id of the good.
//!
//! The order is checked, row by row. A table that does not ascend ends the run without a result: the material that came
//! too late belongs to a good that may have been determined without it.

use super::Limits;
use super::rows::{Named, Rows, Stretches};
use crate::BatchError;
use crate::columns::keys::Row;
use crate::columns::{Mapping, Plan, Sources};
use crate::order::Order;
use crate::segment::{Bill, Goods, Joined, Plans, Segment, Stray};
use std::cmp::Ordering;
use std::sync::Arc;
use usmca::{Problem, ProblemKind};

/// The most materials of a good that are held; a good with more is rejected.
pub(crate) const MAXIMUM_MATERIALS: usize = 50_000;
/// The most rows that are read from a table at once.
const STRETCH: usize = 16 * 1024;

/// A table at one of its rows.
struct Cursor {
    shown: Arc<str>,
    rows: Stretches,
    order: Order,
    now: Option<Rows>,
    at: usize,
    position: u64,
}

impl Cursor {
    fn new<T: Row>(named: Named, plan: &Plan<T>, stretch: usize, order: Order) -> Result<Cursor, BatchError> {
        let rows = named.table.rows(plan.read.clone(), plan.id, stretch)?;
        Ok(Cursor { shown: named.shown, rows, order, now: None, at: 0, position: 0 })
    }

    /// Makes the row at hand the first of what is left; false at the end of the table.
    fn fill(&mut self) -> Result<bool, BatchError> {
        while self.now.as_ref().is_none_or(|rows| self.at >= rows.len()) {
            let last = self.now.as_ref().and_then(|rows| rows.id(rows.len().saturating_sub(1))).map(str::to_owned);
            let Some(rows) = self.rows.next().transpose()? else { return Ok(false) };
            self.position = self.now.as_ref().map_or(0, |rows| rows.position);
            self.now = Some(rows);
            self.at = 0;
            if let (Some(last), Some(id)) = (last, self.id()) {
                self.ascends(&last, id)?;
            }
        }
        Ok(true)
    }

    fn id(&self) -> Option<&str> {
        self.now.as_ref()?.id(self.at)
    }

    /// One row further; its id must not come before that of the row left behind.
    fn advance(&mut self) -> Result<(), BatchError> {
        let next = self.at.saturating_add(1);
        if let Some(rows) = &self.now
            && let (Some(last), Some(id)) = (rows.id(self.at), rows.id(next))
        {
            self.at = next;
            return self.ascends(last, id);
        }
        self.at = next;
        Ok(())
    }

    fn place(&self) -> u64 {
        self.now.as_ref().map_or(0, |rows| rows.place(self.at))
    }

    fn ascends(&self, last: &str, id: &str) -> Result<(), BatchError> {
        if self.order.compare(last, id) != Ordering::Greater {
            return Ok(());
        }
        let how = match self.order {
            Order::Text => "by their bytes (`order: number` in the mapping if they are whole numbers)",
            Order::Number => "as whole numbers",
        };
        let message =
            format!("{id:?} comes after {last:?}; ids must ascend {how}: sort both tables by the id of the good");
        Err(self.refused(ProblemKind::NotAccepted, &message))
    }

    fn refused(&self, kind: ProblemKind, message: &str) -> BatchError {
        BatchError::Refused(vec![Problem::new(format!("{} row {}", self.shown, self.place()), kind, message)])
    }
}

/// The goods of a table with their materials.
pub(crate) struct Join {
    goods: Cursor,
    materials: Option<Cursor>,
    order: Order,
    limits: Limits,
    plans: Arc<Plans>,
    last: Option<String>,
}

fn plan<T: Row>(named: &Named, sources: Option<&Sources>, problems: &mut Vec<Problem>) -> Plan<T> {
    Plan::new(&named.shown, named.table.header(), sources, problems)
}

fn by_number<T: Row>(named: &Named, plan: &Plan<T>) -> bool {
    let id = plan.read.get(plan.id).and_then(|place| named.table.header().get(*place));
    id.is_some_and(|(_, given)| given.is_integer())
}

impl Join {
    pub(crate) fn open(
        goods: Named,
        materials: Option<Named>,
        mapping: &Mapping,
        limits: Limits,
    ) -> Result<Join, BatchError> {
        let mut problems = Vec::new();
        let goods_plan = plan(&goods, mapping.goods(), &mut problems);
        let materials = materials.map(|named| {
            let plan = plan(&named, mapping.materials(), &mut problems);
            (named, plan)
        });
        if !problems.is_empty() {
            return Err(BatchError::Refused(problems));
        }
        // Ids that are numbers in a table ascend as numbers.
        let numbers =
            by_number(&goods, &goods_plan) || materials.as_ref().is_some_and(|(named, plan)| by_number(named, plan));
        let order = if numbers { Order::Number } else { mapping.order };
        let goods = Cursor::new(goods, &goods_plan, STRETCH.min(limits.goods), order)?;
        let (materials, materials_plan) = match materials {
            Some((named, plan)) => (Some(Cursor::new(named, &plan, STRETCH, order)?), Some(plan)),
            None => (None, None),
        };
        let plans = Arc::new(Plans {
            goods: goods_plan,
            materials: materials_plan,
            goods_shown: goods.shown.clone(),
            materials_shown: materials.as_ref().map(|one| one.shown.clone()).unwrap_or_default(),
        });
        Ok(Join { goods, materials, order, limits, plans, last: None })
    }

    fn segment(&mut self) -> Result<Option<Segment>, BatchError> {
        let mut joined = Joined::new(self.plans.clone());
        let mut bill = Gathering { used: 0, start: None };
        if !self.goods.fill()? {
            self.strays_before(None, &mut joined, &mut bill)?;
            let position = self.goods.now.as_ref().map_or(0, |rows| rows.position);
            return Ok(
                (!joined.strays.is_empty()).then_some(Segment { goods: Goods::Joined(Box::new(joined)), position })
            );
        }
        let start = self.goods.at;
        while let Some(rows) = self.goods.now.as_ref().filter(|rows| self.goods.at < rows.len()) {
            let id = rows.id(self.goods.at).map(str::to_owned);
            if let Some(id) = &id {
                self.goods_ascend(id)?;
                if !self.strays_before(Some(id), &mut joined, &mut bill)? {
                    break;
                }
                self.last = Some(id.clone());
            }
            let taken = match &id {
                Some(id) => self.bill_of(id, &mut joined, &mut bill)?,
                None => Bill::default(),
            };
            joined.bills.push(taken);
            self.goods.advance()?;
            if bill.used >= self.limits.materials || joined.bills.len() >= self.limits.goods {
                break;
            }
        }
        if let Some(materials) = &self.materials {
            bill.close(materials, &mut joined);
        }
        joined.goods = self.goods.now.as_ref().map(|rows| rows.slice(start, joined.bills.len()));
        Ok(Some(Segment { goods: Goods::Joined(Box::new(joined)), position: self.goods.position }))
    }

    /// Each good has an id of its own, and they ascend, whatever rows without an id stand between.
    fn goods_ascend(&self, id: &str) -> Result<(), BatchError> {
        match &self.last {
            Some(last) if last == id => {
                Err(self.goods.refused(ProblemKind::DuplicateKey, &format!("{id:?} is given twice; keep one")))
            }
            Some(last) => self.goods.ascends(last, id),
            None => Ok(()),
        }
    }

    /// Materials whose good is not in the table of goods, up to the good with this id; false if the segment is full.
    fn strays_before(
        &mut self,
        good: Option<&str>,
        joined: &mut Joined,
        bill: &mut Gathering,
    ) -> Result<bool, BatchError> {
        let Some(materials) = &mut self.materials else { return Ok(true) };
        loop {
            if materials.at >= materials.now.as_ref().map_or(0, Rows::len) {
                bill.close(materials, joined);
            }
            if !materials.fill()? {
                return Ok(true);
            }
            let Some(id) = materials.id() else {
                let message = "has no id of a good: which good lacks this material cannot be known";
                return Err(materials.refused(ProblemKind::Missing, message));
            };
            if good.is_some_and(|good| self.order.compare(id, good) != Ordering::Less) {
                return Ok(true);
            }
            if bill.used >= self.limits.materials {
                return Ok(false);
            }
            let stray = Stray { before: joined.bills.len(), id: id.to_owned(), row: materials.place() };
            bill.close(materials, joined);
            joined.strays.push(stray);
            bill.used = bill.used.saturating_add(1);
            materials.advance()?;
        }
    }

    /// The materials of a good.
    fn bill_of(&mut self, good: &str, joined: &mut Joined, bill: &mut Gathering) -> Result<Bill, BatchError> {
        let mut taken = Bill::default();
        let Some(materials) = &mut self.materials else { return Ok(taken) };
        loop {
            if materials.at >= materials.now.as_ref().map_or(0, Rows::len) {
                bill.close(materials, joined);
            }
            if !materials.fill()? || materials.id() != Some(good) {
                return Ok(taken);
            }
            if taken.count == 0 {
                taken.row = materials.place();
            }
            taken.count = taken.count.saturating_add(1);
            if taken.count > MAXIMUM_MATERIALS {
                bill.close(materials, joined);
            } else {
                bill.used = bill.used.saturating_add(1);
                bill.start.get_or_insert(materials.at);
            }
            materials.advance()?;
        }
    }
}

/// The run of materials that is being gathered.
struct Gathering {
    used: usize,
    start: Option<usize>,
}

impl Gathering {
    /// Ends the run before the row at hand.
    fn close(&mut self, materials: &Cursor, joined: &mut Joined) {
        if let (Some(start), Some(rows)) = (self.start.take(), &materials.now) {
            joined.materials.push(rows.slice(start, materials.at.min(rows.len()).saturating_sub(start)));
        }
    }
}

impl Iterator for Join {
    type Item = Result<Segment, BatchError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.segment().transpose()
    }
}
