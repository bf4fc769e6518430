//! Service dates and the standing list of check-control entries.

use carport_domain::vehicle::profile::DriveTrain;
use serde_json::{Value, json};

use super::{state::Scene, whole};
use crate::{
    calendar::first_of_month, fleet::model::Condition, places::Language, scenario::LifeChange,
};

/// Kilometers between two services.
const INTERVAL_KM: f64 = 30_000.0;
/// Months between two dated services.
const INTERVAL_MONTHS: i64 = 24;

/// `requiredServices`.
pub(crate) fn required_services(scene: &Scene) -> Vec<Value> {
    let model = scene.model;
    let language = scene.language;
    // Each car was last serviced at another time.
    let turn = i64::from(model.year % 7) + whole(model.first_odometer_km / 1000.0) % 5;
    let ahead_km = 12_000.0 + turn as f64 * 1_300.0;
    let driven_km = scene.driven_km;
    let left_km = (ahead_km - driven_km).rem_euclid(INTERVAL_KM);
    let by_date = language.pick(
        "Due by the date given.",
        "À effectuer avant la date indiquée.",
    );
    let by_both = language.pick(
        "Due after the distance or by the date given.",
        "À effectuer après la distance ou avant la date indiquée.",
    );
    let is_overdue = scene.change == Some(LifeChange::ServiceOverdue);

    let mut services = vec![
        json!({
            "type": "BRAKE_FLUID",
            "status": "OK",
            "dateTime": next_date(scene, 8 + turn),
            "description": by_date,
        }),
        if is_overdue {
            json!({
                "type": "VEHICLE_CHECK",
                "status": "OVERDUE",
                "dateTime": first_of_month(scene.now, -2),
                "description": language.pick("The service is overdue.", "L'entretien est en retard."),
            })
        } else {
            json!({
                "type": "VEHICLE_CHECK",
                "status": if left_km < 1_000.0 { "PENDING" } else { "OK" },
                "dateTime": next_date(scene, 11 + turn),
                "mileage": whole(left_km),
                "description": by_both,
            })
        },
    ];
    if model.drive_train != DriveTrain::Electric {
        let oil_km = (ahead_km * 0.8 - driven_km).rem_euclid(INTERVAL_KM);
        services.push(json!({
            "type": "OIL",
            "status": if oil_km < 1_000.0 { "PENDING" } else { "OK" },
            "dateTime": next_date(scene, 5 + turn),
            "mileage": whole(oil_km),
            "description": by_both,
        }));
    }
    if model.condition == Condition::Worn {
        services.extend(soon_due(scene));
    }
    if model.tires.is_some() {
        services.push(json!({"type": "TIRE_WEAR_FRONT", "status": "OK"}));
        services.push(json!({"type": "TIRE_WEAR_REAR", "status": "OK"}));
    }
    services
}

/// Services that come up before long, as years and distance bring them.
fn soon_due(scene: &Scene) -> [Value; 2] {
    let language = scene.language;
    let pads_km = (1_400.0 - scene.driven_km).rem_euclid(INTERVAL_KM);
    let test_at = next_date(scene, 2);
    let is_test_near = test_at <= first_of_month(scene.now, 3);
    [
        json!({
            "type": "BRAKE_PADS_REAR",
            "status": if pads_km < 2_000.0 { "PENDING" } else { "OK" },
            "mileage": whole(pads_km),
            "description": language.pick(
                "Due after the distance given.",
                "À effectuer après la distance indiquée.",
            ),
        }),
        json!({
            "type": "VEHICLE_TUV",
            "status": if is_test_near { "PENDING" } else { "OK" },
            "dateTime": test_at,
            "description": language.pick(
                "Due by the date given.",
                "À effectuer avant la date indiquée.",
            ),
        }),
    ]
}

/// The next date of a service that was so many months ahead at the start.
fn next_date(scene: &Scene, months: i64) -> String {
    let now = crate::calendar::rfc3339_millis(scene.now);
    (0..200)
        .map(|turn| first_of_month(scene.start, months + turn * INTERVAL_MONTHS))
        .find(|date| *date > now)
        .unwrap_or(now)
}

