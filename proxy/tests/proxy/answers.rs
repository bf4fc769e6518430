//! What comes back from the vendor, and what does not.

use bytes::Bytes;
use carport_proxy::policy::{Answer, Config, Exchange, Refusal, finish};
use http::Response;
use http::response::Parts;

use crate::support::{AUTHENTICATE, STATE, code, forwarded, planned, planned_by};

fn exchange(method: &str, target: &str) -> Exchange {
    forwarded(planned(method, target, &[])).exchange
}

fn head(status: u16, headers: &[(&str, &str)]) -> Parts {
    let mut response = Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    response.body(()).unwrap().into_parts().0
}

fn passed(answer: Answer) -> Parts {
    match answer {
        Answer::Pass(head) => *head,
        Answer::Respond(response) => panic!("replaced: {:?}", code(&response)),
    }
}

fn replaced(answer: Answer) -> Response<Bytes> {
    match answer {
        Answer::Respond(response) => response,
        Answer::Pass(head) => panic!("passed: {}", head.status),
    }
}

#[test]
fn the_vendors_status_and_useful_headers_pass() {
    let upstream = head(
        429,
        &[
            ("content-type", "application/json; charset=utf-8"),
            ("content-encoding", "gzip"),
            ("retry-after", "2"),
        ],
    );

    let head = passed(finish(
        &exchange("GET", STATE),
        Ok(upstream),
        &Config::default(),
    ));

    assert_eq!(head.status, 429);
    assert_eq!(
        head.headers["content-type"],
        "application/json; charset=utf-8"
    );
    assert_eq!(head.headers["content-encoding"], "gzip");
    assert_eq!(head.headers["retry-after"], "2");
}

#[test]
fn the_block_of_third_parties_passes_with_its_own_status() {
    let upstream = head(489, &[("content-type", "text/plain")]);

    let head = passed(finish(
        &exchange("GET", STATE),
        Ok(upstream),
        &Config::default(),
    ));

    assert_eq!(head.status.as_u16(), 489);
    assert_eq!(head.headers["content-type"], "text/plain; charset=utf-8");
}

#[test]
fn no_other_header_of_the_vendor_comes_back() {
    let upstream = head(
        200,
        &[
            ("set-cookie", "a=b"),
            ("access-control-allow-origin", "*"),
            ("access-control-allow-credentials", "true"),
            ("location", "https://evil.example"),
            ("refresh", "0;url=https://evil.example"),
            ("link", "<https://evil.example>; rel=preload"),
            ("clear-site-data", "\"*\""),
            ("service-worker-allowed", "/"),
            ("sourcemap", "/x"),
            ("alt-svc", "h3=\":443\""),
            ("strict-transport-security", "max-age=1"),
            ("content-security-policy", "default-src *"),
            ("report-to", "{}"),
            ("nel", "{}"),
            ("server", "Apigee"),
            ("via", "1.1 x"),
            ("x-powered-by", "x"),
            ("x-carport-error", "forged"),
            ("x-carport-redirect", "1"),
            ("content-disposition", "attachment"),
            ("etag", "\"x\""),
            ("connection", "close"),
            ("transfer-encoding", "chunked"),
        ],
    );

    let head = passed(finish(
        &exchange("GET", STATE),
        Ok(upstream),
        &Config::default(),
    ));

    let mut names: Vec<_> = head.headers.keys().map(http::HeaderName::as_str).collect();
    names.sort_unstable();
    assert_eq!(
        names,
        [
            "cache-control",
            "content-security-policy",
            "cross-origin-resource-policy",
            "vary",
            "x-content-type-options"
        ]
    );
    assert_eq!(
        head.headers["content-security-policy"],
        "default-src 'none'; frame-ancestors 'none'; sandbox"
    );
}

