//! Words about certifications of origin.

use super::Entry;

pub(super) const WORDS: &[Entry] = &[
    Entry::of(
        "holds {0} entries; at most {1} are read",
        "contiene {0} entradas; se leen a lo sumo {1}",
        "contient {0} entrées ; au plus {1} sont lues",
    ),
    Entry::of(
        "has {0} characters; at most {1} are read",
        "tiene {0} caracteres; se leen a lo sumo {1}",
        "a {0} caractères ; au plus {1} sont lus",
    ),
    Entry::of(
        "holds the character {0}, which does not show; leave it out",
        "contiene el carácter {0}, que no se ve; omítalo",
        "contient le caractère {0}, qui ne se voit pas ; omettez-le",
    ),
    Entry::of(
        "is needed: a good file, or its path from this file",
        "es necesario: un archivo del bien, o su ruta desde este archivo",
        "est nécessaire : un fichier du produit, ou son chemin depuis ce fichier",
    ),
    Entry::of(
        "holds {0} goods; one is expected",
        "contiene {0} bienes; se espera uno",
        "contient {0} produits ; un seul est attendu",
    ),
    Entry::of(
        "the good file is of {0}, not of {1}; leave the key out or correct one of them",
        "el archivo del bien es de {0}, no de {1}; omita la clave o corrija uno de los dos",
        "le fichier du produit est de {0}, pas de {1} ; omettez la clé ou corrigez l'un des deux",
    ),
    Entry::of(
        "the good file is of HS {0}, not of {1}; leave the key out or correct one",
        "el archivo del bien es del SA {0}, no de {1}; omita la clave o corrija uno",
        "le fichier du produit est du SH {0}, pas de {1} ; omettez la clé ou corrigez l'un des deux",
    ),
    Entry::of(
        "the determination finds {0}; leave the key out or state that",
        "la determinación da {0}; omita la clave o declare eso",
        "la détermination donne {0} ; omettez la clé ou déclarez cela",
    ),
    Entry::of(
        "{0}; only the law certifies, so leave the scenario out",
        "{0}; solo la ley certifica, así que omita el escenario",
        "{0} ; seule la loi certifie, omettez donc le scénario",
    ),
    Entry::of(
        "{0} more problems; mend these first",
        "{0} problemas más; corrija antes estos",
        "{0} problèmes de plus ; corrigez d'abord ceux-ci",
    ),
    Entry::of(
        "{0} is not a day; a day is YYYY-MM-DD",
        "{0} no es un día; un día es AAAA-MM-DD",
        "{0} n'est pas un jour ; un jour est AAAA-MM-JJ",
    ),
    Entry::of("holds no certification", "no contiene ninguna certificación", "ne contient aucune certification"),
    Entry::of(
        "holds several documents; one certification is expected",
        "contiene varios documentos; se espera una certificación",
        "contient plusieurs documents ; une certification est attendue",
    ),
    Entry::of(
        "larger than {0} bytes; give one certification",
        "más de {0} bytes; dé una sola certificación",
        "plus de {0} octets ; donnez une seule certification",
    ),
    Entry::of("not UTF-8 text", "no es texto UTF-8", "n'est pas un texte UTF-8"),
    Entry::of(
        "no element of a certification is in the text; elements are found by their usual labels, such as \"Exporter:\" or \"Criterio de origen:\"",
        "el texto no tiene ningún elemento de una certificación; los elementos se reconocen por sus rótulos usuales, como \"Exporter:\" o \"Criterio de origen:\"",
        "le texte n'a aucun élément d'une certification ; les éléments se reconnaissent à leurs intitulés usuels, comme \"Exporter:\" ou \"Criterio de origen:\"",
    ),
    Entry::of(
        "holds {0}, which the fonts of the PDF do not have; write it in Latin letters, or take text or JSON",
        "contiene {0}, que las fuentes del PDF no tienen; escríbalo en letras latinas, o tome texto o JSON",
        "contient {0}, que les polices du PDF n'ont pas ; écrivez-le en lettres latines, ou prenez du texte ou du JSON",
    ),
];
