//! `cargo xtask web`: the engine as WASM, its bindings, and the page around them.

use crate::chore::{ChoreError, root, run, target};
use std::fs;
use std::path::Path;
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

/// What the optimizer may use: what the compiler already uses, so that no browser loses by it.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Builds `web/dist` from nothing but the sources.
pub(crate) fn build() -> Result<(), ChoreError> {
    engine()?;
    let web = root().join("web");
    run(npm(&web).args(["run", "build"]))?;
    run(npm(&web).args(["run", "--silent", "sizes"]))
}

/// Builds the engine and its bindings into `web/pkg`.
pub(crate) fn engine() -> Result<(), ChoreError> {
    let root = root();
    let web = root.join("web");
    install(&web)?;
    bind(&compile(&root)?, &web.join("pkg"))?;
    optimize(&web)
}

pub(crate) fn npm(folder: &Path) -> Command {
    let mut npm = Command::new("npm");
    npm.current_dir(folder);
    npm
}

/// Installs what the lock file says, unless that is what is there.
pub(crate) fn install(folder: &Path) -> Result<(), ChoreError> {
    let written = |file: &str| fs::metadata(folder.join(file)).and_then(|file| file.modified()).ok();
    if written("node_modules/.package-lock.json") > written("package-lock.json") {
        return Ok(());
    }
    run(npm(folder).args(["ci", "--ignore-scripts"]))
}

/// Compiles the engine and gives the path of the module.
fn compile(root: &Path) -> Result<std::path::PathBuf, ChoreError> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    // Where there is no rustup the toolchain must already have the target; the build says so if it has not.
    let _ = Command::new("rustup").args(["target", "add", "wasm32-unknown-unknown"]).status();
    run(Command::new(cargo)
        .current_dir(root)
        .args(["build", "--locked", "--profile", "page", "--package", "usmca-wasm", "--lib"])
        .args(["--target", "wasm32-unknown-unknown"]))?;
    Ok(target().join("wasm32-unknown-unknown/page/usmca_wasm.wasm"))
}

/// Writes the module and its JavaScript into a folder that holds nothing else.
fn bind(module: &Path, pkg: &Path) -> Result<(), ChoreError> {
    if pkg.exists() {
        fs::remove_dir_all(pkg).map_err(|source| ChoreError::Io { what: "cannot empty web/pkg".into(), source })?;
    }
    let mut bindgen = Bindgen::new();
    let bindgen = bindgen.input_path(module).typescript(true).web(true);
    let bound = bindgen.and_then(|bindgen| {
        // Without the default path the bundler sees no module to ship, and says nothing.
        bindgen.omit_default_module_path(false).generate(pkg)
    });
    bound.map_err(|error| ChoreError::Bindings(format!("{error:#}")))
}

/// What makes the module smaller as it is sent. Optimizing it once more makes it smaller as it is, but what is sent larger by a
/// twentieth; functions that are alike compress better beside one another, and their names tell which are.
const PASSES: [&str; 5] = [
    "--duplicate-function-elimination",
    "--dce",
    "--vacuum",
    "--remove-unused-module-elements",
    "--reorder-functions-by-name",
];

/// Makes the module smaller in its place.
fn optimize(web: &Path) -> Result<(), ChoreError> {
    let module = "pkg/usmca_wasm_bg.wasm";
    run(Command::new(web.join("node_modules/.bin/wasm-opt"))
        .current_dir(web)
        .args(PASSES)
        .args([module, "-o", module])
        .args(FEATURES))
}
