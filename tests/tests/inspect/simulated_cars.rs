//! The answers of every simulated car: each key is there, and some car fills it.

use std::collections::{BTreeMap, BTreeSet};

use carport_client::endpoints::{
    charging_sessions, charging_settings, charging_statistics, profile, state, trips,
};
use carport_domain::charging::Month;
use carport_domain::ids::Vin;
use carport_domain::vehicle::profile::Brand;
use carport_tests::world::{World, WorldSession, all_cars, ask, session, signed_in};
use futures_lite::future::block_on;
use serde_json::Value;

use super::inspect;

/// Every key of the output, with `[]` for the elements of a list.
const KEYS: &[&str] = &[
    "vin",
    "brand",
    "model",
    "year",
    "drive_train",
    "last_seen_at",
    "odometer_km",
    "lock",
    "doors/all",
    "doors/left_front",
    "doors/right_front",
    "doors/left_rear",
    "doors/right_rear",
    "windows/all",
    "windows/left_front",
    "windows/right_front",
    "windows/left_rear",
    "windows/right_rear",
    "windows/rear",
    "trunk",
    "hood",
    "sunroof",
    "tyres/front_left/pressure_kpa",
    "tyres/front_left/target_kpa",
    "tyres/front_right/pressure_kpa",
    "tyres/front_right/target_kpa",
    "tyres/rear_left/pressure_kpa",
    "tyres/rear_left/target_kpa",
    "tyres/rear_right/pressure_kpa",
    "tyres/rear_right/target_kpa",
    "battery/level_percent",
    "battery/target_percent",
    "battery/range_km",
    "battery/is_plugged_in",
    "battery/charging",
    "battery/minutes_left",
    "battery/ends_at",
    "battery/ac_limit_amperes",
    "fuel/litres",
    "fuel/percent",
    "fuel/range_km",
    "total_range_km",
    "position/latitude",
    "position/longitude",
    "position/heading_degrees",
    "position/address",
    "climate",
    "messages/[]/kind",
    "messages/[]/code",
    "messages/[]/severity",
    "messages/[]/status",
    "messages/[]/text",
    "messages/[]/due_at",
    "messages/[]/due_in_km",
    "capabilities/lock",
    "capabilities/unlock",
    "capabilities/lights",
    "capabilities/horn",
    "capabilities/find",
    "capabilities/send_poi",
    "capabilities/charge_start",
    "capabilities/charge_stop",
    "capabilities/climate_start",
    "capabilities/climate_stop",
    "capabilities/set_target",
    "capabilities/set_ac_limit",
    "capabilities/charging_history",
    "capabilities/trip_history",
    "sessions/[]/id",
    "sessions/[]/started_at",
    "sessions/[]/ended_at",
    "sessions/[]/energy_kwh",
    "sessions/[]/cost",
    "sessions/[]/currency",
    "sessions/[]/place",
    "sessions/[]/start_percent",
    "sessions/[]/end_percent",
    "month/energy_kwh",
    "month/sessions",
];

/// The list of sessions does not tell the state of charge.
const NEVER_TOLD: [&str; 2] = ["sessions/[]/start_percent", "sessions/[]/end_percent"];

/// The answers the vendor gives about one car, by the flag that takes them.
fn answers(session: &WorldSession<'_>, brand: Brand, vin: &Vin) -> BTreeMap<&'static str, Vec<u8>> {
    let customer = block_on(session.customer_id()).expect("tokens");
    let customer = customer.expect("an id");
    let april = charging_sessions::Page::first(Month {
        year: 2025,
        month: 4,
    });
    let asked = [
        (
            "profile",
            ask(
                session,
                brand,
                |caller| profile::request(caller, vin),
                profile::NAME,
            ),
        ),
        (
            "state",
            ask(
                session,
                brand,
                |caller| state::request(caller, vin),
                state::NAME,
            ),
        ),
        (
            "charging",
            ask(
                session,
                brand,
                |caller| charging_settings::request(caller, vin, true),
                charging_settings::NAME,
            ),
        ),
        (
            "sessions",
            ask(
                session,
                brand,
                |caller| charging_sessions::request(caller, vin, &april),
                charging_sessions::NAME,
            ),
        ),
        (
            "statistics",
            ask(
                session,
                brand,
                |caller| charging_statistics::request(caller, vin, 120),
                charging_statistics::NAME,
            ),
        ),
        (
            "trips",
            ask(
                session,
                brand,
                |caller| trips::request(caller, vin, &customer),
                trips::NAME,
            ),
        ),
    ];
    asked
        .into_iter()
        .filter_map(|(flag, answer)| Some((flag, answer.ok()?.body)))
        .collect()
}

/// What `inspect` prints for these answers.
fn printed(answers: &BTreeMap<&'static str, Vec<u8>>) -> Value {
    let words = answers
        .keys()
        .flat_map(|flag| [format!("--{flag}"), (*flag).to_owned()]);
    let text = inspect::inspect(words, |path| answers.get(path).cloned()).expect("an object");
    serde_json::from_str(&text).expect("JSON")
}

/// The keys of a value, and those of them that hold something.
fn collect(value: &Value, at: &str, keys: &mut BTreeSet<String>, filled: &mut BTreeSet<String>) {
    let below = |key: &str| {
        if at.is_empty() {
            key.to_owned()
        } else {
            format!("{at}/{key}")
        }
    };
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                collect(value, &below(key), keys, filled);
            }
        }
        Value::Array(items) => {
            for item in items {
                collect(item, &below("[]"), keys, filled);
            }
        }
        value => {
            keys.insert(at.to_owned());
            if !value.is_null() {
                filled.insert(at.to_owned());
            }
        }
    }
}

#[test]
fn every_key_is_printed_and_filled_by_some_car() {
    let world = World::in_scenario("charging");
    let vault = signed_in(&world);
    let session = session(&world, &vault);
    let (mut all_keys, mut filled) = (BTreeSet::new(), BTreeSet::new());

    let cars = all_cars(&session);
    for (brand, vin) in &cars {
        let printed = printed(&answers(&session, *brand, vin));
        let mut keys = BTreeSet::new();
        collect(&printed, "", &mut keys, &mut filled);
        assert_eq!(printed["gaps"], Value::Array(vec![]), "of {vin:?}");
        for key in KEYS.iter().filter(|key| !key.contains("[]")) {
            assert!(keys.contains(*key), "{key} is missing for {vin:?}");
        }
        all_keys.extend(keys);
        world.pass(5_000);
    }

    assert_eq!(cars.len(), 7);
    let expected: BTreeSet<String> = KEYS.iter().map(|key| (*key).to_owned()).collect();
    assert_eq!(all_keys, expected);
    let empty: Vec<_> = expected.difference(&filled).map(String::as_str).collect();
    assert_eq!(empty, [NEVER_TOLD[1], NEVER_TOLD[0]]);
}

#[test]
fn an_answer_about_nothing_prints_every_key_as_null() {
    let printed = printed(&BTreeMap::from([("profile", b"{}".to_vec())]));

    let (mut keys, mut filled) = (BTreeSet::new(), BTreeSet::new());
    collect(&printed, "", &mut keys, &mut filled);
    for key in KEYS.iter().filter(|key| !key.contains("[]")) {
        assert!(keys.contains(*key), "{key}");
    }
    assert!(filled.is_empty(), "{filled:?}");
}
