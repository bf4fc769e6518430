//! The vendor's answers into the owner's words, with the list of what could not be read.
//!
//! An answer is unreadable only as a whole: no JSON, or without the part that makes it one. Below
//! that, each field stands alone: a broken one is silent and becomes a [`Gap`].

mod capabilities;
mod charging;
mod charging_plan;
mod charging_settings;
mod energy;
mod event;
mod localized;
mod messages;
mod openings;
mod profile;
mod session_line;
mod state;
mod trips;

use core::fmt;
use std::collections::HashSet;

use carport_domain::ids::Vin;
use carport_domain::vehicle::Status;
use carport_domain::vehicle::profile::{DriveTrain, Profile};

use crate::error::ApiError;
use crate::wire::{self, Gaps, Node};

pub use charging::{charging_month, charging_statistics};
pub use charging_settings::charging_settings;
pub use event::{Event, EventId, event, position, progress, refusal};
pub use profile::{PartialProfile, partial_profile};
pub use trips::trips;

/// More cars than any account holds.
const MOST_CARS: usize = 10_000;

/// A value, and what of its answer could not be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Decoded<T> {
    /// What could be read.
    pub value: T,
    /// What could not, in the order of reading.
    pub gaps: Vec<Gap>,
}

/// One thing that could not be read. It never holds the thing itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Gap {
    /// JSON pointer (RFC 6901): `/state/range`.
    pub pointer: String,
    /// What is wrong there.
    pub reason: GapReason,
}

impl fmt::Display for Gap {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{}: {}", self.pointer, self.reason)
    }
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GapReason {
    /// Something of another kind stands there.
    Expected(&'static str),
    /// A number that cannot be true.
    OutOfRange,
    /// A code that nobody has taught us.
    UnknownCode,
    /// Nothing stands where something must.
    Missing,
    /// No vehicle identification number.
    NotAVin,
    /// No place on Earth.
    NotAPlace,
    /// It was masked before the capture was shown.
    Masked,
    /// More elements than any car has: those at the end were not read.
    TooMany,
    /// There are more gaps than are listed.
    More,
}

impl fmt::Display for GapReason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Expected(kind) => write!(formatter, "expected {kind}"),
            Self::OutOfRange => formatter.write_str("a number that cannot be true"),
            Self::UnknownCode => formatter.write_str("an unknown code"),
            Self::Missing => formatter.write_str("missing"),
            Self::NotAVin => formatter.write_str("a VIN has 17 letters and digits"),
            Self::NotAPlace => formatter.write_str("not a place on Earth"),
            Self::Masked => formatter.write_str("masked"),
            Self::TooMany => formatter.write_str("more elements than any car has"),
            Self::More => formatter.write_str("there are more gaps than these"),
        }
    }
}

/// Why an answer cannot be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Not JSON, or cut off.
    #[error("it is not JSON, or not all of it")]
    NotJson,
    /// JSON, but no object.
    #[error("it is no JSON object")]
    NotAnObject,
    /// An object without the part that holds the answer.
    #[error("it has no {0}")]
    Without(&'static str),
}

impl Unreadable {
    /// The same as the failure of a call.
    pub const fn of(self, endpoint: &'static str) -> ApiError {
        ApiError::Unreadable { endpoint }
    }
}

/// Reads the master data of a car. Without its VIN it is nobody's.
pub fn profile(body: &[u8]) -> Result<Decoded<Profile>, Unreadable> {
    let Decoded { value, gaps } = partial_profile(body)?;
    let vin = value.vin.clone().ok_or(Unreadable::Without("VIN"))?;
    let value = value.of(vin);

    Ok(Decoded { value, gaps })
}

/// Reads what a car last said; its profile decides how ranges are understood.
pub fn status(body: &[u8], profile: &Profile) -> Result<Decoded<Status>, Unreadable> {
    status_of(body, profile.drive_train)
}

/// Reads what a car last said when nothing else is known of it.
pub fn status_of(
    body: &[u8],
    drive_train: Option<DriveTrain>,
) -> Result<Decoded<Status>, Unreadable> {
    let root = wire::parse(body)?;
    let gaps = Gaps::default();
    let root = Node::root(&root, &gaps);
    if !root.at("state").is_object() {
        return Err(Unreadable::Without("state"));
    }
    let value = state::read(&root, drive_train);

    Ok(Decoded {
        value,
        gaps: gaps.into_vec(),
    })
}

/// Reads the cars of a list, each once: the newer form, an object, or the older one, a bare array.
pub fn vehicle_list(body: &[u8]) -> Result<Decoded<Vec<Vin>>, Unreadable> {
    let root = wire::parse_any(body)?;
    let gaps = Gaps::default();
    let root = Node::root(&root, &gaps);
    let list = if root.is_list() {
        root
    } else if root.is_object() {
        root.at("mappingInfos")
    } else {
        return Err(Unreadable::NotAnObject);
    };
    if !list.is_list() {
        return Err(Unreadable::Without("list"));
    }
    let (mut vins, mut known) = (Vec::new(), HashSet::new());
    for item in list.items(MOST_CARS) {
        let vin = item.at("vin");
        vin.note_if_silent();
        if let Some(vin) = profile::read_vin(&vin)
            && known.insert(vin.clone())
        {
            vins.push(vin);
        }
    }

    Ok(Decoded {
        value: vins,
        gaps: gaps.into_vec(),
    })
}

#[cfg(test)]
mod tests;
