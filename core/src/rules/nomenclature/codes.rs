//! Sorted subheadings and a correlation between two editions, small when stored and searched by bisection.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Subheadings as ascending six-digit numbers. Stored as differences, most of which take one byte.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub(super) struct Codes(Vec<u32>);

impl Codes {
    /// All numbers from a first to a last.
    pub(super) fn within(&self, (first, last): (u32, u32)) -> &[u32] {
        let start = self.0.partition_point(|code| *code < first);
        let end = self.0.partition_point(|code| *code <= last);
        self.0.get(start..end).unwrap_or_default()
    }

    pub(super) fn as_slice(&self) -> &[u32] {
        &self.0
    }

    pub(super) fn has(&self, code: u32) -> bool {
        self.0.binary_search(&code).is_ok()
    }
}

impl FromIterator<u32> for Codes {
    fn from_iter<I: IntoIterator<Item = u32>>(codes: I) -> Self {
        let mut codes: Vec<u32> = codes.into_iter().collect();
        codes.sort_unstable();
        codes.dedup();
        Codes(codes)
    }
}

impl Serialize for Codes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let previous = std::iter::once(0).chain(self.0.iter().copied());
        serializer.collect_seq(self.0.iter().zip(previous).map(|(code, before)| code.saturating_sub(before)))
    }
}

impl<'de> Deserialize<'de> for Codes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut codes = Vec::<u32>::deserialize(deserializer)?;
        let mut sum = 0u32;
        for code in &mut codes {
            sum = sum.saturating_add(*code);
            *code = sum;
        }
        Ok(Codes(codes))
    }
}

/// For each subheading of an edition that is not the same subheading in the edition of the rules: what it may be there.
///
/// Many subheadings have the same candidates (every kind of electrical waste, say), so each list is held once.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub(super) struct Correlation {
    subheadings: Codes,
    /// For each subheading, its place in `candidates`.
    places: Vec<u16>,
    candidates: Vec<Codes>,
}

impl Correlation {
    /// What the subheading may be; none if it is the same subheading.
    pub(super) fn candidates(&self, subheading: u32) -> Option<&[u32]> {
        let at = self.subheadings.0.binary_search(&subheading).ok()?;
        let place = self.places.get(at)?;
        self.candidates.get(usize::from(*place)).map(Codes::as_slice)
    }

    /// From a list of subheadings, each once and ascending, with their candidates.
    pub(super) fn from_pairs(pairs: &[(u32, Codes)]) -> Self {
        let mut candidates: Vec<Codes> = pairs.iter().map(|(_, codes)| codes.clone()).collect();
        candidates.sort_unstable();
        candidates.dedup();
        let place = |codes: &Codes| candidates.binary_search(codes).ok().and_then(|at| u16::try_from(at).ok());
        let places = pairs.iter().map(|(_, codes)| place(codes).unwrap_or(u16::MAX)).collect();
        Correlation { subheadings: pairs.iter().map(|(code, _)| *code).collect(), places, candidates }
    }
}
