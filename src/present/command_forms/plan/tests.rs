//! Plans that open, plans that stay closed, and what comes of a draft.

mod access;
mod drafts;

use carport_domain::reading::Reading;
use carport_domain::vehicle::charging_plan::{ChargingPreference, TimeOfDay, TimeWindow};

use super::*;

fn time(hour: u8, minute: u8) -> TimeOfDay {
    TimeOfDay::new(hour, minute).unwrap()
}

fn timer(id: u8, at: Option<TimeOfDay>, days: &[Weekday]) -> DepartureTimer {
    DepartureTimer {
        id: Some(id),
        is_active: Some(!days.is_empty()),
        at,
        days: days.to_vec(),
    }
}

/// By window, 22:30 to 06:30; one departure of two is on.
fn plan() -> ChargingPlan {
    ChargingPlan {
        mode: Reading::Known(ChargingMode::Window),
        preference: Reading::Known(ChargingPreference::Window),
        window: Some(TimeWindow {
            start: time(22, 30),
            end: time(6, 30),
        }),
        timer_kind: Reading::Known(TimerKind::Weekly),
        timers: vec![
            timer(1, Some(time(6, 50)), &[Weekday::Tuesday, Weekday::Monday]),
            timer(2, None, &[]),
        ],
        has_climate_at_departure: Some(true),
        service_pack: Some("WAVE_01".to_owned()),
        is_readable_whole: true,
    }
}

fn settings(plan: ChargingPlan, fetched_at: i64) -> Remote<ChargingSettings> {
    Remote::Ready {
        value: ChargingSettings {
            plan,
            ..ChargingSettings::default()
        },
        fetched_at: UnixMillis(fetched_at),
        is_refreshing: false,
    }
}

fn opened(plan: ChargingPlan) -> OpenPlan {
    access(&settings(plan, 0), ToldPlan::default()).unwrap()
}
