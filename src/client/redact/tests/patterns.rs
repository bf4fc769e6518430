//! Values whose form tells.

use super::*;

#[test]
fn a_vehicle_number_becomes_the_same_made_up_one_everywhere() {
    let mut redactor = Redactor::new();
    let list =
        json!({"mappingInfos": [{"vin": "WBY00000000EVX001"}, {"vin": "wmw00000000mce006"}]});

    let masked = redactor.value(&list);
    let path = redactor.text("/vehicles/WBY00000000EVX001/start-charging");

    assert_eq!(
        masked,
        json!({"mappingInfos": [{"vin": "WBY00000000RED001"}, {"vin": "WMW00000000RED002"}]})
    );
    assert_eq!(path, "/vehicles/WBY00000000RED001/start-charging");
}

#[test]
fn a_part_of_a_vehicle_number_is_masked() {
    assert_eq!(document(&json!({"vin": "EVX001"})), json!({"vin": "‹vin›"}));
}

#[test]
fn an_object_keyed_by_vehicle_numbers_loses_them() {
    let by_car = json!({"WBY00000000EVX001": {"range": 352}});

    assert_eq!(
        document(&by_car),
        json!({"WBY00000000RED001": {"range": 352}})
    );
}

#[test]
fn a_vehicle_number_is_found_behind_an_escape() {
    for (line, masked) in [
        ("a%2FWBY00000000EVX001", "a%2FWBY00000000RED001"),
        (r"\nWBY00000000EVX001", r"\nWBY00000000RED001"),
        ("file_WBY00000000EVX001.json", "file_WBY00000000RED001.json"),
    ] {
        assert_eq!(text(line), masked);
    }
}

#[test]
fn tokens_of_every_form_are_masked() {
    for line in [
        "Bearer aVeryShortToken",
        "basic dXNlcjpwYXNz",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln",
        "P1_eYcaptcha",
        "5b0c1c7e9d544f1a8f0e2f6f5a7c1d22",
        "a8Fj2kLm9QwErTy7UiOp3As/Xy+9==",
    ] {
        let masked = text(&format!("got {line} here"));

        assert!(masked.contains("‹secret›"), "{masked}");
        assert!(
            masked.starts_with("got ") && masked.ends_with(" here"),
            "{masked}"
        );
    }
}

#[test]
fn ids_mail_addresses_and_phones_are_masked() {
    for (line, masked) in [
        ("trace 6a3d0000-0000-4000-8000-000000000001", "trace ‹id›"),
        ("to owner@example.org.", "to ‹e-mail›"),
        ("to owner%40example.org", "to ‹e-mail›"),
        ("call +33 6 12 34 56 78", "call‹phone›"),
    ] {
        assert_eq!(text(line), masked);
    }
}

#[test]
fn a_pair_of_coordinates_is_masked_in_texts_queries_and_lists() {
    assert_eq!(text("at 45.764043, 4.835659 now"), "at ‹position› now");
    assert_eq!(text("?q=45.764043%2C4.835659"), "?q=‹position›");
    assert_eq!(
        document(&json!([[45.764, 4.8356], [1.5, 2.5], 45.764_043])),
        json!([["‹position›", "‹position›"], [1.5, 2.5], "‹number›"])
    );
}

#[test]
fn times_versions_paths_and_codes_stay() {
    for line in [
        "2025-05-04T09:30:00.412Z",
        "/eadrax-vcs/v4/vehicles/state?apptimezone=0&appDateTime=1746351000000",
        "2025-05-03T18:12:09Z_1a2b3c4d",
        "isChargingTargetSocEnabledForVehicle",
        "245/45 R18 100Y XL",
        "Rate limit is exceeded. Try again in 12 seconds.",
        "CRCCS_GENERIC_1",
        "~ 6,40 EUR, 17 kWh",
    ] {
        assert_eq!(text(line), line);
    }
}

#[test]
fn a_customer_in_a_path_is_masked() {
    for (path, masked) in [
        (
            "/eadrax-dcs/v2/user/GCID-0000-DEMO/send-to-car",
            "/eadrax-dcs/v2/user/‹id›/send-to-car",
        ),
        ("POST /v2/User/abc?x=1 200", "POST /v2/User/‹id›?x=1 200"),
        ("to=%2Fv2%2Fuser%2Fabc%2Fx", "to=%2Fv2%2Fuser%2F‹id›%2Fx"),
        ("/v2/user/‹id›/x", "/v2/user/‹id›/x"),
        ("/v2/user/", "/v2/user/"),
    ] {
        assert_eq!(text(path), masked);
    }
    let request = json!({"path": "/eadrax-dcs/v2/user/GCID-0000-DEMO/send-to-car"});
    assert!(!document(&request).to_string().contains("DEMO"));
}
