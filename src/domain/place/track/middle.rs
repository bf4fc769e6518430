//! The middle of several points, wherever on Earth they lie.

use crate::place::Coordinates;

/// Points that are added up as directions from the middle of the Earth, so that neither the poles
/// nor the date line are special.
#[derive(Clone, Copy, Debug)]
pub(in crate::place) struct Middle {
    first: Coordinates,
    sum: [f64; 3],
}

impl Middle {
    /// Of one point.
    pub(in crate::place) fn of(first: Coordinates) -> Self {
        Self {
            first,
            sum: direction(first),
        }
    }

    /// Moves towards one more point.
    pub(in crate::place) fn add(&mut self, point: Coordinates) {
        for (sum, part) in self.sum.iter_mut().zip(direction(point)) {
            *sum += part;
        }
    }

    /// Where it is. Points that cancel each other out have none, and get the first of them.
    pub(in crate::place) fn coordinates(&self) -> Coordinates {
        let [x, y, z] = self.sum;
        let latitude = z.atan2(x.hypot(y)).to_degrees();
        Coordinates::new(latitude, y.atan2(x).to_degrees()).unwrap_or(self.first)
    }
}

fn direction(point: Coordinates) -> [f64; 3] {
    let (north, flat) = point.latitude().to_radians().sin_cos();
    let (y, x) = point.longitude().to_radians().sin_cos();
    [flat * x, flat * y, north]
}
