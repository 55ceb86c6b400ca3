//! Which rules of GN 11(o) may cover the goods of a heading, so that a good looks at a few of more than a thousand.
//!
//! Example: for 8414.59 it names the rules whose goods include some of heading 8414.

use super::Rule;
use crate::hs::{HsCode, HsRange, Level};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The places of the rules, in the order of the law, by heading. It follows from the rules and is made when it is first
/// asked for, so a stored table does without it.
#[derive(Clone, Debug, Default)]
pub(super) struct ByHeading(OnceLock<BTreeMap<u16, Vec<u16>>>);

impl PartialEq for ByHeading {
    fn eq(&self, _: &ByHeading) -> bool {
        true
    }
}

impl ByHeading {
    fn of(rules: &[Rule]) -> BTreeMap<u16, Vec<u16>> {
        let mut by_heading: BTreeMap<u16, Vec<u16>> = BTreeMap::new();
        for (place, rule) in (0..).zip(rules) {
            let ranges = rule.alternatives.iter().flat_map(|one| one.to.codes.ranges());
            for heading in ranges.flat_map(|range| headings(*range)) {
                let places = by_heading.entry(heading).or_default();
                if places.last() != Some(&place) {
                    places.push(place);
                }
            }
        }
        by_heading
    }

    /// Those of the code's heading among the rules of the table; none if the code has none.
    pub(super) fn rules(&self, code: HsCode, rules: &[Rule]) -> Option<&[u16]> {
        let by_heading = self.0.get_or_init(|| ByHeading::of(rules));
        let has_heading = code.length() >= Level::Heading.digits();
        has_heading.then(|| by_heading.get(&code.headings().0).map_or(&[][..], Vec::as_slice))
    }
}

fn headings(range: HsRange) -> impl Iterator<Item = u16> {
    range.first().headings().0..=range.last().headings().1
}
