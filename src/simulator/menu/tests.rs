use std::collections::HashSet;

use super::*;
use crate::scenario::scenarios;

fn wordings() -> impl Iterator<Item = [Wording; 2]> {
    MENU.iter().map(|offer| [offer.english, offer.french])
}

#[test]
fn every_offer_is_a_scenario() {
    for offer in &MENU {
        assert!(scenarios().any(|id| id == offer.id), "{}", offer.id);
    }
}

#[test]
fn no_scenario_is_offered_twice() {
    let ids: HashSet<_> = MENU.iter().map(|offer| offer.id).collect();

    assert_eq!(ids.len(), MENU.len());
}

#[test]
fn the_first_offer_is_what_happens_anyway() {
    assert_eq!(Some(MENU[0].id), scenarios().next());
}

#[test]
fn labels_are_short_and_sentences_are_sentences() {
    for Wording { label, sentence } in wordings().flatten() {
        assert!(label.chars().count() <= 26, "{label}");
        assert!(!label.ends_with('.'), "{label}");
        assert!(sentence.ends_with('.'), "{sentence}");
        assert!(!sentence.contains('\''), "{sentence}");
    }
}

#[test]
fn the_languages_differ() {
    for [english, french] in wordings() {
        assert_ne!(english.label, french.label);
        assert_ne!(english.sentence, french.sentence);
    }
}

#[test]
fn three_offers_answer_nothing() {
    let refusing: Vec<_> = MENU
        .iter()
        .filter(|offer| offer.is_refusing())
        .map(|offer| offer.id)
        .collect();

    assert_eq!(refusing, ["quota", "blocked", "offline"]);
}
