//! The facts of one month, for a page that its owner prints. No record for the tax office: what
//! nobody saw is not in it, and the coverage says how much that is.

#[cfg(test)]
mod tests;

use core::time::Duration;
use std::collections::BTreeSet;

use super::consumption::{ElectricConsumption, FuelConsumption};
use super::distance::{Bracket, NoDistance, bracket};
use super::moments::{CarLines, Silence};
use super::refuels::Refuel;
use super::trips::edits::EditedTrip;
use crate::charging::{Money, Month};
use crate::place::visited::{Visited, visits};
use crate::place::{Place, Stop};
use crate::tariff::price::LocalDay;
use crate::tariff::totals::{Billed, Total};
use crate::time::UnixMillis;
use crate::vehicle::message::{Message, services};

/// So many places a page names.
const TOP_PLACES: usize = 5;
const MINUTE_MILLIS: i64 = 60_000;

/// Everything that a report reads. Whatever lies outside of the month is left out.
#[derive(Clone, Copy)]
pub struct History<'a> {
    /// What the car said.
    pub lines: &'a CarLines,
    /// Where a replaced odometer began to count anew, in milliseconds since 1970.
    pub sections: &'a [i64],
    /// All charges, with their costs.
    pub billed: &'a [Billed<'a>],
    /// All refuels.
    pub refuels: &'a [Refuel],
    /// All trips, as their owner sees them.
    pub trips: &'a [EditedTrip],
    /// All windows of electric consumption.
    pub electric: &'a [ElectricConsumption],
    /// All windows of fuel consumption.
    pub fuel: &'a [FuelConsumption],
    /// All stops.
    pub stops: &'a [Stop],
    /// The owner's places.
    pub places: &'a [Place],
    /// What the car asks of its owner now; `None` where it has not said anything yet.
    pub messages: Option<&'a [Message]>,
}

/// The facts of a month.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthReport {
    /// Which, by the owner's calendar.
    pub month: Month,
    /// Its first instant.
    pub from: UnixMillis,
    /// The first instant of the next one, or now.
    pub until: UnixMillis,
    /// Whether nothing more can come of it.
    pub is_over: bool,
    /// Whether the car has a battery that is charged, as far as it ever said.
    pub has_battery: bool,
    /// Whether it has a tank, as far as it ever said.
    pub has_tank: bool,
    /// How far the car drove, between two readings next to both ends.
    pub distance: Result<Bracket, NoDistance>,
    /// The trips that began in it, in the order of time; each is at least one.
    pub trips: Vec<EditedTrip>,
    /// All charges.
    pub charging: Total,
    /// What was paid for 100 km.
    pub paid_per_100_km: Option<Vec<Money>>,
    /// The refuels.
    pub refuels: Vec<Refuel>,
    /// The windows of electric consumption that closed in it.
    pub electric: Vec<ElectricConsumption>,
    /// The windows of fuel consumption that closed in it.
    pub fuel: Vec<FuelConsumption>,
    /// Where the car stood longest, five at most.
    pub places: Vec<Visited>,
    /// The services that fall due in it or before, the next one first; `None` where the car has not said anything yet.
    pub services: Option<Vec<Message>>,
    /// How much of it was seen.
    pub coverage: Coverage,
}

/// How much of a month was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Days with a reading.
    pub days_seen: usize,
    /// Days of the month, up to now.
    pub days: usize,
    /// The longest time without a reading that lies in it, from its beginning, a reading or its
    /// end on.
    pub longest_silence: Silence,
}

/// The report of a month, as it stands now.
pub fn month_report(
    month: Month,
    history: History<'_>,
    now: UnixMillis,
    utc_offset_minutes: &dyn Fn(UnixMillis) -> i32,
) -> MonthReport {
    let from = local_start(month, utc_offset_minutes);
    let end = local_start(month.next(), utc_offset_minutes);
    let until = end.min(now).max(from);
    let is_inside = |at: UnixMillis| from <= at && at < until;
    let billed = history.billed.iter();
    let billed: Vec<_> = billed
        .filter(|it| it.charge.counted_at().is_some_and(is_inside))
        .collect();
    let charging = Total::of(&billed);
    let lines = history.lines;
    let distance = bracket(&lines.odometer, history.sections, from, until);
    // The vendor only means the month, wherever the owner lives.
    let is_due = |it: &&Message| it.due_at.is_some_and(|at| Month::of(at, 0) <= month);
    let due = |messages| {
        services(messages)
            .into_iter()
            .filter(is_due)
            .cloned()
            .collect()
    };
    MonthReport {
        month,
        from,
        until,
        is_over: end <= now,
        has_battery: lines.has_battery() || !history.billed.is_empty(),
        has_tank: lines.has_tank(),
        distance,
        trips: only(history.trips, |it| {
            it.trip.started.latest.is_some_and(is_inside)
        }),
        paid_per_100_km: charging.paid_per_100_km(distance.ok()),
        charging,
        refuels: only(history.refuels, |it| {
            it.happened.latest.is_some_and(is_inside)
        }),
        electric: only(history.electric, |it| is_inside(it.until)),
        fuel: only(history.fuel, |it| is_inside(it.until)),
        places: places(history, from, until),
        services: history.messages.map(due),
        coverage: coverage(lines, from, until, utc_offset_minutes),
    }
}

