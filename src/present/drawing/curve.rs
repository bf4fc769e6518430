//! Points, smooth curves through them, and the text of an SVG path.
//!
//! Everything is in centimeters of the car, seen from above: `x` from the middle to the right,
//! `y` from the nose to the tail. [`Pen`] turns that into units of the drawing.

use core::fmt::Write as _;

/// `x` from the middle, `y` from the nose.
pub(super) type Point = (f64, f64);

/// The same point on the car's left.
pub(super) const fn mirrored((x, y): Point) -> Point {
    (-x, y)
}

/// A curve on the car's right that has one `x` for every `y`.
#[derive(Clone, Debug)]
pub(super) struct Edge(Vec<Point>);

impl Edge {
    /// From points whose `y` grows.
    pub(super) const fn new(points: Vec<Point>) -> Self {
        Self(points)
    }

    /// Where the curve stands at `y`; beyond its ends it goes on straight down.
    pub(super) fn x_at(&self, y: f64) -> f64 {
        let points = &self.0;
        let next = points.iter().position(|point| point.1 >= y);
        match next {
            None => points.last().map_or(0.0, |point| point.0),
            Some(0) => points[0].0,
            Some(next) => self.between(next - 1, y),
        }
    }

    /// Cubic between two points, with the slopes of their neighbors.
    fn between(&self, from: usize, y: f64) -> f64 {
        let points = &self.0;
        let slope = |at: usize| {
            let (before, after) = (
                points[at.saturating_sub(1)],
                points[(at + 1).min(points.len() - 1)],
            );
            (after.0 - before.0) / (after.1 - before.1)
        };
        let ((x0, y0), (x1, y1)) = (points[from], points[from + 1]);
        let height = y1 - y0;
        let t = (y - y0) / height;
        let (t2, t3) = (t * t, t * t * t);

        (2.0 * t3 - 3.0 * t2 + 1.0) * x0
            + (t3 - 2.0 * t2 + t) * height * slope(from)
            + (3.0 * t2 - 2.0 * t3) * x1
            + (t3 - t2) * height * slope(from + 1)
    }

    /// Points along the curve, both ends included, moved outwards by `offset`.
    pub(super) fn along(&self, from: f64, to: f64, offset: f64) -> Vec<Point> {
        let steps = (1..60)
            .find(|steps| (to - from).abs() <= 14.0 * f64::from(*steps))
            .unwrap_or(60)
            .max(2);
        (0..=steps)
            .map(|step| {
                let y = from + (to - from) * f64::from(step) / f64::from(steps);
                (self.x_at(y) + offset, y)
            })
            .collect()
    }
}

/// The whole of an edge that begins in the middle of the car: left half and right half.
fn spread(half: &[Point]) -> Vec<Point> {
    let left = half.iter().skip(1).rev().map(|point| mirrored(*point));
    left.chain(half.iter().copied()).collect()
}

/// Draws centimeters of the car into units of the drawing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pen {
    /// Units for a centimeter.
    pub(super) scale: f64,
    /// Where the nose stands.
    pub(super) top: f64,
}

impl Pen {
    pub(super) fn at(&self, (x, y): Point) -> Point {
        (x * self.scale, y * self.scale + self.top)
    }

    /// A closed shape whose edges are smooth and meet in corners.
    pub(super) fn shape(&self, edges: &[Vec<Point>]) -> String {
        let mut path = self.open(edges);
        path.push('Z');
        path
    }

    /// The same without the line back to its beginning.
    pub(super) fn open(&self, edges: &[Vec<Point>]) -> String {
        let mut path = String::new();
        let mut last: Option<Point> = None;
        for edge in edges {
            let Some(first) = edge.first() else { continue };
            if last.is_none() {
                self.write(&mut path, 'M', &[*first]);
            } else if last != Some(*first) {
                self.write(&mut path, 'L', &[*first]);
            }
            self.curve(&mut path, edge);
            last = edge.last().copied();
        }
        path
    }

