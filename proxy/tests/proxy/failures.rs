//! What a client sees when the vendor redirects, dies, stalls or breaks off.

use std::time::Duration;

use tokio::net::TcpListener;

use crate::support::{Manner, Proxy, STATE, Trap};

const OK: &str = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}";

#[tokio::test]
async fn no_redirect_is_followed() {
    let other = Trap::saying(OK).await;
    let location = format!("http://{}/eadrax-vcs/v4/vehicles/state", other.address);
    let trap = Trap::saying(&format!(
        "HTTP/1.1 307 Temporary Redirect\r\nlocation: {location}\r\ncontent-length: 0\r\n\r\n"
    ))
    .await;
    let proxy = Proxy::start(trap.settings()).await;

    let reply = proxy.ask(&format!("GET {STATE}"), &[], "").await;

    assert_eq!(
        (reply.status, reply.code()),
        (502, Some("upstream_redirect"))
    );
    assert!(other.seen().is_empty());
}

#[tokio::test]
async fn a_dead_upstream_is_unreachable() {
    let trap = Trap::saying(OK).await;
    let mut settings = trap.settings();
    let closed = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", closed.local_addr().unwrap());
    drop(closed);
    for address in settings.policy.overrides.values_mut() {
        *address = base.parse().unwrap();
    }
    let proxy = Proxy::start(settings).await;

    let reply = proxy.ask(&format!("GET {STATE}"), &[], "").await;

    assert_eq!(
        (reply.status, reply.code()),
        (502, Some("upstream_unreachable"))
    );
}

#[tokio::test]
async fn a_silent_upstream_times_out() {
    let trap = Trap::with(Manner::Stall(Vec::new())).await;
    let mut settings = trap.settings();
    settings.patience.first_byte = Duration::from_millis(40);
    let proxy = Proxy::start(settings).await;

    let reply = proxy.ask(&format!("GET {STATE}"), &[], "").await;

    assert_eq!(
        (reply.status, reply.code()),
        (504, Some("upstream_timeout"))
    );
}

#[tokio::test]
async fn an_upstream_that_stops_in_its_body_times_out() {
    let start = b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{";
    let trap = Trap::with(Manner::Stall(start.to_vec())).await;
    let mut settings = trap.settings();
    settings.patience.whole = Duration::from_millis(60);
    let proxy = Proxy::start(settings).await;

    let reply = proxy.ask(&format!("GET {STATE}"), &[], "").await;

    assert_eq!(
        (reply.status, reply.code()),
        (504, Some("upstream_timeout"))
    );
}

#[tokio::test]
async fn a_cut_answer_is_said_to_be_cut() {
    for answer in [
        "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{",
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n",
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n",
        "HTTP/1.1 200",
        "garbage\r\n\r\n",
        "HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}",
        "",
    ] {
        let trap = Trap::saying(answer).await;
        let proxy = Proxy::start(trap.settings()).await;

        let reply = proxy.ask(&format!("GET {STATE}"), &[], "").await;

        assert_eq!(
            (reply.status, reply.code()),
            (502, Some("upstream_cut")),
            "{answer}"
        );
    }
}

#[tokio::test]
async fn a_long_answer_that_is_cut_is_never_complete() {
    let megabyte = "x".repeat(1024 * 1024);
    for start in [
        "HTTP/1.1 200 OK\r\ncontent-length: 1048577\r\n\r\n".to_owned(),
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n100000\r\n".to_owned(),
    ] {
        let trap = Trap::saying(&(start + &megabyte)).await;
        let proxy = Proxy::start(trap.settings()).await;

        let reply = proxy.ask(&format!("GET {STATE}"), &[], "").await;

        assert_eq!(reply.status, 200);
        assert!(!reply.is_complete);
    }
}

#[tokio::test]
async fn an_answer_over_the_cap_is_cut_while_it_streams() {
    let megabyte = "x".repeat(1024 * 1024);
    let trap = Trap::saying(&format!("HTTP/1.1 200 OK\r\n\r\n{megabyte}")).await;
    let mut settings = trap.settings();
    settings.policy.limits.response_body_bytes = 512 * 1024;
    let proxy = Proxy::start(settings).await;

    let reply = proxy.ask(&format!("GET {STATE}"), &[], "").await;

    assert!(!reply.is_complete);
    assert!(reply.body.len() < 600 * 1024);
}
