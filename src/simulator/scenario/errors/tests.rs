//! Each row of the error tables is played back, where it says and nowhere else.

use super::super::{Effect, all, scenarios};
use crate::{
    Response,
    trial::{BMW, Trial, json_of, text_of},
};

const I4: &str = "WBY00000000EVX001";
const CONFIG: &str = "/eadrax-ucs/v1/presentation/oauth/config";
const SESSIONS: &str = "/eadrax-chs/v2/charging-sessions?include_date_picker=true";
const IMAGE: &str = "/eadrax-ics/v5/presentation/vehicles/images?carView=FrontView";
const LOCK: &str = "/eadrax-vrccs/v4/presentation/remote-commands/door-lock";
const EVENT: &str = "/eadrax-vrccs/v3/presentation/remote-commands/eventStatus?eventId=x";
const CHARGE: &str = "/eadrax-crccs/v1/vehicles/WBY00000000EVX001/start-charging";
const DESTINATION: &str = "/eadrax-dcs/v2/user/somebody/send-to-car";
const SETTINGS: &str = "/eadrax-crccs/v1/vehicles/WBY00000000EVX001/charging-settings";

/// The calls a scenario may refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Call {
    Config,
    FirstStep,
    SecondStep,
    Exchange,
    Refresh,
    State,
    Sessions,
    Image,
    Lock,
    Charge,
    Settings,
    Destination,
    Event,
}

use Call::{
    Charge, Config, Destination, Event, Exchange, FirstStep, Image, Lock, Refresh, SecondStep,
    Sessions, Settings, State,
};

impl Call {
    fn make(self, trial: &mut Trial) -> Response {
        let refresh = trial.refresh.clone();
        match self {
            Config => trial.send("GET", CONFIG, &[], b""),
            FirstStep => trial.first_step("P1_y", "demo"),
            SecondStep => trial.second_step("a-token"),
            Exchange => trial.exchange("a-code", crate::trial::VERIFIER),
            Refresh => trial.renew(&refresh),
            State => trial.state_answer(I4),
            Sessions => trial.read("GET", SESSIONS, BMW, I4),
            Image => trial.read("GET", IMAGE, BMW, I4),
            Lock => trial.read("POST", LOCK, BMW, I4),
            Charge => trial.read("POST", CHARGE, BMW, I4),
            Settings => trial.read("POST", SETTINGS, BMW, I4),
            Destination => trial.read("POST", DESTINATION, BMW, I4),
            Event => trial.read("POST", EVENT, BMW, I4),
        }
    }
}

