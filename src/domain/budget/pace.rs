//! When the app asks by itself, and what that costs.

use core::time::Duration;

use super::activity::Activity;
use super::chance::Fraction;
use super::ledger::{Ledger, Refusal};
use super::{Allowance, Asker, Call, CallKind};
use crate::time::UnixMillis;

/// How often an idle car is asked, as the owner wants it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pace {
    minutes: u32,
}

/// While a car charges or its climate runs.
const ACTIVE: Duration = Duration::from_mins(5);
/// The same at night, when nobody looks.
const ACTIVE_AT_NIGHT: Duration = Duration::from_mins(15);
/// At night an idle car is asked half as often, and never oftener than this.
const IDLE_AT_NIGHT: Duration = Duration::from_hours(1);
const DAY: Duration = Duration::from_hours(24);

impl Pace {
    /// What the owner can choose from. Under five minutes the vendor closes sooner or later.
    pub const STEPS_MINUTES: [u32; 7] = [5, 10, 15, 30, 60, 120, 360];

    /// Every half hour.
    pub const DEFAULT: Self = Self { minutes: 30 };

    /// One of the steps; nothing else passes.
    pub fn from_minutes(minutes: u32) -> Option<Self> {
        Self::STEPS_MINUTES
            .contains(&minutes)
            .then_some(Self { minutes })
    }

    /// Minutes between two calls about an idle car, by day.
    pub const fn minutes(self) -> u32 {
        self.minutes
    }

    /// The time between two calls, before chance.
    pub fn interval(self, activity: Activity, is_night: bool) -> Duration {
        let idle = Duration::from_mins(u64::from(self.minutes));
        match (activity, is_night) {
            (Activity::Active, false) => ACTIVE,
            (Activity::Active, true) => ACTIVE_AT_NIGHT,
            (Activity::Idle, false) => idle,
            (Activity::Idle, true) => (idle * 2).max(IDLE_AT_NIGHT),
        }
    }

    /// Calls a day for one car that is active for so long by day and idle otherwise.
    pub fn calls_per_day(self, night: NightHours, active: Duration) -> u32 {
        let night_length = night.length();
        let day_length = DAY.saturating_sub(night_length);
        let active = active.min(day_length);
        let calls = |length: Duration, activity, is_night| {
            length.as_secs_f64() / self.interval(activity, is_night).as_secs_f64()
        };
        let sum = calls(active, Activity::Active, false)
            + calls(day_length.saturating_sub(active), Activity::Idle, false)
            + calls(night_length, Activity::Idle, true);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 0 and 288"
        )]
        let whole = sum.ceil() as u32;
        whole
    }
}

impl Default for Pace {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// When the app asks about the cars.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refreshing {
    /// By itself, this often.
    Automatic(Pace),
    /// When the owner asks.
    ByHand,
}

impl Default for Refreshing {
    fn default() -> Self {
        Self::Automatic(Pace::DEFAULT)
    }
}

/// The hours of the night, on the owner's clock: from 23 to 6 unless told otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NightHours {
    from: u8,
    to: u8,
}

impl NightHours {
    /// From 23 to 6.
    pub const DEFAULT: Self = Self { from: 23, to: 6 };

    /// From one hour of the day to another; the same hour twice is no night at all.
    pub const fn new(from: u8, to: u8) -> Option<Self> {
        if from < 24 && to < 24 {
            Some(Self { from, to })
        } else {
            None
        }
    }

    /// Whether an hour of the day, 0 to 23, belongs to it.
    pub const fn contains(self, hour: u8) -> bool {
        if self.from <= self.to {
            self.from <= hour && hour < self.to
        } else {
            self.from <= hour || hour < self.to
        }
    }

    /// Whether an instant belongs to it, where clocks are so many minutes ahead of UTC.
    pub fn contains_instant(self, at: UnixMillis, utc_offset_minutes: i32) -> bool {
        let local_minutes = at.0.div_euclid(60_000) + i64::from(utc_offset_minutes);
        let hour = local_minutes.div_euclid(60).rem_euclid(24);
        u8::try_from(hour).is_ok_and(|hour| self.contains(hour))
    }

