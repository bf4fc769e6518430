//! Round times along an axis, by the clock and the calendar of the device.

use carport_domain::history::Span;
use carport_domain::time::UnixMillis;

use crate::charts::clock::{
    DAY_MILLIS, HOUR_MILLIS, bounded, date_of, day_of, first_day, instant_of, midnight,
    month_after, short_month,
};
use crate::locale::{DateForm, Locale};
use crate::words::words;

/// Never more ticks than this, however wide the axis.
const MOST_TICKS: i64 = 200;
/// Room for a time of day, or the short name of a month.
const WIDE_TEXT: f64 = 52.0;
/// Room for the number of a day.
const NARROW_TEXT: f64 = 30.0;
/// Room for the second line.
const WIDEST_TEXT: f64 = 72.0;
/// The 5th of January 1970 was a Monday.
const FIRST_MONDAY: i64 = 4;

/// One tick on an axis of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeTick {
    /// Where, in milliseconds since 1970.
    pub at_millis: i64,
    /// `06:00`, `24`, `Nov`, `2026`.
    pub text: String,
    /// The second line where something larger begins, and once at the left end: `24 October`,
    /// `Nov 2026`, `2026`.
    pub larger: Option<String>,
}

/// How far ticks stand apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Minutes(i64),
    Days(i64),
    Weeks(i64),
    Months(i64),
    Years(i64),
}

const STEPS: [Step; 20] = [
    Step::Minutes(5),
    Step::Minutes(15),
    Step::Minutes(30),
    Step::Minutes(60),
    Step::Minutes(120),
    Step::Minutes(180),
    Step::Minutes(360),
    Step::Minutes(720),
    Step::Days(1),
    Step::Days(2),
    Step::Weeks(1),
    Step::Weeks(2),
    Step::Months(1),
    Step::Months(2),
    Step::Months(3),
    Step::Months(6),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
    Step::Years(10),
];

/// The ticks of a span on an axis so many pixels wide, in the order of time; as many as can be
/// written beside each other. None for a span that ends before it begins.
pub fn time_ticks(span: Span, width: f64, locale: &dyn Locale) -> Vec<TimeTick> {
    let span = Span {
        from_millis: bounded(span.from_millis),
        until_millis: bounded(span.until_millis),
    };
    // On less than a pixel nothing can be written.
    if span.millis() == 0 || !(1.0..=100_000.0).contains(&width) {
        return Vec::new();
    }
    let pixels = width / span.millis() as f64;
    let step = STEPS
        .into_iter()
        .find(|step| step.millis() * pixels >= step.room())
        .unwrap_or_else(|| {
            let years = span.millis() as f64 / (width / WIDE_TEXT) / (365.25 * DAY_MILLIS as f64);
            #[expect(clippy::cast_possible_truncation, reason = "the span is bounded")]
            let tens = (years / 10.0).ceil() as i64;
            Step::Years(10 * tens.max(1))
        });
    let mut instants = step.instants(span, locale);
    instants.retain(|at| (span.from_millis..=span.until_millis).contains(at));
    instants.dedup();
    step.named(&instants, pixels, locale)
}

impl Step {
    fn millis(self) -> f64 {
        let day = DAY_MILLIS as f64;
        match self {
            Self::Minutes(minutes) => minutes as f64 * 60_000.0,
            Self::Days(days) => days as f64 * day,
            Self::Weeks(weeks) => weeks as f64 * 7.0 * day,
            Self::Months(months) => months as f64 * 30.0 * day,
            Self::Years(years) => years as f64 * 365.0 * day,
        }
    }

    fn room(self) -> f64 {
        match self {
            Self::Days(_) | Self::Weeks(1) => NARROW_TEXT,
            // Rather the months of half a year than every second week of it.
            Self::Weeks(_) => 2.0 * NARROW_TEXT,
            Self::Minutes(_) | Self::Months(_) | Self::Years(_) => WIDE_TEXT,
        }
    }