    /// A shape that is the same on both sides: the first edge begins in the middle, the last ends
    /// there.
    pub(super) fn both_sides(&self, right: &[Vec<Point>]) -> String {
        let (Some((first, rest)), Some(last)) = (right.split_first(), right.last()) else {
            return String::new();
        };
        let sides = &rest[..rest.len().saturating_sub(1)];
        let mut bottom: Vec<_> = last.iter().rev().copied().collect();
        bottom = spread(&bottom).into_iter().rev().collect();
        let mut edges = vec![spread(first)];
        edges.extend(sides.iter().cloned());
        edges.push(bottom);
        edges.extend(
            sides
                .iter()
                .rev()
                .map(|side| side.iter().rev().map(|point| mirrored(*point)).collect()),
        );

        self.shape(&edges)
    }

    /// A line from one side to the other, given by its right half from the middle outwards.
    pub(super) fn across(&self, half: &[Point]) -> String {
        self.open(&[spread(half)])
    }

    /// A closed smooth shape.
    pub(super) fn blob(&self, points: &[Point]) -> String {
        let count = points.len();
        let mut path = String::new();
        self.write(&mut path, 'M', &points[..1]);
        for at in 0..count {
            let around = [
                points[(at + count - 1) % count],
                points[at],
                points[(at + 1) % count],
                points[(at + 2) % count],
            ];
            self.segment(&mut path, around);
        }
        path.push('Z');
        path
    }

    /// A rectangle with round corners around its middle.
    pub(super) fn slab(
        &self,
        (x, y): Point,
        half_width: f64,
        half_length: f64,
        radius: f64,
    ) -> String {
        let (left, right, top, bottom) = (
            x - half_width,
            x + half_width,
            y - half_length,
            y + half_length,
        );
        let r = radius.min(half_width).min(half_length);
        let mut path = String::new();
        self.write(&mut path, 'M', &[(left + r, top)]);
        for corner in [
            [(right - r, top), (right, top), (right, top + r)],
            [(right, bottom - r), (right, bottom), (right - r, bottom)],
            [(left + r, bottom), (left, bottom), (left, bottom - r)],
            [(left, top + r), (left, top), (left + r, top)],
        ] {
            self.write(&mut path, 'L', &corner[..1]);
            self.write(&mut path, 'Q', &corner[1..]);
        }
        path.push('Z');
        path
    }

    fn curve(&self, path: &mut String, points: &[Point]) {
        let last = points.len() - 1;
        for at in 0..last {
            let around = [
                points[at.saturating_sub(1)],
                points[at],
                points[at + 1],
                points[(at + 2).min(last)],
            ];
            self.segment(path, around);
        }
    }

    /// One piece of a Catmull-Rom curve, from the second point to the third.
    fn segment(&self, path: &mut String, [before, from, to, after]: [Point; 4]) {
        let toward = |a: Point, b: Point| ((b.0 - a.0) / 6.0, (b.1 - a.1) / 6.0);
        let (leave, arrive) = (toward(before, to), toward(from, after));
        self.write(
            path,
            'C',
            &[
                (from.0 + leave.0, from.1 + leave.1),
                (to.0 - arrive.0, to.1 - arrive.1),
                to,
            ],
        );
    }

    fn write(&self, path: &mut String, command: char, points: &[Point]) {
        path.push(command);
        for (index, point) in points.iter().enumerate() {
            let (x, y) = self.at(*point);
            if index > 0 {
                path.push(' ');
            }
            // Writing to a text cannot fail.
            let _ = write!(path, "{} {}", rounded(x), rounded(y));
        }
    }
}

/// One hundredth of a unit is finer than any screen.
pub(super) fn rounded(value: f64) -> f64 {
    let rounded = (value * 100.0).round() / 100.0;
    if rounded == 0.0 { 0.0 } else { rounded }
}
