//! Charging while it goes on, and the plan.

use core::time::Duration;

use carport_domain::charging::{ChargingSession, Energy, Outcome, Precision};
use carport_domain::reading::Reading;
use carport_domain::units::{Amperes, KilowattHours, Percent};
use carport_domain::vehicle::battery::Charging;
use carport_domain::vehicle::charging_plan::{
    ChargingMode, ChargingPlan, ChargingSettings, DepartureTimer, TimeOfDay, TimeWindow, Weekday,
};

use super::cars::{
    Car, DAY, ENGLISH, FRENCH, MINUTE, NOW, ago, charging_hybrid, electric_at_home, unlocked_away,
};
use crate::dashboard::{ChargingCard, Row, charging, departure_plan};
use crate::locale::FixedLocale;

fn drawn(car: &Car, locale: FixedLocale) -> ChargingCard {
    charging(car.facts(), None, &[], &locale).unwrap()
}

fn value<'a>(rows: &'a [Row], label: &str) -> Option<&'a str> {
    let row = rows.iter().find(|row| row.label == label)?;
    Some(&row.value)
}

fn time(hour: u8, minute: u8) -> TimeOfDay {
    TimeOfDay::new(hour, minute).unwrap()
}

fn plan() -> ChargingPlan {
    ChargingPlan {
        mode: Reading::Known(ChargingMode::Window),
        window: Some(TimeWindow {
            start: time(23, 30),
            end: time(6, 0),
        }),
        timers: vec![DepartureTimer {
            id: Some(1),
            is_active: Some(true),
            at: Some(time(7, 15)),
            days: vec![Weekday::Monday],
        }],
        has_climate_at_departure: Some(true),
        ..ChargingPlan::default()
    }
}

#[test]
fn the_end_of_a_charge_has_a_word_for_its_day() {
    let card = drawn(&charging_hybrid(), FRENCH);

    assert_eq!(card.state, "En charge");
    assert_eq!(card.headline, "80\u{a0}% attendus demain à 06:40");
    assert_eq!(
        value(&card.rows, "Temps restant"),
        Some("8\u{a0}h 10\u{a0}min")
    );
    assert_eq!(
        value(&card.rows, "Limite de courant"),
        Some("16\u{a0}A, active")
    );
    assert_eq!(value(&card.rows, "Prise"), Some("Branchée"));
    assert_eq!(card.energy.level_percent, Some(55.0));
}

#[test]
fn an_end_that_has_passed_is_told_in_the_past_and_nothing_is_left() {
    let mut car = charging_hybrid();
    car.battery().ends_at = Some(ago(10 * MINUTE));

    let card = drawn(&car, ENGLISH);

    assert_eq!(card.headline, "80\u{a0}% was expected today at 22:20");
    assert_eq!(value(&card.rows, "Time left"), None);
}

#[test]
fn only_a_charge_that_goes_on_takes_the_place_of_the_battery() {
    for (state, is_shown) in [
        (Charging::Charging, true),
        (Charging::Initialising, true),
        (Charging::Paused, true),
        (Charging::Waiting, true),
        (Charging::Plugged, false),
        (Charging::Target, false),
        (Charging::Full, false),
        (Charging::Stopped, false),
        (Charging::None, false),
        (Charging::Error, false),
    ] {
        let mut car = electric_at_home();
        car.battery().charging = Reading::Known(state);
        let card = charging(car.facts(), None, &[], &ENGLISH);

        assert_eq!(card.is_some(), is_shown, "{state:?}");
        let headline = card.map(|card| card.headline);
        assert!(headline.is_none_or(|headline| !headline.is_empty()));
    }
    let mut car = electric_at_home();
    car.battery().charging = Reading::Unrecognized("INVENTED".to_owned());
    assert_eq!(charging(car.facts(), None, &[], &ENGLISH), None);
}

#[test]
fn a_car_that_waits_says_when_it_begins() {
    let mut car = electric_at_home();
    car.battery().charging = Reading::Known(Charging::Waiting);
    car.status().charging_plan = Some(plan());

    let card = drawn(&car, FRENCH);

    assert_eq!(card.headline, "Début aujourd’hui à 23:30");
    assert_eq!(value(&card.rows, "Plage horaire"), Some("De 23:30 à 06:00"));
    assert_eq!(value(&card.rows, "Prochain départ"), Some("Demain à 07:15"));
}

