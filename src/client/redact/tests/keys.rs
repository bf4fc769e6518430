//! Values whose key tells.

use super::*;

#[test]
fn a_location_keeps_its_shape_and_nothing_else() {
    let location = json!({"location": {
        "coordinates": {"latitude": 45.764_043, "longitude": 4.835_659},
        "address": {"formatted": "Place de l'Exemple 1, 69000 Exempleville"},
        "heading": 214
    }});

    assert_eq!(
        document(&location),
        json!({"location": {
            "coordinates": {"latitude": "‹position›", "longitude": "‹position›"},
            "address": {"formatted": "‹address›"},
            "heading": 214
        }})
    );
}

#[test]
fn keys_are_known_in_any_case_and_with_any_separator() {
    let owner = json!({
        "LicensePlate": "AB-123-CD", "first_name": "Ada", "E-Mail": "x", "phone-number": 7,
        "GCID": "g", "access_token": "t", "bmw-correlation-id": "c", "postalCode": "69000"
    });

    assert_eq!(
        document(&owner),
        json!({
            "LicensePlate": "‹plate›", "first_name": "‹name›", "E-Mail": "‹e-mail›",
            "phone-number": "‹phone›", "GCID": "‹id›", "access_token": "‹secret›",
            "bmw-correlation-id": "‹id›", "postalCode": "‹address›"
        })
    );
}

#[test]
fn silence_and_flags_stay_what_they_are() {
    let silent = json!({"address": null, "licensePlate": "", "email": true, "gcid": []});

    assert_eq!(document(&silent), silent);
}

#[test]
fn what_the_car_says_stays() {
    let state = json!({
        "currentMileage": 24817, "lastUpdatedAt": "2025-05-04T09:18:22Z",
        "checkControlMessages": [{"severity": "LOW", "name": "Washer fluid", "id": 164}],
        "capacity": 5.5, "isLocationEnabled": true, "totalValue": 131.24,
        "batteryCapacity": 80.7, "tokenEndpoint": "https://customer.bmwgroup.com/x"
    });

    assert_eq!(document(&state), state);
}

#[test]
fn cardata_descriptors_are_read_as_keys_and_as_names() {
    let telematics = json!({"telematicData": {
        "vehicle.cabin.infotainment.navigation.currentLocation.latitude":
            {"timestamp": "2025-05-04T09:18:22Z", "unit": "degrees", "value": "48.1001"},
        "vehicle.powertrain.electric.battery.stateOfCharge.target": {"value": "80"}
    }, "list": [
        {"name": "vehicle.cabin.infotainment.navigation.currentLocation.longitude", "value": "11.5"},
        {"name": "vehicle.vehicle.travelledDistance", "value": "24817"}
    ]});

    assert_eq!(
        document(&telematics),
        json!({"telematicData": {
            "vehicle.cabin.infotainment.navigation.currentLocation.latitude":
                {"timestamp": "2025-05-04T09:18:22Z", "unit": "degrees", "value": "‹position›"},
            "vehicle.powertrain.electric.battery.stateOfCharge.target": {"value": "80"}
        }, "list": [
            {"name": "vehicle.cabin.infotainment.navigation.currentLocation.longitude",
             "value": "‹position›"},
            {"name": "vehicle.vehicle.travelledDistance", "value": "24817"}
        ]})
    );
}

#[test]
fn cardata_charging_places_are_masked() {
    let session = json!({
        "chargingLocation": {
            "municipality": "Musterstadt", "formattedAddress": "Ahornweg 5, 12345 Musterstadt",
            "streetAddress": "Ahornweg 5", "mapMatchedLatitude": 48.1001
        },
        "publicChargingPoint": {"potentialChargingPointMatches": [
            {"providerName": "Beispielstrom", "postalCode": "12345", "city": "Musterstadt"}
        ]}
    });

    let masked = document(&session).to_string();

    for word in ["Muster", "Ahorn", "48.1", "Beispiel", "12345"] {
        assert!(!masked.contains(word), "{word}");
    }
}

#[test]
fn the_place_of_a_charging_session_goes_and_its_duration_and_cost_stay() {
    for (line, masked) in [
        ("Rue de l'Exemple 5 • 31min • -- EUR", "-- • 31min • -- EUR"),
        (
            "Rue A • Hall 2 • 1h 52min • ~ 6,40 €",
            "-- • 1h 52min • ~ 6,40 €",
        ),
        ("Rue A • Hall 2 • 31min", "-- • 31min"),
        ("Home • 31min", "-- • 31min"),
        ("12 Rue A", "--"),
        ("31min", "31min"),
        ("-- • 31min • -- EUR", "-- • 31min • -- EUR"),
    ] {
        let session = document(&json!({"subtitle": line}));

        assert_eq!(session, json!({"subtitle": masked}), "{line}");
    }
}

#[test]
fn json_inside_a_text_is_redacted_too() {
    let wrapped = json!({"payload": r#"{"latitude":45.764043,"range":352}"#});

    assert_eq!(
        document(&wrapped),
        json!({"payload": r#"{"latitude":"‹position›","range":352}"#})
    );
}

#[test]
fn two_keys_that_look_alike_afterwards_stay_two() {
    let by_owner = json!({"a@b.example": 1, "c@d.example": 2});

    assert_eq!(document(&by_owner), json!({"‹e-mail›": 1, "‹e-mail› 2": 2}));
}

#[test]
fn a_session_line_is_masked_in_any_form_and_case() {
    for planted in [
        json!({"Subtitle": "Rue A 5 • 31min"}),
        json!({"subtitle": ["Rue A 5", "31min"]}),
        json!({"subtitle": {"text": "Rue A 5", "lines": [{"key": "Rue B"}]}}),
        json!({"sub_title": {"name": "Rue A 5", "severity": "LOW"}}),
    ] {
        let masked = document(&planted).to_string();

        assert!(!masked.contains("Rue"), "{masked}");
    }
}

#[test]
fn what_is_sent_to_a_car_names_no_place() {
    let sent = json!({"places": [{
        "title": "Chez A",
        "placeType": "ADDRESS",
        "category": {"name": "Address", "losCategory": "Address"},
        "position": {"lat": 45.1885, "lng": 5.7245},
        "entrances": [{"name": null}],
    }]});

    let address = "‹address›";
    let expected = json!({"places": [{
        "title": address,
        "placeType": address,
        "category": {"name": "‹name›", "losCategory": address},
        "position": {"lat": "‹position›", "lng": "‹position›"},
        "entrances": [{"name": null}],
    }]});
    assert_eq!(document(&sent), expected);
}

#[test]
fn below_a_telling_key_no_other_key_saves_a_text() {
    for planted in [
        json!({"address": {"name": "Rue A", "severity": "LOW"}}),
        json!({"address": {"key": "vehicle.Rue"}}),
        json!({"address": {"timestamp": "Rue A 5", "unit": "Rue A, 5"}}),
    ] {
        let masked = document(&planted).to_string();

        assert!(!masked.contains("Rue"), "{masked}");
    }
}
