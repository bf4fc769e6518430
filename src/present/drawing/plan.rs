//! The measures of each body, and the lines that follow from them.

use carport_domain::vehicle::body::Body;

use super::curve::{Edge, Point};

/// What the lamps at the nose look like from above.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    /// Two slim lamps and a pair of kidneys.
    Kidneys,
    /// Two round lamps and one wide grille.
    Round,
}

/// Centimeters from the nose and from the middle.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plan {
    pub(super) length: f64,
    /// Half the width, mirrors apart.
    pub(super) half: f64,
    /// How far the nose curves back to the sides; 1 for a saloon.
    pub(super) nose: f64,
    pub(super) tail: f64,
    pub(super) axles: [f64; 2],
    /// Middle of the hood's rear edge.
    pub(super) cowl: f64,
    /// Middle of the roof's front edge.
    pub(super) roof_start: f64,
    /// Middle of the roof's rear edge.
    pub(super) roof_end: f64,
    /// Middle of the rear window's lower edge.
    pub(super) glass_end: f64,
    /// Half width of the roof, front and rear.
    pub(super) roof: [f64; 2],
    /// From where to where each door reaches; the rear ones also where they are not usual.
    pub(super) doors: [[f64; 2]; 2],
    /// Where the side windows end.
    pub(super) side_glass_end: f64,
    pub(super) has_rails: bool,
    pub(super) face: Face,
}

const SALOON: Plan = Plan {
    length: 471.0,
    half: 91.5,
    nose: 1.0,
    tail: 1.0,
    axles: [82.0, 367.0],
    cowl: 128.0,
    roof_start: 198.0,
    roof_end: 330.0,
    glass_end: 402.0,
    roof: [55.0, 52.0],
    doors: [[156.0, 262.0], [262.0, 358.0]],
    side_glass_end: 374.0,
    has_rails: false,
    face: Face::Kidneys,
};

const TOURING: Plan = Plan {
    tail: 0.8,
    roof_end: 400.0,
    glass_end: 446.0,
    roof: [55.0, 53.0],
    side_glass_end: 412.0,
    has_rails: true,
    ..SALOON
};

const SUV: Plan = Plan {
    length: 470.0,
    half: 95.0,
    nose: 0.82,
    tail: 0.7,
    axles: [85.0, 371.0],
    cowl: 122.0,
    roof_start: 182.0,
    roof_end: 402.0,
    glass_end: 444.0,
    roof: [59.0, 57.0],
    doors: [[150.0, 256.0], [256.0, 352.0]],
    side_glass_end: 414.0,
    has_rails: true,
    ..SALOON
};

const COUPE: Plan = Plan {
    length: 462.0,
    half: 92.5,
    axles: [84.0, 362.0],
    cowl: 136.0,
    roof_start: 206.0,
    roof_end: 314.0,
    glass_end: 400.0,
    roof: [54.0, 48.0],
    doors: [[164.0, 298.0], [298.0, 346.0]],
    side_glass_end: 364.0,
    ..SALOON
};

/// A coupé with a shorter, wider roof.
const CONVERTIBLE: Plan = Plan {
    roof_start: 202.0,
    roof_end: 330.0,
    glass_end: 372.0,
    roof: [54.0, 52.0],
    side_glass_end: 356.0,
    ..COUPE
};

const HATCH3: Plan = Plan {
    length: 385.0,
    half: 86.5,
    nose: 1.05,
    tail: 0.72,
    axles: [72.0, 322.0],
    cowl: 106.0,
    roof_start: 152.0,
    roof_end: 326.0,
    glass_end: 362.0,
    roof: [56.0, 54.0],
    doors: [[126.0, 240.0], [240.0, 300.0]],
    side_glass_end: 336.0,
    has_rails: false,
    face: Face::Round,
};

