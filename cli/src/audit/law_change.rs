//! `usmca audit law-change`: goods under two laws, or on two days.

use super::Format;
use crate::determine::{calculator, goods};
use crate::exit::Exit;
use clap::Args;
use std::path::{Path, PathBuf};
use usmca::{Date, Language};
use usmca_audit::{Compared, Comparison, Side, comparison_text, law_change};

/// Exit code: 0 no good changes result, 2 one does, 4 a good is rejected, 1 could not run.
///
/// A law is `embedded`, a folder of rule tables, or either with `@` and a day on which goods are determined instead of
/// their own: `embedded@2027-07-01`. A day alone is the embedded law on that day.
#[derive(Args, Debug)]
pub(super) struct Options {
    /// The law or the day before
    #[arg(long, value_name = "LAW")]
    from: String,
    /// The law or the day after
    #[arg(long, value_name = "LAW")]
    to: String,
    /// Good files in YAML or JSON, one or several goods each
    #[arg(long, required = true, num_args = 1.., value_name = "FILE")]
    goods: Vec<PathBuf>,
    /// How to print what changes; as data every good is told
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The language of the steps: en, es or fr
    #[arg(long, default_value_t = Language::En)]
    lang: Language,
}

pub(super) fn run(options: &Options) -> Result<(String, Exit), String> {
    let (from, to) = (side(&options.from)?, side(&options.to)?);
    let mut out = String::new();
    if options.format == Format::Text {
        out.push_str(&format!("from {}\nto   {}\n\n", from.name(), to.name()));
    }
    let [mut same, mut steps, mut results, mut rejected] = [0_usize; 4];
    for file in &options.goods {
        let goods = goods(file).map_err(|error| format!("{}: cannot be read: {error}", file.display()))?;
        for (name, good) in goods {
            let comparison = Comparison { name, compared: law_change(&from, &to, &good, options.lang) };
            *match comparison.compared {
                Compared::None { .. } => &mut same,
                Compared::Steps { .. } => &mut steps,
                Compared::Result { .. } => &mut results,
                Compared::Rejected { .. } => &mut rejected,
            } += 1;
            out.push_str(&match options.format {
                Format::Text => comparison_text(&comparison),
                Format::Json => serde_json::to_string(&comparison).unwrap_or_default() + "\n",
            });
        }
    }
    if options.format == Format::Text {
        let all = same + steps + results + rejected;
        out.push_str(&format!(
            "{all} goods: {results} change result, {steps} keep it by other steps or figures, {same} do not change, \
             {rejected} rejected\n"
        ));
    }
    let exit = match (rejected, results) {
        (1.., _) => Exit::Rejected,
        (0, 1..) => Exit::NonOriginating,
        (0, 0) => Exit::Fine,
    };
    Ok((out, exit))
}

/// `embedded`, a folder, or a day; a law may have a day after `@`.
fn side(text: &str) -> Result<Side, String> {
    if let Ok(day) = text.parse::<Date>() {
        return Ok(Side { calculator: calculator(None)?, on: Some(day) });
    }
    let (law, on) = match text.rsplit_once('@').map(|(law, day)| (law, day.parse::<Date>())) {
        Some((law, Ok(day))) => (law, Some(day)),
        _ => (text, None),
    };
    let folder = (law != "embedded").then(|| Path::new(law));
    if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
        let folder = folder.display();
        return Err(format!(
            "{folder}: no such folder; a law is `embedded`, a folder of rule tables or a day, YYYY-MM-DD"
        ));
    }
    Ok(Side { calculator: calculator(folder)?, on })
}
