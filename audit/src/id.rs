//! The name of a record: the SHA-256 of its bytes, as `sha256sum` prints it.

use std::fmt;
use std::str::FromStr;

/// The name of a record: the SHA-256 of its bytes in lower-case hexadecimal.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize)]
pub struct Id(String);

/// Why a text is not the name of a record.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("an id is 64 of the digits 0 to 9 and a to f")]
pub struct IdError;

impl Id {
    /// The name of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Id {
        Id(usmca_rules::sha256(bytes))
    }

    /// Its digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Id {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Id, IdError> {
        let digits = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if text.len() == 64 && digits { Ok(Id(text.to_owned())) } else { Err(IdError) }
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
