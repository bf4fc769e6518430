//! A thinned line as a path over the pixels of a canvas.

mod dense;

use carport_domain::history::{Shape, Thinned};

/// How instants and values lie on the canvas, in its pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ground {
    pub(super) from_millis: f64,
    pub(super) until_millis: f64,
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// Beyond the borders a line goes on for so many pixels and no further.
const BEYOND: f64 = 20.0;
/// A value between two breaks is a dash of this length, or nobody would see it.
const LONE: f64 = 3.0;

impl Ground {
    pub(super) fn x(&self, at_millis: f64) -> f64 {
        let share = (at_millis - self.from_millis) / (self.until_millis - self.from_millis);
        self.left + self.width * share
    }

    pub(super) fn y(&self, value: f64) -> f64 {
        let span = self.high - self.low;
        let share = if span > 0.0 {
            (value - self.low) / span
        } else {
            0.5
        };
        self.top + self.height * (1.0 - share)
    }

    fn leftmost(&self) -> f64 {
        self.left - BEYOND
    }

    fn rightmost(&self) -> f64 {
        self.left + self.width + BEYOND
    }
}

/// What a line is drawn with.
pub(super) trait Pen {
    fn move_to(&mut self, x: f64, y: f64);
    fn line_to(&mut self, x: f64, y: f64);
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Manner {
    /// Most columns of pixels hold several values.
    pub(super) is_dense: bool,
    /// Steps are joined. Between the lanes of states there is nothing to pass through.
    pub(super) has_risers: bool,
}

/// Draws a line.
pub(super) fn trace(
    thinned: &Thinned,
    shape: Shape,
    ground: &Ground,
    Manner {
        is_dense,
        has_risers,
    }: Manner,
    pen: &mut impl Pen,
) {
    if is_dense && has_risers {
        dense::trace(thinned, shape, ground, pen);
        return;
    }
    let mut before: Option<(f64, f64)> = None;
    let mut is_lone = false;
    for (&at, &value) in thinned.at_millis.iter().zip(&thinned.values) {
        if value.is_nan() {
            end(before.take(), is_lone, pen);
            continue;
        }
        let (x, y) = (ground.x(at as f64), ground.y(value));
        let Some((x0, y0)) = before else {
            before = Some((x, y));
            is_lone = true;
            pen.move_to(x.max(ground.leftmost()), y);
            continue;
        };
        is_lone = false;
        before = Some((x, y));
        match shape {
            Shape::Steps => {
                let x = x.min(ground.rightmost());
                pen.line_to(x, y0);
                if has_risers {
                    pen.line_to(x, y);
                } else {
                    pen.move_to(x, y);
                }
            }
            Shape::Line => straight((x0, y0), (x, y), ground, pen),
        }
    }
    end(before, is_lone, pen);
}

/// A straight stroke, cut where it is far out of view: numbers beyond the canvas cost much.
fn straight((x0, y0): (f64, f64), (x, y): (f64, f64), ground: &Ground, pen: &mut impl Pen) {
    let height_at = |edge: f64| y0 + (y - y0) * (edge - x0) / (x - x0);
    if x0 < ground.leftmost() && x > ground.leftmost() {
        let edge = ground.leftmost();
        pen.move_to(edge, height_at(edge));
    }
    if x > ground.rightmost() && x0 < ground.rightmost() {
        let edge = ground.rightmost();
        pen.line_to(edge, height_at(edge));
    } else {
        pen.line_to(x, y);
    }
}

fn end(last: Option<(f64, f64)>, is_lone: bool, pen: &mut impl Pen) {
    if let Some((x, y)) = last.filter(|_| is_lone) {
        pen.move_to(x - LONE / 2.0, y);
        pen.line_to(x + LONE / 2.0, y);
    }
}

#[cfg(test)]
mod testing {
    use super::{Ground, Pen};

    /// What a pen was told.
    #[derive(Default)]
    pub(super) struct Recorded(pub(super) Vec<(char, f64, f64)>);

