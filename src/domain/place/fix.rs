//! One known position of a car, as history keeps it.

use std::sync::Arc;

use super::Coordinates;
use crate::time::UnixMillis;
use crate::units::{Degrees, Kilometers};

/// Where a car was at one instant. Latitude, longitude and time belong together: they came in one
/// answer, or were proven to be of one moment.
#[derive(Clone, PartialEq)]
pub struct Fix {
    /// When, by the car's clock.
    pub measured_at: UnixMillis,
    /// Where.
    pub coordinates: Coordinates,
    /// Where the car's nose pointed, if known.
    pub heading: Option<Degrees>,
    /// How far it had driven by then, if known.
    pub odometer: Option<Kilometers>,
    /// The vendor's text for the place.
    pub address: Option<Arc<str>>,
    /// How it came here.
    pub origin: FixOrigin,
}

/// A fix is a place: printed, it shows when, and not where.
impl core::fmt::Debug for Fix {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter
            .debug_struct("Fix")
            .field("measured_at", &self.measured_at)
            .field("origin", &self.origin)
            .finish_non_exhaustive()
    }
}

/// How a fix came to this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FixOrigin {
    /// The car told it with its state.
    State,
    /// A search for the car found it. The vendor does not say when the car was there: the time is
    /// that of the answer, by our clock.
    Search,
}
