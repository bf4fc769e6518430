//! The next departure of a plan.

use super::{ChargingPlan, DAY_MILLIS, DepartureTimer, Weekday};
use crate::time::UnixMillis;

/// In the order of the days since 1970-01-01, a Thursday.
const FROM_THURSDAY: [Weekday; 7] = [
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
];

impl ChargingPlan {
    /// The next departure after `now` among the timers that are switched on, by the car's clock,
    /// which is `utc_offset_seconds` ahead of UTC. A timer without days means the next time its
    /// hour comes.
    pub fn next_departure(&self, now: UnixMillis, utc_offset_seconds: i32) -> Option<UnixMillis> {
        let offset_millis = i64::from(utc_offset_seconds) * 1000;
        let local_now = now.0.checked_add(offset_millis)?;
        let active = self
            .timers
            .iter()
            .filter(|timer| timer.is_active == Some(true));
        let next = active.filter_map(|timer| next_of(timer, local_now)).min()?;

        next.checked_sub(offset_millis).map(UnixMillis)
    }
}

/// On the car's clock, like `local_now`.
fn next_of(timer: &DepartureTimer, local_now: i64) -> Option<i64> {
    let at_millis = timer.at?.minutes_since_midnight() * 60_000;
    let today = local_now.div_euclid(DAY_MILLIS);
    // A week ahead, the same weekday comes again.
    (today..=today.checked_add(7)?).find_map(|day| {
        let at = day.checked_mul(DAY_MILLIS)?.checked_add(at_millis)?;
        let is_of_timer = timer.days.is_empty() || timer.days.contains(&weekday(day));
        (is_of_timer && at > local_now).then_some(at)
    })
}

fn weekday(day: i64) -> Weekday {
    let index = usize::try_from(day.rem_euclid(7)).unwrap_or(0);
    FROM_THURSDAY[index]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vehicle::charging_plan::TimeOfDay;

    const HOUR: i64 = 60 * 60 * 1000;
    const SUMMER: i32 = 2 * 3600;
    /// Sunday 2025-05-04T22:30 on the car's clock, two hours ahead of UTC.
    const NOW: UnixMillis = UnixMillis(1_746_390_600_000);

    fn timer(hour: u8, days: &[Weekday]) -> DepartureTimer {
        DepartureTimer {
            id: None,
            is_active: Some(true),
            at: TimeOfDay::new(hour, 0),
            days: days.to_vec(),
        }
    }

    fn next(timers: Vec<DepartureTimer>) -> Option<i64> {
        let plan = ChargingPlan {
            timers,
            ..ChargingPlan::default()
        };
        let next = plan.next_departure(NOW, SUMMER)?;
        Some(next.0 - NOW.0)
    }

    #[test]
    fn the_next_departure_is_on_the_next_of_its_days() {
        // 22:30 on Sunday to 07:00 on Monday, and on Wednesday.
        let monday = 8 * HOUR + HOUR / 2;

        assert_eq!(next(vec![timer(7, &[Weekday::Monday])]), Some(monday));
        assert_eq!(
            next(vec![timer(7, &[Weekday::Wednesday, Weekday::Friday])]),
            Some(monday + 48 * HOUR)
        );
    }

    #[test]
    fn an_hour_that_has_passed_today_comes_again_in_a_week() {
        let hour_and_half = HOUR + HOUR / 2;

        assert_eq!(
            next(vec![timer(21, &[Weekday::Sunday])]),
            Some(7 * 24 * HOUR - hour_and_half)
        );
    }

    #[test]
    fn a_timer_without_days_departs_the_next_time_its_hour_comes() {
        assert_eq!(next(vec![timer(23, &[])]), Some(HOUR / 2));
    }

    #[test]
    fn the_earliest_of_the_timers_that_are_switched_on_counts() {
        let mut off = timer(23, &[]);
        off.is_active = Some(false);
        let mut unknown = timer(23, &[]);
        unknown.is_active = None;
        let timers = vec![off, unknown, timer(9, &[]), timer(8, &[])];

        assert_eq!(next(timers), Some(9 * HOUR + HOUR / 2));
        assert_eq!(next(Vec::new()), None);
    }
}
