//! What is forwarded, and with which headers.

use carport_proxy::policy::Config;

use crate::support::{AUTHENTICATE, STATE, forwarded, planned, planned_by};

const VIN: &str = "WBY00000000EVX001";

#[test]
fn each_upstream_has_its_own_host() {
    for (method, target, uri) in [
        (
            "GET",
            "/cocoapi-row/eadrax-vcs/v5/vehicle-data/profile",
            "https://cocoapi.bmwgroup.com/eadrax-vcs/v5/vehicle-data/profile",
        ),
        (
            "POST",
            "/cocoapi-na/eadrax-vcs/v5/vehicle-list",
            "https://cocoapi.bmwgroup.us/eadrax-vcs/v5/vehicle-list",
        ),
        (
            "POST",
            "/signin-row/gcdm/oauth/token",
            "https://customer.bmwgroup.com/gcdm/oauth/token",
        ),
        (
            "POST",
            "/signin-na/gcdm/oauth/authenticate",
            "https://login.bmwusa.com/gcdm/oauth/authenticate",
        ),
        (
            "GET",
            "/cardata/customers/vehicles/mappings",
            "https://api-cardata.bmwgroup.com/customers/vehicles/mappings",
        ),
        (
            "POST",
            "/cardata-signin/gcdm/oauth/device/code",
            "https://customer.bmwgroup.com/gcdm/oauth/device/code",
        ),
    ] {
        let forward = forwarded(planned(method, target, &[]));

        assert_eq!(forward.request.uri(), uri);
        assert_eq!(forward.request.method(), method);
    }
}

#[test]
fn reads_commands_and_destinations_are_forwarded() {
    for (method, path) in [
        ("GET", "/eadrax-ucs/v1/presentation/oauth/config"),
        (
            "GET",
            "/eadrax-vcs/v4/vehicles/state?apptimezone=0&appDateTime=1746351000000",
        ),
        (
            "GET",
            "/eadrax-ics/v5/presentation/vehicles/images?carView=AngleSideViewForty&toCrop=true",
        ),
        (
            "GET",
            "/eadrax-crccs/v2/vehicles?fields=charging-profile&has_charging_settings_capabilities=true",
        ),
        (
            "GET",
            "/eadrax-chs/v2/charging-statistics?vin=WBY00000000EVX001&currentDate=2025-05-04T09:30:00.000000",
        ),
        (
            "GET",
            "/eadrax-chs/v2/charging-sessions?vin=WBY00000000EVX001&next_token&maxResults=40&include_date_picker=false",
        ),
        (
            "GET",
            "/eadrax-chs/v2/charging-sessions/2025-05-04T16:57:20Z_128fa4af",
        ),
        ("GET", "/eadrax-suscs/v1/vehicles/sustainability/widget"),
        (
            "POST",
            "/eadrax-vrccs/v4/presentation/remote-commands/door-lock",
        ),
        (
            "POST",
            "/eadrax-vrccs/v4/presentation/remote-commands/climate-now?action=START",
        ),
        (
            "POST",
            "/eadrax-vrccs/v3/presentation/remote-commands/eventStatus?eventId=5d1b7c64-0b0e-4c9f-9a53-0f2a7e3b8c11",
        ),
        (
            "POST",
            "/eadrax-vrccs/v4/presentation/remote-commands/eventPosition?eventId=5d1b7c64",
        ),
        (
            "POST",
            "/eadrax-crccs/v1/vehicles/WBY00000000EVX001/start-charging",
        ),
        (
            "POST",
            "/eadrax-crccs/v1/vehicles/WBY00000000EVX001/charging-settings",
        ),
        ("POST", "/eadrax-dcs/v2/user/GCID-0000-DEMO/send-to-car"),
    ] {
        let forward = forwarded(planned(method, &format!("/cocoapi-row{path}"), &[]));

        assert_eq!(forward.request.uri().path_and_query().unwrap(), path);
    }
}

