//! How far a batch is, on a terminal only: goods so far, their rate, the time that remains.

use indicatif::{HumanCount, ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal;
use std::time::Instant;
use usmca_batch::Progress;

/// A line on the standard error, or nothing if that is no terminal.
pub(crate) struct Bar {
    bar: ProgressBar,
    began: Instant,
}

impl Bar {
    pub(crate) fn new() -> Bar {
        let target =
            if std::io::stderr().is_terminal() { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let template = "{bar:30} {percent:>3}%  {msg}  {eta} left";
        let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
        Bar { bar: ProgressBar::with_draw_target(Some(0), target).with_style(style), began: Instant::now() }
    }

    pub(crate) fn show(&self, progress: Progress) {
        if self.bar.is_hidden() {
            return;
        }
        let goods = progress.counts.goods();
        let milliseconds = u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX).max(1);
        let rate = progress.new_goods.saturating_mul(1_000).checked_div(milliseconds).unwrap_or_default();
        self.bar.set_length(progress.total);
        self.bar.set_position(progress.position);
        self.bar.set_message(format!("{} goods, {} a second", HumanCount(goods), HumanCount(rate)));
    }

    pub(crate) fn clear(&self) {
        self.bar.finish_and_clear();
    }
}
