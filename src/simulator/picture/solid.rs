//! Points in the car's own space: centimeters, x from nose to tail, y up from
//! the ground, z from the middle of the car to its left side.

/// A point or a direction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Solid {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) z: f32,
}

impl Solid {
    pub(super) const fn new(x: f32, y: f32, z: f32) -> Self {
        Self { x, y, z }
    }

    pub(super) fn minus(self, other: Self) -> Self {
        Self::new(self.x - other.x, self.y - other.y, self.z - other.z)
    }

    pub(super) fn plus(self, other: Self) -> Self {
        Self::new(self.x + other.x, self.y + other.y, self.z + other.z)
    }

    pub(super) fn times(self, factor: f32) -> Self {
        Self::new(self.x * factor, self.y * factor, self.z * factor)
    }

    pub(super) fn dot(self, other: Self) -> f32 {
        self.x * other.x + self.y * other.y + self.z * other.z
    }

    pub(super) fn cross(self, other: Self) -> Self {
        Self::new(
            self.y * other.z - self.z * other.y,
            self.z * other.x - self.x * other.z,
            self.x * other.y - self.y * other.x,
        )
    }

    /// The same direction with length one; a zero vector stays zero.
    pub(super) fn unit(self) -> Self {
        let length = self.dot(self).sqrt();
        if length > 0.0 {
            self.times(1.0 / length)
        } else {
            self
        }
    }
}
