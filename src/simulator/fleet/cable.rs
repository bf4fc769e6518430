//! The charging cable: when it goes in, when current flows, and until when.

use super::{
    charge::Curve,
    model::{Battery, ChargeStart},
};
use crate::calendar::{MINUTE, instant, local_date, local_hour, millis_from_secs, whole_second};

/// The charging cable, from plugging in to leaving.
pub(crate) struct Cable {
    pub(crate) in_at: i64,
    pub(crate) starts_at: i64,
    /// When the target is reached, were the car left alone.
    pub(crate) full_at: i64,
    pub(crate) target_share: f64,
    pub(crate) curve: Curve,
    pub(crate) waits_for_window: bool,
}

/// From plugging in until current flows, when nothing is waited for.
const HANDSHAKE: i64 = 90_000;

impl Cable {
    /// At home the car keeps to its window. `shares` are the level it comes with and its target.
    pub(crate) fn at_home(battery: &Battery, shares: [f64; 2], in_at: i64) -> Self {
        Self::new(battery, shares, in_at, battery.starts)
    }

    /// A public station is there to be used at once.
    pub(crate) fn at_station(battery: &Battery, shares: [f64; 2], in_at: i64) -> Self {
        Self::new(battery, shares, in_at, ChargeStart::AtOnce)
    }

    fn new(battery: &Battery, shares: [f64; 2], in_at: i64, starts: ChargeStart) -> Self {
        let starts_at = match starts {
            ChargeStart::AtOnce => in_at + HANDSHAKE,
            ChargeStart::Window([from, to]) => window_start(in_at, from.minutes(), to.minutes()),
        };
        let curve = Curve {
            capacity_kwh: battery.capacity_kwh,
            power_kw: battery.power_kw,
        };
        let [share, target_share] = shares;
        let hours = curve.hours(share, target_share);
        // Already there: done as soon as the plug is in.
        let full_at = if hours > 0.0 {
            starts_at + whole_second(millis_from_secs(hours * 3600.0)).max(MINUTE)
        } else {
            in_at
        };
        Self {
            in_at,
            starts_at,
            full_at,
            target_share,
            curve,
            waits_for_window: matches!(starts, ChargeStart::Window(_)),
        }
    }
}

/// When charging begins for a plug that went in at an instant: at once within the window, else
/// at its next opening. The window passes midnight.
fn window_start(in_at: i64, from: f64, to: f64) -> i64 {
    let minutes = local_hour(in_at) * 60.0;
    if minutes >= from || minutes < to {
        return in_at + HANDSHAKE;
    }
    instant(local_date(in_at), from)
}
