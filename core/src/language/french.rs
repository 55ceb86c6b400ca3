//! French words that fuse with or yield to the word that follows.

/// "à la position", "aux positions", "au chapitre".
pub(crate) fn to(phrase: &str) -> String {
    fused(phrase, "au", "aux").unwrap_or_else(|| format!("à {phrase}"))
}

/// "de la position", "des positions", "du chapitre", "d’un produit".
pub(crate) fn of(phrase: &str) -> String {
    fused(phrase, "du", "des").unwrap_or_else(|| elided("d", phrase))
}

/// "que le produit", "qu’il".
pub(crate) fn that(clause: &str) -> String {
    elided("qu", clause)
}

fn fused(phrase: &str, masculine: &str, plural: &str) -> Option<String> {
    let rest = |article, word| phrase.strip_prefix(article).map(|rest| format!("{word} {rest}"));
    rest("le ", masculine).or_else(|| rest("les ", plural))
}

fn elided(word: &str, next: &str) -> String {
    if next.starts_with(['a', 'e', 'i', 'o', 'u', 'é', 'ê', 'î']) {
        format!("{word}’{next}")
    } else {
        format!("{word}e {next}")
    }
}
