//! The invariants of ARCHITECTURE.md that a machine can see.

use std::process::Command;
use usmca_tests::{files, root};

const LONGEST: usize = 300;

fn sources() -> Vec<(String, String)> {
    let with_text = |path: std::path::PathBuf| {
        let name = path.strip_prefix(root()).unwrap_or(&path).display().to_string();
        std::fs::read_to_string(&path).ok().map(|text| (name, text))
    };
    files(root(), &["rs", "ts", "svelte", "py", "mjs"]).into_iter().filter_map(with_text).collect()
}

fn offenders(found: impl IntoIterator<Item = String>) {
    let found: Vec<String> = found.into_iter().collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn no_file_is_longer_than_a_person_reads() {
    let lengths = sources().into_iter().map(|(name, text)| (name, text.lines().count()));
    offenders(lengths.filter(|(_, lines)| *lines > LONGEST).map(|(name, lines)| format!("{name}: {lines} lines")));
}

#[test]
fn every_rust_file_opens_with_what_it_is() {
    let rust = sources().into_iter().filter(|(name, _)| name.ends_with(".rs"));
    offenders(rust.filter(|(_, text)| !text.starts_with("//! ")).map(|(name, _)| name));
}

#[test]
fn every_module_of_origin_opens_with_its_provision() {
    let folders = ["core/src/origin/", "core/src/inventory/"];
    let origin = sources().into_iter().filter(|(name, _)| folders.iter().any(|folder| name.starts_with(folder)));
    let silent = origin.filter(|(_, text)| {
        let opening: String = text.lines().take_while(|line| line.starts_with("//!")).collect();
        !["Regulations s", "Regulations Schedule", "GN 11"].iter().any(|cited| opening.contains(cited))
    });
    offenders(silent.map(|(name, _)| name).filter(|name| !name.ends_with("tariff_shift/source.rs")));
}

/// A code with a dot, a percentage or a date: the law's figures, outside comments and tests.
fn figure(line: &str) -> bool {
    let code = line.split(|c: char| !(c.is_ascii_digit() || c == '.' || c == '-'));
    let is_code = |part: &str| part.len() == 7 && part.as_bytes().get(4) == Some(&b'.');
    let is_date = |part: &str| part.len() == 10 && part.as_bytes().get(4) == Some(&b'-');
    code.into_iter().any(|part| is_code(part) || is_date(part)) || line.contains(" percent\"")
}

#[test]
fn no_law_in_rust() {
    let core = sources()
        .into_iter()
        .filter(|(name, _)| name.starts_with("core/src/") && name.ends_with(".rs") && !name.ends_with("tests.rs"))
        .filter(|(name, _)| !name.starts_with("core/src/problem/words/"));
    let lines = core.flat_map(|(name, text)| {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
        let numbered: Vec<(usize, String)> = code.lines().map(str::to_owned).enumerate().collect();
        numbered.into_iter().map(move |(place, line)| (format!("{name}:{}", place + 1), line))
    });
    let code = lines.filter(|(_, line)| !line.trim_start().starts_with("//") && figure(line));
    // Messages and examples of form may show what a code looks like.
    offenders(code.filter(|(_, line)| !line.contains("such as")).map(|(place, line)| format!("{place}: {line}")));
}

#[test]
fn codes_amounts_and_dates_in_yaml_are_quoted() {
    let yaml = files(&root().join("rules"), &["yaml"]).into_iter().chain(files(&root().join("examples"), &["yaml"]));
    let bare = yaml.flat_map(|path| {
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        let bad = |line: &str| {
            let value = line.split('#').next().unwrap_or_default().split_once(": ").map(|(_, value)| value.trim());
            value.is_some_and(|value| value.starts_with(|c: char| c.is_ascii_digit()))
        };
        let found: Vec<String> =
            text.lines().filter(|line| bad(line)).map(|line| format!("{}: {line}", path.display())).collect();
        found
    });
    offenders(bare);
}

#[test]
fn the_core_knows_no_text_format_and_no_front_end() {
    let tree = Command::new(env!("CARGO"))
        .args(["tree", "--package", "usmca", "--edges", "normal", "--prefix", "none"])
        .current_dir(root())
        .output()
        .expect("cargo tree runs");
    let tree = String::from_utf8_lossy(&tree.stdout).into_owned();
    assert!(tree.contains("rust_decimal"), "cargo tree printed nothing of use: {tree}");
    let forbidden = ["serde_json", "serde-saphyr", "serde_yaml", "wasm-bindgen", "clap", "postcard", "csv"];
    offenders(tree.lines().filter(|line| forbidden.iter().any(|name| line.starts_with(name))).map(str::to_owned));
}

#[test]
fn the_project_speaks_of_itself_alone() {
    let all = files(root(), &["rs", "ts", "svelte", "py", "mjs", "md", "yaml", "toml", "json", "html", "css"]);
    let hosts = ["registry.npm", "crates.io/api", "pypi.org", "files.pythonhosted"].map(str::to_owned);
    let machine = ["/work", "/home", "/root"].map(|folder| format!("{folder}/"));
    let found = all.into_iter().filter_map(|path| {
        let text = std::fs::read_to_string(&path).ok()?;
        let told = hosts.iter().chain(&machine).find(|told| text.contains(told.as_str()))?;
        let name = path.strip_prefix(root()).unwrap_or(&path).display().to_string();
        (name != "tests/tidy.rs").then(|| format!("{name}: {told}"))
    });
    offenders(found);
}
