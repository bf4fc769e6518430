//! The map without a map: what is marked where, and the words beside it.
//!
//! A position inside a privacy zone is drawn at the zone's middle and called by its name: no
//! coordinates, no address, no heading, no distance from within.

mod facts;
mod here;
mod list;
mod marks;
mod parked;
mod past;
mod path;
mod picked;
mod radius;
mod rings;
mod scene;
mod span;
mod strip;
#[cfg(test)]
mod tests;
mod visited;

pub use facts::{FoundAt, Jump, MapFacts, SinceParked, kind_name, place_name, zone_of};
pub use here::{HereCard, PointText, Remark, here};
pub use list::{ListRow, MapListCard, RowKind, list};
pub use marks::{
    CarMark, CellMark, DistanceLine, PathStretch, PlaceMark, PointKind, PointMark, Reach, Ring,
    Rings, StopMark,
};
pub use parked::ParkedCard;
pub use past::Past;
pub use path::{Moment, PathCard, moment, path};
pub use picked::{HandedOver, PickedCard, closed_by_zone, handed_over, picked};
pub use radius::{RadiusCard, RadiusOffer, radius_card};
pub use rings::rings;
pub use scene::{Scene, reach_text, scene};
pub use span::Span;
pub use strip::{STRIP_SIZE, Strip, StripCar, StripHome, strip};
pub use visited::{VisitedCard, VisitedRow, visited};
