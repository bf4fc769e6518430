//! The two outside mirrors: small rounded bodies of their own.

use super::canvas::Canvas;
use super::curve::Run;
use super::form::{Chart, Form};
use super::solid::Solid;

const AROUND: u8 = 24;
const ACROSS: u8 = 16;

/// Rows of points and normals of the mirror on one side, 1 left and -1 right.
pub(super) fn net(form: &Form, side: f32) -> Vec<Vec<(Solid, Solid)>> {
    (0..=ACROSS)
        .map(|row| {
            let (bulge, along) = (f32::from(row) / f32::from(ACROSS) * 180.0)
                .to_radians()
                .sin_cos();
            (0..=AROUND)
                .map(|column| {
                    let (sin, cos) = (f32::from(column) / f32::from(AROUND) * 360.0)
                        .to_radians()
                        .sin_cos();
                    let round = bulge.max(0.0).powf(0.55);
                    let out = Solid::new(round * cos, round * sin, along);
                    let middle = middle(form, side);
                    let point =
                        Solid::new(out.x * 6.4, out.y * 5.6 + 1.2 * along, out.z * 10.5 * side);
                    let normal = Solid::new(out.x / 6.4, out.y / 5.6, out.z / 10.5 * side).unit();
                    (middle.plus(point), normal)
                })
                .collect()
        })
        .collect()
}

fn middle(form: &Form, side: f32) -> Solid {
    let [x, y] = form.shape.mirror;
    Solid::new(x, y + 5.0, (form.plain_width(x, y) + 10.5) * side)
}

/// Everything that the picture must have room for.
pub(super) fn extent(form: &Form) -> Vec<Solid> {
    [-1.0, 1.0]
        .into_iter()
        .flat_map(|side| net(form, side))
        .flatten()
        .map(|(point, _)| point)
        .collect()
}

impl Canvas<'_> {
    /// Cuts the left mirror out, so that what lies on the body stays behind it.
    pub(super) fn without_mirror(&mut self) {
        for row in net(self.form, 1.0) {
            let z = row[0].0.z;
            let points = row.iter().map(|(point, _)| [point.x, point.y]).collect();
            let path = self.trace(
                Chart::Upright(z),
                vec![Run {
                    points,
                    closed: true,
                }],
            );
            self.cut(path.as_ref());
        }
    }
}
