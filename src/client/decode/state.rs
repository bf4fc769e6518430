//! The whole state, subsystem by subsystem.

use core::time::Duration;

use carport_domain::place::{Coordinates, Position};
use carport_domain::reading::Reading;
use carport_domain::units::{Degrees, Kilometers, Kilopascals};
use carport_domain::vehicle::climate::Climate;
use carport_domain::vehicle::profile::DriveTrain;
use carport_domain::vehicle::tires::{Tire, Tires};
use carport_domain::vehicle::{Status, SteeringSide};

use super::{GapReason, capabilities, charging_plan, energy, messages, openings};
use crate::wire::{Node, words};

/// No car has driven this far.
pub(super) const FARTHEST_KILOMETERS: f64 = 10_000_000.0;

/// No parked car is heated for longer than a day.
const LONGEST_CLIMATE_SECONDS: f64 = 86_400.0;

pub(super) fn read(root: &Node<'_>, drive_train: Option<DriveTrain>) -> Status {
    let state = root.at("state");
    let last_seen_at = state.at("lastUpdatedAt").time();
    // A car that never reported has an odometer of zero that nobody has read.
    let has_reported = last_seen_at.is_some();
    let odometer =
        kilometers(&state.at("currentMileage")).filter(|odometer| has_reported || odometer.0 > 0.0);

    let climate = state.at("climateControlState");
    let activity = climate.at("activity").word(&words::CLIMATE);
    // The key may hold what was left when it stopped.
    let climate_time_left = match activity {
        Reading::Known(Climate::Active) => seconds_left(&climate.at("remainingSeconds")),
        _ => None,
    };

    Status {
        last_seen_at,
        odometer,
        openings: openings::read(&state),
        energy: energy::read(&state, drive_train, last_seen_at),
        tires: read_tires(&state.at("tireState")),
        position: read_position(&state.at("location")),
        climate: activity,
        climate_time_left,
        charging_plan: charging_plan::of_state(&state, drive_train),
        is_private: state
            .path(&["driverPreferences", "lscPrivacyMode"])
            .word(&words::PRIVACY)
            .value()
            .copied(),
        reports_state: state.at("isLscSupported").flag(),
        messages: messages::read(&state),
        steering: state.at("isLeftSteering").flag().map(|is_left| {
            if is_left {
                SteeringSide::Left
            } else {
                SteeringSide::Right
            }
        }),
        capabilities: capabilities::read(root),
    }
}

pub(super) fn kilometers(node: &Node<'_>) -> Option<Kilometers> {
    node.number(0.0..=FARTHEST_KILOMETERS).map(Kilometers)
}

/// Zero is what a car sends that does not count.
fn seconds_left(node: &Node<'_>) -> Option<Duration> {
    let seconds = node.number(0.0..=LONGEST_CLIMATE_SECONDS)?;
    (seconds > 0.0).then(|| Duration::from_secs_f64(seconds))
}

fn read_tires(node: &Node<'_>) -> Tires {
    let tire = |wheel| {
        let status = node.path(&[wheel, "status"]);
        Tire {
            pressure: pressure(&status.at("currentPressure")),
            target: pressure(&status.at("targetPressure")),
        }
    };
    Tires {
        left_front: tire("frontLeft"),
        right_front: tire("frontRight"),
        left_rear: tire("rearLeft"),
        right_rear: tire("rearRight"),
    }
}

/// Kilopascals as sent. Zero is no measurement: a wheel without a sensor has none.
fn pressure(node: &Node<'_>) -> Option<Kilopascals> {
    node.number(0.0..=1500.0)
        .filter(|value| *value > 0.0)
        .map(Kilopascals)
}

fn read_position(location: &Node<'_>) -> Option<Position> {
    Some(Position {
        coordinates: read_coordinates(&location.at("coordinates"))?,
        heading: read_heading(&location.at("heading")),
        address: location
            .path(&["address", "formatted"])
            .text()
            .map(ToOwned::to_owned),
    })
}

pub(super) fn read_coordinates(place: &Node<'_>) -> Option<Coordinates> {
    let latitude = place.at("latitude").number(f64::MIN..=f64::MAX)?;
    let longitude = place.at("longitude").number(f64::MIN..=f64::MAX)?;
    let coordinates = Coordinates::new(latitude, longitude);
    if coordinates.is_none() {
        place.note(GapReason::NotAPlace);
    }
    coordinates
}

/// Clockwise from north. −1 stands in some answers where the car does not know.
pub(super) fn read_heading(node: &Node<'_>) -> Option<Degrees> {
    let heading = node.number(-1.0..=360.0)?;
    (heading >= 0.0).then_some(Degrees(heading % 360.0))
}
