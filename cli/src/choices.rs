//! `usmca choices`: good files in, out what each good is with each of the producer's choices, one object a line.

use crate::determine::{calculator, goods};
use crate::exit::Exit;
use clap::Args;
use std::path::PathBuf;

/// Exit code: 0 determined, 4 input rejected, 1 could not run.
#[derive(Args, Debug)]
pub(crate) struct Choices {
    /// Good files in YAML or JSON, one or several goods each; `-` reads standard input
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Rule tables of your own instead of those built in
    #[arg(long, value_name = "DIR")]
    rules: Option<PathBuf>,
}

/// The choices of every good, and the worst exit code.
///
/// # Errors
/// The tables or a file could not be read.
pub(crate) fn run(options: &Choices) -> Result<(String, Exit), String> {
    let calculator = calculator(options.rules.as_deref())?;
    let mut out = String::new();
    let mut worst = Exit::Fine;
    for file in &options.files {
        let goods = goods(file).map_err(|error| format!("{}: cannot be read: {error}", file.display()))?;
        for (_, good) in goods {
            let choices = calculator.choices(&good);
            worst = worst.max(if choices.is_ok() { Exit::Fine } else { Exit::Rejected });
            out.push_str(&format!("{}\n", usmca_wire::choices_to_json(&choices)));
        }
    }
    Ok((out, worst))
}