    impl Pen for Recorded {
        fn move_to(&mut self, x: f64, y: f64) {
            self.0.push(('M', x, y));
        }

        fn line_to(&mut self, x: f64, y: f64) {
            self.0.push(('L', x, y));
        }
    }

    /// A hundred pixels for a hundred milliseconds, ten for each unit.
    pub(super) const GROUND: Ground = Ground {
        from_millis: 0.0,
        until_millis: 100.0,
        low: 0.0,
        high: 10.0,
        left: 0.0,
        top: 0.0,
        width: 100.0,
        height: 100.0,
    };
}

#[cfg(test)]
mod tests {
    use super::testing::{GROUND, Recorded};
    use super::*;

    const MANNER: Manner = Manner {
        is_dense: false,
        has_risers: true,
    };

    fn traced(points: &[(i64, f64)], shape: Shape) -> Vec<(char, f64, f64)> {
        traced_as(points, shape, MANNER)
    }

    fn traced_as(points: &[(i64, f64)], shape: Shape, manner: Manner) -> Vec<(char, f64, f64)> {
        let thinned = Thinned {
            at_millis: points.iter().map(|it| it.0).collect(),
            values: points.iter().map(|it| it.1).collect(),
        };
        let mut pen = Recorded::default();
        trace(&thinned, shape, &GROUND, manner, &mut pen);
        pen.0
    }

    #[test]
    fn a_straight_line_goes_from_value_to_value() {
        assert_eq!(
            traced(&[(0, 0.0), (50, 5.0)], Shape::Line),
            [('M', 0.0, 100.0), ('L', 50.0, 50.0)]
        );
    }

    #[test]
    fn between_the_lanes_of_states_nothing_is_drawn() {
        let manner = Manner {
            has_risers: false,
            ..MANNER
        };

        assert_eq!(
            traced_as(&[(0, 0.0), (50, 5.0), (80, 5.0)], Shape::Steps, manner),
            [
                ('M', 0.0, 100.0),
                ('L', 50.0, 100.0),
                ('M', 50.0, 50.0),
                ('L', 80.0, 50.0),
                ('M', 80.0, 50.0),
            ]
        );
    }

    #[test]
    fn a_step_holds_its_value_until_the_next() {
        assert_eq!(
            traced(&[(0, 0.0), (50, 5.0)], Shape::Steps),
            [('M', 0.0, 100.0), ('L', 50.0, 100.0), ('L', 50.0, 50.0)]
        );
    }

    #[test]
    fn nothing_is_drawn_over_a_break() {
        let points = [(0, 1.0), (10, 1.0), (20, f64::NAN), (30, 1.0), (40, 1.0)];

        assert_eq!(
            traced(&points, Shape::Line),
            [
                ('M', 0.0, 90.0),
                ('L', 10.0, 90.0),
                ('M', 30.0, 90.0),
                ('L', 40.0, 90.0)
            ]
        );
    }

    #[test]
    fn a_value_alone_between_breaks_is_a_dash() {
        let points = [(10, f64::NAN), (50, 5.0), (60, f64::NAN)];

        assert_eq!(
            traced(&points, Shape::Line),
            [('M', 50.0, 50.0), ('M', 48.5, 50.0), ('L', 51.5, 50.0)]
        );
    }

    #[test]
    fn a_line_that_comes_from_far_away_enters_at_its_own_height() {
        let points = [(-100, 0.0), (100, 10.0)];

        assert_eq!(
            traced(&points, Shape::Line),
            [('M', -20.0, 100.0), ('M', -20.0, 60.0), ('L', 100.0, 0.0)]
        );
    }

    #[test]
    fn an_axis_of_one_value_draws_it_in_the_middle() {
        let flat = Ground {
            low: 5.0,
            high: 5.0,
            ..GROUND
        };

        assert!((flat.y(5.0) - 50.0).abs() < f64::EPSILON);
    }
}
