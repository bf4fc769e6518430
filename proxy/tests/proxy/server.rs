//! The server over sockets: what the vendor's stand-in sees, and what comes back.

use crate::support::{AUTHENTICATE, Manner, Proxy, STATE, Trap};

const LIST: &str = "/cocoapi-row/eadrax-vcs/v5/vehicle-list";
const OK: &str = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}";

#[tokio::test]
async fn the_upstream_sees_the_listed_headers_and_the_body_as_sent() {
    let trap = Trap::saying(OK).await;
    let proxy = Proxy::start(trap.settings()).await;

    let reply = proxy
        .ask(
            &format!("POST {LIST}"),
            &[
                ("content-type", "application/json"),
                ("cookie", "a=b"),
                ("x-forwarded-for", "1.2.3.4"),
            ],
            "null",
        )
        .await;

    assert_eq!((reply.status, reply.text()), (200, "{}"));
    let seen = trap.seen().remove(0);
    let (head, body) = seen.split_once("\r\n\r\n").unwrap();
    let mut lines: Vec<_> = head.lines().collect();
    lines[1..].sort_unstable();
    let host = format!("host: {}", trap.address);
    assert_eq!(
        lines,
        [
            "POST /eadrax-vcs/v5/vehicle-list HTTP/1.1",
            "accept-encoding: identity",
            "content-length: 4",
            "content-type: application/json",
            &host,
            "user-agent: Dart/3.3 (dart:io)",
        ]
    );
    assert_eq!(body, "null");
}

#[tokio::test]
async fn an_empty_post_says_that_it_is_empty() {
    let trap = Trap::saying(OK).await;
    let proxy = Proxy::start(trap.settings()).await;

    proxy.ask(&format!("POST {LIST}"), &[], "").await;

    assert!(trap.seen()[0].contains("content-length: 0\r\n"));
}

#[tokio::test]
async fn a_client_sees_only_listed_headers() {
    let trap = Trap::saying(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nset-cookie: a=b\r\n\
         server: Apigee\r\ncontent-length: 2\r\n\r\n{}",
    )
    .await;
    let proxy = Proxy::start(trap.settings()).await;

    let reply = proxy.ask(&format!("GET {STATE}"), &[], "").await;

    assert_eq!(
        reply.header_names(),
        [
            "cache-control",
            "connection",
            "content-length",
            "content-security-policy",
            "content-type",
            "cross-origin-resource-policy",
            "date",
            "vary",
            "x-content-type-options",
        ]
    );
}

#[tokio::test]
async fn compressed_bodies_pass_unread() {
    let trap = Trap::with(Manner::Say(
        b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 3\r\n\r\n\x1f\x8b\x08"
            .to_vec(),
    ))
    .await;
    let proxy = Proxy::start(trap.settings()).await;

    let reply = proxy
        .ask(&format!("GET {STATE}"), &[("accept-encoding", "gzip")], "")
        .await;

    assert_eq!(reply.header("content-encoding"), Some("gzip"));
    assert_eq!(reply.body, b"\x1f\x8b\x08");
}

#[tokio::test]
async fn sign_ins_redirect_arrives_as_json_and_is_not_followed() {
    let trap = Trap::saying(
        "HTTP/1.1 302 Found\r\nlocation: com.bmw.connected://oauth?code=Qf7\r\ncontent-length: 0\r\n\r\n",
    )
    .await;
    let proxy = Proxy::start(trap.settings()).await;

    let reply = proxy.ask(&format!("POST {AUTHENTICATE}"), &[], "a=b").await;

    assert_eq!(reply.status, 200);
    assert_eq!(reply.header("x-carport-redirect"), Some("1"));
    assert_eq!(
        reply.text(),
        r#"{"location":"com.bmw.connected://oauth?code=Qf7","status":302}"#
    );
    assert_eq!(trap.seen().len(), 1);
}

#[tokio::test]
async fn a_long_answer_arrives_whole() {
    let megabyte = "x".repeat(1024 * 1024);
    let trap = Trap::saying(&format!(
        "HTTP/1.1 200 OK\r\ncontent-length: 1048576\r\n\r\n{megabyte}"
    ))
    .await;
    let proxy = Proxy::start(trap.settings()).await;

    let reply = proxy.ask(&format!("GET {STATE}"), &[], "").await;

    assert!(reply.is_complete);
    assert_eq!(reply.body.len(), 1024 * 1024);
}

#[tokio::test]
async fn the_preflight_goes_nowhere() {
    let trap = Trap::saying(OK).await;
    let mut settings = trap.settings();
    settings.policy.allow_origins = vec!["https://app.example".parse().unwrap()];
    let proxy = Proxy::start(settings).await;

    let reply = proxy
        .ask(
            &format!("OPTIONS {STATE}"),
            &[
                ("origin", "https://app.example"),
                ("access-control-request-method", "GET"),
                (
                    "access-control-request-headers",
                    "authorization,bmw-vin,x-user-agent",
                ),
            ],
            "",
        )
        .await;

    assert_eq!(reply.status, 204);
    assert_eq!(reply.header("access-control-allow-methods"), Some("GET"));
    assert!(trap.seen().is_empty());
}

#[tokio::test]
async fn a_foreign_page_gets_nothing_and_reaches_nothing() {
    let trap = Trap::saying(OK).await;
    let proxy = Proxy::start(trap.settings()).await;

    let reply = proxy
        .ask(
            &format!("GET {STATE}"),
            &[("origin", "https://evil.example")],
            "",
        )
        .await;

    assert_eq!(
        (reply.status, reply.code()),
        (403, Some("origin_not_allowed"))
    );
    assert_eq!(reply.header("access-control-allow-origin"), None);
    assert!(trap.seen().is_empty());
}

#[tokio::test]
async fn health_needs_no_upstream() {
    let trap = Trap::saying(OK).await;
    let proxy = Proxy::start(trap.settings()).await;

    let reply = proxy.ask("GET /healthz", &[], "").await;

    assert_eq!((reply.status, reply.text()), (200, "ok\n"));
    assert!(trap.seen().is_empty());
}
