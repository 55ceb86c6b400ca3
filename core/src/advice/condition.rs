//! What a set of changes must do for a finding to be met: alternatives, each a list of covers.
//!
//! A cover asks that the chosen elements together take enough away: one that must be changed, one of several, or so much
//! of a value (ss. 5(1), 6(3), 7(2)-(3)).
//!
//! Example: a value of 70.00 that may be at most 40.00 is a cover of need 30.00.

/// A set of elements, by their places in the list of changes.
pub(super) type Set = u128;
/// How many elements a set may hold.
pub(super) const ELEMENTS: usize = 128;
/// How many alternatives are weighed at most.
const MAXIMUM_ALTERNATIVES: usize = 2_000;

/// The set of one element.
pub(super) fn only(element: usize) -> Set {
    u32::try_from(element).ok().and_then(|place| 1_u128.checked_shl(place)).unwrap_or_default()
}

/// The elements of a set.
pub(super) fn elements(mut set: Set) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let place = set.trailing_zeros();
        if set == 0 {
            return None;
        }
        set &= set.wrapping_sub(1);
        usize::try_from(place).ok()
    })
}

/// The chosen elements must take away at least the need.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Cover {
    /// What each element takes away; each once.
    pub(super) takes: Vec<(usize, u128)>,
    pub(super) need: u128,
}

impl Cover {
    pub(super) fn any_of(mut elements: Vec<usize>) -> Cover {
        elements.sort_unstable();
        elements.dedup();
        Cover { takes: elements.into_iter().map(|element| (element, 1)).collect(), need: 1 }
    }

    /// Whether any one of its elements suffices.
    pub(super) fn is_choice(&self) -> bool {
        self.need == 1 && self.takes.iter().all(|(_, takes)| *takes == 1)
    }

    /// What a set takes away.
    pub(super) fn taken(&self, set: Set) -> u128 {
        self.takes.iter().filter(|(element, _)| set & only(*element) != 0).map(|(_, takes)| takes).sum()
    }
}

/// All covers together.
pub(super) type Alternative = Vec<Cover>;

/// When a finding would be met.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Condition {
    Always,
    Never,
    Cover(Cover),
    All(Vec<Condition>),
    Any(Vec<Condition>),
}

impl Condition {
    pub(super) fn element(element: Option<usize>) -> Condition {
        element.map_or(Condition::Never, |element| Condition::Cover(Cover::any_of(vec![element])))
    }

    /// A cover, unless nothing is needed or it can never be reached.
    pub(super) fn covering(takes: Vec<(usize, u128)>, need: i128) -> Condition {
        let Ok(need @ 1..) = u128::try_from(need) else { return Condition::Always };
        let mut summed: Vec<(usize, u128)> = Vec::new();
        for (element, amount) in takes.into_iter().filter(|(_, amount)| *amount > 0) {
            match summed.iter_mut().find(|(seen, _)| *seen == element) {
                Some((_, sum)) => *sum += amount,
                None => summed.push((element, amount)),
            }
        }
        summed.sort_unstable();
        if summed.iter().map(|(_, amount)| amount).sum::<u128>() < need {
            return Condition::Never;
        }
        Condition::Cover(Cover { takes: summed, need })
    }

    pub(super) fn all(conditions: impl IntoIterator<Item = Condition>) -> Condition {
        let mut kept = Vec::new();
        for one in conditions {
            match one {
                Condition::Never => return Condition::Never,
                Condition::Always => {}
                Condition::All(inner) => kept.extend(inner),
                other => kept.push(other),
            }
        }
        if kept.is_empty() { Condition::Always } else { Condition::All(kept) }
    }

    pub(super) fn any(conditions: impl IntoIterator<Item = Condition>) -> Condition {
        let mut kept = Vec::new();
        let mut choice: Vec<usize> = Vec::new();
        for one in conditions {
            match one {
                Condition::Always => return Condition::Always,
                Condition::Never => {}
                Condition::Any(inner) => kept.extend(inner),
                Condition::Cover(cover) if cover.is_choice() => choice.extend(cover.takes.iter().map(|(one, _)| one)),
                other => kept.push(other),
            }
        }
        if !choice.is_empty() {
            kept.push(Condition::Cover(Cover::any_of(choice)));
        }
        if kept.is_empty() { Condition::Never } else { Condition::Any(kept) }
    }

    /// Elements one of which any way of meeting it needs; none if it is met or cannot be.
    pub(super) fn first_choice(&self) -> Option<Vec<usize>> {
        match self {
            Condition::Always | Condition::Never => None,
            Condition::Cover(cover) => Some(cover.takes.iter().map(|(element, _)| *element).collect()),
            Condition::All(all) => all.iter().filter_map(Condition::first_choice).min_by_key(Vec::len),
            Condition::Any(any) => Some(any.iter().filter_map(Condition::first_choice).flatten().collect()),
        }
    }

    /// Whether it is one of several elements, so that [`Condition::first_choice`] says all of it.
    pub(super) fn is_choice(&self) -> bool {
        match self {
            Condition::Cover(cover) => cover.is_choice(),
            Condition::Any(any) | Condition::All(any) => any.len() < 2 && any.iter().all(Condition::is_choice),
            _ => false,
        }
    }

    /// The alternatives, and whether that is all of them.
    pub(super) fn alternatives(&self) -> (Vec<Alternative>, bool) {
        let (mut found, whole) = self.expanded();
        for one in &mut found {
            one.sort_unstable();
            one.dedup();
        }
        found.sort_unstable();
        found.dedup();
        (found, whole)
    }

    fn expanded(&self) -> (Vec<Alternative>, bool) {
        match self {
            Condition::Always => (vec![Vec::new()], true),
            Condition::Never => (Vec::new(), true),
            Condition::Cover(cover) => (vec![vec![cover.clone()]], true),
            Condition::Any(any) => {
                let (mut found, mut whole) = (Vec::new(), true);
                for one in any {
                    let (alternatives, all) = one.expanded();
                    whole &= all;
                    found.extend(alternatives);
                }
                whole &= found.len() <= MAXIMUM_ALTERNATIVES;
                found.truncate(MAXIMUM_ALTERNATIVES);
                (found, whole)
            }
            Condition::All(all) => {
                let (mut found, mut whole) = (vec![Alternative::new()], true);
                for one in all {
                    let (alternatives, every) = one.expanded();
                    whole &= every && found.len().saturating_mul(alternatives.len()) <= MAXIMUM_ALTERNATIVES;
                    let product = found.iter().flat_map(|left| {
                        alternatives.iter().map(|right| left.iter().chain(right).cloned().collect::<Alternative>())
                    });
                    found = product.take(MAXIMUM_ALTERNATIVES).collect();
                }
                (found, whole)
            }
        }
    }
}
