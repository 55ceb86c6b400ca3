//! Compiles the files of the law into the bytes that the library embeds; fails with every problem if there is one.

#![allow(unreachable_pub, reason = "what the library publishes has no reader outside the build script")]

// The library's own readers, so that the build and a program read the law alike.
#[allow(dead_code, reason = "the build reads a folder only")]
#[path = "src/files.rs"]
mod files;
#[path = "src/hash.rs"]
mod hash;
#[path = "src/lists.rs"]
mod lists;
#[allow(dead_code, reason = "the build reads single documents only")]
#[path = "src/yaml.rs"]
mod yaml;

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    // The whole folder: a new file of facts or rules is a change too.
    println!("cargo:rerun-if-changed=.");
    match embed() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            for problem in &problems {
                println!("cargo:warning={problem}");
            }
            eprintln!("the law has {} problems\n{}", problems.len(), problems.join("\n"));
            ExitCode::FAILURE
        }
    }
}

fn embed() -> Result<(), Vec<String>> {
    let folder = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let table =
        files::compile_law(&folder).map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    let bytes = postcard::to_allocvec(&table).map_err(|error| vec![error.to_string()])?;
    match postcard::from_bytes::<usmca::RuleTable>(&bytes) {
        Ok(read) if read == table => {}
        Ok(_) => return Err(vec!["the compiled law does not decode to itself".to_owned()]),
        Err(error) => return Err(vec![format!("the compiled law does not decode: {error}")]),
    }
    let target = PathBuf::from(variable("OUT_DIR")?).join("law.postcard");
    std::fs::write(&target, &bytes).map_err(|error| vec![format!("{}: {error}", target.display())])?;
    println!("cargo:rustc-env=USMCA_LAW_SHA256={}", hash::law_sha256(&table));
    Ok(())
}

fn variable(name: &str) -> Result<String, Vec<String>> {
    std::env::var(name).map_err(|error| vec![format!("{name}: {error}")])
}
