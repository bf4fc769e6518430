//! The path and body of each command, and when one may be sent twice.

use carport_domain::command::ChargingTarget;
use carport_domain::reading::Reading;
use carport_domain::units::Amperes;
use carport_domain::vehicle::charging_plan::{
    ChargingMode, ChargingPlan, ChargingPreference, DepartureTimer, TimeOfDay, TimeWindow,
    TimerKind, Weekday,
};

use super::*;
use crate::endpoints::tests::caller;

const VIN: &str = "WBY00000000EVX001";

fn sent(order: &Order) -> (String, Value) {
    let request = request(&caller(), &Vin::parse(VIN).unwrap(), order);
    assert_eq!(request.header("content-type"), Some("application/json"));
    assert_eq!(request.header("bmw-vin"), Some(VIN));
    let body = serde_json::from_str(request.body.as_ref().unwrap()).unwrap();
    (request.path, body)
}

fn order(command: &Command) -> Order {
    Order::new(command, ChargingRoute::default(), None).unwrap()
}

fn plan() -> ChargingPlan {
    let time = |hour, minute| TimeOfDay::new(hour, minute).unwrap();
    ChargingPlan {
        mode: Reading::Known(ChargingMode::Window),
        // It does not go with the mode, which decides.
        preference: Reading::Known(ChargingPreference::None),
        window: Some(TimeWindow {
            start: time(22, 30),
            end: time(6, 30),
        }),
        timer_kind: Reading::Known(TimerKind::Weekly),
        timers: vec![
            DepartureTimer {
                id: Some(1),
                is_active: Some(true),
                at: Some(time(6, 50)),
                days: vec![Weekday::Monday, Weekday::Sunday],
            },
            DepartureTimer {
                id: None,
                is_active: Some(false),
                at: None,
                days: vec![],
            },
        ],
        has_climate_at_departure: Some(true),
        service_pack: Some("WAVE_01".to_owned()),
        is_readable_whole: true,
    }
}

#[test]
fn each_remote_command_has_its_path_and_an_empty_object() {
    for (command, name) in [
        (Command::Lock, "door-lock"),
        (Command::Unlock, "door-unlock"),
        (Command::FlashLights, "light-flash"),
        (Command::SoundHorn, "horn-blow"),
        (Command::Find, "vehicle-finder"),
        (Command::StartClimate, "climate-now?action=START"),
        (Command::StopClimate, "climate-now?action=STOP"),
    ] {
        let (path, body) = sent(&order(&command));
        assert_eq!(
            path,
            format!("/eadrax-vrccs/v4/presentation/remote-commands/{name}")
        );
        assert_eq!(body, json!({}));
    }
}

#[test]
fn charging_starts_on_the_charging_service_and_is_rerouted_after_a_404_only() {
    let first = order(&Command::StartCharging);
    let endpoint = NAME;
    let unknown = ApiError::NotFound {
        endpoint,
        status: 404,
    };

    assert_eq!(
        sent(&first).0,
        format!("/eadrax-crccs/v1/vehicles/{VIN}/start-charging")
    );
    let second = first.rerouted(&unknown).unwrap();
    assert_eq!(
        sent(&second).0,
        "/eadrax-vrccs/v4/presentation/remote-commands/start-charging"
    );
    assert_eq!(second.route(), Some(ChargingRoute::Remote));
    assert_eq!(second.rerouted(&unknown), None);
    for error in [
        ApiError::TimedOut,
        ApiError::Rejected {
            endpoint,
            status: 500,
        },
        ApiError::NotFound {
            endpoint,
            status: 424,
        },
        ApiError::Forbidden {
            endpoint,
            status: 403,
            said: None,
        },
        ApiError::VendorUnreachable { endpoint },
    ] {
        assert_eq!(first.rerouted(&error), None, "{error}");
    }
}

#[test]
fn a_remembered_route_is_taken_at_once() {
    let stop = Order::new(&Command::StopCharging, ChargingRoute::Remote, None).unwrap();

    assert_eq!(
        sent(&stop).0,
        "/eadrax-vrccs/v4/presentation/remote-commands/stop-charging"
    );
    for route in [ChargingRoute::Charging, ChargingRoute::Remote] {
        assert_eq!(ChargingRoute::from_code(route.code()), Some(route));
    }
}

#[test]
fn no_other_command_is_ever_rerouted() {
    let unknown = ApiError::NotFound {
        endpoint: NAME,
        status: 404,
    };
    let change = ChargingChange {
        target: ChargingTarget::new(80),
        ac_limit: None,
    };

    for command in [Command::Lock, Command::SetCharging(change)] {
        let order = order(&command);
        assert_eq!(order.rerouted(&unknown), None);
        assert_eq!(order.route(), None);
    }
}

