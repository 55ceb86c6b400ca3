//! Writes the JSON Schemas of good files, answers and certifications, and the OpenAPI document, from the types, each in its
//! place: `cargo xtask schemas`.

use std::error::Error;
use std::fs;
use usmca_tests::root;

fn main() -> Result<(), Box<dyn Error>> {
    let printed = usmca_wire::schemas()?.into_iter().chain(usmca_certification::schemas()?);
    for schema in printed.chain([usmca_service::openapi()?]) {
        let path = root().join(schema.file);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, schema.text)?;
    }
    Ok(())
}
