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

static LAW: LazyLock<RuleTable> = LazyLock::new(|| match postcard::from_bytes(BYTES) {
    Ok(table) => table,
    // The build wrote these bytes from this type and read them back; there is nothing that a caller could do.
    Err(_) => std::process::abort(),
});

/// The whole law, decoded at the first call.
#[must_use]
pub fn law() -> &'static RuleTable {
    &LAW
}
