//! Errors of commands (connected-drive-api 4.4).

use super::*;

const COMMAND: &str = "command";

#[test]
fn row_403_quota() {
    let body = r#"{"statusCode":403,"message":"Out of call volume quota. Quota will be replenished in 00:28:11."}"#;
    let replenished_at = Some(in_seconds(1_691));

    assert_eq!(
        told(COMMAND, &answer(403, body)),
        Failure::QuotaUsedUp { replenished_at }
    );
}

#[test]
fn row_403_dialog_is_forbidden() {
    let body = r#"{"title":null,"description":null,"presentationType":"DIALOG","iconId":null,"isRetriable":false,"errorDetails":""}"#;

    assert_eq!(
        told(COMMAND, &answer(403, body)),
        Failure::Forbidden { said: None }
    );
}

#[test]
fn what_a_dialog_says_reaches_the_owner_and_no_log() {
    let body = r#"{"title":"Not for this car","description":"Ask your dealer.","presentationType":"DIALOG","iconId":null,"isRetriable":false,"errorDetails":""}"#;

    let error = classify(COMMAND, &answer(403, body), NOW).unwrap_err();

    let printed = format!("{error} {error:?}");
    assert!(
        !printed.contains("dealer") && !printed.contains("this car"),
        "{printed}"
    );
    let Failure::Forbidden { said: Some(said) } = Failure::from(error) else {
        panic!("nothing was said");
    };
    assert_eq!(said.words().title.as_deref(), Some("Not for this car"));
    assert_eq!(
        said.words().description.as_deref(),
        Some("Ask your dealer.")
    );
}

#[test]
fn row_403_problem_is_forbidden() {
    let body = r#"{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.4","title":"Forbidden","status":403,"traceId":"00-…"}"#;

    assert_eq!(
        told(COMMAND, &answer(403, body)),
        Failure::Forbidden { said: None }
    );
}

#[test]
fn row_404_unknown_service_or_car() {
    assert_eq!(told(COMMAND, &answer(404, "")), Failure::NotFound);
}

#[test]
fn row_409_busy() {
    let body = r#"{"statusCode":409,"message":"Vehicle is BUSY with another command"}"#;

    assert_eq!(told(COMMAND, &answer(409, body)), Failure::Busy);
}

#[test]
fn another_409_is_not_called_busy() {
    let rejected = Failure::Rejected { status: 409 };

    assert_eq!(told(COMMAND, &answer(409, "Conflict")), rejected);
}

#[test]
fn row_429_rate_limit() {
    let body = r#"{"statusCode":429,"message":"Rate limit is exceeded. Try again in 2 seconds."}"#;
    let retry_at = Some(in_seconds(2));

    assert_eq!(
        told(COMMAND, &answer(429, body)),
        Failure::RateLimited { retry_at }
    );
}

#[test]
fn row_500_crccs_generic_1_is_a_command_that_the_car_does_not_know() {
    let body = r#"{"logErrorId":"CRCCS_GENERIC_1","logMessage":"The server encountered an internal error and was unable to complete your request.","statusCode":500,"logTransactionId":"…","requestTimestamp":"2025-02-07T16:20:20Z"}"#;

    assert_eq!(told(COMMAND, &answer(500, body)), Failure::NotSupported);
}

#[test]
fn row_502_bad_gateway() {
    let body = "<html><head><title>502 Bad Gateway</title></head></html>";

    assert_eq!(
        told(COMMAND, &answer(502, body)),
        Failure::VendorUnreachable
    );
}