/// The required services once more, under another name each.
pub(crate) fn demands(scene: &Scene) -> Value {
    let services = required_services(scene).into_iter().map(|mut service| {
        let name = service["type"].as_str().and_then(service_name);
        if let Some([english, french]) = name {
            service["name"] = json!(scene.language.pick(english, french));
        }
        if let Some(fields) = service.as_object_mut() {
            fields.remove("description");
        }
        service
    });
    json!({"cbs": services.collect::<Vec<_>>()})
}

fn service_name(kind: &str) -> Option<[&'static str; 2]> {
    Some(match kind {
        "BRAKE_FLUID" => ["Brake fluid", "Liquide de frein"],
        "BRAKE_PADS_REAR" => ["Rear brake pads", "Plaquettes de frein arrière"],
        "VEHICLE_TUV" => ["Roadworthiness test", "Contrôle technique"],
        "VEHICLE_CHECK" => ["Vehicle check", "Contrôle du véhicule"],
        "OIL" => ["Engine oil", "Huile moteur"],
        "TIRE_WEAR_FRONT" => ["Front tire wear", "Usure des pneus avant"],
        "TIRE_WEAR_REAR" => ["Rear tire wear", "Usure des pneus arrière"],
        _ => return None,
    })
}

/// `checkControlMessages`: entries of severity `LOW` without words stand for "all right" and never
/// go away.
pub(crate) fn check_control(scene: &Scene) -> Vec<Value> {
    let (model, language) = (scene.model, scene.language);
    let mut messages = Vec::new();
    // A car that reports no pressures warns all the same.
    if scene.change == Some(LifeChange::TireLow) {
        messages.push(tire_low(language));
    } else if model.tires.is_some() {
        messages.push(json!({"type": "TIRE_PRESSURE", "severity": "LOW"}));
    }
    if scene.change == Some(LifeChange::ServiceOverdue) {
        messages.push(check_overdue(language));
    }
    if model.condition == Condition::Worn {
        messages.extend([oil_soon(language), washer_low(language)]);
    } else if model.drive_train != DriveTrain::Electric {
        messages.push(json!({"type": "ENGINE_OIL", "severity": "LOW"}));
    }
    messages
}

fn tire_low(language: Language) -> Value {
    json!({
        "type": "TIRE_PRESSURE",
        "severity": "MEDIUM",
        "id": 139,
        "name": language.pick("Tyre pressure", "Pression des pneus"),
        "description": language.pick(
            "Pressure is too low at the front right.",
            "Pression trop basse à l'avant droit.",
        ),
        "longDescription": language.pick(
            "Check the pressure and correct it at the next opportunity. Avoid hard braking.",
            "Contrôler la pression et la corriger dès que possible. Éviter les freinages brusques.",
        ),
    })
}

fn check_overdue(language: Language) -> Value {
    json!({
        "type": "VEHICLE_CHECK",
        "severity": "HIGH",
        "id": 281,
        "name": language.pick("Service overdue", "Entretien en retard"),
        "description": language.pick(
            "The vehicle check is overdue.",
            "Le contrôle du véhicule est en retard.",
        ),
        "longDescription": language.pick(
            "Make an appointment with a workshop.",
            "Prendre rendez-vous avec un atelier.",
        ),
    })
}

/// Words without urgency: the level is right, and on its way down.
fn oil_soon(language: Language) -> Value {
    json!({
        "type": "ENGINE_OIL",
        "severity": "LOW",
        "id": 212,
        "name": language.pick("Engine oil", "Huile moteur"),
        "description": language.pick(
            "Level in the lower half. Nothing to do yet.",
            "Niveau dans la moitié basse. Rien à faire pour l'instant.",
        ),
    })
}

fn washer_low(language: Language) -> Value {
    json!({
        "type": "WASHING_FLUID",
        "severity": "MEDIUM",
        "id": 164,
        "name": language.pick("Washer fluid", "Liquide lave-glace"),
        "description": language.pick(
            "Washer fluid low. Refill.",
            "Niveau de liquide lave-glace bas. Faire l'appoint.",
        ),
    })
}
