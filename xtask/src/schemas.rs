//! `cargo xtask schemas`: the JSON Schemas of the good file and of the answer, from the types.

use crate::chore::{ChoreError, root};
use std::fs;
use std::io;

/// Writes every schema in its place.
pub(crate) fn write() -> Result<(), ChoreError> {
    let failed = |what: String| move |source| ChoreError::Io { what, source };
    let schemas =
        usmca_wire::schemas().map_err(|error| failed("cannot print a schema".into())(io::Error::other(error)))?;
    for schema in schemas {
        let path = root().join(schema.file);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(failed(folder.display().to_string()))?;
        }
        fs::write(&path, schema.text).map_err(failed(path.display().to_string()))?;
    }
    Ok(())
}
