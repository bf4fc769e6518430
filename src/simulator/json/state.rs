//! `state`: what the car last said about itself.

use serde_json::{Map, Value, json};

use super::{
    charging::{self, Ranges},
    messages, openings,
    profile::cluster,
    whole,
};
use crate::{
    calendar::{rfc3339_millis, rfc3339_seconds},
    fleet::{
        model::{Climate, Model, Steering},
        snapshot::{Lock, Running, Snapshot},
    },
    places::{Language, road_address},
    scenario::LifeChange,
};

/// Everything an answer about one car is made of.
pub(crate) struct Scene<'a> {
    pub(crate) model: &'static Model,
    pub(crate) snapshot: &'a Snapshot,
    pub(crate) now: i64,
    pub(crate) start: i64,
    /// Since the start; services are reckoned from there, when none was due.
    pub(crate) driven_km: f64,
    pub(crate) language: Language,
    pub(crate) change: Option<LifeChange>,
}

/// The object `state`.
pub(crate) fn state(scene: &Scene) -> Value {
    let (model, snapshot) = (scene.model, scene.snapshot);
    let ranges = Ranges::new(model, snapshot);
    let mut state = json!({
        "isLeftSteering": model.steering == Steering::Left,
        "isLscSupported": true,
        "lastFetched": rfc3339_millis(scene.now),
        "lastUpdatedAt": rfc3339_seconds(snapshot.reported_at),
        "range": ranges.total(model.drive_train),
        "currentMileage": super::whole_below(snapshot.odometer_km),
        "doorsState": openings::doors(model, snapshot),
        "windowsState": openings::windows(model, snapshot),
        "climateTimers": climate_timers(),
        "requiredServices": messages::required_services(scene),
        "checkControlMessages": messages::check_control(scene),
        "chargingProfile": charging::profile(model, &snapshot.plan),
        "combustionFuelLevel": charging::fuel(model, snapshot, &ranges),
        "driverPreferences": {"lscPrivacyMode": "OFF"},
    });
    if model.has_sun_roof {
        state["roofState"] = sun_roof();
    }
    if let Some(tires) = openings::tires(model, snapshot) {
        state["tireState"] = tires;
    }
    if let Some(location) = location(scene) {
        state["location"] = location;
    }
    if model.climate != Climate::Silent {
        state["climateControlState"] = climate(snapshot.climate);
    }
    if let Some(battery) = &model.battery {
        state["electricChargingState"] = charging::electric(battery, snapshot, &ranges);
    }
    if model.unit.hmi == "ID8" {
        state["securityOverviewMode"] = json!(if snapshot.lock == Lock::Secured {
            "ARMED"
        } else {
            "NOT_ARMED"
        });
        state["isDeepSleepModeActive"] = json!(false);
        state["vehicleSoftwareVersion"] = software(model);
    }
    state
}

/// What is printed for where the car is.
pub(crate) fn address(snapshot: &Snapshot, language: Language) -> &'static str {
    snapshot
        .place
        .map_or_else(|| road_address(language), |place| place.address(language))
}

/// Where the car looks, in whole degrees.
pub(crate) fn heading(snapshot: &Snapshot) -> i64 {
    whole(snapshot.heading_degrees) % 360
}

/// The object `state` with no more than what is followed over time: for telling thousands at once.
pub(crate) fn followed(
    model: &Model,
    snapshot: &Snapshot,
    language: Language,
    tells_position: bool,
) -> Value {
    let ranges = Ranges::new(model, snapshot);
    let mut state = json!({
        "lastUpdatedAt": rfc3339_seconds(snapshot.reported_at),
        "range": ranges.total(model.drive_train),
        "currentMileage": super::whole_below(snapshot.odometer_km),
        "doorsState": openings::doors(model, snapshot),
        "windowsState": openings::windows(model, snapshot),
    });
    if model.tank.is_some() {
        state["combustionFuelLevel"] = charging::fuel(model, snapshot, &ranges);
    }
    if let Some(battery) = &model.battery {
        state["electricChargingState"] = charging::electric(battery, snapshot, &ranges);
        state["chargingProfile"] = charging::limits(&snapshot.plan);
    }
    if model.has_sun_roof {
        state["roofState"] = sun_roof();
    }
    if let Some(pressures) = openings::pressures(model, snapshot) {
        state["tireState"] = pressures;
    }
    if model.climate != Climate::Silent {
        state["climateControlState"] = climate(snapshot.climate);
    }
    if model.tells_position && tells_position {
        state["location"] = position(snapshot, language);
    }
    state
}

