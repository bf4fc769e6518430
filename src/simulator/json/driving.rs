//! Trips and the month's driving.
//!
//! No recording of this answer is known. Its shape is inferred from the fields that public
//! clients read, and its units are a guess.

use carport_domain::vehicle::profile::DriveTrain;
use serde_json::{Value, json};

use super::whole;
use crate::fleet::{journal::Trip, model::Model};

/// Metric, whatever the request prefers.
const ELECTRIC_UNIT: &str = "kWh/100 km";
const FUEL_UNIT: &str = "l/100 km";

/// The widget: the last trip, and the trips of the current month.
pub(crate) fn widget(model: &Model, last: Option<&Trip>, month: &[Trip]) -> Value {
    match last {
        None => status("NoTripsYet"),
        Some(last) => json!({
            "status": "Success",
            "lastTrip": last_trip(model, last),
            "monthly": monthly(model, month),
        }),
    }
}

/// A widget that holds nothing but the reason why.
pub(crate) fn status(word: &str) -> Value {
    json!({"status": word})
}

fn last_trip(model: &Model, trip: &Trip) -> Value {
    let mut answer = json!({
        "id": trip.id,
        "distance": {"distance": tenths(trip.km), "distanceUnit": "km"},
        "duration": {"duration": whole(trip.minutes()), "durationUnit": "min"},
    });
    if model.battery.is_some() {
        answer["electricConsumption"] = json!({
            "averageConsumption": per_100_km(trip.battery_kwh, trip.km),
            "averageUnit": ELECTRIC_UNIT,
            "consumption": tenths(trip.battery_kwh),
            "consumptionUnit": "kWh",
        });
    }
    if model.tank.is_some() {
        answer["fuelConsumption"] = json!({
            "averageConsumption": per_100_km(trip.liters, trip.km),
            "averageUnit": FUEL_UNIT,
        });
    }
    answer
}

fn monthly(model: &Model, trips: &[Trip]) -> Value {
    let sum = |of: fn(&Trip) -> f64| trips.iter().map(of).sum::<f64>();
    let km = sum(|trip| trip.km);
    let mut answer = json!({
        "totalTrips": trips.len(),
        "totalDistance": tenths(km),
        "totalDistanceUnit": "km",
    });
    if model.battery.is_some() {
        answer["totalElectricConsumption"] = json!({
            "averageConsumption": per_100_km(sum(|trip| trip.battery_kwh), km),
            "averageUnit": ELECTRIC_UNIT,
        });
    }
    if model.tank.is_some() {
        answer["totalCombustionConsumption"] = json!({
            "averageConsumption": per_100_km(sum(|trip| trip.liters), km),
            "averageUnit": FUEL_UNIT,
        });
    }
    if model.drive_train == DriveTrain::PluginHybrid && km > 0.0 {
        let electric = whole(sum(|trip| trip.electric_km) / km * 100.0);
        answer["eDriveShare"] = json!({
            "totalElectricPercentage": electric,
            "totalCombustionPercentage": 100 - electric,
        });
    }
    answer
}

fn tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// Over the whole distance, whatever drove; zero where nothing was driven.
fn per_100_km(used: f64, km: f64) -> f64 {
    if km > 0.0 {
        tenths(used / km * 100.0)
    } else {
        0.0
    }
}
