//! Color on a terminal only, and never against `NO_COLOR`.

use anstyle::{AnsiColor, Style as Ansi};
use std::io::IsTerminal;
use usmca::{Paint, Style};

/// The painter for standard output.
pub(crate) fn painter() -> &'static Paint<'static> {
    let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if std::io::stdout().is_terminal() && !refused { &colored } else { &plain }
}

pub(crate) fn plain(_: Style, text: &str) -> String {
    text.to_owned()
}

fn colored(style: Style, text: &str) -> String {
    let ansi = match style {
        Style::Yes => Ansi::new().bold().fg_color(Some(AnsiColor::Green.into())),
        Style::No => Ansi::new().bold().fg_color(Some(AnsiColor::Red.into())),
        Style::Unknown => Ansi::new().bold().fg_color(Some(AnsiColor::Yellow.into())),
        Style::Heading => Ansi::new().bold(),
        Style::Quiet => Ansi::new().dimmed(),
    };
    format!("{ansi}{text}{ansi:#}")
}
