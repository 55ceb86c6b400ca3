//! Le conseil en français.

use super::{AdviceWords, Heading};
use crate::advice::Bound;
use crate::trace::{Input, Method};

pub(super) const WORDS: AdviceWords = AdviceWords {
    originating: |material| format!("se procurer comme matière originaire : {material}"),
    release: |key| format!("laisser de côté {key}, pour que chaque choix licite soit essayé"),
    fact: |question, answer| {
        format!(
            "il faudrait que ce soit vrai, sans que cela se choisisse : {question} - {}",
            if answer { "oui" } else { "non" }
        )
    },
    circumstance: |input| match input {
        Input::ProducedIn => "il faudrait que ce soit vrai : il est produit entièrement sur le territoire des Parties",
        Input::ImportedFrom => "il faudrait que ce soit vrai : il est importé d'une Partie",
        Input::UnderCustomsControl => {
            "il faudrait que ce soit vrai : hors du territoire, il est resté sous contrôle douanier"
        }
        _ => "il faudrait que ce soit vrai : hors du territoire, il n'a subi que des opérations permises",
    },
    least_base: |method, rises, least, by| {
        let (base, the) = match method {
            Method::TransactionValue => ("une valeur transactionnelle", "la valeur transactionnelle"),
            Method::NetCost => ("un coût net", "le coût net"),
        };
        if rises {
            format!("avec {base} d'au moins {least}, soit {by} de plus, il est originaire, toutes choses égales")
        } else {
            format!("{the} peut baisser de {by}, jusqu'à {least}, toutes choses égales")
        }
    },
    distance: |met, by, figures| {
        if met {
            format!("ce qui est non originaire peut augmenter de {by} : {figures}")
        } else {
            format!("pour ce chiffre, ce qui est non originaire doit baisser de {by} : {figures}")
        }
    },
    bound: |bound| match bound {
        Bound::Materials => "seules les matières de la plus grande valeur ont été considérées",
        Bound::Facts => "des choix et des faits, seules certaines combinaisons ont été essayées",
        Bound::Alternatives => "les règles laissent plus de possibilités que celles qui ont été considérées",
        Bound::Search => "la recherche a pris fin avant d'être complète : des ensembles moins coûteux peuvent exister",
        Bound::Losses => "la perte de l'origine n'a pas été essayée pour toutes les matières",
    },
    heading: |heading| match heading {
        Heading::Sets => "chacun de ces ensembles le rendrait originaire, le moins coûteux d'abord",
        Heading::NoSets => {
            "aucun changement de matières, de choix ou de faits qui a été considéré ne le rend originaire"
        }
        Heading::Figures => "chiffres",
        Heading::Losses => "il ne l'est plus si l'une de ces matières perd son origine",
        Heading::Trusted => "en se fiant à chaque affirmation d'origine",
        Heading::Supported => "avec les affirmations qu'appuie une déclaration du fournisseur (art. 7(21))",
        Heading::Declarations => "déclarations qui le maintiennent, les moins nombreuses d'abord ; chaque ligne suffit",
        Heading::Bounded => "laissé de côté",
    },
    touches: |value| format!("touche une valeur de {value}"),
};
