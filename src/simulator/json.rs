//! The vendor's spelling of the fleet.

pub(crate) mod capabilities;
pub(crate) mod charging;
pub(crate) mod driving;
pub(crate) mod messages;
pub(crate) mod openings;
pub(crate) mod profile;
pub(crate) mod sessions;
pub(crate) mod settings;
pub(crate) mod state;

/// A whole number as the vendor rounds it; JSON integers only.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a float cast saturates, and no quantity of a car comes near the edges"
)]
pub(crate) fn whole(value: f64) -> i64 {
    value.round() as i64
}

/// Rounded down, as odometers and tanks are read.
pub(crate) fn whole_below(value: f64) -> i64 {
    whole(value.floor())
}
