//! Kleene's logic of three values: yes, no, not known.
//!
//! ```
//! use usmca::Finding::{Met, NotMet, Unknown};
//! assert_eq!(usmca::Finding::all([Met, Unknown]), Unknown);
//! assert_eq!(usmca::Finding::all([NotMet, Unknown]), NotMet);
//! assert_eq!(usmca::Finding::any([Met, Unknown]), Met);
//! ```

use serde::{Deserialize, Serialize};

/// What is found about a question: yes, no, or not known (Kleene's logic of three values).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// Yes.
    Met,
    /// No.
    NotMet,
    /// The input does not say, and it is not guessed.
    Unknown,
}

impl Finding {
    /// Met if all are met, not met if any is not.
    pub fn all(findings: impl IntoIterator<Item = Finding>) -> Finding {
        let mut result = Finding::Met;
        for finding in findings {
            match finding {
                Finding::NotMet => return Finding::NotMet,
                Finding::Unknown => result = Finding::Unknown,
                Finding::Met => {}
            }
        }
        result
    }

    /// The finding on which all agree; none if they do not, or if there is none.
    pub fn agreed(findings: impl IntoIterator<Item = Finding>) -> Option<Finding> {
        let mut findings = findings.into_iter();
        let first = findings.next()?;
        findings.all(|finding| finding == first).then_some(first)
    }

    /// Met if any is met, not met if none is.
    pub fn any(findings: impl IntoIterator<Item = Finding>) -> Finding {
        !Finding::all(findings.into_iter().map(|finding| !finding))
    }
}

impl std::ops::Not for Finding {
    type Output = Finding;

    fn not(self) -> Finding {
        match self {
            Finding::Met => Finding::NotMet,
            Finding::NotMet => Finding::Met,
            Finding::Unknown => Finding::Unknown,
        }
    }
}

impl From<bool> for Finding {
    fn from(stated: bool) -> Finding {
        if stated { Finding::Met } else { Finding::NotMet }
    }
}

impl From<Option<bool>> for Finding {
    fn from(stated: Option<bool>) -> Finding {
        stated.map_or(Finding::Unknown, Finding::from)
    }
}
