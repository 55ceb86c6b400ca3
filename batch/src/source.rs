//! Where goods come from: lines of JSON, or a table of goods joined with a table of materials.

pub(crate) mod batches;
pub(crate) mod csv;
pub(crate) mod join;
pub(crate) mod json_lines;
pub(crate) mod parquet;
pub(crate) mod rows;

use crate::segment::Segment;
use crate::{BatchError, Input};
use join::Join;
use json_lines::JsonLines;
use rows::Named;
use std::path::Path;

/// How large a segment may grow before it ends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// The most goods.
    pub(crate) goods: usize,
    /// The most materials, strays included, unless one good alone has more.
    pub(crate) materials: usize,
    /// The most bytes of text, unless one line alone has more.
    pub(crate) bytes: usize,
}

impl Limits {
    pub(crate) const fn of_goods(goods: usize) -> Limits {
        Limits { goods, materials: 512 * 1024, bytes: 8 * 1024 * 1024 }
    }
}

/// The segments of an input in its order; the same for the same input and limits, so that a run can be resumed.
pub(crate) type Segments = Box<dyn Iterator<Item = Result<Segment, BatchError>> + Send>;

/// The segments of an input, and the position at its end.
pub(crate) fn open(input: &Input, limits: Limits) -> Result<(Segments, u64), BatchError> {
    match input {
        Input::JsonLines(files) => {
            let total = files.iter().map(|file| size(file)).sum::<Result<u64, BatchError>>()?;
            Ok((Box::new(JsonLines::new(files, limits)), total))
        }
        Input::Tables { goods, materials, mapping } => {
            let goods = Named::open(goods)?;
            let total = goods.table.total();
            let materials = materials.as_deref().map(Named::open).transpose()?;
            Ok((Box::new(Join::open(goods, materials, mapping, limits)?), total))
        }
    }
}

/// The size of a file in bytes.
pub(crate) fn size(file: &Path) -> Result<u64, BatchError> {
    Ok(std::fs::metadata(file).map_err(|error| unreadable(file, &error))?.len())
}

pub(crate) fn unreadable(file: &Path, error: &dyn std::fmt::Display) -> BatchError {
    BatchError::CouldNotRun(format!("{}: cannot be read: {error}", file.display()))
}
