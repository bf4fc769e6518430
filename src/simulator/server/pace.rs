//! A clock that begins where it is told and runs at the pace it is told.

use std::time::{Instant, SystemTime, UNIX_EPOCH};

use carport_domain::time::UnixMillis;

/// The stand-in's clock.
pub(super) struct Pace {
    begin: UnixMillis,
    begun_at: Instant,
    speed: f64,
}

impl Pace {
    /// Begins at an instant, or now.
    #[expect(
        clippy::disallowed_methods,
        reason = "this binary is the simulator's host: it passes the clock in"
    )]
    pub(super) fn new(begin: Option<UnixMillis>, speed: f64) -> Self {
        let begin = begin.unwrap_or_else(|| {
            let since = SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .unwrap_or_default();
            UnixMillis(0).after(since)
        });
        Self {
            begin,
            begun_at: Instant::now(),
            speed,
        }
    }

    /// The stand-in's now.
    pub(super) fn now(&self) -> UnixMillis {
        // A long run at a high pace stops at the end of durations rather than failing.
        let passed = self.begun_at.elapsed().as_secs_f64() * self.speed;
        self.begin
            .after(std::time::Duration::try_from_secs_f64(passed).unwrap_or_default())
    }
}
