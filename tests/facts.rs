//! The facts that the law asks for: each has its words in three languages, and no two ask the same question.

use std::collections::BTreeMap;
use usmca::{InLanguages, Language};

/// What a text says, without case, spacing and punctuation.
fn said(text: &str) -> String {
    text.chars().filter(|one| one.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[test]
fn every_fact_has_its_words_in_three_languages() {
    for (id, fact) in usmca_rules::law().facts() {
        let words = |texts: &InLanguages| Language::ALL.map(|language| texts.get(language).to_owned());
        for text in words(&fact.question).iter().chain(fact.noun.as_ref().map(words).iter().flatten()) {
            assert!(!said(text).is_empty() && text.trim() == text, "{id}: {text:?}");
        }
        assert!(words(&fact.question).iter().all(|question| question.contains('?')), "{id} asks nothing");
        assert_eq!(
            words(&fact.question).iter().collect::<std::collections::BTreeSet<_>>().len(),
            3,
            "{id} is not translated"
        );
    }
}

/// The codes stand in the same place in every language, after "of", which fuses with their article.
#[test]
fn codes_stand_after_of_in_every_noun() {
    for (id, fact) in usmca_rules::law().facts() {
        let Some(noun) = &fact.noun else { continue };
        let count = |language: Language, marked: &str| noun.get(language).matches(marked).count();
        let codes = Language::ALL.map(|language| count(language, "{codes}"));
        let after_of = [(Language::En, "of {codes}"), (Language::Es, "de {codes}"), (Language::Fr, "de {codes}")];
        assert_eq!(after_of.map(|(language, marked)| count(language, marked)), codes, "{id}");
        assert_eq!(codes, [codes[0]; 3], "{id}");
    }
}

#[test]
fn no_two_facts_ask_the_same_question() {
    for language in Language::ALL {
        let mut asked: BTreeMap<String, &String> = BTreeMap::new();
        for (id, fact) in usmca_rules::law().facts() {
            let question = fact.question.get(language);
            if let Some(other) = asked.insert(said(question), id) {
                panic!("{other} and {id} ask the same in {language}: {question}");
            }
        }
    }
}
