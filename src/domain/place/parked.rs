//! Where the owner says to have left a car.

use super::Coordinates;
use crate::time::UnixMillis;

/// The owner's own word on where a car is parked: this device stood beside it.
#[derive(Clone, PartialEq)]
pub struct Parked {
    /// Where this device was.
    pub coordinates: Coordinates,
    /// When, by this device's clock.
    pub noted_at: UnixMillis,
    /// What helps to find it: "behind the pharmacy".
    pub note: Option<String>,
    /// On which level of a car park: "-2", "P3".
    pub level: Option<String>,
}

/// A note is a place too: printed, it shows when, and not where.
impl core::fmt::Debug for Parked {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter
            .debug_struct("Parked")
            .field("noted_at", &self.noted_at)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printed_parking_shows_neither_place_nor_note() {
        let parked = Parked {
            coordinates: Coordinates::new(48.8566, 2.3522).unwrap(),
            noted_at: UnixMillis(7),
            note: Some("Rue de l'Exemple".to_owned()),
            level: Some("-2".to_owned()),
        };

        assert_eq!(
            format!("{parked:?}"),
            "Parked { noted_at: UnixMillis(7), .. }"
        );
    }
}
