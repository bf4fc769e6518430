//! Every row of the error tables, one by one.

use super::*;

const NOW: UnixMillis = UnixMillis(1_750_000_000_000);

fn answer(status: u16, body: &str) -> Response {
    Response {
        status,
        headers: Vec::new(),
        body: body.as_bytes().to_vec(),
    }
}

fn with(mut response: Response, name: &str, value: &str) -> Response {
    response.headers.push((name.to_owned(), value.to_owned()));
    response
}

fn judge(response: &Response) -> ApiError {
    classify("state", response, NOW).unwrap_err()
}

#[test]
fn every_success_passes() {
    for status in [200, 201, 204] {
        assert_eq!(classify("state", &answer(status, ""), NOW), Ok(()));
    }
}

#[test]
fn a_vendor_behind_a_living_proxy_is_unreachable() {
    for code in ["upstream_unreachable", "upstream_cut"] {
        assert_eq!(
            judge(&with(answer(502, ""), "x-carport-error", code)),
            ApiError::VendorUnreachable { endpoint: "state" }
        );
    }
}

#[test]
fn a_vendor_too_slow_for_the_proxy_timed_out() {
    let response = with(answer(504, ""), "x-carport-error", "upstream_timeout");

    assert_eq!(judge(&response), ApiError::TimedOut);
}

#[test]
fn the_proxys_own_refusals_keep_their_code() {
    for (status, code) in [
        (403, "origin_not_allowed"),
        (403, "path_not_allowed"),
        (405, "method_not_allowed"),
        (413, "body_too_large"),
        (502, "upstream_redirect"),
        (503, "busy"),
    ] {
        assert_eq!(
            judge(&with(answer(status, ""), "x-carport-error", code)),
            ApiError::ProxyRefused {
                code: code.to_owned()
            }
        );
    }
}

#[test]
fn a_refusal_that_is_no_code_is_not_repeated() {
    let response = with(answer(403, ""), "x-carport-error", "<b>WBY00000000EVX001");

    assert_eq!(
        judge(&response),
        ApiError::ProxyRefused {
            code: "unknown".to_owned()
        }
    );
}

#[test]
fn the_proxys_rate_limit_is_not_told_as_the_vendors() {
    let response = with(answer(429, ""), "x-carport-error", "rate_limited");

    let failure = Failure::from(classify("state", &response, NOW).unwrap_err());

    assert_eq!(
        failure,
        Failure::ProxyRefused {
            code: "rate_limited".to_owned()
        }
    );
}

#[test]
fn the_block_is_known_by_its_status_or_by_its_word() {
    for response in [
        answer(489, ""),
        answer(489, "Blocked"),
        answer(403, " blocked\n"),
        answer(401, "BLOCKED"),
    ] {
        assert_eq!(judge(&response), ApiError::Blocked { endpoint: "state" });
    }
}

#[test]
fn quota_reported_as_403_tells_when_it_is_replenished() {
    let body = r#"{ "statusCode": 403, "message": "Out of call volume quota. Quota will be replenished in 02:26:24." }"#;

    assert_eq!(
        judge(&answer(403, body)),
        ApiError::QuotaUsedUp {
            endpoint: "state",
            replenished_at: Some(UnixMillis(1_750_008_784_000))
        }
    );
}

#[test]
fn a_quota_without_a_time_is_still_a_quota() {
    assert_eq!(
        judge(&answer(403, "OUT OF QUOTA")),
        ApiError::QuotaUsedUp {
            endpoint: "state",
            replenished_at: None
        }
    );
}

#[test]
fn a_rate_limit_reads_the_whole_number() {
    let body = r#"{"statusCode":429,"message":"Rate limit is exceeded. Try again in 12 seconds."}"#;

    assert_eq!(
        judge(&answer(429, body)),
        ApiError::RateLimited {
            endpoint: "state",
            retry_at: Some(UnixMillis(1_750_000_012_000))
        }
    );
}

#[test]
fn a_rate_limit_may_name_a_date() {
    let response = with(
        answer(429, "slow down"),
        "retry-after",
        "Sun, 15 Jun 2025 15:06:50 GMT",
    );

    assert_eq!(
        judge(&response),
        ApiError::RateLimited {
            endpoint: "state",
            retry_at: Some(UnixMillis(1_750_000_010_000))
        }
    );
}

#[test]
fn a_rate_limit_may_name_nothing() {
    assert_eq!(
        judge(&answer(429, "")),
        ApiError::RateLimited {
            endpoint: "state",
            retry_at: None
        }
    );
}

#[test]
fn an_empty_429_of_the_sign_in_is_its_own_limit() {
    assert_eq!(
        classify(AUTHENTICATE, &answer(429, ""), NOW),
        Err(ApiError::SignInLimited)
    );
}

#[test]
fn plain_statuses_have_one_meaning_each() {
    let endpoint = "state";
    let gone = r#"{"statusCode":404,"message":"Resource not found"}"#;
    for (response, expected) in [
        (answer(401, ""), ApiError::Unauthorized { endpoint }),
        (
            answer(403, "{}"),
            ApiError::Forbidden {
                endpoint,
                status: 403,
            },
        ),
        (
            answer(404, gone),
            ApiError::NotFound {
                endpoint,
                status: 404,
            },
        ),
        (
            answer(405, "{}"),
            ApiError::Forbidden {
                endpoint,
                status: 405,
            },
        ),
        (answer(408, ""), ApiError::VehicleUnavailable { endpoint }),
        (
            answer(423, ""),
            ApiError::Forbidden {
                endpoint,
                status: 423,
            },
        ),
        (
            answer(424, "{}"),
            ApiError::NotFound {
                endpoint,
                status: 424,
            },
        ),
        (
            answer(500, "Internal Server Error"),
            ApiError::Rejected {
                endpoint,
                status: 500,
            },
        ),
        (
            answer(502, "<html>"),
            ApiError::VendorUnreachable { endpoint },
        ),
        (answer(503, ""), ApiError::Maintenance { endpoint }),
        (
            answer(
                500,
                r#"{"fault":{"faultstring":"The Service is temporarily unavailable"}}"#,
            ),
            ApiError::Maintenance { endpoint },
        ),
        (
            answer(504, "<html>"),
            ApiError::VendorUnreachable { endpoint },
        ),
        (
            answer(400, ""),
            ApiError::Rejected {
                endpoint,
                status: 400,
            },
        ),
        (
            answer(302, ""),
            ApiError::Rejected {
                endpoint,
                status: 302,
            },
        ),
    ] {
        assert_eq!(judge(&response), expected);
    }
}

#[test]
fn a_static_host_without_a_proxy_is_no_vendor() {
    for response in [
        answer(404, "<!doctype html><title>Not found</title>"),
        with(answer(405, "nginx"), "content-type", "text/html"),
    ] {
        assert_eq!(judge(&response), ApiError::ProxyUnreachable);
    }
}

#[test]
fn no_printed_error_shows_a_body() {
    let error = judge(&answer(500, "WBY00000000EVX001"));

    assert!(!format!("{error} {error:?}").contains("WBY"));
}
