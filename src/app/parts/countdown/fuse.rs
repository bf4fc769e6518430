//! How long a countdown still runs.

use core::time::Duration;

use carport_domain::time::UnixMillis;

/// A page that was not looked at for so long has slept, as a locked phone does.
const SLEPT: Duration = Duration::from_secs(10);

/// A countdown that runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fuse {
    length: Duration,
    ends_at: UnixMillis,
    seen_at: UnixMillis,
}

impl Fuse {
    /// One that starts now.
    pub(super) fn lit(length: Duration, now: UnixMillis) -> Self {
        Self {
            length,
            ends_at: now.after(length),
            seen_at: now,
        }
    }

    /// The same, looked at now. After a sleep, or when the clock was set, it starts anew: nothing
    /// happens behind the owner's back.
    pub(super) fn seen(self, now: UnixMillis) -> Self {
        let has_slept = now > self.seen_at.after(SLEPT) || now < self.seen_at;
        if has_slept {
            Self::lit(self.length, now)
        } else {
            Self {
                seen_at: now,
                ..self
            }
        }
    }

    /// How long it still runs.
    pub(super) fn left(self) -> Duration {
        let millis = self.ends_at.0.saturating_sub(self.seen_at.0);
        Duration::from_millis(u64::try_from(millis).unwrap_or(0))
    }

    /// As a share of the whole.
    pub(super) fn share(self) -> f64 {
        self.left().as_secs_f64() / self.length.as_secs_f64().max(f64::MIN_POSITIVE)
    }

    /// As the seconds that a countdown shows: the last is 1, and 0 is the end.
    pub(super) fn seconds(self) -> u64 {
        self.left()
            .as_millis()
            .div_ceil(1_000)
            .try_into()
            .unwrap_or(u64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: UnixMillis = UnixMillis(1_746_351_000_000);

    fn after(millis: i64) -> UnixMillis {
        UnixMillis(START.0 + millis)
    }

    fn lit() -> Fuse {
        Fuse::lit(Duration::from_secs(5), START)
    }

    #[test]
    fn it_counts_from_five_down_to_one_and_ends_at_none() {
        let seconds = |millis| lit().seen(after(millis)).seconds();

        assert_eq!([0, 1, 1_000, 4_001, 4_999].map(seconds), [5, 5, 4, 1, 1]);
        assert_eq!([5_000, 5_001, 9_000].map(seconds), [0, 0, 0]);
    }

    #[test]
    fn its_share_goes_from_the_whole_to_nothing() {
        for (millis, share) in [(0, 1.0), (2_500, 0.5), (5_000, 0.0), (7_000, 0.0)] {
            let found = lit().seen(after(millis)).share();
            assert!((found - share).abs() < 1e-9, "{millis}: {found}");
        }
    }

    #[test]
    fn a_page_that_slept_counts_anew() {
        let woken = lit().seen(after(3_000)).seen(after(600_000));

        assert_eq!(woken, Fuse::lit(Duration::from_secs(5), after(600_000)));
    }

    #[test]
    fn a_clock_set_back_does_not_make_it_longer_than_it_is() {
        let woken = lit().seen(after(3_000)).seen(after(-3_600_000));

        assert_eq!(woken.left(), Duration::from_secs(5));
    }
}
