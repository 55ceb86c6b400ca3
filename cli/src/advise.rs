//! `usmca advise`: good files in, out what would change the answers.

use crate::determine::{calculator, goods};
use crate::exit::Exit;
use crate::paint;
use clap::{Args, ValueEnum};
use std::io::Write;
use std::path::PathBuf;
use usmca::{AdviceAnswer, Language, MAXIMUM_SETS, SETS};

/// Exit code, of the good as it is: 0 originating, 2 non-originating, 3 undetermined, 4 input rejected, 1 could not run.
#[derive(Args, Debug)]
pub(crate) struct Advise {
    /// Good files in YAML or JSON, one or several goods each; `-` reads standard input
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// How to print the advice
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The language of the advice: en, es or fr
    #[arg(long, default_value_t = Language::En)]
    lang: Language,
    /// How many sets of changes to show at most
    #[arg(long, value_name = "N", default_value_t = SETS, value_parser = sets)]
    sets: usize,
    /// Rule tables of your own instead of those built in
    #[arg(long, value_name = "DIR")]
    rules: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
enum Format {
    /// For a terminal
    Text,
    /// One object a line
    Json,
}

fn sets(text: &str) -> Result<usize, String> {
    let number = text.parse().ok().filter(|number| (1..=MAXIMUM_SETS).contains(number));
    number.ok_or_else(|| format!("must be a number from 1 to {MAXIMUM_SETS}"))
}

/// Every advice, and the worst exit code.
///
/// # Errors
/// The tables could not be read.
pub(crate) fn run(options: &Advise) -> Result<(String, Exit), String> {
    let calculator = calculator(options.rules.as_deref())?;
    let mut out = String::new();
    let mut worst = Exit::Fine;
    for file in &options.files {
        let goods = match goods(file) {
            Ok(goods) => goods,
            Err(error) => {
                let _ = writeln!(std::io::stderr(), "usmca: {}: cannot be read: {error}", file.display());
                worst = worst.max(Exit::CouldNotRun);
                continue;
            }
        };
        for (name, good) in goods {
            let answer = calculator.advice(&good, options.lang, options.sets);
            worst = worst.max(exit(&answer));
            if options.format == Format::Text && !out.is_empty() {
                out.push_str("\n\n");
            }
            out.push_str(&match options.format {
                Format::Json => format!("{}\n", usmca_wire::advice_to_json(&answer)),
                Format::Text => usmca::advice_text(&answer, &name, options.lang, paint::painter()),
            });
        }
    }
    Ok((out, worst))
}

fn exit(answer: &AdviceAnswer) -> Exit {
    match answer {
        AdviceAnswer::Rejected { .. } => Exit::Rejected,
        AdviceAnswer::Given(given) => Exit::from(given.status),
    }
}
