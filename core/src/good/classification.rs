//! The classification of a good or a material in the edition in which the rules are written.
//!
//! A code of a later edition may correspond to several codes of that edition. All are kept, and a question whose
//! answer is the same for each of them needs no choice. What the input states of a code (`of-8538.90.60: true`)
//! narrows them.

use crate::hs::{HsCode, HsRange, HsSet, Level};
use crate::trace::Finding;
use std::borrow::Cow;

/// A classification of which nothing is stated but a code: the one that it has, or the one that corresponds to several.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Key {
    code: HsCode,
    several: bool,
}

/// The codes that a thing may have in the nomenclature of the rules.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Classification {
    /// The code as it was given, in its own edition.
    given: HsCode,
    /// The codes to which it may correspond; never empty.
    candidates: Vec<HsCode>,
    /// What the input states about codes that the candidates do not decide.
    stated: Vec<(HsRange, bool)>,
}

impl Classification {
    /// Narrows the candidates by what is stated of them; none if nothing is left.
    #[must_use]
    pub fn new(given: HsCode, candidates: Vec<HsCode>, stated: Vec<(HsRange, bool)>) -> Option<Classification> {
        let candidates: Vec<HsCode> = candidates.into_iter().filter_map(|code| narrow(code, &stated)).collect();
        if candidates.is_empty() { None } else { Some(Classification { given, candidates, stated }) }
    }

    /// The code as it was given.
    #[must_use]
    pub const fn given(&self) -> HsCode {
        self.given
    }

    /// The codes to which it may correspond.
    #[must_use]
    pub fn candidates(&self) -> &[HsCode] {
        &self.candidates
    }

    /// What tells it from the others of an edition; none if anything is stated of its codes.
    pub(crate) fn key(&self) -> Option<Key> {
        let key = match self.candidates.as_slice() {
            [only] => Key { code: *only, several: false },
            // The codes to which it may correspond are those of its subheading.
            _ => Key { code: self.given.truncated(Level::Subheading), several: true },
        };
        self.stated.is_empty().then_some(key)
    }

    /// Each of the codes to which it may correspond, as if it were the only one; none if there is only one.
    pub fn each(&self) -> impl Iterator<Item = Classification> + '_ {
        let several = self.candidates.len() > 1;
        self.candidates.iter().filter(move |_| several).map(|code| Classification {
            given: self.given,
            candidates: vec![*code],
            stated: self.stated.clone(),
        })
    }

    /// The same, without the candidates outside the set.
    #[must_use]
    pub fn within(&self, codes: &HsSet) -> Cow<'_, Classification> {
        let inside = |code: &HsCode| codes.contains(*code) != Finding::NotMet;
        if self.candidates.iter().all(inside) {
            return Cow::Borrowed(self);
        }
        let candidates = self.candidates.iter().copied().filter(inside).collect();
        Cow::Owned(Classification { given: self.given, candidates, stated: self.stated.clone() })
    }

    /// Whether it lies in a set of codes.
    #[must_use]
    pub fn is_in(&self, codes: &HsSet) -> Finding {
        if let [only] = self.candidates.as_slice() {
            return self.one_is_in(*only, codes);
        }
        Finding::any(codes.ranges().iter().map(|range| self.is_in_range(*range)))
            .or_agreed(self.candidates.iter().map(|code| self.one_is_in(*code, codes)))
    }

    /// The ranges about which to ask when [`Classification::is_in`] does not know.
    pub fn open_ranges(&self, codes: &HsSet) -> impl Iterator<Item = HsRange> {
        codes.ranges().iter().copied().filter(|range| self.is_in_range(*range) == Finding::Unknown)
    }

    /// The code about which to ask when [`Classification::same`] does not know: the other's, if it has only one.
    #[must_use]
    pub fn open_code(&self, other: &Classification, level: Level) -> Option<HsRange> {
        match other.candidates.as_slice() {
            [only] => Some(HsRange::of(only.truncated(level))),
            _ => self.candidates.get(1).map(|_| HsRange::of(self.candidates.first().copied().unwrap_or(self.given))),
        }
    }

    /// Whether it has the same code as another thing at a level.
    #[must_use]
    pub fn same(&self, other: &Classification, level: Level) -> Finding {
        if let ([one], [two]) = (self.candidates.as_slice(), other.candidates.as_slice()) {
            return self.same_pair(*one, *two, level);
        }
        let (ours, theirs) = (self.at(level), other.at(level));
        let pairs = ours.iter().flat_map(|one| theirs.iter().map(|two| self.same_pair(*one, *two, level)));
        agreed(pairs)
    }

    /// The different codes that it may have at a level.
    fn at(&self, level: Level) -> Vec<HsCode> {
        let mut codes: Vec<HsCode> = self.candidates.iter().map(|code| code.truncated(level)).collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }

    fn same_pair(&self, one: HsCode, other: HsCode, level: Level) -> Finding {
        let stated = || self.stated.iter().find(|(of, _)| of.is_single() && of.first() == other).map(|(_, is)| *is);
        match one.same(other, level) {
            Finding::Unknown => Finding::from(stated()),
            known => known,
        }
    }

    fn is_in_range(&self, range: HsRange) -> Finding {
        agreed(self.candidates.iter().map(|code| self.one_is_in_range(*code, range)))
    }

    fn one_is_in(&self, code: HsCode, codes: &HsSet) -> Finding {
        Finding::any(codes.ranges().iter().map(|range| self.one_is_in_range(code, *range)))
    }

    fn one_is_in_range(&self, code: HsCode, range: HsRange) -> Finding {
        let stated = || self.stated.iter().find(|(of, _)| *of == range).map(|(_, is)| *is);
        match range.contains(code) {
            Finding::Unknown => Finding::from(stated()),
            known => known,
        }
    }
}

