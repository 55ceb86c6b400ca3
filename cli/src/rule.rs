//! `usmca rule`: the rules for a code, as the law's own sentences and in translation, and what they ask for.

use crate::arguments::{Lang, Rule as Options};
use crate::determine::calculator;
use crate::exit::Exit;
use crate::paint;
use std::io::IsTerminal;
use usmca::{FactId, GoodFile, Language, Paint, Rule, RuleTable, Style};

/// The rules as text.
///
/// # Errors
/// The tables could not be read.
pub(crate) fn run(options: &Options) -> Result<(String, Exit), String> {
    let calculator = calculator(options.rules.as_deref())?;
    let file = GoodFile {
        hs: options.code.clone(),
        hs_edition: Some(options.hs_edition.to_string()),
        date: options.on.clone(),
        ..GoodFile::default()
    };
    let rules = match calculator.rules_covering(&file) {
        Ok(rules) => rules,
        Err(problems) => {
            let lines: Vec<String> = problems.iter().map(|problem| format!("{problem}\n")).collect();
            return Ok((lines.concat(), Exit::Rejected));
        }
    };
    if rules.is_empty() {
        let when = if options.on.is_some() { " on that day" } else { "" };
        return Ok((format!("these tables hold no rule for the code{when}\n"), Exit::Undetermined));
    }
    let (say, translations) = languages(options.lang);
    let page = Page {
        law: calculator.rules(),
        paint: paint::painter(),
        words: words(say),
        say,
        translations,
        wraps: std::io::stdout().is_terminal(),
    };
    let edition = page.law.edition();
    let scenario = edition.scenario.as_ref().map(|_| format!("{}\n\n", (page.paint)(Style::No, &edition.name)));
    let shown: Vec<String> = rules.iter().map(|rule| page.rule(rule, options.all_dates)).collect();
    let notes = calculator.notes_of(&file).unwrap_or_default();
    let notes: String = notes
        .iter()
        .map(|note| format!("{}  {}\n", paint::painter()(Style::Quiet, &note.citation), note.says))
        .collect();
    let notes = if notes.is_empty() { notes } else { format!("\n{notes}") };
    Ok((scenario.unwrap_or_default() + &shown.join("\n") + &notes, Exit::Fine))
}

/// The language of the questions and headings, and the translations that stand beside the official sentence.
const fn languages(lang: Lang) -> (Language, &'static [Language]) {
    match lang {
        Lang::En => (Language::En, &[]),
        Lang::Es => (Language::Es, &[Language::Es]),
        Lang::Fr => (Language::Fr, &[Language::Fr]),
        Lang::All => (Language::En, &[Language::Es, Language::Fr]),
    }
}

/// The headings of a page.
struct Words {
    from: &'static str,
    until: &'static str,
    always: &'static str,
    asks: &'static str,
    notes: &'static str,
    /// What is printed, applied, why, and the source.
    erratum: [&'static str; 4],
    differs: &'static str,
}

const fn words(language: Language) -> Words {
    match language {
        Language::En => Words {
            from: "from",
            until: "until",
            always: "on every day",
            asks: "asks",
            notes: "notes ask besides",
            erratum: ["printed", "applied", "why", "source"],
            differs: "differs from the printed sentence",
        },
        Language::Es => Words {
            from: "desde",
            until: "hasta",
            always: "en toda fecha",
            asks: "pregunta",
            notes: "las notas preguntan además",
            erratum: ["impreso", "aplicado", "motivo", "fuente"],
            differs: "difiere del texto impreso",
        },
        Language::Fr => Words {
            from: "à partir du",
            until: "jusqu’au",
            always: "à toute date",
            asks: "demande",
            notes: "les notes demandent en outre",
            erratum: ["imprimé", "appliqué", "motif", "source"],
            differs: "diffère du texte imprimé",
        },
    }
}

/// Columns of a line on a terminal; elsewhere a paragraph is one line.
const WIDTH: usize = 100;

/// Prints rules of one law.
struct Page<'a> {
    law: &'a RuleTable,
    paint: &'a Paint<'a>,
    words: Words,
    say: Language,
    translations: &'static [Language],
    wraps: bool,
}

