//! Every state that a car can report has words, an invented one too.

use carport_domain::reading::Reading;
use carport_domain::vehicle::battery::Charging;
use carport_domain::vehicle::climate::Climate;
use carport_domain::vehicle::message::{Message, MessageKind, ServiceStatus, Severity};
use carport_domain::vehicle::openings::{Lock, Opening, Part};
use carport_domain::vehicle::profile::{Brand, DriveTrain};

use super::cars::{Car, ENGLISH, FRENCH, charging_hybrid, electric_at_home, text};
use crate::fleet::vehicle_row;
use crate::reading::{Absence, ReadingCard, ReadingKey};

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
            &card.security.lock.value,
            &card.security.closure.value,
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
    for locale in [ENGLISH, FRENCH] {
        check_values(&car.values(locale));
    }
}

/// No value is blank, a dash, or without its story.
pub(super) fn check_values(values: &[ReadingCard]) {
    for card in values {
        let texts = [&card.label, &card.value];
        let rows = card.details.iter().flat_map(|row| [&row.label, &row.value]);
        for text in texts.into_iter().chain(rows) {
            let is_blank = text.trim().is_empty();
            let is_dash = ["-", "–", "—"].contains(&text.trim());
            assert!(!is_blank && !is_dash, "{:?}: {text:?}", card.key);
        }
        assert!(!card.details.is_empty(), "{:?}", card.key);
    }
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

#[test]
fn every_climate_state_has_words() {
    let mut car = electric_at_home();
    for climate in readings([Climate::Active, Climate::Inactive, Climate::Standby]) {
        car.status().climate = climate;
        check(&car);
    }
}

#[test]
fn every_state_of_the_plug_has_words() {
    let mut car = charging_hybrid();
    let words = [Some(true), Some(false), None].map(|is_plugged_in| {
        car.battery().is_plugged_in = is_plugged_in;
        check(&car);
        car.value(FRENCH, ReadingKey::Plug).value
    });
    assert_eq!(words, ["Branchée", "Débranchée", "Inconnu"]);
}

#[test]
fn every_severity_and_service_status_has_words() {
    let severities = [
        Some(Severity::Low),
        Some(Severity::Medium),
        Some(Severity::High),
        Some(Severity::Critical),
        None,
    ]
    .map(MessageKind::CheckControl);
    let services = [
        Some(ServiceStatus::Ok),
        Some(ServiceStatus::Pending),
        Some(ServiceStatus::Overdue),
        None,
    ]
    .map(MessageKind::Service);
    let mut car = electric_at_home();
    for kind in severities.into_iter().chain(services) {
        for code in [None, Some("INVENTED".to_owned())] {
            car.status().messages = vec![Message {
                kind,
                code,
                title: None,
                text: None,
                due_at: None,
                due_in: None,
            }];
            check(&car);
        }
    }
}

#[test]
fn an_invented_code_is_unknown_and_told_on_demand_in_both_languages() {
    let invented = || Reading::Unrecognized("INVENTED".to_owned());
    let mut car = charging_hybrid();
    let status = car.status();
    status.openings.lock = invented();
    status.openings.doors_combined = Reading::Unrecognized("INVENTED".to_owned());
    status.openings.hood = Reading::Unrecognized("INVENTED".to_owned());
    status.climate = Reading::Unrecognized("INVENTED".to_owned());
    car.battery().charging = Reading::Unrecognized("INVENTED".to_owned());

    let keys = [
        ReadingKey::Lock,
        ReadingKey::Doors,
        ReadingKey::Part(Part::Hood),
        ReadingKey::Climate,
        ReadingKey::Charging,
    ];
    for key in keys {
        for (locale, word) in [
            (ENGLISH, "Unknown (INVENTED)"),
            (FRENCH, "Inconnu (INVENTED)"),
        ] {
            let card = car.value(locale, key);
            assert_eq!(card.value, word, "{key:?}");
            assert_eq!(
                card.absence,
                Some(Absence::Unrecognized("INVENTED".to_owned()))
            );
            assert!(card.details.iter().any(|row| row.value == "INVENTED"));
        }
    }
}