/// The candidate if nothing stated excludes it, cut down to a single code that is stated of it.
fn narrow(code: HsCode, stated: &[(HsRange, bool)]) -> Option<HsCode> {
    let mut narrowed = code;
    for (range, is) in stated {
        match (range.contains(narrowed), is) {
            (Finding::NotMet, true) | (Finding::Met, false) => return None,
            (Finding::Unknown, true) if range.is_single() => narrowed = range.first(),
            _ => {}
        }
    }
    Some(narrowed)
}

/// The finding on which all agree; unknown if they do not.
fn agreed(findings: impl IntoIterator<Item = Finding>) -> Finding {
    Finding::agreed(findings).unwrap_or(Finding::Unknown)
}

trait OrAgreed {
    fn or_agreed(self, findings: impl IntoIterator<Item = Finding>) -> Finding;
}

impl OrAgreed for Finding {
    /// Itself if known, else what the candidates agree on.
    fn or_agreed(self, findings: impl IntoIterator<Item = Finding>) -> Finding {
        if self == Finding::Unknown { agreed(findings) } else { self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> HsCode {
        text.parse().unwrap()
    }

    fn classified(candidates: &[&str], stated: &[(&str, bool)]) -> Option<Classification> {
        let stated = stated.iter().map(|(range, is)| (range.parse().unwrap(), *is)).collect();
        Classification::new(code("851779"), candidates.iter().map(|text| code(text)).collect(), stated)
    }

    #[test]
    fn a_split_code_is_open_only_where_its_candidates_differ() {
        let split = classified(&["8517.70", "8529.10"], &[]).unwrap();
        assert_eq!(split.is_in(&"85".parse().unwrap()), Finding::Met);
        assert_eq!(split.is_in(&"8517.70, 8529.10".parse().unwrap()), Finding::Met);
        assert_eq!(split.is_in(&"8517.70".parse().unwrap()), Finding::Unknown);
        assert_eq!(split.is_in(&"8473.30".parse().unwrap()), Finding::NotMet);
    }

    #[test]
    fn what_is_stated_of_a_code_narrows_it() {
        let told = classified(&["8517.70", "8529.10"], &[("8517.70", false)]).unwrap();
        assert_eq!(told.is_in(&"8529.10".parse().unwrap()), Finding::Met);
        let item = classified(&["8538.90"], &[("8538.90.60", true)]).unwrap();
        assert_eq!(item.is_in(&"8538.90.60".parse().unwrap()), Finding::Met);
        let not_item = classified(&["8538.90"], &[("8538.90.60", false)]).unwrap();
        assert_eq!(not_item.is_in(&"8538.90.60".parse().unwrap()), Finding::NotMet);
        assert!(classified(&["8517.70"], &[("8517.70", false)]).is_none());
    }
}
