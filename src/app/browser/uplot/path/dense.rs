//! A line of which every column of pixels holds several values.
//!
//! Of a column only its reach is seen: from its lowest value to its highest. Neighbors are joined by
//! the ends that lie nearest, which takes half the strokes of a line through first, lowest, highest
//! and last, and colors the same pixels.

use carport_domain::history::{Shape, Thinned};

use super::{Ground, LONE, Pen, straight};

/// What falls into one column, in whole pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Column {
    x: f64,
    first: f64,
    top: f64,
    bottom: f64,
    last: f64,
}

impl Column {
    const fn of(x: f64, y: f64) -> Self {
        Self {
            x,
            first: y,
            top: y,
            bottom: y,
            last: y,
        }
    }

    const fn take(&mut self, y: f64) {
        self.top = self.top.min(y);
        self.bottom = self.bottom.max(y);
        self.last = y;
    }
}

/// Where the pen stands, and in which column that is.
struct Drawn {
    column: Column,
    y: f64,
    /// Nothing but a point has been drawn since the pen was set down.
    is_lone: bool,
}

/// Draws a line whose points are no further apart than its pixels, save for a few.
pub(super) fn trace(thinned: &Thinned, shape: Shape, ground: &Ground, pen: &mut impl Pen) {
    let mut drawn: Option<Drawn> = None;
    let mut open: Option<Column> = None;
    for (&at, &value) in thinned.at_millis.iter().zip(&thinned.values) {
        if value.is_nan() {
            finish(drawn.take().as_ref(), open.take(), (shape, ground), pen);
            continue;
        }
        let x = ground.x(at as f64).round();
        let y = ground.y(value).round();
        match &mut open {
            Some(column) if is_at(column.x, x) => column.take(y),
            _ => {
                if let Some(column) = open.replace(Column::of(x, y)) {
                    drawn = Some(draw(drawn.as_ref(), column, (shape, ground), pen));
                }
            }
        }
    }
    finish(drawn.as_ref(), open, (shape, ground), pen);
}

fn finish(drawn: Option<&Drawn>, open: Option<Column>, on: (Shape, &Ground), pen: &mut impl Pen) {
    let Some(column) = open else { return };
    let drawn = draw(drawn, column, on, pen);
    if drawn.is_lone {
        pen.move_to(drawn.column.x - LONE / 2.0, drawn.y);
        pen.line_to(drawn.column.x + LONE / 2.0, drawn.y);
    }
}

/// Draws one column, joined to the one before.
fn draw(
    before: Option<&Drawn>,
    column: Column,
    (shape, ground): (Shape, &Ground),
    pen: &mut impl Pen,
) -> Drawn {
    let Column { x, top, bottom, .. } = column;
    let y = match before {
        None => {
            pen.move_to(x.max(ground.leftmost()), column.first);
            column.first
        }
        Some(before) if is_at(before.column.x + 1.0, x) => {
            let (near, far) = ends((top, bottom), before.y);
            pen.line_to(x, near);
            if !is_at(near, far) {
                pen.line_to(x, far);
            }
            return Drawn {
                column,
                y: far,
                is_lone: false,
            };
        }
        Some(before) => {
            let from = (before.column.x, before.column.last);
            if !is_at(before.y, from.1) {
                pen.line_to(from.0, from.1);
            }
            match shape {
                Shape::Steps => {
                    let x = x.min(ground.rightmost());
                    pen.line_to(x, from.1);
                    pen.line_to(x, column.first);
                }
                Shape::Line => straight(from, (x, column.first), ground, pen),
            }
            column.first
        }
    };
    let is_flat = is_at(top, bottom);
    let (near, far) = ends((top, bottom), y);
    if !is_at(near, y) {
        pen.line_to(x, near);
    }
    if !is_flat {
        pen.line_to(x, far);
    }
    Drawn {
        column,
        y: far,
        is_lone: before.is_none() && is_flat,
    }
}

/// The nearer of two ends, and the other.
fn ends((top, bottom): (f64, f64), y: f64) -> (f64, f64) {
    if (y - top).abs() <= (y - bottom).abs() {
        (top, bottom)
    } else {
        (bottom, top)
    }
}

/// Both are whole.
fn is_at(one: f64, other: f64) -> bool {
    (one - other).abs() < 0.5
}

#[cfg(test)]
mod tests {
    use super::super::testing::{GROUND, Recorded};
    use super::*;

    fn traced(points: &[(i64, f64)], shape: Shape) -> Vec<(char, f64, f64)> {
        // Ten milliseconds are one pixel.
        let ground = Ground {
            until_millis: 1_000.0,
            ..GROUND
        };
        let thinned = Thinned {
            at_millis: points.iter().map(|it| it.0).collect(),
            values: points.iter().map(|it| it.1).collect(),
        };
        let mut pen = Recorded::default();
        trace(&thinned, shape, &ground, &mut pen);
        pen.0
    }

    #[test]
    fn a_column_reaches_from_its_lowest_to_its_highest_value() {
        let points = [(0, 5.0), (1, 2.0), (2, 9.0), (3, 6.0)];

        assert_eq!(
            traced(&points, Shape::Line),
            [('M', 0.0, 50.0), ('L', 0.0, 80.0), ('L', 0.0, 10.0)]
        );
    }

    #[test]
    fn neighbors_are_joined_by_their_nearest_ends() {
        let points = [(0, 1.0), (1, 3.0), (10, 8.0), (11, 4.0)];

        assert_eq!(
            traced(&points, Shape::Line),
            [
                ('M', 0.0, 90.0),
                ('L', 0.0, 70.0),
                ('L', 1.0, 60.0),
                ('L', 1.0, 20.0)
            ]
        );
    }

    #[test]
    fn over_empty_columns_a_line_goes_from_the_last_value_to_the_first() {
        let points = [(0, 1.0), (1, 9.0), (2, 4.0), (50, 6.0)];

        assert_eq!(
            traced(&points, Shape::Line),
            [
                ('M', 0.0, 90.0),
                ('L', 0.0, 10.0),
                ('L', 0.0, 60.0),
                ('L', 5.0, 40.0)
            ]
        );
    }

    #[test]
    fn over_empty_columns_a_step_holds_its_value() {
        let points = [(0, 1.0), (1, 9.0), (50, 6.0)];

        assert_eq!(
            traced(&points, Shape::Steps),
            [
                ('M', 0.0, 90.0),
                ('L', 0.0, 10.0),
                ('L', 5.0, 10.0),
                ('L', 5.0, 40.0)
            ]
        );
    }

    #[test]
    fn nothing_is_drawn_over_a_break_and_a_lone_column_is_a_dash() {
        let points = [(0, 1.0), (10, 1.0), (15, f64::NAN), (30, 5.0), (31, 5.0)];

        assert_eq!(
            traced(&points, Shape::Line),
            [
                ('M', 0.0, 90.0),
                ('L', 1.0, 90.0),
                ('M', 3.0, 50.0),
                ('M', 1.5, 50.0),
                ('L', 4.5, 50.0)
            ]
        );
    }
}
