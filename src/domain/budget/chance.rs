//! Waits, with chance mixed in: devices that were refused together must not come back together.

use core::time::Duration;

/// A part of one, drawn by the caller.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Fraction(f64);

/// Added to a wait that the vendor tells: its clock and ours tick apart.
const RESERVE: Duration = Duration::from_secs(1);
/// A told wait grows by up to so much of itself, but not by more than [`MOST_SPREAD`].
const SPREAD: f64 = 0.3;
const MOST_SPREAD: Duration = Duration::from_mins(1);
/// An untold wait moves by so much of itself, either way.
const JITTER: f64 = 0.1;

const FIRST_RETRY: Duration = Duration::from_secs(2);
/// More tries in a row only add to the vendor's trouble: the next poll is soon enough.
pub(super) const QUICK_TRIES: u32 = 3;

impl Fraction {
    /// In the middle: no jitter.
    pub const HALF: Self = Self(0.5);

    /// A part of one. What lies outside is brought to the nearer end.
    pub const fn new(part: f64) -> Self {
        if part.is_nan() {
            return Self::HALF;
        }
        Self(part.clamp(0.0, 1.0))
    }

    /// Out of two random bytes.
    pub fn from_random(bytes: [u8; 2]) -> Self {
        Self(f64::from(u16::from_le_bytes(bytes)) / f64::from(u16::MAX))
    }

    /// From 0 to 1.
    pub const fn part(self) -> f64 {
        self.0
    }

    /// The duration moved by up to a tenth, either way.
    pub(super) fn jitter(self, duration: Duration) -> Duration {
        duration.mul_f64(1.0 - JITTER + 2.0 * JITTER * self.0)
    }
}

/// How long to wait when the vendor asks for so much: a second more, and up to a third.
pub fn told_wait(told: Duration, chance: Fraction) -> Duration {
    let spread = told.mul_f64(SPREAD * chance.part()).min(MOST_SPREAD);
    told.saturating_add(RESERVE).saturating_add(spread)
}

/// How long to wait after so many failures in a row that told no time: about 2, 4, 8 seconds;
/// afterwards `None`, which is the next poll.
pub fn quick_retry(failures: u32, chance: Fraction) -> Option<Duration> {
    if failures == 0 || failures > QUICK_TRIES {
        return None;
    }
    Some(chance.jitter(FIRST_RETRY * 2_u32.pow(failures - 1)))
}
