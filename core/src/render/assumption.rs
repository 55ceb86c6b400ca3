//! What was assumed, in each language.

use crate::determination::Assumption;
use crate::rules::Edition;

fn supposed(edition: &Edition) -> &str {
    edition.scenario.as_deref().unwrap_or_default()
}

pub(super) fn en(assumption: Assumption, edition: &Edition) -> String {
    match assumption {
        Assumption::Scenario => format!("NOT LAW: a scenario is supposed, {:?}; no claim of origin rests on it", supposed(edition)),
        Assumption::Transport => "the conditions of transport were met (s. 10)".into(),
        Assumption::NonQualifying => "no mere dilution and no circumvention (s. 11)".into(),
        Assumption::NotUnassembled => "the good was not imported unassembled (s. 3(4)(b))".into(),
        Assumption::WhollyObtainedAsClaimed => "the paragraph of s. 3(1) is true as claimed".into(),
        Assumption::MaterialsAsStated => "materials called originating are, and count in full (s. 7(4))".into(),
        Assumption::LawKnownUntil => {
            format!("no amendment after {}, the last day that these tables are known to cover", edition.known_until)
        }
        Assumption::ItemOfUnitedStates => {
            "codes of eight digits or more are items of the United States' schedule".into()
        }
        Assumption::RolesAsStated => "indirect materials, packaging, packing and accessories are what they are said to be (s. 8(13)-(17), (23)-(27))".into(),
        Assumption::SelfProducedAsStated => "self-produced materials called originating satisfy their own rule".into(),
        Assumption::StatementOfProducer => "the producers of accumulated materials signed statements, which are kept (s. 9(7))".into(),
        Assumption::NetCostCountsStatements => "the net cost that is stated counts accumulated materials at the net cost of their producers (s. 9(2)(a)(i))".into(),
        Assumption::NetCostAbovePrice => "the net cost is more than the transaction value, as stated; both are of the same unit and currency (s. 7(2)-(3))".into(),
        Assumption::AllocatedAsStated => "costs are of one period (s. 1(7)), and their allocation rests on benefit, cause or ability to bear, holds for the fiscal year, and does not serve solely to qualify the good (Schedule 5 ss. 3-8)".into(),
        Assumption::TotalCostNotStated => {
            "de minimis was measured against the transaction value; no total cost is stated (s. 5(1)(a)(ii))".into()
        }
        Assumption::NetCostNotStated => {
            "the value of the set was its transaction value; no net cost is stated (s. 6(4))".into()
        }
        Assumption::EstimatedCosts => "estimated costs are compared with actual costs at the end of the fiscal year (s. 7(20))".into(),
        Assumption::AverageKept => "one plant produced all that is averaged, and method and length of period are kept for the rest of the fiscal year (s. 7(15), (17)-(19))".into(),
        Assumption::VehicleAsStated => "what is stated of the vehicle is certified by its producer (s. 18(1)-(2)), with the statements, notices and year-end analysis that averaging and estimates need (ss. 16(3), (6), (9), 17(11))".into(),
        Assumption::CreditsNotClaimed => "credits of the labor value content that are not stated are not claimed (s. 18(3))".into(),
        Assumption::NoDate => "no day was given; no rule of this good depends on one that would matter".into(),
        Assumption::Transposed => {
            "codes were transposed to HS 2012, in which the rules are written, by the UN correlation tables".into()
        }
    }
}

pub(super) fn es(assumption: Assumption, edition: &Edition) -> String {
    match assumption {
        Assumption::Scenario => {
            format!("NO ES LEY: se supone un escenario, {:?}; no sirve para declarar el origen", supposed(edition))
        }
        Assumption::Transport => "se cumplieron las condiciones de transporte (sec. 10)".into(),
        Assumption::NonQualifying => "no hubo simple dilución ni elusión (sec. 11)".into(),
        Assumption::NotUnassembled => "el bien no se importó sin ensamblar (sec. 3(4)(b))".into(),
        Assumption::WhollyObtainedAsClaimed => "el inciso de la sec. 3(1) es cierto tal como se declara".into(),
        Assumption::MaterialsAsStated => {
            "los materiales declarados originarios lo son, y cuentan por su valor completo (sec. 7(4))".into()
        }
        Assumption::LawKnownUntil => {
            format!(
                "ninguna reforma posterior a {}, el último día que se sabe que estas tablas cubren",
                edition.known_until
            )
        }
        Assumption::ItemOfUnitedStates => "los códigos de ocho dígitos o más son fracciones de la tarifa de los Estados Unidos".into(),
        Assumption::RolesAsStated => "los materiales indirectos, envases, embalajes y accesorios son lo que se declara (sec. 8(13)-(17), (23)-(27))".into(),
        Assumption::SelfProducedAsStated => "los materiales autoproducidos declarados originarios cumplen su propia regla".into(),
        Assumption::StatementOfProducer => "los productores de los materiales acumulados firmaron declaraciones, que se conservan (sec. 9(7))".into(),
        Assumption::NetCostCountsStatements => "el costo neto declarado cuenta los materiales acumulados por el costo neto de sus productores (sec. 9(2)(a)(i))".into(),
        Assumption::TotalCostNotStated => "de minimis se midió contra el valor de transacción; no se declara costo total (sec. 5(1)(a)(ii))".into(),
        Assumption::NetCostAbovePrice => "el costo neto es mayor que el valor de transacción, como se declara; ambos son de la misma unidad y moneda (sec. 7(2)-(3))".into(),
        Assumption::AllocatedAsStated => "los costos son de un mismo periodo (sec. 1(7)), y su asignación se basa en el beneficio, la causa o la capacidad de soportarlos, rige todo el ejercicio fiscal y no sirve solo para calificar el bien (Anexo 5, secs. 3-8)".into(),
        Assumption::NetCostNotStated => {
            "el valor del juego o surtido fue su valor de transacción; no se declara costo neto (sec. 6(4))".into()
        }
        Assumption::EstimatedCosts => "los costos estimados se comparan con los reales al final del ejercicio fiscal (sec. 7(20))".into(),
        Assumption::AverageKept => "una sola planta produjo todo lo que se promedia, y el método y la duración del periodo se mantienen el resto del ejercicio fiscal (sec. 7(15), (17)-(19))".into(),
        Assumption::VehicleAsStated => "lo declarado del vehículo lo certifica su productor (sec. 18(1)-(2)), con las declaraciones, los avisos y el análisis de fin de año que requieren los promedios y las estimaciones (secs. 16(3), (6), (9), 17(11))".into(),
        Assumption::CreditsNotClaimed => "no se reclaman los créditos del valor de contenido laboral que no se declaran (sec. 18(3))".into(),
        Assumption::NoDate => {
            "no se dio fecha; ninguna regla de este bien depende de una que pudiera cambiar el resultado".into()
        }
        Assumption::Transposed => {
            "los códigos se traspusieron al SA 2012, en el que están escritas las reglas, con las tablas de correlación \
             de la ONU"
                .into()
        }
    }
}

