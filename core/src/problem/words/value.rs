//! Words about values and costs.

use super::Entry;

pub(super) const WORDS: &[Entry] = &[
    Entry::of(
        "{0} at a rate of {1} has more than 12 digits before the decimal point",
        "{0} al tipo de {1} tiene más de 12 dígitos antes del punto decimal",
        "{0} au taux de {1} a plus de 12 chiffres avant le point décimal",
    ),
    Entry::of(
        "a sale or purchase is converted at the rate `recorded` for it (s. 2(1)(a)); what is acquired otherwise at one `recorded_within_30_days`, or `published` (s. 2(1)(b))",
        "una venta o compra se convierte al tipo `recorded` para ella (s. 2(1)(a)); lo adquirido de otro modo, a uno `recorded_within_30_days` o `published` (s. 2(1)(b))",
        "une vente ou un achat est converti au taux `recorded` pour lui (s. 2(1)(a)) ; ce qui est acquis autrement, à un taux `recorded_within_30_days` ou `published` (s. 2(1)(b))",
    ),
    Entry::of(
        "it is not sold, so it has no transaction value; leave out one of the two",
        "no se vende, así que no tiene valor de transacción; omita uno de los dos",
        "il n'est pas vendu et n'a donc pas de valeur transactionnelle ; omettez l'un des deux",
    ),
    Entry::of(
        "the quantity of the good is stated once, for all",
        "la cantidad del bien se declara una vez, para todos",
        "la quantité du produit est déclarée une fois, pour tous",
    ),
    Entry::of(
        "give the units of the material in the good, over which the value is not spread",
        "dé las unidades del material en el bien, entre las que no se reparte el valor",
        "donnez les unités de la matière dans le produit, sur lesquelles la valeur n'est pas répartie",
    ),
    Entry::of("is more than the value", "es mayor que el valor", "dépasse la valeur"),
    Entry::of(
        "spread_over and units are given together; without them the whole value counts",
        "spread_over y units se dan juntos; sin ellos cuenta todo el valor",
        "spread_over et units se donnent ensemble ; sans eux toute la valeur compte",
    ),
    Entry::of(
        "a single shipment takes the whole value only if it comprises all units contracted for: give the same number as contracted_units, or spread it over first_shipment_production or anticipated_production (s. 4(13))",
        "un solo envío lleva todo el valor únicamente si comprende todas las unidades contratadas: dé el mismo número en contracted_units, o repártalo en first_shipment_production o anticipated_production (s. 4(13))",
        "une seule expédition ne prend toute la valeur que si elle comprend toutes les unités commandées : donnez le même nombre dans contracted_units, ou répartissez-la sur first_shipment_production ou anticipated_production (s. 4(13))",
    ),
    Entry::of(
        "is less than the quantity that is valued",
        "es menor que la cantidad que se valora",
        "est inférieur à la quantité évaluée",
    ),
    Entry::of(
        "a sale whose price is not accepted and a valuation are given together (s. 8(4), Schedule 6)",
        "una venta cuyo precio no se acepta y una valuation se dan juntas (s. 8(4), Schedule 6)",
        "une vente dont le prix n'est pas admis et une valuation se donnent ensemble (s. 8(4), Schedule 6)",
    ),
    Entry::of(
        "with a valuation, and only then, the value is {0}",
        "con una valuation, y solo entonces, el valor es {0}",
        "avec une valuation, et seulement alors, la valeur est {0}",
    ),
    Entry::of("there is no price to add to", "no hay un precio al que sumar", "il n'y a pas de prix auquel ajouter"),
    Entry::of(
        "give identical, similar, deductive, computed or reasonable_means (Schedule 6 ss. 5-10)",
        "dé identical, similar, deductive, computed o reasonable_means (Schedule 6 ss. 5-10)",
        "donnez identical, similar, deductive, computed ou reasonable_means (Schedule 6 ss. 5-10)",
    ),
    Entry::of(
        "list at least one price with its units",
        "indique al menos un precio con sus unidades",
        "indiquez au moins un prix avec ses unités",
    ),
    Entry::of(
        "either commissions or profit_and_general_expenses are deducted (Schedule 6 s. 8(1)(a))",
        "se deducen commissions o profit_and_general_expenses, no ambos (Schedule 6 s. 8(1)(a))",
        "on déduit commissions ou profit_and_general_expenses, pas les deux (Schedule 6 s. 8(1)(a))",
    ),
    Entry::of(
        "the deductions are more than the unit price {0}",
        "las deducciones son mayores que el precio unitario {0}",
        "les déductions dépassent le prix unitaire {0}",
    ),
    Entry::of("the value is too large", "el valor es demasiado grande", "la valeur est trop grande"),
    Entry::of(
        "{0} is deducted too; a cost has documentary evidence or not",
        "{0} también se deduce; un costo tiene prueba documental o no la tiene",
        "{0} est aussi déduit ; un coût a une preuve documentaire ou n'en a pas",
    ),
    Entry::of(
        "give either net_cost or costs, not both",
        "dé net_cost o costs, no ambos",
        "donnez net_cost ou costs, pas les deux",
    ),
    Entry::of(
        "the interest of the debts is more than the total",
        "los intereses de las deudas son mayores que el total",
        "l'intérêt des dettes dépasse le total",
    ),
    Entry::of(
        "adjustments need a transaction_value to adjust",
        "los ajustes necesitan un transaction_value que ajustar",
        "des ajustements demandent un transaction_value à ajuster",
    ),
    Entry::of(
        "allocated and interest are for the costs of the good; give those of a material as amounts",
        "allocated e interest son para los costos del bien; dé los de un material como importes",
        "allocated et interest sont pour les coûts du produit ; donnez ceux d'une matière en montants",
    ),
    Entry::of(
        "give either the total or its parts, not both",
        "dé el total o sus partes, no ambos",
        "donnez le total ou ses parties, pas les deux",
    ),
    Entry::of(
        "give the total, or materials (an amount, or \"from bill\") with product, period and other",
        "dé el total, o materials (un importe, o \"from bill\") con product, period y other",
        "donnez le total, ou materials (un montant, ou \"from bill\") avec product, period et other",
    ),
    Entry::of(
        "a pool of direct_material holds the cost of materials already",
        "un grupo de direct_material ya contiene el costo de los materiales",
        "un groupe de direct_material contient déjà le coût des matières",
    ),
    Entry::of(
        "give at least one pool of costs",
        "dé al menos un grupo de costos",
        "donnez au moins un groupe de coûts",
    ),
    Entry::of("at most {0} pools", "como máximo {0} grupos de costos", "au plus {0} groupes de coûts"),
    Entry::of(
        "Appendix B and Appendix C are not combined (Schedule 5 s. 4(c)(ii)); give other pools a base",
        "los apéndices B y C no se combinan (Schedule 5 s. 4(c)(ii)); dé una base a los demás grupos",
        "les appendices B et C ne se combinent pas (Schedule 5 s. 4(c)(ii)) ; donnez une base aux autres groupes",
    ),
    Entry::of(
        "the ratio of Appendix B or C needs pools of direct_material and direct_labor, not all of nothing",
        "la proporción del apéndice B o C necesita grupos de direct_material y direct_labor que no sean todos cero",
        "le rapport de l'appendice B ou C demande des groupes de direct_material et direct_labor qui ne soient pas tous nuls",
    ),
    Entry::of(
        "are fewer than the quantity of the good, {0}",
        "son menos que la cantidad del bien, {0}",
        "sont moins que la quantité du produit, {0}",
    ),
    Entry::of(
        "a file has at most {0} debts",
        "un archivo tiene a lo sumo {0} deudas",
        "un fichier a au plus {0} dettes",
    ),
    Entry::of(
        "follows from interest; give one of the two",
        "se deduce de interest; dé uno de los dos",
        "découle de interest ; donnez l'un des deux",
    ),
    Entry::of(
        "the rate of a fixed-rate contract is never adjusted",
        "la tasa de un contrato de tasa fija nunca se ajusta",
        "le taux d'un contrat à taux fixe n'est jamais ajusté",
    ),
    Entry::of(
        "is needed of a variable-rate contract, in years (Schedule 9 s. 2(b))",
        "es necesario en un contrato de tasa variable, en años (Schedule 9 s. 2(b))",
        "est nécessaire pour un contrat à taux variable, en années (Schedule 9 s. 2(b))",
    ),
    Entry::of(
        "give the federal rate of the maturity, or of the nearest below and above it",
        "dé la tasa federal de ese vencimiento, o de los más cercanos por debajo y por encima",
        "donnez le taux fédéral de cette échéance, ou des plus proches au-dessous et au-dessus",
    ),
    Entry::of("at most {0} rates", "como máximo {0} tasas", "au plus {0} taux"),
    Entry::of(
        "this maturity is given twice; keep one",
        "este vencimiento aparece dos veces; conserve uno",
        "cette échéance est donnée deux fois ; gardez-en une",
    ),
    Entry::of(
        "give the rate of a maturity of {0} years, or of one below and one above it",
        "dé la tasa de un vencimiento de {0} años, o de uno menor y uno mayor",
        "donnez le taux d'une échéance de {0} ans, ou d'une plus courte et d'une plus longue",
    ),
    Entry::of(
        "give the rate of a maturity of {0} years or above, or longer_maturities_offered: false if there is none",
        "dé la tasa de un vencimiento de {0} años o más, o longer_maturities_offered: false si no lo hay",
        "donnez le taux d'une échéance de {0} ans ou plus, ou longer_maturities_offered: false s'il n'y en a pas",
    ),
    Entry::of(
        "give either payments or equal_annual_payments, not both",
        "dé payments o equal_annual_payments, no ambos",
        "donnez payments ou equal_annual_payments, pas les deux",
    ),
    Entry::of(
        "give principal with payments, or equal_annual_payments (Schedule 9 s. 1)",
        "dé principal con payments, o equal_annual_payments (Schedule 9 s. 1)",
        "donnez principal avec payments, ou equal_annual_payments (Schedule 9 s. 1)",
    ),
    Entry::of(
        "is needed with payments (Schedule 9 s. 1)",
        "es necesario con payments (Schedule 9 s. 1)",
        "est nécessaire avec payments (Schedule 9 s. 1)",
    ),
    Entry::of(
        "must be a whole number of years from 1 to {0}",
        "debe ser un número entero de años de 1 a {0}",
        "doit être un nombre entier d'années de 1 à {0}",
    ),
    Entry::of(
        "is no whole number of years up to {0}; give payments instead",
        "no es un número entero de años hasta {0}; dé payments en su lugar",
        "n'est pas un nombre entier d'années jusqu'à {0} ; donnez plutôt payments",
    ),
    Entry::of("at most {0} payments", "como máximo {0} pagos", "au plus {0} paiements"),
    Entry::of(
        "is after the interest rate period; give the payments of the period only",
        "es posterior al periodo de la tasa de interés; dé solo los pagos del periodo",
        "est après la période du taux d'intérêt ; donnez seulement les paiements de la période",
    ),
    Entry::of(
        "the payments are {0}, the principal is {1}: all of it is repaid",
        "los pagos suman {0} y el principal es {1}: se reembolsa por completo",
        "les paiements font {0} et le principal {1} : il est remboursé en entier",
    ),
    Entry::of(
        "the payments are {0}, more than the principal of {1}",
        "los pagos suman {0}, más que el principal de {1}",
        "les paiements font {0}, plus que le principal de {1}",
    ),
    Entry::of(
        "a method that serves solely to qualify the good does not allocate reasonably (Schedule 5 s. 8)",
        "un método que sirve solo para que el bien califique no asigna razonablemente (Schedule 5 s. 8)",
        "une méthode qui ne sert qu'à rendre le produit admissible n'attribue pas raisonnablement (Schedule 5 s. 8)",
    ),
    Entry::of(
        "is more than the amount of the pool",
        "es mayor que el importe del grupo",
        "dépasse le montant du groupe",
    ),
    Entry::of(
        "is more than the pool without what is not allocated",
        "es mayor que el grupo sin lo que no se asigna",
        "dépasse le groupe sans ce qui n'est pas attribué",
    ),
    Entry::of(
        "the excluded costs, with the interest of debts, are more than the costs that hold them",
        "los costos excluidos, con los intereses de las deudas, son mayores que los costos que los contienen",
        "les coûts exclus, avec l'intérêt des dettes, dépassent les coûts qui les contiennent",
    ),
    Entry::of(
        "excluded costs in the value of a material stay in the net cost (s. 7(13)(b))",
        "los costos excluidos dentro del valor de un material permanecen en el costo neto (s. 7(13)(b))",
        "les coûts exclus compris dans la valeur d'une matière restent dans le coût net (s. 7(13)(b))",
    ),
    Entry::of(
        "is more than the total of all goods",
        "es mayor que el total de todos los bienes",
        "dépasse le total de tous les produits",
    ),
    Entry::of("this appendix allocates {0} only", "este apéndice asigna solo {0}", "cet appendice n'attribue que {0}"),
    Entry::of("overhead", "gastos generales", "les frais généraux"),
    Entry::of("period and other costs", "costos del periodo y otros costos", "les frais de période et autres coûts"),
    Entry::of(
        "say how it is allocated: base, appendix (\"B\" or \"C\") or attributed",
        "diga cómo se asigna: base, appendix (\"B\" o \"C\") o attributed",
        "dites comment il est attribué : base, appendix (\"B\" ou \"C\") ou attributed",
    ),
    Entry::of(
        "give one of base, appendix and attributed",
        "dé uno de base, appendix y attributed",
        "donnez l'un de base, appendix et attributed",
    ),
];
