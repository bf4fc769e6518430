//! The map without a map: what is marked where, and the words beside it.

mod marks;

pub use marks::{
    CarMark, CellMark, DistanceLine, PathStretch, PlaceMark, PointKind, PointMark, Reach, Ring,
    Rings, StopMark,
};
