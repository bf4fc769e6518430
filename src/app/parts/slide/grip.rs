//! How far a handle was pulled along its track, and whether that was far enough.

/// The share of the track that is far enough.
const ENOUGH: f64 = 0.9;
/// A hand that holds still wavers by so many pixels.
const WAVER: f64 = 8.0;

/// One pointer that has the handle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Grip {
    /// The pointer's number; no other moves this handle.
    pub(super) pointer: i32,
    /// Where it took hold.
    from: f64,
    /// How far the handle can go.
    room: f64,
}

impl Grip {
    /// A pointer that took hold of a handle at the beginning of its track.
    pub(super) const fn new(pointer: i32, from: f64, room: f64) -> Self {
        Self {
            pointer,
            from,
            room,
        }
    }

    /// The share of the track that a handle pulled to `x` has behind it. On a track without length
    /// nothing moves.
    pub(super) fn share(self, x: f64) -> f64 {
        if self.room > 0.0 {
            ((x - self.from) / self.room).clamp(0.0, 1.0)
        } else {
            0.0
        }
    }

    /// Whether a handle let go at `x` was pulled far enough.
    pub(super) fn is_enough(self, x: f64) -> bool {
        self.share(x) >= ENOUGH
    }

    /// Whether the pointer has moved, and does not only hold.
    pub(super) fn is_pulled(self, x: f64) -> bool {
        (x - self.from).abs() > WAVER
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Taken at 40, on a track that is 200 long.
    const GRIP: Grip = Grip::new(1, 40.0, 200.0);

    #[test]
    fn nine_tenths_of_the_track_are_enough() {
        assert!(GRIP.is_enough(220.0));
        assert!(GRIP.is_enough(900.0));
    }

    #[test]
    fn anything_short_of_nine_tenths_is_not() {
        for x in [40.0, 41.0, 140.0, 219.0] {
            assert!(!GRIP.is_enough(x), "{x}");
        }
    }

    #[test]
    fn a_pull_backwards_goes_nowhere() {
        assert!(GRIP.share(-300.0) <= 0.0);
        assert!(!GRIP.is_enough(-300.0));
    }

    #[test]
    fn the_handle_follows_to_the_end_and_no_further() {
        for (x, share) in [(40.0, 0.0), (140.0, 0.5), (240.0, 1.0), (500.0, 1.0)] {
            assert!((GRIP.share(x) - share).abs() < 1e-9, "{x}");
        }
    }

    #[test]
    fn a_track_without_length_is_never_enough() {
        let flat = Grip::new(1, 40.0, 0.0);

        assert!(!flat.is_enough(40.0));
        assert!(!flat.is_enough(500.0));
    }

    #[test]
    fn a_hand_that_wavers_does_not_pull() {
        assert!(!GRIP.is_pulled(47.0));
        assert!(!GRIP.is_pulled(33.0));
        assert!(GRIP.is_pulled(49.0));
    }
}
