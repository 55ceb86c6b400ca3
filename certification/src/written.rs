//! The forms in which a certification is handed out, the same bytes wherever it is made.

use crate::outcome::{Certification, Certified, to_json};
use crate::pdf::pdf;
use crate::text::certified_text;
use crate::words::form;
use std::fmt;
use std::str::FromStr;
use usmca::{Language, Problem};

/// How a certification is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Written {
    /// For a terminal or a letter.
    Text,
    /// As data.
    Json,
    /// To print and sign.
    Pdf,
}

impl Written {
    /// All of them.
    pub const ALL: [Written; 3] = [Written::Text, Written::Json, Written::Pdf];

    /// What it is called.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Written::Text => "text",
            Written::Json => "json",
            Written::Pdf => "pdf",
        }
    }

    /// The media type of its bytes.
    #[must_use]
    pub const fn media(self) -> &'static str {
        match self {
            Written::Text => "text/plain; charset=utf-8",
            Written::Json => "application/json",
            Written::Pdf => "application/pdf",
        }
    }

    /// The bytes of a certification.
    ///
    /// # Errors
    /// A letter that the fonts of the PDF lack.
    pub fn bytes(self, certified: &Certified, language: Language) -> Result<Vec<u8>, Vec<Problem>> {
        match self {
            Written::Text => Ok(certified_text(certified, form(language)).into_bytes()),
            Written::Json => Ok((to_json(&Certification::Certified(Box::new(certified.clone()))) + "\n").into_bytes()),
            Written::Pdf => pdf(certified),
        }
    }
}

impl fmt::Display for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Written {
    type Err = String;

    fn from_str(name: &str) -> Result<Written, String> {
        let found = Written::ALL.into_iter().find(|one| one.name() == name);
        found.ok_or_else(|| format!("must be {}", Written::ALL.map(Written::name).join(", ")))
    }
}
