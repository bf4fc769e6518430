//! What the owner chose survives, whatever version wrote it.

use super::*;

fn vehicle() -> VehicleRecord {
    VehicleRecord::new(
        VehicleId::from_random([2; 8]),
        AccountId::from_random([1; 8]),
        Vin::parse("WMW00000000MCE006").unwrap(),
        Brand::Mini,
    )
}

fn chosen() -> VehiclePreferences {
    VehiclePreferences {
        name: Some("Größe \u{1F697}".to_owned()),
        color: VehicleColor::Teal,
        is_hidden: true,
        is_archived: true,
        is_paused: true,
        deleted_at: Some(UnixMillis(1_750_000_000_000)),
        group: Some("Famille".to_owned()),
        position: 3,
        body: Some(Body::Touring),
        steering: Some(SteeringSide::Right),
        picture: PictureChoice::Own,
        plate: Some("AB-123-CD".to_owned()),
        closures: ClosuresMode::Icons,
        icon_color: IconColor::Green,
        tiles: TileChoice {
            order: vec!["care".to_owned(), "a-later-tile".to_owned()],
            hidden: vec!["month".to_owned()],
        },
        recording: RecordingChoice {
            off: vec!["lock".to_owned(), "a-later-series".to_owned()],
        },
    }
}

#[test]
fn every_choice_survives_the_stored_form() {
    let record = VehicleRecord {
        preferences: chosen(),
        charging_route: Some(ChargingRoute::Remote),
        has_started_climate: true,
        ..vehicle()
    };

    assert!(VehicleRecord::from_bytes(&record.to_bytes()) == Ok(record));
}

#[test]
fn the_first_form_of_a_car_is_read_for_ever() {
    let stored = br#"{"v":1,"id":"0202020202020202","account":"0101010101010101",
        "vin":"WMW00000000MCE006","brand":"mini","position":3,"name":"Lotte"}"#;

    let mut expected = vehicle();
    expected.preferences.position = 3;
    expected.preferences.name = Some("Lotte".to_owned());
    assert!(VehicleRecord::from_bytes(stored) == Ok(expected));
}

#[test]
fn a_code_of_tomorrow_takes_nothing_else_with_it() {
    let stored = br#"{"v":2,"id":"0202020202020202","account":"0101010101010101",
        "vin":"WMW00000000MCE006","brand":"mini","preferences":{"name":"Lotte",
        "color":"plaid","body":"boat","steering":"middle","picture":"hologram",
        "closures":"song","icon_color":"gold","tile_order":["care","weather"],
        "is_paused":true,"mood":"sunny"},"charging_route":"airship"}"#;

    let mut expected = vehicle();
    expected.preferences = VehiclePreferences {
        name: Some("Lotte".to_owned()),
        is_paused: true,
        tiles: TileChoice {
            order: vec!["care".to_owned(), "weather".to_owned()],
            hidden: Vec::new(),
        },
        ..VehiclePreferences::default()
    };
    assert!(VehicleRecord::from_bytes(stored) == Ok(expected));
}

#[test]
fn a_car_of_an_app_that_kept_no_history_keeps_every_series() {
    let written = vehicle().to_bytes();
    assert!(
        !String::from_utf8(written.clone())
            .unwrap()
            .contains("series_off")
    );

    let read = VehicleRecord::from_bytes(&written).unwrap();

    assert_eq!(read.preferences.recording, RecordingChoice::default());
}

#[test]
fn every_body_survives_its_code() {
    for body in Body::ALL {
        assert_eq!(body_from_code(body_code(body)), Some(body));
    }
}

#[test]
fn a_printed_car_shows_neither_number_nor_plate() {
    let record = VehicleRecord {
        preferences: chosen(),
        ..vehicle()
    };

    assert_eq!(format!("{record:?}"), "VehicleRecord(0202020202020202, …)");
}
