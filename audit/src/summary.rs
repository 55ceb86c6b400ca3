//! A record in one line: what a list of a store, which is also the register of what was certified, tells of it.

use crate::id::Id;
use crate::reading::Head;
use crate::record::{Kind, Record};
use crate::time::Time;
use serde::Serialize;
use usmca::Date;

/// What a record comes to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Summary {
    /// Its name.
    pub id: Id,
    /// What it holds.
    pub record: Kind,
    /// When it was made.
    pub at: Time,
    /// What it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The last day on which it is kept.
    pub keep_until: Date,
    /// The edition of the law; that of a scenario says so.
    pub law: String,
    /// The result, such as "originating, criterion B, rule 39-2", or "certified".
    pub result: String,
    /// The goods: their names, or their codes.
    pub goods: Vec<String>,
}

impl Record {
    /// What it comes to.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let head = Head::read(self.answer.get());
        let goods = self.goods().unwrap_or_default().into_iter().filter_map(|good| good.file);
        Summary {
            id: Id::of(&self.bytes()),
            record: self.record,
            at: self.at,
            reference: self.reference.clone(),
            keep_until: self.keep_until.date,
            law: self.law.edition.clone(),
            result: match self.record {
                Kind::Determination => head.map(|head| head.result()).unwrap_or_default(),
                Kind::Certification => "certified".to_owned(),
            },
            goods: goods.map(|file| file.name.unwrap_or(file.hs)).collect(),
        }
    }
}
