//! The surface of a body: its side outline, blown up to its width and rounded
//! toward the outline, and the charts by which a flat drawing lies on it.

use super::curve::Table;
use super::shape::Shape;
use super::solid::Solid;

/// Roundness of hood and roof, and of nose and tail seen from above.
const TOP_POWER: f32 = 2.7;
const CORNER_POWER: f32 = 2.4;
/// Depth over which the top rounds into the sides.
const TOP_DEPTH: f32 = 8.5;
const BOTTOM_DEPTH: f32 = 5.0;

/// A body with its outlines read as functions.
pub(super) struct Form {
    pub(super) shape: &'static Shape,
    top: Table,
    nose: Table,
    tail: Table,
    section: Table,
    /// The section without its shoulder, for the ends of the car.
    calm_section: Table,
    bottom: f32,
}

/// A way to lay a flat drawing on the body.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Chart {
    /// x and y of the left side.
    Side,
    /// Percent of the half width, and y, on the front.
    Nose,
    /// Percent of the half width, and y, on the back.
    Tail,
    /// x, and percent of the half width, seen from above.
    Top,
    /// x and y on an upright plane at this z.
    Upright(f32),
}

impl Form {
    pub(super) fn new(shape: &'static Shape) -> Self {
        let bottom = super::curve::flatten(shape.nose)
            .first()
            .map_or(18.0, |run| run.points[0][1]);
        Self {
            shape,
            bottom,
            top: Table::new(shape.top, 0),
            nose: Table::new(shape.nose, 1),
            tail: Table::new(shape.tail, 1),
            section: Table::new(shape.section, 1).smoothed(4),
            calm_section: Table::new(shape.section, 1).smoothed(20),
        }
    }

    /// The half width before rounding: the section, with flared arches.
    pub(super) fn plain_width(&self, x: f32, y: f32) -> f32 {
        let shape = self.shape;
        let high = ((y - 45.0) / 35.0).clamp(0.0, 1.0);
        let raised = y - shape.rise * (x / shape.length - 0.5) * high;
        let edge = ((x - 70.0) / 90.0)
            .min((shape.length - 20.0 - x) / 70.0)
            .clamp(0.0, 1.0);
        let calm = self.calm_section.at(raised);
        let mut width = calm + (self.section.at(raised) - calm) * edge;
        for axle in shape.axles {
            let below = ((86.0 - y) / 30.0).clamp(0.0, 1.0);
            let distance = (x - axle).hypot(y - shape.tire) - shape.tire - shape.arch;
            if below == 0.0 || distance.abs() > 40.0 {
                continue;
            }
            width += 2.4 * below * (-(distance / 13.0).powi(2)).exp();
        }
        let along = (x - shape.length * 0.5) / (shape.length * 0.5);
        width * (1.0 - 0.035 * along * along)
    }

    /// The half width at a place of the side outline; zero outside of it.
    pub(super) fn half_width(&self, x: f32, y: f32) -> f32 {
        let shape = self.shape;
        let slope = (self.top.at(x + 2.0) - self.top.at(x - 2.0)) / 4.0;
        let below = (self.top.at(x) - y) / (1.0 + slope * slope).sqrt();
        let behind = x - self.nose.at(y);
        let ahead = self.tail.at(y) - x;
        let [front, low_tail, high_tail] = shape.corner;
        let high = ((y - self.shoulder_at(x) + 12.0) / 30.0).clamp(0.0, 1.0);
        let back = low_tail + (high_tail - low_tail) * high;
        self.plain_width(x, y)
            * rounding(below / TOP_DEPTH, TOP_POWER)
            * rounding(behind / front, CORNER_POWER)
            * rounding(ahead / back, CORNER_POWER)
            * rounding((y - self.bottom) / BOTTOM_DEPTH, 2.0)
    }

    /// Height of the middle line at `x`.
    pub(super) fn top_at(&self, x: f32) -> f32 {
        self.top.at(x)
    }

    /// Where a point of a flat drawing lies in space.
    pub(super) fn lay(&self, chart: Chart, [u, v]: [f32; 2]) -> Solid {
        let middle = self.shape.length * 0.5;
        // The rounded bottom edge is too low to draw on.
        let low = self.bottom + BOTTOM_DEPTH;
        match chart {
            Chart::Side => Solid::new(u, v, self.half_width(u, v.max(low))),
            Chart::Upright(z) => Solid::new(u, v, z),
            Chart::Nose => {
                let z = u / 100.0 * self.plain_width(self.nose.at(v) + 20.0, v);
                let x = search(self.nose.at(v), middle, |x| {
                    self.half_width(x, v.max(low)) >= z.abs()
                });
                Solid::new(x, v, z)
            }
            Chart::Tail => {
                let z = u / 100.0 * self.plain_width(self.tail.at(v) - 20.0, v);
                let x = search(self.tail.at(v), middle, |x| {
                    self.half_width(x, v.max(low)) >= z.abs()
                });
                Solid::new(x, v, z)
            }
            Chart::Top => {
                let high = self.top.at(u);
                let z = v / 100.0 * self.half_width(u, high - TOP_DEPTH);
                let y = search(high, high - TOP_DEPTH * 1.8, |y| {
                    self.half_width(u, y) >= z.abs()
                });
                Solid::new(u, y, z)
            }
        }
    }

    /// Height of the shoulder at `x`.
    pub(super) fn shoulder_at(&self, x: f32) -> f32 {
        self.shape.shoulder + self.shape.rise * (x / self.shape.length - 0.5)
    }

    /// The outline of the middle, once around from the bottom of the nose.
    pub(super) fn middle_line(&self) -> Vec<[f32; 2]> {
        let mut line: Vec<[f32; 2]> = super::curve::flatten(self.shape.nose).remove(0).points;
        line.extend(
            super::curve::flatten(self.shape.top)
                .remove(0)
                .points
                .into_iter()
                .skip(1),
        );
        line.extend(
            super::curve::flatten(self.shape.tail)
                .remove(0)
                .points
                .into_iter()
                .rev()
                .skip(1),
        );
        line.push(line[0]);
        line
    }
}

/// From zero at the edge to one at full depth, as a superellipse.
fn rounding(depth: f32, power: f32) -> f32 {
    if depth >= 1.0 {
        1.0
    } else if depth <= 0.0 {
        0.0
    } else {
        (1.0 - (1.0 - depth).powf(power)).powf(1.0 / power)
    }
}

/// Halves the way from `from` to `to` until the first place that is inside.
fn search(from: f32, to: f32, is_inside: impl Fn(f32) -> bool) -> f32 {
    let (mut outside, mut inside) = (0.0_f32, 1.0_f32);
    for _ in 0..13 {
        let middle = f32::midpoint(outside, inside);
        if is_inside(from + (to - from) * middle) {
            inside = middle;
        } else {
            outside = middle;
        }
    }
    from + (to - from) * inside
}
