//! Who may ask from a browser.

use carport_proxy::policy::{Config, Origin};

use crate::support::{STATE, forwarded, planned_by, refusal, responded};

fn config() -> Config {
    Config {
        allow_origins: vec![
            "https://app.example".parse().unwrap(),
            "http://127.0.0.1:8080".parse().unwrap(),
        ],
        ..Config::default()
    }
}

fn is_refused(headers: &[(&str, &str)]) -> bool {
    match planned_by(&config(), "GET", STATE, headers) {
        carport_proxy::policy::Plan::Forward(_) => false,
        plan @ carport_proxy::policy::Plan::Respond(_) => {
            let response = responded(plan);
            assert!(
                !response
                    .headers()
                    .contains_key("access-control-allow-origin")
            );
            assert_eq!(response.headers()["x-carport-error"], "origin_not_allowed");
            true
        }
    }
}

#[test]
fn a_listed_origin_may_read_refusals_too() {
    let headers = [
        ("origin", "https://app.example"),
        ("sec-fetch-mode", "cors"),
    ];

    let response = responded(planned_by(
        &config(),
        "GET",
        "/cocoapi-row/nothing",
        &headers,
    ));

    let headers = response.headers();
    assert_eq!(
        headers["access-control-allow-origin"],
        "https://app.example"
    );
    assert_eq!(
        headers["access-control-expose-headers"],
        "x-carport-error, x-carport-redirect, retry-after"
    );
    assert!(!headers.contains_key("access-control-allow-credentials"));
}

#[test]
fn near_misses_of_a_listed_origin_are_refused() {
    for origin in [
        "null",
        "",
        "*",
        "https://app.example.",
        "https://app.example/",
        "https://app.example:443",
        "https://app.example:8443",
        "http://app.example",
        "https://APP.example",
        "HTTPS://app.example",
        "https://xapp.example",
        "https://app.example.evil.example",
        "https://app.examplex",
        "https://app.exampl",
        "https://sub.app.example",
        "https://app.example@evil.example",
        "https://user@app.example",
        "https://app.example https://evil.example",
        "https://app.example,https://evil.example",
        " https://app.example/x",
        "https://app.example#x",
        "https://app.example?x",
        "https://app_example",
        "https://app%2eexample",
        "//app.example",
        "app.example",
        "file://",
        "chrome-extension://app.example",
        "http://127.0.0.1",
        "http://127.0.0.1:80",
        "http://127.0.0.1:80800",
        "http://127.0.0.1:8080.",
        "https://127.0.0.1:8080",
        "http://localhost:8080",
        "http://[::1]:8080",
        "http://0.0.0.0:8080",
        "http://127.1:8080",
        "http://2130706433:8080",
        "http://10.0.0.1",
        "https://evil.example",
    ] {
        assert!(is_refused(&[("origin", origin)]), "{origin}");
    }
}

#[test]
fn two_origins_are_refused_even_if_one_is_listed() {
    assert!(is_refused(&[
        ("origin", "https://app.example"),
        ("origin", "https://evil.example"),
    ]));
}

#[test]
fn a_page_of_the_proxys_own_address_needs_no_list() {
    for headers in [
        &[("host", "car.lan:8080"), ("origin", "http://car.lan:8080")][..],
        &[
            ("sec-fetch-site", "same-origin"),
            ("sec-fetch-mode", "cors"),
        ],
        &[
            ("host", "127.0.0.1:8081"),
            ("origin", "http://127.0.0.1:9999"),
            ("sec-fetch-site", "same-origin"),
        ],
    ] {
        let forward = forwarded(planned_by(&Config::default(), "GET", STATE, headers));

        assert_eq!(
            forward.exchange.caller,
            carport_proxy::policy::Caller::OwnOrNoPage
        );
    }
}

#[test]
fn what_the_browser_says_about_the_site_beats_the_host_name() {
    assert!(is_refused(&[
        ("host", "car.lan"),
        ("origin", "http://car.lan"),
        ("sec-fetch-site", "cross-site"),
    ]));
}

#[test]
fn navigations_and_plain_loads_are_refused() {
    for mode in [
        "navigate",
        "no-cors",
        "websocket",
        "nested-navigate",
        "CORS",
        "",
    ] {
        assert!(is_refused(&[("sec-fetch-mode", mode)]), "{mode}");
    }
    assert!(is_refused(&[("sec-fetch-site", "cross-site")]));
    assert!(is_refused(&[("sec-fetch-site", "same-site")]));
}

#[test]
fn a_caller_that_is_no_browser_passes() {
    assert!(!is_refused(&[]));
    assert!(!is_refused(&[("user-agent", "curl/8")]));
}

fn preflight(method: &str, headers: &str, target: &str) -> carport_proxy::policy::Plan {
    planned_by(
        &config(),
        "OPTIONS",
        target,
        &[
            ("origin", "https://app.example"),
            ("access-control-request-method", method),
            ("access-control-request-headers", headers),
        ],
    )
}

#[test]
fn a_preflight_names_the_methods_and_headers_of_its_path() {
    let target = "/cardata/customers/containers/X00K123M456ZZ";

    let response = responded(preflight("DELETE", "authorization,x-version", target));

    let headers = response.headers();
    assert_eq!(response.status(), 204);
    assert_eq!(
        headers["access-control-allow-origin"],
        "https://app.example"
    );
    assert_eq!(headers["access-control-allow-methods"], "GET, DELETE");
    assert_eq!(
        headers["access-control-allow-headers"],
        "accept, authorization, content-type, x-version"
    );
    assert_eq!(headers["access-control-max-age"], "7200");
    assert_eq!(headers["vary"], "Origin");
}

#[test]
fn a_preflight_for_anything_unlisted_is_refused() {
    assert_eq!(
        refusal(preflight("PUT", "accept", STATE)).1,
        "method_not_allowed"
    );
    assert_eq!(
        refusal(preflight("GET", "x-evil", STATE)).1,
        "header_not_allowed"
    );
    assert_eq!(
        refusal(preflight("GET", "cookie", STATE)).1,
        "header_not_allowed"
    );
    assert_eq!(
        refusal(preflight("GET", "accept", "/cocoapi-row/x")).1,
        "path_not_allowed"
    );
    let foreign = [
        ("origin", "https://evil.example"),
        ("access-control-request-method", "GET"),
    ];
    let plan = planned_by(&config(), "OPTIONS", STATE, &foreign);
    assert_eq!(refusal(plan).1, "origin_not_allowed");
}

#[test]
fn an_origin_is_listed_as_browsers_write_it_or_not_at_all() {
    for good in [
        "https://app.example",
        "http://localhost:8080",
        "http://[::1]:8080",
        "https://a-b.example:8443",
    ] {
        assert_eq!(good.parse::<Origin>().unwrap().as_str(), good);
    }
    for bad in [
        "*",
        "null",
        "app.example",
        "https://app.example/",
        "https://App.example",
        "https://",
        "https://app.example:443",
        "http://app.example:080",
        "https://user@app.example",
        "https://app.example.",
        "ftp://app.example",
        "https://app.example:",
        "https://a b",
    ] {
        assert!(bad.parse::<Origin>().is_err(), "{bad}");
    }
}
