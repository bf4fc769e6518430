//! One rule at a time.

use carport_domain::reading::Reading;
use carport_domain::units::{Kilometers, Percent};
use carport_domain::vehicle::battery::Charging;
use carport_domain::vehicle::openings::{Lock, Opening};
use carport_domain::vehicle::profile::DriveTrain;

use super::cars::{
    Car, ENGLISH, FRENCH, HOUR, ago, charging_hybrid, electric_at_home, plain, unlocked_away,
};
use crate::dashboard::{EnergyKind, PresenceState, dashboard};
use crate::fleet::vehicle_row;
use crate::notice::Tone;

#[test]
fn an_unlocked_car_alarms_only_away_from_home() {
    let mut car = electric_at_home();
    car.status().openings.lock = Reading::Known(Lock::Unlocked);
    assert_eq!(car.card(ENGLISH).security.tone, Tone::Warning);

    assert_eq!(unlocked_away().card(ENGLISH).security.tone, Tone::Alert);
}

#[test]
fn four_open_parts_are_three_and_a_count() {
    let mut car = electric_at_home();
    let openings = &mut car.status().openings;
    openings.doors.left_front = Reading::Known(Opening::Open);
    openings.doors.right_rear = Reading::Known(Opening::Open);
    openings.hood = Reading::Known(Opening::Ajar);
    openings.windows.left_rear = Reading::Known(Opening::Open);
    openings.sunroof = Reading::Known(Opening::Tilted);

    assert_eq!(
        car.card(ENGLISH).security.closure.value,
        "Left front door open, right rear door open, bonnet ajar and 2 more"
    );
    assert_eq!(
        car.card(FRENCH).security.closure.value,
        "Porte avant gauche ouverte, porte arrière droite ouverte, capot entrouvert et 2 autres"
    );
}

#[test]
fn a_summary_that_names_no_part_is_still_said() {
    let mut car = electric_at_home();
    let openings = &mut car.status().openings;
    openings.windows_combined = Reading::Known(Opening::Open);
    openings.trunk = Reading::Known(Opening::Open);

    assert_eq!(
        car.card(ENGLISH).security.closure.value,
        "Boot open and a window is open"
    );
    assert_eq!(
        car.card(FRENCH).security.closure.value,
        "Coffre ouvert et une fenêtre est ouverte"
    );
}

#[test]
fn an_unknown_code_is_shown_and_forbids_all_closed() {
    let mut car = electric_at_home();
    car.status().openings.hood = Reading::Unrecognized("FLOATING".to_owned());
    let card = car.card(FRENCH);

    assert_eq!(
        plain(&card.security.closure.value),
        "Capot (état inconnu : FLOATING)"
    );
    let hood = card.security.parts.iter().find(|row| row.label == "Capot");
    assert_eq!(
        hood.map(|row| row.value.as_str()),
        Some("Inconnu (FLOATING)")
    );
    assert_eq!(card.security.tone, Tone::Unknown);
}

#[test]
fn an_end_of_charge_that_has_passed_is_told_in_the_past() {
    let mut car = charging_hybrid();
    car.battery().ends_at = Some(ago(HOUR));

    let sentence = |locale| plain(&car.card(locale).sentence);
    assert!(sentence(ENGLISH).ends_with("charging, 80 % was expected today at 21:30."));
    assert!(sentence(FRENCH).ends_with("en charge, 80 % étaient attendus aujourd’hui à 21:30."));
}

#[test]
fn charging_without_a_known_end_names_no_time() {
    let mut car = charging_hybrid();
    car.battery().ends_at = None;
    assert!(plain(&car.card(ENGLISH).sentence).ends_with("charging to 80 %."));

    car.battery().target = None;
    assert!(car.card(FRENCH).sentence.ends_with(", en charge."));
}

