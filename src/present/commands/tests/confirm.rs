//! What is asked before.

use carport_domain::place::{Coordinates, Home, Position};
use carport_domain::units::Meters;
use carport_domain::units::choice::Units;

use super::*;
use crate::commands::confirm::{Known, Observer, countdown, find, grave_question, horn, unlock};

fn at(latitude: f64, longitude: f64) -> Coordinates {
    Coordinates::new(latitude, longitude).unwrap()
}

fn status(address: Option<&str>) -> Status {
    Status {
        last_seen_at: Some(ago(240)),
        position: Some(Position {
            coordinates: at(48.8567, 2.3522),
            heading: None,
            address: address.map(str::to_owned),
        }),
        ..Status::default()
    }
}

fn known<'a>(status: Option<&'a Status>, home: Option<&'a Home>) -> Known<'a> {
    Known {
        situation: situation(status),
        home,
        units: Units::default(),
    }
}

fn place(status: Option<&Status>, home: Option<&Home>) -> String {
    unlock(&known(status, home), &ENGLISH).place
}

#[test]
fn whoever_unlocks_reads_where_the_car_stands_and_since_when() {
    let home = Home {
        center: at(48.8566, 2.3522),
        radius: Meters(50.0),
    };
    let street = status(Some("Rue de l’Exemple 5"));
    let silent = Status {
        last_seen_at: None,
        ..status(None)
    };

    assert_eq!(
        place(Some(&street), Some(&home)),
        "The car stands 11\u{a0}m from home, seen 4\u{a0}min ago."
    );
    assert_eq!(
        place(Some(&street), None),
        "The car stands at Rue de l’Exemple 5, seen 4\u{a0}min ago."
    );
    assert_eq!(
        place(Some(&silent), Some(&home)),
        "The car stands 11\u{a0}m from home, seen at an unknown time."
    );
    assert_eq!(
        place(Some(&Status::default()), Some(&home)),
        "Nobody knows where the car is."
    );
    assert!(place(None, None).starts_with("The car has not said anything yet"));
}

#[test]
fn the_question_of_two_steps_says_all_that_the_handle_says() {
    let status = status(None);
    let mut far = known(Some(&status), None);
    far.situation.phone = Some(at(48.8600, 2.3522));

    let texts = unlock(&far, &FRENCH);

    assert_eq!(texts.cautions, ["Vous êtes à 367\u{a0}m de la voiture."]);
    for said in [texts.effect, &texts.place, &texts.cautions[0]] {
        assert!(texts.question.detail.contains(said), "{said}");
    }
    assert!(texts.how.contains("Espace"));
}

#[test]
fn the_horn_asks_again_at_night() {
    let mut night = known(None, None);
    night.situation.hour = 23;

    assert_eq!(horn(&known(None, None), &ENGLISH).at_night, None);
    let question = horn(&night, &ENGLISH).at_night.unwrap();
    assert_eq!(question.title, "Sound the horn at this hour?");
    assert!(question.detail.contains("asleep"));
}

#[test]
fn a_search_names_one_position_and_never_two() {
    let device = find(Observer::Device, NOW, &ENGLISH).detail;
    let seen_at = Some(ago(7_300));
    let car = find(Observer::Car { seen_at }, NOW, &ENGLISH).detail;

    assert!(device.starts_with("The position of this device is sent to BMW."));
    assert!(!device.contains("last known"));
    assert!(car.starts_with(
        "The last known position of the car, told 2\u{a0}h ago, is sent to BMW; the position of this device is not."
    ));
    assert!(car.ends_with("Only BMW receives it, through the relay, which keeps nothing."));
}

#[test]
fn the_climate_says_its_temperature_while_it_can_be_taken_back() {
    let texts = countdown(CommandKind::StartClimate, 5, &known(None, None), &ENGLISH).unwrap();

    assert_eq!(
        texts.announcement,
        "The climate starts in 5\u{a0}s. It runs at the temperature that is set in the car."
    );
}

#[test]
fn exactly_the_commands_that_can_be_taken_back_count_down() {
    for kind in CommandKind::ALL {
        let counts = countdown(kind, 5, &known(None, None), &FRENCH).is_some();
        assert_eq!(
            counts,
            Gesture::of(kind) == Gesture::TapThenCancel,
            "{kind:?}"
        );
    }
}

#[test]
fn the_first_climate_asks_about_the_garage() {
    let mut first = known(None, None);
    first.situation.has_started_climate = false;

    let question = grave_question(CommandKind::StartClimate, &first, &ENGLISH).unwrap();
    assert_eq!(question.title, "Start climate all the same?");
    assert!(question.detail.contains("exhaust is deadly"));
    assert_eq!(
        grave_question(CommandKind::StartClimate, &known(None, None), &ENGLISH),
        None
    );
}
