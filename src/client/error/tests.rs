//! Every row of the error tables, one by one, and what belongs to no row.

mod block_rows;
mod command_rows;
mod limit_rows;
mod other_rows;
mod sign_in_rows;

use carport_domain::failure::Failure;

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

/// What the owner is told about an answer of an endpoint.
fn told(endpoint: &'static str, response: &Response) -> Failure {
    classify(endpoint, response, NOW).unwrap_err().into()
}

fn in_seconds(seconds: i64) -> UnixMillis {
    UnixMillis(NOW.0 + seconds * 1_000)
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
