//! What is refused before anything is sent, and with which code.

use carport_proxy::policy::{Config, HEALTH_PATH, Limits};

use crate::support::{AUTHENTICATE, STATE, forwarded, planned, refusal, responded};

#[test]
fn unknown_upstreams_are_refused() {
    for target in [
        "/",
        "/evil.example/x",
        "/COCOAPI-ROW/x",
        "/cocoapi-row./x",
        "/cocoapi-cn/x",
    ] {
        assert_eq!(
            refusal(planned("GET", target, &[])),
            (403, "unknown_upstream".to_owned()),
            "{target}"
        );
    }
}

#[test]
fn unknown_methods_are_refused() {
    for method in [
        "CONNECT", "TRACE", "PUT", "PATCH", "HEAD", "PROPFIND", "get",
    ] {
        assert_eq!(
            refusal(planned(method, STATE, &[])),
            (405, "method_not_allowed".to_owned()),
            "{method}"
        );
    }
}

#[test]
fn a_path_of_another_method_names_the_right_one() {
    let response = responded(planned("POST", STATE, &[]));

    assert_eq!(response.status(), 405);
    assert_eq!(response.headers()["allow"], "GET");
}

#[test]
fn an_upgrade_is_refused() {
    let headers = [("upgrade", "websocket"), ("connection", "upgrade")];

    assert_eq!(refusal(planned("GET", STATE, &headers)).0, 405);
}

#[test]
fn a_target_of_the_cap_passes_and_one_more_byte_does_not() {
    let longest = 4096 - AUTHENTICATE.len() - "?interaction-id=".len();
    let target = |bytes| format!("{AUTHENTICATE}?interaction-id={}", "a".repeat(bytes));

    forwarded(planned("POST", &target(longest), &[]));
    assert_eq!(
        refusal(planned("POST", &target(longest + 1), &[])),
        (414, "url_too_long".to_owned())
    );
}

#[test]
fn the_header_caps_count_lines_and_bytes() {
    let names: Vec<String> = (0..65).map(|number| format!("x-filler-{number}")).collect();
    let headers: Vec<_> = names.iter().map(|name| (name.as_str(), "v")).collect();
    let longest = "v".repeat(16 * 1024 - "bmw-vin".len() - 4);
    let longer = format!("{longest}v");

    forwarded(planned("GET", STATE, &headers[..64]));
    forwarded(planned("GET", STATE, &[("bmw-vin", &longest)]));
    let too_large = (431, "headers_too_large".to_owned());
    assert_eq!(refusal(planned("GET", STATE, &headers)), too_large);
    assert_eq!(
        refusal(planned("GET", STATE, &[("bmw-vin", &longer)])),
        too_large
    );
}

#[test]
fn a_declared_body_over_the_cap_is_refused() {
    let ask = |method: &str, target: &str, bytes| {
        let request = http::Request::builder().method(method).uri(target);
        let (parts, ()) = request.body(()).unwrap().into_parts();
        carport_proxy::policy::plan(&parts, Some(bytes), &Config::default())
    };
    let list = "/cocoapi-row/eadrax-vcs/v5/vehicle-list";

    forwarded(ask("POST", list, 65_536));
    forwarded(ask("GET", STATE, 0));
    let too_large = (413, "body_too_large".to_owned());
    assert_eq!(refusal(ask("POST", list, 65_537)), too_large);
    assert_eq!(refusal(ask("GET", STATE, 1)), too_large);
}

#[test]
fn every_answer_of_ours_is_kept_by_nobody_and_runs_nowhere() {
    for target in ["/nowhere", HEALTH_PATH, "/cocoapi-row/nothing"] {
        let response = responded(planned("GET", target, &[]));

        let headers = response.headers();
        assert_eq!(headers["cache-control"], "no-store");
        assert_eq!(headers["x-content-type-options"], "nosniff");
        assert_eq!(headers["cross-origin-resource-policy"], "same-origin");
        assert_eq!(headers["vary"], "Origin");
        assert!(
            headers["content-security-policy"]
                .to_str()
                .unwrap()
                .contains("sandbox")
        );
    }
}

#[test]
fn the_caps_are_those_of_the_contract() {
    let limits = Limits::default();

    assert_eq!(limits.url_bytes, 4096);
    assert_eq!((limits.header_count, limits.header_bytes), (64, 16_384));
    assert_eq!(limits.request_body_bytes, 65_536);
    assert_eq!(limits.response_body_bytes, 8_388_608);
}
