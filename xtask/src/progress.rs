//! Titles and elapsed times, so that a long step is never silent about why it takes long.

use std::time::{Duration, Instant};

/// The one reading of the clock in this crate.
#[expect(
    clippy::disallowed_methods,
    reason = "a build tool measures the real clock"
)]
pub(crate) fn now() -> Instant {
    Instant::now()
}

/// Announces what follows.
pub(crate) fn title(text: &str) {
    println!("\n== {text}");
}

/// Runs a step under a title and prints how long it took, also when it fails.
pub(crate) fn timed<T>(text: &str, step: impl FnOnce() -> T) -> T {
    title(text);
    let started = now();
    let result = step();
    println!("   ({})", spoken(started.elapsed()));
    result
}

/// A duration as a person says it: `0.4 s`, `42 s`, `2 min 5 s`.
pub(crate) fn spoken(elapsed: Duration) -> String {
    let secs = elapsed.as_secs();
    if secs < 10 {
        format!("{:.1} s", elapsed.as_secs_f64())
    } else if secs < 60 {
        format!("{secs} s")
    } else {
        format!("{} min {} s", secs / 60, secs % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_step_shows_tenths_of_a_second() {
        assert_eq!(spoken(Duration::from_millis(420)), "0.4 s");
    }

    #[test]
    fn a_step_of_half_a_minute_shows_whole_seconds() {
        assert_eq!(spoken(Duration::from_millis(42_900)), "42 s");
    }

    #[test]
    fn a_long_step_shows_minutes_and_seconds() {
        assert_eq!(spoken(Duration::from_secs(125)), "2 min 5 s");
    }
}
