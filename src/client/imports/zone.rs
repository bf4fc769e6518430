//! From what clocks showed to when that was.

use carport_domain::history::RowProblem;
use carport_domain::time::UnixMillis;

const DAY_MILLIS: i64 = 86_400_000;
const MINUTE_MILLIS: i64 = 60_000;

/// The clocks of one zone. Asking them costs, so a day on which nothing changes is asked once.
pub(super) struct Zone<'a> {
    utc_offset_minutes: &'a dyn Fn(UnixMillis) -> i32,
    quiet_day: Option<(i64, i64)>,
}

impl<'a> Zone<'a> {
    pub(super) fn new(utc_offset_minutes: &'a dyn Fn(UnixMillis) -> i32) -> Self {
        Self {
            utc_offset_minutes,
            quiet_day: None,
        }
    }

    fn offset_millis(&self, at: i64) -> i64 {
        i64::from((self.utc_offset_minutes)(UnixMillis(at))) * MINUTE_MILLIS
    }

    /// When clocks showed `shown`, in milliseconds since they showed 1970.
    pub(super) fn instant(&mut self, shown: i64) -> Result<UnixMillis, RowProblem> {
        let day = shown.div_euclid(DAY_MILLIS);
        if let Some((quiet, offset)) = self.quiet_day
            && quiet == day
        {
            return Ok(UnixMillis(shown - offset));
        }
        // No clock is a day away from UTC, and none changes twice within three.
        let start = day * DAY_MILLIS;
        let before = self.offset_millis(start - DAY_MILLIS);
        let after = self.offset_millis(start + 2 * DAY_MILLIS);
        if before == after {
            self.quiet_day = Some((day, before));
            return Ok(UnixMillis(shown - before));
        }
        let at_offset = |offset: i64| {
            let at = shown - offset;
            (self.offset_millis(at) == offset).then_some(UnixMillis(at))
        };
        match (at_offset(before), at_offset(after)) {
            (Some(one), Some(other)) if one != other => Err(RowProblem::HourTwice),
            (Some(at), _) | (None, Some(at)) => Ok(at),
            (None, None) => Err(RowProblem::HourSkipped),
        }
    }
}

#[cfg(test)]
mod tests {
    use core::cell::Cell;

    use super::*;

    /// 2026-03-29T01:00:00Z, when clocks in Paris go from 2 to 3.
    const SPRING: i64 = 1_774_746_000_000;
    /// 2026-10-25T01:00:00Z, when they go from 3 to 2.
    const AUTUMN: i64 = 1_792_890_000_000;
    const HOUR: i64 = 3_600_000;

    fn paris(at: UnixMillis) -> i32 {
        if (SPRING..AUTUMN).contains(&at.0) {
            120
        } else {
            60
        }
    }

    fn instant(shown: i64) -> Result<UnixMillis, RowProblem> {
        Zone::new(&paris).instant(shown)
    }

    #[test]
    fn an_ordinary_time_is_one_instant() {
        assert_eq!(
            instant(AUTUMN - 90 * HOUR),
            Ok(UnixMillis(AUTUMN - 92 * HOUR))
        );
        assert_eq!(
            instant(AUTUMN + 90 * HOUR),
            Ok(UnixMillis(AUTUMN + 89 * HOUR))
        );
    }

    #[test]
    fn the_hour_that_comes_twice_is_told() {
        // From 2:00 to 3:00 on the clock; the clock shows 2:00 an hour after 1:00 UTC.
        let two = AUTUMN + HOUR;

        assert_eq!(instant(two - 1), Ok(UnixMillis(AUTUMN - HOUR - 1)));
        assert_eq!(instant(two), Err(RowProblem::HourTwice));
        assert_eq!(instant(two + HOUR - 1), Err(RowProblem::HourTwice));
        assert_eq!(instant(two + HOUR), Ok(UnixMillis(AUTUMN + HOUR)));
    }

    #[test]
    fn the_hour_that_never_comes_is_told() {
        let two = SPRING + HOUR;

        assert_eq!(instant(two - 1), Ok(UnixMillis(SPRING - 1)));
        assert_eq!(instant(two), Err(RowProblem::HourSkipped));
        assert_eq!(instant(two + HOUR - 1), Err(RowProblem::HourSkipped));
        assert_eq!(instant(two + HOUR), Ok(UnixMillis(SPRING)));
    }

    #[test]
    fn an_hour_before_midnight_may_come_twice_in_the_west() {
        // 2018-02-18T02:00:00Z, when clocks in São Paulo went from midnight back to 23.
        const BACK: i64 = 1_518_919_200_000;
        let brazil = |at: UnixMillis| if at.0 < BACK { -120 } else { -180 };
        // They showed 2018-02-17T23:00 for the first time.
        let eleven = BACK - 3 * HOUR;

        let mut zone = Zone::new(&brazil);

        assert_eq!(zone.instant(eleven - 1), Ok(UnixMillis(BACK - HOUR - 1)));
        assert_eq!(zone.instant(eleven), Err(RowProblem::HourTwice));
        assert_eq!(zone.instant(eleven + HOUR), Ok(UnixMillis(BACK + HOUR)));
    }

    #[test]
    fn a_quiet_day_is_asked_about_once() {
        let asked = Cell::new(0);
        let count = |at| {
            asked.set(asked.get() + 1);
            paris(at)
        };
        let mut zone = Zone::new(&count);

        for minute in 0..600 {
            let shown = 1_784_000_000_000 + minute * 60_000;
            assert_eq!(zone.instant(shown), Ok(UnixMillis(shown - 2 * HOUR)));
        }

        assert!(asked.get() <= 4, "{}", asked.get());
    }
}
