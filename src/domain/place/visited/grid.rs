//! A fixed grid over the Earth, of cells about 150 m wide and high.

use crate::place::Coordinates;

/// From pole to pole. A degree of latitude measures 111,195 m, so a row is a little more than
/// 150 m high. An odd number: no corner of a cell lies on the equator, where 0, 0 is no point.
const ROWS: u32 = 133_433;
/// Of latitude.
pub(super) const ROW_DEGREES: f64 = 180.0 / ROWS as f64;

/// One cell: its row from the south pole on, and its column from the date line eastwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Square {
    row: u32,
    column: u32,
}

impl Square {
    /// The cell that holds a point. What lies on a border belongs to the cell north or east of it.
    pub(super) fn of(point: Coordinates) -> Self {
        let row = row_of(point);
        let columns = columns_in(row);
        let column = whole((point.longitude() + 180.0) / (360.0 / f64::from(columns)));
        Self {
            row,
            // The date line is both its ends: 180° is -180°.
            column: column % columns,
        }
    }

    /// Its south-western and its north-eastern corner.
    pub(super) fn corners(self) -> Option<(Coordinates, Coordinates)> {
        let width = 360.0 / f64::from(columns_in(self.row));
        let corner = |row: u32, column: u32| {
            let latitude = (f64::from(row) * ROW_DEGREES - 90.0).min(90.0);
            Coordinates::new(latitude, (f64::from(column) * width - 180.0).min(180.0))
        };
        corner(self.row, self.column).zip(corner(self.row + 1, self.column + 1))
    }
}

/// The row that holds a point; the north pole belongs to the last one.
pub(super) fn row_of(point: Coordinates) -> u32 {
    whole((point.latitude() + 90.0) / ROW_DEGREES).min(ROWS - 1)
}

/// How many columns make the cells of a row about square.
fn columns_in(row: u32) -> u32 {
    let middle = (f64::from(row) + 0.5) * ROW_DEGREES - 90.0;
    whole(360.0 * middle.to_radians().cos() / ROW_DEGREES).max(1)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts of cells: never below zero, and a grid of 150 m has fewer than 2^32 of them"
)]
const fn whole(count: f64) -> u32 {
    count as u32
}
