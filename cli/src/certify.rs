//! `usmca certify`: a certification file in, a certification of origin out, or the reasons why there is none.

use crate::audit::now_or;
use crate::determine::{calculator, contents};
use crate::exit::Exit;
use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use std::io::{IsTerminal, Write};
use std::path::{Component, Path, PathBuf};
use usmca::Language;
use usmca_audit::{About, Store, Time};
use usmca_certification::{Certification, Certified, Options, Written, certification_text, certify, to_json};
use usmca_wire::{Calculator, Format, Read};

/// Exit code: 0 certified, 2 refused, 3 refused because a good is undetermined, 4 input rejected, 1 could not run.
#[derive(Args, Debug)]
pub(crate) struct Certify {
    /// A certification file in YAML or JSON; `-` reads standard input
    pub(crate) file: PathBuf,
    /// How to write the certification
    #[arg(long, value_parser = written(), default_value_t = Written::Text)]
    pub(crate) format: Written,
    /// The language of the certification: en, es or fr
    #[arg(long, default_value_t = Language::En)]
    pub(crate) lang: Language,
    /// The file to write instead of standard output; nothing is written unless all is certified
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// Refuse also where a supplier's declaration lacks or anything else is doubtful
    #[arg(long)]
    pub(crate) strict: bool,
    /// Keep the certification, its goods and the hash of what is written in a store, made if it is not there
    #[arg(long, value_name = "DIR")]
    pub(crate) register: Option<PathBuf>,
    /// The time of the record in the register, as in 2025-03-01T12:00:00Z; the present if left out
    #[arg(long, value_name = "TIME", requires = "register")]
    pub(crate) at: Option<Time>,
    /// Rule tables of your own instead of those built in
    #[arg(long, value_name = "DIR")]
    pub(crate) rules: Option<PathBuf>,
}

/// The forms that can be asked for.
pub(crate) fn written() -> impl TypedValueParser<Value = Written> {
    let of = |one: Written| {
        PossibleValue::new(one.name()).help(match one {
            Written::Text => "For a terminal or a letter",
            Written::Json => "As data",
            Written::Pdf => "To print and sign",
        })
    };
    PossibleValuesParser::new(Written::ALL.map(of)).try_map(|name| name.parse::<Written>())
}

/// The certification, or why there is none, and the exit code.
///
/// # Errors
/// The file or the tables cannot be read, or the certification cannot be written.
pub(crate) fn run(options: &Certify) -> Result<(String, Exit), String> {
    let to_terminal = options.out.is_none() && std::io::stdout().is_terminal();
    if options.format == Written::Pdf && to_terminal {
        return Err("a PDF is not for a terminal; name a file with --out".to_owned());
    }
    let calculator = calculator(options.rules.as_deref())?;
    let file = &options.file;
    let bytes = contents(file).map_err(|error| format!("{}: cannot be read: {error}", file.display()))?;
    let folder = file.parent().unwrap_or(Path::new("")).to_owned();
    let load = move |path: &str| load(&folder, path);
    let how = Options { language: options.lang, strict: options.strict };
    let certification = certify(&calculator, &bytes, format_of(file), &load, how);
    let Certification::Certified(certified) = &certification else { return Ok(told(&certification, options)) };
    let written = match options.format.bytes(certified, options.lang) {
        Ok(bytes) => bytes,
        Err(problems) => return Ok(told(&Certification::Rejected { problems }, options)),
    };
    // What cannot be registered is not handed out.
    register(&calculator, certified, &written, options)?;
    warn(certified, options);
    match (&options.out, String::from_utf8(written)) {
        (Some(out), text) => {
            let bytes = text.map_or_else(|error| error.into_bytes(), String::into_bytes);
            std::fs::write(out, bytes).map_err(|error| format!("{}: cannot be written: {error}", out.display()))?;
            Ok((String::new(), Exit::Fine))
        }
        (None, Ok(text)) => Ok((text, Exit::Fine)),
        (None, Err(bytes)) => {
            let written = std::io::stdout().lock().write_all(bytes.as_bytes());
            written.map(|()| (String::new(), Exit::Fine)).map_err(|error| error.to_string())
        }
    }
}

/// Keeps what was certified, if that is asked for.
fn register(calculator: &Calculator, certified: &Certified, written: &[u8], options: &Certify) -> Result<(), String> {
    let Some(folder) = &options.register else { return Ok(()) };
    let about = About { language: options.lang, ..About::at(now_or(options.at)?) };
    let store = Store::open_or_create(folder).map_err(|error| error.to_string())?;
    let kept = usmca_audit::register(&store, calculator, certified, (options.format, written), &about);
    let appended = kept.map_err(|error| error.to_string())?;
    let _ = writeln!(std::io::stderr(), "usmca: registered as {}", appended.id);
    Ok(())
}

/// A PDF has no place for what is doubtful: it is told beside it. Text and data hold it themselves.
fn warn(certified: &Certified, options: &Certify) {
    let beside = options.format == Written::Pdf || options.out.is_some();
    for one in certified.warnings.iter().filter(|_| beside) {
        let _ = writeln!(std::io::stderr(), "usmca: {}: {}; accepted: {}", one.at, one.message, one.accepted);
    }
}

/// Why there is no certification: as data if data was asked for, else as text.
fn told(certification: &Certification, options: &Certify) -> (String, Exit) {
    let exit = match certification {
        Certification::Certified(_) => Exit::Fine,
        Certification::Rejected { .. } => Exit::Rejected,
        Certification::Refused { reasons, .. } => {
            if reasons.iter().any(|one| one.kind == "undetermined") {
                Exit::Undetermined
            } else {
                Exit::NonOriginating
            }
        }
    };
    match options.format {
        Written::Json => (to_json(certification) + "\n", exit),
        _ => (certification_text(certification, options.lang), exit),
    }
}

/// The format of a file by its name.
pub(crate) fn format_of(file: &Path) -> Format {
    if file.extension().is_some_and(|extension| extension == "json") { Format::Json } else { Format::Yaml }
}

/// The goods of a file beside the certification file. A path that leads out of its folder is refused, so that a file from
/// somebody else opens nothing that it was not sent with.
fn load(folder: &Path, path: &str) -> Result<Vec<Read>, String> {
    let inside = Path::new(path).components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    if !inside || path.is_empty() {
        return Err("must be a path below the folder of this file, without `..`".to_owned());
    }
    let file = folder.join(path);
    let bytes = contents(&file).map_err(|error| format!("{path:?} cannot be read: {error}"))?;
    Ok(usmca_wire::read(&bytes, format_of(&file)))
}
