//! Words about automotive goods (Part 6).

use super::Entry;

pub(super) const WORDS: &[Entry] = &[
    Entry::of(
        "only a passenger vehicle, a light truck or a heavy truck has requirements of Part 6 to state",
        "solo un vehículo de pasajeros, un camión ligero o un camión pesado tiene requisitos de la Parte 6 que declarar",
        "seuls un véhicule de tourisme, un camion léger ou un camion lourd ont des exigences de la partie 6 à déclarer",
    ),
    Entry::of(
        "no rule of this good asks for this requirement",
        "ninguna regla de este bien pide este requisito",
        "aucune règle de ce produit ne demande cette exigence",
    ),
    Entry::of(
        "give either this fact or the figures of `{0}`, not both",
        "dé este hecho o las cifras de `{0}`, no ambos",
        "donnez ce fait ou les chiffres de `{0}`, pas les deux",
    ),
    Entry::of(
        "a regime can be approved for passenger vehicles and light trucks only (s. 19(1))",
        "un régimen puede aprobarse solo para vehículos de pasajeros y camiones ligeros (s. 19(1))",
        "un régime ne peut être approuvé que pour les véhicules de tourisme et les camions légers (s. 19(1))",
    ),
    Entry::of(
        "only purchases over a period to date may be estimated (s. 17(8))",
        "solo pueden estimarse las compras de un periodo hasta la fecha (s. 17(8))",
        "seuls les achats d'une période jusqu'à ce jour peuvent être estimés (s. 17(8))",
    ),
    Entry::of(
        "Table S lists some of the codes of HS 2012 to which this one corresponds: give that code",
        "la Tabla S enumera algunos de los códigos del SA 2012 a los que este corresponde: dé ese código",
        "le tableau S énumère certains des codes du SH 2012 auxquels celui-ci correspond : donnez ce code",
    ),
    Entry::of(
        "only steel is asked where its processes occurred (s. 17(5))",
        "solo del acero se pregunta dónde ocurrieron sus procesos (s. 17(5))",
        "on ne demande que pour l'acier où ses procédés ont eu lieu (s. 17(5))",
    ),
    Entry::of(
        "state the averages or sums as the figures of each part",
        "declare los promedios o sumas como las cifras de cada parte",
        "déclarez les moyennes ou sommes comme chiffres de chaque pièce",
    ),
    Entry::of(
        "the period ends before it begins",
        "el periodo termina antes de comenzar",
        "la période finit avant de commencer",
    ),
    Entry::of(
        "say whether it is exported: only those that are count",
        "diga si se exporta: solo cuentan los que sí",
        "dites s'il est exporté : seuls ceux qui le sont comptent",
    ),
    Entry::of(
        "list what was produced in the period; none of it counts",
        "indique lo que se produjo en el periodo; nada de ello cuenta",
        "indiquez ce qui a été produit dans la période ; rien n'en compte",
    ),
    Entry::of(
        "the sums have more than 12 digits before the decimal point",
        "las sumas tienen más de 12 dígitos antes del punto decimal",
        "les sommes ont plus de 12 chiffres avant le point décimal",
    ),
    Entry::of(
        "every row needs the same model_line, or every row the same class, for this category",
        "para esta categoría cada fila necesita el mismo model_line, o cada fila la misma class",
        "pour cette catégorie chaque ligne demande le même model_line, ou chaque ligne la même class",
    ),
    Entry::of(
        "every row needs the same {0} for this category",
        "para esta categoría cada fila necesita igual {0}",
        "pour cette catégorie chaque ligne demande le même {0}",
    ),
    Entry::of(
        "a vehicle has core parts: list at least one",
        "un vehículo tiene partes esenciales: indique al menos una",
        "un véhicule a des pièces essentielles : indiquez-en au moins une",
    ),
    Entry::of(
        "give either this figure or the costs of the material, not both",
        "dé esta cifra o los costos del material, no ambos",
        "donnez ce chiffre ou les coûts de la matière, pas les deux",
    ),
    Entry::of(
        "is read off the bill of the material: give either this figure or `material`, not both",
        "se lee de la lista del material: dé esta cifra o `material`, no ambos",
        "se lit sur la nomenclature de la matière : donnez ce chiffre ou `material`, pas les deux",
    ),
    Entry::of(
        "this material is another core part, or within one: give each material once",
        "este material es otra parte esencial, o está dentro de una: dé cada material una vez",
        "cette matière est une autre pièce essentielle, ou est comprise dans une : donnez chaque matière une fois",
    ),
    Entry::of(
        "belongs to the other formula of s. 18(6)",
        "pertenece a la otra fórmula de s. 18(6)",
        "appartient à l'autre formule de s. 18(6)",
    ),
    Entry::of(
        "the amounts listed are more than their base",
        "los importes indicados son mayores que su base",
        "les montants indiqués dépassent leur base",
    ),
    Entry::of(
        "give either the wage or whether the plant is certified, not both",
        "dé el salario o si la planta está certificada, no ambos",
        "donnez le salaire ou si l'usine est certifiée, pas les deux",
    ),
    Entry::of(
        "a qualifying wage-rate plant is in the territory (s. 12)",
        "una planta con salario que califica está en el territorio (s. 12)",
        "une usine à taux de salaire admissible est sur le territoire (s. 12)",
    ),
    Entry::of(
        "wages_from and wages_to are given together, with high_wage: true",
        "wages_from y wages_to se dan juntos, con high_wage: true",
        "wages_from et wages_to se donnent ensemble, avec high_wage: true",
    ),
    Entry::of(
        "wages are averaged over at most {0} months",
        "los salarios se promedian en a lo sumo {0} meses",
        "les salaires sont moyennés sur au plus {0} mois",
    ),
    Entry::of(
        "give research_and_development, information_technology or both",
        "dé research_and_development, information_technology o ambos",
        "donnez research_and_development, information_technology ou les deux",
    ),
    Entry::of(
        "a plant of the producer's own needs no contract: leave one of both out",
        "una planta propia del productor no necesita contrato: omita uno de los dos",
        "une usine propre au producteur ne demande pas de contrat : omettez l'un des deux",
    ),
];
