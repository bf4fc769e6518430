//! Rate limit, quota, and the four rules by which a wait is read (connected-drive-api 6.1, 6.2).

use super::*;

const QUOTA: &str = r#"{ "statusCode": 403, "message": "Out of call volume quota. Quota will be replenished in 00:28:11." }"#;

fn limited(retry_at: Option<UnixMillis>) -> Failure {
    Failure::RateLimited { retry_at }
}

fn used_up(replenished_at: Option<UnixMillis>) -> Failure {
    Failure::QuotaUsedUp { replenished_at }
}

#[test]
fn rate_limit_of_1_second() {
    let body = r#"{"statusCode":429,"message":"Rate limit is exceeded. Try again in 1 seconds."}"#;

    assert_eq!(
        told("state", &answer(429, body)),
        limited(Some(in_seconds(1)))
    );
}

#[test]
fn rate_limit_of_12_seconds_is_not_1() {
    let body = r#"{"statusCode":429,"message":"Rate limit is exceeded. Try again in 12 seconds."}"#;

    assert_eq!(
        told("state", &answer(429, body)),
        limited(Some(in_seconds(12)))
    );
}

#[test]
fn quota_403_with_its_time() {
    let failure = told("state", &answer(403, QUOTA));

    assert_eq!(failure, used_up(Some(in_seconds(1_691))));
}

#[test]
fn quota_times_seen_elsewhere() {
    for (time, seconds) in [
        ("02:26:24", 8_784),
        ("02:12:20", 7_940),
        ("23:59:59", 86_399),
    ] {
        let failure = told("state", &answer(403, &QUOTA.replace("00:28:11", time)));

        assert_eq!(failure, used_up(Some(in_seconds(seconds))));
    }
}

#[test]
fn quota_is_recognized_in_any_case() {
    assert_eq!(told("state", &answer(403, "OUT OF QUOTA")), used_up(None));
}

#[test]
fn a_429_that_speaks_of_a_quota_is_a_rate_limit() {
    assert_eq!(told("state", &answer(429, "quota")), limited(None));
}

#[test]
fn another_403_is_no_quota() {
    assert_eq!(
        told("state", &answer(403, "{}")),
        Failure::Forbidden { said: None }
    );
}

#[test]
fn rule_1_reads_seconds_out_of_the_sentence_before_the_header() {
    let limit = answer(429, "Try again in 12 seconds.");
    let response = with(limit, "retry-after", "99");

    assert_eq!(told("state", &response), limited(Some(in_seconds(12))));
}

#[test]
fn rule_2_reads_a_clock_out_of_the_sentence_before_the_header() {
    let response = with(answer(403, QUOTA), "retry-after", "99");

    assert_eq!(told("state", &response), used_up(Some(in_seconds(1_691))));
}

#[test]
fn rule_3_reads_the_header_as_seconds() {
    let limit = with(answer(429, "slow down"), "retry-after", " 20 ");
    let quota = with(answer(403, "Out of quota."), "retry-after", "20");

    assert_eq!(told("state", &limit), limited(Some(in_seconds(20))));
    assert_eq!(told("state", &quota), used_up(Some(in_seconds(20))));
}

#[test]
fn rule_3_reads_the_header_as_a_date() {
    let date = "Sun, 15 Jun 2025 15:06:50 GMT";
    let response = with(answer(429, "slow down"), "retry-after", date);

    assert_eq!(told("state", &response), limited(Some(in_seconds(10))));
}

#[test]
fn rule_4_without_any_time_tells_none() {
    for header in ["", "soon", "-5", "1e9", "99999999999999999999999"] {
        let response = with(answer(429, ""), "retry-after", header);

        assert_eq!(told("state", &response), limited(None), "{header:?}");
    }
    assert_eq!(told("state", &answer(429, "")), limited(None));
}

#[test]
fn a_clock_that_is_none_is_not_read() {
    for time in ["28:11", "::", "aa:bb:cc", "1:2:3:4", "99999999999:00:00"] {
        let failure = told("state", &answer(403, &QUOTA.replace("00:28:11", time)));

        assert_eq!(failure, used_up(None), "{time}");
    }
}
