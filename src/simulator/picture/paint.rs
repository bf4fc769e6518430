//! Light and color: a studio with a bright ceiling and a pale backdrop, and
//! what lacquer makes of it.

use super::solid::Solid;

/// A color in nearly linear light, so that light adds up; a square is close
/// enough to the display's curve and far cheaper than a power.
pub(super) type Light = [f32; 3];

pub(super) fn linear(color: [u8; 3]) -> Light {
    color.map(|part| (f32::from(part) / 255.0).powi(2))
}

/// Back to display values from 0 to 1, with a soft shoulder near white.
pub(super) fn display(light: Light) -> Light {
    light.map(|part| {
        let calm = if part > 0.8 {
            0.8 + 0.2 * (1.0 - (-(part - 0.8) / 0.2).exp())
        } else {
            part
        };
        calm.max(0.0).sqrt()
    })
}

/// How bright a color looks, from 0 to 1 in linear light.
pub(super) fn brightness(light: Light) -> f32 {
    0.21 * light[0] + 0.72 * light[1] + 0.07 * light[2]
}

fn step(low: f32, high: f32, at: f32) -> f32 {
    let share = ((at - low) / (high - low)).clamp(0.0, 1.0);
    share * share * (3.0 - 2.0 * share)
}

/// The studio as seen from the car, for a camera that stands `toward` it.
pub(super) struct Studio {
    toward: Solid,
    key: Solid,
}

impl Studio {
    pub(super) fn new(toward: Solid) -> Self {
        let level = Solid::new(toward.x, 0.0, toward.z).unit();
        let left = Solid::new(-level.z, 0.0, level.x);
        let key = level
            .times(0.55)
            .plus(left.times(0.35))
            .plus(Solid::new(0.0, 0.8, 0.0))
            .unit();
        Self { toward: level, key }
    }

    /// What a mirror facing this way would show, and how much of it is lamp.
    fn surroundings(&self, way: Solid) -> (f32, f32) {
        let floor = 0.10 + 0.24 * step(0.0, 0.7, -way.y);
        let wall = 0.12 + 0.22 * step(0.0, 0.20, way.y) + 0.46 * step(0.24, 0.50, way.y);
        let lamp = step(0.28, 0.48, way.y) - step(0.56, 0.80, way.y);
        let ahead = if way.y < 0.0 { floor } else { wall };
        let backdrop = 0.26 + 0.50 * step(0.0, 0.55, way.y) - 0.10 * step(0.0, 0.4, -way.y);
        let behind = step(0.0, 0.75, -way.dot(self.toward));
        (ahead + (backdrop - ahead) * behind, lamp * (1.0 - behind))
    }

    /// Lacquer of this color, facing `normal`, seen from `view`.
    pub(super) fn lacquer(&self, base: Light, normal: Solid, view: Solid) -> Light {
        let facing = normal.dot(view).max(0.0);
        let mirrored = normal.times(2.0 * facing).minus(view);
        let (seen, lamp) = self.surroundings(mirrored);
        let soft = 0.24 + 0.26 * (normal.y * 0.5 + 0.5) + 0.36 * normal.dot(self.key).max(0.0);
        let flakes = 0.50 * seen + 0.10 * lamp;
        let gloss = 0.032 + 0.50 * (1.0 - facing).powi(4);
        let shine = gloss * (seen + 5.5 * lamp);
        let calm = 1.0 - 0.16 * brightness(base);
        // Lacquer mirrors the cool ceiling whatever its own color is.
        let cool = [0.91, 0.98, 1.08];
        std::array::from_fn(|part| base[part] * (soft * 0.98 + flakes) * calm + shine * cool[part])
    }
}