#[test]
fn documents_become_plain_text_and_the_unknown_plain_bytes() {
    for (sent, received) in [
        ("text/html", "text/plain; charset=utf-8"),
        ("TEXT/HTML; charset=utf-8", "text/plain; charset=utf-8"),
        ("application/xhtml+xml", "text/plain; charset=utf-8"),
        ("image/svg+xml", "text/plain; charset=utf-8"),
        ("text/javascript", "text/plain; charset=utf-8"),
        ("application/pdf", "application/octet-stream"),
        ("image/png", "image/png"),
    ] {
        let upstream = head(200, &[("content-type", sent)]);

        let head = passed(finish(
            &exchange("GET", STATE),
            Ok(upstream),
            &Config::default(),
        ));

        assert_eq!(head.headers["content-type"], received);
    }
}

#[test]
fn a_redirect_of_sign_in_becomes_an_answer_to_read() {
    let location = "com.bmw.connected://oauth?code=Qf7\"&state=mJ2";
    for status in [301, 302, 303, 307, 308] {
        let upstream = head(status, &[("location", location), ("set-cookie", "a=b")]);

        let exchange = exchange("POST", AUTHENTICATE);
        let response = replaced(finish(&exchange, Ok(upstream), &Config::default()));

        assert_eq!(response.status(), 200);
        assert_eq!(response.headers()["x-carport-redirect"], "1");
        assert_eq!(response.headers()["content-type"], "application/json");
        assert!(!response.headers().contains_key("set-cookie"));
        let body: serde_json::Value = serde_json::from_slice(response.body()).unwrap();
        assert_eq!(
            body,
            serde_json::json!({ "status": status, "location": location })
        );
    }
}

#[test]
fn any_other_redirect_is_refused() {
    for (method, target) in [
        ("GET", STATE),
        ("POST", "/signin-row/gcdm/oauth/token"),
        ("POST", "/cardata-signin/gcdm/oauth/token"),
    ] {
        for status in [300, 301, 302, 303, 304, 307, 308] {
            for location in [
                "https://customer.bmwgroup.com/",
                "http://127.0.0.1/",
                "//evil.example",
                "",
            ] {
                let upstream = head(status, &[("location", location)]);

                let exchange = exchange(method, target);
                let response = replaced(finish(&exchange, Ok(upstream), &Config::default()));

                assert_eq!(response.status(), 502);
                assert_eq!(code(&response), Some("upstream_redirect"));
                assert!(!response.headers().contains_key("location"));
            }
        }
    }
}

#[test]
fn a_redirect_of_sign_in_to_nowhere_is_refused() {
    let exchange = exchange("POST", AUTHENTICATE);

    let response = replaced(finish(&exchange, Ok(head(302, &[])), &Config::default()));

    assert_eq!(code(&response), Some("upstream_redirect"));
}

#[test]
fn an_answer_that_declares_more_than_the_cap_is_refused() {
    let at = |bytes: &str| {
        let upstream = head(200, &[("content-length", bytes)]);
        finish(&exchange("GET", STATE), Ok(upstream), &Config::default())
    };

    passed(at("8388608"));
    assert_eq!(code(&replaced(at("8388609"))), Some("upstream_cut"));
}

#[test]
fn failures_of_the_vendor_can_be_read_by_the_listed_page() {
    let config = Config {
        allow_origins: vec!["https://app.example".parse().unwrap()],
        ..Config::default()
    };
    let plan = planned_by(&config, "GET", STATE, &[("origin", "https://app.example")]);
    let exchange = forwarded(plan).exchange;

    for (refusal, status, expected) in [
        (Refusal::UpstreamUnreachable, 502, "upstream_unreachable"),
        (Refusal::UpstreamCut, 502, "upstream_cut"),
        (Refusal::UpstreamTimeout, 504, "upstream_timeout"),
        (Refusal::RateLimited, 429, "rate_limited"),
        (Refusal::Busy, 503, "busy"),
    ] {
        let response = replaced(finish(&exchange, Err(refusal), &config));

        assert_eq!(response.status(), status);
        assert_eq!(code(&response), Some(expected));
        assert_eq!(
            response.headers()["access-control-allow-origin"],
            "https://app.example"
        );
    }
}
