//! Whether something goes on in a car that is worth a closer look.

use core::time::Duration;

use crate::reading::Reading;
use crate::time::UnixMillis;
use crate::vehicle::Status;
use crate::vehicle::battery::Charging;
use crate::vehicle::climate::Climate;

/// A car that charges speaks up more often than this.
const RECENT: Duration = Duration::from_hours(2);

/// Whether something goes on in the car.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Activity {
    /// It stands, or drives and says nothing.
    Idle,
    /// It charges, or its climate runs.
    Active,
}

impl Activity {
    /// What the car's last word tells. A word of long ago is no reason for haste.
    pub fn of(status: &Status, now: UnixMillis) -> Self {
        let is_recent = status
            .last_seen_at
            .is_some_and(|seen_at| seen_at.age(now) < RECENT);
        let battery = status.energy.battery.as_ref();
        let charges = battery.is_some_and(|battery| {
            matches!(
                battery.charging,
                Reading::Known(Charging::Charging | Charging::Initialising)
            )
        });
        let runs = status.climate == Reading::Known(Climate::Active);
        if is_recent && (charges || runs) {
            Self::Active
        } else {
            Self::Idle
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vehicle::battery::Battery;

    const SEEN: UnixMillis = UnixMillis(1_750_000_000_000);

    fn charging() -> Status {
        let mut status = Status {
            last_seen_at: Some(SEEN),
            ..Status::default()
        };
        status.energy.battery = Some(Battery {
            charging: Reading::Known(Charging::Charging),
            ..Battery::default()
        });
        status
    }

    #[test]
    fn a_car_that_charges_or_conditions_itself_is_active() {
        let conditioning = Status {
            last_seen_at: Some(SEEN),
            climate: Reading::Known(Climate::Active),
            ..Status::default()
        };

        for status in [charging(), conditioning] {
            let soon = SEEN.after(Duration::from_mins(20));
            assert_eq!(Activity::of(&status, soon), Activity::Active);
        }
    }

    #[test]
    fn a_car_that_charged_when_it_was_last_seen_hours_ago_is_idle() {
        let later = SEEN.after(Duration::from_hours(3));

        assert_eq!(Activity::of(&charging(), later), Activity::Idle);
    }

    #[test]
    fn a_car_that_never_spoke_is_idle() {
        let status = Status {
            last_seen_at: None,
            ..charging()
        };

        assert_eq!(Activity::of(&status, SEEN), Activity::Idle);
    }
}
