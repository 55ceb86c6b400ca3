//! A pack in French.

use super::Words;

pub(super) static WORDS: Words = Words {
    title: "Réponse à une vérification de l’origine",
    subtitle: "ACEUM / USMCA / T-MEC. Ce que le producteur déclare et ce qui en a été déterminé, d’un seul dossier d’audit.",
    page: "page",
    not_law: "PAS LE DROIT : les règles sont un scénario,",
    nothing: "rien n’est déclaré",
    elements: [
        (
            "Dossier",
            "Quel est ce dossier, selon quel droit et par quel programme a-t-il été fait, et jusqu’à quand est-il gardé ?",
        ),
        ("Produit", "Quel est le produit, où a-t-il été produit et par où est-il passé ?"),
        ("Classification", "Comment le produit est-il classé ?"),
        ("Règle d’origine", "Quelle règle d’origine est invoquée ?"),
        ("Matières", "De quelles matières le produit est-il fait, d’où viennent-elles et quelle en est la preuve ?"),
        ("Production", "Que déclare-t-on du produit, de sa production et de ses matières ?"),
        ("Coûts", "Quels sont le prix et les coûts ? (clés du fichier du produit)"),
        (
            "Calcul",
            "Comment la teneur en valeur régionale, la règle de minimis et les autres chiffres ont-ils été calculés ?",
        ),
        ("Résultat", "Qu’a-t-on déterminé, qu’a-t-on tenu pour acquis et par quelles étapes ?"),
        ("Absent de ce dossier", "Que demandera-t-on qui n’a pas de réponse ici ?"),
        ("Données", "Tout ce que le producteur a déclaré, chaque valeur avec sa place dans le fichier du produit."),
    ],
    record: ["Dossier", "Fait le", "Référence", "Droit", "Programme", "Gardé jusqu’au"],
    good: [
        "Nom",
        "Jour de la détermination",
        "Produit au",
        "Importé de",
        "Importé vers",
        "Unités",
        "Monnaie",
        "Entièrement obtenu, 3(1)",
    ],
    classification: ["Code", "Édition du SH", "Position"],
    rule: ["Disposition", "Texte (en anglais)"],
    materials: ["Place", "Nom", "Code", "Valeur", "Origine déclarée", "Pays", "Rôle", "Déductions", "Preuve"],
    origins: ["originaire", "non originaire", "non déclarée : compte comme non originaire"],
    counted: "l’origine n’est pas déclarée ; la matière compte comme non originaire (art. 7(21))",
    facts: ["De", "Question", "Réponse", "Disposition"],
    sums: ["Matières", "Valeurs déclarées"],
    sum: "toutes",
    calculation: ["Question", "Formule", "Résultat", "Limite", "Satisfait", "Disposition"],
    result: ["Résultat", "Critère", "Tenu pour acquis", "En suspens"],
    statuses: [("originating", "originaire"), ("non_originating", "non originaire"), ("undetermined", "indéterminé")],
    not_stated: [
        "le nom du produit n’est pas déclaré",
        "aucun jour de détermination n’est déclaré",
        "le lieu de production n’est pas déclaré",
    ],
    documents: [
        "à joindre : qui a produit, exporté et importé le produit, et la certification d’origine",
        "à joindre : une description du procédé de production",
        "à joindre : les registres d’achat des matières et les déclarations des fournisseurs qui sont citées",
        "à joindre : les registres des coûts et les documents de transport et de transbordement",
    ],
};
