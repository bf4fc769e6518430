//! Hood, trunk and rear window.

use carport_domain::vehicle::openings::Part;

use super::car::Artist;
use super::curve::Point;
use super::shape::{Kind, Layer, Motion, PartState, Shape, shape};

/// How far lids are lifted off the body, in units of the drawing.
const LID_OPEN: f64 = 20.0;
const LID_AJAR: f64 = 9.0;

/// How far a lid moves, outwards.
const fn lift(state: PartState) -> f64 {
    match state {
        PartState::Open => LID_OPEN,
        PartState::Ajar | PartState::Tilted => LID_AJAR,
        PartState::Closed | PartState::Unknown => 0.0,
    }
}

/// Where the lid of the trunk stands.
pub(super) fn trunk_motion(state: PartState) -> Motion {
    Motion {
        shift: (0.0, lift(state)),
        ..Motion::default()
    }
}

impl Artist {
    pub(super) fn hood(&self, state: PartState, part: Option<Part>) -> Layer {
        let plan = self.plan;
        let (half, nose, cowl) = (plan.half, plan.nose, plan.cowl);
        let corner = (half * 0.815, plan.screen_corner().1 - 8.0);
        let front = vec![
            (0.0, 13.0 * nose),
            (half * 0.28, 14.2 * nose),
            (half * 0.48, 18.0 * nose),
            (half * 0.60, 23.0 * nose),
        ];
        let side = vec![
            (half * 0.60, 23.0 * nose),
            (half * 0.715, 34.0 * nose),
            (half * 0.785, 52.0 * nose),
            (half * 0.82, 82.0 * nose),
            corner,
        ];
        let rear = vec![
            corner,
            (corner.0 * 0.85, cowl + 1.0),
            (corner.0 * 0.5, cowl - 5.6),
            (0.0, cowl - 8.0),
        ];
        let panel = self.pen.both_sides(&[front, side, rear]);
        let crease = vec![
            (half * 0.24, 18.0 * nose),
            (half * 0.34, cowl * 0.42),
            (half * 0.47, cowl * 0.76),
            (half * 0.55, cowl - 6.0),
        ];
        let dome = [
            (half * 0.30, 24.0 * nose),
            (half * 0.42, cowl * 0.5),
            (half * 0.60, cowl - 12.0),
            (half * 0.50, cowl - 16.0),
            (half * 0.36, cowl * 0.5),
        ];
        let mut shapes = vec![
            shape(Kind::Paint, panel.clone()),
            shape(Kind::Shade, panel.clone()),
        ];
        shapes.extend(self.pair(Kind::Gleam, &dome));
        shapes.extend(self.lines(Kind::Crease, &crease));
        shapes.push(shape(Kind::Veil, panel.clone()));
        shapes.push(shape(Kind::Outline, panel));

        Layer {
            key: "hood",
            part,
            state,
            motion: Motion {
                shift: (0.0, -lift(state)),
                ..Motion::default()
            },
            shapes,
        }
    }

    /// Lid of the trunk, or the tailgate with the window in it.
    pub(super) fn trunk(&self, state: PartState, part: Option<Part>) -> Layer {
        let panel = self.trunk_panel();
        let plan = self.plan;
        let mut shapes = vec![
            shape(Kind::Paint, panel.clone()),
            shape(Kind::Shade, panel.clone()),
        ];
        let lip = plan.length - 9.0 * plan.tail;
        let across = vec![
            (0.0, lip),
            (plan.half * 0.36, lip - 0.8),
            (plan.half * 0.60, lip - 4.5),
        ];
        if self.body.has_tailgate() {
            // A spoiler over the window.
            let y = plan.roof_end + 2.0;
            let spoiler = vec![
                (0.0, y + 2.5),
                (plan.roof[1] * 0.6, y + 1.5),
                (plan.roof[1] * 0.95, y - 3.0),
            ];
            shapes.push(shape(Kind::Crease, self.pen.across(&spoiler)));
        }
        shapes.push(shape(Kind::Crease, self.pen.across(&across)));
        shapes.push(shape(Kind::Veil, panel.clone()));
        shapes.push(shape(Kind::Outline, panel));

        Layer {
            key: "trunk",
            part,
            state,
            motion: trunk_motion(state),
            shapes,
        }
    }

