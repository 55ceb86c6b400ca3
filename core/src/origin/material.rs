//! Uniform Regulations ss. 7(4)-(5), (21) and 8: which materials count, and with what value.
//!
//! A self-produced material that is not designated is replaced by the materials from which it is made (s. 7(5)(a)).
//! A material whose origin is not known counts as non-originating (s. 7(21)). Indirect materials are originating
//! wherever they are made (s. 8(13)), packing for shipment is disregarded (s. 8(17)).
//!
//! Example: a frame made of an originating tube of 1.00 and a non-originating tube of 7.50 adds 7.50 to the value of
//! non-originating materials (s. 8(28), Example 3, Situation B).

use crate::amount::Amount;
use crate::good::{Good, Material};

/// The non-originating materials whose value counts, self-produced ones rolled down.
pub(super) fn non_originating(good: &Good) -> impl Iterator<Item = &Material> {
    Material::rolled_down(&good.materials).filter(|material| counts(material) && material.role.counts_in_value())
}

/// The value of non-originating materials (s. 7(2)-(3), s. 8), with the deductions of s. 8(2).
pub(super) fn value_of_non_originating_materials(good: &Good) -> Amount {
    non_originating(good).map(Material::value_after_deductions).sum()
}

/// Whether a material counts as non-originating: it is said to be, or nothing is said.
pub(super) fn counts(material: &Material) -> bool {
    material.originating != Some(true)
}
