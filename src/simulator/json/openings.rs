//! Doors, windows, roof and tires.

use serde_json::{Map, Value, json};

use crate::fleet::{
    model::{Model, Steering},
    snapshot::{Lock, Snapshot},
};

const fn lid(is_open: bool) -> &'static str {
    if is_open { "OPEN" } else { "CLOSED" }
}

/// As in `combinedSecurityState`.
pub(crate) const fn lock_word(lock: Lock) -> &'static str {
    match lock {
        Lock::Secured => "SECURED",
        Lock::Locked => "LOCKED",
        Lock::Unlocked => "UNLOCKED",
    }
}

/// Left and right are sides of the car, wherever the driver sits.
pub(crate) fn doors(model: &Model, snapshot: &Snapshot) -> Value {
    let open = snapshot.openings;
    let (left, right) = match model.steering {
        Steering::Left => (open.driver_door, false),
        Steering::Right => (false, open.driver_door),
    };
    json!({
        "combinedSecurityState": lock_word(snapshot.lock),
        "combinedState": lid(open.driver_door || open.trunk),
        "leftFront": lid(left),
        "leftRear": "CLOSED",
        "rightFront": lid(right),
        "rightRear": "CLOSED",
        "hood": "CLOSED",
        "trunk": lid(open.trunk),
    })
}

/// Cars with two doors have no rear side windows.
pub(crate) fn windows(model: &Model, snapshot: &Snapshot) -> Value {
    let is_open = snapshot.openings.driver_window;
    let (left, right) = match model.steering {
        Steering::Left => (is_open, false),
        Steering::Right => (false, is_open),
    };
    let mut windows = json!({
        "combinedState": lid(is_open),
        "leftFront": lid(left),
        "rightFront": lid(right),
    });
    if model.has_rear_windows {
        windows["leftRear"] = json!("CLOSED");
        windows["rightRear"] = json!("CLOSED");
        windows["rear"] = json!("CLOSED");
    }
    windows
}

/// Pressures, and what is written on the tires.
pub(crate) fn tires(model: &Model, snapshot: &Snapshot) -> Option<Value> {
    let set = model.tires.as_ref()?;
    let mounted_in = model.year + 1;
    let mut tires = pressures(model, snapshot)?;
    for tire in tires.as_object_mut()?.values_mut() {
        tire["details"] = json!({
            "dimension": set.dimension,
            "treadDesign": "Round Tread 2",
            "manufacturer": "Example Tires",
            "manufacturingWeek": 1200 + model.year % 100,
            "mountingDate": format!("{mounted_in}-04-11T00:00:00.000Z"),
            "partNumber": "0000001",
            "season": 2,
            "isOptimizedForOemBmw": true,
            "speedClassification": {"speedRating": 270, "atLeast": false},
        });
    }
    Some(tires)
}

/// Pressures alone.
pub(crate) fn pressures(model: &Model, snapshot: &Snapshot) -> Option<Value> {
    let set = model.tires.as_ref()?;
    let wheels = ["frontLeft", "frontRight", "rearLeft", "rearRight"];
    let tires: Map<String, Value> = wheels
        .into_iter()
        .zip(snapshot.tires_kpa)
        .zip([set.front_kpa, set.front_kpa, set.rear_kpa, set.rear_kpa])
        .map(|((wheel, current), target)| {
            let status = json!({
                "currentPressure": super::whole(current),
                "targetPressure": super::whole(target),
                "pressureStatus": i32::from(current < target * 0.8),
                "wearStatus": 0,
            });
            (wheel.to_owned(), json!({ "status": status }))
        })
        .collect();
    Some(Value::Object(tires))
}
