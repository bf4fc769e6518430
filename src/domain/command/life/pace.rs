//! When to ask how far a command is, and when to look at the car.
//!
//! Every wait is bounded, and so is the number of questions: a clock that jumps or stands still
//! can neither make the app wait for hours nor ask for ever.

use core::time::Duration;

use crate::command::proof::Proof;
use crate::time::UnixMillis;

/// A command that waited longer for its turn is not sent any more.
pub const LONGEST_QUEUE: Duration = Duration::from_mins(1);
/// A command that could be taken back for longer, by a page that slept, is not sent any more.
pub const LONGEST_GRACE: Duration = Duration::from_secs(15);
/// Clocks that are set right go back by less.
pub(super) const SLACK: Duration = Duration::from_secs(2);
/// So long the source is asked for an end.
pub const LONGEST_ANSWER: Duration = Duration::from_mins(4);

const FIRST_POLL: Duration = Duration::from_secs(3);
const QUICK_POLL: Duration = Duration::from_millis(3_500);
const SLOW_POLL: Duration = Duration::from_secs(10);
/// The source is asked quickly for so long.
const QUICK_FOR: Duration = Duration::from_secs(30);
/// A page that slept, or was loaded anew, asks at least so often before it gives up.
const FEWEST_POLLS: u32 = 3;
/// More than the pace has room for; only a clock that stands still comes so far.
const MOST_POLLS: u32 = 60;

/// Looks at the car, counted from its execution. The source's store lags behind the car.
const LOOKS: [Duration; 3] = [
    Duration::from_secs(7),
    Duration::from_secs(25),
    Duration::from_mins(1),
];

/// How often something was done, and when last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    number: u32,
    last_at: Option<UnixMillis>,
}

impl Count {
    pub(super) const fn note(&mut self, now: UnixMillis) {
        self.number = self.number.saturating_add(1);
        self.last_at = Some(now);
    }
}

/// How long to wait before the source is asked again.
pub(super) fn until_poll(polls: Count, accepted_at: UnixMillis, now: UnixMillis) -> Duration {
    let (from, interval) = match polls.last_at {
        None => (accepted_at, FIRST_POLL),
        Some(last_at) if accepted_at.age(last_at) < QUICK_FOR => (last_at, QUICK_POLL),
        Some(last_at) => (last_at, SLOW_POLL),
    };
    interval.saturating_sub(from.age(now))
}

/// A longer wait, where the source asked for one.
pub(super) fn hold_back(wait: Duration, until: Option<UnixMillis>, now: UnixMillis) -> Duration {
    let held = until.map_or(Duration::ZERO, |until| now.age(until));
    wait.max(held.min(LONGEST_ANSWER))
}

/// Whether the question that was just answered was the last one.
pub(super) fn is_late(polls: Count, accepted_at: UnixMillis, now: UnixMillis) -> bool {
    let is_over_time = accepted_at.age(now) >= LONGEST_ANSWER;
    (is_over_time && polls.number >= FEWEST_POLLS) || polls.number >= MOST_POLLS
}

/// How long to wait before the car is looked at.
pub(super) fn until_look(
    looks: Count,
    executed_at: UnixMillis,
    proof: Proof,
    now: UnixMillis,
) -> Duration {
    // The source knows a position as soon as the search is executed.
    if proof == Proof::Position && looks.number == 0 {
        return Duration::ZERO;
    }
    let index = (looks.number as usize).min(LOOKS.len() - 1);
    LOOKS[index].saturating_sub(executed_at.age(now))
}

/// Whether the look that was just taken was the last one.
pub(super) fn was_last_look(looks: Count, executed_at: UnixMillis, now: UnixMillis) -> bool {
    let is_late = executed_at.age(now) >= LOOKS[LOOKS.len() - 1];
    is_late || looks.number as usize >= LOOKS.len()
}
