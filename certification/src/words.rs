//! All prose of findings and of the printed form, in English, Spanish and French.

mod en;
mod es;
mod form;
mod fr;

pub(crate) use form::{Form, form};

use crate::finding::Fault;
use usmca::{HsCode, HsEdition, Language};

/// What is wrong.
pub(crate) fn message(fault: &Fault, language: Language) -> String {
    match language {
        Language::En => en::message(fault),
        Language::Es => es::message(fault),
        Language::Fr => fr::message(fault),
    }
}

/// What would be accepted.
pub(crate) fn accepted(fault: &Fault, language: Language) -> String {
    match language {
        Language::En => en::accepted(fault),
        Language::Es => es::accepted(fault),
        Language::Fr => fr::accepted(fault),
    }
}

/// "8517.13, 8517.14", and "..." if there are more.
fn listed(codes: &[HsCode], more: usize) -> String {
    let codes: Vec<String> = codes.iter().map(HsCode::to_string).collect();
    format!("{}{}", codes.join(", "), if more > 0 { ", ..." } else { "" })
}

fn editions(editions: &[HsEdition]) -> String {
    let editions: Vec<String> = editions.iter().map(|edition| format!("HS {edition}")).collect();
    editions.join(", ")
}