pub(super) fn fr(assumption: Assumption, edition: &Edition) -> String {
    match assumption {
        Assumption::Scenario => {
            format!("PAS LE DROIT : un scénario est supposé, {:?}; aucune origine ne s'en déclare", supposed(edition))
        }
        Assumption::Transport => "les conditions de transport ont été remplies (art. 10)".into(),
        Assumption::NonQualifying => "ni simple dilution ni contournement (art. 11)".into(),
        Assumption::NotUnassembled => "le produit n'a pas été importé non assemblé (art. 3(4)b))".into(),
        Assumption::WhollyObtainedAsClaimed => "l'alinéa de l'art. 3(1) est vrai comme déclaré".into(),
        Assumption::MaterialsAsStated => {
            "les matières dites originaires le sont, et comptent en entier (art. 7(4))".into()
        }
        Assumption::LawKnownUntil => {
            format!(
                "aucune modification après le {}, dernier jour que ces tables couvrent de façon certaine",
                edition.known_until
            )
        }
        Assumption::ItemOfUnitedStates => "les codes de huit chiffres ou plus sont des numéros du tarif des États-Unis".into(),
        Assumption::RolesAsStated => "les matières indirectes, emballages et accessoires sont ce qui est indiqué (art. 8(13)-(17), (23)-(27))".into(),
        Assumption::SelfProducedAsStated => "les matières autoproduites dites originaires satisfont à leur propre règle".into(),
        Assumption::StatementOfProducer => "les producteurs des matières cumulées ont signé des déclarations, qui sont conservées (art. 9(7))".into(),
        Assumption::NetCostCountsStatements => "le coût net indiqué compte les matières cumulées au coût net de leurs producteurs (art. 9(2)a)(i))".into(),
        Assumption::NetCostAbovePrice => "le coût net dépasse la valeur transactionnelle, tel que déclaré ; les deux sont de la même unité et de la même monnaie (art. 7(2)-(3))".into(),
        Assumption::AllocatedAsStated => "les coûts sont d'une même période (art. 1(7)), et leur attribution repose sur l'avantage, la cause ou la capacité de les supporter, vaut pour tout l'exercice et ne sert pas uniquement à rendre le produit admissible (annexe 5, art. 3 à 8)".into(),
        Assumption::TotalCostNotStated => "la règle de minimis a été mesurée sur la valeur transactionnelle ; aucun coût total n'est indiqué (art. 5(1)a)(ii))".into(),
        Assumption::NetCostNotStated => {
            "la valeur de l'assortiment était sa valeur transactionnelle ; aucun coût net n'est indiqué (art. 6(4))".into()
        }
        Assumption::EstimatedCosts => "les coûts estimatifs sont comparés aux coûts réels à la fin de l'exercice (art. 7(20))".into(),
        Assumption::AverageKept => "une seule usine a produit tout ce qui entre dans la moyenne, et la méthode et la durée de la période sont gardées pour le reste de l'exercice (art. 7(15), (17)-(19))".into(),
        Assumption::VehicleAsStated => "ce qui est déclaré du véhicule est certifié par son producteur (art. 18(1)-(2)), avec les déclarations, les avis et l’analyse de fin d’exercice qu’exigent les moyennes et les estimations (art. 16(3), (6), (9), 17(11))".into(),
        Assumption::CreditsNotClaimed => "les crédits de teneur en valeur-travail qui ne sont pas déclarés ne sont pas réclamés (art. 18(3))".into(),
        Assumption::NoDate => {
            "aucune date n'a été donnée; aucune règle de ce produit ne dépend d'une date qui changerait le résultat"
                .into()
        }
        Assumption::Transposed => {
            "les codes ont été transposés dans le SH 2012, dans lequel les règles sont écrites, au moyen des tables de \
             corrélation de l'ONU"
                .into()
        }
    }
}
