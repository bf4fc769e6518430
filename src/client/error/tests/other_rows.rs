//! Other errors of data calls (connected-drive-api 6.3).

use super::*;

#[test]
fn row_400_is_a_fault_of_this_app() {
    let rejected = Failure::Rejected { status: 400 };

    assert_eq!(told("position", &answer(400, "")), rejected);
}

#[test]
fn row_401_is_a_token_that_ran_out() {
    let unauthorized = ApiError::Unauthorized { endpoint: "state" };

    assert_eq!(judge(&answer(401, "")), unauthorized);
}

#[test]
fn row_403_without_a_quota_is_forbidden_and_no_end_of_the_session() {
    let failure = told("state", &answer(403, r#"{"message":"Forbidden"}"#));

    assert_eq!(failure, Failure::Forbidden { said: None });
    assert!(!failure.needs_sign_in());
}

#[test]
fn row_404_as_json_or_text() {
    let json = r#"{"statusCode":404,"message":"Resource not found"}"#;

    for body in [json, "Not Found"] {
        assert_eq!(told("state", &answer(404, body)), Failure::NotFound);
    }
}

#[test]
fn row_405_mobile_access_disabled() {
    let disabled = Failure::MobileAccessDisabled;

    assert_eq!(told("state", &answer(405, "")), disabled);
}

#[test]
fn row_408_vehicle_unavailable() {
    let body = r#"{"message":"Request Timeout","statusCode":408}"#;
    let unavailable = Failure::VehicleUnavailable;

    assert_eq!(told("state", &answer(408, body)), unavailable);
}

#[test]
fn row_423_account_locked_concerns_the_account() {
    let failure = told("state", &answer(423, ""));

    assert_eq!(failure, Failure::AccountLocked);
    assert!(failure.concerns_account());
}

#[test]
fn row_424_is_a_car_of_someone_else() {
    let body = r#"{"error":"get_vehicle_image_failure","description":"user does not own VIN"}"#;

    assert_eq!(told("image", &answer(424, body)), Failure::NotFound);
}

#[test]
fn row_489_is_the_block() {
    assert_eq!(told("state", &answer(489, "Blocked")), Failure::Blocked);
}

#[test]
fn row_500_as_json_or_text() {
    let json = r#"{"statusCode":500,"message":"Internal server error"}"#;

    for body in [json, "Internal Server Error"] {
        let rejected = Failure::Rejected { status: 500 };
        assert_eq!(told("state", &answer(500, body)), rejected);
    }
}

#[test]
fn row_502_and_504_are_a_vendor_out_of_reach() {
    for status in [502, 504] {
        let failure = told("state", &answer(status, "<html>"));
        assert_eq!(failure, Failure::VendorUnreachable);
    }
}

#[test]
fn row_503_is_maintenance() {
    assert_eq!(
        told("state", &answer(503, "")),
        Failure::Maintenance { retry_at: None }
    );
}

#[test]
fn a_status_of_no_row_is_a_refusal_with_its_number() {
    for status in [302, 410, 418, 501] {
        let rejected = Failure::Rejected { status };
        assert_eq!(told("state", &answer(status, "")), rejected);
    }
}
