//! The account of an inventory as aligned text (Uniform Regulations Schedules 7 and 8).

use usmca::{Account, Figure, PeriodRatio, Remaining, Taken, Withdrawal};

/// Stands before a figure that has been rounded to be shown.
const ROUNDED: &str = "~";

/// The account as text.
pub(crate) fn text(account: &Account) -> String {
    let mut out = format!("{}\n", account.provision);
    if !account.periods.is_empty() {
        out.push_str("\nperiods\n");
        out.push_str(&aligned(&periods(&account.periods)));
    }
    if !account.withdrawals.is_empty() {
        out.push_str("\nwithdrawals\n");
        out.push_str(&aligned(&withdrawals(&account.withdrawals)));
    }
    let from: Vec<&Withdrawal> = account.withdrawals.iter().filter(|one| !one.taken.is_empty()).collect();
    if !from.is_empty() {
        out.push_str("\nconsidered taken from\n");
        let header = ["date", "reference", "receipts"].map(str::to_owned).to_vec();
        let rows = from.iter().map(|one| vec![one.date.to_string(), reference(one), sources(&one.taken)]);
        out.push_str(&left(&std::iter::once(header).chain(rows).collect::<Vec<_>>()));
    }
    out.push_str("\nremaining at the end\n");
    let header = REMAINING.map(str::to_owned).to_vec();
    out.push_str(&columns(&[header, remaining(&account.remaining)], |_| true));
    if out.contains(ROUNDED) {
        out.push_str("\n~ rounded to be shown; what is computed with is exact\n");
    }
    if account.withdrawals.iter().any(|one| one.without_preceding_period) {
        out.push_str(
            "\nno period precedes with units in it: Schedule 8 does not say what then holds, and those withdrawals\n",
        );
        out.push_str("are taken as non-originating\n");
    }
    out
}

const REMAINING: [&str; 4] = ["units", "originating", "non-originating", "their value"];

fn remaining(remaining: &Remaining) -> Vec<String> {
    let Remaining { units, originating, non_originating, value_of_non_originating } = remaining;
    [units, originating, non_originating, value_of_non_originating].map(|one| optional(one.as_ref())).to_vec()
}

fn withdrawals(all: &[Withdrawal]) -> Vec<Vec<String>> {
    let header = [
        "date",
        "reference",
        "units",
        "ratio",
        "originating",
        "non-originating",
        "unit value",
        "their value",
        "remaining",
        "of these n.-o.",
        "their value",
    ];
    let row = |one: &Withdrawal| {
        vec![
            one.date.to_string(),
            reference(one),
            figure(&one.quantity),
            optional(one.ratio_of_non_originating.as_ref()),
            figure(&one.originating),
            figure(&one.non_originating),
            optional(one.average_unit_value.as_ref()),
            optional(one.value_of_non_originating.as_ref()),
            optional(one.remaining.units.as_ref()),
            optional(one.remaining.non_originating.as_ref()),
            optional(one.remaining.value_of_non_originating.as_ref()),
        ]
    };
    std::iter::once(header.map(str::to_owned).to_vec()).chain(all.iter().map(row)).collect()
}

fn periods(all: &[PeriodRatio]) -> Vec<Vec<String>> {
    let header = ["from", "until", "units", "originating", "ratio n.-o.", "unit value"].into_iter();
    let header = header.chain(["left", "originating", "non-originating", "their value"]);
    let row = |one: &PeriodRatio| {
        let mut row = vec![
            one.from.to_string(),
            one.until.to_string(),
            figure(&one.units),
            figure(&one.originating),
            optional(one.ratio_of_non_originating.as_ref()),
            optional(one.average_unit_value.as_ref()),
        ];
        row.extend(remaining(&one.remaining));
        row
    };
    std::iter::once(header.map(str::to_owned).collect()).chain(all.iter().map(row)).collect()
}

fn sources(taken: &[Taken]) -> String {
    let one = |one: &Taken| {
        let origin = if one.originating { "originating" } else { "non-originating" };
        let value = one.unit_value.as_ref().map(|value| format!(" at {}", value.shown)).unwrap_or_default();
        format!("{} {origin}{value} of {} (line {})", one.quantity.shown, one.date, one.line)
    };
    taken.iter().map(one).collect::<Vec<_>>().join(" + ")
}

fn reference(one: &Withdrawal) -> String {
    one.reference.clone().unwrap_or_default()
}

fn figure(figure: &Figure) -> String {
    let mark = if figure.is_exact() { "" } else { ROUNDED };
    format!("{mark}{}", figure.shown)
}

fn optional(one: Option<&Figure>) -> String {
    one.map_or_else(|| "-".to_owned(), figure)
}

/// Rows of cells, figures to the right and the first two columns to the left; a column without anything is left out.
fn aligned(rows: &[Vec<String>]) -> String {
    columns(rows, |column| column > 1)
}

fn left(rows: &[Vec<String>]) -> String {
    columns(rows, |_| false)
}

fn columns(rows: &[Vec<String>], to_the_right: impl Fn(usize) -> bool) -> String {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let cells = |column: usize| rows.iter().skip(1).filter_map(move |row| row.get(column));
    let shown = |column: &usize| cells(*column).any(|cell| !cell.is_empty() && cell != "-");
    let kept: Vec<(usize, usize)> = (0..count)
        .filter(shown)
        .map(|column| {
            let widths = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count());
            (column, widths.max().unwrap_or(0))
        })
        .collect();
    let line = |row: &Vec<String>| {
        let cells = kept.iter().filter_map(|(column, width)| {
            let cell = row.get(*column)?;
            Some(if to_the_right(*column) { format!("{cell:>width$}") } else { format!("{cell:<width$}") })
        });
        format!("  {}\n", cells.collect::<Vec<_>>().join("  ").trim_end())
    };
    rows.iter().map(line).collect()
}
