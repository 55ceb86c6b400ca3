//! `cargo xtask schemas`: the JSON Schemas of good files, answers and certifications, and the OpenAPI document, from the types.

use crate::chore::{ChoreError, root};
use std::fs;
use std::io;

/// Writes every schema in its place.
pub(crate) fn write() -> Result<(), ChoreError> {
    let failed = |what: String| move |source| ChoreError::Io { what, source };
    let printed = usmca_wire::schemas().and_then(|of_goods| {
        let of_certifications = usmca_certification::schemas()?;
        Ok(of_goods.into_iter().chain(of_certifications).chain([usmca_service::openapi()?]).collect::<Vec<_>>())
    });
    let printed = printed.map_err(|error| failed("cannot print a schema".into())(io::Error::other(error)))?;
    for schema in printed {
        let path = root().join(schema.file);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(failed(folder.display().to_string()))?;
        }
        fs::write(&path, schema.text).map_err(failed(path.display().to_string()))?;
    }
    Ok(())
}