fn sun_roof() -> Value {
    json!({"roofState": "CLOSED", "roofStateType": "SUN_ROOF"})
}

/// `location`, of a car that tells it.
fn location(scene: &Scene) -> Option<Value> {
    let tells = scene.model.tells_position && scene.change != Some(LifeChange::PositionMissing);
    tells.then(|| position(scene.snapshot, scene.language))
}

fn position(snapshot: &Snapshot, language: Language) -> Value {
    json!({
        "coordinates": {
            "latitude": six_decimals(snapshot.latitude),
            "longitude": six_decimals(snapshot.longitude),
        },
        "address": {"formatted": address(snapshot, language)},
        "heading": heading(snapshot),
    })
}

/// Positions as the vendor rounds them.
pub(crate) fn six_decimals(degrees: f64) -> f64 {
    (degrees * 1e6).round() / 1e6
}

/// `climateControlState`.
pub(crate) fn climate(running: Running) -> Value {
    let (activity, seconds_left) = match running {
        Running::Off => return json!({"activity": "INACTIVE"}),
        Running::Standby => return json!({"activity": "STANDBY"}),
        Running::Heating { seconds_left } => ("HEATING", seconds_left),
        Running::Cooling { seconds_left } => ("COOLING", seconds_left),
        Running::Ventilating { seconds_left } => ("VENTILATION", seconds_left),
    };
    json!({"activity": activity, "remainingSeconds": seconds_left as f64})
}

fn climate_timers() -> Value {
    let timer = |is_weekly: bool| {
        json!({
            "isWeeklyTimer": is_weekly,
            "timerAction": "DEACTIVATE",
            "timerWeekDays": if is_weekly { vec!["MONDAY"] } else { Vec::new() },
            "departureTime": {"hour": 7, "minute": 0},
        })
    };
    json!([timer(false), timer(true), timer(true)])
}

fn software(model: &Model) -> Value {
    let year = model.year % 100 + 1;
    json!({
        "iStep": {"iStep": 540, "month": 11, "year": year, "seriesCluster": cluster(model)},
        "puStep": {"month": 11, "year": year},
    })
}

/// The state of a car that never sent one.
pub(crate) fn never_reported(scene: &Scene) -> Value {
    json!({
        "isLeftSteering": scene.model.steering == Steering::Left,
        "isLscSupported": false,
        "lastFetched": rfc3339_millis(scene.now),
        "lastUpdatedAt": "0001-01-01T00:00:00Z",
        "currentMileage": 0,
        "climateTimers": climate_timers(),
        "requiredServices": [],
        "checkControlMessages": [],
        "driverPreferences": {"lscPrivacyMode": "OFF"},
    })
}

/// What is left when most objects are missing.
pub(crate) fn bare(full: &Value) -> Value {
    let kept = [
        "isLeftSteering",
        "isLscSupported",
        "lastFetched",
        "lastUpdatedAt",
        "currentMileage",
    ];
    let bare: Map<String, Value> = kept
        .into_iter()
        .filter_map(|key| Some((key.to_owned(), full.get(key)?.clone())))
        .collect();
    Value::Object(bare)
}

/// Words that no client has been taught, in every place that has a list of words.
pub(crate) fn with_unknown_codes(mut state: Value) -> Value {
    let codes = [
        ("/doorsState/combinedSecurityState", "TRIPLE_LOCKED"),
        ("/doorsState/trunk", "FOLDED_AWAY"),
        ("/windowsState/leftFront", "MISTED"),
        ("/windowsState/combinedState", "MISTED"),
        ("/roofState/roofState", "TRANSPARENT"),
        ("/climateControlState/activity", "SCENTING"),
        ("/electricChargingState/chargingStatus", "FEEDING_BACK"),
        ("/chargingProfile/chargingMode", "SUNSHINE"),
        ("/chargingProfile/chargingPreference", "CHEAPEST"),
        ("/requiredServices/0/type", "LIDAR_CLEANING"),
        ("/requiredServices/0/status", "SOMEDAY"),
        ("/checkControlMessages/0/type", "SATELLITE_LINK"),
        ("/checkControlMessages/0/severity", "PURPLE"),
        ("/securityOverviewMode", "GUARDED"),
    ];
    for (pointer, code) in codes {
        if let Some(value) = state.pointer_mut(pointer) {
            *value = json!(code);
        }
    }
    state
}
