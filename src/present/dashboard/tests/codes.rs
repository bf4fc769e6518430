//! Every state that a car can report has words, an invented one too.

use carport_domain::reading::Reading;
use carport_domain::vehicle::battery::Charging;
use carport_domain::vehicle::openings::{Lock, Opening};
use carport_domain::vehicle::profile::{Brand, DriveTrain};

use super::cars::{Car, ENGLISH, FRENCH, charging_hybrid, electric_at_home, text};
use crate::fleet::vehicle_row;

/// Every known value, the two absences, and a code that nobody has taught us.
fn readings<T>(values: impl IntoIterator<Item = T>) -> Vec<Reading<T>> {
    let known = values.into_iter().map(Reading::Known);
    let others = [
        Reading::NotFitted,
        Reading::NotReported,
        Reading::Unrecognized("INVENTED".to_owned()),
    ];
    known.chain(others).collect()
}

const LOCKS: [Lock; 5] = [
    Lock::Secured,
    Lock::Locked,
    Lock::SelectiveLocked,
    Lock::PartiallyLocked,
    Lock::Unlocked,
];
const OPENINGS: [Opening; 4] = [
    Opening::Closed,
    Opening::Open,
    Opening::Ajar,
    Opening::Tilted,
];
const CHARGINGS: [Charging; 10] = [
    Charging::Charging,
    Charging::Waiting,
    Charging::Paused,
    Charging::Initialising,
    Charging::Plugged,
    Charging::Target,
    Charging::Full,
    Charging::Stopped,
    Charging::None,
    Charging::Error,
];

/// Draws a car in both languages and looks for holes.
fn check(car: &Car) {
    let [english, french] = [ENGLISH, FRENCH].map(|locale| {
        let card = car.card(locale);
        let texts = [
            &card.name,
            &card.sentence,
            &card.security.lock,
            &card.security.closure,
        ];
        assert!(texts.iter().all(|text| !text.is_empty()));
        for row in card
            .security
            .parts
            .iter()
            .chain(card.energy.iter().flat_map(|e| &e.details))
        {
            assert!(!row.label.is_empty() && !row.value.is_empty());
        }
        for sentence in [&card.sentence, &vehicle_row(car.facts(), &locale).sentence] {
            assert!(sentence.ends_with('.'), "{sentence}");
            assert!(
                !sentence.contains(", ,") && !sentence.contains("  "),
                "{sentence}"
            );
            assert!(sentence.starts_with(char::is_uppercase), "{sentence}");
        }
        text(&card)
    });
    assert_ne!(english, french);
}

#[test]
fn every_lock_state_has_words() {
    let mut car = electric_at_home();
    for lock in readings(LOCKS) {
        let is_invented = matches!(lock, Reading::Unrecognized(_));
        car.status().openings.lock = lock;
        check(&car);
        assert_eq!(car.card(FRENCH).sentence.contains("INVENTED"), is_invented);
    }
}

#[test]
fn every_opening_of_every_part_has_words() {
    for opening in readings(OPENINGS) {
        for part in 0..12 {
            let mut car = electric_at_home();
            let openings = &mut car.status().openings;
            let parts = [
                &mut openings.doors.left_front,
                &mut openings.doors.right_front,
                &mut openings.doors.left_rear,
                &mut openings.doors.right_rear,
                &mut openings.windows.left_front,
                &mut openings.windows.right_front,
                &mut openings.windows.left_rear,
                &mut openings.windows.right_rear,
                &mut openings.rear_window,
                &mut openings.trunk,
                &mut openings.hood,
                &mut openings.sunroof,
            ];
            *parts.into_iter().nth(part).unwrap() = opening.clone();
            check(&car);
        }
    }
}

#[test]
fn every_summary_of_doors_and_windows_has_words() {
    for doors in readings(OPENINGS) {
        for windows in readings(OPENINGS) {
            let mut car = electric_at_home();
            car.status().openings.doors_combined = doors.clone();
            car.status().openings.windows_combined = windows;
            check(&car);
        }
    }
}

#[test]
fn every_charging_state_has_words() {
    let mut car = charging_hybrid();
    for charging in readings(CHARGINGS) {
        car.battery().charging = charging;
        check(&car);
    }
}

#[test]
fn every_brand_and_drive_train_has_words() {
    let mut car = charging_hybrid();
    car.profile.model = None;
    let drive_trains = [
        Some(DriveTrain::Electric),
        Some(DriveTrain::PluginHybrid),
        Some(DriveTrain::RangeExtender),
        Some(DriveTrain::FullHybrid),
        Some(DriveTrain::MildHybrid),
        Some(DriveTrain::Combustion),
        None,
    ];
    for drive_train in drive_trains {
        for brand in [
            Some(Brand::Bmw),
            Some(Brand::Mini),
            Some(Brand::Toyota),
            None,
        ] {
            car.profile.brand = brand;
            car.profile.drive_train = drive_train;
            check(&car);
            assert!(!car.card(ENGLISH).energy.is_empty());
        }
    }
}
