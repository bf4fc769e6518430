//! One value with its age, its mark, its reason to be missing, and its whole story.

use carport_domain::place::{Coordinates, KeptPosition, Position};
use carport_domain::units::choice::{DistanceUnit, Units};
use carport_domain::units::{Degrees, Kilometers};
use carport_domain::vehicle::profile::DriveTrain;

use super::cars::{
    Car, DAY, ENGLISH, FRENCH, HOUR, MINUTE, ago, charging_hybrid, electric_at_home, plain,
    unlocked_away,
};
use crate::dashboard::{Facts, Freshness, PresenceState, all_values, dashboard, value};
use crate::reading::{Absence, Origin, Quality, ReadingCard, ReadingKey, ValueGroupKind};

fn detail(card: &ReadingCard, label: &str) -> Option<String> {
    let row = card.details.iter().find(|row| row.label == label);
    row.map(|row| plain(&row.value))
}

#[test]
fn three_absences_have_three_words() {
    let mut car = electric_at_home();
    car.status().odometer = None;
    let odometer = car.value(FRENCH, ReadingKey::Odometer);
    let rear_window = ReadingKey::Part(carport_domain::vehicle::openings::Part::RearWindow);

    assert_eq!(odometer.value, "Inconnu");
    assert_eq!(car.value(FRENCH, rear_window).value, "Non équipé");
    assert_eq!(car.value(FRENCH, ReadingKey::FuelLevel).value, "Non équipé");

    car.status = None;
    let odometer = car.value(FRENCH, ReadingKey::Odometer);
    assert_eq!(odometer.value, "Pas encore reçu");
    assert_eq!(odometer.absence, Some(Absence::NotReceived));
    assert_eq!(
        car.value(ENGLISH, ReadingKey::Position).value,
        "Not received yet"
    );
    assert_eq!(car.value(FRENCH, ReadingKey::Model).value, "i4 eDrive40");
}

#[test]
fn a_missing_value_says_why() {
    let mut car = electric_at_home();
    car.status().odometer = None;
    car.home = None;
    let reason = |key| detail(&car.value(FRENCH, key), "Raison").unwrap_or_default();

    assert_eq!(
        reason(ReadingKey::Odometer),
        "La voiture ne l’a pas transmis"
    );
    assert_eq!(
        reason(ReadingKey::FuelLevel),
        "La voiture n’en est pas équipée"
    );
    assert_eq!(
        reason(ReadingKey::HomeDistance),
        "Le domicile manque dans les réglages"
    );
    assert_eq!(reason(ReadingKey::Lock), "");
}

#[test]
fn a_fresh_value_shows_no_age_and_an_older_one_does() {
    let mut car = electric_at_home();
    assert_eq!(car.value(FRENCH, ReadingKey::Lock).age, None);

    car.status().last_seen_at = Some(ago(3 * HOUR));
    let lock = car.value(FRENCH, ReadingKey::Lock);
    assert_eq!(
        lock.age.as_deref().map(plain).as_deref(),
        Some("Il y a 3 h")
    );
    assert_eq!(lock.freshness, Some(Freshness::Aging));
    assert_eq!(lock.instant.as_deref(), Some("Aujourd’hui à 19:30"));
}

#[test]
fn slow_values_grow_old_by_the_day() {
    let mut car = unlocked_away();
    let class = |car: &Car, key| car.value(ENGLISH, key).freshness;
    for (age, lock, odometer) in [
        (DAY, Freshness::Old, Freshness::Fresh),
        (2 * DAY, Freshness::Stale, Freshness::Aging),
        (5 * DAY, Freshness::Stale, Freshness::Old),
        (8 * DAY, Freshness::Stale, Freshness::Stale),
    ] {
        car.status().last_seen_at = Some(ago(age));
        assert_eq!(class(&car, ReadingKey::Lock), Some(lock));
        assert_eq!(class(&car, ReadingKey::Odometer), Some(odometer));
        assert_eq!(class(&car, ReadingKey::FuelLevel), Some(odometer));
    }
}

#[test]
fn everything_grows_old_by_the_minute_while_the_car_charges() {
    let mut car = charging_hybrid();
    car.status().last_seen_at = Some(ago(16 * MINUTE));

    for key in [ReadingKey::StateOfCharge, ReadingKey::Odometer] {
        assert_eq!(car.value(ENGLISH, key).freshness, Some(Freshness::Aging));
    }
}

#[test]
fn who_the_car_is_does_not_age() {
    let mut car = electric_at_home();
    car.status().last_seen_at = Some(ago(30 * DAY));
    let model = car.value(ENGLISH, ReadingKey::Model);

    assert_eq!((model.freshness, model.age.as_ref()), (None, None));
    assert_eq!(detail(&model, "Time of the car"), None);
}

#[test]
fn a_story_tells_both_clocks_source_and_quality() {
    let odometer = electric_at_home().value(FRENCH, ReadingKey::Odometer);

    assert_eq!(
        odometer
            .details
            .iter()
            .map(|row| format!("{}: {}", row.label, plain(&row.value)))
            .collect::<Vec<_>>(),
        [
            "Heure de la voiture: Aujourd’hui à 22:18 (il y a 12 min)",
            "Fraîcheur: Données récentes",
            "Reçu: Aujourd’hui à 22:27 (il y a 3 min)",
            "Origine: Connected Drive",
            "Qualité: Mesuré par la voiture",
        ]
    );
    assert_eq!(odometer.mark, None);
}

