//! The register of what was certified: a store in which each certification is kept with its goods and the hash of the document.

use crate::record::{About, Document, Record, told};
use crate::store::{Appended, Store, StoreError};
use usmca::Problem;
use usmca_certification::{Certified, Written};
use usmca_wire::Calculator;

/// Why a certification cannot be registered.
#[derive(Debug, thiserror::Error)]
pub enum RegisterError {
    /// It cannot be a record.
    #[error("{}", told(.0))]
    Record(Vec<Problem>),
    /// The store cannot be written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Keeps a certification and the hash of the bytes that are handed out.
///
/// # Errors
/// It cannot be kept; then it is not to be handed out.
pub fn register(
    store: &Store,
    calculator: &Calculator,
    certified: &Certified,
    (written, bytes): (Written, &[u8]),
    about: &About,
) -> Result<Appended, RegisterError> {
    let document = Document { format: written.name().to_owned(), sha256: usmca_rules::sha256(bytes) };
    let record = Record::certification(calculator, certified, document, about).map_err(RegisterError::Record)?;
    Ok(store.append(&record)?)
}
