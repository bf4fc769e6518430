//! The owner's clock on the wall, over a span: which offset held when.
//!
//! It is asked for its offset once a week, not once a bin or a sample: a browser takes microseconds
//! for each answer.

const MINUTE_MILLIS: i64 = 60_000;
const DAY_MILLIS: i64 = 86_400_000;
/// No two changes of any clock are closer.
const STEP_MINUTES: i64 = 7 * 24 * 60;
/// No wall is further from UTC; what says so is held to it.
const MOST_OFFSET_MINUTES: i32 = 24 * 60;
/// 1970 and 2200: what lies beyond is no time of a car.
const FIRST_MILLIS: i64 = 0;
const LAST_MILLIS: i64 = 84_006 * DAY_MILLIS;

/// The clock on the wall. `local` instants count the milliseconds that it shows since it showed
/// 1970-01-01, midnight.
pub(in crate::history) struct Wall {
    /// From when on which offset holds, in milliseconds; the first holds before as well.
    offsets: Vec<(i64, i64)>,
}

impl Wall {
    /// The clock from two days before a span to two days after it.
    pub(in crate::history) fn over(
        from_millis: i64,
        until_millis: i64,
        offset_minutes: impl Fn(i64) -> i32,
    ) -> Self {
        let offset = |minute: i64| {
            let told = offset_minutes(minute * MINUTE_MILLIS);
            told.clamp(-MOST_OFFSET_MINUTES, MOST_OFFSET_MINUTES)
        };
        let mut minute = (within_reason(from_millis) - 2 * DAY_MILLIS).div_euclid(MINUTE_MILLIS);
        let end = (within_reason(until_millis) + 2 * DAY_MILLIS).div_euclid(MINUTE_MILLIS);
        let mut now = offset(minute);
        let mut changes = vec![(minute, now)];
        while minute < end {
            let next = (minute + STEP_MINUTES).min(end);
            let then = offset(next);
            if then != now {
                changes.push((change_between(minute, next, now, &offset), then));
            }
            (minute, now) = (next, then);
        }
        let in_millis =
            |(minute, offset)| (minute * MINUTE_MILLIS, i64::from(offset) * MINUTE_MILLIS);
        Self {
            offsets: changes.into_iter().map(in_millis).collect(),
        }
    }

    /// What the clock shows at an instant.
    pub(in crate::history) fn local(&self, at_millis: i64) -> i64 {
        at_millis.saturating_add(self.offsets[self.place(at_millis)].1)
    }

    /// The first instant at which the clock shows a time, or a later one: where it is put forward
    /// over that time, the moment of the change.
    pub(in crate::history) fn instant(&self, local_millis: i64) -> i64 {
        // Where it lies if one offset held for ever: no further off than the widest of them.
        let widest = i64::from(MOST_OFFSET_MINUTES) * MINUTE_MILLIS;
        let least = local_millis.saturating_sub(widest);
        for place in self.place(least)..self.offsets.len() {
            let (from, until, offset) = self.piece(place);
            let meant = local_millis.saturating_sub(offset);
            if meant < until {
                return meant.max(from);
            }
        }
        i64::MAX
    }

    /// The stretch around an instant in which one offset holds: its first instant, and the first
    /// after it.
    pub(in crate::history) fn stretch(&self, at_millis: i64) -> (i64, i64) {
        let (from, until, _) = self.piece(self.place(at_millis));
        (from, until)
    }

    fn place(&self, at_millis: i64) -> usize {
        let behind = self.offsets.partition_point(|(from, _)| *from <= at_millis);
        behind.saturating_sub(1)
    }

    /// From when until when which offset holds.
    fn piece(&self, place: usize) -> (i64, i64, i64) {
        let (from, offset) = self.offsets[place];
        let until = self.offsets.get(place + 1).map_or(i64::MAX, |it| it.0);
        (if place == 0 { i64::MIN } else { from }, until, offset)
    }
}

/// An instant of a car's life: what lies far outside is moved to its edge.
pub(in crate::history) fn within_reason(at_millis: i64) -> i64 {
    at_millis.clamp(FIRST_MILLIS, LAST_MILLIS)
}

/// The first minute of the new offset.
fn change_between(before: i64, after: i64, old: i32, offset: &impl Fn(i64) -> i32) -> i64 {
    let (mut before, mut after) = (before, after);
    while after - before > 1 {
        let middle = before.midpoint(after);
        if offset(middle) == old {
            before = middle;
        } else {
            after = middle;
        }
    }
    after
}