#[test]
fn car_data_containers_can_be_deleted_and_its_history_paged() {
    let delete = planned("DELETE", "/cardata/customers/containers/X00K123M456ZZ", &[]);
    let history = format!(
        "/cardata/customers/vehicles/{VIN}/chargingHistory?from=2026-11-01T00%3A00%3A00.000Z&to=2026-11-22T00%3A00%3A00.000Z&nextToken=abc"
    );

    assert_eq!(forwarded(delete).request.method(), "DELETE");
    assert_eq!(
        forwarded(planned("GET", &history, &[]))
            .request
            .uri()
            .query(),
        Some("from=2026-11-01T00%3A00%3A00.000Z&to=2026-11-22T00%3A00%3A00.000Z&nextToken=abc")
    );
}

#[test]
fn the_log_learns_the_pattern_and_not_the_path() {
    let target = format!("/cardata/customers/vehicles/{VIN}/basicData");

    let exchange = forwarded(planned("GET", &target, &[])).exchange;

    assert_eq!(
        exchange.route.pattern(),
        "/customers/vehicles/{vin}/basicData"
    );
}

#[test]
fn the_client_version_of_sign_in_passes_escaped_and_plain() {
    for value in [
        "android(AP2A.417305.862);bmw;4.9.2(36892);row",
        "android%28AP2A%29%3Bbmw",
    ] {
        let target = format!("{AUTHENTICATE}?interaction-id=6a3d&client-version={value}");

        forwarded(planned("POST", &target, &[]));
    }
}

#[test]
fn only_listed_request_headers_go_upstream() {
    let forward = forwarded(planned(
        "GET",
        STATE,
        &[
            ("Authorization", "Bearer canary"),
            (
                "x-user-agent",
                "android(AP2A.417305.862);bmw;4.9.2(36892);row",
            ),
            ("bmw-vin", VIN),
            ("accept", "application/json"),
            ("accept-language", "fr-FR"),
            ("cookie", "a=b"),
            ("referer", "http://elsewhere.example/"),
            ("forwarded", "for=1.2.3.4"),
            ("x-forwarded-for", "1.2.3.4"),
            ("x-real-ip", "1.2.3.4"),
            ("via", "1.1 elsewhere"),
            ("connection", "bmw-vin, keep-alive"),
            ("te", "trailers"),
            ("proxy-authorization", "Basic x"),
            ("x-http-method-override", "DELETE"),
            ("hcaptchatoken", "P1_only_for_sign_in"),
            ("user-agent", "Mozilla/5.0"),
            ("accept-encoding", "gzip, deflate, br, zstd"),
            ("host", "elsewhere.example"),
        ],
    ));

    let mut sent: Vec<_> = forward
        .request
        .headers()
        .iter()
        .map(|(name, value)| (name.as_str(), value.to_str().unwrap()))
        .collect();
    sent.sort_unstable();
    assert_eq!(
        sent,
        [
            ("accept", "application/json"),
            ("accept-encoding", "gzip, br"),
            ("accept-language", "fr-FR"),
            ("authorization", "Bearer canary"),
            ("bmw-vin", VIN),
            ("user-agent", "Dart/3.3 (dart:io)"),
            (
                "x-user-agent",
                "android(AP2A.417305.862);bmw;4.9.2(36892);row"
            ),
        ]
    );
}

#[test]
fn a_repeated_header_goes_upstream_once() {
    let headers = [("bmw-vin", VIN), ("bmw-vin", "WBY00000000EVX002")];

    let forward = forwarded(planned("GET", STATE, &headers));

    assert_eq!(
        forward.request.headers().get_all("bmw-vin").iter().count(),
        1
    );
}

#[test]
fn only_encodings_that_browsers_undo_are_asked_for() {
    for (offered, asked) in [
        ("zstd, deflate", "identity"),
        ("gzip;q=0, br;q=0.5", "br"),
        ("gzip", "gzip"),
        ("*", "identity"),
    ] {
        let forward = forwarded(planned("GET", STATE, &[("accept-encoding", offered)]));

        assert_eq!(forward.request.headers()["accept-encoding"], asked);
    }
}

#[test]
fn an_override_replaces_the_host_and_nothing_else() {
    let mut config = Config::default();
    let base = "http://127.0.0.1:9000".parse().unwrap();
    let upstream = carport_proxy::policy::Upstream::ApiRestOfWorld;
    config.overrides.insert(upstream, base);

    let forward = forwarded(planned_by(&config, "GET", STATE, &[]));

    assert_eq!(
        forward.request.uri(),
        "http://127.0.0.1:9000/eadrax-vcs/v4/vehicles/state"
    );
}
