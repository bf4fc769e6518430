//! What each field becomes, and what a broken one costs.

mod bounds;
mod charging;
mod energy;
mod events;
mod lost_plans;
mod months;
mod plans;
mod rules;
mod sessions;

use core::time::Duration;

use carport_domain::place::{Coordinates, Position};
use carport_domain::reading::Reading::{Known, NotFitted};
use carport_domain::time::UnixMillis;
use carport_domain::units::{Amperes, Degrees, Kilometers, Kilopascals, Percent};
use carport_domain::vehicle::SteeringSide;
use carport_domain::vehicle::battery::{Battery, Charging};
use carport_domain::vehicle::capability::Capabilities;
use carport_domain::vehicle::climate::Climate;
use carport_domain::vehicle::energy::Energy;
use carport_domain::vehicle::message::{Message, MessageKind, ServiceStatus, Severity};
use carport_domain::vehicle::openings::{Corners, Lock, Opening, Openings};
use carport_domain::vehicle::profile::Brand;
use carport_domain::vehicle::tires::Tire;

use super::*;

const PROFILE: &str = include_str!("../../../tests/fixtures/electric/profile.json");
const STATE: &str = include_str!("../../../tests/fixtures/electric/state.json");

fn full_status() -> Status {
    let profile = profile(PROFILE.as_bytes()).unwrap().value;
    let decoded = status(STATE.as_bytes(), &profile).unwrap();
    assert_eq!(decoded.gaps, []);
    decoded.value
}

fn tire(pressure: f64, target: f64) -> Tire {
    Tire {
        pressure: Some(Kilopascals(pressure)),
        target: Some(Kilopascals(target)),
    }
}

#[test]
fn a_full_profile_leaves_no_gap() {
    let decoded = profile(PROFILE.as_bytes()).unwrap();

    assert_eq!(decoded.gaps, []);
    assert_eq!(
        decoded.value,
        Profile {
            vin: Vin::parse("WBY00000000EVX001").unwrap(),
            brand: Some(Brand::Bmw),
            model: Some("i4 eDrive40".to_owned()),
            year: Some(2023),
            drive_train: Some(DriveTrain::Electric),
            series: Some("G26".to_owned()),
        }
    );
}

#[test]
fn a_full_state_tells_when_and_how_far() {
    let status = full_status();

    assert_eq!(status.last_seen_at, Some(UnixMillis(1_746_350_302_000)));
    assert_eq!(status.odometer, Some(Kilometers(24_817.0)));
    assert_eq!(status.steering, Some(SteeringSide::Left));
    assert_eq!(status.climate, Known(Climate::Active));
}

#[test]
fn a_full_state_tells_every_opening() {
    assert_eq!(
        full_status().openings,
        Openings {
            lock: Known(Lock::Secured),
            doors_combined: Known(Opening::Open),
            doors: Corners {
                left_front: Known(Opening::Closed),
                right_front: Known(Opening::Closed),
                left_rear: Known(Opening::Closed),
                right_rear: Known(Opening::Open),
            },
            windows_combined: Known(Opening::Closed),
            windows: Corners {
                left_front: Known(Opening::Closed),
                right_front: Known(Opening::Closed),
                left_rear: Known(Opening::Closed),
                right_rear: NotFitted,
            },
            rear_window: Known(Opening::Closed),
            trunk: Known(Opening::Ajar),
            hood: Known(Opening::Closed),
            sunroof: Known(Opening::Tilted),
        }
    );
}

#[test]
fn an_electric_car_has_a_battery_and_ignores_its_fuel_level() {
    assert_eq!(
        full_status().energy,
        Energy {
            battery: Some(Battery {
                level: Some(Percent(71.0)),
                target: Some(Percent(80.0)),
                range: Some(Kilometers(352.0)),
                is_plugged_in: Some(true),
                charging: Known(Charging::Charging),
                time_left: Some(Duration::from_mins(48)),
                ends_at: Some(UnixMillis(1_746_353_182_000)),
                ac_limit: Some(Amperes(16.0)),
                is_ac_limit_active: None,
            }),
            fuel: None,
            total_range: Some(Kilometers(352.0)),
        }
    );
}

#[test]
fn a_full_state_tells_pressures_and_place() {
    let status = full_status();

    assert_eq!(
        status.tires,
        Corners {
            left_front: tire(252.0, 250.0),
            right_front: tire(249.0, 250.0),
            left_rear: tire(291.0, 290.0),
            right_rear: tire(288.0, 290.0),
        }
    );
    assert_eq!(
        status.position,
        Some(Position {
            coordinates: Coordinates::new(45.764_043, 4.835_659).unwrap(),
            heading: Some(Degrees(214.0)),
            address: Some("Place de l'Exemple 1, 69000 Exempleville".to_owned()),
        })
    );
}

#[test]
fn a_full_state_tells_messages_then_services() {
    let blank = Message {
        kind: MessageKind::CheckControl(Some(Severity::Low)),
        code: Some("TIRE_PRESSURE".to_owned()),
        title: None,
        text: None,
        due_at: None,
        due_in: None,
    };
    assert_eq!(
        full_status().messages,
        [
            blank.clone(),
            Message {
                kind: MessageKind::CheckControl(Some(Severity::Medium)),
                code: Some("WASHING_FLUID".to_owned()),
                title: None,
                text: Some("Washer fluid low. Refill.".to_owned()),
                ..blank.clone()
            },
            Message {
                kind: MessageKind::Service(Some(ServiceStatus::Pending)),
                code: Some("VEHICLE_CHECK".to_owned()),
                title: None,
                text: Some(
                    "Next vehicle check due after the specified distance or date.".to_owned()
                ),
                due_at: Some(UnixMillis(1_775_001_600_000)),
                due_in: Some(Kilometers(30_000.0)),
            },
            Message {
                kind: MessageKind::Service(Some(ServiceStatus::Ok)),
                code: Some("TIRE_WEAR_REAR".to_owned()),
                ..blank
            },
        ]
    );
}

#[test]
fn a_full_state_tells_what_can_be_asked() {
    assert_eq!(
        full_status().capabilities,
        Capabilities {
            lock: Some(true),
            unlock: Some(true),
            lights: Some(true),
            horn: Some(false),
            find: Some(true),
            send_poi: Some(true),
            charge_start: Some(true),
            charge_stop: Some(true),
            climate_start: Some(true),
            climate_stop: Some(true),
            set_target: Some(true),
            set_ac_limit: Some(true),
            set_charging_plan: None,
            charging_settings: None,
            needs_subscription: None,
            charging_history: Some(true),
            trip_history: Some(false),
        }
    );
}
