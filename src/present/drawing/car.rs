//! What stands still outside: ground, wheels, metal, lamps.

use carport_domain::vehicle::body::Body;
use carport_domain::vehicle::openings::Corners;

use super::curve::{Pen, Point, mirrored};
use super::plan::{Face, Plan};
use super::shape::{Kind, Layer, Shape, shape};
use crate::notice::Tone;

/// Half a tire's width and half its length, seen from above.
pub(super) const TIRE: Point = (11.5, 32.0);
/// How far a tire stands out of the body, so that it can be seen from above.
const TIRE_OUT: f64 = 4.5;

/// Plan and pen of one car.
#[derive(Clone, Copy, Debug)]
pub(super) struct Artist {
    pub(super) body: Body,
    pub(super) plan: Plan,
    pub(super) pen: Pen,
}

impl Artist {
    /// The two of a pair, right one first.
    pub(super) fn pair(&self, kind: Kind, points: &[Point]) -> [Shape; 2] {
        let left: Vec<_> = points.iter().map(|point| mirrored(*point)).collect();
        [
            shape(kind, self.pen.blob(points)),
            shape(kind, self.pen.blob(&left)),
        ]
    }

    /// The middle of a tire; `side` is 1 on the right and -1 on the left.
    pub(super) fn tire(&self, side: f64, axle: usize) -> Point {
        let y = self.plan.axles[axle];
        let x = self.plan.side().x_at(y) + TIRE_OUT - TIRE.0;
        (side * x, y)
    }

    /// The four tires, with a mark around those whose pressure asks for attention.
    pub(super) fn tires(&self, tones: &Corners<Tone>) -> Layer {
        let wheels = [
            (-1.0, 0, tones.left_front),
            (1.0, 0, tones.right_front),
            (-1.0, 1, tones.left_rear),
            (1.0, 1, tones.right_rear),
        ];
        let mut shapes = Vec::new();
        for (side, axle, tone) in wheels {
            let at = self.tire(side, axle);
            let kind = match tone {
                Tone::Warning => Some(Kind::TireWarning),
                Tone::Alert => Some(Kind::TireAlert),
                Tone::Good | Tone::Neutral | Tone::Unknown => None,
            };
            if let Some(kind) = kind {
                let around = self.pen.slab(at, TIRE.0 + 3.5, TIRE.1 + 3.5, 9.0);
                shapes.push(shape(kind, around));
            }
            shapes.push(shape(Kind::Tire, self.pen.slab(at, TIRE.0, TIRE.1, 6.0)));
        }
        Layer::fixed("tires", shapes)
    }

    pub(super) fn shadow(&self) -> Layer {
        let outline: Vec<_> = self
            .plan
            .outline()
            .iter()
            .map(|(x, y)| (x * 1.02, y + 3.0))
            .collect();
        let path = self.pen.both_sides(&[
            outline.clone(),
            vec![*outline.last().unwrap_or(&(0.0, 0.0))],
        ]);
        Layer::fixed("shadow", vec![shape(Kind::Shadow, path)])
    }

    pub(super) fn chassis(&self) -> Layer {
        let Artist { plan, pen, .. } = *self;
        let outline = plan.outline();
        let body = pen.both_sides(&[
            outline.clone(),
            vec![*outline.last().unwrap_or(&(0.0, 0.0))],
        ]);
        let mut shapes = vec![shape(Kind::Paint, body.clone()), shape(Kind::Shade, body)];
        shapes.extend(self.fenders());
        Layer::fixed("chassis", shapes)
    }

    /// The light on the shoulders over the wheels.
    fn fenders(&self) -> Vec<Shape> {
        let Plan { axles, half, .. } = self.plan;
        let side = self.plan.side();
        let band = |from: f64, to: f64, inset: f64| {
            let middle = f64::midpoint(from, to);
            let x = |y: f64, by: f64| side.x_at(y) - by;
            vec![
                (x(from, inset), from),
                (x(middle, inset - 2.4), middle),
                (x(to, inset), to),
                (x(middle, inset + 4.5), middle),
            ]
        };
        let front = band(axles[0] - 44.0, axles[0] + 62.0, half * 0.10);
        let rear = band(axles[1] - 58.0, axles[1] + 62.0, half * 0.11);
        [front, rear]
            .iter()
            .flat_map(|points| self.pair(Kind::Gleam, points))
            .collect()
    }

