//! Hashes: of a text of the law, and of a whole compiled law.

use sha2::{Digest, Sha256};
use std::fmt::Write;
use usmca::RuleTable;

/// The hash of the law in its compiled form, such as a table compiled from a folder; see [`crate::LAW_SHA256`].
#[must_use]
pub fn law_sha256(table: &RuleTable) -> String {
    // A table is plain data, which always encodes; if ever it did not, the hash of nothing equals no other hash.
    sha256(&postcard::to_allocvec(table).unwrap_or_default())
}

/// SHA-256 in lower-case hexadecimal.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hexadecimal_is_lower_case_and_padded() {
        assert_eq!(sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
