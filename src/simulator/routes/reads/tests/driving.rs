//! Driving and demands, as a client meets them.

use serde_json::{Value, json};

use super::{DIESEL, I4, X3, late_in_may, read_in};
use crate::trial::{Trial, json_of};

const X1: &str = "WBX00000000RHD007";
const WIDGET: &str = "/eadrax-suscs/v1/vehicles/sustainability/widget";

fn widget(trial: &mut Trial, vin: &str) -> Value {
    json_of(&read_in(trial, WIDGET, vin, "en"))
}

#[test]
fn the_widget_wants_the_customer_s_number() {
    let mut trial = Trial::signed_in();
    trial.gcid.clear();

    assert_eq!(read_in(&mut trial, WIDGET, I4, "en").status, 400);
}

#[test]
fn each_drive_train_tells_its_own_consumption() {
    let mut trial = late_in_may();
    let electric = widget(&mut trial, I4);
    let hybrid = widget(&mut trial, X3);
    let petrol = widget(&mut trial, X1);

    assert_eq!(electric["status"], "Success");
    assert_eq!(electric["lastTrip"].get("fuelConsumption"), None);
    assert_eq!(electric["monthly"].get("eDriveShare"), None);
    let share = &hybrid["monthly"]["eDriveShare"];
    let parts = ["totalElectricPercentage", "totalCombustionPercentage"];
    assert_eq!(
        parts
            .iter()
            .filter_map(|part| share[part].as_i64())
            .sum::<i64>(),
        100
    );
    assert_eq!(petrol["lastTrip"].get("electricConsumption"), None);
    assert!(
        petrol["monthly"]["totalCombustionConsumption"]["averageConsumption"].as_f64() > Some(5.0)
    );
}

#[test]
fn a_trip_s_average_is_its_use_over_its_way() {
    let last = widget(&mut late_in_may(), I4)["lastTrip"].clone();
    let value = |pointer: &str| last.pointer(pointer).unwrap().as_f64().unwrap();

    let average = value("/electricConsumption/consumption") / value("/distance/distance") * 100.0;

    assert!((average - value("/electricConsumption/averageConsumption")).abs() < 0.6);
    assert!(value("/duration/duration") > 1.0);
}

#[test]
fn the_longer_path_wraps_the_same_widget() {
    let mut trial = late_in_may();
    let path = "/eadrax-suscs/v1/vehicles/sustainability?timezone=Europe/Paris";

    let wrapped = json_of(&read_in(&mut trial, path, X3, "en"));

    assert_eq!(wrapped, json!({"widget": widget(&mut trial, X3)}));
}

#[test]
fn a_car_whose_trips_are_not_kept_has_no_widget() {
    assert_eq!(
        read_in(&mut late_in_may(), WIDGET, DIESEL, "en").status,
        404
    );
}

#[test]
fn trips_can_be_switched_off_or_not_yet_driven() {
    for (id, status) in [
        ("trip-history-not-active", "TripHistoryNotActive"),
        ("no-trips-yet", "NoTripsYet"),
    ] {
        let mut trial = Trial::signed_in().scenario(id);
        assert_eq!(widget(&mut trial, I4), json!({"status": status}));
    }
}

#[test]
fn demands_repeat_the_required_services() {
    let mut trial = Trial::signed_in();
    let demands = json_of(&read_in(&mut trial, "/eadrax-slcs/v1/demands", X3, "fr"));
    let services = trial.state(X3)["requiredServices"].clone();

    assert_eq!(demands["cbs"][0]["name"], "Liquide de frein");
    for key in ["type", "status", "dateTime", "mileage"] {
        assert_eq!(demands["cbs"][1].get(key), services[1].get(key), "{key}");
    }
}
