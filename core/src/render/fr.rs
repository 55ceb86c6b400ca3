//! French.

use super::{Label, Speaker, Words};
use crate::determination::{Criterion, Status};
use crate::hs::Level;
use crate::language::french;
use crate::rules::{Rule, Source};
use crate::trace::{Base, Cell, Finding, Input, Method, Question, Subject};

pub(super) static WORDS: Words = Words {
    question,
    ask,
    ask_code,
    assumption: super::assumption::fr,
    finding,
    verdict,
    source,
    of_codes: |noun, codes| format!("{noun} de {codes}"),
    goods: "les produits",
    other_goods: "tout autre produit",
    not_less_than: |percent| format!("au moins {percent}%"),
    not_more_than: |percent| format!("au plus {percent}%"),
    abbreviations: ["valeur transactionnelle", "coût net", "non originaires", "coût total", "part originaire", "poids"],
    label,
};

fn question(say: &Speaker<'_>, question: &Question<'_>) -> String {
    match question {
        Question::Originating => "Est-ce un produit originaire ?".into(),
        Question::AnyRoute => "Est-il originaire par l'une des voies de l'article 3 ?".into(),
        Question::WhollyObtained(None) => "Est-il déclaré entièrement obtenu ?".into(),
        Question::WhollyObtained(Some(letter)) => {
            format!("Est-il entièrement obtenu, comme il est déclaré au titre de l'alinéa {letter}) ?")
        }
        Question::ByImportation => "Est-il originaire du seul fait de son importation ?".into(),
        Question::NamedForImportation => "Figure-t-il parmi ces produits ?".into(),
        Question::ImportedFromParty => "Est-il importé du territoire d'une Partie ?".into(),
        Question::OnlyOriginatingMaterials => "Est-il fait uniquement de matières originaires ?".into(),
        Question::MaterialOriginates(material) => format!("La matière {} est-elle originaire ?", material.label()),
        Question::ProductSpecific => "Satisfait-il à sa règle d'origine spécifique ?".into(),
        Question::ProducedEntirely => "Est-il produit entièrement sur le territoire des Parties ?".into(),
        Question::Candidate(rule, codes, cell) => match cell {
            Cell::Whole => format!("Règle {} pour {codes}", rule.id),
            Cell::Described(fact) => format!("Règle {} pour {}", rule.id, say.described(fact, &codes.to_string())),
            Cell::Other => format!("Règle {} pour tout autre produit de {codes}", rule.id),
        },
        Question::RuleApplies => "Est-ce la règle du produit ?".into(),
        Question::NotNamedElsewhere => "Est-il distinct des produits nommés ailleurs ?".into(),
        Question::WhichRule => "Quelle est la règle du produit, et est-elle respectée ?".into(),
        Question::AnyAlternative => "L'une de ses options est-elle respectée ?".into(),
        Question::AllowedSource => "Provient-elle d'une source que la règle admet ?".into(),
        Question::OriginalEquipment => "Atteint-il la teneur fixée pour l'équipement d'origine, s'il en est ?".into(),
        Question::NotOriginalEquipment => {
            "N'est-il pas destiné à servir d'équipement d'origine dans un tel véhicule ?".into()
        }
        Question::WhicheverCode(material) => format!(
            "Quel que soit son code dans la nomenclature des règles, {} provient-elle d'où la règle admet ?",
            material.label()
        ),
        Question::PartsOrUnassembled => {
            "Le produit et ses parties partagent-ils une sous-position, ou a-t-il été importé non monté ?".into()
        }
        Question::RuleOrProcess => {
            "Satisfait-il à sa règle, ou résulte-t-il d'un procédé qui confère l'origine ?".into()
        }
        Question::Process => "Résulte-t-il d'un procédé qui confère l'origine ?".into(),
        Question::Disregarded(material) => format!("{} : son origine est-elle ignorée ?", material.label()),
        Question::ShiftsOrDisregarded(material) => {
            format!("{} : change-t-elle de classification, ou son origine est-elle ignorée ?", material.label())
        }
        Question::Prohibited => "N'y a-t-il aucune pratique qui enlève l'origine ?".into(),
        Question::NotProhibited => "Échappe-t-il à ce qui enlève l'origine ?".into(),
        Question::Erratum(rule) => erratum(rule),
        Question::GroupReading(at) => format!(
            "La règle nomme un groupe et « toute autre {} » sans parler du groupe lui-même ; lu comme hors du groupe",
            level(*at)
        ),
        Question::NoRule => "Quelle est la règle du produit ? Ces tables n'en contiennent aucune pour son code.".into(),
        Question::Governed(note) => {
            format!("Quelle est la règle du produit ? Il n'en a pas de propre : une note le régit ({}).", note.citation)
        }
        Question::InWindow(from, until) => match (from, until) {
            (Some(from), Some(until)) => format!("La date se situe-t-elle du {from} au {until} inclusivement ?"),
            (Some(from), None) => format!("La date est-elle le {from} ou après ?"),
            (None, Some(until)) => format!("La date est-elle le {until} ou avant ?"),
            (None, None) => "La règle est-elle en vigueur ?".into(),
        },
        Question::Alternative(Some(letter)) => format!("Option ({letter})"),
        Question::Alternative(None) => "Ce que la règle exige".into(),
        Question::InCodes(Subject::Good, codes) => format!("Le produit est-il classé dans {codes} ?"),
        Question::InCodes(Subject::Material(material), codes) => {
            format!("La matière {} est-elle classée dans {codes} ?", material.label())
        }
        Question::Fact(Subject::Good, _, fact) => say.fact(fact).into(),
        Question::Fact(Subject::Material(material), _, fact) => format!("{} ({})", say.fact(fact), material.label()),
        Question::ForUseIn => "Est-il destiné à un tel véhicule ?".into(),
        Question::TariffShift => {
            "Chaque matière non originaire subit-elle le changement de classification tarifaire exigé ?".into()
        }
        Question::MaterialShifts(material) => {
            format!(
                "La matière {} de {} provient-elle d'où la règle le permet ?",
                material.label(),
                material.classification().given()
            )
        }
        Question::SelfProducedShifts(material) => {
            format!("La matière autoproduite {} change-t-elle de classification tarifaire ?", material.label())
        }
        Question::SelfProducedItself(material) => {
            format!(
                "La matière {} de {} change-t-elle elle-même ?",
                material.label(),
                material.classification().given()
            )
        }
        Question::OwnMaterials(material) => {
            format!("Chacune des matières dont est faite la matière {} change-t-elle ?", material.label())
        }
        Question::ComesFrom(from) => format!("Provient-elle {} ?", french::of(&say.source(from))),
        Question::AnotherCode(material, at) => {
            format!("Le produit et {} diffèrent-ils par leur {} ?", material.classification().given(), level(*at))
        }
        Question::SameCode(material, at) => {
            format!("Le produit et {} sont-ils de même {} ?", material.classification().given(), level(*at))
        }
        Question::OutsideGroup(material, codes) => {
            format!("Le code {} est-il hors de {codes} ?", material.classification().given())
        }
        Question::Excepted => "Est-elle distincte de tout ce que la règle excepte ?".into(),
        Question::AtMostOneGroup => "Les matières proviennent-elles d'au plus un des groupes nommés ?".into(),
        Question::CountsAsNonOriginating(material) => {
            format!("L'origine de la matière {} est inconnue; elle compte comme non originaire", material.label())
        }
        Question::ShiftOrDeMinimis => {
            "Le changement de classification tarifaire est-il satisfait, ou en est-on dispensé ?".into()
        }
        Question::DeMinimis => {
            "Les matières qui ne changent pas sont-elles tolérées en vertu de la règle de minimis ?".into()
        }
        Question::DeMinimisExcepted => "La règle de minimis est-elle ouverte à ces matières ?".into(),
        Question::DeMinimisException(material) => {
            format!("La matière {} est-elle exclue de la règle de minimis ?", material.label())
        }
        Question::DeMinimisOn(Base::TransactionValue) => "Par rapport à la valeur transactionnelle".into(),
        Question::DeMinimisOn(Base::TotalCost) => "Par rapport au coût total".into(),
        Question::DeMinimisOn(Base::Weight) => "Mesurées par rapport au poids".into(),
        Question::RvcOrWaiver => "La teneur en valeur régionale est-elle respectée, ou non exigée ?".into(),
        Question::RegionalValueContent => "La teneur en valeur régionale est-elle atteinte ?".into(),
        Question::ByMethod(Method::TransactionValue) => "Selon la méthode de la valeur transactionnelle".into(),
        Question::ByMethod(Method::NetCost) => "Selon la méthode du coût net".into(),
        Question::Intermediate(one) => super::intermediate::fr(one),
        Question::Waiver => {
            "Les matières non originaires sont-elles si minimes qu'aucune teneur en valeur régionale n'est exigée ?"
                .into()
        }
        Question::Share(codes) => format!("Une part suffisante des matières de {codes} est-elle originaire ?"),
        Question::Stated(input, _) => ask(*input).into(),
        Question::GoodsWithParts => {
            "Est-il originaire à titre de produit classé avec ses pièces, ou non assemblé ?".into()
        }
        Question::PartsRuleAvailable => "Cette règle est-elle ouverte au chapitre du produit ?".into(),
        Question::OnlyPartsFail => {
            "Ce qui ne change pas de classification n'est-il que des pièces de la sous-position même du produit ?"
                .into()
        }
        Question::ShiftsOrIsPart(material) => format!("La matière {} est-elle une telle pièce ?", material.label()),
        Question::CannotChange(material) => {
            format!("La matière {} est-elle dans l'impossibilité de changer de classification ?", material.label())
        }
        Question::Unassembled => "A-t-il été importé non assemblé et classé comme assemblé ?".into(),
        Question::Accumulation(asked) => super::accumulation::fr(asked),
        Question::Choice(asked) => super::choice::fr(asked),
        Question::Cost(cost) => super::cost::fr(cost),
        Question::Set => "Est-il originaire comme assortiment de la Règle générale 3 ?".into(),
        Question::SetGoodsOrValue => {
            "Tous ses produits sont-ils originaires, ou les autres de peu de valeur ? (6(3), exception, lu comme option)".into()
        }
        Question::EachGoodOfSet => "Chaque produit de l'assortiment est-il originaire ?".into(),
        Question::SetValue => "Ses produits non originaires sont-ils une part assez faible de sa valeur ?".into(),
        Question::Appendix => "Satisfait-il à ce que la partie 6 ajoute pour son type de véhicule ?".into(),
        Question::Automotive(asked) => super::automotive::question(say.language, asked),
        Question::Transport => "A-t-il conservé son caractère originaire en cours de route ?".into(),
        Question::NonQualifying => "Est-ce plus qu'une simple dilution, et sans contournement ?".into(),
    }
}

