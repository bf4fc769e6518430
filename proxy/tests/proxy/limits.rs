//! How much one client, and all of them together, may ask.

use std::net::IpAddr;
use std::time::Duration;

use carport_proxy::policy::{Allowance, Buckets, ClientKey, client_address};
use http::{HeaderMap, HeaderValue};

use crate::support::{Manner, Proxy, STATE, Trap};

const LIST: &str = "/cocoapi-row/eadrax-vcs/v5/vehicle-list";
const OK: &str = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}";

fn client(text: &str) -> ClientKey {
    text.parse::<IpAddr>().unwrap().into()
}

fn small() -> Allowance {
    Allowance {
        burst: 2.0,
        per_second: 1.0,
        clients: 2,
    }
}

#[test]
fn a_bucket_empties_and_fills_again() {
    let mut buckets = Buckets::new(small());
    let mut take = |secs| buckets.take(client("192.0.2.1"), Duration::from_secs(secs));

    assert_eq!([take(0), take(0), take(0)], [true, true, false]);
    assert_eq!([take(1), take(1)], [true, false]);
    assert_eq!([take(99), take(99), take(99)], [true, true, false]);
}

#[test]
fn one_client_does_not_empty_anothers_bucket() {
    let mut buckets = Buckets::new(small());
    let now = Duration::from_secs(5);

    let greedy = [(); 3].map(|()| buckets.take(client("192.0.2.1"), now));

    assert_eq!(greedy, [true, true, false]);
    assert!(buckets.take(client("192.0.2.2"), now));
}

#[test]
fn strangers_beyond_the_table_share_one_bucket() {
    let mut buckets = Buckets::new(small());
    let now = Duration::from_secs(5);
    assert!(buckets.take(client("192.0.2.1"), now));
    assert!(buckets.take(client("192.0.2.2"), now));

    let strangers =
        ["192.0.2.3", "192.0.2.4", "192.0.2.5"].map(|address| buckets.take(client(address), now));

    assert_eq!(strangers, [true, true, false]);
}

#[test]
fn rested_clients_make_room() {
    let mut buckets = Buckets::new(small());
    assert!(buckets.take(client("192.0.2.1"), Duration::from_secs(5)));
    assert!(buckets.take(client("192.0.2.2"), Duration::from_secs(5)));

    let later = Duration::from_mins(1);
    let newcomers = ["192.0.2.3", "192.0.2.4"]
        .map(|address| [(); 2].map(|()| buckets.take(client(address), later)));

    assert_eq!(newcomers, [[true, true], [true, true]]);
}

#[test]
fn a_household_is_one_client_in_either_protocol() {
    assert_eq!(client("2001:db8:1:2:3::4"), client("2001:db8:1:2:ffff::1"));
    assert_ne!(client("2001:db8:1:2::1"), client("2001:db8:1:3::1"));
    assert_eq!(client("::ffff:192.0.2.1"), client("192.0.2.1"));
}

fn forwarded_for(values: &[&'static str]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for value in values {
        headers.append("x-forwarded-for", HeaderValue::from_static(value));
    }
    headers
}

#[test]
fn only_the_entries_of_trusted_hops_are_believed() {
    let peer: IpAddr = "192.0.2.9".parse().unwrap();
    let address = |values: &[&'static str], hops| {
        client_address(peer, &forwarded_for(values), hops).to_string()
    };

    assert_eq!(address(&["198.51.100.7"], 0), "192.0.2.9");
    assert_eq!(address(&["6.6.6.6, 198.51.100.7"], 1), "198.51.100.7");
    assert_eq!(
        address(&["6.6.6.6", "198.51.100.7, 203.0.113.1"], 2),
        "198.51.100.7"
    );
    assert_eq!(address(&["198.51.100.7"], 2), "192.0.2.9");
    assert_eq!(address(&["nonsense"], 1), "192.0.2.9");
    assert_eq!(address(&[], 1), "192.0.2.9");
}

