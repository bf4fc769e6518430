//! What stands still inside: seats, steering wheel, and the windscreen before them.

use carport_domain::vehicle::SteeringSide;
use carport_domain::vehicle::body::Body;

use super::car::Artist;
use super::curve::Point;
use super::plan::Plan;
use super::shape::{Kind, Layer, Shape, shape};

impl Artist {
    /// What is seen when a door, a lid or the roof is open.
    pub(super) fn cabin(&self, steering: Option<SteeringSide>) -> Layer {
        let Artist { plan, pen, .. } = *self;
        let side = plan.side();
        let from = plan.doors[0][0] - 10.0;
        let to = plan.side_glass_end.min(plan.doors[1][1] + 16.0);
        let right = side.along(from, to, -4.5);
        let front: Point = (0.0, from - 8.0);
        let mut shapes = vec![shape(
            Kind::Bay,
            pen.both_sides(&[
                vec![front, right[0]],
                right.clone(),
                vec![right[right.len() - 1], (0.0, to + 6.0)],
            ]),
        )];
        let seat = |x: f64, y: f64| {
            [
                shape(Kind::Seat, pen.slab((x, y), 24.0, 26.0, 11.0)),
                shape(Kind::Seat, pen.slab((x, y + 27.0), 25.0, 9.0, 8.0)),
                shape(Kind::Seat, pen.slab((x, y + 33.0), 11.0, 5.0, 5.0)),
            ]
        };
        let first = plan.roof_start + 38.0;
        let second = (first + 88.0).min(to - 40.0);
        for x in [37.0, -37.0] {
            shapes.extend(seat(x, first));
        }
        for x in [34.0, -34.0] {
            shapes.extend(seat(x, second));
        }
        let dash = plan.roof_start - 4.0;
        shapes.push(shape(
            Kind::Trim,
            pen.slab((0.0, dash - 10.0), plan.half * 0.74, 11.0, 9.0),
        ));
        if self.body == Body::Convertible {
            shapes.extend(self.steering_wheel(steering, plan.roof_start + 13.0));
        }
        Layer::fixed("cabin", shapes)
    }

    fn steering_wheel(&self, steering: Option<SteeringSide>, y: f64) -> Vec<Shape> {
        let Some(side) = steering else {
            return Vec::new();
        };
        let x = self.plan.half
            * match side {
                SteeringSide::Left => -0.40,
                SteeringSide::Right => 0.40,
            };
        let ring: Vec<Point> = (0..12)
            .map(|step| {
                let (sin, cos) = (f64::from(step) * core::f64::consts::TAU / 12.0).sin_cos();
                (x + 16.5 * cos, y + 11.5 * sin)
            })
            .collect();
        let spokes = [
            vec![(x - 16.0, y + 1.0), (x, y + 2.0), (x + 16.0, y + 1.0)],
            vec![(x, y + 2.0), (x, y + 11.0)],
        ];
        let mut shapes = vec![shape(Kind::SteeringWheel, self.pen.blob(&ring))];
        shapes.extend(spokes.iter().map(|spoke| {
            shape(
                Kind::SteeringWheel,
                self.pen.open(core::slice::from_ref(spoke)),
            )
        }));
        shapes
    }

    /// Windscreen with what is seen through it.
    pub(super) fn windscreen(&self, steering: Option<SteeringSide>) -> Layer {
        let Artist { plan, pen, .. } = *self;
        let corner = plan.screen_corner();
        let frame = plan.frame();
        let top_y = plan.roof_start + 9.0;
        let base = [
            (0.0, plan.cowl),
            (corner.0 * 0.5, plan.cowl + 2.6),
            (corner.0 * 0.85, plan.cowl + 9.5),
            corner,
        ];
        let pillar = frame.along(corner.1, top_y, 0.0);
        let roof = vec![
            (plan.roof[0], top_y),
            (plan.roof[0] * 0.62, plan.roof_start + 3.0),
            (0.0, plan.roof_start),
        ];
        let inner = |by: f64| {
            let pillar: Vec<_> = frame.along(corner.1 + 3.0, top_y - 1.0, -by);
            vec![
                base[..3].iter().map(|(x, y)| (*x, y + 2.5)).collect(),
                pillar,
                roof.iter()
                    .map(|(x, y)| (x - by * x / plan.roof[0], *y))
                    .collect(),
            ]
        };
        let glass = pen.both_sides(&inner(4.6));
        let cowl: Vec<Point> = base.iter().map(|(x, y)| (*x, y - 7.0)).collect();
        let mut shapes = vec![
            shape(Kind::Trim, pen.both_sides(&[cowl, pillar, roof.clone()])),
            shape(Kind::Glass, glass.clone()),
        ];
        if self.body != Body::Convertible {
            shapes.extend(self.steering_wheel(steering, plan.roof_start - 13.0));
        }
        shapes.push(shape(Kind::Sky, self.sky(corner, top_y)));
        shapes.extend(self.wipers());
        Layer::fixed("windscreen", shapes)
    }

    /// A slanted band of light in the windscreen.
    fn sky(&self, corner: Point, top_y: f64) -> String {
        let Plan {
            cowl, roof_start, ..
        } = self.plan;
        let [front, _] = self.plan.roof;
        self.pen.shape(&[
            vec![
                (-front * 0.52, roof_start + 4.0),
                (-front * 0.06, roof_start + 0.6),
            ],
            vec![
                (-front * 0.06, roof_start + 0.6),
                (-corner.0 * 0.42, cowl + 6.0),
            ],
            vec![
                (-corner.0 * 0.42, cowl + 6.0),
                (-corner.0 * 0.84, cowl + 14.0),
            ],
            vec![
                (-corner.0 * 0.84, cowl + 14.0),
                (-front * 0.52, top_y - 5.0),
            ],
        ])
    }

    fn wipers(&self) -> Vec<Shape> {
        let Plan { cowl, half, .. } = self.plan;
        [
            [
                (-half * 0.58, cowl + 3.0),
                (-half * 0.2, cowl + 6.0),
                (half * 0.12, cowl + 5.2),
            ],
            [
                (half * 0.06, cowl - 1.0),
                (half * 0.36, cowl + 4.6),
                (half * 0.62, cowl + 10.0),
            ],
        ]
        .into_iter()
        .map(|line| shape(Kind::Seam, self.pen.open(&[line.to_vec()])))
        .collect()
    }
}
