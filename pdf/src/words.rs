//! The words of a report in each language, besides those of the answer itself.

use usmca::Language;

/// What stands on a report.
#[derive(Debug)]
pub(crate) struct Words {
    pub(crate) title: &'static str,
    pub(crate) subtitle: &'static str,
    pub(crate) transaction_value: &'static str,
    pub(crate) net_cost: &'static str,
    pub(crate) at_least: &'static str,
    pub(crate) de_minimis: &'static str,
    pub(crate) at_most: &'static str,
    pub(crate) engine: &'static str,
    pub(crate) input: &'static str,
    pub(crate) page: &'static str,
    pub(crate) only_what_decides: &'static str,
}

/// The words of a language.
pub(crate) const fn words(language: Language) -> &'static Words {
    match language {
        Language::En => &EN,
        Language::Es => &ES,
        Language::Fr => &FR,
    }
}

static EN: Words = Words {
    title: "Determination of origin",
    subtitle: "Agreement between the United States, Mexico and Canada (USMCA, CUSMA, T-MEC). Calculated from what was \
               stated; no ruling and no certification.",
    transaction_value: "transaction value",
    net_cost: "net cost",
    at_least: "at least",
    de_minimis: "de minimis",
    at_most: "at most",
    engine: "engine",
    input: "good file, sha256",
    page: "page",
    only_what_decides: "Branches that did not bring the result about are told in a line each.",
};

static ES: Words = Words {
    title: "Determinación de origen",
    subtitle: "Tratado entre México, Estados Unidos y Canadá (T-MEC, USMCA, CUSMA). Calculada a partir de lo declarado; no \
               es una resolución ni una certificación.",
    transaction_value: "valor de transacción",
    net_cost: "costo neto",
    at_least: "al menos",
    de_minimis: "de minimis",
    at_most: "no más de",
    engine: "motor",
    input: "archivo de la mercancía, sha256",
    page: "página",
    only_what_decides: "Las ramas que no produjeron el resultado se indican en una línea cada una.",
};

static FR: Words = Words {
    title: "Détermination de l’origine",
    subtitle: "Accord Canada–États-Unis–Mexique (ACEUM, USMCA, T-MEC). Calculée d’après ce qui a été déclaré ; ni décision \
               ni certification.",
    transaction_value: "valeur transactionnelle",
    net_cost: "coût net",
    at_least: "au moins",
    de_minimis: "de minimis",
    at_most: "au plus",
    engine: "moteur",
    input: "fichier du produit, sha256",
    page: "page",
    only_what_decides: "Les branches qui n’ont pas produit le résultat sont données en une ligne chacune.",
};