const HATCH5: Plan = Plan {
    length: 432.0,
    half: 90.0,
    nose: 0.95,
    tail: 0.76,
    axles: [80.0, 347.0],
    cowl: 116.0,
    roof_start: 178.0,
    roof_end: 366.0,
    glass_end: 406.0,
    roof: [56.0, 53.0],
    doors: [[144.0, 246.0], [246.0, 334.0]],
    side_glass_end: 378.0,
    ..SALOON
};

/// The measures of a body.
pub(super) const fn plan(body: Body) -> Plan {
    match body {
        Body::Saloon => SALOON,
        Body::Touring => TOURING,
        Body::Suv => SUV,
        Body::Coupe => COUPE,
        Body::Convertible => CONVERTIBLE,
        Body::Hatch3 => HATCH3,
        Body::Hatch5 => HATCH5,
    }
}

/// The nose, as shares of the half width by centimeters from the front.
const NOSE: [Point; 9] = [
    (0.0, 0.0),
    (0.30, 0.7),
    (0.54, 3.6),
    (0.71, 9.5),
    (0.84, 20.0),
    (0.925, 38.0),
    (0.965, 60.0),
    (0.98, 84.0),
    (0.978, 112.0),
];

/// The tail, as shares of the half width by centimeters from the back.
const TAIL: [Point; 8] = [
    (0.99, 118.0),
    (1.0, 88.0),
    (0.985, 58.0),
    (0.948, 30.0),
    (0.875, 13.0),
    (0.72, 4.5),
    (0.42, 0.8),
    (0.0, 0.0),
];

impl Plan {
    /// The right half of the body's outline, from the middle of the nose to that of the tail.
    pub(super) fn outline(&self) -> Vec<Point> {
        let nose = NOSE.iter().map(|(x, y)| (x * self.half, y * self.nose));
        let waist = [(0.966, 0.38), (0.972, 0.55)]
            .iter()
            .map(|(x, y)| (x * self.half, y * self.length));
        let tail = TAIL
            .iter()
            .map(|(x, y)| (x * self.half, self.length - y * self.tail));
        nose.chain(waist).chain(tail).collect()
    }

    /// The side of the body.
    pub(super) fn side(&self) -> Edge {
        Edge::new(self.outline())
    }

    /// Where the screen's lower corners stand.
    pub(super) fn screen_corner(&self) -> Point {
        (self.half * 0.80, self.cowl + 17.0)
    }

    /// Where the rear window's lower corners stand.
    pub(super) fn back_corner(&self) -> Point {
        let tuck = if self.length - self.glass_end < 45.0 {
            0.70
        } else {
            0.69
        };
        (self.half * tuck, self.glass_end - 4.0)
    }

    /// The upper edge of side windows and doors: along the pillars and the roof.
    pub(super) fn frame(&self) -> Edge {
        let [front, rear] = self.roof;
        let (corner, back) = (self.screen_corner(), self.back_corner());
        let start = self.roof_start + 9.0;
        let end = self.side_glass_end;
        let middle = f64::midpoint(start, self.roof_end);
        let mut points = vec![
            corner,
            (
                f64::midpoint(corner.0, front) + 1.0,
                f64::midpoint(corner.1, start) - 1.0,
            ),
            (front, start),
            (front + 2.2, start + 24.0),
            (front + 2.8, middle),
        ];
        let roof_end = self.roof_end.min(end - 12.0);
        points.push((rear + 1.2, roof_end));
        points.push((
            rear + (back.0 - rear) * 0.55,
            f64::midpoint(roof_end, back.1),
        ));
        points.push(back);
        Edge::new(points)
    }

    /// The lower edge of the side windows.
    pub(super) fn belt(&self) -> Edge {
        let (corner, back) = (self.screen_corner(), self.back_corner());
        let length = self.side_glass_end - corner.1;
        Edge::new(vec![
            (corner.0 + 0.8, corner.1 - 2.0),
            (self.half * 0.845, corner.1 + length * 0.2),
            (self.half * 0.862, corner.1 + length * 0.5),
            (self.half * 0.85, corner.1 + length * 0.78),
            (self.half * 0.80, self.side_glass_end),
            (back.0 + 1.5, back.1),
        ])
    }
}
