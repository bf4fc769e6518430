//! The data host, as a client meets it.

use serde_json::{Value, json};

use crate::{
    calendar::DAY,
    fleet::models::FOREIGN_VIN,
    scenario::scenarios,
    trial::{BMW, MINI, Trial, json_of, text_of},
};

const I4: &str = "WBY00000000EVX001";
const X3: &str = "WBA00000000PHV002";
const I3: &str = "WBY00000000REX004";
const DIESEL: &str = "WBA00000000DSL005";
const COOPER: &str = "WMW00000000MCE006";
const X1: &str = "WBX00000000RHD007";
const STATE: &str = "/eadrax-vcs/v4/vehicles/state";
const CONFIG: &str = "/eadrax-ucs/v1/presentation/oauth/config";
const ROW_KEY: &str = "4f1c85a3-758f-a37d-bbb6-f8704494acfa";

#[test]
fn each_brand_lists_its_own_cars() {
    let mut trial = Trial::signed_in();

    assert_eq!(trial.list(MINI), [COOPER]);
    assert_eq!(
        trial.list(BMW),
        [I4, X3, "WBA00000000CMB003", I3, DIESEL, X1]
    );
    assert!(trial.list(&BMW.replace("bmw", "toyota")).is_empty());
}

#[test]
fn the_older_list_carries_profiles() {
    let mut trial = Trial::signed_in();

    let list = json_of(&trial.read("GET", "/eadrax-vcs/v4/vehicles?apptimezone=0", MINI, ""));

    assert_eq!(list[0]["vin"], COOPER);
    assert_eq!(list[0]["attributes"]["model"], "Cooper SE");
}

#[test]
fn a_car_of_another_brand_or_account_is_not_found() {
    let mut trial = Trial::signed_in();

    for (agent, vin) in [(MINI, I4), (BMW, COOPER), (BMW, FOREIGN_VIN)] {
        let answer = trial.read("GET", STATE, agent, vin);
        assert_eq!(answer.status, 404);
        assert_eq!(json_of(&answer)["message"], "Resource not found");
    }
}

#[test]
fn vins_compare_without_case() {
    let mut trial = Trial::signed_in();

    let answer = trial.read("GET", STATE, BMW, &I4.to_lowercase());

    assert_eq!(answer.status, 200);
}

#[test]
fn a_call_about_no_car_is_a_bad_request() {
    let mut trial = Trial::signed_in();

    let answer = trial.read("GET", STATE, BMW, "");

    assert_eq!((answer.status, text_of(&answer)), (400, ""));
}

#[test]
fn a_caller_that_is_not_four_fields_is_a_bad_request() {
    let mut trial = Trial::signed_in();

    assert_eq!(trial.read("GET", STATE, "bmw;row", I4).status, 400);
}

#[test]
fn a_missing_or_foreign_token_is_unauthorized() {
    let mut trial = Trial::signed_in();
    let north_america = BMW.replace("row", "na");
    assert_eq!(trial.read("GET", STATE, &north_america, I4).status, 401);
    trial.access = "guess".to_owned();

    let answer = trial.read("GET", STATE, BMW, I4);

    assert_eq!((answer.status, text_of(&answer)), (401, ""));
}

#[test]
fn the_configuration_asks_for_the_key_of_the_region() {
    let mut trial = Trial::new();
    let agent_na = BMW.replace("row", "na");
    for headers in [
        vec![("x-user-agent", BMW)],
        vec![
            ("x-user-agent", BMW),
            ("ocp-apim-subscription-key", "guess"),
        ],
        vec![
            ("x-user-agent", agent_na.as_str()),
            ("ocp-apim-subscription-key", ROW_KEY),
        ],
    ] {
        let answer = trial.send("GET", CONFIG, &headers, b"");
        assert_eq!(answer.status, 401);
        assert_eq!(json_of(&answer)["statusCode"], 401);
    }
}

#[test]
fn the_configuration_names_the_brand_s_return_address() {
    let mut trial = Trial::new();
    let key = ("ocp-apim-subscription-key", ROW_KEY);

    let answer = trial.send("GET", CONFIG, &[("x-user-agent", MINI), key], b"");

    let config = json_of(&answer);
    assert_eq!(config["returnUrl"], "com.mini.connected://oauth");
    assert_eq!(
        config["tokenEndpoint"],
        "https://customer.bmwgroup.com/gcdm/oauth/token"
    );
}

#[test]
fn a_profile_tells_a_color_beyond_31_bits() {
    let mut trial = Trial::signed_in();

    let answer = trial.read("GET", "/eadrax-vcs/v5/vehicle-data/profile", BMW, I4);

    let profile = json_of(&answer);
    assert_eq!(profile["driveTrain"], "ELECTRIC");
    assert_eq!(profile["color"], 4_283_068_288_u32);
}

#[test]
fn a_picture_of_a_foreign_car_is_refused() {
    let mut trial = Trial::signed_in();
    let path = "/eadrax-ics/v5/presentation/vehicles/images?carView=AngleSideViewForty";

    let answer = trial.read("GET", path, BMW, COOPER);

    assert_eq!(answer.status, 424);
    assert_eq!(json_of(&answer)["description"], "user does not own VIN");
}

