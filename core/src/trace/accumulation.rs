//! The questions of accumulation (s. 9), as data.

use crate::amount::Amount;
use crate::good::Material;

/// A question about a material whose producer gave a statement.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Accumulation<'a> {
    /// Its production is accumulated: this much of it counts as non-originating.
    Counts(&'a Material, Amount),
    /// What is stated does not let it be accumulated: it counts in full.
    InFull(&'a Material),
    /// Does it, or does what its producer used, change classification?
    Shifts(&'a Material),
    /// Do all the non-originating materials that its producer used?
    StatedMaterials(&'a Material),
    /// Was it produced entirely in the territory?
    ProducedEntirely(&'a Material),
}
