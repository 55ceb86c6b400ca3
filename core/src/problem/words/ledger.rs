//! Words about inventories and ledgers (Schedules 7 and 8).

use super::Entry;

pub(super) const WORDS: &[Entry] = &[
    Entry::of(
        "a material of an inventory is bought, and its unit values are those after deductions: leave out deduct, accumulated and made_from",
        "un material de inventario se compra, y sus valores unitarios son los posteriores a las deducciones: omita deduct, accumulated y made_from",
        "une matière d'un stock est achetée, et ses valeurs unitaires sont celles après déductions : omettez deduct, accumulated et made_from",
    ),
    Entry::of(
        "an inventory of Schedule 8 shows the origin of the units: give the value of all of them",
        "un inventario de Schedule 8 muestra el origen de las unidades: dé el valor de todas",
        "un stock de Schedule 8 montre l'origine des unités : donnez la valeur de toutes",
    ),
    Entry::of(
        "the length of a period is \"1\", \"3\", \"6\" or \"12\"",
        "la duración de un periodo es \"1\", \"3\", \"6\" o \"12\"",
        "la durée d'une période est \"1\", \"3\", \"6\" ou \"12\"",
    ),
    Entry::of(
        "the methods of Schedule 7 are fifo, lifo and rolling_average",
        "los métodos de Schedule 7 son fifo, lifo y rolling_average",
        "les méthodes de Schedule 7 sont fifo, lifo et rolling_average",
    ),
    Entry::of(
        "the methods of Schedule 8 are fifo, lifo, average and specific_identification",
        "los métodos de Schedule 8 son fifo, lifo, average y specific_identification",
        "les méthodes de Schedule 8 sont fifo, lifo, average et specific_identification",
    ),
    Entry::of(
        "the inventories of a good have at most {0} rows together",
        "los inventarios de un bien tienen a lo sumo {0} filas en total",
        "les stocks d'un produit ont au plus {0} lignes en tout",
    ),
    Entry::of(
        "one withdrawal must have the reference {0}",
        "una salida debe tener la referencia {0}",
        "une sortie doit avoir la référence {0}",
    ),
    Entry::of(
        "Schedule 7 values materials that are not originating",
        "Schedule 7 valora materiales que no son originarios",
        "Schedule 7 évalue des matières qui ne sont pas originaires",
    ),
    Entry::of(
        "an inventory of Schedule 7 gives the value: write {0}",
        "un inventario de Schedule 7 da el valor: escriba {0}",
        "un stock de Schedule 7 donne la valeur : écrivez {0}",
    ),
    Entry::of(
        "an inventory of Schedule 8 shows whether it is originating; leave that key out",
        "un inventario de Schedule 8 muestra si es originario; omita esa clave",
        "un stock de Schedule 8 montre si elle est originaire ; omettez cette clé",
    ),
    Entry::of(
        "{0} of it is non-originating, more than its value",
        "{0} de ello es no originario, más que su valor",
        "{0} en est non originaire, plus que sa valeur",
    ),
    Entry::of(
        "the ratio of a preceding period is that of a one- or three-month period",
        "la proporción de un periodo anterior es la de un periodo de uno o tres meses",
        "le rapport d'une période précédente est celui d'une période d'un ou trois mois",
    ),
    Entry::of(
        "a ledger that is averaged before each shipment has at most {0} rows",
        "un libro que se promedia antes de cada envío tiene a lo sumo {0} filas",
        "un registre dont la moyenne est faite avant chaque expédition a au plus {0} lignes",
    ),
    Entry::of(
        "only {0} {1} units are in stock",
        "solo hay {0} unidades en existencia ({1})",
        "il n'y a que {0} unités en stock ({1})",
    ),
    Entry::of("originating", "originarias", "originaires"),
    Entry::of("non-originating", "no originarias", "non originaires"),
    Entry::of(
        "a ledger has at most {0} rows",
        "un libro tiene a lo sumo {0} filas",
        "un registre a au plus {0} lignes",
    ),
    Entry::of(
        "rows are in order of date, and {0} is before {1}",
        "las filas van en orden de fecha, y {0} es anterior a {1}",
        "les lignes sont dans l'ordre des dates, et {0} précède {1}",
    ),
    Entry::of(
        "a ledger covers at most {0} years, and the first row is of {1}",
        "un libro cubre a lo sumo {0} años, y la primera fila es del {1}",
        "un registre couvre au plus {0} ans, et la première ligne est du {1}",
    ),
    Entry::of(
        "a date is a day of the calendar as year, month and day, such as 2021-01-08",
        "una fecha es un día del calendario como año, mes y día, por ejemplo 2021-01-08",
        "une date est un jour du calendrier en année, mois et jour, comme 2021-01-08",
    ),
    Entry::of(
        "a row is an opening, a receipt or a withdrawal",
        "una fila es opening, receipt o withdrawal",
        "une ligne est opening, receipt ou withdrawal",
    ),
    Entry::of(
        "yes or no, or nothing where the method does not ask for it",
        "yes o no, o nada si el método no lo pide",
        "yes ou no, ou rien si la méthode ne le demande pas",
    ),
    Entry::of(
        "a reference has at most {0} characters",
        "una referencia tiene a lo sumo {0} caracteres",
        "une référence a au plus {0} caractères",
    ),
    Entry::of("a quantity is more than zero", "una cantidad es mayor que cero", "une quantité est supérieure à zéro"),
    Entry::of(
        "no withdrawal comes before the opening inventory",
        "ninguna salida precede al inventario inicial",
        "aucune sortie ne précède le stock d'ouverture",
    ),
    Entry::of(
        "schedule 7 does not look at receipts before the opening inventory: leave the row out",
        "Schedule 7 no considera entradas anteriores al inventario inicial: omita la fila",
        "Schedule 7 ne regarde pas les entrées avant le stock d'ouverture : omettez la ligne",
    ),
    Entry::of(
        "yes or no: the origin of what was received",
        "yes o no: el origen de lo recibido",
        "yes ou no : l'origine de ce qui a été reçu",
    ),
    Entry::of(
        "opening inventory comes before what is received and withdrawn after it",
        "el inventario inicial precede a lo que entra y sale después",
        "le stock d'ouverture précède ce qui entre et sort ensuite",
    ),
    Entry::of(
        "the value of one unit, such as 1.05",
        "el valor de una unidad, por ejemplo 1.05",
        "la valeur d'une unité, comme 1.05",
    ),
    Entry::of(
        "schedule 7 values non-originating materials only: no, or nothing",
        "Schedule 7 valora solo materiales no originarios: no, o nada",
        "Schedule 7 n'évalue que des matières non originaires : no, ou rien",
    ),
    Entry::of(
        "yes or no: the origin of these units",
        "yes o no: el origen de estas unidades",
        "yes ou no : l'origine de ces unités",
    ),
    Entry::of(
        "the method decides the origin of what is withdrawn: leave it empty",
        "el método decide el origen de lo que sale: déjelo vacío",
        "la méthode décide de l'origine de ce qui sort : laissez vide",
    ),
    Entry::of(
        "yes or no: of several rows of opening inventory each states its origin",
        "yes o no: de varias filas de inventario inicial cada una declara su origen",
        "yes ou no : de plusieurs lignes de stock d'ouverture chacune déclare son origine",
    ),
    Entry::of(
        "yes or no; or receipts before it that add up to it ({0} units lack); or consider it non-originating",
        "yes o no; o entradas anteriores que la completen (faltan {0} unidades); o considérela no originaria",
        "yes ou no ; ou des entrées antérieures qui la complètent (il manque {0} unités) ; ou tenez-la pour non originaire",
    ),
    Entry::of("only {0} units are in stock", "solo hay {0} unidades en existencia", "il n'y a que {0} unités en stock"),
];
