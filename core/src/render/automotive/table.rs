//! The requirements of Part 6 as a table: name, figure, threshold, margin, provision.

use crate::answer::RequirementFigure;
use crate::language::Language;
use crate::trace::Finding;

/// The cells of a row after its finding; empty where the file gives no figure.
pub(in crate::render) fn cells(row: &RequirementFigure, language: Language) -> [String; 5] {
    let threshold = row.threshold.as_deref().unwrap_or_default();
    let limit = match (&row.threshold, row.must_exceed) {
        (None, _) => String::new(),
        (Some(_), true) => (language.of_vehicles().more_than)(threshold),
        (Some(_), false) => (language.words().not_less_than)(threshold),
    };
    let percent = row.percent.as_ref().map(|percent| format!("{percent}%")).unwrap_or_default();
    let margin = row.margin.as_ref().map(|margin| signed(margin)).unwrap_or_default();
    [row.name.clone(), percent, limit, margin, row.citation.clone()]
}

/// A margin with its sign.
fn signed(margin: &str) -> String {
    if margin.starts_with('-') { margin.to_owned() } else { format!("+{margin}") }
}

/// The rows in columns, each with the mark of its finding.
pub(in crate::render) fn table(
    rows: &[RequirementFigure],
    language: Language,
    mark: &dyn Fn(Finding) -> String,
) -> String {
    let cells: Vec<[String; 5]> = rows.iter().map(|row| cells(row, language)).collect();
    let width =
        |pick: fn(&[String; 5]) -> &String| cells.iter().map(|row| pick(row).chars().count()).max().unwrap_or_default();
    let (name_width, percent_width) = (width(|[name, ..]| name), width(|[_, percent, ..]| percent));
    let (limit_width, margin_width) = (width(|[_, _, limit, ..]| limit), width(|[_, _, _, margin, _]| margin));
    let line = |(row, [name, percent, limit, margin, citation]): (&RequirementFigure, &[String; 5])| {
        let mark = mark(row.finding);
        format!(
            "{mark} {name:<name_width$}  {percent:>percent_width$}  {limit:<limit_width$}  {margin:>margin_width$}  \
             [{citation}]\n"
        )
    };
    rows.iter().zip(&cells).map(line).collect()
}
