//! What a car last uploaded, in physical terms; the vendor's spelling comes later.

use super::{
    charging_plan::ChargingPlan,
    model::Model,
    stretch::{Course, Stretch},
    tires,
};
use crate::{places::Place, weather};

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
    /// What is set about charging.
    pub(crate) plan: ChargingPlan,
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

/// Air conditioning, before a drive or by order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Running {
    Off,
    /// Told to stop.
    Standby,
    Heating {
        seconds_left: i64,
    },
    Cooling {
        seconds_left: i64,
    },
    Ventilating {
        seconds_left: i64,
    },
}

impl Snapshot {
    /// What a car uploads at an instant of a stretch; `owner` is seed and number of the car.
    pub(crate) fn of(stretch: &Stretch, at: i64, model: &Model, owner: (u64, u64)) -> Self {
        let stock = stretch.stock_at(at);
        let tires_kpa = model.tires.as_ref().map_or([0.0; 4], |set| {
            tires::pressures(set, owner, at, stock.warmth)
        });
        let driving = Self {
            reported_at: at,
            odometer_km: stock.odometer_km,
            battery_share: stock.battery_share,
            fuel_liters: stock.fuel_liters,
            latitude: 0.0,
            longitude: 0.0,
            heading_degrees: 0.0,
            place: None,
            plug: Plug::Out,
            lock: Lock::Locked,
            openings: Openings::default(),
            climate: Running::Off,
            tires_kpa,
            plan: stretch.plan_at(at),
            celsius: weather::day_mean(owner.0, at),
        };
        match &stretch.course {
            Course::Parked(parked) => Self {
                latitude: parked.spot.0,
                longitude: parked.spot.1,
                heading_degrees: parked.heading_degrees,
                place: Some(parked.place),
                plug: parked.plug(at),
                lock: parked.lock(at, &stretch.orders),
                openings: parked.openings(at),
                climate: parked.climate(at, &stretch.orders),
                ..driving
            },
            Course::Driving(trip) => {
                let (latitude, longitude, heading_degrees) = trip.way.at(stretch.share(at));
                Self {
                    latitude,
                    longitude,
                    heading_degrees,
                    ..driving
                }
            }
        }
    }
}
