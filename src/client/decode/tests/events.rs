//! What becomes of commands, and trips.

use core::time::Duration;

use carport_domain::command::{Fault, Progress, Step};
use carport_domain::place::Coordinates;
use carport_domain::time::UnixMillis;
use carport_domain::trips::{DrivingMonth, Trip, TripHistory};
use carport_domain::units::{
    Kilometers, KilowattHours, KilowattHoursPer100Km, LitersPer100Km, Percent,
};

use super::super::*;
use super::rules::gaps;

#[test]
fn a_command_that_was_taken_has_an_event() {
    let decoded = event(
        br#"{"eventId": "5d1b7c64-0b0e-4c9f-9a53-0f2a7e3b8c11",
            "creationTime": "2025-05-04T09:31:02.118Z"}"#,
    )
    .unwrap();

    assert_eq!(
        decoded.value.id.as_str(),
        "5d1b7c64-0b0e-4c9f-9a53-0f2a7e3b8c11"
    );
    assert_eq!(
        decoded.value.created_at,
        Some(UnixMillis(1_746_351_062_118))
    );
    for body in ["{}", r#"{"eventId": 7}"#, r#"{"eventId": "a&b=c"}"#] {
        let result = event(body.as_bytes());
        assert_eq!(result, Err(Unreadable::Without("event id")), "{body}");
    }
}

#[test]
fn every_word_of_an_event_has_its_progress() {
    for (word, expected) in [
        ("INITIATED", Progress::Underway(Step::Accepted)),
        ("PENDING", Progress::Underway(Step::Pending)),
        ("DELIVERED", Progress::Underway(Step::Delivered)),
        ("RUNNING", Progress::Underway(Step::Running)),
        ("UNKNOWN", Progress::Underway(Step::Unknown)),
        ("EXECUTED", Progress::Executed),
        ("IGNORED", Progress::Ignored),
        ("ERROR", Progress::Failed(Fault::default())),
    ] {
        for key in ["eventStatus", "rsEventStatus"] {
            let decoded = progress(format!(r#"{{"{key}": "{word}"}}"#).as_bytes()).unwrap();
            assert_eq!(decoded.value, expected, "{key} {word}");
            assert_eq!(decoded.gaps, []);
        }
    }
}

#[test]
fn a_word_nobody_has_taught_us_goes_on_and_is_noted() {
    for word in [r#""TIMEOUT""#, r#""READY""#] {
        let decoded = progress(format!(r#"{{"eventStatus": {word}}}"#).as_bytes()).unwrap();
        assert_eq!(decoded.value, Progress::Underway(Step::Unknown));
        assert_eq!(gaps(&decoded), ["#/eventStatus: an unknown code"]);
    }
    assert_eq!(progress(b"{}"), Err(Unreadable::Without("event status")));
}

#[test]
fn a_failure_tells_its_fault_in_the_vendors_words() {
    let told = progress(
        br#"{"eventStatus": "ERROR", "errorDetails": {"title": "Something went wrong",
            "description": "A door is open.", "presentationType": "PAGE", "iconId": 60217,
            "isRetriable": true, "errorDetails": "CHARGING_MODE_NOT_SET"}}"#,
    )
    .unwrap();
    let silent = progress(
        br#"{"eventStatus": "ERROR", "errorDetails": {"title": null, "description": null,
            "presentationType": "DIALOG", "iconId": null, "isRetriable": false,
            "errorDetails": "<no error returned>"}}"#,
    )
    .unwrap();

    assert_eq!(
        told.value,
        Progress::Failed(Fault {
            title: Some("Something went wrong".to_owned()),
            description: Some("A door is open.".to_owned()),
            code: Some("CHARGING_MODE_NOT_SET".to_owned()),
            is_retriable: Some(true),
        })
    );
    assert_eq!(
        silent.value,
        Progress::Failed(Fault {
            is_retriable: Some(false),
            ..Fault::default()
        })
    );
    assert_eq!((told.gaps, silent.gaps), (vec![], vec![]));
}

#[test]
fn a_car_that_was_found_has_a_place_and_one_that_was_not_has_a_fault() {
    let found = position(
        br#"{"positionData": {"status": "OK", "position": {"latitude": 45.7641,
            "longitude": 4.8357, "formattedAddress": "Place de l'Exemple 1", "heading": 87}},
            "errorDetails": null}"#,
    )
    .unwrap();
    let lost = position(
        br#"{"positionData": null, "errorDetails": {"title": "No luck", "description": "Far."}}"#,
    )
    .unwrap();

    assert_eq!(
        found.value.unwrap().coordinates,
        Coordinates::new(45.7641, 4.8357).unwrap()
    );
    let fault = lost.value.unwrap_err();
    assert_eq!(fault.title.as_deref(), Some("No luck"));
    assert_eq!(position(b"{}"), Err(Unreadable::Without("position")));
}

