//! How a net cost came about, in each language.

use crate::amount::Amount;
use crate::good::{Debt, LeftOut, Way};
use crate::language::Language;
use crate::trace::{Cost, CostMeasure};

pub(super) fn en(cost: &Cost<'_>) -> String {
    match cost {
        Cost::NetCost => "Net cost, from the books of the producer".into(),
        Cost::Stated => "Costs stated for the good itself".into(),
        Cost::Allocated(_) => "Costs of all goods, the excluded costs left out: the part of the good".into(),
        Cost::Pool(pool) => match &pool.way {
            Way::Base(name) => format!("{}: allocated by {name}", pool.name),
            Way::AppendixB => format!("{}: allocated by direct labor and direct material costs", pool.name),
            Way::AppendixC => format!("{}: allocated by direct costs", pool.name),
            Way::Attributed => format!("{}: directly attributed", pool.name),
        },
        Cost::LeftOut(why, amount) => {
            let why = match why {
                LeftOut::ServicesToOthers => "services to others that are not related to the good",
                LeftOut::DiscontinuedOperations => "the disposal of a discontinued operation",
                LeftOut::AccountingChanges => "cumulative effects of accounting changes",
                LeftOut::SaleOfCapitalAssets => "the sale of capital assets",
                LeftOut::InValueOfMaterials => "costs that the value of a material holds already",
            };
            format!("Left out of it: {why}, {amount}")
        }
        Cost::Debt(debt) => {
            let with = match debt.between {
                Some((shorter, longer)) => {
                    format!("{} years, interpolated between {shorter} and {longer}", debt.maturity)
                }
                None => format!("{} years", debt.maturity),
            };
            let asked = format!("{}: is its rate within the limit above federal debt of {with}?", debt.name);
            excluded(debt, asked, "All of its interest, {}, is excluded, although the law could mean the excess only")
        }
        Cost::CurrencyGains(amount) => format!("Currency gains of its production, deducted from total cost: {amount}"),
        Cost::CurrencyLosses(amount) => format!("Currency losses of its production, included in total cost: {amount}"),
    }
}

pub(super) fn es(cost: &Cost<'_>) -> String {
    match cost {
        Cost::NetCost => "Costo neto, según los libros del productor".into(),
        Cost::Stated => "Costos declarados del bien mismo".into(),
        Cost::Allocated(_) => "Costos de todos los bienes, sin los costos excluidos: la parte del bien".into(),
        Cost::Pool(pool) => match &pool.way {
            Way::Base(name) => format!("{}: asignado según {name}", pool.name),
            Way::AppendixB => {
                format!("{}: asignado según los costos directos de mano de obra y de materiales", pool.name)
            }
            Way::AppendixC => format!("{}: asignado según los costos directos", pool.name),
            Way::Attributed => format!("{}: atribuido directamente", pool.name),
        },
        Cost::LeftOut(why, amount) => {
            let why = match why {
                LeftOut::ServicesToOthers => "servicios a terceros que no se relacionan con el bien",
                LeftOut::DiscontinuedOperations => "la disposición de una operación descontinuada",
                LeftOut::AccountingChanges => "efectos acumulados de cambios contables",
                LeftOut::SaleOfCapitalAssets => "la venta de activos de capital",
                LeftOut::InValueOfMaterials => "costos que el valor de un material ya contiene",
            };
            format!("No se asigna: {why}, {amount}")
        }
        Cost::Debt(debt) => {
            let with = match debt.between {
                Some((shorter, longer)) => format!("{} años, interpolada entre {shorter} y {longer}", debt.maturity),
                None => format!("{} años", debt.maturity),
            };
            let asked = format!("{}: ¿está su tasa dentro del límite sobre la deuda federal a {with}?", debt.name);
            excluded(debt, asked, "Se excluye todo su interés, {}, aunque la ley podría referirse solo al exceso")
        }
        Cost::CurrencyGains(amount) => {
            format!("Ganancias cambiarias de su producción, deducidas del costo total: {amount}")
        }
        Cost::CurrencyLosses(amount) => {
            format!("Pérdidas cambiarias de su producción, incluidas en el costo total: {amount}")
        }
    }
}

