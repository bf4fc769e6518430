//! What a car last uploaded, in physical terms; the vendor's spelling comes later.

use crate::places::Place;

/// The car at the instant of its last upload.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Snapshot {
    /// By the car's clock, in whole seconds.
    pub(crate) reported_at: i64,
    pub(crate) odometer_km: f64,
    /// Share of the usable capacity, from 0 to 1; meaningless without a battery.
    pub(crate) battery_share: f64,
    /// Meaningless without a tank.
    pub(crate) fuel_liters: f64,
    pub(crate) latitude: f64,
    pub(crate) longitude: f64,
    pub(crate) heading_degrees: f64,
    /// `None` under way.
    pub(crate) place: Option<Place>,
    pub(crate) plug: Plug,
    pub(crate) lock: Lock,
    pub(crate) openings: Openings,
    pub(crate) climate: Running,
    /// Front left, front right, rear left, rear right.
    pub(crate) tires_kpa: [f64; 4],
    /// Mean of the day, for ranges.
    pub(crate) celsius: f64,
}

/// The cable and what flows through it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Plug {
    Out,
    /// In, and waiting for its window.
    Waiting,
    /// In, about to begin.
    Idle,
    Charging {
        minutes_left: i64,
    },
    Done,
}

/// The central lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lock {
    Secured,
    /// Under way, or a car without deadlock.
    Locked,
    Unlocked,
}

/// What stands open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Openings {
    pub(crate) driver_door: bool,
    pub(crate) trunk: bool,
    pub(crate) driver_window: bool,
}

/// Air conditioning before a drive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Running {
    Off,
    Heating { seconds_left: i64 },
    Cooling { seconds_left: i64 },
}