/// A refusal: its scenario, status, a part of its body, the calls it strikes, and one it spares.
type Row = (&'static str, u16, &'static str, &'static [Call], Call);

const SIGN_IN: &[Call] = &[FirstStep, SecondStep, Exchange, Refresh];
const TOKEN: &[Call] = &[Exchange, Refresh];
const DATA: &[Call] = &[State, Sessions, Image, Lock, Charge, Event];
const API: &[Call] = &[Config, State, Sessions, Image, Lock, Charge, Event];
const COMMANDS: &[Call] = &[Lock, Charge, Settings, Destination];

const ROWS: [Row; 33] = [
    ("config-rate-limited", 429, "in 2 seconds", &[Config], State),
    ("config-quota", 403, "in 14:30:00", &[Config], State),
    ("config-denied", 403, "<h1>403 Forbidden", &[Config], State),
    (
        "config-key-refused",
        401,
        "subscription key",
        &[Config],
        State,
    ),
    (
        "captcha-refused",
        401,
        "invalid_client",
        &[FirstStep],
        Refresh,
    ),
    (
        "sign-in-malformed",
        400,
        "invalid_request",
        &[FirstStep],
        Refresh,
    ),
    (
        "second-step-refused",
        401,
        "invalid_client",
        &[SecondStep],
        FirstStep,
    ),
    (
        "second-step-malformed",
        400,
        "invalid_request",
        &[SecondStep],
        FirstStep,
    ),
    (
        "token-invalid-request",
        400,
        "invalid_request",
        TOKEN,
        FirstStep,
    ),
    (
        "token-invalid-grant",
        400,
        "invalid_grant",
        TOKEN,
        FirstStep,
    ),
    (
        "token-invalid-client",
        401,
        "invalid_client",
        TOKEN,
        FirstStep,
    ),
    (
        "sign-in-unavailable",
        503,
        "NoActiveTargets",
        SIGN_IN,
        State,
    ),
    ("command-quota", 403, "call volume quota", COMMANDS, State),
    ("charging-forbidden", 403, "rfc9110", &[Charge], State),
    ("command-unknown", 404, "not found", COMMANDS, State),
    ("command-timeout", 408, "Request Timeout", COMMANDS, State),
    ("command-server-error", 500, "Internal", COMMANDS, State),
    ("command-rate-limited", 429, "in 1 seconds", COMMANDS, State),
    (
        "charging-error",
        500,
        "CRCCS_GENERIC_1",
        &[Charge, Settings],
        State,
    ),
    ("command-bad-gateway", 502, "Bad Gateway", COMMANDS, State),
    ("event-unknown", 404, "not found", &[Event], State),
    ("rate-limited-1-second", 429, "in 1 seconds", API, Refresh),
    ("rate-limited-by-header", 429, "", API, Refresh),
    ("state-refused", 400, "", &[State], Sessions),
    ("unauthorized", 401, "", DATA, Refresh),
    (
        "sessions-not-found",
        404,
        "Resource Not Found",
        &[Sessions],
        State,
    ),
    ("image-not-found", 404, "not found", &[Image], State),
    (
        "image-not-owned",
        424,
        "user does not own VIN",
        &[Image],
        State,
    ),
    ("server-error-problem", 500, "rfc9110", DATA, Refresh),
    ("blocked-state-only", 489, "Blocked", &[State], Sessions),
    ("blocked-data", 489, "Blocked", DATA, Refresh),
    ("blocked-other-status", 403, "blocked", DATA, Refresh),
    ("blocked", 489, "Blocked", API, Refresh),
];

fn scene(id: &str) -> Trial {
    Trial::signed_in().scenario(id)
}

#[test]
fn each_row_is_refused_where_it_says() {
    for (id, status, body, calls, _) in ROWS {
        let mut trial = scene(id);
        for call in calls {
            let answer = call.make(&mut trial);
            assert_eq!(answer.status, status, "{id} {call:?}");
            assert!(text_of(&answer).contains(body), "{id} {call:?}");
        }
    }
}

#[test]
fn each_row_spares_the_rest() {
    for (id, _, _, _, spared) in ROWS {
        assert_eq!(spared.make(&mut scene(id)).status, 200, "{id}");
    }
}

/// The ids in the table at the head of the module.
fn documented() -> Vec<&'static str> {
    include_str!("../errors.rs")
        .lines()
        .filter_map(|line| line.strip_prefix("//! |")?.trim_end().strip_suffix("` |"))
        .filter_map(|row| row.rsplit_once('`'))
        .map(|(_, id)| id)
        .collect()
}

#[test]
fn every_scenario_of_the_table_exists() {
    let documented = documented();

    assert!(documented.len() > 40);
    for id in documented {
        assert!(scenarios().any(|known| known == id), "{id}");
    }
}

#[test]
fn every_refusal_stands_in_the_table() {
    let documented = documented();
    for scenario in all() {
        if matches!(scenario.effect, Effect::Refuse(_)) {
            assert!(documented.contains(&scenario.id), "{}", scenario.id);
        }
    }
}

#[test]
fn no_two_scenarios_share_a_name() {
    let mut ids: Vec<_> = scenarios().collect();
    ids.sort_unstable();

    assert!(ids.is_sorted_by(|one, other| one < other));
}

#[test]
fn the_wait_can_stand_in_a_header_alone() {
    let answer = scene("rate-limited-by-header").state_answer(I4);

    assert_eq!(answer.header("retry-after"), Some("20"));
    assert_eq!(text_of(&answer), "");
}

#[test]
fn a_problem_names_its_own_content_type() {
    let answer = Charge.make(&mut scene("charging-forbidden"));

    assert_eq!(
        answer.header("content-type"),
        Some("application/problem+json; charset=utf-8")
    );
    assert_eq!(json_of(&answer)["title"], "Forbidden");
}

#[test]
fn charging_commands_can_be_null() {
    let answer = json_of(&scene("charging-commands-null").state_answer(I4));

    assert!(answer["capabilities"]["remoteChargingCommands"].is_null());
    assert!(
        answer["capabilities"]
            .get("remoteChargingCommands")
            .is_some()
    );
}
