//! Where a car has spent its time: cells of a fixed grid, and places with their visits.

mod cells;
mod grid;
mod places;
#[cfg(test)]
mod tests;

pub use cells::{Cell, cells};
pub use places::{Visited, visits};
