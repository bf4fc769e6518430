//! Runs: stretches of an odometer in which each reading may follow from the one before it, and
//! what may follow from what.

use super::Said;

/// A kilometer in miles.
const MILES: f64 = 0.621_371;
/// Which share a value may differ by and still be another in another unit.
const SAME_SHARE: f64 = 0.01;
/// Without a word, a car is driven for so long,
const LONG_DRIVE_HOURS: f64 = 3.0;
/// and on a day that nothing is known of, so far;
const USUAL_KM_A_DAY: f64 = 100.0;
/// up to this share of its odometer, that does not hide a change of units.
const MOST_DRIVEN_SHARE: f64 = 0.05;
/// An odometer may be told with or without decimals.
pub(super) const ROUNDING_KM: f64 = 1.0;
const FASTEST_KMH: f64 = 300.0;
/// A long day at the wheel: so fast for so many hours.
const LONG_DAY_KMH: f64 = 130.0;
const LONG_DAY_HOURS: f64 = 8.0;
/// So many of them follow each other.
const JOURNEY_DAYS: f64 = 3.0;
const TAXI_KM_A_DAY: f64 = 300.0;
/// Less than this is no jump.
const SMALL_KM: f64 = 20.0;
/// From so many samples on
const ESTABLISHED_SAMPLES: usize = 5;
/// over so long a time, a count is a count.
const ESTABLISHED_MILLIS: i64 = 2 * super::DAY_MILLIS;

/// Readings that follow each other and may follow from each other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    /// Their places: the first,
    pub(super) start: usize,
    /// and the first that is not among them.
    pub(super) end: usize,
    pub(super) first: Said,
    /// When the last was said, with the highest value of all.
    pub(super) last: Said,
}

impl Run {
    pub(super) fn count(&self) -> usize {
        self.end - self.start
    }

    pub(super) fn is_established(&self) -> bool {
        is_established(self.count(), self.first.at_millis, self.last.at_millis)
    }

    /// Whether another may follow from it.
    pub(super) fn is_followed_by(&self, next: &Self) -> bool {
        follows(self.last, next.first)
    }

    /// Whether another is the same count in another unit.
    pub(super) fn is_flipped_in(&self, next: &Self) -> bool {
        is_other_unit(self.last, next.first)
    }
}

/// Whether so many samples over such a time are a count of their own.
pub(super) fn is_established(count: usize, first_millis: i64, last_millis: i64) -> bool {
    count >= ESTABLISHED_SAMPLES && last_millis.saturating_sub(first_millis) >= ESTABLISHED_MILLIS
}

/// Parts readings in the order of time into runs, so finely that a wrong reading shares its run
/// with no right one.
pub(super) fn runs(said: &[Said]) -> Vec<Run> {
    let mut cutter = Cutter::default();
    for now in said {
        cutter.take(*now);
    }
    cutter.runs
}

/// So many runs back, a reading may take up an older count.
const REACH: usize = 8;

#[derive(Default)]
struct Cutter {
    runs: Vec<Run>,
    /// For each reading, the highest of its run up to it, with its instant.
    highest: Vec<Said>,
    /// The ends of older runs from which this run does not follow.
    left: Vec<Said>,
}

impl Cutter {
    fn take(&mut self, now: Said) {
        let place = self.highest.len();
        if let Some(run) = self.runs.last_mut()
            && follows(run.last, now)
            && !is_other_unit(run.last, now)
            // Where a reading goes on from an older count, the run may have been astray till here.
            && !self.left.iter().any(|end| follows(*end, now))
        {
            run.end = place + 1;
            run.last = Said {
                at_millis: now.at_millis,
                value: now.value.max(run.last.value),
            };
            self.highest.push(run.last);
            return;
        }
        self.cut_off_what_is_above(now);
        let recent = self.runs.iter().rev().take(REACH);
        self.left = recent
            .map(|run| run.last)
            .filter(|end| !follows(*end, now))
            .collect();
        self.highest.push(now);
        self.runs.push(Run {
            start: place,
            end: place + 1,
            first: now,
            last: now,
        });
    }

    /// Where an odometer falls, the readings that are now too high may be the wrong ones.
    fn cut_off_what_is_above(&mut self, now: Said) {
        let Some(run) = self.runs.last_mut() else {
            return;
        };
        let highest = &self.highest[run.start..run.end];
        let below = highest.partition_point(|it| it.value <= now.value + ROUNDING_KM);
        if below == 0 || below == highest.len() {
            return;
        }
        let above = Run {
            start: run.start + below,
            end: run.end,
            // It is higher than all before it: else it would not be above.
            first: highest[below],
            last: run.last,
        };
        run.end = above.start;
        run.last = highest[below - 1];
        self.runs.push(above);
    }
}

/// Whether an odometer may go on from one reading to another.
///
/// A car may drive to 1.609 times its odometer; it is a flip if it would have had to drive more
/// than long days at the wheel.
pub(super) fn follows(last: Said, next: Said) -> bool {
    let driven = next.value - last.value;
    let hours = last.hours_until(next);
    let is_possible = driven >= -ROUNDING_KM && driven <= ROUNDING_KM + FASTEST_KMH * hours;
    is_possible && !(is_other_unit(last, next) && driven > plausible_km(hours))
}

/// What people drive in so many hours: long days for a journey, then as much as a taxi.
pub(super) fn plausible_km(hours: f64) -> f64 {
    let days = (hours / 24.0).floor();
    let long_days = days.min(JOURNEY_DAYS);
    let rest = if days < JOURNEY_DAYS {
        (hours - days * 24.0).min(LONG_DAY_HOURS)
    } else {
        0.0
    };
    let journey = LONG_DAY_KMH * (long_days * LONG_DAY_HOURS + rest);
    SMALL_KM + journey + (days - long_days) * TAXI_KM_A_DAY
}

/// Whether a value is another one in miles for kilometers, or the other way round: within one in a
/// hundred, and what may have been driven between them.
pub(super) fn is_other_unit(last: Said, next: Said) -> bool {
    let hours = last.hours_until(next);
    let drive = LONG_DAY_KMH * hours.min(LONG_DRIVE_HOURS);
    let driven = (drive + USUAL_KM_A_DAY * hours / 24.0).min(last.value * MOST_DRIVEN_SHARE);
    let from = last.value * (1.0 - SAME_SHARE);
    let until = last.value * (1.0 + SAME_SHARE) + driven;
    [next.value * MILES, next.value / MILES]
        .iter()
        .any(|value| (from..=until).contains(value))
}

/// Whether one value is another within one in a hundred, times a factor.
pub(super) fn is_times(value: f64, other: f64, factor: f64) -> bool {
    let times = other * factor;
    (value - times).abs() <= times * SAME_SHARE
}

/// How many kilometers a mile has.
pub(super) const fn kilometers_in_a_mile() -> f64 {
    1.0 / MILES
}