    /// Lamps front and rear, grille.
    pub(super) fn lamps(&self) -> Layer {
        let Plan { length, .. } = self.plan;
        let mut shapes = Vec::new();
        shapes.extend(self.face());
        let side = self.plan.side();
        let tail = |y: f64, by: f64| (side.x_at(length - y) - by, length - y);
        let lamp = match self.plan.face {
            Face::Kidneys => vec![
                tail(34.0, 0.6),
                tail(22.0, 0.5),
                tail(10.5, 0.9),
                (self.plan.half * 0.66, length - 6.2),
                (self.plan.half * 0.64, length - 10.5),
                (self.plan.half * 0.80, length - 15.5),
                tail(24.0, 6.5),
            ],
            Face::Round => vec![
                tail(26.0, 0.6),
                tail(15.0, 0.7),
                (self.plan.half * 0.80, length - 7.0),
                (self.plan.half * 0.73, length - 10.0),
                (self.plan.half * 0.76, length - 22.0),
                (self.plan.half * 0.86, length - 27.5),
            ],
        };
        shapes.extend(self.pair(Kind::TailLamp, &lamp));
        Layer::fixed("lamps", shapes)
    }

    fn face(&self) -> Vec<Shape> {
        let Plan { half, nose, .. } = self.plan;
        let mut shapes = Vec::new();
        match self.plan.face {
            Face::Kidneys => {
                let kidney = [
                    (3.0, 3.2),
                    (14.0, 3.4),
                    (25.0, 5.2),
                    (27.5, 9.4),
                    (16.0, 9.6),
                    (3.4, 9.0),
                ];
                let kidney = kidney.map(|(x, y)| (x, y * nose));
                shapes.extend(self.pair(Kind::Trim, &kidney));
                let lamp = [
                    (half * 0.52, 8.8),
                    (half * 0.70, 12.2),
                    (half * 0.845, 22.6),
                    (half * 0.918, 41.5),
                    (half * 0.868, 38.5),
                    (half * 0.78, 27.5),
                    (half * 0.64, 19.5),
                    (half * 0.53, 15.4),
                ]
                .map(|(x, y)| (x, y * nose));
                shapes.extend(self.pair(Kind::Lamp, &lamp));
                let line = vec![
                    (half * 0.56, 12.6 * nose),
                    (half * 0.69, 16.0 * nose),
                    (half * 0.80, 24.6 * nose),
                    (half * 0.865, 35.0 * nose),
                ];
                shapes.extend(self.lines(Kind::LampLine, &line));
            }
            Face::Round => {
                let grille = [
                    (0.0, 3.0),
                    (28.0, 3.6),
                    (42.0, 7.4),
                    (38.0, 11.0),
                    (22.0, 9.4),
                    (0.0, 9.0),
                ];
                let whole: Vec<Point> = grille
                    .iter()
                    .copied()
                    .chain(grille[1..5].iter().rev().map(|point| mirrored(*point)))
                    .collect();
                shapes.push(shape(Kind::Trim, self.pen.blob(&whole)));
                for (kind, rx, ry) in [(Kind::Lamp, 12.5, 16.5), (Kind::LampLine, 9.0, 12.6)] {
                    shapes.extend(self.pair(kind, &oval((half * 0.765, 27.0), rx, ry, 0.42)));
                }
            }
        }
        shapes
    }

    /// A line on either side.
    pub(super) fn lines(&self, kind: Kind, line: &[Point]) -> [Shape; 2] {
        let left: Vec<_> = line.iter().map(|point| mirrored(*point)).collect();
        [line.to_vec(), left].map(|line| shape(kind, self.pen.open(&[line])))
    }
}

/// An oval that leans back to the side.
fn oval((x, y): Point, half_width: f64, half_length: f64, lean: f64) -> Vec<Point> {
    let (sin, cos) = (-lean).sin_cos();
    (0..10)
        .map(|step| {
            let (s, c) = (f64::from(step) * core::f64::consts::TAU / 10.0).sin_cos();
            let (dx, dy) = (half_width * c, half_length * s);
            (x + dx * cos - dy * sin, y + dx * sin + dy * cos)
        })
        .collect()
}
