//! Roof, folding top and sunroof.

use carport_domain::vehicle::body::Body;
use carport_domain::vehicle::openings::Part;

use super::car::Artist;
use super::curve::Edge;
use super::shape::{Kind, Layer, Motion, PartState, Shape, shape};

impl Artist {
    /// The roof between screen and rear window; the closed top of a convertible is a part.
    pub(super) fn roof(&self, state: PartState, part: Option<Part>) -> Layer {
        let plan = self.plan;
        let frame = plan.frame();
        let start = plan.roof_start + 9.0;
        // Folded, it lies behind the rear seats.
        let is_folded = self.body == Body::Convertible && state.is_open();
        let end = if is_folded {
            plan.glass_end
        } else {
            plan.roof_end
        };
        let rear = frame.x_at(end - 4.0);
        let from = if !is_folded {
            start
        } else if state == PartState::Open {
            plan.roof_end + 2.0
        } else {
            start + 34.0
        };
        let lead = if is_folded { from } else { plan.roof_start };
        let mut edges = vec![
            vec![
                (0.0, lead),
                (plan.roof[0] * 0.62, lead + 3.0),
                (frame.x_at(from), from),
            ],
            frame.along(from, end - 4.0, 0.0),
            vec![(rear, end - 4.0), (rear * 0.6, end), (0.0, end + 1.5)],
        ];
        if let Some(first) = edges[1].first_mut() {
            *first = (frame.x_at(from), from);
        }
        let panel = self.pen.both_sides(&edges);
        let kind = if self.body == Body::Convertible {
            Kind::Cloth
        } else {
            Kind::Roof
        };
        let mut shapes = vec![shape(kind, panel.clone())];
        shapes.extend(self.roof_details(from, end, is_folded));
        shapes.push(shape(Kind::Veil, panel.clone()));
        shapes.push(shape(Kind::Outline, panel));
        Layer {
            key: "roof",
            part,
            state,
            motion: Motion::default(),
            shapes,
        }
    }

    fn roof_details(&self, from: f64, end: f64, is_folded: bool) -> Vec<Shape> {
        let plan = self.plan;
        let frame = plan.frame();
        let mut shapes = Vec::new();
        if self.body == Body::Convertible {
            let ribs = if is_folded { 2 } else { 3 };
            for rib in 1..=ribs {
                let y = from + (end - from) * f64::from(rib) / f64::from(ribs + 1);
                let x = frame.x_at(y) - 2.0;
                shapes.push(shape(
                    Kind::Seam,
                    self.pen
                        .across(&[(0.0, y + 2.0), (x * 0.6, y + 1.2), (x, y - 1.0)]),
                ));
            }
            return shapes;
        }
        let channel = frame.along(plan.roof_start + 18.0, end - 10.0, -5.5);
        let kind = if plan.has_rails {
            Kind::Trim
        } else {
            Kind::Crease
        };
        if plan.has_rails {
            let rail = self.strip(
                1.0,
                [plan.roof_start + 20.0, end - 14.0],
                &Edge::new(frame.along(from, end, -3.4)),
                &Edge::new(frame.along(from, end, -6.0)),
                [0.0, 0.0],
            );
            let left = self.strip(
                -1.0,
                [plan.roof_start + 20.0, end - 14.0],
                &Edge::new(frame.along(from, end, -3.4)),
                &Edge::new(frame.along(from, end, -6.0)),
                [0.0, 0.0],
            );
            shapes.push(shape(kind, rail));
            shapes.push(shape(kind, left));
        } else {
            shapes.extend(self.lines(kind, &channel));
        }
        // The aerial.
        let fin = [
            (0.0, end - 26.0),
            (2.6, end - 14.0),
            (2.2, end - 9.0),
            (0.0, end - 7.6),
            (-2.2, end - 9.0),
            (-2.6, end - 14.0),
        ];
        shapes.push(shape(Kind::Trim, self.pen.blob(&fin)));
        shapes
    }

    /// A sunroof, which slides to the rear.
    pub(super) fn sunroof(&self, state: PartState) -> [Layer; 2] {
        let plan = self.plan;
        let start = plan.roof_start + 15.0;
        let length = ((plan.roof_end - start) * 0.48).min(74.0);
        let half = plan.roof[0] * 0.72;
        let middle = (0.0, start + length / 2.0);
        let opening = self.pen.slab(middle, half, length / 2.0, 9.0);
        let slide = match state {
            PartState::Open => length * 0.62,
            PartState::Ajar => length * 0.28,
            PartState::Tilted => length * 0.12,
            PartState::Closed | PartState::Unknown => 0.0,
        };
        let layer = |key, motion, part, shapes| Layer {
            key,
            part,
            state,
            motion,
            shapes,
        };
        [
            layer(
                "sunroof-opening",
                Motion::default(),
                None,
                vec![shape(Kind::Bay, opening.clone())],
            ),
            layer(
                "sunroof",
                Motion {
                    shift: (0.0, slide * self.pen.scale),
                    ..Motion::default()
                },
                Some(Part::Sunroof),
                vec![
                    shape(Kind::Glass, opening.clone()),
                    shape(Kind::Veil, opening.clone()),
                    shape(Kind::Outline, opening),
                ],
            ),
        ]
    }
}
