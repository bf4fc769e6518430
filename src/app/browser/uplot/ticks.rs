//! Where the axis of time has ticks, and what they say: whole hours, days, months and years of the
//! device's own time zone, also where a day has 23 hours or 25.

use carport_domain::time::UnixMillis;
use carport_present::locale::{DateForm, Locale};

use super::span::Span;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
const MONTH: i64 = 30 * DAY;
/// What a time or a year needs, in CSS pixels.
const SHORT_LABEL: f64 = 60.0;
/// What a day or the name of a month needs.
const LONG_LABEL: f64 = 88.0;

/// One tick.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tick {
    pub(super) at_millis: i64,
    pub(super) label: String,
}

/// How far ticks are from each other.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Step {
    /// Divides a day.
    Millis(i64),
    Days(i64),
    Months(i64),
}

/// No axis is as wide as this.
const MOST_TICKS: i64 = 1_000;

/// From the shortest to the longest.
const STEPS: [Step; 19] = [
    Step::Millis(MINUTE),
    Step::Millis(5 * MINUTE),
    Step::Millis(15 * MINUTE),
    Step::Millis(30 * MINUTE),
    Step::Millis(HOUR),
    Step::Millis(2 * HOUR),
    Step::Millis(3 * HOUR),
    Step::Millis(6 * HOUR),
    Step::Millis(12 * HOUR),
    Step::Days(1),
    Step::Days(2),
    Step::Days(7),
    Step::Months(1),
    Step::Months(3),
    Step::Months(6),
    Step::Months(12),
    Step::Months(24),
    Step::Months(60),
    Step::Months(120),
];

impl Step {
    /// Its usual length, and how wide its labels are.
    const fn measure(self) -> (i64, f64) {
        match self {
            Self::Millis(millis) => (millis, SHORT_LABEL),
            Self::Days(days) => (days * DAY, LONG_LABEL),
            Self::Months(months) if months < 12 => (months * MONTH, LONG_LABEL),
            Self::Months(months) => (months * MONTH, SHORT_LABEL),
        }
    }

    fn for_width(span: Span, width_pixels: f64) -> Self {
        let fits = |step: &Self| {
            let (millis, label) = step.measure();
            millis as f64 * width_pixels >= label * span.millis() as f64
        };
        STEPS.into_iter().find(fits).unwrap_or(Self::Months(240))
    }
}

/// The ticks of an axis as wide as this, in CSS pixels.
pub(super) fn ticks(span: Span, width_pixels: f64, locale: &dyn Locale) -> Vec<Tick> {
    let step = Step::for_width(span, width_pixels);
    let mut instants: Vec<i64> = Vec::new();
    let mut add = |local_millis: i64| {
        let at = instant(local_millis, locale);
        let is_next = instants.last().is_none_or(|last| *last < at);
        if is_next && at >= span.from_millis && at <= span.until_millis {
            instants.push(at);
        }
        at <= span.until_millis
    };
    let start = local(span.from_millis, locale);
    match step {
        Step::Millis(step) => {
            let first = start.div_euclid(step);
            (first..first + MOST_TICKS).all(|place| add(place * step));
        }
        Step::Days(step) => {
            // Weeks begin on Mondays, and 1970 did on a Thursday.
            let shift = if step == 7 { 3 } else { 0 };
            let first = (start.div_euclid(DAY) + shift).div_euclid(step);
            let day = |place: i64| (place * step - shift) * DAY;
            (first..first + MOST_TICKS).all(|place| add(day(place)));
        }
        Step::Months(step) => {
            let first = month_of(start.div_euclid(DAY)).div_euclid(step);
            let day = |place: i64| first_day(place * step) * DAY;
            (first..first + MOST_TICKS).all(|place| add(day(place)));
        }
    }
    let tick = |at_millis| Tick {
        at_millis,
        label: label(at_millis, step, locale),
    };
    instants.into_iter().map(tick).collect()
}

fn label(at_millis: i64, step: Step, locale: &dyn Locale) -> String {
    let at = UnixMillis(at_millis);
    let local = local(at_millis, locale);
    match step {
        Step::Millis(_) if local.rem_euclid(DAY) != 0 => locale.date(at, DateForm::Time),
        Step::Millis(_) | Step::Days(_) => locale.date(at, DateForm::Day),
        Step::Months(_) => {
            let month = month_of(local.div_euclid(DAY));
            let year = month.div_euclid(12).to_string();
            if month.rem_euclid(12) == 0 {
                return year;
            }
            let named = locale.date(at, DateForm::Month);
            named.replace(&year, "").trim().to_owned()
        }
    }
}

/// What the clock on the wall shows, as if it were UTC.
fn local(at_millis: i64, locale: &dyn Locale) -> i64 {
    let offset = locale.utc_offset_minutes(UnixMillis(at_millis));
    at_millis.saturating_add(i64::from(offset) * MINUTE)
}

/// When the clock on the wall shows that.
fn instant(local_millis: i64, locale: &dyn Locale) -> i64 {
    let west = |at: i64| i64::from(locale.utc_offset_minutes(UnixMillis(at))) * MINUTE;
    let guess = local_millis.saturating_sub(west(local_millis));
    local_millis.saturating_sub(west(guess))
}

/// Months since the year 0 of a day since 1970.
fn month_of(day: i64) -> i64 {
    let shifted = day + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let from_march = (5 * of_year + 2) / 153;
    (year + era * 400) * 12 + from_march + 2
}

/// Days since 1970 of the first day of a month since the year 0.
fn first_day(month: i64) -> i64 {
    let from_march = month - 2;
    let year = from_march.div_euclid(12);
    let of_year = (153 * from_march.rem_euclid(12) + 2) / 5;
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

#[cfg(test)]
mod tests;
