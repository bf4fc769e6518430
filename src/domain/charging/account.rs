//! The owner's account of one month, and when to ask for it.

use core::time::Duration;

use super::{ChargingMonth, ChargingStatistics, Energy, Month};
use crate::budget::Asker;
use crate::reading::Reading;
use crate::time::UnixMillis;
use crate::vehicle::Status;
use crate::vehicle::battery::Charging;

/// By itself, the app asks no sooner.
const OLD: Duration = Duration::from_hours(6);
/// For the owner too, an answer is good for so long; and so long nobody insists after a failure.
const RECENT: Duration = Duration::from_mins(15);

/// What is known of a month: its sessions, all pages of them, and the short account.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthAccount {
    /// Which month.
    pub month: Month,
    /// The sessions, newest first.
    pub sessions: ChargingMonth,
    /// The short account, where it was asked for: only where the sessions lack a total.
    pub statistics: Option<ChargingStatistics>,
}

impl MonthAccount {
    /// The month's energy: the source's total, else the sum of its sessions, else the short account.
    pub fn energy(&self) -> Option<Energy> {
        self.sessions.energy().or_else(|| {
            // A total that is there and cannot be read is stood in for by nothing.
            let statistics = self.statistics.as_ref();
            let statistics = statistics.filter(|_| !self.sessions.is_total_unreadable);
            statistics?.total_energy
        })
    }

    /// How many sessions: the source's count, else the short account's, else those that are here.
    pub fn count(&self) -> Option<u32> {
        self.sessions
            .session_count
            .or_else(|| self.statistics.as_ref()?.session_count)
            .or_else(|| self.sessions.count())
    }

    /// Whether the short account may tell what the sessions do not: a total, a count, or why there
    /// are none.
    pub fn needs_statistics(&self) -> bool {
        let sessions = &self.sessions;
        if sessions.sessions.is_empty() {
            return true;
        }
        (sessions.energy().is_none() && !sessions.is_total_unreadable) || sessions.count().is_none()
    }
}

/// What has been asked about a car's charging, and what has happened since.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The month of the answer that is held, and when it came.
    pub answered: Option<(Month, UnixMillis)>,
    /// When it was last asked for, whatever came of it.
    pub tried_at: Option<UnixMillis>,
    /// When a charge was seen to be over.
    pub charge_ended_at: Option<UnixMillis>,
}

impl Asked {
    /// Whether to ask now: at first sight of a month, after a charge, after six hours; and for the
    /// owner, once the answer is not recent any more.
    pub fn is_due(&self, month: Month, asker: Asker, now: UnixMillis) -> bool {
        let is_recent = |at: UnixMillis| at.age(now) < RECENT;
        // A sixth failure in a row tells nothing that the first did not.
        if self.tried_at.is_some_and(is_recent) {
            return false;
        }
        let Some((_, answered_at)) = self.answered.filter(|(answered, _)| *answered == month)
        else {
            return true;
        };
        let has_charged_since = self
            .charge_ended_at
            .is_some_and(|ended_at| ended_at > answered_at);

        match asker {
            _ if is_recent(answered_at) => has_charged_since,
            Asker::Owner => true,
            Asker::Automatic => has_charged_since || answered_at.age(now) >= OLD,
        }
    }
}