#[tokio::test]
async fn inventing_addresses_does_not_help() {
    let trap = Trap::saying(OK).await;
    let mut settings = trap.settings();
    settings.load.allowance = Allowance {
        burst: 3.0,
        per_second: 0.0,
        clients: 10,
    };
    let proxy = Proxy::start(settings).await;

    let mut codes = Vec::new();
    for number in 0..5 {
        let invented = format!("198.51.100.{number}");
        let reply = proxy
            .ask(
                &format!("GET {STATE}"),
                &[("x-forwarded-for", &invented)],
                "",
            )
            .await;
        codes.push((reply.status, reply.header("retry-after").map(str::to_owned)));
    }

    let limited = (429, Some("1".to_owned()));
    assert_eq!(
        codes,
        [
            (200, None),
            (200, None),
            (200, None),
            limited.clone(),
            limited
        ]
    );
    assert_eq!(trap.seen().len(), 3);
}

#[tokio::test]
async fn more_than_the_places_is_busy_at_once() {
    let trap = Trap::with(Manner::Stall(Vec::new())).await;
    let mut settings = trap.settings();
    settings.load.in_flight = 0;
    let proxy = Proxy::start(settings).await;

    let reply = proxy.ask(&format!("GET {STATE}"), &[], "").await;

    assert_eq!((reply.status, reply.code()), (503, Some("busy")));
    assert_eq!(reply.header("retry-after"), Some("1"));
    assert!(trap.seen().is_empty());
}

#[tokio::test]
async fn connections_beyond_the_cap_are_told_so() {
    let trap = Trap::saying(OK).await;
    let mut settings = trap.settings();
    settings.load.connections = 0;
    let proxy = Proxy::start(settings).await;

    let reply = proxy.send(b"").await;

    assert_eq!((reply.status, reply.code()), (503, Some("busy")));
    assert!(reply.is_complete);
}

#[tokio::test]
async fn a_body_over_the_cap_is_refused_declared_or_not() {
    let trap = Trap::saying(OK).await;
    let proxy = Proxy::start(trap.settings()).await;
    let largest = "x".repeat(64 * 1024);
    let chunked = format!(
        "POST {LIST} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n10001\r\n{largest}x\r\n0\r\n\r\n"
    );

    let fits = proxy.ask(&format!("POST {LIST}"), &[], &largest).await;
    let declared = proxy
        .ask(&format!("POST {LIST}"), &[], &format!("{largest}x"))
        .await;
    let streamed = proxy.send(chunked.as_bytes()).await;

    assert_eq!(fits.status, 200);
    assert_eq!(
        (declared.status, declared.code()),
        (413, Some("body_too_large"))
    );
    assert_eq!(
        (streamed.status, streamed.code()),
        (413, Some("body_too_large"))
    );
    assert_eq!(trap.seen().len(), 1);
}

#[tokio::test]
async fn a_body_that_does_not_come_is_not_waited_for() {
    let trap = Trap::saying(OK).await;
    let mut settings = trap.settings();
    settings.patience.request_body = Duration::from_millis(40);
    let proxy = Proxy::start(settings).await;
    let request = format!(
        "POST {LIST} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 4\r\n\r\nnu"
    );

    let reply = proxy.send(request.as_bytes()).await;

    assert_eq!(
        (reply.status, reply.code()),
        (408, Some("request_incomplete"))
    );
    assert!(trap.seen().is_empty());
}

#[tokio::test]
async fn a_head_that_does_not_come_is_not_waited_for() {
    let trap = Trap::saying(OK).await;
    let mut settings = trap.settings();
    settings.patience.request_head = Duration::from_millis(40);
    let proxy = Proxy::start(settings).await;

    let reply = proxy.send(b"GET /healthz HTTP/1.1\r\nhost: x\r\n").await;

    assert_ne!(reply.status, 200);
}
