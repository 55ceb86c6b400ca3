//! `cargo xtask npm`: the package for Node and for bundlers, around the engine of the page.

use crate::chore::{ChoreError, command_line, root, run};
use crate::web;
use std::fs;

/// What the package ships of the engine; the rest of the bindings is for TypeScript within the page.
const ENGINE: [&str; 2] = ["usmca_wasm.js", "usmca_wasm_bg.wasm"];

/// Builds the engine and the package.
pub(crate) fn build() -> Result<(), ChoreError> {
    web::engine()?;
    package()
}

/// Puts the engine that has been built into `npm/pkg`, and the types beside it.
pub(crate) fn package() -> Result<(), ChoreError> {
    let (pkg, npm) = (root().join("web/pkg"), root().join("npm"));
    let into = npm.join("pkg");
    let failed = |source| ChoreError::Io { what: "cannot write npm/pkg".into(), source };
    fs::create_dir_all(&into).map_err(failed)?;
    for file in ENGINE {
        fs::copy(pkg.join(file), into.join(file)).map_err(failed)?;
    }
    web::install(&npm)?;
    run(web::npm(&npm).args(["run", "--silent", "types"]))?;
    run(web::npm(&npm).args(["run", "--silent", "check"]))
}

/// Tests the package in Node.
pub(crate) fn test() -> Result<(), ChoreError> {
    run(web::npm(&root().join("npm")).args(["test", "--silent"]).env("USMCA", command_line()))
}
