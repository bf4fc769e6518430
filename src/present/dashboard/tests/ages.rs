//! What the age of the car's last word changes.

use carport_domain::reading::Reading;
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::openings::Openings;

use super::cars::{Car, DAY, ENGLISH, FRENCH, HOUR, MINUTE, NOW, ago, charging_hybrid};
use super::cars::{electric_at_home, plain};
use crate::dashboard::Freshness;
use crate::notice::Tone;

fn class(mut car: Car, age: i64) -> Freshness {
    car.status().last_seen_at = Some(ago(age));
    car.card(ENGLISH).freshness.class
}

#[test]
fn a_parked_car_ages_by_the_hour() {
    let ages = [
        2 * HOUR,
        2 * HOUR + 1,
        12 * HOUR,
        12 * HOUR + 1,
        DAY,
        DAY + 1,
    ];

    assert_eq!(
        ages.map(|age| class(electric_at_home(), age)),
        [
            Freshness::Fresh,
            Freshness::Aging,
            Freshness::Aging,
            Freshness::Old,
            Freshness::Old,
            Freshness::Stale,
        ]
    );
}

#[test]
fn a_charging_car_ages_by_the_minute() {
    let ages = [
        15 * MINUTE,
        15 * MINUTE + 1,
        HOUR,
        HOUR + 1,
        6 * HOUR,
        6 * HOUR + 1,
    ];

    assert_eq!(
        ages.map(|age| class(charging_hybrid(), age)),
        [
            Freshness::Fresh,
            Freshness::Aging,
            Freshness::Aging,
            Freshness::Old,
            Freshness::Old,
            Freshness::Stale,
        ]
    );
}

#[test]
fn a_car_whose_clock_is_ahead_spoke_just_now() {
    let mut car = electric_at_home();
    car.status().last_seen_at = Some(UnixMillis(NOW.0 + 3 * HOUR));
    let card = car.card(ENGLISH);

    assert_eq!(card.freshness.text, "Just now");
    assert_eq!(card.freshness.class, Freshness::Fresh);
    assert_eq!(
        card.freshness.detail,
        "Recent data. Last contact: just now."
    );
    assert_eq!(card.clocks[0].value, "Just now");
}

#[test]
fn nothing_reassures_once_the_data_is_stale() {
    let mut car = electric_at_home();
    car.status().last_seen_at = Some(ago(9 * DAY));
    let card = car.card(ENGLISH);

    assert_eq!(card.security.tone, Tone::Neutral);
    assert!(card.security.parts.iter().all(|row| row.tone != Tone::Good));
}

#[test]
fn the_ring_stands_still_once_the_data_is_stale() {
    let mut car = charging_hybrid();
    assert!(car.card(ENGLISH).energy[0].is_charging);

    car.status().last_seen_at = Some(ago(7 * HOUR));
    let card = car.card(FRENCH);
    assert!(!card.energy[0].is_charging);
    assert!(plain(&card.sentence).starts_with("Il y a 7 h : verrouillée et sécurisée,"));
}

#[test]
fn states_without_a_date_are_told_at_an_unknown_time() {
    let mut car = electric_at_home();
    car.status().last_seen_at = None;
    let card = car.card(ENGLISH);

    assert_eq!(
        plain(&card.sentence),
        "At an unknown time: locked and secured, everything is closed, at home (11 m)."
    );
    assert_eq!(card.freshness.class, Freshness::Never);
    assert_eq!(card.security.tone, Tone::Neutral);
}

#[test]
fn a_car_that_said_only_its_age_has_unknown_states() {
    let mut car = electric_at_home();
    let status = car.status();
    status.openings = Openings::default();
    status.position = None;
    car.battery().charging = Reading::NotReported;

    assert_eq!(
        car.card(ENGLISH).sentence,
        "Lock state unknown, doors and windows unknown, position unknown, charging state unknown."
    );
    assert_eq!(
        car.card(FRENCH).sentence,
        "Verrouillage inconnu, état des portes et des fenêtres inconnu, position inconnue, état \
         de la recharge inconnu."
    );
}