    /// How long it is.
    pub fn length(self) -> Duration {
        let hours = (24 + u64::from(self.to) - u64::from(self.from)) % 24;
        Duration::from_hours(hours)
    }
}

/// What keeps the app from asking by itself, whatever the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hindrance {
    /// The owner paused it.
    Paused,
    /// Nobody can see the page.
    Hidden,
    /// This device has no network.
    Offline,
}

/// The car and the device at this moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Circumstances {
    /// What forbids it outright, if anything does.
    pub hindrance: Option<Hindrance>,
    /// When the last answer came, by our clock.
    pub last_fetched_at: Option<UnixMillis>,
    /// Whether something goes on in the car.
    pub activity: Activity,
    /// Whether it is night where the owner is.
    pub is_night: bool,
    /// Whether the last read of this very car failed and was not yet tried often again: then an
    /// early try is worth it. The ledger knows the account only, and another car's trouble is no
    /// reason to ask about this one.
    pub may_retry: bool,
    /// Drawn once for each interval, and kept until it is over.
    pub chance: Fraction,
}

/// When the app asks next by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextRefresh {
    /// Now.
    Due,
    /// Then, if nothing changes.
    At(UnixMillis),
    /// Not until something changes.
    Never(WhyNever),
}

/// Why the app does not ask by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WhyNever {
    /// Something forbids it.
    Hindered(Hindrance),
    /// The vendor answers its own app only.
    Blocked,
}

/// When to ask about a car next.
pub fn next_refresh(
    pace: Pace,
    ledger: &Ledger,
    allowance: Allowance,
    circumstances: &Circumstances,
    now: UnixMillis,
) -> NextRefresh {
    if let Some(hindrance) = circumstances.hindrance {
        return NextRefresh::Never(WhyNever::Hindered(hindrance));
    }
    let call = Call {
        kind: CallKind::Reading,
        asker: Asker::Automatic,
    };
    let open_at = match ledger.refusal(call, allowance, now) {
        Some(Refusal::Blocked { .. }) => return NextRefresh::Never(WhyNever::Blocked),
        Some(Refusal::Closed(closure)) => closure.until,
        None => now,
    };
    let wanted_at = wanted_at(pace, ledger, circumstances, now).max(open_at);
    if wanted_at <= now {
        NextRefresh::Due
    } else {
        NextRefresh::At(wanted_at)
    }
}

/// When the pace wants it, or an earlier try after this car's state could not be read. What else
/// failed brings the next read no nearer.
fn wanted_at(
    pace: Pace,
    ledger: &Ledger,
    circumstances: &Circumstances,
    now: UnixMillis,
) -> UnixMillis {
    let interval = pace.interval(circumstances.activity, circumstances.is_night);
    let interval = circumstances.chance.jitter(interval).max(ACTIVE);
    // An instant that lies ahead was told by a clock that has been set back: it counts for nothing.
    let past = |at: &UnixMillis| *at <= now;
    let try_after_trouble = |kind| {
        let trouble = ledger.troubles.of(kind)?;
        let next_poll = trouble.noted_at.after(interval);
        past(&trouble.noted_at).then_some(trouble.retry_at.unwrap_or(next_poll))
    };
    let fetched_at = circumstances.last_fetched_at.filter(past);
    let by_pace = fetched_at.map_or(now, |at| at.after(interval));
    let wanted_at = match try_after_trouble(CallKind::Reading) {
        Some(retry_at) if circumstances.may_retry => retry_at,
        // Maintenance holds for every car of the account.
        Some(_) => {
            let retry_at = ledger
                .troubles
                .of(CallKind::Reading)
                .and_then(|t| t.retry_at);
            retry_at.map_or(by_pace, |at| at.max(by_pace))
        }
        None => by_pace,
    };
    // Without a living token nothing is read: a renewal that fails delays the next read, but
    // brings it no nearer.
    try_after_trouble(CallKind::SignIn).map_or(wanted_at, |at| at.max(wanted_at))
}
