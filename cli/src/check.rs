//! `usmca check`: every problem of the tables at once, and how many rules print back as the law.

use crate::arguments::Check;
use crate::exit::Exit;
use usmca::RuleTable;
use usmca_rules::{Count, PrintBack, print_back};

/// The report, and whether the tables are fine.
///
/// # Errors
/// Never: tables that cannot be read are what this command reports.
pub(crate) fn run(options: &Check) -> Result<(String, Exit), String> {
    let Some(folder) = &options.rules else { return Ok(report(usmca_rules::law(), options.list)) };
    match usmca_rules::compile_law(folder) {
        Ok(table) => Ok(report(&table, options.list)),
        Err(problems) => {
            let lines: String = problems.iter().map(|problem| format!("{problem}\n")).collect();
            Ok((format!("{lines}{} problems\n", problems.len()), Exit::Rejected))
        }
    }
}

fn report(table: &RuleTable, list: bool) -> (String, Exit) {
    let back = print_back(table);
    let problems = back.problems();
    let edition = table.edition();
    let mut out = format!("{}, sha256 {}\n\n", edition.name, usmca_rules::law_sha256(table));
    out.push_str("chapter  rules  exact  noted  differ    rules without a number\n");
    let chapters: std::collections::BTreeSet<u8> =
        back.numbered.keys().chain(back.unnumbered.keys()).copied().collect();
    for chapter in chapters {
        let numbered = back.numbered.get(&chapter).copied().unwrap_or_default();
        let unnumbered = back.unnumbered.get(&chapter).copied().unwrap_or_default();
        out.push_str(&format!("{chapter:>7}  {}    {}\n", columns(numbered), columns(unnumbered)));
    }
    let sum = |counts: &std::collections::BTreeMap<u8, Count>| {
        counts.values().fold(Count::default(), |sum, count| Count {
            rules: sum.rules + count.rules,
            exact: sum.exact + count.exact,
            with_departures: sum.with_departures + count.with_departures,
            differing: sum.differing + count.differing,
            unexplained: sum.unexplained + count.unexplained,
        })
    };
    out.push_str(&format!("    all  {}    {}\n\n", columns(sum(&back.numbered)), columns(sum(&back.unnumbered))));
    out.push_str("exact: prints the official sentence; noted: with departures of the print that the rule lists\n");
    if list {
        out.push_str(&listed(&back));
    }
    for problem in &problems {
        out.push_str(&format!("{problem}\n"));
    }
    let exit = if problems.is_empty() { Exit::Fine } else { Exit::Rejected };
    (out, exit)
}

fn columns(count: Count) -> String {
    let Count { rules, exact, with_departures, differing, unexplained } = count;
    format!("{rules:>5}  {exact:>5}  {with_departures:>5}  {:>6}", differing + unexplained)
}

fn listed(back: &PrintBack) -> String {
    back.differing.iter().map(|(id, reason)| format!("{id}: {reason}\n")).collect()
}
