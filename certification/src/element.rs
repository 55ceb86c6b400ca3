//! The minimum data elements of a certification of origin, in the order of Annex 5-A.

use usmca::Language;

/// A minimum data element.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Element {
    /// Whether the importer, the exporter or the producer certifies.
    Role,
    /// The certifier.
    Certifier,
    /// The exporter.
    Exporter,
    /// The producer.
    Producer,
    /// The importer.
    Importer,
    /// Description and classification of the good.
    Good,
    /// The origin criterion.
    Criterion,
    /// The blanket period.
    BlanketPeriod,
    /// The authorized signature, its date and the statement.
    Signature,
}

impl Element {
    /// Every element, in order.
    pub const ALL: [Element; 9] = [
        Element::Role,
        Element::Certifier,
        Element::Exporter,
        Element::Producer,
        Element::Importer,
        Element::Good,
        Element::Criterion,
        Element::BlanketPeriod,
        Element::Signature,
    ];

    /// Its number, 1 to 9.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Element::Role => 1,
            Element::Certifier => 2,
            Element::Exporter => 3,
            Element::Producer => 4,
            Element::Importer => 5,
            Element::Good => 6,
            Element::Criterion => 7,
            Element::BlanketPeriod => 8,
            Element::Signature => 9,
        }
    }

    /// The provision that asks for it.
    #[must_use]
    pub fn provision(self, language: Language) -> String {
        let number = self.number();
        let article = match self {
            Element::Criterion => "4.2",
            _ => "5.2",
        };
        match language {
            Language::En => format!("Article {article}; Annex 5-A, element {number}"),
            Language::Es => format!("artículo {article}; anexo 5-A, elemento {number}"),
            Language::Fr => format!("article {article}; annexe 5-A, élément {number}"),
        }
    }
}
