//! The form of the charging plan and the client must agree on which plans can be sent.

use carport_client::endpoints::command::{ChargingRoute, Order};
use carport_domain::command::Command;
use carport_domain::reading::Reading;
use carport_domain::remote::Remote;
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::charging_plan::{
    ChargingMode, ChargingPlan, ChargingPreference, ChargingSettings, DepartureTimer, TimeOfDay,
    TimeWindow, TimerKind, Weekday,
};
use carport_present::command_forms::plan::{PlanDraft, ToldPlan, access};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

fn reading<T: Clone + core::fmt::Debug + 'static>(values: Vec<T>) -> BoxedStrategy<Reading<T>> {
    prop_oneof![
        4 => select(values).prop_map(Reading::Known),
        1 => Just(Reading::NotReported),
    ]
    .boxed()
}

fn time() -> impl Strategy<Value = TimeOfDay> {
    (0..24_u8, 0..60_u8).prop_filter_map("a time of day", |(hour, minute)| {
        TimeOfDay::new(hour, minute)
    })
}

fn timer() -> impl Strategy<Value = DepartureTimer> {
    let days = proptest::collection::vec(select(vec![Weekday::Monday, Weekday::Sunday]), 0..3);
    (
        option::of(1..4_u8),
        option::weighted(0.9, any::<bool>()),
        option::of(time()),
        days,
    )
        .prop_map(|(id, is_active, at, days)| DepartureTimer {
            id,
            is_active,
            at,
            days,
        })
}

fn plan() -> impl Strategy<Value = ChargingPlan> {
    let modes = vec![
        ChargingMode::Immediate,
        ChargingMode::Window,
        ChargingMode::NoAction,
    ];
    let window = (time(), time()).prop_map(|(start, end)| TimeWindow { start, end });
    (
        reading(modes),
        reading(vec![ChargingPreference::None, ChargingPreference::Window]),
        option::of(window),
        reading(vec![TimerKind::Weekly, TimerKind::TwoTimes]),
        proptest::collection::vec(timer(), 0..4),
        option::weighted(0.9, any::<bool>()),
        option::weighted(0.9, Just("WAVE_01".to_owned())),
        prop::bool::weighted(0.9),
    )
        .prop_map(
            |(mode, preference, window, timer_kind, timers, climate, pack, is_whole)| {
                ChargingPlan {
                    mode,
                    preference,
                    window,
                    timer_kind,
                    timers,
                    has_climate_at_departure: climate,
                    service_pack: pack,
                    is_readable_whole: is_whole,
                }
            },
        )
}

fn is_sendable(command: &Command) -> bool {
    Order::new(command, ChargingRoute::default(), None).is_ok()
}

proptest! {
    #[test]
    fn what_the_form_sends_the_client_takes_and_what_the_client_takes_the_form_opens(
        plan in plan(),
    ) {
        let is_taken = is_sendable(&Command::SetChargingPlan(plan.clone()));
        let settings = Remote::Ready {
            value: ChargingSettings { plan, ..ChargingSettings::default() },
            fetched_at: UnixMillis(0),
            is_refreshing: false,
        };
        let opened = access(&settings, ToldPlan::default());
        let command = opened.ok().and_then(|open| PlanDraft::of(&open).command(&open).ok());

        prop_assert_eq!(command.is_some(), is_taken);
        prop_assert!(command.is_none_or(|command| is_sendable(&command)));
    }
}
