//! Driving that is over: the last trip, and the month in short.

use core::time::Duration;

use crate::units::{Kilometers, KilowattHours, KilowattHoursPer100Km, LitersPer100Km, Percent};

/// What the source tells of trips.
#[derive(Clone, Debug, PartialEq)]
pub enum TripHistory {
    /// It keeps them.
    Kept {
        /// The last one.
        last: Option<Trip>,
        /// The current month.
        month: Option<DrivingMonth>,
    },
    /// The owner has not agreed, in the vendor's own app, that trips are kept. It is also said now
    /// and then for no reason: what is known already stays.
    NotAgreed,
    /// Agreed, but nothing was driven yet.
    NoneYet,
}

/// One trip. The source gives it no date of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Trip {
    /// Changes with each trip.
    pub id: Option<String>,
    /// How far.
    pub distance: Option<Kilometers>,
    /// How long.
    pub duration: Option<Duration>,
    /// Electric consumption; `None` without a plug.
    pub electric: Option<KilowattHoursPer100Km>,
    /// Energy taken from the battery.
    pub energy: Option<KilowattHours>,
    /// Fuel consumption; `None` without a tank.
    pub fuel: Option<LitersPer100Km>,
}

/// The current month in short.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DrivingMonth {
    /// How many trips.
    pub trip_count: Option<u32>,
    /// How far in all.
    pub distance: Option<Kilometers>,
    /// Electric consumption; `None` without a plug.
    pub electric: Option<KilowattHoursPer100Km>,
    /// Fuel consumption; `None` without a tank.
    pub fuel: Option<LitersPer100Km>,
    /// Share of the distance on the battery; plug-in hybrids only.
    pub electric_share: Option<Percent>,
    /// Share of the distance on fuel; plug-in hybrids only.
    pub fuel_share: Option<Percent>,
}
