//! Spanish words that fuse with or yield to the word that follows.

/// "a la partida", "al capítulo".
pub(crate) fn to(phrase: &str) -> String {
    phrase.strip_prefix("el ").map_or_else(|| format!("a {phrase}"), |rest| format!("al {rest}"))
}

/// "de la partida", "del capítulo".
pub(crate) fn of(phrase: &str) -> String {
    phrase.strip_prefix("el ").map_or_else(|| format!("de {phrase}"), |rest| format!("del {rest}"))
}

/// "u" before the sound of an o, as in 8 (ocho); "o" otherwise.
pub(crate) fn or(next: &str) -> &'static str {
    if ["o", "ho", "8"].iter().any(|sound| next.starts_with(sound)) { "u" } else { "o" }
}

/// "e" before the sound of an i; "y" otherwise.
pub(crate) fn and(next: &str) -> &'static str {
    if ["i", "hi"].iter().any(|sound| next.starts_with(sound)) { "e" } else { "y" }
}
