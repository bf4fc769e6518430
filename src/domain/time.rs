//! One instant, counted the same way everywhere.

use core::time::Duration;

/// Milliseconds since 1970-01-01T00:00:00Z.
///
/// Names around it say whose clock it is: `measured_at` or `last_seen_at` the car's,
/// `fetched_at` ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnixMillis(pub i64);

impl UnixMillis {
    /// How long before `now` this instant lies; zero when it lies ahead, which happens when two
    /// clocks disagree.
    pub fn age(self, now: Self) -> Duration {
        Duration::from_millis(u64::try_from(now.0.saturating_sub(self.0)).unwrap_or(0))
    }

    /// This instant moved forward.
    #[must_use]
    pub fn after(self, duration: Duration) -> Self {
        let millis = i64::try_from(duration.as_millis()).unwrap_or(i64::MAX);
        Self(self.0.saturating_add(millis))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_ahead_of_now_has_no_age() {
        assert_eq!(UnixMillis(2_000).age(UnixMillis(1_000)), Duration::ZERO);
    }

    #[test]
    fn moving_past_the_end_of_time_stops_there() {
        let moved = UnixMillis(i64::MAX).after(Duration::from_secs(1));

        assert_eq!(moved, UnixMillis(i64::MAX));
    }
}