/// Whether a charge came to its end between two readings of the car.
pub fn has_charge_ended(before: &Status, after: &Status) -> bool {
    let is_under_way = |status: &Status| {
        let battery = status.energy.battery.as_ref();
        battery.is_some_and(|battery| {
            matches!(
                battery.charging,
                Reading::Known(Charging::Charging | Charging::Initialising | Charging::Paused)
            )
        })
    };
    is_under_way(before) && !is_under_way(after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charging::Precision;
    use crate::units::KilowattHours;
    use crate::vehicle::battery::Battery;

    const MAY: Month = Month {
        year: 2025,
        month: 5,
    };
    /// 2025-05-04T20:30:00Z.
    const NOW: UnixMillis = UnixMillis(1_746_390_600_000);

    fn ago(duration: Duration) -> UnixMillis {
        UnixMillis(NOW.0 - i64::try_from(duration.as_millis()).unwrap())
    }

    fn answered(age: Duration) -> Asked {
        Asked {
            answered: Some((MAY, ago(age))),
            tried_at: Some(ago(age)),
            charge_ended_at: None,
        }
    }

    fn is_due(held: Asked, asker: Asker) -> bool {
        held.is_due(MAY, asker, NOW)
    }

    #[test]
    fn a_month_is_asked_for_at_first_sight() {
        for asker in [Asker::Owner, Asker::Automatic] {
            assert!(is_due(Asked::default(), asker));
        }
        let april = Month { month: 4, ..MAY };
        let mut asked = answered(Duration::from_hours(1));
        asked.answered = Some((april, ago(Duration::from_hours(1))));

        assert!(is_due(asked, Asker::Automatic));
    }

    #[test]
    fn the_app_asks_again_after_six_hours() {
        let six_hours = Duration::from_hours(6);

        assert!(!is_due(
            answered(Duration::from_mins(359)),
            Asker::Automatic
        ));
        assert!(is_due(answered(six_hours), Asker::Automatic));
    }

    #[test]
    fn the_owner_may_ask_again_after_a_quarter_of_an_hour() {
        let quarter = Duration::from_mins(15);

        assert!(!is_due(answered(Duration::from_mins(14)), Asker::Owner));
        assert!(is_due(answered(quarter), Asker::Owner));
    }

    #[test]
    fn a_charge_that_ended_since_is_a_reason_to_ask() {
        let mut asked = answered(Duration::from_hours(1));
        asked.charge_ended_at = Some(ago(Duration::from_mins(50)));
        assert!(is_due(asked, Asker::Automatic));

        asked.charge_ended_at = Some(ago(Duration::from_hours(2)));
        assert!(!is_due(asked, Asker::Automatic));
    }

    #[test]
    fn nobody_insists_within_a_quarter_of_an_hour_after_a_failure() {
        let failed = |age| Asked {
            tried_at: Some(ago(age)),
            ..Asked::default()
        };

        for asker in [Asker::Owner, Asker::Automatic] {
            assert!(!is_due(failed(Duration::from_mins(14)), asker));
            assert!(is_due(failed(Duration::from_mins(15)), asker));
        }
    }

    #[test]
    fn a_charge_has_ended_when_it_was_under_way_and_is_not_any_more() {
        let status = |charging| {
            let mut status = Status::default();
            status.energy.battery = Some(Battery {
                charging,
                ..Battery::default()
            });
            status
        };
        let charging = status(Reading::Known(Charging::Charging));
        let target = status(Reading::Known(Charging::Target));
        let paused = status(Reading::Known(Charging::Paused));

        assert!(has_charge_ended(&charging, &target));
        assert!(has_charge_ended(&paused, &Status::default()));
        assert!(!has_charge_ended(&charging, &paused));
        assert!(!has_charge_ended(&target, &charging));
    }

    #[test]
    fn the_short_account_stands_in_where_the_sessions_tell_no_total() {
        let energy = |amount| Energy {
            amount: KilowattHours(amount),
            precision: Precision::About,
        };
        let mut account = MonthAccount {
            month: MAY,
            sessions: ChargingMonth::default(),
            statistics: Some(ChargingStatistics {
                total_energy: Some(energy(84.0)),
                session_count: Some(3),
                ..ChargingStatistics::default()
            }),
        };
        assert!(account.needs_statistics());
        assert_eq!(account.energy(), Some(energy(84.0)));
        assert_eq!(account.count(), Some(3));

        account.sessions.total_energy = Some(energy(90.0));
        account.sessions.session_count = Some(4);
        assert!(account.needs_statistics());
        assert_eq!(account.energy(), Some(energy(90.0)));
        assert_eq!(account.count(), Some(4));
    }
}
