//! The body as a net of points, from its middle line to the middle of its side.

use super::camera::Camera;
use super::form::Form;
use super::mirror;
use super::paint::{Light, Studio, brightness, display, linear};
use super::raster::{Corner, Raster};
use super::solid::Solid;

const RINGS: u8 = 54;
/// Rings above the shoulder; the others lie below.
const HIGH_RINGS: u8 = 34;
const COLUMN_SPACING: f32 = 2.4;
/// So close to the middle, the surface faces neither side.
const MEETING: f32 = 2.5;
/// Height of the line on the side where the net closes.
const GOAL_HEIGHT: f32 = 40.0;

/// One half of the body as rows of points, from the middle line to the sill.
pub(super) struct Mesh {
    points: Vec<Vec<Solid>>,
    normals: Vec<Vec<Solid>>,
}

impl Mesh {
    pub(super) fn new(form: &Form) -> Self {
        let length = form.shape.length;
        let line = resample(&form.middle_line());
        let points: Vec<Vec<Solid>> = line
            .iter()
            .map(|&[x, y]| {
                let goal = [x.clamp(62.0, length - 62.0), GOAL_HEIGHT];
                let shoulder =
                    ((y - form.shoulder_at(x)) / (y - GOAL_HEIGHT).max(1.0)).clamp(0.14, 0.8);
                (0..=RINGS)
                    .map(|ring| {
                        let share = ring_share(ring, shoulder);
                        let (x, y) = (x + (goal[0] - x) * share, y + (goal[1] - y) * share);
                        let width = if ring == 0 {
                            0.0
                        } else {
                            form.half_width(x, y)
                        };
                        Solid::new(x, y, width)
                    })
                    .collect()
            })
            .collect();
        let normals = normals(&points);
        Self { points, normals }
    }

    pub(super) fn points(&self) -> impl Iterator<Item = Solid> {
        self.points.iter().flatten().copied()
    }

    /// Paints both halves, and both mirrors.
    pub(super) fn paint(&self, form: &Form, camera: &Camera, color: [u8; 3], raster: &mut Raster) {
        let lacquer = Lacquer {
            studio: Studio::new(camera.toward),
            camera,
            base: linear(color),
            roof: form
                .shape
                .has_contrast_roof
                .then(|| form.shape.mirror[1] + 18.0),
        };
        for side in [-1.0, 1.0] {
            let turned = |point: &Solid| Solid::new(point.x, point.y, point.z * side);
            let rows: Vec<Vec<Corner>> = self
                .points
                .iter()
                .zip(&self.normals)
                .map(|(points, normals)| {
                    let pairs = points.iter().zip(normals);
                    pairs
                        .map(|(point, normal)| lacquer.corner(turned(point), turned(normal)))
                        .collect()
                })
                .collect();
            raster.net(&rows);
            let rows: Vec<Vec<Corner>> = mirror::net(form, side)
                .iter()
                .map(|row| {
                    row.iter()
                        .map(|(point, normal)| lacquer.corner(*point, *normal))
                        .collect()
                })
                .collect();
            raster.net(&rows);
        }
    }
}

/// What it takes to color a point of the body.
struct Lacquer<'scene> {
    studio: Studio,
    camera: &'scene Camera,
    base: Light,
    /// Above this height the roof has a color of its own.
    roof: Option<f32>,
}

impl Lacquer<'_> {
    fn corner(&self, point: Solid, normal: Solid) -> Corner {
        let view = self.camera.view_from(point);
        let place = self.camera.project(point);
        if normal.dot(view) < -0.1 {
            return Corner {
                place,
                color: [0.0; 3],
                is_away: true,
            };
        }
        let base = if self.roof.is_some_and(|roof| point.y > roof) {
            contrast(self.base)
        } else {
            self.base
        };
        let lit = self.studio.lacquer(base, normal, view);
        let low = 0.38 + 0.62 * ((point.y - 14.0) / 34.0).clamp(0.0, 1.0);
        Corner {
            place,
            color: display(lit.map(|part| part * low)),
            is_away: false,
        }
    }
}

/// How far toward the middle of the side a ring lies: close together where the
/// surface rounds, and one of them on the shoulder, which must stay sharp.
fn ring_share(ring: u8, shoulder: f32) -> f32 {
    if ring <= HIGH_RINGS {
        shoulder * (f32::from(ring) / f32::from(HIGH_RINGS)).powf(2.6)
    } else {
        let below = f32::from(ring - HIGH_RINGS) / f32::from(RINGS - HIGH_RINGS);
        shoulder + (1.0 - shoulder) * below
    }
}

/// A roof that stands off: pale over a deep color, black over a pale one.
fn contrast(base: Light) -> Light {
    if brightness(base) > 0.35 {
        linear([0x1C, 0x1F, 0x24])
    } else {
        linear([0xE4, 0xE7, 0xEA])
    }
}

fn resample(line: &[[f32; 2]]) -> Vec<[f32; 2]> {
    let mut points = vec![line[0]];
    let mut rest = COLUMN_SPACING;
    for pair in line.windows(2) {
        let length = (pair[1][0] - pair[0][0]).hypot(pair[1][1] - pair[0][1]);
        let mut at = rest;
        while at <= length {
            points.push(super::curve::between(pair[0], pair[1], at / length));
            at += COLUMN_SPACING;
        }
        rest = at - length;
    }
    points.push(line[line.len() - 1]);
    points
}

fn normals(points: &[Vec<Solid>]) -> Vec<Vec<Solid>> {
    let last = points.len() - 1;
    let mut normals = Vec::with_capacity(points.len());
    for (column, here) in points.iter().enumerate() {
        let (before, after) = (
            &points[column.saturating_sub(1)],
            &points[(column + 1).min(last)],
        );
        let mut row: Vec<Solid> = Vec::with_capacity(here.len());
        for ring in 0..here.len() {
            let along = after[ring].minus(before[ring]);
            let inward = if ring == 0 {
                // Across the middle line the other half goes on.
                Solid::new(0.0, 0.0, 1.0)
            } else {
                here[(ring + 1).min(here.len() - 1)].minus(here[ring - 1])
            };
            let normal = inward.cross(along);
            // Where the columns meet in one point, the ring before it knows better.
            // Beside the middle line, both halves meet without an edge.
            match row.last() {
                Some(&outer) if normal.dot(normal) < 1e-6 || here[ring].z < MEETING => {
                    row.push(outer);
                }
                _ => row.push(normal.unit()),
            }
        }
        normals.push(row);
    }
    settled(&normals)
}

/// Each normal as the mean of its neighbors along the car: highlights are far
/// narrower than the net, and would show its columns.
fn settled(normals: &[Vec<Solid>]) -> Vec<Vec<Solid>> {
    const REACH: usize = 3;
    let mean = |column: usize, ring: usize| {
        let reach = REACH.min(column).min(normals.len() - 1 - column);
        let near = &normals[column - reach..=column + reach];
        near.iter()
            .fold(Solid::new(0.0, 0.0, 0.0), |sum, row| sum.plus(row[ring]))
            .unit()
    };
    (0..normals.len())
        .map(|column| {
            (0..normals[column].len())
                .map(|ring| mean(column, ring))
                .collect()
        })
        .collect()
}