#[test]
fn an_end_left_over_from_earlier_is_not_shown_while_parked() {
    let mut car = charging_hybrid();
    car.battery().charging = Reading::Known(Charging::None);

    let card = car.card(ENGLISH);
    assert!(
        card.energy[0]
            .details
            .iter()
            .all(|row| row.label != "Charging ends")
    );
    assert!(!card.energy[0].is_charging);
}

#[test]
fn an_unknown_drive_train_shows_what_exists() {
    let mut car = charging_hybrid();
    car.profile.drive_train = None;

    let kinds = |car: &Car| -> Vec<_> {
        car.card(ENGLISH)
            .energy
            .iter()
            .map(|card| card.kind)
            .collect()
    };
    assert_eq!(kinds(&car), [EnergyKind::Battery, EnergyKind::Fuel]);

    car.status().energy.battery = None;
    assert_eq!(kinds(&car), [EnergyKind::Fuel]);
}

#[test]
fn a_petrol_car_ignores_a_stray_battery() {
    let mut car = charging_hybrid();
    car.profile.drive_train = Some(DriveTrain::Combustion);
    let card = car.card(ENGLISH);

    assert_eq!(card.energy.len(), 1);
    assert_eq!(card.total_range, None);
    assert!(!card.sentence.contains("charging"));
    let level = vehicle_row(car.facts(), &ENGLISH).level;
    assert_eq!(level.map(|text| plain(&text)).as_deref(), Some("38 L"));
}

#[test]
fn a_known_zero_is_a_number_and_an_unknown_level_a_word() {
    let mut car = electric_at_home();
    car.battery().level = Some(Percent(0.0));
    car.battery().range = Some(Kilometers(0.0));
    assert_eq!(car.card(ENGLISH).energy[0].level.value, "0");

    car.battery().level = None;
    let level = car.card(ENGLISH).energy.remove(0).level;
    assert_eq!((level.value.as_str(), level.unit), ("Unknown", None));
}

#[test]
fn without_a_home_the_sentence_leaves_it_out() {
    let mut car = electric_at_home();
    car.home = None;
    let card = car.card(ENGLISH);

    assert_eq!(card.sentence, "Locked and secured, everything is closed.");
    assert_eq!(card.presence.state, PresenceState::HomeNotSet);
}

#[test]
fn the_owners_name_comes_first_and_a_blank_one_does_not_count() {
    let car = electric_at_home();
    let named = |name| {
        let facts = crate::dashboard::Facts {
            name: Some(name),
            ..car.facts()
        };
        let card = dashboard(facts, &ENGLISH);
        (card.name, card.subtitle)
    };

    assert_eq!(
        named(" Zoë "),
        ("Zoë".to_owned(), "i4 eDrive40 · 2023 · Electric".to_owned())
    );
    assert_eq!(
        named("  "),
        ("i4 eDrive40".to_owned(), "2023 · Electric".to_owned())
    );
}

#[test]
fn a_charging_fault_alarms_in_the_list() {
    let mut car = electric_at_home();
    car.battery().charging = Reading::Known(Charging::Error);
    let row = vehicle_row(car.facts(), &FRENCH);

    assert_eq!(row.tone, Tone::Alert);
    assert_eq!(
        plain(&row.sentence),
        "Verrouillée et sécurisée, à la maison (11 m), défaut de charge."
    );
}

#[test]
fn the_plug_is_not_said_twice() {
    let plug = |car: &Car| -> Option<String> {
        let details = car.card(ENGLISH).energy.remove(0).details;
        let row = details.into_iter().find(|row| row.label == "Plug");
        row.map(|row| row.value)
    };
    assert_eq!(plug(&electric_at_home()), None);
    assert_eq!(plug(&charging_hybrid()).as_deref(), Some("Plugged in"));

    let mut contradiction = electric_at_home();
    contradiction.battery().is_plugged_in = Some(true);
    assert_eq!(plug(&contradiction).as_deref(), Some("Plugged in"));
}
