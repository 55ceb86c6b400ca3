//! `usmca determine`: good files in, answers out.

use crate::arguments::{Determine, Format};
use crate::exit::Exit;
use crate::paint;
use std::io::{Read, Write};
use std::path::Path;
use usmca::{Answer, Shown};
use usmca_wire::{Calculator, MAXIMUM_BYTES};

/// Every answer as text, and the worst exit code.
///
/// # Errors
/// The tables could not be read, or the report not written.
pub(crate) fn run(options: &Determine) -> Result<(String, Exit), String> {
    let calculator = calculator(options.rules.as_deref())?;
    let mut out = String::new();
    let mut worst = Exit::Fine;
    let mut reported = Vec::new();
    for file in &options.files {
        let answers = match answers(&calculator, file, options) {
            Ok(answers) => answers,
            Err(error) => {
                let _ = writeln!(std::io::stderr(), "usmca: {}: cannot be read: {error}", file.display());
                worst = worst.max(Exit::CouldNotRun);
                continue;
            }
        };
        for (name, answer) in answers {
            worst = worst.max(Exit::from(&answer));
            if options.format == Format::Text && !out.is_empty() {
                out.push_str("\n\n");
            }
            out.push_str(&printed(&answer, &name, options));
            if options.pdf.is_some() {
                reported.push((name, answer));
            }
        }
    }
    if let Some(path) = &options.pdf {
        let report = usmca_pdf::report(&reported, options.lang);
        std::fs::write(path, report).map_err(|error| format!("{}: cannot be written: {error}", path.display()))?;
    }
    Ok((out, worst))
}

/// The law that is built in, or that of a folder.
///
/// # Errors
/// Every problem of the folder, a line each.
pub(crate) fn calculator(folder: Option<&Path>) -> Result<Calculator, String> {
    let Some(folder) = folder else { return Ok(Calculator::embedded()) };
    usmca_rules::compile_law(folder).map(Calculator::new).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        format!("the tables in {} have problems\n  {}", folder.display(), lines.join("\n  "))
    })
}

fn answers(calculator: &Calculator, file: &Path, options: &Determine) -> std::io::Result<Vec<(String, Answer)>> {
    let goods = goods(file)?.into_iter();
    Ok(goods.map(|(name, good)| (name, calculator.answer(&good, options.lang))).collect())
}

/// The goods of a file, each with the name by which it is shown.
///
/// # Errors
/// The file cannot be read.
pub(crate) fn goods(file: &Path) -> std::io::Result<Vec<(String, usmca_wire::Read)>> {
    let shown = file.display().to_string();
    let bytes = contents(file)?;
    let format = match file.extension() {
        Some(extension) if extension == "json" => usmca_wire::Format::Json,
        _ => usmca_wire::Format::Yaml,
    };
    let goods = usmca_wire::read(&bytes, format);
    let several = goods.len() > 1;
    let named = |(place, good): (usize, usmca_wire::Read)| {
        let name = good.file.as_ref().and_then(|file| file.name.clone());
        let place = if several { format!("{shown}[{place}]") } else { shown.clone() };
        let name = name.map_or_else(|| place.clone(), |name| format!("{name} ({place})"));
        (name, good)
    };
    Ok(goods.into_iter().enumerate().map(named).collect())
}

/// At most one byte more than is accepted, so that an endless input ends.
///
/// # Errors
/// The file cannot be read.
pub(crate) fn contents(file: &Path) -> std::io::Result<Vec<u8>> {
    let limit = u64::try_from(MAXIMUM_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    if file.as_os_str() == "-" {
        std::io::stdin().lock().take(limit).read_to_end(&mut bytes)?;
    } else {
        std::fs::File::open(file)?.take(limit).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

fn printed(answer: &Answer, name: &str, options: &Determine) -> String {
    let shown = if options.full { Shown::Everything } else { Shown::WhatDecides };
    match options.format {
        Format::Json => format!("{}\n", usmca_wire::to_json(answer)),
        Format::Text => usmca::text(answer, name, options.lang, shown, paint::painter()),
        Format::Markdown => usmca::markdown(answer, name, options.lang),
        Format::Html => usmca::html(answer, name, options.lang),
    }
}