pub(super) fn fr(cost: &Cost<'_>) -> String {
    match cost {
        Cost::NetCost => "Coût net, d'après les livres du producteur".into(),
        Cost::Stated => "Coûts indiqués du produit lui-même".into(),
        Cost::Allocated(_) => "Coûts de tous les produits, sans les coûts exclus : la part du produit".into(),
        Cost::Pool(pool) => match &pool.way {
            Way::Base(name) => format!("{} : attribué selon {name}", pool.name),
            Way::AppendixB => {
                format!("{} : attribué selon les coûts directs de main-d'œuvre et de matières", pool.name)
            }
            Way::AppendixC => format!("{} : attribué selon les coûts directs", pool.name),
            Way::Attributed => format!("{} : attribué directement", pool.name),
        },
        Cost::LeftOut(why, amount) => {
            let why = match why {
                LeftOut::ServicesToOthers => "services rendus à autrui, sans lien avec le produit",
                LeftOut::DiscontinuedOperations => "cession d'une activité abandonnée",
                LeftOut::AccountingChanges => "effets cumulatifs de modifications comptables",
                LeftOut::SaleOfCapitalAssets => "vente d'immobilisations",
                LeftOut::InValueOfMaterials => "coûts que la valeur d'une matière comprend déjà",
            };
            format!("Non attribué : {why}, {amount}")
        }
        Cost::Debt(debt) => {
            let with = match debt.between {
                Some((shorter, longer)) => format!("{} ans, interpolée entre {shorter} et {longer}", debt.maturity),
                None => format!("{} ans", debt.maturity),
            };
            let asked =
                format!("{} : son taux est-il dans la limite au-dessus de la dette fédérale à {with} ?", debt.name);
            excluded(debt, asked, "Tous ses intérêts, {}, sont exclus, bien que la loi puisse ne viser que l'excédent")
        }
        Cost::CurrencyGains(amount) => {
            format!("Gains de change liés à sa production, déduits du coût total : {amount}")
        }
        Cost::CurrencyLosses(amount) => {
            format!("Pertes de change liées à sa production, incluses dans le coût total : {amount}")
        }
    }
}

/// The question about a debt, and what becomes of its interest if it is not allowable.
fn excluded(debt: &Debt, asked: String, all: &str) -> String {
    if debt.is_allowable { asked } else { format!("{asked} {}.", all.replace("{}", &debt.interest.to_string())) }
}

/// The formula, the value and the limit of a part of the net cost.
pub(super) fn measure(measure: &CostMeasure, language: Language) -> [String; 3] {
    let words = language.words();
    let [_, net_cost, _, total_cost, ..] = words.abbreviations;
    let [costs_of_good, excluded_costs, rates, points] = match language {
        Language::En => ["costs", "excluded costs", "rate - federal rate", "percentage points"],
        Language::Es => ["costos", "costos excluidos", "tasa - tasa federal", "puntos porcentuales"],
        Language::Fr => ["coûts", "coûts exclus", "taux - taux fédéral", "points de pourcentage"],
    };
    let [formula, value] = match *measure {
        CostMeasure::NetCost { total_cost: total, excluded, net_cost: net } => {
            [format!("{net_cost} = {total_cost} - {excluded_costs} = {total} - {excluded}"), net.to_string()]
        }
        CostMeasure::Spread { share, units: None, .. } => [net_cost.to_owned(), share.to_string()],
        CostMeasure::Spread { share, units: Some((quantity, units)), net_cost: net } => {
            [format!("{net_cost} = {share} × {quantity} / {units}"), net.to_string()]
        }
        CostMeasure::Ratio { costs, excluded, ratio: (part, whole), share } => {
            let costs = remainder(costs, excluded);
            let costs = if excluded.is_positive() { format!("({costs})") } else { costs };
            [format!("{costs} × {part} / {whole}"), share.to_string()]
        }
        CostMeasure::Attributed { costs, excluded, share } if excluded.is_positive() => {
            let formula = format!("{costs_of_good} - {excluded_costs} = {}", remainder(costs, excluded));
            [formula, share.to_string()]
        }
        CostMeasure::Attributed { share, .. } => [costs_of_good.to_owned(), share.to_string()],
        CostMeasure::Interest { rate, government_rate, limit } => {
            let most = (words.not_more_than)(&limit.to_string());
            let most = most.trim_end_matches('%');
            let difference = rate.less(government_rate).to_string();
            return [format!("{rates} = {rate} - {government_rate}"), difference, format!("{most} {points}")];
        }
    };
    [formula, value, String::new()]
}

fn remainder(costs: Amount, excluded: Amount) -> String {
    if excluded.is_positive() { format!("{costs} - {excluded}") } else { costs.to_string() }
}
