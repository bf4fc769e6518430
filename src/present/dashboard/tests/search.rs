//! Values are found by what they are called and by what they say.

use super::cars::{ENGLISH, FRENCH, electric_at_home};
use crate::dashboard::{all_values, matching};
use crate::locale::FixedLocale;
use crate::reading::ReadingKey;

fn found(locale: FixedLocale, query: &str) -> Vec<ReadingKey> {
    let car = electric_at_home();
    matching(all_values(car.facts(), &locale), query)
        .into_iter()
        .flat_map(|group| group.readings)
        .map(|reading| reading.key)
        .collect()
}

#[test]
fn a_value_is_found_without_its_accents_and_in_any_case() {
    assert_eq!(found(FRENCH, "KILOMETRAGE"), [ReadingKey::Odometer]);
    assert_eq!(found(ENGLISH, "odo"), [ReadingKey::Odometer]);
}

#[test]
fn every_word_of_the_query_counts() {
    let all = found(FRENCH, "porte");
    let front = found(FRENCH, "porte avant");

    assert!(front.len() < all.len() && !front.is_empty());
    assert!(front.iter().all(|key| all.contains(key)));
}

#[test]
fn a_value_is_found_by_what_it_says() {
    assert!(found(FRENCH, "verrouillee").contains(&ReadingKey::Lock));
}

#[test]
fn an_empty_query_finds_everything_and_nonsense_nothing() {
    assert!(found(ENGLISH, "  ").len() > 30);
    assert!(found(ENGLISH, "xyzzy").is_empty());
}
