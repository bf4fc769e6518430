//! Lists of cars and what never changes about one.

use serde_json::{Value, json};

use crate::{calendar::rfc3339_millis, fleet::model::Model};

/// The list, version 5.
pub(crate) fn list(gcid: &str, vins: &[&str]) -> Value {
    let mapping_infos: Vec<Value> = vins
        .iter()
        .map(|vin| {
            let mut info = mapping();
            info["vin"] = json!(vin);
            info
        })
        .collect();
    json!({"gcid": gcid, "mappingInfos": mapping_infos})
}

/// The older list, version 4, which carries the profiles.
pub(crate) fn older_list(models: &[&'static Model], now: i64) -> Value {
    models
        .iter()
        .map(|model| {
            let mut attributes = profile(model);
            attributes["lastFetched"] = json!(rfc3339_millis(now));
            json!({
                "vin": model.vin,
                "mappingInfo": mapping(),
                "appVehicleType": "CONNECTED",
                "attributes": attributes,
            })
        })
        .collect()
}

fn mapping() -> Value {
    json!({
        "isAssociated": false,
        "isLmmEnabled": false,
        "isPrimaryUser": true,
        "mappingStatus": "CONFIRMED",
        "vehicleMappingType": "CONNECTED",
    })
}

/// The profile.
pub(crate) fn profile(model: &Model) -> Value {
    let year_of_build = model.year % 100;
    let mut profile = json!({
        "vin": model.vin,
        "brand": model.profile_brand,
        "model": model.name,
        "year": model.year,
        "bodyType": model.series,
        "driveTrain": model.drive_train_word(),
        "color": model.color,
        "countryOfOrigin": model.country,
        "hmiVersion": model.unit.hmi,
        "headUnitType": model.unit.kind,
        "headUnitRaw": model.unit.raw,
        "driverGuideInfo": {
            "androidAppScheme": "com.example.driversguide",
            "androidStoreUrl": "https://example.com/android",
            "iosAppScheme": "exampleguide:///open",
            "iosStoreUrl": "https://example.com/ios",
        },
    });
    if let Some(telematics) = model.unit.telematics {
        profile["telematicsUnit"] = json!(telematics);
        profile["softwareVersionCurrent"] = json!({
            "iStep": 540,
            "puStep": {"month": 11, "year": year_of_build + 1},
            "seriesCluster": cluster(model),
        });
        profile["softwareVersionExFactory"] = json!({
            "iStep": 505,
            "puStep": {"month": 3, "year": year_of_build},
            "seriesCluster": cluster(model),
        });
    }
    profile
}

/// `G26` is `G026` here.
pub(crate) fn cluster(model: &Model) -> String {
    let (letter, number) = model.series.split_at(1);
    format!("{letter}0{number}")
}
