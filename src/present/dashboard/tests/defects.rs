//! Defects that other screens for these cars have had, each by what must not happen.

use carport_domain::reading::Reading;
use carport_domain::units::Percent;
use carport_domain::vehicle::SteeringSide;
use carport_domain::vehicle::battery::Charging;
use carport_domain::vehicle::openings::{Opening, Part};

use super::cars::{Car, ENGLISH, FRENCH, NOW, charging_hybrid, electric_at_home, plain};
use super::codes::check_values;
use crate::dashboard::PresenceState;
use crate::reading::{Absence, ReadingKey};

#[test]
fn a_missing_position_is_never_taken_for_latitude_zero() {
    let mut car = electric_at_home();
    car.status().position = None;
    let card = car.card(FRENCH);

    assert_eq!(card.presence.state, PresenceState::Unknown);
    assert_eq!(card.presence.title, "Inconnu");
    assert!(!card.presence.detail.contains("km"));
    for key in [
        ReadingKey::Presence,
        ReadingKey::HomeDistance,
        ReadingKey::Position,
    ] {
        let value = car.value(FRENCH, key);
        assert_eq!(value.value, "Inconnu");
        assert_eq!(value.absence, Some(Absence::Unknown));
    }
}

#[test]
fn no_tile_is_blank_for_a_state_that_nobody_knows() {
    let mut car = electric_at_home();
    let invented = || Reading::Unrecognized("SWUNG_OUT".to_owned());
    let status = car.status();
    status.openings.lock = Reading::Unrecognized("HALF_LOCKED".to_owned());
    status.openings.doors_combined = invented();
    status.openings.doors.left_front = invented();
    status.openings.sunroof = invented();
    car.battery().charging = Reading::Unrecognized("DREAMING".to_owned());

    for locale in [ENGLISH, FRENCH] {
        check_values(&car.values(locale));
        let card = car.card(locale);
        check_values(&card.security.parts);
        check_values(&card.energy[0].details);
    }
    let ajar = {
        car.status().openings.doors_combined = Reading::Known(Opening::Ajar);
        car.value(FRENCH, ReadingKey::Doors)
    };
    assert_eq!(ajar.value, "Au moins une entrouverte");
}

#[test]
fn a_missing_number_is_never_zero() {
    let mut car = charging_hybrid();
    let status = car.status();
    status.odometer = None;
    status.energy.fuel = None;
    status.energy.total_range = None;
    let battery = car.battery();
    battery.level = None;
    battery.range = None;
    battery.target = None;
    battery.ac_limit = None;
    battery.ends_at = None;
    battery.time_left = None;

    for key in [
        ReadingKey::Odometer,
        ReadingKey::StateOfCharge,
        ReadingKey::ElectricRange,
        ReadingKey::FuelLevel,
        ReadingKey::FuelRange,
        ReadingKey::TotalRange,
        ReadingKey::ChargingTarget,
        ReadingKey::ChargingEnd,
        ReadingKey::ChargingTimeLeft,
        ReadingKey::CurrentLimit,
        ReadingKey::TirePressure(carport_domain::vehicle::openings::Corner::LeftFront),
    ] {
        let value = car.value(FRENCH, key);
        assert_eq!(
            (value.value.as_str(), value.unit, value.absence),
            ("Inconnu", None, Some(Absence::Unknown)),
            "{key:?}"
        );
    }
    assert_eq!(car.card(ENGLISH).energy[0].level_percent, None);
}

#[test]
fn a_missing_charging_target_is_not_a_hundred_percent() {
    let mut car = charging_hybrid();
    car.battery().target = None;
    let card = car.card(FRENCH);

    assert_eq!(card.energy[0].target_percent, None);
    assert!(!card.sentence.contains("100"));
    car.battery().target = Some(Percent(100.0));
    assert_eq!(
        plain(&car.value(FRENCH, ReadingKey::ChargingTarget).text()),
        "100 %"
    );
}

#[test]
fn the_driver_is_not_always_on_the_left() {
    let labels = |side: Option<SteeringSide>| {
        let mut car = electric_at_home();
        car.status().steering = side;
        [
            Part::DoorLeftFront,
            Part::DoorRightFront,
            Part::WindowLeftRear,
        ]
        .map(|part| car.value(FRENCH, ReadingKey::Part(part)).label)
    };

    assert_eq!(
        labels(Some(SteeringSide::Left)),
        [
            "Porte avant gauche (conducteur)",
            "Porte avant droite (passager)",
            "Fenêtre arrière gauche (côté conducteur)",
        ]
    );
    assert_eq!(
        labels(Some(SteeringSide::Right)),
        [
            "Porte avant gauche (passager)",
            "Porte avant droite (conducteur)",
            "Fenêtre arrière gauche (côté passager)",
        ]
    );
    assert_eq!(
        labels(None),
        [
            "Porte avant gauche",
            "Porte avant droite",
            "Fenêtre arrière gauche",
        ]
    );
}

#[test]
fn the_owners_word_on_the_steering_side_goes_before_the_cars() {
    let car = electric_at_home();
    let facts = crate::dashboard::Facts {
        steering: Some(SteeringSide::Right),
        ..car.facts()
    };
    let door = ReadingKey::Part(Part::DoorRightFront);

    assert_eq!(
        crate::dashboard::value(facts, &ENGLISH, door).label,
        "Right front door (driver)"
    );
}

#[test]
fn the_end_of_charging_always_has_a_day() {
    let ends = |car: &Car| {
        [ENGLISH, FRENCH].map(|locale| car.value(locale, ReadingKey::ChargingEnd).value)
    };
    let mut car = charging_hybrid();

    assert_eq!(ends(&car), ["Tomorrow at 06:40", "Demain à 06:40"]);

    car.battery().ends_at = Some(NOW.after(core::time::Duration::from_mins(30)));
    assert_eq!(ends(&car), ["Today at 23:00", "Aujourd’hui à 23:00"]);

    car.battery().ends_at = Some(NOW.after(core::time::Duration::from_hours(72)));
    assert_eq!(ends(&car), ["On 7 May at 22:30", "Le 7 mai à 22:30"]);

    car.battery().charging = Reading::Known(Charging::None);
    assert_eq!(ends(&car), ["Not charging", "Aucune recharge en cours"]);
}