#[test]
fn a_computed_value_has_a_mark_and_its_rule() {
    let car = charging_hybrid();
    let quality = |key| car.value(ENGLISH, key).mark.map(|mark| mark.quality);
    let rule = |key| detail(&car.value(ENGLISH, key), "Calculation");

    assert_eq!(quality(ReadingKey::FuelRange), Some(Quality::Computed));
    assert_eq!(
        rule(ReadingKey::FuelRange).as_deref(),
        Some("Combined range minus electric range")
    );
    assert_eq!(
        rule(ReadingKey::ChargingEnd).as_deref(),
        Some("Last contact plus the minutes left")
    );
    assert_eq!(
        rule(ReadingKey::Presence).as_deref(),
        Some("At home up to 50 m from home, the limit included")
    );
    assert_eq!(quality(ReadingKey::HomeDistance), Some(Quality::Computed));
    assert_eq!(quality(ReadingKey::Presence), None);
    assert_eq!(quality(ReadingKey::ElectricRange), None);
    assert_eq!(rule(ReadingKey::TotalRange), None);
}

#[test]
fn only_a_range_extender_adds_its_ranges_up() {
    let mut car = charging_hybrid();
    car.profile.drive_train = Some(DriveTrain::RangeExtender);

    assert!(car.value(ENGLISH, ReadingKey::TotalRange).mark.is_some());
    assert!(car.value(ENGLISH, ReadingKey::FuelRange).mark.is_none());
}

#[test]
fn a_value_from_a_file_says_so() {
    let car = electric_at_home();
    let facts = Facts {
        origin: Origin::Import,
        ..car.facts()
    };
    let lock = value(facts, &FRENCH, ReadingKey::Lock);

    assert_eq!(
        lock.mark.as_ref().map(|mark| mark.text.as_str()),
        Some("Importé")
    );
    assert_eq!(detail(&lock, "Origine").as_deref(), Some("Fichier importé"));
}

#[test]
fn coordinates_are_written_as_every_map_takes_them() {
    let mut car = electric_at_home();
    car.status().position = Some(Position {
        coordinates: Coordinates::new(48.856_700_04, -2.5).unwrap(),
        heading: Some(Degrees(90.0)),
        address: None,
    });

    let text = |key| car.value(FRENCH, key).text();
    assert_eq!(text(ReadingKey::Position), "48.8567,-2.5");
    assert_eq!(text(ReadingKey::Heading), "90°");
    assert_eq!(text(ReadingKey::Address), "Inconnu");
}

#[test]
fn the_owners_units_reach_every_distance() {
    let car = charging_hybrid();
    let facts = Facts {
        units: Units {
            distance: DistanceUnit::Miles,
            ..Units::default()
        },
        ..car.facts()
    };
    let text = |key| plain(&value(facts, &ENGLISH, key).text());

    assert_eq!(text(ReadingKey::Odometer), "7,671 mi");
    assert_eq!(text(ReadingKey::FuelRange), "323 mi");
    assert_eq!(text(ReadingKey::HomeDistance), "40 ft");
    assert!(dashboard(facts, &ENGLISH).sentence.contains("40\u{a0}ft"));
}

/// A car whose answer has no position, with an earlier one kept from another odometer.
fn with_kept(odometer_then: f64, check: impl FnOnce(&Facts<'_>)) {
    let mut car = electric_at_home();
    let position = car.status().position.take().unwrap();
    let kept = KeptPosition {
        position,
        measured_at: Some(ago(5 * HOUR)),
        odometer: Some(Kilometers(odometer_then)),
    };
    check(&Facts {
        kept_position: Some(&kept),
        ..car.facts()
    });
}

#[test]
fn a_position_from_before_the_last_drive_is_outdated_whatever_its_age() {
    with_kept(12_340.0, |facts| {
        let position = value(*facts, &FRENCH, ReadingKey::Position);
        assert_eq!(position.value, "48.8567,2.3522");
        assert_eq!(
            position.age.as_deref(),
            Some("Position d’avant le dernier trajet")
        );

        let presence = dashboard(*facts, &FRENCH).presence;
        assert_eq!(presence.state, PresenceState::Unknown);
        assert_eq!(
            plain(&presence.detail),
            "La dernière position date d’avant le dernier trajet (il y a 5 h). La distance et la \
             présence ne sont pas calculées."
        );
    });
}

#[test]
fn a_position_holds_as_long_as_the_car_has_not_driven() {
    with_kept(12_345.0, |facts| {
        let presence = dashboard(*facts, &ENGLISH).presence;
        assert_eq!(presence.state, PresenceState::Home);

        let position = value(*facts, &ENGLISH, ReadingKey::Position);
        assert_eq!(
            position.age.as_deref().map(plain).as_deref(),
            Some("5 h ago")
        );
    });
}

#[test]
fn a_kept_position_is_not_shown_to_who_switched_reporting_off() {
    with_kept(12_345.0, |facts| {
        let mut status = facts.status.cloned().unwrap();
        status.is_private = Some(true);
        let facts = Facts {
            status: Some(&status),
            ..*facts
        };
        let position = value(facts, &ENGLISH, ReadingKey::Position);

        assert_eq!(position.absence, Some(Absence::Unknown));
    });
}

#[test]
fn every_value_of_a_car_is_in_one_list() {
    let groups = all_values(charging_hybrid().facts(), &ENGLISH);
    let kinds: Vec<_> = groups.iter().map(|group| group.kind).collect();
    let mut keys: Vec<_> = groups
        .iter()
        .flat_map(|group| group.readings.iter().map(|card| card.key))
        .collect();

    assert_eq!(kinds.len(), 9);
    assert_eq!(kinds[0], ValueGroupKind::Vehicle);
    let count = keys.len();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), count);
    assert!(groups.iter().all(|group| !group.title.is_empty()));
}