#[test]
fn a_position_under_another_word_than_ok_is_doubtful() {
    let decoded = position(
        br#"{"positionData": {"status": "STALE", "position": {"latitude": 1, "longitude": 2}}}"#,
    )
    .unwrap();

    assert_eq!(decoded.value, Err(Fault::default()));
    assert_eq!(gaps(&decoded), ["#/positionData/status: an unknown code"]);
}

const TRIPS: &str = r#"{"status": "Success",
    "lastTrip": {"id": "b7c0d1e2", "distance": {"distance": 18.4, "distanceUnit": "km"},
        "duration": {"duration": 27, "durationUnit": "min"},
        "electricConsumption": {"averageConsumption": 17.9, "averageUnit": "kWh/100 km",
                                "consumption": 3.3, "consumptionUnit": "kWh"},
        "fuelConsumption": {"averageConsumption": 0.0, "averageUnit": "l/100 km"}},
    "monthly": {"totalTrips": 31, "totalDistance": 612.7, "totalDistanceUnit": "km",
        "totalElectricConsumption": {"averageConsumption": 18.4, "averageUnit": "kWh/100 km"},
        "totalCombustionConsumption": {"averageConsumption": 1.2, "averageUnit": "l/100 km"},
        "eDriveShare": {"totalElectricPercentage": 78, "totalCombustionPercentage": 22}}}"#;

#[test]
fn trips_are_read_bare_and_wrapped() {
    let expected = TripHistory::Kept {
        last: Some(Trip {
            id: Some("b7c0d1e2".to_owned()),
            distance: Some(Kilometers(18.4)),
            duration: Some(Duration::from_mins(27)),
            electric: Some(KilowattHoursPer100Km(17.9)),
            energy: Some(KilowattHours(3.3)),
            fuel: Some(LitersPer100Km(0.0)),
        }),
        month: Some(DrivingMonth {
            trip_count: Some(31),
            distance: Some(Kilometers(612.7)),
            electric: Some(KilowattHoursPer100Km(18.4)),
            fuel: Some(LitersPer100Km(1.2)),
            electric_share: Some(Percent(78.0)),
            fuel_share: Some(Percent(22.0)),
        }),
    };

    for body in [TRIPS.to_owned(), format!(r#"{{"widget": {TRIPS}}}"#)] {
        let decoded = trips(body.as_bytes()).unwrap();
        assert_eq!((decoded.value, decoded.gaps), (expected.clone(), vec![]));
    }
}

#[test]
fn consent_and_a_first_trip_may_be_missing() {
    let read = |status: &str| {
        let body = format!(r#"{{"status": "{status}"}}"#);
        trips(body.as_bytes()).unwrap().value
    };

    assert_eq!(read("TripHistoryNotActive"), TripHistory::NotAgreed);
    assert_eq!(read("NoTripsYet"), TripHistory::NoneYet);
    assert_eq!(trips(b"{}"), Err(Unreadable::Without("trips")));
}

#[test]
fn a_number_in_another_unit_is_left_and_noted() {
    let decoded =
        trips(br#"{"lastTrip": {"id": 7, "distance": {"distance": 11.4, "distanceUnit": "mi"}}}"#)
            .unwrap();

    let TripHistory::Kept {
        last: Some(trip), ..
    } = &decoded.value
    else {
        panic!("a trip is kept");
    };
    assert_eq!(trip.id.as_deref(), Some("7"));
    assert_eq!(trip.distance, None);
    assert_eq!(
        gaps(&decoded),
        ["#/lastTrip/distance/distanceUnit: an unknown code"]
    );
}

#[test]
fn the_older_list_is_a_bare_array() {
    let decoded = vehicle_list(
        br#"[{"vin": "WBY00000000EVX001", "mappingInfo": {"isPrimaryUser": true},
             "appVehicleType": "CONNECTED", "attributes": {"model": "i4"}},
            {"vin": "short"}]"#,
    )
    .unwrap();

    assert_eq!(decoded.value.len(), 1);
    assert_eq!(gaps(&decoded), ["#/1/vin: a VIN has 17 letters and digits"]);
}

#[test]
fn a_refusal_has_a_fault_only_in_words_for_the_owner() {
    let told = refusal(
        r#"{"title": "Nicht möglich", "description": "Das Fahrzeug ist zu weit weg.",
            "presentationType": "DIALOG", "iconId": null, "isRetriable": false, "errorDetails": ""}"#
            .as_bytes(),
    );

    assert_eq!(
        told,
        Some(Fault {
            title: Some("Nicht möglich".to_owned()),
            description: Some("Das Fahrzeug ist zu weit weg.".to_owned()),
            code: None,
            is_retriable: Some(false),
        })
    );
    for silent in [
        r#"{"title": null, "description": null, "isRetriable": false, "errorDetails": ""}"#,
        r#"{"type": "https://tools.ietf.org/html/rfc9110", "title": "Forbidden", "status": 403}"#,
        r#"{"statusCode": 403, "message": "Out of call volume quota."}"#,
        "<html>",
        "[]",
    ] {
        assert_eq!(refusal(silent.as_bytes()), None, "{silent}");
    }
}
