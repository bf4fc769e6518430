//! How a battery fills on alternating current: evenly up to 80 percent, then ever slower.

use super::{
    charging_plan::{ChargingPlan, FIRST_AC_LIMIT_AMPERES},
    model::Battery,
};

/// Share of full from which charging slows.
const BEND: f64 = 0.8;
/// Power falls by this much of itself per share above the bend: a quarter is left at full.
const SLOWING: f64 = 0.75 / (1.0 - BEND);

/// A battery that merely stands loses this share an hour.
const IDLE_LOSS: f64 = 0.000_03;

/// What is left after standing for some hours.
pub(crate) fn rested(share: f64, hours: f64) -> f64 {
    (share - hours * IDLE_LOSS).max(0.0)
}

/// Charging of one battery at one socket.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Curve {
    pub(crate) capacity_kwh: f64,
    pub(crate) power_kw: f64,
}

impl Curve {
    /// At the socket at home, within the limit that is set.
    pub(crate) fn of(battery: &Battery, plan: &ChargingPlan) -> Self {
        let limit = plan.ac_limit_amperes.unwrap_or(FIRST_AC_LIMIT_AMPERES);
        let part = f64::from(limit) / f64::from(FIRST_AC_LIMIT_AMPERES);
        Self {
            capacity_kwh: battery.capacity_kwh,
            power_kw: battery.power_kw * part.min(1.0),
        }
    }

    /// On direct current, whatever is set about the other.
    pub(crate) const fn rapid(battery: &Battery, power_kw: f64) -> Self {
        Self {
            capacity_kwh: battery.capacity_kwh,
            power_kw,
        }
    }

    /// Shares of full per hour below the bend.
    fn pace(self) -> f64 {
        self.power_kw / self.capacity_kwh
    }

    /// Hours from empty to a share of full. The bend's other side is an exponential.
    fn hours_from_empty(self, share: f64) -> f64 {
        let even = share.clamp(0.0, BEND) / self.pace();
        let above = (share.min(1.0) - BEND).max(0.0);
        even - (1.0 - SLOWING * above).ln() / (self.pace() * SLOWING)
    }

    /// Hours from one share of full to another; zero when already there.
    pub(crate) fn hours(self, from: f64, to: f64) -> f64 {
        (self.hours_from_empty(to) - self.hours_from_empty(from)).max(0.0)
    }

    /// Share of full after some hours.
    pub(crate) fn share_after(self, from: f64, hours: f64) -> f64 {
        let total = self.hours_from_empty(from) + hours.max(0.0);
        let even = BEND / self.pace();
        if total <= even {
            return (total * self.pace()).max(from);
        }
        let above = (1.0 - (-(total - even) * self.pace() * SLOWING).exp()) / SLOWING;
        (BEND + above).min(1.0).max(from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CURVE: Curve = Curve {
        capacity_kwh: 80.0,
        power_kw: 10.0,
    };

    #[test]
    fn forty_kilowatt_hours_at_ten_kilowatts_take_four_hours() {
        assert!((CURVE.hours(0.2, 0.7) - 4.0).abs() < 1e-9);
    }

    #[test]
    fn the_last_fifth_takes_longer_than_any_other() {
        assert!(CURVE.hours(0.8, 1.0) > 1.5 * CURVE.hours(0.6, 0.8));
    }

    #[test]
    fn waiting_for_the_reckoned_time_reaches_the_level() {
        let hours = CURVE.hours(0.35, 0.95);

        assert!((CURVE.share_after(0.35, hours) - 0.95).abs() < 1e-9);
    }

    #[test]
    fn a_full_battery_stays_full() {
        assert!((CURVE.share_after(1.0, 5.0) - 1.0).abs() < 1e-9);
    }
}
