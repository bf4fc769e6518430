//! Asks by itself: at the owner's pace, and never when the ledger or the moment forbids it.

use std::collections::HashMap;
use std::time::Duration;

use carport_client::host::Host;
use carport_client::meter::Subject;
use carport_domain::budget::{
    Activity, Asker, Circumstances, Fraction, Hindrance, NextRefresh, NightHours, Pace,
    next_refresh,
};
use carport_domain::failure::Failure;
use carport_domain::ids::VehicleId;
use carport_domain::reading::Reading;
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::Status;
use carport_domain::vehicle::battery::Charging;
use carport_domain::vehicle::climate::Climate;
use carport_present::locale::Locale;
use leptos::prelude::*;

use super::refresh::{may_ask_unbidden, refresh_for};
use crate::browser::settings_store::Refreshing;
use crate::browser::{clock, online, visibility};
use crate::context::{Context, locale_of};
use crate::state::{Account, Source, Vehicle};

/// How often the app looks whether a car is due.
const LOOK: Duration = Duration::from_secs(20);

/// What is remembered of a car between two looks.
#[derive(Clone, Copy)]
struct Turn {
    /// When the app last asked by itself, whatever came of it: a car that cannot be read is not
    /// asked at every look.
    asked_at: Option<UnixMillis>,
    /// Chance of this interval; drawn anew with each answer.
    chance: Fraction,
    /// The answer that the interval began with.
    fetched_at: Option<UnixMillis>,
}

/// Looks after the cars for as long as the page is open.
pub async fn keep_fresh(context: Context) {
    let mut turns: HashMap<VehicleId, Turn> = HashMap::new();
    loop {
        clock::sleep(LOOK).await;
        for vehicle in context.session.vehicles.get_untracked() {
            let turn = next_turn(context, turns.get(&vehicle.record.id), &vehicle);
            let is_due = is_due(context, &vehicle, turn).await;
            let asked_at = is_due.then(clock::now).or(turn.asked_at);
            let id = vehicle.record.id;
            turns.insert(id.clone(), Turn { asked_at, ..turn });
            if is_due {
                refresh_for(context, id, Asker::Automatic).await;
            }
        }
    }
}

fn next_turn(context: Context, last: Option<&Turn>, vehicle: &Vehicle) -> Turn {
    let fetched_at = vehicle
        .snapshot
        .with_untracked(carport_domain::remote::Remote::fetched_at);
    match last {
        Some(turn) if turn.fetched_at == fetched_at => *turn,
        last => {
            let mut bytes = [0; 2];
            context.services.host().fill_random(&mut bytes);
            Turn {
                asked_at: last.and_then(|turn| turn.asked_at),
                chance: Fraction::from_random(bytes),
                fetched_at,
            }
        }
    }
}

async fn is_due(context: Context, vehicle: &Vehicle, turn: Turn) -> bool {
    let account = untrack(|| context.session.account(&vehicle.record.account));
    let Some(account) = account else {
        return false;
    };
    let Some(service) = context.services.of(account.source) else {
        return false;
    };
    let now = clock::now();
    let is_refused = |failure: Option<&Failure>| !may_ask_unbidden(failure, now);
    if account
        .failure
        .with_untracked(|failure| is_refused(failure.as_ref()))
        || vehicle
            .snapshot
            .with_untracked(|snapshot| is_refused(snapshot.failure()))
    {
        return false;
    }
    let refreshing = context.preferences.refreshing.get_untracked();
    let pace = match refreshing {
        Refreshing::Automatic(pace) => pace,
        Refreshing::ByHand => Pace::DEFAULT,
    };
    let circumstances = Circumstances {
        hindrance: hindrance(refreshing, &account),
        last_fetched_at: turn.fetched_at.max(turn.asked_at),
        activity: activity(vehicle),
        is_night: is_night(context, now),
        chance: turn.chance,
    };
    if circumstances.hindrance.is_some() {
        return false;
    }
    let ledger = service
        .meter
        .read(Subject::Account(&account.record.id), now)
        .await;
    let next = next_refresh(
        pace,
        &ledger,
        service.meter.allowance(),
        &circumstances,
        now,
    );

    next == NextRefresh::Due
}

/// The demo's cars live in the page: they need no network.
fn hindrance(refreshing: Refreshing, account: &Account) -> Option<Hindrance> {
    if refreshing == Refreshing::ByHand {
        Some(Hindrance::Paused)
    } else if visibility::is_hidden() {
        Some(Hindrance::Hidden)
    } else if account.source == Source::ConnectedDrive && !online::is_online() {
        Some(Hindrance::Offline)
    } else {
        None
    }
}

fn activity(vehicle: &Vehicle) -> Activity {
    let is_active = |status: &Status| {
        let charging = status
            .energy
            .battery
            .as_ref()
            .map(|battery| &battery.charging);
        let charges = matches!(
            charging,
            Some(Reading::Known(Charging::Charging | Charging::Initialising))
        );
        charges || status.climate == Reading::Known(Climate::Active)
    };
    vehicle.snapshot.with_untracked(|snapshot| {
        let is_active = snapshot.value().is_some_and(|held| is_active(&held.status));
        if is_active {
            Activity::Active
        } else {
            Activity::Idle
        }
    })
}

fn is_night(context: Context, now: UnixMillis) -> bool {
    let locale = locale_of(context.preferences.language.get_untracked());
    let offset_millis = i64::from(locale.utc_offset_minutes(now)) * 60_000;
    let hour = (now.0 + offset_millis).div_euclid(3_600_000).rem_euclid(24);
    u8::try_from(hour).is_ok_and(|hour| NightHours::DEFAULT.contains(hour))
}
