//! Countries by their ISO code; Canada, Mexico and the United States are the Parties.
//!
//! ```
//! use usmca::Country;
//! let mexico: Country = "MEX".parse().unwrap();
//! assert_eq!(mexico.to_string(), "MX");
//! ```

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A country, by its ISO 3166 code of two letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Country([u8; 2]);

/// The text is not a country code.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a country is two letters, such as \"CA\", \"MX\" or \"US\"")]
pub struct CountryError;

impl Country {
    /// Canada.
    pub const CA: Country = Country(*b"CA");
    /// Mexico.
    pub const MX: Country = Country(*b"MX");
    /// The United States.
    pub const US: Country = Country(*b"US");

    /// Whether it is a Party to the Agreement.
    #[must_use]
    pub fn is_party(self) -> bool {
        [Country::CA, Country::MX, Country::US].contains(&self)
    }
}

impl FromStr for Country {
    type Err = CountryError;

    /// Two letters of any country, or three of a Party (`MEX`), in either case.
    fn from_str(text: &str) -> Result<Self, CountryError> {
        match (text.to_ascii_uppercase().as_str(), text.as_bytes()) {
            ("CAN", _) => Ok(Country::CA),
            ("MEX", _) => Ok(Country::MX),
            ("USA", _) => Ok(Country::US),
            (_, &[first, second]) if first.is_ascii_alphabetic() && second.is_ascii_alphabetic() => {
                Ok(Country([first.to_ascii_uppercase(), second.to_ascii_uppercase()]))
            }
            _ => Err(CountryError),
        }
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|letter| write!(f, "{}", char::from(*letter)))
    }
}
