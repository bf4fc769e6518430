//! Tires, in words.

use carport_domain::units::Kilopascals;
use carport_domain::units::choice::{PressureUnit, Units};
use carport_domain::vehicle::openings::Corners;
use carport_domain::vehicle::tires::Tire;

use super::cars::{Car, DAY, ENGLISH, FRENCH, ago, electric_at_home};
use crate::dashboard::{Facts, TiresCard, alerts, tires};
use crate::locale::FixedLocale;
use crate::notice::Tone;

fn tire(pressure: f64) -> Tire {
    Tire {
        pressure: Some(Kilopascals(pressure)),
        target: Some(Kilopascals(270.0)),
    }
}

fn on(pressures: [f64; 4]) -> Car {
    let [left_front, right_front, left_rear, right_rear] = pressures.map(tire);
    let mut car = electric_at_home();
    car.status().tires = Corners {
        left_front,
        right_front,
        left_rear,
        right_rear,
    };
    car
}

fn drawn(car: &Car, locale: FixedLocale) -> TiresCard {
    tires(car.facts(), &locale)
}

#[test]
fn a_tire_shows_pressure_target_difference_and_a_word() {
    let card = drawn(&on([262.0, 270.0, 270.0, 270.0]), FRENCH);

    assert_eq!(card.summary, "Pressions conformes");
    assert_eq!(card.tone, Tone::Good);
    let wheel = &card.wheels[0];
    assert_eq!(wheel.label, "Avant gauche");
    assert_eq!(wheel.value, "2,6 / 2,7\u{a0}bar");
    assert_eq!(wheel.spoken, "2,6 pour une consigne de 2,7\u{a0}bar");
    assert_eq!(wheel.difference.as_deref(), Some("−0,08\u{a0}bar"));
    assert_eq!(wheel.word, "Conforme");
    assert_eq!(card.wheels[1].difference, None);
}

#[test]
fn each_judgement_has_its_word_and_its_tone() {
    for (pressure, word, tone) in [
        (270.0, "On target", Tone::Good),
        (245.0, "Watch", Tone::Warning),
        (220.0, "Too low", Tone::Alert),
        (295.0, "Slightly high", Tone::Neutral),
        (330.0, "Too high", Tone::Alert),
    ] {
        let wheel = drawn(&on([pressure, 270.0, 270.0, 270.0]), ENGLISH)
            .wheels
            .remove(0);
        assert_eq!((wheel.word.as_str(), wheel.tone), (word, tone));
    }
}

#[test]
fn a_tire_on_target_can_still_differ_from_its_neighbor() {
    let card = drawn(&on([290.0, 255.0, 270.0, 270.0]), ENGLISH);

    assert_eq!(card.wheels[0].word, "Uneven on its axle");
    assert_eq!(card.wheels[0].tone, Tone::Warning);
    assert_eq!(card.wheels[2].tone, Tone::Good);
    assert_eq!(card.summary, "Pressures to watch");
}

#[test]
fn one_missing_tire_does_not_hide_the_others() {
    let mut car = on([0.0, 262.0, 245.0, 270.0]);
    car.status().tires.left_front = Tire::default();

    let card = drawn(&car, FRENCH);

    let values: Vec<_> = card
        .wheels
        .iter()
        .map(|wheel| wheel.value.as_str())
        .collect();
    assert_eq!(
        values,
        [
            "Inconnu",
            "2,6 / 2,7\u{a0}bar",
            "2,5 / 2,7\u{a0}bar",
            "2,7 / 2,7\u{a0}bar"
        ]
    );
    assert_eq!(card.wheels[0].tone, Tone::Unknown);
    assert_eq!(card.summary, "Pressions à surveiller");
}

#[test]
fn a_pressure_without_a_target_is_shown_and_not_judged() {
    let mut car = on([262.0; 4]);
    car.status().tires.left_front.target = None;

    let card = drawn(&car, ENGLISH);

    assert_eq!(card.wheels[0].value, "2.6\u{a0}bar");
    assert_eq!(card.wheels[0].word, "No target known");
    assert_eq!(card.wheels[0].tone, Tone::Neutral);
    assert_eq!(card.summary, "Targets unknown");
}

#[test]
fn a_car_without_pressures_says_so() {
    let card = drawn(&electric_at_home(), ENGLISH);

    assert_eq!(card.summary, "The car does not report its tyre pressures.");
    assert_eq!(card.wheels, []);
}

#[test]
fn old_pressures_are_not_called_good() {
    let mut car = on([270.0; 4]);
    car.status().last_seen_at = Some(ago(9 * DAY));

    let card = drawn(&car, ENGLISH);

    assert_eq!(card.tone, Tone::Neutral);
    assert_eq!(card.wheels[0].tone, Tone::Neutral);
    assert_eq!(card.wheels[0].age.as_deref(), Some("9\u{a0}days ago"));
}

#[test]
fn pressures_follow_the_owners_unit() {
    let car = on([262.0, 270.0, 270.0, 270.0]);
    let facts = Facts {
        units: Units {
            pressure: PressureUnit::Psi,
            ..Units::default()
        },
        ..car.facts()
    };

    let wheel = tires(facts, &ENGLISH).wheels.remove(0);

    assert_eq!(wheel.value, "38 / 39\u{a0}psi");
    assert_eq!(wheel.difference.as_deref(), Some("−1.2\u{a0}psi"));
}

#[test]
fn the_alert_names_the_tire_that_is_low() {
    let strip = alerts(on([270.0, 220.0, 270.0, 270.0]).facts(), &FRENCH);

    assert_eq!(strip.shown[0].title, "Pression des pneus trop basse");
    assert_eq!(
        strip.shown[0].detail.as_deref(),
        Some("Avant droit\u{a0}: 2,2 / 2,7\u{a0}bar")
    );
    assert_eq!(strip.shown[0].action, "Voir les pneus");
}
