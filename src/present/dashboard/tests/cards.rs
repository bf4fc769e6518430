//! Whole cards as snapshots, to be read aloud in both languages.

use carport_domain::place::{Coordinates, Fix, FixOrigin, Track};
use carport_domain::reading::Reading;
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::SteeringSide;
use carport_domain::vehicle::openings::Openings;

use super::cars::{
    Car, DAY, ENGLISH, FRENCH, HOUR, ago, charging_hybrid, electric_at_home, plain, text,
    unlocked_away,
};
use crate::dashboard::{Facts, PresenceState, dashboard};
use crate::fleet::vehicle_row;

fn both(car: &Car) -> String {
    [ENGLISH, FRENCH]
        .map(|locale| {
            let row = vehicle_row(car.facts(), &locale);
            let level = row.level.unwrap_or_else(|| "(none)".to_owned());
            let list = format!("List: {} | {:?} | {level}\n", row.sentence, row.tone);
            text(&car.card(locale)) + &plain(&list)
        })
        .join("\n")
}

#[test]
fn a_car_locked_at_home_is_told_in_one_sentence() {
    insta::assert_snapshot!(both(&electric_at_home()));
}

#[test]
fn a_charging_hybrid_has_two_cards_and_a_date_word() {
    insta::assert_snapshot!(both(&charging_hybrid()));
}

#[test]
fn an_unlocked_car_away_from_home_names_what_is_open() {
    insta::assert_snapshot!(both(&unlocked_away()));
}

#[test]
fn a_car_silent_for_nine_days_begins_with_its_age() {
    let mut car = electric_at_home();
    car.status().last_seen_at = Some(ago(9 * DAY));

    insta::assert_snapshot!(both(&car));
}

#[test]
fn a_car_that_never_reported_says_so_everywhere() {
    let mut car = electric_at_home();
    car.status = None;

    insta::assert_snapshot!(both(&car));
}

#[test]
fn a_car_without_telematics_shows_no_invented_value() {
    let mut car = electric_at_home();
    car.profile.drive_train = None;
    let status = car.status();
    status.last_seen_at = None;
    status.odometer = None;
    status.openings = Openings {
        sunroof: Reading::NotFitted,
        ..Openings::default()
    };
    status.energy = carport_domain::vehicle::energy::Energy::default();
    status.position = None;

    insta::assert_snapshot!(both(&car));
}

#[test]
fn a_missing_position_is_called_unknown() {
    let mut car = electric_at_home();
    car.status().position = None;

    insta::assert_snapshot!(both(&car));
}

#[test]
fn a_right_hand_drive_has_its_driver_on_the_right() {
    let mut car = electric_at_home();
    car.status().steering = Some(SteeringSide::Right);

    let labels = |locale| -> Vec<String> {
        let parts = car.card(locale).security.parts;
        parts.into_iter().take(2).map(|row| row.label).collect()
    };
    assert_eq!(
        labels(ENGLISH),
        ["Left front door (passenger)", "Right front door (driver)"]
    );
    assert_eq!(
        labels(FRENCH),
        [
            "Porte avant gauche (passager)",
            "Porte avant droite (conducteur)"
        ]
    );
}

#[test]
fn a_car_at_the_border_of_home_stays_what_it_was() {
    let mut car = electric_at_home();
    // 61.2 m north of the middle of home, whose radius is 50 m.
    let position = car.status().position.as_mut().unwrap();
    position.coordinates = Coordinates::new(48.857_15, 2.3522).unwrap();
    let seen_at = car.status().last_seen_at.unwrap();
    let track = |latitude| {
        Track::new(vec![Fix {
            measured_at: UnixMillis(seen_at.0 - HOUR),
            coordinates: Coordinates::new(latitude, 2.3522).unwrap(),
            heading: None,
            odometer: None,
            address: None,
            origin: FixOrigin::State,
        }])
    };
    let state = |earlier: Option<Track>| {
        let facts = Facts {
            earlier: earlier.as_ref(),
            ..car.facts()
        };
        dashboard(facts, &ENGLISH).presence.state
    };

    assert_eq!(state(None), PresenceState::Away);
    assert_eq!(state(Some(track(48.8566))), PresenceState::Home);
    assert_eq!(state(Some(track(48.8666))), PresenceState::Away);
}
