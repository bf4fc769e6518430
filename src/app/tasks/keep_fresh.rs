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

use super::refresh::refresh_for;
use crate::browser::settings_store::Refreshing;
use crate::browser::{clock, online, visibility};
use crate::context::{Context, locale_of};
use crate::state::{Account, Source, Vehicle};

/// How often the app looks whether a car is due.
const LOOK: Duration = Duration::from_secs(20);
/// A car that charges speaks up more often than this.
const RECENT: Duration = Duration::from_hours(2);
/// How often a car that could not be read is asked again before its next turn.
const QUICK_TRIES: u32 = 3;

/// What is remembered of a car between two looks.
#[derive(Clone, Copy)]
struct Turn {
    /// When the app last asked by itself, whatever came of it: a car that cannot be read is not
    /// asked at every look.
    asked_at: Option<UnixMillis>,
    /// How often the app asked by itself since the last answer.
    tries: u32,
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
            let id = vehicle.record.id;
            if is_due {
                let asked = Turn {
                    asked_at: Some(clock::now()),
                    tries: turn.tries.saturating_add(1),
                    ..turn
                };
                turns.insert(id.clone(), asked);
                refresh_for(context, id, Asker::Automatic).await;
            } else {
                turns.insert(id, turn);
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
                tries: 0,
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
    let is_over = |failure: Option<&Failure>| failure.is_some_and(needs_the_owner);
    let has_failed = vehicle
        .snapshot
        .with_untracked(|snapshot| snapshot.failure().is_some());
    if account
        .failure
        .with_untracked(|failure| is_over(failure.as_ref()))
        || vehicle
            .snapshot
            .with_untracked(|snapshot| is_over(snapshot.failure()))
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
        last_fetched_at: last_of(turn, now),
        activity: activity(vehicle, now),
        is_night: is_night(context, now),
        may_retry: has_failed && turn.tries <= QUICK_TRIES,
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

/// Whether asking again is of no use before the owner has done something. Waits that the vendor
/// told, or a block, stand in the ledger.
const fn needs_the_owner(failure: &Failure) -> bool {
    matches!(
        failure,
        Failure::SignedOut | Failure::AccountLocked | Failure::AppOutdated
    )
}

/// An instant that lies ahead was told by a clock that has been set back since: it counts for
/// nothing, and must not hide the one that counts.
fn last_of(turn: Turn, now: UnixMillis) -> Option<UnixMillis> {
    let past = |at: &UnixMillis| *at <= now;
    turn.fetched_at.filter(past).max(turn.asked_at.filter(past))
}

/// Why the app may not ask by itself now. The demo's cars live in the page: they need no network.
pub(super) fn hindrance(refreshing: Refreshing, account: &Account) -> Option<Hindrance> {
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

/// What a car said long ago, or before it could not be read any more, is no reason for haste.
fn activity(vehicle: &Vehicle, now: UnixMillis) -> Activity {
    let is_active = |status: &Status| {
        let is_recent = status
            .last_seen_at
            .is_some_and(|seen_at| seen_at.age(now) < RECENT);
        let charging = status
            .energy
            .battery
            .as_ref()
            .map(|battery| &battery.charging);
        let charges = matches!(
            charging,
            Some(Reading::Known(Charging::Charging | Charging::Initialising))
        );
        is_recent && (charges || status.climate == Reading::Known(Climate::Active))
    };
    vehicle.snapshot.with_untracked(|snapshot| {
        let is_active = snapshot.failure().is_none()
            && snapshot.value().is_some_and(|held| is_active(&held.status));
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

#[cfg(test)]
mod tests {
    use super::*;

    fn turn(fetched_at: Option<i64>, asked_at: Option<i64>) -> Turn {
        Turn {
            asked_at: asked_at.map(UnixMillis),
            tries: 0,
            chance: Fraction::HALF,
            fetched_at: fetched_at.map(UnixMillis),
        }
    }

    #[test]
    fn an_answer_dated_ahead_does_not_hide_when_the_car_was_asked() {
        let after_the_clock_was_set_back = turn(Some(9_000), Some(4_000));

        let last = last_of(after_the_clock_was_set_back, UnixMillis(5_000));

        assert_eq!(last, Some(UnixMillis(4_000)));
    }

    #[test]
    fn the_later_of_answer_and_question_counts() {
        let now = UnixMillis(5_000);

        assert_eq!(
            last_of(turn(Some(3_000), Some(4_000)), now),
            Some(UnixMillis(4_000))
        );
        assert_eq!(
            last_of(turn(Some(3_000), None), now),
            Some(UnixMillis(3_000))
        );
        assert_eq!(last_of(turn(None, None), now), None);
    }

    #[test]
    fn what_the_ledger_knows_to_end_is_left_to_the_ledger() {
        for failure in [
            Failure::Blocked,
            Failure::SignInLimited,
            Failure::QuotaUsedUp {
                replenished_at: None,
            },
            Failure::RateLimited { retry_at: None },
        ] {
            assert!(!needs_the_owner(&failure));
        }
        assert!(needs_the_owner(&Failure::SignedOut));
    }
}