#[test]
fn a_picture_is_a_png() {
    let mut trial = Trial::signed_in();
    let path = "/eadrax-ics/v5/presentation/vehicles/images?carView=AngleSideViewForty";

    let answer = trial.read("GET", path, BMW, I4);

    assert_eq!(answer.header("content-type"), Some("image/png"));
    assert_eq!(&answer.body[..8], b"\x89PNG\r\n\x1a\n");
}

#[test]
fn the_view_that_is_gone_is_not_found() {
    let mut trial = Trial::signed_in();
    let path = "/eadrax-ics/v5/presentation/vehicles/images?carView=VehicleStatus";

    assert_eq!(trial.read("GET", path, BMW, I4).status, 404);
}

#[test]
fn ranges_are_mixed_as_the_vendor_does() {
    let mut trial = Trial::signed_in();
    let hybrid = trial.state(X3);
    let extender = trial.state(I3);
    let diesel = trial.state(DIESEL);
    let electric = trial.state(I4);

    assert_eq!(hybrid["combustionFuelLevel"]["range"], hybrid["range"]);
    assert_eq!(
        extender["electricChargingState"]["range"],
        extender["range"]
    );
    assert_eq!(
        diesel["combustionFuelLevel"]["remainingFuelPercent"],
        Value::Null
    );
    assert_eq!(electric["combustionFuelLevel"], json!({}));
}

#[test]
fn the_right_hand_drive_car_says_so_and_has_tires() {
    let mut trial = Trial::signed_in();
    let state = trial.state(X1);

    assert_eq!(state["isLeftSteering"], false);
    assert_eq!(
        state["tireState"]["rearRight"]["details"]["dimension"],
        "225/55 R18 102Y XL"
    );
}

#[test]
fn addresses_come_in_the_language_asked_for() {
    let mut trial = Trial::signed_in();
    let bearer = format!("Bearer {}", trial.access);
    let mut formatted = |language: &str| {
        let headers = [
            ("authorization", bearer.as_str()),
            ("x-user-agent", BMW),
            ("bmw-vin", I4),
            ("accept-language", language),
        ];
        let state = json_of(&trial.send("GET", STATE, &headers, b""));
        state["state"]["location"]["address"]["formatted"]
            .as_str()
            .unwrap()
            .to_owned()
    };

    assert_eq!(formatted("en"), "12 Linden Street, 03999 Exampleville");
    assert_eq!(
        formatted("fr-FR"),
        "12 rue des Tilleuls, 03999 Exempleville"
    );
}

#[test]
fn the_captcha_script_is_dated_by_the_simulator() {
    let mut trial = Trial::new();

    let answer = trial.send("GET", "/1/api.js?onload=go&render=explicit", &[], b"");

    assert_eq!(
        answer.header("content-type"),
        Some("text/javascript; charset=utf-8")
    );
    assert!(text_of(&answer).contains("1746351000000 - Date.now()"));
}

#[test]
fn moving_on_moves_the_clock() {
    let mut trial = Trial::signed_in();
    assert_eq!(
        trial.steer("advance", &json!({"seconds": 1800})).status,
        204
    );

    assert_eq!(trial.state(I4)["lastFetched"], "2025-05-04T10:00:00.000Z");
}

#[test]
fn nonsense_does_not_steer() {
    let mut trial = Trial::new();

    assert_eq!(trial.steer("scenario", &json!({"id": "rain"})).status, 400);
    assert_eq!(trial.steer("advance", &json!({"seconds": "x"})).status, 400);
    assert_eq!(
        trial.steer("advance", &json!({"seconds": i64::MIN})).status,
        400
    );
}

#[test]
fn the_log_holds_no_car_and_no_query() {
    let mut trial = Trial::signed_in();
    let path = format!("/eadrax-ics/v3/presentation/vehicles/{I4}/images?carView=FrontView");
    trial.read("GET", &path, BMW, "");

    let log = trial.send("GET", "/__simulator/log", &[], b"");

    assert!(!text_of(&log).contains(I4));
    let entries = json_of(&log);
    assert_eq!(
        entries.as_array().unwrap().last().unwrap()["path"],
        "/eadrax-ics/v3/presentation/vehicles/{vin}/images"
    );
}

#[test]
fn any_clock_gets_an_answer() {
    let mut trial = Trial::signed_in();
    for now in [i64::MIN, -1, 0, trial.now - 400 * DAY, trial.now] {
        trial.now = now;
        assert_eq!(trial.state_answer(I4).status, 200);
    }
}

#[test]
fn the_asked_for_scenarios_come_first_and_in_order() {
    let first: Vec<_> = scenarios().take(12).collect();

    assert_eq!(
        first.join(" "),
        "all-fine charging unlocked-away window-open tyre-low service-overdue position-missing \
         stale-9-days quota blocked offline executed-unchanged"
    );
}
