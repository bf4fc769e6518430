//! Tire pressures.

use crate::units::Kilopascals;
use crate::vehicle::openings::Corners;

/// The four wheels; a wheel that says nothing is `Tire::default()`.
pub type Tires = Corners<Tire>;

/// One wheel.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tire {
    /// Measured.
    pub pressure: Option<Kilopascals>,
    /// What it should be.
    pub target: Option<Kilopascals>,
}