const fn ask(input: Input) -> &'static str {
    match input {
        Input::TransactionValue => "Quelle est la valeur transactionnelle du produit ?",
        Input::NetCost => "Quel est le coût net du produit, ou quels sont ses coûts ?",
        Input::TotalCost => "Quel est le coût total du produit ?",
        Input::ProducedIn => "Dans quels pays le produit a-t-il été produit ?",
        Input::ImportedFrom => "De quel pays le produit est-il importé ?",
        Input::Date => "À quelle date l'origine est-elle déterminée ?",
        Input::Materials => "De quelles matières le produit est-il fait ?",
        Input::Weight => "Combien pèse-t-il ?",
        Input::UnderCustomsControl => "Est-il resté sous contrôle douanier hors du territoire ?",
        Input::OnlyPermittedOperations => {
            "Hors du territoire, a-t-il seulement été déchargé, rechargé, séparé, entreposé, étiqueté ou conservé ?"
        }
        Input::Component => "Quelles matières forment le composant qui détermine la classification du produit ?",
    }
}

fn ask_code(given: &str, range: &str) -> String {
    if given.is_empty() {
        format!("Dans la nomenclature des règles, le produit est-il classé dans {range} ?")
    } else {
        format!("Dans la nomenclature des règles, cette matière (déclarée {given}) est-elle classée dans {range} ?")
    }
}

