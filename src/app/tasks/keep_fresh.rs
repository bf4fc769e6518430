//! Asks by itself: at the owner's pace, and never when the ledger or the moment forbids it.

use std::collections::HashMap;
use std::time::Duration;

use carport_client::host::Host;
use carport_client::meter::Subject;
use carport_domain::budget::{
    Activity, Asker, Circumstances, Fraction, Hindrance, NextRefresh, NightHours, Refreshing, Turn,
    next_refresh,
};
use carport_domain::failure::Failure;
use carport_domain::ids::VehicleId;
use carport_domain::remote::Remote;
use carport_present::locale::Locale;
use leptos::prelude::*;

use super::refresh::refresh_for;
use crate::browser::{clock, online, visibility};
use crate::context::{Context, locale_of};
use crate::state::{Account, Source, Vehicle};

/// How often the app looks whether a car is due.
const LOOK: Duration = Duration::from_secs(20);

/// Looks after the cars for as long as the page is open.
pub async fn keep_fresh(context: Context) {
    let mut turns: HashMap<VehicleId, Turn> = HashMap::new();
    loop {
        clock::sleep(LOOK).await;
        for vehicle in context.session.vehicles.get_untracked() {
            let id = vehicle.id.clone();
            let answered_at = vehicle.snapshot.with_untracked(Remote::fetched_at);
            let draw = || draw(context);
            let turn = turns.get(&id).copied();
            let turn = turn
                .unwrap_or_else(|| Turn::new(answered_at, draw()))
                .after(answered_at, draw);
            let is_due = is_due(context, &vehicle, turn).await;
            let turn = if is_due {
                turn.asked(clock::now())
            } else {
                turn
            };
            turns.insert(id.clone(), turn);
            if is_due {
                refresh_for(context, id, Asker::Automatic).await;
            }
        }
    }
}

fn draw(context: Context) -> Fraction {
    let mut bytes = [0; 2];
    context.services.host().fill_random(&mut bytes);
    Fraction::from_random(bytes)
}

async fn is_due(context: Context, vehicle: &Vehicle, turn: Turn) -> bool {
    let account = untrack(|| context.session.account(&vehicle.account));
    let Some(account) = account else {
        return false;
    };
    let Some(service) = context.services.of(account.source) else {
        return false;
    };
    let refreshing = context.preferences.refreshing.get_untracked();
    let Refreshing::Automatic(pace) = refreshing else {
        return false;
    };
    // The ledger need not be read for a page that nobody sees.
    let hindrance = hindrance(refreshing, &account).or_else(|| vehicle.hindrance(Asker::Automatic));
    if hindrance.is_some() || needs_owner(&account, vehicle) {
        return false;
    }

    let now = clock::now();
    let locale = locale_of(context.preferences.language.get_untracked());
    let (activity, has_failed) = vehicle.snapshot.with_untracked(|snapshot| {
        let has_failed = snapshot.failure().is_some();
        // What a car said before it could not be read any more is no reason for haste.
        let held = snapshot.value().filter(|_| !has_failed);
        let activity = held.map_or(Activity::Idle, |held| Activity::of(&held.status, now));
        (activity, has_failed)
    });
    let circumstances = Circumstances {
        hindrance: None,
        last_fetched_at: turn.last_at(now),
        activity,
        is_night: NightHours::DEFAULT.contains_instant(now, locale.utc_offset_minutes(now)),
        may_retry: has_failed && turn.has_try_left(),
        chance: turn.chance(),
    };
    let subject = Subject::Account(&account.record.id);
    let ledger = service.meter.read(subject, now).await;
    let allowance = service.meter.allowance();

    next_refresh(pace, &ledger, allowance, &circumstances, now) == NextRefresh::Due
}

/// Whether account or car wait for the owner.
pub(super) fn needs_owner(account: &Account, vehicle: &Vehicle) -> bool {
    let of_account = |failure: &Option<Failure>| failure.as_ref().is_some_and(Failure::needs_owner);
    account.failure.with_untracked(of_account)
        || vehicle
            .snapshot
            .with_untracked(|snapshot| snapshot.failure().is_some_and(Failure::needs_owner))
}

/// Why the app may not ask by itself now. The demo's cars live in the page: they need no
/// network. Those of opened files have nobody to be asked.
pub(super) fn hindrance(refreshing: Refreshing, account: &Account) -> Option<Hindrance> {
    if refreshing == Refreshing::ByHand || account.source == Source::Import {
        Some(Hindrance::Paused)
    } else if visibility::is_hidden() {
        Some(Hindrance::Hidden)
    } else if account.source == Source::ConnectedDrive && !online::is_online() {
        Some(Hindrance::Offline)
    } else {
        None
    }
}
