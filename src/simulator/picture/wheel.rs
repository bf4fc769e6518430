//! The outer face of a wheel.

use super::canvas::{Canvas, Ink};
use super::curve::Run;
use super::form::Chart;
use super::solid::Solid;

const RUBBER: [u8; 3] = [0x17, 0x19, 0x1D];
const BARREL: [u8; 3] = [0x0C, 0x0E, 0x11];

impl Canvas<'_> {
    /// The outer face of a wheel: sidewall, brake, spokes.
    pub(super) fn wheel(&mut self, axle: f32, face: f32) {
        let shape = self.form.shape;
        let (tire, rim) = (shape.tire, shape.rim);
        let middle = |depth: f32| Solid::new(axle, tire, face - depth * face.signum());
        let wall = self.circle(middle(0.0), tire - 0.7);
        self.fade(
            wall.as_ref(),
            &[
                (0.0, Ink([0x34, 0x38, 0x3E], 1.0)),
                (0.35, Ink(RUBBER, 1.0)),
                (1.0, Ink([0x0F, 0x10, 0x13], 1.0)),
            ],
        );
        let shoulder = self.circle(middle(0.0), tire - 1.5);
        self.line(shoulder.as_ref(), 0.35, Ink::white(0.10));
        let bead = self.circle(middle(0.0), rim + 1.6);
        self.line(bead.as_ref(), 0.5, Ink::black(0.5));
        let lip = self.circle(middle(0.0), rim);
        self.fade(
            lip.as_ref(),
            &[
                (0.0, Ink([0xE9, 0xEC, 0xEF], 1.0)),
                (0.5, Ink([0x8F, 0x96, 0x9E], 1.0)),
                (1.0, Ink([0xC5, 0xCA, 0xD0], 1.0)),
            ],
        );
        let barrel = self.circle(middle(1.2), rim - 1.3);
        self.fade(
            barrel.as_ref(),
            &[
                (0.0, Ink([0x05, 0x06, 0x07], 1.0)),
                (1.0, Ink([0x23, 0x27, 0x2C], 1.0)),
            ],
        );
        self.brake(axle, middle(9.0), rim);
        self.spokes(middle(2.6), rim);
    }

    fn brake(&mut self, axle: f32, middle: Solid, rim: f32) {
        let disc = self.circle(middle, rim * 0.74);
        self.fade_along(
            disc.as_ref(),
            [0.1, 0.0],
            [0.9, 1.0],
            &[
                (0.0, Ink([0x7D, 0x84, 0x8B], 1.0)),
                (0.45, Ink([0x4B, 0x51, 0x57], 1.0)),
                (0.55, Ink([0x6B, 0x72, 0x79], 1.0)),
                (1.0, Ink([0x35, 0x3A, 0x3F], 1.0)),
            ],
        );
        let groove = self.circle(middle, rim * 0.58);
        self.line(groove.as_ref(), 0.3, Ink::black(0.3));
        let hat = self.circle(middle, rim * 0.36);
        self.fill(hat.as_ref(), Ink(BARREL, 1.0));
        let behind = if axle < self.form.shape.length / 2.0 {
            1.0
        } else {
            -1.0
        };
        let caliper = (0_u8..=12).map(|turn| {
            let (sin, cos) = (f32::from(turn) * 6.0 - 26.0).to_radians().sin_cos();
            [
                middle.x + behind * rim * 0.70 * cos,
                middle.y + rim * 0.70 * sin,
            ]
        });
        let run = Run {
            points: caliper.collect(),
            closed: false,
        };
        let path = self.trace(Chart::Upright(middle.z), vec![run]);
        self.line(path.as_ref(), rim * 0.15, Ink([0x9A, 0xA1, 0xA9], 1.0));
    }

    fn spokes(&mut self, middle: Solid, rim: f32) {
        let count = self.form.shape.spokes;
        for spoke in 0..count {
            let angle = 360.0 / f32::from(count) * f32::from(spoke) + 90.0;
            for (lean, bright) in [(-1.0_f32, 0xD6_u8), (1.0, 0xAE)] {
                let turn = |radius: f32, degrees: f32| {
                    let (sin, cos) = (angle + lean * degrees).to_radians().sin_cos();
                    [middle.x + radius * cos, middle.y + radius * sin]
                };
                let wide = 72.0 / f32::from(count);
                let run = Run {
                    points: vec![
                        turn(rim * 0.12, wide * 0.2),
                        turn(rim * 0.12, wide * 1.6),
                        turn(rim * 0.5, wide * 0.62),
                        turn(rim * 0.975, wide * 0.66),
                        turn(rim * 0.975, wide * 0.26),
                        turn(rim * 0.5, wide * 0.10),
                    ],
                    closed: true,
                };
                let path = self.trace(Chart::Upright(middle.z), vec![run]);
                let lit = angle.to_radians().sin() * 22.0;
                self.fill(path.as_ref(), Ink(metal(f32::from(bright) + lit), 1.0));
                self.line(path.as_ref(), 0.18, Ink::black(0.35));
            }
        }
        let outer = self.circle(middle, rim * 0.975);
        self.line(outer.as_ref(), 0.9, Ink([0xB9, 0xBF, 0xC6], 1.0));
        let hub = self.circle(middle, rim * 0.2);
        self.fade(
            hub.as_ref(),
            &[
                (0.0, Ink([0xDD, 0xE1, 0xE5], 1.0)),
                (1.0, Ink([0x8A, 0x91, 0x99], 1.0)),
            ],
        );
        let cap = self.circle(middle, rim * 0.13);
        self.fade(
            cap.as_ref(),
            &[
                (0.0, Ink([0x3A, 0x40, 0x47], 1.0)),
                (1.0, Ink([0x1A, 0x1D, 0x21], 1.0)),
            ],
        );
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to a byte"
)]
fn metal(bright: f32) -> [u8; 3] {
    [-3.0, 0.0, 5.0].map(|tint| (bright + tint).clamp(0.0, 255.0) as u8)
}
