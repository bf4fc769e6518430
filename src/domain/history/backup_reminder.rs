//! When the owner is reminded that history lives in one browser alone.

use core::time::Duration;

use crate::time::UnixMillis;

/// Less than this is not worth a file.
const FIRST_AFTER: Duration = Duration::from_hours(24 * 7);
/// What came since a backup is missed when it is this old.
const AGAIN_AFTER: Duration = Duration::from_hours(24 * 90);
/// So long the owner has rest.
const PUT_OFF: Duration = Duration::from_hours(24 * 7);

/// What happened with backups in this browser, by its clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BackupTimes {
    /// When one was saved last; `None` where none ever was.
    pub saved_at: Option<UnixMillis>,
    /// When the owner wanted to hear of it later.
    pub put_off_at: Option<UnixMillis>,
}

/// Why it is time for a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackupReminder {
    /// There is none.
    NeverSaved,
    /// The last one is old.
    SavedAt(UnixMillis),
}

impl BackupTimes {
    /// Whether it is time. `first_known` is the oldest reading; `None` where there is no history.
    ///
    /// A clock that was set back is no reason to stay silent until it has caught up.
    pub fn reminder(
        self,
        first_known: Option<UnixMillis>,
        now: UnixMillis,
    ) -> Option<BackupReminder> {
        let is_within = |at: UnixMillis, time: Duration| at <= now && at.age(now) < time;
        if self.put_off_at.is_some_and(|at| is_within(at, PUT_OFF)) {
            return None;
        }
        match self.saved_at {
            Some(at) => (!is_within(at, AGAIN_AFTER)).then_some(BackupReminder::SavedAt(at)),
            None => first_known
                .filter(|at| at.age(now) >= FIRST_AFTER)
                .map(|_| BackupReminder::NeverSaved),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY_MILLIS: i64 = 86_400_000;
    const NEVER: BackupTimes = BackupTimes {
        saved_at: None,
        put_off_at: None,
    };

    fn day(day: i64) -> UnixMillis {
        UnixMillis(day * DAY_MILLIS)
    }

    #[test]
    fn a_week_of_history_without_a_backup_is_a_reason() {
        let just_before = UnixMillis(day(1_007).0 - 1);

        assert_eq!(NEVER.reminder(Some(day(1_000)), just_before), None);
        assert_eq!(
            NEVER.reminder(Some(day(1_000)), day(1_007)),
            Some(BackupReminder::NeverSaved)
        );
    }

    #[test]
    fn without_history_there_is_nothing_to_save() {
        assert_eq!(NEVER.reminder(None, day(1_000)), None);
    }

    #[test]
    fn a_backup_is_enough_for_ninety_days() {
        let times = BackupTimes {
            saved_at: Some(day(1_000)),
            ..NEVER
        };

        assert_eq!(times.reminder(Some(day(1)), day(1_089)), None);
        assert_eq!(
            times.reminder(Some(day(1)), day(1_090)),
            Some(BackupReminder::SavedAt(day(1_000)))
        );
    }

    #[test]
    fn who_puts_it_off_has_rest_for_a_week() {
        let times = BackupTimes {
            saved_at: None,
            put_off_at: Some(day(1_000)),
        };

        assert_eq!(times.reminder(Some(day(1)), day(1_006)), None);
        assert_eq!(
            times.reminder(Some(day(1)), day(1_007)),
            Some(BackupReminder::NeverSaved)
        );
    }

    #[test]
    fn a_clock_that_was_set_back_silences_nothing() {
        let times = BackupTimes {
            saved_at: Some(day(2_000)),
            put_off_at: Some(day(2_000)),
        };

        assert_eq!(
            times.reminder(Some(day(1)), day(1_000)),
            Some(BackupReminder::SavedAt(day(2_000)))
        );
    }
}
