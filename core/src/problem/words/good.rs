//! Words about a good, its codes, its materials and the producer's choices.

use super::Entry;

pub(super) const WORDS: &[Entry] = &[
    Entry::of(
        "too many claims of origin within one another; leave `originating` out of the self-produced materials inside others",
        "demasiadas declaraciones de origen unas dentro de otras; omita `originating` en los materiales autoproducidos que están dentro de otros",
        "trop de déclarations d'origine les unes dans les autres ; omettez `originating` pour les matières autoproduites à l'intérieur d'autres",
    ),
    Entry::of(
        "the Agreement entered into force on {0}",
        "el Tratado entró en vigor el {0}",
        "l'Accord est entré en vigueur le {0}",
    ),
    Entry::of(
        "a date is a day of the calendar as \"YYYY-MM-DD\", not {0}",
        "una fecha es un día del calendario escrito \"AAAA-MM-DD\", no {0}",
        "une date est un jour du calendrier écrit \"AAAA-MM-JJ\", pas {0}",
    ),
    Entry::of("must be CA, MX or US", "debe ser CA, MX o US", "doit être CA, MX ou US"),
    Entry::of(
        "must be a paragraph of s. 3(1), \"a\" to \"k\", not {0}",
        "debe ser un inciso de s. 3(1), de \"a\" a \"k\", no {0}",
        "doit être un alinéa de s. 3(1), de \"a\" à \"k\", pas {0}",
    ),
    Entry::of(
        "no rule asks for a fact {0}",
        "ninguna regla pregunta por un hecho {0}",
        "aucune règle ne demande un fait {0}",
    ),
    Entry::of(
        "this fact is asked of the good",
        "este hecho se pregunta sobre el bien",
        "ce fait est demandé au sujet du produit",
    ),
    Entry::of(
        "this fact is asked of a material",
        "este hecho se pregunta sobre un material",
        "ce fait est demandé au sujet d'une matière",
    ),
    Entry::of(
        "needs at least six digits, not {0}",
        "necesita al menos seis dígitos, no {0}",
        "demande au moins six chiffres, pas {0}",
    ),
    Entry::of("{0} is not a code of HS {1}", "{0} no es un código del SA {1}", "{0} n'est pas un code du SH {1}"),
    Entry::of(
        "too many codes of HS 2022 that may be many of HS 2012; give their codes in \"hs_edition\" \"2012\"",
        "demasiados códigos del SA 2022 que pueden ser muchos del SA 2012; dé sus códigos en \"hs_edition\" \"2012\"",
        "trop de codes du SH 2022 qui peuvent être plusieurs du SH 2012 ; donnez leurs codes en \"hs_edition\" \"2012\"",
    ),
    Entry::of(
        "the facts about its code leave no code to which {0} may correspond",
        "los hechos sobre su código no dejan ningún código al que {0} pueda corresponder",
        "les faits sur son code ne laissent aucun code auquel {0} puisse correspondre",
    ),
    Entry::of(
        "the production of another producer is accumulated; this material is self-produced",
        "se acumula la producción de otro productor; este material es de fabricación propia",
        "on cumule la production d'un autre producteur ; cette matière est autoproduite",
    ),
    Entry::of(
        "a material without non-originating materials is originating: state that instead",
        "un material sin materiales no originarios es originario: declárelo así",
        "une matière sans matières non originaires est originaire : déclarez-le plutôt",
    ),
    Entry::of(
        "state net_cost with value_of_non_originating_materials, without_non_originating, value_of_non_originating_materials alone, or non_originating_materials",
        "declare net_cost con value_of_non_originating_materials, without_non_originating, solo value_of_non_originating_materials, o non_originating_materials",
        "déclarez net_cost avec value_of_non_originating_materials, without_non_originating, value_of_non_originating_materials seul, ou non_originating_materials",
    ),
    Entry::of(
        "these materials are worth more than value_of_non_originating_materials",
        "estos materiales valen más que value_of_non_originating_materials",
        "ces matières valent plus que value_of_non_originating_materials",
    ),
    Entry::of(
        "an average gives period, units and units_used together (s. 9(4), (5))",
        "un promedio da period, units y units_used juntos (s. 9(4), (5))",
        "une moyenne donne period, units et units_used ensemble (s. 9(4), (5))",
    ),
    Entry::of(
        "is more than the units over which the amounts are sums (s. 9(4), (5))",
        "es mayor que las unidades a las que corresponden las sumas (s. 9(4), (5))",
        "dépasse les unités dont les montants sont les sommes (s. 9(4), (5))",
    ),
    Entry::of(
        "a statement of s. 9(2)(b) gives this amount only; one of s. 9(2)(a) or (3) gives the others",
        "una declaración de s. 9(2)(b) da solo este importe; una de s. 9(2)(a) o (3) da los demás",
        "une déclaration de s. 9(2)(b) ne donne que ce montant ; une de s. 9(2)(a) ou (3) donne les autres",
    ),
    Entry::of(
        "is needed with net_cost (s. 9(2)(a))",
        "es necesario con net_cost (s. 9(2)(a))",
        "est nécessaire avec net_cost (s. 9(2)(a))",
    ),
    Entry::of(
        "costs that net_cost does not include need a net_cost (s. 9(2)(a)(i))",
        "los costos que net_cost no incluye requieren un net_cost (s. 9(2)(a)(i))",
        "des coûts que net_cost ne comprend pas demandent un net_cost (s. 9(2)(a)(i))",
    ),
    Entry::of("is more than net_cost", "es mayor que net_cost", "dépasse net_cost"),
    Entry::of(
        "is more than the value of the material",
        "es mayor que el valor del material",
        "dépasse la valeur de la matière",
    ),
    Entry::of(
        "no value follows that has at most 12 digits before the decimal point",
        "no resulta un valor con a lo sumo 12 dígitos antes del punto decimal",
        "il n'en résulte aucune valeur d'au plus 12 chiffres avant le point décimal",
    ),
    Entry::of(
        "the deductions are more than the value",
        "las deducciones son mayores que el valor",
        "les déductions dépassent la valeur",
    ),
    Entry::of(
        "only a self-produced material has costs; give made_from",
        "solo un material de fabricación propia tiene costos; dé made_from",
        "seule une matière autoproduite a des coûts ; donnez made_from",
    ),
    Entry::of(
        "the excluded costs are more than the total cost",
        "los costos excluidos son mayores que el costo total",
        "les coûts exclus dépassent le coût total",
    ),
    Entry::of(
        "the excluded costs must include those of the self-produced materials, {0}",
        "los costos excluidos deben incluir los de los materiales de fabricación propia, {0}",
        "les coûts exclus doivent comprendre ceux des matières autoproduites, {0}",
    ),
    Entry::of(
        "no self-produced material has this id or place",
        "ningún material de fabricación propia tiene este id o lugar",
        "aucune matière autoproduite n'a cet id ou cette place",
    ),
    Entry::of(
        "several materials have this id; give their places",
        "varios materiales tienen este id; dé sus lugares",
        "plusieurs matières ont cet id ; donnez leurs places",
    ),
    Entry::of(
        "an average is by net cost only (s. 7(15), (19)); leave out one of the two",
        "un promedio es solo por costo neto (s. 7(15), (19)); omita uno de los dos",
        "une moyenne se fait au coût net seulement (s. 7(15), (19)) ; omettez l'un des deux",
    ),
    Entry::of(
        "must be the first day of a month of the fiscal year that begins on {0}",
        "debe ser el primer día de un mes del ejercicio fiscal que comienza el {0}",
        "doit être le premier jour d'un mois de l'exercice qui commence le {0}",
    ),
    Entry::of(
        "{0} months must divide the {1} that remain of the fiscal year (s. 7(15)(a)(ii))",
        "{0} meses deben dividir los {1} que quedan del ejercicio fiscal (s. 7(15)(a)(ii))",
        "{0} mois doivent diviser les {1} qui restent de l'exercice (s. 7(15)(a)(ii))",
    ),
    Entry::of(
        "the amounts are sums over a period: give the number of units produced in it",
        "los importes son sumas de un periodo: dé el número de unidades producidas en él",
        "les montants sont des sommes d'une période : donnez le nombre d'unités qui y sont produites",
    ),
    Entry::of(
        "is before the period of elections.averaging, which begins on {0}",
        "es anterior al periodo de elections.averaging, que comienza el {0}",
        "précède la période de elections.averaging, qui commence le {0}",
    ),
    Entry::of(
        "method and notice are given together",
        "method y notice se dan juntos",
        "method et notice se donnent ensemble",
    ),
    Entry::of(
        "a change to net cost needs the days `notified` and `recalculated` (s. 7(7))",
        "un cambio al costo neto necesita los días `notified` y `recalculated` (s. 7(7))",
        "un passage au coût net demande les jours `notified` et `recalculated` (s. 7(7))",
    ),
    Entry::of(
        "was found not to be originating, and {0} is stated to be (s. 8(10))",
        "se determinó que no es originario, y se declara que {0} lo es (s. 8(10))",
        "a été jugée non originaire, et {0} est déclarée originaire (s. 8(10))",
    ),
    Entry::of(
        "after a rejection say which materials are designated; an empty list for none",
        "después de un rechazo diga qué materiales se designan; una lista vacía si ninguno",
        "après un rejet dites quelles matières sont désignées ; une liste vide s'il n'y en a pas",
    ),
    Entry::of(
        "{0} was found not to be originating (s. 8(10))",
        "se determinó que {0} no es originario (s. 8(10))",
        "{0} a été jugée non originaire (s. 8(10))",
    ),
    Entry::of(
        "at most {0} designations are given up in a verification (s. 8(12))",
        "en una verificación se abandonan a lo sumo {0} designaciones (s. 8(12))",
        "au plus {0} désignations sont abandonnées lors d'une vérification (s. 8(12))",
    ),
    Entry::of(
        "after a second rejection no other material may be designated (s. 8(12)(b))",
        "después de un segundo rechazo no puede designarse otro material (s. 8(12)(b))",
        "après un second rejet aucune autre matière ne peut être désignée (s. 8(12)(b))",
    ),
    Entry::of(
        "list it in elections.intermediate too",
        "inclúyalo también en elections.intermediate",
        "ajoutez-la aussi à elections.intermediate",
    ),
    Entry::of(
        "is after {0}, {1} days after the notice (s. 8(11))",
        "es posterior al {0}, {1} días después de la notificación (s. 8(11))",
        "est après le {0}, {1} jours après l'avis (s. 8(11))",
    ),
    Entry::of(
        "needs the days `notified` and `redesignated_on` (s. 8(11))",
        "necesita los días `notified` y `redesignated_on` (s. 8(11))",
        "demande les jours `notified` et `redesignated_on` (s. 8(11))",
    ),
    Entry::of(
        "must name the declaration; leave evidence out if there is none",
        "debe nombrar la declaración; omita evidence si no la hay",
        "doit nommer la déclaration ; omettez evidence s'il n'y en a pas",
    ),
    Entry::of("is before the first day, {0}", "es anterior al primer día, {0}", "précède le premier jour, {0}"),
];