    /// A little more than the span, in the order of time.
    fn instants(self, span: Span, locale: &dyn Locale) -> Vec<i64> {
        let (from, until) = (
            day_of(span.from_millis, locale),
            day_of(span.until_millis, locale),
        );
        match self {
            Self::Minutes(minutes) => (from..=until.min(from + MOST_TICKS))
                .flat_map(|day| {
                    let each = usize::try_from(minutes).unwrap_or(1).max(1);
                    (0..24 * 60).step_by(each).map(move |it| (day, it))
                })
                .map(|(day, minute)| instant_of(day, minute, locale))
                .collect(),
            Self::Days(days) => (from..=until.min(from + MOST_TICKS * days))
                // Each month begins anew, so that the 1st has its tick.
                .filter(|day| {
                    let day = date_of(*day).day;
                    // The 31st would stand beside it.
                    (day - 1) % days == 0 && (days == 1 || day != 31)
                })
                .map(|day| midnight(day, locale))
                .collect(),
            Self::Weeks(weeks) => (from..=until.min(from + MOST_TICKS * weeks * 7))
                .filter(|day| (day - FIRST_MONDAY).rem_euclid(7 * weeks) == 0)
                .map(|day| midnight(day, locale))
                .collect(),
            Self::Months(months) => firsts(from, until, months, locale),
            Self::Years(years) => firsts(from, until, 12 * years, locale),
        }
    }

    fn named(self, instants: &[i64], pixels: f64, locale: &dyn Locale) -> Vec<TimeTick> {
        let mut ticks: Vec<_> = instants.iter().map(|at| self.tick(*at, locale)).collect();
        // The left end is named unless what begins soon after leaves no room for it.
        let next = ticks.iter().position(|tick| tick.larger.is_some());
        let room = next.map_or(f64::INFINITY, |next| {
            (instants[next] - instants[0]) as f64 * pixels
        });
        if let Some(first) = ticks.first_mut()
            && room >= WIDEST_TEXT
        {
            first.larger = self.larger(first.at_millis, locale);
        }
        // Days that begin close to each other share what is above them.
        let mut last = f64::NEG_INFINITY;
        for tick in &mut ticks {
            let x = tick.at_millis as f64 * pixels;
            if tick.larger.is_some() && x - last < WIDEST_TEXT {
                tick.larger = None;
            } else if tick.larger.is_some() {
                last = x;
            }
        }
        ticks
    }

    fn tick(self, at_millis: i64, locale: &dyn Locale) -> TimeTick {
        let day = day_of(at_millis, locale);
        let date = date_of(day);
        let months = &words(locale.language()).history.months;
        let (text, begins) = match self {
            Self::Minutes(_) => (
                locale.date(UnixMillis(at_millis), DateForm::Time),
                at_millis - midnight(day, locale) < HOUR_MILLIS / 12,
            ),
            Self::Days(_) => (date.day.to_string(), date.day == 1),
            Self::Weeks(weeks) => (date.day.to_string(), date.day <= 7 * weeks),
            Self::Months(_) => (
                short_month(date.month.month, months).to_owned(),
                date.month.month == 1,
            ),
            Self::Years(_) => (date.month.year.to_string(), false),
        };
        TimeTick {
            at_millis,
            text,
            larger: if begins {
                self.larger(at_millis, locale)
            } else {
                None
            },
        }
    }

    fn larger(self, at_millis: i64, locale: &dyn Locale) -> Option<String> {
        let date = date_of(day_of(at_millis, locale));
        let months = &words(locale.language()).history.months;
        match self {
            Self::Minutes(_) => Some(locale.date(UnixMillis(at_millis), DateForm::Day)),
            Self::Days(_) | Self::Weeks(_) => {
                let month = short_month(date.month.month, months);
                Some(format!("{month} {}", date.month.year))
            }
            Self::Months(_) => Some(date.month.year.to_string()),
            Self::Years(_) => None,
        }
    }
}

/// The first days of the months that are a multiple of so many, counted from a January.
fn firsts(from_day: i64, until_day: i64, months: i64, locale: &dyn Locale) -> Vec<i64> {
    let month = date_of(from_day).month;
    let counted = i64::from(month.year) * 12 + i64::from(month.month) - 1;
    let ahead = (-counted).rem_euclid(months);
    (0..=MOST_TICKS)
        .map(|it| first_day(month_after(month, ahead + it * months)))
        .take_while(|day| *day <= until_day)
        .map(|day| midnight(day, locale))
        .collect()
}

#[cfg(test)]
mod tests;