const fn finding(finding: Finding) -> &'static str {
    match finding {
        Finding::Met => "oui",
        Finding::NotMet => "non",
        Finding::Unknown => "inconnu",
    }
}

const fn verdict(status: Status, criterion: Option<Criterion>) -> &'static str {
    match (status, criterion) {
        (Status::NonOriginating, _) => "non originaire",
        (Status::Undetermined, _) => "indéterminé",
        (_, Some(Criterion::A)) => "originaire, critère A (entièrement obtenu)",
        (_, Some(Criterion::B)) => "originaire, critère B (règle d'origine spécifique)",
        (_, Some(Criterion::C)) => "originaire, critère C (matières originaires uniquement)",
        (_, Some(Criterion::D)) => "originaire, critère D (classé avec ses pièces)",
        (_, Some(Criterion::E)) => "originaire par importation (art. 3(7))",
        (_, None) => "originaire",
    }
}

const fn level(level: Level) -> &'static str {
    match level {
        Level::Chapter => "chapitre",
        Level::Heading => "position",
        Level::Subheading => "sous-position",
        Level::TariffItem => "numéro tarifaire",
    }
}

const fn any(level: Level) -> &'static str {
    match level {
        Level::Chapter | Level::TariffItem => "tout",
        Level::Heading | Level::Subheading => "toute",
    }
}

