//! The map without a map: what is marked where, and the words beside it.
//!
//! A position inside a privacy zone is drawn at the zone's middle and called by its name: no
//! coordinates, no address, no heading, no distance from within.

mod facts;
mod here;
mod marks;
mod rings;
mod scene;
mod strip;
#[cfg(test)]
mod tests;

pub use facts::{FoundAt, Jump, MapFacts, SinceParked, kind_name, place_name, zone_of};
pub use here::{HereCard, ParkedCard, PointText, Remark, here};
pub use marks::{
    CarMark, CellMark, DistanceLine, PathStretch, PlaceMark, PointKind, PointMark, Reach, Ring,
    Rings, StopMark,
};
pub use rings::rings;
pub use scene::{Scene, reach_text, scene};
pub use strip::{STRIP_SIZE, Strip, StripCar, StripHome, strip};
