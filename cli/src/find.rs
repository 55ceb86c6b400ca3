//! `usmca find`: the headings whose titles hold a word.

use crate::arguments::Find;
use crate::exit::Exit;

/// The headings, a line each.
///
/// # Errors
/// Never.
pub(crate) fn run(options: &Find) -> Result<(String, Exit), String> {
    let query = options.words.join(" ");
    let found = usmca_wire::find(usmca_rules::law(), &query, options.lang);
    let lines: String = found.iter().map(|(code, title)| format!("{:<6} {title}\n", code.to_string())).collect();
    if lines.is_empty() {
        Ok(("no title holds these words\n".to_owned(), Exit::Undetermined))
    } else {
        Ok((lines, Exit::Fine))
    }
}
