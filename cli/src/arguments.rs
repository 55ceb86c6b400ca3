//! The command line.

use crate::advise::Advise;
use crate::audit::Audit;
use crate::batch::BatchOptions;
use crate::certify::Certify;
use crate::choices::Choices;
use crate::inventory::Inventory;
use crate::lint::Lint;
use crate::serve::Serve;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;
use usmca::{HsEdition, Language};

/// Decides whether goods originate under the USMCA, and proves every step.
#[derive(Parser, Debug)]
#[command(name = "usmca", version, max_term_width = 100)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand, Debug)]
pub(crate) enum Command {
    /// Determine the origin of goods
    Determine(Determine),
    /// Determine any number of goods
    Batch(BatchOptions),
    /// Find what would change the origin of goods
    Advise(Advise),
    /// Determine goods with each of the producer's choices, as JSON
    Choices(Choices),
    /// Print the rules in force for a code
    Rule(Rule),
    /// Find headings by a word or the beginning of a code
    Find(Find),
    /// Find the value or the origin of what leaves an inventory
    Inventory(Inventory),
    /// Write the certification of origin of goods that originate
    Certify(Certify),
    /// Check a certification of origin, whoever wrote it
    Lint(Lint),
    /// Check the rule tables and prove that they print the law back
    Check(Check),
    /// Keep determinations, and prove them years later
    Audit(Audit),
    /// Serve the calculator over HTTP
    Serve(Serve),
}

/// Exit code: 0 originating, 2 non-originating, 3 undetermined, 4 input rejected, 1 could not run.
#[derive(Args, Debug)]
pub(crate) struct Determine {
    /// Good files in YAML or JSON, one or several goods each; `-` reads standard input
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// How to print the answers
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    /// The language of the answers: en, es or fr
    #[arg(long, default_value_t = Language::En)]
    pub(crate) lang: Language,
    /// Rule tables of your own instead of those built in
    #[arg(long, value_name = "DIR")]
    pub(crate) rules: Option<PathBuf>,
    /// Show the whole tree, also what did not decide
    #[arg(long)]
    pub(crate) full: bool,
    /// Write the answers as a report in PDF as well
    #[arg(long, value_name = "FILE")]
    pub(crate) pdf: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct Rule {
    /// The code, six to ten digits
    pub(crate) code: String,
    /// The day, YYYY-MM-DD; every day if left out
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<String>,
    /// The rules of every day, each with the days on which it holds
    #[arg(long, conflicts_with = "on")]
    pub(crate) all_dates: bool,
    /// The language of the sentence, next to the official one in English, and of the rest
    #[arg(long, value_enum, default_value_t = Lang::All)]
    pub(crate) lang: Lang,
    /// The edition of the code
    #[arg(long, default_value_t = HsEdition::Hs2022)]
    pub(crate) hs_edition: HsEdition,
    /// Rule tables of your own instead of those built in
    #[arg(long, value_name = "DIR")]
    pub(crate) rules: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct Find {
    /// Words of a title, or digits
    #[arg(required = true)]
    pub(crate) words: Vec<String>,
    /// The language of the titles: en, es or fr
    #[arg(long, default_value_t = Language::En)]
    pub(crate) lang: Language,
}

#[derive(Args, Debug)]
pub(crate) struct Check {
    /// Rule tables of your own instead of those built in
    #[arg(long, value_name = "DIR")]
    pub(crate) rules: Option<PathBuf>,
    /// List every rule that does not print back, with its reason
    #[arg(long)]
    pub(crate) list: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
pub(crate) enum Lang {
    /// English
    En,
    /// Spanish
    Es,
    /// French
    Fr,
    /// The sentence in all three, the rest in English
    All,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
pub(crate) enum Format {
    /// For a terminal
    Text,
    /// The contract, one answer a line
    Json,
    /// For a document
    Markdown,
    /// For a browser
    Html,
}
