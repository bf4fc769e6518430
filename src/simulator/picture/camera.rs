//! Where the picture is taken from, and how space becomes pixels.

use super::solid::Solid;

/// How far away the camera stands; far enough that a circle stays one.
const DISTANCE: f32 = 1150.0;

pub(super) const WIDTH: u16 = 1200;
pub(super) const HEIGHT: u16 = 540;

/// A camera that turns around the car.
pub(super) struct Camera {
    /// From the car to the camera.
    pub(super) toward: Solid,
    right: Solid,
    up: Solid,
    middle: Solid,
    scale: f32,
    shift: [f32; 2],
}

impl Camera {
    /// A yaw of zero looks at the left side, 90 degrees at the nose, -90 at the tail.
    pub(super) fn new(yaw_degrees: f32, pitch_degrees: f32, length: f32) -> Self {
        let (yaw_sin, yaw_cos) = yaw_degrees.to_radians().sin_cos();
        let (pitch_sin, pitch_cos) = pitch_degrees.to_radians().sin_cos();
        let toward = Solid::new(-yaw_sin * pitch_cos, pitch_sin, yaw_cos * pitch_cos);
        let right = Solid::new(yaw_cos, 0.0, yaw_sin);
        Self {
            toward,
            right,
            up: toward.cross(right),
            middle: Solid::new(length / 2.0, 60.0, 0.0),
            scale: 1.0,
            shift: [0.0, 0.0],
        }
    }

    /// Scales and moves the picture so that all `points` fill the frame.
    pub(super) fn fit(&mut self, points: impl Iterator<Item = Solid>) {
        let (mut low, mut high) = ([f32::MAX; 2], [f32::MIN; 2]);
        for point in points {
            let [x, y, _] = self.project(point);
            low = [low[0].min(x), low[1].min(y)];
            high = [high[0].max(x), high[1].max(y)];
        }
        let (width, height) = (f32::from(WIDTH), f32::from(HEIGHT));
        let scale = ((width - 90.0) / (high[0] - low[0])).min((height - 96.0) / (high[1] - low[1]));
        self.scale = scale;
        self.shift = [
            width / 2.0 - scale * f32::midpoint(low[0], high[0]),
            height - 52.0 - scale * high[1],
        ];
    }

    /// Pixels to the right and down, and the nearness to the camera.
    pub(super) fn project(&self, point: Solid) -> [f32; 3] {
        let from_middle = point.minus(self.middle);
        let near = from_middle.dot(self.toward);
        let size = self.scale * DISTANCE / (DISTANCE - near);
        [
            self.shift[0] + size * from_middle.dot(self.right),
            self.shift[1] - size * from_middle.dot(self.up),
            near,
        ]
    }

    /// From a point of the car to the camera.
    pub(super) fn view_from(&self, point: Solid) -> Solid {
        self.middle
            .plus(self.toward.times(DISTANCE))
            .minus(point)
            .unit()
    }

    /// Pixels for one centimeter in the middle of the car.
    pub(super) fn scale(&self) -> f32 {
        self.scale
    }
}