#[test]
fn a_car_silent_for_days_promises_no_start_for_tomorrow() {
    let mut car = electric_at_home();
    car.battery().charging = Reading::Known(Charging::Waiting);
    car.status().charging_plan = Some(plan());
    car.status().last_seen_at = Some(ago(9 * DAY));

    let card = drawn(&car, FRENCH);

    assert!(!card.headline.contains("Début"), "{}", card.headline);
    assert_eq!(value(&card.rows, "Plage horaire"), Some("De 23:30 à 06:00"));
    assert_eq!(value(&card.rows, "Prochain départ"), None);
    assert_eq!(value(&card.rows, "Prochaine plage"), None);
}

#[test]
fn settings_complete_what_the_state_does_not_tell() {
    let mut car = charging_hybrid();
    car.battery().target = None;
    car.battery().ac_limit = None;
    car.battery().is_ac_limit_active = None;
    let settings = ChargingSettings {
        target: Some(Percent(90.0)),
        ac_limit: Some(Amperes(10.0)),
        ..ChargingSettings::default()
    };

    let card = charging(car.facts(), Some(&settings), &[], &ENGLISH).unwrap();

    assert_eq!(card.headline, "90\u{a0}% expected tomorrow at 06:40");
    assert_eq!(value(&card.rows, "Current limit"), Some("10\u{a0}A"));
}

#[test]
fn a_missing_target_is_not_invented() {
    let mut car = charging_hybrid();
    car.battery().target = None;
    car.battery().ends_at = None;
    car.battery().time_left = Some(Duration::from_mins(90));

    let card = drawn(&car, ENGLISH);

    assert_eq!(card.headline, "End unknown");
    assert_eq!(value(&card.rows, "Charging target"), None);
    assert_eq!(value(&card.rows, "Time left"), Some("1\u{a0}h 30\u{a0}min"));
}

#[test]
fn the_session_so_far_is_shown_where_the_source_tells_it() {
    let session = ChargingSession {
        id: "1".to_owned(),
        started_at: Some(NOW),
        ended_at: None,
        energy: Some(Energy {
            amount: KilowattHours(7.4),
            precision: Precision::About,
        }),
        cost: None,
        place: None,
        is_public: None,
        outcome: Reading::Known(Outcome::Running),
        issues: None,
        start_level: None,
        end_level: None,
    };

    let card = charging(charging_hybrid().facts(), None, &[session], &FRENCH).unwrap();

    assert_eq!(
        value(&card.rows, "Cette session"),
        Some("environ 7,4\u{a0}kWh")
    );
}

#[test]
fn the_plan_is_told_by_window_departure_and_climate() {
    let mut car = electric_at_home();
    car.status().charging_plan = Some(plan());

    let rows = departure_plan(car.facts(), None, &ENGLISH).unwrap().rows;

    let told: Vec<_> = rows
        .iter()
        .map(|row| format!("{}: {}", row.label, row.value))
        .collect();
    assert_eq!(
        told,
        [
            "Charging begins: In the time window",
            "Time window: 23:30 to 06:00",
            "Next window: Today at 23:30",
            "Next departure: Tomorrow at 07:15",
            "Climate at departure: Yes",
        ]
    );
}

#[test]
fn a_car_without_a_plan_has_no_plan() {
    assert_eq!(
        departure_plan(unlocked_away().facts(), None, &ENGLISH),
        None
    );
    let mut car = electric_at_home();
    car.status().charging_plan = Some(ChargingPlan::default());
    assert_eq!(departure_plan(car.facts(), None, &ENGLISH), None);
    car.status().charging_plan = Some(ChargingPlan {
        mode: Reading::Known(ChargingMode::Immediate),
        window: plan().window,
        ..ChargingPlan::default()
    });
    assert_eq!(departure_plan(car.facts(), None, &ENGLISH), None);
}
