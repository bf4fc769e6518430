//! `capabilities`: what the car can be asked, beside every state.

use serde_json::{Value, json};

use crate::fleet::{
    model::{Climate, Model},
    snapshot::Lock,
};

/// The object `capabilities`. Older cars lack keys rather than say no.
pub(crate) fn capabilities(model: &Model) -> Value {
    let has_plug = model.drive_train.has_plug();
    let is_mini = model.brand == "mini";
    let is_new = model.unit.hmi == "ID8";
    let takes_charging = model.takes_charging_commands();
    let mut capabilities = json!({
        "a4aType": if is_new { "BLUETOOTH" } else { "USB_ONLY" },
        "alarmSystem": model.locks_as == Lock::Secured,
        "checkSustainabilityDPP": false,
        "climateNow": model.climate != Climate::Silent || has_plug,
        "horn": true,
        "inCarCamera": false,
        "isBmwChargingSupported": has_plug && !is_mini,
        "isCarSharingSupported": false,
        "isChargingHistorySupported": has_plug,
        "isChargingHospitalityEnabled": takes_charging,
        "isChargingLoudnessEnabled": takes_charging,
        "isChargingPlanSupported": has_plug,
        "isChargingPowerLimitEnabled": takes_charging,
        "isChargingSettingsEnabled": model.has_charging_settings(),
        "isChargingTargetSocEnabled": takes_charging,
        "isClimateTimerSupported": model.climate != Climate::Silent,
        "isDataPrivacyEnabled": false,
        "isMiniChargingSupported": has_plug && is_mini,
        "isNonLscFeatureEnabled": false,
        "isRemoteEngineStartSupported": false,
        "isRemoteHistorySupported": true,
        "isRemoteParkingSupported": false,
        "isRemoteServicesActivationRequired": false,
        "isRemoteServicesBookingRequired": false,
        "isSustainabilityAccumulatedViewEnabled": false,
        "isSustainabilitySupported": model.keeps_trips(),
        "isWifiHotspotServiceSupported": false,
        "lastStateCallState": "ACTIVATED",
        "lights": true,
        "locationBasedCommerceFeatures": {
            "fueling": false,
            "parking": false,
            "reservations": false,
        },
        "lock": true,
        "remote360": is_new,
        "remoteChargingCommands": charging_commands(model),
        "remoteServices": remote_services(is_new),
        "sendPoi": true,
        "specialThemeSupport": [],
        "unlock": true,
        "vehicleFinder": model.tells_position,
        "vehicleStateSource": "LAST_STATE_CALL",
    });
    if model.climate == Climate::AirConditioning || has_plug {
        capabilities["climateFunction"] = json!("AIR_CONDITIONING");
    } else {
        capabilities["climateFunction"] = json!("VENTILATION");
        capabilities["climateTimerTrigger"] = json!("START_TIMER");
    }
    if is_new {
        capabilities["digitalKey"] = json!({
            "bookedServicePackage": "SMACC_1_5",
            "isDigitalKeyFirstSupported": false,
            "readerGraphics": "readerGraphics",
            "state": "ACTIVATED",
            "vehicleSoftwareUpgradeRequired": false,
        });
    }
    capabilities
}

/// New cars list what they take, all others send an empty object.
fn charging_commands(model: &Model) -> Value {
    if model.takes_charging_commands() {
        json!({
            "chargingControl": ["START", "STOP"],
            "flapControl": ["NOT_SUPPORTED"],
            "plugControl": ["NOT_SUPPORTED"],
        })
    } else {
        json!({})
    }
}

fn remote_services(is_new: bool) -> Value {
    let mut services = serde_json::Map::new();
    for name in ["doorLock", "doorUnlock", "hornBlow", "lightFlash"] {
        services.insert(name.to_owned(), json!({"id": name, "state": "ACTIVATED"}));
    }
    let surround_view = if is_new {
        json!({"id": "remote360", "state": "ACTIVATED"})
    } else {
        json!({"id": "remote360"})
    };
    services.insert("remote360".to_owned(), surround_view);
    Value::Object(services)
}