impl Page<'_> {
    fn rule(&self, rule: &Rule, all_dates: bool) -> String {
        let citation = (self.paint)(Style::Heading, &format!("GN 11(o) {}", rule.id));
        let mut out = format!("{citation}{}\n", self.window(rule, all_dates));
        self.sentence(&mut out, rule, Language::En);
        for language in self.translations {
            out.push_str(&self.quiet(2, if *language == Language::Es { "traducción" } else { "traduction" }));
            self.sentence(&mut out, rule, *language);
        }
        let outside = |id: &FactId| rule.alternatives.iter().any(|one| one.appendix.contains(id));
        let (notes, asked): (Vec<&FactId>, Vec<&FactId>) = rule.facts().into_iter().partition(|id| outside(id));
        self.facts(&mut out, self.words.asks, &asked);
        self.facts(&mut out, self.words.notes, &notes);
        if let Some(erratum) = &rule.erratum {
            let said = [&erratum.printed, &erratum.applied, &erratum.why, &erratum.source];
            let lines: Vec<_> = self.words.erratum.into_iter().zip(said.map(String::as_str)).collect();
            self.table(&mut out, "erratum", &lines);
        }
        if let Some(why) = &rule.differs {
            self.table(&mut out, self.words.differs, &[("", why)]);
        }
        out
    }

    fn window(&self, rule: &Rule, all_dates: bool) -> String {
        let from = rule.from.map(|day| format!("  {} {day}", self.words.from));
        let until = rule.until.map(|day| format!("  {} {day}", self.words.until));
        match (from, until) {
            (None, None) if all_dates => format!("  {}", self.words.always),
            (from, until) => format!("{}{}", from.unwrap_or_default(), until.unwrap_or_default()),
        }
    }

    /// The paragraphs of a sentence; what stands within an alternative stands farther in.
    fn sentence(&self, out: &mut String, rule: &Rule, language: Language) {
        let upper = rule.is_numbered();
        for line in self.law.sentence_in(rule, language).lines() {
            let label = line.strip_prefix('(').and_then(|rest| rest.split_once(')')).map(|(label, _)| label);
            let indent = if label.is_some_and(|label| is_inner(label, upper)) { 6 } else { 2 };
            let hang = label.map_or(0, |label| label.chars().count() + 3);
            out.push_str(&format!("{:indent$}{}\n", "", self.wrapped(line, indent + hang)));
        }
    }

    fn facts(&self, out: &mut String, heading: &str, ids: &[&FactId]) {
        let asked = ids.iter().filter_map(|id| self.law.facts().get(*id).map(|fact| (*id, fact)));
        let lines: Vec<(&str, &str)> = asked.map(|(id, fact)| (id.as_str(), fact.question.get(self.say))).collect();
        if !lines.is_empty() {
            self.table(out, heading, &lines);
        }
    }

    /// A heading, and under it names and what they say, in two columns.
    fn table(&self, out: &mut String, heading: &str, lines: &[(&str, &str)]) {
        out.push_str(&self.quiet(2, heading));
        let widest = lines.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
        for (name, said) in lines {
            let name = format!("{name:widest$}");
            let gap = if widest == 0 { "" } else { "  " };
            let said = self.wrapped(said, 4 + widest + gap.len());
            out.push_str(&format!("    {}{gap}{said}\n", (self.paint)(Style::Quiet, &name)));
        }
    }

    /// A paragraph broken at words on a terminal, its later lines indented.
    fn wrapped(&self, text: &str, indent: usize) -> String {
        if !self.wraps {
            return text.to_owned();
        }
        usmca::wrapped(text, indent, WIDTH)
    }

    fn quiet(&self, indent: usize, text: &str) -> String {
        format!("{:indent$}{}\n", "", (self.paint)(Style::Quiet, &format!("{text}:")))
    }
}

/// Whether a label is that of a list within an alternative: (1) in a numbered rule, (i) in others.
fn is_inner(label: &str, numbered: bool) -> bool {
    let digits = |digits: &str| !label.is_empty() && label.chars().all(|one| digits.contains(one));
    if numbered { digits("0123456789") } else { digits("ivx") }
}
