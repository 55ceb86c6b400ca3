//! The law of the Agreement as data: embedded compiled, and read from files of YAML with the feature `yaml`.
//!
//! The build compiles the files of this folder and fails with every problem if there is one, so no program is ever
//! built with a law that does not hold together.
//!
//! ```
//! let law = usmca_rules::law();
//! assert_eq!(law.edition().hs_edition, usmca::HsEdition::Hs2012);
//! assert_eq!(usmca_rules::law_sha256(law), usmca_rules::LAW_SHA256);
//! ```

#[cfg(feature = "yaml")]
mod files;
mod hash;
#[cfg(feature = "yaml")]
mod lists;
mod print_back;
#[cfg(feature = "yaml")]
pub mod yaml;

#[cfg(feature = "yaml")]
pub use files::{compile_law, read_law};
pub use hash::{law_sha256, sha256};
pub use print_back::{Count, PrintBack, print_back};

use std::sync::LazyLock;
use usmca::RuleTable;

/// The hash of the embedded law, over its compiled form: the same for the same edition, facts, figures and code lists.
pub const LAW_SHA256: &str = env!("USMCA_LAW_SHA256");

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/law.postcard"));

static LAW: LazyLock<RuleTable> = LazyLock::new(decode);

/// The law decoded anew, as the first call of [`law`] does it; for measuring.
#[must_use]
pub fn decode() -> RuleTable {
    match postcard::from_bytes(BYTES) {
        Ok(table) => table,
        // The build wrote these bytes from this type and read them back; there is nothing that a caller could do.
        Err(_) => std::process::abort(),
    }
}

/// The whole law, decoded at the first call.
#[must_use]
pub fn law() -> &'static RuleTable {
    &LAW
}

#[cfg(test)]
mod tests {
    use super::*;
    use usmca::HsCode;
    use usmca::HsEdition::{Hs2012, Hs2017, Hs2022};

    fn candidates(edition: usmca::HsEdition, code: &str) -> Vec<String> {
        let codes = law().nomenclature().in_rule_edition(edition, code.parse().unwrap());
        codes.iter().map(HsCode::to_string).collect()
    }

    #[test]
    fn the_code_lists_are_complete() {
        // The number of subheadings in the lists of the UN Statistics Division.
        let count = |edition| law().nomenclature().subheadings_of(edition).count();
        assert_eq!([count(Hs2012), count(Hs2017), count(Hs2022)], [5205, 5387, 5612]);
    }

    #[test]
    fn every_code_of_an_edition_has_candidates_that_exist() {
        let nomenclature = law().nomenclature();
        for edition in usmca::HsEdition::ALL {
            for code in nomenclature.subheadings_of(edition) {
                let candidates = nomenclature.in_rule_edition(edition, code);
                assert!(!candidates.is_empty(), "{code} of {edition}");
                assert!(candidates.iter().all(|candidate| nomenclature.contains(Hs2012, *candidate)), "{code}");
            }
        }
    }

    #[test]
    fn codes_of_later_editions_are_transposed() {
        assert_eq!(candidates(Hs2022, "8517.13.00"), ["8517.12"], "smartphones");
        assert_eq!(candidates(Hs2017, "2202.99.37"), ["2202.90"]);
        assert_eq!(candidates(Hs2017, "8528.52"), ["8528.51", "8528.59"]);
        assert_eq!(candidates(Hs2022, "7601.10.3000"), ["7601.10.3000"]);
        assert_eq!(candidates(Hs2022, "8549.21").len(), 1018, "electrical waste");
        assert_eq!(candidates(Hs2012, "8528.51"), ["8528.51"]);
        assert!(candidates(Hs2022, "8528.51").is_empty(), "no longer in the list");
    }

    #[test]
    fn the_embedded_law_is_small() {
        assert!(BYTES.len() < 600_000, "{} bytes", BYTES.len());
    }
}
