//! A place from an earlier answer, and whether newer readings leave it standing.

use super::Position;
use crate::time::UnixMillis;
use crate::units::Kilometers;

/// A position that was kept while newer answers came without one.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptPosition {
    /// Where the car was.
    pub position: Position,
    /// When the car said so; `None` where it did not tell its time.
    pub measured_at: Option<UnixMillis>,
    /// How far it had driven by then.
    pub odometer: Option<Kilometers>,
}

impl KeptPosition {
    /// Whether the car may still stand there, as far as a newer odometer tells.
    pub fn validity(&self, odometer_now: Option<Kilometers>) -> Validity {
        Validity::of_place(self.odometer, odometer_now)
    }
}

/// What newer readings say about an older one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validity {
    /// Nothing contradicts it.
    Holds,
    /// A newer reading proves it wrong, whatever its age.
    Disproved,
    /// Nobody can tell.
    Unproven,
}

impl Validity {
    /// What the odometer says about a place where the car was seen: it cannot have moved without
    /// the odometer, which counts in whole kilometers, so any step disproves the place. An odometer
    /// that ran backwards was changed or misread, and proves nothing.
    pub fn of_place(odometer_then: Option<Kilometers>, odometer_now: Option<Kilometers>) -> Self {
        match odometer_then.zip(odometer_now) {
            None => Self::Unproven,
            Some((then, now)) if now > then => Self::Disproved,
            Some((then, now)) if now < then => Self::Unproven,
            Some(_) => Self::Holds,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_odometer_that_moved_disproves_an_older_place() {
        let km = |value| Some(Kilometers(value));

        assert_eq!(Validity::of_place(km(100.0), km(100.0)), Validity::Holds);
        assert_eq!(
            Validity::of_place(km(100.0), km(101.0)),
            Validity::Disproved
        );
    }

    #[test]
    fn an_unknown_or_shrinking_odometer_proves_nothing_about_a_place() {
        let km = |value| Some(Kilometers(value));

        for (then, now) in [
            (None, None),
            (None, km(101.0)),
            (km(100.0), None),
            (km(100.0), km(99.0)),
        ] {
            assert_eq!(Validity::of_place(then, now), Validity::Unproven);
        }
    }
}
