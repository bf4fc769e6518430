//! Doors with their windows and mirrors, and the sides behind them.

use carport_domain::vehicle::openings::Part;

use super::car::Artist;
use super::curve::{Edge, Point, mirrored};
use super::fitted::Fitted;
use super::shape::{Kind, Layer, Motion, PartState, Shape, shape};

/// How far doors swing, in degrees.
const DOOR_OPEN: f64 = 40.0;
const DOOR_AJAR: f64 = 14.0;

/// Right or left.
pub(super) const fn side_of(part: Part) -> f64 {
    match part {
        Part::DoorLeftFront | Part::DoorLeftRear | Part::WindowLeftFront | Part::WindowLeftRear => {
            -1.0
        }
        _ => 1.0,
    }
}

/// Front or rear row.
pub(super) const fn row_of(part: Part) -> usize {
    match part {
        Part::DoorLeftRear | Part::DoorRightRear | Part::WindowLeftRear | Part::WindowRightRear => {
            1
        }
        _ => 0,
    }
}

fn on_side(side: f64, points: Vec<Point>) -> Vec<Point> {
    if side > 0.0 {
        points
    } else {
        points.into_iter().map(mirrored).collect()
    }
}

/// The names of one side's layers, front and rear.
struct Side {
    doors: [(&'static str, Part); 2],
    windows: [(&'static str, Part); 2],
    quarter: &'static str,
}

const LEFT: Side = Side {
    doors: [
        ("door-left-front", Part::DoorLeftFront),
        ("door-left-rear", Part::DoorLeftRear),
    ],
    windows: [
        ("window-left-front", Part::WindowLeftFront),
        ("window-left-rear", Part::WindowLeftRear),
    ],
    quarter: "quarter-left",
};

const RIGHT: Side = Side {
    doors: [
        ("door-right-front", Part::DoorRightFront),
        ("door-right-rear", Part::DoorRightRear),
    ],
    windows: [
        ("window-right-front", Part::WindowRightFront),
        ("window-right-rear", Part::WindowRightRear),
    ],
    quarter: "quarter-right",
};

impl Artist {
    /// One side of the cabin. Where a door is missing, the body goes on; where a window is no part
    /// of its own, its pane is drawn all the same.
    pub(super) fn side_layers(&self, side: f64, fitted: &Fitted) -> Vec<Layer> {
        let names = if side < 0.0 { &LEFT } else { &RIGHT };
        let has_rear_door = fitted.state(names.doors[1].1).is_some();
        let fixed_from = if has_rear_door {
            self.plan.doors[1][1]
        } else {
            self.plan.doors[0][1]
        };
        let mut layers = vec![self.quarter(names.quarter, side, fixed_from)];
        for row in [1, 0] {
            let (key, part) = names.doors[row];
            let (window_key, window) = names.windows[row];
            let door = fitted.state(part);
            let pane = fitted.state(window);
            // A front door is always there; without a word about it, it is drawn shut.
            let state = door.unwrap_or(PartState::Closed);
            let is_there = door.is_some() || row == 0;
            let motion = if is_there {
                layers.push(self.door(key, part, door));
                self.swing(part, state)
            } else {
                Motion::default()
            };
            if is_there || pane.is_some() {
                layers.push(self.window(window_key, window, pane, motion));
            }
        }
        layers
    }

    /// The turn of a door around its front edge.
    pub(super) fn swing(&self, part: Part, state: PartState) -> Motion {
        let [from, _] = self.plan.doors[row_of(part)];
        let side = side_of(part);
        let degrees = match state {
            PartState::Open => DOOR_OPEN,
            PartState::Ajar | PartState::Tilted => DOOR_AJAR,
            PartState::Closed | PartState::Unknown => 0.0,
        };
        let hinge = (side * (self.plan.side().x_at(from) - 3.0), from + 2.0);
        Motion {
            hinge: self.pen.at(hinge),
            degrees: -side * degrees,
            shift: (0.0, 0.0),
        }
    }

    /// A door with its handle, and its mirror at the front.
    fn door(&self, key: &'static str, part: Part, told: Option<PartState>) -> Layer {
        let state = told.unwrap_or(PartState::Closed);
        let (side, row) = (side_of(part), row_of(part));
        let [from, to] = self.plan.doors[row];
        let (outer, frame, belt) = (self.plan.side(), self.plan.frame(), self.plan.belt());
        let panel = self.strip(side, [from, to], &outer, &frame, [-0.4, 0.2]);
        let mut shapes = vec![shape(Kind::Paint, panel.clone())];
        // The glass house of the door is black between its windows.
        shapes.push(shape(
            Kind::Trim,
            self.strip(side, [from + 1.0, to - 0.4], &belt, &frame, [0.0, 0.4]),
        ));
        let shoulder = on_side(side, outer.along(from + 3.0, to - 3.0, -4.6));
        shapes.push(shape(Kind::Crease, self.pen.open(&[shoulder])));
        shapes.push(shape(Kind::Veil, panel.clone()));
        shapes.push(shape(Kind::Outline, panel));
        shapes.push(self.handle(side, to - 17.0, &outer));
        if row == 0 {
            shapes.extend(self.mirror(side));
        }

        Layer {
            key,
            part: told.map(|_| part),
            state,
            motion: self.swing(part, state),
            shapes,
        }
    }

    fn handle(&self, side: f64, y: f64, outer: &Edge) -> Shape {
        let x = side * (outer.x_at(y) - 1.9);
        shape(Kind::Seam, self.pen.slab((x, y), 0.9, 8.0, 0.9))
    }

    fn mirror(&self, side: f64) -> [Shape; 3] {
        let y = self.plan.screen_corner().1 + 15.0;
        let x = self.plan.side().x_at(y);
        let cap = on_side(
            side,
            vec![
                (x - 7.0, y - 2.0),
                (x + 1.0, y - 7.5),
                (x + 10.5, y - 6.8),
                (x + 14.0, y - 1.0),
                (x + 11.0, y + 3.2),
                (x + 1.0, y + 3.0),
                (x - 6.0, y + 2.4),
            ],
        );
        let glass = on_side(
            side,
            vec![(x + 0.5, y + 2.6), (x + 6.0, y + 3.6), (x + 11.6, y + 2.8)],
        );
        let cap = self.pen.blob(&cap);
        [
            shape(Kind::Roof, cap.clone()),
            shape(Kind::Veil, cap),
            shape(Kind::Seam, self.pen.open(&[glass])),
        ]
    }

    /// The strip between two edges of one side.
    pub(super) fn strip(
        &self,
        side: f64,
        [from, to]: [f64; 2],
        outer: &Edge,
        inner: &Edge,
        offsets: [f64; 2],
    ) -> String {
        let mut back = inner.along(from, to, offsets[1]);
        back.reverse();
        self.pen.shape(&[
            on_side(side, outer.along(from, to, offsets[0])),
            on_side(side, back),
        ])
    }

    /// A side window, which moves with its door.
    fn window(
        &self,
        key: &'static str,
        part: Part,
        told: Option<PartState>,
        motion: Motion,
    ) -> Layer {
        let state = told.unwrap_or(PartState::Closed);
        let (side, row) = (side_of(part), row_of(part));
        let [door_from, door_to] = self.plan.doors[row];
        let from = if row == 0 {
            door_from + 7.0
        } else {
            door_from + 4.5
        };
        let has_pillar_behind = row == 0 || self.body.has_rear_doors();
        let to = if has_pillar_behind {
            door_to - 3.5
        } else {
            self.plan.side_glass_end - 4.0
        };
        let (belt, frame) = (self.plan.belt(), self.plan.frame());
        let opening = self.strip(side, [from, to], &belt, &frame, [-1.0, 2.0]);
        // What is left of the pane while it goes down into the door.
        let pane = match state {
            PartState::Closed | PartState::Unknown => opening.clone(),
            PartState::Open => self.pane(side, [from, to], 0.24),
            PartState::Ajar | PartState::Tilted => self.pane(side, [from, to], 0.62),
        };
        let shapes = vec![
            shape(Kind::Bay, opening.clone()),
            shape(Kind::SideGlass, pane.clone()),
            shape(Kind::Veil, pane),
            shape(Kind::Outline, opening),
        ];

        Layer {
            key,
            part: told.map(|_| part),
            state,
            motion,
            shapes,
        }
    }

    /// A share of a window's pane, from its lower edge.
    fn pane(&self, side: f64, [from, to]: [f64; 2], share: f64) -> String {
        let (belt, frame) = (self.plan.belt(), self.plan.frame());
        let upper = belt
            .along(from, to, 0.0)
            .into_iter()
            .map(|(x, y)| (x + (frame.x_at(y) - x) * share, y))
            .collect();
        self.strip(side, [from, to], &belt, &Edge::new(upper), [-1.0, 0.0])
    }

    /// Rear side windows and pillars where there is no door: they belong to the body.
    fn quarter(&self, key: &'static str, side: f64, from: f64) -> Layer {
        let to = self.plan.back_corner().1 - 2.0;
        let (outer, belt, frame) = (self.plan.side(), self.plan.belt(), self.plan.frame());
        let glass_to = self.plan.side_glass_end - 4.0;
        let mut shapes = vec![
            shape(
                Kind::Paint,
                self.strip(side, [from, to], &outer, &frame, [-0.4, 0.2]),
            ),
            shape(
                Kind::Trim,
                self.strip(side, [from, glass_to + 3.0], &belt, &frame, [0.0, 0.4]),
            ),
        ];
        if glass_to - from > 14.0 {
            shapes.push(shape(
                Kind::SideGlass,
                self.strip(side, [from + 4.5, glass_to], &belt, &frame, [-1.0, 2.0]),
            ));
        }
        Layer::fixed(key, shapes)
    }
}
