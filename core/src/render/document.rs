//! An answer as a document: Markdown, and HTML for a browser. Names and questions are data and are escaped.

use super::Label;
use super::text::decides;
use crate::answer::{Answer, Determined, StepWords};
use crate::language::Language;

/// The answer as Markdown.
#[must_use]
pub fn markdown(answer: &Answer, name: &str, language: Language) -> String {
    let name = escaped_markdown(name);
    match answer {
        Answer::Rejected { problems } => {
            let problems: String =
                problems.iter().map(|one| format!("- {}\n", escaped_markdown(&one.to_string()))).collect();
            format!("## {name}\n\n**{}**\n\n{problems}\n", language.label(Label::Rejected))
        }
        Answer::Determined(answer) => {
            let mut out = format!("## {name}\n\n**{}**\n\n", verdict(answer, language));
            let heading = |label| format!("### {}\n\n", language.label(label));
            if let Some(rule) = &answer.rule {
                out.push_str(&heading(Label::Rule));
                out.push_str(&format!("{}\n\n", rule.citation));
                rule.sentence.lines().for_each(|line| out.push_str(&format!("> {}  \n", escaped_markdown(line))));
                out.push('\n');
            }
            if !answer.automotive.is_empty() {
                out.push_str(&heading(Label::Requirements));
                out.push_str("| | | | | | |\n|---|---|---|---|---|---|\n");
                for row in &answer.automotive {
                    let cells = super::automotive::cells(row, language).map(|cell| escaped_markdown(&cell));
                    out.push_str(&format!("| **{}** | {} |\n", language.finding(row.finding), cells.join(" | ")));
                }
                out.push('\n');
            }
            if !answer.missing.is_empty() {
                out.push_str(&heading(Label::Missing));
                for one in &answer.missing {
                    let at = if one.at.is_empty() { one.fact.clone() } else { format!("{}.{}", one.at, one.fact) };
                    out.push_str(&format!("- {} (`{at}`, {})\n", escaped_markdown(&one.question), one.citation));
                }
                out.push('\n');
            }
            out.push_str(&heading(Label::Trace));
            markdown_step(&answer.trace, 0, language, &mut out);
            out.push('\n');
            out.push_str(&heading(Label::Assumptions));
            answer.assumptions.iter().for_each(|one| out.push_str(&format!("- {one}\n")));
            out.push_str(&format!("\n{}\n\n", law(answer, language)));
            out
        }
    }
}

fn verdict(answer: &Determined, language: Language) -> String {
    language.verdict(answer.status, answer.criterion, answer.law.is_scenario)
}

fn law(answer: &Determined, language: Language) -> String {
    let label = language.label(Label::Law);
    format!(
        "{label}: {}, sha256 {}, usmca {}, input {}",
        answer.law.edition, answer.law.sha256, answer.engine, answer.input_sha256
    )
}

fn markdown_step(step: &StepWords, depth: usize, language: Language, out: &mut String) {
    let measure = step.measure.as_ref().map(|one| format!("; {one}"));
    let measure = escaped_markdown(&measure.unwrap_or_default());
    let question = escaped_markdown(&step.question);
    let finding = language.finding(step.finding);
    out.push_str(&format!("{}- **{finding}** {question} [{}]{measure}\n", "  ".repeat(depth), step.citation));
    for under in &step.because {
        markdown_step(under, depth + 1, language, out);
    }
}

/// The answer as a page of its own, without script and without request.
#[must_use]
pub fn html(answer: &Answer, name: &str, language: Language) -> String {
    let title = escaped_html(name);
    let body = match answer {
        Answer::Rejected { problems } => {
            let items: String =
                problems.iter().map(|one| format!("<li>{}</li>", escaped_html(&one.to_string()))).collect();
            format!("<p><strong>{}</strong></p><ul>{items}</ul>", language.label(Label::Rejected))
        }
        Answer::Determined(answer) => determined_html(answer, language),
    };
    format!(
        "<!doctype html>\n<html lang=\"{language}\"><meta charset=\"utf-8\"><title>{title}</title>\n\
         <style>body{{font:16px/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}}\
         details{{margin-left:1rem}}small{{color:#666}}</style>\n<h1>{title}</h1>\n{body}\n</html>\n"
    )
}

fn determined_html(answer: &Determined, language: Language) -> String {
    let mut out = format!("<p><strong>{}</strong></p>\n", verdict(answer, language));
    if let Some(rule) = &answer.rule {
        let sentence = escaped_html(&rule.sentence).replace('\n', "<br>");
        out.push_str(&format!(
            "<h2>{}</h2><p>{}</p><blockquote>{sentence}</blockquote>\n",
            language.label(Label::Rule),
            rule.citation
        ));
    }
    if !answer.automotive.is_empty() {
        let row = |row: &crate::RequirementFigure| {
            let cells = super::automotive::cells(row, language).map(|cell| format!("<td>{}</td>", escaped_html(&cell)));
            format!("<tr><td><b>{}</b></td>{}</tr>", language.finding(row.finding), cells.concat())
        };
        let rows: String = answer.automotive.iter().map(row).collect();
        out.push_str(&format!("<h2>{}</h2><table>{rows}</table>\n", language.label(Label::Requirements)));
    }
    if !answer.missing.is_empty() {
        let item = |one: &crate::MissingFact| {
            format!("<li>{} <small>{}</small></li>", escaped_html(&one.question), one.citation)
        };
        let items: String = answer.missing.iter().map(item).collect();
        out.push_str(&format!("<h2>{}</h2><ul>{items}</ul>\n", language.label(Label::Missing)));
    }
    out.push_str(&format!("<h2>{}</h2>\n", language.label(Label::Trace)));
    html_step(&answer.trace, true, language, &mut out);
    let items: String = answer.assumptions.iter().map(|one| format!("<li>{one}</li>")).collect();
    out.push_str(&format!("<h2>{}</h2><ul>{items}</ul>\n", language.label(Label::Assumptions)));
    out.push_str(&format!("<p><small>{}</small></p>", law(answer, language)));
    out
}

fn html_step(step: &StepWords, open: bool, language: Language, out: &mut String) {
    let measure = step.measure.as_ref().map(|one| format!("<br>{one}"));
    let line = format!(
        "<b>{}</b> {} <small>{}</small>{}",
        language.finding(step.finding),
        escaped_html(&step.question),
        escaped_html(&step.citation),
        measure.unwrap_or_default()
    );
    if step.because.is_empty() {
        out.push_str(&format!("<div>{line}</div>\n"));
        return;
    }
    out.push_str(&format!("<details{}><summary>{line}</summary>\n", if open { " open" } else { "" }));
    step.because.iter().for_each(|under| html_step(under, open && decides(step, under), language, out));
    out.push_str("</details>\n");
}

fn escaped_html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn escaped_markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|') {
            out.push('\\');
        }
        out.push(if character == '\n' { ' ' } else { character });
    }
    out
}
