//! What stands under the body: wheels in their wells, and the shadow below.

use super::canvas::{Canvas, Ink};
use super::curve::Run;
use super::form::Chart;
use super::solid::Solid;
use tiny_skia::{Mask, Path};

const TIRE_WIDTH: f32 = 22.0;

impl Canvas<'_> {
    /// The shadow on the ground; black, so that it fades away on a dark page.
    pub(super) fn shadow(&mut self) {
        let shape = self.form.shape;
        let length = shape.length;
        let middle = length / 2.0;
        let wide = ground([middle, 4.0], [middle - 4.0, 82.0]);
        let core = ground([middle, 2.0], [middle - 24.0, 82.0]);
        self.shade(&[
            (self.ground_trace(&wide), 36, 0.30),
            (self.ground_trace(&core), 14, 0.50),
        ]);
    }

    fn ground_trace(&self, corners: &[Solid]) -> Option<Path> {
        let points = corners.iter().map(|corner| {
            let [x, y, _] = self.camera.project(*corner);
            [x, y]
        });
        flat(points.collect())
    }

    /// The dark bottom of the car, between the wheels.
    fn underbody(&mut self) {
        let shape = self.form.shape;
        let bottom = shape.tire * 0.55;
        for z in [-78.0, -40.0, 0.0, 40.0, 78.0] {
            let (left, right) = (shape.axles[0] - 10.0, shape.axles[1] + 10.0);
            let run = Run {
                points: vec![
                    [left, bottom],
                    [left, bottom + 22.0],
                    [right, bottom + 22.0],
                    [right, bottom],
                ],
                closed: true,
            };
            let path = self.trace(Chart::Upright(z), vec![run]);
            self.fill(path.as_ref(), Ink([0x0A, 0x0B, 0x0D], 1.0));
        }
    }

    /// The tread of a wheel, whose outer face stands at `face`.
    fn tread(&mut self, axle: f32, face: f32) {
        let inward = -face.signum();
        let tire = self.form.shape.tire;
        // From the front or the back, the slices must lie a pixel apart.
        let slices = if self.camera.toward.z < 0.3 {
            66_u8
        } else {
            11
        };
        for slice in (0..=slices).rev() {
            let depth = f32::from(slice) / f32::from(slices);
            let z = face + inward * depth * TIRE_WIDTH;
            let edge = if slice == 0 { 0.6 } else { 0.0 };
            let path = self.circle(Solid::new(axle, tire, z), tire - edge);
            let groove = (depth * 11.0).round() % 3.0;
            let shade = if groove > 0.5 && groove < 1.5 {
                0x0D
            } else {
                0x14
            };
            self.fill(path.as_ref(), Ink([shade, shade, shade + 3], 1.0));
        }
    }

    /// What stands under the body: wheels, wells and the dark in between.
    pub(super) fn chassis(&mut self, yaw: f32, body: Mask) {
        let axles = self.form.shape.axles;
        let tire = self.form.shape.tire;
        let face = |axle: f32| self.form.plain_width(axle, tire) - 3.2;
        let faces = axles.map(face);
        for (axle, face) in axles.into_iter().zip(faces) {
            self.tread(axle, -face);
        }
        self.underbody();
        if yaw.abs() < 80.0 {
            self.wells(body);
        }
        for (axle, face) in axles.into_iter().zip(faces) {
            self.tread(axle, face);
            if yaw.abs() < 80.0 {
                self.wheel(axle, face);
            }
        }
    }

    fn arc(&self, axle: f32, radius: f32) -> Vec<[f32; 2]> {
        let tire = self.form.shape.tire;
        (0_u8..=60)
            .map(|turn| {
                let (sin, cos) = (f32::from(turn) * 4.0 - 30.0).to_radians().sin_cos();
                [axle + radius * cos, tire + radius * sin]
            })
            .collect()
    }

    /// The dark behind the openings around the wheels, as far as `body` reaches.
    fn wells(&mut self, body: Mask) {
        self.body = Some(body);
        for axle in self.form.shape.axles {
            let opening = self.opening_around(axle);
            self.fill(opening.as_ref(), Ink([0x07, 0x08, 0x0A], 1.0));
        }
        self.body = None;
    }

    fn opening_around(&self, axle: f32) -> Option<Path> {
        let points = self.arc(axle, self.form.shape.tire + self.form.shape.arch);
        self.trace(
            Chart::Side,
            vec![Run {
                points,
                closed: true,
            }],
        )
    }

    /// Cuts the opening around a wheel out of the body.
    pub(super) fn arch(&mut self, axle: f32) {
        let points = self.arc(axle, self.form.shape.tire + self.form.shape.arch);
        let lip = self.trace(
            Chart::Side,
            vec![Run {
                points,
                closed: false,
            }],
        );
        let cladding = self.form.shape.cladding;
        if cladding > 0.0 {
            self.line(lip.as_ref(), cladding * 2.0, Ink([0x1B, 0x1D, 0x21], 1.0));
            self.line(lip.as_ref(), 1.6, Ink::white(0.14));
        } else {
            self.line(lip.as_ref(), 3.2, Ink::black(0.12));
            self.line(lip.as_ref(), 1.7, Ink::white(0.22));
        }
        let opening = self.opening_around(axle);
        self.cut(opening.as_ref());
    }
}

/// A rectangle with round corners on the ground, x and z of its middle and of
/// its half size.
fn ground(middle: [f32; 2], half: [f32; 2]) -> Vec<Solid> {
    let square = |part: f32| part.signum() * part.abs().sqrt();
    (0_u8..72)
        .map(|turn| {
            let (sin, cos) = (f32::from(turn) * 5.0).to_radians().sin_cos();
            Solid::new(
                middle[0] + half[0] * square(cos),
                0.0,
                middle[1] + half[1] * square(sin),
            )
        })
        .collect()
}

fn flat(points: Vec<[f32; 2]>) -> Option<Path> {
    let mut builder = tiny_skia::PathBuilder::new();
    for (index, [x, y]) in points.into_iter().enumerate() {
        if index == 0 {
            builder.move_to(x, y);
        } else {
            builder.line_to(x, y);
        }
    }
    builder.close();
    builder.finish()
}
