//! Latitudes and longitudes that arrive apart.

use core::time::Duration;

use super::Coordinates;
use crate::time::UnixMillis;

/// Two halves no further apart than this are of one moment.
const WINDOW: Duration = Duration::from_secs(5);

/// One of the two numbers of a position, and when the car measured it.
#[derive(Clone, Copy)]
struct Half {
    degrees: f64,
    measured_at: UnixMillis,
}

/// A half that waits for its other half.
///
/// A new latitude with an old longitude is a place where the car never was. So two halves are
/// joined only if the car measured them at the same instant or within five seconds, and each is
/// joined once.
#[derive(Clone, Copy, Default)]
pub struct Pairing {
    latitude: Option<Half>,
    longitude: Option<Half>,
}

/// What waits is half a position: printed, it shows only that it waits.
impl core::fmt::Debug for Pairing {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter
            .debug_struct("Pairing")
            .field("has_latitude", &self.latitude.is_some())
            .field("has_longitude", &self.longitude.is_some())
            .finish()
    }
}

impl Pairing {
    /// Takes a latitude; gives the position, and the later of the two instants, if its longitude
    /// was there.
    pub fn latitude(
        &mut self,
        degrees: f64,
        measured_at: UnixMillis,
    ) -> Option<(Coordinates, UnixMillis)> {
        if degrees.abs() <= 90.0 {
            let half = Half {
                degrees,
                measured_at,
            };
            wait(half, &mut self.latitude, &mut self.longitude);
        }
        self.join()
    }

    /// Takes a longitude; gives the position, and the later of the two instants, if its latitude
    /// was there.
    pub fn longitude(
        &mut self,
        degrees: f64,
        measured_at: UnixMillis,
    ) -> Option<(Coordinates, UnixMillis)> {
        if degrees.abs() <= 180.0 {
            let half = Half {
                degrees,
                measured_at,
            };
            wait(half, &mut self.longitude, &mut self.latitude);
        }
        self.join()
    }

    /// Joins what waits. Only halves of one moment ever wait together.
    fn join(&mut self) -> Option<(Coordinates, UnixMillis)> {
        let (latitude, longitude) = self.latitude.zip(self.longitude)?;
        *self = Self::default();
        let coordinates = Coordinates::new(latitude.degrees, longitude.degrees)?;
        Some((coordinates, latitude.measured_at.max(longitude.measured_at)))
    }
}

/// Lets a half wait in the place of an older one. Of two halves that are not of one moment only
/// the newer waits on.
fn wait(half: Half, own: &mut Option<Half>, other: &mut Option<Half>) {
    let is_newer_than =
        |known: &Option<Half>| known.is_none_or(|known| known.measured_at <= half.measured_at);
    let is_of_one_moment = other.is_none_or(|other| {
        let (one, other) = (half.measured_at, other.measured_at);
        one.age(other).max(other.age(one)) <= WINDOW
    });
    if is_of_one_moment {
        if is_newer_than(own) {
            *own = Some(half);
        }
    } else if is_newer_than(other) {
        *other = None;
        *own = Some(half);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: (f64, f64) = (46.57, 3.33);

    fn joined(at: i64) -> Option<(Coordinates, UnixMillis)> {
        Coordinates::new(HERE.0, HERE.1).zip(Some(UnixMillis(at)))
    }

    #[test]
    fn two_halves_of_the_same_instant_are_a_position() {
        let mut pairing = Pairing::default();

        assert_eq!(pairing.latitude(HERE.0, UnixMillis(1_000)), None);
        assert_eq!(pairing.longitude(HERE.1, UnixMillis(1_000)), joined(1_000));
    }

    #[test]
    fn five_seconds_apart_are_one_moment_and_more_are_not() {
        for (apart, expected) in [(5_000, joined(6_000)), (5_001, None)] {
            let mut pairing = Pairing::default();
            pairing.longitude(HERE.1, UnixMillis(1_000));

            let position = pairing.latitude(HERE.0, UnixMillis(1_000 + apart));
            assert_eq!(position, expected);
        }
    }

    #[test]
    fn a_newer_half_drops_an_older_other_half() {
        let mut pairing = Pairing::default();
        pairing.latitude(10.0, UnixMillis(1_000));
        pairing.longitude(HERE.1, UnixMillis(60_000));

        assert_eq!(pairing.longitude(20.0, UnixMillis(1_000)), None);
        assert_eq!(pairing.latitude(HERE.0, UnixMillis(60_000)), joined(60_000));
    }

    #[test]
    fn a_late_older_half_leaves_the_newer_one_waiting() {
        let mut pairing = Pairing::default();
        pairing.latitude(HERE.0, UnixMillis(60_000));

        assert_eq!(pairing.latitude(10.0, UnixMillis(58_000)), None);
        assert_eq!(pairing.longitude(20.0, UnixMillis(1_000)), None);
        assert_eq!(
            pairing.longitude(HERE.1, UnixMillis(60_000)),
            joined(60_000)
        );
    }

    #[test]
    fn a_half_is_joined_once() {
        let mut pairing = Pairing::default();
        pairing.latitude(10.0, UnixMillis(1_000));
        pairing.longitude(20.0, UnixMillis(1_000));

        assert_eq!(pairing.latitude(HERE.0, UnixMillis(3_000)), None);
        assert_eq!(pairing.longitude(HERE.1, UnixMillis(3_000)), joined(3_000));
    }

    #[test]
    fn no_number_and_impossible_halves_never_pair() {
        for latitude in [f64::NAN, f64::INFINITY, 90.1] {
            let mut pairing = Pairing::default();
            pairing.longitude(HERE.1, UnixMillis(1_000));

            assert_eq!(pairing.latitude(latitude, UnixMillis(1_000)), None);
            assert_eq!(pairing.latitude(HERE.0, UnixMillis(1_000)), joined(1_000));
        }
        let mut pairing = Pairing::default();
        pairing.latitude(HERE.0, UnixMillis(1_000));
        assert_eq!(pairing.longitude(-180.1, UnixMillis(1_000)), None);
    }

    #[test]
    fn two_zeros_are_no_position_and_wait_no_longer() {
        let mut pairing = Pairing::default();
        pairing.latitude(0.0, UnixMillis(1_000));

        assert_eq!(pairing.longitude(0.0, UnixMillis(1_000)), None);
        assert_eq!(pairing.latitude(HERE.0, UnixMillis(1_000)), None);
    }

    #[test]
    fn a_printed_half_hides_where_it_is() {
        let mut pairing = Pairing::default();
        pairing.latitude(HERE.0, UnixMillis(1_000));

        assert!(!format!("{pairing:?}").contains("46"));
    }
}