const fn of_the(level: Level) -> &'static str {
    match level {
        Level::Chapter => "du chapitre",
        Level::Heading => "de la position",
        Level::Subheading => "de la sous-position",
        Level::TariffItem => "du numéro tarifaire",
    }
}

fn source(say: &Speaker<'_>, source: &Source) -> String {
    match source {
        Source::AnyOther(at) => format!("{} autre {}", any(*at), level(*at)),
        Source::AnyOtherIncludingGroup(at) => {
            format!("{} autre {}, y compris à l'intérieur du groupe", any(*at), level(*at))
        }
        Source::OutsideGroup(at) => format!("{} {} hors du groupe", any(*at), level(*at)),
        Source::OtherWithinGroup(at) => format!("{} autre {} du groupe", any(*at), level(*at)),
        Source::OtherWithin(at, codes) => format!("{} autre {} dans {codes}", any(*at), level(*at)),
        Source::AnotherGoodWithin(at) => format!("tout autre produit {}", of_the(*at)),
        Source::Within(at) => format!("l'intérieur {}", of_the(*at)),
        Source::Goods(goods) => say.goods(goods),
        Source::MoreThanOneOf(groups) => {
            let groups: Vec<String> = groups.iter().map(ToString::to_string).collect();
            format!("plus d'un de {}", groups.join("; "))
        }
    }
}

const fn label(label: Label) -> &'static str {
    match label {
        Label::Rule => "règle",
        Label::Figures => "chiffres",
        Label::Requirements => "exigences de la partie 6",
        Label::Missing => "à répondre",
        Label::Assumptions => "tenu pour acquis",
        Label::Trace => "pourquoi",
        Label::Law => "droit",
        Label::Rejected => "rejeté : les données comportent des problèmes",
        Label::NotLaw => "selon un scénario, PAS LE DROIT",
    }
}

fn erratum(rule: &Rule) -> String {
    rule.erratum.as_ref().map_or_else(String::new, |one| {
        format!(
            "Erratum de la règle {} : {} est imprimé, {} est appliqué ({} ; {})",
            rule.id, one.printed, one.applied, one.why, one.source
        )
    })
}
