//! Request targets that try to reach another host, or another path of the right one.

use crate::support::{Proxy, Trap};

/// Sent byte for byte, so that no client tidies them up first.
const TARGETS: &[&str] = &[
    "http://evil.example/",
    "https://cocoapi.bmwgroup.com/eadrax-vcs/v4/vehicles/state",
    "http://127.0.0.1/cocoapi-row/eadrax-vcs/v4/vehicles/state",
    "//evil.example/eadrax-vcs/v4/vehicles/state",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example\\x",
    "/http://evil.example/",
    "/https:/evil.example/",
    "/evil.example/eadrax-vcs/v4/vehicles/state",
    "/cocoapi.bmwgroup.com/eadrax-vcs/v4/vehicles/state",
    "/127.0.0.1/x",
    "/2130706433/x",
    "/0x7f000001/x",
    "/0177.0.0.1/x",
    "/[::1]/x",
    "/[::ffff:127.0.0.1]/x",
    "/localhost:22/x",
    "/user:pass@evil.example/x",
    "/cocoapi-row@evil.example/x",
    "/cocoapi-row:443/eadrax-vcs/v4/vehicles/state",
    "/cocoapi-row.evil.example/eadrax-vcs/v4/vehicles/state",
    "/cocoapi-row./eadrax-vcs/v4/vehicles/state",
    "/Cocoapi-row/eadrax-vcs/v4/vehicles/state",
    "/cocoapi%2drow/eadrax-vcs/v4/vehicles/state",
    "/%63ocoapi-row/eadrax-vcs/v4/vehicles/state",
    "/cocoapi-row%2feadrax-vcs/v4/vehicles/state",
    "/cocoapi-row%00/eadrax-vcs/v4/vehicles/state",
    "/cocoapi-row;x/eadrax-vcs/v4/vehicles/state",
    "/ cocoapi-row/eadrax-vcs/v4/vehicles/state",
    "/cocoapi-row",
    "/cocoapi-row/",
    "/cocoapi-row//eadrax-vcs/v4/vehicles/state",
    "/cocoapi-row/eadrax-vcs//v4/vehicles/state",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/state/",
    "/cocoapi-row/./eadrax-vcs/v4/vehicles/state",
    "/cocoapi-row/../cocoapi-row/eadrax-vcs/v4/vehicles/state",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/../vehicles/state",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/..%2fstate",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/%2e%2e/vehicles/state",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/%252e%252e/vehicles/state",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/..;/vehicles/state",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/%c0%ae%c0%ae/state",
    "/cocoapi-row/eadrax-vcs/v4/vehicles\\state",
    "/cocoapi-row/eadrax-vcs/v4/vehicles%5cstate",
    "/cocoapi-row/eadrax-vcs/v4/vehicles%2fstate",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/state%00",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/state%0d%0ahost:evil.example",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/state;a=b",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/stat%65",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/STATE",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/state.json",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/stats",
    "/cocoapi-row/eadrax-vcs/v4",
    "/cocoapi-row/evil",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/state?evil=1",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/state?apptimezone=0&evil",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/state?apptimezone=0&apptimezone=1",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/state?APPTIMEZONE=0",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/state?apptime%7aone=0",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/state?apptimezone=%0d%0a",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/state?apptimezone=%00",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/state?apptimezone=%7f",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/state?apptimezone=%",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/state?apptimezone=%2",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/state?apptimezone=%zz",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/state?apptimezone=\"",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/state?apptimezone=<",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/state?apptimezone=\\",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/state?&",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/state??apptimezone=0",
    "/cocoapi-row/eadrax-chs/v2/charging-sessions/..",
    "/cocoapi-row/eadrax-chs/v2/charging-sessions/.",
    "/cocoapi-row/eadrax-chs/v2/charging-sessions/%2e%2e",
    "/cocoapi-row/eadrax-chs/v2/charging-sessions/a%2fb",
    "/cocoapi-row/eadrax-chs/v2/charging-sessions/a/b",
    "/cocoapi-row/gcdm/oauth/token",
    "/cocoapi-row/customers/vehicles/mappings",
    "/cardata/customers/vehicles/../containers/basicData",
    "/cardata/customers/vehicles/WBY00000000EVX00/basicData",
    "/cardata/customers/vehicles/WBY00000000EVX0011/basicData",
    "/cardata/customers/vehicles/WBY00000000EVX0-1/basicData",
    "/cardata/customers/vehicles/WBY00000000EVX%31/basicData",
    "/cardata/customers/containers/",
    "/cardata/customers/containers/..",
    "/cardata/eadrax-vcs/v4/vehicles/state",
    "/cardata\u{ff0e}/customers/vehicles/mappings",
    "/cocoapi\u{2010}row/eadrax-vcs/v4/vehicles/state",
    "/cocoapi-row\u{3002}evil.example/x",
    "/cocoapi-row/eadrax-vcs/v4/vehicles/\u{ff53}tate",
    "*",
    "evil.example:443",
    "cocoapi-row/eadrax-vcs/v4/vehicles/state",
    "?/cocoapi-row/eadrax-vcs/v4/vehicles/state",
    "",
];

#[tokio::test]
async fn no_hostile_target_reaches_an_upstream() {
    let trap = Trap::saying("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").await;
    let mut settings = trap.settings();
    settings.load.allowance.burst = 1000.0;
    let proxy = Proxy::start(settings).await;

    for target in TARGETS {
        let reply = proxy.ask(&format!("GET {target}"), &[], "").await;

        assert!(
            (400..500).contains(&reply.status),
            "{target}: {}",
            reply.status
        );
    }

    assert!(TARGETS.len() >= 60);
    assert_eq!(trap.seen(), [""; 0]);
}

#[tokio::test]
async fn no_control_character_reaches_an_upstream() {
    let trap = Trap::saying("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").await;
    let mut settings = trap.settings();
    settings.load.allowance.burst = 1000.0;
    let proxy = Proxy::start(settings).await;
    let state = "/cocoapi-row/eadrax-vcs/v4/vehicles/state";

    for byte in [
        "\0", "\t", "\r", "\n", "\r\n x", "\x0b", "\x1b[31m", "\x7f", "\u{85}",
    ] {
        for request in [
            format!("GET {state}{byte} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"),
            format!(
                "GET {state}?apptimezone={byte}1 HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"
            ),
            format!("GET {byte}{state} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"),
        ] {
            proxy.send(request.as_bytes()).await;
        }
    }

    for seen in trap.seen() {
        assert!(
            seen.starts_with("GET /eadrax-vcs/v4/vehicles/state HTTP/1.1\r\n"),
            "{seen}"
        );
    }
}

#[tokio::test]
async fn a_fragment_is_not_sent_on() {
    let trap = Trap::saying("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").await;
    let proxy = Proxy::start(trap.settings()).await;

    proxy
        .ask(
            "GET /cocoapi-row/eadrax-vcs/v4/vehicles/state#/../x",
            &[],
            "",
        )
        .await;

    for seen in trap.seen() {
        assert!(
            seen.starts_with("GET /eadrax-vcs/v4/vehicles/state HTTP/1.1\r\n"),
            "{seen}"
        );
    }
}
