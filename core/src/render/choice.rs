//! The questions about choices and values, in each language.

use crate::good::{Closed, Unacceptable};
use crate::trace::{Choice, Method};

pub(super) fn en(asked: &Choice<'_>) -> String {
    match asked {
        Choice::Open(method, closed) => {
            let method = match method {
                Method::TransactionValue => "transaction value",
                Method::NetCost => "net cost",
            };
            let why = match closed {
                Closed::Unacceptable(Unacceptable::NotSold) => "the good is not sold",
                Closed::Unacceptable(Unacceptable::Restricted) => "its disposal or use is restricted",
                Closed::Unacceptable(Unacceptable::Condition) => "its price depends on what cannot be valued",
                Closed::Unacceptable(Unacceptable::Proceeds) => "proceeds that accrue to the producer cannot be added",
                Closed::Unacceptable(Unacceptable::Relationship) => "a relationship influenced its price",
                Closed::Unacceptable(Unacceptable::NotQuantifiable) => "what must be added cannot be quantified",
                Closed::Averaged | Closed::AveragedNetCost => "the content is averaged over a period, by net cost only",
                Closed::ContentFailed => "by net cost it was found too low in a verification",
                Closed::NoAdjustment => "it was calculated by transaction value, and no adjustment was notified",
                Closed::Late => "it was calculated anew later than the notice allows",
            };
            format!("Is the {method} open to the producer? It is not: {why}")
        }
        Choice::Averaged(period) => {
            format!("Net cost and non-originating materials are sums from {} to {}", period.begins, period.ends)
        }
        Choice::AveragedBySection16 => {
            "May its content be averaged as that of other goods? It may not: section 16 provides for it".into()
        }
        Choice::Valued(material, _) => {
            format!("{}: without an acceptable price, valued at {}", material.label(), material.value())
        }
        Choice::Converted(material) => {
            format!("{}: converted from another currency, its value is {}", material.label(), material.value())
        }
        Choice::WithoutEvidence(material) => {
            format!("{}: costs that no evidence shows are not deducted from its value", material.label())
        }
        Choice::Refuted(material) => {
            let label = material.label();
            format!(
                "{label}: it is called originating, but by what it is made from it is not; it counts as non-originating"
            )
        }
        Choice::Withdrawn(material, amount) => {
            format!("{}: of what was withdrawn from inventory, {amount} is non-originating", material.label())
        }
    }
}

pub(super) fn es(asked: &Choice<'_>) -> String {
    match asked {
        Choice::Open(method, closed) => {
            let method = match method {
                Method::TransactionValue => "valor de transacción",
                Method::NetCost => "costo neto",
            };
            let why = match closed {
                Closed::Unacceptable(Unacceptable::NotSold) => "el bien no se vende",
                Closed::Unacceptable(Unacceptable::Restricted) => "su cesión o uso está restringido",
                Closed::Unacceptable(Unacceptable::Condition) => "su precio depende de algo que no puede valorarse",
                Closed::Unacceptable(Unacceptable::Proceeds) => "no puede sumarse lo que revierte al productor",
                Closed::Unacceptable(Unacceptable::Relationship) => "una vinculación influyó en su precio",
                Closed::Unacceptable(Unacceptable::NotQuantifiable) => "no puede cuantificarse lo que debe sumarse",
                Closed::Averaged | Closed::AveragedNetCost => {
                    "el contenido se promedia en un periodo, solo por costo neto"
                }
                Closed::ContentFailed => "por costo neto resultó insuficiente en una verificación",
                Closed::NoAdjustment => "se calculó por valor de transacción y no se notificó ningún ajuste",
                Closed::Late => "se volvió a calcular después del plazo de la notificación",
            };
            format!("¿Puede el productor usar el {method}? No: {why}")
        }
        Choice::Averaged(period) => {
            format!("El costo neto y los materiales no originarios son sumas del {} al {}", period.begins, period.ends)
        }
        Choice::AveragedBySection16 => {
            "¿Puede promediarse su contenido como el de otros bienes? No: lo rige la sección 16".into()
        }
        Choice::Valued(material, _) => {
            format!("{}: sin precio aceptable, se valora en {}", material.label(), material.value())
        }
        Choice::Converted(material) => {
            format!("{}: convertido de otra moneda, su valor es {}", material.label(), material.value())
        }
        Choice::WithoutEvidence(material) => {
            format!("{}: los costos sin comprobante no se deducen de su valor", material.label())
        }
        Choice::Refuted(material) => {
            let label = material.label();
            format!("{label}: se declara originario, pero por sus insumos no lo es; cuenta como no originario")
        }
        Choice::Withdrawn(material, amount) => {
            format!("{}: de lo retirado del inventario, {amount} es no originario", material.label())
        }
    }
}

pub(super) fn fr(asked: &Choice<'_>) -> String {
    match asked {
        Choice::Open(method, closed) => {
            let method = match method {
                Method::TransactionValue => "la valeur transactionnelle",
                Method::NetCost => "le coût net",
            };
            let why = match closed {
                Closed::Unacceptable(Unacceptable::NotSold) => "le produit n'est pas vendu",
                Closed::Unacceptable(Unacceptable::Restricted) => "sa cession ou son utilisation est restreinte",
                Closed::Unacceptable(Unacceptable::Condition) => {
                    "son prix dépend d'un élément dont la valeur ne peut être déterminée"
                }
                Closed::Unacceptable(Unacceptable::Proceeds) => "ce qui revient au producteur ne peut être ajouté",
                Closed::Unacceptable(Unacceptable::Relationship) => "un lien entre les parties a influé sur son prix",
                Closed::Unacceptable(Unacceptable::NotQuantifiable) => "ce qui doit être ajouté n'est pas quantifiable",
                Closed::Averaged | Closed::AveragedNetCost => {
                    "la teneur est une moyenne sur une période, selon le coût net seulement"
                }
                Closed::ContentFailed => "selon le coût net, elle a été jugée insuffisante lors d'une vérification",
                Closed::NoAdjustment => {
                    "elle a été calculée selon la valeur transactionnelle, et aucun rajustement n'a été notifié"
                }
                Closed::Late => "elle a été recalculée après le délai de l'avis",
            };
            format!("Le producteur peut-il choisir {method} ? Non : {why}")
        }
        Choice::Averaged(period) => format!(
            "Le coût net et les matières non originaires sont des sommes du {} au {}",
            period.begins, period.ends
        ),
        Choice::AveragedBySection16 => {
            "Sa teneur peut-elle être une moyenne comme celle d'autres produits ? Non : l'article 16 y pourvoit".into()
        }
        Choice::Valued(material, _) => {
            format!("{} : sans prix acceptable, évaluée à {}", material.label(), material.value())
        }
        Choice::Converted(material) => {
            format!("{} : convertie d'une autre monnaie, sa valeur est {}", material.label(), material.value())
        }
        Choice::WithoutEvidence(material) => {
            format!("{} : les coûts sans pièce justificative ne sont pas déduits de sa valeur", material.label())
        }
        Choice::Refuted(material) => {
            let label = material.label();
            format!(
                "{label} : dite originaire, mais d'après ce dont elle est faite elle ne l'est pas ; elle compte comme non originaire"
            )
        }
        Choice::Withdrawn(material, amount) => {
            format!("{} : de ce qui a été retiré du stock, {amount} est non originaire", material.label())
        }
    }
}