    fn trunk_panel(&self) -> String {
        let plan = self.plan;
        let (half, length) = (plan.half, plan.length);
        let end = length - 5.0 * plan.tail;
        let rear = vec![
            (half * 0.66, end - 9.0),
            (half * 0.56, end - 4.0),
            (half * 0.34, end - 1.0),
            (0.0, end),
        ];
        if self.body.has_tailgate() {
            let top = plan.roof_end - 5.0;
            let inner = plan.roof[1] - 1.0;
            let back = plan.back_corner();
            return self.pen.both_sides(&[
                vec![(0.0, top), (inner * 0.6, top - 0.8), (inner, top - 4.0)],
                vec![
                    (inner, top - 4.0),
                    (inner + 3.0, f64::midpoint(top, back.1)),
                    (back.0 + 1.0, back.1),
                    (half * 0.70, end - 14.0),
                    (half * 0.66, end - 9.0),
                ],
                rear,
            ]);
        }
        let start = plan.glass_end + 4.0;
        let corner = (plan.back_corner().0 + 1.0, plan.back_corner().1 + 5.0);
        self.pen.both_sides(&[
            vec![(0.0, start), (corner.0 * 0.55, start - 1.0), corner],
            vec![
                corner,
                (half * 0.735, f64::midpoint(start, end)),
                (half * 0.66, end - 9.0),
            ],
            rear,
        ])
    }

    /// The rear window: glass, and a part where the car speaks of it.
    pub(super) fn rear_window(
        &self,
        state: PartState,
        part: Option<Part>,
        motion: Motion,
    ) -> Layer {
        let plan = self.plan;
        let back = plan.back_corner();
        let (top, rear) = (plan.roof_end, plan.roof[1]);
        let inset = if self.body.has_tailgate() { 3.0 } else { 0.5 };
        let side_top = (rear - inset - 1.5, top - 2.0 + inset);
        let side_bottom = (back.0 - inset - 3.0, back.1 - 1.0);
        let contour = |by: f64| {
            let start: Point = (0.0, top + 2.0 + by + inset);
            let end: Point = (0.0, plan.glass_end - by);
            let (a, b) = (
                (side_top.0 - by, side_top.1 + by),
                (side_bottom.0 - by, side_bottom.1 - by),
            );
            self.pen.both_sides(&[
                vec![start, (a.0 * 0.6, start.1 - 0.8), a],
                vec![
                    a,
                    (f64::midpoint(a.0, b.0) + 1.0, f64::midpoint(a.1, b.1)),
                    b,
                ],
                vec![b, (b.0 * 0.55, end.1 - 0.8), end],
            ])
        };
        let glass = contour(1.6);
        let is_gone = state == PartState::Open;
        let mut shapes = vec![shape(Kind::Trim, contour(-0.8))];
        shapes.push(shape(
            if is_gone { Kind::Bay } else { Kind::Glass },
            glass.clone(),
        ));
        shapes.push(shape(Kind::Veil, glass.clone()));
        shapes.push(shape(Kind::Outline, glass));

        Layer {
            key: "rear-window",
            part,
            state,
            motion,
            shapes,
        }
    }

    /// What is seen when a lid is open.
    pub(super) fn bays(&self) -> Layer {
        let hood = self.hood(PartState::Closed, None);
        let bay = |shapes: &[Shape]| shape(Kind::Bay, shapes[0].path.clone());
        Layer::fixed(
            "bays",
            vec![bay(&hood.shapes), shape(Kind::Bay, self.trunk_panel())],
        )
    }
}
