//! Words about the form of an input, whatever is in it.

use super::Entry;

pub(super) const WORDS: &[Entry] = &[
    Entry::of("{0}, not {1}", "{0}; no {1}", "{0}; pas {1}"),
    Entry::of("must be more than zero", "debe ser mayor que cero", "doit être supérieur à zéro"),
    Entry::of("must be {0}, not {1}", "debe ser {0}, no {1}", "doit être {0}, pas {1}"),
    Entry::of("must be one of {0}, not {1}", "debe ser uno de {0}; no {1}", "doit être l'un de {0} ; pas {1}"),
    Entry::of(
        "must be a map of keys, not {0}",
        "debe ser un mapa de claves, no {0}",
        "doit être une table de clés, pas {0}",
    ),
    Entry::of(
        "must be a text in quotes, \"{0}\", not a bare number",
        "debe ser un texto entre comillas, \"{0}\", no un número sin comillas",
        "doit être un texte entre guillemets, \"{0}\", pas un nombre sans guillemets",
    ),
    Entry::of("given twice; keep one", "aparece dos veces; conserve una", "est donné deux fois ; gardez-en un"),
    Entry::of("is needed", "es necesario", "est nécessaire"),
    Entry::of("unknown key; accepted: {0}", "clave desconocida; se aceptan: {0}", "clé inconnue ; acceptées : {0}"),
    Entry::of("unknown name; accepted: {0}", "nombre desconocido; se aceptan: {0}", "nom inconnu ; acceptés : {0}"),
    Entry::of("not well-formed: {0}", "no está bien formado: {0}", "n'est pas bien formé : {0}"),
    Entry::of(
        "merge keys are not accepted",
        "no se aceptan claves de fusión",
        "les clés de fusion ne sont pas acceptées",
    ),
    Entry::of(
        "anchors and aliases are not accepted: write the value out",
        "no se aceptan anclas ni alias: escriba el valor",
        "ni ancres ni alias ne sont acceptés : écrivez la valeur",
    ),
    Entry::of(
        "nested too deep: at most {0} levels are read",
        "anidado con demasiada profundidad: se leen a lo más {0} niveles",
        "imbriqué trop profondément : {0} niveaux au plus sont lus",
    ),
    Entry::of(
        "has too many values: at most {0} are read",
        "tiene demasiados valores: se leen a lo más {0}",
        "a trop de valeurs : {0} au plus sont lues",
    ),
    Entry::of(
        "has too many documents: at most {0} are read",
        "tiene demasiados documentos: se leen a lo más {0}",
        "a trop de documents : {0} au plus sont lus",
    ),
    Entry::of("is too large to be read", "es demasiado grande para leerse", "est trop grand pour être lu"),
    Entry::of(
        "has {0} bytes: at most {1} are read",
        "tiene {0} bytes: se leen a lo más {1}",
        "a {0} octets : {1} au plus sont lus",
    ),
    Entry::of("one good is expected", "se espera un solo bien", "un seul produit est attendu"),
    Entry::of(
        "larger than {0} bytes; split the file",
        "más de {0} bytes; divida el archivo",
        "plus de {0} octets ; divisez le fichier",
    ),
    Entry::of(
        "not UTF-8 text: the byte at offset {0} is not part of a character",
        "no es texto UTF-8: el byte en la posición {0} no forma parte de un carácter",
        "n'est pas un texte UTF-8 : l'octet à la position {0} ne fait partie d'aucun caractère",
    ),
    Entry::of(
        "holds no good; a good needs at least `hs`",
        "no contiene ningún bien; un bien necesita al menos `hs`",
        "ne contient aucun produit ; un produit demande au moins `hs`",
    ),
    Entry::of(
        "holds {0} goods, more than {1}",
        "contiene {0} bienes, más de {1}",
        "contient {0} produits, plus de {1}",
    ),
    Entry::of("nothing", "nada", "rien"),
    Entry::of("true or false", "true o false", "true ou false"),
    Entry::of("a bare number", "un número sin comillas", "un nombre sans guillemets"),
    Entry::of("a text", "un texto", "un texte"),
    Entry::of("a text in quotes", "un texto entre comillas", "un texte entre guillemets"),
    Entry::of("an amount in quotes", "un importe entre comillas", "un montant entre guillemets"),
    Entry::of("a list", "una lista", "une liste"),
    Entry::of("a map", "un mapa", "une table"),
    Entry::of(
        "an amount is digits with at most one decimal point, such as \"1234.56\"",
        "un importe son dígitos con a lo sumo un punto decimal, como \"1234.56\"",
        "un montant est fait de chiffres avec au plus un point décimal, comme \"1234.56\"",
    ),
    Entry::of("an amount cannot be negative", "un importe no puede ser negativo", "un montant ne peut être négatif"),
    Entry::of(
        "an amount has at most 12 digits before the decimal point and 6 after it",
        "un importe tiene a lo sumo 12 dígitos antes del punto decimal y 6 después",
        "un montant a au plus 12 chiffres avant le point décimal et 6 après",
    ),
    Entry::of(
        "an HS code has only digits and dots, such as \"8414.59\"",
        "un código del SA tiene solo dígitos y puntos, como \"8414.59\"",
        "un code du SH n'a que des chiffres et des points, comme \"8414.59\"",
    ),
    Entry::of(
        "an HS code has 2, 4, 6, 8 or 10 digits",
        "un código del SA tiene 2, 4, 6, 8 o 10 dígitos",
        "un code du SH a 2, 4, 6, 8 ou 10 chiffres",
    ),
    Entry::of(
        "there is no such chapter: chapters run from 01 to 97, and 77 is reserved",
        "no existe tal capítulo: los capítulos van del 01 al 97, y el 77 está reservado",
        "ce chapitre n'existe pas : les chapitres vont de 01 à 97, et le 77 est réservé",
    ),
    Entry::of(
        "an HS edition is \"2012\", \"2017\" or \"2022\"",
        "una edición del SA es \"2012\", \"2017\" o \"2022\"",
        "une édition du SH est \"2012\", \"2017\" ou \"2022\"",
    ),
    Entry::of(
        "a country is two letters, such as \"CA\", \"MX\" or \"US\"",
        "un país son dos letras, como \"CA\", \"MX\" o \"US\"",
        "un pays est fait de deux lettres, comme \"CA\", \"MX\" ou \"US\"",
    ),
];
