//! Sorted subheadings and a correlation between two editions, small when stored and searched by bisection.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Subheadings as ascending six-digit numbers. Stored as differences, most of which take one byte.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub(super) struct Codes {
    numbers: Vec<u32>,
    /// Of many, where each chapter begins.
    chapters: Vec<usize>,
}

/// So many, and the chapters of a list are found first.
const MANY: usize = 256;

impl Codes {
    fn ascending(numbers: Vec<u32>) -> Codes {
        let begins = |chapter| numbers.partition_point(|number| number / 10_000 < chapter);
        let chapters = if numbers.len() < MANY { Vec::new() } else { (0..=100).map(begins).collect() };
        Codes { numbers, chapters }
    }

    /// The numbers from the chapter of one on, those of further chapters left out if it is the last that is sought.
    fn of_chapters(&self, first: u32, last: u32) -> &[u32] {
        let begin = |number: u32| usize::try_from(number).ok().and_then(|chapter| self.chapters.get(chapter)).copied();
        let from = begin(first / 10_000).unwrap_or_default();
        let until = begin(last / 10_000 + 1).unwrap_or(self.numbers.len());
        self.numbers.get(from..until).unwrap_or_default()
    }

    /// All numbers from a first to a last.
    pub(super) fn within(&self, (first, last): (u32, u32)) -> &[u32] {
        let all = self.of_chapters(first, last);
        let start = all.partition_point(|code| *code < first);
        let end = all.partition_point(|code| *code <= last);
        all.get(start..end).unwrap_or_default()
    }

    pub(super) fn as_slice(&self) -> &[u32] {
        &self.numbers
    }

    pub(super) fn has(&self, code: u32) -> bool {
        self.of_chapters(code, code).binary_search(&code).is_ok()
    }
}

impl FromIterator<u32> for Codes {
    fn from_iter<I: IntoIterator<Item = u32>>(codes: I) -> Self {
        let mut codes: Vec<u32> = codes.into_iter().collect();
        codes.sort_unstable();
        codes.dedup();
        Codes::ascending(codes)
    }
}

impl Serialize for Codes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let previous = std::iter::once(0).chain(self.numbers.iter().copied());
        serializer.collect_seq(self.numbers.iter().zip(previous).map(|(code, before)| code.saturating_sub(before)))
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
        Ok(Codes::ascending(codes))
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
        let at = self.subheadings.numbers.binary_search(&subheading).ok()?;
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