/// The months of the owner's calendar in which the car said anything, in the order of time.
/// `read_at_millis` rises, in milliseconds since 1970.
pub fn months_told(
    read_at_millis: &[i64],
    utc_offset_minutes: &dyn Fn(UnixMillis) -> i32,
) -> Vec<Month> {
    let mut months = Vec::new();
    let mut index = 0;
    while let Some(at) = read_at_millis.get(index) {
        let at = UnixMillis(*at);
        let month = Month::of(at, utc_offset_minutes(at));
        let end = local_start(month.next(), utc_offset_minutes);
        months.push(month);
        index = read_at_millis
            .partition_point(|it| *it < end.0)
            .max(index + 1);
    }
    months.dedup();
    months
}

/// Which of the months a report is of when nobody has chosen: the newest that is over, else the
/// newest. `months` are in the order of time.
pub fn offered_month(
    months: &[Month],
    now: UnixMillis,
    utc_offset_minutes: &dyn Fn(UnixMillis) -> i32,
) -> Option<Month> {
    let running = Month::of(now, utc_offset_minutes(now));
    let over = months.iter().rev().find(|month| **month < running);
    over.or(months.last()).copied()
}

fn only<T: Clone>(all: &[T], is_inside: impl Fn(&T) -> bool) -> Vec<T> {
    all.iter().filter(|it| is_inside(it)).cloned().collect()
}

/// The stops of the month, cut at its ends.
fn places(history: History<'_>, from: UnixMillis, until: UnixMillis) -> Vec<Visited> {
    let inside = history
        .stops
        .iter()
        .filter(|stop| stop.from < until && from < stop.until);
    let stops: Vec<_> = inside
        .map(|stop| Stop {
            from: stop.from.max(from),
            until: stop.until.min(until),
            ..stop.clone()
        })
        .collect();
    let mut visited = visits(&stops, history.places);
    visited.truncate(TOP_PLACES);
    visited
}

fn coverage(
    lines: &CarLines,
    from: UnixMillis,
    until: UnixMillis,
    utc_offset_minutes: &dyn Fn(UnixMillis) -> i32,
) -> Coverage {
    let day = |at: UnixMillis| LocalDay::of(at, utc_offset_minutes(at));
    let moments = lines.moments();
    let inside = moments.iter().map(super::moments::Moment::at);
    let seen: Vec<_> = inside.filter(|at| from <= *at && *at < until).collect();
    let days: BTreeSet<_> = seen.iter().map(|at| day(*at)).collect();
    let edges = [from].into_iter().chain(seen.iter().copied());
    let next = seen.iter().copied().chain([until]);
    let whole = Silence { from, until };
    let longest = edges
        .zip(next)
        .map(|(from, until)| Silence { from, until })
        .max_by_key(|silence| silence.length());
    let last = UnixMillis(until.0.saturating_sub(1));
    let has_begun = from.age(until) > Duration::ZERO;
    let all = if has_begun {
        day(last).0 - day(from).0 + 1
    } else {
        0
    };
    Coverage {
        days_seen: days.len(),
        days: usize::try_from(all).unwrap_or(0),
        longest_silence: longest.unwrap_or(whole),
    }
}

/// The midnight with which a month begins on the owner's wall.
fn local_start(month: Month, utc_offset_minutes: &dyn Fn(UnixMillis) -> i32) -> UnixMillis {
    let shifted = |at: UnixMillis| {
        let millis = i64::from(utc_offset_minutes(at)) * MINUTE_MILLIS;
        UnixMillis(month.start().0.saturating_sub(millis))
    };
    // The offset is that of the midnight itself, which the first guess comes near enough to find.
    shifted(shifted(month.start()))
}
