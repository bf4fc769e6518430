//! How long a car was in each cell of the grid.

use core::time::Duration;
use std::collections::BTreeMap;

use super::grid::Square;
use crate::place::track::{Standing, standings};
use crate::place::{Coordinates, Fix, Track};

/// Two fixes further apart than this say nothing about where the car spent the time between them,
/// unless they are of one stop.
const LONGEST_STEP: Duration = Duration::from_hours(2);

/// One square of about 150 m in which the car was.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    /// Its south-western corner.
    pub south_west: Coordinates,
    /// Its north-eastern corner.
    pub north_east: Coordinates,
    /// How much time is known to belong there.
    pub spent: Duration,
    /// How many fixes lie in it.
    pub fix_count: usize,
}

/// The cells in which the car was, the one with the most time first.
///
/// The time between two consecutive fixes counts half for the cell of each, if they are no further
/// apart than two hours or belong to one stop. Longer gaps, and the time before the first and after
/// the last fix, count for no cell. Jumps count for nothing.
pub fn cells(track: &Track) -> Vec<Cell> {
    let mut squares: BTreeMap<Square, (Duration, usize)> = BTreeMap::new();
    let standings = standings(track);
    let mut standings = standings.iter().peekable();
    let mut earlier: Option<(usize, &Fix, Square)> = None;
    for (index, fix) in track.credible() {
        let square = Square::of(fix.coordinates);
        squares.entry(square).or_default().1 += 1;
        while standings.next_if(|stop| stop.fixes.end <= index).is_some() {}
        if let Some((before, earlier, left)) = earlier {
            let is_one_stop = standings.peek().is_some_and(|stop| holds(stop, before));
            let step = earlier.measured_at.age(fix.measured_at);
            if is_one_stop || step <= LONGEST_STEP {
                squares.entry(left).or_default().0 += step / 2;
                squares.entry(square).or_default().0 += step / 2;
            }
        }
        earlier = Some((index, fix, square));
    }

    let mut cells: Vec<_> = squares.into_iter().filter_map(cell).collect();
    cells.sort_by_key(|cell| core::cmp::Reverse((cell.spent, cell.fix_count)));
    cells
}

/// Whether a fix that is followed by one before the end of a stop is of that stop.
fn holds(stop: &Standing, index: usize) -> bool {
    stop.fixes.start <= index
}

fn cell((square, (spent, fix_count)): (Square, (Duration, usize))) -> Option<Cell> {
    let (south_west, north_east) = square.corners()?;
    Some(Cell {
        south_west,
        north_east,
        spent,
        fix_count,
    })
}
