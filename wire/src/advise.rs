//! What would change the answer, from text to text: the good as [`Calculator::answer`] takes it.

use crate::{Calculator, Format, Read, in_language, not_yet_told, once, read_one, sha256};
use usmca::{AdviceAnswer, Good, Language};

impl Calculator {
    /// The advice for a good that was read, or its problems; so many sets of changes at most.
    #[must_use]
    pub fn advice(&self, read: &Read, language: Language, sets: usize) -> AdviceAnswer {
        let mut problems = read.problems.clone();
        let checked = read.file.as_ref().map(|file| (file, Good::check(file, self.rules())));
        match checked {
            Some((file, Ok(good))) if problems.is_empty() => {
                let advice = usmca::advise(self.rules(), &good, sets);
                return AdviceAnswer::given(&advice, language, &self.law_sha256, &sha256(file));
            }
            Some((_, Err(more))) => problems.extend(not_yet_told(more, read)),
            _ => {}
        }
        AdviceAnswer::Rejected { problems: in_language(&once(problems), language) }
    }

    /// The advice for a JSON text with one good, as JSON; so many sets of changes at most.
    #[must_use]
    pub fn advice_json(&self, good: &str, language: Language, sets: usize) -> String {
        advice_to_json(&self.advice(&read_one(good.as_bytes(), Format::Json), language, sets))
    }
}

/// The advice as JSON text.
#[must_use]
pub fn advice_to_json(answer: &AdviceAnswer) -> String {
    serde_json::to_string(answer).unwrap_or_default()
}