#[test]
fn settings_are_sent_with_null_for_what_stays() {
    let set = |target: Option<u8>, ac_limit: Option<f64>| {
        let order = order(&Command::SetCharging(ChargingChange {
            target: target.and_then(ChargingTarget::new),
            ac_limit: ac_limit.map(Amperes),
        }));
        let (path, body) = sent(&order);
        assert_eq!(
            path,
            format!("/eadrax-crccs/v1/vehicles/{VIN}/charging-settings")
        );
        body
    };

    assert_eq!(
        set(Some(80), None),
        json!({"chargingTarget": 80, "acLimitValue": null})
    );
    assert_eq!(
        set(None, Some(16.0)),
        json!({"chargingTarget": null, "acLimitValue": 16})
    );
}

#[test]
fn a_change_of_nothing_is_not_sent() {
    let nothing = Command::SetCharging(ChargingChange::default());

    assert_eq!(
        Order::new(&nothing, ChargingRoute::default(), None),
        Err(Unsendable::NothingToChange)
    );
}

#[test]
fn a_whole_plan_is_sent_with_the_preference_of_its_mode() {
    let (path, body) = sent(&order(&Command::SetChargingPlan(plan())));

    assert_eq!(
        path,
        format!("/eadrax-crccs/v1/vehicles/{VIN}/charging-profile")
    );
    assert_eq!(
        body,
        json!({
            "chargingMode": {
                "chargingPreference": "CHARGING_WINDOW", "type": "TIME_SLOT",
                "timerChange": "NO_CHANGE",
                "startTimeSlot": "0001-01-01T22:30:00.000",
                "endTimeSlot": "0001-01-01T06:30:00.000",
            },
            "departureTimer": {
                "type": "WEEKLY_DEPARTURE_TIMER",
                "weeklyTimers": [
                    {"id": 1, "daysOfTheWeek": ["MONDAY", "SUNDAY"],
                     "time": "0001-01-01T06:50:00.000", "timerAction": "ACTIVATE"},
                    {"id": 2, "daysOfTheWeek": [], "time": "0001-01-01T00:00:00.000",
                     "timerAction": "DEACTIVATE"},
                ],
            },
            "isPreconditionForDepartureActive": true,
            "servicePack": "WAVE_01",
        })
    );
}

#[test]
fn immediate_charging_needs_no_window() {
    let plan = ChargingPlan {
        mode: Reading::Known(ChargingMode::Immediate),
        preference: Reading::Known(ChargingPreference::Window),
        window: None,
        ..plan()
    };

    let (_, body) = sent(&order(&Command::SetChargingPlan(plan)));

    let mode = &body["chargingMode"];
    assert_eq!(mode["type"], "CHARGING_IMMEDIATELY");
    assert_eq!(mode["chargingPreference"], "NO_PRESELECTION");
    assert_eq!(mode["startTimeSlot"], "0001-01-01T00:00:00.000");
}

#[test]
fn a_plan_that_lacks_a_part_is_not_sent() {
    let mut restless = plan();
    restless.timers[0].at = None;
    let mut doubtful = plan();
    doubtful.timers[1].is_active = None;
    let mut numbered_twice = plan();
    numbered_twice.timers[0].id = Some(2);
    let cases = [
        (
            ChargingPlan {
                mode: Reading::NotReported,
                ..plan()
            },
            IncompletePlan::Mode,
        ),
        (
            ChargingPlan {
                window: None,
                ..plan()
            },
            IncompletePlan::Window,
        ),
        (
            ChargingPlan {
                timer_kind: Reading::Unrecognized("LUNAR".to_owned()),
                ..plan()
            },
            IncompletePlan::TimerKind,
        ),
        (restless, IncompletePlan::Timers),
        (doubtful, IncompletePlan::Timers),
        (numbered_twice, IncompletePlan::Timers),
        (
            ChargingPlan {
                has_climate_at_departure: None,
                ..plan()
            },
            IncompletePlan::Climate,
        ),
        (
            ChargingPlan {
                service_pack: None,
                ..plan()
            },
            IncompletePlan::ServicePack,
        ),
    ];

    for (plan, part) in cases {
        let result = Order::new(
            &Command::SetChargingPlan(plan),
            ChargingRoute::default(),
            None,
        );
        assert_eq!(result, Err(Unsendable::Plan(part)));
    }
}
