//! The one JSON object. Every key is always there; unknown is null.

use carport_client::identity::brand_code;
use carport_domain::reading::Reading;
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::Status;
use carport_domain::vehicle::battery::Battery;
use carport_domain::vehicle::capability::Capabilities;
use carport_domain::vehicle::message::{Message, MessageKind};
use carport_domain::vehicle::openings::{Corners, Opening};
use carport_domain::vehicle::tires::Tire;
use serde_json::{Value, json};

use super::findings::Findings;
use super::{charging, words};

pub(crate) fn object(findings: &Findings) -> Value {
    let Findings { profile, pages, .. } = findings;
    let mut object = json!({
        "vin": profile.vin.as_ref().map(carport_domain::ids::Vin::as_str),
        "brand": profile.brand.map(brand_code),
        "model": profile.model,
        "year": profile.year,
        "drive_train": profile.drive_train.map(words::drive_train),
        "sessions": charging::sessions(pages),
        "month": charging::month(pages, findings.statistics.as_ref()),
        "gaps": findings.gaps,
    });
    let said = of_status(&findings.status);
    if let (Value::Object(object), Value::Object(said)) = (&mut object, said) {
        object.extend(said);
    }

    object
}

fn of_status(status: &Status) -> Value {
    let (openings, energy) = (&status.openings, &status.energy);
    let position = status.position.as_ref();
    let mut windows = corners(&openings.windows_combined, &openings.windows);
    windows["rear"] = opening(&openings.rear_window);
    let fuel = energy.fuel.clone().unwrap_or_default();
    json!({
        "last_seen_at": time(status.last_seen_at),
        "odometer_km": number(status.odometer.map(|odometer| odometer.0)),
        "lock": openings.lock.value().map(|lock| words::lock(*lock)),
        "doors": corners(&openings.doors_combined, &openings.doors),
        "windows": windows,
        "trunk": opening(&openings.trunk),
        "hood": opening(&openings.hood),
        "sunroof": opening(&openings.sunroof),
        "tyres": {
            "front_left": tire(&status.tires.left_front),
            "front_right": tire(&status.tires.right_front),
            "rear_left": tire(&status.tires.left_rear),
            "rear_right": tire(&status.tires.right_rear),
        },
        "battery": battery(&energy.battery.clone().unwrap_or_default()),
        "fuel": {
            "litres": number(fuel.liters.map(|liters| liters.0)),
            "percent": number(fuel.percent.map(|percent| percent.0)),
            "range_km": number(fuel.range.map(|range| range.0)),
        },
        "total_range_km": number(energy.total_range.map(|range| range.0)),
        "position": {
            "latitude": position.map(|position| position.coordinates.latitude()),
            "longitude": position.map(|position| position.coordinates.longitude()),
            "heading_degrees": number(
                position.and_then(|position| position.heading).map(|heading| heading.0),
            ),
            "address": position.and_then(|position| position.address.as_deref()),
        },
        "climate": status.climate.value().map(|climate| words::climate(*climate)),
        "messages": status.messages.iter().map(message).collect::<Vec<_>>(),
        "capabilities": capabilities(&status.capabilities),
    })
}

fn corners(combined: &Reading<Opening>, corners: &Corners<Reading<Opening>>) -> Value {
    json!({
        "all": opening(combined),
        "left_front": opening(&corners.left_front),
        "right_front": opening(&corners.right_front),
        "left_rear": opening(&corners.left_rear),
        "right_rear": opening(&corners.right_rear),
    })
}

fn opening(reading: &Reading<Opening>) -> Value {
    json!(reading.value().map(|opening| words::opening(*opening)))
}

fn tire(tire: &Tire) -> Value {
    json!({
        "pressure_kpa": number(tire.pressure.map(|pressure| pressure.0)),
        "target_kpa": number(tire.target.map(|target| target.0)),
    })
}

fn battery(battery: &Battery) -> Value {
    let minutes_left = battery.time_left.map(|left| left.as_secs_f64() / 60.0);
    json!({
        "level_percent": number(battery.level.map(|level| level.0)),
        "target_percent": number(battery.target.map(|target| target.0)),
        "range_km": number(battery.range.map(|range| range.0)),
        "is_plugged_in": battery.is_plugged_in,
        "charging": battery.charging.value().map(|charging| words::charging(*charging)),
        "minutes_left": number(minutes_left),
        "ends_at": time(battery.ends_at),
        "ac_limit_amperes": number(battery.ac_limit.map(|limit| limit.0)),
    })
}

fn message(message: &Message) -> Value {
    let (kind, severity, status) = match message.kind {
        MessageKind::CheckControl(severity) => {
            ("check_control", severity.map(words::severity), None)
        }
        MessageKind::Service(status) => ("service", None, status.map(words::service_status)),
    };
    json!({
        "kind": kind,
        "code": message.code,
        "severity": severity,
        "status": status,
        "text": message.text.as_ref().or(message.title.as_ref()),
        "due_at": time(message.due_at),
        "due_in_km": number(message.due_in.map(|distance| distance.0)),
    })
}

fn capabilities(capabilities: &Capabilities) -> Value {
    json!({
        "lock": capabilities.lock,
        "unlock": capabilities.unlock,
        "lights": capabilities.lights,
        "horn": capabilities.horn,
        "find": capabilities.find,
        "send_poi": capabilities.send_poi,
        "charge_start": capabilities.charge_start,
        "charge_stop": capabilities.charge_stop,
        "climate_start": capabilities.climate_start,
        "climate_stop": capabilities.climate_stop,
        "set_target": capabilities.set_target,
        "set_ac_limit": capabilities.set_ac_limit,
        "charging_history": capabilities.charging_history,
        "trip_history": capabilities.trip_history,
    })
}

/// RFC 3339 in UTC.
pub(crate) fn time(at: Option<UnixMillis>) -> Value {
    let at = at.and_then(|at| jiff::Timestamp::from_millisecond(at.0).ok());
    json!(at.map(|at| at.to_string()))
}

/// Whole numbers without a fraction, as the vendor writes them.
pub(crate) fn number(value: Option<f64>) -> Value {
    let Some(value) = value else {
        return Value::Null;
    };
    #[expect(
        clippy::cast_possible_truncation,
        reason = "quantities are bounded where they are read"
    )]
    let whole = value as i64;
    if (whole as f64).to_bits() == value.to_bits() {
        json!(whole)
    } else {
        json!(value)
    }
}
